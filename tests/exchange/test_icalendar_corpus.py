"""Calendar files as other programs really wrote them, and mutants of them: none crashes, none loses a record unseen."""

import random
from pathlib import Path

import pytest
from icalendar import Calendar

from coordinator_app.domain.read_calendar import Weight
from coordinator_app.exchange.calendars.reading import read
from tests.exchange.calendar_files import CORPUS, DAY, MEETING, calendar, crlf, read_in
from tests.exchange.test_icalendar_zones import STOCKHOLM

_SHARDS = 4
_MUTANTS = 300
_MARKS = (b"BEGIN:VEVENT", b"END:VEVENT", b"\r\n", b" ", b":", b";", b'"', b"\xff", b"\x00", b"=", b"\\", b",", b"9")
SEEDS = (
    calendar(MEETING, f"{MEETING}\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20261201T080000Z".replace("1@", "2@")),
    calendar("DTSTART;VALUE=DATE:20261124\nSUMMARY;ENCODING=QUOTED-PRINTABLE:M=C3=B6te", head="VERSION:1.0"),
    crlf(
        f"BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Egen\n{STOCKHOLM}END:VTIMEZONE\n"
        "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Egen:20261124T090000\nEND:VEVENT\nEND:VCALENDAR\n"
    ),
)


def corpus(shard: int) -> list[Path]:
    """Return every so-manieth file of the corpus."""
    if CORPUS is None:
        pytest.skip("NOT TESTED: ../shared/corpora/ics is not there, so that no real calendar was read.")
    return sorted(CORPUS.iterdir())[shard::_SHARDS]


@pytest.mark.parametrize("shard", range(_SHARDS))
def test_every_record_of_real_calendars_is_read_or_told_of(shard: int) -> None:
    for file in corpus(shard):
        found = read(file.read_bytes(), DAY)
        skipped = [each for each in found.findings if each.weight == Weight.SKIPPED]
        assert found.records == found.read + len(skipped), file.name
        assert all(str(each.reason) for each in found.findings), file.name
        assert len({(event.uid, event.recurrence) for event in found.events}) == len(found.events), file.name


@pytest.mark.filterwarnings("ignore")
def test_the_library_alone_finds_no_record_that_we_do_not_count() -> None:
    for file in corpus(0)[::3]:
        content = file.read_bytes()
        try:
            calendars = Calendar.from_ical(content, multiple=True)
        except Exception:  # noqa: BLE001 - what the library refuses is why we read by ourselves
            continue
        theirs = sum(len(each.walk("VEVENT")) for each in calendars)
        assert theirs <= read(content, DAY).counted.get("VEVENT", 0), file.name


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_no_mutant_crashes_or_loses_a_record_unseen(number: int) -> None:
    chance = random.Random(number)
    for _ in range(_MUTANTS):
        read_in(mutant(SEEDS[number], chance))


def mutant(content: bytes, chance: random.Random) -> bytes:
    """Return a file with some bytes lost, doubled, or put where they do not belong."""
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.choice((1, 1, 2, 8, 40)))
        replaced = chance.choice((b"", content[at:to] * 2, chance.choice(_MARKS), chance.randbytes(2)))
        content = content[:at] + replaced + content[to:]
    return content
