"""Notification lists, and what was done to inform people of visits, in the data file."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, bindparam, or_, select

from coordinator_app.domain.collation import folded
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape

NOTIFICATION_LISTS = Records(
    NotificationList,
    Shape(
        tables.notification_list,
        {
            "leads": Shape(tables.list_lead),
            "members": Shape(tables.list_member),
            "conditions": Shape(tables.list_condition),
        },
    ),
)

NOTIFICATIONS = Records(Notification, Shape(tables.notification, {"told_items": Shape(tables.told_item)}))

_SOME = 500
_columns = tables.notification.c
_OF_VISITS = (
    select(_columns.id, _columns.version)
    .where(_columns.visit_id.in_(bindparam("visits", expanding=True)))
    .order_by(_columns.recorded_at, _columns.id)
)
_VISITS_LEFT = (
    select(_columns.visit_id)
    .join_from(tables.notification, tables.visit, tables.visit.c.id == _columns.visit_id)
    .where(or_(tables.visit.c.ends_on >= bindparam("day"), _columns.outcome == Outcome.DRAFT_OPENED))
    .distinct()
)


def lists(connection: Connection) -> tuple[NotificationList, ...]:
    """Return every list by its Swedish name."""
    return tuple(sorted(NOTIFICATION_LISTS.every(connection), key=lambda each: (folded(each.name_sv), each.id)))


def of_visits(connection: Connection, visit_ids: Iterable[UUID]) -> tuple[Notification, ...]:
    """Return what was done to inform people of visits, in the order in which it was done for each."""
    return NOTIFICATIONS.get_many(connection, versions_of_visits(connection, visit_ids))


def versions_of_visits(connection: Connection, visit_ids: Iterable[UUID]) -> dict[UUID, int]:
    """Return the ids and versions of what was done to inform people of visits, in that order."""
    ids = list(visit_ids)
    some = (ids[start : start + _SOME] for start in range(0, len(ids), _SOME))
    return {row.id: row.version for few in some for row in connection.execute(_OF_VISITS, {"visits": few})}


def visits_begun(connection: Connection, day: date) -> tuple[UUID, ...]:
    """Return the visits of which something has been told and that have not ended by a day, or with an open draft."""
    return tuple(connection.execute(_VISITS_LEFT, {"day": day}).scalars())
