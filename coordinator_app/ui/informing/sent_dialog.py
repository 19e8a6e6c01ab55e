"""What became of a letter that was sent through the server: for each recipient, in full, to read and to copy."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from coordinator_app.domain.relays import Delivery, Outcome
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

_WIDTH, _LIST_HEIGHT = 560, 200
_TAKEN = frozenset({Outcome.ACCEPTED, Outcome.WOULD_BE_ACCEPTED})


class SentDialog(Dialog):
    """Whoever was not reached stands first."""

    def __init__(
        self, stage: Stage, found: Sequence[Delivery], names: Mapping[str, str], *, is_dry: bool, parent: QWidget
    ) -> None:
        """Take what became of the letter, and the names of its recipients by their addresses."""
        super().__init__(stage.look, parent)
        look, say = stage.look, stage.say
        left, taken = _parted(found)
        heading = say("The server was only asked: nothing was sent") if is_dry else say("What became of the letter")
        self.setWindowTitle(heading)
        self.setMinimumWidth(look.px(_WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addWidget(text(look, heading, "title", wraps=True))
        whole.addWidget(text(look, summary(stage, found, is_dry=is_dry), wraps=True))
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setFont(look.font("body"))
        self.shown.setMinimumHeight(look.px(_LIST_HEIGHT))
        self.shown.setAccessibleName(say("Each recipient"))
        parts = ("\n".join(_line(stage, one, names) for one in some) for some in (left, taken) if some)
        self.shown.setPlainText("\n\n".join(parts))
        whole.addWidget(self.shown, 1)
        close = button(look, say("Close"), self.accept, kind="primary")
        whole.addLayout(row(None, close))
        close.setFocus()


def summary(stage: Stage, found: Sequence[Delivery], *, is_dry: bool) -> str:
    """Return what counts now, and how many are left."""
    words, whole = stage.words, len(found)
    left, taken = (len(some) for some in _parted(found))
    if is_dry:
        said = words.say_many(
            "The server would take the letter for {taken} of {number} recipient. Nobody counts as told.",
            "The server would take the letter for {taken} of {number} recipients. Nobody counts as told.",
            whole,
            taken=taken,
        )
        choice = words.say("Only ask the server (dry run)")
        way_out = words.say("To send, take away the tick at “{choice}” under Settings, E-mail.", choice=choice)
        return f"{said} {way_out}"
    said = words.say_many(
        "The server took the letter for {taken} of {number} recipient, who counts as told now.",
        "The server took the letter for {taken} of {number} recipients, who count as told now.",
        whole,
        taken=taken,
    )
    if not taken:
        said = words.say("The server took the letter for nobody, and nobody counts as told.")
    if not left:
        return said
    waiting = words.say_many("{number} is left and stays ticked.", "{number} are left and stay ticked.", left)
    return f"{said} {waiting}"


def _parted(found: Sequence[Delivery]) -> tuple[list[Delivery], list[Delivery]]:
    """Return those whom the letter was not taken for, and those whom it was or would be."""
    left = [one for one in found if one.outcome not in _TAKEN]
    return left, [one for one in found if one.outcome in _TAKEN]


def _line(stage: Stage, one: Delivery, names: Mapping[str, str]) -> str:
    name, said = names.get(one.address.email, ""), stage.say(one.sentence)
    return f"{name}, {said}" if name else said
