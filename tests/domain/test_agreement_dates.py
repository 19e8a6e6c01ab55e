"""The days of agreements: the cases that other programs got wrong, and the ends of months, years and the calendar."""

from dataclasses import replace
from datetime import date

import pytest

from coordinator_app.domain.agreement_dates import Standing, Validity, months_on, validity, whole_months_on
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal

TACIT = AgreementTerms(
    in_force_on=date(2024, 1, 1),
    first_end_on=date(2024, 12, 31),
    renewal=Renewal.TACIT,
    renewal_months=12,
    notice=Notice(number=3),
)
EXPRESS = replace(TACIT, renewal=Renewal.EXPRESS, renewal_months=None)
OPEN_ENDED = replace(TACIT, first_end_on=None, renewal=Renewal.OPEN_ENDED, renewal_months=None)


@pytest.fixture
def thirty_six_months_then_twelve() -> AgreementTerms:
    """GLPI 15893: thirty-six months, then tacit renewals of twelve, three months' notice; the year was wrong."""
    return AgreementTerms(
        in_force_on=date(2020, 1, 1),
        first_end_on=date(2022, 12, 31),
        renewal=Renewal.TACIT,
        renewal_months=12,
        notice=Notice(number=3),
    )


@pytest.fixture
def renewed_in_august() -> AgreementTerms:
    """GLPI 23084: after a tacit renewal the day for notice was still counted from the first end."""
    return AgreementTerms(
        in_force_on=date(2024, 8, 29),
        first_end_on=date(2025, 8, 28),
        renewal=Renewal.TACIT,
        renewal_months=12,
        notice=Notice(number=2),
    )


@pytest.fixture
def left_after_a_year() -> AgreementTerms:
    """GLPI 6004: notice given after twelve months of thirty-six left the duration out; the end is that of the term."""
    return AgreementTerms(
        in_force_on=date(2022, 3, 1),
        first_end_on=date(2025, 2, 28),
        renewal=Renewal.ENDS,
        notice=Notice(number=3),
        notice_given_on=date(2023, 3, 1),
    )


@pytest.fixture
def long_over() -> AgreementTerms:
    """GLPI 2596 and 6164: the day of notice was counted from the start, and what was over was never told of."""
    return AgreementTerms(in_force_on=date(2018, 5, 1), first_end_on=date(2019, 4, 30), notice=Notice(number=1))


def test_first_end_and_current_end_are_two_things(thirty_six_months_then_twelve: AgreementTerms) -> None:
    found = validity(thirty_six_months_then_twelve, date(2024, 6, 1))
    assert (found.first_end_on, found.current_end_on) == (date(2022, 12, 31), date(2024, 12, 31))
    assert (found.renewals, found.notice_on, found.renews_on) == (2, date(2024, 9, 30), date(2025, 1, 1))


def test_notice_is_counted_from_the_current_end(renewed_in_august: AgreementTerms) -> None:
    found = validity(renewed_in_august, date(2026, 2, 1))
    assert (found.current_end_on, found.notice_on) == (date(2026, 8, 28), date(2026, 6, 28))


def test_notice_does_not_shorten_the_term(left_after_a_year: AgreementTerms) -> None:
    found = validity(left_after_a_year, date(2023, 6, 1))
    assert (found.standing, found.current_end_on) == (Standing.NOTICE_GIVEN, date(2025, 2, 28))
    assert validity(left_after_a_year, date(2025, 3, 1)).standing == Standing.ENDED


def test_what_is_over_is_known_years_later(long_over: AgreementTerms) -> None:
    found = validity(long_over, date(2026, 11, 27))
    assert (found.standing, found.current_end_on, found.notice_on) == (
        Standing.EXPIRED,
        date(2019, 4, 30),
        date(2019, 3, 31),
    )


@pytest.mark.parametrize(
    ("renewal", "standing", "current_end", "renews_on"),
    [
        (Renewal.ENDS, Standing.EXPIRED, date(2024, 12, 31), None),
        (Renewal.EXPRESS, Standing.EXPIRED, date(2024, 12, 31), None),
        (Renewal.TACIT, Standing.IN_FORCE, date(2025, 12, 31), date(2026, 1, 1)),
    ],
)
def test_one_that_ends_one_renewed_by_decision_and_one_by_itself(
    renewal: Renewal, standing: Standing, current_end: date, renews_on: date | None
) -> None:
    """GLPI 23516: never ends, express can be renewed, tacit renews."""
    found = validity(replace(TACIT, renewal=renewal), date(2025, 6, 1))
    assert (found.standing, found.current_end_on, found.renews_on) == (standing, current_end, renews_on)


