"""The benefit of an agreement, as somebody assesses it on its page."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from PySide6.QtWidgets import QLabel

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement, AgreementKind, Criterion
from coordinator_app.domain.assessing import begun
from coordinator_app.ui.agreements.assessments_part import AssessmentsPart
from coordinator_app.ui.forms.text_field import TextField
from tests.ui.agreements.shown import choose, kept, make, press, show, texts
from tests.ui.opened_pages import Opened, only

YOUNG = "Vilken nytta gör samarbetet för barn och ungdomar?"


def criteria(opened: Opened, agreement: Agreement) -> tuple[Criterion, ...]:
    """Return the criteria of the only assessment."""
    return kept(opened, agreement.id).assessments[0].criteria


def scores(opened: Opened, agreement: Agreement) -> dict[str, int]:
    """Return what is answered, by the code of its criterion."""
    return {each.code: each.score for each in criteria(opened, agreement) if each.score is not None}


def test_the_benefit_is_assessed_in_words(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "decision")
    press(page, "Lägg till bedömning")
    assert "Bygger samarbetet på ömsesidiga intressen?" in texts(page)
    assert "Punkt FA-G13 · Hur många deltar, inom skolan eller på fritiden?" in texts(page)
    choose(page, YOUNG, "stor nytta")
    choose(page, "Bygger samarbetet på ömsesidiga intressen?", "till viss del")
    choose(page, "Slutsats", "Tydlig nytta för kommunen")
    assert scores(in_falun, agreement) == {"fa-g13-young": 3, "fa-g4-interests": 1}
    choose(page, YOUNG, "inte bedömt")
    assert scores(in_falun, agreement) == {"fa-g4-interests": 1}
    shown = " ".join(each.text() for each in only(page, AssessmentsPart).findChildren(QLabel))
    assert not {"0", "1", "2", "3"} & set(shown.split())


def test_what_shows_the_benefit_is_written_beside_its_answer_and_undone(in_falun: Opened) -> None:
    agreement = make(in_falun)
    page = show(in_falun, agreement, "decision")
    press(page, "Lägg till bedömning")
    evidence = next(f for f in page.findChildren(TextField) if f.accessibleName() == f"Vad som visar det: {YOUNG}")
    evidence.setPlainText("Fyrtio elever om året.")
    evidence.commit()
    assert "Fyrtio elever om året." in [each.text_sv for each in criteria(in_falun, agreement)]
    in_falun.desk.history.undo()
    assert "Fyrtio elever om året." not in [each.text_sv for each in criteria(in_falun, agreement)]


def test_a_membership_is_asked_what_concerns_memberships(in_falun: Opened) -> None:
    page = show(in_falun, make(in_falun, kind=AgreementKind.MEMBERSHIP), "decision")
    press(page, "Lägg till bedömning")
    assert "Bygger samarbetet på ömsesidiga intressen?" not in texts(page)
    assert "Vilken nytta gör nätverket för kompetensen i kommunen?" in texts(page)


def test_an_assessment_keeps_its_words_when_the_policy_changes_until_it_is_asked_to_follow(in_falun: Opened) -> None:
    agreement = make(in_falun, stage=AgreementStage.PROPOSED, signed_on=None)
    page = show(in_falun, agreement, "decision")
    press(page, "Lägg till bedömning")
    choose(page, YOUNG, "stor nytta")
    assert "Policyn har numera andra kriterier." not in texts(page)
    compliance = in_falun.desk.compliance
    own = compliance.own_with_criteria()
    fewer = tuple(each for each in own.criteria if each.code in {"fa-g13-young", "fa-g16-peace"})
    compliance.save_with_criteria(replace(own, criteria=tuple(replace(e, asked_sv=f"Ny: {e.code}?") for e in fewer)))
    page = show(in_falun, make(in_falun))
    page = show(in_falun, agreement, "decision")
    assert YOUNG in texts(page)
    assert "Policyn har numera andra kriterier." in texts(page)
    press(page, "Fråga efter dagens kriterier")
    assert [each.asked_sv for each in criteria(in_falun, agreement)] == [YOUNG, "Ny: fa-g16-peace?"]
    assert scores(in_falun, agreement) == {"fa-g13-young": 3}


def test_an_assessment_of_what_is_signed_is_left_as_it_was_made(in_falun: Opened) -> None:
    agreement = make(in_falun, assessments=(begun(date(2022, 4, 1), (), uuid4),))
    page = show(in_falun, agreement, "decision")
    assert "Policyn har numera andra kriterier." not in texts(page)
