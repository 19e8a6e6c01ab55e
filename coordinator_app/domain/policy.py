"""Policy profiles: what a municipality's own policy calls things and asks for, as data that cites its clauses."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.criteria import BenefitCriterion
from coordinator_app.domain.disclosure import public
from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.set_asides import About

ParameterValue = int | bool | tuple[str, ...]


class RuleSeverity(StrEnum):
    """How much it matters that a rule is not met: none ever keeps a fact from being recorded."""

    DEVIATION = "deviation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, kw_only=True)
class Goal:
    """A goal of the policy, by the code that visits keep, with the clause that states it; weight 3 is a priority."""

    code: str = public()
    text_sv: str = public("")
    text_en: str = public("")
    clause: str = public("")
    weight: int = public(0)


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A clause of the policy in its own words, and in English."""

    code: str = public()
    text_sv: str = public("")
    text_en: str = public("")


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """What a rule lets its check know, such as how many months."""

    name: str = public()
    value: ParameterValue = public()


@dataclass(frozen=True, kw_only=True)
class PolicyRule:
    """A rule that cases are held against: the clause that it follows from, and the check that tells whether it is met.

    `check` names one of `domain/policy_checks.py`; `kinds` are the kinds of agreement or of visit that it concerns, all
    where it names none. The advice says what to do where it is not met.
    """

    id: str = public()
    clause: str = public("")
    about: About = public()
    kinds: tuple[str, ...] = public(())
    severity: RuleSeverity = public(RuleSeverity.WARNING)
    check: str = public()
    parameters: tuple[Parameter, ...] = public(())
    name_sv: str = public("")
    name_en: str = public("")
    advice_sv: str = public("")
    advice_en: str = public("")


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """When one kind of thing is reminded of, as steps counted back from its last day: 6m, 30d, papers.

    The step `papers` is the day on which papers are handed in for the last meeting that can still decide.
    """

    kind: str = public()
    steps: tuple[str, ...] = public(())


@dataclass(frozen=True, kw_only=True)
class UsualRoute:
    """Which bodies decide and prepare, by the keys of the usual bodies, and how long minutes take to be approved.

    The bodies that a municipality has chosen itself stand by their ids, and then in place of the keys.
    """

    deciding: str = public("")
    preparing: tuple[str, ...] = public(())
    minutes_days: int = public(14)
    deciding_id: UUID | None = public(None)
    preparing_ids: tuple[UUID, ...] = public(())


@dataclass(frozen=True, kw_only=True)
class UsualBody:
    """A body that municipalities of the profile have from the start; `parent` is the key of the one above it."""

    key: str = public()
    kind: BodyKind = public()
    name_sv: str = public()
    name_en: str = public()
    short_name: str = public("")
    parent: str = public("")


@dataclass(frozen=True, kw_only=True)
class UsualMember:
    """Somebody on a usual list; `kind` is that of a list's member, and `body` the key of a usual body."""

    kind: str = public()
    body: str = public("")
    role: str = public("")


@dataclass(frozen=True, kw_only=True)
class UsualList:
    """A notification list that municipalities of the profile have from the start; None is told no such round.

    Each condition names what a list's condition may ask, such as partner_kind, and one of its words.
    """

    key: str = public()
    name_sv: str = public()
    name_en: str = public()
    purpose: str = public("visits")
    notice_days: int | None = public(None)
    programme_days: int | None = public(None)
    members: tuple[UsualMember, ...] = public(())
    conditions: tuple[tuple[str, str], ...] = public(())


@dataclass(frozen=True, kw_only=True)
class PolicyProfile:
    """A policy as the program knows it; `representing` are the bodies that stand for the municipality at visits.

    What the policy says of itself, from `adopted_by` to `follow_up_owner`, is in its own words and thus in Swedish.
    What a municipality sets for itself is in it once `effective_policy.effective` has been asked: `since_on` is the day
    from which the rules look at what happens, and there is no cap on agreements unless the municipality has set one.
    """

    key: str = public()
    name: str = public("")
    title_sv: str = public("")
    adopted_by: str = public("")
    adopted_on: date | None = public(None)
    case_number: str = public("")
    document_type: str = public("")
    applies_to: str = public("")
    validity: str = public("")
    document_owner: str = public("")
    revision_owner: str = public("")
    follow_up_owner: str = public("")
    sister_city_sv: str = public("vänort")
    sister_city_en: str = public("sister city")
    sister_cities_sv: str = public("vänorter")
    sister_cities_en: str = public("sister cities")
    goals: tuple[Goal, ...] = public(())
    representing: tuple[BodyKind, ...] = public(())
    representing_clause: str = public("")
    revision_months: int | None = public(None)
    municipality_code: str = public("")
    """The code of the municipality whose policy it is, empty where it is for any."""
    bodies: tuple[UsualBody, ...] = public(())
    clauses: tuple[Clause, ...] = public(())
    ladders: tuple[Ladder, ...] = public(())
    route: UsualRoute = public(UsualRoute())
    rules: tuple[PolicyRule, ...] = public(())
    criteria: tuple[BenefitCriterion, ...] = public(())
    notice_days: int = public(21)
    """How many days before a visit those concerned are told at the latest."""
    notice_clause: str = public("")
    lists: tuple[UsualList, ...] = public(())
    since_on: date | None = public(None)
    agreements_cap: int | None = public(None)

    def clause_for(self, check: str, kind: str = "") -> str:
        """Return the clause of the first rule that makes a check, of a kind where one is named, else nothing."""
        found = (rule for rule in self.rules if rule.check == check and (not kind or kind in rule.kinds))
        return next((rule.clause for rule in found), "")

    def steps_for(self, kind: str, otherwise: str = "") -> tuple[str, ...]:
        """Return the steps of the reminders of a kind, else of another kind, else none."""
        known = {ladder.kind: ladder.steps for ladder in self.ladders}
        return known.get(kind, known.get(otherwise, ()))
