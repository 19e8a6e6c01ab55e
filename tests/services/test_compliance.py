"""How the policy is met in a data file: switching profiles, deviating, and what the municipality sets for itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.attention import Rule
from coordinator_app.domain.clause_states import ClauseStanding
from coordinator_app.domain.findings import Finding
from coordinator_app.domain.own_policy import OwnLadder, OwnNumber, OwnPriority, OwnRule
from coordinator_app.domain.policy import RuleSeverity
from coordinator_app.services.desk import Desk, desk
from coordinator_app.words import Problem
from tests.services.cleared import clear_policy

SIGNED = date(2024, 5, 1)


@pytest.fixture
def today(clock: Callable[[], datetime]) -> date:
    """Return the day of the clock."""
    return clock().date()


@pytest.fixture
def opened(opened: Desk) -> Desk:
    """Return a desk on the example without the agreements, documents and rules of its own that the example has."""
    clear_policy(opened)
    return opened


@pytest.fixture
def fresh(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return a desk on a folder in which nothing is yet."""
    with desk(tmp_path, resources, clock, "eva", writes=True, may_create=True) as opened:
        yield opened


def membership(opened: Desk) -> Agreement:
    """Keep a membership without decision and return it."""
    new = Agreement(id=uuid4(), kind=AgreementKind.MEMBERSHIP, title_sv="Kustnätverket", signed_on=SIGNED)
    return opened.agreements.save(new)


def switch(opened: Desk, policy: str) -> None:
    own = opened.municipality.get()
    assert own is not None
    opened.municipality.save(replace(own, policy=policy))


def rules(found: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in found}


def test_switching_the_profile_changes_the_findings_and_switching_back_brings_them_back(
    opened: Desk, today: date
) -> None:
    about = membership(opened).id
    in_falun = opened.compliance.of_agreement(about, today)
    assert {"fa-o1-membership", "fa-g9-active"} <= rules(in_falun)
    switch(opened, "falkenberg")
    assert {"fb-5e-membership", "fb-3h-agreement"} <= rules(opened.compliance.of_agreement(about, today))
    assert all(finding.clause.startswith("FB-") for finding in opened.compliance.findings(today))
    switch(opened, "falun")
    assert opened.compliance.of_agreement(about, today) == in_falun


def test_a_switch_of_profile_can_be_undone_with_the_document_that_it_brought(opened: Desk) -> None:
    assert [each.profile for each in opened.governing.all()] == []
    switch(opened, "falkenberg")
    assert [each.profile for each in opened.governing.all()] == ["falkenberg"]
    switch(opened, "falun")
    switch(opened, "falkenberg")
    assert len(opened.governing.all()) == 1
    for _ in range(3):
        opened.history.undo()
    assert opened.governing.all() == ()
    assert opened.municipality.policy().key == "falun"


def test_what_is_found_in_one_agreement_is_what_is_found_in_it_among_all(opened: Desk, today: date) -> None:
    about = membership(opened).id
    everywhere = [one for one in opened.compliance.findings(today) if one.about_id == about]
    assert everywhere
    assert list(opened.compliance.of_agreement(about, today)) == everywhere
    for line in opened.visits.lines():
        alone = opened.compliance.of_visit(line.id, today)
        assert list(alone) == [one for one in opened.compliance.findings(today) if one.about_id == line.id]


def test_a_deviation_silences_its_finding_until_it_ends(opened: Desk, today: date) -> None:
    about = membership(opened).id
    finding = next(one for one in opened.compliance.of_agreement(about, today) if one.rule == "fa-o1-membership")
    with pytest.raises(Problem, match="needs a reason"):
        opened.compliance.deviate(finding, reason=" ", decided_by="KS", decided_on=today)
    with pytest.raises(Problem, match="before the first"):
        opened.compliance.deviate(
            finding, reason="Ärvt", decided_by="KS", decided_on=today, until_on=today - timedelta(days=1)
        )
    kept = opened.compliance.deviate(finding, reason="Ärvt", decided_by="KS", decided_on=today, case_number="KS 1")
    assert "fa-o1-membership" not in rules(opened.compliance.of_agreement(about, today))
    state = next(each for each in opened.compliance.clauses(today) if each.clause.code == "FA-O1")
    assert [each.deviation for each in state.deviated] == [kept]
    assert state.standing == ClauseStanding.MET
    opened.history.undo()
    assert "fa-o1-membership" in rules(opened.compliance.of_agreement(about, today))
    opened.history.redo()
    later = today + timedelta(days=30)
    opened.compliance.end_deviation(opened.compliance.deviations()[0], later)
    assert opened.compliance.deviations()[0].until_on == later - timedelta(days=1)
    assert "fa-o1-membership" in rules(opened.compliance.of_agreement(about, later))
    assert "fa-o1-membership" not in rules(opened.compliance.of_agreement(about, today))


