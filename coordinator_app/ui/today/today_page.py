"""Today: what needs doing, how the next visit stands, what comes, and what has changed."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coordinator_app.domain.attention import Attention
from coordinator_app.domain.overview import ChangeTold, Overview
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import card, clear, held, row, scrolling
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text
from coordinator_app.ui.today.attention_group import AttentionGroup
from coordinator_app.ui.today.attention_row import AttentionRow
from coordinator_app.ui.today.coming import fortnight_card, next_visit_card
from coordinator_app.words import Message, Problem, message

_SIDE = 320
_NARROW = 900
"""The width in pixels at 100 % text under which what comes stands beneath what needs doing."""

_REST_MS = 5_000
"""How long what is shown has stood before that of the days to come is derived, too."""

_MOST_CHANGES = 8
_GROUPS: tuple[tuple[str, Message, str], ...] = (
    ("overdue", message("Overdue"), "danger"),
    ("this_week", message("This week"), "text"),
    ("later", message("Can wait"), "text"),
)


class TodayPage(Page):
    """Derived anew whenever something changes, off the window's thread; nothing on it is kept by hand.

    Until the data are open it shows what they would show if they are as they were left.
    """

    def __init__(self, stage: Stage) -> None:
        """Show today."""
        super().__init__(stage)
        look = stage.look
        self._since = _seen_at(stage)
        self._head = QVBoxLayout()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for layout in (self._left, self._right):
            layout.setSpacing(look.px(12))
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(look.px(28))
        self._beside = held(self._right)
        self._body.addLayout(self._left, 1)
        self._body.addWidget(self._beside)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(look.px(32), look.px(22), look.px(28), look.px(24))
        self._column.setSpacing(look.px(14))
        self._column.addLayout(self._head)
        self._column.addLayout(self._body)
        self._column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))
        self._shown: Overview | None = None
        self._groups: list[AttentionGroup] = []
        self._coming: Iterator[str] = iter(())
        self._building = QTimer(self, singleShot=True, interval=0)
        self._building.timeout.connect(self._build_next)
        self._deriving: Job | None = None
        self._keeping: Job | None = None
        self._is_derived = False
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._keep_ahead)
        stage.day_turned.connect(self._derive)
        stage.leaving.connect(self._stop_keeping)
        if stage.has_desk or stage.ahead is None:
            self._show_head("")
        else:
            self._show(stage.ahead)
        self._derive()

    @property
    def title(self) -> str:
        """The name of the page."""
        return self.stage.say("Today")

    @property
    def shown(self) -> Overview | None:
        """What is shown now, None before it has been derived."""
        return self._shown

    def show_address(self, address: Address) -> None:
        """Show the day that it is now."""
        is_underway = self._deriving is not None
        if not is_underway and not (self._shown and self._is_derived and self._shown.today == self.stage.today):
            self._derive()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Derive everything anew."""
        self._derive()

    def make_new(self) -> None:
        """Make a new visit."""
        self.stage.go(Address(section=Section.VISITS, tab="new"))

    def act(self) -> None:
        """Do what comes first."""
        first = next(iter(self._rows()), None)
        if first is not None:
            first.act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what comes beneath what needs doing where there is no room beside."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.stage.look.px(_NARROW)
        beneath, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(beneath if is_narrow else beside)
        self._beside.setFixedWidth(16_777_215 if is_narrow else self.stage.look.px(_SIDE))
        self._beside.setMinimumWidth(0 if is_narrow else self.stage.look.px(_SIDE))

    def _derive(self) -> None:
        """Derive everything anew, off the window's thread; of several that are under way the last is shown."""
        if not self.stage.has_desk:
            return
        if self._deriving is not None:
            self._deriving.cancel()
        derive, day, since = self.stage.desk.today.overview, self.stage.today, self._since
        self._deriving = Job(self, lambda _: derive(day, since))
        self._deriving.done.connect(self._derived)
        self._deriving.failed.connect(self._failed)
        self._deriving.start()

    def _derived(self, overview: Overview) -> None:
        self._deriving, self._is_derived, self.stage.ahead = None, True, None
        if overview != self._shown:
            self._show(overview)
        self.stage.overview_derived.emit(overview)
        self._stop_keeping()
        self._resting.start()

    def _keep_ahead(self) -> None:
        """Keep what is shown now and on the days to come, so that the window has it at once when it is next opened."""
        if self.stage.has_desk:
            keep, day = self.stage.desk.today.keep_ahead, self.stage.today
            self._keeping = Job(self, lambda progress: keep(day, progress)).start()
            self._keeping.failed.connect(_raise_bug)

    def _stop_keeping(self) -> None:
        self._resting.stop()
        if self._keeping is not None:
            self._keeping.cancel()
            self._keeping = None

    def _failed(self, error: Exception) -> None:
        self._deriving = None
        if not isinstance(error, Problem):
            raise error
        self.stage.problem_met.emit(error)

    def _show(self, overview: Overview) -> None:
        """Show an overview: at once where another was shown, else part by part, so that the loop has its turns."""
        is_first, place = self._shown is None, self._place_of_keyboard()
        self._shown = overview
        for layout in (self._head, self._left, self._right):
            clear(layout)
        self._groups = []
        self._coming = self._parts(overview)
        if is_first:
            self._hold(is_held=True)
            self._build_next()
            return
        for _ in self._coming:
            pass
        self.complete.emit()
        if place is not None:
            self._put_keyboard(place)

    def _build_next(self) -> None:
        if next(self._coming, None) is not None:
            self._building.start()
        else:
            self._hold(is_held=False)
            self.complete.emit()

    def _hold(self, *, is_held: bool) -> None:
        """Lay nothing out and paint nothing while parts are built, which would be done again with each of them."""
        self._column.setEnabled(not is_held)
        if not is_held:
            self._column.activate()
        self.setUpdatesEnabled(not is_held)

    def _parts(self, overview: Overview) -> Iterator[str]:
        """Build the parts of the page, and name each when it is there."""
        self._show_head(self.stage.say(overview.headline))
        yield "head"
        for name, heading, tone in _GROUPS:
            group: tuple[Attention, ...] = getattr(overview.attentions, name)
            if group:
                self._groups.append(AttentionGroup(self.stage, heading, tone, group, is_first=not self._groups))
                self._left.addWidget(self._groups[-1])
                yield name
        if not overview.attentions.all:
            self._left.addWidget(self._nothing(overview))
        if overview.next_visit is not None:
            self._right.addWidget(next_visit_card(self.stage, overview.next_visit))
            yield "next visit"
        if overview.fortnight:
            self._right.addWidget(fortnight_card(self.stage, overview.fortnight))
            yield "fortnight"
        self._right.addStretch(1)
        self._show_changes(overview)
        self._left.addStretch(1)

    def _place_of_keyboard(self) -> int | None:
        """Return on which row the keyboard is, or that it is on none of them by -1; None where it is elsewhere."""
        focused: QWidget | None = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return None
        rows = (place for place, row in enumerate(self._rows()) if row.isAncestorOf(focused))
        return next(rows, -1)

    def _put_keyboard(self, place: int) -> None:
        """Put the keyboard on the row that has come in the place of one, else on what can be used first."""
        rows = self._rows()
        chosen = rows[min(place, len(rows) - 1)].button if rows and place >= 0 else self._new
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_head(self, headline: str) -> None:
        look, say = self.stage.look, self.stage.say
        day = self._shown.today if self._shown is not None else self.stage.today
        head = Flow(gap=look.px(12))
        head.addWidget(text(look, self.stage.words.weekday(day), "display"))
        head.push_right()
        self._new = button(look, say("New visit"), self.make_new, kind="primary", icon="add")
        head.addWidget(self._new)
        self._head.setSpacing(look.px(2))
        self._head.addWidget(held(head))
        self._head.addWidget(text(look, headline, "body", "text2", wraps=True))

    def _nothing(self, overview: Overview) -> QWidget:
        look = self.stage.look
        said = text(look, self.stage.say(overview.nothing_to_do), "body", "text", wraps=True)
        parts = row(IconMark(look, "checkmark_circle", "ok", filled=True, tint="ok_tint"), said, gap=look.px(12))
        parts.setStretch(1, 1)
        return card(parts, look)

    def _show_changes(self, overview: Overview) -> None:
        if not overview.changes or overview.since is None:
            return
        look, words = self.stage.look, self.stage.words
        since = overview.since.astimezone(self.stage.clock().tzinfo)
        day = words.distance(since.date(), overview.today)
        heading = self.stage.say("Since {day} at {time}", day=day, time=words.clock(since.time()))
        column = QVBoxLayout()
        column.setSpacing(look.px(8))
        column.addWidget(text(look, heading, "subtitle", wraps=True))
        for change in overview.changes[:_MOST_CHANGES]:
            column.addWidget(self._change(change))
        self._left.addWidget(held(column))

    def _change(self, change: ChangeTold) -> QWidget:
        look = self.stage.look
        at = change.made_at.astimezone(self.stage.clock().tzinfo)
        when = f"{self.stage.words.brief(at.date())} {at:%H:%M}"
        about = f"· {when}, {change.made_by}" if change.made_by else f"· {when}"
        icon = {"visit": "handshake", "person": "people", "partner": "globe"}.get(change.kind, "history")
        parts = row(
            IconMark(look, icon, "text3"),
            Elided(look, self.stage.say(change.sentence), "body"),
            text(look, about, "caption", "text3"),
            None,
            gap=look.px(10),
        )
        return held(parts)

    def _rows(self) -> list[AttentionRow]:
        return [row for group in self._groups for row in group.rows]


def _raise_bug(error: Exception) -> None:
    """Let a bug be told as every other; of a problem nobody need know, for nobody has asked for anything."""
    if not isinstance(error, Problem):
        raise error


def _seen_at(stage: Stage) -> datetime:
    """Return when the program was last closed, at most a month ago; until it has been, nothing was done since then."""
    now = stage.clock()
    try:
        seen = datetime.fromisoformat(stage.remembered.text("seen_at"))
    except ValueError:
        return now
    if seen.tzinfo is None:
        return now
    return min(max(seen, now - timedelta(days=31)), now)
