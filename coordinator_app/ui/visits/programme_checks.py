"""The list of checks before a pack: every clash with what would solve it, and whatever else is missing."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from coordinator_app.domain.clash import Clash, ClashContext, ClashRule
from coordinator_app.domain.clash_fixes import Fix, fixes_of
from coordinator_app.domain.readiness import Finding
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, clear, column, held, row, scrolling
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tab_order import reveal
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message, messages

WIDTH = 360

GRAVITIES = {
    Severity.ERROR: ("error_circle", "danger", True, message("to solve")),
    Severity.WARNING: ("warning", "warn", True, message("to look at")),
    Severity.NOTE: ("info", "text2", False, message("good to know")),
}
"""The icon of each severity, its colour, whether it is filled, and its word, so that no colour says it alone."""


class ChecksPanel(QFrame):
    """Stands beside the programme; what solves a clash is a button, and each leads to what it is about."""

    closed = Signal()
    fix_chosen = Signal(object)
    way_chosen = Signal(object)
    item_chosen = Signal(object)
    finding_chosen = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Begin without anything to check."""
        super().__init__()
        self._stage = stage
        self._rows: list[tuple[Clash, QWidget]] = []
        look, say = stage.look, stage.say
        self.setFixedWidth(look.px(WIDTH))
        self._summary = text(look, "", "caption", "text2", wraps=True)
        self._clashes = QVBoxLayout()
        self._lacks = QVBoxLayout()
        for one in (self._clashes, self._lacks):
            one.setSpacing(look.px(14))
        self._close = tool(look, "dismiss", say("Close"), self.closed.emit)
        head = row(text(look, say("Checks before the pack"), "subtitle", wraps=True), self._close)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, look.px(8), 0)
        whole = column(head, self._summary, self._clashes, self._lacks, gap=look.px(14))
        inner.addWidget(card(whole, look))
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))

    def show_clashes(self, visit: Visit, found: Sequence[Clash], context: ClashContext) -> None:
        """Show the clashes of a programme; the keyboard stays in the list though its rows are others."""
        holds = self._clashes_hold_the_keyboard()
        if holds:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        clear(self._clashes)
        self._rows = []
        for clash in found:
            made = self._clash(clash, fixes_of(clash, visit, context))
            self._rows.append((clash, made))
            self._clashes.addWidget(made)
        number = len(found)
        some = messages(
            "{number} thing in the programme to check.", "{number} things in the programme to check.", number
        )
        self._summary.setText(self._stage.say(some if number else message("Nothing in the programme clashes.")))

    def show_lacks(self, found: Sequence[Finding]) -> None:
        """Show what else a pack would lack."""
        clear(self._lacks)
        if found:
            self._lacks.addWidget(text(self._stage.look, self._stage.say("Beside the programme"), "strong"))
        for finding in found:
            lead = button(
                self._stage.look, self._stage.say("Show"), partial(self.finding_chosen.emit, finding), kind="link"
            )
            self._lacks.addWidget(self._check(finding.severity, self._stage.say(finding.message), [lead]))

    def point_at(self, item_id: UUID | None) -> None:
        """Put the keyboard on the first clash that an item is in, or on the first of all."""
        wanted = (made for clash, made in self._rows if item_id is None or item_id in clash.item_ids)
        first = next(wanted, None)
        target = first.findChild(QWidget, "Solve") if first is not None else None
        shown = target if isinstance(target, QWidget) else self._close
        shown.setFocus(Qt.FocusReason.TabFocusReason)
        if first is not None:
            reveal(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _clashes_hold_the_keyboard(self) -> bool:
        here = self.window().focusWidget()
        return any(made.isAncestorOf(here) for _, made in self._rows)

    def _clash(self, clash: Clash, fixes: Sequence[Fix]) -> QWidget:
        look, say = self._stage.look, self._stage.say
        buttons = [self._solving(fix) for fix in fixes]
        if clash.rule is ClashRule.TRANSFER:
            buttons.append(button(look, say("Change the time between them…"), partial(self.way_chosen.emit, clash)))
            buttons[-1].setObjectName("Solve")
        lead = button(look, say("Show"), partial(self.item_chosen.emit, clash.item_ids[-1]), kind="link")
        if not buttons:
            lead.setObjectName("Solve")
        when = self._stage.words.brief_weekday(clash.day)
        return self._check(clash.severity, say(clash.said), [*buttons, lead], when)

    def _solving(self, fix: Fix) -> QWidget:
        """Return the button that solves a clash; what it comes to is its description."""
        made = button(self._stage.look, self._stage.say(fix.said), partial(self.fix_chosen.emit, fix))
        made.setObjectName("Solve")
        made.setToolTip(self._stage.say(fix.means))
        made.setAccessibleDescription(self._stage.say(fix.means))
        return made

    def _check(self, severity: Severity, said: str, buttons: Sequence[QWidget], when: str = "") -> QWidget:
        look = self._stage.look
        icon, colour, is_filled, word = GRAVITIES[severity]
        choices = Flow(gap=look.px(6), line_gap=look.px(6))
        for each in buttons:
            each.setAccessibleDescription(each.accessibleDescription() or said)
            choices.addWidget(each)
        parts: list[QWidget | QLayout] = [text(look, said, "body", wraps=True), held(choices)]
        if when:
            parts.insert(0, text(look, when, "caption_strong", "text2"))
        line = QHBoxLayout()
        line.setSpacing(look.px(10))
        line.addWidget(IconMark(look, icon, colour, filled=is_filled), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(*parts, gap=look.px(4)), 1)
        made = held(line)
        hear_as(made, QAccessible.Role.Grouping)
        made.setAccessibleName(f"{self._stage.say(word)}: {said}")
        return made


def counted(number: int) -> Message:
    """Return what the button of the checks says of the clashes that are to be solved or looked at."""
    return messages("{number} clash", "{number} clashes", number) if number else message("Checks before the pack")
