"""The policy profiles that come with the program, and the one that applies in a data file."""

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from coordinator_app.domain.criteria import AskedOf, BenefitCriterion, Scale
from coordinator_app.domain.effective_policy import effective
from coordinator_app.domain.municipality import BodyKind, Municipality
from coordinator_app.domain.own_policy import OwnPolicy
from coordinator_app.domain.policy import (
    Clause,
    Goal,
    Ladder,
    Parameter,
    PolicyProfile,
    PolicyRule,
    RuleSeverity,
    UsualBody,
    UsualList,
    UsualMember,
    UsualRoute,
)
from coordinator_app.domain.policy_checks import faults
from coordinator_app.domain.set_asides import About
from coordinator_app.words import Either

GENERAL = "general"
"""The profile of a municipality that has none of its own."""


def profile(resources: Path, key: str) -> PolicyProfile:
    """Return the profile that a municipality has chosen, or the general one where its own is not here.

    Raises ValueError for a file whose rules name a check, a clause or a parameter that there is not, or whose criteria
    name a clause that there is not or share a code.
    """
    folder = resources / "policies"
    return read_profile(folder / f"{key}.toml" if key in known(resources) else folder / f"{GENERAL}.toml")


@lru_cache(maxsize=16)
def read_profile(file: Path) -> PolicyProfile:
    """Read a profile from its file. Raises ValueError, which lists all that is wrong with its rules and criteria."""
    made = _profile(file)
    clauses = frozenset(each.code for each in made.clauses)
    wrong = [said for rule in made.rules for said in faults(rule, clauses)]
    wrong += _criteria_faults(made.criteria, clauses)
    if wrong:
        raise ValueError(f"{file.name}: " + "; ".join(wrong))
    return made


def _profile(file: Path) -> PolicyProfile:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    words = content.get("words", {})
    representation = content.get("representation", {})
    return PolicyProfile(
        key=file.stem,
        name=content.get("name", ""),
        title_sv=content.get("title", ""),
        adopted_by=content.get("adopted_by", ""),
        adopted_on=content.get("adopted_on"),
        case_number=content.get("case_number", ""),
        document_type=content.get("document_type", ""),
        applies_to=content.get("applies_to", ""),
        validity=content.get("validity", ""),
        document_owner=content.get("document_owner", ""),
        revision_owner=content.get("revision_owner", ""),
        follow_up_owner=content.get("follow_up_owner", ""),
        sister_city_sv=words.get("sister_city_sv", "vänort"),
        sister_city_en=words.get("sister_city_en", "sister city"),
        sister_cities_sv=words.get("sister_cities_sv", "vänorter"),
        sister_cities_en=words.get("sister_cities_en", "sister cities"),
        goals=tuple(
            Goal(
                code=goal["code"],
                text_sv=goal["sv"],
                text_en=goal["en"],
                clause=goal.get("clause", ""),
                weight=goal.get("weight", 0),
            )
            for goal in content.get("goals", ())
        ),
        representing=tuple(BodyKind(kind) for kind in representation.get("body_kinds", ())),
        representing_clause=representation.get("clause", ""),
        revision_months=content.get("revision_interval_months"),
        municipality_code=content.get("municipality_code", ""),
        bodies=tuple(_body(body) for body in content.get("bodies", ())),
        clauses=tuple(
            Clause(code=said["code"], text_sv=said["sv"], text_en=said["en"]) for said in content.get("clauses", ())
        ),
        ladders=tuple(Ladder(kind=kind, steps=tuple(steps)) for kind, steps in content.get("ladders", {}).items()),
        route=_route(content.get("decision", {})),
        rules=tuple(_rule(rule) for rule in content.get("rules", ())),
        criteria=tuple(_criterion(each) for each in content.get("criteria", ())),
        notice_days=content.get("notice", {}).get("lead_time_days", 21),
        notice_clause=content.get("notice", {}).get("clause", ""),
        lists=tuple(_usual_list(said) for said in content.get("lists", ())),
    )


def _rule(said: Mapping[str, Any]) -> PolicyRule:
    parameters = {name: tuple(v) if isinstance(v, list) else v for name, v in said.get("parameters", {}).items()}
    return PolicyRule(
        id=said["id"],
        clause=said["clause"],
        about=About(said["about"]),
        kinds=tuple(said.get("kinds", ())),
        severity=RuleSeverity(said["severity"]),
        check=said["check"],
        parameters=tuple(Parameter(name=name, value=value) for name, value in parameters.items()),
        name_sv=said["sv"],
        name_en=said["en"],
        advice_sv=said["advice_sv"],
        advice_en=said["advice_en"],
    )


def _usual_list(said: Mapping[str, Any]) -> UsualList:
    asked = said.get("conditions", {})
    return UsualList(
        key=said["key"],
        name_sv=said["sv"],
        name_en=said["en"],
        purpose=said.get("purpose", "visits"),
        notice_days=said.get("notice_days"),
        programme_days=said.get("programme_days"),
        members=tuple(UsualMember(**member) for member in said["members"]),
        conditions=tuple((kind, word) for kind, words in asked.items() for word in words),
    )


def _criterion(said: Mapping[str, Any]) -> BenefitCriterion:
    return BenefitCriterion(
        code=said["code"],
        asked_sv=said["sv"],
        asked_en=said["en"],
        help_sv=said.get("help_sv", ""),
        help_en=said.get("help_en", ""),
        clause=said.get("clause", ""),
        scale=Scale(said["scale"]),
        asked_of=AskedOf(said.get("asked_of", AskedOf.EVERY)),
    )


def _criteria_faults(criteria: Sequence[BenefitCriterion], clauses: frozenset[str]) -> list[str]:
    codes = Counter(each.code for each in criteria)
    shared = [f"two criteria have the code {code}" for code, number in codes.items() if number > 1]
    unknown = [each for each in criteria if each.clause and each.clause not in clauses]
    return shared + [f"criterion {each.code} names the unknown clause {each.clause}" for each in unknown]


def _route(said: Mapping[str, Any]) -> UsualRoute:
    usual = UsualRoute()
    return UsualRoute(
        deciding=said.get("deciding", ""),
        preparing=tuple(said.get("preparing", ())),
        minutes_days=said.get("minutes_days", usual.minutes_days),
    )


def _body(said: Mapping[str, str]) -> UsualBody:
    return UsualBody(
        key=said["key"],
        kind=BodyKind(said["kind"]),
        name_sv=said["sv"],
        name_en=said["en"],
        short_name=said.get("short", ""),
        parent=said.get("parent", ""),
    )


def applied(resources: Path, municipality: Municipality | None, own: OwnPolicy | None) -> PolicyProfile:
    """Return the policy that applies: the chosen profile, general before one is, with what was set on top of it."""
    return effective(profile(resources, municipality.policy if municipality is not None else GENERAL), own)


def clause(resources: Path, key: str, code: str) -> Either | None:
    """Return the words of a policy's clause, or None where the policy has none with that code."""
    found = (Either(each.text_sv, each.text_en) for each in profile(resources, key).clauses if each.code == code)
    return next(found, None)


def known(resources: Path) -> frozenset[str]:
    """Return the keys of the profiles that come with the program."""
    return frozenset(file.stem for file in (resources / "policies").glob("*.toml"))
