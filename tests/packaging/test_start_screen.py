"""Whether a window would be seen."""

import socket
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import screen

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="only Linux has to look for its screen")


def test_without_a_named_display_there_is_no_screen() -> None:
    assert screen.way({}) == "none"
    assert not screen.answers("none")


def test_qt_told_to_draw_unseen_has_no_screen_even_beside_a_display() -> None:
    assert screen.way({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}) == "none"
    assert screen.way({"QT_QPA_PLATFORM": "minimal:enable_fonts", "DISPLAY": ":0"}) == "none"


def test_qt_told_to_draw_elsewhere_needs_no_display() -> None:
    assert screen.way({"QT_QPA_PLATFORM": "vnc:port=5901"}) == "other"
    assert screen.answers("other")


def test_a_wayland_display_counts_where_something_listens() -> None:
    with TemporaryDirectory(dir="/tmp") as folder, socket.socket(socket.AF_UNIX) as server:
        named = {"XDG_RUNTIME_DIR": folder, "WAYLAND_DISPLAY": "wayland-9"}
        server.bind(str(Path(folder, "wayland-9")))
        assert screen.way(named) == "none"
        server.listen()
        assert screen.way(named) == "wayland"
        assert screen.way(named | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":7"}) == "xcb"
        assert screen.way(named | {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":7"}) == "wayland"


def test_a_wayland_display_may_be_named_by_its_whole_path() -> None:
    assert screen.wayland_socket({"WAYLAND_DISPLAY": "/run/somewhere/w"}) == Path("/run/somewhere/w")
    assert screen.wayland_socket({"WAYLAND_DISPLAY": "wayland-0"}) is None


def test_an_x_display_that_nothing_serves_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    assert screen.way({"DISPLAY": ":4711"}) == "xcb"
    assert not screen.answers("xcb")
