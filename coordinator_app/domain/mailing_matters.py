"""What a mailing can be written about: an agreement, a journey that was made, a meeting of the network, or news."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.agreement_target import TargetKind, target_of
from coordinator_app.domain.agreement_terms import AgreementTerms
from coordinator_app.domain.letter_templates import TemplatePurpose
from coordinator_app.domain.list_members import Found, Vacancy
from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.notification_lists import NotificationList, Purpose
from coordinator_app.domain.people import Person
from coordinator_app.words import Message, message

REPORT_DAYS = 90
"""So many days after a journey its report is asked for among the mailings."""

MEETING_DAYS = 180
"""So many days before a meeting of the network its notice is offered."""

_ANSWER_DAYS = {Purpose.AGREEMENTS: 14, Purpose.NETWORK_MEETINGS: 7}
"""How long before its day an answer is asked for."""

_ANY_DAY = message("whenever there is something to tell")
_SOON = timedelta(days=3)
"""So long anybody has to answer where the usual day has passed."""


class MailingState(StrEnum):
    """How a mailing stands."""

    UNWRITTEN = "unwritten"
    DRAFT_OPENED = "draft_opened"
    SENT = "sent"


@dataclass(frozen=True, kw_only=True)
class MailingMatter:
    """What a mailing is about; `day` is when it happens or happened, and `said` tells what happens then.

    `called_on` is when a meeting was called, by a letter or otherwise; one that is yet to be called, since it is new or
    has been moved, `is_uncalled`: what was sent of it before counts no more.
    """

    purpose: Purpose
    about_id: UUID | None = None
    title: Message
    day: date | None = None
    said: Message = _ANY_DAY
    is_cancelled: bool = False
    is_uncalled: bool = False
    called_on: date | None = None

    def day_of_lists(self, today: date) -> date:
        """Return the day on which offices count: its own, but none that has passed."""
        return max(self.day, today) if self.day else today

    def reply_by(self, today: date) -> date | None:
        """Return the last day to answer, None where nothing is to be answered or its day has come."""
        days = _ANSWER_DAYS.get(self.purpose)
        if self.day is None or days is None or self.day <= today:
            return None
        return max(self.day - timedelta(days=days), min(today + _SOON, self.day))

    @property
    def template(self) -> TemplatePurpose:
        """What the templates for it are for."""
        return TemplatePurpose.MEETING_CANCELLED if self.is_cancelled else _TEMPLATES[self.purpose]


_TEMPLATES = {
    Purpose.AGREEMENTS: TemplatePurpose.AGREEMENT_RENEWAL,
    Purpose.TRAVEL_REPORTS: TemplatePurpose.TRAVEL_REPORT,
    Purpose.NEWSLETTERS: TemplatePurpose.NEWSLETTER,
    Purpose.NETWORK_MEETINGS: TemplatePurpose.MEETING_INVITATION,
}


@dataclass(frozen=True, kw_only=True)
class MailingGroup:
    """Some of those whom a mailing goes to, by the list that they are on, and what is vacant on it."""

    name: Message
    list: NotificationList | None = None
    recipients: tuple[Found, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()

    @property
    def language(self) -> str:
        """The language of the letters to them."""
        return self.list.language if self.list else "sv"


@dataclass(frozen=True, kw_only=True)
class MailingLine:
    """A matter as the list of mailings shows it: how it stands, and the names of the lists that it goes to."""

    matter: MailingMatter
    mailings: tuple[Mailing, ...] = ()
    lists: tuple[Message, ...] = ()

    @property
    def key(self) -> str:
        """By what it is known among the others."""
        return f"{self.matter.purpose}/{self.matter.about_id or ''}"

    @property
    def waiting(self) -> tuple[Mailing, ...]:
        """The drafts of which nobody has said whether they were sent."""
        return tuple(one for one in self.mailings if not one.is_sent)

    @property
    def sent(self) -> Mailing | None:
        """The last one that was sent, None where none was."""
        return last_sent(self.mailings)

    @property
    def state(self) -> MailingState:
        """How it stands: a draft that waits for an answer comes first."""
        if self.waiting:
            return MailingState.DRAFT_OPENED
        return MailingState.SENT if self.sent or self.matter.called_on else MailingState.UNWRITTEN

    @property
    def order(self) -> tuple[bool, date]:
        """What is sent stands last, and of the rest the earliest day first."""
        return self.state == MailingState.SENT, self.matter.day or date.max


@dataclass(frozen=True, kw_only=True)
class OpenedMailing:
    """A matter with whom a mailing about it goes to, those people by their ids, and the mailings that there were."""

    matter: MailingMatter
    groups: tuple[MailingGroup, ...] = ()
    people: Mapping[UUID, Person] = field(default_factory=dict)
    mailings: tuple[Mailing, ...] = ()
    has_lists: bool = True

    @property
    def waiting(self) -> tuple[Mailing, ...]:
        """The drafts of which nobody has said whether they were sent."""
        return tuple(one for one in self.mailings if not one.is_sent)

    @property
    def sent(self) -> Mailing | None:
        """The last one that was sent, None where none was."""
        return last_sent(self.mailings)

    def last_to(self, person_id: UUID) -> Mailing | None:
        """Return the last mailing about it that somebody got, or that was opened to them."""
        got = [one for one in self.mailings if any(each.person_id == person_id for each in one.recipients)]
        return got[-1] if got else None


def last_sent(mailings: Sequence[Mailing]) -> Mailing | None:
    """Return the mailing that was sent last, None where none was."""
    sent = [(one.sent_at, one.id, one) for one in mailings if one.sent_at is not None]
    return max(sent)[2] if sent else None


_OF_TARGET = {
    TargetKind.NOTICE: message("last day for notice"),
    TargetKind.END: message("the agreement ends"),
    TargetKind.RENEWAL: message("the agreement is renewed"),
}


def agreement_matter(agreement_id: UUID, title: Message, terms: AgreementTerms, today: date) -> MailingMatter:
    """Return an agreement as a matter: its day is that of notice, of the renewal, or of the end."""
    now = validity(terms, today)
    target = target_of(terms, now)
    is_known = target is not None and target.kind in _OF_TARGET
    day = target.on if target is not None and is_known else now.current_end_on
    said = _OF_TARGET[target.kind] if target is not None and is_known else _OF_TARGET[TargetKind.END]
    if day is None:
        said = message("no end is known")
    return MailingMatter(purpose=Purpose.AGREEMENTS, about_id=agreement_id, title=title, day=day, said=said)


def visit_matter(visit_id: UUID, title: Message, ends_on: date) -> MailingMatter:
    """Return a journey that was made as a matter."""
    return MailingMatter(
        purpose=Purpose.TRAVEL_REPORTS,
        about_id=visit_id,
        title=title,
        day=ends_on,
        said=message("the journey was made"),
    )


def meeting_matter(meeting: NetworkMeeting) -> MailingMatter:
    """Return a meeting of the network as a matter, also one that was cancelled."""
    return MailingMatter(
        purpose=Purpose.NETWORK_MEETINGS,
        about_id=meeting.id,
        title=message("Meeting of the network of contact persons"),
        day=meeting.held_on,
        said=message("the meeting is cancelled") if meeting.is_cancelled else message("the meeting is held"),
        is_cancelled=meeting.is_cancelled,
        is_uncalled=not meeting.is_cancelled and meeting.called_on is None,
        called_on=None if meeting.is_cancelled else meeting.called_on,
    )


def newsletter_matter() -> MailingMatter:
    """Return the newsletter as a matter, which always is one."""
    return MailingMatter(purpose=Purpose.NEWSLETTERS, title=message("Newsletter"))
