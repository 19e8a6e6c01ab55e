"""The page of one governing document: its eleven facts, its file and its versions."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coordinator_app.domain.agreement_faults import MOST_MONTHS
from coordinator_app.domain.governing_documents import DocumentVersion, GoverningDocument, next_revision_on
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.files import open_copy
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import Part as LayoutPart
from coordinator_app.ui.layouts import card, clear, column, held, line, row, scrolling
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.policy.revise_dialog import ReviseDialog
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text
from coordinator_app.words import Problem, message

LARGEST_BYTES = 50_000_000

_FACTS = (
    Spec(name="adopted_by", label=message("Established by")),
    Spec(name="adopted_on", label=message("Date"), kind=Kind.DAY),
    Spec(name="document_type", label=message("Kind of document")),
    Spec(name="applies_to", label=message("The document applies to")),
    Spec(name="validity", label=message("Period of validity")),
    Spec(name="revision_owner", label=message("Responsible for revision")),
    Spec(name="document_owner", label=message("Document owner")),
    Spec(
        name="revision_months",
        label=message("Interval of revision"),
        kind=Kind.NUMBER,
        bounds=(1, MOST_MONTHS),
        hint=message("In months: 48 is every fourth year."),
    ),
    Spec(
        name="last_revised_on",
        label=message("Date of revision"),
        kind=Kind.DAY,
        hint=message("Empty while it has not been revised since it was established."),
    ),
    Spec(name="follow_up_owner", label=message("Responsible for follow-up")),
    Spec(name="case_number", label=message("Case no.")),
)
"""The eleven facts, with the labels and in the order of the block that heads Falkenberg's policy."""

GROUPS = (
    Group(
        heading=message("The document"),
        fields=(
            Spec(name="title_sv", label=message("Title in Swedish")),
            Spec(name="title_en", label=message("Title in English")),
            Spec(
                name="ended_on",
                label=message("Ceased to apply"),
                kind=Kind.DAY,
                hint=message("Empty while it applies. Nobody is reminded of one that has ceased to."),
            ),
            Spec(name="note", label=message("Note"), kind=Kind.TEXT, width=1.0),
        ),
    ),
    Group(heading=message("The facts of the document"), fields=_FACTS),
)


