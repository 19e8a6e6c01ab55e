"""What has changed since people were told, with a short text about it for a text message."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.called_visits import called
from coordinator_app.domain.change_words import changes_said
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.notification_lists import Round
from coordinator_app.ui.bars import bar
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage


class ChangeNote(QWidget):
    """Is there only for a change that is still to be told."""

    def __init__(self, stage: Stage) -> None:
        """Show nothing yet."""
        super().__init__()
        self._stage = stage
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_change(self, informed: InformedVisit, told: Round) -> None:
        """Show what those who are to be told of a change were told otherwise."""
        clear(self._layout)
        waiting = tuple(one for one in informed.open if one.round == Round.CHANGE)
        said = [self._stage.say(one) for one in changes_said(informed, waiting)]
        self.setVisible(told == Round.CHANGE and bool(said))
        if told == Round.CHANGE and said:
            visit = called(informed.visit, informed.partner)
            short = self._stage.say("Change, {visit}: {changes}", visit=visit, changes=" ".join(said))
            actions = [(self._stage.say("Copy as a text message"), lambda: self._copy(short))]
            self._layout.addWidget(bar(self._stage.look, said, actions, is_warning=True))

    def _copy(self, short: str) -> None:
        QGuiApplication.clipboard().setText(short)
        self._stage.tell(self._stage.say("The text is on the clipboard."))
