"""The window of the program (PySide6)."""

from coordinator_app.ui.plain_imports import restore

restore()
