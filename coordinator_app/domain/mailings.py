"""Mailings: letters to notification lists about something else than informing of a visit, as they are kept."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from coordinator_app.domain.disclosure import internal, personal, public, secret
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.notifications import Channel


@dataclass(frozen=True, kw_only=True)
class MailingRecipient:
    """Somebody whom a mailing went to, and why, as it was said then."""

    id: UUID = public()
    person_id: UUID | None = personal(None)
    person_name: str = personal("")
    reason_sv: str = internal("")
    reason_en: str = internal("")


@dataclass(frozen=True, kw_only=True)
class Mailing:
    """A letter that was opened as a draft, and whether it was sent: an opened draft need not have been.

    It is about an agreement, a visit that was made, or a meeting of the network; a newsletter is about none of them.
    `letter` is the draft as it was opened (.eml), `by` is who says that it was sent or opened.
    """

    id: UUID = public()
    version: int = public(0)
    purpose: Purpose = public(Purpose.NEWSLETTERS)
    agreement_id: UUID | None = public(None)
    visit_id: UUID | None = public(None)
    meeting_id: UUID | None = public(None)
    tells_cancelled: bool = public(False)
    subject: str = internal("")
    letter: str = secret("")
    opened_at: datetime = public()
    sent_at: datetime | None = public(None)
    channel: Channel | None = public(None)
    by: str = personal("")
    recipients: tuple[MailingRecipient, ...] = personal(())

    @property
    def about_id(self) -> UUID | None:
        """The id of what it is about, None for a newsletter."""
        return self.agreement_id or self.visit_id or self.meeting_id

    @property
    def is_sent(self) -> bool:
        """Whether somebody has said that it was sent."""
        return self.sent_at is not None
