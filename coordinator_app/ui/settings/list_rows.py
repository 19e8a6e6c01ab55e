"""Notification lists as their list shows them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.ui.capital import capital
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.notification_words import ListWords
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column
from coordinator_app.words import Language, Words, message


@dataclass(frozen=True, kw_only=True)
class ListRow:
    """A list in words; `vacant` is empty where every member is somebody today."""

    id: UUID
    name: str
    purpose: str
    members: str
    concerns: str
    leads: str
    reach: str
    reached: int
    vacant: str

    @property
    def sought(self) -> str:
        """What the filter looks in."""
        return f"{self.name} {self.purpose} {self.members} {self.concerns}"


def list_rows(stage: Stage, words: ListWords) -> list[ListRow]:
    """Return all lists, in a number of queries that does not grow with their members."""
    lists = words.register.lists.values()
    words.people(one.person_id for each in lists for one in each.members if one.person_id)
    return [_row(stage, words, each) for each in lists]


def copied_names(each: NotificationList, resources: Path) -> list[str]:
    """Return what a copy of a list is called, each of its names in its own language."""
    names: dict[Language, str] = {"sv": each.name_sv, "en": each.name_en}
    words = {language: Words(language, resources / "translations") for language in names}
    return [words[language].say("{name} (copy)", name=name) if name else "" for language, name in names.items()]


def key_of(column: str) -> Callable[[ListRow], Any]:
    """Return what lists are ordered by in a column."""
    keys: dict[str, Callable[[ListRow], Any]] = {
        "name": lambda row: sort_key(row.name),
        "reach": lambda row: row.reached,
    }
    return keys.get(column, keys["name"])


def columns() -> list[Column[ListRow]]:
    """Return the columns, as they are heard and copied."""
    return [
        Column(
            key="name", heading=message("Name"), text=lambda r: f"{r.name}, {r.purpose}", is_sortable=True, width=285
        ),
        Column(key="members", heading=message("Recipients"), text=lambda r: f"{r.members}, {r.concerns}"),
        Column(key="leads", heading=message("How long before"), text=lambda r: r.leads, width=190),
        Column(key="reach", heading=message("Reaches today"), text=_reach, is_sortable=True, width=170),
    ]


def cells() -> Cells:
    """Return what draws the cells."""
    drawn: dict[str, Callable[[Any], Cell]] = {
        "name": lambda r: Cell(said=r.name, beneath=_beneath(r), is_strong=True),
        "members": lambda r: Cell(said=capital(r.members), beneath=capital(r.concerns)),
        "leads": lambda r: _parted(r.leads),
        "reach": lambda r: Cell(said=r.reach) if not r.vacant else Cell(said=_reach(r), icon="warning", tone="warn"),
    }
    return drawn


def _row(stage: Stage, words: ListWords, each: NotificationList) -> ListRow:
    today = words.today(each)
    return ListRow(
        id=each.id,
        name=words.name(each),
        purpose=words.purpose(each),
        members=words.members(each),
        concerns=words.concerns(each),
        leads=words.leads(each) or stage.say("chosen by hand"),
        reach=words.reach(each, today),
        reached=len(today.recipients),
        vacant=words.vacancies(len(today.vacancies)),
    )


def _parted(leads: str) -> Cell:
    first, _, rest = leads.partition(", ")
    return Cell(said=capital(first), beneath=capital(rest))


def _beneath(row: ListRow) -> str:
    """Return the purpose with what is vacant, which is thus seen where there is no room for the last column."""
    return f"{row.purpose} · {row.vacant}" if row.vacant else row.purpose


def _reach(row: ListRow) -> str:
    return f"{row.reach}, {row.vacant}" if row.vacant else row.reach
