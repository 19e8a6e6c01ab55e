"""A clash of the programme as a value, and what must be known to find any."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.local_time import HOME
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Appointment, Body
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.transfers import Transfer
from coordinator_app.words import Either, Message, message


class ClashRule(StrEnum):
    """What the programme of a visit is held against, the gravest first."""

    PERSON_TWICE = "person_twice"
    GROUP_TWICE = "group_twice"
    ROOM_TWICE = "room_twice"
    PERSON_ELSEWHERE = "person_elsewhere"
    PRESIDIUM_ELSEWHERE = "presidium_elsewhere"
    ROOM_ELSEWHERE = "room_elsewhere"
    SITS_IN_MEETING = "sits_in_meeting"
    OUTSIDE_VISIT = "outside_visit"
    NO_SUCH_TIME = "no_such_time"
    TIME_TWICE = "time_twice"
    TRANSFER = "transfer"
    ACROSS_MIDNIGHT = "across_midnight"
    NO_MEAL = "no_meal"
    NO_BREAK = "no_break"


OVERLAPPING = frozenset({ClashRule.PERSON_TWICE, ClashRule.GROUP_TWICE, ClashRule.ROOM_TWICE})
"""Those in which two items of the programme take place at the same time."""


@dataclass(frozen=True, kw_only=True)
class Clash:
    """Something of a programme that does not fit, on a day, between the items that are meant, the earliest first."""

    rule: ClashRule
    severity: Severity
    day: date
    item_ids: tuple[UUID, ...]
    said: Message


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """An item of another visit's programme, with what that visit is called."""

    title: Either
    item: ProgrammeItem
    zone: str = HOME


@dataclass(frozen=True, kw_only=True)
class ClashContext:
    """What a programme is held against beside itself; `zone` is that in which its times are, where an item names none.

    `elsewhere` holds the items of other visits in which the presidium or somebody of this programme takes part.
    """

    zone: str = HOME
    transfers: tuple[Transfer, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    bodies: tuple[Body, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    names: Mapping[UUID, str] = field(default_factory=dict)
    elsewhere: tuple[Elsewhere, ...] = ()


ALONE = ClashContext()
"""Nothing beside the programme itself."""


def called(item: ProgrammeItem) -> Either | Message:
    """Return what an item is called in a sentence."""
    return Either(item.title_sv, item.title_en) if item.title_sv or item.title_en else message("No title")
