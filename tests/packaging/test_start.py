"""The start script as it is called."""

import ast
import subprocess
import sys
from pathlib import Path

START = Path(__file__).parents[2] / "packaging" / "start.py"


def start(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(START), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_it_explains_itself_from_any_folder(tmp_path: Path) -> None:
    result = start("--help", folder=tmp_path)
    assert result.returncode == 0
    assert "start.py test" in result.stdout
    assert result.stderr == ""


def test_a_word_it_does_not_know_ends_with_2_and_the_help_on_standard_error(tmp_path: Path) -> None:
    result = start("tset", folder=tmp_path)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith("tset?")


def test_an_old_python_can_read_the_first_module_and_so_say_that_it_is_too_old() -> None:
    assert ast.parse(START.read_text("utf-8"), feature_version=(3, 7)).body


def test_the_first_module_imports_nothing_of_ours_before_the_version_is_known() -> None:
    tree = ast.parse(START.read_text("utf-8"))
    imported = [name.name for node in tree.body if isinstance(node, ast.Import) for name in node.names]
    assert imported == ["sys"]
    assert not [node for node in tree.body if isinstance(node, ast.ImportFrom)]
