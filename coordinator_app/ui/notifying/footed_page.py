"""A page with a letter on it: a bar, a head, what is shown, and a foot that stays in sight while the page scrolls."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import breakable, text

_NARROW, _LOW = 760, 560
"""The size in pixels at 100 % text under which the foot scrolls with the page."""


class FootedPage(QWidget):
    """The heading is what the page is called; the summary beneath it says how things stand."""

    back_chosen = Signal()
    gone = Signal()

    def __init__(self, stage: Stage, shown: QWidget, foot: QWidget) -> None:
        """Take what is shown, and its foot; the bar at the top leads back, and takes further buttons."""
        super().__init__()
        self._stage, self._foot, self._title = stage, foot, ""
        look, say = stage.look, stage.say
        self.bar = Flow(gap=look.px(8))
        self.bar.addWidget(button(look, say("Inform"), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        self.bar.push_right()
        self._heading = text(look, "", "display", wraps=True)
        self._summary = text(look, "", "body", "text2", wraps=True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(24), look.px(12), look.px(20), look.px(12))
        column.setSpacing(look.px(6))
        for part in (held(self.bar), self._heading, self._summary):
            column.addWidget(part)
        column.addSpacing(look.px(4))
        column.addWidget(shown, 1)
        self._beneath, self._column = QVBoxLayout(), column
        self._beneath.addWidget(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(held(self._beneath, margins=(look.px(24), look.px(8), look.px(20), look.px(12))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the foot scroll with the page where it would take too much of a low or narrow one."""
        super().resizeEvent(event)
        px = self._stage.look.px
        is_small = self.width() < px(_NARROW) or self.height() < px(_LOW)
        place = self._column if is_small else self._beneath
        if place.indexOf(self._foot) < 0:
            place.addWidget(self._foot)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self._title

    def say_head(self, heading: str, summary: str) -> None:
        """Show what the page is about, and how that stands."""
        self._title = heading
        self._heading.setText(breakable(heading))
        self._summary.setText(breakable(summary))
