"""A committee's year on its page: the goal document with last year's beside it, and the budget frame with its costs."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.domain.amounts import amount
from coordinator_app.domain.committee_years import CommitteeYear, Cost, GoalAnswer
from coordinator_app.services.committees import CommitteeLine
from coordinator_app.ui.buttons import tool
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.shares import Shares
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, headed, held, scrolling
from coordinator_app.ui.marks import Pill
from coordinator_app.ui.network.committee_columns import ANSWERS, money
from coordinator_app.ui.network.committees_view import year_segments
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import message


class YearTab(QWidget):
    """The years are a press away from one another."""

    agreement_chosen = Signal(object)

    def __init__(self, stage: Stage, body_id: UUID) -> None:
        """Take the committee, and show this year."""
        super().__init__()
        self._stage, self._body_id, self.year = stage, body_id, stage.today.year
        self.subject: Subject | None = None
        self.form: Form | None = None
        look = stage.look
        self._years = year_segments(stage, self.show_year)
        self._years.choose(str(self.year))
        self._forms, self._before, self._spent = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._before.setSpacing(look.px(8))
        self._spent.setSpacing(look.px(8))
        chosen = Flow(gap=look.px(8))
        chosen.addWidget(self._years)
        beside = Shares(look)
        beside.add(card(self._before, look), 0.5)
        beside.add(card(self._spent, look), 0.5)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, look.px(12), look.px(8), look.px(12))
        inner.setSpacing(look.px(16))
        inner.addWidget(held(chosen))
        inner.addLayout(self._forms)
        inner.addWidget(beside)
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))
        self._make()

    def show_year(self, year: str) -> None:
        """Show another year."""
        self.commit()
        self.year = int(year)
        self._make()

    def show_again(self) -> None:
        """Show the year as it is now."""
        if self.subject is not None:
            self.subject.reload()
        self._show_beside()

    def commit(self) -> None:
        """Save what is being typed."""
        if self.form is not None:
            self.form.commit()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field of the year."""
        if self.form is not None:
            self.form.point_at(field)

    def _line(self) -> CommitteeLine | None:
        return self._stage.desk.committees.line(self._body_id, self.year)

    def _make(self) -> None:
        line = self._line()
        clear(self._forms)
        if line is None:
            return
        self.subject = Subject(
            self._stage, "committee_year", line.year.id, self._load, self._stage.desk.committees.save_year
        )
        self.subject.setParent(self)
        self.subject.changed.connect(self._show_beside)
        self.form = Form(self._stage, self.subject, _groups(self._stage), self._stage.words.language)
        self._forms.addWidget(self.form)
        self._show_beside()

    def _load(self, _: UUID) -> CommitteeYear | None:
        """Return the year, also one of which nothing is kept yet."""
        line = self._line()
        return line.year if line is not None else None

    def _show_beside(self) -> None:
        line = self._line()
        clear(self._before)
        clear(self._spent)
        if line is not None:
            self._show_before(line)
            self._show_spent(line)

    def _show_before(self, line: CommitteeLine) -> None:
        look, say, before = self._stage.look, self._stage.say, line.before
        self._before.addWidget(
            text(look, say("The year before, {year}", year=str(self.year - 1)), "subtitle", wraps=True)
        )
        said, tone, icon = ANSWERS[before.goal_answer]
        pill = Flow()
        pill.addWidget(Pill(look, say(said), tone if before.goal_answer != GoalAnswer.UNANSWERED else "neutral", icon))
        self._before.addLayout(
            column(text(look, say("The goal document treats international matters"), "caption", "text3", wraps=True))
        )
        self._before.addWidget(held(pill))
        page = say("p. {page}", page=before.page) if before.page else ""
        for told in (", ".join(filter(None, (before.reference, page))), before.note):
            if told:
                self._before.addWidget(text(look, told, "body", "text2", wraps=True))
        if before.budget_frame is not None:
            frame = say("Budget frame: {amount}", amount=money(self._stage, before.budget_frame))
            self._before.addWidget(text(look, frame, "body", wraps=True))
        self._before.addStretch(1)

    def _show_spent(self, line: CommitteeLine) -> None:
        look, say, spending = self._stage.look, self._stage.say, line.spending
        heading = say("Agreements against the frame, {year}", year=str(self.year))
        self._spent.addWidget(text(look, heading, "subtitle", wraps=True))
        for cost in spending.costs:
            self._spent.addWidget(held(self._cost(cost)))
        if not spending.costs:
            said = say("No agreement that the committee or its departments are responsible for costs anything.")
            self._spent.addWidget(text(look, said, "body", "text2", wraps=True))
        else:
            total = say("Together {amount}", amount=money(self._stage, spending.total))
            self._spent.addWidget(text(look, total, "strong", wraps=True))
        if spending.left is not None:
            self._spent.addWidget(held(self._left(spending.left)))
        self._spent.addStretch(1)

    def _left(self, left: int) -> Flow:
        say = self._stage.say
        flow = Flow()
        if left < 0:
            flow.addWidget(
                Pill(self._stage.look, say("{amount} over", amount=money(self._stage, -left)), "danger", "error_circle")
            )
        else:
            said = say("{amount} left", amount=money(self._stage, left))
            flow.addWidget(Pill(self._stage.look, said, "ok", "checkmark_circle"))
        return flow

    def _cost(self, cost: Cost) -> QHBoxLayout:
        look, say = self._stage.look, self._stage.say
        title = self._stage.words.pick(cost.title_sv, cost.title_en) or say("No title")
        words = column(
            text(look, title, "body", wraps=True),
            text(look, say(amount(cost.amount, cost.currency)), "caption", "text2"),
            gap=0,
        )
        opened = tool(look, "open", say("Open {name}", name=title), lambda: self._choose(cost.agreement_id))
        return headed(held(words), opened, gap=look.px(12))

    def _choose(self, agreement_id: Any) -> None:
        self.agreement_chosen.emit(agreement_id)


def _groups(stage: Stage) -> tuple[Group, ...]:
    return (
        Group(
            heading=message("Goal document and budget frame"),
            fields=(
                Spec(
                    name="goal_answer",
                    label=message("The goal document treats international matters"),
                    kind=Kind.CHOICE,
                    choices=lambda: [(each, stage.say(said)) for each, (said, _, _) in ANSWERS.items()],
                ),
                Spec(name="reference", label=message("The document")),
                Spec(name="page", label=message("Page"), width=0.25),
                Spec(name="budget_frame", label=message("Budget frame for the year, in kronor"), kind=Kind.NUMBER),
                Spec(name="note", label=message("Note"), kind=Kind.TEXT, width=1.0),
            ),
        ),
    )
