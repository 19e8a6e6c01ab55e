"""Why the visit takes place: its purpose, whom it benefits, and the goals it serves with the clauses behind them."""

from collections.abc import Iterator
from dataclasses import replace

from coordinator_app.documents.block import Block
from coordinator_app.documents.lists import listed
from coordinator_app.documents.pack.telling import WIDTH, Telling, opening
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text, joined
from coordinator_app.domain.labels import label

_CODE, _NUMBER = 62.0, 84.0


def purpose(telling: Telling) -> list[Block]:
    """Return purpose and goals, or nothing where nothing is written."""
    visit, pick = telling.visit, telling.pick
    return [
        *telling.paragraphs(pick(visit.purpose_sv, visit.purpose_en)),
        *_goals(telling),
        *_under(telling, telling.words.say("Benefit"), pick(visit.benefit_sv, visit.benefit_en)),
        *_under(telling, telling.words.say("Background"), pick(visit.background_sv, visit.background_en)),
        *_groups(telling),
        *_takes_part(telling),
    ]


def _under(telling: Telling, title: str, text: Text) -> list[Block]:
    return [telling.head(title), *telling.paragraphs(text)] if text else []


def _goals(telling: Telling) -> Iterator[Block]:
    say, visit = telling.words.say, telling.visit
    chosen = [goal for goal in telling.dossier.policy.goals if goal.code in visit.goals]
    council = telling.every(visit.council_goals_sv, visit.council_goals_en)
    if not (chosen or council):
        return
    yield telling.head(say("Goals"))
    if chosen:
        rows: list[tuple[Text, ...]] = [(goal.clause, telling.pick(goal.text_sv, goal.text_en)) for goal in chosen]
        yield telling.grid(
            (say("Clause"), say("Goal of the policy")), (_CODE, WIDTH - _CODE), rows, say("Goals of the policy")
        )
        policy = telling.pick(telling.dossier.policy.title_sv, "")
        if policy:
            source = telling.say("The clauses are those of {policy}.", policy=policy)
            yield Prose(source, replace(telling.looks.note, before=5))
    if council:
        yield telling.sub_head(say("Goals of the council"))
        yield from listed(council, telling.looks.body)


def _groups(telling: Telling) -> Iterator[Block]:
    say = telling.words.say
    groups = telling.visit.target_groups
    if groups:
        yield telling.head(say("Target groups"))
        rows: list[tuple[Text, ...]] = [
            (opening(telling.pick(g.name_sv, g.name_en)), _number(g.number), _number(g.young_number)) for g in groups
        ]
        heads = (say("Group"), say("Number"), say("Of them young"))
        yield telling.grid(heads, (WIDTH - 2 * _NUMBER, _NUMBER, _NUMBER), rows, say("Target groups"))


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _takes_part(telling: Telling) -> Iterator[Block]:
    say, words, visit = telling.words.say, telling.words, telling.visit
    bodies = [telling.briefing.body(part.body_id) for part in visit.bodies]
    actors = {o.id: o for o in telling.dossier.organisations}
    organisations = [actors[part.organisation_id] for part in visit.organisations if part.organisation_id in actors]
    rows = (
        (say("Responsible"), [telling.briefing.body(visit.responsible_body_id)]),
        (say("From the municipality"), bodies),
        (say("Local and regional actors"), organisations),
    )
    said: list[tuple[str, Text]] = []
    for title, units in rows:
        names = joined((telling.pick(unit.name_sv, unit.name_en) for unit in units if unit), ", ")
        if names:
            said.append((title, names))
    if visit.levels:
        said.append((say("Levels"), opening(words.listing([say(label(level)) for level in visit.levels]))))
    if said:
        yield telling.head(say("Who takes part"))
        yield telling.pairs(said, say("Who takes part"))
