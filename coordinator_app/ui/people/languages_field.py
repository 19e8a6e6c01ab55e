"""The languages that a person speaks, by their names: added by typing the beginning of one, removed one by one."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from coordinator_app.domain.choices import tongues, tongues_by_name
from coordinator_app.domain.collation import folded
from coordinator_app.domain.offering import fitting, usual
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.proposals import MOST, Proposals
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import message


class LanguagesField(QWidget):
    """Each language is a button that removes it; Enter in the field beneath adds one."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the person."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look, say = stage.look, stage.say
        self._chips = Flow(gap=look.px(6))
        chips = QWidget()
        chips.setLayout(self._chips)
        label = text(look, say("Languages"), "caption_strong", "text2", wraps=True)
        self._add = _Adding(stage)
        self._add.activated.connect(lambda _: self._enter())
        label.setBuddy(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        for each in (label, chips, self._add):
            column.addWidget(each)
        subject.changed.connect(self.show_subject)
        self._shown: tuple[str, ...] | None = None
        self.show_subject()

    def show_subject(self) -> None:
        """Show the languages as they are saved."""
        spoken: tuple[str, ...] = self._subject.value.languages
        if spoken == self._shown:
            return
        self._shown = spoken
        clear(self._chips)
        for code in spoken:
            name = self._stage.words.tongue(code)
            chip = button(self._stage.look, name, partial(self._remove, code), icon="dismiss")
            chip.setAccessibleName(self._stage.say("Remove {language}", language=name))
            chip.setToolTip(chip.accessibleName())
            self._chips.addWidget(chip)
        self.updateGeometry()

    def point(self) -> None:
        """Put the keyboard into the field that adds a language."""
        self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enter(self) -> None:
        code = self._add.chosen()
        self._add.empty()
        if code and code not in self._subject.value.languages:
            self._save((*self._subject.value.languages, code))

    def _remove(self, code: str) -> None:
        self._save(tuple(each for each in self._subject.value.languages if each != code))
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, languages: tuple[str, ...]) -> None:
        problem = self._subject.change(message("Change the languages"), languages=languages)
        if problem is not None:
            self._stage.problem_met.emit(problem)


class _Adding(QComboBox):
    """A field for the name of a language; the list beneath it shows all."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._codes = [code for code, _ in tongues(stage.words)]
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setFont(stage.look.font("body"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = stage.say("Languages")
        self.setAccessibleName(name)
        self._names = [said for _, said in tongues(stage.words)]
        self.addItems(self._names)
        self._list = Proposals(self, stage.look)
        self._list.taken.connect(self._take)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(stage.say("Add a language"))
            line.setAccessibleName(name)
            line.setCompleter(None)  # type: ignore[arg-type]
            line.textEdited.connect(self._propose)
        self.empty()

    def chosen(self) -> str:
        """Return the code of what stands in the field, in whatever language it is written; empty for none."""
        said = self.currentText().strip()
        index = self.findText(said, Qt.MatchFlag.MatchFixedString)
        return self._codes[index] if index >= 0 else tongues_by_name().get(folded(said), "")

    def empty(self) -> None:
        self.setCurrentIndex(-1)
        self.setEditText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add on Enter, also what is written in another language."""
        if self._list.heed(event):
            return
        self._list.hide()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentText().strip():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Propose nothing to who has left."""
        self._list.hide()
        super().focusOutEvent(event)

    def _propose(self, said: str) -> None:
        shown = fitting(said, self._names)[:MOST]
        self._list.show_lines(shown, usual(said, shown))

    def _take(self, index: int) -> None:
        self.setEditText(self._list.lines[index])
        self.activated.emit(self.currentIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