def test_on_its_very_last_day_the_old_term_still_runs() -> None:
    last, first = validity(TACIT, date(2024, 12, 31)), validity(TACIT, date(2025, 1, 1))
    assert (last.renewals, last.current_end_on, last.renews_on) == (0, date(2024, 12, 31), date(2025, 1, 1))
    assert (first.renewals, first.current_end_on, first.renews_on) == (1, date(2025, 12, 31), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("end", "notice", "last"),
    [
        (date(2027, 8, 31), Notice(number=6), date(2027, 2, 28)),
        (date(2028, 8, 31), Notice(number=6), date(2028, 2, 29)),
        (date(2028, 8, 30), Notice(number=6), date(2028, 2, 29)),
        (date(2026, 11, 30), Notice(number=1), date(2026, 10, 31)),
        (date(2027, 4, 30), Notice(number=6), date(2026, 10, 31)),
        (date(2027, 2, 28), Notice(number=6), date(2026, 8, 31)),
        (date(2028, 2, 28), Notice(number=6), date(2027, 8, 28)),
        (date(2028, 2, 29), Notice(number=12), date(2027, 2, 28)),
        (date(2026, 12, 31), Notice(number=90, unit=NoticeUnit.DAYS), date(2026, 10, 2)),
        (date(2028, 3, 1), Notice(number=1, unit=NoticeUnit.DAYS), date(2028, 2, 29)),
    ],
)
def test_the_last_day_for_notice_is_the_last_whose_period_is_over_in_time(
    end: date, notice: Notice, last: date
) -> None:
    assert validity(replace(EXPRESS, first_end_on=end, notice=notice), date(2026, 1, 1)).notice_on == last


@pytest.mark.parametrize(
    ("first_end", "months", "ends"),
    [
        (date(2024, 2, 29), 12, (date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29))),
        (date(2025, 2, 28), 12, (date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29), date(2029, 2, 28))),
        (date(2025, 1, 30), 1, (date(2025, 2, 28), date(2025, 3, 30), date(2025, 4, 30), date(2025, 5, 30))),
        (date(2025, 4, 30), 1, (date(2025, 5, 31), date(2025, 6, 30), date(2025, 7, 31), date(2025, 8, 31))),
        (date(2025, 11, 30), 3, (date(2026, 2, 28), date(2026, 5, 31), date(2026, 8, 31), date(2026, 11, 30))),
    ],
)
def test_terms_follow_each_other_over_short_months_and_leap_days(
    first_end: date, months: int, ends: tuple[date, ...]
) -> None:
    terms = replace(TACIT, first_end_on=first_end, renewal_months=months)
    days = [first_end, *ends[:-1]]
    assert tuple(validity(terms, date.fromordinal(day.toordinal() + 1)).current_end_on for day in days) == ends


def test_notice_in_time_stops_the_renewal() -> None:
    given = replace(TACIT, notice_given_on=date(2024, 9, 30))
    found = validity(given, date(2024, 10, 1))
    assert (found.standing, found.ends_on, found.renews_on) == (Standing.NOTICE_GIVEN, date(2024, 12, 31), None)
    over = validity(given, date(2025, 1, 1))
    assert (over.standing, over.renewals) == (Standing.ENDED, 0)


def test_late_notice_stops_the_next_renewal() -> None:
    given = replace(TACIT, notice_given_on=date(2024, 10, 1))
    found = validity(given, date(2024, 11, 1))
    assert (found.standing, found.renews_on, found.ends_on) == (
        Standing.NOTICE_GIVEN,
        date(2025, 1, 1),
        date(2025, 12, 31),
    )
    assert validity(given, date(2025, 6, 1)).renews_on is None
    assert validity(given, date(2026, 1, 1)).standing == Standing.ENDED


def test_before_notice_was_given_the_agreement_is_simply_in_force() -> None:
    assert validity(replace(TACIT, notice_given_on=date(2024, 9, 1)), date(2024, 8, 31)).standing == Standing.IN_FORCE


def test_an_express_agreement_never_renews_by_itself_but_is_extended() -> None:
    assert validity(EXPRESS, date(2025, 1, 1)).standing == Standing.EXPIRED
    extended = replace(EXPRESS, extended_to_on=date(2027, 6, 30))
    found = validity(extended, date(2025, 1, 1))
    assert (found.standing, found.first_end_on, found.current_end_on) == (
        Standing.IN_FORCE,
        date(2024, 12, 31),
        date(2027, 6, 30),
    )


def test_a_tacit_agreement_renews_from_its_express_extension_on() -> None:
    found = validity(replace(TACIT, extended_to_on=date(2026, 6, 30)), date(2026, 7, 1))
    assert (found.renewals, found.current_end_on) == (1, date(2027, 6, 30))


def test_until_further_notice_never_expires() -> None:
    found = validity(replace(OPEN_ENDED, review_months=24), date(2099, 1, 1))
    assert (found.standing, found.current_end_on, found.review_on) == (Standing.IN_FORCE, None, date(2026, 1, 1))


