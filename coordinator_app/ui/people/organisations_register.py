"""The list of organisations: by name or by place, filtered by sector."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from coordinator_app.domain.labels import label
from coordinator_app.domain.organisations import Sector
from coordinator_app.domain.registers import NameOrder, OrganisationFilter, OrganisationLine
from coordinator_app.ui.list_view import Cell
from coordinator_app.ui.people.register import ALL, Filter, Register
from coordinator_app.ui.people.texts import capital
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import message

if TYPE_CHECKING:
    from coordinator_app.services.listed import Listed


def organisations_register(stage: Stage) -> Register:
    """Return the list."""
    words = stage.words

    def listed(text: str, chosen: Mapping[str, str], order: NameOrder, descends: bool) -> "Listed[OrganisationLine]":
        asked = OrganisationFilter(sector=Sector(chosen["sector"]) if chosen["sector"] else None, text=text)
        return stage.desk.partners.listed_organisations(asked, order, words.language, is_descending=descends)

    def name_of(line: OrganisationLine) -> str:
        return words.pick(line.name_sv, line.name_en)

    def people(line: OrganisationLine) -> str:
        return words.say_many("{number} person", "{number} people", line.people) if line.people else ""

    def name_cell(line: OrganisationLine) -> Cell:
        about = (capital(stage.say(label(line.sector))), stage.say(label(line.scope)))
        return Cell(said=name_of(line), beneath=" · ".join(about), icon="organization", is_strong=True)

    return Register(
        key="organisations",
        name=message("Organisations"),
        kinds=frozenset({"organisation", "person"}),
        columns=[
            Column(key=NameOrder.NAME, heading=message("Name"), text=name_of, is_sortable=True),
            Column(
                key=NameOrder.GROUP,
                heading=message("Place"),
                text=lambda line: line.place,
                is_sortable=True,
                width=140,
            ),
        ],
        cells={NameOrder.NAME: name_cell, NameOrder.GROUP: lambda line: Cell(said=line.place, beneath=people(line))},
        describe=lambda line: ", ".join(part for part in (name_of(line), line.place, people(line)) if part),
        filters=(_sectors(stage),),
        listed=listed,
        counted=lambda number: words.say_many("{number} organisation.", "{number} organisations.", number),
        none_match=message("No organisations match the filter."),
        none_yet=message("No organisations here yet. Enter an association, a school or a company that takes part."),
        new=message("New organisation"),
    )


def _sectors(stage: Stage) -> Filter:
    named = [(str(sector), capital(stage.say(label(sector)))) for sector in Sector]
    return Filter(key="sector", name=stage.say("Sector"), choices=[(ALL, stage.say("All sectors")), *named])
