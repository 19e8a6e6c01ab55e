"""The engine of days agrees with agreements that are lived through day by day, from 2020 to 2050."""

from datetime import date, timedelta
from itertools import islice
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator_app.domain.agreement_dates import Standing, notice_day, validity
from coordinator_app.domain.agreement_terms import AgreementTerms, Renewal
from tests.domain.lived_agreements import (
    LAST,
    Life,
    Stretch,
    decisive_days,
    invented_terms,
    last_day_for_notice,
    lived,
)

_SHARES, _OF_EACH = 8, 12_500
"""A hundred thousand agreements, in shares that several processes can take."""


@pytest.mark.parametrize("share", range(_SHARES))
def test_a_hundred_thousand_agreements_are_as_they_are_lived(share: int) -> None:
    random = Random(share)
    seen: dict[Standing, int] = {}
    for terms in islice(invented_terms(random), _OF_EACH):
        life = lived(terms, _walked_until(random, terms))
        for day, stretch in decisive_days(random, life, 2):
            _holds(terms, day, stretch, life)
            seen[stretch.standing] = seen.get(stretch.standing, 0) + 1
    assert min(seen[standing] for standing in set(Standing) - {Standing.PROPOSED, Standing.DECLINED}) > 100


@settings(max_examples=300, deadline=None)
@given(st.randoms(use_true_random=False))
def test_agreements_are_as_they_are_lived_to_2050(random: Random) -> None:
    terms = next(invented_terms(random))
    life = lived(terms, LAST)
    for stretch in life.stretches:
        for day in {stretch.first_on, stretch.last_on}:
            _holds(terms, day, stretch, life)


def _walked_until(random: Random, terms: AgreementTerms) -> date:
    """Return a day some terms after the first end: seldom far away, where only many more renewals are found."""
    assert terms.first_end_on is not None
    return min(terms.first_end_on + timedelta(days=random.choice((40, 100, 400, 800, 2500))), LAST)


def _holds(terms: AgreementTerms, day: date, stretch: Stretch, life: Life) -> None:
    found = validity(terms, day)
    assert found.standing == stretch.standing, (terms, day)
    assert found.ends_on == (life.ended_on or _settled(terms)), (terms, day)
    if terms.renewal == Renewal.TACIT:
        assert found.renewals == stretch.renewals, (terms, day)
        assert found.current_end_on == (life.ended_on or stretch.term_end_on), (terms, day)
        assert found.renews_on == _renews_on(stretch, life), (terms, day)
    else:
        assert (found.renewals, found.renews_on) == (0, None), (terms, day)
        assert found.current_end_on == found.ends_on, (terms, day)
    if found.notice_on is not None and found.current_end_on is not None and terms.notice is not None:
        assert found.notice_on == last_day_for_notice(found.current_end_on, terms.notice), (terms, day)
    assert found.notice_on == notice_day(terms, found.current_end_on), (terms, day)


def _settled(terms: AgreementTerms) -> date | None:
    """Return the end of what ends by itself, where the walk stopped before it."""
    if terms.renewal in {Renewal.TACIT, Renewal.OPEN_ENDED}:
        return None
    return max(day for day in (terms.first_end_on, terms.extended_to_on) if day is not None)


def _renews_on(stretch: Stretch, life: Life) -> date | None:
    assert stretch.term_end_on is not None
    if life.ended_on is not None and stretch.term_end_on >= life.ended_on:
        return None
    return stretch.term_end_on + timedelta(days=1)
