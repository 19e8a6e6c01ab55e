"""Every kind of record by the name of its table."""

from typing import Any

from coordinator_app.storage import (
    agreements,
    calendar,
    letters,
    mailings,
    municipality,
    network,
    notifications,
    organisations,
    packs,
    partners,
    people,
    policies,
    set_asides,
    visits,
)
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
        agreements.DECISIONS,
        agreements.AGREEMENTS,
        policies.GOVERNING_DOCUMENTS,
        policies.OWN_POLICIES,
        policies.DEVIATIONS,
        visits.VISITS,
        packs.PACKS,
        notifications.NOTIFICATION_LISTS,
        notifications.NOTIFICATIONS,
        mailings.MAILINGS,
        set_asides.SET_ASIDES,
        calendar.MEETINGS,
        calendar.OWN_DAYS,
        calendar.TRANSFERS,
        calendar.IMPORTED_EVENTS,
        network.SEATS,
        network.MEETINGS,
        network.INITIATIVES,
        network.COMMITTEE_YEARS,
        letters.LETTER_TEMPLATES,
    )
}
