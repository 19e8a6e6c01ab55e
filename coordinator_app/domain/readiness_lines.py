"""How far the preparations of a visit have come, line by line; each line leads to the field that mends it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from coordinator_app.domain.briefed import wants_pack
from coordinator_app.domain.checklists import checklist, left, overdue
from coordinator_app.domain.clashes import clashes
from coordinator_app.domain.counts import in_words
from coordinator_app.domain.destinations import CHECKS, where
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.lead_times import GIFTS_DAYS_BEFORE, days_before, pack_due_on
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.obligations import State as Informing
from coordinator_app.domain.preparations import Aspect, Readiness, ReadinessLine, State
from coordinator_app.domain.readiness import is_represented
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.spoken import needs_interpreter
from coordinator_app.domain.visits import DelegateRole, Direction, Visit
from coordinator_app.domain.watch import WatchedVisit
from coordinator_app.words import Dated, DayForm, Message, message, messages, verbatim


def readiness(watched: WatchedVisit, today: date) -> Readiness:
    """Return how far the preparations of a visit have come on a day."""
    lines = readiness_lines(watched, today)
    has_begun = watched.visit.starts_on < today
    return Readiness(summary=readiness_summary(lines, has_begun=has_begun), lines=lines)


def readiness_lines(watched: WatchedVisit, today: date) -> tuple[ReadinessLine, ...]:
    """Return the lines that fit the direction of a visit, in the order in which they are shown."""
    visit = watched.visit
    lines = [*_people(watched), *_programme(watched), *_matter(watched), *_papers(watched, today)]
    wanted = _WANTED[visit.direction] - (frozenset() if wants_pack(visit) else _FOR_THE_BRIEFED)
    return tuple(sorted((one for one in lines if one.aspect in wanted), key=lambda one: list(Aspect).index(one.aspect)))


def readiness_summary(lines: Sequence[ReadinessLine], *, has_begun: bool = False) -> Message:
    """Return how much is left to do, in one sentence; once the visit has begun, how much was left open."""
    number = sum(one.state != State.DONE for one in lines)
    if not number:
        return message("Everything is ready for the visit.")
    if has_begun:
        return messages(
            "{count} thing was left open.",
            "{count} things were left open.",
            number,
            count=in_words(number, begins=True),
        )
    return messages(
        "{count} thing remains before the visit.",
        "{count} things remain before the visit.",
        number,
        count=in_words(number, begins=True),
    )


_WANTED = {
    Direction.INCOMING: frozenset(Aspect) - {Aspect.HOST_ABROAD, Aspect.TRAVEL_DECISION},
    Direction.OUTGOING: frozenset(Aspect) - {Aspect.REPRESENTED_BY, Aspect.INTERPRETER},
    Direction.DIGITAL: frozenset(
        {Aspect.DELEGATION, Aspect.PROGRAMME, Aspect.CLASHES, Aspect.INTERPRETER, Aspect.PURPOSE, Aspect.CASE_NUMBER}
        | {Aspect.TALKING_POINTS, Aspect.DAY_CONTACT, Aspect.INFORMED, Aspect.TASKS}
    ),
}


_FOR_THE_BRIEFED = frozenset({Aspect.TALKING_POINTS, Aspect.GIFTS, Aspect.PACK})


def company(visit: Visit) -> Message:
    """Return how many come, or travel."""
    number, is_journey = len(visit.delegation), visit.direction == Direction.OUTGOING
    if is_journey:
        return messages("{number} traveller", "{number} travellers", number) if number else message("no travellers yet")
    return messages("{number} guest", "{number} guests", number) if number else message("no guests yet")


def _line(aspect: Aspect, field: str, state: State, value: Message, record_id: UUID | None = None) -> ReadinessLine:
    return ReadinessLine(aspect=aspect, state=state, value=value, where=where(field, record_id))


def _chosen(aspect: Aspect, field: str, value: Message | None, missing: Message) -> ReadinessLine:
    """Return a line that is done when there is something, and not started otherwise."""
    return _line(aspect, field, State.NOT_STARTED if value is None else State.DONE, missing if value is None else value)


def _name(watched: WatchedVisit, person_ids: Iterable[UUID | None]) -> Message | None:
    people = {person.id: person for person in watched.dossier.people}
    found = [people[one] for one in person_ids if one in people]
    return verbatim(found[0].name) if found else None


def _people(watched: WatchedVisit) -> Iterator[ReadinessLine]:
    visit = watched.visit
    number = len(visit.delegation)
    yield _chosen(Aspect.DELEGATION, "delegation", company(visit) if number else None, message("not entered"))
    heads = [delegate.person_id for delegate in visit.delegation if delegate.role == DelegateRole.HEAD]
    if number:
        yield _chosen(Aspect.HEAD, "delegation", _name(watched, heads), message("not chosen"))
    yield _represented(watched)
    yield _chosen(Aspect.HOST_ABROAD, "host_abroad_id", _name(watched, [visit.host_abroad_id]), message("not chosen"))
    yield _interpreter(watched)


def _represented(watched: WatchedVisit) -> ReadinessLine:
    visit = watched.visit
    if not visit.hosts:
        return _line(Aspect.REPRESENTED_BY, "hosts", State.NOT_STARTED, message("not chosen"))
    if not is_represented(watched.dossier):
        return _line(Aspect.REPRESENTED_BY, "hosts", State.WARNING, message("no office that the policy asks for"))
    first = sorted(visit.hosts, key=lambda host: not host.is_representative)
    hosts = messages("{number} host", "{number} hosts", len(visit.hosts))
    return _line(
        Aspect.REPRESENTED_BY, "hosts", State.DONE, _name(watched, [host.person_id for host in first]) or hosts
    )


def _interpreter(watched: WatchedVisit) -> ReadinessLine:
    visit = watched.visit
    if needs_interpreter(watched.dossier):
        return _line(Aspect.INTERPRETER, "interpreter_sv", State.WARNING, message("not booked"))
    said = message("not needed")
    if visit.interpreter_sv or visit.interpreter_en:
        said = message("booked")
    elif any(delegate.role == DelegateRole.INTERPRETER for delegate in visit.delegation):
        said = message("comes with the guests")
    return _line(Aspect.INTERPRETER, "interpreter_sv", State.DONE, said)


def _programme(watched: WatchedVisit) -> Iterator[ReadinessLine]:
    programme = watched.visit.programme
    days = len({item.day_on for item in programme})
    planned = messages("{number} day", "{number} days", days) if days else None
    yield _chosen(Aspect.PROGRAMME, "programme", planned, message("empty"))
    if not programme:
        return
    found = [clash for clash in clashes(watched.visit, watched.context) if clash.severity != Severity.NOTE]
    if found:
        state = State.PROBLEM if found[0].severity == Severity.ERROR else State.WARNING
        said = messages("{number} to solve", "{number} to solve", len(found))
        yield _line(Aspect.CLASHES, CHECKS, state, said, found[0].item_ids[-1])
    else:
        yield _line(Aspect.CLASHES, CHECKS, State.DONE, message("no clashes"))


def _matter(watched: WatchedVisit) -> Iterator[ReadinessLine]:
    visit = watched.visit
    yield _purpose(watched)
    number = verbatim(visit.case_number) if visit.case_number else None
    yield _chosen(Aspect.CASE_NUMBER, "case_number", number, message("missing"))
    talks = len(visit.talking_points)
    points = messages("{number} talk", "{number} talks", talks) if talks else None
    yield _chosen(Aspect.TALKING_POINTS, "talking_points", points, message("not written"))
    contact = _name(watched, [visit.contact_id, *(contact.person_id for contact in visit.contacts)])
    yield _chosen(Aspect.DAY_CONTACT, "contact_id", contact, message("not chosen"))
    decided = message("decision made") if visit.travel_decision else None
    yield _chosen(Aspect.TRAVEL_DECISION, "travel_decision", decided, message("missing"))


def _purpose(watched: WatchedVisit) -> ReadinessLine:
    visit = watched.visit
    has_purpose = bool(visit.purpose_sv or visit.purpose_en)
    if has_purpose and visit.goals:
        goals = messages("{number} goal", "{number} goals", len(visit.goals))
        return _line(Aspect.PURPOSE, "purpose_sv", State.DONE, goals)
    if has_purpose:
        return _line(Aspect.PURPOSE, "goals", State.WARNING, message("no goal chosen"))
    return _line(Aspect.PURPOSE, "purpose_sv", State.NOT_STARTED, message("not written"))


def _papers(watched: WatchedVisit, today: date) -> Iterator[ReadinessLine]:
    visit = watched.visit
    gifts = bool(visit.gift_sv or visit.gift_en or any(item.gift_sv or item.gift_en for item in visit.programme))
    due_on = days_before(visit.starts_on, GIFTS_DAYS_BEFORE)
    state = State.DONE if gifts else State.WARNING if due_on < today else State.NOT_STARTED
    yield _line(Aspect.GIFTS, "gift_sv", state, message("chosen") if gifts else message("no gift chosen"))
    if watched.informed is not None:
        yield from _informed(watched.informed)
    if visit.tasks:
        yield _tasks(visit, today)
    yield _pack(watched, today)


def _informed(informed: InformedVisit) -> Iterator[ReadinessLine]:
    """Yield how far the informing has come, where the visit concerns anybody."""
    counted = informed.of_round(informed.underway)
    if not counted:
        return
    done = sum(one.was_informed for one in counted)
    told = message("{done} of {number}", done=done, number=len(counted))
    if informed.late:
        late = len({one.person_id for one in informed.late})
        yield _line(Aspect.INFORMED, "informed", State.PROBLEM, messages("{number} late", "{number} late", late))
    elif any(one.state == Informing.DRAFT_OPENED or one.round == Round.CHANGE for one in informed.open):
        yield _line(Aspect.INFORMED, "informed", State.WARNING, told)
    else:
        yield _line(Aspect.INFORMED, "informed", State.DONE if done == len(counted) else State.NOT_STARTED, told)


def _tasks(visit: Visit, today: date) -> ReadinessLine:
    found = checklist(visit, today)
    late, number = overdue(found), left(found)
    if late:
        return _line(Aspect.TASKS, "tasks", State.WARNING, messages("{number} overdue", "{number} overdue", late))
    if number:
        return _line(Aspect.TASKS, "tasks", State.NOT_STARTED, messages("{number} left", "{number} left", number))
    return _line(Aspect.TASKS, "tasks", State.DONE, message("all done"))


def _pack(watched: WatchedVisit, today: date) -> ReadinessLine:
    pack, due_on = watched.latest_pack, pack_due_on(watched.visit.starts_on)
    if pack is None:
        if due_on < today:
            return _line(Aspect.PACK, "packs", State.PROBLEM, message("no pack made"))
        return _line(Aspect.PACK, "packs", State.NOT_STARTED, message("by {day}", day=Dated(due_on, DayForm.SHORT)))
    if watched.changed_at and watched.changed_at > pack.made_at:
        return _line(Aspect.PACK, "packs", State.WARNING, message("changed since version {number}", number=pack.number))
    return _line(Aspect.PACK, "packs", State.DONE, message("version {number}", number=pack.number), pack.id)
