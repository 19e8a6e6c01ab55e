"""Offices as their list shows them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.municipality import Appointment
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

HELD, ENDED = "held", "ended"

SPANS: dict[str, Message] = {HELD: message("Held now or soon"), ENDED: message("Have ended")}
"""Which offices, by when they end."""


@dataclass(frozen=True, kw_only=True)
class OfficeRow:
    """An office: who holds it, what it is called, in which body, and its days in words."""

    id: UUID
    person: str
    sort_name: str
    role: str
    body: str
    days: str
    from_on: date | None
    has_ended: bool

    def is_in(self, span: str) -> bool:
        """Tell whether the office is among those of a span."""
        return self.has_ended == (span == ENDED)


def office_rows(stage: Stage) -> list[OfficeRow]:
    """Return all offices, in a constant number of queries."""
    own, pick = stage.desk.municipality, stage.words.pick
    offices = own.appointments()
    people = {person.id: person for person in stage.desk.people.several([each.person_id for each in offices])}
    bodies = {body.id: pick(body.name_sv, body.name_en) for body in own.bodies()}
    return [
        OfficeRow(
            id=office.id,
            person=people[office.person_id].name or people[office.person_id].native_name,
            sort_name=people[office.person_id].sort_name,
            role=pick(office.role_sv, office.role_en),
            body=bodies[office.body_id],
            days=days_of(stage, office),
            from_on=office.from_on,
            has_ended=office.to_on is not None and office.to_on < stage.today,
        )
        for office in offices
    ]


def days_of(stage: Stage, office: Appointment) -> str:
    """Return from when to when an office is held, as far as it is known."""
    words = stage.words
    if office.from_on and office.to_on:
        return words.days(office.from_on, office.to_on)
    if office.from_on:
        return stage.say("from {day}", day=words.day(office.from_on))
    return stage.say("until {day}", day=words.day(office.to_on)) if office.to_on else "–"


def key_of(column: str) -> Callable[[OfficeRow], Any]:
    """Return what offices are ordered by in a column."""
    keys: dict[str, Callable[[OfficeRow], Any]] = {
        "person": lambda row: sort_key(row.sort_name or row.person),
        "role": lambda row: sort_key(row.role),
        "body": lambda row: sort_key(row.body),
        "days": lambda row: row.from_on,
    }
    return keys[column]
