"""The checks of departments and committees: the network of contact persons, goal documents and budget frames."""

from datetime import date

from coordinator_app.domain.agreement_dates import months_on
from coordinator_app.domain.amounts import amount
from coordinator_app.domain.committee_years import KRONOR, GoalAnswer, Spending, bodies_beneath, costs_in
from coordinator_app.domain.destinations import where
from coordinator_app.domain.network import seat_on
from coordinator_app.domain.policy_world import BodyCase, Lack, Outcome, Standpoint, Verdict, Whole
from coordinator_app.words import message, messages

_MET, _NOT_TRIED = Outcome.MET, Outcome.NOT_TRIED


def has_contact_person(case: BodyCase, seen: Standpoint) -> Verdict:
    """Tell whether somebody stands for the department in the network."""
    seat = seat_on(seen.world.seats, case.id, seen.day)
    if seat is not None and seat.is_filled:
        return _MET
    return Lack(message("{name} has no contact person in the network.", name=case.title), where("person_id"))


def contact_is_developed(case: BodyCase, seen: Standpoint, *, months: int) -> Verdict:
    """Tell whether the contact person has time set aside, and has been trained in the last months."""
    seat = seat_on(seen.world.seats, case.id, seen.day)
    since = months_on(seen.day, -months)
    if seat is None or not seat.is_filled or seat.from_on is None or seat.from_on > since:
        return _NOT_TRIED
    if not seat.hours_per_month:
        said = message("The contact person of {name} has no time set aside.", name=case.title)
        return Lack(said, where("hours_per_month"))
    if any(each.on is not None and since <= each.on <= seen.day for each in seat.trainings):
        return _MET
    return Lack(
        messages(
            "The contact person of {name} has had no training in the last month.",
            "The contact person of {name} has had no training in the last {number} months.",
            months,
            name=case.title,
        ),
        where("trainings"),
    )


def passes_on(case: BodyCase, seen: Standpoint, *, months: int) -> Verdict:
    """Tell whether anything of the network has been passed on in the department in the last months."""
    since = months_on(seen.day, -months)
    seat = seat_on(seen.world.seats, case.id, seen.day)
    if seat is None or not seat.is_filled or seat.from_on is None or seat.from_on > since:
        return _NOT_TRIED
    own = (each for one in seen.world.seats if one.body_id == case.id for each in one.passings)
    if any(each.on is not None and since <= each.on <= seen.day for each in own):
        return _MET
    return Lack(
        messages(
            "Nothing has been passed on in {name} in the last month.",
            "Nothing has been passed on in {name} in the last {number} months.",
            months,
            name=case.title,
        ),
        where("passings"),
    )


def goals_treat_international(case: BodyCase, seen: Standpoint, *, month: int, day: int) -> Verdict:
    """Tell whether this year's goal document treats international matters; until a day of the year it may wait."""
    kept = next((y for y in seen.world.committee_years if y.body_id == case.id and y.year == seen.day.year), None)
    answer = kept.goal_answer if kept is not None else GoalAnswer.UNANSWERED
    if answer == GoalAnswer.YES:
        return _MET
    year = str(seen.day.year)
    if answer == GoalAnswer.NO:
        said = message(
            "The goal document of {name} does not treat international matters in {year}.", name=case.title, year=year
        )
        return Lack(said, where("goal_answer"))
    if seen.day <= date(seen.day.year, month, day):
        return _NOT_TRIED
    said = message(
        "Nobody has said whether the goal document of {name} treats international matters in {year}.",
        name=case.title,
        year=year,
    )
    return Lack(said, where("goal_answer"))


def is_within_budget(case: BodyCase, seen: Standpoint) -> Verdict:
    """Tell whether this year's agreements cost no more than the committee's budget frame; without one nothing is told.

    The agreements are those that the committee or its departments are responsible for.
    """
    world, year = seen.world, seen.day.year
    frame = next((y.budget_frame for y in world.committee_years if y.body_id == case.id and y.year == year), None)
    if frame is None:
        return _NOT_TRIED
    costs = costs_in(world.agreements, year, bodies_beneath(world.bodies.values(), case.id))
    spent = Spending(frame=frame, costs=costs).total
    if spent <= frame:
        return _MET
    return Lack(
        message(
            "The agreements of {name} cost {spent} in {year}, and the budget frame is {frame}.",
            name=case.title,
            spent=amount(spent, KRONOR),
            frame=amount(frame, KRONOR),
            year=str(year),
        ),
        where("budget_frame"),
    )


def network_meets(_whole: Whole, seen: Standpoint, *, months: int) -> Verdict:
    """Tell whether the network has met in the last months."""
    since = months_on(seen.day, -months)
    held = (each.held_on for each in seen.world.network_meetings if not each.is_cancelled)
    if any(since <= day <= seen.day for day in held):
        return _MET
    return Lack(
        messages(
            "The network has not met in the last month.",
            "The network has not met in the last {number} months.",
            months,
        )
    )
