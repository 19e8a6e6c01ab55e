"""Policy profiles: what a municipality's own policy calls things and asks for, as data that cites its clauses."""

from dataclasses import dataclass
from datetime import date

from coordinator_app.domain.disclosure import public
from coordinator_app.domain.municipality import BodyKind


@dataclass(frozen=True, kw_only=True)
class Goal:
    """A goal of the policy, by the code that visits keep, with the clause that states it."""

    code: str = public()
    text_sv: str = public("")
    text_en: str = public("")
    clause: str = public("")


@dataclass(frozen=True, kw_only=True)
class PolicyProfile:
    """A policy as the program knows it; `representing` are the bodies that stand for the municipality at visits."""

    key: str = public()
    name: str = public("")
    title_sv: str = public("")
    adopted_on: date | None = public(None)
    case_number: str = public("")
    sister_city_sv: str = public("vänort")
    sister_city_en: str = public("sister city")
    goals: tuple[Goal, ...] = public(())
    representing: tuple[BodyKind, ...] = public(())
    representing_clause: str = public("")
    revision_months: int | None = public(None)
