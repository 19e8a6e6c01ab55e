"""What the example has written to its lists already: some of it sent, and a draft that waits for an answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo
from uuid import UUID, uuid5

from coordinator_app.domain.mailing_values import Addressed
from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.notifications import Channel
from coordinator_app.services.mailings import Mailings
from coordinator_app.storage.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class Posting:
    """What was written on a day to the lists of a purpose; it was sent then, unless it is a draft that waits."""

    id: UUID
    purpose: Purpose
    agreement_id: UUID | None = None
    visit_id: UUID | None = None
    meeting_id: UUID | None = None
    subject: str = ""
    opened_on: date
    at: time = time(9)
    is_sent: bool = True


def posted(
    postings: Iterable[Posting], mailings: Mailings, transaction: Transaction, today: date, zone: tzinfo | None
) -> Iterator[Mailing]:
    """Yield what is to be kept of all that was written, once agreements, meetings and lists are kept."""
    for posting in postings:
        about = posting.agreement_id or posting.visit_id or posting.meeting_id
        found = mailings.matters.found(transaction.connection, posting.purpose, about, today)
        if found is None:
            continue
        who = [
            Addressed(person=found.people[one.person_id], reasons=(one.reason,))
            for group in found.groups
            for one in group.recipients
            if one.person_id in found.people
        ]
        yield _dated(mailings.begun(found.matter, who, posting.subject, b""), posting, zone)


def _dated(begun: Mailing, posting: Posting, zone: tzinfo | None) -> Mailing:
    """Return a mailing of the day on which it was written, with ids that are the same in every example."""
    at = datetime.combine(posting.opened_on, posting.at, tzinfo=zone)
    return replace(
        begun,
        id=posting.id,
        opened_at=at,
        sent_at=at if posting.is_sent else None,
        channel=Channel.EMAIL if posting.is_sent else None,
        recipients=tuple(
            replace(one, id=uuid5(posting.id, str(number))) for number, one in enumerate(begun.recipients)
        ),
    )
