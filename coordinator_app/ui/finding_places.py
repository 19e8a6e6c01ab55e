"""Where findings lead, and how each severity looks: the same wherever findings are shown."""

from uuid import UUID

from coordinator_app.domain.destinations import NO_FIELD, Where
from coordinator_app.domain.findings import Finding
from coordinator_app.domain.policy import RuleSeverity
from coordinator_app.domain.set_asides import About
from coordinator_app.ui.addresses import Address, Section

SEVERITY_LOOKS: dict[RuleSeverity, tuple[str, str]] = {
    RuleSeverity.DEVIATION: ("error_circle", "danger"),
    RuleSeverity.WARNING: ("warning", "warn"),
    RuleSeverity.INFO: ("info", "accent_text"),
}
"""The icon and the colour of each severity."""


def place_of(finding: Finding) -> Address:
    """Return where what a finding is about is mended."""
    return place_about(finding.about, finding.about_id, finding.where)


def place_about(about: About, about_id: UUID, where: Where = NO_FIELD) -> Address:
    """Return where a record lies, with the field that is meant; for the work as a whole the settings of the policy."""
    match about:
        case About.VISIT:
            return Address(section=Section.VISITS, record_id=about_id, tab=where.tab, field=where.field)
        case About.AGREEMENT:
            return Address(section=Section.AGREEMENTS, record_id=about_id, field=where.field)
        case About.DECISION:
            return Address(section=Section.AGREEMENTS, record_id=about_id, tab="decisions", field=where.field)
        case About.DOCUMENT:
            return Address(section=Section.POLICY, record_id=about_id, tab="documents", field=where.field)
        case About.BODY:
            return Address(section=Section.NETWORK, record_id=about_id, field=where.field)
        case _:
            return Address(section=Section.SETTINGS, tab="policy")
