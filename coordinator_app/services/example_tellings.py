"""What the example has told of its visits already: who was informed, when and how, so that every state can be seen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from uuid import UUID

from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel, Notification, Outcome
from coordinator_app.services.notifications import Notifications
from coordinator_app.storage.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What was done on a day to inform somebody of a visit that began so many days earlier or later then.

    `due_on` is the deadline that held then; without one it is the present one.
    """

    id: UUID
    visit_id: UUID
    person_id: UUID
    round: Round = Round.NOTICE
    outcome: Outcome = Outcome.INFORMED
    channel: Channel | None = None
    said_on: date
    at: time = time(9)
    due_on: date | None = None
    note: str = ""
    days_moved: int = 0


def kept_of(
    tellings: Iterable[Telling], notifications: Notifications, transaction: Transaction, today: date
) -> Iterator[Notification]:
    """Yield what is to be kept of all that was told, once the visits are kept."""
    for telling in tellings:
        who = [(telling.person_id, telling.round)]
        for begun in notifications.begun(transaction.connection, telling.visit_id, who, today):
            yield _kept(telling, begun, begun.recorded_at.tzinfo)


def _kept(telling: Telling, begun: Notification, zone: tzinfo | None) -> Notification:
    at = datetime.combine(telling.said_on, telling.at, tzinfo=zone)
    is_told, moved = telling.outcome == Outcome.INFORMED, timedelta(days=telling.days_moved)
    return replace(
        begun,
        id=telling.id,
        outcome=telling.outcome,
        channel=telling.channel,
        recorded_at=at,
        informed_at=at if is_told else None,
        due_on=telling.due_on or begun.due_on,
        note=telling.note,
        told_starts_on=begun.told_starts_on - moved if begun.told_starts_on else None,
        told_ends_on=begun.told_ends_on - moved if begun.told_ends_on else None,
    )
