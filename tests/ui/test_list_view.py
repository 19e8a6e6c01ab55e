"""Lists that are narrow for their columns."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from coordinator_app.ui.list_view import Cell, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.look import Look
from coordinator_app.ui.remembered import Remembered
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.ui.tokens import LIGHT
from coordinator_app.words import Words, message


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line with a year that may not be known."""

    id: UUID
    name: str
    year: int | None = None


LINES = [
    Line(id=UUID(int=1), name="b", year=2001),
    Line(id=UUID(int=2), name="a"),
    Line(id=UUID(int=3), name="c", year=1999),
]


@pytest.fixture
def stage(resources: Path, tmp_path: Path, clock: Callable[[], datetime], english: Words) -> Stage:
    """Return a stage without a desk."""
    return Stage(
        words=english,
        look=Look(LIGHT, 1.0, resources),
        clock=clock,
        remembered=Remembered(tmp_path / "w.ini"),
        resources=resources,
    )


def listed(stage: Stage, qtbot: QtBot) -> ListView:
    columns = [
        Column[Line](key="name", heading=message("Name"), text=lambda line: line.name),
        Column[Line](key="kind", heading=message("Kind"), text=lambda line: line.name, width=200),
        Column[Line](key="status", heading=message("Status"), text=lambda line: line.name, width=200),
    ]
    model = TableModel(columns, stage.words)
    model.show(lambda _key, _descends: LoadedLines(LINES))
    cells = {column.key: (lambda line: Cell(said=line.name)) for column in columns}
    view = ListView(stage, "test", "Test", model, cells)
    qtbot.addWidget(view)
    view.show()
    return view


def shown(view: ListView) -> list[bool]:
    return [not view.isColumnHidden(number) for number in range(3)]


def test_the_last_columns_are_left_out_where_there_is_no_room_and_come_back(stage: Stage, qtbot: QtBot) -> None:
    view = listed(stage, qtbot)
    view.resize(700, 300)
    assert shown(view) == [True, True, True]
    view.resize(500, 300)
    assert shown(view) == [True, True, False]
    view.resize(300, 300)
    assert shown(view) == [True, False, False]
    view.resize(700, 300)
    assert shown(view) == [True, True, True]


def test_what_was_left_out_for_want_of_room_is_not_remembered_as_hidden(stage: Stage, qtbot: QtBot) -> None:
    view = listed(stage, qtbot)
    view.resize(300, 300)
    again = listed(stage, qtbot)
    again.resize(700, 300)
    assert shown(again) == [True, True, True]


def test_a_key_of_none_stands_last_in_either_direction() -> None:
    rising = LoadedLines(LINES, lambda line: line.year)
    falling = LoadedLines(LINES, lambda line: line.year, is_descending=True)
    assert [line.name for line in rising.window(0, 9)] == ["c", "b", "a"]
    assert [line.name for line in falling.window(0, 9)] == ["b", "c", "a"]
    assert (rising.count(), rising.place(UUID(int=1)), rising.place(UUID(int=9))) == (3, 1, None)
    assert [line.name for line in rising.window(1, 1)] == ["b"]
