"""What a municipality has set for itself on top of its policy profile, and the deviations that it has decided upon."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from coordinator_app.domain.criteria import AskedOf, Scale
from coordinator_app.domain.disclosure import internal, personal, public
from coordinator_app.domain.set_asides import About

MOST_AGREEMENTS = 10_000
"""The greatest cap on agreements that can be set."""

MOST_NUMBER = 10_000
"""The greatest number of days, months or other that can be set in place of the profile's."""


@dataclass(frozen=True, kw_only=True)
class OwnPriority:
    """A goal or a priority area of the municipality's own, or another weight for one of the profile's, by its code."""

    id: UUID = public()
    code: str = public("")
    text_sv: str = public("")
    text_en: str = public("")
    weight: int = public(1)
    is_dropped: bool = public(False)


@dataclass(frozen=True, kw_only=True)
class OwnRule:
    """Another severity for one of the profile's rules, or that it is not used, by its id; empty leaves it as it is."""

    id: UUID = public()
    rule: str = public("")
    severity: str = public("")
    is_off: bool = public(False)


@dataclass(frozen=True, kw_only=True)
class OwnLadder:
    """Other reminders for one kind of thing, as steps such as 6m, 30d or papers."""

    id: UUID = public()
    kind: str = public("")
    steps: tuple[str, ...] = public(())


@dataclass(frozen=True, kw_only=True)
class OwnNumber:
    """Another number for one of the profile's, by its name: a lead time in days, a length in months."""

    id: UUID = public()
    name: str = public("")
    number: int = public(0)


@dataclass(frozen=True, kw_only=True)
class OwnCriterion:
    """A criterion of the benefit in the municipality's own copy of those of a profile, in the order of that copy."""

    id: UUID = public()
    profile: str = public("")
    code: str = public("")
    asked_sv: str = public("")
    asked_en: str = public("")
    help_sv: str = public("")
    help_en: str = public("")
    clause: str = public("")
    scale: Scale = public(Scale.BENEFIT)
    asked_of: AskedOf = public(AskedOf.EVERY)


@dataclass(frozen=True, kw_only=True)
class PreparingBody:
    """A body that prepares what another decides, in the order in which they meet."""

    id: UUID = public()
    body_id: UUID = public()


@dataclass(frozen=True, kw_only=True)
class OwnPolicy:
    """What one municipality has set for itself; there is at most one, and without it the profile applies as it is.

    `since_on` is the day from which the profile's rules look at what happens. There is no cap on agreements unless
    `agreements_cap` sets one. `deciding_body_id` and `preparing` stand in place of the profile's route where they are
    given.
    """

    id: UUID = public()
    version: int = public(0)
    since_on: date | None = public(None)
    sister_city_sv: str = public("")
    sister_city_en: str = public("")
    sister_cities_sv: str = public("")
    sister_cities_en: str = public("")
    agreements_cap: int | None = public(None)
    cap_decision_id: UUID | None = public(None)
    priorities_decision_id: UUID | None = public(None)
    deciding_body_id: UUID | None = public(None)
    priorities: tuple[OwnPriority, ...] = public(())
    rules: tuple[OwnRule, ...] = public(())
    ladders: tuple[OwnLadder, ...] = public(())
    numbers: tuple[OwnNumber, ...] = public(())
    preparing: tuple[PreparingBody, ...] = public(())
    criteria: tuple[OwnCriterion, ...] = public(())


@dataclass(frozen=True, kw_only=True)
class Deviation:
    """A decision not to follow a rule in one case: why, by whom, and until when; without a last day it has no end."""

    id: UUID = public()
    version: int = public(0)
    rule: str = public("")
    about: About = public()
    about_id: UUID = public()
    reason: str = internal("")
    decided_by: str = personal("")
    decided_on: date | None = public(None)
    until_on: date | None = public(None)
    case_number: str = public("")

    def is_in_force_on(self, day: date) -> bool:
        """Tell whether the deviation holds on a day, its first and last day included."""
        return (self.decided_on is None or self.decided_on <= day) and (self.until_on is None or day <= self.until_on)
