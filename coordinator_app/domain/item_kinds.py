"""What sort of item of a programme it is, by what has been entered of it."""

import re
from enum import StrEnum

from coordinator_app.domain.programme import ProgrammeItem


class ItemKind(StrEnum):
    """The sorts of items that the days paint each in its own way."""

    MEETING = "meeting"
    VISIT = "visit"
    MEAL = "meal"
    TRANSPORT = "transport"
    BREAK = "break"


_JOURNEYS = ("ankomst", "avresa", "resa till", "resa från", "transfer", "arrival", "departure", "journey to")
_MEALS = re.compile(
    r"\b(?:frukost|\w*lunch|\w*middag(?:en)?|\w*buffé|bankett|breakfast|\w*dinner|supper|banquet|buffet)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(
    r"\b(?:paus|kaffe|\w*fika|bensträckare|fri tid|egen tid|vila|incheckning|break|coffee|free time|rest|check-in)\b",
    re.IGNORECASE,
)


def kind_of(item: ProgrammeItem) -> ItemKind:
    """Return what sort of item it is: by its meal, by words of its title, and by whether the presidium takes part."""
    title = f"{item.title_sv} {item.title_en}"
    if item.meal_sv or item.meal_en or _MEALS.search(title):
        return ItemKind.MEAL
    if any(word in title.casefold() for word in _JOURNEYS):
        return ItemKind.TRANSPORT
    if _BREAKS.search(title):
        return ItemKind.BREAK
    return ItemKind.MEETING if item.is_for_presidium else ItemKind.VISIT
