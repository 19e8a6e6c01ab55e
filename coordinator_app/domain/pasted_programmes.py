"""A programme out of a pasted table or the lines of a mail: what was understood of each row, and what was not."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.pasted import Row
from coordinator_app.domain.pasted_headings import Headings
from coordinator_app.domain.typed_days import UnderstoodDays, understand_days
from coordinator_app.domain.typed_items import TypedItem, understand_item
from coordinator_app.domain.typed_times import UnderstoodTimes, understand_times
from coordinator_app.words import Message


class ItemColumn(StrEnum):
    """What a column of a programme holds; times stand in one column or in two."""

    IGNORED = "ignored"
    DAY = "day"
    TIMES = "times"
    STARTS = "starts"
    ENDS = "ends"
    TITLE = "title"
    PLACE = "place"
    HOST = "host"


@dataclass(frozen=True, kw_only=True)
class ItemColumns:
    """What each column holds, and how many rows at the top are headings; the user can change both."""

    holds: tuple[ItemColumn, ...]
    heading_rows: int = 0


@dataclass(frozen=True, kw_only=True)
class PastedItem:
    """A row of a programme as it came, with what it says."""

    cells: Row
    item: TypedItem


_HEADINGS = Headings(
    {
        ItemColumn.DAY: "dag|datum|day|date|tag|dzien|data|paiva|dato|veckodag|weekday|日期",
        ItemColumn.TIMES: "tid|time|kl|klockslag|zeit|uhrzeit|godzina|czas|aika|tidspunkt|klokkeslett|hours|时间",
        ItemColumn.STARTS: "start|starttid|borjar|from|fran|beginn|von|begins|starts|alkaa|start time",
        ItemColumn.ENDS: "slut|sluttid|slutar|till|to|ende|bis|ends|end|paattyy|end time",
        ItemColumn.TITLE: """
        program|programpunkt|aktivitet|punkt|what|vad|activity|event|item|programme|subject|amne|rubrik
        programm|programmpunkt|ohjelma|aktywnosc|wydarzenie|hva|title|innehall|活动|内容
    """,
        ItemColumn.PLACE: "plats|lokal|var|where|place|venue|location|ort|raum|miejsce|paikka|sted|hvor|adress|地点",
        ItemColumn.HOST: """
        vard|ansvarig|vem|who|host|responsible|gastgeber|verantwortlich|gospodarz|osoba odpowiedzialna
        isanta|vert|ansvarlig|contact|kontakt|负责人
    """,
    }
)


def guess_item_columns(rows: Sequence[Row], first: date) -> ItemColumns:
    """Return what the columns of a programme seem to hold, seen from the visit's first day."""
    headings = _HEADINGS.row_in(rows)
    begins = 0 if headings is None else headings + 1
    width = max((len(row) for row in rows), default=0)
    told = [None] * width if headings is None else [_HEADINGS.kind(cell) for cell in rows[headings]]
    told_rows = [row for row in rows[begins:] if sum(map(bool, row)) > 1]
    holds: list[ItemColumn] = []
    for at, kind in enumerate(told):
        guess = kind or _kind_of([row[at] for row in told_rows if at < len(row) and row[at]], first)
        is_twice = guess in (*holds, *(other for other in told if kind is None))
        holds.append(ItemColumn.IGNORED if is_twice else guess)
    return ItemColumns(holds=_filled(holds, [kind is not None for kind in told]), heading_rows=begins)


def _kind_of(cells: Sequence[str], first: date) -> ItemColumn:
    """Return what a column holds where more than half of its cells say so: times, or days."""
    times = sum(isinstance(_clocks(cell), UnderstoodTimes) for cell in cells)
    days = sum(isinstance(understand_days(cell, first), UnderstoodDays) for cell in cells)
    if cells and times * 2 > len(cells) and times >= days:
        return ItemColumn.TIMES
    return ItemColumn.DAY if cells and days * 2 > len(cells) else ItemColumn.IGNORED


def _filled(holds: Sequence[ItemColumn], is_told: Sequence[bool]) -> tuple[ItemColumn, ...]:
    """Give the columns that nobody told what a programme has in this order: what, where, who."""
    left = [kind for kind in (ItemColumn.TITLE, ItemColumn.PLACE, ItemColumn.HOST) if kind not in holds]
    return tuple(
        left.pop(0) if kind is ItemColumn.IGNORED and not told and left else kind
        for kind, told in zip(holds, is_told, strict=True)
    )


def pasted_items(
    rows: Sequence[Row], columns: ItemColumns, first: date, last: date, known: Collection[str] = ()
) -> tuple[PastedItem, ...]:
    """Return the items of a programme; a row with nothing but a day tells it for the rows below it.

    So does a day outside the visit: the rows below have none, and each tells why.
    """
    items: list[PastedItem] = []
    day: date | None = None
    outside: tuple[Message, ...] = ()
    for row in rows[columns.heading_rows :]:
        item = _item(row, columns.holds, (first, last), known)
        if item.day_on is not None or item.outside:
            day, outside = item.day_on, item.outside
        else:
            item = replace(item, unclear=(*outside, *item.unclear))
        if item.title or item.place or item.host or item.starts_at:
            items.append(PastedItem(cells=row, item=replace(item, day_on=day)))
    return tuple(items)


def _item(row: Row, holds: Sequence[ItemColumn], days: tuple[date, date], known: Collection[str]) -> TypedItem:
    filled = [" ".join(cell.split()) for cell in row if cell]
    if len(filled) == 1:
        return _day_item(filled[0], days) or understand_item(filled[0], *days, known)
    said = {kind: " ".join(cell.split()) for kind, cell in zip(holds, row, strict=False) if cell}
    day_text = said.get(ItemColumn.DAY, "")
    day = _day_item(day_text, days) or understand_item(day_text, *days)
    item = TypedItem(
        day_on=day.day_on,
        title=said.get(ItemColumn.TITLE, ""),
        place=said.get(ItemColumn.PLACE, ""),
        host=said.get(ItemColumn.HOST, ""),
        unclear=day.unclear,
    )
    return _timed(item, _times_text(said))


def _day_item(text: str, days: tuple[date, date]) -> TypedItem | None:
    """Return the day that a text is, where it is nothing else and one of the visit's days."""
    understood = understand_days(text, days[0])
    if isinstance(understood, Misunderstood) or isinstance(_clocks(text), UnderstoodTimes):
        return None
    if not days[0] <= understood.first == understood.last <= days[1]:
        return None
    return TypedItem(day_on=understood.first, unclear=understood.notes)


def _times_text(said: Mapping[ItemColumn, str]) -> str:
    starts, ends = said.get(ItemColumn.STARTS, ""), said.get(ItemColumn.ENDS, "")
    return said.get(ItemColumn.TIMES, "") or (f"{starts}-{ends}" if starts and ends else starts)


def _timed(item: TypedItem, text: str) -> TypedItem:
    if not text:
        return item
    times = _clocks(text)
    if isinstance(times, Misunderstood):
        return replace(item, unclear=(*item.unclear, times.reason))
    return replace(item, starts_at=times.starts_at, ends_at=times.ends_at)


def _clocks(text: str) -> UnderstoodTimes | Misunderstood:
    """Return the times of a cell, without the words that other languages put beside a time."""
    return understand_times(re.sub(r"\b(?:Uhr|klo|godz|h)\b\.?", "", text, flags=re.IGNORECASE))
