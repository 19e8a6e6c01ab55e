"""The page on which one visit is told of: its head, the recipients, the letter, and at the foot what to do with it."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.called_visits import called
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing_words import progress
from coordinator_app.domain.notification_lists import Round
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_NARROW, _LOW = 760, 560
"""The size in pixels at 100 % text under which the foot scrolls with the page."""


class InformingPage(QWidget):
    """The foot stays in sight while the page scrolls."""

    back_chosen = Signal()
    gone = Signal()

    def __init__(self, stage: Stage, visit_id: UUID) -> None:
        """Open the informing of a visit."""
        super().__init__()
        self._stage, self.visit_id = stage, visit_id
        look, say = stage.look, stage.say
        self._heading = text(look, "", "display", wraps=True)
        self._summary = text(look, "", "body", "text2", wraps=True)
        self.view = InformingView(stage, visit_id)
        self.view.gone.connect(self.gone)
        self.view.shown.connect(self._show_head)
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, say("Inform"), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        bar.push_right()
        bar.addWidget(button(look, say("Export…"), self._export, icon="document_pdf"))
        bar.addWidget(button(look, say("Open the visit"), self._open_visit, icon="handshake"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(24), look.px(12), look.px(20), look.px(12))
        column.setSpacing(look.px(6))
        for part in (held(bar), self._heading, self._summary):
            column.addWidget(part)
        column.addSpacing(look.px(4))
        column.addWidget(self.view, 1)
        self._beneath, self._column = QVBoxLayout(), column
        self._beneath.addWidget(self.view.foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(held(self._beneath, margins=(look.px(24), look.px(8), look.px(20), look.px(12))))
        self._show_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the foot scroll with the page where it would take too much of a low or narrow one."""
        super().resizeEvent(event)
        px = self._stage.look.px
        is_small = self.width() < px(_NARROW) or self.height() < px(_LOW)
        place = self._column if is_small else self._beneath
        if place.indexOf(self.view.foot) < 0:
            place.addWidget(self.view.foot)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self._heading.text()

    @property
    def panel(self) -> QWidget:
        """The letter, which F6 goes to after the recipients."""
        return self.view.message

    def show_round(self, told: str) -> None:
        """Show a round by its name, or the one that asks for something."""
        self.view.show_round(Round(told) if told in {one.value for one in Round} else None)
        self.view.recipients.point()

    def reload(self) -> None:
        """Show again what may have changed."""
        self.view.reload()

    def act(self) -> None:
        """Open the draft."""
        self.view.act()

    def _show_head(self) -> None:
        informed, say = self.view.informed, self._stage.say
        if informed is None:
            return
        self._heading.setText(say("Inform of {visit}", visit=called(informed.visit, informed.partner)))
        self._summary.setText(self._summed_up(informed))

    def _summed_up(self, informed: InformedVisit) -> str:
        say, told = self._stage.say, self.view.round or informed.asking
        if not informed.obligations:
            return say("The visit concerns nobody yet.")
        if not informed.open:
            return say("Everybody is informed.")
        if told == Round.CHANGE:
            return say("Those who were told otherwise are told at once.")
        done = progress(informed, told)
        return say("{progress}. Choose recipients, read it through and open it as a draft.", progress=done)

    def _export(self) -> None:
        from coordinator_app.ui.notifying.record_export import export_record

        export_record(self._stage, self.window(), self.visit_id)

    def _open_visit(self) -> None:
        self._stage.go(Address(section=Section.VISITS, record_id=self.visit_id, tab="informed"))
