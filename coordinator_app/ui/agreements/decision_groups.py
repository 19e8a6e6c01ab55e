"""What is asked about a decision; one that was made for a body tells by whom, and when the body was told."""

from collections.abc import Mapping

from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.ui.forms.choices import choices_of
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message


def decision_groups(stage: Stage, heading: Message) -> tuple[Group, ...]:
    """Return the group of a decision's fields."""
    return (
        Group(
            heading=heading,
            fields=(
                Spec(
                    name="kind",
                    label=message("Who decides"),
                    kind=Kind.CHOICE,
                    choices=choices_of(stage, DecisionKind),
                ),
                Spec(name="body_id", label=message("Body"), kind=Kind.BODY),
                Spec(name="decided_on", label=message("Decided on"), kind=Kind.DAY),
                Spec(name="paragraph", label=message("Paragraph"), hint=message("Such as 214"), width=0.25),
                Spec(name="case_number", label=message("Case number"), width=0.25),
                Spec(name="title_*", label=message("What was decided"), width=1.0),
                Spec(name="decided_by", label=message("Decided by"), hint=message("Name and office")),
                Spec(name="delegation", label=message("Point of the scheme of delegation")),
                Spec(name="reported_on", label=message("Reported to the body on"), kind=Kind.DAY),
                Spec(name="reported_paragraph", label=message("Paragraph of the report")),
                Spec(name="note", label=message("Note"), kind=Kind.TEXT, width=1.0),
            ),
            key="decision",
        ),
    )


def decision_fields_that_matter(decision: Decision) -> Mapping[str, bool]:
    """Return whether the fields of a delegated decision matter."""
    is_delegated = decision.kind == DecisionKind.DELEGATED
    return dict.fromkeys(("decided_by", "delegation", "reported_on", "reported_paragraph"), is_delegated)
