"""The agreement that a visit takes place under: which can be chosen, and how it is called."""

from datetime import date
from uuid import UUID

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.stage import Stage

_BESIDE = 30
"""So many letters of a title stand beside a remark."""


def agreement_choices(stage: Stage, visit: Visit) -> list[tuple[UUID | None, str]]:
    """Return none, then the partner's agreements that are in force on the visit's first day, then the others."""
    agreements = stage.desk.agreements
    found = list(agreements.of_partner(visit.partner_id)) if visit.partner_id else []
    chosen = agreements.get(visit.agreement_id) if visit.agreement_id else None
    if chosen is not None and chosen.id not in {each.id for each in found}:
        found.append(chosen)
    found.sort(key=lambda each: not _is_in_force(each, visit.starts_on))
    return [(None, stage.say("None")), *((each.id, _named(stage, each, visit.starts_on)) for each in found)]


def agreement_title(stage: Stage, visit: Visit) -> str:
    """Return the title of the visit's agreement, empty where it has none."""
    found = stage.desk.agreements.get(visit.agreement_id) if visit.agreement_id else None
    return stage.words.pick(found.title_sv, found.title_en) if found is not None else ""


def _is_in_force(agreement: Agreement, day: date) -> bool:
    return validity(agreement.terms, day).is_in_force


def _named(stage: Stage, agreement: Agreement, day: date) -> str:
    title = stage.words.pick(agreement.title_sv, agreement.title_en) or stage.say("No title")
    if _is_in_force(agreement, day):
        return shortened(title)
    return stage.say("{title} (not in force then)", title=shortened(title, _BESIDE))
