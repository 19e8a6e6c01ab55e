"""The first run: three questions, each of which can be skipped, and the window begins to be the user's own."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.ui.addresses import Address
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button
from coordinator_app.ui.first_run.answers import forget, remember, remembered_answers
from coordinator_app.ui.first_run.municipality_step import MunicipalityStep
from coordinator_app.ui.first_run.policy_step import PolicyStep
from coordinator_app.ui.first_run.start_step import StartStep
from coordinator_app.ui.first_run.step import Step
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

_WIDTH = 620


class FirstRun(Page):
    """Shows one step at a time; what was answered outlives a change of language and a look at the example."""

    finished = Signal()
    example_chosen = Signal(str)

    def __init__(self, stage: Stage) -> None:
        """Begin where one was."""
        super().__init__(stage)
        self._answers = remembered_answers(stage.remembered)
        municipality, policy = MunicipalityStep(stage, self._answers), PolicyStep(stage, self._answers)
        start = StartStep(stage, self._answers)
        self._steps: tuple[Step, ...] = (municipality, policy, start)
        municipality.answered.connect(self._remember)
        policy.answered.connect(self._remember)
        start.begin_chosen.connect(self._begin)
        start.example_chosen.connect(self.example_chosen)
        self._where = text(stage.look, "", "caption_strong", "text2")
        self._back = button(stage.look, stage.say("Back"), lambda: self._go(-1), icon="arrow_left")
        self._on = button(stage.look, stage.say("Continue"), lambda: self._go(1), kind="primary")
        self._skip = button(stage.look, stage.say("Skip the rest and begin"), self._begin, kind="link")
        self._lay()
        self._show()

    @property
    def title(self) -> str:
        """What the window's title says."""
        return self.stage.say("Welcome")

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._steps[self._answers.step]

    def show_address(self, address: Address) -> None:
        """Show no page before the first run is over."""

    def leave(self) -> None:
        """Take over what is being typed."""
        self.step.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, where nothing else takes it: from a choice that has been made."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.act()
        else:
            super().keyPressEvent(event)

    def act(self) -> None:
        """Go on to the next step, or begin at the last."""
        if self._on.isVisibleTo(self):
            self._go(1)
        else:
            self._begin()

    def next_tab(self, step: int) -> None:
        """Go to the step after or before."""
        self._go(step)

    def _lay(self) -> None:
        look = self.stage.look
        buttons = Flow(gap=look.px(8))
        for each in (self._back, self._on, self._skip):
            buttons.addWidget(each)
        inner = QWidget()
        inner.setMaximumWidth(look.px(_WIDTH))
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(16))
        lines.addWidget(self._where)
        for step in self._steps:
            step.finished.connect(self.act)
            lines.addWidget(step)
        lines.addWidget(held(buttons))
        lines.addStretch(1)
        content = QWidget()
        around = QHBoxLayout(content)
        around.setContentsMargins(look.px(24), look.px(40), look.px(24), look.px(24))
        around.addStretch(1)
        around.addWidget(inner, 100)
        around.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(content, is_text=True)
        whole.addWidget(self._area)

    def _show(self) -> None:
        number, whole = self._answers.step, len(self._steps)
        self._where.setText(self.stage.say("Step {number} of {whole}", number=number + 1, whole=whole))
        for step in self._steps:
            step.setVisible(step is self.step)
        self._back.setVisible(number > 0)
        self._on.setVisible(number < whole - 1)
        self._skip.setVisible(number < whole - 1)
        QTimer.singleShot(0, self, self._arrive)
        announce(self, self._where.text())

    def _arrive(self) -> None:
        self._area.verticalScrollBar().setValue(0)
        self.step.arrive()
        focused = self.focusWidget()
        if focused is not None:
            self._area.ensureWidgetVisible(focused)

    def _go(self, by: int) -> None:
        self.step.commit()
        self._answers.step = max(0, min(len(self._steps) - 1, self._answers.step + by))
        self._remember()
        self._show()

    def _remember(self) -> None:
        remember(self._answers, self.stage.remembered)

    def _begin(self) -> None:
        self.step.commit()
        answers = self._answers
        try:
            self.stage.desk.beginnings.begin(answers.name_sv, answers.name_en, answers.profile)
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        forget(self.stage.remembered)
        self.finished.emit()
