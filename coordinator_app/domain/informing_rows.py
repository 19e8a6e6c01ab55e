"""Who was to be told what of a visit, by when, and what came of it: the rows of the record of informing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from uuid import UUID, uuid5

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing import visit_obligations
from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.notifications import Channel, Notification, Outcome
from coordinator_app.domain.obligations import Obligation, State, Told
from coordinator_app.domain.visits import CLOSED, Visit
from coordinator_app.words import Either, Message, message

_ROUNDS = list(Round)


@dataclass(frozen=True, kw_only=True)
class InformingRow:
    """One person, one round of one visit: why and by when they were to be told, and what came of it.

    `person` is the name as it was kept when something was done, else as it is now; empty where it was erased. `told_at`
    is in local time. `margin_days` is by how many days before the deadline they were told, negative for late, None
    where they were not or no deadline held.
    """

    visit_id: UUID
    visit_starts_on: date
    person: str
    list_id: UUID | None = None
    list_name: Either | None = None
    is_by_hand: bool = False
    reasons: tuple[Message, ...] = ()
    round: Round
    due_on: date | None = None
    state: State
    told_at: datetime | None = None
    channel: Channel | None = None
    by: str = ""
    margin_days: int | None = None
    note: str = ""

    @property
    def was_told(self) -> bool:
        """Whether the person was told, in time or late."""
        return self.state in {State.INFORMED, State.INFORMED_LATE}


@dataclass(frozen=True, kw_only=True)
class RecordedVisit:
    """A visit as the record names it, with its rows."""

    visit_id: UUID
    title: Either
    partner: Either | None = None
    case_number: str = ""
    starts_on: date
    ends_on: date
    is_cancelled: bool = False
    rows: tuple[InformingRow, ...] = ()


def recorded(
    informed: InformedVisit,
    kept: Sequence[Notification],
    lists: Mapping[UUID, NotificationList],
    today: date,
    zone: tzinfo | None,
) -> RecordedVisit:
    """Return a visit with a row for each telling that it asks for or that was made, by round, deadline and name.

    `kept` is all that was done to inform people of it: of those who have been deleted only that is left.
    """
    visit = informed.visit
    named = {person_id: person.name for person_id, person in informed.people.items()}
    known = [_row(one, named.get(one.person_id, ""), visit, lists, zone) for one in informed.obligations]
    told = {(one.person_id, one.round) for one in informed.obligations}
    deleted = _of_the_deleted(visit, kept, today, zone)
    gone = [_row(one, "", visit, lists, zone) for one in deleted if (one.person_id, one.round) not in told]
    partner = informed.partner
    return RecordedVisit(
        visit_id=visit.id,
        title=Either(visit.title_sv, visit.title_en),
        partner=Either(partner.name_sv, partner.name_en) if partner else None,
        case_number=visit.case_number,
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        is_cancelled=visit.status in CLOSED,
        rows=tuple(sorted((*known, *gone), key=_order)),
    )


def _of_the_deleted(
    visit: Visit, kept: Iterable[Notification], today: date, zone: tzinfo | None
) -> tuple[Obligation, ...]:
    """Return what was asked for people who are no longer there, by the names that were kept; nobody tells them more.

    Two who had the same name are one here; whoever has no name any more is alone.
    """
    gone = (one for one in kept if one.person_id is None)
    known = [replace(one, person_id=uuid5(visit.id, one.person_name or str(one.id))) for one in gone]
    told = Told(notifications=tuple(known), zone=zone)
    owed = visit_obligations(visit, (), told, today).obligations
    return tuple(one for one in owed if one.round != Round.CHANGE or not one.is_open)


def _row(
    one: Obligation, name: str, visit: Visit, lists: Mapping[UUID, NotificationList], zone: tzinfo | None
) -> InformingRow:
    done = one.done
    on = one.list or (lists.get(done.list_id) if done and done.list_id else None)
    told = done if done and one.was_informed else None
    reasons, note = _why(one)
    return InformingRow(
        visit_id=visit.id,
        visit_starts_on=visit.starts_on,
        person=(done.person_name if done else "") or name,
        list_id=on.id if on else None,
        list_name=Either(on.name_sv, on.name_en) if on else None,
        is_by_hand=on is None and done is not None and done.outcome == Outcome.ADDED,
        reasons=reasons,
        round=one.round,
        due_on=one.due_on,
        state=one.state,
        told_at=(told.informed_at or told.recorded_at).astimezone(zone) if told else None,
        channel=told.channel if told else None,
        by=done.by if done else "",
        margin_days=one.margin_days,
        note=note,
    )


def _why(one: Obligation) -> tuple[tuple[Message, ...], str]:
    """Return the reasons as they were kept, else as they are now, and the note where it says more than they do."""
    done = one.done
    if done is None:
        return one.reasons, ""
    if done.reason_sv or done.reason_en:
        return (message("{reason}", reason=Either(done.reason_sv or done.reason_en, done.reason_en)),), done.note
    if one.list is not None:
        return one.reasons, done.note
    return one.reasons, "" if done.outcome == Outcome.ADDED else done.note


def _order(row: InformingRow) -> tuple[int, date, str, str]:
    return _ROUNDS.index(row.round), row.due_on or date.max, sort_key(row.person), row.person
