"""What the page of a partner asks for, in groups."""

from uuid import uuid4

from coordinator_app.domain.choices import tongues
from coordinator_app.domain.partners import Fact, Milestone, Partner, PartnerContact, PartnerKind, Phrase
from coordinator_app.ui.forms.specs import Group, Kind, RowsSpec, Spec
from coordinator_app.ui.lands import countries, time_zones
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message


def about(stage: Stage, partner: Partner) -> tuple[Group, ...]:
    """Return the groups of the overview: who the partner is, whom one turns to, and what is noted."""
    return (_names(stage, partner), _contacts(), _standing())


def to_know(stage: Stage) -> tuple[Group, ...]:
    """Return the groups of what a host and a traveller should know."""
    return (_facts(), _phrases(stage), _etiquette(), _history(stage))


def _names(stage: Stage, partner: Partner) -> Group:
    return Group(
        heading=message("About the partner"),
        fields=(
            Spec(name="name_sv", label=message("Name in Swedish")),
            Spec(name="name_en", label=message("Name in English")),
            Spec(name="native_name", label=message("Name in its own language and script")),
            Spec(name="since_year", label=message("Partner since the year"), kind=Kind.NUMBER),
            Spec(
                name="country",
                label=message("Country"),
                kind=Kind.CHOICE,
                choices=lambda: countries(stage),
                hint=message("A network has no country's flag.") if partner.kind == PartnerKind.NETWORK else None,
            ),
            Spec(
                name="time_zone",
                label=message("Time zone"),
                kind=Kind.CHOICE,
                choices=lambda: time_zones(stage, partner.country),
            ),
        ),
        key="about",
    )


def _contacts() -> Group:
    return Group(
        heading=message("Contact persons"),
        fields=(
            RowsSpec(
                name="contacts",
                label=message("Whom we turn to at the partner"),
                add=message("Add contact person"),
                begins_with="person_id",
                make=lambda: PartnerContact(id=uuid4(), person_id=None),  # type: ignore[arg-type]
                columns=(
                    Spec(name="person_id", label=message("Name"), kind=Kind.PERSON),
                    Spec(name="role_*", label=message("What they are asked about")),
                ),
            ),
        ),
        key="contacts",
    )


def _standing() -> Group:
    return Group(
        heading=message("How the relation stands"),
        fields=(
            Spec(
                name="status_reason_*",
                label=message("Why the status is as it is"),
                kind=Kind.TEXT,
                width=1.0,
                hint=message("For the municipality's own people: it is never part of a guest's document."),
            ),
            Spec(
                name="note",
                label=message("Internal note"),
                kind=Kind.TEXT,
                width=1.0,
                hint=message("Yours alone: it is never part of a document."),
            ),
        ),
        key="standing",
    )


def _facts() -> Group:
    return Group(
        heading=message("Facts"),
        fields=(
            RowsSpec(
                name="facts",
                label=message("Short facts, such as inhabitants, mayor and business"),
                add=message("Add a fact"),
                make=lambda: Fact(id=uuid4()),
                columns=(
                    Spec(name="label_*", label=message("About"), width=0.3),
                    Spec(name="text_*", label=message("What is known"), kind=Kind.TEXT, width=0.7, lines=1),
                ),
            ),
        ),
        key="facts",
    )


def _phrases(stage: Stage) -> Group:
    return Group(
        heading=message("Greetings in their language"),
        fields=(
            RowsSpec(
                name="phrases",
                label=message("What one says, and how it is said"),
                add=message("Add a phrase"),
                make=lambda: Phrase(id=uuid4()),
                columns=(
                    Spec(name="meaning_*", label=message("Meaning"), width=0.34),
                    Spec(name="text", label=message("Written"), width=0.33),
                    Spec(
                        name="language",
                        label=message("Language"),
                        kind=Kind.CHOICE,
                        width=0.33,
                        choices=lambda: tongues(stage.words),
                    ),
                    Spec(name="reading", label=message("In Latin letters")),
                    Spec(name="pronunciation", label=message("Pronounced, for a Swedish reader")),
                ),
            ),
        ),
        key="phrases",
    )


def _etiquette() -> Group:
    return Group(
        heading=message("Etiquette"),
        fields=(
            Spec(
                name="etiquette_*",
                label=message("Greeting, gifts, seating and what to avoid"),
                kind=Kind.TEXT,
                width=1.0,
                lines=4,
            ),
        ),
        key="etiquette",
    )


def _history(stage: Stage) -> Group:
    return Group(
        heading=message("Milestones"),
        fields=(
            RowsSpec(
                name="history",
                label=message("What has happened between us, from the first contact on"),
                hint=message("The year is enough where the day is not known."),
                add=message("Add a milestone"),
                make=lambda: Milestone(id=uuid4(), year=stage.today.year),
                columns=(
                    Spec(name="year", label=message("Year"), kind=Kind.NUMBER, width=0.16),
                    Spec(name="on", label=message("Day"), kind=Kind.DAY, width=0.28),
                    Spec(name="text_*", label=message("What happened"), kind=Kind.TEXT, width=0.56, lines=1),
                ),
            ),
        ),
        key="history",
    )
