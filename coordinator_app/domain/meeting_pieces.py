"""The pieces of a line of a meeting plan: days, times, bodies and what stands beside them."""

import re
from dataclasses import dataclass, replace
from datetime import date, time

from coordinator_app.domain.day_words import MONTHS, WEEKDAYS
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.named_bodies import BodyNames, NamedBody
from coordinator_app.domain.typed_days import UnderstoodDays, understand_days
from coordinator_app.domain.typed_times import CLOCK, DASH, TIME, UnderstoodTimes, understand_times

_WORD = {
    "month": "|".join(sorted(MONTHS, key=len, reverse=True)),
    "weekday": "|".join(sorted(WEEKDAYS, key=len, reverse=True)),
}
_YEAR = r"20[0-9]{2}"
_NUMBER = r"[0-3]?[0-9]"
_DAY = re.compile(
    rf"""(?<![\w./-])(?:(?P<weekday>{_WORD["weekday"]})\.?(?:en)?,?\s+)?(?:den\s+|the\s+)?(?:
    (?P<iso>{_YEAR}-[01]?\d-[0-3]?\d(?!\d))
  | (?P<compact>{_YEAR}[01]\d[0-3]\d(?!\d))
  | (?P<divided>{_NUMBER}\s?/\s?[01]?\d(?:[-/\s]{_YEAR}|[-/]\d\d)?(?![\d/]))
  | (?P<dotted>{_NUMBER}\.[01]?\d\.(?:{_YEAR}|\d\d)?(?!\d))
  | (?P<named>{_NUMBER}(?::?[ae]|st|nd|rd|th|\.)?(?:\s?[-–]\s?{_NUMBER})?\s+(?:{_WORD["month"]})\b\.?(?:\s+{_YEAR})?)
  | (?P<hyphened>{_NUMBER}-(?:{_WORD["month"]})\b\.?(?:-(?:{_YEAR}|\d\d)(?!\d))?)
  | (?P<turned>(?:{_WORD["month"]})\b\.?:?\s+{_NUMBER}(?!\d)(?:,?\s+{_YEAR})?)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(rf"\W*(?:(?:{_WORD['weekday']})\.?\s+)?(?:den\s+)?({_NUMBER})(?::?[ae])?\W*", re.IGNORECASE)
_MONTH = re.compile(rf"(?<!\w)({_WORD['month']})\b", re.IGNORECASE)
_ONE_YEAR = re.compile(rf"(?<![\d-])({_YEAR})(?!\d)")
_SHARP = r"(?:[01]?\d|2[0-3])(?::[0-5]\d|\.(?:00|1[3-9]|[2-5]\d))(?!\d)"
_TIMES = re.compile(rf"{CLOCK}{TIME}(?:{DASH}{CLOCK}?{TIME})?|(?<![\d./-]){_SHARP}(?:{DASH}{_SHARP})?", re.IGNORECASE)
_CANCELLED = re.compile(r"(?<!\w)(?:inställt|inställd|utgår|cancelled|canceled)(?!\w)", re.IGNORECASE)
_PLACE = re.compile(
    r"hus(?!h)|(?<!\w)(?:sal|rum|lokal|hall|teams|zoom|digitalt?|plan)(?!\w)|(?:sal|rum|gård|skola|hotell|plats|centrum)",
    re.IGNORECASE,
)
_HAND_IN = re.compile(
    r"""[(\[]?\s*(?<!\w)(?:(?:sista\s+dag(?:en)?\s+för\s+)?(?:inlämning|inlämningsdag|handlingar\s+in|ärenden\s+in)
    (?:\s+av\s+\w+)?|(?:ärende|manus)?stopp(?:datum|tid|dag)?|sista\s+inlämningsdag|deadline|hand[\s-]in(?:\s+by)?)
    (?!\w)\s*:?\s*(?:senast\s+|by\s+)?(?P<said>[^()\[\]]*)[)\]]?""",
    re.VERBOSE | re.IGNORECASE,
)
_ASIDE = re.compile(
    r"[(\[]?\s*(?<!\w)(?:beredning|utskick|kallelse|förmöte|gruppmöte)\w*(?!\w)[^()\[\]]*[)\]]?", re.IGNORECASE
)
_APART = re.compile(r"[,;&\n•|]|(?<!-)\s(?:och|samt|and)\s|(?<!kl)(?<!kl o)\.\s+(?=[^\W\d])", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """What one piece of a line says; `day` is written as it can be understood, `number` a day without its month."""

    body: NamedBody | None = None
    day: str = ""
    number: int | None = None
    times: str = ""
    hand_in: str = ""
    is_cancelled: bool = False
    aside: str = ""
    rest: str = ""


def pieces(line: str, names: BodyNames) -> list[Piece]:
    """Return the pieces of a line, parted where people part days."""
    parts = _APART.split(names.kept_whole(_inner_signs_kept(line)))
    found = [_piece(part, names) for part in parts if part.strip(" .:-–")]
    return [*found[:1], *map(_beside, found[1:])]


def _beside(piece: Piece) -> Piece:
    """Return a later piece of a line; without a day, what looks like a body there is none: “14 jan, sal NORR”."""
    if piece.day or piece.number or piece.body is None or piece.body.body_id is not None:
        return piece
    return replace(piece, body=None, rest=piece.body.name)


def month_in(text: str) -> int | None:
    """Return the month that a text names first."""
    match = _MONTH.search(text)
    return None if match is None else MONTHS[match[1].lower()]


def year_in(text: str) -> int | None:
    """Return the year that a text names, where it names one alone."""
    years = set(_ONE_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None


def day_of(text: str, year: int | None, today: date) -> UnderstoodDays | Misunderstood:
    """Return the days that a text means, in a year where it names none itself."""
    has_year = re.search(rf"{_YEAR}|\d\s*[-/.]\s*\d+\s*[-/.]\s*\d\d|[^\W\d]\.?\s+\d\d$", text)
    return understand_days(text if has_year or year is None else f"{text.rstrip('. ')} {year}", today)


def day_within(text: str) -> str:
    """Return the day that stands within a text, as it is written; empty where there is none."""
    match = _DAY.search(text)
    return "" if match is None else _as_typed(match[0])


def is_hand_in(heading: str) -> bool:
    """Tell whether a heading is of the days by which matters are handed in."""
    return _HAND_IN.search(heading) is not None


def is_place(text: str) -> bool:
    """Tell whether a text seems to name a place."""
    return _PLACE.search(text) is not None


def is_cancelled(text: str) -> bool:
    """Tell whether a text says that a meeting is not held."""
    return _CANCELLED.search(text) is not None


def _as_typed(day: str) -> str:
    """Return a day as people type it: “14 / 1” is 14/1, and the “14-jan” of a sheet is 14 jan."""
    spaced = re.sub(r"(?<=[0-9])-(?=[^\W\d])|(?<=[^\W\d])-(?=[0-9])", " ", day)
    return re.sub(r"\s?/\s?", "/", spaced).replace(":", "")


def hand_in_of(text: str, held_on: date, year: int | None) -> tuple[date | None, time | None]:
    """Return the day and the hour by which something is handed in: the last such day up to the meeting."""
    times = _TIMES.search(text)
    clock = understand_times(times[0]) if times else None
    at = clock.starts_at if isinstance(clock, UnderstoodTimes) else None
    said = day_within(text if times is None else text[: times.start()] + text[times.end() :])
    for guess in (held_on.year, held_on.year - 1) if said else ():
        understood = day_of(said, guess, date(year or held_on.year, 1, 1))
        if isinstance(understood, UnderstoodDays) and understood.first <= held_on:
            return understood.first, at
    return None, at


def _inner_signs_kept(line: str) -> str:
    """Return a line whose commas within brackets, and between a weekday or a month and its number, part nothing."""
    line = re.sub(r"[(\[][^()\[\]]*[)\]]", lambda match: re.sub(r"[,;]", " ", match[0]), line)
    return re.sub(rf"((?<!\w)(?:{_WORD['weekday']})),\s", r"\1 ", line, flags=re.IGNORECASE)


def _piece(part: str, names: BodyNames) -> Piece:
    hand_in, part = _taken(_HAND_IN, part)
    aside, part = _taken(_ASIDE, part)
    cancelled, part = _taken(_CANCELLED, part)
    times, part = _taken(_TIMES, part)
    match = _DAY.search(part)
    day, before, after = (match[0], part[: match.start()], part[match.end() :]) if match else ("", part, "")
    body = names.find(before) or names.find(after)
    rest = after if match else before
    if body is not None and (not match or names.find(before) is None):
        rest = body.rest
    bare = None if day else _BARE.fullmatch(rest)
    return Piece(
        body=body,
        day=_as_typed(day),
        number=int(bare[1]) if bare else None,
        times=times.strip(),
        hand_in=hand_in.strip(" ()[]"),
        is_cancelled=bool(cancelled),
        aside=aside.strip(" ()[]"),
        rest="" if bare else _tidied(rest),
    )


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Return what a pattern finds first, and the text without it."""
    match = pattern.search(text)
    return (match[0], f"{text[: match.start()]} {text[match.end() :]}") if match else ("", text)


def _tidied(rest: str) -> str:
    without = re.sub(
        rf"(?<!\w)(?:{_YEAR}|den|kl|klockan|sammanträd\w*|möten?|meetings?)(?!\w)", " ", rest, flags=re.IGNORECASE
    )
    return " ".join(without.split()).strip(" .,:;–-()[]")
