"""How it stands with informing in words, what letters say, and which files are for whom."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.change_words import changes_said
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing_words import progress, state_said, worst
from coordinator_app.domain.letter_files import LetterFile, is_inner, outside
from coordinator_app.domain.letter_text import runs
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel, Notification, Outcome, ToldItem
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.told_visits import Change, Changed
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.words import Words
from tests.conftest import NOON

TODAY = NOON.date()
DAY = date(2026, 12, 16)
ITEM = uuid4()


def visit(**values: object) -> Visit:
    return Visit(id=uuid4(), direction=Direction.INCOMING, starts_on=DAY, ends_on=DAY, **values)  # type: ignore[arg-type]


def told(at: datetime = NOON, **values: object) -> Notification:
    return Notification(
        id=uuid4(),
        visit_id=uuid4(),
        outcome=Outcome.INFORMED,
        recorded_at=at,
        informed_at=at,
        **values,  # type: ignore[arg-type]
    )


def owed(state: State, **values: object) -> Obligation:
    made: dict[str, object] = {"visit_id": uuid4(), "person_id": uuid4(), "round": Round.NOTICE, "state": state}
    return Obligation(**made | values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (owed(State.TO_INFORM), "Ska informeras"),
        (owed(State.LATE, due_on=TODAY - timedelta(days=3)), "Ej informerad · 3 dagar försenad"),
        (owed(State.LATE, due_on=TODAY - timedelta(days=1)), "Ej informerad · 1 dag försenad"),
        (owed(State.DRAFT_OPENED, done=told()), "Utkast öppnat 23 nov · inte bekräftat"),
        (owed(State.INFORMED, done=told(channel=Channel.ORALLY)), "Informerad 23 nov, muntligt"),
        (owed(State.INFORMED, done=told()), "Informerad 23 nov"),
        (
            owed(State.INFORMED_LATE, done=told(channel=Channel.PHONE), margin_days=-3),
            "Informerad 23 nov, per telefon · 3 dagar för sent",
        ),
        (owed(State.EXEMPTED, done=told(note="Ledig")), "Undantagen: Ledig"),
        (owed(State.NOT_CONCERNED, done=told()), "Berörs inte"),
    ],
)
def test_each_state_is_said_in_words(one: Obligation, said: str, swedish: Words) -> None:
    assert swedish.say(state_said(one, TODAY, NOON.tzinfo)) == said


def test_how_far_it_has_come_is_told_of_the_round_that_is_under_way(swedish: Words) -> None:
    notice = (owed(State.INFORMED), owed(State.INFORMED_LATE), owed(State.EXEMPTED))
    programme = (owed(State.TO_INFORM, round=Round.PROGRAMME),)
    only_notice = InformedVisit(visit=visit(), obligations=(*notice, owed(State.TO_INFORM), *programme))
    assert swedish.say(progress(only_notice)) == "2 av 3 informerade"
    assert only_notice.asking == Round.NOTICE
    both = InformedVisit(visit=visit(), obligations=(*notice, *programme))
    assert swedish.say(progress(both)) == "0 av 1 informerad"
    assert both.asking == Round.PROGRAMME


def test_what_is_late_is_worst_unless_the_visit_is_over(swedish: Words) -> None:
    late = owed(State.LATE, due_on=TODAY - timedelta(days=2))
    coming = InformedVisit(visit=visit(), obligations=(late, owed(State.DRAFT_OPENED)))
    severity, said = worst(coming, TODAY)
    assert (severity, swedish.say(said)) == (Severity.ERROR, "2 dagar försenad")
    severity, said = worst(coming, DAY + timedelta(days=1))
    assert (severity, swedish.say(said)) == (Severity.WARNING, "Utkast att bekräfta")
    severity, said = worst(InformedVisit(visit=visit(), obligations=(owed(State.INFORMED),)), TODAY)
    assert swedish.say(said) == "Alla är informerade"


def item(**values: object) -> ProgrammeItem:
    made: dict[str, object] = {
        "id": ITEM,
        "day_on": DAY,
        "starts_at": time(10),
        "title_sv": "Mottagande",
        "place": "Rådhuset",
    }
    return ProgrammeItem(**made | values)  # type: ignore[arg-type]


def before(**values: object) -> ToldItem:
    made: dict[str, object] = {"id": uuid4(), "item_id": ITEM, "day_on": DAY, "starts_at": time(9), "place": "Rådhuset"}
    return ToldItem(**made | values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "earlier", "said"),
    [
        (item(), before(), "”Mottagande” är nu ons 16 dec kl. 10.00. Tidigare var det ons 16 dec kl. 09.00."),
        (item(starts_at=time(9), place="Museet"), before(), "”Mottagande” är nu på Museet."),
        (item(), None, "Nytt: ”Mottagande”, ons 16 dec kl. 10.00."),
        (None, before(), "Programpunkten ons 16 dec kl. 09.00 har utgått."),
    ],
)
def test_an_item_that_changed_is_told_with_what_was_said_before(
    now: ProgrammeItem | None, earlier: ToldItem | None, said: str, swedish: Words
) -> None:
    person = uuid4()
    known = told(told_items=(earlier,) if earlier else (), has_told_programme=True)
    change = owed(
        State.LATE, person_id=person, round=Round.CHANGE, change=Change(what=Changed.PROGRAMME, items=(ITEM,))
    )
    informed = InformedVisit(
        visit=visit(programme=(now,) if now else ()),
        obligations=(owed(State.INFORMED, person_id=person, done=known), change),
    )
    assert [swedish.say(one) for one in changes_said(informed, (change,))] == [said]


def test_a_visit_that_is_off_and_one_that_takes_place_after_all_are_told(swedish: Words) -> None:
    change = owed(State.LATE, round=Round.CHANGE, change=Change(what=Changed.CANCELLED))
    off = InformedVisit(visit=visit(status=VisitStatus.CANCELLED), obligations=(change,))
    assert [swedish.say(one) for one in changes_said(off, (change,))] == ["Besöket är inställt."]
    on = replace(off, visit=replace(off.visit, status=VisitStatus.PLANNED))
    assert [swedish.say(one) for one in changes_said(on, (change,))] == ["Besöket blir av ändå."]


def test_two_who_were_told_the_same_are_told_of_the_change_once(swedish: Words) -> None:
    first, second = uuid4(), uuid4()
    otherwise = told(told_starts_on=date(2026, 11, 30), told_ends_on=date(2026, 12, 2))

    def told_otherwise(person_id: UUID) -> Obligation:
        return owed(State.INFORMED, person_id=person_id, done=otherwise)

    changes = tuple(
        owed(State.LATE, person_id=one, round=Round.CHANGE, change=Change(what=Changed.DAYS)) for one in (first, second)
    )
    informed = InformedVisit(visit=visit(), obligations=(told_otherwise(first), told_otherwise(second), *changes))
    said = [swedish.say(one) for one in changes_said(informed, changes)]
    assert said == ["Besöket är nu 16 dec. Tidigare besked var 30 nov–2 dec."]


def test_those_who_were_told_different_days_are_told_the_new_ones_once(swedish: Words) -> None:
    ids = (uuid4(), uuid4())
    changes = tuple(
        owed(State.LATE, person_id=one, round=Round.CHANGE, change=Change(what=Changed.DAYS)) for one in ids
    )
    before = tuple(
        owed(
            State.INFORMED,
            person_id=one,
            done=told(told_starts_on=date(2026, 11, day), told_ends_on=date(2026, 12, 2)),
        )
        for one, day in zip(ids, (29, 30), strict=True)
    )
    informed = InformedVisit(visit=visit(), obligations=(*before, *changes))
    assert [swedish.say(one) for one in changes_said(informed, changes)] == ["Besöket är nu 16 dec."]


def test_internal_files_are_known_and_so_is_who_is_outside() -> None:
    inner = {one for one in LetterFile if is_inner(one)}
    assert inner == {LetterFile.RUN_SHEET, LetterFile.HOSTS, LetterFile.SUMMARY, LetterFile.PRESIDIUM}
    emails = ["a@falun.se", "b@FALUN.se", "c@gruva.example"]
    assert outside(emails, ["x@falun.se"]) == ("c@gruva.example",)
    assert outside(emails, [""]) == tuple(emails)


def test_bold_words_are_parted_from_the_others() -> None:
    assert list(runs("Den **16 dec** kl. **9**")) == [("Den ", False), ("16 dec", True), (" kl. ", False), ("9", True)]
    assert list(runs("")) == []
    assert list(runs("2 ** 3")) == [("2 ** 3", False)]
