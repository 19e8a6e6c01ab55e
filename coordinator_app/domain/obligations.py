"""Who is still to be informed of a visit, and who was, when, how, and with which margin (Falun, riktlinjer, FA-O3)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.list_members import Found, Vacancy
from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.recipients import ListRecipients
from coordinator_app.domain.told_visits import Change, change_since, items_of, last_told
from coordinator_app.domain.visits import CLOSED, UNANSWERED, Visit
from coordinator_app.words import Either, Message, message


class State(StrEnum):
    """How it stands with somebody and a round, in the order in which it asks for something."""

    LATE = "late"
    TO_INFORM = "to_inform"
    DRAFT_OPENED = "draft_opened"
    INFORMED_LATE = "informed_late"
    INFORMED = "informed"
    EXEMPTED = "exempted"
    NOT_CONCERNED = "not_concerned"


OPEN = frozenset({State.LATE, State.TO_INFORM, State.DRAFT_OPENED})


@dataclass(frozen=True, kw_only=True)
class Obligation:
    """That somebody is told a round of a visit by a day: why, how it stands, and what was done about it.

    `list` is the one whose deadline comes first, None for whoever was added by hand or is on no list any more;
    `margin_days` is by how many days before the deadline somebody was informed, negative for late, None where nobody
    was or no deadline held. `change` is what is to be told at once.
    """

    visit_id: UUID
    person_id: UUID
    round: Round
    list: NotificationList | None = None
    reasons: tuple[Message, ...] = ()
    due_on: date | None = None
    state: State
    done: Notification | None = None
    margin_days: int | None = None
    change: Change | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody is still to be informed, or to be asked whether the draft was sent."""
        return self.state in OPEN

    @property
    def is_overdue(self) -> bool:
        """Whether the deadline has passed and nobody has said that the person was informed."""
        return self.state == State.LATE

    @property
    def was_informed(self) -> bool:
        """Whether the person was informed, in time or late."""
        return self.state in {State.INFORMED, State.INFORMED_LATE}


