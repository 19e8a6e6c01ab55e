"""The page on which one visit is told of: its head, the recipients, the letter, and at the foot what to do with it."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.called_visits import called
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing_words import progress
from coordinator_app.domain.notification_lists import Round
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.notifying.footed_page import FootedPage
from coordinator_app.ui.stage import Stage


class InformingPage(FootedPage):
    """The foot stays in sight while the page scrolls."""

    def __init__(self, stage: Stage, visit_id: UUID) -> None:
        """Open the informing of a visit."""
        view = InformingView(stage, visit_id)
        super().__init__(stage, view, view.foot)
        self.view, self.visit_id = view, visit_id
        look, say = stage.look, stage.say
        self.bar.addWidget(button(look, say("Export…"), self._export, icon="document_pdf"))
        self.bar.addWidget(button(look, say("Open the visit"), self._open_visit, icon="handshake"))
        self.view.gone.connect(self.gone)
        self.view.shown.connect(self._show_head)
        self._show_head()

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
        heading = say("Inform of {visit}", visit=called(informed.visit, informed.partner))
        self.say_head(heading, self._summed_up(informed))

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