def test_a_deviation_that_ends_on_the_day_of_its_decision_was_none(opened: Desk, today: date) -> None:
    about = membership(opened).id
    finding = opened.compliance.of_agreement(about, today)[0]
    kept = opened.compliance.deviate(finding, reason="Ärvt", decided_by="KS", decided_on=today)
    opened.compliance.end_deviation(kept, today)
    assert opened.compliance.deviations() == ()
    assert finding in opened.compliance.of_agreement(about, today)


def test_a_deviation_by_another_profile_returns_when_it_does(opened: Desk, today: date) -> None:
    about = membership(opened).id
    finding = next(one for one in opened.compliance.of_agreement(about, today) if one.rule == "fa-o1-membership")
    opened.compliance.deviate(finding, reason="Ärvt", decided_by="KS", decided_on=today)
    switch(opened, "falkenberg")
    assert "fb-5e-membership" in rules(opened.compliance.of_agreement(about, today))
    switch(opened, "falun")
    assert "fa-o1-membership" not in rules(opened.compliance.of_agreement(about, today))


def test_what_the_municipality_sets_applies_at_once_and_is_undone(opened: Desk, today: date) -> None:
    about = membership(opened).id
    own = opened.compliance.own_policy()
    opened.compliance.save_own_policy(
        replace(
            own,
            sister_city_sv="systerkommun",
            agreements_cap=8,
            rules=(
                OwnRule(id=uuid4(), rule="fa-g9-active", is_off=True),
                OwnRule(id=uuid4(), rule="fa-o1-membership", severity="info"),
            ),
            priorities=(
                OwnPriority(id=uuid4(), code="FA-G14f", weight=3),
                OwnPriority(id=uuid4(), code="FA-P2a", is_dropped=True),
                OwnPriority(id=uuid4(), code="E-1", text_sv="Beredskap", weight=2),
            ),
            ladders=(OwnLadder(id=uuid4(), kind="agreement", steps=("9m",)),),
            numbers=(
                OwnNumber(id=uuid4(), name="fa-o2-representation.days_before", number=30),
                OwnNumber(id=uuid4(), name="minutes_days", number=10),
            ),
        )
    )
    policy = opened.municipality.policy()
    assert (policy.sister_city_sv, policy.sister_cities_sv, policy.agreements_cap) == ("systerkommun", "vänorter", 8)
    weights = {goal.code: goal.weight for goal in policy.goals}
    assert (weights["FA-G14f"], weights["E-1"], "FA-P2a" in weights) == (3, 2, False)
    assert (policy.steps_for("agreement"), policy.steps_for("membership")) == (("9m",), ("6m", "papers", "30d"))
    assert policy.route.minutes_days == 10
    number = next(rule for rule in policy.rules if rule.id == "fa-o2-representation").parameters[0]
    assert (number.name, number.value) == ("days_before", 30)
    found = {one.rule: one.severity for one in opened.compliance.of_agreement(about, today)}
    assert "fa-g9-active" not in found
    assert found["fa-o1-membership"] == RuleSeverity.INFO
    opened.history.undo()
    assert opened.municipality.policy().agreements_cap is None
    assert "fa-g9-active" in rules(opened.compliance.of_agreement(about, today))


def test_the_own_day_from_which_the_policy_applies_leaves_what_was_before_in_peace(opened: Desk, today: date) -> None:
    about = membership(opened).id
    own = opened.compliance.own_policy()
    opened.compliance.save_own_policy(replace(own, since_on=SIGNED + timedelta(days=1)))
    assert rules(opened.compliance.of_agreement(about, today)) == {"fa-g9-active", "fa-g9-representatives"}


def test_falkenbergs_own_policy_is_overdue_on_the_first_start_and_still_in_force(fresh: Desk, today: date) -> None:
    fresh.beginnings.begin("Falkenbergs kommun", "", "falkenberg")
    (document,) = fresh.governing.all()
    assert (document.adopted_on, document.case_number, document.validity) == (
        date(2016, 6, 28),
        "KS 2015-236",
        "Tills vidare",
    )
    state = next(each for each in fresh.compliance.clauses(today) if each.clause.code == "FB-0b")
    assert state.standing == ClauseStanding.NOT_MET
    (asked,) = (a for a in fresh.today.overview(today).attentions.all if a.rule == Rule.DOCUMENT_REVISION)
    assert (asked.due_on, asked.about_id, asked.clause) == (date(2020, 6, 28), document.id, "FB-0b")
    assert fresh.today.clause_of(asked) is not None


