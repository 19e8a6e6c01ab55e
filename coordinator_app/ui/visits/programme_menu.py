"""What can be done with an item of the programme, as a menu: the twin of every key and every drag."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from coordinator_app.domain.item_moves import GRID
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.visits.programme_keys import Ask, Wish
from coordinator_app.words import Message, message

OFFERS: tuple[tuple[Message, Ask, str], ...] = (
    (message("Open"), Ask(wish=Wish.OPEN), "Return"),
    (message("Why it clashes"), Ask(wish=Wish.CLASHES), "K"),
    (message("Move to…"), Ask(wish=Wish.MOVE_TO), "M"),
    (message("15 minutes earlier"), Ask(wish=Wish.MOVE, minutes=-GRID), "Alt+Up"),
    (message("15 minutes later"), Ask(wish=Wish.MOVE, minutes=GRID), "Alt+Down"),
    (message("The day before"), Ask(wish=Wish.MOVE, days=-1), "Alt+Left"),
    (message("The day after"), Ask(wish=Wish.MOVE, days=1), "Alt+Right"),
    (message("15 minutes shorter"), Ask(wish=Wish.STRETCH, minutes=-GRID), "Alt+Shift+Up"),
    (message("15 minutes longer"), Ask(wish=Wish.STRETCH, minutes=GRID), "Alt+Shift+Down"),
    (message("Duplicate"), Ask(wish=Wish.DUPLICATE), "Ctrl+D"),
    (message("Remove"), Ask(wish=Wish.REMOVE), "Del"),
)
"""Each with the key that does the same."""


def open_item_menu(
    stage: Stage, parent: QWidget, at: QPoint, run: Callable[[Ask], object], *, is_clashing: bool
) -> QMenu:
    """Open the menu of an item at a place on the screen; it goes when something is chosen or it is closed."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for said, asked, key in OFFERS:
        if asked.wish is Wish.CLASHES and not is_clashing:
            continue
        action = QAction(stage.say(said), menu)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(partial(_run, run, asked))
        menu.addAction(action)
    menu.popup(at)
    return menu


def _run(run: Callable[[Ask], object], asked: Ask, _checked: bool = False) -> None:
    run(asked)
