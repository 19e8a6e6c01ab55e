"""What the reminders look at beside the visits, in a fixed number of queries however much is kept."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Select, Uuid, bindparam, func, select

from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.decisions import DecisionKind
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.visits import CLOSED
from coordinator_app.domain.watched_agreements import (
    EndingOffice,
    UnpaidFee,
    UnreportedDecision,
    WatchedAgreement,
    WatchedDocument,
)
from coordinator_app.storage.calendar import MEETINGS
from coordinator_app.storage.municipality import BODIES
from coordinator_app.storage.plain_rows import plain_rows
from coordinator_app.storage.tables import (
    activity,
    agreement,
    agreement_file,
    appointment,
    body,
    decision,
    extension,
    fee,
    governing_document,
    partner,
    person,
    representative,
    visit,
)
from coordinator_app.storage.tables_journal import change, change_record
from coordinator_app.words import Either

READ_KINDS = frozenset(
    {
        *("partner", "decision", "governing_document"),
        *("appointment", "person", "body", "meeting"),
    }
)
"""The kinds of record that `rows` reads beside agreements: what was read holds until one of them changes."""


@dataclass(frozen=True, kw_only=True)
class Changed:
    """What has changed since a change: the number of the last one, the kinds of record, and which agreements."""

    until: int
    kinds: frozenset[str] = frozenset()
    agreement_ids: frozenset[UUID] = frozenset()


def changed_since(connection: Connection, number: int) -> Changed:
    """Return what has changed after a change, by its number; nothing where that was the last."""
    until = connection.execute(_LAST_CHANGE).scalar() or 0
    if until == number:
        return Changed(until=until)
    since = change_record.c.change_id > number
    kinds = frozenset(connection.execute(select(change_record.c.kind).where(since).distinct()).scalars())
    ids = select(change_record.c.record_id).where(since, change_record.c.kind == "agreement").distinct()
    found = connection.execute(ids).scalars() if "agreement" in kinds else ()
    return Changed(until=until, kinds=kinds, agreement_ids=frozenset(found))


_LAST_CHANGE = select(func.max(change.c.id))


@dataclass(frozen=True, kw_only=True)
class WatchRows:
    """All that has a date beside the visits, as far as the reminders need it."""

    agreements: Mapping[UUID, WatchedAgreement]
    decisions: tuple[UnreportedDecision, ...]
    offices: tuple[EndingOffice, ...]
    documents: tuple[WatchedDocument, ...]
    meetings: tuple[Meeting, ...]
    bodies: tuple[Body, ...]


def rows(connection: Connection) -> WatchRows:
    """Return all that has a date beside the visits."""
    meetings, bodies = MEETINGS.every(connection), BODIES.every(connection)
    return WatchRows(
        agreements=agreements(connection),
        decisions=_decisions(connection, meetings, {each.id: each for each in bodies}),
        offices=_offices(connection),
        documents=_documents(connection),
        meetings=meetings,
        bodies=bodies,
    )


def visited(connection: Connection) -> dict[str, str]:
    """Return the last day of the latest visit under each agreement that has one, as both lie in the file."""
    return dict(plain_rows(connection, _VISITED, {}))


def visits_read(found: Mapping[str, str]) -> dict[UUID, date]:
    """Return what has been read of visits under agreements."""
    return {UUID(key): date.fromisoformat(day) for key, day in found.items()}


_VISITED = (
    select(visit.c.agreement_id, func.max(visit.c.ends_on))
    .where(visit.c.agreement_id.is_not(None), *(visit.c.status != each for each in sorted(CLOSED)))
    .group_by(visit.c.agreement_id)
)

_TERMS = (
    *("stage", "signed_on", "in_force_on", "first_end_on", "renewal", "renewal_months", "review_months", "reviewed_on"),
    *("notice_number", "notice_unit", "notice_given_on", "ended_on", "sign_by_on"),
)
_AGREEMENTS = select(
    agreement.c.id,
    agreement.c.kind,
    agreement.c.title_sv,
    agreement.c.title_en,
    partner.c.name_sv,
    partner.c.name_en,
    decision.c.decided_on,
    agreement.c.partner_id,
    agreement.c.predecessor_id,
    agreement.c.has_own_ladder,
    agreement.c.ladder,
    *(agreement.c[name] for name in _TERMS),
).select_from(
    agreement.outerjoin(partner, agreement.c.partner_id == partner.c.id).outerjoin(
        decision, agreement.c.decision_id == decision.c.id
    )
)
_EXTENSIONS = select(extension.c.agreement_id, func.max(extension.c.until_on)).group_by(extension.c.agreement_id)
_ACTIVITIES = select(activity.c.agreement_id, func.max(activity.c.on)).group_by(activity.c.agreement_id)
_FEES = select(fee.c.agreement_id, fee.c.year, fee.c.invoice_due_on).where(
    fee.c.invoice_due_on.is_not(None), fee.c.paid_on.is_(None)
)
_FILES = select(agreement_file.c.agreement_id, agreement_file.c.renew_on).where(agreement_file.c.renew_on.is_not(None))
_NAMES = (person.c.given_name, person.c.family_name, person.c.is_family_name_first)
_REPRESENTATIVES = select(
    representative.c.agreement_id,
    representative.c.id,
    representative.c.role_sv,
    representative.c.role_en,
    representative.c.to_on,
    *_NAMES,
).join_from(representative, person, representative.c.person_id == person.c.id)
_OFFICES = (
    select(
        appointment.c.body_id,
        appointment.c.id,
        appointment.c.role_sv,
        appointment.c.role_en,
        appointment.c.to_on,
        *_NAMES,
        body.c.name_sv,
        body.c.name_en,
    )
    .join_from(appointment, person, appointment.c.person_id == person.c.id)
    .join(body, appointment.c.body_id == body.c.id)
)
_DECISIONS = select(
    decision.c.id, decision.c.title_sv, decision.c.title_en, decision.c.body_id, decision.c.decided_on
).where(
    decision.c.kind == DecisionKind.DELEGATED,
    decision.c.decided_on.is_not(None),
    decision.c.reported_on.is_(None),
)
_DOCUMENTS = select(
    *(governing_document.c[name] for name in ("id", "title_sv", "title_en", "profile")),
    *(governing_document.c[name] for name in ("adopted_on", "last_revised_on", "revision_months")),
).where(
    governing_document.c.adopted_on.is_not(None),
    governing_document.c.revision_months.is_not(None),
    governing_document.c.ended_on.is_(None),
)


class _Read:
    """Reads of all agreements, or of one of them."""

    def __init__(self, connection: Connection, only: UUID | None) -> None:
        self._connection, self._only = connection, only

    def rows(self, statement: Select[Any], column: Column[Any]) -> list[tuple[Any, ...]]:
        """Return the rows of a statement, those of the one agreement alone where one is meant."""
        if self._only is None:
            return plain_rows(self._connection, statement, {})
        return plain_rows(self._connection, _of_one(statement, column), {"one": self._only})

    def latest(self, statement: Select[Any], column: Column[Any]) -> dict[str, date]:
        """Return a day for each agreement that has one."""
        return {key: date.fromisoformat(day) for key, day in self.rows(statement, column)}


@lru_cache
def _of_one(statement: Select[Any], column: Column[Any]) -> Select[Any]:
    return statement.where(column == bindparam("one", type_=Uuid()))


def agreements(connection: Connection, only: UUID | None = None) -> dict[UUID, WatchedAgreement]:
    """Return all agreements, or the one with an id, if it is there, in six queries."""
    read = _Read(connection, only)
    extended = read.latest(_EXTENSIONS, extension.c.agreement_id)
    active = read.latest(_ACTIVITIES, activity.c.agreement_id)
    fees: defaultdict[str, list[UnpaidFee]] = defaultdict(list)
    for key, year, due_on in read.rows(_FEES, fee.c.agreement_id):
        fees[key].append(UnpaidFee(year=year, due_on=date.fromisoformat(due_on)))
    renewals: defaultdict[str, list[date]] = defaultdict(list)
    for key, renew_on in read.rows(_FILES, agreement_file.c.agreement_id):
        renewals[key].append(date.fromisoformat(renew_on))
    places = _ending(read.rows(_REPRESENTATIVES, representative.c.agreement_id))
    made = []
    for row in read.rows(_AGREEMENTS, agreement.c.id):
        (
            key,
            kind,
            title_sv,
            title_en,
            name_sv,
            name_en,
            decided_on,
            partner_id,
            predecessor,
            has_ladder,
            ladder,
            *terms,
        ) = row
        network = Either(name_sv, name_en) if name_sv or name_en else None
        made.append(
            WatchedAgreement(
                id=UUID(key),
                kind=AgreementKind(kind),
                terms=_terms(terms, extended.get(key)),
                title=Either(title_sv, title_en),
                partner=network,
                has_decision=decided_on is not None,
                partner_id=UUID(partner_id) if partner_id else None,
                predecessor_id=UUID(predecessor) if predecessor else None,
                has_own_ladder=bool(has_ladder),
                ladder=tuple(json.loads(ladder)) if has_ladder else (),
                active_on=active.get(key),
                fees=tuple(fees.get(key, ())),
                renewals_on=tuple(renewals.get(key, ())),
                representatives=_offices_of(places.get(key, ()), network or Either(title_sv, title_en)),
            )
        )
    return {each.id: each for each in made}


def _terms(row: Iterable[Any], extended_to_on: date | None) -> AgreementTerms:
    stage, signed, in_force, first_end, renewal, renewal_months, review_months, reviewed, number, unit, *rest = row
    given, ended, sign_by = rest
    return AgreementTerms(
        stage=AgreementStage(stage),
        signed_on=_day(signed),
        in_force_on=_day(in_force),
        first_end_on=_day(first_end),
        extended_to_on=extended_to_on,
        renewal=Renewal(renewal),
        renewal_months=renewal_months,
        review_months=review_months,
        reviewed_on=_day(reviewed),
        notice=Notice(number=number, unit=NoticeUnit(unit)) if number else None,
        notice_given_on=_day(given),
        ended_on=_day(ended),
        sign_by_on=_day(sign_by),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


_Place = tuple[UUID, str, Either, date | None, Either]


def _ending(found: Iterable[tuple[Any, ...]]) -> dict[str, list[_Place]]:
    """Return offices by what they are held in, each with its last day, which may be none."""
    held: defaultdict[str, list[_Place]] = defaultdict(list)
    for key, office_id, role_sv, role_en, to_on, given, family, is_family_first, *names in found:
        parts = (family, given) if is_family_first else (given, family)
        name = " ".join(part for part in parts if part)
        whose = Either(*names) if names else Either("")
        held[key].append((UUID(office_id), name, Either(role_sv, role_en), _day(to_on), whose))
    return held


def _offices_of(held: Iterable[_Place], whose: Either | None = None) -> tuple[EndingOffice, ...]:
    """Return those that end; one is followed where somebody has the same role for longer."""
    several = list(held)
    lasting: dict[str, date] = {}
    for _, _, role, to_on, _ in several:
        last = to_on or date.max
        lasting[role.swedish] = max(last, lasting.get(role.swedish, last))
    return tuple(
        EndingOffice(
            id=office_id,
            name=name,
            role=role,
            body=whose or own,
            to_on=to_on,
            is_followed=lasting[role.swedish] > to_on,
        )
        for office_id, name, role, to_on, own in several
        if to_on is not None
    )


def _offices(connection: Connection) -> tuple[EndingOffice, ...]:
    held = _ending(plain_rows(connection, _OFFICES, {}))
    return tuple(one for several in held.values() for one in _offices_of(several))


def _decisions(
    connection: Connection, meetings: Iterable[Meeting], bodies: Mapping[UUID, Body]
) -> tuple[UnreportedDecision, ...]:
    held: defaultdict[UUID, list[date]] = defaultdict(list)
    for meeting in meetings:
        if not meeting.is_cancelled:
            held[meeting.body_id].append(meeting.held_on)
    found = []
    for row in connection.execute(_DECISIONS):
        own = bodies.get(row.body_id) if row.body_id else None
        later = (day for day in held.get(row.body_id, ()) if day > row.decided_on)
        found.append(
            UnreportedDecision(
                id=row.id,
                title=Either(row.title_sv, row.title_en),
                body=Either(own.name_sv, own.name_en) if own else None,
                decided_on=row.decided_on,
                meets_on=min(later, default=None),
            )
        )
    return tuple(found)


def _documents(connection: Connection) -> tuple[WatchedDocument, ...]:
    return tuple(
        WatchedDocument(
            id=row.id,
            title=Either(row.title_sv, row.title_en),
            profile=row.profile,
            adopted_on=row.adopted_on,
            revised_on=row.last_revised_on,
            revision_months=row.revision_months,
        )
        for row in connection.execute(_DOCUMENTS)
    )
