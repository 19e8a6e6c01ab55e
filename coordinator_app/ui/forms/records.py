"""Fields that name people, organisations, partners and bodies, by what the desk knows of them."""

from collections.abc import Callable
from uuid import UUID, uuid4

from coordinator_app.domain.newcomers import person_named
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.ui.forms.specs import Kind
from coordinator_app.ui.forms.suggest_field import SuggestField, Suggestion
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message


def suggest_field(stage: Stage, kind: Kind, name: str) -> SuggestField:
    """Return the field that names a record of a kind; a name that nobody has yet can be entered in it."""
    return _MAKERS[kind](stage, name)


def _person(stage: Stage, name: str) -> SuggestField:
    people, pick = stage.desk.people, stage.words.pick

    def suggest(said: str) -> list[Suggestion]:
        return [
            Suggestion(
                id=each.id,
                name=each.name,
                detail=pick(each.title_sv, each.title_en) or pick(each.organisation_name_sv, each.organisation_name_en),
            )
            for each in people.suggest(said)
        ]

    def name_of(person_id: UUID) -> str:
        found = people.get(person_id)
        return found.name if found is not None else ""

    def create(said: str) -> UUID:
        return people.save(person_named(said, stage.words.language), message("New person")).id

    return _field(stage, name, suggest, name_of, create, stage.say("Enter a new person"))


def _organisation(stage: Stage, name: str) -> SuggestField:
    partners, pick = stage.desk.partners, stage.words.pick

    def suggest(said: str) -> list[Suggestion]:
        return [
            Suggestion(id=each.id, name=pick(each.name_sv, each.name_en), detail=each.place)
            for each in partners.suggest_organisations(said)
        ]

    def name_of(organisation_id: UUID) -> str:
        found = partners.organisation(organisation_id)
        return pick(found.name_sv, found.name_en) if found is not None else ""

    def create(said: str) -> UUID:
        return partners.save_organisation(Organisation(id=uuid4(), name_sv=said), message("New organisation")).id

    return _field(stage, name, suggest, name_of, create, stage.say("Enter a new organisation"))


def _partner(stage: Stage, name: str) -> SuggestField:
    partners, pick = stage.desk.partners, stage.words.pick

    def suggest(said: str) -> list[Suggestion]:
        return [
            Suggestion(id=each.id, name=pick(each.name_sv, each.name_en), detail=stage.words.country(each.country))
            for each in partners.suggest(said)
        ]

    def name_of(partner_id: UUID) -> str:
        found = partners.get(partner_id)
        return pick(found.name_sv, found.name_en) if found is not None else ""

    def create(said: str) -> UUID:
        new = Partner(id=uuid4(), kind=PartnerKind.SISTER_CITY, name_sv=said)
        return partners.save(new, message("New partner")).id

    return _field(stage, name, suggest, name_of, create, stage.say("Enter a new partner"))


def _body(stage: Stage, name: str) -> SuggestField:
    kept = stage.desk.municipality.bodies()
    bodies = {body.id: stage.words.pick(body.name_sv, body.name_en) for body in kept}
    short = {body.id: body.short_name.casefold() for body in kept if body.short_name}

    def suggest(said: str) -> list[Suggestion]:
        begun = said.casefold()
        fitting = [each for each in bodies.items() if any(w.startswith(begun) for w in _beginnings(each[1]))]
        called_so = [each for each in bodies.items() if short.get(each[0]) == begun and each not in fitting]
        return [Suggestion(id=body_id, name=named_so) for body_id, named_so in (*called_so, *fitting)]

    unknown = stage.say("There is no such body here. It is entered under Settings, Bodies and departments.")
    return SuggestField(
        stage.look,
        name,
        suggest=suggest,
        name_of=lambda body_id: bodies.get(body_id, ""),
        create=None,
        new="",
        unknown=unknown,
    )


def _field(
    stage: Stage,
    name: str,
    suggest: Callable[[str], list[Suggestion]],
    name_of: Callable[[UUID], str],
    create: Callable[[str], UUID],
    new: str,
) -> SuggestField:
    return SuggestField(stage.look, name, suggest=suggest, name_of=name_of, create=create, new=new)


def _beginnings(name: str) -> list[str]:
    folded = name.casefold()
    return [folded, *folded.split()]


_MAKERS: dict[Kind, Callable[[Stage, str], SuggestField]] = {
    Kind.PERSON: _person,
    Kind.ORGANISATION: _organisation,
    Kind.PARTNER: _partner,
    Kind.BODY: _body,
}
