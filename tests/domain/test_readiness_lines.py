"""How a visit stands, line by line, and where each line leads."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.preparations import Aspect, ReadinessLine, State
from coordinator_app.domain.readiness_lines import readiness
from coordinator_app.domain.visits import Direction, VisitKind
from coordinator_app.words import Words
from tests.domain.watched import COMPLETE, HARBOUR, LUNCH, STARTS, TODAY, watch


def line(aspect: Aspect, today: date = TODAY, **changes: Any) -> ReadinessLine:
    (found,) = [one for one in readiness(watch(replace(COMPLETE, **changes)), today).lines if one.aspect == aspect]
    return found


def test_a_visit_that_lacks_only_its_pack_says_so(swedish: Words) -> None:
    stands = readiness(watch(), TODAY)
    assert [one.aspect for one in stands.lines if one.state != State.DONE] == [Aspect.PACK]
    assert swedish.say(stands.summary) == "En sak återstår före besöket."
    assert swedish.say(stands.lines[-1].value) == "senast mån 16 nov"


@pytest.mark.parametrize(
    ("aspect", "changes", "state", "value", "field"),
    [
        (Aspect.DELEGATION, {}, State.DONE, "1 gäst", "delegation"),
        (Aspect.DELEGATION, {"delegation": ()}, State.NOT_STARTED, "inte inlagd", "delegation"),
        (Aspect.HEAD, {}, State.DONE, "Li Na", "delegation"),
        (Aspect.PROGRAMME, {}, State.DONE, "1 dag", "programme"),
        (Aspect.PROGRAMME, {"programme": ()}, State.NOT_STARTED, "tomt", "programme"),
        (Aspect.CLASHES, {}, State.DONE, "inga", "checks"),
        (Aspect.REPRESENTED_BY, {}, State.DONE, "Ragnhild Ekeblom", "hosts"),
        (Aspect.REPRESENTED_BY, {"hosts": ()}, State.NOT_STARTED, "inte vald", "hosts"),
        (Aspect.PURPOSE, {}, State.DONE, "1 mål", "purpose_sv"),
        (Aspect.PURPOSE, {"goals": ()}, State.WARNING, "inget mål valt", "goals"),
        (Aspect.PURPOSE, {"purpose_sv": ""}, State.NOT_STARTED, "inte skrivet", "purpose_sv"),
        (Aspect.CASE_NUMBER, {"case_number": ""}, State.NOT_STARTED, "saknas", "case_number"),
        (Aspect.TALKING_POINTS, {}, State.DONE, "1 samtal", "talking_points"),
        (Aspect.GIFTS, {"gift_sv": ""}, State.NOT_STARTED, "inte valda", "gift_sv"),
        (Aspect.DAY_CONTACT, {"contact_id": None}, State.NOT_STARTED, "inte vald", "contact_id"),
    ],
)
def test_a_line_says_how_far_and_leads_to_its_field(
    aspect: Aspect, changes: dict[str, Any], state: State, value: str, field: str, swedish: Words
) -> None:
    found = line(aspect, **changes)
    assert (found.state, swedish.say(found.value), found.where.field) == (state, value, field)


def test_a_clash_is_a_problem_and_leads_to_the_later_item(swedish: Words) -> None:
    early = replace(HARBOUR, starts_at=time(13, 15))
    found = line(Aspect.CLASHES, programme=(LUNCH, early))
    assert (found.state, swedish.say(found.value)) == (State.PROBLEM, "1 att lösa")
    assert (found.where.tab, found.where.record_id) == (Tab.PROGRAMME, early.id)


def test_a_pack_that_is_late_is_a_problem(swedish: Words) -> None:
    found = line(Aspect.PACK, today=date(2026, 11, 17))
    assert (found.state, swedish.say(found.value)) == (State.PROBLEM, "inte skapat")


@pytest.mark.parametrize(
    ("direction", "has", "lacks"),
    [
        (Direction.INCOMING, Aspect.REPRESENTED_BY, Aspect.TRAVEL_DECISION),
        (Direction.OUTGOING, Aspect.TRAVEL_DECISION, Aspect.REPRESENTED_BY),
        (Direction.DIGITAL, Aspect.DAY_CONTACT, Aspect.GIFTS),
    ],
)
def test_each_direction_has_its_own_lines(direction: Direction, has: Aspect, lacks: Aspect) -> None:
    aspects = {one.aspect for one in readiness(watch(replace(COMPLETE, direction=direction)), TODAY).lines}
    assert has in aspects
    assert lacks not in aspects


def test_a_visit_of_which_nobody_is_briefed_has_no_line_for_a_pack() -> None:
    aspects = {one.aspect for one in readiness(watch(replace(COMPLETE, kind=VisitKind.STUDY)), TODAY).lines}
    assert not aspects & {Aspect.PACK, Aspect.GIFTS, Aspect.TALKING_POINTS}


def test_once_it_has_begun_nothing_remains_before_the_visit(swedish: Words) -> None:
    said = swedish.say(readiness(watch(), STARTS + timedelta(days=1)).summary)
    assert said == "En sak blev inte ifylld."
