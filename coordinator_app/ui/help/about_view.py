"""About: the version, the program's licence, and what others have made that it stands on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QWidget

from coordinator_app import __version__
from coordinator_app.services.handbook import Licensed, libraries, own_licence, pictures_and_lists
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.headings import Heading
from coordinator_app.ui.help.licence_dialog import LicenceDialog
from coordinator_app.ui.layouts import card, column, held
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text


def about_cards(stage: Stage, parent: QWidget) -> list[QWidget]:
    """Return the cards; licences open in a dialog over the parent."""
    return [
        _own(stage, parent),
        _made_by_others(stage, parent, stage.say("Pictures, typefaces and lists"), pictures_and_lists(stage.resources)),
        _made_by_others(stage, parent, stage.say("Libraries"), libraries(stage.resources)),
    ]


def _own(stage: Stage, parent: QWidget) -> QWidget:
    look, say = stage.look, stage.say
    flow = Flow()
    flow.addWidget(_shown(stage, parent, "EUPL-1.2", own_licence(stage.resources), say("Read the licence")))
    free = say(
        "Utblick is free software under the European Union Public Licence 1.2 (EUPL-1.2): anybody may use it, change"
        " it and pass it on under the same licence. It comes without warranty."
    )
    return card(
        column(
            Heading(look, say("Version {version}", version=__version__)),
            readable(look, free),
            held(flow),
            gap=look.px(8),
        ),
        look,
    )


def _made_by_others(stage: Stage, parent: QWidget, heading: str, made: Sequence[Licensed]) -> QWidget:
    look = stage.look
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(16))
    grid.setVerticalSpacing(look.px(4))
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    for number, each in enumerate(made):
        grid.setRowMinimumHeight(number, look.line_height("body"))
        grid.addWidget(text(look, each.name, "strong", wraps=True), number, 0)
        grid.addWidget(text(look, each.licence, "body", "text2", wraps=True), number, 1)
        if each.text is not None:
            grid.addWidget(_shown(stage, parent, each.name, each.text, stage.say("Read")), number, 2)
    return card(column(Heading(look, heading), grid, gap=look.px(12)), look)


def _shown(stage: Stage, parent: QWidget, name: str, file: Path, said: str) -> QWidget:
    made = button(stage.look, said, lambda: LicenceDialog(stage, name, file, parent).open(), kind="link")
    made.setAccessibleName(stage.say("Read the licence of {name}", name=name))
    return made
