"""The documents of a visit: the packs that were made, by version, and the files that were dropped here."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coordinator_app.domain.briefing import PackVersion
from coordinator_app.domain.visits import Attachment, Visit
from coordinator_app.ui.adding_files import content_of
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.files import open_copy, readable_size
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held, line, row, scrolling
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text
from coordinator_app.ui.visits.pack_lines import pack_line
from coordinator_app.words import Problem, message


class DocumentsTab(QWidget):
    """Files are added by dropping them anywhere on the tab, or by choosing them."""

    pack_chosen = Signal()

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the visit."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look, say = stage.look, stage.say
        self._packs, self._files = QVBoxLayout(), QVBoxLayout()
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, look.px(12), look.px(8), look.px(12))
        whole.setSpacing(look.px(16))
        make = button(look, say("Make briefing pack…"), self.pack_chosen.emit, icon="document_pdf")
        whole.addWidget(self._group(say("Briefing packs"), self._packs, make))
        choose = button(look, say("Add files…"), self._choose, icon="attach")
        whole.addWidget(self._group(say("Files"), self._files, choose))
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))
        self.setAcceptDrops(True)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show what is kept with the visit."""
        visit: Visit = self._subject.value
        clear(self._packs)
        clear(self._files)
        versions = self._stage.desk.briefings.versions(visit.id)
        for version in versions:
            self._packs.addWidget(self._pack_line(version))
        if not versions:
            self._packs.addWidget(self._hint(self._stage.say("No briefing pack has been made yet.")))
        for attachment in visit.attachments:
            self._files.addWidget(self._file_line(attachment))
        if not visit.attachments:
            self._files.addWidget(self._hint(self._stage.say("Drop files here: invitations, decisions, photos.")))

    def add_files(self, files: Iterable[Path]) -> None:
        """Keep copies of files with the visit."""
        for file in files:
            self._try(partial(self._keep, file))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the files that are dropped."""
        event.acceptProposedAction()
        self.add_files(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())

    def _keep(self, file: Path) -> None:
        visit = self._stage.desk.visits.get(self._subject.record_id)
        self._stage.desk.visits.attach(visit, file.name, content_of(file))
        self._subject.reload()
        self._stage.tell(
            self._stage.say("{name} is kept with the visit.", name=file.name), self._stage.desk.history.latest()
        )

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self._stage.say("Add files"))
        self.add_files(Path(name) for name in names)

    def _group(self, heading: str, lines: QVBoxLayout, action: QWidget) -> QWidget:
        look = self._stage.look
        head = Flow(gap=look.px(8))
        head.addWidget(text(look, heading, "subtitle"))
        head.push_right()
        head.addWidget(action)
        return card(column(held(head), lines, gap=look.px(8)), look)

    def _hint(self, said: str) -> QWidget:
        return text(self._stage.look, said, "body", "text3", wraps=True)

    def _pack_line(self, version: PackVersion) -> QWidget:
        return pack_line(self._stage, version)

    def _file_line(self, attachment: Attachment) -> QWidget:
        look, say = self._stage.look, self._stage.say
        added = f" · {attachment.added_on.isoformat()}" if attachment.added_on else ""
        about = f"{readable_size(self._stage.words, attachment.size_bytes)}{added}"
        parts = row(
            IconMark(look, "document"),
            column(Elided(look, attachment.name, "body"), Elided(look, about, "caption", "text3"), gap=0),
            tool(look, "open", say("Open {name}", name=attachment.name), lambda: self._open(attachment)),
            tool(look, "delete", say("Remove {name}", name=attachment.name), lambda: self._remove(attachment)),
            gap=look.px(8),
        )
        parts.setStretch(1, 1)
        return held(column(line(), parts, gap=look.px(6)))

    def _open(self, attachment: Attachment) -> None:
        self._try(lambda: open_copy(attachment.name, self._stage.desk.visits.attached(attachment)))

    def _remove(self, attachment: Attachment) -> None:
        kept = tuple(each for each in self._subject.value.attachments if each.id != attachment.id)
        problem = self._subject.change(message("Remove {name}", name=attachment.name), attachments=kept)
        if problem is not None:
            self._stage.problem_met.emit(problem)
            return
        said = self._stage.say("{name} is removed from the visit.", name=attachment.name)
        self._stage.tell(said, self._stage.desk.history.latest())

    def _try(self, run: Callable[[], object]) -> None:
        try:
            run()
        except Problem as problem:
            self._stage.problem_met.emit(problem)
