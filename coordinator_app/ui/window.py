"""The window as its menus and its beginning know it: what they may ask of it."""

from typing import TYPE_CHECKING, Protocol

from coordinator_app.words import Language

if TYPE_CHECKING:
    from coordinator_app.ui.shell import Shell
    from coordinator_app.ui.stage import Stage
    from coordinator_app.ui.toasts import Toasts


class Window(Protocol):
    """The one window of the program."""

    stage: "Stage"
    shell: "Shell"
    toasts: "Toasts"

    @property
    def text_percent(self) -> int:
        """The user's size of text."""

    def close(self) -> bool:
        """Close the window and the data."""

    def open_desk(self) -> None:
        """Open the data in the background."""

    def open_other(self, policy: str | None = None) -> None:
        """Close these data and open the example's instead, or one's own again."""

    def rebuild(self) -> None:
        """Build every view anew."""

    def choose_language(self, language: Language) -> None:
        """Speak another language from now on."""

    def choose_appearance(self, name: str) -> None:
        """Wear other colours from now on."""

    def choose_text(self, percent: int) -> None:
        """Show text of another size from now on."""
