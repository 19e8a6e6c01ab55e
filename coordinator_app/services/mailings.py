"""Mailings as the coordinator keeps them: opened as drafts, and said to have been sent, or not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.mailing_matters import MailingMatter
from coordinator_app.domain.mailing_values import Addressed
from coordinator_app.domain.mailings import Mailing, MailingRecipient
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.notifications import Channel
from coordinator_app.services.informing import Informing
from coordinator_app.services.mailing_matters import MailingMatters
from coordinator_app.services.said_reasons import SaidReasons
from coordinator_app.storage.mailings import MAILINGS, about, unconfirmed
from coordinator_app.storage.network import MEETINGS
from coordinator_app.storage.opening import Store
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Problem, message


class Mailings:
    """The mailings of one data file."""

    def __init__(self, store: Store, informing: Informing, resources: Path) -> None:
        """Keep the open store, what the members of lists are looked up by, and the program's resources."""
        self._database, self._files = store.database, store.files
        self._clock, self._by = store.clock, store.database.user
        self.matters = MailingMatters(store.database, informing)
        """What mailings can be written about."""
        self._reasons = SaidReasons(resources)

    def get(self, mailing_id: UUID) -> Mailing | None:
        """Return a mailing, or None where none has the id."""
        with self._database.reading() as connection:
            return MAILINGS.get(connection, mailing_id)

    def waiting(self, record_id: UUID) -> bool:
        """Tell whether a draft about a record was opened of which nobody has said whether it was sent."""
        with self._database.reading() as connection:
            return any(not one.is_sent for one in about(connection, record_id))

    def unconfirmed(self) -> tuple[Mailing, ...]:
        """Return the mailings of which nobody has said whether they were sent, the earliest first."""
        with self._database.reading() as connection:
            return unconfirmed(connection)

    def open_draft(self, matter: MailingMatter, who: Sequence[Addressed], subject: str, letter: bytes) -> Mailing:
        """Keep that a draft to some people was opened, with the draft: nothing is sent by that."""
        made = self.begun(matter, who, subject, letter)
        with self._database.transaction(message("Open a draft")) as transaction:
            return MAILINGS.save(transaction, made)

    def send(
        self, matter: MailingMatter, who: Sequence[Addressed], subject: str, letter: bytes, channel: Channel
    ) -> Mailing:
        """Keep that a letter to some people has just been sent."""
        made = self.begun(matter, who, subject, letter)
        with self._database.transaction(message("Send a mailing")) as transaction:
            return self._sent(transaction, made, channel, self._clock())

    def confirm(self, mailing_id: UUID, channel: Channel = Channel.EMAIL) -> Mailing:
        """Keep that a draft was sent; a meeting of the network is called by that. Raises Problem where it is gone."""
        with self._database.transaction(message("Send a mailing")) as transaction:
            found = MAILINGS.get(transaction.connection, mailing_id)
            if found is None:
                raise _gone()
            return self._sent(transaction, found, channel, self._clock())

    def cancel(self, mailing_id: UUID) -> None:
        """Forget a draft that was not sent and will not be; it can be undone."""
        with self._database.transaction(message("Take back a draft")) as transaction:
            MAILINGS.delete(transaction, mailing_id)

    def letter(self, mailing: Mailing) -> bytes:
        """Return the draft that was opened. Raises Problem where it is missing or damaged."""
        return self._files.read(mailing.letter)

    def _sent(self, transaction: Transaction, mailing: Mailing, channel: Channel, at: datetime) -> Mailing:
        if mailing.meeting_id is not None and not mailing.tells_cancelled:
            meeting = MEETINGS.get(transaction.connection, mailing.meeting_id)
            if meeting is not None and meeting.called_on is None:
                MEETINGS.save(transaction, replace(meeting, called_on=at.date()))
        return MAILINGS.save(transaction, replace(mailing, sent_at=at, channel=channel, by=self._by))

    def begun(self, matter: MailingMatter, who: Sequence[Addressed], subject: str, letter: bytes) -> Mailing:
        """Return what is to be kept of a letter to some people, before it is said whether it was sent."""
        named: dict[str, Any] = {_ABOUT[matter.purpose]: matter.about_id} if matter.purpose in _ABOUT else {}
        return Mailing(
            id=uuid4(),
            purpose=matter.purpose,
            tells_cancelled=matter.is_cancelled,
            subject=subject,
            letter=self._files.keep(letter) if letter else "",
            opened_at=self._clock(),
            by=self._by,
            recipients=tuple(self._recipient(one) for one in who),
            **named,
        )

    def _recipient(self, one: Addressed) -> MailingRecipient:
        return MailingRecipient(
            id=uuid4(),
            person_id=one.person.id,
            person_name=one.person.name,
            reason_sv=self._reasons.said("sv", one.reasons),
            reason_en=self._reasons.said("en", one.reasons),
        )


_ABOUT = {
    Purpose.AGREEMENTS: "agreement_id",
    Purpose.TRAVEL_REPORTS: "visit_id",
    Purpose.NETWORK_MEETINGS: "meeting_id",
}


def _gone() -> Problem:
    return Problem(
        message("The mailing is no longer there."),
        message("Nothing has been changed."),
        message("Look for it in the trash."),
    )
