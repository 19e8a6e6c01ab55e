"""Contacts that are removed: into the trash, from which they come back, or for good."""

from uuid import UUID

from coordinator_app.domain.people import Person
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem


def delete_person(stage: Stage, person_id: UUID) -> bool:
    """Put a person in the trash and offer to undo it; tell whether it was done."""
    people = stage.desk.people
    person = people.get(person_id)
    if person is None:
        return False
    try:
        people.delete(person)
    except Problem as problem:
        stage.problem_met.emit(problem)
        return False
    _tell(stage, person.name or person.native_name)
    return True


def delete_organisation(stage: Stage, organisation_id: UUID) -> bool:
    """Put an organisation in the trash and offer to undo it; one that visits name stays, and the window says why."""
    partners = stage.desk.partners
    organisation = partners.organisation(organisation_id)
    if organisation is None:
        return False
    try:
        partners.delete_organisation(organisation)
    except Problem as problem:
        stage.problem_met.emit(problem)
        return False
    _tell(stage, stage.words.pick(organisation.name_sv, organisation.name_en))
    return True


def erase_person(stage: Stage, person: Person) -> bool:
    """Erase a person for good; tell whether it was done."""
    try:
        stage.desk.people.erase(person)
    except Problem as problem:
        stage.problem_met.emit(problem)
        return False
    stage.tell(stage.say("The person is erased for good."))
    return True


def _tell(stage: Stage, name: str) -> None:
    said = stage.say("“{title}” is in the trash.", title=name) if name else stage.say("It is in the trash.")
    stage.tell(said, stage.desk.history.latest())
