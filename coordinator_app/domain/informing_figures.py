"""How far informing was in time: counted over the rows of a record, by round, by list and by month."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TypeVar
from uuid import UUID

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.informing_rows import InformingRow
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.obligations import State
from coordinator_app.words import Either

_UNCOUNTED = frozenset({State.EXEMPTED, State.NOT_CONCERNED})


@dataclass(frozen=True, kw_only=True)
class InformingFigures:
    """How many tellings there are of each kind; `margins` are the days of first tellings of the notice, in order.

    A margin is the number of days between the deadline and the telling, negative where that was late. A telling
    without a deadline is in time where it was made, and not told once the visit has begun.
    """

    in_time: int = 0
    late: int = 0
    not_told: int = 0
    waiting: int = 0
    exempted: int = 0
    not_concerned: int = 0
    margins: tuple[int, ...] = ()

    @property
    def to_tell(self) -> int:
        """How many were to be told: all but those who were exempted or not concerned."""
        return self.in_time + self.late + self.not_told + self.waiting

    @property
    def told(self) -> int:
        """How many were told, in time or late."""
        return self.in_time + self.late

    @property
    def due(self) -> int:
        """How many were told, or should have been by now."""
        return self.told + self.not_told

    @property
    def everyone(self) -> int:
        """How many rows these figures were counted over."""
        return self.to_tell + self.exempted + self.not_concerned

    @property
    def percent_in_time(self) -> int | None:
        """The share of those due who were told in time, rounded down, so that 100 means all; None where none were."""
        return self.in_time * 100 // self.due if self.due else None

    @property
    def median_margin_days(self) -> float | None:
        """The margin in the middle, of an even number the mean of the two; None where no notice was told by one."""
        return float(median(self.margins)) if self.margins else None


@dataclass(frozen=True, kw_only=True)
class ListFigures:
    """The figures of one list by its name, which is None for whoever is on no list."""

    list_id: UUID | None
    name: Either | None
    figures: InformingFigures


@dataclass(frozen=True, kw_only=True)
class InformingYear:
    """The figures of the visits that begin in a year, or of one visit; each way of parting them adds up to the whole.

    `year` is None for one visit. `by_month` names by its first day each month in which visits begin that have
    a row.
    """

    year: int | None
    visits: int
    whole: InformingFigures
    by_round: tuple[tuple[Round, InformingFigures], ...] = ()
    by_list: tuple[ListFigures, ...] = ()
    by_month: tuple[tuple[date, InformingFigures], ...] = ()

    @property
    def notice(self) -> InformingFigures:
        """The figures of the notice alone, of which the policy asks that it comes in good time."""
        return next((figures for told, figures in self.by_round if told == Round.NOTICE), InformingFigures())


def figures_of(rows: Iterable[InformingRow], today: date) -> InformingFigures:
    """Return how many of the rows are of each kind on a day; a draft that was opened tells nobody."""
    rows = tuple(rows)
    states = [row.state for row in rows]
    is_over = [_is_over(row, today) for row in rows if row.state not in _UNCOUNTED and not row.was_told]
    margins = (row.margin_days for row in rows if row.round == Round.NOTICE and row.was_told)
    return InformingFigures(
        in_time=states.count(State.INFORMED),
        late=states.count(State.INFORMED_LATE),
        not_told=sum(is_over),
        waiting=len(is_over) - sum(is_over),
        exempted=states.count(State.EXEMPTED),
        not_concerned=states.count(State.NOT_CONCERNED),
        margins=tuple(sorted(days for days in margins if days is not None)),
    )


def year_of(rows: Sequence[InformingRow], today: date, *, visits: int, year: int | None = None) -> InformingYear:
    """Return the figures of rows on a day: of a year, or of one visit where no year is named."""
    named = {row.list_id: row.list_name for row in rows}
    by_list = [
        ListFigures(list_id=key, name=named[key], figures=figures)
        for key, figures in _parted(rows, lambda row: row.list_id, today)
    ]
    by_round = _parted(rows, lambda row: row.round, today)
    by_month = _parted(rows, lambda row: row.visit_starts_on.replace(day=1), today)
    return InformingYear(
        year=year,
        visits=visits,
        whole=figures_of(rows, today),
        by_round=tuple(sorted(by_round, key=lambda part: _ROUNDS.index(part[0]))),
        by_list=tuple(sorted(by_list, key=_by_name)),
        by_month=tuple(sorted(by_month, key=lambda part: part[0])),
    )


_ROUNDS = list(Round)


def _by_name(part: ListFigures) -> tuple[bool, str, str]:
    """Return the key by which lists are told in the order of their names, what is on none last."""
    return part.name is None, sort_key(part.name.swedish or part.name.english) if part.name else "", str(part.list_id)


K = TypeVar("K")


def _parted(
    rows: Iterable[InformingRow], by: Callable[[InformingRow], K], today: date
) -> list[tuple[K, InformingFigures]]:
    parts: dict[K, list[InformingRow]] = {}
    for row in rows:
        parts.setdefault(by(row), []).append(row)
    return [(key, figures_of(part, today)) for key, part in parts.items()]


def _is_over(row: InformingRow, today: date) -> bool:
    """Tell whether the time for telling is over: the deadline has passed, or where there is none the visit began."""
    return (row.due_on or row.visit_starts_on) < today
