"""Today asks about the draft of a mailing from the day after it was opened, until somebody says what became of it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from coordinator_app.domain.attention import Rule, grouped
from coordinator_app.domain.attention_mailings import mailing_attentions
from coordinator_app.domain.mailings import Mailing, MailingRecipient
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.set_asides import About
from coordinator_app.words import Words

OPENED = datetime(2026, 11, 23, 14, tzinfo=UTC)


def mailing(*names: str) -> Mailing:
    return Mailing(
        id=uuid4(),
        purpose=Purpose.AGREEMENTS,
        agreement_id=uuid4(),
        subject="Avtalet löper ut",
        opened_at=OPENED,
        recipients=tuple(MailingRecipient(id=uuid4(), person_id=uuid4(), person_name=name) for name in names),
    )


def test_a_draft_is_asked_about_from_the_day_after(swedish: Words) -> None:
    one = mailing("Karin Ek")
    (found,) = mailing_attentions((one,), UTC)
    assert (found.rule, found.about, found.about_id) == (Rule.MAILING_DRAFT, About.AGREEMENT, one.agreement_id)
    assert grouped((found,), (), date(2026, 11, 23)).all == ()
    assert grouped((found,), (), date(2026, 11, 24)).this_week == (found,)
    assert grouped((found,), (), date(2026, 11, 25)).overdue == (found,)
    assert swedish.say(found.sentence) == "Säg om utkastet ”Avtalet löper ut” blev skickat"
    assert "till Karin Ek" in swedish.say(found.detail)


def test_many_recipients_are_told_by_their_number(swedish: Words) -> None:
    (found,) = mailing_attentions((mailing("A", "B", "C"),), UTC)
    assert "till tre personer" in swedish.say(found.detail)


def test_who_was_erased_is_counted_and_not_named(swedish: Words) -> None:
    (found,) = mailing_attentions((mailing("Karin Ek", ""),), UTC)
    assert "till två personer" in swedish.say(found.detail)


def test_a_newsletter_without_a_subject_is_told_too(swedish: Words) -> None:
    one = replace(mailing("A"), purpose=Purpose.NEWSLETTERS, agreement_id=None, subject=" ")
    (found,) = mailing_attentions((one,), UTC)
    assert (found.about, found.about_id) == (About.MUNICIPALITY, one.id)
    assert swedish.say(found.sentence) == "Säg om utkastet till ett utskick blev skickat"
