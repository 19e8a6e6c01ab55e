"""Buttons: each with a name for those who hear the screen, and an icon where it helps those who see it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton

from coordinator_app.ui.look import Look
from coordinator_app.ui.pressable import PushButton, ToolButton
from coordinator_app.ui.tokens import CONTROL

_GAP = "\u2002"
"""Stands between icon and text, since a style sheet knows no such gap."""


def button(
    look: Look, said: str, clicked: Callable[[], object] | None = None, *, kind: str = "", icon: str = ""
) -> QPushButton:
    """Return a button; `kind` is empty, primary (one on a page), ghost or link."""
    made = PushButton((_GAP if icon else "") + said.replace("&", "&&"))
    made.setAccessibleName(said)
    made.setFont(look.font("strong" if kind == "primary" else "body"))
    if kind:
        made.setProperty("kind", kind)
    if icon:
        made.setIcon(look.icon(icon, _shade(kind)))
        made.setIconSize(look.icon_size())
    made.setAutoDefault(False)
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


def rename(made: QPushButton, said: str) -> None:
    """Let a button say something else, beside its icon where it has one."""
    made.setText(("" if made.icon().isNull() else _GAP) + said.replace("&", "&&"))
    made.setAccessibleName(said)


def tool(
    look: Look, icon: str, name: str, clicked: Callable[[], object] | None = None, *, is_boxed: bool = False
) -> QToolButton:
    """Return a button that is an icon alone; its name is also its tooltip."""
    made = ToolButton()
    made.setIcon(look.icon(icon))
    made.setIconSize(look.icon_size())
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setFixedSize(look.px(CONTROL), look.px(CONTROL))
    if is_boxed:
        made.setProperty("kind", "boxed")
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


def menu_button(
    look: Look, name: str, entries: list[tuple[str, Callable[[], object]]], *, icon: str = "more_horizontal"
) -> QToolButton:
    """Return a button with further choices beneath it; an entry without a name is a line between others.

    It is pressed as every other, and opens its menu after that: Qt offers an assistive technology no press of a button
    that is a menu alone, and would keep it waiting until the menu has closed. The choices are made when it first opens,
    since a page may have dozens of such menus that nobody looks into.
    """
    made = tool(look, icon, name, is_boxed=icon != "more_horizontal")
    menu = QMenu(made)
    menu.aboutToShow.connect(lambda: _fill(menu, entries))
    made.setMenu(menu)
    made.clicked.connect(lambda _checked=False: QTimer.singleShot(0, made, made.showMenu))
    return made


def choosing_button(look: Look, said: str, entries: list[tuple[str, Callable[[], object]]]) -> QPushButton:
    """Return a button that adds one of several things, which it offers beneath itself when it is pressed."""
    made = button(look, said, icon="add")
    menu = QMenu(made)
    menu.aboutToShow.connect(lambda: _fill(menu, entries))
    made.clicked.connect(lambda _checked=False: QTimer.singleShot(0, made, lambda: _drop_down(menu, made)))
    return made


def _drop_down(menu: QMenu, under: QPushButton) -> None:
    menu.popup(under.mapToGlobal(under.rect().bottomLeft()))


def _run(run: Callable[[], object], _checked: bool = False) -> None:
    run()


def _fill(menu: QMenu, entries: list[tuple[str, Callable[[], object]]]) -> None:
    if menu.isEmpty():
        for said, chosen in entries:
            if said:
                _offer(menu, said, chosen)
            else:
                menu.addSeparator()


def _offer(menu: QMenu, said: str, run: Callable[[], object]) -> None:
    action = QAction(said.replace("&", "&&"), menu)
    action.triggered.connect(partial(_run, run))
    menu.addAction(action)


class Segments(QFrame):
    """A row of choices of which one holds, such as upcoming, held, all."""

    def __init__(self, look: Look, name: str, choices: list[tuple[str, str]], chosen: Callable[[str], object]) -> None:
        """Take the choices as pairs of key and text, and whom to tell the key of the one that was chosen."""
        super().__init__()
        self._look = look
        self.setObjectName("Segments")
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for key, said in choices:
            made = button(look, said, partial(chosen, key), kind="segment")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setMinimumWidth(_bold_width(look, said))
            self._group.addButton(made)
            self._buttons[key] = made
            row.addWidget(made)

    def choose(self, key: str) -> None:
        """Let a choice hold, without telling anybody."""
        self._buttons[key].setChecked(True)

    def say(self, key: str, said: str) -> None:
        """Say something else on a choice, such as how many there are."""
        self._buttons[key].setText(said)
        self._buttons[key].setAccessibleName(said)
        self._buttons[key].setMinimumWidth(_bold_width(self._look, said))


def _shade(kind: str) -> str:
    return {"primary": "on_accent", "link": "accent_text"}.get(kind, "text2")


def _bold_width(look: Look, said: str) -> int:
    """Return the width of a choice that holds, so that nothing moves when it does."""
    from PySide6.QtGui import QFontMetrics

    return QFontMetrics(look.font("strong")).horizontalAdvance(said) + look.px(30)
