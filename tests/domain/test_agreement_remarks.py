"""What is remarked on the terms of an agreement, though it can be so."""

from datetime import date
from typing import Any

import pytest

from coordinator_app.domain.agreement_remarks import remark_on_notice
from coordinator_app.domain.agreement_terms import AgreementTerms, Notice, NoticeUnit, Renewal
from coordinator_app.words import Words

YEAR = {"in_force_on": date(2026, 1, 1), "first_end_on": date(2026, 12, 31)}


def terms(**more: Any) -> AgreementTerms:
    return AgreementTerms(**(YEAR | more))


def test_a_notice_that_is_longer_than_the_first_term_is_remarked_on_with_its_days(swedish: Words) -> None:
    said = remark_on_notice(terms(renewal=Renewal.EXPRESS, notice=Notice(number=18)))
    assert said is not None
    assert swedish.say(said) == (
        "Uppsägningstiden är längre än perioden: avtalet ska sägas upp senast 30 juni 2025, "
        "innan perioden börjar 1 januari 2026."
    )


def test_a_notice_that_is_longer_than_what_it_renews_by_is_remarked_on() -> None:
    long = terms(first_end_on=date(2030, 12, 31), renewal=Renewal.TACIT, renewal_months=3, notice=Notice(number=6))
    assert remark_on_notice(long) is not None


@pytest.mark.parametrize(
    "usual",
    [
        terms(),
        terms(notice=Notice(number=12)),
        terms(renewal=Renewal.TACIT, renewal_months=12, notice=Notice(number=12)),
        terms(notice=Notice(number=90, unit=NoticeUnit.DAYS)),
        terms(renewal=Renewal.OPEN_ENDED, notice=Notice(number=36)),
        AgreementTerms(notice=Notice(number=36)),
    ],
)
def test_a_notice_as_long_as_the_term_or_shorter_is_not(usual: AgreementTerms) -> None:
    assert remark_on_notice(usual) is None
