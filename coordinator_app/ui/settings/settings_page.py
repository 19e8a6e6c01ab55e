"""The section Settings: its parts in a list, and the part that is open beside it."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.page import Page
from coordinator_app.ui.settings.appearance_part import AppearancePart
from coordinator_app.ui.settings.bodies_part import BodiesPart
from coordinator_app.ui.settings.calendar_part import CalendarPart
from coordinator_app.ui.settings.data_part import DataPart
from coordinator_app.ui.settings.keys_part import KeysPart
from coordinator_app.ui.settings.language_part import LanguagePart
from coordinator_app.ui.settings.mail_part import MailPart
from coordinator_app.ui.settings.municipality_part import MunicipalityPart
from coordinator_app.ui.settings.offices_part import OfficesPart
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.settings.policy_part import PolicyPart
from coordinator_app.ui.settings.publish_part import PublishPart
from coordinator_app.ui.settings.reminders_part import RemindersPart
from coordinator_app.ui.settings.trash_part import TrashPart
from coordinator_app.ui.side_list import SideList
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

PARTS: dict[str, tuple[str, Message, Callable[[Stage], Part]]] = {
    "municipality": ("home", message("Municipality"), MunicipalityPart),
    "policy": ("book", message("Policy"), PolicyPart),
    "bodies": ("organization", message("Bodies and departments"), BodiesPart),
    "offices": ("people", message("Offices held"), OfficesPart),
    "calendar": ("calendar_ltr", message("Calendar"), CalendarPart),
    "mail": ("mail", message("E-mail"), MailPart),
    "reminders": ("clock", message("Reminders"), RemindersPart),
    "appearance": ("eye", message("Appearance"), AppearancePart),
    "language": ("translate", message("Language"), LanguagePart),
    "publishing": ("calendar_clock", message("Publish the calendar"), PublishPart),
    "data": ("save", message("Data and backups"), DataPart),
    "trash": ("delete", message("Trash"), TrashPart),
    "keyboard": ("text_bullet_list", message("Keyboard"), KeysPart),
}
"""Each part by its tab: its icon, what it is called, and what makes it."""

_FIRST = "municipality"
_NARROW = 820
"""The width in pixels at 100 % text under which a choice above the part stands in for the list beside it."""


class SettingsPage(Page):
    """Parts are made when somebody first comes to them."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the municipality."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._made: dict[str, Part] = {}
        self._key = _FIRST
        self._list = SideList(
            look, say("Parts of the settings"), [(key, icon, say(name)) for key, (icon, name, _) in PARTS.items()]
        )
        self._choice = ChoiceField(
            look, say("Parts of the settings"), [(key, say(name)) for key, (_, name, _) in PARTS.items()]
        )
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
        self._heading = text(look, say("Settings"), "display")
        column.addWidget(self._heading)
        column.addLayout(self._body, 1)
        self._arrange()

    @property
    def title(self) -> str:
        """The name of the part, after that of the section."""
        return f"{self.stage.say('Settings')} – {self.stage.say(PARTS[self._key][1])}"

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return self._made[self._key]

    def show_address(self, address: Address) -> None:
        """Show a part, by the tab of the address; without one that which was shown last."""
        wanted = address.tab or self.stage.remembered.text("settings_part", _FIRST)
        self._show(wanted if wanted in PARTS else _FIRST)
        if address.field:
            self.part.point_at(address.field)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the parts again."""
        for part in self._made.values():
            part.refresh(kinds)

    def leave(self) -> None:
        """Save what is being typed."""
        for part in self._made.values():
            part.commit()

    def make_new(self) -> None:
        """Make a body or an office, where those are shown."""
        self.part.make_new()

    def find_in_list(self) -> None:
        """Let somebody type what the list of the part is to show."""
        self.part.find_in_list()

    def next_tab(self, step: int) -> None:
        """Show the next part."""
        keys = list(PARTS)
        self._go(keys[(keys.index(self._key) + step) % len(keys)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a choice stand in for the list where there is no room for it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < self.stage.look.px(_NARROW)
        self._list.setVisible(not is_narrow)
        self._choice.setVisible(is_narrow)
        self._heading.setVisible(not is_narrow)
        beneath, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(beneath if is_narrow else beside)

    def _go(self, key: str) -> None:
        self.stage.go(Address(section=Section.SETTINGS, tab=key))

    def _show(self, key: str) -> None:
        self._key = key
        self.stage.remembered.keep("settings_part", key)
        if key not in self._made:
            self._made[key] = PARTS[key][2](self.stage)
            self._stack.addWidget(self._made[key])
        self._stack.setCurrentWidget(self._made[key])
        self._list.point_at(key)
        self._choice.show_value(key)
