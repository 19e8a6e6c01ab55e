"""The dialog in which a calendar for paper is put together: which form, which days, for whom, and how much."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.calendar import Layer
from coordinator_app.domain.calendar_print import CalendarForm, Paper
from coordinator_app.domain.disclosure import Audience
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import Choice, ChoiceField
from coordinator_app.ui.forms.days_field import DaysField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import held, scrolling
from coordinator_app.ui.pdf_files import PdfFiles
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, Problem, message

if TYPE_CHECKING:
    from coordinator_app.services.calendar_prints import CalendarOrder

_WIDTH = 580

_FORMS: dict[CalendarForm, Message] = {
    CalendarForm.MONTH: message("The month, six weeks"),
    CalendarForm.YEAR: message("The year plan"),
    CalendarForm.LIST: message("A list of a period"),
}
_AUDIENCES: dict[Audience, Message] = {
    Audience.PRESIDIUM: message("The presidium"),
    Audience.HOSTS: message("Those who host"),
    Audience.GUESTS: message("Guests"),
    Audience.ANYONE: message("Anyone"),
}
_CONTENTS: dict[bool, Message] = {
    False: message("Titles only"),
    True: message("With description and participants"),
}


class CalendarPrintDialog(Dialog):
    """Begins with the days and the layers that the calendar shows; the last choices are remembered."""

    enter_acts = False

    def __init__(
        self, stage: Stage, days: tuple[date, date], form: CalendarForm, layers: frozenset[Layer], parent: QWidget
    ) -> None:
        """Take the first and last day that are shown, the form that suits, and what is not left out."""
        super().__init__(stage.look, parent)
        self._stage, self._layers, self._before = stage, layers, parent
        self._chosen_days = days
        look, say, remembered = stage.look, stage.say, stage.remembered
        self.setWindowTitle(say("Print the calendar"))
        self.setMinimumWidth(min(look.px(_WIDTH), parent.width()))
        self.form = self._choice(say("What"), _FORMS, form)
        self.days = DaysField(stage, say("Days"))
        self.days.show_value(days)
        audience = Audience(remembered.text("calendar_print/audience", Audience.PRESIDIUM))
        self.audience = self._choice(say("For whom"), _AUDIENCES, audience)
        self.contents = self._choice(say("How much"), _CONTENTS, remembered.text("calendar_print/full") == "yes")
        self.paper = ChoiceField(look, say("Paper"), [(Paper.A4, "A4"), (Paper.A3, "A3")])
        self.paper.show_value(Paper(remembered.text("calendar_print/paper", Paper.A4)))
        self.language = ChoiceField(look, say("Language"), [("sv", "Svenska"), ("en", "English")])
        self.language.show_value(remembered.text("papers/language", stage.words.language))
        self._asking = PdfFiles(stage, self)
        self._job: Job | None = None
        self._build()
        self._suit(form)

    def order(self) -> "CalendarOrder":
        """Return what has been chosen."""
        from coordinator_app.services.calendar_prints import CalendarOrder

        return CalendarOrder(
            form=self.form.value,
            first_on=self._chosen_days[0],
            last_on=self._chosen_days[1],
            language="en" if self.language.value == "en" else "sv",
            audience=self.audience.value,
            is_full=self.contents.value,
            paper=self.paper.value,
            layers=self._layers,
        )

    def _choice(self, name: str, named: dict[Any, Message], value: object) -> ChoiceField:
        choices: list[Choice] = [(key, self._stage.say(said)) for key, said in named.items()]
        field = ChoiceField(self._stage.look, name, choices)
        field.show_value(value)
        return field

    def _build(self) -> None:
        look, say = self._stage.look, self._stage.say
        self._labelled_days = Labelled(look, say("Days"), self.days, say("Of a month or a year, any day in it."))
        self._labelled_days.watch(self.days)
        self.days.understood.connect(self._labelled_days.explain)
        self.days.misunderstood.connect(self._labelled_days.complain)
        self.days.committed.connect(self._take_days)
        self.form.committed.connect(self._suit)
        self._labelled_contents = Labelled(look, say("How much"), self.contents)
        self._labelled_paper = Labelled(look, say("Paper"), self.paper)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(text(look, say("Print the calendar"), "title", wraps=True))
        column.addWidget(Labelled(look, say("What"), self.form))
        column.addWidget(self._labelled_days)
        column.addWidget(Labelled(look, say("For whom"), self.audience))
        column.addWidget(self._labelled_contents)
        column.addWidget(self._labelled_paper)
        column.addWidget(Labelled(look, say("Language"), self.language))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(held(self._foot()))

    def _foot(self) -> Flow:
        look, say = self._stage.look, self._stage.say
        foot = Flow(gap=look.px(8))
        foot.push_right()
        foot.addWidget(button(look, say("Cancel"), self.reject))
        foot.addWidget(button(look, say("Print…"), self._print, icon="print"))
        foot.addWidget(button(look, say("Save and open"), lambda: self._save(opens=True), icon="open"))
        foot.addWidget(button(look, say("Save PDF…"), lambda: self._save(opens=False), kind="primary", icon="save"))
        return foot

    def _suit(self, form: object) -> None:
        """Show what can be chosen of a form: how much of a list, and the paper of a year plan."""
        self._labelled_contents.setVisible(form == CalendarForm.LIST)
        self._labelled_paper.setVisible(form == CalendarForm.YEAR)

    def _take_days(self, days: tuple[date, date]) -> None:
        self._chosen_days = days
        self.days.kept()
        self.days.show_value(days)

    def _save(self, *, opens: bool) -> None:
        """Ask for a file and save the calendar to it, when the dialog has closed; the window tells that it is there."""
        if not self._is_understood():
            return
        order, prints = self.order(), self._stage.desk.calendar_prints
        target = self._asking.ask(prints.file_name(order))
        if target is None:
            return
        files = PdfFiles(self._stage, self._before)
        files.saved.connect(files.deleteLater)
        if opens:
            files.open_when_saved()
        files.write(target, lambda progress, to: prints.save_as(prints.pdf(order, progress), to))
        self.accept()

    def _print(self) -> None:
        """Make the calendar off the window's thread, and then ask for the printer."""
        if self._job is None and self._is_understood():
            order, prints = self.order(), self._stage.desk.calendar_prints
            self._job = Job(self, lambda progress: prints.pdf(order, progress))
            self._job.done.connect(lambda content: self._print_pages(content, prints.file_name(order)))
            self._job.failed.connect(self._fail)
            self._job.start()

    def _print_pages(self, content: bytes, file_name: str) -> None:
        from coordinator_app.ui.printing import Sheets, ask_and_print

        self._job, prints = None, self._stage.desk.calendar_prints
        sheets = Sheets(
            name=file_name.removesuffix(".pdf"),
            number=prints.page_count(content),
            page=partial(prints.page, content),
        )
        if ask_and_print(self._stage, sheets, self):
            self.accept()

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)

    def _is_understood(self) -> bool:
        """Take what is typed, and remember what is chosen; tell whether the days are understood."""
        self.days.commit()
        if self.days.is_open:
            return False
        self._remember()
        return True

    def _remember(self) -> None:
        keep = self._stage.remembered.keep
        keep("calendar_print/audience", self.audience.value)
        keep("calendar_print/full", "yes" if self.contents.value else "no")
        keep("calendar_print/paper", self.paper.value)
        keep("papers/language", self.language.value)
