"""The window is painted before anything heavy is loaded."""

import subprocess
import sys

_HEAVY = ("sqlalchemy", "alembic", "reportlab", "babel", "PIL", "lxml", "pikepdf", "pypdfium2")
_PROGRAM = f"""
import sys
from coordinator_app import app, paths
from coordinator_app.ui.bare import application
from coordinator_app.ui.crash import CrashWatch
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.opening import Whose
from coordinator_app.ui.remembered import Remembered
print([name for name in {_HEAVY!r} if name in sys.modules])
"""


def test_nothing_heavy_is_loaded_before_the_window_is_seen() -> None:
    said = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "[]"
