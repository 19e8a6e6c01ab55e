"""The tables of meeting plans: what their columns hold, and those with a column for each body or each month."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordinator_app.domain.collation import folded
from coordinator_app.domain.day_words import MONTHS, WEEKDAYS
from coordinator_app.domain.meeting_pieces import day_within, is_hand_in, month_in
from coordinator_app.domain.named_bodies import BodyNames
from coordinator_app.domain.pasted import Row
from coordinator_app.domain.pasted_headings import Headings
from coordinator_app.domain.typed_days import UnderstoodDays, understand_days
from coordinator_app.domain.typed_times import UnderstoodTimes, understand_times

_FIRST_ROWS = 6
_FEWEST_MONTHS = 3
_FEWEST_BODIES = 2


class MeetingColumn(StrEnum):
    """What a column of a meeting plan holds."""

    IGNORED = "ignored"
    BODY = "body"
    MONTH = "month"
    DAY = "day"
    TIMES = "times"
    ENDS = "ends"
    HAND_IN = "hand_in"
    HAND_IN_AT = "hand_in_at"
    PLACE = "place"


@dataclass(frozen=True, kw_only=True)
class MeetingColumns:
    """What each column holds, and how many rows at the top are headings; a plan without a column of days is lines."""

    holds: tuple[MeetingColumn, ...]
    heading_rows: int = 0

    @property
    def is_table(self) -> bool:
        """Whether the plan is read column by column."""
        return MeetingColumn.DAY in self.holds


_HEADINGS = Headings(
    {
        MeetingColumn.BODY: "organ|instans|namnd|styrelse|namnd styrelse|politiskt organ|body|committee|namn",
        MeetingColumn.MONTH: "manad|month",
        MeetingColumn.DAY: """
        datum|dag|date|day|sammantrade|sammantraden|sammantradesdag|sammantradesdagar|sammantradesdatum|mote|motesdag
        motesdatum|meeting|meeting day|meeting date
    """,
        MeetingColumn.TIMES: "tid|tider|kl|klockan|klockslag|time|times|start|starttid|borjar|starts",
        MeetingColumn.ENDS: "slut|sluttid|slutar|end|ends",
        MeetingColumn.HAND_IN: """
        handlingar in|inlamning|inlamningsdag|inlamningsdatum|stopp|stoppdatum|stoppdag|arendestopp|manusstopp
        sista inlamningsdag|deadline|hand in|hand in by|submission deadline|arenden in|handlingar inlamnas
    """,
        MeetingColumn.HAND_IN_AT: "stopptid|inlamningstid|hand in time",
        MeetingColumn.PLACE: "plats|lokal|sal|place|venue|room",
        MeetingColumn.IGNORED: """
        beredning|utskick|kallelse|vecka|veckodag|weekday|week|justering|protokoll|presidium|formote|anmarkning|ovrigt
    """,
    }
)


def guess_meeting_columns(rows: Sequence[Row], names: BodyNames, today: date) -> MeetingColumns:
    """Return what the columns of a plan seem to hold."""
    headings = _HEADINGS.row_in(rows)
    begins = 0 if headings is None else headings + 1
    width = max((len(row) for row in rows), default=0)
    if width <= 1:
        return MeetingColumns(holds=(MeetingColumn.IGNORED,) * width)
    holds: list[MeetingColumn] = []
    for at in range(width):
        cells = [row[at] for row in rows[begins:] if at < len(row) and row[at]]
        guess = _kind(_told(rows[headings][at] if headings is not None else ""), cells, names, today)
        holds.append(MeetingColumn.IGNORED if guess in holds else guess)
    return MeetingColumns(holds=tuple(holds), heading_rows=begins)


def _told(heading: str) -> MeetingColumn | None:
    return _HEADINGS.kind(heading) or (MeetingColumn.HAND_IN if is_hand_in(heading) else None)


def _kind(told: MeetingColumn | None, cells: Sequence[str], names: BodyNames, today: date) -> MeetingColumn:
    """Return what a column holds: what its heading says, unless what stands in it says better."""
    if told is MeetingColumn.DAY and _most(cells, lambda cell: folded(cell) in _WEEKDAYS):
        return MeetingColumn.IGNORED
    if told in {None, MeetingColumn.DAY} and _most(cells, lambda cell: names.of(cell) is not None):
        return MeetingColumn.BODY
    if told is not None:
        return told
    if _most(cells, lambda cell: isinstance(understand_times(cell), UnderstoodTimes)):
        return MeetingColumn.TIMES
    is_day = _most(cells, lambda cell: isinstance(understand_days(cell, today), UnderstoodDays))
    is_weekday = _most(cells, lambda cell: folded(cell) in _WEEKDAYS)
    return MeetingColumn.DAY if is_day and not is_weekday else MeetingColumn.IGNORED


_WEEKDAYS = frozenset(folded(word) for word in WEEKDAYS)


def _most(cells: Sequence[str], holds: Callable[[str], object]) -> bool:
    return bool(cells) and sum(map(bool, map(holds, cells))) * 2 > len(cells)


def unrolled(rows: Sequence[Row], names: BodyNames) -> tuple[Row, ...]:
    """Return the lines that a table means which has a column for each body or each month; any other as it is."""
    for at, row in enumerate(rows[:_FIRST_ROWS]):
        months = {column: cell for column, cell in enumerate(row) if _is_month(cell)}
        bodies = {column: cell for column, cell in enumerate(row) if names.of(cell) is not None}
        if len(months) >= _FEWEST_MONTHS:
            return (*_lines(rows[:at]), *_by_month(rows[at + 1 :], months))
        if len(bodies) >= _FEWEST_BODIES and not any(map(day_within, row)):
            return (*_lines(rows[:at]), *_by_body(rows[at + 1 :], bodies))
    return tuple(rows)


def _is_month(cell: str) -> bool:
    """Tell whether a cell is a month and nothing else but its year."""
    words = cell.strip(" .").lower().split()
    return bool(words) and words[0].rstrip(".") in MONTHS and all(map(str.isdecimal, words[1:]))


def _lines(rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple((" ".join(filter(None, row)),) for row in rows)


def _by_month(rows: Sequence[Row], months: dict[int, str]) -> Iterator[Row]:
    label = ""
    for row in rows:
        label = " ".join(filter(None, row[: min(months)])) or label
        for column, month in months.items():
            if column < len(row) and row[column]:
                yield (f"{label} {_in_month(row[column], month)}",)


def _by_body(rows: Sequence[Row], bodies: dict[int, str]) -> Iterator[Row]:
    label = ""
    for row in rows:
        label = " ".join(filter(None, row[: min(bodies)])) or label
        month = next((word for word in label.split() if month_in(word)), "")
        for column, body in bodies.items():
            if column < len(row) and row[column]:
                kind = "" if month or day_within(label) else label
                yield (" ".join(part for part in (body, kind, _in_month(row[column], month)) if part),)


def _in_month(cell: str, month: str) -> str:
    """Return a cell whose bare numbers are days of a month."""
    is_whole = bool(day_within(cell)) or not month
    return cell if is_whole else f"{', '.join(cell.split(chr(10)))} {month}"
