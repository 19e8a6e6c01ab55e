"""A migration leaves the old schema or the new one, with every row and every constraint."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint

from coordinator_app.storage import checks, migrate
from coordinator_app.storage.backup import back_up_before
from coordinator_app.storage.checks import differences, structure
from coordinator_app.storage.connection import REVISION, SCHEMA
from coordinator_app.storage.durable import sha256_of
from coordinator_app.storage.header import read_header
from coordinator_app.storage.inspection import fresh_structure
from coordinator_app.storage.manifest import read_manifest
from coordinator_app.storage.migrate import MigrationFailed, NoRoom, need_room, upgrade
from coordinator_app.storage.opening import CannotOpen, Condition, examine, open_for_reading
from coordinator_app.storage.places import Places
from coordinator_app.storage.restore import restore
from coordinator_app.storage.tables import METADATA
from tests.storage.folders import NOW, Clock, add, data_of, fill, opened, people_in
from tests.storage.revisions import BATCH, NEXT, write_revision


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with ten people, written by the schema as it is released."""
    folder = tmp_path_factory.mktemp("released")
    fill(folder)
    return folder


@pytest.fixture
def folder(released: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(released, tmp_path / "data"))


def schema_of(data: Path) -> tuple[int, str]:
    with checks.opened(data) as connection:
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        return int(connection.execute("PRAGMA user_version").fetchone()[0]), str(revision)


def structure_of(data: Path) -> dict[str, str]:
    with checks.opened(data) as connection:
        return structure(connection)


def test_a_migrated_file_is_built_like_a_fresh_one(tmp_path: Path) -> None:
    data = tmp_path / "utblick.db"
    data.touch()
    upgrade(data)
    assert differences(structure_of(data), fresh_structure()) == ()
    assert schema_of(data) == (SCHEMA, REVISION)
    header = read_header(data)
    assert header is not None
    assert header.application_id == 0x494E5453


def test_a_difference_in_a_constraint_an_index_or_a_trigger_is_noticed(tmp_path: Path) -> None:
    fresh = fresh_structure()
    assert {name.split()[0] for name in fresh} == {"table", "index", "trigger"}
    for kind, before, after in (
        ("table person", "<= 20000", "<= 20001"),
        ("table phone", "CASCADE", "RESTRICT"),
        ("index ix_person_family_name", "given_name", "note"),
        ("trigger change_no_delete", "ABORT", "IGNORE"),
    ):
        assert before in fresh[kind]
        assert differences(fresh | {kind: fresh[kind].replace(before, after, 1)}, fresh) == (kind,)
    assert differences({}, fresh) == tuple(sorted(fresh))


def test_a_revision_keeps_every_row_and_makes_what_it_says(folder: Path, tmp_path: Path) -> None:
    data = data_of(folder)
    upgrade(data, NEXT, [write_revision(tmp_path / "more", BATCH)])
    assert schema_of(data) == (2, NEXT)
    assert people_in(data) == list(range(1, 11))
    found = structure_of(data)
    assert set(differences(found, fresh_structure())) == {"index ix_person_nickname", "table person", "table visit"}
    assert "ck_person_nickname_length CHECK(length(nickname)<= 200)" in found["table person"]


def test_a_revision_may_be_run_again_and_does_nothing(folder: Path, tmp_path: Path) -> None:
    more = write_revision(tmp_path / "more", BATCH)
    upgrade(data_of(folder), NEXT, [more])
    once = structure_of(data_of(folder))
    upgrade(data_of(folder), NEXT, [more])
    assert structure_of(data_of(folder)) == once
    assert people_in(data_of(folder)) == list(range(1, 11))


def test_altering_any_table_in_batch_mode_loses_no_constraint(folder: Path, tmp_path: Path) -> None:
    rebuilt = "\n".join(
        f'with op.batch_alter_table("{name}", recreate="always"):\n    pass' for name in METADATA.tables
    )
    upgrade(data_of(folder), NEXT, [write_revision(tmp_path / "more", rebuilt)])
    lost = differences(structure_of(data_of(folder)), fresh_structure())
    assert [name for name in lost if not name.startswith("trigger")] == []
    assert people_in(data_of(folder)) == list(range(1, 11))


def test_every_check_is_named_or_batch_mode_would_lose_it() -> None:
    checks = [
        (table.name, constraint)
        for table in METADATA.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    ]
    assert len(checks) > 100
    assert [table for table, check in checks if not str(check.name or "").strip()] == []
    for sql in fresh_structure().values():
        assert sql.count("CHECK(") == sql.count("CONSTRAINT ck_")


