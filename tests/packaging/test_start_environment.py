"""The environment on disk, made by real pip from small libraries of our own."""

import io
import json
import os
import shutil
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from environment import PIP_SHA256, PIP_WHEEL, Environment
from environment import sha256 as sha256_of
from voice import Problem, Voice

PACKAGING = Path(__file__).parents[2] / "packaging"


def library(folder: Path, name: str) -> str:
    """Write a wheel with one module and return the line of a lock file that pins it."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    described = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", "GREETING = 'hej'\n")
        wheel.writestr(f"{name}-1.0.dist-info/METADATA", described)
        wheel.writestr(f"{name}-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{name}-1.0.dist-info/RECORD", "")
    return f"{name}==1.0 --hash=sha256:{sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout in a folder with a difficult name, whose libraries lie beside it."""
    root = tmp_path / "Färg & form"
    (root / "packaging").mkdir(parents=True)
    (root / "packaging" / PIP_WHEEL).symlink_to(PACKAGING / PIP_WHEEL)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    return root


@pytest.fixture
def lock(checkout: Path, tmp_path: Path) -> Path:
    path = checkout / "packaging" / "requirements.txt"
    path.write_text(library(tmp_path, "greetings"), "utf-8")
    return path


def prepare(environment: Environment, lock: Path) -> list[str]:
    stream = io.StringIO()
    environment.prepare(lock, Voice("en", stream, 2))
    return stream.getvalue().splitlines()


def greeting(environment: Environment) -> str:
    command = [str(environment.python), "-c", "import greetings; print(greetings.GREETING)"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()


def test_a_first_start_installs_and_the_second_has_nothing_to_do(checkout: Path, lock: Path) -> None:
    environment = Environment(checkout / ".venv")
    assert not environment.has(lock)
    assert "Making" in prepare(environment, lock)[0]
    assert greeting(environment) == "hej"
    assert prepare(environment, lock) == ["[1/2] The environment .venv is there", "[2/2] The libraries are in place"]


def test_a_changed_lock_installs_into_the_same_environment(checkout: Path, lock: Path, tmp_path: Path) -> None:
    environment = Environment(checkout / ".venv")
    prepare(environment, lock)
    lock.write_text(lock.read_text("utf-8") + library(tmp_path, "farewells"), "utf-8")
    said = prepare(environment, lock)
    assert said == ["[1/2] The environment .venv is there", "[2/2] Fetching and installing 2 libraries"]
    assert environment.has(lock)


def test_the_tests_libraries_are_enough_for_the_program(checkout: Path, lock: Path) -> None:
    larger = checkout / "packaging" / "requirements-test.txt"
    larger.write_text(lock.read_text("utf-8") + "# and more\n", "utf-8")
    environment = Environment(checkout / ".venv")
    prepare(environment, larger)
    assert environment.has(lock)


def test_one_that_was_killed_half_way_is_made_anew(checkout: Path, lock: Path) -> None:
    environment = Environment(checkout / ".venv")
    prepare(environment, lock)
    (environment.folder / "utblick.json").unlink()
    leftover = environment.folder / "leftover"
    leftover.touch()
    assert "anew" in prepare(environment, lock)[0]
    assert not leftover.exists()
    assert greeting(environment) == "hej"


def test_a_moved_checkout_has_its_environment_made_anew(checkout: Path, lock: Path) -> None:
    prepare(Environment(checkout / ".venv"), lock)
    moved = checkout.rename(checkout.with_name("Elsewhere"))
    environment = Environment(moved / ".venv")
    assert not environment.is_sound()
    prepare(environment, moved / "packaging" / lock.name)
    assert greeting(environment) == "hej"


@pytest.mark.parametrize(("key", "value"), [("python", "3.10"), ("base", "/nowhere"), ("machine", "abacus")])
def test_one_of_another_python_is_not_sound(checkout: Path, lock: Path, key: str, value: str) -> None:
    environment = Environment(checkout / ".venv")
    prepare(environment, lock)
    path = environment.folder / "utblick.json"
    stamp = json.loads(path.read_text("utf-8"))
    stamp["identity"][key] = value
    path.write_text(json.dumps(stamp), "utf-8")
    assert not environment.is_sound()


@pytest.mark.parametrize("stamp", ["", "[]", "{", '{"identity": 3}'])
def test_a_stamp_that_says_nothing_is_no_stamp(checkout: Path, stamp: str) -> None:
    environment = Environment(checkout / ".venv")
    environment.folder.mkdir()
    (environment.folder / "utblick.json").write_text(stamp, "utf-8")
    assert not environment.is_sound()


def test_a_library_that_is_not_the_locked_one_is_refused(checkout: Path, lock: Path, tmp_path: Path) -> None:
    environment = Environment(checkout / ".venv")
    with (tmp_path / "greetings-1.0-py3-none-any.whl").open("ab") as wheel:
        wheel.write(b"changed")
    with pytest.raises(Problem, match="not the one that Utblick has locked"):
        prepare(environment, lock)
    assert not environment.has(lock)


def test_without_a_network_it_says_so(checkout: Path, lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.delenv("PIP_FIND_LINKS")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/nobody")
    with pytest.raises(Problem, match="no answer from the network"):
        prepare(Environment(checkout / ".venv"), lock)


def test_a_changed_pip_is_not_run(checkout: Path, lock: Path) -> None:
    wheel = checkout / "packaging" / PIP_WHEEL
    wheel.unlink()
    wheel.write_bytes(b"something else")
    with pytest.raises(Problem, match="not the one that belongs"):
        prepare(Environment(checkout / ".venv"), lock)


def test_a_place_that_cannot_be_written_is_told(checkout: Path, lock: Path) -> None:
    shutil.rmtree(checkout / ".venv", ignore_errors=True)
    (checkout / ".venv.lock").mkdir()
    with pytest.raises(Problem, match="could not be written"):
        prepare(Environment(checkout / ".venv"), lock)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such name")
def test_a_folder_whose_name_holds_the_separator_of_paths_is_told(tmp_path: Path, lock: Path) -> None:
    (tmp_path / "a:b").mkdir()
    with pytest.raises(Problem, match="contains"):
        prepare(Environment(tmp_path / "a:b" / ".venv"), lock)


def test_the_pip_that_lies_here_is_the_pinned_one() -> None:
    assert sha256_of(PACKAGING / PIP_WHEEL) == PIP_SHA256
    assert [path.name for path in PACKAGING.glob("pip-*.whl")] == [PIP_WHEEL]
