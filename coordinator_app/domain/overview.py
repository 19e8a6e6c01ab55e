"""The page Today as one frozen value: what to do, the next visit to us, the coming fortnight, and what has changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.attention import Attentions
from coordinator_app.domain.briefed import wants_pack
from coordinator_app.domain.headlines import in_days
from coordinator_app.domain.lead_times import pack_due_on
from coordinator_app.domain.readiness_lines import Readiness, ReadinessLine, company, readiness
from coordinator_app.domain.visits import CLOSED, HELD, Direction, Visit, next_of
from coordinator_app.domain.watch import WatchedVisit
from coordinator_app.words import Message, message, verbatim

FORTNIGHT_DAYS = 14


class HappeningKind(StrEnum):
    """What stands in the coming fortnight."""

    VISIT = "visit"
    JOURNEY = "journey"
    DIGITAL = "digital"
    ENDING = "ending"
    DEADLINE = "deadline"


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something in the coming fortnight; `last_on` is the last day of what goes on for several."""

    on: date
    last_on: date
    kind: HappeningKind
    title: Message
    detail: Message
    visit_id: UUID


@dataclass(frozen=True, kw_only=True)
class NextVisit:
    """The next visit to us, how far away it is and how far its preparations have come."""

    visit: Visit
    country: str
    days_away: Message
    guests: Message
    readiness: Readiness

    @property
    def lines(self) -> tuple[ReadinessLine, ...]:
        """The lines of its readiness."""
        return self.readiness.lines


@dataclass(frozen=True, kw_only=True)
class ChangeTold:
    """What has changed in one record, in a sentence that names nobody who was erased; `detail` says by whom.

    `kind` and `record_id` name the record, which may be gone; the id is None where several records are told as one.
    """

    kind: str
    record_id: UUID | None
    sentence: Message
    made_at: datetime
    made_by: str


@dataclass(frozen=True, kw_only=True)
class Overview:
    """All that Today shows."""

    today: date
    headline: Message
    nothing_to_do: Message
    attentions: Attentions
    next_visit: NextVisit | None
    fortnight: tuple[Happening, ...]
    changes: tuple[ChangeTold, ...]
    since: datetime | None


def next_to_us(watched: Iterable[WatchedVisit], today: date) -> NextVisit | None:
    """Return the visit to us that begins next, or the one that goes on."""
    coming = {one.visit.id: one for one in watched if one.visit.direction == Direction.INCOMING}
    visit = next_of([one.visit for one in coming.values() if one.visit.status not in HELD], today)
    if visit is None:
        return None
    one = coming[visit.id]
    partner = one.dossier.partner
    return NextVisit(
        visit=visit,
        country=partner.country if partner else "",
        days_away=in_days(visit.starts_on, today),
        guests=company(visit),
        readiness=readiness(one, today),
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
