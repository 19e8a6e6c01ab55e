"""Bars: messages that lie in the window where they belong, with what can be done about them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame

from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, column, held, row
from coordinator_app.ui.look import Look
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.texts import readable
from coordinator_app.words import Problem, Words

Action = tuple[str, Callable[[], object]]


def bar(look: Look, said: Sequence[str], actions: Sequence[Action] = (), *, is_warning: bool = False) -> QFrame:
    """Return a bar that says some sentences, with buttons beside them, beneath one another where there is no room."""
    lines = held(column(*(readable(look, line) for line in said), gap=look.px(2)))
    icon = IconMark(look, "warning" if is_warning else "info", "warn" if is_warning else "accent_text", filled=True)
    whole = row(icon, lines, gap=look.px(12))
    whole.setStretch(1, 1)
    if actions:
        buttons = Flow(gap=look.px(8))
        for name, run in actions:
            buttons.addWidget(button(look, name, run))
        whole.addWidget(held(buttons))
    return card(whole, look, ground="warning" if is_warning else "notice", margin=8)


def problem_bar(look: Look, words: Words, problem: Problem, actions: Sequence[Action] = ()) -> QFrame:
    """Return a bar that tells a problem: what happened, what it means for the data, and what can be done."""
    said = [words.say(part) for part in (problem.happened, problem.means, problem.remedy)]
    return bar(look, [line for line in said if line], actions, is_warning=True)
