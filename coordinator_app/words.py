"""The words of the program: one catalogue for window, documents and command line, and days as people write them."""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Literal

from babel.core import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.units import format_unit

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")
DOMAIN = "utblick"

_LOCALES = {"sv": Locale("sv", "SE"), "en": Locale("en", "GB")}
_NO_BREAK = "\u00a0"


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
    """How a day is written in a sentence: 9 november, 9 november 2026, mån 9 nov, måndag."""

    PLAIN = "d MMMM"
    FULL = "d MMMM y"
    SHORT = "EEE d MMM"
    WEEKDAY = "EEEE"


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


def message(text: str, /, **values: object) -> Message:
    """Return a message; the catalogue's extractor finds the text by the name of this function."""
    return Message(text, values)


def messages(singular: str, plural: str, number: int, /, **values: object) -> Message:
    """Return a message whose form depends on a number, which its text may use as {number}."""
    return Message(singular, {"number": number, **values}, plural, number)


class Words:
    """One language's words. Values that are messages themselves are said in the same language."""

    def __init__(self, language: Language, catalogues: Path) -> None:
        """Open the catalogue of `language` under the folder `catalogues`; English needs none."""
        self.language = language
        self.locale = _LOCALES[language]
        self.tag = str(self.locale).replace("_", "-")
        self._catalogue = (
            gettext.NullTranslations() if language == "en" else gettext.translation(DOMAIN, catalogues, [language])
        )

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
        return value

    def _dated(self, dated: Dated) -> str:
        if isinstance(dated.value, time):
            return self.clock(dated.value)
        return format_date(dated.value, dated.form, locale=self.locale).replace(".", "")

    def say_many(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """Return the form of the sentence that the number wants."""
        return self.say(messages(singular, plural, number, **values))

    def pick(self, swedish: str, english: str) -> str:
        """Return the text that the user wrote in this language, or in the other where this one is empty."""
        first, second = (swedish, english) if self.language == "sv" else (english, swedish)
        return first or second

    def day(self, on: date) -> str:
        """Return a day with its year: 14 oktober 2026."""
        return format_date(on, "d MMMM y", locale=self.locale)

    def weekday(self, on: date) -> str:
        """Return a day with its weekday, as a heading: Onsdag 14 oktober."""
        text = format_date(on, "EEEE d MMMM", locale=self.locale)
        return text[:1].upper() + text[1:]

    def days(self, first: date, last: date) -> str:
        """Return a span of days with an en dash: 14–16 oktober 2026, 30 september – 2 oktober 2026."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.day(last)}"
        pattern = "d MMMM" if first.year == last.year else "d MMMM y"
        return f"{format_date(first, pattern, locale=self.locale)} – {self.day(last)}"

    def week(self, on: date) -> str:
        """Return the week by ISO 8601, as it is written in the language: v. 42."""
        number = on.isocalendar().week
        return self.say("week {number}", number=number).replace(" ", _NO_BREAK)

    def clock(self, at: time) -> str:
        """Return a time of day as letters and documents write it: 13.30 in Swedish, 13:30 in English."""
        return at.strftime("%H.%M" if self.language == "sv" else "%H:%M")

    def clocks(self, starts: time, ends: time | None) -> str:
        """Return a span of time with an en dash and no spaces: 13.30–14.15."""
        return self.clock(starts) if ends is None else f"{self.clock(starts)}–{self.clock(ends)}"

    def listing(self, parts: list[str]) -> str:
        """Return the parts as a list in a sentence: a, b och c."""
        return format_list(parts, locale=self.locale)

    def tongue(self, code: str) -> str:
        """Return the name of a language by its ISO 639 code, or the code itself where none is known."""
        return str(self.locale.languages.get(code, code))

    def country(self, code: str) -> str:
        """Return the name of a country by its ISO 3166 code, or the code itself where none is known."""
        return str(self.locale.territories.get(code, code))

    def minutes(self, number: int) -> str:
        """Return a number of minutes, shortened: 3 min."""
        return format_unit(number, "duration-minute", length="short", locale=self.locale)
