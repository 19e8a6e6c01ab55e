"""The list of people: by name or by where they belong, filtered by what they are and whence they come."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.registers import NameOrder, PersonFilter, PersonLine, PersonRole
from coordinator_app.ui.list_view import Cell
from coordinator_app.ui.people.portraits import Portraits
from coordinator_app.ui.people.register import ALL, Filter, Register
from coordinator_app.ui.people.texts import capital, group_of
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message

if TYPE_CHECKING:
    from coordinator_app.services.listed import Listed

_DISC = 32


def people_register(stage: Stage, portraits: Portraits, density: float) -> Register:
    """Return the list; `density` is that of the screen, for which photos are made."""
    words = stage.words

    def listed(text: str, chosen: Mapping[str, str], order: NameOrder, descends: bool) -> "Listed[PersonLine]":
        asked = PersonFilter(
            day=stage.today,
            country=chosen["country"],
            role=PersonRole(chosen["role"]) if chosen["role"] else None,
            text=text,
        )
        return stage.desk.people.listed(asked, order, words.language, is_descending=descends)

    def name_cell(person: PersonLine) -> Cell:
        picture = portraits.disc(person.photo, _DISC, density)
        initials = "" if picture is not None else person.initials or "?"
        title = words.pick(person.title_sv, person.title_en)
        return Cell(said=_named(person), beneath=title, initials=initials, picture=picture, is_strong=True)

    def group_cell(person: PersonLine) -> Cell:
        group = group_of(stage, person)
        place = person.place or (words.country(person.country) if person.country else "")
        return Cell(said=group, beneath=place if place != group else "")

    return Register(
        key="people",
        name=message("People"),
        kinds=frozenset({"person", "organisation", "partner", "visit", "appointment"}),
        columns=[
            Column(key=NameOrder.NAME, heading=message("Name"), text=_named, is_sortable=True),
            Column(
                key=NameOrder.GROUP,
                heading=message("Organisation"),
                text=lambda person: group_of(stage, person),
                is_sortable=True,
                width=150,
            ),
        ],
        cells={NameOrder.NAME: name_cell, NameOrder.GROUP: group_cell},
        describe=lambda person: _sentence(stage, person),
        filters=(_roles(stage), _countries(stage)),
        listed=listed,
        counted=lambda number: words.say_many("{number} person.", "{number} people.", number),
        none_match=message("Nobody matches the filter."),
        none_yet=message("No people here yet. Enter somebody you often turn to: the name is enough."),
        new=message("New person"),
    )


def _named(person: PersonLine) -> str:
    native = person.native_name if person.native_name != person.name else ""
    return f"{person.name} {native}".strip()


def _sentence(stage: Stage, person: PersonLine) -> str:
    parts = (_named(person), stage.words.pick(person.title_sv, person.title_en), group_of(stage, person))
    return ", ".join(part for part in parts if part)


def _roles(stage: Stage) -> Filter:
    roles = [(str(role), capital(stage.say(label(role)))) for role in PersonRole]
    return Filter(key="role", name=stage.say("What they are"), choices=[(ALL, stage.say("All roles")), *roles])


def _countries(stage: Stage) -> Filter:
    words = stage.words
    named = sorted(
        ((code, words.country(code)) for code in stage.desk.partners.countries()), key=lambda each: sort_key(each[1])
    )
    return Filter(key="country", name=stage.say("Country"), choices=[(ALL, stage.say("All countries")), *named])
