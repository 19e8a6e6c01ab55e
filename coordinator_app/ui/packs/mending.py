"""Where what a pack lacks is mended."""

from uuid import UUID

from coordinator_app.domain.destinations import where
from coordinator_app.domain.readiness import Finding
from coordinator_app.ui.addresses import Address, Section


def address_of(visit_id: UUID, finding: object) -> Address:
    """Return the address of the field that mends a finding; a photo is mended where its person stands."""
    assert isinstance(finding, Finding)
    place = where(finding.about, finding.record_id)
    return Address(
        section=Section.VISITS, record_id=visit_id, tab=place.tab, field=place.field, part_id=place.record_id
    )
