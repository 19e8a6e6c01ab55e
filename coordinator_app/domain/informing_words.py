"""How it stands with informing, in words: of one person, and of a whole visit."""

from datetime import date, tzinfo

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.labels import label
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Notification
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.domain.severity import Severity
from coordinator_app.words import BriefDay, Message, message, messages


def state_said(one: Obligation, today: date, zone: tzinfo | None) -> Message:
    """Return how it stands with somebody on a day: Informerad 11 nov, muntligt."""
    match one.state:
        case State.LATE:
            return _late(one, today)
        case State.DRAFT_OPENED if one.done is not None:
            opened = BriefDay.of(one.done.recorded_at.astimezone(zone).date())
            return message("Draft opened {day} · not confirmed", day=opened)
        case State.INFORMED | State.INFORMED_LATE if one.done is not None:
            return _informed(one, one.done, zone)
        case State.EXEMPTED:
            return _with_reason(message("Exempted"), one)
        case State.NOT_CONCERNED:
            return _with_reason(message("Not concerned"), one)
        case _:
            return message("To be informed")


def _late(one: Obligation, today: date) -> Message:
    days = (today - one.due_on).days if one.due_on else 0
    return messages("Not informed · {number} day late", "Not informed · {number} days late", days)


def _informed(one: Obligation, done: Notification, zone: tzinfo | None) -> Message:
    day = BriefDay.of((done.informed_at or done.recorded_at).astimezone(zone).date())
    said = message("Informed {day}", day=day)
    if done.channel is not None:
        said = message("Informed {day}, {channel}", day=day, channel=label(done.channel))
    if one.state == State.INFORMED:
        return said
    return messages(
        "{informed} · {number} day late", "{informed} · {number} days late", -(one.margin_days or 0), informed=said
    )


def _with_reason(said: Message, one: Obligation) -> Message:
    note = one.done.note if one.done else ""
    return message("{what}: {reason}", what=said, reason=note) if note else said


def progress(informed: InformedVisit, told: Round | None = None) -> Message:
    """Return how far a round has come, or the one that is under way: 8 av 11 informerade."""
    counted = informed.of_round(told or informed.underway)
    done = sum(one.was_informed for one in counted)
    return messages("{done} of {number} informed", "{done} of {number} informed", len(counted), done=done)


def share(informed: InformedVisit) -> Message:
    """Return how far the round has come that is under way, where the heading says of what: 8 av 11."""
    counted = informed.of_round(informed.underway)
    return message("{done} of {number}", done=sum(one.was_informed for one in counted), number=len(counted))


def worst(informed: InformedVisit, today: date) -> tuple[Severity, Message]:
    """Return how urgent the informing of a visit is on a day, and why in a few words."""
    late, is_over = informed.late, informed.visit.ends_on < today
    if late and not is_over:
        days = max((today - one.due_on).days for one in late if one.due_on)
        return Severity.ERROR, messages("{number} day late", "{number} days late", days)
    if any(one.state == State.DRAFT_OPENED for one in informed.open):
        return Severity.WARNING, message("Draft to confirm")
    if informed.open and is_over:
        left = len({one.person_id for one in informed.open})
        return Severity.WARNING, messages("{number} was not informed", "{number} were not informed", left)
    if informed.open:
        return Severity.NOTE, message("To be informed")
    return Severity.NOTE, message("Everybody is informed")
