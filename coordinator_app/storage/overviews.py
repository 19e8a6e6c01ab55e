"""What Today shows on the days to come, kept beside the data file so that the window can show it while it opens that.

It holds only as long as the data file is the one that it was derived from, and the program that derived it the one that
asks; anything else is as if nothing were kept. It is neither backed up nor durable, and it goes with the first change.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import islice
from typing import Any
from uuid import UUID

from coordinator_app import __version__
from coordinator_app.domain.attention import Action, Attention, Attentions, Rule
from coordinator_app.domain.destinations import Tab, Where
from coordinator_app.domain.overview import ChangeTold, Happening, HappeningKind, NextVisit, Overview
from coordinator_app.domain.preparations import Aspect, Readiness, ReadinessLine, State
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.storage.durable import write_whole
from coordinator_app.storage.places import Places
from coordinator_app.storage.stamps import Stamp, settled_stamp
from coordinator_app.words import BriefDay, Dated, DayForm, Either, Message

_KIND = ""
"""The key that names the kind of a value; no field bears it."""

_UNREADABLE = (OSError, ValueError, LookupError, TypeError, AttributeError, StopIteration, RecursionError)
"""What a file that is missing, or that somebody has written something else into, brings about."""

_VALUES: tuple[type, ...] = (
    Overview,
    Attentions,
    Attention,
    NextVisit,
    Readiness,
    ReadinessLine,
    Happening,
    ChangeTold,
    Where,
    Message,
    Either,
    Dated,
)
_CHOICES: tuple[type[StrEnum], ...] = (Rule, About, Severity, Action, Tab, Aspect, State, HappeningKind, DayForm)
_WRITTEN: dict[type, tuple[Callable[[Any], str], Callable[[str], Any]]] = {
    UUID: (str, UUID),
    BriefDay: (BriefDay.isoformat, BriefDay.fromisoformat),
    datetime: (datetime.isoformat, datetime.fromisoformat),
    date: (date.isoformat, date.fromisoformat),
    time: (time.isoformat, time.fromisoformat),
}


class Overviews:
    """The overviews of some days that are kept beside a data file."""

    def __init__(self, places: Places) -> None:
        """Take where the data file lies."""
        self._places = places

    def of(self, day: date, now: datetime) -> Overview | None:
        """Return what Today shows on a day, or None where that is not known of the data file as it is."""
        try:
            with self._places.overviews.open(encoding="utf-8") as lines:
                days = self._days(next(lines), self.stamp(now))
                line = next(islice(lines, days.index(day.isoformat()), None))
            found = json.loads(line, object_hook=_made)
        except _UNREADABLE:
            return None
        return found if isinstance(found, Overview) else None

    def are_known(self, days: Iterable[date], now: datetime) -> bool:
        """Tell whether what Today shows on all these days is known of the data file as it is."""
        try:
            with self._places.overviews.open(encoding="utf-8") as lines:
                known = self._days(next(lines), self.stamp(now))
        except _UNREADABLE:
            return False
        return {day.isoformat() for day in days} <= set(known)

    def keep(self, overviews: Iterable[Overview], of: Stamp) -> None:
        """Keep what Today shows on some days, derived from the data file with this stamp; a full disk is no matter."""
        kept = list(overviews)
        head = {"program": __version__, "stamp": of, "days": [each.today.isoformat() for each in kept]}
        lines = [json.dumps(head), *(json.dumps(_told(each), ensure_ascii=False) for each in kept), ""]
        with suppress(OSError):
            write_whole("\n".join(lines).encode(), self._places.overviews)

    def drop(self) -> None:
        """Keep nothing any longer."""
        with suppress(OSError):
            self._places.overviews.unlink(missing_ok=True)

    def stamp(self, now: datetime) -> Stamp | None:
        """Return the stamp of the data file, or None where it cannot be trusted, or a change has not been undone."""
        with suppress(OSError):
            if self._places.journal.stat().st_size:
                return None
        return settled_stamp(self._places.data, now)

    @staticmethod
    def _days(head: str, stamp: Stamp | None) -> list[str]:
        """Return the days that hold; raises what JSON of another make brings about."""
        said = json.loads(head)
        holds = stamp is not None and said["program"] == __version__ and tuple(said["stamp"]) == stamp
        return list(said["days"]) if holds else []


def _told(value: Any) -> Any:
    """Return a value as JSON has it. Raises TypeError for one of a kind that Today does not know."""
    if isinstance(value, StrEnum):
        return {_KIND: _name(type(value), _CHOICES), "value": value.value}
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_told(one) for one in value]
    if isinstance(value, dict):
        return {name: _told(one) for name, one in value.items()}
    if is_dataclass(value):
        return {_KIND: _name(type(value), _VALUES), **dict(_fields(value))}
    return {_KIND: _name(type(value), _WRITTEN), "value": _WRITTEN[type(value)][0](value)}


def _fields(value: Any) -> Iterator[tuple[str, Any]]:
    return ((each.name, _told(getattr(value, each.name))) for each in fields(value))


def _name(kind: type, known: Iterable[type]) -> str:
    if kind not in known:
        raise TypeError(f"Today knows no {kind.__name__}.")
    return kind.__name__


def _made(found: dict[str, Any]) -> Any:
    """Return what a JSON object stands for, its parts having been made already."""
    kind = found.pop(_KIND, None)
    return found if kind is None else _MAKERS[kind](found)


def _maker(kind: type) -> Callable[[dict[str, Any]], Any]:
    def made(found: dict[str, Any]) -> Any:
        return kind(**{name: tuple(one) if isinstance(one, list) else one for name, one in found.items()})

    return made


def _reader(read: Callable[[str], Any]) -> Callable[[dict[str, Any]], Any]:
    return lambda found: read(found["value"])


_MAKERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    **{kind.__name__: _maker(kind) for kind in _VALUES},
    **{kind.__name__: _reader(kind) for kind in _CHOICES},
    **{kind.__name__: _reader(read) for kind, (_, read) in _WRITTEN.items()},
}
