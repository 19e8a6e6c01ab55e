"""How an agreement is kept: each matter stands as it is, and leads to the field that mends it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from coordinator_app.domain.agreement_destinations import AgreementTab, tab_of
from coordinator_app.domain.agreement_situation import Matter, SituationLine, situation
from coordinator_app.domain.agreement_terms import AgreementStage, Renewal
from coordinator_app.domain.agreements import (
    Activity,
    Agreement,
    AgreementFile,
    AgreementKind,
    Assessment,
    Fee,
    Representative,
)
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.preparations import State

TODAY = date(2026, 11, 23)
ONE, TWO = UUID(int=1), UUID(int=2)
DECISION = Decision(id=TWO, decided_on=date(2023, 12, 12))
WHOLE = Agreement(
    id=ONE,
    kind=AgreementKind.COOPERATION,
    purpose_sv="Lära av varandra",
    goals=("FA-G13",),
    our_interest_sv="Vatten",
    their_interest_sv="Skog",
    case_number="KS 2023/1",
    signed_on=date(2024, 1, 10),
    first_end_on=date(2028, 12, 31),
    responsible_body_id=ONE,
    responsible_id=ONE,
    assessments=(Assessment(id=ONE, assessed_on=date(2023, 11, 1)),),
    files=(AgreementFile(id=ONE, name="avtal.pdf"),),
)


def line(agreement: Agreement, matter: Matter, decision: Decision | None = DECISION) -> SituationLine:
    return next(each for each in situation(agreement, decision, None, TODAY).lines if each.matter == matter)


def test_an_agreement_of_which_all_is_kept_leaves_nothing_to_see_to() -> None:
    found = situation(WHOLE, DECISION, None, TODAY)
    assert {each.state for each in found.lines} == {State.DONE}
    assert found.summary.id == "Everything is in place."


def test_a_decision_is_missed_once_it_is_concluded_and_not_begun_before() -> None:
    assert line(WHOLE, Matter.DECISION, None).state == State.PROBLEM
    assert line(replace(WHOLE, stage=AgreementStage.PROPOSED), Matter.DECISION, None).state == State.NOT_STARTED


def test_a_delegated_decision_is_to_be_reported() -> None:
    delegated = replace(DECISION, kind=DecisionKind.DELEGATED)
    assert line(WHOLE, Matter.DECISION, delegated).state == State.WARNING
    assert line(WHOLE, Matter.DECISION, replace(delegated, reported_on=TODAY)).state == State.DONE


def test_what_ends_soon_and_what_has_expired_stand_out() -> None:
    assert line(replace(WHOLE, first_end_on=date(2027, 5, 23)), Matter.VALIDITY).state == State.WARNING
    assert line(replace(WHOLE, first_end_on=date(2027, 5, 24)), Matter.VALIDITY).state == State.DONE
    assert line(replace(WHOLE, first_end_on=date(2026, 11, 22)), Matter.VALIDITY).state == State.PROBLEM


def test_a_review_that_is_late_leads_to_its_day() -> None:
    late = replace(WHOLE, first_end_on=None, renewal=Renewal.OPEN_ENDED, review_months=24)
    assert (line(late, Matter.VALIDITY).state, line(late, Matter.VALIDITY).field) == (State.WARNING, "reviewed_on")
    assert line(replace(late, reviewed_on=date(2026, 1, 1)), Matter.VALIDITY).state == State.DONE


def test_a_fee_that_is_due_and_not_paid_is_a_problem() -> None:
    fee = Fee(id=ONE, year=2026, invoiced=42_000, invoice_due_on=date(2026, 10, 31))
    assert line(replace(WHOLE, fees=(fee,)), Matter.FEE).state == State.PROBLEM
    assert line(replace(WHOLE, fees=(replace(fee, paid_on=TODAY),)), Matter.FEE).state == State.DONE


def test_a_membership_in_which_nothing_happens_for_twelve_months_stands_out() -> None:
    quiet = replace(
        WHOLE, kind=AgreementKind.MEMBERSHIP, activities=(Activity(id=ONE, on=date(2025, 11, 22), text_sv="Möte"),)
    )
    assert line(quiet, Matter.ACTIVITY).state == State.WARNING
    on_the_day = replace(quiet, activities=(Activity(id=ONE, on=date(2025, 11, 23)),))
    assert line(on_the_day, Matter.ACTIVITY).state == State.DONE
    visited = situation(quiet, DECISION, date(2026, 3, 1), TODAY).lines
    assert next(each for each in visited if each.matter == Matter.ACTIVITY).state == State.DONE


def test_somebody_represents_the_municipality_only_within_the_term() -> None:
    ended = Representative(id=ONE, person_id=ONE, to_on=date(2026, 11, 22))
    membership = replace(WHOLE, kind=AgreementKind.MEMBERSHIP, representatives=(ended,))
    assert line(membership, Matter.REPRESENTATIVE).state == State.WARNING
    held = replace(membership, representatives=(replace(ended, to_on=TODAY),))
    assert line(held, Matter.REPRESENTATIVE).state == State.DONE


def test_what_is_over_asks_for_nothing() -> None:
    assert situation(replace(WHOLE, ended_on=date(2026, 1, 1)), DECISION, None, TODAY).lines == ()


def test_every_line_leads_to_a_tab_that_has_its_field() -> None:
    bare = Agreement(id=ONE, kind=AgreementKind.MEMBERSHIP)
    tabs = {each.matter: tab_of(each.field) for each in situation(bare, None, None, TODAY).lines}
    assert tabs[Matter.DECISION] == tabs[Matter.BENEFIT] == AgreementTab.DECISION
    assert tabs[Matter.FILE] == AgreementTab.FILES
    assert tabs[Matter.ACTIVITY] == tabs[Matter.REPRESENTATIVE] == AgreementTab.NETWORK
    assert tabs[Matter.VALIDITY] == tabs[Matter.SIGNATURE] == AgreementTab.VALIDITY
    assert tabs[Matter.PURPOSE] == AgreementTab.OVERVIEW


def test_a_membership_that_is_only_proposed_is_not_blamed_for_having_done_nothing() -> None:
    proposed = replace(
        WHOLE, kind=AgreementKind.MEMBERSHIP, stage=AgreementStage.PROPOSED, signed_on=None, first_end_on=None
    )
    assert line(proposed, Matter.ACTIVITY).state == State.NOT_STARTED
    assert line(proposed, Matter.REPRESENTATIVE).state == State.NOT_STARTED


def test_a_year_whose_fee_has_no_day_of_payment_is_not_told_to_be_paid() -> None:
    earlier, budgeted = Fee(id=ONE, year=2026, paid_on=date(2026, 2, 1)), Fee(id=TWO, year=2027, budgeted=5_000)
    assert line(replace(WHOLE, fees=(earlier,)), Matter.FEE).state == State.DONE
    assert line(replace(WHOLE, fees=(budgeted, earlier)), Matter.FEE).state == State.NOT_STARTED
