"""What is said of recipients: informed, exempted, not concerned, added, taken back; each is told and can be undone."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.labels import label
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel, Outcome
from coordinator_app.domain.obligations import Obligation
from coordinator_app.domain.people import Person
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.capital import capital
from coordinator_app.ui.informing.asking import AddingDialog, LineDialog, WhyTold, ask_address
from coordinator_app.ui.informing.informed_dialog import InformedDialog
from coordinator_app.ui.informing.recipient_row import Entries
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem

_MENTIONED = 3
"""So few people are named; of more the number is told."""


class Acts:
    """The acts on the recipients of one visit, before the window that shows them."""

    def __init__(self, stage: Stage, owner: QWidget, visit_id: UUID) -> None:
        """Take before what the dialogs lie."""
        self._stage, self._owner, self._visit_id = stage, owner, visit_id
        self.informed: InformedVisit | None = None
        """The visit as it is shown now."""

    def entries(self, one: Obligation) -> Entries:
        """Return what the menu of a recipient offers."""
        say = self._stage.say
        entries: Entries = [(say("Why?"), partial(self._show_why, one)), ("", _nothing)]
        if not one.was_informed:
            entries += [
                (say("Informed orally just now"), partial(self._inform_now, one)),
                (say("Mark as informed…"), partial(self.ask_informed, (one,))),
                (say("Exempt…"), partial(self._ask_exempt, one)),
                (say("Not concerned…"), partial(self._ask_not_concerned, one)),
            ]
        if one.done is not None and one.done.round == one.round:
            is_added = one.done.outcome == Outcome.ADDED
            entries.append((say("Remove") if is_added else say("Take back"), partial(self.take_back, (one,))))
        person = self._person(one)
        entries.append(("", _nothing))
        if person is not None and not person.email:
            entries.append((say("Add address…"), partial(self.ask_address, one.person_id)))
        entries.append((say("Open the person"), partial(self._open_person, one.person_id)))
        return entries

    def ask_informed(self, several: Sequence[Obligation], channel: Channel = Channel.ORALLY) -> None:
        """Ask how and when some people were informed."""
        if several:
            dialog = InformedDialog(self._stage, self.named(several), len(several), self._owner, channel)
            dialog.answered.connect(lambda how, at, note: self.inform(several, how, at, note))
            dialog.open()

    def inform(
        self, several: Sequence[Obligation], channel: Channel, at: datetime | None = None, note: str = ""
    ) -> None:
        """Keep that some people were informed; it is one change."""
        notifications = self._stage.desk.notifications
        if self._try(lambda: notifications.inform(self._visit_id, _who(several), channel, at, note)):
            words = self._stage.words
            said = words.say_many(
                "{number} is marked as informed {channel}.",
                "{number} are marked as informed {channel}.",
                len(several),
                channel=words.say(label(channel)),
            )
            self._tell(said)

    def take_back(self, several: Sequence[Obligation]) -> None:
        """Forget what was last said of some people."""
        notifications = self._stage.desk.notifications
        if self._try(lambda: notifications.take_back(self._visit_id, _who(several))):
            self._tell(self._stage.say("Taken back: {who}.", who=self.named(several)))

    def ask_added(self, told: Round) -> None:
        """Ask whom else to tell."""
        dialog = AddingDialog(self._stage, self._owner)
        dialog.answered.connect(partial(self._add, told))
        dialog.open()

    def ask_address(self, person_id: UUID) -> None:
        """Ask by which address somebody is reached, and keep it with the person."""
        ask_address(self._stage, self._owner, person_id)

    def named(self, several: Sequence[Obligation]) -> str:
        """Return people in words: a few by name, more by number."""
        people = self.informed.people if self.informed else {}
        names = [people[one.person_id].name for one in several if one.person_id in people]
        if names and len(names) <= _MENTIONED:
            return self._stage.words.listing(names)
        return self._stage.words.say_many("{number} person", "{number} people", len(several))

    def _add(self, told: Round, person_id: UUID, reason: str, due_on: date | None) -> None:
        notifications = self._stage.desk.notifications
        if self._try(lambda: notifications.add(self._visit_id, [person_id], told, due_on, reason)):
            person = self._stage.desk.people.get(person_id)
            self._tell(self._stage.say("{name} is added.", name=person.name if person else ""))

    def _inform_now(self, one: Obligation) -> None:
        self.inform((one,), Channel.ORALLY)

    def _ask_exempt(self, one: Obligation) -> None:
        say, notifications = self._stage.say, self._stage.desk.notifications
        self._ask_reason(
            one,
            say("Exempt"),
            say("Why need {name} not be told? The reason is kept.", name=self.named((one,))),
            lambda reason: notifications.exempt(self._visit_id, _who((one,)), reason),
            say("{who} is exempted.", who=self.named((one,))),
        )

    def _ask_not_concerned(self, one: Obligation) -> None:
        say, notifications = self._stage.say, self._stage.desk.notifications
        self._ask_reason(
            one,
            say("Not concerned"),
            say("Why does the visit not concern {name}? The reason is kept.", name=self.named((one,))),
            lambda reason: notifications.leave_out(self._visit_id, _who((one,)), reason),
            say("{who} is not concerned.", who=self.named((one,))),
        )

    def _ask_reason(self, one: Obligation, do: str, question: str, keep: Callable[[str], object], said: str) -> None:
        say = self._stage.say
        needed = say("Write the reason, so that the record tells it.")
        dialog = LineDialog(self._stage, self.named((one,)), question, do, self._owner, needed=needed)
        dialog.answered.connect(lambda reason: self._tell(said) if self._try(lambda: keep(reason)) else None)
        dialog.open()

    def _show_why(self, one: Obligation) -> None:
        say, words = self._stage.say, self._stage.words
        day = words.brief_weekday(one.due_on) if one.due_on else ""
        due = say("To be told by {day}.", day=day) if day else ""
        if one.list is not None and day:
            name = words.pick(one.list.name_sv, one.list.name_en)
            due = say("The deadline is that of {list}: {day}.", list=name, day=day)
        reasons = [capital(say(reason)) for reason in one.reasons]
        WhyTold(self._stage, self.named((one,)), reasons, due, self._owner).open()

    def _open_person(self, person_id: UUID) -> None:
        self._stage.go(Address(section=Section.PEOPLE, record_id=person_id, tab="people"))

    def _person(self, one: Obligation) -> Person | None:
        return self.informed.people.get(one.person_id) if self.informed else None

    def _tell(self, said: str) -> None:
        self._stage.tell(said, self._stage.desk.history.latest())

    def _try(self, run: Callable[[], object]) -> bool:
        try:
            run()
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return False
        return True


def _who(several: Iterable[Obligation]) -> list[tuple[UUID, Round]]:
    return [(one.person_id, one.round) for one in several]


def _nothing() -> None:
    """Stand for a line between entries."""
