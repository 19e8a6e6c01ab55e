"""The part Appearance: the colours and the size of text of the window."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from coordinator_app.ui.appearance import LARGEST, SMALLEST, STEP, percent
from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.layouts import card, column, held
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

_COLOURS: dict[str, Message] = {
    "system": message("As the system"),
    "light": message("Light"),
    "dark": message("Dark"),
    "contrast": message("High contrast"),
}


class AppearancePart(Part):
    """A choice applies at once; the example shows a size while one walks through the sizes."""

    def __init__(self, stage: Stage) -> None:
        """Show what is chosen now."""
        super().__init__(stage)
        self._percent = percent(stage.remembered)
        self._example = text(stage.look, "", "body", wraps=True)
        self.sizes = ChoiceField(
            stage.look,
            stage.say("Size of text"),
            [(size, f"{size} %") for size in range(SMALLEST, LARGEST + STEP, STEP)],
        )
        self.sizes.show_value(self._percent)
        self.sizes.committed.connect(stage.text_chosen.emit)
        self.sizes.highlighted.connect(lambda index: self._show_example(SMALLEST + index * STEP))
        self._show_example(self._percent)
        self.fill(stage.say("Appearance"), self._colours(), self._text())

    def _colours(self) -> QWidget:
        stage = self.stage
        choices = [(name, stage.say(said)) for name, said in _COLOURS.items()]
        colours = Segments(stage.look, stage.say("Colours"), choices, stage.appearance_chosen.emit)
        chosen = stage.remembered.text("appearance", "system")
        colours.choose(chosen if chosen in _COLOURS else "system")
        choice = Flow()
        choice.addWidget(colours)
        hint = stage.say("High contrast is black, white and yellow, for whoever sees poorly or works in strong light.")
        lines = column(
            text(stage.look, stage.say("Colours"), "subtitle"),
            held(choice),
            text(stage.look, hint, "body", "text2", wraps=True),
            gap=stage.look.px(12),
        )
        return card(lines, stage.look)

    def _text(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        choice = Flow(gap=look.px(8))
        smaller = button(look, say("Smaller text"), lambda: self.stage.text_chosen.emit(self._percent - STEP))
        larger = button(look, say("Larger text"), lambda: self.stage.text_chosen.emit(self._percent + STEP))
        smaller.setEnabled(self._percent > SMALLEST)
        larger.setEnabled(self._percent < LARGEST)
        for part in (smaller, self.sizes, larger):
            choice.addWidget(part)
        hint = say(
            "Ctrl++, Ctrl+− and Ctrl+0 do the same on every page. A larger text that is set in Windows is followed."
        )
        lines = column(
            text(look, say("Size of text"), "subtitle"),
            held(choice),
            self._example,
            text(look, hint, "body", "text2", wraps=True),
            gap=look.px(12),
        )
        return card(lines, look)

    def _show_example(self, size: int) -> None:
        font = QFont(self.stage.look.font("body"))
        font.setPixelSize(round(font.pixelSize() * size / self._percent))
        _write(self._example, self.stage.say("This is how the text looks at {percent} %.", percent=size), font)


def _write(label: QLabel, said: str, font: QFont) -> None:
    label.setFont(font)
    label.setText(said)
