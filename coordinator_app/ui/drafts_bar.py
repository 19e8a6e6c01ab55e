"""The bar that gives back what was typed and not saved when the program was killed."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coordinator_app.services.left_texts import LeftText
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.field_names import field_name
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, clear, column, held, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, Problem, message, verbatim

_SHOWN, _LONGEST = 2, 240
"""How many texts are shown at once, and how many characters of each: half of that where the text is large."""

_LARGE = 1.5


class DraftsBar(QFrame):
    """Goes once every text has been put in or discarded, or until the next start when it is closed."""

    def __init__(self, stage: Stage) -> None:
        """Show what was left."""
        super().__init__()
        self._stage = stage
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(stage.look.px(8))
        whole.addWidget(card(self._lines, stage.look, ground="notice", margin=8))
        self.show_left()

    def show_left(self) -> None:
        """Show what is still left, and hide where that is nothing."""
        clear(self._lines)
        left = self._stage.desk.left_texts.left()
        self.setVisible(bool(left))
        if not left:
            return
        self._lines.addWidget(self._head(len(left)))
        for each in left[: self._half_if_large(_SHOWN)]:
            self._lines.addWidget(self._line(each))
        QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as all of it takes, however little room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))

    def _half_if_large(self, number: int) -> int:
        return number // 2 if self._stage.look.scale >= _LARGE else number

    def _head(self, number: int) -> QWidget:
        look, words = self._stage.look, self._stage.words
        said = words.say_many(
            "Utblick was closed unexpectedly. {number} text was not saved:",
            "Utblick was closed unexpectedly. {number} texts were not saved:",
            number,
        )
        later = tool(look, "dismiss", self._stage.say("Ask again at the next start"), self.hide)
        head = row(
            IconMark(look, "info", "accent_text", filled=True),
            text(look, said, "strong", wraps=True),
            later,
            gap=look.px(12),
        )
        head.setStretch(1, 1)
        return held(head)

    def _line(self, left: LeftText) -> QWidget:
        look, say = self._stage.look, self._stage.say
        where = self._where(left)
        buttons = Flow(gap=look.px(8))
        if left.can_be_put_in:
            put = button(look, say("Put in"), lambda: self._put_in(left))
            put.setAccessibleName(say("Put in: {where}", where=where))
            buttons.addWidget(put)
        for name, run in ((say("Copy"), self._copy), (say("Discard"), self._discard)):
            made = button(look, name, partial(run, left))
            made.setAccessibleName(f"{name}: {where}")
            buttons.addWidget(made)
        parts = (
            text(look, where, "caption_strong", "text2", wraps=True),
            readable(look, self._shown(left)),
            held(buttons),
        )
        return held(column(*parts, gap=look.px(4)), margins=(look.px(32), 0, 0, 0))

    def _where(self, left: LeftText) -> str:
        say = self._stage.say
        called = say(verbatim(left.called)) or say("No name")
        field = say("Sensitive field") if left.is_hidden else say(_field(left))
        return f"{called} · {field}"

    def _shown(self, left: LeftText) -> str:
        if left.is_hidden:
            return self._stage.say("The text is sensitive and is not shown here.")
        said = " ".join(left.draft.text.split())
        most = self._half_if_large(_LONGEST)
        return said if len(said) <= most else said[:most].rstrip() + "…"

    def _put_in(self, left: LeftText) -> None:
        desk = self._stage.desk
        try:
            desk.left_texts.put_in(left, message("Change “{field}”", field=_field(left)))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._stage.tell(self._stage.say("The text is in its field."), desk.history.latest())
        self.show_left()

    def _copy(self, left: LeftText) -> None:
        QGuiApplication.clipboard().setText(left.draft.text)
        said = self._stage.say("The text is copied.")
        self._stage.tell(said)
        announce(self, said)

    def _discard(self, left: LeftText) -> None:
        self._stage.desk.left_texts.drop(left)
        self.show_left()


def _field(left: LeftText) -> Message:
    return field_name(left.draft.field.rsplit("/", 1)[-1])
