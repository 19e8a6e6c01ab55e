"""PySide6 itself: the defect that decided which version is used."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QFont

CALLS = 1000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on, so nothing can be lost")
def test_calls_that_return_nothing_lose_no_reference() -> None:
    font = QFont()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        font.setPixelSize(12)
    assert sys.getrefcount(None) > before - CALLS // 10


_IMPORTS = """
import builtins, linecache
import coordinator_app.ui.bare
import PySide6.QtSvg
import sqlalchemy
print(builtins.__import__.__name__, [file for file in linecache.cache if file.endswith("schema.py")])
"""


def test_pyside_does_not_read_the_source_of_what_is_imported() -> None:
    said = subprocess.run([sys.executable, "-c", _IMPORTS], capture_output=True, text=True, check=True).stdout
    assert "feature" not in said
    assert said.strip().endswith("[]")


def test_pyside_does_read_it_otherwise() -> None:
    bare = _IMPORTS.replace("coordinator_app.ui.bare", "PySide6.QtWidgets")
    said = subprocess.run([sys.executable, "-c", bare], capture_output=True, text=True, check=True).stdout
    assert "feature" in said
    assert not said.strip().endswith("[]")
