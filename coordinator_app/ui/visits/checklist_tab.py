"""The checklist of a visit and its bookings: what is to be done by when and by whom, and what is arranged where."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.domain.checklists import Due, Progress, checklist, left
from coordinator_app.domain.templates import Template, in_order
from coordinator_app.domain.visits import Booking, Task, Visit
from coordinator_app.ui.buttons import button, menu_button, tool
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import FlagField
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group, Kind, RowsSpec, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held, line, scrolling
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.ui.visits.task_dialog import TaskDialog
from coordinator_app.words import Either, Message, Problem, message, messages

_BOX = 26
"""The side of a box without a text beside it, which a mouse hits as easily as a button (WCAG 2.5.8)."""

PROGRESS = {
    Progress.DONE: ("text3", message("done")),
    Progress.OVERDUE: ("danger", message("overdue")),
    Progress.SOON: ("warn", message("due soon")),
    Progress.LATER: ("text2", message("later")),
}
"""The tone of each state and its word, so that no colour says it alone."""


class ChecklistTab(QWidget):
    """What is ticked is done today; each change is saved at once and can be undone."""

    def __init__(self, stage: Stage, subject: Subject, language: str) -> None:
        """Take the visit and the language in which new things to do are written."""
        super().__init__()
        self._stage, self._subject, self._language = stage, subject, language
        look, say = stage.look, stage.say
        self._summary = text(look, "", "caption", "text2", wraps=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(6))
        self._boxes: dict[UUID, FlagField] = {}
        self._names: dict[UUID, str] = {}
        self._bookings = Form(stage, subject, (_bookings(),), language)
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, say("Add something to do"), self.add, icon="add"))
        bar.addWidget(menu_button(look, say("Use a checklist"), self._entries(), icon="task_list_ltr"))
        heading = text(look, say("To do"), "subtitle")
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, look.px(12), look.px(8), look.px(12))
        whole.setSpacing(look.px(16))
        whole.addWidget(card(column(heading, self._summary, self._lines, held(bar), gap=look.px(10)), look))
        whole.addWidget(self._bookings)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the checklist as it is saved; the box that has the keyboard keeps it."""
        here = self.window().focusWidget()
        holder = next((task_id for task_id, box in self._boxes.items() if box is here), None)
        clear(self._lines)
        self._boxes = {}
        found = checklist(self._subject.value, self._stage.today)
        owners = self._stage.desk.people.several([due.task.owner_id for due in found if due.task.owner_id])
        self._names = {owner.id: owner.name for owner in owners}
        for number, due in enumerate(found):
            if number:
                self._lines.addWidget(line())
            self._lines.addWidget(self._line(due))
        number = left(found)
        some = messages("{number} thing is left to do.", "{number} things are left to do.", number)
        nothing = message("Nothing is left to do.") if found else message("There is no checklist yet.")
        self._summary.setText(self._stage.say(some if number else nothing))
        if holder in self._boxes:
            self._boxes[holder].setFocus()

    def commit(self) -> None:
        """Save what is being typed."""
        self._bookings.commit()

    def add(self) -> None:
        """Ask what is to be done, a week before the visit unless something else is chosen."""
        self._ask(Task(id=uuid4(), days=-7))

    def point_at(self, task_id: UUID | None) -> None:
        """Put the keyboard on something to do, or on the first that is not done."""
        found = checklist(self._subject.value, self._stage.today)
        open_ids = [due.task.id for due in found if due.progress != Progress.DONE]
        wanted = task_id if task_id in self._boxes else next(iter(open_ids), None)
        if wanted is not None:
            self._boxes[wanted].setFocus()

    def _line(self, due: Due) -> QWidget:
        look, say = self._stage.look, self._stage.say
        task = due.task
        title = self._stage.words.pick(task.text_sv, task.text_en) or say("No title")
        box = FlagField(look, title)
        box.setText("")
        box.setFixedSize(look.px(_BOX), look.px(_BOX))
        box.show_value(task.done_on is not None)
        box.committed.connect(partial(self._tick, task.id))
        tone, _ = PROGRESS[due.progress]
        about = self._about(due)
        box.setAccessibleDescription(about)
        self._boxes[task.id] = box
        beside = QHBoxLayout()
        beside.setSpacing(look.px(4))
        said = (text(look, title, wraps=True), text(look, about, "caption", tone, wraps=True))
        beside.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(column(*said, gap=0), 1)
        beside.addWidget(tool(look, "edit", say("Change “{title}”", title=title), partial(self._ask, task)))
        beside.addWidget(tool(look, "delete", say("Remove “{title}”", title=title), partial(self._remove, task)))
        made = held(beside)
        hear_as(made, QAccessible.Role.Grouping)
        made.setAccessibleName(title)
        return made

    def _about(self, due: Due) -> str:
        """Return when something is due, how far it has come, and who does it."""
        words, task = self._stage.words, due.task
        when = words.brief_weekday(task.done_on or due.due_on)
        counted = "" if task.done_on else words.distance(due.due_on, self._stage.today)
        parts = (
            words.say(PROGRESS[due.progress][1]),
            when,
            counted,
            self._names.get(task.owner_id, "") if task.owner_id else "",
        )
        return " · ".join(part for part in parts if part)

    def _entries(self) -> list[tuple[str, Callable[[], object]]]:
        words, say = self._stage.words, self._stage.say
        return [
            (say("Checklist: {name}", name=words.pick(each.name_sv, each.name_en)), partial(self._use, each))
            for each in self._stage.desk.templates.every()
        ]

    def _use(self, template: Template) -> None:
        before = len(self._subject.value.tasks)
        try:
            after = self._stage.desk.templates.apply_checklist(self._subject.record_id, template)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._subject.reload()
        number = len(after.tasks) - before
        said = self._stage.words.say_many("{number} thing to do is added.", "{number} things to do are added.", number)
        self._stage.tell(said, self._stage.desk.history.latest() if number else None)

    def _ask(self, task: Task) -> None:
        dialog = TaskDialog(self._stage, self._subject.value, task, self._language, self)
        dialog.chosen.connect(self._put)
        dialog.open()

    def _put(self, task: Task) -> None:
        def changed(visit: Visit) -> Visit:
            others = tuple(each for each in visit.tasks if each.id != task.id)
            return replace(visit, tasks=in_order((*others, task)))

        self._save(changed, message("Change the checklist"))

    def _tick(self, task_id: UUID, is_done: bool) -> None:
        today = self._stage.today if is_done else None
        task = next(each for each in self._subject.value.tasks if each.id == task_id)
        label = message("Tick off “{title}”", title=_called(task)) if is_done else message("Change the checklist")

        def ticked(visit: Visit) -> Visit:
            tasks = tuple(replace(each, done_on=today) if each.id == task_id else each for each in visit.tasks)
            return replace(visit, tasks=tasks)

        self._save(ticked, label)

    def _remove(self, task: Task) -> None:
        label = message("Remove “{title}”", title=_called(task))
        self._save(lambda visit: replace(visit, tasks=tuple(one for one in visit.tasks if one.id != task.id)), label)
        said = self._stage.say("“{title}” is removed.", title=_called(task))
        self._stage.tell(said, self._stage.desk.history.latest())

    def _save(self, make: Callable[[Visit], Visit], label: Message) -> None:
        problem = self._subject.alter(label, make)
        if problem is not None:
            self._stage.problem_met.emit(problem)


def _called(task: Task) -> object:
    return Either(task.text_sv, task.text_en) if task.text_sv or task.text_en else message("No title")


def _bookings() -> Group:
    return Group(
        heading=message("Bookings"),
        fields=(
            RowsSpec(
                name="bookings",
                label=message("Booked or to be booked"),
                add=message("Add booking"),
                make=lambda: Booking(id=uuid4()),
                columns=(
                    Spec(name="what", label=message("What"), width=0.5),
                    Spec(name="place", label=message("Where"), width=0.5),
                    Spec(name="reference", label=message("Reference"), width=0.6),
                    Spec(name="is_confirmed", label=message("Confirmed"), kind=Kind.FLAG, width=0.4),
                ),
            ),
        ),
    )
