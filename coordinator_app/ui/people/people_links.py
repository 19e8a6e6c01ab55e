"""People on the page of their organisation, each a button that leads to them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator_app.domain.registers import PersonLine
from coordinator_app.ui.layouts import line
from coordinator_app.ui.marks import Initials
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text


def fill_with_people(
    stage: Stage, column: QVBoxLayout, people: Sequence[PersonLine], none: str, number: int
) -> list[tuple[QPushButton, PersonLine]]:
    """Put the first people of `number` into a column, or what is said where there are none; return their buttons."""
    made: list[tuple[QPushButton, PersonLine]] = []
    for person in people:
        if made:
            column.addWidget(line())
        made.append((_button(stage, person), person))
        column.addWidget(made[-1][0])
    if not people:
        column.addWidget(text(stage.look, none, "body", "text2", wraps=True))
    if number > len(people):
        more = stage.words.say_many("and {number} more person", "and {number} more people", number - len(people))
        column.addWidget(text(stage.look, more, "caption", "text3", wraps=True))
    return made


def _button(stage: Stage, person: PersonLine) -> QPushButton:
    look = stage.look
    title = stage.words.pick(person.title_sv, person.title_en)
    made = QPushButton()
    made.setProperty("kind", "line")
    made.setAccessibleName(", ".join(part for part in (person.name, title) if part))
    made.setMinimumHeight(max(look.px(40), look.line_height("body") + look.line_height("caption") + look.px(8)))
    whole = QHBoxLayout(made)
    whole.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
    whole.setSpacing(look.px(10))
    whole.addWidget(_silent(Initials(look, person.initials or "?")))
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addStretch(1)
    lines.addWidget(_silent(Elided(look, f"{person.name} {person.native_name}".strip(), "body")))
    if title:
        lines.addWidget(_silent(Elided(look, title, "caption", "text2")))
    lines.addStretch(1)
    whole.addLayout(lines, 1)
    return made


def _silent(widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
