"""How each state of informing looks: by icon, colour and words, never by colour alone."""

from coordinator_app.domain.obligations import State

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
