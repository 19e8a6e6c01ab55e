"""The rules of Today that concern the course of a visit: its inquiry, its pack, its end and its follow-up."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.attention_gaps import gap_attentions
from coordinator_app.domain.briefed import wants_pack
from coordinator_app.domain.destinations import where
from coordinator_app.domain.lead_times import (
    ANSWER_DAYS_AFTER_RECEIPT,
    ANSWER_DAYS_BEFORE,
    FOLLOW_UP_DAYS_AFTER,
    days_before,
    pack_due_on,
)
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.visits import CLOSED, HELD, UNANSWERED, Direction, Visit, VisitStatus
from coordinator_app.domain.watch import WatchedVisit
from coordinator_app.words import Dated, DayForm, Message, message


def visit_attentions(watched: WatchedVisit, today: date, zone: tzinfo | None = None) -> Iterator[Attention]:
    """Return what is to be done about a visit; `zone` is where the moments of packs and changes become days."""
    visit = watched.visit
    if visit.status in CLOSED or visit.status == VisitStatus.EVALUATED:
        return
    if visit.status in HELD:
        yield _follow_up(watched)
    elif visit.status in UNANSWERED:
        yield _inquiry(watched, today)
    elif visit.ends_on < today:
        yield _to_complete(watched)
    else:
        yield from gap_attentions(watched, today)
        yield from _pack(watched, today, zone)


def _follow_up(watched: WatchedVisit) -> Attention:
    visit = watched.visit
    return Attention(
        rule=Rule.FOLLOW_UP,
        about=About.VISIT,
        about_id=visit.id,
        due_on=visit.ends_on + timedelta(days=FOLLOW_UP_DAYS_AFTER),
        severity=Severity.NOTE,
        sentence=message("Write the follow-up of {visit}", visit=watched.called),
        detail=message("It ended on {day}. What came of it is easiest to tell now.", day=Dated(visit.ends_on)),
        because=message("A visit that was held is followed up within 14 days."),
        action=Action.WRITE_FOLLOW_UP,
        where=where("benefit"),
    )


def _to_complete(watched: WatchedVisit) -> Attention:
    visit = watched.visit
    return Attention(
        rule=Rule.TO_COMPLETE,
        about=About.VISIT,
        about_id=visit.id,
        due_on=visit.ends_on + timedelta(days=1),
        severity=Severity.NOTE,
        sentence=message("Mark {visit} as completed", visit=watched.called),
        detail=message("It ended on {day}, or say that it was cancelled.", day=Dated(visit.ends_on)),
        because=message("A visit whose days have passed was held or cancelled."),
        action=Action.MARK_COMPLETED,
        where=where("status"),
    )


def _inquiry(watched: WatchedVisit, today: date) -> Attention:
    visit = watched.visit
    in_time = days_before(visit.starts_on, ANSWER_DAYS_BEFORE)
    fair = (watched.received_on or in_time) + timedelta(days=ANSWER_DAYS_AFTER_RECEIPT)
    is_new = visit.status == VisitStatus.INQUIRY
    return Attention(
        rule=Rule.INQUIRY,
        about=About.VISIT,
        about_id=visit.id,
        due_on=max(in_time, min(fair, visit.starts_on)),
        severity=Severity.NOTE,
        sentence=message("Answer {visit}", visit=message("“{title}”", title=watched.title))
        if is_new
        else message("Decide on {visit}", visit=watched.called),
        detail=_wish(visit, today),
        because=message("An inquiry is answered 60 days before the visit, or within a week if it comes later."),
        action=Action.ANSWER,
        where=where("status"),
    )


def _wish(visit: Visit, today: date) -> Message:
    day = Dated(visit.starts_on)
    if visit.starts_on < today:
        return message("It was to begin on {day}, and nobody has answered.", day=day)
    if visit.status == VisitStatus.ASSESSING:
        return message("It is being assessed and would begin on {day}.", day=day)
    return message("They wish to come on {day}, and nobody has answered.", day=day)


def _pack(watched: WatchedVisit, today: date, zone: tzinfo | None) -> Iterator[Attention]:
    visit, pack = watched.visit, watched.latest_pack
    if visit.starts_on < today or not wants_pack(visit):
        return
    if pack is None:
        yield _pack_due(watched)
    elif watched.changed_at and watched.changed_at > pack.made_at:
        yield _pack_stale(watched, watched.changed_at.astimezone(zone), pack.number)


def _pack_due(watched: WatchedVisit) -> Attention:
    due_on = pack_due_on(watched.visit.starts_on)
    return Attention(
        rule=Rule.PACK_DUE,
        about=About.VISIT,
        about_id=watched.visit.id,
        due_on=due_on,
        severity=Severity.WARNING,
        sentence=message("Make the briefing pack for {visit}", visit=watched.called),
        detail=_reader(watched.visit, due_on),
        because=message("A briefing pack is in its reader's hands five working days before the visit."),
        action=Action.MAKE_PACK,
        where=where("packs"),
    )


def _reader(visit: Visit, due_on: date) -> Message:
    day = Dated(due_on, DayForm.SHORT)
    if visit.direction == Direction.OUTGOING:
        return message("The travellers should have it by {day}.", day=day)
    return message("The presidium should have it by {day}.", day=day)


def _pack_stale(watched: WatchedVisit, changed_at: datetime, number: int) -> Attention:
    visit = watched.visit
    return Attention(
        rule=Rule.PACK_STALE,
        about=About.VISIT,
        about_id=visit.id,
        due_on=min(visit.starts_on, max(pack_due_on(visit.starts_on), changed_at.date() + timedelta(days=1))),
        severity=Severity.WARNING,
        sentence=message("Make a new briefing pack for {visit}", visit=watched.called),
        detail=message(
            "Something was changed on {day} at {time}, after version {number}.",
            day=Dated(changed_at.date()),
            time=Dated(changed_at.time()),
            number=number,
        ),
        because=message("Those who read the pack should have what applies."),
        action=Action.MAKE_PACK,
        where=where("packs"),
    )
