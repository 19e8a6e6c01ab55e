"""What stands around an agreement: what it came after, what came after it, what lies under it, and the visits."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, func, or_, select

from coordinator_app.domain.registers import VisitListing
from coordinator_app.domain.visits import CLOSED
from coordinator_app.storage.tables import agreement, party, visit
from coordinator_app.storage.visit_lists import lines_of


def following(connection: Connection, agreement_id: UUID) -> Sequence[UUID]:
    """Return the ids of the agreements that came after one."""
    return connection.execute(select(agreement.c.id).where(agreement.c.predecessor_id == agreement_id)).scalars().all()


def beneath(connection: Connection, agreement_id: UUID) -> Sequence[UUID]:
    """Return the ids of the agreements that lie under one, such as those of projects."""
    return connection.execute(select(agreement.c.id).where(agreement.c.framework_id == agreement_id)).scalars().all()


def of_partner(connection: Connection, partner_id: UUID) -> Sequence[UUID]:
    """Return the ids of the agreements with a partner, as the partner or as one of further parties."""
    further = select(party.c.agreement_id).where(party.c.partner_id == partner_id)
    found = select(agreement.c.id).where(or_(agreement.c.partner_id == partner_id, agreement.c.id.in_(further)))
    return connection.execute(found).scalars().all()


def visits_under(connection: Connection, agreement_id: UUID) -> tuple[VisitListing, ...]:
    """Return the visits under an agreement, the latest first, in three queries."""
    ids = connection.execute(select(visit.c.id).where(visit.c.agreement_id == agreement_id)).scalars().all()
    return tuple(sorted(lines_of(connection, ids), key=lambda each: each.starts_on, reverse=True))


def last_visit_on(connection: Connection, agreement_id: UUID, today: date) -> date | None:
    """Return the last day of the latest visit under an agreement that has begun on a day, None where there is none."""
    begun = select(func.max(visit.c.ends_on)).where(
        visit.c.agreement_id == agreement_id, visit.c.starts_on <= today, visit.c.status.not_in(CLOSED)
    )
    return connection.execute(begun).scalar()
