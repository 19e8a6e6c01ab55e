"""What comes: the next visit to us with its preparations, and what stands in the coming fortnight."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coordinator_app.domain.attention_reach import FORTNIGHT_DAYS
from coordinator_app.domain.briefed import wants_pack
from coordinator_app.domain.headlines import in_days
from coordinator_app.domain.lead_times import pack_due_on
from coordinator_app.domain.overview import Happening, HappeningKind, NextVisit
from coordinator_app.domain.readiness_lines import company, readiness
from coordinator_app.domain.visits import CLOSED, HELD, Direction, Visit, next_of
from coordinator_app.domain.watch import WatchedVisit
from coordinator_app.words import Message, message, verbatim


def next_to_us(watched: Iterable[WatchedVisit], today: date) -> WatchedVisit | None:
    """Return the visit to us that begins next, or the one that goes on."""
    coming = {one.visit.id: one for one in watched if one.visit.direction == Direction.INCOMING}
    visit = next_of([one.visit for one in coming.values() if one.visit.status not in HELD], today)
    return coming[visit.id] if visit is not None else None


def told_of(coming: WatchedVisit, today: date) -> NextVisit:
    """Return what Today tells of the visit that comes next; its programme is held against its context."""
    visit, partner = coming.visit, coming.dossier.partner
    return NextVisit(
        visit_id=visit.id,
        title=coming.title,
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        country=partner.country if partner else "",
        days_away=in_days(visit.starts_on, today),
        guests=company(visit),
        readiness=readiness(coming, today),
    )


def fortnight(watched: Iterable[WatchedVisit], today: date) -> tuple[Happening, ...]:
    """Return what begins, ends or is due in the coming two weeks, the earliest first."""
    last = today + timedelta(days=FORTNIGHT_DAYS - 1)
    found = [one for visit in watched if visit.visit.status not in CLOSED for one in _happenings(visit, today)]
    return tuple(sorted((one for one in found if today <= one.on <= last), key=lambda one: (one.on, one.kind)))


def _happenings(watched: WatchedVisit, today: date) -> Iterator[Happening]:
    visit, title = watched.visit, verbatim(watched.title)
    yield _happening(visit, visit.starts_on, _KINDS[visit.direction], title, company(visit))
    if visit.starts_on < today:
        yield _happening(visit, visit.ends_on, HappeningKind.ENDING, title, message("last day"))
    if watched.latest_pack is None and visit.status not in HELD and wants_pack(visit):
        due_on = pack_due_on(visit.starts_on)
        yield _happening(visit, due_on, HappeningKind.DEADLINE, title, message("last day to send the briefing pack"))


def _happening(visit: Visit, on: date, kind: HappeningKind, title: Message, detail: Message) -> Happening:
    goes_on = kind not in {HappeningKind.DEADLINE, HappeningKind.ENDING}
    last_on = visit.ends_on if goes_on else on
    return Happening(on=on, last_on=last_on, kind=kind, title=title, detail=detail, visit_id=visit.id)


_KINDS = {
    Direction.INCOMING: HappeningKind.VISIT,
    Direction.OUTGOING: HappeningKind.JOURNEY,
    Direction.DIGITAL: HappeningKind.DIGITAL,
}
