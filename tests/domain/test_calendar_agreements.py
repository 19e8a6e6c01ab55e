"""The days of agreements in the calendar, in the term that is looked at."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, Renewal
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.calendar import EntryKind, Layer
from coordinator_app.domain.calendar_agreements import entries_of_agreement
from coordinator_app.domain.watched_agreements import Papers, WatchedAgreement
from coordinator_app.words import Either, message

TACIT = AgreementTerms(
    in_force_on=date(2024, 1, 1),
    first_end_on=date(2025, 12, 31),
    renewal=Renewal.TACIT,
    renewal_months=12,
    notice=Notice(number=3),
)
AGREED = WatchedAgreement(
    id=UUID(int=1),
    kind=AgreementKind.COOPERATION,
    terms=TACIT,
    title=Either("Samarbetsavtal", "Cooperation"),
    partner=Either("Gütersloh"),
)


def days(agreement: WatchedAgreement, first: date, last: date, papers_on: date | None = None) -> list[tuple[str, date]]:
    def papers(_: date) -> Papers | None:
        return Papers(on=papers_on, said=message("Back up now"), why=message("Back up now")) if papers_on else None

    found = sorted(entries_of_agreement(agreement, first, last, papers), key=lambda one: one.starts_on)
    assert len({one.id for one in found}) == len(found)
    assert all(one.layer == Layer.AGREEMENT and one.record_id == agreement.id for one in found)
    return [(one.kind.removeprefix("agreement_"), one.starts_on) for one in found]


def test_every_term_that_touches_the_days_has_its_notice_and_its_renewal() -> None:
    assert days(AGREED, date(2025, 9, 1), date(2027, 1, 31)) == [
        ("notice", date(2025, 9, 30)),
        ("renewal", date(2026, 1, 1)),
        ("notice", date(2026, 9, 30)),
        ("renewal", date(2027, 1, 1)),
    ]


def test_a_year_in_the_middle_of_a_term_has_only_what_lies_in_it() -> None:
    assert days(AGREED, date(2024, 1, 1), date(2024, 12, 31)) == []
    assert days(AGREED, date(2040, 9, 30), date(2040, 9, 30)) == [("notice", date(2040, 9, 30))]


def test_after_notice_it_ends_and_is_not_renewed() -> None:
    left = replace(AGREED, terms=replace(TACIT, notice_given_on=date(2025, 9, 1)))
    assert days(left, date(2025, 9, 2), date(2027, 12, 31)) == [("end", date(2025, 12, 31))]


def test_an_end_a_review_and_a_proposal_have_their_days_with_those_of_their_papers() -> None:
    year = (date(2026, 1, 1), date(2026, 12, 31))
    ends = replace(AGREED, terms=AgreementTerms(in_force_on=date(2024, 1, 1), first_end_on=date(2026, 6, 30)))
    assert days(ends, *year, date(2026, 4, 2)) == [("papers", date(2026, 4, 2)), ("end", date(2026, 6, 30))]
    open_ended = AgreementTerms(in_force_on=date(2022, 5, 9), renewal=Renewal.OPEN_ENDED, review_months=48)
    assert days(replace(AGREED, terms=open_ended), *year) == [("review", date(2026, 5, 9))]
    proposed = AgreementTerms(stage=AgreementStage.PROPOSED, sign_by_on=date(2026, 3, 1))
    assert days(replace(AGREED, terms=proposed), *year) == [("signature", date(2026, 3, 1))]


def test_an_entry_is_named_by_the_partner_and_tells_of_which_agreement() -> None:
    (one,) = entries_of_agreement(AGREED, date(2026, 9, 30), date(2026, 9, 30), lambda _: None)
    assert (one.kind, one.title_sv, one.about_sv) == (EntryKind.AGREEMENT_NOTICE, "Gütersloh", "Samarbetsavtal")
