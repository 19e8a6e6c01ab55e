"""Time zone files (TZif, RFC 8536): the changes of the clocks that are past, and the rule for those to come."""

import struct
import zoneinfo
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from itertools import pairwise
from pathlib import Path

_HEADER = struct.Struct(">4sc15x6I")
_KIND = struct.Struct(">iBB")
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - moments in UTC stand here without a zone, as a calendar reckons with them
_EARLIEST = -(2**33)
"""Seconds before 1970 from which on a change counts: about the year 1697, before any zone had a time of its own."""


@dataclass(frozen=True, kw_only=True)
class ClockChange:
    """A moment, in UTC and without a zone, at which the clocks go from one offset to another that has a name."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def begins(self) -> datetime:
        """What the clocks showed as they were changed."""
        return self.at + self.before


@dataclass(frozen=True, kw_only=True)
class ZoneFile:
    """A zone's changes in their order, and its rule for all later ones as POSIX writes it (`CET-1CEST,M3.5.0,…`)."""

    changes: tuple[ClockChange, ...]
    rule: str


@cache
def zone_file(key: str) -> ZoneFile:
    """Return what is known of a zone by its IANA name. Raises ZoneInfoNotFoundError or ValueError for no such name."""
    return read(_content(key))


def read(content: bytes) -> ZoneFile:
    """Read a time zone file, of which the second block counts."""
    start = _HEADER.size + _size(_counts(content, 0), time_size=4)
    counts = _counts(content, start)
    body = start + _HEADER.size
    _, _, _, number, kinds_number, letters_number = counts
    times = struct.unpack_from(f">{number}q", content, body)
    chosen = content[body + 8 * number : body + 9 * number]
    kinds_at = body + 9 * number
    kinds = [_KIND.unpack_from(content, kinds_at + n * _KIND.size) for n in range(kinds_number)]
    letters_at = kinds_at + kinds_number * _KIND.size
    letters = content[letters_at : letters_at + letters_number]
    walked = pairwise([(_EARLIEST, 0), *zip(times, chosen, strict=True)])
    changes = (_change(at, kinds[was], kinds[now], letters) for (_, was), (at, now) in walked if at > _EARLIEST)
    rule = content[body + _size(counts, time_size=8) :].decode("ascii").strip("\n")
    return ZoneFile(changes=tuple(changes), rule=rule)


def _content(key: str) -> bytes:
    zoneinfo.ZoneInfo(key)  # refuses whatever is no name of a zone, such as a way out of the folder
    for folder in zoneinfo.TZPATH:
        file = Path(folder, key)
        if file.is_file():
            return file.read_bytes()
    return resources.files("tzdata").joinpath("zoneinfo", *key.split("/")).read_bytes()


def _counts(content: bytes, at: int) -> tuple[int, ...]:
    _, _, *counts = _HEADER.unpack_from(content, at)
    return tuple(counts)


def _size(counts: tuple[int, ...], *, time_size: int) -> int:
    """Return the size of a block, in bytes, by the numbers in its header."""
    universal, standard, leaps, times, kinds, letters = counts
    return times * (time_size + 1) + kinds * _KIND.size + letters + leaps * (time_size + 4) + standard + universal


def _change(at: int, was: tuple[int, ...], now: tuple[int, ...], letters: bytes) -> ClockChange:
    name = letters[now[2] : letters.index(b"\0", now[2])].decode("ascii")
    return ClockChange(
        at=_EPOCH + timedelta(seconds=at),
        before=timedelta(seconds=was[0]),
        after=timedelta(seconds=now[0]),
        name=name,
    )
