"""The agreements with a partner that are in force on a day, as they are kept now or were at a moment."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection

from coordinator_app.domain.agreements_in_force import AgreementInForce, in_force_on
from coordinator_app.storage.agreement_links import of_partner
from coordinator_app.storage.agreements import AGREEMENTS, DECISIONS
from coordinator_app.storage.as_of import state_at


def in_force_with(connection: Connection, partner_id: UUID, day: date) -> tuple[AgreementInForce, ...]:
    """Return the agreements with a partner that are in force on a day, in the same few queries however many."""
    found = AGREEMENTS.get_many(connection, of_partner(connection, partner_id))
    decided = DECISIONS.get_many(connection, [each.decision_id for each in found if each.decision_id])
    return in_force_on(day, found, {each.id: each for each in decided})


def in_force_as_of(
    connection: Connection, partner_id: UUID, day: date, moment: datetime
) -> tuple[AgreementInForce, ...]:
    """Return what `in_force_with` would have returned at a moment, of the agreements that are still there."""
    states = (state_at(connection, AGREEMENTS, each, moment) for each in of_partner(connection, partner_id))
    found = [then for then in states if then is not None]
    decided = (state_at(connection, DECISIONS, each.decision_id, moment) for each in found if each.decision_id)
    return in_force_on(day, found, {each.id: each for each in decided if each is not None})
