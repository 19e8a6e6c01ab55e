"""The preparations of a visit as values: which aspects there are, and how far each has come."""

from dataclasses import dataclass
from enum import StrEnum

from coordinator_app.domain.destinations import Where
from coordinator_app.words import Message


class Aspect(StrEnum):
    """What is prepared for a visit, in the order in which it is shown."""

    DELEGATION = "delegation"
    HEAD = "head"
    PROGRAMME = "programme"
    CLASHES = "clashes"
    REPRESENTED_BY = "represented_by"
    HOST_ABROAD = "host_abroad"
    INTERPRETER = "interpreter"
    PURPOSE = "purpose"
    CASE_NUMBER = "case_number"
    TALKING_POINTS = "talking_points"
    GIFTS = "gifts"
    DAY_CONTACT = "day_contact"
    TRAVEL_DECISION = "travel_decision"
    INFORMED = "informed"
    TASKS = "tasks"
    PACK = "pack"


class State(StrEnum):
    """How far an aspect has come; each has a word of its own, so that no colour says it alone."""

    DONE = "done"
    NOT_STARTED = "not_started"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, kw_only=True)
class ReadinessLine:
    """One aspect of a visit: how far it has come, in a few words, and where a click leads."""

    aspect: Aspect
    state: State
    value: Message
    where: Where


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """How far the preparations of a visit have come: one sentence, and its lines."""

    summary: Message
    lines: tuple[ReadinessLine, ...]
