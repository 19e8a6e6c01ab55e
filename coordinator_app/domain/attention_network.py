"""The rules of Today that concern the network of contact persons: seats, meetings and goal documents."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.attention_course import severity_of
from coordinator_app.domain.committee_years import GoalAnswer
from coordinator_app.domain.destinations import Where
from coordinator_app.domain.ladders import Rung, reached, rungs
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.network import Seat, coming_seat, seat_on
from coordinator_app.domain.network_lines import left_on_of
from coordinator_app.domain.network_watch import NetworkWatch, WatchedMeeting
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.watch import NOWHERE
from coordinator_app.words import Dated, DayForm, Either, Message, message, messages

CALL_DAYS, CALL_TOLD_DAYS = 7, 30
"""How many days before a meeting it is called at the latest, and how many before it that is told."""

MINUTES_DAYS = 14
"""How many days after a meeting its minutes are to be there."""

_BACK_DAYS = 365


def network_attentions(watch: NetworkWatch, policy: PolicyProfile, today: date, until: date) -> Iterator[Attention]:
    """Return what is to be done in the network, as far as it is told until a day.

    A network that nobody has begun is not asked for: the page of the policy tells of that. A department that never had
    a contact person is asked for one where the policy says that each has one, unless somebody is to begin.
    """
    has_begun = any(seat.is_filled and (seat.from_on or today) <= today for seat in watch.seats)
    is_asked = has_begun and bool(policy.clause_for("has_contact_person"))
    for body in watch.bodies:
        seat = seat_on(watch.seats, body.id, today)
        if seat is not None and seat.is_filled:
            yield from _ending(watch, policy, body, seat, today, until)
        elif coming_seat(watch.seats, body.id, today) is not None:
            continue
        elif body.kind == BodyKind.DEPARTMENT and (is_asked or _had_one(watch.seats, body, today)):
            yield _vacant(watch, policy, body, today)
    for meeting in watch.meetings:
        yield from _meeting(meeting, policy, today, until)
    yield from _goals(watch, policy, today)


def _had_one(seats: Iterable[Seat], body: Body, today: date) -> bool:
    return any(seat.body_id == body.id and seat.is_filled and (seat.to_on or today) < today for seat in seats)


def _vacant(watch: NetworkWatch, policy: PolicyProfile, body: Body, today: date) -> Attention:
    """Ask for a contact person: since the last one left, or in the course of the year where there never was one."""
    ended = [
        seat.to_on
        for seat in watch.seats
        if seat.body_id == body.id and seat.is_filled and seat.to_on is not None and seat.to_on < today
    ]
    since = max(ended, default=None)
    due_on = since or date(today.year, 12, 31)
    return Attention(
        rule=Rule.SEAT_VACANT,
        about=About.BODY,
        about_id=body.id,
        due_on=due_on,
        severity=severity_of(due_on, today),
        sentence=message("Find a contact person for {name}", name=_called(body)),
        detail=message("The seat in the network has been vacant since {day}.", day=Dated(since, DayForm.FULL))
        if since is not None
        else message("Nobody has held the seat in the network yet."),
        because=message("Each department has a contact person in the network, which is also the EU network."),
        clause=policy.clause_for("has_contact_person"),
        action=Action.FILL_SEAT,
        told_on=due_on if since is not None else date(today.year, 1, 1),
    )


def _ending(
    watch: NetworkWatch, policy: PolicyProfile, body: Body, seat: Seat, today: date, until: date
) -> Iterator[Attention]:
    """Ask who follows: before a term ends, and once the contact person has left the department."""
    assert seat.person_id is not None
    left_on = left_on_of(watch.appointments, seat.person_id, body.id, today)
    due_on = left_on or seat.to_on
    if due_on is None or _is_followed(watch.seats, seat):
        return
    rung = Rung(step="", on=due_on) if left_on else _rung(policy, due_on, today, until)
    if rung is None:
        return
    name, day = watch.names.get(seat.person_id, ""), Dated(due_on, DayForm.FULL)
    yield Attention(
        rule=Rule.SEAT_ENDS,
        about=About.SEAT,
        about_id=seat.id,
        due_on=due_on,
        severity=severity_of(due_on, today),
        sentence=message("Choose who follows {name} as contact person for {body}", name=name, body=_called(body)),
        detail=message("The office there ended on {day}.", day=day)
        if left_on
        else message("The seat in the network ends on {day}.", day=day),
        because=message("What a contact person has open goes to whoever follows."),
        clause=policy.clause_for("has_contact_person"),
        action=Action.OPEN_SEAT,
        where=Where(field="to_on", record_id=body.id),
        told_on=rung.on,
        rung=rung.step,
    )


def _rung(policy: PolicyProfile, due_on: date, today: date, until: date) -> Rung | None:
    ladder = rungs(policy.steps_for("appointment"), due_on)
    if not ladder or ladder[0].on > until:
        return None
    return reached(ladder, today) or ladder[0]


def _is_followed(seats: Iterable[Seat], seat: Seat) -> bool:
    """Tell whether somebody else has the seat from a later day on."""
    return any(
        each.body_id == seat.body_id
        and each.id != seat.id
        and each.is_filled
        and (each.from_on or date.min) > (seat.from_on or date.min)
        for each in seats
    )


def _meeting(meeting: WatchedMeeting, policy: PolicyProfile, today: date, until: date) -> Iterator[Attention]:
    day = Dated(meeting.held_on, DayForm.FULL)
    if meeting.held_on >= today and not meeting.is_called:
        told_on = meeting.held_on - timedelta(days=CALL_TOLD_DAYS)
        if told_on <= until:
            yield _about(
                meeting,
                Rule.NETWORK_CALL,
                meeting.held_on - timedelta(days=CALL_DAYS),
                today,
                policy,
                (
                    message("Call the network to its meeting on {day}", day=day),
                    message("Those who hold seats have not been called yet."),
                    message("They are called a week before the meeting at the latest."),
                ),
                told_on,
            )
    is_recent = timedelta(0) < today - meeting.held_on <= timedelta(days=_BACK_DAYS)
    if is_recent and not meeting.has_minutes:
        yield _about(
            meeting,
            Rule.NETWORK_MINUTES,
            meeting.held_on + timedelta(days=MINUTES_DAYS),
            today,
            policy,
            (
                message("Keep the minutes of the network's meeting on {day}", day=day),
                message("There is neither a text nor a file."),
                message("The annual report of the network is written from what it has met about."),
            ),
            meeting.held_on + timedelta(days=1),
        )


def _about(
    meeting: WatchedMeeting,
    rule: Rule,
    due_on: date,
    today: date,
    policy: PolicyProfile,
    said: tuple[Message, Message, Message],
    told_on: date,
) -> Attention:
    sentence, detail, because = said
    return Attention(
        rule=rule,
        about=About.NETWORK_MEETING,
        about_id=meeting.id,
        due_on=due_on,
        severity=severity_of(due_on, today),
        sentence=sentence,
        detail=detail,
        because=because,
        clause=policy.clause_for("network_meets"),
        action=Action.OPEN_NETWORK_MEETING,
        where=Where(field="minutes_text" if rule == Rule.NETWORK_MINUTES else ""),
        told_on=told_on,
    )


def _goals(watch: NetworkWatch, policy: PolicyProfile, today: date) -> Iterator[Attention]:
    """Ask for the goal documents that nobody has answered for, all of them in one line, from the new year on.

    That is asked of those who have begun to answer, in whatever year.
    """
    rule = next((each for each in policy.rules if each.check == "goals_treat_international"), None)
    if rule is None or not any(year.year <= today.year for year in watch.years):
        return
    given = {each.name: each.value for each in rule.parameters}
    due_on = date(today.year, int(str(given["month"])), int(str(given["day"])))
    answered = {y.body_id for y in watch.years if y.year == today.year and y.goal_answer != GoalAnswer.UNANSWERED}
    lacking = [body for body in watch.bodies if body.kind == BodyKind.COMMITTEE and body.id not in answered]
    if lacking:
        yield Attention(
            rule=Rule.GOAL_DOCUMENT,
            about=About.POLICY,
            about_id=NOWHERE,
            due_on=due_on,
            severity=severity_of(due_on, today),
            sentence=messages(
                "Answer for the goal document of {name}",
                "Answer for the goal documents of {number} committees",
                len(lacking),
                name=_called(lacking[0]),
            ),
            detail=message("Do they treat international matters in {year}?", year=str(today.year)),
            because=message("International matters are to be dealt with in the committees' goal documents."),
            clause=rule.clause,
            action=Action.OPEN_COMMITTEES,
            told_on=date(today.year, 1, 1),
        )


def _called(body: Body) -> Either:
    return Either(body.name_sv, body.name_en)
