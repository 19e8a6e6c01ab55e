"""Something to do, as a row: the sentence, why, the one button that does it, and how to be left alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.notification_lists import Purpose, Round
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button, menu_button
from coordinator_app.ui.layouts import column
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, Problem, message

ACTIONS: dict[Action, Message] = {
    Action.OPEN_VISIT: message("Open the visit"),
    Action.SHOW_CLASH: message("Show the clash"),
    Action.MAKE_PACK: message("Make briefing pack…"),
    Action.MARK_COMPLETED: message("Mark as completed"),
    Action.WRITE_FOLLOW_UP: message("Write"),
    Action.ANSWER: message("Answer"),
    Action.SHOW_POLICY: message("Show the policy"),
    Action.OPEN_SETTINGS: message("Open settings"),
    Action.BACK_UP: message("Back up now"),
    Action.OPEN_AGREEMENT: message("Open the agreement"),
    Action.OPEN_DECISION: message("Open the decision"),
    Action.OPEN_DOCUMENT: message("Open the document"),
    Action.OPEN_OFFICES: message("Open offices held"),
    Action.INFORM: message("Inform…"),
    Action.CONFIRM_MAILING: message("Answer"),
    Action.FILL_SEAT: message("Fill the seat…"),
    Action.OPEN_SEAT: message("Open the seat"),
    Action.OPEN_NETWORK_MEETING: message("Open the meeting"),
    Action.OPEN_COMMITTEES: message("Answer"),
}
"""What the button of each action says."""

_ICONS = {
    Rule.CLASH: "calendar_clock",
    Rule.PROGRAMME: "calendar_clock",
    Rule.PACK_DUE: "document_pdf",
    Rule.PACK_STALE: "document_pdf",
    Rule.INFORM: "megaphone",
    Rule.INFORM_PROGRAMME: "megaphone",
    Rule.INFORM_CHANGE: "megaphone",
    Rule.INFORM_DRAFT: "mail",
    Rule.INFORM_VACANT: "megaphone",
    Rule.MAILING_DRAFT: "mail",
    Rule.LIST_LEFT: "megaphone",
    Rule.FOLLOW_UP: "task_list_ltr",
    Rule.TO_COMPLETE: "checkmark_circle",
    Rule.BACKUP: "save",
    Rule.INQUIRY: "mail",
    Rule.DELEGATION: "people",
    Rule.HEAD: "person",
    Rule.HOST: "people",
    Rule.REPRESENTATION: "building_government",
    Rule.TERM_ENDED: "building_government",
    Rule.INTERPRETER: "translate",
    Rule.AGREEMENT_PAPERS: "calendar_clock",
    Rule.AGREEMENT_NOTICE: "document_edit",
    Rule.AGREEMENT_SIGNATURE: "document_edit",
    Rule.AGREEMENT_END: "document_edit",
    Rule.AGREEMENT_REVIEW: "document_edit",
    Rule.AGREEMENT_EXPIRED: "document_edit",
    Rule.AGREEMENT_GAP: "document_edit",
    Rule.FILE_RENEWAL: "document_edit",
    Rule.MEMBERSHIP_DECISION: "building_government",
    Rule.MEMBERSHIP_FEE: "mail",
    Rule.MEMBERSHIP_QUIET: "globe",
    Rule.REPRESENTATIVE_ENDS: "people",
    Rule.DECISION_UNREPORTED: "building_government",
    Rule.OFFICE_ENDS: "building_government",
    Rule.DOCUMENT_REVISION: "book",
    Rule.ANNUAL_REPORT: "book",
    Rule.SEAT_VACANT: "organization",
    Rule.SEAT_ENDS: "organization",
    Rule.NETWORK_CALL: "mail",
    Rule.NETWORK_MINUTES: "document",
    Rule.GOAL_DOCUMENT: "building_government",
}
_ROUNDS = {
    Rule.INFORM: Round.NOTICE,
    Rule.INFORM_PROGRAMME: Round.PROGRAMME,
    Rule.INFORM_CHANGE: Round.CHANGE,
}
"""The round that each rule of informing asks for; a draft says itself of which round it is."""

_MAILED = {
    About.AGREEMENT: Purpose.AGREEMENTS,
    About.VISIT: Purpose.TRAVEL_REPORTS,
    About.NETWORK_MEETING: Purpose.NETWORK_MEETINGS,
}
"""What a mailing is for, by what it is about; one about nothing else is a newsletter."""

_TINTS = {
    Severity.ERROR: ("danger", "danger_tint"),
    Severity.WARNING: ("warn", "warn_tint"),
    Severity.NOTE: ("neutral_text", "neutral_tint"),
}


class AttentionRow(QWidget):
    """One row of Today."""

    def __init__(self, stage: Stage, attention: Attention, *, is_first: bool) -> None:
        """Take what is to be done; the first row of the page has the filled button."""
        super().__init__()
        self._stage, self._attention = stage, attention
        self._waiting: Callable[[], object] | None = None
        stage.opened.connect(self._do_waiting)
        look, say = stage.look, stage.say
        shade, tint = _TINTS[attention.severity]
        name = say(ACTIONS[attention.action])
        self.button = button(look, name, self.act, kind="primary" if is_first else "")
        self.button.setAccessibleDescription(say(attention.sentence))
        words = column(
            text(look, say(attention.sentence), "strong", wraps=True),
            text(look, say(attention.detail), "caption", "text2", wraps=True),
            gap=0,
        )
        more = menu_button(look, say("More: {what}", what=say(attention.sentence)), self._choices())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(IconMark(look, _ICONS.get(attention.rule, "info"), shade, tint=tint))
        row.addLayout(words, 1)
        row.addWidget(self.button)
        row.addWidget(more)

    def act(self) -> None:
        """Do it, or go where it is done."""
        self._once_open(self._act)

    def _once_open(self, run: Callable[[], object]) -> None:
        """Do something, once the data are open; of what is asked for until then the last."""
        self._waiting = run
        if self._stage.has_desk:
            self._do_waiting()

    def _do_waiting(self) -> None:
        run, self._waiting = self._waiting, None
        if run is not None:
            run()

    def _act(self) -> None:
        attention, stage = self._attention, self._stage
        match attention.action:
            case Action.MAKE_PACK:
                stage.pack_asked.emit(attention.about_id)
            case Action.MARK_COMPLETED:
                self._try(self._complete)
            case Action.SHOW_POLICY:
                stage.go(Address(section=Section.POLICY, tab="documents"))
            case Action.OPEN_SETTINGS:
                stage.go(Address(section=Section.SETTINGS, tab="municipality"))
            case Action.BACK_UP:
                stage.backup_asked.emit()
            case _:
                stage.go(_place(attention))

    def _complete(self) -> None:
        from coordinator_app.domain.visits import VisitStatus

        visits = self._stage.desk.visits
        visit = visits.get(self._attention.about_id)
        title = self._stage.words.pick(visit.title_sv, visit.title_en)
        visits.save(replace(visit, status=VisitStatus.COMPLETED), message("Mark {title} as completed", title=title))
        said = self._stage.say("“{title}” is marked as completed.", title=title)
        self._stage.tell(said, self._stage.desk.history.latest())

    def _choices(self) -> list[tuple[str, Callable[[], object]]]:
        say = self._stage.say
        tomorrow = self._stage.today + timedelta(days=1)
        monday = self._stage.today + timedelta(days=7 - self._stage.today.weekday())
        choices: list[tuple[str, Callable[[], object]]] = [
            (say("Done"), self._done),
            (say("Remind me tomorrow"), lambda: self._snooze(tomorrow)),
            (say("Remind me on Monday"), lambda: self._snooze(monday)),
            (say("Remind me on another day…"), self._ask_day),
            ("", lambda: None),
            (say("Not applicable…"), self._ask_reason),
            (say("Show the rule"), self._show_rule),
        ]
        return [(name, partial(self._once_open, run)) for name, run in choices]

    def _snooze(self, until: date) -> None:
        if self._try(lambda: self._stage.desk.today.snooze(self._attention, until)):
            words = self._stage.words
            day = words.brief_weekday(until) if until.year == self._stage.today.year else words.day(until)
            said = self._stage.say("You are reminded on {day}.", day=day)
            self._stage.tell(said, self._stage.desk.history.latest())

    def _done(self) -> None:
        if self._try(lambda: self._stage.desk.today.done(self._attention)):
            self._stage.tell(self._stage.say("Done."), self._stage.desk.history.latest())

    def _dismiss(self, reason: str) -> None:
        if self._try(lambda: self._stage.desk.today.dismiss(self._attention, reason)):
            self._stage.tell(self._stage.say("Set aside."), self._stage.desk.history.latest())

    def _ask_day(self) -> None:
        from coordinator_app.ui.today.asking import DayDialog

        dialog = DayDialog(self._stage, self._attention, self)
        dialog.answered.connect(self._snooze)
        dialog.open()

    def _ask_reason(self) -> None:
        from coordinator_app.ui.today.asking import ReasonDialog

        dialog = ReasonDialog(self._stage, self._attention, self)
        dialog.answered.connect(self._dismiss)
        dialog.open()

    def _show_rule(self) -> None:
        from coordinator_app.ui.today.rule_dialog import RuleDialog

        RuleDialog(self._stage, self._attention, self).open()

    def _try(self, run: Callable[[], object]) -> bool:
        """Do something, and tell whether it was done; what stands in its way is told above the page."""
        try:
            run()
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return False
        return True


def _place(attention: Attention) -> Address:
    """Return where something to do is done, for the actions that lead to a record."""
    where, about_id = attention.where, attention.about_id
    match attention.action:
        case Action.OPEN_AGREEMENT:
            return Address(section=Section.AGREEMENTS, record_id=about_id, field=where.field)
        case Action.OPEN_DECISION:
            return Address(section=Section.AGREEMENTS, record_id=about_id, tab="decisions")
        case Action.OPEN_DOCUMENT:
            return Address(section=Section.POLICY, record_id=about_id, tab="documents")
        case Action.INFORM:
            return Address(section=Section.NOTIFYING, record_id=about_id, tab=_ROUNDS.get(attention.rule, ""))
        case Action.CONFIRM_MAILING:
            purpose = _MAILED.get(attention.about, Purpose.NEWSLETTERS)
            about = about_id if attention.about in _MAILED else None
            return Address(section=Section.NOTIFYING, record_id=about, tab=purpose)
        case Action.OPEN_OFFICES:
            return Address(section=Section.SETTINGS, tab="offices")
        case Action.FILL_SEAT | Action.OPEN_SEAT | Action.OPEN_NETWORK_MEETING | Action.OPEN_COMMITTEES:
            return _place_in_network(attention)
        case _:
            return Address(
                section=Section.VISITS, record_id=about_id, tab=where.tab, field=where.field, part_id=where.record_id
            )


def _place_in_network(attention: Attention) -> Address:
    where, about_id = attention.where, attention.about_id
    match attention.action:
        case Action.FILL_SEAT:
            return Address(section=Section.NETWORK, record_id=about_id, tab="fill")
        case Action.OPEN_SEAT:
            return Address(section=Section.NETWORK, record_id=where.record_id, tab="overview", field=where.field)
        case Action.OPEN_NETWORK_MEETING:
            return Address(section=Section.NETWORK, record_id=about_id, tab="meetings", field=where.field)
        case _:
            return Address(section=Section.NETWORK, tab="committees")
