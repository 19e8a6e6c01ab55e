"""The window is painted before anything heavy is loaded."""

import os
import subprocess
import sys
from pathlib import Path

_HEAVY = ("sqlalchemy", "alembic", "reportlab", "babel", "PIL", "lxml", "pikepdf", "pypdfium2")
_PROGRAM = f"""
import enum, os, sys
from coordinator_app import app
from coordinator_app.ui.main_window import MainWindow

made, create, show = [], enum.EnumType._create_, MainWindow.show

def noting(kind, name, *values, **named):
    made.append(name)
    return create(kind, name, *values, **named)

def shown(window):
    window.centralWidget().seen.connect(tell)
    enum.EnumType._create_ = noting
    show(window)

def tell():
    print([name for name in {_HEAVY!r} if name in sys.modules], made, flush=True)
    os._exit(0)

MainWindow.show = shown
app.main([])
"""


def test_nothing_heavy_is_loaded_or_made_before_the_window_is_seen(tmp_path: Path) -> None:
    surroundings = os.environ | {"UTBLICK_DATA": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", _PROGRAM]
    said = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True, timeout=60).stdout
    assert said.strip() == "[] []"
