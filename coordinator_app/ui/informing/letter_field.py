"""The text of a letter as it will be read, bold words bold; Ctrl+B makes words bold, and nothing else can be set."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from coordinator_app.domain.letter_text import runs
from coordinator_app.ui.look import Look

_FEWEST = 12
_BOLD = QFont.Weight.DemiBold


class LetterField(QTextEdit):
    """As high as its text; `typed` tells that somebody has written in it."""

    typed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        """Take the name that a screen reader says."""
        super().__init__()
        self._look = look
        self._is_filling = False
        self.setFont(look.font("body"))
        self.setObjectName("Letter")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)

    @property
    def text(self) -> str:
        """The text, bold words between double asterisks."""
        lines = []
        block = self.document().begin()
        while block.isValid():
            lines.append(_line(block))
            block = block.next()
        return "\n".join(lines)

    def fill(self, said: str) -> None:
        """Show a text; this is not typing."""
        self._is_filling = True
        self.clear()
        cursor = self.textCursor()
        for number, line in enumerate(said.split("\n")):
            if number:
                cursor.insertBlock()
            for words, is_bold in runs(line):
                cursor.insertText(words, _format(is_bold=is_bold))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self.document().clearUndoRedoStacks()
        self._is_filling = False
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the words that are marked bold, or not bold any more; leave Ctrl+Enter to the page."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.matches(QKeySequence.StandardKey.Bold):
            self.setFontWeight(QFont.Weight.Normal if self.fontWeight() >= _BOLD else _BOLD)
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Take the words alone of what is pasted."""
        self.textCursor().insertText(source.text(), _format(is_bold=False))

    def sizeHint(self) -> QSize:
        """Return a size that shows all of the text."""
        around = 2 * (self._look.px(5) + 1) + round(2 * self.document().documentMargin())
        least = self.fontMetrics().lineSpacing() * _FEWEST
        return QSize(self._look.px(240), max(least, round(self.document().size().height())) + around)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: the page scrolls, not the letter."""
        return QSize(self._look.px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _changed(self) -> None:
        if not self._is_filling:
            self._fit()
            self.typed.emit()

    def _fit(self) -> None:
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())


def _line(block: QTextBlock) -> str:
    parts = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        said = fragment.text().replace("\u2028", "\n")
        is_bold = fragment.charFormat().fontWeight() >= _BOLD and bool(said.strip())
        parts.append(_marked(said) if is_bold else said)
        place += 1
    return "".join(parts)


def _marked(said: str) -> str:
    """Return bold words between asterisks, which stand next to the words themselves."""
    inner = said.strip()
    before, after = said[: len(said) - len(said.lstrip())], said[len(said.rstrip()) :]
    return f"{before}**{inner}**{after}"


def _format(*, is_bold: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(_BOLD if is_bold else QFont.Weight.Normal)
    return made
