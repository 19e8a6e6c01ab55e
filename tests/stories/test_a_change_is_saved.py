"""The second story: a visit is moved through the service, journalled with its label, and announced."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from coordinator_app.domain.visits import next_of
from coordinator_app.services import example
from coordinator_app.services.visits import Visits
from coordinator_app.storage import journal
from coordinator_app.storage.opening import open_for_writing
from coordinator_app.words import Either


def test_a_change_is_saved(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> None:
    today = clock().date()
    example.fill(tmp_path, resources, clock, "eva", policy="falun", day=today)
    store = open_for_writing(tmp_path, clock, "eva")
    announced: list[frozenset[str]] = []
    store.database.listen(announced.append)
    visits = Visits(store.database, store.files, clock)

    line = next_of(visits.lines(), today)
    assert line is not None
    visit = visits.get(line.id)
    moved = replace(visit, ends_on=visit.ends_on + timedelta(days=1))
    assert visits.save(moved) == replace(moved, version=visit.version + 1)

    assert announced == [frozenset({"visit"})]
    with store.database.reading() as connection:
        latest = journal.history(connection, visit.id)[0]
    store.close()
    assert latest.label.values["title"] == Either("Besök från Grudziądz", "Visit from Grudziądz")
    assert latest.made_by == "eva"
    assert [(row.before, row.after) for row in latest.rows] == [
        ({"ends_on": visit.ends_on}, {"ends_on": moved.ends_on})
    ]
