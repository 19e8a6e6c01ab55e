"""What the window remembers of its user from day to day: size, columns, filters, appearance; never anybody's data."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings


class Remembered:
    """Preferences by their names, in one small file of the user's own."""

    def __init__(self, file: Path) -> None:
        """Take the file; one that cannot be read or written is as if nothing had been remembered."""
        self.file = file
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Return a preference as text."""
        value = self._settings.value(name, default)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: float) -> float:
        """Return a preference as a number, the default where it is none."""
        try:
            return float(self.text(name, str(default)))
        except ValueError:
            return default

    def several(self, name: str) -> list[Any]:
        """Return a preference that is a list, empty where none was kept."""
        import json

        try:
            value = json.loads(self.text(name, "[]"))
        except ValueError:
            return []
        return value if isinstance(value, list) else []

    def state(self, name: str) -> QByteArray:
        """Return the state of a widget that Qt saved, empty where none was kept."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, name: str, value: str | float | list[Any] | QByteArray) -> None:
        """Keep a preference."""
        if isinstance(value, list):
            import json

            value = json.dumps(value, ensure_ascii=False)
        self._settings.setValue(name, value if isinstance(value, QByteArray) else str(value))

    def write(self) -> None:
        """Write what is kept to the file now."""
        self._settings.sync()
