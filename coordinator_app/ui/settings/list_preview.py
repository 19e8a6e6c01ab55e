"""Who would be told by a notification list, and why: if it were today, or of a visit that is coming."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.list_conditions import Conditions
from coordinator_app.domain.list_members import Matter
from coordinator_app.domain.notification_lists import NotificationList, Purpose, Round
from coordinator_app.domain.recipients import ListRecipients, members_of
from coordinator_app.domain.visits import CLOSED
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.buttons import button
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import clear, held, row
from coordinator_app.ui.notification_words import ListWords
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, retell, text
from coordinator_app.words import message

_BY = {Round.NOTICE: message("Notice no later than {day}."), Round.PROGRAMME: message("Programme no later than {day}.")}
_MOST_VISITS = 40
_MOST_SHOWN = 12
_LONGEST = 60


class ListPreview(QWidget):
    """Follows what is saved; nobody is told by looking."""

    def __init__(self, stage: Stage) -> None:
        """Begin with today, without a visit."""
        super().__init__()
        self._stage = stage
        self._each: NotificationList | None = None
        self._words: ListWords | None = None
        self._visit_id: UUID | None = None
        self._shows_all = False
        say = stage.say
        self._choice = ChoiceField(stage.look, say("If it were"), self._occasions())
        self._choice.show_value(None)
        self._choice.committed.connect(self._choose)
        self._asked = Labelled(stage.look, say("If it were"), self._choice)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(stage.look.px(6))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(stage.look.px(12))
        whole.addWidget(self._asked)
        whole.addLayout(self._lines)

    def show_list(self, each: NotificationList, words: ListWords) -> None:
        """Show who is on a list as it is now."""
        self._each, self._words = each, words
        self._asked.setVisible(each.purpose == Purpose.VISITS)
        self._choice.set_choices(self._occasions())
        self._choice.show_value(self._visit_id)
        if self._choice.value is None:
            self._visit_id = None
            self._choice.show_value(None)
        self._show()

    def show_visit(self, visit_id: UUID | None) -> None:
        """Show whom a coming visit would bring, or who is on the list today without one."""
        self._choice.show_value(visit_id)
        self._choose(visit_id)

    def _occasions(self) -> list[tuple[UUID | None, str]]:
        stage = self._stage
        coming = [line for line in stage.desk.visits.lines(stage.today) if line.status not in CLOSED]
        named = [
            (
                line.id,
                shortened(
                    f"{stage.words.brief_days(line.starts_on, line.ends_on)} "
                    f"{stage.words.pick(line.title_sv, line.title_en)}",
                    _LONGEST,
                ),
            )
            for line in coming[:_MOST_VISITS]
        ]
        return [(None, stage.say("Today, without a visit")), *named]

    def _choose(self, visit_id: UUID | None) -> None:
        self._visit_id, self._shows_all = visit_id, False
        self._show()

    def _show(self) -> None:
        each, words = self._each, self._words
        if each is None or words is None:
            return
        clear(self._lines)
        stage = self._stage
        if self._visit_id is None:
            found = words.today(each)
        else:
            visit = stage.desk.visits.get(self._visit_id)
            partner = stage.desk.partners.get(visit.partner_id) if visit.partner_id else None
            found = members_of(each, Matter(day=visit.starts_on, visit=visit), words.register)
            is_meant = any(Conditions((each,), words.register.policy).met(visit, partner))
            said = stage.say("The list concerns this visit.") if is_meant else stage.say("Not a visit of this list.")
            self._line(said, "text2" if is_meant else "warn")
            self._show_days(each, visit.starts_on)
        self._show_found(each, words, found)

    def _show_days(self, each: NotificationList, starts_on: date) -> None:
        """Say by which days the list would be told of a visit, so that its lead times can be checked."""
        stage = self._stage
        for told, said in _BY.items():
            lead = each.lead(told)
            if lead is not None:
                days = stage.words.header(lead.due_on(starts_on), lead.due_on(starts_on))
                self._line(stage.say(said.id, day=days), "text2")

    def _show_found(self, each: NotificationList, words: ListWords, found: ListRecipients) -> None:
        stage = self._stage
        for vacancy in found.vacancies:
            self._line(stage.say(vacancy.told), "warn")
        names = words.people(one.person_id for one in found.recipients)
        lines = [f"{name} – {stage.say(one.reason)}" for name, one in zip(names, found.recipients, strict=True)]
        shown = lines if self._shows_all else lines[:_MOST_SHOWN]
        if shown:
            self._lines.addWidget(readable(stage.look, "\n".join(shown)))
        else:
            self._line(stage.say("Nobody would be told."), "text2")
        if len(shown) < len(lines):
            more = button(stage.look, stage.say("Show all {number}", number=len(lines)), self._show_all)
            self._lines.addWidget(held(row(more, None)))
        if self._visit_id is None and words.needs_visit(each):
            self._line(stage.say("Others are told by the visit: choose one to see them."), "text2")

    def _show_all(self) -> None:
        self._shows_all = True
        self._show()
        self._choice.setFocus()

    def _line(self, said: str, tone: str) -> None:
        line = text(self._stage.look, "", "body", wraps=True)
        self._lines.addWidget(line)
        retell(line, said, tone)
