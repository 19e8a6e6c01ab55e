"""The notice and the programme of a visit for whoever is to be told each, by the lists that it meets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from uuid import UUID

from coordinator_app.domain.list_members import Found
from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.obligation_states import deciding, informed_on, kept_reasons, state_of
from coordinator_app.domain.obligations import Obligation, Told
from coordinator_app.domain.recipients import ListRecipients
from coordinator_app.domain.visits import CLOSED, UNANSWERED, Visit
from coordinator_app.words import Message


def rounds(
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
    done = deciding(kept)
    due_on = due.due_on if due else (done.due_on if done else None)
    held_on = done.due_on if done and done.outcome == Outcome.INFORMED and done.due_on else due_on
    told_on = informed_on(done, zone)
    return Obligation(
        visit_id=visit.id,
        person_id=person_id,
        round=told_round,
        list=due.list if due else None,
        reasons=due.reasons if due else kept_reasons(done),
        due_on=held_on,
        state=state_of(done, held_on, told_on, today),
        done=done,
        margin_days=(held_on - told_on).days if held_on and told_on else None,
    )
