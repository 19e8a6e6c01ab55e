"""What the painted weeks show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from coordinator_app.domain.calendar import Entry
from coordinator_app.ui.calendar.weeks import DAYS


@dataclass(frozen=True, kw_only=True)
class DayNote:
    """What a day is called, and whether it is red."""

    name: str = ""
    is_red: bool = False
    is_free: bool = False
    """Whether it is an eve, a squeeze day or in a school break, and shaded as a weekend is."""
    is_flag_day: bool = False


PLAIN = DayNote()


@dataclass(frozen=True, kw_only=True)
class WeeksShown:
    """Weeks from a Monday on; `month` is the first day of the month whose days are not shaded, None for none."""

    first: date
    weeks: int
    today: date
    entries: tuple[Entry, ...] = ()
    month: date | None = None
    notes: Mapping[date, DayNote] = field(default_factory=dict)

    @property
    def days(self) -> int:
        """How many days there are."""
        return self.weeks * DAYS

    @property
    def last(self) -> date:
        """The last day."""
        return self.first + timedelta(days=self.days - 1)

    def day(self, number: int) -> date:
        """Return a day, counted from the first."""
        return self.first + timedelta(days=number)

    def on(self, day: date) -> tuple[Entry, ...]:
        """Return what stands on a day."""
        return tuple(entry for entry in self.entries if entry.is_on(day))

    def entry(self, entry_id: UUID | None) -> Entry | None:
        """Return an entry by its id, None where it is not shown."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)
