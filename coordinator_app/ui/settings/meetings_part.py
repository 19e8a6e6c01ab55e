"""The meetings of political bodies: entered by hand, pasted, or read from a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app.domain.collation import is_within
from coordinator_app.domain.hand_in import hand_in
from coordinator_app.domain.imported import ImportedAs
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.typed_days import understand_days
from coordinator_app.services.meetings import PLAN_FILES, HeldMeeting
from coordinator_app.ui.buttons import Segments, button
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.number_field import TimeField
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.settings.asked_first import AskedFirst, Missing
from coordinator_app.ui.settings.bodies_part import tree
from coordinator_app.ui.settings.meeting_rows import COMING, SPANS, body_name, cells, columns, is_in, key_of
from coordinator_app.ui.settings.register_part import RegisterPart, found
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.ui.texts import readable
from coordinator_app.words import Message, Problem, message

_CALENDAR = ".ics"
_WITHOUT_MEETINGS = frozenset({BodyKind.DEPARTMENT, BodyKind.COMPANY})


class MeetingsPart(RegisterPart):
    """Meetings that have been held are kept and shown apart."""

    kinds = frozenset({"meeting", "body"})

    def __init__(self, stage: Stage) -> None:
        """Show the meetings to come."""
        look, say = stage.look, stage.say
        self._span = COMING
        self._spans = Segments(look, say("Which meetings"), [(span, "") for span in SPANS], self._choose)
        self._spans.choose(self._span)
        self._paste = button(look, say("Paste a plan"), self.paste, icon="add")
        self._read = button(look, say("Read from file…"), self._choose_file, icon="folder")
        empty = say("No meetings here. Paste the meeting plan as the registrar has sent it, or read it from a file.")
        super().__init__(stage, say("Meetings"), say("New political meeting"), empty)

    def bar(self) -> list[QWidget]:
        """Return the choice between what is coming and what was, and the ways to enter a whole plan."""
        return [self._spans, self._paste, self._read]

    def made_view(self) -> ListView:
        """Return the list."""
        stage = self.stage
        self._model: TableModel[HeldMeeting] = TableModel(columns(stage), stage.words)
        return ListView(stage, "meetings", stage.say("Meetings"), self._model, cells(stage))

    def show_list(self) -> None:
        """Show the meetings that match."""
        stage, sought = self.stage, self.filter.text().strip()
        rows = [
            row
            for row in stage.desk.meetings.all()
            if is_within(sought, f"{body_name(stage, row)} {row.body.short_name} {row.meeting.place}")
        ]
        for span, name in SPANS.items():
            self._spans.say(span, f"{stage.say(name)}  {sum(is_in(stage, row, span) for row in rows)}")
        shown = [row for row in rows if is_in(stage, row, self._span)]
        self._model.show(lambda key, descends: LoadedLines(shown, key_of(stage, key), is_descending=descends))
        self.show_rows(len(shown))

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show list and meeting again, and by when matters are handed in, which a rule may have changed."""
        super().refresh(kinds)
        if "body" in kinds and self.has_record:
            self.subject.changed.emit()

    def subject_of(self, record_id: UUID) -> Subject:
        """Return the meeting."""
        return Subject(self.stage, "meeting", record_id, self.stage.desk.meetings.get, self._save)

    def groups_of(self, record: Meeting) -> tuple[Group, ...]:
        """Return the meeting, and by when matters are handed in."""
        meeting = (
            Spec(name="body_id", label=message("Body"), kind=Kind.CHOICE, choices=lambda: _choices(self.stage)),
            Spec(name="held_on", label=message("Day"), kind=Kind.DAY),
            Spec(name="starts_at", label=message("From"), kind=Kind.TIME, width=0.25),
            Spec(name="ends_at", label=message("Until"), kind=Kind.TIME, width=0.25),
            Spec(name="place", label=message("Place"), kind=Kind.PLACE),
            Spec(name="is_cancelled", label=message("Cancelled"), kind=Kind.FLAG),
            Spec(name="note", label=message("Note"), kind=Kind.TEXT, width=1.0),
        )
        by = (
            Spec(
                name="hand_in_on",
                label=message("Hand in by"),
                kind=Kind.DAY,
                hint=message("The plan's own day. Empty: the rule of the body counts."),
            ),
            Spec(name="hand_in_at", label=message("Hour of the day"), kind=Kind.TIME),
        )
        return (
            Group(heading=message("The meeting"), fields=meeting),
            Group(heading=message("By when matters are handed in"), fields=by, extra=self._said),
        )

    def make_new(self) -> None:
        """Ask which body meets, and when."""
        self.put_away()
        stage, say = self.stage, self.stage.say
        self._body = ChoiceField(stage.look, say("Body"), _choices(stage))
        self._body.show_value(None)
        self._day = DayField(stage, say("Day"))
        self._time = TimeField(stage, say("From"))
        fields = {
            "body": Labelled(stage.look, say("Body"), self._body),
            "day": Labelled(stage.look, say("Day"), self._day, say("Such as 14 jan")),
            "time": Labelled(stage.look, say("From"), self._time),
        }
        asked = AskedFirst(stage, say("New political meeting"), say("Enter the meeting"), fields, self._make)
        self.show_in_place(asked)
        asked.point()

    def delete(self, record_id: UUID) -> str | None:
        """Put a meeting in the trash."""
        meeting = self.stage.desk.meetings.get(record_id)
        if meeting is None:
            return None
        self.stage.desk.meetings.delete(meeting)
        return self.stage.say("“{title}” is in the trash.", title=self.stage.words.day(meeting.held_on))

    def paste(self) -> None:
        """Show what is understood of the plan on the clipboard; nothing is saved before it is confirmed."""
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if copied is None or not (copied.text().strip() or copied.html()):
            self.stage.tell(self.stage.say("Nothing is copied. Copy the meeting plan first."))
            return
        self._preview(self.stage.desk.meetings.read_plan(copied.text(), self.stage.today, copied.html()))

    def read_file(self, file: Path) -> None:
        """Show what is understood of the plan in a file; a calendar (.ics) is imported, its events as meetings."""
        if file.suffix.lower() == _CALENDAR:
            from coordinator_app.ui.imports.import_dialog import ImportDialog

            ImportDialog(self.stage, self, [file], ImportedAs.MEETING).open()
            return
        desk, today = self.stage.desk, self.stage.today
        job = Job(self, lambda _progress: desk.meetings.read_plan(file, today))
        job.done.connect(self._preview)
        job.failed.connect(self._not_read)
        self._read.setEnabled(False)
        job.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a plan by Ctrl+V."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def _choose_file(self) -> None:
        say = self.stage.say
        kinds = f"{say('Meeting plans')} ({' '.join(f'*{ending}' for ending in (*PLAN_FILES, _CALENDAR))})"
        name, _ = QFileDialog.getOpenFileName(self, say("Read a meeting plan"), "", kinds)
        if name:
            self.read_file(Path(name))

    def _preview(self, plan: Any) -> None:
        from coordinator_app.ui.settings.meeting_plan_dialog import MeetingPlanDialog

        self._read.setEnabled(True)
        MeetingPlanDialog(self.stage, plan, _choices(self.stage), self).open()

    def _not_read(self, error: Exception) -> None:
        self._read.setEnabled(True)
        if not isinstance(error, Problem):
            raise error
        self.stage.problem_met.emit(error)

    def _said(self) -> QWidget:
        """Return the sentence that says by when, kept true while the meeting is changed."""
        subject = self.subject
        said = readable(self.stage.look, "", "body", "text2")

        def show() -> None:
            bodies = self.stage.desk.municipality.bodies()
            by = hand_in(subject.value, found(bodies, subject.value.body_id))
            unknown = message("By when matters are handed in is not known. Enter a day here, or a rule for the body.")
            said.setText(self.stage.say(by.said if by else unknown))

        subject.changed.connect(show)
        show()
        return said

    def _make(self) -> Missing | None:
        """Keep the new meeting, or return what is missing."""
        from coordinator_app.domain.typed_times import understand_times

        say = self.stage.say
        if self._body.value is None:
            return "body", say("Choose a body.")
        day = understand_days(self._day.text(), self.stage.today)
        if isinstance(day, Misunderstood):
            return "day", say(day.reason)
        hours = understand_times(self._time.text()) if self._time.text().strip() else None
        if isinstance(hours, Misunderstood):
            return "time", say(hours.reason)
        new = Meeting(
            id=uuid4(),
            body_id=self._body.value,
            held_on=day.first,
            starts_at=hours.starts_at if hours else None,
            ends_at=hours.ends_at if hours else None,
        )
        try:
            self.stage.desk.meetings.save(new, message("New political meeting"))
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return None
        self.open(new.id)
        return None

    def _choose(self, span: str) -> None:
        self._span = span
        self.show_list()

    def _save(self, meeting: Meeting, label: Message) -> Meeting:
        if None in {meeting.held_on, meeting.body_id}:
            raise Problem(
                message("A meeting needs a body and a day."),
                message("What there was is kept."),
                message("Write a day, or move the meeting to the trash."),
            )
        return self.stage.desk.meetings.save(meeting, label)


def _choices(stage: Stage) -> Sequence[tuple[UUID, str]]:
    """Return the bodies that meet, in the order of the tree."""
    pick = stage.words.pick
    rows = tree(stage.desk.municipality.bodies(), pick)
    meeting: list[Body] = [row.body for row in rows if row.body.kind not in _WITHOUT_MEETINGS]
    return [(body.id, pick(body.name_sv, body.name_en)) for body in meeting]
