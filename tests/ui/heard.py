"""What a screen reader is told to say: the announcements, in their order."""

import pytest
from PySide6.QtGui import QAccessibleAnnouncementEvent

from coordinator_app.ui import announcing


class Ear:
    """Stands in for whoever listens to Qt's accessibility."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        """Listen from now on."""
        self.said: list[str] = []
        patch.setattr(announcing, "QAccessible", self)

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 - Qt's own name
        """Hear an announcement."""
        self.said.append(event.message())