def test_notice_and_its_period_end_what_holds_until_further_notice() -> None:
    given = replace(OPEN_ENDED, notice_given_on=date(2026, 11, 30))
    assert validity(given, date(2026, 12, 1)).ends_on == date(2027, 2, 28)
    assert validity(given, date(2027, 2, 28)).standing == Standing.NOTICE_GIVEN
    assert validity(given, date(2027, 3, 1)).standing == Standing.ENDED
    bound = replace(given, first_end_on=date(2028, 12, 31))
    assert validity(bound, date(2026, 12, 1)).ends_on == date(2028, 12, 31)


def test_an_earlier_end_that_was_agreed_comes_first() -> None:
    ended = replace(TACIT, ended_on=date(2025, 5, 15))
    found = validity(ended, date(2025, 5, 15))
    assert (found.standing, found.current_end_on, found.notice_on, found.renews_on) == (
        Standing.IN_FORCE,
        date(2025, 5, 15),
        None,
        None,
    )
    assert validity(ended, date(2025, 5, 16)).standing == Standing.ENDED
    assert validity(ended, date(2024, 6, 1)).renews_on == date(2025, 1, 1)


def test_an_unknown_beginning_is_taken_for_one_in_the_past() -> None:
    found = validity(replace(TACIT, in_force_on=None), date(2023, 1, 1))
    assert (found.standing, found.begins_on) == (Standing.IN_FORCE, None)
    assert validity(TACIT, date(2023, 12, 31)).standing == Standing.COMING


def test_the_review_is_counted_from_the_last_one() -> None:
    terms = replace(OPEN_ENDED, review_months=6, in_force_on=date(2025, 8, 31))
    assert validity(terms, date(2026, 1, 1)).review_on == date(2026, 2, 28)
    assert validity(replace(terms, reviewed_on=date(2026, 3, 1)), date(2026, 4, 1)).review_on == date(2026, 9, 1)


@pytest.mark.parametrize("stage", [AgreementStage.PROPOSED, AgreementStage.DECLINED])
def test_what_is_not_concluded_does_not_renew_and_needs_no_notice(stage: AgreementStage) -> None:
    found = validity(replace(TACIT, stage=stage), date(2026, 6, 1))
    assert found == Validity(
        standing=Standing(stage),
        begins_on=date(2024, 1, 1),
        first_end_on=date(2024, 12, 31),
        current_end_on=date(2024, 12, 31),
    )


@pytest.mark.parametrize("months", [None, 0, -12])
def test_where_nobody_told_for_how_long_it_renews_no_later_end_is_invented(months: int | None) -> None:
    terms = replace(TACIT, renewal_months=months)
    before, after = validity(terms, date(2024, 12, 31)), validity(terms, date(2025, 1, 1))
    assert (before.current_end_on, before.renews_on) == (date(2024, 12, 31), date(2025, 1, 1))
    assert (after.standing, after.current_end_on, after.renewals) == (Standing.IN_FORCE, None, 0)
    left = replace(terms, notice_given_on=date(2024, 5, 1))
    assert validity(left, date(2025, 1, 1)).standing == Standing.ENDED


def test_a_period_longer_than_the_term_and_notice_before_the_beginning() -> None:
    long = replace(TACIT, notice=Notice(number=30), notice_given_on=date(2024, 6, 1))
    assert validity(long, date(2024, 7, 1)).ends_on == date(2026, 12, 31)
    early = replace(TACIT, notice_given_on=date(2023, 5, 1))
    found = validity(early, date(2023, 6, 1))
    assert (found.standing, found.ends_on) == (Standing.COMING, date(2024, 12, 31))


_EDGES = (date.min, date(1, 2, 28), date(4, 2, 29), date(9996, 2, 29), date(9999, 11, 30), date.max)


@pytest.mark.parametrize("renewal", list(Renewal))
@pytest.mark.parametrize("number", [0, 1, 12, 10**12, -5])
@pytest.mark.parametrize("unit", list(NoticeUnit))
def test_nothing_falls_off_the_calendar(renewal: Renewal, number: int, unit: NoticeUnit) -> None:
    for first_end in _EDGES:
        for given in (None, *_EDGES):
            terms = AgreementTerms(
                in_force_on=first_end,
                first_end_on=first_end,
                renewal=renewal,
                renewal_months=abs(number),
                review_months=number,
                notice=Notice(number=number, unit=unit),
                notice_given_on=given,
            )
            for on in _EDGES:
                found = validity(terms, on)
                assert found.current_end_on is None or found.current_end_on >= first_end


def test_months_are_counted_to_the_same_number_or_the_last_day() -> None:
    assert months_on(date(2026, 10, 31), 1) == date(2026, 11, 30)
    assert months_on(date(2026, 11, 30), 1) == date(2026, 12, 30)
    assert whole_months_on(date(2026, 11, 30), 1) == date(2026, 12, 31)
    assert months_on(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert (months_on(date.max, 1), months_on(date.min, -1)) == (date.max, date.min)
