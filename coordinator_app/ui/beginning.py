"""The beginning: what the window shows once the data are open, when they are fresh, or when they cannot be opened."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.counting import Counting
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import held
from coordinator_app.ui.look import load_han
from coordinator_app.ui.midnight import Midnight
from coordinator_app.ui.opening import Whose
from coordinator_app.ui.reminding import Reminding
from coordinator_app.ui.shell import Shell
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.ui.window import Window
from coordinator_app.words import Problem

_EXAMPLE_BAR = "ExampleBar"

_READING_MS = 600
"""How long Today is left in peace before what comes next is loaded."""


def begin(window: Window, shell: Shell, stage: Stage, whose: Whose) -> None:
    """Show where one was, else Today; a data folder without a municipality is asked about first."""
    own = stage.desk.municipality.get()
    if own is None:
        from coordinator_app.ui.first_run.first_run import FirstRun

        first = FirstRun(stage)
        first.finished.connect(window.rebuild)
        first.example_chosen.connect(window.open_other)
        shell.show_alone(first)
        return
    name_everything(shell, stage)
    if own.is_example:
        tell_example(window, shell, stage)
    if stage.desk.left_texts.left():
        from coordinator_app.ui.drafts_bar import DraftsBar

        shell.add_bar(DraftsBar(stage))
    for notice in stage.desk.notices:
        shell.add_bar(bar(stage.look, [stage.say(notice)], is_warning=True))
    load_han(stage.resources)
    Counting(stage, shell.sidebar).counted.connect(Reminding(stage, shell).take)
    Midnight(stage, shell)
    QTimer.singleShot(_READING_MS, shell, lambda: _load_the_rest(shell, stage))
    shell.go(shell.asked or shell.trail.here or Address(section=Section.TODAY))


def tell_example(window: Window, shell: Shell, stage: Stage) -> None:
    """Say above every page, once, that this is the example, and lead out of it."""
    if shell.findChild(QFrame, _EXAMPLE_BAR) is None:
        said = stage.say("You are looking at an example. People, telephone numbers and arms are invented.")
        made = bar(stage.look, [said], [(stage.say("Start with your own data"), window.open_other)])
        made.setObjectName(_EXAMPLE_BAR)
        shell.add_bar(made)


def _load_the_rest(shell: Shell, stage: Stage) -> None:
    """Load what comes next and ask for it once, off the window's thread."""
    if not stage.has_desk:
        return
    rehearse, today, language = stage.desk.rehearse, stage.today, stage.words.language

    def load(_progress: object) -> None:
        from coordinator_app.ui import furniture_later

        _ = furniture_later
        rehearse(today, language)

    Job(shell, load).start()


def name_everything(shell: Shell, stage: Stage) -> None:
    """Let the sidebar bear the municipality's name and its policy's word for sister city, and remember both."""
    from coordinator_app.ui.partner_words import section_name

    own = stage.desk.municipality.get()
    if own is not None:
        name = stage.words.pick(own.name_sv, own.name_en)
        shell.sidebar.set_owner(name)
        stage.remembered.keep("owner", name)
        partners = section_name(stage)
        shell.sidebar.set_name(Section.PARTNERS, partners)
        stage.remembered.keep("partners_name", partners)


def why_not(window: Window, shell: Shell, stage: Stage, problem: Problem) -> None:
    """Show why the data could not be opened, what it means and what can be done."""
    look = stage.look
    page = QWidget()
    lines = QVBoxLayout(page)
    lines.setContentsMargins(look.px(48), look.px(48), look.px(48), look.px(48))
    lines.setSpacing(look.px(12))
    lines.addWidget(text(look, stage.say(problem.happened), "title", wraps=True))
    lines.addWidget(readable(look, stage.say(problem.means)))
    lines.addWidget(readable(look, stage.say(problem.remedy)))
    buttons = Flow(gap=look.px(8))
    buttons.addWidget(button(look, stage.say("Try again"), window.open_desk, kind="primary"))
    buttons.addWidget(button(look, stage.say("Quit"), window.close))
    lines.addWidget(held(buttons))
    lines.addStretch(1)
    shell.show_waiting(page)
