"""The rules of Today that concern what a coming visit lacks, and what does not fit in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.attention_deviations import GOAL_OF_VISIT
from coordinator_app.domain.counts import in_words, together
from coordinator_app.domain.destinations import CHECKS, where
from coordinator_app.domain.lead_times import (
    INTAKE_DAYS_BEFORE,
    PEOPLE_DAYS_BEFORE,
    PROGRAMME_DAYS_BEFORE,
    REPRESENTATION_DAYS_BEFORE,
    days_before,
)
from coordinator_app.domain.readiness import Overlap, is_represented, overlaps
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.spoken import needs_interpreter
from coordinator_app.domain.terms import ended_terms
from coordinator_app.domain.visits import DelegateRole, Direction
from coordinator_app.domain.watch import WatchedVisit
from coordinator_app.words import Dated, DayForm, Either, Message, message

_INTAKE = (
    ("partner_id", message("partner"), ""),
    ("purpose_sv", message("purpose"), ""),
    ("goals", message("goals"), GOAL_OF_VISIT),
    ("case_number", message("case number"), ""),
)
"""What the details of a visit are: a field, what it is called, and the check of policies that asks for it too."""


def gap_attentions(watched: WatchedVisit, today: date) -> Iterator[Attention]:
    """Return what a visit that is decided upon lacks; once it has begun only its clashes can still be mended."""
    yield from _clashes(watched, today)
    if watched.visit.starts_on < today:
        return
    yield from _intake(watched)
    yield from _programme(watched)
    yield from _delegation(watched)
    yield from _interpreter(watched)
    if watched.visit.direction == Direction.INCOMING:
        yield from _hosts(watched)
    yield from _terms(watched)


def _gap(watched: WatchedVisit, rule: Rule, field: str, days: int, sentence: Message, detail: Message) -> Attention:
    return Attention(
        rule=rule,
        about=About.VISIT,
        about_id=watched.visit.id,
        due_on=days_before(watched.visit.starts_on, days),
        severity=Severity.WARNING,
        sentence=sentence,
        detail=detail,
        because=message("The program asks for it {number} days before the visit.", number=days),
        action=Action.OPEN_VISIT,
        where=where(field),
    )


def _intake(watched: WatchedVisit) -> Iterator[Attention]:
    visit = watched.visit
    asked = [(field, name) for field, name, check in _INTAKE if check not in watched.deviated]
    missing = [(field, name) for field, name in asked if not getattr(visit, field)]
    if visit.purpose_en:
        missing = [(field, name) for field, name in missing if field != "purpose_sv"]
    if missing:
        yield replace(
            _gap(
                watched,
                Rule.INTAKE,
                missing[0][0],
                INTAKE_DAYS_BEFORE,
                message("Complete the details of {visit}", visit=watched.called),
                message("Still to be filled in: {missing}.", missing=together([name for _, name in missing])),
            ),
            severity=Severity.NOTE,
        )


def _programme(watched: WatchedVisit) -> Iterator[Attention]:
    if not watched.visit.programme:
        yield _gap(
            watched,
            Rule.PROGRAMME,
            "programme",
            PROGRAMME_DAYS_BEFORE,
            message("The programme of {visit} is empty", visit=watched.called),
            message("It begins on {day}.", day=Dated(watched.visit.starts_on, DayForm.SHORT)),
        )


def _delegation(watched: WatchedVisit) -> Iterator[Attention]:
    visit = watched.visit
    if not visit.delegation:
        yield _gap(
            watched,
            Rule.DELEGATION,
            "delegation",
            PEOPLE_DAYS_BEFORE,
            message("Nobody has been entered in the delegation of {visit}", visit=watched.called),
            message("Ask the partner for the list of those who come.")
            if visit.direction == Direction.INCOMING
            else message("Enter those who take part."),
        )
    elif not any(delegate.role == DelegateRole.HEAD for delegate in visit.delegation):
        yield replace(
            _gap(
                watched,
                Rule.HEAD,
                "delegation",
                PEOPLE_DAYS_BEFORE,
                message("Choose the head of delegation for {visit}", visit=watched.called),
                message("Whoever welcomes them needs to know whom to greet first."),
            ),
            severity=Severity.NOTE,
        )


def _interpreter(watched: WatchedVisit) -> Iterator[Attention]:
    if needs_interpreter(watched.dossier):
        yield _gap(
            watched,
            Rule.INTERPRETER,
            "interpreter_sv",
            PEOPLE_DAYS_BEFORE,
            message("Book an interpreter for {visit}", visit=watched.called),
            message("The delegation and the hosts have no language in common."),
        )


def _hosts(watched: WatchedVisit) -> Iterator[Attention]:
    policy = watched.dossier.policy
    if not watched.visit.hosts:
        yield replace(
            _gap(
                watched,
                Rule.HOST,
                "hosts",
                REPRESENTATION_DAYS_BEFORE,
                message("Choose a host for {visit}", visit=watched.called),
                message("Nobody has been asked to welcome the guests."),
            ),
            clause=policy.representing_clause,
        )
    elif not is_represented(watched.dossier):
        yield replace(
            _gap(
                watched,
                Rule.REPRESENTATION,
                "hosts",
                REPRESENTATION_DAYS_BEFORE,
                message("Choose who represents the municipality at {visit}", visit=watched.called),
                message("No host holds, on the first day, an office that the policy asks for."),
            ),
            because=message("The policy says which bodies represent the municipality."),
            clause=policy.representing_clause,
        )


def _terms(watched: WatchedVisit) -> Iterator[Attention]:
    ended = ended_terms(watched.dossier)
    if ended:
        person, office = ended[0]
        yield replace(
            _gap(
                watched,
                Rule.TERM_ENDED,
                "hosts",
                REPRESENTATION_DAYS_BEFORE,
                message("{name} no longer holds office at {visit}", name=person.name, visit=watched.called),
                message(
                    "The term as {role} ends on {day}.",
                    role=Either(office.role_sv, office.role_en),
                    day=Dated(office.to_on or watched.visit.starts_on, DayForm.FULL),
                ),
            ),
            because=message("Offices are counted on the first day of the visit."),
        )


def _clashes(watched: WatchedVisit, today: date) -> Iterator[Attention]:
    found = sorted(overlaps(watched.dossier), key=lambda one: one.second.begins)
    for day, alike in groupby(found, lambda one: one.second.day_on):
        if day >= today:
            yield _clash(watched, day, list(alike))


def _clash(watched: WatchedVisit, day: date, found: list[Overlap]) -> Attention:
    first = found[0]
    number = in_words(len({item.id for one in found for item in (one.first, one.second)}), begins=True)
    return replace(
        _gap(
            watched,
            Rule.CLASH,
            "programme",
            PROGRAMME_DAYS_BEFORE,
            message(
                "{number} items of the programme clash on {day}",
                number=number,
                day=Dated(day),
            ),
            message(
                "“{second}” begins at {begins}, but “{first}” ends at {ends}.",
                second=Either(first.second.title_sv, first.second.title_en),
                begins=Dated(first.second.starts_at),
                first=Either(first.first.title_sv, first.first.title_en),
                ends=Dated(first.first.ends.time()),
            ),
        ),
        severity=Severity.ERROR,
        because=message("Nobody can be in two places at once."),
        action=Action.SHOW_CLASH,
        where=where(CHECKS, first.second.id),
        due_on=days_before(day, PROGRAMME_DAYS_BEFORE),
    )
