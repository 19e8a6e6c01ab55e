"""What every form of a calendar is drawn with: what it tells, its words and looks, and how an entry is said."""

from dataclasses import dataclass
from datetime import date

from coordinator_app.documents.colours import WHITE, Colour, colour, mixed
from coordinator_app.documents.runs import Run, Text, joined
from coordinator_app.documents.styles import Styles
from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.domain.calendar_agreements import TITLES
from coordinator_app.domain.calendar_network import NETWORK
from coordinator_app.domain.calendar_print import CalendarForm, CalendarPrint
from coordinator_app.domain.day_marks import DayMark, DayMarkKind
from coordinator_app.words import Message, Words, message

RED = colour("#A01722")
"""The colour of red days; their names and their place say it too."""

SIGNS: dict[Layer, tuple[str, Message]] = {
    Layer.INCOMING: ("↙", message("Visits here")),
    Layer.OUTGOING: ("↗", message("Journeys out")),
    Layer.NETWORK: ("●", message("Networks & projects")),
    Layer.AGREEMENT: ("◆", message("Agreements")),
    Layer.DEADLINE: ("□", message("Deadlines")),
    Layer.MEETING: ("○", message("Political meetings")),
}
"""The sign of each layer and what the legend calls it."""

_PLACE = "\0"
_FILL_SHARE = 0.16
_TAGS = {"sv": "sv-SE", "en": "en-GB"}


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A calendar and how it is told; `scale` is how much larger than on A4 everything is."""

    told: CalendarPrint
    words: Words
    looks: Styles
    scale: float = 1.0

    def px(self, points: float) -> float:
        """Return a length on this sheet, in points."""
        return points * self.scale

    @property
    def fill(self) -> Colour:
        """The ground of a bar of what is settled: the accent, so pale that every text can be read on it."""
        return mixed(self.looks.theme.accent, WHITE, _FILL_SHARE)

    @property
    def title(self) -> str:
        """What the calendar is about: a month, a year, or the days of a list."""
        words, told = self.words, self.told
        if told.form == CalendarForm.MONTH:
            return words.month(told.first_on)
        if told.form == CalendarForm.YEAR:
            return words.say("Year plan {year}", year=told.first_on.year)
        return words.say("Calendar {days}", days=words.days(told.first_on, told.last_on))

    def pick(self, swedish: str, english: str) -> Text:
        """Return a text in the language of the paper, or where that is empty in the other, and then say so."""
        own, other = (swedish, english) if self.words.language == "sv" else (english, swedish)
        if own or not other:
            return own
        return [Run(other, language=_TAGS["en" if self.words.language == "sv" else "sv"])]

    def said(self, entry: Entry, *, is_continued: bool = False) -> Text:
        """Return an entry in one line: its sign, its hour, its title, and its state where that is no plain one."""
        title = self.pick(entry.title_sv, entry.title_en) or self.words.say("No title")
        if entry.kind == EntryKind.NETWORK_MEETING:
            title = self.words.say(NETWORK)
        elif entry.kind == EntryKind.HAND_IN:
            title = self._woven(message("{body}, hand in", body=_PLACE), title)
        elif entry.kind in TITLES:
            title = self._woven(Message(TITLES[entry.kind].id, {"name": _PLACE}), title)
        if entry.is_cancelled:
            title = self._woven(message("Cancelled: {title}", title=_PLACE), title)
        elif entry.is_tentative:
            title = self._woven(message("Prel. {title}", title=_PLACE), title)
        if is_continued:
            title = self._woven(message("{title} (cont.)", title=_PLACE), title)
        hour = self.words.clock(entry.at) if entry.at else ""
        front = " ".join(part for part in (SIGNS[entry.layer][0], hour) if part)
        return joined((front, title), " ")

    def _woven(self, sentence: Message, text: Text) -> Text:
        """Return a sentence with a text in its place, which keeps its language."""
        before, _, after = self.words.say(sentence).partition(_PLACE)
        return joined((before, text, after), "")

    def colour_of(self, entry: Entry) -> Colour:
        """Return the colour of an entry's text: grey where it was called off."""
        return self.looks.theme.grey if entry.is_cancelled else self.looks.theme.ink

    def mark_name(self, mark: DayMark) -> str:
        """Return what a mark is called, after the country where it is that of another."""
        name = self.words.pick(mark.name_sv, mark.name_en)
        return f"{self.words.country(mark.country)}: {name}" if mark.kind == DayMarkKind.ABROAD else name

    def legend(self) -> str:
        """Return what the signs of the entries mean, those alone that stand there."""
        layers = {entry.layer for entry in self.told.entries}
        return "   ".join(f"{sign} {self.words.say(name)}" for layer, (sign, name) in SIGNS.items() if layer in layers)

    def entries_on(self, first: date, last: date) -> list[Entry]:
        """Return the entries that touch these days, in their order."""
        return [entry for entry in self.told.entries if entry.starts_on <= last and entry.ends_on >= first]
