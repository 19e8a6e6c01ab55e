"""What a pasted row does not say follows from the row before it."""

from datetime import time, timedelta
from itertools import count
from uuid import UUID

from coordinator_app.domain.entered_items import entered_items
from coordinator_app.domain.typed_items import TypedItem
from tests.domain.programmes import DAY, visit


def test_rows_follow_on_each_other() -> None:
    numbers = count(1)
    typed = (
        TypedItem(title="a"),
        TypedItem(title="b", place="Gruvan"),
        TypedItem(title="c", day_on=DAY + timedelta(days=1), starts_at=time(8), ends_at=time(8, 30)),
        TypedItem(title="d"),
    )
    made = entered_items(typed, visit(), "en", lambda: UUID(int=next(numbers)), {"Gruvan": "Gruvgatan 44"})
    assert [(one.day_on, one.starts_at, one.ends_at) for one in made] == [
        (DAY, time(9), time(10)),
        (DAY, time(10), time(11)),
        (DAY + timedelta(days=1), time(8), time(8, 30)),
        (DAY + timedelta(days=1), time(8, 30), time(9, 30)),
    ]
    assert [(one.title_sv, one.title_en, one.address) for one in made][1] == ("", "b", "Gruvgatan 44")
    assert len({one.id for one in made}) == 4
