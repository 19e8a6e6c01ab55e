"""The help and the complaints of the command line, each in one language only."""

import re

import pytest

from tests.cli.conftest import Run

COMMANDS = ("", "demo", "visits", "pack", "export", "due", "inform", "informed", "import", "check", "backup", "restore")
ENGLISH = (
    r"usage|options?|positional|arguments|optional|show|help message|exit|error|required|invalid|choice|choose|"
    r"expected|unrecognized|ambiguous|match|ignored|explicit|the|and|of|command|day"
)
SWEDISH = r"användning|val|visa|avsluta|fel|datamapp|kommandon|besök|och|dagen"
NAMES = re.compile(r"--?[a-z-]+|\{[a-z,]+\}|'[^']*'|\b(?:demo|visits|pack|inform|informed|check|backup|restore|next)\b")
"""What is typed is not translated."""


def words_of(said: str, language: str) -> set[str]:
    """Return the words of a language in what was said, what is typed left out."""
    return set(re.findall(rf"\b(?:{language})\b", NAMES.sub("", said), re.IGNORECASE))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_in_swedish_has_no_english_words(run: Run, command: str) -> None:
    said = run(*filter(None, (command, "--help")))
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("användning: utblick")
    assert words_of(said.out, ENGLISH) == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_in_english_has_no_swedish_words(run: Run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UTBLICK_LANGUAGE", "en")
    said = run(*filter(None, (command, "--help")))
    assert said.code == 0
    assert said.out.startswith("usage: utblick")
    assert words_of(said.out, SWEDISH) == set()


def test_the_whole_help_lists_every_command(run: Run) -> None:
    listed = re.findall(r"^    (\w+) ", run("--help").out, re.MULTILINE)
    assert sorted(listed) == sorted(filter(None, COMMANDS))


@pytest.mark.parametrize(
    "words",
    [
        ("vissits",),
        ("--data",),
        ("--frobnicate",),
        ("pack",),
        ("pack", "next", "--variant", "poster", "--output", "a.pdf"),
        ("pack", "next", "--o", "a.pdf"),
        ("pack", "next", "--on", "igår", "--output", "a.pdf"),
        ("pack", "next", "--noted-on", "2026-02-30", "--output", "a.pdf"),
        ("visits", "--from", "2026-13-01"),
        ("visits", "--json=1"),
        ("visits", "extra"),
        ("demo", "--on", "nu"),
        ("demo", "--policy", "oslo"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_is_told_in_swedish_on_standard_error(run: Run, words: tuple[str, ...]) -> None:
    said = run(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("användning: utblick")
    assert ": fel: " in said.err
    assert words_of(said.err, ENGLISH) == set()


@pytest.mark.parametrize(
    ("environment", "first"),
    [
        ({"UTBLICK_LANGUAGE": "en", "LC_ALL": "sv_SE.UTF-8"}, "usage"),
        ({"UTBLICK_LANGUAGE": "sv", "LC_ALL": "en_GB.UTF-8"}, "användning"),
        ({"LC_ALL": "en_GB.UTF-8"}, "usage"),
        ({"LANG": "en_US.UTF-8"}, "usage"),
        ({"LANG": "sv_SE.UTF-8"}, "användning"),
        ({"LANG": "de_DE.UTF-8"}, "användning"),
        ({"UTBLICK_LANGUAGE": "fi", "LANG": "C.UTF-8"}, "användning"),
        ({}, "användning"),
    ],
)
def test_the_language_is_the_one_chosen_else_the_systems_else_swedish(
    run: Run, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], first: str
) -> None:
    for name in ("UTBLICK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run("--help").out.startswith(first + ": ")


def test_the_version_is_told(run: Run) -> None:
    assert re.fullmatch(r"Utblick \d+\.\d+\.\d+\n", run("--version").out)
