"""The keys of the painted weeks."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coordinator_app.domain.calendar import Entry, monday_of

if TYPE_CHECKING:
    from coordinator_app.ui.calendar.week_grid import WeekGrid

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_VIEWS = {Qt.Key.Key_M: "month", Qt.Key.Key_V: "week", Qt.Key.Key_A: "agenda", Qt.Key.Key_Y: "year"}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def act_on(grid: "WeekGrid", event: QKeyEvent) -> bool:
    """Do what a key asks; tell whether it asks anything."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held & _ALT:
        return _move(grid, key, is_length=bool(held & _SHIFT))
    if held & ~_SHIFT:
        return False
    if key in _STEPS:
        _walk(grid, _STEPS[key], is_chosen=bool(held & _SHIFT))
    elif key in _TURNS:
        grid.turned.emit(_TURNS[key])
    elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        grid.mark(monday_of(grid.marked_day) + timedelta(days=0 if key == Qt.Key.Key_Home else 6))
    elif key in _VIEWS:
        grid.view_asked.emit(_VIEWS[key])
    else:
        return _use(grid, key)
    return True


def _walk(grid: "WeekGrid", days: int, *, is_chosen: bool) -> None:
    """Go to another day; whoever looks at what stands on days goes on looking."""
    was_shown = grid.chosen is not None
    grid.mark(grid.marked_day + timedelta(days=days))
    if was_shown and not is_chosen:
        grid.entry_chosen.emit(next(iter(grid.entries_of_day()), None))


def _use(grid: "WeekGrid", key: Qt.Key) -> bool:
    here = grid.entries_of_day()
    if key == Qt.Key.Key_Space:
        grid.entry_chosen.emit(_after(here, grid))
    elif key in _ENTER:
        _open(grid, here)
    elif key == Qt.Key.Key_Escape:
        if not grid.give_up_drag():
            grid.entry_chosen.emit(None)
    elif key == Qt.Key.Key_Delete:
        chosen = grid.shown.entry(grid.chosen)
        if chosen is not None:
            grid.entry_removed.emit(chosen)
    elif key == Qt.Key.Key_Menu:
        grid.menu_asked.emit(grid.shown.entry(grid.chosen), grid.corner_of_day().center())
    else:
        return False
    return True


def _after(here: tuple[Entry, ...], grid: "WeekGrid") -> Entry | None:
    """Return what comes after what is chosen on a day, None after the last: Space goes through a day."""
    places = [number for number, entry in enumerate(here) if entry.id == grid.chosen]
    following = here[places[0] + 1 :] if places else here
    return following[0] if following else None


def _open(grid: "WeekGrid", here: tuple[Entry, ...]) -> None:
    """Open what is chosen on the day, or the only thing there; where several are, they are shown to choose from."""
    chosen = next((entry for entry in here if entry.id == grid.chosen), here[0] if len(here) == 1 else None)
    if chosen is not None:
        grid.entry_opened.emit(chosen)
    elif here:
        grid.more_asked.emit(grid.marked_day, grid.corner_of_day().center())
    else:
        grid.days_chosen.emit(grid.marked_day, grid.marked_day)


def _move(grid: "WeekGrid", key: Qt.Key, *, is_length: bool) -> bool:
    """Move what is chosen by a day or a week, or its last day alone."""
    entry = grid.shown.entry(grid.chosen)
    if key not in _STEPS or entry is None or not entry.is_bar:
        return False
    by = timedelta(days=_STEPS[key])
    first: date = entry.starts_on if is_length else entry.starts_on + by
    last = max(first, entry.ends_on + by)
    grid.mark(last if is_length else grid.marked_day + by)
    grid.entry_moved.emit(entry, first, last)
    return True
