"""What the page of a person asks for, in groups."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.people import Phone
from coordinator_app.ui.forms.specs import Group, Kind, RowsSpec, Spec
from coordinator_app.words import message

Make = Callable[[], QWidget]


def person_groups(languages: Make) -> tuple[Group, ...]:
    """Return the groups; `languages` makes the field of the languages that a person speaks."""
    return (_name(), _titles(), _contact(), _speech(languages), _texts(), _dietary(), _note())


def _name() -> Group:
    return Group(
        heading=message("Name"),
        fields=(
            Spec(name="honorific", label=message("Form of courtesy"), hint=message("Such as Dr or Herr"), width=0.25),
            Spec(name="given_name", label=message("Given name"), width=0.33),
            Spec(name="family_name", label=message("Family name"), width=0.42),
            Spec(name="native_name", label=message("Name in their own script")),
            Spec(name="pronunciation", label=message("How the name is pronounced")),
            Spec(
                name="is_family_name_first",
                label=message("The family name stands first"),
                kind=Kind.FLAG,
                width=1.0,
            ),
        ),
        key="name",
    )


def _titles() -> Group:
    return Group(
        heading=message("Title and organisation"),
        fields=(
            Spec(name="title_sv", label=message("Title in Swedish")),
            Spec(name="title_en", label=message("Title in English")),
            Spec(name="title_own", label=message("Title in their own language")),
            Spec(name="organisation_id", label=message("Organisation"), kind=Kind.ORGANISATION),
        ),
        key="titles",
    )


def _contact() -> Group:
    return Group(
        heading=message("Telephone and e-mail"),
        fields=(
            Spec(name="email", label=message("E-mail"), width=1.0),
            RowsSpec(
                name="phones",
                label=message("Telephone numbers"),
                add=message("Add a number"),
                make=lambda: Phone(id=uuid4()),
                columns=(
                    Spec(name="label", label=message("What it is for"), width=0.4),
                    Spec(name="number", label=message("Telephone number"), width=0.6),
                ),
            ),
        ),
        key="contact",
    )


def _speech(languages: Make) -> Group:
    return Group(
        heading=message("Form of address and languages"),
        fields=(
            Spec(name="salutation_sv", label=message("Salutation in Swedish"), hint=message("Such as Frau Hoffmann")),
            Spec(name="salutation_en", label=message("Salutation in English")),
        ),
        extra=languages,
        key="address",
    )


def _texts() -> Group:
    return Group(
        heading=message("About the person"),
        note=message("A few sentences that the briefing pack shows beside the photo."),
        fields=(
            Spec(name="bio_sv", label=message("About the person, in Swedish"), kind=Kind.TEXT, width=1.0, lines=3),
            Spec(name="bio_en", label=message("About the person, in English"), kind=Kind.TEXT, width=1.0, lines=3),
        ),
        key="bio",
    )


def _dietary() -> Group:
    return Group(
        heading=message("Dietary requirements"),
        note=message(
            "Food can tell of health or belief. It is seen on this page alone and never part of a document. "
            "Write only what the kitchen must know, and clear the field after the visit: then nobody needs it any more."
        ),
        fields=(Spec(name="dietary", label=message("Dietary requirement or allergy"), kind=Kind.TEXT, width=1.0),),
        key="dietary",
    )


def _note() -> Group:
    return Group(
        heading=message("Note"),
        fields=(
            Spec(
                name="note",
                label=message("Your own note"),
                kind=Kind.TEXT,
                width=1.0,
                hint=message("Yours alone: it is never part of a document."),
            ),
        ),
        key="note",
    )
