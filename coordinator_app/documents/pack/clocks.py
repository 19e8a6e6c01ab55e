"""The clocks of the partner: how far they are from those of Sweden on a day."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coordinator_app.words import Message, message, messages

SWEDISH_ZONE = "Europe/Stockholm"
_MINUTE = timedelta(minutes=1)


def apart_from_sweden(zone: str, on: date) -> Message:
    """Return how the time of a zone (IANA) stands to Swedish time at noon of a day; what is no zone says nothing."""
    theirs, ours = _offset(zone, on), _offset(SWEDISH_ZONE, on)
    if theirs is None or ours is None:
        return Message("")
    if theirs == ours:
        return message("the same as Swedish time")
    apart = _long(abs(theirs - ours) // _MINUTE)
    if theirs > ours:
        return message("{apart} ahead of Swedish time", apart=apart)
    return message("{apart} behind Swedish time", apart=apart)


def _offset(zone: str, on: date) -> timedelta | None:
    try:
        return datetime.combine(on, time(12), tzinfo=ZoneInfo(zone)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _long(minutes: int) -> Message:
    hours = messages("{number} hour", "{number} hours", minutes // 60)
    rest = message("{minutes} minutes", minutes=minutes % 60)
    if minutes % 60 == 0:
        return hours
    return message("{hours} and {minutes}", hours=hours, minutes=rest) if minutes >= 60 else rest
