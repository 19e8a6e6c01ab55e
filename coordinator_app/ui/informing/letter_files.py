"""The files that go with the letter: made in the background when they are chosen, each with its size."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from mimetypes import guess_type
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coordinator_app.domain.letters import Enclosure
from coordinator_app.ui.adding_files import content_of
from coordinator_app.ui.buttons import menu_button, tool
from coordinator_app.ui.files import readable_size
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.occasion import OfferedFile
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import clear, held, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text
from coordinator_app.words import Language, Problem


class LetterFiles(QWidget):
    """A file that is still being made is told so; `changed` tells that one came or went."""

    changed = Signal()

    def __init__(self, stage: Stage, offered: Sequence[OfferedFile], *, takes_any: bool = False) -> None:
        """Begin without files; take those that are offered, and whether any other of the computer can go with them."""
        super().__init__()
        self._stage = stage
        self._offered = {one.key: one for one in offered}
        self._language: Language = "sv"
        self._made: dict[Hashable, Enclosure | None] = {}
        self._jobs: dict[Hashable, Job] = {}
        look, say = stage.look, stage.say
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(2))
        entries: list[tuple[str, Callable[[], object]]] = [(one.name, partial(self.add, one.key)) for one in offered]
        if takes_any:
            entries.append((say("A file on this computer…"), self._choose))
        more = Flow(gap=look.px(8))
        more.addWidget(text(look, say("Attachments"), "caption_strong", "text2"))
        more.push_right()
        more.addWidget(menu_button(look, say("Attach a file"), entries, icon="attach"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(2))
        whole.addWidget(held(more))
        whole.addLayout(self._lines)

    @property
    def chosen(self) -> tuple[Hashable, ...]:
        """Which files go with the letter."""
        return tuple(self._made)

    @property
    def enclosures(self) -> tuple[Enclosure, ...]:
        """The files that have been made."""
        return tuple(one for one in self._made.values() if one is not None)

    @property
    def are_ready(self) -> bool:
        """Whether none is still being made."""
        return all(one is not None for one in self._made.values())

    def names(self, several: Sequence[Hashable]) -> tuple[str, ...]:
        """Return what some files are called when one chooses them."""
        return tuple(self._offered[one].name for one in several)

    def begin_with(self, files: Sequence[Hashable]) -> None:
        """Let these files go with the letter, and no others."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs, self._made = {}, {}
        for one in files:
            self.add(one)
        self._show()

    def speak(self, language: str) -> None:
        """Let the files be in the language of the letter; those that are there are made anew."""
        wanted: Language = "en" if language == "en" else "sv"
        if wanted != self._language:
            self._language = wanted
            self.begin_with(self.chosen)

    def add(self, which: Hashable) -> None:
        """Make a file and let it go with the letter."""
        if which in self._made:
            return
        self._made[which] = None
        make, language = self._offered[which].make, self._language
        job = Job(self, lambda _: make(language))
        job.done.connect(partial(self._take, which))
        job.failed.connect(partial(self._failed, which))
        self._jobs[which] = job.start()
        self._show()

    def offer(self, file: OfferedFile) -> None:
        """Let a file go with the letter that was not offered to begin with."""
        self._offered[file.key] = file
        self.add(file.key)

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self._stage.say("Attach a file"))
        for name in names:
            self.offer(file_on_disk(Path(name)))

    def _take(self, which: Hashable, made: Enclosure) -> None:
        if which in self._made:
            self._made[which] = made
            self._show()

    def _failed(self, which: Hashable, error: Exception) -> None:
        self._made.pop(which, None)
        self._show()
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)

    def _remove(self, which: Hashable) -> None:
        job = self._jobs.pop(which, None)
        if job is not None and self._made.get(which) is None:
            job.cancel()
        self._made.pop(which, None)
        self._show()

    def _show(self) -> None:
        clear(self._lines)
        for which, made in self._made.items():
            self._lines.addWidget(self._line(which, made))
        if not self._made:
            look = self._stage.look
            self._lines.addWidget(text(look, self._stage.say("No file goes with it."), "caption", "text2"))
        self.changed.emit()

    def _line(self, which: Hashable, made: Enclosure | None) -> QWidget:
        look, say = self._stage.look, self._stage.say
        name = made.name if made else self._offered[which].name
        size = readable_size(self._stage.words, len(made.content)) if made else say("being made …")
        parts = row(gap=look.px(8))
        parts.addWidget(IconMark(look, self._offered[which].icon))
        parts.addWidget(Elided(look, name), 1)
        parts.addWidget(text(look, size, "caption", "text2"))
        parts.addWidget(tool(look, "dismiss", say("Take away {file}", file=name), partial(self._remove, which)))
        return held(parts)


def file_on_disk(path: Path) -> OfferedFile:
    """Return a file of the computer as one that can go with a letter, in whatever language that is."""
    media = guess_type(path.name)[0] or "application/octet-stream"
    icon = "document_pdf" if media == "application/pdf" else "document"
    return OfferedFile(
        key=path, name=path.name, make=lambda _: Enclosure(path.name, content_of(path), media), icon=icon
    )