def test_a_revision_keeps_the_earlier_wording_and_quiets_the_overdue_day(fresh: Desk, today: date) -> None:
    fresh.beginnings.begin("Falkenbergs kommun", "", "falkenberg")
    document = fresh.governing.attach(fresh.governing.all()[0], "policy.pdf", b"the wording of 2016")
    with pytest.raises(Problem, match="no later than"):
        fresh.governing.revise(document, date(2016, 6, 28))
    anew = fresh.governing.revise(document, date(2026, 10, 20), "KS 2026-99")
    (earlier,) = anew.versions
    assert (earlier.adopted_on, earlier.until_on, earlier.case_number) == (
        date(2016, 6, 28),
        date(2026, 10, 19),
        "KS 2015-236",
    )
    assert fresh.governing.attached(earlier) == b"the wording of 2016"
    assert (anew.last_revised_on, anew.case_number, anew.sha256) == (date(2026, 10, 20), "KS 2026-99", "")
    assert Rule.DOCUMENT_REVISION not in {each.rule for each in fresh.today.overview(today).attentions.all}
    fresh.history.undo()
    assert fresh.governing.all()[0].versions == ()


def test_a_document_that_has_ended_asks_for_nothing(fresh: Desk, today: date) -> None:
    fresh.beginnings.begin("Falkenbergs kommun", "", "falkenberg")
    fresh.governing.save(replace(fresh.governing.all()[0], ended_on=date(2025, 12, 31)))
    assert Rule.DOCUMENT_REVISION not in {each.rule for each in fresh.today.overview(today).attentions.all}
    assert "fb-0b-revision" not in rules(fresh.compliance.findings(today))


def test_the_number_of_questions_does_not_grow_with_what_is_kept(opened: Desk, today: date) -> None:
    from sqlalchemy import event

    asked: list[str] = []
    engines = opened._store.database

    def count() -> int:
        asked.clear()
        with engines.reading() as connection:
            event.listen(connection, "before_cursor_execute", lambda *given: asked.append(given[2]))
            from coordinator_app.storage import policy_world

            policy_world.every(connection)
        return len(asked)

    before = count()
    for _ in range(3):
        membership(opened)
    assert count() == before


def reminded(opened: Desk, about: UUID, day: date) -> set[Rule]:
    return {one.rule for one in opened.today.overview(day).attentions.all if one.about_id == about}


def test_a_deviation_quiets_the_reminder_of_the_same_thing_until_the_day_after_its_last(
    opened: Desk, today: date
) -> None:
    about = membership(opened).id
    assert reminded(opened, about, today) == {Rule.MEMBERSHIP_DECISION, Rule.MEMBERSHIP_QUIET}
    finding = next(one for one in opened.compliance.of_agreement(about, today) if one.rule == "fa-o1-membership")
    last = today + timedelta(days=5)
    opened.compliance.deviate(finding, reason="Ärvt", decided_by="KS", decided_on=today, until_on=last)
    assert reminded(opened, about, today) == {Rule.MEMBERSHIP_QUIET}
    assert reminded(opened, about, last) == {Rule.MEMBERSHIP_QUIET}
    after = last + timedelta(days=1)
    assert Rule.MEMBERSHIP_DECISION in reminded(opened, about, after)
    (back,) = (
        one
        for one in opened.today.overview(after).attentions.all
        if one.about_id == about and one.rule == Rule.MEMBERSHIP_DECISION
    )
    assert back.since_on == after
    assert Rule.MEMBERSHIP_DECISION not in {one.rule for one in opened.today.deadlines(today, last)}
    assert Rule.MEMBERSHIP_DECISION in {one.rule for one in opened.today.deadlines(today, after)}
    opened.history.undo()
    assert Rule.MEMBERSHIP_DECISION in reminded(opened, about, today)


def test_a_deviation_stays_quiet_on_today_where_its_rule_is_not_used_any_more(opened: Desk, today: date) -> None:
    about = membership(opened).id
    finding = next(one for one in opened.compliance.of_agreement(about, today) if one.rule == "fa-o1-membership")
    opened.compliance.deviate(finding, reason="Ärvt", decided_by="KS", decided_on=today)
    own = opened.compliance.own_policy()
    opened.compliance.save_own_policy(replace(own, rules=(OwnRule(id=uuid4(), rule="fa-o1-membership", is_off=True),)))
    assert Rule.MEMBERSHIP_DECISION not in reminded(opened, about, today)
