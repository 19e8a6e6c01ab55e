"""What is put in the place of the merge fields of a mailing; what nothing is known of has no value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.letter_common import LetterSender, common_values, shared_reason
from coordinator_app.domain.mailing_matters import MailingMatter
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import VisitLine
from coordinator_app.words import Message, Words


@dataclass(frozen=True, kw_only=True)
class Addressed:
    """Somebody whom a mailing is written to, and why."""

    person: Person
    reasons: tuple[Message, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MailingLetter:
    """What a mailing is written from: its matter, those whom it goes to, and what goes with it."""

    matter: MailingMatter
    own: Municipality
    today: date
    addressed: tuple[Addressed, ...] = ()
    files: tuple[str, ...] = ()
    sender: LetterSender = field(default_factory=LetterSender)


def mailing_values(letter: MailingLetter, words: Words) -> dict[str, str]:
    """Return the values that every mailing has, in its language."""
    recipients = [one.person for one in letter.addressed]
    reply_by = letter.matter.reply_by(letter.today)
    return {
        **common_values(recipients, letter.files, letter.sender, letter.own, words),
        "files": words.listing(list(letter.files)) if letter.files else "",
        "reason": shared_reason((one.reasons for one in letter.addressed), words)
        or words.say("it concerns your office"),
        "reply_by": words.brief_weekday(reply_by) if reply_by else "",
    }


def agreement_values(agreement: Agreement, partner: Partner | None, today: date, words: Words) -> Mapping[str, str]:
    """Return what a mailing says of an agreement; a day of notice that has passed is not told."""
    now = validity(agreement.terms, today)
    party = agreement.parties[0] if agreement.parties else None
    named = partner or party
    return {
        "agreement": words.pick(agreement.title_sv, agreement.title_en),
        "agreement_ends": words.day(now.current_end_on) if now.current_end_on else "",
        "notice_by": words.day(now.notice_on) if now.notice_on and not now.is_notice_past else "",
        "partner": words.pick(named.name_sv, named.name_en) if named else "",
        "country": words.country(partner.country) if partner and partner.country else "",
    }


def meeting_values(meeting: NetworkMeeting, words: Words) -> Mapping[str, str]:
    """Return what a mailing says of a meeting of the network."""
    hours = words.clocks(meeting.starts_at, meeting.ends_at) if meeting.starts_at else ""
    return {
        "meeting_days": " ".join(part for part in (words.day(meeting.held_on), hours) if part),
        "meeting_place": meeting.place.strip(),
        "agenda": meeting.agenda.strip(),
    }


def news_values(coming: Sequence[VisitLine], held: Sequence[VisitLine], words: Words) -> Mapping[str, str]:
    """Return what a newsletter tells: the visits that come, and those that were held since the last one."""
    return {"programme": "\n".join(_lines(coming, words)), "change": "\n".join(_lines(held, words))}


def _lines(visits: Sequence[VisitLine], words: Words) -> Iterator[str]:
    for one in visits:
        yield f"{words.brief_days(one.starts_on, one.ends_on)}: {words.pick(one.title_sv, one.title_en)}"
