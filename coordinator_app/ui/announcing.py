"""Announcements: what a screen reader is to say though the keyboard is elsewhere (WCAG 4.1.3)."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(about: QObject, said: str) -> None:
    """Let a screen reader say something; without one nothing happens."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, said))
