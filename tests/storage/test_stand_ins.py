"""Opening the data brings nothing along that is not used, and whoever asks for that gets it."""

import subprocess
import sys
from pathlib import Path

_OPENED = """
import sys
from pathlib import Path
from coordinator_app.services import desk
from coordinator_app.storage.connection import engine
from sqlalchemy import text
Path(sys.argv[1]).touch()
with engine(Path(sys.argv[1]), writes=False).connect() as connection:
    assert connection.scalar(text("SELECT 1")) == 1
"""


def _told(folder: Path, script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder / "data.db")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_libraries_that_open_the_data_load_nothing_that_is_not_used(tmp_path: Path) -> None:
    asked = 'print(sorted({"asyncio.events", "ssl", "email.message"} & set(sys.modules)))'
    assert _told(tmp_path, f"{_OPENED}{asked}") == "[]"


def test_other_dialects_are_found_after_them(tmp_path: Path) -> None:
    used = """
from importlib import metadata
from sqlalchemy.util.compat import importlib_metadata_get
import importlib.metadata
print(metadata.version("SQLAlchemy")[:2], importlib.metadata.entry_points is metadata.entry_points)
print(list(importlib_metadata_get("no.such.group")))
"""
    assert _told(tmp_path, f"{_OPENED}{used}") == "2. True\n[]"


def test_asyncio_can_be_used_after_them(tmp_path: Path) -> None:
    used = "import asyncio.locks\nasyncio.run(asyncio.sleep(0))\nprint(asyncio.Lock is asyncio.locks.Lock)"
    assert _told(tmp_path, f"{_OPENED}{used}") == "True"


def test_sqlalchemy_knows_an_interrupted_task_by_it(tmp_path: Path) -> None:
    used = """
from sqlalchemy.util.concurrency import is_exit_exception
import asyncio
print(is_exit_exception(asyncio.CancelledError()), is_exit_exception(ValueError()))
"""
    assert _told(tmp_path, f"{_OPENED}{used}") == "True False"
