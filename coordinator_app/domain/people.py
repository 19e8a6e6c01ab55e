"""People: those who visit, those who host, and how each wants to be named."""

from dataclasses import dataclass
from uuid import UUID

from coordinator_app.domain.disclosure import personal, public, secret, sensitive


@dataclass(frozen=True, kw_only=True)
class Phone:
    """A telephone number of a person, as it is written, with what it is for."""

    id: UUID = public()
    label: str = personal("")
    number: str = personal("")


@dataclass(frozen=True, kw_only=True)
class Person:
    """A person; `photo` and other files are named by the SHA-256 of their bytes."""

    id: UUID = public()
    version: int = public(0)
    honorific: str = personal("")
    given_name: str = personal("")
    family_name: str = personal("")
    is_family_name_first: bool = personal(False)
    native_name: str = personal("")
    pronunciation: str = personal("")
    title_sv: str = personal("")
    title_en: str = personal("")
    title_own: str = personal("")
    salutation_sv: str = personal("")
    salutation_en: str = personal("")
    languages: tuple[str, ...] = personal(())
    organisation_id: UUID | None = personal(None)
    phones: tuple[Phone, ...] = personal(())
    email: str = personal("")
    photo: str = personal("")
    bio_sv: str = personal("")
    bio_en: str = personal("")
    dietary: str = sensitive("")
    note: str = secret("")

    @property
    def name(self) -> str:
        """The name in its own order: Wang Lihua, Karin Ek."""
        parts = (self.given_name, self.family_name)
        return " ".join(part for part in (parts[::-1] if self.is_family_name_first else parts) if part)

    @property
    def initials(self) -> str:
        """One letter for each of the two names, in the order of the name."""
        names = (self.given_name, self.family_name)
        return "".join(part[0] for part in (names[::-1] if self.is_family_name_first else names) if part).upper()

    @property
    def sort_name(self) -> str:
        """The name as a register sorts it: family name first."""
        return f"{self.family_name} {self.given_name}".strip()
