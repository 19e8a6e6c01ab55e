"""Two records of the same one become one: the dialog in which somebody chooses field by field."""

from textwrap import wrap
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from coordinator_app.domain.merging import to_choose
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.suggest_field import SuggestField
from coordinator_app.ui.layouts import clear, row, scrolling
from coordinator_app.ui.look import Look
from coordinator_app.ui.people.mergeable import Mergeable
from coordinator_app.ui.people.portraits import Portraits
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tab_order import step
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Problem

_WIDTH, _HEIGHT = 560, 520
_LINE, _LINES = 52, 4


class MergeDialog(Dialog):
    """Keeps the record that was there first; the whole merging is one change, which can be undone."""

    merged = Signal(object)

    def __init__(
        self, stage: Stage, kind: Mergeable, one_id: UUID, other_id: UUID | None, portraits: Portraits, parent: QWidget
    ) -> None:
        """Take the record that goes and the one that is kept, None where that is yet to be chosen."""
        super().__init__(stage.look, parent)
        self._stage, self._kind, self._portraits = stage, kind, portraits
        self._gone_id, self._kept_id = one_id, other_id
        self._chosen: dict[str, QButtonGroup] = {}
        self._kept: Any = None
        self._gone: Any = None
        look, say = stage.look, stage.say
        self.setWindowTitle(say("Merge duplicates"))
        self.setMinimumSize(look.px(360), look.px(320))
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(look.px(10))
        self._problem = text(look, "", "body", "danger", wraps=True)
        self._problem.hide()
        self._merge = button(look, say("Merge"), self._carry_out, kind="primary")
        self._lay_out()
        self._show_fields()

    def choose(self, field: str, *, of_other: bool) -> None:
        """Choose whose value a field is to have."""
        self._chosen[field].button(int(of_other)).setChecked(True)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go as one reads, though the fields are made after the buttons."""
        return step(self, forward=forward)

    @property
    def to_choose(self) -> tuple[str, ...]:
        """The fields of which a value must be chosen."""
        return tuple(self._chosen)

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(look.px(4), look.px(4), look.px(8), look.px(4))
        inner.setSpacing(look.px(12))
        if self._kept_id is None:
            inner.addWidget(Labelled(look, say("Merge with"), self._asking()))
        inner.addLayout(self._fields)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(scrolling(content), 1)
        column.addWidget(self._problem)
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self._merge))

    def _asking(self) -> SuggestField:
        def others(said: str) -> list[Any]:
            return [each for each in self._kind.suggest(said) if each.id != self._gone_id]

        field = SuggestField(
            self._stage.look,
            self._stage.say("Merge with"),
            suggest=others,
            name_of=self._kind.told_apart,
            create=None,
            new="",
        )
        field.committed.connect(self._take)
        return field

    def _take(self, kept_id: UUID | None) -> None:
        self._kept_id = kept_id
        self._show_fields()

    def _show_fields(self) -> None:
        """Show both records, and beneath one another the fields in which they differ."""
        clear(self._fields)
        self._chosen = {}
        self._gone = self._kind.get(self._gone_id)
        self._kept = self._kind.get(self._kept_id) if self._kept_id is not None else None
        self._merge.setEnabled(self._kept is not None and self._gone is not None)
        if self._kept is None or self._gone is None or self._kept_id is None:
            return
        look, say = self._stage.look, self._stage.say
        names = {"one": self._kind.told_apart(self._gone_id), "other": self._kind.told_apart(self._kept_id)}
        become = say("{one} and {other} become one", **names)
        self._fields.addWidget(readable(look, become, "subtitle"))
        announce(self, become)
        fields = to_choose(self._kept, self._gone)
        if fields:
            self._fields.addWidget(text(look, say("Choose what holds where they differ."), "body", "text2", wraps=True))
        for name in fields:
            self._ask(name)
        kept = " ".join((say(self._kind.kept_of_both), say("The merging can be undone.")))
        self._fields.addWidget(readable(look, kept, "caption", "text2"))

    def _ask(self, name: str) -> None:
        look = self._stage.look
        said = self._stage.say(self._kind.field_names[name])
        group = self._chosen[name] = QButtonGroup(self)
        self._fields.addWidget(text(look, said, "caption_strong", "text2", wraps=True))
        for number, record in enumerate((self._kept, self._gone)):
            made = self._radio(look, said, name, record, number)
            group.addButton(made, number)
            self._fields.addWidget(made)
        group.button(0).setChecked(True)

    def _radio(self, look: Look, field: str, name: str, record: Any, number: int) -> QRadioButton:
        value = self._kind.shown(getattr(record, name))
        made = QRadioButton("\n".join(wrap(value, _LINE)[:_LINES]).replace("&", "&&"))
        made.setFont(look.font("body"))
        if name == "photo":
            self._show_photo(made, record.photo, number)
            value = made.text()
        made.setAccessibleName(f"{field}: {value}")
        return made

    def _show_photo(self, made: QRadioButton, photo: str, number: int) -> None:
        picture = self._portraits.disc(photo, 56, self.devicePixelRatioF())
        say = self._stage.say
        made.setText(say("The photo that was there first") if number == 0 else say("The other photo"))
        if picture is not None:
            made.setIcon(picture)
            made.setIconSize(picture.deviceIndependentSize().toSize())

    def _carry_out(self) -> None:
        from_gone = [name for name, group in self._chosen.items() if group.checkedId() == 1]
        try:
            one = self._kind.merge(self._kept, self._gone, from_gone)
        except Problem as problem:
            self._problem.setText(" ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            self._problem.show()
            return
        self.accept()
        self.merged.emit(one.id)
