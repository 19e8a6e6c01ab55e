"""Where the keyboard is, told so that it can be found again when every view has been built anew."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, kw_only=True)
class KeyboardPlace:
    """A widget by its kind and its name, and which of those that share both it is."""

    kind: str
    name: str
    number: int


def keyboard_place(window: QWidget) -> KeyboardPlace | None:
    """Return where the keyboard is in a window, None where it is nowhere."""
    focused: QWidget | None = window.focusWidget()
    if focused is None:
        return None
    kind, name = type(focused).__name__, focused.accessibleName()
    alike = _alike(window, kind, name)
    return KeyboardPlace(kind=kind, name=name, number=alike.index(focused)) if focused in alike else None


def put_keyboard(window: QWidget, place: KeyboardPlace) -> None:
    """Put the keyboard there again; where nothing is as it was, it stays where it is."""
    alike = _alike(window, place.kind, place.name)
    if place.number < len(alike):
        alike[place.number].setFocus(Qt.FocusReason.OtherFocusReason)


def _alike(window: QWidget, kind: str, name: str) -> list[QWidget]:
    can_have_it = (one for one in window.findChildren(QWidget) if one.isVisibleTo(window))
    return [one for one in can_have_it if type(one).__name__ == kind and one.accessibleName() == name]
