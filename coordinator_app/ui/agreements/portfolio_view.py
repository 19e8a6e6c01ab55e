"""The portfolio: how many agreements are in force, against the cap, and how they are spread."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_lines import AgreementFilter, seen_on
from coordinator_app.domain.agreement_portfolio import NO_GOAL, Portfolio, Share, portfolio, portfolio_said
from coordinator_app.domain.labels import label
from coordinator_app.ui.agreement_words import agreement_kinds
from coordinator_app.ui.agreements.section_head import SectionHead, View
from coordinator_app.ui.agreements.share_row import ShareRow
from coordinator_app.ui.capital import capital
from coordinator_app.ui.deriving import Deriving
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.layouts import card, clear, column, scrolling
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_KINDS = frozenset({"agreement", "partner", "municipality", "own_policy"})


class PortfolioView(QWidget):
    """Each number leads to the agreements behind it."""

    view_chosen = Signal(str)
    filter_chosen = Signal(object, str)

    def __init__(self, stage: Stage) -> None:
        """Show the portfolio of today."""
        super().__init__()
        self._stage = stage
        self._deriving = Deriving(stage, self)
        self._deriving.derived.connect(self._show)
        self._points_later = False
        look = stage.look
        self._head = SectionHead(stage, View.PORTFOLIO, self.view_chosen.emit)
        self._cards = QVBoxLayout()
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, look.px(8), look.px(12))
        inner.addLayout(self._cards)
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
        whole.setSpacing(look.px(16))
        whole.addWidget(self._head)
        whole.addWidget(scrolling(content), 1)
        stage.day_turned.connect(self._read)
        self._read()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the portfolio again where it may have changed."""
        if kinds & _KINDS:
            self._read()

    def point(self) -> None:
        """Put the keyboard on the first number, or as soon as there is one."""
        self._points_later = self._deriving.is_underway
        first = self.findChild(ShareRow)
        if first is not None:
            first.setFocus()

    def _read(self) -> None:
        """Count the agreements off the window's thread; what is shown stays until then."""
        agreements, today = self._stage.desk.agreements, self._stage.today
        self._deriving.begin(lambda _: portfolio(seen_on(agreements.lines(), today), today, agreements.cap()))

    def _show(self, found: Portfolio) -> None:
        self._head.tell(" ".join(self._stage.say(part) for part in portfolio_said(found)))
        clear(self._cards)
        if not found.active:
            said = self._stage.say("Here agreements in force are counted by kind, partner, goal and level.")
            self._cards.addWidget(Empty(self._stage.look, said))
            return
        shares = Shares(self._stage.look)
        for widget in self._made(found):
            shares.add(widget, 0.5)
        self._cards.addWidget(shares)
        if self._points_later:
            self.point()

    def _made(self, found: Portfolio) -> Iterable[QWidget]:
        say, pick = self._stage.say, self._stage.words.pick
        kinds = agreement_kinds(self._stage)
        policy = self._stage.desk.municipality.policy()
        goals = {goal.code: pick(goal.text_sv, goal.text_en) for goal in policy.goals} | {
            NO_GOAL: say("No goal chosen")
        }
        names = {key: pick(name.swedish, name.english) for key, name in found.partner_names.items()}
        yield self._card(say("By kind"), found.kinds, kinds.__getitem__)
        yield self._card(say("By level"), found.levels, lambda level: capital(say(label(level))))
        yield self._card(say("By partner"), found.partners, names.__getitem__)
        yield self._card(say("By goal"), found.goals, lambda goal: goals.get(goal, goal))

    def _card(self, heading: str, shares: tuple[Share[Any], ...], name: Callable[[Any], str]) -> QWidget:
        look = self._stage.look
        most = max((share.number for share in shares), default=1)
        rows = [self._row(share, name(share.key), share.number / most) for share in shares]
        return card(column(text(look, heading, "subtitle"), *rows, gap=look.px(4)), look)

    def _row(self, share: Share[Any], name: str, part: float) -> ShareRow:
        heard = self._stage.words.say_many(
            "{name}: {number} agreement", "{name}: {number} agreements", share.number, name=name
        )
        asked: AgreementFilter = share.asked
        return ShareRow(self._stage.look, name, heard, share.number, part, lambda: self.filter_chosen.emit(asked, name))
