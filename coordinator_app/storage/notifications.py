"""Notification lists, and what was done to inform people of visits, in the data file."""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, bindparam, or_, select

from coordinator_app.domain.collation import folded
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Difference, Shape
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.transaction import Transaction

NOTIFICATION_LISTS = Records(
    NotificationList,
    Shape(
        tables.notification_list,
        {
            "leads": Shape(tables.list_lead),
            "members": Shape(tables.list_member),
            "conditions": Shape(tables.list_condition),
            "templates": Shape(tables.list_template),
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


def forget(
    transaction: Transaction, person_id: UUID, named_earlier: Collection[UUID]
) -> tuple[frozenset[UUID], frozenset[str]]:
    """Take all that tells of a person from what was done to inform them; that it was done, and when, stays.

    `named_earlier` are records that named the person before. A letter that went to several is taken from all of them.
    Returns the ids of what told of them, and the letters that were taken.
    """
    found = select(_columns.id, _columns.letter).where(
        (_columns.person_id == person_id) | (_columns.person_id.is_(None) & _columns.id.in_(list(named_earlier)))
    )
    own = {row.id: row.letter for row in transaction.connection.execute(found)}
    letters = frozenset(own.values()) - {""}
    shared = select(_columns.id).where(_columns.letter.in_(letters), _columns.id.not_in(list(own)))
    others = transaction.connection.execute(shared).scalars().all()
    blanks = [_blanked(transaction.connection, one, _OF_PERSON) for one in own]
    transaction.carry_out([*blanks, *(_blanked(transaction.connection, one, ("letter",)) for one in others)])
    return frozenset(own), letters


_OF_PERSON = ("person_name", "reason_sv", "reason_en", "note", "letter")


def _blanked(connection: Connection, record_id: UUID, names: Iterable[str]) -> Difference:
    row = dict(
        connection.execute(select(*(_columns[name] for name in names)).where(_columns.id == record_id)).mappings().one()
    )
    return Difference(
        kind="notification",
        record_id=record_id,
        table="notification",
        row_id=record_id,
        parent_id=None,
        action=Action.UPDATE,
        before=row,
        after=dict.fromkeys(row, ""),
        is_erased=True,
    )
