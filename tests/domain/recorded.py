"""Rows and visits of a record of informing, in every state, as the tests of it need them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from coordinator_app.domain.informing_record import InformingRecord
from coordinator_app.domain.informing_rows import InformingRow, RecordedVisit
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import State
from coordinator_app.words import Either, message

TODAY = date(2026, 11, 23)
MADE_AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
STARTS = date(2026, 11, 30)
VISIT = UUID(int=51)
COUNCIL = (UUID(int=61), Either("Kommunfullmäktiges presidium", "Presidium of the council"))
HOSTS = (UUID(int=62), Either("Värdar", "Hosts"))
OWN = Municipality(id=UUID(int=99), name_sv="Norrvikens kommun", name_en="Municipality of Norrviken")
LONG = "Ordförande i nämnden, värd för middagen och för rundvandringen i gruvan, " * 5


def row(person: str, state: State = State.INFORMED, **fields: Any) -> InformingRow:
    """Return a row of the notice, due on 9 November; who was told was told by e-mail two days before."""
    told = state in {State.INFORMED, State.INFORMED_LATE}
    on = date(2026, 11, 7) if state == State.INFORMED else date(2026, 11, 12)
    due_on = date(2026, 11, 9)
    plain = InformingRow(
        visit_id=VISIT,
        visit_starts_on=STARTS,
        person=person,
        list_id=COUNCIL[0],
        list_name=COUNCIL[1],
        reasons=(message("{reason}", reason=Either("ordförande", "chair")),),
        round=Round.NOTICE,
        due_on=due_on,
        state=state,
        told_at=datetime(on.year, on.month, on.day, 14, 5, tzinfo=UTC) if told else None,
        channel=Channel.EMAIL if told else None,
        by="eva" if state not in {State.LATE, State.TO_INFORM} else "",
        margin_days=(due_on - on).days if told else None,
    )
    return replace(plain, **fields)


ROWS = (
    row("Karin Ek"),
    row("Lars Norén", State.INFORMED_LATE, channel=Channel.PHONE),
    row("Ulla Berg", State.LATE),
    row("Nils Ask", State.DRAFT_OPENED, due_on=date(2026, 12, 9)),
    row("Maj Lind", State.TO_INFORM, due_on=date(2026, 12, 9), list_id=HOSTS[0], list_name=HOSTS[1]),
    row("Per Holm", State.EXEMPTED, note="Ledig"),
    row("Åsa Öst", State.NOT_CONCERNED, note="Berörs inte"),
    row("Bo Bil", State.TO_INFORM, list_id=None, list_name=None, is_by_hand=True, due_on=None),
    row("", list_id=None, list_name=None),
    row("Karin Ek", round=Round.PROGRAMME, due_on=date(2026, 11, 20), margin_days=13),
    row("Lars Norén", State.TO_INFORM, round=Round.PROGRAMME, due_on=date(2026, 11, 23)),
    row("Karin Ek", State.LATE, round=Round.CHANGE, due_on=date(2026, 11, 22)),
    row("Wang Lihua", reasons=(message("{reason}", reason=Either(LONG, LONG)),), note="=HYPERLINK(0)"),
)
"""Every state, every round, somebody who has been deleted, and a long reason."""


def visit(rows: tuple[InformingRow, ...] = ROWS, **fields: Any) -> RecordedVisit:
    """Return a visit from Grudziądz with rows."""
    plain = RecordedVisit(
        visit_id=VISIT,
        title=Either("Besök från Grudziądz", "Visit from Grudziądz"),
        partner=Either("Grudziądz", "Grudziądz"),
        case_number="KS 2026/0143",
        starts_on=STARTS,
        ends_on=date(2026, 12, 3),
        rows=rows,
    )
    return replace(plain, **fields)


CANCELLED = visit(
    (row("Karin Ek", visit_id=UUID(int=52), visit_starts_on=date(2026, 3, 2), margin_days=9),),
    visit_id=UUID(int=52),
    title=Either("Studiebesök från Gütersloh", ""),
    starts_on=date(2026, 3, 2),
    ends_on=date(2026, 3, 2),
    is_cancelled=True,
)


def record(*visits: RecordedVisit, **fields: Any) -> InformingRecord:
    """Return the record of the year 2026, or of what is said otherwise."""
    plain = InformingRecord(
        language="sv", today=TODAY, year=2026, visits=visits or (CANCELLED, visit()), sender=OWN, made_at=MADE_AT
    )
    return replace(plain, **fields)
