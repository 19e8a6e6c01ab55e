"""The words for days that people type, Swedish and English side by side: nobody has to change the language first."""

from collections.abc import Mapping, Sequence


def _numbered(rows: Sequence[str], first: int) -> Mapping[str, int]:
    """Return the number of each word; the words of one row mean the same."""
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


WEEKDAYS = _numbered(
    (
        "må mån månd måndag måndagen mon monday",
        "ti tis tisd tisdag tisdagen tue tues tuesday",
        "on ons onsd onsdag onsdagen wed weds wednesday",
        "to tor tors torsd torsdag torsdagen thu thur thurs thursday",
        "fr fre fred fredag fredagen fri friday",
        "lö lör lörd lördag lördagen sat saturday",
        "sö sön sönd söndag söndagen sun sunday",
    ),
    0,
)
"""Monday is 0, as in `date.weekday`."""

MONTHS = _numbered(
    (
        "jan januari january",
        "feb febr februari february",
        "mar mars march",
        "apr april",
        "maj may",
        "jun juni june",
        "jul juli july",
        "aug augusti august",
        "sep sept september",
        "okt oktober oct october",
        "nov november",
        "dec december",
    ),
    1,
)

RELATIVE = _numbered(
    ("förrgår", "igår yesterday", "idag today", "imorgon imorrn imorn tomorrow", "övermorgon"),
    -2,
)
"""How many days from today."""

TOGETHER = {
    "day after tomorrow": "övermorgon",
    "day before yesterday": "förrgår",
    "i övermorgon": "övermorgon",
    "i förrgår": "förrgår",
    "i morgon": "imorgon",
    "i dag": "idag",
    "i går": "igår",
    "till och med": "-",
    "från och med": "",
    "fr.o.m.": "",
    "t.o.m.": "-",
    "fr o m": "",
    "t o m": "-",
    "through": "-",
    "until": "-",
    "till": "-",
    "tom": "-",
}
"""Expressions that are read as one word, and those that stand between two days."""

NEXT = frozenset({"nästa", "next"})
FILLERS = frozenset({"den", "the", "på", "of", "from", "från", "i", "år", "nu"})

UNITS = {
    **dict.fromkeys(["dag", "dagar", "dagars", "day", "days"], 1),
    **dict.fromkeys(["vecka", "veckor", "veckors", "week", "weeks"], 7),
}
"""How many days a unit has."""

MONTH_UNITS = {
    **dict.fromkeys(["månad", "månader", "month", "months"], 1),
    **dict.fromkeys(["år", "year", "years"], 12),
}
"""How many months a unit has."""

NUMBERS = _numbered(
    (
        "en ett a an one",
        "två two",
        "tre three",
        "fyra four",
        "fem five",
        "sex six",
        "sju seven",
        "åtta eight",
        "nio nine",
        "tio ten",
        "elva eleven",
        "tolv twelve",
    ),
    1,
)
