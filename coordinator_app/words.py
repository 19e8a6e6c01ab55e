"""The words of the program: one catalogue for window, documents and command line, and days as people write them."""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from babel.core import Locale

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")
DOMAIN = "utblick"

_TERRITORIES = {"sv": "SE", "en": "GB"}
_NO_BREAK = "\u00a0"
_IN_MONTHS = 60
_MONTH = 365.25 / 12


@dataclass(frozen=True)
class Message:
    """A sentence to be said in the reader's language: its English text is its id, and the values go into its braces.

    `plural` and `number` are given together: the catalogue then chooses the form that the number wants.
    """

    id: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural: str = ""
    number: int = 0

    def __str__(self) -> str:
        """Return the sentence in English, for a programmer; a reader gets it from `Words.say`."""
        return self.id.format_map(dict(self.values)) if self.values else self.id


@dataclass(frozen=True)
class Either:
    """A text that the user wrote in one language or in both, as a value of a message."""

    swedish: str
    english: str = ""

    def __str__(self) -> str:
        """Return the text for a programmer: the English one where there is one."""
        return self.english or self.swedish


class DayForm(StrEnum):
    """How a day is written in a sentence: 9 november, 9 november 2026, mån 9 nov, måndag; or in a list: 9 nov 2026."""

    PLAIN = "d MMMM"
    FULL = "d MMMM y"
    SHORT = "EEE d MMM"
    WEEKDAY = "EEEE"
    BRIEF = "d MMM"
    BRIEF_YEAR = "d MMM y"
    MONTH = "MMM"
    MONTH_YEAR = "MMM y"


@dataclass(frozen=True)
class Dated:
    """A day or a time of day as a value of a message, written as the reader's language writes it."""

    value: date | time
    form: DayForm = DayForm.PLAIN

    def __str__(self) -> str:
        """Return the day or the time for a programmer."""
        return self.value.isoformat()


def verbatim(value: object) -> Message:
    """Return a message that is nothing but a value, such as a name."""
    return Message("{value}", {"value": value})


class Problem(Exception):
    """Something in the world or in what the user asked for, told in words; anything else that is raised is a bug."""

    def __init__(self, happened: Message, means: Message, remedy: Message) -> None:
        """Take what happened, what it means for the user's data, and what the user can do."""
        super().__init__(str(happened))
        self.happened = happened
        self.means = means
        self.remedy = remedy


class BriefDay(date):
    """A day as the value of a message, told as the screen writes it: 24 nov."""

    @classmethod
    def of(cls, on: date) -> "BriefDay":
        """Return the day."""
        return cls(on.year, on.month, on.day)


def message(text: str, /, **values: object) -> Message:
    """Return a message; the catalogue's extractor finds the text by the name of this function."""
    return Message(text, values)


def messages(singular: str, plural: str, number: int, /, **values: object) -> Message:
    """Return a message whose form depends on a number, which its text may use as {number}."""
    return Message(singular, {"number": number, **values}, plural, number)


_NEAR = (message("yesterday"), message("today"), message("tomorrow"))


