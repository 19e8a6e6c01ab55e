"""A clause on a card: its words, how it is met, and the cases that do not meet it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from coordinator_app.domain.clause_states import ClauseStanding, ClauseState
from coordinator_app.ui.buttons import button
from coordinator_app.ui.finding_row import FindingRow
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import clear, column, held, line, row
from coordinator_app.ui.marks import Pill
from coordinator_app.ui.policy.deviated_row import DeviatedRow
from coordinator_app.ui.quoting import quoted
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, message, messages

STANDINGS: dict[ClauseStanding, tuple[Message, str, str]] = {
    ClauseStanding.NOT_MET: (message("Not met"), "warn", "warning"),
    ClauseStanding.TO_CONSIDER: (message("To consider"), "accent", "info"),
    ClauseStanding.MET: (message("Met"), "ok", "checkmark_circle"),
    ClauseStanding.NOT_TRIED: (message("Nothing to try yet"), "neutral", "circle"),
    ClauseStanding.NO_RULE: (message("No rule"), "neutral", "circle"),
}
"""What each standing is called, its tone and its icon."""

_MOST = 40
"""Cases that are shown at once; more are told by their number."""


class ClauseCard(QFrame):
    """The cases show when they are asked for."""

    turned = Signal(str, bool)

    def __init__(self, stage: Stage, state: ClauseState, *, is_open: bool) -> None:
        """Take the clause as it stands, and whether its cases show."""
        super().__init__()
        self._stage, self.state, self._is_open = stage, state, False
        look, clause = stage.look, state.clause
        self.setProperty("ground", "card")
        self._head, self._foot, self._cases = Flow(gap=look.px(8)), row(gap=look.px(12)), QVBoxLayout()
        self._cases.setSpacing(look.px(10))
        words = readable(look, quoted(stage, stage.words.pick(clause.text_sv, clause.text_en)))
        whole = column(held(self._head), words, self._foot, self._cases, gap=look.px(8))
        whole.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        self.setLayout(whole)
        self._turn: QPushButton | None = None
        self._say_standing()
        if is_open:
            self.turn()

    def show_state(self, state: ClauseState) -> None:
        """Show how the clause stands now; the keyboard stays on the card where it is there."""
        has_keyboard = self.isAncestorOf(self.window().focusWidget())
        if has_keyboard:
            self.setFocus()  # else it would go on to another card while this one changes
        is_open, self.state, self._is_open = self._is_open, state, False
        for layout in (self._head, self._foot, self._cases):
            clear(layout)
        self._say_standing()
        if is_open:
            self.turn()
        if has_keyboard:
            self.point()

    @property
    def is_open(self) -> bool:
        """Whether its cases show."""
        return self._is_open

    def turn(self) -> None:
        """Show the cases, or show them no longer."""
        self._is_open = not self._is_open
        clear(self._cases)
        if self._is_open:
            for widget in self._shown_cases():
                self._cases.addWidget(widget)
        self._say_turn()
        self.turned.emit(self.state.clause.code, self._is_open)

    def point(self) -> None:
        """Put the keyboard onto the button that shows the cases."""
        if self._turn is not None:
            self._turn.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_standing(self) -> None:
        look, stage, state = self._stage.look, self._stage, self.state
        called, tone, icon = STANDINGS[state.standing]
        self._head.addWidget(text(look, state.clause.code, "caption_strong", "text2", is_heading=True))
        self._head.push_right()
        self._head.addWidget(Pill(look, stage.say(called), tone, icon, filled=tone != "neutral"))
        self._foot.addWidget(text(look, stage.say(told(state)), "caption", "text2", wraps=True), 1)
        self._turn = None
        if state.findings or state.deviated:
            self._turn = button(look, "", self.turn, kind="link")
            self._foot.addWidget(self._turn)
            self._say_turn()

    def _say_turn(self) -> None:
        if self._turn is None:
            return
        number = len(self.state.findings) + len(self.state.deviated)
        shown = messages("Hide the case", "Hide the {number} cases", number)
        hidden = messages("Show the case", "Show the {number} cases", number)
        said = self._stage.say(shown if self._is_open else hidden)
        self._turn.setText(said)
        self._turn.setAccessibleName(said)
        self._turn.setAccessibleDescription(self.state.clause.code)

    def _shown_cases(self) -> list[QWidget]:
        made: list[Callable[[], QWidget]] = []
        made += [lambda one=one: FindingRow(self._stage, one) for one in self.state.findings]  # type: ignore[misc]
        made += [lambda one=one: DeviatedRow(self._stage, one) for one in self.state.deviated]  # type: ignore[misc]
        shown: list[QWidget] = []
        for make in made[:_MOST]:
            shown += [line(), make()]
        if len(made) > _MOST:
            more = self._stage.words.say_many("… and {number} more.", "… and {number} more.", len(made) - _MOST)
            shown.append(text(self._stage.look, more, "body", "text2"))
        return shown


def told(state: ClauseState) -> Message:
    """Return, in a sentence, on how many cases a clause was tried and how it was met."""
    match state.standing:
        case ClauseStanding.NO_RULE:
            return message("The program tries nothing against this clause.")
        case ClauseStanding.NOT_TRIED:
            return message("There is nothing yet that it could be tried on.")
        case ClauseStanding.MET if not state.deviated:
            return messages(
                "Tried on {number} case, which meets it.", "Tried on {number} cases, which all meet it.", state.tried
            )
        case ClauseStanding.TO_CONSIDER:
            return messages(
                "Tried on {number} case; {found} to consider.",
                "Tried on {number} cases; {found} to consider.",
                state.tried,
                found=len(state.findings),
            )
        case _ if not state.met:
            return messages(
                "Tried on {number} case, which does not meet it.",
                "Tried on {number} cases, of which none meets it.",
                state.tried,
            )
        case _:
            return messages(
                "Tried on {number} case; {met} meets it.",
                "Tried on {number} cases; {met} meet it.",
                state.tried,
                met=state.met,
            )
