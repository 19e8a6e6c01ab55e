"""The desk: laid out on data that are there, and on a new data file only where that was meant."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.sql.compiler import SQLCompiler

from coordinator_app.domain.people import Person
from coordinator_app.domain.registers import Span, VisitFilter
from coordinator_app.services.desk import desk
from coordinator_app.storage.conditions import CannotOpen, Condition

Clock = Callable[[], datetime]


@pytest.mark.parametrize("writes", [True, False])
def test_a_misspelt_folder_gets_no_data_file(writes: bool, tmp_path: Path, resources: Path, clock: Clock) -> None:
    misspelt = tmp_path / "typo"
    with (
        pytest.raises(CannotOpen) as told,
        desk(misspelt, resources, clock, "eva", writes=writes),
    ):
        pass
    assert told.value.condition is Condition.FRESH
    assert not misspelt.exists()


def test_a_backup_that_could_not_be_made_is_told(folder: Path, resources: Path, clock: Clock) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        opened.people.save(Person(id=uuid4(), given_name="Ny"))
    (folder / "backups").rename(folder / "elsewhere")
    (folder / "backups").write_text("a file where the folder of backups should be")
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        assert opened.notices[0].id == "No backup was made at the start."
        assert len(opened.notices) == 3


def test_a_start_without_trouble_has_nothing_to_tell(folder: Path, resources: Path, clock: Clock) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        assert opened.notices == ()


def test_a_rehearsal_writes_nothing_and_keeps_nobody_from_writing(folder: Path, resources: Path, clock: Clock) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        before = (folder / "utblick.db").stat().st_mtime_ns
        told: list[frozenset[str]] = []
        opened.listen(told.append)
        with ThreadPoolExecutor(1) as pool:
            rehearsal = pool.submit(opened.rehearse, clock().date(), "sv")
            opened.people.save(Person(id=uuid4()))
            rehearsal.result()
            changed = (folder / "utblick.db").stat().st_mtime_ns
            pool.submit(opened.rehearse, clock().date(), "sv").result()
        assert told == [frozenset({"person"})]
        assert before < changed == (folder / "utblick.db").stat().st_mtime_ns


def test_a_rehearsal_makes_the_statements_that_a_list_and_a_saved_visit_are_read_with(
    folder: Path, resources: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        opened.rehearse(clock().date(), "sv")
        made: list[str] = []
        compile_anew = SQLCompiler.__init__

        def noting(self: SQLCompiler, *values: Any, **named: Any) -> None:
            compile_anew(self, *values, **named)
            made.append(self.string)

        monkeypatch.setattr(SQLCompiler, "__init__", noting)
        listed = opened.visits.listed(VisitFilter(day=clock().date(), span=Span.UPCOMING))
        assert listed.count()
        visit = opened.visits.get(listed.window(0, 30)[0].id)
        assert made == []
        opened.visits.save(replace(visit, title_sv="Ett annat namn"))
        assert not [each for each in made if each.startswith("SELECT") and "FROM programme_item" in each]
