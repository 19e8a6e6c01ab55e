"""The clashes of a visit's programme: what must be known beside the visit, read in the same few queries each time."""

from datetime import timedelta
from uuid import UUID

from coordinator_app.domain.calendar_sharing import zone_of
from coordinator_app.domain.clash import ClashContext, Elsewhere
from coordinator_app.domain.involved import people_of
from coordinator_app.domain.readiness import Finding, lacks
from coordinator_app.domain.visits import CLOSED, Visit
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.storage import meetings, municipality, partners, people, visits
from coordinator_app.storage.calendar import TRANSFERS
from coordinator_app.storage.database import Database
from coordinator_app.words import Either

_DAY = timedelta(days=1)


class Clashes:
    """What programmes of one data file are held against."""

    def __init__(self, database: Database, dossiers: Dossiers) -> None:
        """Keep the database, and how all that is kept about a visit is gathered."""
        self._database = database
        self._dossiers = dossiers

    def lacks(self, visit_id: UUID) -> tuple[Finding, ...]:
        """Return what a pack would lack beside the clashes of the programme; it may be on any thread.

        Raises Problem where the visit is gone, or no municipality is entered.
        """
        return lacks(self._dossiers.gather(visit_id))

    def context(self, visit: Visit) -> ClashContext:
        """Return what the programme of a visit is held against; it may be on any thread."""
        days = [visit.starts_on, visit.ends_on, *(item.day_on for item in visit.programme)]
        first, last = min(days) - _DAY, max(days) + _DAY
        with self._database.reading() as connection:
            involved = tuple(dict.fromkeys(people_of(visit, None)))
            lines = visits.lines(connection, first, last)
            at_once = [line.id for line in lines if line.id != visit.id and line.status not in CLOSED]
            others = visits.get_many(connection, at_once)
            partner_ids = (each.partner_id for each in (visit, *others) if each.partner_id)
            known = {one.id: one for one in partners.get_many(connection, partner_ids)}
            return ClashContext(
                zone=zone_of(visit, known.get(visit.partner_id) if visit.partner_id else None),
                transfers=TRANSFERS.every(connection),
                meetings=meetings.between(connection, first, last),
                bodies=municipality.BODIES.every(connection),
                appointments=municipality.appointments_of(connection, involved),
                names={person.id: person.name for person in people.get_many(connection, involved)},
                elsewhere=tuple(
                    Elsewhere(
                        title=Either(other.title_sv, other.title_en),
                        item=item,
                        zone=zone_of(other, known.get(other.partner_id) if other.partner_id else None),
                    )
                    for other in others
                    for item in other.programme
                ),
            )
