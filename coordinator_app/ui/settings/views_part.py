"""A part with several views, of which one is shown at a time."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message

Views = Mapping[str, tuple[Message, Callable[[Stage], Part]]]
"""Each view by its key: what it is called and what makes it."""

_LEAST_HEIGHT = 320
"""The height in pixels at 100 % text under which what is shown scrolls, with all that stands above a list."""


class ViewsPart(Part):
    """Each of its views is made when somebody first comes to it."""

    def __init__(self, stage: Stage, name: str, views: Views) -> None:
        """Take what a screen reader calls the choice, and the views, and show the first."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._views = views
        self._made: dict[str, Part] = {}
        self._key = next(iter(views))
        choices = [(key, say(called)) for key, (called, _) in views.items()]
        self._choices = Segments(look, name, choices, self.show_view)
        self._choice = ChoiceField(look, name, choices)
        self._choice.committed.connect(self.show_view)
        self._stack = QStackedWidget()
        head = Flow()
        head.addWidget(self._choices)
        head.addWidget(self._choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(held(head))
        self._stack.setMinimumHeight(look.px(_LEAST_HEIGHT))
        column.addWidget(scrolling(self._stack), 1)
        self.show_view(self._key)

    @property
    def view(self) -> Part:
        """What is shown."""
        return self._made[self._key]

    def show_view(self, key: str) -> None:
        """Show a view; what is being typed is saved."""
        self.commit()
        self._key = key
        if key not in self._made:
            self._made[key] = self._views[key][1](self.stage)
            self._stack.addWidget(self._made[key])
        self._stack.setCurrentWidget(self._made[key])
        self._choices.choose(key)
        self._choice.show_value(key)

    def commit(self) -> None:
        """Save what is being typed."""
        for part in self._made.values():
            part.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what may have changed."""
        for part in self._made.values():
            part.refresh(kinds)

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        self.view.point_at(field)

    def make_new(self) -> None:
        """Make what one makes in the view that is shown."""
        self.view.make_new()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let one field stand in for the row of choices where there is no room for it."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._choices.sizeHint().width()
        self._choices.setVisible(not is_narrow)
        self._choice.setVisible(is_narrow)

    def find_in_list(self) -> None:
        """Let somebody type what the list is to show."""
        self.view.find_in_list()
