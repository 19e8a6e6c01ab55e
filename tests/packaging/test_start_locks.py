"""The lock files and what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from locking import GROUPS, lock_commands

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def entries(name: str) -> dict[str, str]:
    """Return the version that a lock file pins for each library."""
    text = (ROOT / "packaging" / name).read_text("utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def wanted(name: str) -> list[Requirement]:
    groups = PROJECT["dependency-groups"]
    lines = [*PROJECT["project"]["dependencies"], *(line for group in GROUPS[name] for line in groups[group])]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize("name", GROUPS)
def test_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    pinned = entries(name)
    for requirement in wanted(name):
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), requirement


@pytest.mark.parametrize("name", GROUPS)
def test_every_library_has_its_hash(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text("utf-8").replace("\\\n", "")
    for line in text.splitlines():
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), line


@pytest.mark.parametrize("name", GROUPS)
def test_a_lock_does_not_say_where_the_libraries_are_fetched(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text("utf-8")
    assert "://" not in text
    assert "index" not in text


def test_each_lock_holds_the_ones_before_it() -> None:
    program, tests, benchmarks = (entries(name).items() for name in GROUPS)
    assert program <= tests <= benchmarks


def test_each_lock_is_bound_by_the_one_before_it() -> None:
    commands = lock_commands("uv", ["--upgrade"])
    assert "--constraint=packaging/requirements.txt" in commands[1]
    assert all("--generate-hashes" in command and command[-1] == "--upgrade" for command in commands)
