"""Mailings in the data file, and what is taken from them of somebody who is erased."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.storage import tables
from coordinator_app.storage.erasure import Mention
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Difference, Shape
from coordinator_app.storage.tables_journal import Action
from coordinator_app.storage.transaction import Transaction

MAILINGS = Records(Mailing, Shape(tables.mailing, {"recipients": Shape(tables.mailing_recipient)}))

_one = tables.mailing.c
_who = tables.mailing_recipient.c
_OF_PERSON = ("person_name", "reason_sv", "reason_en")


def lately(connection: Connection) -> tuple[Mailing, ...]:
    """Return the mailings about all records, and the newsletters that matter now, in the order in which they opened."""
    others = select(_one.id).where(_one.purpose != Purpose.NEWSLETTERS).order_by(_one.opened_at, _one.id)
    found = MAILINGS.get_many(connection, connection.execute(others).scalars())
    return (*found, *newsletters(connection))


def about(connection: Connection, record_id: UUID) -> tuple[Mailing, ...]:
    """Return the mailings about an agreement, a visit or a meeting, in the order in which they were opened."""
    named = (_one.agreement_id == record_id) | (_one.visit_id == record_id) | (_one.meeting_id == record_id)
    found = select(_one.id).where(named).order_by(_one.opened_at, _one.id)
    return MAILINGS.get_many(connection, connection.execute(found).scalars())


def newsletters(connection: Connection) -> tuple[Mailing, ...]:
    """Return the newsletter that was sent last and those of which nobody has said so, as they were opened.

    Each goes to many, month by month: those before are not read.
    """
    own = _one.purpose == Purpose.NEWSLETTERS
    last = select(_one.id).where(own, _one.sent_at.is_not(None)).order_by(_one.sent_at.desc(), _one.id).limit(1)
    matters = _one.sent_at.is_(None) | _one.id.in_(last)
    found = select(_one.id).where(own, matters).order_by(_one.opened_at, _one.id)
    return MAILINGS.get_many(connection, connection.execute(found).scalars())


def unconfirmed(connection: Connection) -> tuple[Mailing, ...]:
    """Return the mailings of which nobody has said whether they were sent."""
    found = select(_one.id).where(_one.sent_at.is_(None)).order_by(_one.opened_at, _one.id)
    return MAILINGS.get_many(connection, connection.execute(found).scalars())


def forget(
    transaction: Transaction, person_id: UUID, found_in: Sequence[Mention]
) -> tuple[frozenset[UUID], frozenset[str]]:
    """Take all that tells of a person from the mailings that they got; that somebody got them, and when, stays.

    `found_in` is where the journal names the person. A letter is taken from all whom it went to. Returns the ids of
    what told of them, mailings among them that are gone, and the letters that were taken.
    """
    named = [one for one in found_in if one.table == tables.mailing_recipient.name]
    earlier = _who.person_id.is_(None) & _who.id.in_([one.row_id for one in named])
    found = select(_who.id, _who.mailing_id).where((_who.person_id == person_id) | earlier)
    own = {row.id: row.mailing_id for row in transaction.connection.execute(found)}
    written = select(_one.id, _one.letter).where(_one.id.in_(set(own.values())), _one.letter != "")
    letters = {row.id: row.letter for row in transaction.connection.execute(written)}
    blanks = [_blanked(transaction.connection, one, mailing_id, _OF_PERSON) for one, mailing_id in own.items()]
    taken = [_blanked(transaction.connection, one, None, ("letter",)) for one in letters]
    transaction.carry_out([*blanks, *taken])
    gone = {one.record_id for one in named} - set(_known(transaction.connection))
    return frozenset(own) | gone, frozenset(letters.values())


def _known(connection: Connection) -> Iterable[UUID]:
    return connection.execute(select(_one.id)).scalars()


def _blanked(connection: Connection, row_id: UUID, parent_id: UUID | None, names: Iterable[str]) -> Difference:
    """Return the blanking of fields of a mailing, or of a recipient of one."""
    table = tables.mailing if parent_id is None else tables.mailing_recipient
    row = dict(
        connection.execute(select(*(table.c[name] for name in names)).where(table.c.id == row_id)).mappings().one()
    )
    return Difference(
        kind="mailing",
        record_id=parent_id or row_id,
        table=table.name,
        row_id=row_id,
        parent_id=parent_id,
        action=Action.UPDATE,
        before=row,
        after=dict.fromkeys(row, ""),
        is_erased=True,
    )
