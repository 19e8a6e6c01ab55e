"""Times without an agreement are found, and only those."""

from dataclasses import replace
from datetime import date
from random import Random
from uuid import UUID

from coordinator_app.domain.agreement_gaps import Coverage, Gap, coverage, gaps
from coordinator_app.domain.agreement_terms import AgreementStage, Renewal
from coordinator_app.domain.agreements import Agreement, AgreementKind

FIRST = Coverage(
    agreement_id=UUID(int=1),
    kind=AgreementKind.SISTER_CITY,
    partner_id=UUID(int=9),
    first_on=date(2020, 1, 1),
    last_on=date(2021, 12, 31),
)
SECOND = replace(FIRST, agreement_id=UUID(int=2), first_on=date(2022, 3, 1), last_on=None)
BETWEEN = Gap(
    partner_id=UUID(int=9),
    kind=AgreementKind.SISTER_CITY,
    before_id=UUID(int=1),
    after_id=UUID(int=2),
    first_on=date(2022, 1, 1),
    last_on=date(2022, 2, 28),
)


def test_what_lies_between_two_agreements_with_a_partner_is_a_gap() -> None:
    assert gaps([SECOND, FIRST]) == (BETWEEN,)


def test_a_single_day_is_a_gap_and_the_next_day_is_none() -> None:
    (found,) = gaps([FIRST, replace(SECOND, first_on=date(2022, 1, 2))])
    assert found.first_on == found.last_on == date(2022, 1, 1)
    assert gaps([FIRST, replace(SECOND, first_on=date(2022, 1, 1))]) == ()
    assert gaps([FIRST, replace(SECOND, first_on=date(2021, 6, 1))]) == ()


def test_a_short_agreement_within_a_long_one_opens_no_gap() -> None:
    short = replace(FIRST, agreement_id=UUID(int=3), first_on=date(2020, 2, 1), last_on=date(2020, 3, 1))
    assert gaps([FIRST, short, SECOND]) == (BETWEEN,)


def test_one_that_follows_another_leaves_a_gap_whatever_its_kind_and_once() -> None:
    project = replace(SECOND, kind=AgreementKind.PROJECT)
    assert gaps([FIRST, project]) == ()
    assert gaps([FIRST, replace(project, predecessor_id=FIRST.agreement_id)]) == (replace(BETWEEN, kind=None),)
    assert gaps([FIRST, replace(SECOND, predecessor_id=FIRST.agreement_id)]) == (BETWEEN,)


def test_before_each_agreement_there_is_one_gap_at_most() -> None:
    earliest = replace(FIRST, agreement_id=UUID(int=3), last_on=date(2020, 12, 31))
    assert gaps([earliest, FIRST, replace(SECOND, predecessor_id=earliest.agreement_id)]) == (BETWEEN,)


def test_other_partners_other_kinds_and_unknown_days_leave_none() -> None:
    assert gaps([FIRST, replace(SECOND, partner_id=UUID(int=8))]) == ()
    assert gaps([FIRST, replace(SECOND, kind=AgreementKind.FRIENDSHIP)]) == ()
    assert gaps([FIRST, replace(SECOND, first_on=None)]) == ()
    assert gaps([replace(FIRST, last_on=None), SECOND]) == ()


def test_the_days_come_from_the_agreement_and_proposals_cover_none() -> None:
    agreement = Agreement(
        id=UUID(int=1),
        kind=AgreementKind.COOPERATION,
        partner_id=UUID(int=9),
        in_force_on=date(2020, 1, 1),
        first_end_on=date(2021, 12, 31),
        renewal=Renewal.TACIT,
        renewal_months=12,
    )
    today = date(2026, 1, 1)
    covered = coverage(agreement, today)
    assert covered is not None
    assert (covered.first_on, covered.last_on) == (date(2020, 1, 1), None)
    stopped = coverage(replace(agreement, notice_given_on=date(2022, 5, 1)), today)
    assert stopped is not None
    assert stopped.last_on == date(2022, 12, 31)
    assert coverage(replace(agreement, stage=AgreementStage.PROPOSED), today) is None


def test_each_uncovered_day_is_found_by_looking_at_each_day() -> None:
    random = Random(1)
    for _ in range(200):
        known = []
        for number in range(random.randrange(1, 6)):
            first = random.randrange(1, 60)
            last = first + random.randrange(0, 12)
            days = date(2026, 1, 1).toordinal()
            known.append(
                replace(
                    FIRST,
                    agreement_id=UUID(int=number),
                    first_on=date.fromordinal(days + first),
                    last_on=date.fromordinal(days + last),
                )
            )
        covered = {day for one in known for day in _days(one.first_on, one.last_on)}
        open_days = set(range(min(covered), max(covered))) - covered
        assert {day for gap in gaps(known) for day in _days(gap.first_on, gap.last_on)} == open_days


def _days(first: date | None, last: date | None) -> range:
    assert first is not None
    assert last is not None
    return range(first.toordinal(), last.toordinal() + 1)
