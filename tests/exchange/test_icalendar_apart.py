"""A calendar is read in a process of its own: it can be stopped, and it may use only so much."""

import multiprocessing
import sys
import time

import pytest

from coordinator_app.exchange.calendars import apart
from coordinator_app.exchange.calendars.apart import Limits, read_apart
from coordinator_app.exchange.calendars.reading import read
from coordinator_app.words import Problem
from tests.exchange.calendar_files import DAY, MEETING, calendar


class Stopped(Exception):
    """Somebody has enough."""


def many(number: int) -> bytes:
    """Return a calendar with many events."""
    return calendar(*(MEETING.replace("1@", f"{n}@") for n in range(number)))


def test_what_is_read_apart_is_what_is_read_here() -> None:
    content = many(3)
    assert read_apart(content, DAY) == read(content, DAY)


def test_progress_is_told_and_nothing_is_left_running() -> None:
    told: list[tuple[int, int]] = []
    read_apart(many(2000), DAY, lambda done, whole: told.append((done, whole)))
    assert (1800, 2000) in told
    assert multiprocessing.active_children() == []


def test_it_stops_at_once_when_it_is_told_to() -> None:
    def stop(_done: int, _whole: int) -> None:
        raise Stopped

    before = time.monotonic()
    with pytest.raises(Stopped):
        read_apart(many(20_000), DAY, stop)
    assert multiprocessing.active_children() == []
    assert time.monotonic() - before < 10


def test_a_file_that_takes_too_long_is_told_and_ended() -> None:
    with pytest.raises(Problem, match="too long"):
        read_apart(many(20_000), DAY, limits=Limits(seconds=0.2))
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to an amount of memory")
def test_a_file_that_takes_too_much_memory_is_told() -> None:
    with pytest.raises(Problem, match="memory"):
        read_apart(many(20_000), DAY, limits=Limits(memory_bytes=120_000_000))


def test_a_file_that_is_too_large_is_not_even_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "MOST_BYTES", 1000)
    with pytest.raises(Problem, match="larger"):
        read_apart(many(20), DAY)
