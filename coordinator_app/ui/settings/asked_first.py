"""What a new record needs before it can be kept: asked on a card, with what is missing told beneath its field."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.days_field import DayField, DaysField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.layouts import card, column, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

Missing = tuple[str, str]
"""The key of the field that something is missing in, and what to say beneath it."""


class AskedFirst(QWidget):
    """Fields that nothing is saved from before the button is pressed, or Enter in one of them."""

    def __init__(
        self, stage: Stage, heading: str, enter: str, fields: Mapping[str, Labelled], make: Callable[[], Missing | None]
    ) -> None:
        """Take the fields by their keys; `make` keeps the record, or returns what is missing."""
        super().__init__()
        self._fields, self._make = fields, make
        look = stage.look
        shares = Shares(look)
        for labelled in fields.values():
            shares.add(labelled, 0.5)
            if isinstance(labelled.field, DayField | DaysField):
                labelled.field.understood.connect(labelled.explain)
            if isinstance(labelled.field, LineField):
                labelled.field.entered.connect(self._enter)
        foot = Flow()
        foot.addWidget(button(look, enter, self._enter, kind="primary"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(column(text(look, heading, "subtitle"), shares, held(foot), gap=look.px(12)), look))

    def point(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self._fields.values())).field.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter(self) -> None:
        missing = self._make()
        if missing is not None:
            key, said = missing
            self._fields[key].complain(said)
            self._fields[key].field.setFocus()
