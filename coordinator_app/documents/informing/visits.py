"""The visits of a record of informing, each with a table of who was told what, by when, and with which margin."""

from dataclasses import replace

from coordinator_app.documents.block import Block
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Room
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.sheets import A4_WIDE
from coordinator_app.documents.styles import Styles
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.informing_record import InformingRecord, days_in_words
from coordinator_app.domain.informing_rows import InformingRow, RecordedVisit
from coordinator_app.domain.informing_said import list_said, opening, person_said, reasons_said, state_said, visit_said
from coordinator_app.domain.labels import label
from coordinator_app.domain.obligations import State
from coordinator_app.words import Dated, DayForm, Message, Words, message, verbatim

_SHARES = (0.17, 0.25, 0.09, 0.11, 0.15, 0.15, 0.08)
_ROOM_FOR_VISIT = 110.0
_HEADS: tuple[Message, ...] = (
    message("Name"),
    message("List and reason"),
    message("Round"),
    message("To be told by"),
    message("State"),
    message("Told"),
    message("Margin"),
)


def visits(told: InformingRecord, words: Words, looks: Styles) -> list[Block]:
    """Return the tables of the visits that have a row; of a year each stands under its heading."""
    blocks: list[Block] = []
    for number, visit in enumerate(visit for visit in told.visits if visit.rows):
        days = words.days(visit.starts_on, visit.ends_on)
        title = words.say("Each telling") if told.year is None else visit_said(visit, words)
        about = (days, *_partner(visit, words), visit.case_number)
        said = " · ".join(part for part in about if part)
        blocks += [
            Room(_ROOM_FOR_VISIT),
            Heading(title, looks.h2, "H2", key=f"visit-{number}"),
            Prose(said, replace(looks.small, after=4, keeps_with_next=True)),
            _table(visit, words, looks),
        ]
    return blocks


def _partner(visit: RecordedVisit, words: Words) -> list[str]:
    return [words.pick(visit.partner.swedish, visit.partner.english)] if visit.partner else []


def _table(visit: RecordedVisit, words: Words, looks: Styles) -> Table:
    widths = [A4_WIDE.text_width * share for share in _SHARES]
    look = TableLook(theme=looks.theme, inset=5, edge=0)
    rows = [_row(row, words, looks) for row in visit.rows]
    summary = words.say("Who was told of {visit}", visit=visit_said(visit, words))
    return table(widths, rows, look, summary=summary, head=([words.say(head) for head in _HEADS], looks.column_head))


def _row(row: InformingRow, words: Words, looks: Styles) -> Row:
    """Return the row of a telling; who was never told is marked, and the words of the state say so."""
    say = words.say
    margin = say(days_in_words(row.margin_days)) if row.margin_days is not None else "–"
    cells: tuple[tuple[str, str], ...] = (
        (person_said(row, words), ""),
        (list_said(row, words), reasons_said(row, words)),
        (opening(say(label(row.round))), ""),
        (_day(row, words), ""),
        (state_said(row, words), row.note),
        _told(row, words),
        (margin, ""),
    )
    return Row(
        [_cell(first, then, looks, is_name=not n) for n, (first, then) in enumerate(cells)],
        is_marked=row.state == State.LATE,
    )


def _cell(first: str, then: str, looks: Styles, *, is_name: bool) -> list[Block]:
    if not then:
        return [Prose(first, looks.cell_title if is_name else looks.cell, role="")]
    return [*([Prose(first, looks.cell, role="P")] if first else []), Prose(then, looks.note, role="P")]


def _day(row: InformingRow, words: Words) -> str:
    return words.say(verbatim(Dated(row.due_on, DayForm.BRIEF_YEAR))) if row.due_on else words.say("No deadline")


def _told(row: InformingRow, words: Words) -> tuple[str, str]:
    """Return when and how somebody was told, and who says so."""
    by = words.say("Noted by {name}", name=row.by) if row.by else ""
    if row.told_at is None:
        return ("", by) if by else ("–", "")
    day = words.say(verbatim(Dated(row.told_at.date(), DayForm.BRIEF_YEAR)))
    how = words.say(label(row.channel)) if row.channel else ""
    return ", ".join(part for part in (f"{day} {words.clock(row.told_at.time())}", how) if part), by