class DocumentPage(QWidget):
    """Everything is saved as it is left; a revision keeps the earlier wording."""

    back_chosen = Signal()
    gone = Signal()

    def __init__(self, stage: Stage, document_id: UUID) -> None:
        """Open a document. Raises LookupError where there is none with that id."""
        super().__init__()
        self._stage = stage
        governing = stage.desk.governing
        self.subject = Subject(stage, "governing_document", document_id, governing.get, governing.save)
        self.subject.setParent(self)
        if self.subject.value is None:
            raise LookupError(document_id)
        self.subject.gone.connect(lambda: QTimer.singleShot(0, self, self.gone.emit))
        look = stage.look
        self._form = Form(stage, self.subject, GROUPS, stage.words.language)
        self._notices, self._texts = QVBoxLayout(), QVBoxLayout()
        self._texts.setSpacing(look.px(8))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, look.px(8), look.px(12))
        inner.setSpacing(look.px(16))
        inner.addLayout(self._notices)
        inner.addWidget(self._form)
        inner.addWidget(card(self._texts, look))
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, look.px(8), 0, 0)
        whole.setSpacing(look.px(8))
        whole.addWidget(self._head())
        whole.addWidget(scrolling(content, is_text=True), 1)
        self.subject.changed.connect(self._show)
        self._show()

    def commit(self) -> None:
        """Save what is being typed."""
        self._form.commit()

    def reload(self) -> None:
        """Show the document again, since the data have changed."""
        self.subject.reload()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        if field:
            self._form.point_at(field)

    def revise(self) -> None:
        """Ask on which day the new version was adopted."""
        self.commit()
        dialog = ReviseDialog(self._stage, self.subject.value, self)
        dialog.revised.connect(self.subject.reload)
        dialog.open()

    def end(self) -> None:
        """Let the document apply until today and no longer, so that nobody is reminded of it any more."""
        self.commit()
        problem = self.subject.change(message("No longer in force"), ended_on=self._stage.today)
        if problem is not None:
            self._stage.problem_met.emit(problem)
            return
        document: GoverningDocument = self.subject.value
        title = self._stage.words.pick(document.title_sv, document.title_en)
        said = self._stage.say("“{title}” is no longer in force.", title=title)
        self._stage.tell(said, self._stage.desk.history.latest())

    def keep(self, file: Path) -> None:
        """Keep a copy of a file as the text of the document."""
        try:
            is_fit = file.is_file() and file.stat().st_size <= LARGEST_BYTES
            content = file.read_bytes() if is_fit else None
        except OSError:
            content = None
        try:
            if content is None:
                raise _unreadable(file)
            self._stage.desk.governing.attach(self.subject.value, file.name, content)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.subject.reload()
        said = self._stage.say("{name} is kept with the document.", name=file.name)
        self._stage.tell(said, self._stage.desk.history.latest())

    def _head(self) -> QWidget:
        look, say = self._stage.look, self._stage.say
        head = Flow(gap=look.px(8))
        head.addWidget(button(look, say("Governing documents"), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        head.push_right()
        head.addWidget(button(look, say("Move to the trash"), self._delete, icon="delete"))
        head.addWidget(button(look, say("Revise…"), self.revise, kind="primary", icon="document_edit"))
        return held(head)

    def _show(self) -> None:
        clear(self._notices)
        clear(self._texts)
        document: GoverningDocument = self.subject.value
        look, say = self._stage.look, self._stage.say
        due_on = next_revision_on(document)
        if due_on is not None and due_on < self._stage.today and document.ended_on is None:
            said = [
                say("It was to be revised by {day}.", day=self._stage.words.day(due_on)),
                say("It is in force until another is adopted."),
            ]
            ends = [(say("No longer in force"), self.end)]
            self._notices.addWidget(bar(look, said, ends, is_warning=True))
        self._texts.addWidget(text(look, say("Text and earlier versions"), "subtitle"))
        self._texts.addWidget(self._file_line(document, say("In force now")))
        for version in reversed(document.versions):
            self._texts.addWidget(line())
            self._texts.addWidget(self._file_line(version, self._span(version)))

    def _span(self, version: DocumentVersion) -> str:
        words = self._stage.words
        first = words.day(version.adopted_on) if version.adopted_on else "?"
        until = words.day(version.until_on) if version.until_on else ""
        return " · ".join(part for part in (f"{first} – {until}", version.case_number) if part)

    def _file_line(self, version: GoverningDocument | DocumentVersion, said: str) -> QWidget:
        look, say = self._stage.look, self._stage.say
        name = version.name or say("No file")
        parts: list[LayoutPart] = [
            IconMark(look, "document"),
            column(Elided(look, name, "body"), Elided(look, said, "caption", "text3"), gap=0),
        ]
        if version.sha256:
            parts.append(tool(look, "open", say("Open {name}", name=name), lambda: self._open(version)))
        if isinstance(version, GoverningDocument):
            parts.append(button(look, say("Attach a file…"), self._choose, icon="attach"))
        whole = row(*parts, gap=look.px(8))
        whole.setStretch(1, 1)
        return held(whole)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self._stage.say("Attach a file…"))
        if name:
            self.keep(Path(name))

    def _open(self, version: GoverningDocument | DocumentVersion) -> None:
        try:
            open_copy(version.name, self._stage.desk.governing.attached(version))
        except Problem as problem:
            self._stage.problem_met.emit(problem)

    def _delete(self) -> None:
        document: GoverningDocument = self.subject.value
        try:
            self._stage.desk.governing.delete(document)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        title = self._stage.words.pick(document.title_sv, document.title_en)
        self.gone.emit()
        said = self._stage.say("“{title}” is in the trash.", title=title)
        self._stage.tell(said, self._stage.desk.history.latest())


def _unreadable(file: Path) -> Problem:
    return Problem(
        message("{name} could not be read, or is larger than 50 MB.", name=file.name),
        message("Nothing was kept of it. Your data is untouched."),
        message("Save a copy in another folder and add that, or keep the file in the case system and note where."),
    )
