"""Where findings lead, and how each severity looks: the same wherever findings are shown."""

from uuid import UUID

from coordinator_app.domain.destinations import NO_FIELD, Where
from coordinator_app.domain.findings import Finding
from coordinator_app.domain.policy import RuleSeverity
from coordinator_app.domain.set_asides import About
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.field_names import field_name
from coordinator_app.words import Message, message

SEVERITY_LOOKS: dict[RuleSeverity, tuple[str, str]] = {
    RuleSeverity.DEVIATION: ("error_circle", "danger"),
    RuleSeverity.WARNING: ("warning", "warn"),
    RuleSeverity.INFO: ("info", "accent_text"),
}
"""The icon and the colour of each severity."""

_PARTS: dict[str, Message] = {
    "units": message("Departments and companies that take part"),
    "actors": message("Local and regional actors"),
    "assessments": message("Benefit to the municipality"),
    "representatives": message("Representatives and their terms"),
    "activities": message("Activity"),
    "hosts": message("Hosts"),
    "bodies": message("Departments and bodies"),
    "organisations": message("Local and regional actors"),
    "target_groups": message("Target groups"),
}
"""What stands above the tables of parts that findings lead to."""


def field_of(finding: Finding) -> Message | None:
    """Return what the field is called that a finding concerns, or None where it concerns none."""
    name = finding.where.field
    if not name:
        return None
    bare = name.removesuffix("_sv").removesuffix("_en")
    return _PARTS.get(bare) or field_name(bare)


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
        case _:
            return Address(section=Section.SETTINGS, tab="policy")
