"""How each state of informing looks, and that of a whole visit: by icon, colour and words, never by colour alone."""

from datetime import date

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing_words import worst
from coordinator_app.domain.obligations import State
from coordinator_app.domain.severity import Severity

STATE_LOOKS: dict[State, tuple[str, str, bool]] = {
    State.LATE: ("error_circle", "danger", True),
    State.TO_INFORM: ("circle", "text3", False),
    State.DRAFT_OPENED: ("mail", "warn", True),
    State.INFORMED: ("checkmark_circle", "ok", True),
    State.INFORMED_LATE: ("checkmark_circle", "warn", True),
    State.EXEMPTED: ("dismiss", "text3", False),
    State.NOT_CONCERNED: ("dismiss", "text3", False),
}
"""The icon, its colour, and whether it is filled."""

_OPEN: dict[Severity, tuple[str, str]] = {
    Severity.ERROR: ("danger", "error_circle"),
    Severity.WARNING: ("warn", "warning"),
    Severity.NOTE: ("neutral", "clock"),
}


def informing_look(informed: InformedVisit, today: date) -> tuple[str, str]:
    """Return the tone and the icon of how it stands with the informing of a visit on a day."""
    return _OPEN[worst(informed, today)[0]] if informed.open else ("ok", "checkmark_circle")
