"""Names of people out of rows, by the rules of the domain."""

from typing import Any
from uuid import UUID

from coordinator_app.domain.people import Person
from coordinator_app.storage.tables import person

NAMES = tuple(person.c[name] for name in ("given_name", "family_name", "is_family_name_first", "native_name"))

_NOBODY = UUID(int=0)


def named(row: Any) -> Person:
    """Return somebody of whom only the names are known, from a row that holds the columns of `NAMES`."""
    return Person(
        id=_NOBODY,
        given_name=row.given_name,
        family_name=row.family_name,
        is_family_name_first=row.is_family_name_first,
        native_name=row.native_name,
    )


def name_of(row: Any) -> str:
    """Return the name in its own order, or where there is none that in the person's own script."""
    somebody = named(row)
    return somebody.name or somebody.native_name
