"""Something to do, as a row: the sentence, why, the one button that does it, and how to be left alone."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QWidget

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.destinations import Tab, Where
from coordinator_app.domain.readiness import Severity
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.visits import VisitStatus
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
}
"""What the button of each action says."""

_ICONS = {
    Rule.CLASH: "calendar_clock",
    Rule.PROGRAMME: "calendar_clock",
    Rule.PACK_DUE: "document_pdf",
    Rule.PACK_STALE: "document_pdf",
    Rule.FOLLOW_UP: "task_list_ltr",
    Rule.TO_COMPLETE: "checkmark_circle",
    Rule.POLICY_REVISION: "book",
    Rule.BACKUP: "save",
    Rule.INQUIRY: "mail",
    Rule.DELEGATION: "people",
    Rule.HEAD: "person",
    Rule.HOST: "people",
    Rule.REPRESENTATION: "building_government",
    Rule.TERM_ENDED: "building_government",
    Rule.INTERPRETER: "translate",
}
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
        look, say = stage.look, stage.say
        shade, tint = _TINTS[attention.severity]
        name = say(ACTIONS[attention.action])
        act = button(look, name, self.act, kind="primary" if is_first else "")
        act.setAccessibleDescription(say(attention.sentence))
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
        row.addWidget(act)
        row.addWidget(more)

    def act(self) -> None:
        """Do it, or go where it is done."""
        attention, stage = self._attention, self._stage
        match attention.action:
            case Action.MAKE_PACK:
                stage.pack_asked.emit(attention.about_id)
            case Action.MARK_COMPLETED:
                self._try(self._complete)
            case Action.SHOW_POLICY:
                stage.go(Address(section=Section.SETTINGS, tab="policy"))
            case Action.OPEN_SETTINGS:
                stage.go(Address(section=Section.SETTINGS, tab="municipality"))
            case Action.BACK_UP:
                stage.go(Address(section=Section.SETTINGS, tab="data"))
            case _:
                stage.go(self._place(attention.where))

    def _place(self, where: Where) -> Address:
        return Address(
            section=Section.VISITS,
            record_id=self._attention.about_id,
            tab=where.tab,
            field=where.field,
            part_id=where.record_id,
        )

    def _complete(self) -> None:
        from dataclasses import replace

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
        return [
            (say("Remind me tomorrow"), lambda: self._snooze(tomorrow)),
            (say("Remind me on Monday"), lambda: self._snooze(monday)),
            (say("Remind me on another day…"), self._ask_day),
            ("", lambda: None),
            (say("Not applicable…"), self._ask_reason),
            (say("Show the rule"), self._show_rule),
        ]

    def _snooze(self, until: date) -> None:
        self._try(lambda: self._stage.desk.today.snooze(self._attention, until))
        said = self._stage.say("You are reminded on {day}.", day=self._stage.words.brief_weekday(until))
        self._stage.tell(said, self._stage.desk.history.latest())

    def _ask_day(self) -> None:
        from coordinator_app.domain.misunderstood import Misunderstood
        from coordinator_app.domain.typed_days import understand_days

        say = self._stage.say
        typed, is_given = QInputDialog.getText(self, say("Remind me on another day"), say("Which day?"))
        if not is_given:
            return
        read = understand_days(typed, self._stage.today)
        if isinstance(read, Misunderstood):
            self._stage.tell(say(read.reason))
        else:
            self._snooze(read.first)

    def _ask_reason(self) -> None:
        say = self._stage.say
        reason, is_given = QInputDialog.getText(
            self, say("Not applicable"), say("Why does it not apply? The reason is kept with the visit.")
        )
        if is_given:
            self._try(lambda: self._stage.desk.today.dismiss(self._attention, reason.strip()))
            self._stage.tell(say("Set aside."), self._stage.desk.history.latest())

    def _show_rule(self) -> None:
        from coordinator_app.ui.today.rule_dialog import RuleDialog

        RuleDialog(self._stage, self._attention, self).open()

    def _try(self, run: Callable[[], object]) -> None:
        try:
            run()
        except Problem as problem:
            self._stage.problem_met.emit(problem)


def is_about_a_visit(attention: Attention) -> bool:
    """Tell whether what is to be done is done on the page of a visit."""
    return attention.about == About.VISIT and attention.where.tab in set(Tab)
