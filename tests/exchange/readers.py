"""Readers of calendar files that we did not write, each brought to tell the same things of what it reads."""

import ctypes
import ctypes.util
import json
import os
import shutil
import subprocess
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

When = date | datetime
"""A day, or a moment in UTC."""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """An entry as a reader sees it; without an end of its own it ends where it starts."""

    uid: str
    title: str
    place: str
    text: str
    sequence: int
    standing: str
    starts: When
    ends: When


Reader = Callable[[bytes], dict[str, Seen]]


def by_icalendar(content: bytes) -> dict[str, Seen]:
    """Read with the library that wrote it."""
    read: Any = icalendar.Calendar.from_ical(content)
    return _by_uid(
        Seen(
            uid=str(event["UID"]),
            title=str(event["SUMMARY"]),
            place=str(event.get("LOCATION", "")),
            text=str(event.get("DESCRIPTION", "")),
            sequence=int(event["SEQUENCE"]),
            standing=str(event["STATUS"]),
            starts=_universal(event["DTSTART"].dt),
            ends=_universal(event["DTEND" if "DTEND" in event else "DTSTART"].dt),
        )
        for event in read.walk("VEVENT")
    )


def by_vobject(content: bytes) -> dict[str, Seen]:
    """Read with vobject, whose own warnings about Python are its own matter."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"(vobject|dateutil)\b")
        import vobject  # type: ignore[import-untyped]

        read = vobject.readOne(content.decode())
        return _by_uid(_by_vobject(event) for event in read.contents["vevent"])


def _by_vobject(event: Any) -> Seen:
    told = {name: lines[0].value for name, lines in event.contents.items()}
    return Seen(
        uid=told["uid"],
        title=told["summary"],
        place=told.get("location", ""),
        text=told.get("description", ""),
        sequence=int(told["sequence"]),
        standing=told["status"],
        starts=_universal(told["dtstart"]),
        ends=_universal(told.get("dtend", told["dtstart"])),
    )


def by_icaljs(content: bytes) -> dict[str, Seen]:
    """Read with ical.js, the engine of Thunderbird; skips loudly where node or ical.js is not at hand."""
    folder = os.environ.get("UTBLICK_ICALJS", "")
    node, engine = shutil.which("node"), Path(folder) / "node_modules/ical.js/dist/ical.es5.cjs"
    if node is None or not folder or not engine.is_file():
        pytest.skip(
            "NOT HELD against ical.js: it needs node, and UTBLICK_ICALJS must name a folder with ical.js in it."
        )
    script = Path(__file__).with_name("icaljs_reader.js")
    run = subprocess.run([node, script, engine], input=content, capture_output=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr.decode()
    return _by_uid(
        Seen(**{**told, "starts": _moment(told["starts"]), "ends": _moment(told["ends"])})
        for told in json.loads(run.stdout)
    )


def _moment(told: str | int) -> When:
    return date.fromisoformat(told) if isinstance(told, str) else datetime.fromtimestamp(told, UTC)


class _Time(ctypes.Structure):
    """`struct icaltimetype`."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    )


_ANY_EVENT = 4
"""`ICAL_VEVENT_COMPONENT`."""


def by_libical(content: bytes) -> dict[str, Seen]:
    """Read with libical, the engine of Evolution and KDE; skips loudly where the system does not have it."""
    name = ctypes.util.find_library("ical")
    if name is None:
        pytest.skip("NOT HELD against libical: the system does not have the library (libical3 on Debian).")
    library = ctypes.CDLL(name)
    text, component, time = ctypes.c_char_p, ctypes.c_void_p, _Time
    for function, gives, takes in (
        ("icalparser_parse_string", component, [text]),
        ("icalcomponent_get_first_component", component, [component, ctypes.c_int]),
        ("icalcomponent_get_next_component", component, [component, ctypes.c_int]),
        *((f"icalcomponent_get_{name}", text, [component]) for name in ("uid", "summary", "location", "description")),
        ("icalcomponent_get_sequence", ctypes.c_int, [component]),
        ("icalcomponent_get_status", ctypes.c_int, [component]),
        ("icalproperty_status_to_string", text, [ctypes.c_int]),
        ("icalcomponent_get_dtstart", time, [component]),
        ("icalcomponent_get_dtend", time, [component]),
        ("icaltime_as_timet_with_zone", ctypes.c_long, [time, component]),
        ("icalcomponent_free", None, [component]),
    ):
        getattr(library, function).restype = gives
        getattr(library, function).argtypes = takes
    whole = library.icalparser_parse_string(content)
    assert whole, "libical reads nothing at all"
    found, event = [], library.icalcomponent_get_first_component(whole, _ANY_EVENT)
    while event:
        found.append(_by_libical(library, event))
        event = library.icalcomponent_get_next_component(whole, _ANY_EVENT)
    library.icalcomponent_free(whole)
    return _by_uid(found)


def _by_libical(library: Any, event: Any) -> Seen:
    def told(name: str) -> str:
        return (getattr(library, f"icalcomponent_get_{name}")(event) or b"").decode()

    def moment(time: _Time) -> When:
        if time.is_date:
            return date(time.year, time.month, time.day)
        return datetime.fromtimestamp(library.icaltime_as_timet_with_zone(time, time.zone), UTC)

    return Seen(
        uid=told("uid"),
        title=told("summary"),
        place=told("location"),
        text=told("description"),
        sequence=library.icalcomponent_get_sequence(event),
        standing=library.icalproperty_status_to_string(library.icalcomponent_get_status(event)).decode(),
        starts=moment(library.icalcomponent_get_dtstart(event)),
        ends=moment(library.icalcomponent_get_dtend(event)),
    )


def _universal(when: When) -> When:
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def _by_uid(seen: Any) -> dict[str, Seen]:
    found = list(seen)
    by_uid = {each.uid: each for each in found}
    assert len(by_uid) == len(found), "Two entries have the same id."
    return by_uid


READERS: dict[str, Reader] = {
    "icalendar": by_icalendar,
    "vobject": by_vobject,
    "ical.js": by_icaljs,
    "libical": by_libical,
}
"""Each reader by its name."""


def whole_day(first: date, last: date) -> tuple[date, date]:
    """Return how readers see days: the day after the last one is the end."""
    return first, last + timedelta(days=1)
