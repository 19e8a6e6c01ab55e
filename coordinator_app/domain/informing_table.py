"""The record of informing as a workbook: a row for each telling with its days as days, and a sheet of figures."""

from coordinator_app.domain.informing_figures import InformingFigures
from coordinator_app.domain.informing_record import InformingRecord, summary_of, title_of
from coordinator_app.domain.informing_rows import InformingRow, RecordedVisit
from coordinator_app.domain.informing_said import (
    DEFINITIONS,
    WHO_MAY_SEE,
    list_said,
    opening,
    parts_said,
    person_said,
    reasons_said,
    state_said,
    visit_said,
)
from coordinator_app.domain.labels import label
from coordinator_app.domain.workbooks import Book, Cell, CellKind, Column, Sheet
from coordinator_app.words import Message, Words, message

_COLUMNS: tuple[tuple[Message, float, CellKind], ...] = (
    (message("Visit"), 34, CellKind.TEXT),
    (message("First day"), 12, CellKind.DAY),
    (message("Case number"), 14, CellKind.TEXT),
    (message("Partner"), 20, CellKind.TEXT),
    (message("Name"), 26, CellKind.TEXT),
    (message("List"), 26, CellKind.TEXT),
    (message("Reason"), 40, CellKind.TEXT),
    (message("Round"), 13, CellKind.TEXT),
    (message("To be told by"), 13, CellKind.DAY),
    (message("State"), 28, CellKind.TEXT),
    (message("Told at"), 17, CellKind.MOMENT),
    (message("How"), 20, CellKind.TEXT),
    (message("Noted by"), 16, CellKind.TEXT),
    (message("Margin, days"), 11, CellKind.WHOLE),
    (message("Note"), 40, CellKind.TEXT),
)

_FIGURES: tuple[tuple[Message, float, CellKind], ...] = (
    (message("By"), 24, CellKind.TEXT),
    (message("What"), 34, CellKind.TEXT),
    (message("To be told"), 13, CellKind.WHOLE),
    (message("In time"), 11, CellKind.WHOLE),
    (message("Late"), 11, CellKind.WHOLE),
    (message("Not told"), 11, CellKind.WHOLE),
    (message("Still has time"), 13, CellKind.WHOLE),
    (message("Share in time"), 11, CellKind.PERCENT),
    (message("Median margin, days"), 14, CellKind.DECIMAL),
    (message("Exemptions"), 11, CellKind.WHOLE),
    (message("Not concerned"), 13, CellKind.WHOLE),
)


def informing_book(record: InformingRecord, words: Words) -> Book:
    """Return the workbook of a record, in the order of the record."""
    title, sender = title_of(record, words), words.pick(record.sender.name_sv, record.sender.name_en)
    heading = " · ".join(part for part in (title, sender, words.say(label(record.marking.kind))) if part)
    say = words.say
    return Book(
        title=title,
        author=sender,
        made_at=record.made_at,
        page_of=say("Page {page} of {total}", page="&P", total="&N"),
        sheets=(
            Sheet(
                name=say("Tellings"),
                heading=heading,
                columns=_columns(_COLUMNS, words),
                rows=tuple(_row(visit, row, words) for visit in record.visits for row in visit.rows),
            ),
            Sheet(
                name=say("Figures"),
                heading=heading,
                columns=_columns(_FIGURES, words),
                rows=tuple((say(by), what, *_counted(each)) for by, what, each in parts_said(record.figures, words)),
            ),
            Sheet(
                name=say("About the list"),
                heading=heading,
                columns=_columns(_ABOUT, words),
                rows=_about(record, title, sender, words),
            ),
        ),
    )


_ABOUT = ((message("What"), 24, CellKind.TEXT), (message("Text"), 90, CellKind.TEXT))


def _columns(columns: tuple[tuple[Message, float, CellKind], ...], words: Words) -> tuple[Column, ...]:
    return tuple(Column(head=words.say(head), width=width, kind=kind) for head, width, kind in columns)


def _row(visit: RecordedVisit, row: InformingRow, words: Words) -> tuple[Cell, ...]:
    return (
        visit_said(visit, words),
        visit.starts_on,
        visit.case_number,
        words.pick(visit.partner.swedish, visit.partner.english) if visit.partner else "",
        person_said(row, words),
        list_said(row, words),
        reasons_said(row, words),
        opening(words.say(label(row.round))),
        row.due_on,
        state_said(row, words),
        row.told_at,
        words.say(label(row.channel)) if row.channel else "",
        row.by,
        row.margin_days,
        row.note,
    )


def _counted(figures: InformingFigures) -> tuple[Cell, ...]:
    share = figures.percent_in_time
    return (
        figures.to_tell,
        figures.in_time,
        figures.late,
        figures.not_told,
        figures.waiting,
        share / 100 if share is not None else None,
        figures.median_margin_days,
        figures.exempted,
        figures.not_concerned,
    )


def _about(record: InformingRecord, title: str, sender: str, words: Words) -> tuple[tuple[Cell, ...], ...]:
    say = words.say
    rows: tuple[tuple[str, str], ...] = (
        (say("Record"), title),
        (say("Municipality"), sender),
        (say("Made"), f"{words.day(record.made_at.date())} {words.clock(record.made_at.time())}"),
        (say("Who may see it"), say(WHO_MAY_SEE)),
        (say("In short"), " ".join(say(each) for each in summary_of(record.figures))),
        *((say("How it is counted") if not number else "", say(each)) for number, each in enumerate(DEFINITIONS)),
    )
    return tuple(row for row in rows if row[1])
