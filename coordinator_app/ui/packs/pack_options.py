"""What is chosen of a pack: for whom, in which language, what it holds in which order, its marking; and what it lacks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from coordinator_app.domain.briefing import Marking, MarkingKind, Variant
from coordinator_app.domain.labels import label
from coordinator_app.domain.readiness import Finding, Severity
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.buttons import button
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.layouts import clear, column, held, row, scrolling
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Language, Message, message

if TYPE_CHECKING:
    from coordinator_app.services.briefings import Order

_ICONS = {
    Severity.ERROR: ("error_circle", "danger"),
    Severity.WARNING: ("warning", "warn"),
    Severity.NOTE: ("info", "text2"),
}
_MARKINGS: tuple[tuple[MarkingKind | None, Message], ...] = (
    (None, message("The one that suits")),
    (MarkingKind.NONE, message("No marking")),
    (MarkingKind.DRAFT, message("Working material")),
    (MarkingKind.INTERNAL, message("Internal")),
    (MarkingKind.CONFIDENTIAL, message("Marked confidential")),
)
