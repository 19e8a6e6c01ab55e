"""Visits and people on a sheet, each a button that leads to it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.registers import PersonLine, PersonVisit, VisitListing
from coordinator_app.ui.layouts import clear, line
from coordinator_app.ui.marks import FlagMark, Initials
from coordinator_app.ui.people.texts import capital
from coordinator_app.ui.pressable import PushButton
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text

_MOST = 50

Chosen = Callable[[UUID], object]


def show_visits(stage: Stage, column: QVBoxLayout, visits: Sequence[VisitListing], none: str, chosen: Chosen) -> None:
    """Fill a column with visits, or with what is said where there are none; `chosen` takes the one that is pressed."""
    more = len(visits) - _MOST
    beyond = stage.words.say_many("and {number} earlier visit", "and {number} earlier visits", more)
    buttons = [_linked(_visit_button(stage, visit), visit.id, chosen) for visit in visits[:_MOST]]
    _fill(stage, column, buttons, none if not visits else beyond if more > 0 else "")


def show_people(
    stage: Stage, column: QVBoxLayout, people: Sequence[PersonLine], number: int, none: str, chosen: Chosen
) -> None:
    """Fill a column with the first people of `number`, likewise."""
    more = number - len(people)
    beyond = stage.words.say_many("and {number} more person", "and {number} more people", more)
    buttons = [_linked(_person_button(stage, person), person.id, chosen) for person in people]
    _fill(stage, column, buttons, none if not people else beyond if more > 0 else "")


def _fill(stage: Stage, column: QVBoxLayout, buttons: Sequence[QPushButton], said: str) -> None:
    clear(column)
    for number, each in enumerate(buttons):
        if number:
            column.addWidget(line())
        column.addWidget(each)
    if said:
        column.addWidget(text(stage.look, said, "body", "text2", wraps=True))


def _linked(button: QPushButton, record_id: UUID, chosen: Chosen) -> QPushButton:
    button.clicked.connect(lambda _checked=False: chosen(record_id))
    return button


def _visit_button(stage: Stage, visit: VisitListing) -> QPushButton:
    words = stage.words
    title = words.pick(visit.title_sv, visit.title_en) or stage.say("No title")
    days = f"{words.brief_days(visit.starts_on, visit.ends_on)} {visit.starts_on.year}"
    about = " · ".join(part for part in (days, _part(stage, visit)) if part)
    has_flag = stage.look.flag(visit.country, 8, 1.0) is not None
    flag = FlagMark(stage.look, visit.country, words.country(visit.country)) if has_flag else None
    return _button(stage, flag, title, about)


def _part(stage: Stage, visit: VisitListing) -> str:
    if isinstance(visit, PersonVisit):
        return capital(stage.words.listing([stage.say(label(part)) for part in visit.parts]))
    return capital(stage.say(label(visit.status)))


def _person_button(stage: Stage, person: PersonLine) -> QPushButton:
    native = person.native_name if person.native_name != person.name else ""
    title = stage.words.pick(person.title_sv, person.title_en)
    return _button(stage, Initials(stage.look, person.initials or "?"), f"{person.name} {native}".strip(), title)


def _button(stage: Stage, mark: QWidget | None, name: str, about: str) -> QPushButton:
    """Return a button of two lines, which is read as one sentence."""
    look = stage.look
    made = PushButton()
    made.setProperty("kind", "line")
    made.setAccessibleName(", ".join(part for part in (name, about) if part))
    high = look.line_height("body") + look.line_height("caption") + look.px(10)
    made.setStyleSheet(f"QPushButton {{ min-height: {high}px; }}")
    whole = QHBoxLayout(made)
    whole.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
    whole.setSpacing(look.px(10))
    if mark is not None:
        whole.addWidget(_silent(mark))
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addStretch(1)
    lines.addWidget(_silent(Elided(look, name, "body")))
    if about:
        lines.addWidget(_silent(Elided(look, about, "caption", "text2")))
    lines.addStretch(1)
    whole.addLayout(lines, 1)
    return made


def _silent(widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
