"""What Today asks for about visits: each rule arises, goes when it is mended, and cites what it rests on."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.attention_visits import visit_attentions
from coordinator_app.domain.briefing import PackVersion, Variant
from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.visits import DelegateRole, Direction, Visit, VisitKind, VisitStatus
from coordinator_app.domain.watch import WatchedVisit
from coordinator_app.words import Words
from tests.domain.watched import CHAIR, COMPLETE, GUEST, HARBOUR, LUNCH, OFFICE, STARTS, TODAY, item, watch

MADE = datetime(2026, 11, 10, 9, tzinfo=UTC)
PACK = PackVersion(
    id=UUID(int=50),
    visit_id=COMPLETE.id,
    number=2,
    variant=Variant.PRESIDIUM,
    language="sv",
    digest="0" * 64,
    sha256="1" * 64,
    made_at=MADE,
)


def asked(watched: WatchedVisit, today: date = TODAY) -> list[Attention]:
    return list(visit_attentions(watched, today, UTC))


def changed(**changes: Any) -> Visit:
    return replace(COMPLETE, **changes)


def one(visit: Visit, rule: Rule, **more: Any) -> Attention:
    (found,) = [a for a in asked(watch(visit, packs=(PACK,), **more)) if a.rule == rule]
    return found


def test_a_complete_visit_with_its_pack_asks_for_nothing() -> None:
    assert asked(watch(packs=(PACK,))) == []


@pytest.mark.parametrize(
    ("changes", "rule", "tab", "field", "due_on"),
    [
        ({"purpose_sv": ""}, Rule.INTAKE, Tab.OVERVIEW, "purpose_sv", date(2026, 10, 26)),
        ({"goals": ()}, Rule.INTAKE, Tab.OVERVIEW, "goals", date(2026, 10, 26)),
        ({"case_number": ""}, Rule.INTAKE, Tab.OVERVIEW, "case_number", date(2026, 10, 26)),
        ({"partner_id": None}, Rule.INTAKE, Tab.OVERVIEW, "partner_id", date(2026, 10, 26)),
        ({"programme": ()}, Rule.PROGRAMME, Tab.PROGRAMME, "programme", date(2026, 11, 13)),
        ({"delegation": ()}, Rule.DELEGATION, Tab.DELEGATION, "delegation", date(2026, 11, 9)),
        ({"hosts": ()}, Rule.HOST, Tab.OVERVIEW, "hosts", date(2026, 11, 2)),
    ],
)
def test_what_is_missing_is_asked_for_in_time_where_it_is_mended(
    changes: dict[str, Any], rule: Rule, tab: Tab, field: str, due_on: date
) -> None:
    (found,) = asked(watch(changed(**changes), packs=(PACK,)))
    assert (found.rule, found.where.tab, found.where.field, found.due_on) == (rule, tab, field, due_on)


def test_all_that_is_missing_of_the_details_is_one_thing_to_do(swedish: Words) -> None:
    found = one(changed(purpose_sv="", goals=(), case_number=""), Rule.INTAKE)
    assert swedish.say(found.sentence) == "Komplettera uppgifterna om besöket från Shijiazhuang"
    assert swedish.say(found.detail) == "Kvar att fylla i: syfte, mål och diarienummer."


def test_a_purpose_in_english_alone_is_a_purpose() -> None:
    assert asked(watch(changed(purpose_sv="", purpose_en="A work plan"), packs=(PACK,))) == []


def test_a_delegation_without_a_head_is_asked_for_one() -> None:
    member = replace(COMPLETE.delegation[0], role=DelegateRole.MEMBER)
    assert one(changed(delegation=(member,)), Rule.HEAD).action == Action.OPEN_VISIT


def test_those_who_share_no_language_need_an_interpreter() -> None:
    silent = replace(GUEST, languages=("zh",))
    assert one(COMPLETE, Rule.INTERPRETER, people=(CHAIR, silent)).due_on == STARTS - timedelta(days=14)
    booked = watch(changed(interpreter_sv="Meihua Lin"), people=(CHAIR, silent), packs=(PACK,))
    assert asked(booked) == []
    interpreting = replace(COMPLETE.delegation[0], role=DelegateRole.INTERPRETER)
    accompanied = watch(changed(delegation=(*COMPLETE.delegation, interpreting)), people=(CHAIR, silent), packs=(PACK,))
    assert asked(accompanied) == []


def test_languages_that_nobody_noted_ask_for_no_interpreter() -> None:
    assert asked(watch(people=(CHAIR, replace(GUEST, languages=())), packs=(PACK,))) == []


def test_who_represents_the_municipality_is_asked_by_the_clause() -> None:
    assert one(COMPLETE, Rule.REPRESENTATION, appointments=()).clause == "FB-5d"
    assert asked(watch(appointments=(), policy=PolicyProfile(key="general"), packs=(PACK,))) == []


def test_a_term_that_ends_before_the_visit_is_told_with_its_day(swedish: Words) -> None:
    over = replace(OFFICE, to_on=STARTS - timedelta(days=1))
    found = one(COMPLETE, Rule.TERM_ENDED, appointments=(over,))
    assert swedish.say(found.sentence) == "Ragnhild Ekeblom har inget uppdrag kvar vid besöket från Shijiazhuang"
    assert swedish.say(found.detail) == "Uppdraget som ordförande upphör 22 november 2026."
    renewed = replace(OFFICE, id=UUID(int=44), from_on=STARTS)
    assert asked(watch(appointments=(over, renewed), packs=(PACK,))) == []


def test_a_clash_is_told_with_its_day_and_its_times(swedish: Words, english: Words) -> None:
    early = replace(HARBOUR, starts_at=time(13, 15))
    found = one(changed(programme=(LUNCH, early)), Rule.CLASH)
    assert swedish.say(found.sentence) == "Två programpunkter krockar 24 november"
    assert swedish.say(found.detail) == "”Rundvandring i hamnen” börjar 13.15, men ”Lunch på rådhuset” slutar 13.30."
    assert (
        english.say(found.detail) == "“Rundvandring i hamnen” begins at 13:15, but “Lunch på rådhuset” ends at 13:30."
    )
    assert found.action == Action.SHOW_CLASH
    assert found.where.record_id == early.id


def test_several_clashes_of_a_day_are_one_thing_to_do(swedish: Words) -> None:
    third = item(22, time(13, 15), time(14), "Möte", CHAIR)
    found = one(changed(programme=(LUNCH, HARBOUR, third)), Rule.CLASH)
    assert swedish.say(found.sentence).startswith("Tre programpunkter krockar")


def test_clashes_of_two_days_are_known_apart() -> None:
    early = replace(HARBOUR, starts_at=time(13, 15))
    day = early.day_on + timedelta(days=1)
    again = [replace(one, id=UUID(int=n), day_on=day) for n, one in enumerate((LUNCH, early), start=60)]
    keys = {a.key for a in asked(watch(changed(programme=(LUNCH, early, *again)), packs=(PACK,)))}
    assert len(keys) == 2


def test_a_pack_is_due_five_working_days_before(swedish: Words) -> None:
    (found,) = asked(watch())
    assert (found.rule, found.due_on, found.action) == (Rule.PACK_DUE, date(2026, 11, 16), Action.MAKE_PACK)
    assert swedish.say(found.detail) == "Presidiet bör ha det senast mån 16 nov."


def test_a_visit_that_moves_asks_for_its_pack_anew() -> None:
    (before,), (after,) = asked(watch()), asked(watch(changed(starts_on=STARTS + timedelta(days=1))))
    assert before.key != after.key


def test_no_pack_is_asked_for_where_nobody_is_to_be_briefed() -> None:
    assert asked(watch(changed(kind=VisitKind.STUDY))) == []


def test_a_change_after_the_pack_asks_for_a_new_one(swedish: Words) -> None:
    later = watch(packs=(PACK,), changed_at=MADE + timedelta(hours=1))
    (found,) = asked(later)
    assert (found.rule, found.due_on) == (Rule.PACK_STALE, date(2026, 11, 16))
    assert swedish.say(found.detail) == "Något ändrades 10 november kl. 10.00, efter version 2."
    assert asked(watch(packs=(PACK,), changed_at=MADE)) == []


def test_a_visit_that_has_passed_is_to_be_marked() -> None:
    (found,) = asked(watch(), COMPLETE.ends_on + timedelta(days=1))
    assert (found.rule, found.action) == (Rule.TO_COMPLETE, Action.MARK_COMPLETED)
    assert found.due_on == COMPLETE.ends_on + timedelta(days=1)


def test_a_visit_that_was_held_is_followed_up_until_it_is_evaluated() -> None:
    (found,) = asked(watch(changed(status=VisitStatus.COMPLETED)), COMPLETE.ends_on + timedelta(days=3))
    assert (found.rule, found.due_on) == (Rule.FOLLOW_UP, date(2026, 12, 10))
    assert asked(watch(changed(status=VisitStatus.EVALUATED)), COMPLETE.ends_on + timedelta(days=3)) == []


@pytest.mark.parametrize("status", [VisitStatus.CANCELLED, VisitStatus.DECLINED])
def test_what_is_called_off_asks_for_nothing(status: VisitStatus) -> None:
    assert asked(watch(changed(status=status, programme=(), hosts=()))) == []


def test_an_inquiry_asks_for_an_answer_and_for_nothing_else() -> None:
    far = changed(status=VisitStatus.INQUIRY, starts_on=date(2027, 2, 1), ends_on=date(2027, 2, 1), hosts=())
    (found,) = asked(watch(far, received_on=date(2026, 11, 1)))
    assert (found.rule, found.due_on) == (Rule.INQUIRY, date(2026, 12, 3))


def test_an_inquiry_whose_day_has_passed_is_still_to_be_answered(swedish: Words) -> None:
    (found,) = asked(watch(changed(status=VisitStatus.INQUIRY)), COMPLETE.ends_on + timedelta(days=9))
    assert found.rule == Rule.INQUIRY
    assert swedish.say(found.detail) == "Det skulle ha börjat 23 november, och ingen har svarat."


def test_an_inquiry_that_comes_late_has_a_week() -> None:
    (found,) = asked(watch(changed(status=VisitStatus.INQUIRY), received_on=date(2026, 11, 11)))
    assert found.due_on == date(2026, 11, 18)


def test_a_journey_asks_for_no_host_of_our_own() -> None:
    journey = changed(direction=Direction.OUTGOING, hosts=())
    assert asked(watch(journey, packs=(PACK,))) == []


def test_a_visit_that_has_begun_asks_only_about_its_clashes() -> None:
    early = replace(HARBOUR, starts_at=time(13, 15))
    begun = watch(changed(programme=(LUNCH, early), case_number="", status=VisitStatus.ONGOING))
    assert [found.rule for found in asked(begun, STARTS + timedelta(days=1))] == [Rule.CLASH]
