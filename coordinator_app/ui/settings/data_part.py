"""The part Data: where they lie, their backups, and whether they are sound."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.services import upkeep
from coordinator_app.services.backups import KeptBackup, Room
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import button
from coordinator_app.ui.files import open_file, readable_size
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.jobs import Job, Progress
from coordinator_app.ui.layouts import card, clear, column, held
from coordinator_app.ui.settings.backup_lines import backup_line
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, Problem

if TYPE_CHECKING:
    from coordinator_app.services.upkeep import MadeBackup, Report

_SHOWN = 12


class DataPart(Part):
    """What takes time is done in the background, and its result told in words."""

    def __init__(self, stage: Stage) -> None:
        """Show where the data lie, and read what is kept of them."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._sizes = readable(look, "", "body", "text2")
        self._newest = text(look, "", "body", wraps=True)
        self._backups, self._told, self._found = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.back_up = button(look, say("Back up now"), self.make_backup, kind="primary", icon="save")
        self.check = button(look, say("Check the data now"), self._check, icon="checkmark_circle")
        self.fill(say("Data and backups"), self._place(), self._kept(), self._soundness())
        self._read()

    def make_backup(self) -> None:
        """Make a backup in the background."""
        self.back_up.setEnabled(False)
        self._say(self._told, [self.stage.say("Making a backup…")])
        self._run(lambda _: self.stage.desk.backups.make(), self._backed_up, self._told, self.back_up)

    def _place(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        buttons = Flow(gap=look.px(8))
        buttons.addWidget(button(look, say("Open the folder"), self._open_folder, icon="folder"))
        safe = say(
            "Utblick does not encrypt the data itself: it relies on the disk encryption of this computer (BitLocker)."
            " Nothing is sent anywhere."
        )
        return self._card(
            say("Where the data lie"),
            readable(look, str(self.stage.desk.folder)),
            self._sizes,
            held(buttons),
            text(look, safe, "body", "text2", wraps=True),
        )

    def _kept(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        buttons = Flow(gap=look.px(8))
        buttons.addWidget(self.back_up)
        again = say(
            "To have a backup again, close Utblick and run the command “restore”. What it replaces is kept beside it."
        )
        lines = QWidget()
        lines.setLayout(self._backups)
        self._backups.setContentsMargins(0, 0, 0, 0)
        self._backups.setSpacing(0)
        return self._card(
            say("Backups"),
            self._newest,
            held(buttons),
            held(self._told),
            lines,
            text(look, again, "body", "text2", wraps=True),
        )

    def _soundness(self) -> QWidget:
        look, say = self.stage.look, self.stage.say
        buttons = Flow(gap=look.px(8))
        buttons.addWidget(self.check)
        hint = say("The data file, the files beside it and the backups are read and compared; nothing is changed.")
        return self._card(
            say("Are the data sound?"), text(look, hint, "body", "text2", wraps=True), held(buttons), held(self._found)
        )

    def _card(self, heading: str, *widgets: QWidget) -> QWidget:
        look = self.stage.look
        return card(column(text(look, heading, "subtitle", wraps=True), *widgets, gap=look.px(10)), look)

    def _read(self) -> None:
        backups = self.stage.desk.backups
        self._run(lambda _: (backups.room(), backups.all()), self._show, self._told, None)

    def _show(self, read: tuple[Room, tuple[KeptBackup, ...]]) -> None:
        room, kept = read
        sizes = [readable_size(self.stage.words, size) for size in (room.data, room.files, room.backups)]
        self._sizes.setText(
            self.stage.say(
                "The data file takes {data}, the files beside it {files} and the backups {backups}.",
                data=sizes[0],
                files=sizes[1],
                backups=sizes[2],
            )
        )
        self._newest.setText(self._last(kept))
        clear(self._backups)
        for backup in kept[:_SHOWN]:
            self._backups.addWidget(backup_line(self.stage, backup))
        if len(kept) > _SHOWN:
            more = self.stage.words.say_many("and {number} older one", "and {number} older ones", len(kept) - _SHOWN)
            self._backups.addWidget(text(self.stage.look, more, "caption", "text2"))

    def _last(self, kept: tuple[KeptBackup, ...]) -> str:
        if not kept:
            return self.stage.say("There is no backup yet.")
        moment = kept[0].made_at.astimezone(self.stage.clock().tzinfo)
        day = self.stage.words.distance(moment.date(), self.stage.today)
        return self.stage.say("The latest backup was made {day} at {time}.", day=day, time=f"{moment:%H:%M}")

    def _backed_up(self, made: "MadeBackup") -> None:
        missing = len(made.files_missing)
        said = [self.stage.say("A verified backup is in {file}.", file=made.file.name)]
        if missing:
            said.append(
                self.stage.words.say_many(
                    "{number} file could not be copied, because it is missing.",
                    "{number} files could not be copied, because they are missing.",
                    missing,
                )
            )
        self._say(self._told, said, is_warning=bool(missing))
        self._read()

    def _check(self) -> None:
        self.check.setEnabled(False)
        self._say(self._found, [self.stage.say("Checking… You can go on working.")])
        folder = self.stage.desk.folder
        self._run(lambda _: upkeep.check_apart(folder), self._checked, self._found, self.check)

    def _checked(self, report: "Report") -> None:
        said = [self.stage.say(each) for each in upkeep.sentences(report, self.stage.desk.folder)]
        self._say(self._found, said, is_warning=not report.is_sound)

    def _open_folder(self) -> None:
        try:
            open_file(self.stage.desk.folder)
        except Problem as problem:
            self.stage.problem_met.emit(problem)

    def _run(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        place: QVBoxLayout,
        pressed: QWidget | None,
    ) -> None:
        """Do work in the background; a problem is told in the place where its result would be."""

        def ended(tell: Callable[[], object]) -> None:
            if pressed is not None:
                pressed.setEnabled(True)
            tell()

        job = Job(self, work)
        job.done.connect(lambda result: ended(lambda: done(result)))
        job.failed.connect(lambda error: ended(lambda: self._tell(error, place)))
        job.start()

    def _tell(self, error: Exception, place: QVBoxLayout) -> None:
        if not isinstance(error, Problem):
            raise error
        self._say(place, map(self.stage.say, _parts(error)), is_warning=True)

    def _say(self, place: QVBoxLayout, said: Iterable[str], *, is_warning: bool = False) -> None:
        clear(place)
        lines = [line for line in said if line]
        told = bar(self.stage.look, lines, is_warning=is_warning)
        place.addWidget(told)
        announce(told, " ".join(lines))


def _parts(problem: Problem) -> tuple[Message, Message, Message]:
    return problem.happened, problem.means, problem.remedy
