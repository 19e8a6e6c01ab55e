"""The rules of Today that concern informing in good time (Falun, riktlinjer, FA-O3): deadlines, drafts and changes."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta, tzinfo
from uuid import UUID

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

_TOLD_DAYS_BEFORE = {Round.NOTICE: 14, Round.PROGRAMME: 7}
"""How many days before its deadline a round is told of on Today."""


def informing_attentions(
    informed: InformedVisit, called: Message, policy: PolicyProfile, today: date, zone: tzinfo | None
) -> Iterator[Attention]:
    """Return what is to be told of a visit; `called` is what the visit is called in a sentence.

    Once it has begun only changes are told, until it ends, and who has missed the notice; of drafts it is asked until
    there is an answer.
    """
    waiting = [one for one in informed.open if one.state != State.DRAFT_OPENED and one.due_on is not None]
    if today <= informed.visit.starts_on:
        yield from _rounds(informed, called, waiting, policy, today)
    elif today <= informed.visit.ends_on:
        yield from _missed(informed, called, waiting, policy)
    changes = [one for one in waiting if one.round == Round.CHANGE]
    if changes and today <= informed.visit.ends_on:
        yield _changed(informed, called, changes)
    drafts = [one for one in informed.open if one.state == State.DRAFT_OPENED]
    if drafts:
        yield _drafted(informed, called, drafts, zone)


def named(obligations: Sequence[Obligation]) -> Iterator[UUID]:
    """Yield the people whom what is to be told of a visit may name: where few are to be told the same."""
    groups: dict[object, set[UUID]] = {}
    for one in (one for one in obligations if one.is_open):
        groups.setdefault(one.state == State.DRAFT_OPENED or one.round, set()).add(one.person_id)
    for several in groups.values():
        if len(several) <= _MENTIONED:
            yield from several


def _rounds(
    informed: InformedVisit, called: Message, waiting: Sequence[Obligation], policy: PolicyProfile, today: date
) -> Iterator[Attention]:
    """Yield the notice, and the programme for whoever has not missed the notice: that is told first."""
    notice = [one for one in waiting if one.round == Round.NOTICE]
    missed = {one.person_id for one in notice if one.is_overdue}
    programme = [one for one in waiting if one.round == Round.PROGRAMME and one.person_id not in missed]
    if notice:
        yield _to_inform(informed, called, Round.NOTICE, notice, policy, today)
    elif informed.vacancies and informed.vacant_due_on is not None:
        yield _vacant(informed, called, informed.vacant_due_on, policy)
    if programme:
        yield _to_inform(informed, called, Round.PROGRAMME, programme, policy, today)


def _missed(
    informed: InformedVisit, called: Message, waiting: Sequence[Obligation], policy: PolicyProfile
) -> Iterator[Attention]:
    """Yield that a visit is under way of which some were never told; it is the same matter as before it began."""
    several = [one for one in waiting if one.round == Round.NOTICE and one.is_overdue]
    if not several:
        return
    first = min(several, key=lambda one: one.due_on or date.max)
    due_on = first.due_on or informed.visit.starts_on
    yield Attention(
        rule=Rule.INFORM,
        about=About.VISIT,
        about_id=informed.visit.id,
        due_on=due_on,
        severity=Severity.WARNING,
        sentence=message("Inform {who} of {visit} now, or say why not", who=_who(informed, several), visit=called),
        detail=message("The visit is under way. {deadline}", deadline=_deadline(first, due_on, is_late=True)),
        because=_BECAUSE,
        clause=policy.notice_clause,
        action=Action.INFORM,
    )


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
        detail=_deadline_and_vacancies(informed, told, _deadline(first, due_on, is_late=due_on < today)),
        because=_BECAUSE,
        clause=policy.notice_clause,
        action=Action.INFORM,
        told_on=due_on - timedelta(days=_TOLD_DAYS_BEFORE[told]),
    )


def _deadline_and_vacancies(informed: InformedVisit, told: Round, deadline: Message) -> Message:
    """Return the deadline, and with the notice also what is vacant on the lists: one thing is told once."""
    if told != Round.NOTICE or not informed.vacancies:
        return deadline
    return message("{deadline} {vacant}", deadline=deadline, vacant=_empty(informed))


def _empty(informed: InformedVisit) -> Message:
    number = len(informed.vacancies)
    if number == 1:
        return informed.vacancies[0].told
    return messages(
        "{count} place on the lists is vacant.",
        "{count} places on the lists are vacant.",
        number,
        count=in_words(number, begins=True),
    )


def _vacant(informed: InformedVisit, called: Message, due_on: date, policy: PolicyProfile) -> Attention:
    """Return that somebody is missing on the lists of a visit of which all others have been told."""
    return Attention(
        rule=Rule.INFORM_VACANT,
        about=About.VISIT,
        about_id=informed.visit.id,
        due_on=due_on,
        severity=Severity.NOTE,
        sentence=message("Choose who else is to be informed of {visit}", visit=called),
        detail=_empty(informed),
        because=_BECAUSE,
        clause=policy.notice_clause,
        action=Action.INFORM,
        told_on=due_on - timedelta(days=_TOLD_DAYS_BEFORE[Round.NOTICE]),
    )


_BECAUSE = message("Those concerned are told in good time: each list has its own lead time.")


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
