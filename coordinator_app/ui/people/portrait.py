"""A person's photo on their page: chosen, or dropped on it, or taken away."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coordinator_app.domain.people import Person
from coordinator_app.ui.buttons import menu_button
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.marks import paint_initials
from coordinator_app.ui.people.portraits import Portraits
from coordinator_app.ui.people.sheet_head import Entries
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, message

_WIDTH, _HEIGHT = 92, 116
LARGEST_BYTES = 50_000_000


class Portrait(QWidget):
    """The photo, or the initials of who has none, with a menu beneath it; a picture can be dropped on it."""

    def __init__(self, stage: Stage, subject: Subject, portraits: Portraits) -> None:
        """Take the person."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look, say = stage.look, stage.say
        self._picture = _Picture(stage, portraits)
        entries: Entries = [(say("Choose a photo…"), self.choose), (say("Remove the photo"), self.remove)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self._picture)
        self._menu = menu_button(look, say("Photo"), entries, icon="camera")
        self._menu.menu().aboutToShow.connect(self._offer_removal)
        column.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setAcceptDrops(True)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the photo as it is saved."""
        self._picture.show_person(self._subject.value)

    def _offer_removal(self) -> None:
        self._menu.menu().actions()[-1].setEnabled(bool(self._subject.value.photo))

    def choose(self) -> None:
        """Ask for a file with a photo."""
        say = self._stage.say
        kinds = say("Pictures") + " (*.jpg *.jpeg *.png *.webp *.tif *.tiff)"
        file, _ = QFileDialog.getOpenFileName(self, say("Choose a photo"), "", kinds)
        if file:
            self.take(Path(file))

    def take(self, file: Path) -> None:
        """Make the picture in a file the photo; what is wrong with it is told above the page."""
        try:
            self._stage.desk.people.set_photo(self._subject.value, _content(file))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._subject.reload()

    def remove(self) -> None:
        """Take the photo away, which can be undone."""
        problem = self._subject.change(message("Remove the photo of {name}", name=self._subject.value.name), photo="")
        if problem is not None:
            self._stage.problem_met.emit(problem)
            return
        self._stage.tell(self._stage.say("The photo is removed."), self._stage.desk.history.latest())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make the first file that is dropped the photo."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take(files[0])


class _Picture(QWidget):
    """The picture itself; the name stands beside it."""

    def __init__(self, stage: Stage, portraits: Portraits) -> None:
        super().__init__()
        self._stage, self._portraits = stage, portraits
        self._person: Person | None = None

    def show_person(self, person: Person) -> None:
        self._person = person
        has = self._stage.say("Photo of {name}", name=person.name) if person.photo else self._stage.say("No photo")
        self.setAccessibleName(has)
        px = self._stage.look.px
        self.setFixedSize(px(_WIDTH), px(_HEIGHT if person.photo else _WIDTH))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        person, px = self._person, self._stage.look.px
        if person is None:
            return
        painter = QPainter(self)
        photo = self._portraits.upright(person.photo, _WIDTH, _HEIGHT, self.devicePixelRatioF())
        if photo is not None:
            painter.drawPixmap(0, 0, photo)
            return
        initials = person.initials or person.native_name[:1] or "?"
        paint_initials(painter, self._stage.look, self.rect().adjusted(px(4), px(4), -px(4), -px(4)), initials, "title")


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size <= LARGEST_BYTES:
            return file.read_bytes()
    except OSError as error:
        raise Problem(
            message("The file {name} could not be read.", name=file.name),
            message("Nothing was changed."),
            message("Copy the file to another folder and try again."),
        ) from error
    raise Problem(
        message("{name} is larger than 50 MB.", name=file.name),
        message("Nothing was changed."),
        message("Make the picture smaller and choose it again."),
    )
