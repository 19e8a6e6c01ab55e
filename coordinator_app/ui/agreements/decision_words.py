"""What a decision is called where one is chosen or shown: the body, the day, the paragraph, the title."""

from collections.abc import Mapping
from uuid import UUID

from coordinator_app.domain.decision_lines import NamedDecision
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.municipality import Body
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.stage import Stage

_LONGEST = 56
"""So many letters of a decision stand in a choice."""


def bodies_of(stage: Stage) -> dict[UUID, Body]:
    """Return the bodies by their ids."""
    return {body.id: body for body in stage.desk.municipality.bodies()}


def decision_name(stage: Stage, decision: Decision | NamedDecision, bodies: Mapping[UUID, Body]) -> str:
    """Return what a decision is called: KS 2023-12-12 § 214, and its title."""
    pick = stage.words.pick
    body = bodies.get(decision.body_id) if decision.body_id else None
    who = (body.short_name or pick(body.name_sv, body.name_en)) if body is not None else ""
    day = decision.decided_on.isoformat() if decision.decided_on else ""
    paragraph = f"§ {decision.paragraph.lstrip('§ ')}" if decision.paragraph else ""
    made = " ".join(part for part in (who, day, paragraph) if part)
    whole = " · ".join(part for part in (made, pick(decision.title_sv, decision.title_en)) if part)
    return shortened(whole, _LONGEST) or stage.say("Decision without a title")


def decision_choices(stage: Stage) -> list[tuple[UUID | None, str]]:
    """Return none and every decision, the latest first."""
    bodies = bodies_of(stage)
    found = stage.desk.agreements.named_decisions()
    return [(None, stage.say("None")), *((each.id, decision_name(stage, each, bodies)) for each in found)]
