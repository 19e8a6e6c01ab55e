"""What comes: the next visit with its readiness, and the coming fortnight."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.destinations import Where
from coordinator_app.domain.overview import Happening, HappeningKind, NextVisit
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.layouts import card, column, held, line, row
from coordinator_app.ui.look import Look
from coordinator_app.ui.marks import FlagMark
from coordinator_app.ui.readiness_lines import readiness_button
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided, text

_MOST_LINES = 6
_EDGES = {
    HappeningKind.VISIT: "incoming",
    HappeningKind.ENDING: "incoming",
    HappeningKind.JOURNEY: "outgoing",
    HappeningKind.DIGITAL: "network",
    HappeningKind.DEADLINE: "neutral",
}


def next_visit_card(stage: Stage, coming: NextVisit) -> QWidget:
    """Return the card of the next visit to us: what is not ready first."""
    look, words = stage.look, stage.words
    inner = QVBoxLayout()
    inner.setSpacing(look.px(8))
    head = row(
        text(look, stage.say("Next visit to us"), "caption_strong", "text2", is_heading=True),
        None,
        text(look, stage.say(coming.days_away), "caption_strong", "accent_text"),
    )
    inner.addLayout(head)
    names = column(
        text(look, stage.say("{value}", value=coming.title), "strong", wraps=True),
        text(look, f"{_days(stage, coming)} · {stage.say(coming.guests)}", "caption", "text2", wraps=True),
        gap=0,
    )
    whose = row(gap=look.px(10))
    if coming.country:
        whose.addWidget(FlagMark(look, coming.country, words.country(coming.country), 20))
    whose.addLayout(names, 1)
    inner.addLayout(whose)
    inner.addWidget(line())
    for each in sorted(coming.readiness.lines, key=lambda one: one.state == "done")[:_MOST_LINES]:
        made = readiness_button(stage, each)
        made.clicked.connect(lambda _checked=False, where=each.where: stage.go(_address(coming, where)))
        inner.addWidget(made)
    inner.addWidget(button(look, stage.say("Open the visit"), lambda: stage.go(_address(coming, None))))
    return card(inner, look)


def fortnight_card(stage: Stage, happenings: tuple[Happening, ...]) -> QWidget:
    """Return the card of the coming two weeks."""
    look, words = stage.look, stage.words
    inner = QVBoxLayout()
    inner.setSpacing(look.px(10))
    inner.addWidget(text(look, stage.say("The coming two weeks"), "caption_strong", "text2", is_heading=True))
    for each in happenings:
        weekday, number = words.brief_weekday(each.on).split()[0], str(each.on.day)
        when = column(text(look, number, "subtitle", is_heading=False), text(look, weekday, "caption", "text3"), gap=0)
        day = held(when)
        day.setFixedWidth(look.px(40))
        title = stage.say("{value}", value=each.title)
        detail = stage.say(each.detail)
        days = words.brief_days(each.on, each.last_on) if each.last_on != each.on else ""
        about = " · ".join(part for part in (days, detail) if part)
        said = column(Elided(look, title, "body"), Elided(look, about, "caption", "text2"), gap=0)
        parts = row(day, _edge(look, _EDGES[each.kind]), gap=look.px(10))
        parts.addLayout(said, 1)
        inner.addWidget(held(parts))
    return card(inner, look)


def _edge(look: Look, colour: str) -> QWidget:
    """Return a bar in the colour of a kind, which the words beside it name too."""
    bar = QWidget()
    bar.setFixedWidth(look.px(4))
    bar.setAutoFillBackground(True)
    palette = bar.palette()
    palette.setColor(QPalette.ColorRole.Window, look.colour(colour))
    bar.setPalette(palette)
    return bar


def _days(stage: Stage, coming: NextVisit) -> str:
    return stage.words.header(coming.starts_on, coming.ends_on).split(" · ")[0]


def _address(coming: NextVisit, where: Where | None) -> Address:
    place = where or Where()
    return Address(
        section=Section.VISITS,
        record_id=coming.visit_id,
        tab=place.tab if where else "",
        field=place.field,
        part_id=place.record_id,
    )
