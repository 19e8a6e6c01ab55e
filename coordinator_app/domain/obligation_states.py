"""How it stands with somebody and a round: derived from what was done about it, and from the day."""

from collections.abc import Sequence
from datetime import date, tzinfo

from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.obligations import State
from coordinator_app.words import Either, Message, message


def deciding(kept: Sequence[Notification]) -> Notification | None:
    """Return what counts: that somebody was informed first, for late stays late, else what was said last."""
    informed = [one for one in kept if one.outcome == Outcome.INFORMED]
    if informed:
        return min(informed, key=lambda one: one.informed_at or one.recorded_at)
    return kept[-1] if kept else None


def informed_on(done: Notification | None, zone: tzinfo | None) -> date | None:
    """Return the day on which somebody was informed, None where nobody was."""
    if done is None or done.outcome != Outcome.INFORMED:
        return None
    return (done.informed_at or done.recorded_at).astimezone(zone).date()


def state_of(done: Notification | None, due_on: date | None, told_on: date | None, today: date) -> State:
    """Return the state of what was done by a deadline, by the day on which somebody was told and by today."""
    if told_on is not None:
        return State.INFORMED_LATE if due_on and told_on > due_on else State.INFORMED
    settled = _SETTLED.get(done.outcome) if done else None
    if settled is not None:
        return settled
    return State.LATE if due_on and due_on < today else State.TO_INFORM


_SETTLED = {
    Outcome.DRAFT_OPENED: State.DRAFT_OPENED,
    Outcome.EXEMPTED: State.EXEMPTED,
    Outcome.NOT_CONCERNED: State.NOT_CONCERNED,
}


def kept_reasons(done: Notification | None) -> tuple[Message, ...]:
    """Return why somebody was told, as it was kept then."""
    if done is None or not (done.reason_sv or done.reason_en or done.note):
        return ()
    return (message("{reason}", reason=Either(done.reason_sv or done.note, done.reason_en or done.note)),)
