"""The menus that open where somebody is in the calendar: all that stands on a day, and what can be done there."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from coordinator_app.domain.calendar import Entry
from coordinator_app.ui.calendar.grid_sentences import entry_sentence
from coordinator_app.ui.calendar.looks import LAYERS
from coordinator_app.ui.stage import Stage

Offer = tuple[str, Callable[[], object]]
"""What is said, and what is done."""


def day_menu(
    parent: QWidget, stage: Stage, day: date, entries: Iterable[Entry], chosen: Callable[[Entry], object]
) -> QMenu:
    """Return all that stands on a day as choices; the menu goes when it is closed."""
    menu = _menu(parent)
    menu.addAction(stage.words.weekday(day)).setEnabled(False)
    menu.addSeparator()
    for entry in entries:
        icon = stage.look.icon(LAYERS[entry.layer].icon)
        action = menu.addAction(icon, entry_sentence(stage.words, entry).replace("&", "&&"))
        action.triggered.connect(partial(_run, partial(chosen, entry)))
    return menu


def offers_menu(parent: QWidget, offers: Iterable[Offer]) -> QMenu:
    """Return what can be done as choices; the menu goes when it is closed."""
    menu = _menu(parent)
    for said, run in offers:
        menu.addAction(said.replace("&", "&&")).triggered.connect(partial(_run, run))
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _run(run: Callable[[], object], _checked: bool = False) -> None:
    run()
