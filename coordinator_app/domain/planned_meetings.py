"""The meetings that a line of a meeting plan tells of, given what the lines before it said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID

from coordinator_app.domain.meeting_pieces import Piece, day_of, hand_in_of, is_place, month_in, pieces, year_in
from coordinator_app.domain.misunderstood import Misunderstood, quoted
from coordinator_app.domain.named_bodies import BodyNames, NamedBody
from coordinator_app.domain.typed_times import understand_times
from coordinator_app.words import Message, message


@dataclass(frozen=True, kw_only=True)
class PlannedMeeting:
    """A meeting as a plan tells of it, in the words of its line; what was not understood is said in `unclear`."""

    said: str
    body_id: UUID | None = None
    strange_body: str = ""
    """A body that is named and is not among those of the municipality."""
    held_on: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    note: str = ""
    hand_in_on: date | None = None
    hand_in_at: time | None = None
    is_cancelled: bool = False
    unclear: tuple[Message, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Around:
    """What holds for the lines to come: the body, the year and the month that were named last."""

    names: BodyNames
    today: date
    body: NamedBody | None = None
    year: int | None = None
    month: int | None = None
    times: str = ""
    """The hours that a heading gives to the lines beneath it."""


def read_line(line: str, around: Around) -> tuple[tuple[PlannedMeeting, ...], Around]:
    """Return the meetings of a line, and what holds for the next one."""
    found = _with_months(pieces(line, around.names), around.month)
    around = replace(around, year=year_in(line) or around.year, month=month_in(line) or around.month)
    if not any(piece.day for piece in found):
        return _unread(line, found, around), _beneath(found, around)
    meetings: list[PlannedMeeting] = []
    for segment in _segments(found):
        if segment[0].body is not None:
            around = replace(around, body=segment[0].body, times="")
        meetings += _meetings(segment, line, around)
    return tuple(meetings), around


def _beneath(found: Sequence[Piece], around: Around) -> Around:
    """Return what holds beneath a line that is a heading."""
    body = next((piece.body for piece in found if piece.body is not None), None)
    times = next((piece.times for piece in found if piece.times), "")
    return replace(around, body=body or around.body, times=times if body else times or around.times)


def _unread(line: str, found: Sequence[Piece], around: Around) -> tuple[PlannedMeeting, ...]:
    """Tell of a line that seems to be of a day of the body's and has none."""
    is_of_body = around.body is not None or any(piece.body for piece in found)
    has_numbers = any(piece.number or any(map(str.isdigit, piece.rest)) for piece in found)
    return (
        (PlannedMeeting(said=line, unclear=(message("No day is understood."),)),) if is_of_body and has_numbers else ()
    )


def _with_months(found: Sequence[Piece], month: int | None) -> list[Piece]:
    """Give each bare number its month: that of the day before it, if it lies later, else that of the day after."""
    made: list[Piece] = []
    last = (month or 0, 0)
    for at, piece in enumerate(found):
        ahead = next((month_in(later.day) or 0 for later in found[at:] if later.day), 0)
        whole = _with_month(piece, last, ahead)
        if whole.day:
            last = (month_in(whole.day) or _month_number(whole.day), _number(whole.day))
        made.append(whole)
    return made


def _with_month(piece: Piece, last: tuple[int, int], ahead: int) -> Piece:
    if piece.day or not piece.number:
        return piece
    month, day = last
    own = month if 0 < day < piece.number or not ahead else ahead
    return replace(piece, day=f"{piece.number}/{own}", number=None) if own else piece


def _month_number(day: str) -> int:
    """Return the month of a day that is written with a slash, 0 for any other."""
    _, slash, month = day.partition("/")
    return _number(month) if slash else 0


def _number(day: str) -> int:
    digits = "".join(sign if sign.isdigit() else " " for sign in day).split()
    return int(digits[0]) if digits else 0


def _segments(found: Sequence[Piece]) -> list[list[Piece]]:
    """Part the pieces where another body is named."""
    parted: list[list[Piece]] = []
    for piece in found:
        if not parted or piece.body is not None:
            parted.append([])
        parted[-1].append(piece)
    return parted


def _meetings(segment: Sequence[Piece], line: str, around: Around) -> list[PlannedMeeting]:
    made: list[PlannedMeeting] = []
    for piece in segment:
        if piece.day:
            made.append(_meeting(piece, line, around))
        elif made:
            made[-1] = _with(made[-1], piece, around)
    times = [piece.times for piece in segment if piece.times]
    return _sharing(made, times or [around.times] * bool(around.times))


def _meeting(piece: Piece, line: str, around: Around) -> PlannedMeeting:
    said = PlannedMeeting(said=line, body_id=around.body.body_id if around.body else None)
    if around.body is not None and around.body.body_id is None:
        name = quoted(around.body.name)
        said = _unclear(replace(said, strange_body=name), message("“{name}” is not among your bodies.", name=name))
    understood = day_of(piece.day, around.year, around.today)
    if isinstance(understood, Misunderstood):
        return _unclear(said, understood.reason)
    said = replace(said, held_on=understood.first, unclear=(*said.unclear, *understood.notes))
    if understood.last != understood.first:
        said = _unclear(said, message("It lasts several days; the first is entered."))
    return _with(said, piece, around)


def _with(said: PlannedMeeting, piece: Piece, around: Around) -> PlannedMeeting:
    """Add what a piece says beside the day."""
    said = replace(said, is_cancelled=said.is_cancelled or piece.is_cancelled)
    if piece.times:
        said = with_times(said, piece.times)
    if piece.hand_in:
        said = with_hand_in(said, piece.hand_in, around.year)
    if piece.aside:
        said = _unclear(said, message("Left out: {text}.", text=quoted(piece.aside)))
    return _with_rest(said, piece.rest)


def _with_rest(said: PlannedMeeting, rest: str) -> PlannedMeeting:
    """Add what else stands beside the day: a place, or what follows one, and a note where it is neither."""
    if not rest:
        return said
    if is_place(rest) or said.place:
        return replace(said, place=", ".join(part for part in (said.place, rest) if part))
    return replace(said, note=", ".join(part for part in (said.note, rest) if part))


def with_times(said: PlannedMeeting, text: str) -> PlannedMeeting:
    """Add the hours that a text means."""
    times = understand_times(text)
    if isinstance(times, Misunderstood):
        return _unclear(said, times.reason)
    return replace(said, starts_at=times.starts_at, ends_at=times.ends_at)


def with_hand_in(said: PlannedMeeting, text: str, year: int | None = None) -> PlannedMeeting:
    """Add by when a text says that matters are handed in."""
    if said.held_on is None:
        return said
    on, at = hand_in_of(text, said.held_on, year)
    if on is None:
        said = _unclear(said, message("By when matters are handed in is not understood: {text}.", text=quoted(text)))
    return replace(said, hand_in_on=on, hand_in_at=at)


def _sharing(made: list[PlannedMeeting], times: Sequence[str]) -> list[PlannedMeeting]:
    """Let hours that stand once hold for every day of the body in the line."""
    if len(times) != 1:
        return made
    return [one if one.starts_at or one.held_on is None else with_times(one, times[0]) for one in made]


def _unclear(said: PlannedMeeting, reason: Message) -> PlannedMeeting:
    return said if reason in said.unclear else replace(said, unclear=(*said.unclear, reason))