@dataclass(frozen=True, kw_only=True)
class VisitObligations:
    """All that is to be told of a visit and all that was, with the offices on its lists that nobody holds."""

    visit: Visit
    obligations: tuple[Obligation, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()

    @property
    def open(self) -> tuple[Obligation, ...]:
        """Those who are still to be informed."""
        return tuple(one for one in self.obligations if one.is_open)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is known of the telling of one visit.

    `changed_on` is the day on which it last changed, from which a change is due to be told; `presidium` are its members
    on the day of the visit, whom the items of the presidium concern. `zone` is where moments become days.
    """

    notifications: tuple[Notification, ...] = ()
    changed_on: date | None = None
    presidium: frozenset[UUID] = frozenset()
    zone: tzinfo | None = None


def visit_obligations(visit: Visit, lists: Sequence[ListRecipients], told: Told, today: date) -> VisitObligations:
    """Return who is to be told what of a visit by when, and how it stands on a day."""
    if visit.status in UNANSWERED and not told.notifications:
        return VisitObligations(visit=visit)
    by_person: dict[UUID, list[Notification]] = {}
    for one in sorted(told.notifications, key=lambda each: each.recorded_at):
        if one.person_id is not None:
            by_person.setdefault(one.person_id, []).append(one)
    found = [*_rounds(visit, lists, by_person, told, today), *_changes(visit, lists, by_person, told, today)]
    is_off = visit.status in CLOSED or visit.status in UNANSWERED
    vacancies = () if is_off else tuple(vacancy for each in lists for vacancy in each.vacancies)
    return VisitObligations(visit=visit, obligations=tuple(found), vacancies=vacancies)


def _rounds(
    visit: Visit,
    lists: Sequence[ListRecipients],
    by_person: Mapping[UUID, Sequence[Notification]],
    told: Told,
    today: date,
) -> Iterator[Obligation]:
    """Yield the notice and the programme for whoever is to be told each, by the order of the lists; changes follow."""
    for told_round in (Round.NOTICE, Round.PROGRAMME):
        deadlines = _deadlines(visit, lists, told_round)
        by_hand = [each for each in by_person if each not in deadlines]
        for person_id in (*deadlines, *by_hand):
            kept = [one for one in by_person.get(person_id, ()) if one.round == told_round]
            due = deadlines.get(person_id)
            is_called_off = visit.status in CLOSED or visit.status in UNANSWERED
            if not kept and (due is None or is_called_off):
                continue
            one = _standing(visit, person_id, told_round, due, kept, told.zone, today)
            if not (is_called_off and one.is_open):
                yield one


@dataclass(frozen=True, kw_only=True)
class _Deadline:
    """The list whose deadline comes first for somebody, and all the reasons."""

    list: NotificationList
    due_on: date
    reasons: tuple[Message, ...]


def _deadlines(visit: Visit, lists: Sequence[ListRecipients], told_round: Round) -> dict[UUID, _Deadline]:
    found: dict[UUID, _Deadline] = {}
    for each in lists:
        lead = each.list.lead(told_round)
        if lead is None:
            continue
        due_on = lead.due_on(visit.starts_on)
        for recipient in each.recipients:
            found[recipient.person_id] = _sooner(found.get(recipient.person_id), each.list, due_on, recipient)
    return found


def _sooner(known: _Deadline | None, on: NotificationList, due_on: date, found: Found) -> _Deadline:
    if known is None:
        return _Deadline(list=on, due_on=due_on, reasons=(found.reason,))
    reasons = known.reasons if found.reason in known.reasons else (*known.reasons, found.reason)
    if due_on < known.due_on:
        return _Deadline(list=on, due_on=due_on, reasons=reasons)
    return _Deadline(list=known.list, due_on=known.due_on, reasons=reasons)


def _standing(
    visit: Visit,
    person_id: UUID,
    told_round: Round,
    due: _Deadline | None,
    kept: Sequence[Notification],
    zone: tzinfo | None,
    today: date,
) -> Obligation:
    done = _deciding(kept)
    due_on = due.due_on if due else (done.due_on if done else None)
    held_on = done.due_on if done and done.outcome == Outcome.INFORMED and done.due_on else due_on
    informed_on = _informed_on(done, zone)
    return Obligation(
        visit_id=visit.id,
        person_id=person_id,
        round=told_round,
        list=due.list if due else None,
        reasons=due.reasons if due else _kept_reasons(done),
        due_on=held_on,
        state=_state(done, held_on, informed_on, today),
        done=done,
        margin_days=(held_on - informed_on).days if held_on and informed_on else None,
    )


def _deciding(kept: Sequence[Notification]) -> Notification | None:
    """Return what counts: that somebody was informed first, for late stays late, else what was said last."""
    informed = [one for one in kept if one.outcome == Outcome.INFORMED]
    if informed:
        return min(informed, key=lambda one: one.informed_at or one.recorded_at)
    return kept[-1] if kept else None


def _informed_on(done: Notification | None, zone: tzinfo | None) -> date | None:
    if done is None or done.outcome != Outcome.INFORMED:
        return None
    return (done.informed_at or done.recorded_at).astimezone(zone).date()


def _state(done: Notification | None, due_on: date | None, informed_on: date | None, today: date) -> State:
    if informed_on is not None:
        return State.INFORMED_LATE if due_on and informed_on > due_on else State.INFORMED
    settled = _SETTLED.get(done.outcome) if done else None
    if settled is not None:
        return settled
    return State.LATE if due_on and due_on < today else State.TO_INFORM


_SETTLED = {
    Outcome.DRAFT_OPENED: State.DRAFT_OPENED,
    Outcome.EXEMPTED: State.EXEMPTED,
    Outcome.NOT_CONCERNED: State.NOT_CONCERNED,
}


def _kept_reasons(done: Notification | None) -> tuple[Message, ...]:
    if done is None or not (done.reason_sv or done.reason_en or done.note):
        return ()
    return (message("{reason}", reason=Either(done.reason_sv or done.note, done.reason_en or done.note)),)


def _changes(
    visit: Visit,
    lists: Sequence[ListRecipients],
    by_person: Mapping[UUID, Sequence[Notification]],
    told: Told,
    today: date,
) -> Iterator[Obligation]:
    """Yield a change for those to whom it was told otherwise, and the changes that were told."""
    on_lists = {one.person_id: (each.list, one.reason) for each in reversed(lists) for one in each.recipients}
    for person_id, kept in by_person.items():
        told_changes = [one for one in kept if one.round == Round.CHANGE]
        last = last_told(kept)
        if last is None:
            continue
        each, reason = on_lists.get(person_id, (None, None))
        change = change_since(last, visit, items_of(visit, person_id, told.presidium))
        answered = [one for one in told_changes if one.outcome == Outcome.INFORMED]
        yield from (_told_change(visit, person_id, one, each, told.zone) for one in answered)
        if change is not None and visit.ends_on >= today:
            yield _open_change(visit, person_id, told_changes, last, told, today, each, reason, change)


def _told_change(
    visit: Visit, person_id: UUID, done: Notification, each: NotificationList | None, zone: tzinfo | None
) -> Obligation:
    informed_on = _informed_on(done, zone)
    return Obligation(
        visit_id=visit.id,
        person_id=person_id,
        round=Round.CHANGE,
        list=each,
        reasons=_kept_reasons(done),
        due_on=done.due_on,
        state=_state(done, done.due_on, informed_on, informed_on or date.max),
        done=done,
        margin_days=(done.due_on - informed_on).days if done.due_on and informed_on else None,
    )


def _open_change(
    visit: Visit,
    person_id: UUID,
    told_changes: Sequence[Notification],
    last: Notification,
    told: Told,
    today: date,
    each: NotificationList | None,
    reason: Message | None,
    change: Change,
) -> Obligation:
    """Return that a change is to be told; it is due on the day on which it was made, or last told if that was later."""
    known_on = max(told.changed_on or today, _informed_on(last, told.zone) or date.min)
    since = [one for one in told_changes if one.recorded_at > last.recorded_at and one.outcome != Outcome.INFORMED]
    done = since[-1] if since else None
    return Obligation(
        visit_id=visit.id,
        person_id=person_id,
        round=Round.CHANGE,
        list=each,
        reasons=(reason,) if reason else _kept_reasons(last),
        due_on=known_on,
        state=_state(done, known_on, None, today),
        done=done,
        change=change,
    )
