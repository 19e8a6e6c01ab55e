"""Notification lists, and what was done to inform people of visits, in the data file."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from coordinator_app.domain.collation import folded
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.domain.notifications import Notification
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

_columns = tables.notification.c
_OF_VISITS = (
    select(_columns.id)
    .where(_columns.visit_id.in_(bindparam("visits", expanding=True)))
    .order_by(_columns.recorded_at, _columns.id)
)


def lists(connection: Connection) -> tuple[NotificationList, ...]:
    """Return every list by its Swedish name."""
    return tuple(sorted(NOTIFICATION_LISTS.every(connection), key=lambda each: (folded(each.name_sv), each.id)))


def of_visits(connection: Connection, visit_ids: Iterable[UUID]) -> tuple[Notification, ...]:
    """Return what was done to inform people of visits, in the order in which it was done."""
    found = connection.execute(_OF_VISITS, {"visits": list(visit_ids)}).scalars()
    return NOTIFICATIONS.get_many(connection, list(found))
