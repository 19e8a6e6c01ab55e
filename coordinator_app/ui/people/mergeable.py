"""What the merging of two people, or of two organisations, needs to know of them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from coordinator_app.domain.labels import label
from coordinator_app.domain.registers import OrganisationLine, PersonLine
from coordinator_app.ui.forms.specs import Group, Spec
from coordinator_app.ui.forms.suggest_field import Suggestion
from coordinator_app.ui.people.organisation_sheet import organisation_groups
from coordinator_app.ui.people.person_groups import person_groups
from coordinator_app.ui.people.texts import capital, group_of, told_apart
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message


@dataclass(frozen=True, kw_only=True)
class Mergeable:
    """How records of a kind are found, named, shown and merged."""

    get: Callable[[UUID], Any]
    suggest: Callable[[str], Sequence[Suggestion]]
    told_apart: Callable[[UUID], str]
    field_names: dict[str, Message]
    shown: Callable[[Any], str]
    merge: Callable[[Any, Any, Collection[str]], Any]
    kept_of_both: Message


def mergeable_people(stage: Stage) -> Mergeable:
    """Return how two people are merged."""
    people, pick = stage.desk.people, stage.words.pick

    def found(person: PersonLine) -> Suggestion:
        detail = group_of(stage, person) or pick(person.title_sv, person.title_en)
        return Suggestion(id=person.id, name=person.name, detail=detail)

    return Mergeable(
        get=people.get,
        suggest=lambda said: [found(each) for each in people.suggest(said)],
        told_apart=lambda person_id: _told(stage, people.lines_of([person_id])),
        field_names=_names(person_groups(_no_widget)) | {"photo": message("Photo")},
        shown=lambda value: _shown(stage, value),
        merge=stage.desk.merging.merge_people,
        kept_of_both=message("Telephone numbers, languages, notes, offices and visits of both are kept."),
    )


def mergeable_organisations(stage: Stage) -> Mergeable:
    """Return how two organisations are merged."""
    partners, pick = stage.desk.partners, stage.words.pick

    def found(line: OrganisationLine) -> Suggestion:
        return Suggestion(id=line.id, name=pick(line.name_sv, line.name_en), detail=line.place)

    return Mergeable(
        get=partners.organisation,
        suggest=lambda said: [found(each) for each in partners.suggest_organisations(said)],
        told_apart=lambda own_id: _told(stage, partners.organisation_lines_of([own_id])),
        field_names=_names(organisation_groups(stage)),
        shown=lambda value: _shown(stage, value),
        merge=stage.desk.merging.merge_organisations,
        kept_of_both=message("The notes, people and visits of both are kept."),
    )


def _told(stage: Stage, lines: Sequence[PersonLine | OrganisationLine]) -> str:
    return told_apart(stage, lines[0]) if lines else ""


def _names(groups: Sequence[Group]) -> dict[str, Message]:
    return {spec.name: spec.label for group in groups for spec in group.fields if isinstance(spec, Spec)}


def _shown(stage: Stage, value: Any) -> str:
    if isinstance(value, StrEnum):
        return capital(stage.say(label(value)))
    if isinstance(value, UUID):
        found = stage.desk.partners.organisation(value)
        return stage.words.pick(found.name_sv, found.name_en) if found is not None else ""
    return str(value)


def _no_widget() -> Any:
    """Stand in for a widget that is never made, since the names of the fields alone are asked for."""
