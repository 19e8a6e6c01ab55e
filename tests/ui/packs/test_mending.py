"""What a pack lacks leads to the tab, the field and the part of the visit that mend it."""

from uuid import UUID

import pytest

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.readiness import Finding
from coordinator_app.domain.severity import Severity
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.packs.mending import address_of
from coordinator_app.words import message

VISIT, PART = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("about", "part", "tab"),
    [
        ("case_number", None, Tab.OVERVIEW),
        ("programme", PART, Tab.PROGRAMME),
        ("delegation", PART, Tab.DELEGATION),
        ("photo", PART, Tab.DELEGATION),
        ("talking_points", PART, Tab.OVERVIEW),
    ],
)
def test_a_finding_leads_to_what_mends_it(about: str, part: UUID | None, tab: Tab) -> None:
    finding = Finding(severity=Severity.NOTE, about=about, message=message("Save"), record_id=part)
    assert address_of(VISIT, finding) == Address(
        section=Section.VISITS, record_id=VISIT, tab=tab, field=about, part_id=part
    )
