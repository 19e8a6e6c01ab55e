"""Lines of readiness: how far an aspect of a visit has come, each a button that leads to what mends it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coordinator_app.domain.preparations import Aspect, ReadinessLine, State
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.pressable import PushButton
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text
from coordinator_app.words import Message, message

STATES = {
    State.DONE: ("checkmark_circle", "ok", True, message("done")),
    State.NOT_STARTED: ("circle", "text3", False, message("not started")),
    State.WARNING: ("warning", "warn", True, message("to look at")),
    State.PROBLEM: ("error_circle", "danger", True, message("to solve")),
}
"""The icon, its colour, whether it is filled, and the word of each state."""

ASPECTS: dict[Aspect, Message] = {
    Aspect.DELEGATION: message("Delegation"),
    Aspect.HEAD: message("Head of delegation"),
    Aspect.PROGRAMME: message("Programme"),
    Aspect.CLASHES: message("Clashes"),
    Aspect.REPRESENTED_BY: message("Represented by"),
    Aspect.HOST_ABROAD: message("Host abroad"),
    Aspect.INTERPRETER: message("Interpreter"),
    Aspect.PURPOSE: message("Purpose and goals"),
    Aspect.CASE_NUMBER: message("Case number"),
    Aspect.TALKING_POINTS: message("Talking points"),
    Aspect.GIFTS: message("Gifts"),
    Aspect.DAY_CONTACT: message("Contact on the day"),
    Aspect.TRAVEL_DECISION: message("Decision on the journey"),
    Aspect.INFORMED: message("Informed"),
    Aspect.TASKS: message("Checklist"),
    Aspect.PACK: message("Briefing pack"),
}


def readiness_button(stage: Stage, line: ReadinessLine) -> QPushButton:
    """Return a line as a button that is read as one sentence."""
    return state_button(stage, stage.say(ASPECTS[line.aspect]), line.state, line.value)


def state_button(stage: Stage, name: str, state: State, value: object) -> QPushButton:
    """Return how something stands as a button that is read as one sentence: its name, its state, a few words."""
    look = stage.look
    icon, colour, is_filled, word = STATES[state]
    said = _said(stage, value)
    made = PushButton()
    made.setProperty("kind", "line")
    made.setAccessibleName(f"{name}: {stage.say(word)}, {said}")
    made.setToolTip(made.accessibleName())
    made.setMinimumHeight(look.px(30))
    row = QHBoxLayout(made)
    row.setContentsMargins(look.px(2), 0, look.px(4), 0)
    row.setSpacing(look.px(10))
    row.addWidget(IconMark(look, icon, colour, filled=is_filled))
    row.addWidget(_silent(text(look, name, "body")))
    row.addWidget(_silent(Elided(look, said, "caption", "text2", is_right=True)), 1)
    return made


def _silent(widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget


def _said(stage: Stage, value: object) -> str:
    return stage.say("{value}", value=value) if value else ""
