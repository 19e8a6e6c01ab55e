"""Visits on the page of a person or an organisation, each a button that leads to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.registers import PersonVisit, VisitListing
from coordinator_app.ui.layouts import line
from coordinator_app.ui.marks import FlagMark
from coordinator_app.ui.people.texts import capital
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text

_MOST = 50


def fill_with_visits(stage: Stage, column: QVBoxLayout, visits: Sequence[VisitListing], none: str) -> list[QPushButton]:
    """Put the visits into a column, or what is said where there are none; return their buttons."""
    buttons = []
    for number, visit in enumerate(visits[:_MOST]):
        if number:
            column.addWidget(line())
        buttons.append(visit_button(stage, visit))
        column.addWidget(buttons[-1])
    if not visits:
        column.addWidget(text(stage.look, none, "body", "text2", wraps=True))
    if len(visits) > _MOST:
        more = stage.words.say_many("and {number} earlier visit", "and {number} earlier visits", len(visits) - _MOST)
        column.addWidget(text(stage.look, more, "caption", "text3", wraps=True))
    return buttons


def visit_button(stage: Stage, visit: VisitListing) -> QPushButton:
    """Return a visit as a button, which is read as one sentence."""
    look, words = stage.look, stage.words
    title = words.pick(visit.title_sv, visit.title_en) or stage.say("No title")
    days = f"{words.brief_days(visit.starts_on, visit.ends_on)} {visit.starts_on.year}"
    about = " · ".join(part for part in (days, _part(stage, visit)) if part)
    made = QPushButton()
    made.setProperty("kind", "line")
    made.setAccessibleName(f"{title}, {about}")
    made.setMinimumHeight(look.line_height("body") + look.line_height("caption") + look.px(10))
    whole = QHBoxLayout(made)
    whole.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
    whole.setSpacing(look.px(10))
    if look.flag(visit.country, 8, 1.0) is not None:
        whole.addWidget(_silent(FlagMark(look, visit.country, words.country(visit.country))))
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(_silent(Elided(look, title, "body")))
    lines.addWidget(_silent(Elided(look, about, "caption", "text2")))
    whole.addLayout(lines, 1)
    return made


def _part(stage: Stage, visit: VisitListing) -> str:
    if isinstance(visit, PersonVisit):
        return capital(stage.words.listing([stage.say(label(part)) for part in visit.parts]))
    return capital(stage.say(label(visit.status)))


def _silent(widget: QWidget) -> QWidget:
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
