"""What the window is furnished with; to import this loads all of it, off the window's thread."""

from coordinator_app.services import ahead
from coordinator_app.ui import (
    addresses,
    alt_menu_bar,
    appearance,
    beginning,
    commands,
    focus_ring,
    menus,
    open_data,
    opening,
    pages,
    shell,
    stage,
    system_look,
    toasts,
    undo_names,
)
from coordinator_app.ui.today import today_page

__all__ = [
    "addresses",
    "ahead",
    "alt_menu_bar",
    "appearance",
    "beginning",
    "commands",
    "focus_ring",
    "menus",
    "open_data",
    "opening",
    "pages",
    "shell",
    "stage",
    "system_look",
    "toasts",
    "today_page",
    "undo_names",
]