@pytest.mark.parametrize(
    "statements",
    [
        "op.execute(\"DELETE FROM phone WHERE label = '2'\")",
        'op.execute("DELETE FROM person")',
        "op.execute(\"UPDATE phone SET person_id = 'nobody'\")",
        'op.execute("CREATE TABLE person (id INTEGER)")',
        'op.add_column("visit", sa.Column("a", sa.Text()))\nop.execute("SELECT * FROM nothing")',
    ],
    ids=["loses rows", "loses more", "points nowhere", "fails", "fails half-way"],
)
def test_a_revision_that_does_harm_is_taken_back_to_the_last_byte(
    folder: Path, tmp_path: Path, statements: str
) -> None:
    before = sha256_of(data_of(folder))
    with pytest.raises(MigrationFailed) as failed:
        upgrade(data_of(folder), NEXT, [write_revision(tmp_path / "more", statements)])
    assert str(data_of(folder)) in str(failed.value)
    assert schema_of(data_of(folder)) == (1, REVISION)
    assert sha256_of(data_of(folder)) == before


def test_a_bug_in_a_revision_is_taken_back_and_stays_a_bug(folder: Path, tmp_path: Path) -> None:
    before = sha256_of(data_of(folder))
    with pytest.raises(ZeroDivisionError):
        upgrade(data_of(folder), NEXT, [write_revision(tmp_path / "more", BATCH + "1 / 0\n")])
    assert sha256_of(data_of(folder)) == before


def test_without_room_for_three_copies_nothing_is_begun(folder: Path) -> None:
    need_room(data_of(folder))
    with pytest.raises(NoRoom) as refused:
        need_room(_a_file_larger_than_the_disk(folder))
    assert "MB" in refused.value.remedy.id


def _a_file_larger_than_the_disk(folder: Path) -> Path:
    sparse = folder / "sparse"
    sparse.touch()
    os.truncate(sparse, min(shutil.disk_usage(folder).free, 2**42) // 2)
    return sparse


def test_a_reader_that_has_the_file_open_sees_one_schema_or_the_other(folder: Path, tmp_path: Path) -> None:
    more = write_revision(tmp_path / "more", BATCH)
    reader = sqlite3.connect(data_of(folder))
    assert reader.execute("SELECT count(*) FROM person").fetchone() == (10,)
    upgrade(data_of(folder), NEXT, [more])
    assert reader.execute("SELECT count(nickname) FROM person").fetchone() == (10,)
    reader.close()


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Make the program that of the next version, whose schema has one more revision."""
    more = write_revision(tmp_path / "more", BATCH)
    monkeypatch.setattr("coordinator_app.storage.judgement.SCHEMA", 2)
    monkeypatch.setattr("coordinator_app.storage.opening.REVISION", NEXT)
    monkeypatch.setattr("coordinator_app.storage.opening.upgrade", lambda data: upgrade(data, NEXT, [more]))


@pytest.mark.usefixtures("next_version")
def test_opening_an_older_file_makes_a_copy_first_and_brings_it_up_to_date(folder: Path) -> None:
    assert examine(folder) is Condition.OLDER
    with pytest.raises(CannotOpen) as refused:
        open_for_reading(folder, Clock(), "Anna")
    assert refused.value.condition is Condition.OLDER
    store = opened(folder)
    add(store, 11)
    store.close()
    assert examine(folder) is Condition.READY
    assert schema_of(data_of(folder)) == (2, NEXT)
    assert people_in(data_of(folder)) == list(range(1, 12))
    (copy,) = read_manifest(Places(folder)).values()
    assert (copy.reason, copy.schema) == ("before-migration-0002", 1)
    assert people_in(folder / "backups" / copy.file) == list(range(1, 11))


def test_a_migration_that_fails_each_time_makes_one_copy_and_leaves_the_file(
    folder: Path, next_version: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    harmful = write_revision(tmp_path / "harmful", 'op.execute("DELETE FROM person")')
    monkeypatch.setattr("coordinator_app.storage.opening.upgrade", lambda data: upgrade(data, NEXT, [harmful]))
    before = sha256_of(data_of(folder))
    for _ in range(3):
        with pytest.raises(MigrationFailed):
            opened(folder)
        assert sha256_of(data_of(folder)) == before
    assert len(read_manifest(Places(folder))) == 1
    assert examine(folder) is Condition.OLDER


def test_after_the_next_version_this_one_refuses_and_can_go_back_to_the_copy(folder: Path, tmp_path: Path) -> None:
    back_up_before(folder, NOW, NEXT, "")
    (folder / "closed.json").unlink()
    upgrade(data_of(folder), NEXT, [write_revision(tmp_path / "more", BATCH)])
    with pytest.raises(CannotOpen) as refused:
        opened(folder)
    assert refused.value.condition is Condition.NEWER
    restored = restore(folder, NOW, "Anna")
    assert people_in(data_of(folder)) == list(range(1, 11))
    assert restored.kept_aside is not None
    assert schema_of(restored.kept_aside) == (2, NEXT)
    opened(folder).close()


def test_opening_a_file_that_is_up_to_date_does_not_load_alembic(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.storage.folders import opened;"
        "opened(Path(sys.argv[1])).close(); assert 'alembic' not in sys.modules"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program, str(folder)], cwd=root, check=False)
    assert done.returncode == 0


def test_the_revisions_rely_on_no_other_code_of_the_project() -> None:
    scripts = list((migrate.SCRIPTS).rglob("*.py"))
    assert len(scripts) >= 2
    assert [path.name for path in scripts if "coordinator_app" in path.read_text(encoding="utf-8")] == []
