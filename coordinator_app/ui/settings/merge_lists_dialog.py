"""The dialog before two notification lists become one: it says what happens to each."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.notification_lists import MemberKind, NotificationList, Purpose
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import row
from coordinator_app.ui.notification_words import ListWords
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH = 520
_LONGEST = 48


class MergeListsDialog(Dialog):
    """Nothing is done before `chosen` brings the list that is kept and the one that goes."""

    chosen = Signal(object, object)

    def __init__(self, stage: Stage, words: ListWords, kept_id: UUID | None, parent: QWidget) -> None:
        """Take the list that is kept, None where it is yet to be chosen."""
        super().__init__(stage.look, parent)
        self._stage, self._words = stage, words
        look, say = stage.look, stage.say
        named = [(each.id, shortened(words.name(each), _LONGEST)) for each in words.register.lists.values()]
        self.setWindowTitle(say("Merge two lists"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.kept = ChoiceField(look, say("This list is kept"), named)
        self.kept.show_value(kept_id)
        self.other = ChoiceField(look, say("This one becomes part of it"), named)
        self.other.show_value(None)
        self.follows = text(look, "", "body", wraps=True)
        self.do_button = button(look, say("Merge"), self._carry_out, kind="primary")
        column = QVBoxLayout()
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say("Merge two lists"), "title", wraps=True))
        for field in (self.kept, self.other):
            field.committed.connect(lambda _chosen: self._tell())
            column.addWidget(Labelled(look, field.accessibleName(), field))
        column.addWidget(self.follows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addWidget(self.snug(column), 1)
        whole.addLayout(row(None, button(look, say("Cancel"), self.reject), self.do_button))
        self._tell()
        (self.kept if kept_id is None else self.other).setFocus()

    def _tell(self) -> None:
        """Say what would follow from what is chosen."""
        kept, other = self._of(self.kept), self._of(self.other)
        can_be = kept is not None and other is not None and kept.id != other.id
        self.do_button.setEnabled(can_be)
        if kept is not None and other is not None:
            said = self._follows(kept, other) if can_be else self._stage.say("Choose two different lists.")
            self.follows.setText(said)
            announce(self.follows, said)
        else:
            self.follows.setText(self._stage.say("Choose which list is kept, and which becomes part of it."))
        self.fit_soon()

    def _follows(self, kept: NotificationList, other: NotificationList) -> str:
        say, words = self._stage.say, self._stage.words
        into, gone = (shortened(self._words.name(each), _LONGEST) for each in (kept, other))
        parts = [
            words.say_many(
                "The recipient of “{other}” is added to “{title}”, unless on it already.",
                "The {number} recipients of “{other}” are added to “{title}”, unless on it already.",
                len(other.members),
                other=gone,
                title=into,
            ),
            say("“{other}” goes to the trash; who was told by it stays told.", other=gone),
        ]
        if kept.purpose == Purpose.VISITS or other.purpose == Purpose.VISITS:
            parts.append(say("Days and conditions are those of “{title}”.", title=into))
        if self._is_held(other):
            parts.append(say("Lists that hold “{other}” hold “{title}” instead.", other=gone, title=into))
        return " ".join([*parts, say("All of it can be undone.")])

    def _is_held(self, each: NotificationList) -> bool:
        members = (one for holder in self._words.register.lists.values() for one in holder.members)
        return any(one.kind == MemberKind.LIST and one.list_id == each.id for one in members)

    def _of(self, field: ChoiceField) -> NotificationList | None:
        return self._words.register.lists.get(field.value) if field.value is not None else None

    def _carry_out(self) -> None:
        kept, other = self._of(self.kept), self._of(self.other)
        if kept is not None and other is not None and kept.id != other.id:
            self.accept()
            self.chosen.emit(kept.id, other.id)
