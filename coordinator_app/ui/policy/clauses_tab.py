"""The tab Clauses: the policy clause by clause, each with how it is met."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coordinator_app.domain.clause_states import ClauseStanding, ClauseState
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.deriving import Deriving
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.gradual import Gradual
from coordinator_app.ui.layouts import clear, held, scrolling
from coordinator_app.ui.policy.clause_card import ClauseCard
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message, messages

_ALL = "all"
_SPANS: dict[str, tuple[Message, frozenset[ClauseStanding]]] = {
    _ALL: (message("All"), frozenset(ClauseStanding)),
    "not_met": (message("Failings"), frozenset({ClauseStanding.NOT_MET})),
    "to_consider": (message("To consider"), frozenset({ClauseStanding.TO_CONSIDER})),
    "met": (message("Met"), frozenset({ClauseStanding.MET})),
}
"""Which clauses are shown, by how they are met."""

_AT_ONCE, _THEN = 6, 2
"""How many cards are made at once, which fill a screen, and how many more with each turn of the loop."""


class ClausesTab(QWidget):
    """Derives everything anew each time it is shown, so that what is mended is met; what was shown stays until then.

    A card stays for as long as the policy is the same; it changes where its clause stands otherwise than before.
    """

    def __init__(self, stage: Stage) -> None:
        """Show all clauses."""
        super().__init__()
        self._stage = stage
        look = stage.look
        self._span, self._open = _ALL, set[str]()
        self._pointed = ""
        self._states: tuple[ClauseState, ...] = ()
        self._deriving = Deriving(stage, self)
        self._deriving.derived.connect(self._show)
        self._cards: dict[str, ClauseCard] = {}
        self._building = Gradual(self, at_once=_AT_ONCE, then=_THEN)
        self._none = text(look, stage.say("No clause is among them."), "body", "text2", wraps=True)
        self._none.hide()
        self._sentence = text(look, "", "body", "text2", wraps=True)
        self._spans = Segments(look, stage.say("Which clauses"), [(span, "") for span in _SPANS], self._choose)
        self._spans.choose(self._span)
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(10))
        above = Flow(gap=look.px(12))
        above.addWidget(self._spans)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, look.px(8), look.px(8), look.px(12))
        inner.setSpacing(look.px(12))
        inner.addWidget(self._sentence)
        inner.addWidget(held(above))
        inner.addWidget(self._none)
        inner.addLayout(self._column)
        inner.addStretch(1)
        self._area: QScrollArea = scrolling(content, is_text=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_now(self) -> None:
        """Derive how the clauses stand, and show them then."""
        clauses, today = self._stage.desk.compliance.clauses, self._stage.today
        self._deriving.begin(lambda progress: clauses(today, progress))

    def _show(self, states: tuple[ClauseState, ...]) -> None:
        before, self._states = self._states, states
        for span, (name, standings) in _SPANS.items():
            number = sum(state.standing in standings for state in self._states)
            self._spans.say(span, f"{self._stage.say(name)}  {number}")
        self._sentence.setText(self._stage.say(summed_up(self._states)))
        if [state.clause for state in states] != [state.clause for state in before]:
            self._begin()
        else:
            self._change(before)
        if self._pointed:
            self.point_at(self._pointed)

    def point_at(self, code: str) -> None:
        """Show a clause with its cases, by its code; one that is still to be derived, once it is."""
        self._pointed = code if self._deriving.is_underway else ""
        if not any(state.clause.code == code for state in self._states):
            return
        self._span = _ALL
        self._spans.choose(_ALL)
        self._open.add(code)
        self._build_until(code)
        self._sift()
        card = self._cards[code]
        if not card.is_open:
            card.turn()
        card.point()
        QTimer.singleShot(0, card, lambda: self._area.ensureWidgetVisible(card))

    def _begin(self) -> None:
        """Make a card for each clause, since the policy is another one."""
        clear(self._column)
        self._cards = {}
        self._building.build(partial(self._add, place) for place in range(len(self._states)))
        self._say_none()

    def _build_until(self, code: str) -> None:
        """Make the cards that come before one, and that one, at once."""
        last = [state.clause.code for state in self._states].index(code)
        missing = range(len(self._cards), len(self._states))
        self._building.build((partial(self._add, place) for place in missing), shown=last + 1 - len(self._cards))

    def _add(self, place: int) -> None:
        """Add the card of a clause as it stands now: it may stand otherwise than when the others were made."""
        state = self._states[place]
        card = ClauseCard(self._stage, state, is_open=state.clause.code in self._open)
        card.turned.connect(self._turned)
        self._cards[state.clause.code] = card
        self._column.addWidget(card)
        if not self._is_chosen(state):
            card.hide()

    def _change(self, before: tuple[ClauseState, ...]) -> None:
        """Change the cards of clauses that stand otherwise than before, and leave all others alone."""
        for was, state in zip(before, self._states, strict=True):
            card = self._cards.get(state.clause.code)
            if card is not None and state != was:
                card.show_state(state)
        self._sift()

    def _sift(self) -> None:
        for card in self._cards.values():
            card.setVisible(self._is_chosen(card.state))
        self._say_none()

    def _say_none(self) -> None:
        self._none.setVisible(not any(map(self._is_chosen, self._states)))

    def _is_chosen(self, state: ClauseState) -> bool:
        return state.standing in _SPANS[self._span][1]

    def _choose(self, span: str) -> None:
        self._span = span
        self._sift()

    def _turned(self, code: str, is_open: bool) -> None:
        if is_open:
            self._open.add(code)
        else:
            self._open.discard(code)


def summed_up(states: tuple[ClauseState, ...]) -> Message:
    """Return how the policy is met, in one sentence."""
    lacking = sum(state.standing == ClauseStanding.NOT_MET for state in states)
    pointed = sum(state.standing == ClauseStanding.TO_CONSIDER for state in states)
    if lacking and pointed:
        return messages(
            "{number} clause is not met, and {pointed} to consider.",
            "{number} clauses are not met, and {pointed} to consider.",
            lacking,
            pointed=pointed,
        )
    if lacking:
        return messages("{number} clause is not met.", "{number} clauses are not met.", lacking)
    if pointed:
        return messages(
            "No clause is broken; {number} to consider.", "No clause is broken; {number} to consider.", pointed
        )
    return message("All that can be tried is met.")
