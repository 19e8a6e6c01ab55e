"""The lists of agreements and of decisions: all lines at once, in the same few queries however many there are."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, exists, func, select, union_all

from coordinator_app.domain.agreement_lines import AgreementLine
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal
from coordinator_app.domain.agreements import AgreementKind, AgreementLevel
from coordinator_app.domain.decision_lines import Decided, DecisionLine
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.storage.names import NAMES
from coordinator_app.storage.plain_rows import plain_rows
from coordinator_app.storage.tables import agreement, body, decision, extension, fee, partner, party, person
from coordinator_app.words import Either

_OWN = (
    *("id", "kind", "title_sv", "title_en", "partner_id", "case_number", "level", "goals", "decision_id"),
    *("cost_per_year", "currency", "predecessor_id"),
)
_TERMS = (
    "stage",
    "signed_on",
    "in_force_on",
    "first_end_on",
    "renewal",
    "renewal_months",
    "review_months",
    "reviewed_on",
    "notice_given_on",
    "ended_on",
    "sign_by_on",
)
_JOINED = (
    *("partner_kind", "partner_name_sv", "partner_name_en", "country", "decided_on"),
    *("responsible_body_sv", "responsible_body_en"),
)
_SUCCESSOR = agreement.alias("successor")
_AGREEMENTS = (
    select(
        *(agreement.c[name] for name in (*_OWN, *_TERMS, "notice_number", "notice_unit")),
        exists().where(_SUCCESSOR.c.predecessor_id == agreement.c.id, _SUCCESSOR.c.stage == AgreementStage.CONCLUDED),
        partner.c.kind,
        func.coalesce(partner.c.name_sv, ""),
        func.coalesce(partner.c.name_en, ""),
        func.coalesce(partner.c.country, ""),
        decision.c.decided_on,
        func.coalesce(body.c.name_sv, ""),
        func.coalesce(body.c.name_en, ""),
        *NAMES,
    )
    .outerjoin_from(agreement, partner, agreement.c.partner_id == partner.c.id)
    .outerjoin(decision, agreement.c.decision_id == decision.c.id)
    .outerjoin(body, agreement.c.responsible_body_id == body.c.id)
    .outerjoin(person, agreement.c.responsible_id == person.c.id)
)
_EXTENDED = select(extension.c.agreement_id, func.max(extension.c.until_on)).group_by(extension.c.agreement_id)
_PARTIES = (
    select(
        party.c.agreement_id,
        func.coalesce(func.nullif(party.c.name_sv, ""), partner.c.name_sv, ""),
        func.coalesce(func.nullif(party.c.name_en, ""), partner.c.name_en, ""),
    )
    .outerjoin_from(party, partner, party.c.partner_id == partner.c.id)
    .where(party.c.position == 0)
)
_DUE = (
    select(fee.c.agreement_id, fee.c.invoice_due_on, func.coalesce(fee.c.invoiced, fee.c.budgeted))
    .where(fee.c.paid_on.is_(None), fee.c.invoice_due_on.is_not(None))
    .order_by(fee.c.agreement_id, fee.c.invoice_due_on.desc())
)
_DECISIONS = select(
    *(decision.c[name] for name in ("id", "kind", "title_sv", "title_en", "decided_on", "paragraph", "case_number")),
    *(decision.c[name] for name in ("body_id", "decided_by", "reported_on", "minutes_name")),
    func.coalesce(body.c.name_sv, "").label("body_sv"),
    func.coalesce(body.c.name_en, "").label("body_en"),
    func.coalesce(body.c.short_name, "").label("body_short"),
).outerjoin_from(decision, body, decision.c.body_id == body.c.id)
_NAMED = (agreement.c.id, agreement.c.title_sv, agreement.c.title_en)
_DECIDED = union_all(
    select(agreement.c.decision_id, *_NAMED).where(agreement.c.decision_id.is_not(None)),
    select(extension.c.decision_id, *_NAMED)
    .join_from(extension, agreement, extension.c.agreement_id == agreement.c.id)
    .where(extension.c.decision_id.is_not(None)),
)


def agreement_lines(connection: Connection) -> tuple[AgreementLine, ...]:
    """Return the lines of all agreements, in four queries."""
    extended = {row[0]: row[1] for row in connection.execute(_EXTENDED).all()}
    parties = {row[0]: Either(row[1], row[2]) for row in connection.execute(_PARTIES).all()}
    due = {row[0]: (row[1], row[2]) for row in connection.execute(_DUE).all()}
    return tuple(_line(row, extended, parties, due) for row in plain_rows(connection, _AGREEMENTS, {}))


def decision_lines(connection: Connection) -> tuple[DecisionLine, ...]:
    """Return the lines of all decisions with the agreements that each decided, the latest first, in two queries."""
    decided: dict[UUID, list[Decided]] = {}
    for decision_id, agreement_id, swedish, english in connection.execute(_DECIDED).all():
        one = Decided(agreement_id=agreement_id, title_sv=swedish, title_en=english)
        if one not in decided.setdefault(decision_id, []):
            decided[decision_id].append(one)
    rows: Sequence[Mapping[str, Any]] = connection.execute(_DECISIONS).mappings().all()  # type: ignore[assignment]
    lines = (DecisionLine(**row, decided=tuple(decided.get(row["id"], ()))) for row in rows)
    return tuple(sorted(lines, key=lambda line: str(line.decided_on or ""), reverse=True))


def _line(
    plain: Sequence[Any],
    extended: Mapping[UUID, Any],
    parties: Mapping[UUID, Either],
    due: Mapping[UUID, tuple[Any, int | None]],
) -> AgreementLine:
    """Return a line of a row as it lies in the file: with thousands of them, all else would take longer than SQLite."""
    row = list(plain)
    for place, read in _READ:
        if row[place] is not None:
            row[place] = read(row[place])
    agreement_id, number, unit, has_successor = row[0], *row[_NOTICE:_SHOWN]
    first = parties.get(agreement_id, _NO_PARTY)
    fee_due_on, fee_amount = due.get(agreement_id, _NO_FEE)
    terms = AgreementTerms(
        **dict(zip(_TERMS, row[len(_OWN) : _NOTICE], strict=True)),
        extended_to_on=extended.get(agreement_id),
        notice=Notice(number=number, unit=unit) if number else None,
    )
    return AgreementLine(
        **dict(zip(_OWN, row, strict=False)),
        **dict(zip(_JOINED, row[_SHOWN:], strict=False)),
        terms=terms,
        party_sv=first.swedish,
        party_en=first.english,
        responsible="" if row[-1] is None else _called(*row[-len(NAMES) :]),
        fee=fee_amount,
        fee_due_on=fee_due_on,
        has_successor=bool(has_successor),
    )


@lru_cache
def _called(given_name: str, family_name: str, is_family_name_first: bool, native_name: str) -> str:
    named = Person(
        id=UUID(int=0),
        given_name=given_name,
        family_name=family_name,
        is_family_name_first=bool(is_family_name_first),
        native_name=native_name,
    )
    return named.name or native_name


@lru_cache
def _texts(told: str) -> tuple[str, ...]:
    return tuple(json.loads(told))


def _member(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    return {member.value: member for member in kind}.__getitem__


_NOTICE = len(_OWN) + len(_TERMS)
_SHOWN = _NOTICE + 3
_NO_PARTY = Either("")
_NO_FEE = (None, None)
_DAY = lru_cache(maxsize=10_000)(date.fromisoformat)
_ID = lru_cache(maxsize=1_000)(UUID)
_KNOWN: dict[str, Callable[[str], Any]] = {
    "id": UUID,
    "kind": _member(AgreementKind),
    "level": _member(AgreementLevel),
    "goals": _texts,
    "partner_id": _ID,
    "decision_id": _ID,
    "predecessor_id": _ID,
    "stage": _member(AgreementStage),
    "renewal": _member(Renewal),
    "notice_unit": _member(NoticeUnit),
    "partner_kind": _member(PartnerKind),
}
_COLUMNS = (*_OWN, *_TERMS, "notice_number", "notice_unit", "has_successor", *_JOINED)
_READ = tuple(
    (place, _KNOWN.get(name, _DAY)) for place, name in enumerate(_COLUMNS) if name in _KNOWN or name.endswith("_on")
)
"""What the columns of a row are read by, by their places."""
