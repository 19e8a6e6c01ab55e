"""What is chosen of a pack: for whom, in which language, what it holds in which order, its marking; and what it lacks."""

from typing import TYPE_CHECKING

from coordinator_app.domain.briefing import MarkingKind
from coordinator_app.domain.readiness import Severity
from coordinator_app.words import Message, message

if TYPE_CHECKING:
    pass

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
