"""What a widget is to those who hear the screen, where Qt would tell them nothing."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "heardAs"


def hear_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget be heard as something; its parts stay what they are.

    It is to be said before its name is set, for then Qt keeps what it has once made.
    """
    _install()
    widget.setProperty(_ROLE, role.value)


@cache
def _install() -> None:
    def made(_kind: str, shown: QObject) -> QAccessibleInterface | None:
        if not isinstance(shown, QWidget) or shown.property(_ROLE) is None:
            return None
        return QAccessibleWidget(shown, QAccessible.Role(shown.property(_ROLE)))

    QAccessible.installFactory(made)
