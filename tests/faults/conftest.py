"""The shim that brings the faults, compiled once for each session."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the compiled shim, or skip where it cannot be."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux":
        pytest.skip("FAULTS NOT TESTED: the shim is preloaded as Linux does it")
    if compiler is None:
        pytest.skip("FAULTS NOT TESTED: no C compiler; install gcc")
    made = tmp_path_factory.mktemp("shim") / "faultshim.so"
    source = Path(__file__).with_name("faultshim.c")
    command = [compiler, "-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-o", str(made), str(source), "-ldl"]
    subprocess.run(command, check=True, capture_output=True)
    return made
