"""What is asked of the system, and how it is said."""

import sys

import pytest

import system_needs
from system_needs import QT, TESTS, WINDOW, X11, Need, is_met, mending, missing

on_linux = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="other systems bring what Qt needs")


@on_linux
def test_only_what_is_not_there_is_missing() -> None:
    assert missing(X11, lambda need: need.package != "libxcb-cursor0") == [
        Need(package="libxcb-cursor0", mark="libxcb-cursor.so.0")
    ]


@on_linux
def test_a_library_a_command_and_a_file_are_each_looked_for_in_their_way() -> None:
    assert is_met(Need(package="libc6", mark="libc.so.6"))
    assert is_met(Need(package="coreutils", mark="ls"))
    for mark in ("libof-nowhere.so.7", "command-of-nowhere", "header-of-nowhere.h", "*.font-of-nowhere"):
        assert not is_met(Need(package="nowhere", mark=mark))


def test_on_debian_the_mending_is_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_needs, "has_apt", lambda: True)
    swedish, english = mending(TESTS)
    assert swedish == english
    assert swedish.startswith("sudo ")
    assert "--no-install-recommends gcc libc6-dev" in swedish


def test_elsewhere_the_mending_names_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_needs, "has_apt", lambda: False)
    assert all("libEGL.so.1" in text and "libegl1" not in text for text in mending(QT))


def test_every_way_to_the_screen_needs_qt_and_an_unknown_one_all() -> None:
    assert all(set(QT) <= set(needs) for needs in WINDOW.values())
    assert set(WINDOW["none"]) == set().union(*WINDOW.values())
