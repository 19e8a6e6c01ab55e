"""What pip's output is taken to mean."""

from pathlib import Path

import pytest

from pip_run import pins, pip_command, what_stopped


@pytest.mark.parametrize(
    ("said", "happened"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError'\nNo matching distribution found",
            "network",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "locked"),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "full"),
        ("ERROR: No matching distribution found for PySide6==6.11.3", "does not exist"),
        ("something never seen before", "could not be installed"),
    ],
)
def test_each_cause_has_its_words_and_names_the_log(said: str, happened: str) -> None:
    problem = what_stopped(said, Path("setup.log"))
    assert happened in problem.parts[0][1]
    assert all("setup.log" in text for text in problem.parts[2])


def test_pins_are_counted_without_their_hashes() -> None:
    assert pins(
        "a-b==1 \\\n    --hash=sha256:00\nc.d==2 ; sys_platform == 'win32' \\\n    --hash=sha256:11\n# e==3\n"
    ) == [
        "a-b",
        "c.d",
    ]


def test_nothing_is_installed_without_its_hash_or_built_here() -> None:
    command = pip_command(Path("python"), Path("pip.whl"), Path("lock.txt"))
    assert {"--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(command)
