"""The part Calendar: the file that others subscribe to, where it is and how much it tells."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.services.calendar_files import PUBLISHED_NAME, Publication
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.bars import bar, problem_bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.calendar_saving import save_everything
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import card, clear, column, held
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, Problem, message

_DETAILS: dict[Detail, Message] = {
    Detail.BUSY: message("Only that time is taken"),
    Detail.TITLES: message("Titles"),
    Detail.FULL: message("Titles, places and texts for guests"),
}


class PublishPart(Part):
    """What is chosen applies at once; the file is written in the background, and the result told in words."""

    def __init__(self, stage: Stage) -> None:
        """Show what is published."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._files = stage.desk.calendar_files
        self._state = readable(look, "", "body")
        self._told = QVBoxLayout()
        self._trouble: Problem | None = None
        self.choose = button(look, say("Choose a folder…"), self._choose, kind="primary", icon="folder")
        self.stop = button(look, say("Stop publishing"), self._stop, icon="dismiss")
        self.details = ChoiceField(
            look, say("How much is told"), [(detail, say(name)) for detail, name in _DETAILS.items()]
        )
        self.details.show_value(Detail.TITLES)
        self.details.committed.connect(self._tell_so_much)
        self.fill(say("Calendar"), self._published(), self._saved())
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again how the publishing stands."""
        self._show()

    def publish_to(self, folder: Path) -> None:
        """Publish the calendar to a folder from now on."""
        self._publish(Publication(folder=folder, detail=self.details.value, language=self.stage.words.language))

    def _published(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        buttons = Flow(gap=look.px(8))
        for each in (self.choose, self.stop):
            buttons.addWidget(each)
        choice = Flow(gap=look.px(8))
        choice.addWidget(self.details)
        what = say(
            "Colleagues see visits, their programmes and the meetings of political bodies in calendars of their own."
            " The file is written again after every change. What ended more than a year ago is left out."
        )
        never = say("Internal notes and what is kept about people are never told.")
        address = say(
            "Outlook subscribes to an address that begins with https or http, not to a folder: choose a folder that a"
            " web server or SharePoint shows at such an address."
        )
        lines = column(
            text(look, say("Publish the calendar"), "subtitle", wraps=True),
            text(look, what, "body", "text2", wraps=True),
            self._state,
            held(buttons),
            held(self._told),
            text(look, say("How much is told"), "body", wraps=True),
            held(choice),
            text(look, never, "body", "text2", wraps=True),
            text(look, address, "body", "text2", wraps=True),
            gap=look.px(10),
        )
        return card(lines, look)

    def _saved(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        hint = say(
            "A file that is saved once does not follow later changes. It holds every visit, with as much detail as is"
            " chosen above."
        )
        buttons = Flow(gap=look.px(8))
        buttons.addWidget(
            button(
                look,
                say("Save as a calendar file…"),
                lambda: save_everything(self.stage, self.details.value, self),
                icon="save",
            )
        )
        lines = column(
            text(look, say("The calendar as a file"), "subtitle", wraps=True),
            text(look, hint, "body", "text2", wraps=True),
            held(buttons),
            gap=look.px(10),
        )
        return card(lines, look)

    def _show(self) -> None:
        publication, say = self._files.publication, self.stage.say
        self.stop.setEnabled(publication is not None)
        if publication is None:
            self._state.setText(say("The calendar is not published."))
            return
        self._state.setText(say("The calendar is published in {file}.", file=publication.folder / PUBLISHED_NAME))
        self.details.show_value(publication.detail)
        trouble = self._files.trouble
        if trouble is not None and trouble is not self._trouble:
            self._tell_problem(trouble)
        elif trouble is None and self._trouble is not None:
            clear(self._told)
        self._trouble = trouble

    def _choose(self) -> None:
        publication = self._files.publication
        start = publication.folder if publication is not None else Path.home()
        chosen = QFileDialog.getExistingDirectory(self, self.stage.say("Choose a folder…"), str(start))
        if chosen:
            self.publish_to(Path(chosen))

    def _tell_so_much(self, detail: Detail) -> None:
        if self._files.publication is not None:
            self._publish(replace(self._files.publication, detail=detail))

    def _publish(self, publication: Publication) -> None:
        self._enable(is_at_rest=False)
        job = Job(self, lambda _: self._files.publish(publication))
        job.done.connect(lambda _: self._ended(lambda: self._tell(self.stage.say("The calendar is published."))))
        job.failed.connect(lambda error: self._ended(lambda: self._failed(error)))
        job.start()

    def _stop(self) -> None:
        try:
            self._files.stop_publishing()
        except Problem as problem:
            self._tell_problem(problem)
            return
        self._show()
        self._tell(self.stage.say("The calendar is no longer published. The file stays as it is until you delete it."))

    def _ended(self, tell: Callable[[], None]) -> None:
        self._enable(is_at_rest=True)
        self._show()
        tell()

    def _enable(self, *, is_at_rest: bool) -> None:
        for each in (self.choose, self.stop, self.details):
            each.setEnabled(is_at_rest)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._tell_problem(error)

    def _tell(self, said: str) -> None:
        clear(self._told)
        told = bar(self.stage.look, [said])
        self._told.addWidget(told)
        announce(told, said)

    def _tell_problem(self, problem: Problem) -> None:
        clear(self._told)
        told = problem_bar(self.stage.look, self.stage.words, problem)
        self._told.addWidget(told)
        announce(told, " ".join(self.stage.say(said) for said in (problem.happened, problem.remedy)))
