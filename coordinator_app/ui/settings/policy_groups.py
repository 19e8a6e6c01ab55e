"""What the municipality sets for itself on top of its profile, as groups of fields."""

from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.decision_lines import NamedDecision
from coordinator_app.domain.own_policy import MOST_AGREEMENTS, PreparingBody
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.forms.specs import NOBODY, Group, Kind, RowsSpec, Spec
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message

_LONGEST = 28
"""So many letters of a title leave room for the item and the day beside it."""


def profile_groups(stage: Stage) -> tuple[Group, ...]:
    """Return the choice of the profile, which is a field of the municipality."""
    choices = [(each.key, each.name) for each in stage.desk.municipality.policies()]
    profile = Spec(name="policy", label=message("Profile"), kind=Kind.CHOICE, choices=lambda: choices)
    note = message("Another profile judges everything anew at once. What you set below stays, and undo brings it back.")
    return (Group(heading=message("Policy profile"), note=note, fields=(profile,)),)


def own_groups(stage: Stage) -> tuple[Group, ...]:
    """Return the municipality's own day, cap, bodies and words."""
    return _extent(stage), _route(stage), _words()


def _extent(stage: Stage) -> Group:
    since = Spec(
        name="since_on",
        label=message("Judged from"),
        kind=Kind.DAY,
        hint=message("What happened before stays quiet. Empty: from the day of the policy itself."),
    )
    cap = Spec(
        name="agreements_cap",
        label=message("Most agreements in force"),
        kind=Kind.NUMBER,
        bounds=(0, MOST_AGREEMENTS),
        hint=message("Empty: no cap. Memberships and projects are not counted."),
    )
    decision = Spec(
        name="cap_decision_id",
        label=message("Decision behind the cap"),
        kind=Kind.CHOICE,
        choices=lambda: _decisions(stage, stage.desk.agreements.named_decisions()),
        width=1.0,
    )
    return Group(heading=message("From when, and how many"), fields=(since, cap, decision))


def _route(stage: Stage) -> Group:
    deciding = Spec(
        name="deciding_body_id", label=message("Deciding body"), kind=Kind.CHOICE, choices=lambda: _bodies(stage)
    )
    preparing = RowsSpec(
        name="preparing",
        label=message("Bodies that prepare, in the order in which they meet"),
        columns=(Spec(name="body_id", label=message("Body"), kind=Kind.BODY, width=1.0),),
        make=lambda: PreparingBody(id=uuid4(), body_id=NOBODY),
        add=message("Add a body"),
        hint=message("None: those of the profile."),
        begins_with="body_id",
    )
    return Group(heading=message("Who decides on agreements and memberships"), fields=(deciding, preparing))


def _words() -> Group:
    return Group(
        heading=message("Your word for sister city"),
        note=message("Empty: the word of the profile."),
        fields=(
            Spec(name="sister_city_sv", label=message("One, in Swedish")),
            Spec(name="sister_cities_sv", label=message("Several, in Swedish")),
            Spec(name="sister_city_en", label=message("One, in English")),
            Spec(name="sister_cities_en", label=message("Several, in English")),
        ),
    )


def priority_group(stage: Stage, lines: Any) -> Group:
    """Return the council's decision on the priorities, with the goals and their weights beneath it."""
    decision = Spec(
        name="priorities_decision_id",
        label=message("The council's decision on the priorities"),
        kind=Kind.CHOICE,
        choices=lambda: _decisions(stage, stage.desk.compliance.decisions_of_council()),
        width=1.0,
        hint=message("Only decisions of the council are offered; enter it among the decisions first."),
    )
    return Group(
        heading=message("Goals and priorities"),
        note=message("These are the goals that visits and agreements can serve. The council sets the priorities."),
        fields=(decision,),
        extra=lines,
    )


def _decisions(stage: Stage, decisions: tuple[NamedDecision, ...]) -> list[tuple[UUID | None, str]]:
    named = [(each.id, _called(stage, each)) for each in decisions]
    return [(None, stage.say("No decision")), *named]


def _called(stage: Stage, decision: NamedDecision) -> str:
    day = decision.decided_on.isoformat() if decision.decided_on else ""
    title = shortened(stage.words.pick(decision.title_sv, decision.title_en), _LONGEST) or stage.say("No title")
    item = f"§ {decision.paragraph}" if decision.paragraph else ""
    return " · ".join(part for part in (title, item, day) if part)


def _bodies(stage: Stage) -> list[tuple[UUID | None, str]]:
    bodies = stage.desk.municipality.bodies()
    named = sorted((stage.words.pick(each.name_sv, each.name_en), each.id) for each in bodies)
    return [(None, stage.say("As in the profile")), *((body_id, name) for name, body_id in named)]
