"""The changes of a visit that are to be told to whoever was told otherwise, and those that were told."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, tzinfo
from uuid import UUID

from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.obligation_states import informed_on, kept_reasons, state_of
from coordinator_app.domain.obligations import Obligation, Told
from coordinator_app.domain.recipients import ListRecipients
from coordinator_app.domain.told_visits import Change, change_since, items_of, last_told
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Message


def changes(
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
    told_on = informed_on(done, zone)
    return Obligation(
        visit_id=visit.id,
        person_id=person_id,
        round=Round.CHANGE,
        list=each,
        reasons=kept_reasons(done),
        due_on=done.due_on,
        state=state_of(done, done.due_on, told_on, told_on or date.max),
        done=done,
        margin_days=(done.due_on - told_on).days if done.due_on and told_on else None,
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
    known_on = max(told.changed_on or today, informed_on(last, told.zone) or date.min)
    since = [one for one in told_changes if one.recorded_at > last.recorded_at and one.outcome != Outcome.INFORMED]
    done = since[-1] if since else None
    return Obligation(
        visit_id=visit.id,
        person_id=person_id,
        round=Round.CHANGE,
        list=each,
        reasons=(reason,) if reason else kept_reasons(last),
        due_on=known_on,
        state=state_of(done, known_on, None, today),
        done=done,
        change=change,
    )
