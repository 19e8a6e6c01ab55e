"""What mailings are about: which day counts, by when an answer is asked for, and how each stands."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal
from coordinator_app.domain.letter_templates import TemplatePurpose
from coordinator_app.domain.mailing_matters import (
    MailingLine,
    MailingState,
    agreement_matter,
    meeting_matter,
    newsletter_matter,
    visit_matter,
)
from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.words import Words, verbatim

TODAY = date(2026, 11, 23)
MEETING = NetworkMeeting(id=uuid4(), held_on=TODAY + timedelta(days=15))
TERMS = AgreementTerms(
    stage=AgreementStage.CONCLUDED,
    signed_on=date(2024, 1, 31),
    in_force_on=date(2024, 2, 1),
    first_end_on=date(2027, 1, 31),
    renewal=Renewal.TACIT,
    renewal_months=12,
    notice=Notice(number=1, unit=NoticeUnit.MONTHS),
)


@pytest.mark.parametrize(
    ("terms", "day", "said"),
    [
        (TERMS, date(2026, 12, 31), "sista dag för uppsägning"),
        (replace(TERMS, notice=Notice(number=3, unit=NoticeUnit.MONTHS)), date(2027, 2, 1), "avtalet förlängs"),
        (replace(TERMS, renewal=Renewal.ENDS, notice=None), date(2027, 1, 31), "avtalet löper ut"),
        (replace(TERMS, notice_given_on=date(2026, 10, 1)), date(2027, 1, 31), "avtalet löper ut"),
        (replace(TERMS, renewal=Renewal.OPEN_ENDED, first_end_on=None), None, "inget slut är känt"),
    ],
)
def test_the_day_of_an_agreement_is_that_of_notice_of_renewal_or_of_the_end(
    terms: AgreementTerms, day: date | None, said: str, swedish: Words
) -> None:
    matter = agreement_matter(uuid4(), verbatim("Avtal"), terms, TODAY)
    assert (matter.day, swedish.say(matter.said)) == (day, said)


@pytest.mark.parametrize(
    ("days_away", "answer_days_away"),
    [(40, 26), (15, 3), (9, 3), (2, 2), (0, None), (-5, None)],
)
def test_an_answer_is_asked_for_in_time_and_never_after_the_day(days_away: int, answer_days_away: int | None) -> None:
    matter = agreement_matter(uuid4(), verbatim("Avtal"), TERMS, TODAY)
    near = replace(matter, day=TODAY + timedelta(days=days_away))
    asked = TODAY + timedelta(days=answer_days_away) if answer_days_away is not None else None
    assert near.reply_by(TODAY) == asked


def test_of_a_journey_and_of_news_no_answer_is_asked_for() -> None:
    journey = visit_matter(uuid4(), verbatim("Resa"), TODAY + timedelta(days=20))
    assert (journey.reply_by(TODAY), newsletter_matter().reply_by(TODAY)) == (None, None)


def test_offices_count_on_the_day_itself_but_today_where_that_has_passed() -> None:
    assert meeting_matter(MEETING).day_of_lists(TODAY) == MEETING.held_on
    assert visit_matter(uuid4(), verbatim("Resa"), TODAY - timedelta(days=9)).day_of_lists(TODAY) == TODAY
    assert newsletter_matter().day_of_lists(TODAY) == TODAY


def test_a_cancelled_meeting_has_a_template_of_its_own() -> None:
    assert meeting_matter(MEETING).template == TemplatePurpose.MEETING_INVITATION
    assert meeting_matter(replace(MEETING, is_cancelled=True)).template == TemplatePurpose.MEETING_CANCELLED


def test_a_draft_that_waits_comes_before_what_was_sent_and_a_called_meeting_counts_as_told() -> None:
    opened = Mailing(id=uuid4(), opened_at=datetime(2026, 11, 20, 12, tzinfo=UTC))
    sent = replace(opened, id=uuid4(), sent_at=opened.opened_at)
    news = newsletter_matter()
    assert MailingLine(matter=news, mailings=(sent, opened)).state == MailingState.DRAFT_OPENED
    assert MailingLine(matter=news, mailings=(sent,)).state == MailingState.SENT
    assert MailingLine(matter=news).state == MailingState.UNWRITTEN
    assert MailingLine(matter=meeting_matter(MEETING)).state == MailingState.UNWRITTEN
    assert MailingLine(matter=meeting_matter(replace(MEETING, called_on=TODAY))).state == MailingState.SENT
