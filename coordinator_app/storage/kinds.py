"""Every kind of record by the name of its table."""

from typing import Any

from coordinator_app.storage import municipality, organisations, packs, partners, people, visits
from coordinator_app.storage.records import Records

KINDS: dict[str, Records[Any]] = {
    records.shape.table.name: records
    for records in (
        municipality.MUNICIPALITIES,
        municipality.BODIES,
        municipality.APPOINTMENTS,
        organisations.ORGANISATIONS,
        partners.PARTNERS,
        people.PEOPLE,
        visits.VISITS,
        packs.PACKS,
    )
}
