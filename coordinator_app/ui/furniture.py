"""What the window is furnished with; to import this loads all of it, off the window's thread."""

from coordinator_app.services import ahead
from coordinator_app.ui import (
    addresses,
    appearance,
    beginning,
    commands,
    focus_ring,
    menus,
    opening,
    pages,
    shell,
    stage,
    toasts,
)
from coordinator_app.ui.today import today_page

__all__ = [
    "addresses",
    "ahead",
    "appearance",
    "beginning",
    "commands",
    "focus_ring",
    "menus",
    "opening",
    "pages",
    "shell",
    "stage",
    "toasts",
    "today_page",
]
