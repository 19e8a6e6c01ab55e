"""The policy profiles that come with the program."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.policy import Clause, Goal, Ladder, PolicyProfile, UsualBody, UsualRoute
from coordinator_app.words import Either


def profile(resources: Path, key: str) -> PolicyProfile:
    """Return the profile that a municipality has chosen, or the general one where its own is not here."""
    folder = resources / "policies"
    file = folder / f"{key}.toml" if key in known(resources) else folder / "general.toml"
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    words = content.get("words", {})
    representation = content.get("representation", {})
    cited = content.get("cited", {})
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
        membership_clause=cited.get("membership", ""),
        activity_clause=cited.get("activity", ""),
        report_clause=cited.get("report", ""),
    )


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


def clause(resources: Path, key: str, code: str) -> Either | None:
    """Return the words of a policy's clause, or None where the policy has none with that code."""
    content = tomllib.loads((resources / "policies" / f"{key}.toml").read_text(encoding="utf-8"))
    found = (Either(said["sv"], said["en"]) for said in content.get("clauses", ()) if said["code"] == code)
    return next(found, None)


def known(resources: Path) -> frozenset[str]:
    """Return the keys of the profiles that come with the program."""
    return frozenset(file.stem for file in (resources / "policies").glob("*.toml"))
