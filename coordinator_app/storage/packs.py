"""Finished packs in the data file; their bytes lie beside it, and an erased pack keeps its number without a file."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from sqlalchemy import Connection, select

from coordinator_app.domain.briefing import PackVersion, Variant
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.storage.transaction import Transaction

PACKS = Records(PackVersion, Shape(tables.pack_version))

save = PACKS.save

_columns = tables.pack_version.c


def of_visit(connection: Connection, visit_id: UUID) -> tuple[PackVersion, ...]:
    """Return the packs of a visit in the order in which they were made."""
    found = select(_columns.id).where(_columns.visit_id == visit_id).order_by(_columns.made_at, _columns.number)
    return PACKS.get_many(connection, connection.execute(found).scalars())


def of_visits(connection: Connection, visit_ids: Iterable[UUID]) -> tuple[PackVersion, ...]:
    """Return the packs of several visits."""
    found = select(_columns.id).where(_columns.visit_id.in_(list(visit_ids)))
    return PACKS.get_many(connection, connection.execute(found).scalars())


def latest(connection: Connection, visit_id: UUID, variant: Variant, language: str) -> PackVersion | None:
    """Return the pack with the highest number of its sort, or None where none has been made."""
    alike = (_columns.visit_id == visit_id, _columns.variant == variant, _columns.language == language)
    found = select(_columns.id).where(*alike).order_by(_columns.number.desc()).limit(1)
    pack_id = connection.execute(found).scalar()
    return None if pack_id is None else PACKS.get(connection, pack_id)


def forget_files(transaction: Transaction, visit_ids: Iterable[UUID]) -> set[UUID]:
    """Take the files away from the packs of these visits, and return the ids of the packs."""
    made = [pack for visit_id in visit_ids for pack in of_visit(transaction.connection, visit_id)]
    return {save(transaction, replace(pack, sha256="")).id for pack in made}
