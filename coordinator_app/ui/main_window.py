"""The window: what lies on the desk, or why the data could not be opened."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from coordinator_app.domain.visits import VisitLine, next_of
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem, Words

_HEADING_SCALE, _TEXT_SCALE = 2.0, 1.2
_MARGIN = 48
_BETWEEN = 12


def application() -> QApplication:
    """Return the running application, in the style that looks the same on every system."""
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        running = QApplication(["utblick"])
    running.setApplicationName("Utblick")
    running.setStyle("Fusion")
    return running


def show_desk(desk: Desk, words: Words, today: date) -> QMainWindow:
    """Open the window on a desk and return it."""
    own = desk.municipality.get()
    coming = next_of(desk.visits.lines(today, date.max), today)
    lines = [
        _next_visit(coming, words) if coming else words.say("No visit is planned."),
        words.say("The data is in {folder}.", folder=desk.folder),
        *(words.say(notice) for notice in desk.notices),
    ]
    name = words.pick(own.name_sv, own.name_en) if own else "Utblick"
    if own and own.is_example:
        lines.insert(0, words.say("This is the example. People, telephone numbers and arms are invented."))
    return _shown(_page(name, lines), name)


def _next_visit(coming: VisitLine, words: Words) -> str:
    title = words.pick(coming.title_sv, coming.title_en)
    return words.say("Next visit: {title}, {days}.", title=title, days=words.days(coming.starts_on, coming.ends_on))


def show_problem(problem: Problem, words: Words) -> QMainWindow:
    """Open the window on what went wrong, what it means and what can be done, and return it."""
    return _shown(_page(words.say(problem.happened), [words.say(problem.means), words.say(problem.remedy)]), "")


def _shown(page: QWidget, name: str) -> QMainWindow:
    window = QMainWindow()
    window.setWindowTitle(f"{name} – Utblick" if name else "Utblick")
    window.resize(900, 560)
    window.setCentralWidget(page)
    window.show()
    return window


def _page(heading: str, lines: list[str]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    column.setSpacing(_BETWEEN)
    for scale, text in ((_HEADING_SCALE, heading), *((_TEXT_SCALE, line) for line in lines)):
        label = _text(text)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * scale)
        label.setFont(font)
        column.addWidget(label)
    column.addStretch()
    return page


def _text(text: str) -> QLabel:
    """Return a label of plain text, never markup, that can be selected and read by a screen reader."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return label
