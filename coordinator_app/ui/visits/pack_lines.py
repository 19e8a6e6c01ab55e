"""A version of a briefing pack as a line that opens and saves it."""

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.briefing import PackVersion
from coordinator_app.ui.buttons import tool
from coordinator_app.ui.files import open_copy
from coordinator_app.ui.layouts import column, held, line, row
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import Elided
from coordinator_app.words import Problem


def pack_line(stage: Stage, version: PackVersion) -> QWidget:
    """Return the line of a version."""
    look, say, words = stage.look, stage.say, stage.words
    made = version.made_at.astimezone(stage.clock().tzinfo)
    name = say("Version {number}", number=version.number)
    about = " · ".join((words.tongue(version.language), f"{words.brief(made.date())} {made:%H:%M}"))

    def show() -> None:
        try:
            open_copy(f"{name}.pdf", stage.desk.briefings.content(version))
        except Problem as problem:
            stage.problem_met.emit(problem)

    parts = row(
        IconMark(look, "document_pdf"),
        column(Elided(look, name, "body"), Elided(look, about, "caption", "text3"), gap=0),
        tool(look, "open", say("Open {name}", name=f"{name}, {about}"), show),
        gap=look.px(8),
    )
    parts.setStretch(1, 1)
    return held(column(line(), parts, gap=look.px(6)))
