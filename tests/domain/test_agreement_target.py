"""The day that a decision about an agreement must precede."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.agreement_target import Target, TargetKind, target_of
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, Renewal

TODAY = date(2026, 6, 1)
TACIT = AgreementTerms(
    in_force_on=date(2024, 1, 1),
    first_end_on=date(2026, 12, 31),
    renewal=Renewal.TACIT,
    renewal_months=12,
    notice=Notice(number=3),
)
EXPRESS = replace(TACIT, renewal=Renewal.EXPRESS)
OPEN_ENDED = replace(TACIT, renewal=Renewal.OPEN_ENDED, review_months=36)


def found(terms: AgreementTerms, on: date = TODAY) -> Target | None:
    return target_of(terms, validity(terms, on))


@pytest.mark.parametrize(
    ("terms", "on", "kind", "day"),
    [
        (TACIT, TODAY, TargetKind.NOTICE, date(2026, 9, 30)),
        (TACIT, date(2026, 9, 30), TargetKind.NOTICE, date(2026, 9, 30)),
        (TACIT, date(2026, 10, 1), TargetKind.RENEWAL, date(2027, 1, 1)),
        (TACIT, date(2027, 1, 1), TargetKind.NOTICE, date(2027, 9, 30)),
        (replace(TACIT, notice=None), TODAY, TargetKind.NOTICE, date(2026, 12, 31)),
        (replace(TACIT, renewal_months=None, review_months=48), date(2027, 5, 1), TargetKind.REVIEW, date(2028, 1, 1)),
        (EXPRESS, TODAY, TargetKind.NOTICE, date(2026, 9, 30)),
        (EXPRESS, date(2026, 10, 1), TargetKind.END, date(2026, 12, 31)),
        (replace(EXPRESS, notice=None), TODAY, TargetKind.END, date(2026, 12, 31)),
        (replace(TACIT, renewal=Renewal.ENDS), TODAY, TargetKind.END, date(2026, 12, 31)),
        (replace(TACIT, in_force_on=date(2026, 7, 1)), TODAY, TargetKind.NOTICE, date(2026, 9, 30)),
        (OPEN_ENDED, date(2029, 1, 1), TargetKind.REVIEW, date(2027, 1, 1)),
    ],
)
def test_what_is_to_be_decided_by_when(terms: AgreementTerms, on: date, kind: TargetKind, day: date) -> None:
    assert found(terms, on) == Target(kind=kind, on=day)


def test_a_proposal_is_to_be_signed_as_planned_or_before_it_is_in_force() -> None:
    proposal = replace(TACIT, stage=AgreementStage.PROPOSED, in_force_on=date(2027, 1, 1), sign_by_on=date(2026, 12, 1))
    assert found(proposal) == Target(kind=TargetKind.SIGNATURE, on=date(2026, 12, 1))
    assert found(replace(proposal, sign_by_on=None)) == Target(kind=TargetKind.SIGNATURE, on=date(2027, 1, 1))
    assert found(replace(proposal, sign_by_on=None, in_force_on=None)) is None


@pytest.mark.parametrize(
    "terms",
    [
        replace(TACIT, notice_given_on=date(2026, 5, 1)),
        replace(TACIT, ended_on=date(2026, 8, 31)),
        replace(TACIT, stage=AgreementStage.DECLINED),
        replace(EXPRESS, first_end_on=date(2025, 12, 31)),
        replace(OPEN_ENDED, review_months=None),
    ],
)
def test_where_all_is_settled_there_is_nothing_to_decide(terms: AgreementTerms) -> None:
    assert found(terms) is None


def test_only_a_renewal_can_no_longer_be_decided_upon() -> None:
    decidable = {kind for kind in TargetKind if Target(kind=kind, on=TODAY).is_decidable}
    assert decidable == set(TargetKind) - {TargetKind.RENEWAL}
