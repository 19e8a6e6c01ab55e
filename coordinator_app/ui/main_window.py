"""The window: shows at once, then furnishes itself, opens and closes the data, wears a look, speaks a language."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from coordinator_app.ui.bare import Bare
from coordinator_app.ui.remembered import Remembered
from coordinator_app.words import Language, Problem, Words

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QAction

    from coordinator_app.domain.overview import Overview
    from coordinator_app.ui.addresses import Trail
    from coordinator_app.ui.alt_menu_bar import AltMenuBar
    from coordinator_app.ui.focus_ring import FocusRing
    from coordinator_app.ui.open_data import OpenData
    from coordinator_app.ui.opening import Whose
    from coordinator_app.ui.shell import Shell
    from coordinator_app.ui.stage import Stage
    from coordinator_app.ui.system_look import SystemLook
    from coordinator_app.ui.toasts import Toasts
    from coordinator_app.ui.undo_names import UndoNames

_SIZE, _LEAST = (1440, 860), (640, 480)
_UNSEEN_MS = 300
"""How long the data wait for a window to be painted, which one that is minimised never is."""


class MainWindow(QMainWindow):
    """The one window of the program.

    It is seen before what fills it has been loaded: that, and the data, come once it has been painted.
    """

    stage: "Stage"
    shell: "Shell"
    toasts: "Toasts"
    actions_by_key: "dict[str, QAction]"
    _trail: "Trail"
    _ring: "FocusRing"
    _data: "OpenData"
    _menu_bar: "AltMenuBar"
    _undo_names: "UndoNames"
    _system: "SystemLook"

    def __init__(self, whose: "Whose", words: Words, remembered: Remembered) -> None:
        """Set the window up, still bare."""
        super().__init__()
        self._whose, self._words, self._remembered = whose, words, remembered
        self._is_loading = self._is_closed = False
        self.is_furnished = False
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        self.restoreGeometry(remembered.state("geometry"))
        self.setWindowTitle("Utblick")
        bare = Bare(remembered.text("appearance", "system"))
        bare.seen.connect(lambda: QTimer.singleShot(0, self._load))
        self.setCentralWidget(bare)

    def furnish(self, ahead: "Overview | None" = None) -> None:
        """Build what fills the window, with what Today shows if it is known ahead, and begin to open the data."""
        if self.is_furnished or self._is_closed:
            return
        from PySide6.QtCore import Qt

        from coordinator_app.ui.addresses import Trail
        from coordinator_app.ui.beginning import tell_example
        from coordinator_app.ui.focus_ring import FocusRing

        self._attend()
        self.is_furnished = True
        self.installEventFilter(self)
        self._trail = Trail()
        self._set_stage(ahead)
        self._ring = FocusRing(self, self.stage.look)
        self._ring.watch()
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        if ahead is None:
            self._open_once_seen()
            return
        if self._whose.is_example:
            tell_example(self, self.shell, self.stage)
        self.shell.show_ahead().complete.connect(self._open_once_seen, Qt.ConnectionType.SingleShotConnection)

    def _attend(self) -> None:
        """Have the data, the menu bar, the names of undo and redo, and the system's look seen to."""
        from coordinator_app.ui.alt_menu_bar import AltMenuBar
        from coordinator_app.ui.open_data import OpenData
        from coordinator_app.ui.system_look import SystemLook
        from coordinator_app.ui.undo_names import UndoNames

        self._data = OpenData(self)
        self._data.came.connect(self._take)
        self._data.failed.connect(self._cannot_open)
        self._data.changed.connect(self._data_changed)
        self._menu_bar, self._undo_names = AltMenuBar(self), UndoNames(self)
        self._system = SystemLook(self, self._remembered, self._whose.resources)
        self._system.changed.connect(self._follow_system)

    def _open_once_seen(self) -> None:
        """Open the data when what is shown has been painted, which the loading of libraries would keep waiting."""
        from PySide6.QtCore import Qt

        soon = QTimer(self, singleShot=True, interval=_UNSEEN_MS)
        soon.timeout.connect(self._open_first)
        soon.start()
        self.shell.seen.connect(
            lambda: soon.start(0) if soon.isActive() else None, Qt.ConnectionType.SingleShotConnection
        )
        self.shell.update()

    def _open_first(self) -> None:
        """Open the data, unless somebody has asked for others meanwhile."""
        if not self._data.is_asked_for and not self._is_closed:
            self.open_desk()

    def open_desk(self) -> None:
        """Open the data in the background."""
        self._data.open(self._whose)

    def open_other(self, policy: str | None = None) -> None:
        """Close these data and open the example's instead, or one's own again."""
        self.shell.leave()
        self._data.close(self.stage)
        from coordinator_app.ui.addresses import Trail

        self._whose = self._whose.other(policy)
        self._trail = Trail()
        self._set_stage()
        self.open_desk()

    def begin(self) -> None:
        """Show the first page, or ask what a fresh data folder is to be."""
        from coordinator_app.ui.beginning import begin

        begin(self, self.shell, self.stage, self._whose)

    def choose_language(self, language: Language) -> None:
        """Speak another language from now on."""
        self._remembered.keep("language", language)
        self._words = Words(language, self._whose.resources / "translations")
        self.rebuild()

    def choose_appearance(self, name: str) -> None:
        """Wear other colours from now on; the name of none means as the system."""
        self._remembered.keep("appearance", name)
        self.rebuild()

    def choose_text(self, percent: int) -> None:
        """Show text of another size from now on, within the bounds."""
        from coordinator_app.ui.appearance import LARGEST, SMALLEST

        self._remembered.keep("text_percent", max(SMALLEST, min(LARGEST, percent)))
        self.rebuild()

    @property
    def text_percent(self) -> int:
        """The user's size of text."""
        from coordinator_app.ui.appearance import percent

        return percent(self._remembered)

    def rebuild(self) -> None:
        """Build every view anew, in another look or language, and show what was shown, the keyboard where it was."""
        from coordinator_app.ui.keyboard_place import keyboard_place, put_keyboard

        place = keyboard_place(self)
        self.shell.leave()
        self.stage.leaving.emit()
        self._set_stage()
        self._ring.restyle(self.stage.look)
        if self._data.desk is not None:
            self.stage.take(self._data.desk)
            self.begin()
            if place is not None:
                QTimer.singleShot(0, self, lambda: put_keyboard(self, place))  # the views before take theirs with them

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, remember the window, and close the data."""
        self._is_closed = True
        try:
            if self.is_furnished:
                self.shell.leave()
        finally:
            if self.is_furnished:
                self._data.end()
                self._data.close(self.stage)
                for pause in self.findChildren(QTimer):  # what waits would read data that are closed
                    pause.stop()
            self._remembered.keep("geometry", self.saveGeometry())
            self._remembered.keep("seen_at", self._whose.clock().isoformat())
            self._remembered.write()
        super().closeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go as one reads."""
        from coordinator_app.ui.tab_order import step

        return step(self, forward=forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the window's own events, once it is furnished, and at those of its menu bar.

        To override `event` would cost a tenth of the start: for the first event of unknown kind that it hands to
        Python, PySide makes all the kinds that there are.
        """
        is_key = watched is self.windowHandle() and event.type() == QEvent.Type.KeyPress  # which a view may keep
        if watched is self or is_key:
            self._look_at(event)
        elif event.type() == QEvent.Type.FocusOut:
            self._menu_bar.leave_soon()
        return super().eventFilter(watched, event)

    def _look_at(self, event: QEvent) -> None:
        """Let the menu bar follow the keys, save where one turns away, follow the system."""
        kind, kinds = event.type(), QEvent.Type
        if isinstance(event, QKeyEvent):
            self._menu_bar.look_at(event)
        elif kind == kinds.ActivationChange and not self.isActiveWindow() and self._data.desk is not None:
            self.shell.leave()
        elif kind in {kinds.ThemeChange, kinds.DevicePixelRatioChange}:
            self._system.ask()

    def _load(self) -> None:
        """Load what fills the window off its thread, and furnish it then."""
        from coordinator_app.ui.jobs import Job

        def load(_progress: object) -> "Overview | None":
            from coordinator_app.ui import furniture

            now = self._whose.clock()
            self._words.weekday(now.date())  # loads what days are called
            return furniture.ahead.overview_ahead(self._whose.folder, now)

        if not self._is_loading:
            self._is_loading = True
            job = Job(self, load)
            job.done.connect(self._loaded)
            job.failed.connect(_raise)
            job.start()

    def _loaded(self, ahead: "Overview | None") -> None:
        """Choose the style in one turn of the loop, and furnish the window in the next."""
        from coordinator_app.ui import appearance

        appearance.prepare(_running(), self._whose.resources)
        QTimer.singleShot(0, self, lambda: self.furnish(ahead))

    def _set_stage(self, ahead: "Overview | None" = None) -> None:
        from coordinator_app.ui import appearance
        from coordinator_app.ui.commands import runs_of
        from coordinator_app.ui.menus import fill_menus
        from coordinator_app.ui.pages import page_of
        from coordinator_app.ui.shell import Shell
        from coordinator_app.ui.stage import Stage
        from coordinator_app.ui.toasts import Toasts

        running = _running()
        look = appearance.dress(running, self._remembered, self._whose.resources)
        appearance.speak(running, self._words.language)
        self.stage = Stage(
            words=self._words,
            look=look,
            clock=self._whose.clock,
            remembered=self._remembered,
            resources=self._whose.resources,
            ahead=ahead,
            own_folder=self._whose.own,
            is_example=self._whose.is_example,
        )
        self.stage.appearance_chosen.connect(self.choose_appearance)
        self.stage.text_chosen.connect(self.choose_text)
        self.stage.language_chosen.connect(self.choose_language)
        self.shell = Shell(self.stage, page_of, self._trail)
        self.stage.pack_asked.connect(self._make_pack)
        self.shell.went.connect(self._name)
        self.toasts = Toasts(self, self.stage)
        self.actions_by_key = fill_menus(self, self._words, runs_of(self))
        self.stage.backup_asked.connect(self.actions_by_key["backup"].trigger)
        self.menuBar().installEventFilter(self)
        self._menu_bar.hide()
        self._undo_names.take(self.stage, self.actions_by_key)
        self._system.wear(look)
        self.setCentralWidget(self.shell)
        self._name()

    def _make_pack(self, visit_id: "UUID") -> None:
        from coordinator_app.ui.packs.pack_dialog import PackDialog

        try:
            PackDialog(self.stage, visit_id, self).open()
        except Problem as problem:
            self.stage.problem_met.emit(problem)

    def _take(self) -> None:
        self.stage.take(self._data.desk)
        self.begin()

    def _data_changed(self, kinds: frozenset[str]) -> None:
        self.stage.data_changed.emit(kinds)
        self._undo_names.renew()
        if "municipality" in kinds:
            from coordinator_app.ui.beginning import name_everything

            name_everything(self.shell, self.stage)

    def _cannot_open(self, problem: Problem) -> None:
        from coordinator_app.ui.beginning import why_not

        why_not(self, self.shell, self.stage, problem)

    def _name(self) -> None:
        """Say in the window's title what is shown, and soon in the names of undo and redo what they would do."""
        page = self.shell.page
        title = page.title if page is not None else ""
        self.setWindowTitle(f"{title} – Utblick" if title else "Utblick")
        self._undo_names.renew()

    def _follow_system(self) -> None:
        """Look as the system does now; before the data are there the window is built anew in any case."""
        if self._data.desk is not None:
            self.rebuild()


def _running() -> QApplication:
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def _raise(error: Exception) -> None:
    """Let a bug be told as every other."""
    raise error
