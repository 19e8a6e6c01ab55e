"""Rows of a pasted programme as items: what a row does not say follows from the row before."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta
from uuid import UUID

from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.typed_items import TypedItem
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Language

_FIRST = time(9)
_HOUR = timedelta(hours=1)


def entered_items(
    typed: Sequence[TypedItem],
    visit: Visit,
    language: Language,
    new_id: Callable[[], UUID],
    addresses: Mapping[str, str],
) -> tuple[ProgrammeItem, ...]:
    """Return the items that rows become: without a day on that of the row before, without hours an hour after it.

    Titles are in the language; the address is that which the place had last.
    """
    made: list[ProgrammeItem] = []
    for one in typed:
        before = made[-1] if made else None
        day = one.day_on or (before.day_on if before else visit.starts_on)
        is_same_day = before is not None and before.day_on == day
        starts = one.starts_at or (before.ends.time() if before and is_same_day else _FIRST)
        ends = one.ends_at if one.starts_at else (datetime.combine(day, starts) + _HOUR).time()
        made.append(
            ProgrammeItem(
                id=new_id(),
                day_on=day,
                starts_at=starts,
                ends_at=ends,
                title_sv=one.title if language == "sv" else "",
                title_en=one.title if language == "en" else "",
                place=one.place,
                address=addresses.get(one.place, ""),
            )
        )
    return tuple(made)
