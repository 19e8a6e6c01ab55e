"""The head of a visit's page: flag, title, days, status and case number, each edited where it stands."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.moves import moved
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import button, menu_button
from coordinator_app.ui.calendar_saving import save_visit
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.days_field import DaysField
from coordinator_app.ui.forms.growing_line import GrowingLine
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import held, row
from coordinator_app.ui.marks import FlagMark, IconMark
from coordinator_app.ui.pill_button import PillButton
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.status_looks import status_look
from coordinator_app.ui.texts import text
from coordinator_app.ui.visits.visit_agreements import agreement_title
from coordinator_app.words import Either, Message, message

DIRECTIONS = {
    Direction.INCOMING: ("incoming", "arrow_down_left"),
    Direction.OUTGOING: ("outgoing", "arrow_up_right"),
    Direction.DIGITAL: ("network", "video"),
}
"""The tone and the icon of each direction."""


class VisitHeader(QWidget):
    """Saves each of its fields as it is left."""

    back_chosen = Signal()
    pack_chosen = Signal()
    inform_chosen = Signal()
    delete_chosen = Signal()

    def __init__(self, stage: Stage, subject: Subject, language: str) -> None:
        """Take the visit and the language of the title."""
        super().__init__()
        self._stage, self._subject, self._language = stage, subject, language
        look, say = stage.look, stage.say
        self._title = GrowingLine(look, say("Title of the visit"), kind="display", is_quiet=True)
        self._days = DaysField(stage, say("Days of the visit"), kind="strong", is_quiet=True)
        self._case = LineField(look, say("Case number"), is_quiet=True)
        self._case.setPlaceholderText(say("Case number"))
        self._when = text(look, "", "body", "text2")
        self._agreement = button(look, "", self._open_agreement, kind="link", icon="document")
        self._beneath = text(look, "", "caption", "text3", wraps=True)
        self._beneath.hide()
        self._inform = button(look, say("Inform…"), self.inform_chosen.emit, icon="megaphone")
        self._direction = PillButton(look, say("Direction"), self._choices(Direction), self._chose("direction"))
        self._status = PillButton(look, say("Status"), self._choices(VisitStatus), self._chose("status"))
        self._flag = row(gap=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(held(self._bar()))
        column.addLayout(self._name_line())
        column.addWidget(self._beneath)
        self._connect()
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the visit as it is saved."""
        visit: Visit = self._subject.value
        stage = self._stage
        self._title.show_value(getattr(visit, f"title_{self._language}"))
        shown = getattr(visit, f"title_{self._language}")
        other = stage.words.pick(visit.title_sv, visit.title_en) or stage.say("Title of the visit")
        self._title.setPlaceholderText("" if shown else other)
        self._days.show_value((visit.starts_on, visit.ends_on))
        self._case.show_value(visit.case_number)
        self._show_agreement(visit)
        self._when.setText(f"{stage.words.weeks(visit.starts_on, visit.ends_on)} · {_distance(visit, stage)}")
        tone, icon = DIRECTIONS[visit.direction]
        self._direction.show_state(_capital(stage.say(label(visit.direction))), tone, icon)
        self._status.show_state(_capital(stage.say(label(visit.status))), *status_look(visit.status))
        self._show_flag(visit)
        for field in (self._days, self._case):
            _fit(field)

    def show_waiting(self, number: int) -> None:
        """Say how many people are still to be informed."""
        said = self._stage.words.say_many("Inform {number}…", "Inform {number}…", number)
        said = said if number else self._stage.say("Inform…")
        self._inform.setText(f"\u2002{said}")
        self._inform.setAccessibleName(said)

    def speak(self, language: str) -> None:
        """Show the title in another of its languages; what was typed must have been saved."""
        self._language = language
        self.show_subject()

    def commit(self) -> None:
        """Save what is being typed."""
        for field in (self._title, self._days, self._case):
            field.commit()

    def point_at(self, name: str) -> bool:
        """Put the keyboard into a field of the head; tell whether there is one of that name."""
        fields = {"title": self._title, "starts_on": self._days, "ends_on": self._days, "case_number": self._case}
        field = fields.get(name.removesuffix("_sv").removesuffix("_en"))
        if field is not None:
            field.setFocus()
            field.selectAll()
            return True
        pill = {"status": self._status, "direction": self._direction}.get(name)
        if pill is not None:
            pill.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return pill is not None

    def _bar(self) -> Flow:
        look, say = self._stage.look, self._stage.say
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, say("Visits"), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        bar.push_right()
        bar.addWidget(self._inform)
        bar.addWidget(
            button(look, say("Make briefing pack…"), self.pack_chosen.emit, kind="primary", icon="document_pdf")
        )
        entries: list[tuple[str, Callable[[], object]]] = [
            (say("Save as a calendar file…"), lambda: save_visit(self._stage, self._subject.record_id, self)),
            (say("Move to the trash"), self.delete_chosen.emit),
        ]
        bar.addWidget(menu_button(look, say("More to do with this visit"), entries))
        return bar

    def _name_line(self) -> Any:
        look = self._stage.look
        pills = Flow(gap=look.px(8))
        pills.addWidget(self._title)
        pills.addWidget(self._direction)
        pills.addWidget(self._status)
        facts = Flow(gap=look.px(10))
        facts.addWidget(self._days)
        facts.addWidget(self._when)
        facts.addWidget(self._case)
        facts.addWidget(self._agreement)
        lines = QVBoxLayout()
        lines.setSpacing(look.px(2))
        lines.addWidget(held(pills))
        lines.addWidget(held(facts))
        line = row(gap=look.px(16))
        line.addLayout(self._flag)
        line.addLayout(lines, 1)
        return line

    def _connect(self) -> None:
        self._title.committed.connect(self._save_title)
        self._case.committed.connect(
            lambda value: self._save(self._case, message("Change the case number"), case_number=value)
        )
        self._days.committed.connect(self._save_days)
        self._days.understood.connect(self._explain)
        self._days.misunderstood.connect(lambda said: self._complain(self._days, said))
        self._title.typed.connect(lambda said: self._subject.typing(f"title_{self._language}", said))
        self._case.typed.connect(lambda said: self._subject.typing("case_number", said))
        for field in (self._title, self._days, self._case):
            field.typed.connect(lambda _said, field=field: self._forget(field))

    def _save_title(self, value: str) -> None:
        self._save(self._title, message("Change the title"), **{f"title_{self._language}": value})

    def _save_days(self, value: Any) -> None:
        """Move the visit; its programme follows when the first day moves and the length stays."""
        first, last = value
        before: Visit = self._subject.value
        problem = self._subject.alter(
            message("Move {title}", title=Either(before.title_sv, before.title_en)),
            lambda visit: moved(visit, first, last),
        )
        if problem is not None:
            self._complain(self._days, " ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            return
        self._days.kept()
        self._explain("")
        self.show_subject()
        if before.programme and first != before.starts_on:
            said = self._stage.say("Moved to {days}. The programme follows.", days=self._days.text())
            self._stage.tell(said, self._stage.desk.history.latest())

    def _save(self, field: LineField, label_of_it: Message, **fields: Any) -> None:
        problem = self._subject.change(label_of_it, **fields)
        if problem is not None:
            self._complain(field, " ".join(self._stage.say(part) for part in (problem.happened, problem.remedy)))
            return
        field.kept()
        self._explain("")
        for path in fields:
            self._subject.settled(path)

    def _chose(self, name: str) -> Callable[[Any], object]:
        def chosen(value: Any) -> None:
            change = message("Change the status") if name == "status" else message("Change the direction")
            problem = self._subject.change(change, **{name: value})
            if problem is not None:
                self._stage.problem_met.emit(problem)

        return chosen

    def _choices(self, kind: type[Direction] | type[VisitStatus]) -> list[tuple[Any, str]]:
        return [(value, _capital(self._stage.say(label(value)))) for value in kind]

    def _explain(self, said: str) -> None:
        """Say how the days are understood, and nothing more of what was wrong."""
        for field in (self._title, self._days, self._case):
            field.setAccessibleDescription("")
        self._days.setAccessibleDescription(said)
        self._show_beneath(said, "text3")

    def _complain(self, field: LineField, said: str) -> None:
        """Say what is wrong with a field: by text, by colour, and to a screen reader (WCAG 3.3.1)."""
        self._show_beneath(f"⚠ {said}", "danger")
        field.setAccessibleDescription(said)
        announce(field, said)

    def _forget(self, field: LineField) -> None:
        """Say nothing more of a field that shows again what is saved."""
        if not field.is_open:
            self._explain("")

    def _show_beneath(self, said: str, tone: str) -> None:
        self._beneath.setProperty("tone", tone)
        self._beneath.style().unpolish(self._beneath)
        self._beneath.style().polish(self._beneath)
        self._beneath.setText(said)
        self._beneath.setVisible(bool(said))

    def _show_agreement(self, visit: Visit) -> None:
        title = agreement_title(self._stage, visit)
        self._agreement.setText(title.replace("&", "&&"))
        self._agreement.setAccessibleName(self._stage.say("Open the agreement {title}", title=title))
        self._agreement.setVisible(bool(title))

    def _open_agreement(self) -> None:
        self._stage.go(Address(section=Section.AGREEMENTS, record_id=self._subject.value.agreement_id))

    def _show_flag(self, visit: Visit) -> None:
        from coordinator_app.ui.layouts import clear

        clear(self._flag)
        partner = self._stage.desk.partners.get(visit.partner_id) if visit.partner_id else None
        if partner is not None and self._stage.look.flag(partner.country, 8, 1.0) is not None:
            country = self._stage.words.country(partner.country)
            self._flag.addWidget(FlagMark(self._stage.look, partner.country, country, 40))
        else:
            self._flag.addWidget(IconMark(self._stage.look, "globe", "text3", size=32))


def _distance(visit: Visit, stage: Stage) -> str:
    if visit.starts_on <= stage.today <= visit.ends_on and visit.starts_on != stage.today:
        return stage.say("going on")
    nearest = visit.starts_on if stage.today <= visit.starts_on else visit.ends_on
    return stage.words.distance(nearest, stage.today)


def _fit(field: LineField) -> None:
    said = field.text() or field.placeholderText()
    field.setFixedWidth(QFontMetrics(field.font()).horizontalAdvance(said) + 26)
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
