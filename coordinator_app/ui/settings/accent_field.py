"""The accent colour of documents: how it will look, and whether it can be read."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QSizePolicy, QVBoxLayout, QWidget

from coordinator_app.domain.municipality import Municipality
from coordinator_app.services.municipality import AccentColours
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import held
from coordinator_app.ui.look import Look
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem, message


class AccentField(QWidget):
    """A preview on white paper, with its contrast as WCAG counts it, and the system's dialog to choose another."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the municipality."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look, say = stage.look, stage.say
        self._paper = _Paper(look, say("A heading in a briefing pack"), say("Text beneath it stays black."))
        self._told = text(look, "", "body", "text2", wraps=True)
        self.dialog: QColorDialog | None = None
        buttons = Flow(gap=look.px(8))
        buttons.addWidget(button(look, say("Choose a colour…"), self._choose, icon="edit"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(held(buttons))
        column.addWidget(self._paper)
        column.addWidget(self._told)
        subject.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        own: Municipality = self._subject.value
        try:
            colours = self._stage.desk.municipality.colours(own.accent)
        except Problem as problem:
            self._told.setText(self._stage.say(problem.happened))
            return
        self._paper.show_colours(colours)
        number = f"{colours.contrast:.1f}"
        ratio = number.replace(".", ",") if self._stage.words.language == "sv" else number
        told = (
            self._stage.say("The colour is too light for text, which is drawn darker: contrast {ratio}:1.", ratio=ratio)
            if colours.is_darkened
            else self._stage.say("Text in this colour can be read well: contrast {ratio}:1.", ratio=ratio)
        )
        self._told.setText(told)

    def _choose(self) -> None:
        own: Municipality = self._subject.value
        self.dialog = dialog = QColorDialog(QColor(own.accent), self)
        dialog.setWindowTitle(self._stage.say("Choose a colour…"))
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog, on=False)
        dialog.colorSelected.connect(self._take)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take(self, colour: QColor) -> None:
        problem = self._subject.change(message("Change the accent colour"), accent=colour.name().upper())
        if problem is not None:
            self._stage.problem_met.emit(problem)


class _Paper(QWidget):
    """A strip of paper with a heading; paper is white whatever the window wears."""

    def __init__(self, look: Look, heading: str, said: str) -> None:
        super().__init__()
        self._look, self._heading, self._said = look, heading, said
        self._colours: AccentColours | None = None
        self.setAccessibleName(heading)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for two lines on a tint."""
        return QSize(self._look.px(320), self._look.px(92))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(self._look.px(160), self._look.px(92))

    def show_colours(self, colours: AccentColours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper."""
        if self._colours is None:
            return
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(look.colour("line_strong"))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(paper, 4, 4)
        band = paper.adjusted(px(12), px(12), -px(12), -px(12))
        painter.fillRect(band, QColor(self._colours.tint))
        painter.fillRect(QRectF(band.left(), band.top(), px(5), band.height()), QColor(self._colours.accent))
        words = band.adjusted(px(18), px(8), -px(8), -px(8))
        metrics = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(look.font("subtitle"))
        painter.setPen(QColor(self._colours.text))
        painter.drawText(words, metrics, self._heading)
        painter.setFont(look.font("body"))
        painter.setPen(QColor("#16202A"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._said)
