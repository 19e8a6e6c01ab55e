"""The bar above the list of agreements: which span of them, which groups, and whether more is asked for."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_lines import AgreementGroup, AgreementSpan
from coordinator_app.ui.agreements.group_pill import GroupPill
from coordinator_app.ui.agreements.row_looks import GROUPS, group_name
from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import held
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

_SPANS: dict[AgreementSpan, Message] = {
    AgreementSpan.CURRENT: message("Current"),
    AgreementSpan.ENDING: message("Ending"),
    AgreementSpan.ARCHIVE: message("Archive"),
}
_REMEMBERED = "agreements/span"


class ListBar(QWidget):
    """Remembers the span from day to day; `filter_switched` tells that the row with more is to come or go."""

    changed = Signal()
    filter_switched = Signal(bool)

    def __init__(self, stage: Stage) -> None:
        """Begin with the current agreements, or with what was shown last, and with every group."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self.span = AgreementSpan(stage.remembered.text(_REMEMBERED, AgreementSpan.CURRENT))
        self._spans = Segments(look, say("Which agreements"), [(span, "") for span in AgreementSpan], self._choose)
        self._spans.choose(self.span)
        self._pills = {
            group: GroupPill(look, group_name(stage, group), tone, self.changed.emit)
            for group, (tone, _) in GROUPS.items()
        }
        self._more = button(look, say("Filter"), icon="filter")
        self._more.setCheckable(True)
        self._more.clicked.connect(self.filter_switched)
        bar = Flow(gap=look.px(8))
        bar.addWidget(self._spans)
        bar.push_right()
        for pill in self._pills.values():
            bar.addWidget(pill)
        bar.addWidget(self._more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(held(bar))

    @property
    def groups(self) -> frozenset[AgreementGroup]:
        """The groups that are shown."""
        return frozenset(group for group, pill in self._pills.items() if pill.isChecked())

    def show_all_groups(self) -> None:
        """Leave out no group, without telling anybody."""
        for pill in self._pills.values():
            pill.setChecked(True)

    def choose(self, span: AgreementSpan) -> None:
        """Let a span hold, without telling anybody."""
        self.span = span
        self._spans.choose(span)

    def count(self, numbers: Mapping[AgreementSpan, int]) -> None:
        """Say how many agreements there are in each span."""
        for span, number in numbers.items():
            self._spans.say(span, f"{self._stage.say(_SPANS[span])}  {number}")

    def tell_filter(self, number: int, *, is_shown: bool) -> None:
        """Say how many things are asked for, and whether the row with them is shown."""
        say = self._stage.say
        said = say("Filter") if not number else say("Filter · {number}", number=number)
        self._more.setText(f"\u2002{said}")
        self._more.setAccessibleName(said)
        self._more.setChecked(is_shown)

    def rename(self) -> None:
        """Call the groups what they are called now: the policy may have another word."""
        for group, pill in self._pills.items():
            pill.say(group_name(self._stage, group))

    def said(self) -> list[str]:
        """Return in words which agreements are shown."""
        words = [self._stage.say(_SPANS[self.span])]
        hidden = [group_name(self._stage, group) for group in AgreementGroup if group not in self.groups]
        return [*words, self._stage.say("without {groups}", groups=", ".join(hidden))] if hidden else words

    def _choose(self, span: str) -> None:
        self.span = AgreementSpan(span)
        self._stage.remembered.keep(_REMEMBERED, span)
        self.changed.emit()
