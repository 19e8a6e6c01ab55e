"""The minutes of a decision: kept, opened and removed, wherever the decision is shown."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator_app.domain.decisions import Decision
from coordinator_app.ui.adding_files import content_of
from coordinator_app.ui.files import open_copy
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, message


def asked_for(stage: Stage, parent: QWidget) -> Path | None:
    """Ask for the file of the minutes; None where nobody chooses one."""
    name, _ = QFileDialog.getOpenFileName(parent, stage.say("Minutes of the meeting"))
    return Path(name) if name else None


def keep(stage: Stage, subject: Subject, file: Path) -> None:
    """Keep a copy of a file as the minutes of a decision, and say so."""
    try:
        stage.desk.agreements.attach_minutes(subject.value, file.name, content_of(file))
    except Problem as problem:
        stage.problem_met.emit(problem)
        return
    subject.reload()
    stage.tell(stage.say("{name} is kept with the decision.", name=file.name), stage.desk.history.latest())


def show(stage: Stage, decision: Decision) -> None:
    """Open a copy of the minutes with the program that the system has for it."""
    try:
        open_copy(decision.minutes_name, stage.desk.agreements.minutes_of(decision))
    except Problem as problem:
        stage.problem_met.emit(problem)


def remove(stage: Stage, subject: Subject) -> None:
    """Let a decision be without its minutes, and say so; undo brings them back."""
    name = subject.value.minutes_name
    problem = subject.change(message("Remove {name}", name=name), minutes="", minutes_name="")
    if problem is not None:
        stage.problem_met.emit(problem)
        return
    stage.tell(stage.say("{name} is removed from the decision.", name=name), stage.desk.history.latest())
