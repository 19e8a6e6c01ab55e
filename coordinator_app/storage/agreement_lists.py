"""The lists of agreements and of decisions: all lines at once, in the same few queries however many there are."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, exists, func, select, union_all

from coordinator_app.domain.agreement_lines import AgreementLine
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal
from coordinator_app.domain.agreements import AgreementKind, AgreementLevel
from coordinator_app.domain.decision_lines import Decided, DecisionLine, NamedDecision
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.storage.names import NAMES
from coordinator_app.storage.plain_rows import plain_rows
from coordinator_app.storage.tables import agreement, body, decision, extension, fee, partner, party, person

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

_NAMED_DECISIONS = select(
    *(decision.c[name] for name in ("id", "title_sv", "title_en", "body_id", "decided_on", "paragraph"))
).order_by(func.coalesce(decision.c.decided_on, "").desc(), decision.c.id)
_Row = tuple[Any, ...]
_Rows = tuple[_Row, str | None, tuple[str, str], tuple[str | None, int | None]]


class AgreementLines:
    """Keeps the lines that were read last beside the rows that they were made of: an equal row makes an equal line.

    Any thread may ask.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: dict[str, tuple[_Rows, AgreementLine]] = {}

    def all(self, connection: Connection) -> tuple[AgreementLine, ...]:
        """Return the lines of all agreements, in four queries; those whose rows are as they were are not made anew."""
        before, now = self._kept, {}
        for rows in _agreement_rows(connection):
            known = before.get(rows[0][0])
            now[rows[0][0]] = known if known is not None and known[0] == rows else (rows, _line(*rows))
        self._kept = now
        return tuple(line for _, line in now.values())


def agreement_lines(connection: Connection) -> tuple[AgreementLine, ...]:
    """Return the lines of all agreements, in four queries."""
    return tuple(_line(*rows) for rows in _agreement_rows(connection))


def _agreement_rows(connection: Connection) -> Iterator[_Rows]:
    """Yield of each agreement its row, the day to which it is extended, its first party and the fee that is due."""
    extended = dict(plain_rows(connection, _EXTENDED, {}))
    parties = {key: (swedish, english) for key, swedish, english in plain_rows(connection, _PARTIES, {})}
    due = {key: (due_on, amount) for key, due_on, amount in plain_rows(connection, _DUE, {})}
    for row in plain_rows(connection, _AGREEMENTS, {}):
        key = row[0]
        yield row, extended.get(key), parties.get(key, _NO_PARTY), due.get(key, _NO_FEE)


def decision_lines(connection: Connection) -> tuple[DecisionLine, ...]:
    """Return the lines of all decisions with the agreements that each decided, the latest first, in two queries."""
    decided: defaultdict[UUID, dict[UUID, Decided]] = defaultdict(dict)
    for decision_id, agreement_id, swedish, english in connection.execute(_DECIDED).all():
        one = Decided(agreement_id=agreement_id, title_sv=swedish, title_en=english)
        decided[decision_id].setdefault(agreement_id, one)
    rows: Sequence[Mapping[str, Any]] = connection.execute(_DECISIONS).mappings().all()  # type: ignore[assignment]
    lines = (DecisionLine(**row, decided=tuple(decided.get(row["id"], {}).values())) for row in rows)
    return tuple(sorted(lines, key=lambda line: str(line.decided_on or ""), reverse=True))


def named_decisions(connection: Connection) -> tuple[NamedDecision, ...]:
    """Return what all decisions are called by, the latest first, in one query."""
    return tuple(
        NamedDecision(
            id=UUID(key),
            title_sv=title_sv,
            title_en=title_en,
            body_id=_ID(body_id) if body_id else None,
            decided_on=_DAY(decided_on) if decided_on else None,
            paragraph=paragraph,
        )
        for key, title_sv, title_en, body_id, decided_on, paragraph in plain_rows(connection, _NAMED_DECISIONS, {})
    )


def _line(
    plain: _Row, extended_to_on: str | None, party: tuple[str, str], due: tuple[str | None, int | None]
) -> AgreementLine:
    """Return a line of a row as it lies in the file: with thousands of them, all else would take longer than SQLite."""
    row = list(plain)
    for place, read in _READ:
        if row[place] is not None:
            row[place] = read(row[place])
    number, unit, has_successor = row[_NOTICE:_SHOWN]
    fee_due_on, fee_amount = due
    terms = AgreementTerms(
        **dict(zip(_TERMS, row[len(_OWN) : _NOTICE], strict=True)),
        extended_to_on=_DAY(extended_to_on) if extended_to_on else None,
        notice=Notice(number=number, unit=unit) if number else None,
    )
    return AgreementLine(
        **dict(zip(_OWN, row, strict=False)),
        **dict(zip(_JOINED, row[_SHOWN:], strict=False)),
        terms=terms,
        party_sv=party[0],
        party_en=party[1],
        responsible="" if row[-1] is None else _called(*row[-len(NAMES) :]),
        fee=fee_amount,
        fee_due_on=_DAY(fee_due_on) if fee_due_on else None,
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
_NO_PARTY = ("", "")
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
