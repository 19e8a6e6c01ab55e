"""Windows for tests and pictures: opened on an example, and dressed in language, appearance, text size and size."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from coordinator_app import paths
from coordinator_app.domain.destinations import Tab
from coordinator_app.ui.jobs import is_any_at_work
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.opening import Whose
from coordinator_app.ui.remembered import Remembered
from coordinator_app.words import Language, Message, Words
from tests.conftest import NOON

At = Callable[[Tab], MainWindow]
"""Opens a window at a tab of the next visit."""

_PATIENCE_MS = 20_000
_LONGEST_PAUSE_MS = 1_000
"""What waits longer, such as a toast to go, is not waited for."""

_LONGEST_CHAIN = 20
"""So many jobs and pauses may set one another off; what goes on for longer goes on for ever."""

_HELD = 1

_PADDING = "·åäö"


@dataclass(frozen=True, kw_only=True)
class Dress:
    """How a window is worn; `is_padded` makes every sentence 40 % longer, as another language might be."""

    language: Language = "sv"
    appearance: str = "light"
    percent: int = 100
    size: tuple[int, int] | None = (1440, 860)
    """None leaves the size that the window remembers."""

    is_padded: bool = False

    @property
    def words(self) -> Words:
        """The words that it speaks."""
        kind = Padded if self.is_padded else Words
        return kind(self.language, paths.resources() / "translations")


class Padded(Words):
    """Says everything with 40 % more letters."""

    def say(self, text: str | Message, /, **values: object) -> str:
        """Return the sentence, padded once, however many messages it holds."""
        said = super().say(text, **values)
        return padded(said) if " " in said or len(said) > 2 else said

    def _spoken(self, value: object) -> object:
        return Words.say(self, value) if isinstance(value, Message) else super()._spoken(value)


def padded(said: str) -> str:
    """Return a text with 40 % more letters, in words no longer than words are."""
    more = round(len(said.rstrip("…")) * 0.4)
    return said + (_PADDING * more)[:more] if more < 8 else f"{said} {' '.join(_pieces(more))}"


def _pieces(more: int) -> list[str]:
    return [_PADDING * 2 for _ in range(max(1, more // 9))]


def new_window(folder: Path, dress: Dress, preferences: Path, *, own: Path | None = None) -> MainWindow:
    """Make a window on an example's folder, or on one's own data, that is neither shown nor opened yet."""
    whose = Whose(
        own=own or folder.parent / "own",
        example=folder,
        is_example=own is None,
        resources=paths.resources(),
        clock=lambda: NOON,
        user="eva",
    )
    remembered = Remembered(preferences)
    remembered.keep("appearance", dress.appearance)
    remembered.keep("text_percent", dress.percent)
    window = MainWindow(whose, dress.words, remembered)
    if dress.size is not None:
        window.resize(*dress.size)
    return window


def show(window: MainWindow) -> MainWindow:
    """Show a window and wait until its data are open."""
    window.show()
    window.activateWindow()
    until(lambda: window.is_furnished and window.stage.has_desk)
    settle()
    return window


def settle() -> None:
    """Let everything happen that is waiting to happen."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def rest(window: MainWindow) -> None:
    """Wait until nothing more comes by itself: no pause runs, no job is at work, and none is begun by another's end."""
    settle()
    for _ in range(_LONGEST_CHAIN):
        until(lambda: _is_at_rest(window), lambda: f"a job {is_any_at_work()}, pauses {_pausing(window)}")
        settle()
        if _is_at_rest(window):
            return
    raise AssertionError(f"One thing kept setting off another: pauses {_pausing(window)}.")


def _is_at_rest(window: MainWindow) -> bool:
    """Tell whether nothing goes on; a job is asked after first, since looking through the window keeps it waiting."""
    return not is_any_at_work() and not _pausing(window)


def _pausing(window: MainWindow) -> list[str]:
    """Return the kinds of those whose pauses run."""
    timers = window.findChildren(QTimer)
    pauses = (timer for timer in timers if timer.isSingleShot() and timer.interval() <= _LONGEST_PAUSE_MS)
    return [type(timer.parent()).__name__ for timer in pauses if timer.isActive()]


def until(holds: Callable[[], bool], why_not: Callable[[], str] = lambda: "nobody asked why") -> None:
    """Run the loop until something holds, looking again every few milliseconds; jobs keep working meanwhile.

    That it held once is enough: before the loop has ended, something else may have begun.
    """
    loop = QEventLoop()
    looking = QTimer(interval=5)
    looking.timeout.connect(lambda: loop.exit(_HELD) if holds() else None)
    late = QTimer(singleShot=True, interval=_PATIENCE_MS)
    late.timeout.connect(loop.quit)
    looking.start()
    late.start()
    assert holds() or loop.exec() == _HELD, f"It never came to hold: {why_not()}."


def until_told(signal: SignalInstance, run: Callable[[], object]) -> tuple[object, ...]:
    """Do something and wait until a signal comes of it; return what came with the signal."""
    came: list[tuple[object, ...]] = []
    signal.connect(lambda *values: came.append(values))
    run()
    until(lambda: bool(came))
    return came[0]
