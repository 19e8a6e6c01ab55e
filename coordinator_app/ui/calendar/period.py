"""What part of the calendar is shown: how many weeks, from which on, and what they are called."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from coordinator_app.domain.calendar import monday_of, month_of_weeks
from coordinator_app.domain.calendar_print import CalendarForm
from coordinator_app.words import Words

_BEFORE = timedelta(weeks=2)
_MONTHS = 12


class View(StrEnum):
    """How the calendar is shown."""

    MONTH = "month"
    WEEK = "week"
    YEAR = "year"
    AGENDA = "agenda"


WEEKS = {View.MONTH: 6, View.WEEK: 1, View.YEAR: 53, View.AGENDA: 27}
"""How many weeks each view shows."""


@dataclass(frozen=True, kw_only=True)
class Period:
    """The weeks that a view shows, from a Monday on."""

    view: View
    first: date

    @property
    def weeks(self) -> int:
        """How many weeks are shown."""
        return WEEKS[self.view]

    @property
    def last(self) -> date:
        """The last day that is shown."""
        return self.first + timedelta(days=7 * self.weeks - 1)

    @property
    def month(self) -> date | None:
        """The first day of the month that most of what is shown lies in; None where no month is meant."""
        return month_of_weeks(self.first, self.weeks) if self.view == View.MONTH else None

    def title(self, words: Words) -> str:
        """Return what is shown, as a heading."""
        if self.view == View.WEEK:
            week = words.say("Week {number}", number=self.first.isocalendar().week)
            return f"{week} · {words.brief_days(self.first, self.last)}"
        if self.view == View.YEAR:
            return str((self.first + timedelta(days=6)).year)
        if self.view == View.AGENDA:
            return words.month(self.first + timedelta(days=6))
        return words.month(month_of_weeks(self.first, 6))

    @property
    def printed_form(self) -> CalendarForm:
        """The form in which what is shown is printed: a month, a year, a list of a week or of the agenda."""
        forms = {View.MONTH: CalendarForm.MONTH, View.YEAR: CalendarForm.YEAR}
        return forms.get(self.view, CalendarForm.LIST)

    @property
    def printed_days(self) -> tuple[date, date]:
        """The days that are printed: those of the month or of the year that is meant, else all that is shown."""
        if self.view == View.MONTH:
            first = month_of_weeks(self.first, self.weeks)
            return first, first + timedelta(days=monthrange(first.year, first.month)[1] - 1)
        if self.view == View.YEAR:
            year = (self.first + timedelta(days=6)).year
            return date(year, 1, 1), date(year, 12, 31)
        return self.first, self.last

    def turned(self, by: int) -> "Period":
        """Return the next period, or the one before: a month, a week or a year further."""
        if self.view == View.WEEK:
            return replace(self, first=self.first + timedelta(weeks=by))
        if self.view == View.YEAR:
            return replace(self, first=monday_of(date((self.first + timedelta(days=6)).year + by, 1, 1)))
        months = self._month_number + by
        return replace(self, first=monday_of(date(months // _MONTHS, months % _MONTHS + 1, 1)))

    def by_weeks(self, number: int) -> "Period":
        """Return the period so many weeks later."""
        return replace(self, first=self.first + timedelta(weeks=number))

    def with_day(self, day: date) -> "Period":
        """Return the period that shows a day, moved no further than it must be."""
        if self.first <= day <= self.last:
            return self
        weeks = (monday_of(day) - self.first).days // 7
        return self.by_weeks(weeks if weeks < 0 else weeks - self.weeks + 1)

    @property
    def _month_number(self) -> int:
        is_agenda = self.view == View.AGENDA
        shown = self.first + timedelta(days=6) if is_agenda else month_of_weeks(self.first, 6)
        return shown.year * _MONTHS + shown.month - 1


def period_of(view: View, day: date) -> Period:
    """Return the period in which a view shows a day with what lies around it."""
    if view == View.WEEK:
        return Period(view=view, first=monday_of(day))
    if view == View.YEAR:
        return Period(view=view, first=monday_of(date(day.year, 1, 1)))
    return Period(view=view, first=monday_of(day) - (_BEFORE if view == View.MONTH else timedelta()))
