"""Letters about the example's visits: every field is filled in, in both languages, whatever is known of the visit."""

import re
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.letter_files import LetterFile
from coordinator_app.domain.letter_values import LetterSender
from coordinator_app.domain.letters import Letter
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.obligations import State
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.services.desk import Desk
from tests.conftest import NOON

TODAY = NOON.date()


def coming(opened: Desk) -> InformedVisit:
    """Return the next visit here with what is to be told of it."""
    found = opened.notifications.of_visit(opened.visits.find("next", TODAY).id, TODAY)
    assert found is not None
    return found


@pytest.mark.parametrize("told", list(Round))
def test_no_field_of_any_template_is_left_in_braces(opened: Desk, told: Round) -> None:
    for informed in opened.notifications.board(TODAY):
        chosen = [one for one in informed.obligations if one.round == told]
        for template in opened.informing_letters.templates(informed, told):
            made = opened.informing_letters.filled(template, informed, chosen, [], LetterSender())
            assert not re.search(r"[{}]", made.subject + made.text)
            assert made.missing == ()


def test_a_visit_of_which_nothing_is_known_still_gives_a_letter(opened: Desk) -> None:
    day = TODAY + timedelta(days=90)
    bare = opened.visits.save(Visit(id=uuid4(), direction=Direction.OUTGOING, starts_on=day, ends_on=day))
    informed = opened.notifications.of_visit(bare.id, TODAY)
    assert informed is not None
    template = opened.informing_letters.templates(informed, Round.NOTICE)[0]
    made = opened.informing_letters.filled(template, informed, [], [], LetterSender())
    assert made.missing == ()
    assert "meddelas senare" in made.text


def test_a_field_that_an_own_template_names_without_a_value_leaves_a_gap_and_is_told(opened: Desk) -> None:
    informed = coming(opened)
    usual = opened.informing_letters.templates(informed, Round.NOTICE)[0]
    own = replace(usual, text="Vi ses {mötesdag}.")
    made = opened.informing_letters.filled(own, informed, [], [], LetterSender())
    assert (made.text, made.missing) == ("Vi ses ….", ("{mötesdag}",))


def test_one_is_told_why_and_several_that_it_concerns_them(opened: Desk) -> None:
    informed = coming(opened)
    notice = [one for one in informed.obligations if one.round == Round.NOTICE]
    template = opened.informing_letters.templates(informed, Round.NOTICE)[0]
    letters = opened.informing_letters
    alone = letters.filled(template, informed, notice[:1], [], LetterSender(name="Eva Ek", phone="023-830 00"))
    assert alone.text.startswith("Hej Anders!")
    assert "förste vice ordförande, Kommunfullmäktiges presidium" in alone.text
    assert "Eva Ek" in alone.text
    assert "023-830 00" in alone.text
    together = letters.filled(template, informed, notice, [], LetterSender())
    assert together.text.startswith("Hej!")
    assert "besöket berör ditt uppdrag" in together.text


def test_a_letter_is_signed_by_one_person_never_by_half_of_two(opened: Desk) -> None:
    informed = coming(opened)
    notice = [one for one in informed.obligations if one.round == Round.NOTICE]
    template = opened.informing_letters.templates(informed, Round.NOTICE)[0]

    def signature(sender: LetterSender) -> str:
        return opened.informing_letters.filled(template, informed, notice[:1], [], sender).text.rpartition("\n\n")[2]

    coordinator = signature(LetterSender())
    assert "Embla Norrgårdh" in coordinator
    assert signature(LetterSender(email="jag@falun.example", phone="023-1")) == coordinator
    assert signature(LetterSender(name="Eva Ek", email="eva@falun.example")) == "Eva Ek\nFalu kommun\neva@falun.example"


@pytest.mark.parametrize(
    ("language", "said"),
    [("sv", "Du får beskedet av följande anledning: "), ("en", "You receive it for the following reason: ")],
)
def test_a_reason_that_is_no_whole_sentence_reads_well(opened: Desk, language: str, said: str) -> None:
    informed = coming(opened)
    templates = opened.informing_letters.templates(informed, Round.NOTICE)
    template = next(one for one in templates if one.language == language)
    chosen = [one for one in informed.obligations if one.round == Round.NOTICE]
    for each in ([chosen[0]], chosen):
        made = opened.informing_letters.filled(template, informed, each, [], LetterSender())
        assert said in made.text


def test_a_cancelled_visit_has_the_template_that_says_so(opened: Desk) -> None:
    visit = coming(opened).visit
    opened.visits.save(replace(visit, status=VisitStatus.CANCELLED))
    informed = coming_of(opened, visit)
    assert {one.state for one in informed.open} == {State.TO_INFORM}
    assert [one.language for one in opened.informing_letters.templates(informed, Round.CHANGE)] == ["sv", "en"]
    template = opened.informing_letters.templates(informed, Round.CHANGE)[0]
    made = opened.informing_letters.filled(template, informed, informed.open, [], LetterSender())
    assert made.subject.startswith("Inställt: ")


def coming_of(opened: Desk, visit: Visit) -> InformedVisit:
    found = opened.notifications.of_visit(visit.id, TODAY)
    assert found is not None
    return found


def test_the_programme_and_a_pack_are_made_as_files(opened: Desk) -> None:
    visit_id = coming(opened).visit.id
    programme = opened.informing_letters.file(visit_id, LetterFile.PROGRAMME, "sv")
    assert (programme.content[:5], programme.media_type) == (b"%PDF-", "application/pdf")
    before = len(opened.briefings.versions(visit_id))
    pack = opened.informing_letters.file(visit_id, LetterFile.SUMMARY, "sv")
    assert pack.content.startswith(b"%PDF-")
    assert len(opened.briefings.versions(visit_id)) == before, "It may be taken away again"
    opened.informing_letters.keep_files([programme, pack])
    opened.informing_letters.keep_files([pack])
    assert len(opened.briefings.versions(visit_id)) == before + 1, "What is sent is kept, once"


def test_an_internal_file_to_somebody_outside_is_asked_about(opened: Desk) -> None:
    informed, letters = coming(opened), opened.informing_letters
    emails = ["anders.tallbacka@falun.example", "elin.kopparfors@gruva.example"]
    look = letters.look_twice([LetterFile.RUN_SHEET], emails, informed, LetterSender())
    assert look == ("elin.kopparfors@gruva.example",)
    assert letters.look_twice([LetterFile.PROGRAMME], emails, informed, LetterSender()) == ()


def test_a_letter_is_kept_as_it_is_opened(opened: Desk) -> None:
    assert b"X-Unsent: 1" in opened.informing_letters.drafted(Letter(subject="Besök", text="Hej"))


def test_the_example_shows_every_state_of_informing(opened: Desk) -> None:
    found = {one.state for informed in opened.notifications.board(TODAY) for one in informed.obligations}
    assert found == set(State)
    assert [one.change is not None for one in coming(opened).open if one.round == Round.CHANGE] == [True]
