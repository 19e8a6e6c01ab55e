"""Finds out whether there is a screen that a window can open on, and which way leads to it."""

import ctypes
import os
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from platform import system
from typing import Literal

Way = Literal["none", "xcb", "wayland", "other"]
"""How Qt reaches the screen; "other" is a way that it needs no help with, as on Windows and macOS."""

_PATIENCE_SECONDS = 5
_UNSEEN = {"offscreen", "minimal"}


def way(environment: Mapping[str, str]) -> Way:
    """Return the way to the screen by what the environment names; Wayland counts only where it answers."""
    chosen = [each.partition(":")[0] for each in environment.get("QT_QPA_PLATFORM", "").split(";")]
    if chosen[0] in _UNSEEN:
        return "none"
    if system() in {"Windows", "Darwin"} or not {"", "xcb", "wayland"} & set(chosen):
        return "other"
    socket_path = wayland_socket(environment)
    if chosen != ["xcb"] and socket_path is not None and _accepts(socket_path):
        return "wayland"
    return "xcb" if chosen != ["wayland"] and environment.get("DISPLAY") else "none"


def answers(by: Way) -> bool:
    """Tell whether a window that goes this way would be seen; for X11 its libraries must be there."""
    return _in_time(_x11_connects) if by == "xcb" else by != "none"


def wayland_socket(environment: Mapping[str, str]) -> Path | None:
    """Return where the Wayland display listens, as the Wayland library finds it."""
    name = environment.get("WAYLAND_DISPLAY")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return Path(folder, name) if name and (folder or name.startswith("/")) else None


def _accepts(path: Path) -> bool:
    if sys.platform == "win32":
        return False
    else:  # noqa: RET505  # mypy reads both branches only as branches
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(_PATIENCE_SECONDS)
            try:
                connection.connect(os.fspath(path))
            except OSError:
                return False
        return True


def _x11_connects() -> bool:
    """Connect to the X server as Qt does, with the user's authority."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    has_error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not has_error


def _in_time(ask: Callable[[], bool]) -> bool:
    """Return the answer, or False when it does not come: a display on a network can keep silent for minutes."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(ask()), daemon=True)
    thread.start()
    thread.join(_PATIENCE_SECONDS)
    return answers == [True]
