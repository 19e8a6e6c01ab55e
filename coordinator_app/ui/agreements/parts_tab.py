"""A tab of several parts beneath one another, which scrolls."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.findings import Finding
from coordinator_app.ui.field_findings import FieldFindings, FindingPlace, HasPlaces
from coordinator_app.ui.layouts import scrolling
from coordinator_app.ui.stage import Stage


@runtime_checkable
class Editing(Protocol):
    """A part in which something is edited."""

    def commit(self) -> None:
        """Save what is being typed."""

    def point_at(self, field: str) -> bool:
        """Put the keyboard into a field; tell whether there is one of that name."""


class PartsTab(QWidget):
    """Asks its parts in their order; what is only shown is no part that edits."""

    def __init__(self, stage: Stage, parts: tuple[QWidget, ...], editing: tuple[Editing, ...]) -> None:
        """Take all parts, and those of them in which something is edited."""
        super().__init__()
        self._editing = editing
        self._findings = FieldFindings(stage, self._place_of)
        look = stage.look
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, look.px(12), look.px(8), look.px(12))
        column.setSpacing(look.px(16))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content, is_text=True))

    def commit(self) -> None:
        """Save what is being typed."""
        for part in self._editing:
            part.commit()

    def point_at(self, field: str) -> bool:
        """Put the keyboard into a field; tell whether there is one of that name."""
        return any(part.point_at(field) for part in self._editing)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show each finding beneath its field, where that is seen on this tab."""
        self._findings.show_findings(findings)

    def _place_of(self, field: str) -> FindingPlace | None:
        places = (part.place_of(field) for part in self._editing if isinstance(part, HasPlaces))
        return next((place for place in places if place is not None), None)
