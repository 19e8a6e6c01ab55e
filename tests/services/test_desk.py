"""The desk: laid out on data that are there, and on a new data file only where that was meant."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.people import Person
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
