"""Importing a calendar of 10,000 events, read and saved, against the library's parser alone."""

import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from figures import Figure, paired
from icalendar import Calendar

from coordinator_app import paths
from coordinator_app.domain.import_plan import RowKind
from coordinator_app.domain.imported import ImportedAs
from coordinator_app.domain.imported_records import Target
from coordinator_app.services import example
from coordinator_app.services.desk import Desk, desk
from coordinator_app.services.imports import counts

IMPORTS_WITHIN = 1.5
EVENTS = 10_000
PAIRS = 3
MOMENT = datetime(2026, 11, 23, 12, tzinfo=UTC)


def run() -> Iterator[Figure]:
    """Import as visits, each time a file of other events."""
    print("Making calendars of 10,000 events …", file=sys.stderr)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        example.fill(folder / "data", paths.resources(), lambda: MOMENT, "eva", policy="falun", day=MOMENT.date())
        files = iter(tuple(_files(folder)))
        parsed = calendar(0)
        with desk(folder / "data", paths.resources(), lambda: MOMENT, "eva", writes=True) as opened:
            yield paired(
                "10,000 events imported as visits / icalendar's from_ical",
                lambda: _import(opened, next(files)),
                lambda: Calendar.from_ical(parsed),
                goal=IMPORTS_WITHIN,
                pairs=PAIRS,
            )


def _import(opened: Desk, file: Path) -> None:
    rows = opened.imports.apply(opened.imports.read(file), Target(kind=ImportedAs.VISIT))
    assert counts(rows)[RowKind.NEW] == EVENTS


def _files(folder: Path) -> Iterator[Path]:
    """Yield files with events that nobody has imported before."""
    for number in range(PAIRS + 1):
        file = folder / f"{number}.ics"
        file.write_text(calendar(number), encoding="utf-8")
        yield file


def calendar(number: int) -> str:
    """Return a calendar as Outlook would write it; the number tells its events from those of others."""
    events = "".join(_event(number, n) for n in range(EVENTS))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//SV\r\n{events}END:VCALENDAR\r\n"


def _event(number: int, n: int) -> str:
    starts = datetime(2026, 1, 1) + timedelta(hours=n)  # noqa: DTZ001 - it is written with its zone
    lines = (
        "BEGIN:VEVENT",
        f"UID:{number}-{n}@example.org",
        "DTSTAMP:20260101T000000Z",
        f"DTSTART;TZID=Europe/Stockholm:{starts:%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Europe/Stockholm:{starts + timedelta(hours=1):%Y%m%dT%H%M%S}",
        f"SUMMARY:Besök nummer {n}",
        "LOCATION:Rådhuset\\, sal 2",
        "DESCRIPTION:En beskrivning\\nav mötet",
        "STATUS:CONFIRMED",
        "SEQUENCE:1",
        "END:VEVENT",
    )
    return "".join(f"{line}\r\n" for line in lines)


if __name__ == "__main__":
    for figure in run():
        print(figure)
