"""What was typed and not saved is there again after a kill, and gone with whom it is about."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.people import Person, Phone
from coordinator_app.services.desk import Desk, desk
from coordinator_app.services.drafts import Draft

_PERSON = UUID(int=1)
_MARK = "Kanariefågel"

_TYPING = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID
from coordinator_app import paths
from coordinator_app.services.desk import desk
now = datetime(2026, 11, 23, 12, tzinfo=UTC)
with desk(Path(sys.argv[1]), paths.resources(), lambda: now, "eva", writes=True) as laid:
    laid.drafts.keep("person", UUID(int=1), "note", "Det sista jag skrev")
    laid.drafts.keep("visit", UUID(int=2), "title_sv", "x")
    laid.drafts.drop("visit", UUID(int=2), "title_sv")
    print("typed", flush=True)
    time.sleep(60)
"""


def test_what_was_typed_survives_a_kill(folder: Path, resources: Path, clock: Callable[[], datetime]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(folder)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as typing:
        assert typing.stdout is not None
        assert typing.stdout.readline() == "typed\n"
        os.kill(typing.pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    with desk(folder, resources, clock, "eva", writes=True) as again:
        (left,) = again.drafts.left()
        assert left == Draft(kind="person", record_id=_PERSON, field="note", text="Det sista jag skrev")
        again.drafts.drop("person", _PERSON, "note")
        assert again.drafts.left() == ()
    assert not (folder / "drafts.json").exists()


def test_drafts_are_for_their_owner_alone_and_written_only_when_they_change(opened: Desk) -> None:
    file = opened.folder / "drafts.json"
    opened.drafts.keep("person", _PERSON, "note", "a")
    first = file.stat()
    opened.drafts.keep("person", _PERSON, "note", "a")
    assert file.stat().st_ino == first.st_ino
    opened.drafts.keep("person", _PERSON, "note", "ab")
    assert [draft.text for draft in opened.drafts.left()] == ["ab"]
    if sys.platform != "win32":
        assert stat.S_IMODE(first.st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"drafts": [3]}', b'{"drafts": 3}', b"\xff\xfe", b'{"drafts": [{"kind": 1}]}'],
)
def test_a_damaged_file_holds_no_drafts_and_can_be_written_anew(
    content: bytes, folder: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    (folder / "drafts.json").write_bytes(content)
    with desk(folder, resources, clock, "eva", writes=True) as laid:
        assert laid.drafts.left() == ()
        laid.drafts.keep("person", _PERSON, "note", "a")
        assert len(laid.drafts.left()) == 1


def test_a_file_torn_anywhere_is_met_without_a_crash(
    folder: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as laid:
        laid.drafts.keep("person", _PERSON, "note", "åäö", part_id=uuid4())
        whole = laid.drafts.left()
        content = (folder / "drafts.json").read_bytes()
        for length in range(len(content) + 1):
            (folder / "drafts.json").write_bytes(content[:length])
            assert Desk(laid._store, resources).drafts.left() == (whole if length == len(content) else ())


def test_whoever_is_erased_leaves_no_draft(opened: Desk) -> None:
    phone = Phone(id=uuid4())
    person = opened.people.save(Person(id=_PERSON, phones=(phone,)))
    opened.drafts.keep("person", _PERSON, "note", _MARK)
    opened.drafts.keep("person", _PERSON, "number", _MARK, part_id=phone.id)
    opened.drafts.keep("person", UUID(int=5), "given_name", "Någon annan")
    opened.people.save(replace(person, phones=()))
    assert len(opened.drafts.left()) == 2
    opened.people.erase(person)
    assert [draft.text for draft in opened.drafts.left()] == ["Någon annan"]
    assert _MARK not in (opened.folder / "drafts.json").read_text(encoding="utf-8")


def test_drafts_of_what_was_deleted_elsewhere_are_not_left(
    folder: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    with desk(folder, resources, clock, "eva", writes=True) as laid:
        person = laid.people.save(Person(id=_PERSON))
        laid.people.delete(person)
        laid.drafts.keep("person", _PERSON, "note", _MARK)
        laid.drafts.keep("visit", UUID(int=7), "title_sv", "Ett nytt besök")
    with desk(folder, resources, clock, "eva", writes=True) as again:
        assert [draft.text for draft in again.drafts.left()] == ["Ett nytt besök"]
    assert _MARK not in (folder / "drafts.json").read_text(encoding="utf-8")
