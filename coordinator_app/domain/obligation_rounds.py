"""The notice and the programme of a visit for whoever is to be told each, by the lists that it meets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from operator import itemgetter
from uuid import UUID

from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.obligation_states import deciding, informed_on, kept_reasons, state_of
from coordinator_app.domain.obligations import Obligation, State, Told
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
    """Yield the notice and the programme for whoever is to be told each, the earliest deadline first."""
    is_called_off = visit.status in CLOSED or visit.status in UNANSWERED
    for told_round in (Round.NOTICE, Round.PROGRAMME):
        deadlines = _deadlines(visit, lists, told_round)
        by_hand = [each for each in by_person if each not in deadlines]
        for person_id in (*deadlines, *by_hand):
            several = by_person.get(person_id) if by_person else None
            due = deadlines.get(person_id)
            kept = _kept(several, told_round, is_listed=due is not None) if several else ()
            if kept:
                one = _standing(visit, person_id, told_round, due, kept, told.zone, today)
                if not (is_called_off and one.is_open):
                    yield one
            elif due is not None and not is_called_off:
                yield _untouched(visit, person_id, told_round, due, today)


def _kept(several: Sequence[Notification], told_round: Round, *, is_listed: bool) -> Sequence[Notification]:
    """Return what was said of a round, else what was said at the notice that holds for the whole visit."""
    kept = [one for one in several if one.round == told_round]
    if kept or not is_listed:
        return kept
    return [one for one in several if one.round == Round.NOTICE and one.outcome in _OF_THE_VISIT]


_OF_THE_VISIT = frozenset({Outcome.EXEMPTED, Outcome.NOT_CONCERNED})


@dataclass(kw_only=True, slots=True)
class _Deadline:
    """The list whose deadline comes first for somebody, and all the reasons."""

    of: NotificationList
    due_on: date
    reasons: list[Message]

    def take(self, of: NotificationList, due_on: date, reason: Message) -> None:
        """Take that another list asks for the same person, perhaps sooner."""
        if due_on < self.due_on:
            self.of, self.due_on = of, due_on
        if reason not in self.reasons:
            self.reasons.append(reason)


def _deadlines(visit: Visit, lists: Sequence[ListRecipients], told_round: Round) -> dict[UUID, _Deadline]:
    """Return the first deadline of everybody; of lists with the same one the first counts.

    Whoever came onto a list after its deadline is told at once, and of a visit that was over by then not at all.
    """
    leads = ((each.list.lead(told_round), each) for each in lists)
    dated = [(lead.due_on(visit.starts_on), each) for lead, each in leads if lead is not None]
    found: dict[UUID, _Deadline] = {}
    for listed_on, each in sorted(dated, key=itemgetter(0)):
        for recipient in each.recipients:
            due_on = max(listed_on, recipient.since_on) if recipient.since_on else listed_on
            known = found.get(recipient.person_id)
            if due_on > visit.ends_on:
                continue
            if known is None:
                found[recipient.person_id] = _Deadline(of=each.list, due_on=due_on, reasons=[recipient.reason])
            else:
                known.take(each.list, due_on, recipient.reason)
    return found


def _untouched(visit: Visit, person_id: UUID, told_round: Round, due: _Deadline, today: date) -> Obligation:
    """Return how it stands with somebody of whom nothing has been said yet."""
    return Obligation(
        visit_id=visit.id,
        person_id=person_id,
        round=told_round,
        list=due.of,
        reasons=tuple(due.reasons),
        due_on=due.due_on,
        state=State.LATE if due.due_on < today else State.TO_INFORM,
    )


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
        list=due.of if due else None,
        reasons=tuple(due.reasons) if due else kept_reasons(done),
        due_on=held_on,
        state=state_of(done, held_on, told_on, today),
        done=done,
        margin_days=(held_on - told_on).days if held_on and told_on else None,
    )
