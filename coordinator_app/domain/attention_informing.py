"""The rules of Today that concern informing in good time (Falun, riktlinjer, FA-O3): deadlines, drafts and changes."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta, tzinfo

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.counts import in_words, together
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.told_visits import Changed
from coordinator_app.words import Dated, DayForm, Either, Message, message, messages

_MENTIONED = 2
"""So few people are named; of more the number is told."""


def informing_attentions(
    informed: InformedVisit, called: Message, policy: PolicyProfile, today: date, zone: tzinfo | None
) -> Iterator[Attention]:
    """Return what is to be told of a visit that has not ended; `called` is what the visit is called in a sentence."""
    if informed.visit.ends_on < today:
        return
    waiting = [one for one in informed.open if one.state != State.DRAFT_OPENED and one.due_on is not None]
    for told in (Round.NOTICE, Round.PROGRAMME):
        several = [one for one in waiting if one.round == told]
        if several:
            yield _to_inform(informed, called, told, several, policy, today)
    changes = [one for one in waiting if one.round == Round.CHANGE]
    if changes:
        yield _changed(informed, called, changes)
    drafts = [one for one in informed.open if one.state == State.DRAFT_OPENED]
    if drafts:
        yield _drafted(informed, called, drafts, zone)


def _to_inform(
    informed: InformedVisit,
    called: Message,
    told: Round,
    several: Sequence[Obligation],
    policy: PolicyProfile,
    today: date,
) -> Attention:
    first = min(several, key=lambda one: one.due_on or date.max)
    due_on = first.due_on or informed.visit.starts_on
    who = _who(informed, several)
    return Attention(
        rule=Rule.INFORM if told == Round.NOTICE else Rule.INFORM_PROGRAMME,
        about=About.VISIT,
        about_id=informed.visit.id,
        due_on=due_on,
        severity=Severity.WARNING,
        sentence=message("Inform {who} of {visit}", who=who, visit=called)
        if told == Round.NOTICE
        else message("Send the programme of {visit} to {who}", who=who, visit=called),
        detail=_deadline(first, due_on, is_late=due_on < today),
        because=message("Those concerned are told in good time: each list has its own lead time."),
        clause=policy.notice_clause,
        action=Action.INFORM,
    )


def _deadline(first: Obligation, due_on: date, *, is_late: bool) -> Message:
    day = Dated(due_on, DayForm.SHORT)
    if first.list is None:
        return message("They are to know by {day}.", day=day)
    name = Either(first.list.name_sv, first.list.name_en)
    if is_late:
        return message("{list} should have been told by {day}.", list=name, day=day)
    return message("{list} is to be told by {day}.", list=name, day=day)


def _changed(informed: InformedVisit, called: Message, several: Sequence[Obligation]) -> Attention:
    """Return that a change is to be told; what concerns most is said: that it is off, then its days, then its items."""
    what = min((one.change.what for one in several if one.change), key=list(Changed).index, default=Changed.PROGRAMME)
    who = _who(informed, several)
    return Attention(
        rule=Rule.INFORM_CHANGE,
        about=About.VISIT,
        about_id=informed.visit.id,
        due_on=min(one.due_on or informed.visit.starts_on for one in several),
        severity=Severity.ERROR,
        sentence=_CHANGED[what](who, called),
        detail=message("They were told otherwise. A change is told at once."),
        because=message("Whoever was told something that no longer holds is told again, and nobody else."),
        action=Action.INFORM,
    )


_CHANGED: dict[Changed, Callable[[object, Message], Message]] = {
    Changed.CANCELLED: lambda who, visit: message("Tell {who} that {visit} is cancelled", who=who, visit=visit),
    Changed.DAYS: lambda who, visit: message("Tell {who} the new days of {visit}", who=who, visit=visit),
    Changed.PROGRAMME: lambda who, visit: message("Tell {who} what has changed in {visit}", who=who, visit=visit),
}


def _drafted(informed: InformedVisit, called: Message, several: Sequence[Obligation], zone: tzinfo | None) -> Attention:
    opened = min(one.done.recorded_at for one in several if one.done).astimezone(zone).date()
    return Attention(
        rule=Rule.INFORM_DRAFT,
        about=About.VISIT,
        about_id=informed.visit.id,
        due_on=opened + timedelta(days=1),
        severity=Severity.NOTE,
        sentence=message("Say whether the draft about {visit} was sent", visit=called),
        detail=message(
            "It was opened on {day}, to {who}. Nobody counts as informed until you have said so.",
            day=Dated(opened, DayForm.SHORT),
            who=_who(informed, several),
        ),
        because=message("An opened draft informs nobody."),
        action=Action.INFORM,
    )


def _who(informed: InformedVisit, several: Sequence[Obligation]) -> object:
    people = dict.fromkeys(one.person_id for one in several)
    names = [informed.people[one].name for one in people if one in informed.people]
    if len(names) == len(people) <= _MENTIONED:
        return together(names)
    return messages("{count} person", "{count} people", len(people), count=in_words(len(people)))