class Words:
    """One language's words. Values that are messages themselves are said in the same language.

    Babel is imported by what needs it: the first window is painted without.
    """

    def __init__(self, language: Language, catalogues: Path) -> None:
        """Open the catalogue of `language` under the folder `catalogues`; English needs none."""
        self.language = language
        self.tag = f"{language}-{_TERRITORIES[language]}"
        self._catalogue = gettext.NullTranslations() if language == "en" else _catalogue(language, catalogues)

    @cached_property
    def locale(self) -> "Locale":
        """The language as Babel knows it."""
        from babel.core import Locale

        return Locale(self.language, _TERRITORIES[self.language])

    def say(self, text: str | Message, /, **values: object) -> str:
        """Return the sentence in this language with its values in place."""
        said = text if isinstance(text, Message) else Message(text, values)
        form = (
            self._catalogue.ngettext(said.id, said.plural, said.number)
            if said.plural
            else self._catalogue.gettext(said.id)
            if said.id
            else ""
        )
        spoken = {name: self._spoken(value) for name, value in said.values.items()}
        return form.format_map(spoken) if spoken else form

    def _spoken(self, value: object) -> object:
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, Either):
            return self.pick(value.swedish, value.english)
        if isinstance(value, Dated):
            return self._dated(value)
        return self.brief(value) if isinstance(value, BriefDay) else value

    def _dated(self, dated: Dated) -> str:
        if isinstance(dated.value, time):
            return self.clock(dated.value)
        return self._written(dated.value, dated.form).replace(".", "")

    def say_many(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """Return the form of the sentence that the number wants."""
        return self.say(messages(singular, plural, number, **values))

    def pick(self, swedish: str, english: str) -> str:
        """Return the text that the user wrote in this language, or in the other where this one is empty."""
        first, second = (swedish, english) if self.language == "sv" else (english, swedish)
        return first or second

    def day(self, on: date) -> str:
        """Return a day with its year: 14 oktober 2026."""
        return self._written(on, "d MMMM y")

    def month(self, on: date) -> str:
        """Return a month with its year, as a heading: November 2026."""
        text = self._written(on, "LLLL y")
        return text[:1].upper() + text[1:]

    def weekday(self, on: date) -> str:
        """Return a day with its weekday, as a heading: Onsdag 14 oktober."""
        text = self._written(on, "EEEE d MMMM")
        return text[:1].upper() + text[1:]

    def days(self, first: date, last: date) -> str:
        """Return a span of days with an en dash: 14–16 oktober 2026, 30 september – 2 oktober 2026."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.day(last)}"
        pattern = "d MMMM" if first.year == last.year else "d MMMM y"
        return f"{self._written(first, pattern)} – {self.day(last)}"

    def brief(self, on: date) -> str:
        """Return a day as the screen writes it, without its year: 24 nov."""
        return self._written(on, "d MMM").rstrip(".")

    def brief_weekday(self, on: date) -> str:
        """Return a day with its weekday as the screen writes it: tis 24 nov."""
        return self._weekday_written(on, "d MMM").rstrip(".")

    def brief_days(self, first: date, last: date) -> str:
        """Return a span of days as the screen writes it: 23–26 nov, 30 nov – 2 dec, 30 dec 2026 – 2 jan 2027."""
        if first.year != last.year:
            return f"{self.brief(first)} {first.year} – {self.brief(last)} {last.year}"
        if first.month != last.month:
            return f"{self.brief(first)} – {self.brief(last)}"
        return self.brief(first) if first == last else f"{first.day}–{self.brief(last)}"

    def interpretation(self, first: date, last: date) -> str:
        """Return what typed days were taken to be: fredag 27 november 2026, v. 48; see `header` for a span."""
        if first != last:
            return self.header(first, last)
        return f"{self._written(first, 'EEEE d MMMM y')}, {self.week(first)}"

    def header(self, first: date, last: date) -> str:
        """Return days with weekdays, year and week: mån 23 – tors 26 november 2026 · v. 48."""
        ends = self._weekday_written(last, "d MMMM y")
        if first == last:
            return f"{ends} · {self.week(last)}"
        same_month = (first.year, first.month) == (last.year, last.month)
        pattern = "d" if same_month else "d MMMM" if first.year == last.year else "d MMMM y"
        return f"{self._weekday_written(first, pattern)} – {ends} · {self.weeks(first, last)}"

    def weeks(self, first: date, last: date) -> str:
        """Return the weeks that days lie in: v. 48, v. 48–49."""
        begins, ends = first.isocalendar().week, last.isocalendar().week
        if first.isocalendar()[:2] == last.isocalendar()[:2]:
            return self.week(last)
        return self.say("weeks {first}–{last}", first=begins, last=ends).replace(" ", _NO_BREAK)

    def distance(self, on: date, today: date) -> str:
        """Return how far a day is from today, in days, from two months on in months: om 11 dagar, i går."""
        days = (on - today).days
        if abs(days) <= 1:
            return self.say(_NEAR[days + 1])
        return self.say(_ahead(days) if days > 0 else _past(-days))

    def week(self, on: date) -> str:
        """Return the week by ISO 8601, as it is written in the language: v. 42."""
        number = on.isocalendar().week
        return self.say("week {number}", number=number).replace(" ", _NO_BREAK)

    def week_mark(self, on: date) -> str:
        """Return the week as a margin has room for it: v. 42, in English w. 42."""
        return self.say("w. {number}", number=on.isocalendar().week).replace(" ", _NO_BREAK)

    def clock(self, at: time) -> str:
        """Return a time of day as letters and documents write it: 13.30 in Swedish, 13:30 in English."""
        return at.strftime("%H.%M" if self.language == "sv" else "%H:%M")

    def clocks(self, starts: time, ends: time | None) -> str:
        """Return a span of time with an en dash and no spaces: 13.30–14.15."""
        return self.clock(starts) if ends is None else f"{self.clock(starts)}–{self.clock(ends)}"

    def hours(self, starts: time, ends: time | None) -> str:
        """Return a span of time as the screen writes it: 09:00–10:30."""
        return starts.strftime("%H:%M") if ends is None else f"{starts:%H:%M}–{ends:%H:%M}"

    def listing(self, parts: list[str]) -> str:
        """Return the parts as a list in a sentence: a, b och c."""
        from babel.lists import format_list

        return format_list(parts, locale=self.locale)

    def either(self, parts: list[str]) -> str:
        """Return the parts as a choice in a sentence: a, b eller c."""
        from babel.lists import format_list

        return format_list(parts, style="or", locale=self.locale)

    def tongue(self, code: str) -> str:
        """Return the name of a language by its ISO 639 code, or the code itself where none is known."""
        return str(self.locale.languages.get(code, code))

    def country(self, code: str) -> str:
        """Return the name of a country by its ISO 3166 code, or the code itself where none is known."""
        return str(self.locale.territories.get(code, code))

    def minutes(self, number: int) -> str:
        """Return a number of minutes, shortened: 3 min."""
        from babel.units import format_unit

        return format_unit(number, "duration-minute", length="short", locale=self.locale)

    def _weekday_written(self, on: date, pattern: str) -> str:
        return f"{self._written(on, 'EEE').rstrip('.')} {self._written(on, pattern)}"

    def _written(self, on: date, pattern: str) -> str:
        from babel.dates import format_date

        return format_date(on, pattern, locale=self.locale)


def _ahead(days: int) -> Message:
    if days < _IN_MONTHS:
        return messages("in {number} day", "in {number} days", days)
    return messages("in {number} month", "in {number} months", round(days / _MONTH))


def _past(days: int) -> Message:
    if days < _IN_MONTHS:
        return messages("{number} day ago", "{number} days ago", days)
    return messages("{number} month ago", "{number} months ago", round(days / _MONTH))


def _catalogue(language: Language, catalogues: Path) -> gettext.NullTranslations:
    """Open a compiled catalogue by its place: `gettext.translation` would first import the system's locales."""
    with (catalogues / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        return gettext.GNUTranslations(file)
