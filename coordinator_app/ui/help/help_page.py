"""The section Help: its topics in a list, and what is said of the one that is chosen beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.services.handbook import Topic, handbook
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.headings import Heading
from coordinator_app.ui.help.about_view import about_cards
from coordinator_app.ui.help.topic_view import introduction, passage_card, tasks_card
from coordinator_app.ui.keys import keys_table
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.page import Page
from coordinator_app.ui.side_list import SideList
from coordinator_app.ui.stage import Stage

_ICONS = {
    "today": "weather_sunny",
    "calendar": "calendar_ltr",
    "visits": "handshake",
    "notifying": "megaphone",
    "people": "people",
    "partners": "globe",
    "agreements": "document_edit",
    "network": "organization",
    "policy": "book",
    "settings": "settings",
    "keys": "text_bullet_list",
    "data": "save",
    "access": "eye",
    "about": "info",
}
_WIDTH, _NARROW = 760, 820
"""The width of what is read, and the one under which a choice above it stands in for the list beside it, at 100 %."""


class HelpPage(Page):
    """A topic is put together when somebody first comes to it."""

    def __init__(self, stage: Stage) -> None:
        """Read the help in the language of the window."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._topics = {topic.key: topic for topic in handbook(stage.resources, stage.words.language)}
        self._key = next(iter(self._topics))
        self._made: dict[str, QScrollArea] = {}
        entries = [(key, _ICONS[key], topic.title) for key, topic in self._topics.items()]
        self._list = SideList(look, say("Topics of the help"), entries)
        self._choice = ChoiceField(look, say("Topics of the help"), [(key, title) for key, _, title in entries])
        self._list.chosen.connect(self._go)
        self._choice.committed.connect(self._go)
        self._stack = QStackedWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(look.px(24))
        self._body.addWidget(self._list)
        self._body.addWidget(self._choice)
        self._body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(32), look.px(20), look.px(20), look.px(12))
        column.setSpacing(look.px(12))
        column.addWidget(Heading(look, say("Help"), "display"))
        column.addLayout(self._body, 1)
        self._arrange()

    @property
    def title(self) -> str:
        """The name of the topic, after that of the section."""
        return f"{self.stage.say('Help')} – {self._topics[self._key].title}"

    @property
    def shown(self) -> QScrollArea:
        """The topic that is shown."""
        return self._made[self._key]

    def show_address(self, address: Address) -> None:
        """Show a topic, by the tab of the address; without one that which was shown last."""
        self._key = address.tab if address.tab in self._topics else self._key
        if self._key not in self._made:
            self._made[self._key] = scrolling(self._content(self._topics[self._key]), is_text=True)
            self._stack.addWidget(self._made[self._key])
        self._stack.setCurrentWidget(self.shown)
        self._list.point_at(self._key)
        self._choice.show_value(self._key)
        if not self.isAncestorOf(self.window().focusWidget()):
            (self._choice if self._list.isHidden() else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def next_tab(self, step: int) -> None:
        """Show the next topic."""
        keys = list(self._topics)
        self._go(keys[(keys.index(self._key) + step) % len(keys)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a choice stand in for the list where there is no room for it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < self.stage.look.px(_NARROW)
        self._list.setVisible(not is_narrow)
        self._choice.setVisible(is_narrow)
        beneath, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(beneath if is_narrow else beside)

    def _go(self, key: str) -> None:
        self.stage.go(Address(section=Section.HELP, tab=key))

    def _content(self, topic: Topic) -> QWidget:
        look = self.stage.look
        lines = QVBoxLayout()
        lines.setSpacing(look.px(16))
        for part in (introduction(self.stage, topic), *self._parts(topic)):
            lines.addWidget(part)
        lines.addStretch(1)
        content = held(lines, margins=(0, 0, look.px(8), look.px(12)))
        content.setMaximumWidth(look.px(_WIDTH))  # a box counts the height for the whole width, whatever its parts take
        return content

    def _parts(self, topic: Topic) -> list[QWidget]:
        parts = [tasks_card(self.stage, topic.tasks)] if topic.tasks else []
        parts += [passage_card(self.stage, passage) for passage in topic.passages]
        if topic.key == "keys":
            parts.append(keys_table(self.stage))
        if topic.key == "about":
            parts += about_cards(self.stage, self)
        return parts
