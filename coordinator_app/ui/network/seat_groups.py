"""What the page of a department asks for about its seat, in groups."""

from uuid import uuid4

from coordinator_app.domain.network import Passing, Training
from coordinator_app.ui.forms.specs import Group, Kind, RowsSpec, Spec
from coordinator_app.words import message


def seat_groups() -> tuple[Group, ...]:
    """Return the groups: who holds the seat, what they have learnt, and what they have passed on."""
    return (_who(), _trainings(), _passings())


def _who() -> Group:
    return Group(
        heading=message("The seat"),
        note=message("The same contact person is in the EU network."),
        fields=(
            Spec(name="person_id", label=message("Contact person"), kind=Kind.PERSON),
            Spec(name="deputy_id", label=message("Deputy"), kind=Kind.PERSON),
            Spec(name="from_on", label=message("First day"), kind=Kind.DAY),
            Spec(
                name="to_on",
                label=message("Last day"),
                kind=Kind.DAY,
                hint=message("Empty as long as no end is known."),
            ),
            Spec(
                name="areas",
                label=message("Areas"),
                kind=Kind.LINES,
                hint=message("One on each line, such as school or EU projects."),
                lines=2,
            ),
            Spec(
                name="hours_per_month",
                label=message("Hours set aside per month"),
                kind=Kind.NUMBER,
            ),
            Spec(name="note", label=message("Note"), kind=Kind.TEXT, width=1.0),
        ),
        key="seat",
    )


def _trainings() -> Group:
    return Group(
        heading=message("Training"),
        fields=(
            RowsSpec(
                name="trainings",
                label=message("What the contact person has been trained in"),
                add=message("Add a training"),
                make=lambda: Training(id=uuid4()),
                columns=(
                    Spec(name="on", label=message("Day"), kind=Kind.DAY, width=0.28),
                    Spec(name="text", label=message("Training"), width=0.72),
                ),
                is_ordered=False,
            ),
        ),
        key="trainings",
    )


def _passings() -> Group:
    return Group(
        heading=message("Information passed on"),
        fields=(
            RowsSpec(
                name="passings",
                label=message("What has been passed on in the department"),
                add=message("Add what was passed on"),
                make=lambda: Passing(id=uuid4()),
                columns=(
                    Spec(name="on", label=message("Day"), kind=Kind.DAY, width=0.28),
                    Spec(name="text", label=message("Information passed on"), width=0.72),
                ),
                is_ordered=False,
            ),
        ),
        key="passings",
    )
