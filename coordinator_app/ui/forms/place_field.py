"""A field for a place, which offers the places of earlier programmes again (WCAG 3.3.7)."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.stage import Stage


def place_field(stage: Stage, name: str) -> LineField:
    """Return the field; the places that are used most come first."""
    field = LineField(stage.look, name)
    completer = QCompleter(field)
    completer.setModel(QStringListModel([place.name for place in stage.desk.visits.places()], completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    return field
