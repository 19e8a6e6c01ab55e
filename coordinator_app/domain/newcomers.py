"""People who are entered by their names alone, as somebody types them in one line, and their place as guests."""

from uuid import UUID, uuid4

from coordinator_app.domain.name_parts import name_parts
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Delegate, DelegateRole
from coordinator_app.words import Language


def person_named(said: str, language: Language) -> Person:
    """Return a new person of the name that was typed; what follows a comma and is no name is the title.

    The title is in the language. A single word is a given name, and so is a name in a script that is not parted.
    """
    parts = name_parts(said)
    given = parts.given_name or ("" if parts.family_name else parts.native_name)
    return Person(
        id=uuid4(),
        honorific=parts.honorific,
        given_name=given,
        family_name=parts.family_name,
        is_family_name_first=parts.is_family_name_first,
        native_name=parts.native_name,
        title_sv=parts.rest if language == "sv" else "",
        title_en=parts.rest if language == "en" else "",
    )


def with_guest(delegation: tuple[Delegate, ...], person_id: UUID) -> tuple[Delegate, ...]:
    """Return a delegation with somebody more, last in its order; its head where it has none."""
    has_head = any(delegate.role == DelegateRole.HEAD for delegate in delegation)
    role = DelegateRole.MEMBER if has_head else DelegateRole.HEAD
    return (*delegation, Delegate(id=uuid4(), person_id=person_id, role=role))
