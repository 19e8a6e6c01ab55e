"""What the help says of one thing, on cards."""

import re

from PySide6.QtWidgets import QWidget

from coordinator_app.services.handbook import Passage, Task, Topic
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.headings import Heading
from coordinator_app.ui.keys import written
from coordinator_app.ui.layouts import card, column, held, line
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text

_KEY = re.compile(r"\{([^}]+)\}")


def keys_named(said: str) -> list[str]:
    """Return the keys that a text of the help names, as Qt writes them."""
    return _KEY.findall(said)


def with_keys(said: str) -> str:
    """Return a text of the help with its keys as the system writes them."""
    return _KEY.sub(lambda found: written(found.group(1)), said)


def introduction(stage: Stage, topic: Topic) -> QWidget:
    """Return the heading and what stands beneath it, with a way to the page that it tells of."""
    look = stage.look
    lines = column(Heading(look, topic.title, "title"), gap=look.px(8))
    for said in topic.lines:
        lines.addWidget(readable(look, with_keys(said)))
    if topic.key in set(Section) - {Section.HELP}:
        flow = Flow()
        there = Address(section=Section(topic.key))
        flow.addWidget(
            button(look, stage.say("Go to {page}", page=topic.title), lambda: stage.go(there), icon="arrow_right")
        )
        lines.addWidget(held(flow))
    return held(lines)


def tasks_card(stage: Stage, tasks: tuple[Task, ...]) -> QWidget:
    """Return what one does most often, each with mouse and with keyboard."""
    look = stage.look
    lines = column(Heading(look, stage.say("What you do most often")), gap=look.px(12))
    for number, task in enumerate(tasks):
        if number:
            lines.addWidget(line())
        lines.addWidget(_task(stage, task))
    return card(lines, look)


def passage_card(stage: Stage, passage: Passage) -> QWidget:
    """Return paragraphs beneath their heading."""
    look = stage.look
    lines = column(Heading(look, passage.heading), gap=look.px(8))
    for said in passage.lines:
        lines.addWidget(readable(look, with_keys(said)))
    return card(lines, look)


def _task(stage: Stage, task: Task) -> QWidget:
    look = stage.look
    ways = Shares(look)
    for name, said in ((stage.say("With the mouse"), task.mouse), (stage.say("With the keyboard"), task.keys)):
        label = text(look, name, "caption_strong", "text2", wraps=True)
        ways.add(held(column(label, readable(look, with_keys(said)), gap=look.px(2))), 0.5)
    return held(column(Heading(look, task.do, "strong"), ways, gap=look.px(6)))
