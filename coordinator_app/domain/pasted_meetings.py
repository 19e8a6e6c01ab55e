"""A meeting plan that was pasted or read from a file: a table, lines of days, or a calendar of several bodies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from coordinator_app.domain.days_off import is_day_off
from coordinator_app.domain.meeting_pieces import day_within, is_cancelled
from coordinator_app.domain.meeting_tables import MeetingColumn, MeetingColumns, guess_meeting_columns, unrolled
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.named_bodies import BodyNames
from coordinator_app.domain.pasted import LONGEST, MOST_ROWS, Row, rows_of, tidy
from coordinator_app.domain.planned_meetings import Around, PlannedMeeting, read_line, with_hand_in, with_times
from coordinator_app.words import message

MOST_MEETINGS = 500
_LONGEST_LINE = 1_000


@dataclass(frozen=True, kw_only=True)
class MeetingPlan:
    """A plan as rows, and what its columns seem to hold."""

    rows: tuple[Row, ...]
    columns: MeetingColumns


def plan_of_text(text: str, html: str, bodies: Iterable[Body], today: date) -> MeetingPlan:
    """Return the plan that a pasted text is; a comma between days parts no columns."""
    rows = rows_of(text, html)
    is_parted = bool(html) or any(sign in text for sign in "\t;|")
    lines = tuple((line[:_LONGEST_LINE],) for line in tidy(text[:LONGEST]).splitlines()[:MOST_ROWS])
    plan = plan_of_rows(rows, bodies, today)
    return plan if is_parted or plan.columns.heading_rows or not lines else plan_of_rows(lines, bodies, today)


def plan_of_rows(rows: Sequence[Row], bodies: Iterable[Body], today: date) -> MeetingPlan:
    """Return the plan that rows of cells are."""
    names = BodyNames(bodies)
    found = unrolled(rows, names)
    return MeetingPlan(rows=found, columns=guess_meeting_columns(found, names, today))


def planned_meetings(
    plan: MeetingPlan, bodies: Iterable[Body], today: date, *, body_id: UUID | None = None, year: int | None = None
) -> tuple[PlannedMeeting, ...]:
    """Return the meetings of a plan; a body and a year that are given hold where the plan names none.

    At most `MOST_MEETINGS` are returned. Without a year a day is the next such day, as seen from today.
    """
    around = Around(names=BodyNames(bodies), today=today, year=year)
    found: list[PlannedMeeting] = []
    for number, row in enumerate(plan.rows):
        meetings, around = _row(row, plan.columns, around, is_heading=number < plan.columns.heading_rows)
        found += meetings
        if len(found) >= MOST_MEETINGS:
            break
    return tuple(_settled(one, body_id) for one in found[:MOST_MEETINGS])


def meeting_of(planned: PlannedMeeting, meeting: Meeting) -> Meeting:
    """Return a meeting as a plan has it; what the plan does not say stays as it is."""
    said = {
        name: value
        for name in ("starts_at", "ends_at", "place", "note", "hand_in_on", "hand_in_at", "is_cancelled")
        if (value := getattr(planned, name))
    }
    return replace(meeting, **said)


def _row(
    row: Row, columns: MeetingColumns, around: Around, *, is_heading: bool
) -> tuple[tuple[PlannedMeeting, ...], Around]:
    filled = [cell for cell in row if cell]
    if is_heading:
        return (), _beneath_heading(filled, around)
    if not columns.is_table or len(filled) == 1:
        meetings: list[PlannedMeeting] = []
        for line in _lines(filled):
            more, around = read_line(line, around)
            meetings += more
        return tuple(meetings), around
    return _table_row(row, columns, around)


def _beneath_heading(filled: Sequence[str], around: Around) -> Around:
    """Return what holds beneath a row of headings: a title, or the one body that its columns are of."""
    bodies = {body_id: cell for cell in filled if (body_id := around.names.of(cell)) is not None}
    title = filled if len(filled) == 1 else bodies.values() if len(bodies) == 1 else ()
    for cell in title:
        _, around = read_line(cell, around)
    return around


def _lines(filled: Sequence[str]) -> Iterator[str]:
    """Return the lines of a row that is no row of a table; cells beside each other are parted as in a sentence."""
    if len(filled) == 1:
        yield from filled[0].splitlines()
    else:
        yield ", ".join(" ".join(cell.split()) for cell in filled)


def _table_row(row: Row, columns: MeetingColumns, around: Around) -> tuple[tuple[PlannedMeeting, ...], Around]:
    said = {kind: " ".join(cell.split()) for kind, cell in zip(columns.holds, row, strict=False) if cell}
    about = " ".join(said.get(kind, "") for kind in (MeetingColumn.BODY, MeetingColumn.MONTH))
    if about.strip():
        _, around = read_line(about, around)
    day = said.get(MeetingColumn.DAY, "")
    if not day_within(day) and around.month and any(map(str.isdigit, day)):
        day = f"{day}/{around.month}" if day.isdecimal() else day
    meetings, around = read_line(day, around) if day else ((), around)
    if not meetings and _has_digits(day):
        meetings = (PlannedMeeting(said=day, unclear=(message("No day is understood."),)),)
    whole = " · ".join(cell for cell in row if cell)
    return tuple(replace(_told(one, said, whole), said=whole) for one in meetings), around


def _has_digits(text: str) -> bool:
    return any(map(str.isdigit, text))


def _told(one: PlannedMeeting, said: Mapping[MeetingColumn, str], whole: str) -> PlannedMeeting:
    """Add what the other columns of a row say."""
    times, ends = said.get(MeetingColumn.TIMES, ""), said.get(MeetingColumn.ENDS, "")
    if times:
        one = with_times(one, f"{times}-{ends}" if ends else times)
    by = " ".join(filter(None, (said.get(MeetingColumn.HAND_IN, ""), said.get(MeetingColumn.HAND_IN_AT, ""))))
    if by:
        one = with_hand_in(one, by)
    place = said.get(MeetingColumn.PLACE, one.place)
    return replace(one, place=place, is_cancelled=one.is_cancelled or is_cancelled(whole))


def _settled(one: PlannedMeeting, body_id: UUID | None) -> PlannedMeeting:
    """Give a meeting the body that was chosen where the plan names none, and say what is missing."""
    if one.held_on is not None and is_day_off(one.held_on):
        one = replace(one, unclear=(*one.unclear, message("It is a day off.")))
    if one.body_id is not None or one.strange_body or one.held_on is None:
        return one
    if body_id is not None:
        return replace(one, body_id=body_id)
    return replace(one, unclear=(*one.unclear, message("Which body meets is not said.")))
