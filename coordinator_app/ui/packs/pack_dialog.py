"""The dialog in which a briefing pack is put together, seen as it will be, saved, printed and opened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from coordinator_app.ui.bars import problem_bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.files import open_file
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.layouts import clear, held
from coordinator_app.ui.packs.pack_options import PackOptions
from coordinator_app.ui.packs.pack_preview import PackPreview
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

if TYPE_CHECKING:
    from coordinator_app.services.briefings import Briefings, Order, Pack, PageSize

_SIZE = (1160, 760)
_OPTIONS = 360
_PAUSE_MS = 250


class PackDialog(Dialog):
    """Every choice lays the pack out anew in the background; it is kept as a version once it is saved or printed."""

    enter_acts = False

    def __init__(self, stage: Stage, visit_id: UUID, parent: QWidget) -> None:
        """Take the visit that the pack is about."""
        super().__init__(stage.look, parent)
        self._stage, self._visit_id = stage, visit_id
        self._pack: Pack | None = None
        self._job: Job | None = None
        look, say = stage.look, stage.say
        visit = stage.desk.visits.get(visit_id)
        self._title = stage.words.pick(visit.title_sv, visit.title_en)
        self.setWindowTitle(say("Make briefing pack"))
        self.resize(min(look.px(_SIZE[0]), parent.width()), min(look.px(_SIZE[1]), parent.height()))
        self._options = PackOptions(stage, visit)
        self._options.setFixedWidth(min(look.px(_OPTIONS), self.width() // 2))
        self._options.changed.connect(self._wait)
        self._options.mend_asked.connect(self._mend)
        self._preview = PackPreview(stage)
        self._problems = QVBoxLayout()
        self._busy = QProgressBar()
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(say("The pack is being laid out"))
        self._state = text(look, "", "caption", "text2", wraps=True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._lay_out)
        self._build()
        self._lay_out()

    @property
    def pack(self) -> "Pack | None":
        """The pack that the preview shows, None while it is being laid out."""
        return self._pack

    @property
    def options(self) -> PackOptions:
        """What has been chosen."""
        return self._options

    @property
    def preview(self) -> PackPreview:
        """The pages."""
        return self._preview

    def save_to(self, target: Path) -> bool:
        """Save the pack as a version, and to a file; tell whether that was done."""
        pack = self._pack
        if pack is None:
            return False
        try:
            self._stage.desk.briefings.save_as(pack, target)
        except Problem as problem:
            self._tell(problem)
            return False
        self._stage.remembered.keep("packs_folder", str(target.parent))
        number = pack.number
        self._stage.tell(self._stage.say("Version {number} is saved: {file}", number=number, file=target.name))
        return True

    def reject(self) -> None:
        """Stop the work and close; nothing is kept."""
        self._stop()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Ctrl+Enter; Enter alone presses no button unseen."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        elif not is_enter:
            super().keyPressEvent(event)

    def _build(self) -> None:
        look, say = self._stage.look, self._stage.say
        self._buttons = [
            button(look, say("Print…"), self._print, icon="print"),
            button(look, say("Save and open"), self._save_and_open, icon="open"),
            button(look, say("Save PDF…"), self._save, kind="primary", icon="save"),
        ]
        foot = Flow(gap=look.px(8))
        foot.addWidget(self._state)
        foot.push_right()
        foot.addWidget(button(look, say("Cancel"), self.reject))
        for each in self._buttons:
            foot.addWidget(each)
        body = QHBoxLayout()
        body.setSpacing(look.px(20))
        body.addWidget(self._options)
        body.addWidget(self._preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say("Briefing pack: {title}", title=self._title), "title", wraps=True))
        column.addLayout(self._problems)
        column.addLayout(body, 1)
        column.addWidget(self._busy)
        column.addWidget(held(foot))

    def _wait(self) -> None:
        """Wait until nothing more is being chosen."""
        self._pause.start()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _lay_out(self) -> None:
        self._stop()
        self._pack = None
        self._set_busy(is_busy=True)
        clear(self._problems)
        order, briefings = self._options.order(), self._stage.desk.briefings
        self._job = Job(self, lambda progress: _laid_out(briefings, order, progress))
        self._job.progressed.connect(self._progressed)
        self._job.done.connect(self._show)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _show(self, laid_out: "tuple[Pack, tuple[PageSize, ...]]") -> None:
        self._job = None
        self._pack, sizes = laid_out
        self._set_busy(is_busy=False)
        self._preview.show_pack(self._pack, sizes)
        self._options.show_findings(self._pack.findings, self._pack.unprintable)
        say, number = self._stage.say, self._pack.number
        self._state.setText(
            say("This becomes version {number}.", number=number)
            if self._pack.is_new
            else say("Nothing has changed since version {number}, so it is the same file again.", number=number)
        )

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._set_busy(is_busy=False)
        for each in self._buttons:
            each.setEnabled(False)
        if not isinstance(error, Problem):
            raise error
        self._tell(error)

    def _progressed(self, done: int, whole: int) -> None:
        self._busy.setRange(0, whole)
        self._busy.setValue(done)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._busy.setRange(0, 0 if is_busy else 1)
        self._busy.setVisible(is_busy)
        for each in self._buttons:
            each.setEnabled(not is_busy)

    def _tell(self, problem: Problem) -> None:
        clear(self._problems)
        self._problems.addWidget(problem_bar(self._stage.look, self._stage.words, problem))

    def _save(self) -> None:
        target = self._ask_target()
        if target is not None and self.save_to(target):
            self.accept()

    def _save_and_open(self) -> None:
        target = self._ask_target()
        if target is not None and self.save_to(target):
            try:
                open_file(target)
            except Problem as problem:
                self._stage.problem_met.emit(problem)
            self.accept()

    def _ask_target(self) -> Path | None:
        pack, say = self._pack, self._stage.say
        if pack is None:
            return None
        folder = Path(self._stage.remembered.text("packs_folder") or Path.home())
        suggested = folder / self._stage.desk.briefings.file_name(pack)
        chosen, _ = QFileDialog.getSaveFileName(self, say("Save PDF"), str(suggested), "PDF (*.pdf)")
        if not chosen:
            return None
        return Path(chosen if chosen.casefold().endswith(".pdf") else f"{chosen}.pdf")

    def _print(self) -> None:
        from coordinator_app.ui.printing import Sheets, ask_and_print

        pack, briefings = self._pack, self._stage.desk.briefings
        if pack is None:
            return
        name, number = briefings.file_name(pack).removesuffix(".pdf"), len(briefings.pages(pack))
        sheets = Sheets(name=name, number=number, page=partial(briefings.page, pack))
        if ask_and_print(self._stage, sheets, self):
            try:
                briefings.keep(pack)
            except Problem as problem:
                self._tell(problem)

    def _mend(self, finding: object) -> None:
        """Leave the dialog for the field that mends what is missing."""
        from coordinator_app.ui.packs.mending import address_of

        self.reject()
        self._stage.go(address_of(self._visit_id, finding))


def _laid_out(briefings: "Briefings", order: "Order", progress: Progress) -> "tuple[Pack, tuple[PageSize, ...]]":
    pack = briefings.lay_out(order, progress)
    return pack, briefings.pages(pack)
