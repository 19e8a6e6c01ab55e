"""The dialog in which a calendar is imported: it is read, looked at row by row, and taken over in one change."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coordinator_app.domain.imported import ImportedAs
from coordinator_app.ui.bars import problem_bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.imports.preview_lines import lines
from coordinator_app.ui.imports.preview_table import PreviewTable
from coordinator_app.ui.imports.reading_bar import ReadingBar
from coordinator_app.ui.imports.target_fields import TargetFields
from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.layouts import clear, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

if TYPE_CHECKING:
    from coordinator_app.services.import_files import ReadFile

_SIZE = (960, 720)
_CALENDAR = "text/calendar"


class ImportDialog(Dialog):
    """Files are chosen, dropped or pasted; several are looked at one after another."""

    imported = Signal()

    def __init__(
        self, stage: Stage, parent: QWidget, paths: Sequence[Path] = (), usual: ImportedAs = ImportedAs.VISIT
    ) -> None:
        """Take the files to begin with, without any the dialog asks for them, and what events usually become."""
        super().__init__(stage.look, parent)
        self._stage = stage
        self._waiting = list(paths)
        self._read: ReadFile | None = None
        self._job: Job | None = None
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Import a calendar"))
        self.setAcceptDrops(True)
        self._title = text(look, "", "title", wraps=True)
        self._hint = text(look, "", "body", "text2", wraps=True)
        self._problems = QVBoxLayout()
        self._reading = ReadingBar(stage)
        self._reading.stopped.connect(self._stop)
        self._fields = TargetFields(stage, usual)
        self._fields.changed.connect(self._look)
        self._table = PreviewTable(stage)
        self._table.changed.connect(self._count)
        self._import = button(look, "", self._carry_out, kind="primary")
        self._lay_out()
        window = parent.window().size()
        self.resize(min(look.px(_SIZE[0]), window.width() - 32), min(look.px(_SIZE[1]), window.height() - 32))
        self._next()

    @property
    def table(self) -> PreviewTable:
        """What the import would do, row by row."""
        return self._table

    @property
    def fields(self) -> TargetFields:
        """What the events are to become."""
        return self._fields

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._job is not None

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files, one after another, in place of what is shown."""
        self._waiting = list(paths)
        self._next()

    def take(self, dropped: QMimeData) -> None:
        """Read what was dropped or pasted: files, a calendar, or a text that is one."""
        paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if paths:
            self.read_files(paths)
            return
        said = dropped.data(_CALENDAR).data() if dropped.hasFormat(_CALENDAR) else dropped.text().encode()
        name, imports = self._stage.say("Pasted text"), self._stage.desk.imports
        self._begin(name, lambda progress: imports.read_text(bytes(said), name, progress))

    def reject(self) -> None:
        """Stop reading and close; nothing is imported."""
        self._stop()
        super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and texts."""
        dragged = event.mimeData()
        if any(url.isLocalFile() for url in dragged.urls()) or dragged.hasFormat(_CALENDAR) or dragged.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what is dropped."""
        event.acceptProposedAction()
        self.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste by Ctrl+V, import by Ctrl+Enter; Enter alone presses no button unseen."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._import.isEnabled():
            self._carry_out()
        elif not is_enter:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        sources = Flow(gap=look.px(8))
        sources.addWidget(button(look, say("Choose files…"), self._choose, icon="folder"))
        sources.addWidget(button(look, say("Paste"), self._paste))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(12))
        for part in (self._title, self._hint, held(sources)):
            column.addWidget(part)
        column.addLayout(self._problems)
        for part in (self._reading, self._fields):
            column.addWidget(part)
        column.addWidget(self._table, 1)
        column.addStretch(0)
        foot = Flow(gap=look.px(8))
        foot.addWidget(self._table.toggling)
        foot.push_right()
        foot.addWidget(button(look, say("Cancel"), self.reject))
        foot.addWidget(self._import)
        column.addWidget(held(foot))

    def _next(self) -> None:
        """Read the next file, or ask for one."""
        if not self._waiting:
            self._show(None)
            return
        path, imports = self._waiting.pop(0), self._stage.desk.imports
        self._begin(path.name, lambda progress: imports.read(path, progress))

    def _begin(self, name: str, work: Callable[[Progress], "ReadFile"]) -> None:
        self._stop()
        self._show(None)
        self._reading.begin(name)
        self._job = Job(self, work)
        self._job.progressed.connect(self._reading.show_progress)
        self._job.done.connect(self._show)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _stop(self) -> None:
        self._reading.hide()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._show(None)
        raise error

    def _show(self, read: "ReadFile | None") -> None:
        """Show what was read, or what stands in the way; nothing yet where that is None."""
        say = self._stage.say
        self._job, self._read = None, read if read is not None and read.is_usable else None
        self._reading.hide()
        clear(self._problems)
        self._title.setText(say("Import {name}", name=read.source) if read else say("Import a calendar"))
        self._hint.setText(
            say("Nothing is saved before you choose to import. Guests, alarms and attached files are not taken over.")
            if self._read
            else say("Choose a calendar file (.ics), drop it here, or paste it with Ctrl+V.")
        )
        self._fields.setVisible(self._read is not None)
        for part in (self._table, self._table.toggling):
            part.setVisible(read is not None and read.calendar is not None)
        if read is not None and read.problem is not None:
            self._problems.addWidget(problem_bar(self._stage.look, self._stage.words, read.problem))
        if read is not None and read.calendar is not None:
            self._fields.begin(read.source)
            self._table.show_lines(lines((), read.calendar.findings, self._stage.words))
        self._look()

    def _look(self) -> None:
        """Show what the import would do with what is chosen now."""
        read = self._read
        if read is not None and read.calendar is not None:
            rows = self._stage.desk.imports.preview(read, self._fields.target())
            self._table.show_lines(lines(rows, read.calendar.findings, self._stage.words))
        self._count()

    def _count(self) -> None:
        number = len(self._table.chosen()) if self._read is not None else 0
        said = (
            self._stage.words.say_many("Import {number} event", "Import {number} events", number)
            if number
            else self._stage.say("Nothing to import")
        )
        self._import.setText(said)
        self._import.setAccessibleName(said)
        self._import.setEnabled(bool(number))

    def _choose(self) -> None:
        say = self._stage.say
        folder = self._stage.remembered.text("imports_folder") or str(Path.home())
        kinds = say("Calendars (*.ics *.ical *.vcs);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self, say("Choose files"), folder, kinds)
        if names:
            self._stage.remembered.keep("imports_folder", str(Path(names[0]).parent))
            self.read_files([Path(name) for name in names])

    def _paste(self) -> None:
        self.take(QGuiApplication.clipboard().mimeData())

    def _carry_out(self) -> None:
        read, chosen = self._read, self._table.chosen()
        if read is None:
            return
        try:
            self._stage.desk.imports.apply(read, self._fields.target(), chosen)
        except Problem as problem:
            clear(self._problems)
            self._problems.addWidget(problem_bar(self._stage.look, self._stage.words, problem))
            return
        said = self._stage.words.say_many("{number} event is imported.", "{number} events are imported.", len(chosen))
        self._stage.tell(said, self._stage.desk.history.latest())
        self.imported.emit()
        if self._waiting:
            self._next()
        else:
            self.accept()
