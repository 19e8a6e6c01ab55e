"""The files of an agreement: what each is, its case number, and by when a newer one is to be had."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coordinator_app.domain.agreements import Agreement, AgreementFile, FileClass
from coordinator_app.ui.adding_files import content_of
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.files import open_copy, readable_size
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choices import choices_of
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.made_fields import field_of
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.specs import Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.gradual import Gradual
from coordinator_app.ui.layouts import card, clear, column, held, line, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text
from coordinator_app.words import Problem, message

_AT_ONCE, _THEN = 5, 2
"""How many files are shown at once, which fill a screen, and how many more with each turn of the loop."""


class FilesPart(QWidget):
    """Files are added by dropping them here, or by choosing them; lines that stay keep what is typed in them."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the agreement."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look, say = stage.look, stage.say
        self._shown: tuple[UUID, ...] | None = None
        self._fields: dict[tuple[UUID, str], Labelled] = {}
        self._building = Gradual(self, at_once=_AT_ONCE, then=_THEN)
        self._lines = QVBoxLayout()
        self._add = button(look, say("Add files…"), self._choose, icon="attach")
        head = Flow(gap=look.px(8))
        head.addWidget(text(look, say("Files"), "subtitle"))
        head.push_right()
        head.addWidget(self._add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(column(held(head), self._lines, gap=look.px(8)), look))
        self.setAcceptDrops(True)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the files that are kept with the agreement."""
        agreement: Agreement = self._subject.value
        ids = tuple(file.id for file in agreement.files)
        if ids != self._shown:
            self._build(agreement)
            self._shown = ids
        for file in agreement.files:
            self._show_file(file)

    def _show_file(self, file: AgreementFile) -> None:
        for name in ("file_class", "case_number", "renew_on"):
            labelled = self._fields.get((file.id, name))
            if labelled is not None:
                labelled.field.show_value(getattr(file, name))  # type: ignore[attr-defined]

    def commit(self) -> None:
        """Save what is being typed."""
        for labelled in list(self._fields.values()):
            labelled.field.commit()  # type: ignore[attr-defined]

    def point_at(self, field: str) -> bool:
        """Put the keyboard on the button that adds files, if they are meant."""
        if field == "files":
            self._add.setFocus()
        return field == "files"

    def add_files(self, files: Iterable[Path]) -> None:
        """Keep copies of files with the agreement."""
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

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self._stage.say("Add files"))
        self.add_files(Path(name) for name in names)

    def _keep(self, file: Path) -> None:
        self._stage.desk.agreements.attach(self._subject.record_id, file.name, content_of(file))
        self._subject.reload()
        said = self._stage.say("{name} is kept with the agreement.", name=file.name)
        self._stage.tell(said, self._stage.desk.history.latest())

    def _build(self, agreement: Agreement) -> None:
        shown = self._lines.count()
        clear(self._lines)
        self._fields = {}
        self._building.build((partial(self._add_line, file.id) for file in agreement.files), shown=shown)
        if not agreement.files:
            said = self._stage.say("Drop files here: the signed agreement, appendices, decisions.")
            self._lines.addWidget(text(self._stage.look, said, "body", "text3", wraps=True))

    def _add_line(self, file_id: UUID) -> None:
        """Add the line of a file as it is now: it may have been changed since the others were built."""
        agreement: Agreement = self._subject.value
        file = next((each for each in agreement.files if each.id == file_id), None)
        if file is not None:
            self._lines.addWidget(self._line(file))
            self._show_file(file)

    def _line(self, file: AgreementFile) -> QWidget:
        look, say = self._stage.look, self._stage.say
        size = readable_size(self._stage.words, file.size_bytes)
        about = f"{size} · {file.added_on.isoformat()}" if file.added_on else size
        parts = row(
            IconMark(look, "document"),
            column(Elided(look, file.name, "body"), Elided(look, about, "caption", "text3"), gap=0),
            tool(look, "open", say("Open {name}", name=file.name), lambda: self._open(file)),
            tool(look, "delete", say("Remove {name}", name=file.name), lambda: self._remove(file)),
            gap=look.px(8),
        )
        parts.setStretch(1, 1)
        whole = held(column(line(), parts, self._fields_of(file), gap=look.px(6)))
        hear_as(whole, QAccessible.Role.Grouping)
        whole.setAccessibleName(file.name)
        return whole

    def _fields_of(self, file: AgreementFile) -> QWidget:
        shares = Shares(self._stage.look)
        classes = choices_of(self._stage, FileClass)
        for spec in (
            Spec(name="file_class", label=message("What it is"), kind=Kind.CHOICE, choices=classes),
            Spec(name="case_number", label=message("Case number")),
            Spec(name="renew_on", label=message("A newer one is needed by"), kind=Kind.DAY),
        ):
            shares.add(self._field(file.id, spec), 1 / 3)
        return shares

    def _field(self, file_id: UUID, spec: Spec) -> Labelled:
        field = field_of(self._stage, spec)
        labelled = Labelled(self._stage.look, self._stage.say(spec.label), field)
        field.committed.connect(lambda value: self._save(file_id, spec, value))
        field.typed.connect(lambda said: self._subject.typing(f"files/{file_id}/{spec.name}", said))
        if isinstance(field, DayField):
            field.understood.connect(labelled.explain)
            field.misunderstood.connect(labelled.complain)
        labelled.watch(field)
        self._fields[file_id, spec.name] = labelled
        return labelled

    def _save(self, file_id: UUID, spec: Spec, value: Any) -> None:
        def changed(agreement: Agreement) -> Agreement:
            files = (replace(each, **{spec.name: value}) if each.id == file_id else each for each in agreement.files)
            return replace(agreement, files=tuple(files))

        problem = self._subject.alter(message("Change “{field}”", field=spec.label), changed)
        labelled = self._fields.get((file_id, spec.name))
        if labelled is None:
            return
        if problem is not None:
            labelled.complain(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            return
        labelled.field.kept()  # type: ignore[attr-defined]
        labelled.explain("")
        self._subject.settled(f"files/{file_id}/{spec.name}")

    def _open(self, file: AgreementFile) -> None:
        self._try(lambda: open_copy(file.name, self._stage.desk.agreements.attached(file)))

    def _remove(self, file: AgreementFile) -> None:
        def without(agreement: Agreement) -> Agreement:
            return replace(agreement, files=tuple(each for each in agreement.files if each.id != file.id))

        problem = self._subject.alter(message("Remove {name}", name=file.name), without)
        if problem is not None:
            self._stage.problem_met.emit(problem)
            return
        said = self._stage.say("{name} is removed from the agreement.", name=file.name)
        self._stage.tell(said, self._stage.desk.history.latest())

    def _try(self, run: Callable[[], object]) -> None:
        try:
            run()
        except Problem as problem:
            self._stage.problem_met.emit(problem)
