"""The arms of the municipality: a picture that is dropped here or chosen."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from coordinator_app.domain.municipality import Municipality
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem, message

_SIDE = 96


class ArmsField(QWidget):
    """Keeps the picture without its metadata, scaled to what documents need."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the municipality."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look, say = stage.look, stage.say
        self._picture = QLabel()
        self._hint = text(look, "", "body", "text2", wraps=True)
        self._remove = button(look, say("Remove the arms"), self._take_away, icon="delete")
        buttons = Flow(gap=look.px(8))
        buttons.addWidget(button(look, say("Choose a picture…"), self._choose, icon="image"))
        buttons.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for widget in (self._picture, self._hint, held(buttons)):
            column.addWidget(widget)
        self.setAcceptDrops(True)
        self._shown: str | None = None
        subject.changed.connect(self._show)
        self._show()

    def take_file(self, file: Path) -> None:
        """Use the picture in a file as the arms; what is no picture is told, and changes nothing."""
        own = self._stage.desk.municipality
        try:
            own.set_arms(self._subject.value, file.read_bytes())
        except Problem as problem:
            self._stage.problem_met.emit(problem)
        except OSError:
            self._stage.problem_met.emit(_unreadable(file))
        self._subject.reload()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if [url for url in event.mimeData().urls() if url.isLocalFile()]:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the picture that is dropped."""
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self.take_file(Path(files[0]))

    def _show(self) -> None:
        own: Municipality = self._subject.value
        if own.arms == self._shown:
            return
        self._shown = own.arms
        say = self._stage.say
        picture = self._read()
        self._picture.setVisible(not picture.isNull())
        self._picture.setPixmap(picture)
        self._picture.setAccessibleName(say("The arms of the municipality"))
        self._remove.setVisible(bool(own.arms))
        self._hint.setText(say("Drop a picture here, PNG or JPEG, at best with a transparent ground."))

    def _read(self) -> QPixmap:
        picture = QPixmap()
        try:
            content = self._stage.desk.municipality.arms()
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return picture
        if content:
            picture.loadFromData(content)
        side = self._stage.look.px(_SIDE)
        smooth = Qt.TransformationMode.SmoothTransformation
        return picture.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth) if content else picture

    def _choose(self) -> None:
        say = self._stage.say
        name, _ = QFileDialog.getOpenFileName(self, say("Choose a picture…"), "", say("Pictures (*.png *.jpg *.jpeg)"))
        if name:
            self.take_file(Path(name))

    def _take_away(self) -> None:
        problem = self._subject.change(message("Remove the arms"), arms="")
        if problem is not None:
            self._stage.problem_met.emit(problem)


def _unreadable(file: Path) -> Problem:
    return Problem(
        message("{name} could not be read.", name=file.name),
        message("The arms that there were are kept."),
        message("See that the file is there and that you may open it."),
    )
