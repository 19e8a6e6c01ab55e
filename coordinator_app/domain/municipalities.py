"""The municipalities of Sweden, to choose one's own from."""

from collections.abc import Iterable
from dataclasses import dataclass

from coordinator_app.domain.collation import folded, is_within, sort_key


@dataclass(frozen=True, kw_only=True)
class ListedMunicipality:
    """A municipality by Statistics Sweden's code, with the name by which it calls itself: Falun, Falu kommun."""

    code: str
    short_name: str
    name_sv: str
    name_en: str
    county: str


def in_order(listed: Iterable[ListedMunicipality]) -> tuple[ListedMunicipality, ...]:
    """Return municipalities by the Swedish alphabet."""
    return tuple(sorted(listed, key=lambda one: sort_key(one.short_name)))


def matching(text: str, listed: Iterable[ListedMunicipality]) -> tuple[ListedMunicipality, ...]:
    """Return those that a few typed letters may mean: as it is spelt first, then without diacritics, then within it."""
    typed, plain = text.strip().casefold(), folded(text)
    found = (one for one in listed if is_within(text, f"{one.short_name} {one.name_sv} {one.name_en}"))
    return tuple(sorted(found, key=lambda one: (*_nearness(one, typed, plain), sort_key(one.short_name))))


def _nearness(one: ListedMunicipality, typed: str, plain: str) -> tuple[bool, bool]:
    name = one.short_name.casefold()
    return not name.startswith(typed), not folded(name).startswith(plain)
