"""The record of who was informed of visits, when and how, of one visit or of those that begin in a year."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from coordinator_app.domain.briefing import Marking, MarkingKind, Picture
from coordinator_app.domain.informing_figures import InformingYear, year_of
from coordinator_app.domain.informing_rows import InformingRow, RecordedVisit
from coordinator_app.domain.municipality import Municipality
from coordinator_app.words import Either, Language, Message, Words, message, messages

INTERNAL = Marking(kind=MarkingKind.INTERNAL)
MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, kw_only=True)
class InformingRecord:
    """All that a record tells: the visits, by their first day, of which somebody was to be told; `year` for a year."""

    language: Language
    today: date
    year: int | None = None
    visits: tuple[RecordedVisit, ...] = ()
    sender: Municipality
    arms: Picture | None = None
    made_at: datetime
    marking: Marking = INTERNAL

    @cached_property
    def rows(self) -> tuple[InformingRow, ...]:
        """All rows, visit by visit."""
        return tuple(row for visit in self.visits for row in visit.rows)

    @cached_property
    def figures(self) -> InformingYear:
        """What the rows come to."""
        number = sum(1 for visit in self.visits if visit.rows)
        return year_of(self.rows, self.today, visits=number, year=self.year)


def title_of(record: InformingRecord, words: Words) -> str:
    """Return what a record is called."""
    if record.year is not None:
        return words.say("Who was informed of visits in {year}", year=record.year)
    title = record.visits[0].title if record.visits else None
    name = words.pick(title.swedish, title.english) if title else ""
    return words.say("Who was informed: {visit}", visit=name or words.say("a visit without a title"))


def summary_of(figures: InformingYear) -> tuple[Message, ...]:
    """Return in a few sentences what a record comes to."""
    whole = figures.whole
    if not whole.to_tell:
        return (message("Nobody was to be told anything."),)
    return tuple(_sentences(figures))


def _sentences(figures: InformingYear) -> list[Message]:
    whole, share = figures.whole, figures.whole.percent_in_time
    said = [_asked(figures)]
    if share is not None:
        said.append(message("Of those due by now {number} % were told in time.", number=share))
    if whole.late:
        said.append(messages("{number} was made late.", "{number} were made late.", whole.late))
    if whole.not_told:
        said.append(messages("{number} was not made.", "{number} were not made.", whole.not_told))
    if whole.waiting:
        said.append(messages("{number} still has time.", "{number} still have time.", whole.waiting))
    if whole.exempted:
        said.append(messages("{number} was exempted.", "{number} were exempted.", whole.exempted))
    median = figures.notice.median_margin_days
    if median is not None:
        said.append(message("The median margin of the notice was {days}.", days=days_in_words(median)))
    return said


def _asked(figures: InformingYear) -> Message:
    number = figures.whole.to_tell
    if figures.year is None:
        return messages("One telling was to be made.", "{number} tellings were to be made.", number)
    about = messages("{number} visit", "{number} visits", figures.visits)
    return messages(
        "One telling was to be made, of {visits}.",
        "{number} tellings were to be made, of {visits}.",
        number,
        visits=about,
    )


def days_in_words(days: float) -> Message:
    """Return a number of days, which may end in a half, in words."""
    if days == int(days):
        return messages("{number} day", "{number} days", abs(int(days)), number=signed(int(days)))
    said = f"{abs(days):.1f}"
    sign = MINUS if days < 0 else ""
    return messages("{number} day", "{number} days", 2, number=Either(sign + said.replace(".", ","), sign + said))


def signed(number: int) -> str:
    """Return a whole number with the sign that print uses for what is below nought."""
    return f"{MINUS}{-number}" if number < 0 else str(number)
