"""The part Reminders: the tray and the start at log-on, off until asked for, and deadlines as files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app.ui import log_on
from coordinator_app.ui.buttons import button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import FlagField
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import card, column, held
from coordinator_app.ui.reminding import ON, SETTING
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

_FOLDER = "deadlines_folder"


class RemindersPart(Part):
    """A choice applies at once; files are made in the background."""

    def __init__(self, stage: Stage) -> None:
        """Show what is chosen now."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self.tray = FlagField(look, say("Remind in the system tray"))
        self.tray.show_value(stage.remembered.text(SETTING) == ON)
        self.tray.committed.connect(self._choose_tray)
        self.log_on = FlagField(look, say("Start in the system tray at log-on"))
        self.log_on.show_value(log_on.is_offered() and log_on.is_on())
        self.log_on.setEnabled(log_on.is_offered())
        self.log_on.committed.connect(self._choose_log_on)
        self.letter = button(look, say("Save a weekly letter…"), self._save_letter, icon="mail")
        self.calendar = button(look, say("Save deadlines as a calendar file…"), self._save_calendar, icon="save")
        self.fill(say("Reminders"), self._told(), self._files())

    def _told(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        what = say("Today always shows what is to be done. Beside that, the program can tell it beside the clock.")
        once = say("Each thing is told once, and what came while you were away is told together.")
        resident = say(
            "No window opens at log-on: the icon waits beside the clock and looks at what is due once a day."
        )
        lines = column(
            text(look, say("When something is due"), "subtitle", wraps=True),
            text(look, what, "body", "text2", wraps=True),
            self.tray,
            text(look, once, "body", "text2", wraps=True),
            self.log_on,
            text(look, resident, "body", "text2", wraps=True),
            gap=look.px(10),
        )
        return card(lines, look)

    def _files(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        buttons = Flow(gap=look.px(8))
        for each in (self.letter, self.calendar):
            buttons.addWidget(each)
        letter = say("The letter opens in the mail program as a draft: nothing is sent before you send it.")
        calendar = say("The calendar file holds a year's deadlines. Imported again, it moves what has moved.")
        lines = column(
            text(look, say("Deadlines as files"), "subtitle", wraps=True),
            text(look, letter, "body", "text2", wraps=True),
            text(look, calendar, "body", "text2", wraps=True),
            held(buttons),
            gap=look.px(10),
        )
        return card(lines, look)

    def _choose_tray(self, is_on: bool) -> None:
        self.stage.remembered.keep(SETTING, ON if is_on else "")
        self.stage.tray_chosen.emit(is_on)

    def _choose_log_on(self, is_on: bool) -> None:
        """Start with the user's own data, also where it is chosen in the example, which is looked at for a while."""
        try:
            log_on.set_on(self.stage.own_folder or self.stage.desk.folder, is_on=is_on)
        except Problem as problem:
            self.log_on.show_value(log_on.is_on())
            self.stage.problem_met.emit(problem)

    def _save_letter(self) -> None:
        files, day, language = self.stage.desk.deadline_files, self.stage.today, self.stage.words.language
        self._save(self.stage.say("Weekly letter"), ".eml", lambda: files.letter(day, language))

    def _save_calendar(self) -> None:
        files, day, language = self.stage.desk.deadline_files, self.stage.today, self.stage.words.language
        self._save(self.stage.say("Deadlines"), ".ics", lambda: files.calendar(day, language))

    def _save(self, name: str, ending: str, make: Callable[[], bytes]) -> None:
        stage, folder = self.stage, Path(self.stage.remembered.text(_FOLDER) or Path.home())
        title, kinds = stage.say("Save {name}", name=name), f"{name} (*{ending})"
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(folder / f"{name}{ending}"), kinds)
        if not chosen:
            return
        target = Path(chosen if chosen.casefold().endswith(ending) else f"{chosen}{ending}")
        stage.remembered.keep(_FOLDER, str(target.parent))
        job = Job(self, lambda _: stage.desk.deadline_files.save(make(), target))
        job.done.connect(lambda _: stage.tell_saved(target))
        job.failed.connect(self._fail)
        job.start()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self.stage.problem_met.emit(error)
