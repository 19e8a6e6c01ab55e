"""How each status of a visit looks."""

from coordinator_app.domain.visits import CLOSED, HELD, VisitStatus


def status_look(status: VisitStatus) -> tuple[str, str]:
    """Return the tone and the icon of a status."""
    if status in CLOSED:
        return "danger", "error_circle"
    if status in HELD:
        return "neutral", "checkmark"
    if status in {VisitStatus.CONFIRMED, VisitStatus.ONGOING}:
        return "ok", "checkmark_circle"
    return "warn", "clock"
