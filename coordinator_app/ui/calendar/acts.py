"""What is done with visits in the calendar, and what is said of it: made, moved, made twice, put in the trash."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar
from uuid import uuid4

from coordinator_app.domain.calendar import Entry, EntryKind
from coordinator_app.domain.visits import Direction, Visit, VisitStatus
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, message

T = TypeVar("T")


class CalendarActs:
    """Each act is one change that undo takes back; what stands in its way is told in words, and nothing is changed."""

    def __init__(self, stage: Stage) -> None:
        """Act on a stage."""
        self._stage = stage

    def make_visit(self, first: date, last: date) -> None:
        """Make a visit on these days and open it at its title."""
        say, language = self._stage.say, self._stage.words.language
        new = Visit(
            id=uuid4(),
            direction=Direction.INCOMING,
            status=VisitStatus.INQUIRY,
            title_sv=say("New visit") if language == "sv" else "",
            title_en=say("New visit") if language == "en" else "",
            starts_on=first,
            ends_on=last,
        )
        if self._done(lambda: self._stage.desk.visits.save(new, message("New visit"))):
            self._stage.go(Address(section=Section.VISITS, record_id=new.id, field="title"))

    def move(self, entry: Entry, first: date, last: date) -> None:
        """Let a visit lie on other days, and say what followed it."""
        if entry.kind != EntryKind.VISIT or (first, last) == (entry.starts_on, entry.ends_on):
            return
        moved = self._done(lambda: self._stage.desk.visits.move(entry.record_id, first, last))
        if moved is not None:
            self._tell(self._what_followed(moved, entry))

    def duplicate(self, entry: Entry) -> Visit | None:
        """Make another visit like one, without its guests, and return it; None where that could not be done."""
        made = self._done(lambda: self._stage.desk.visits.duplicate(entry.record_id, entry.starts_on))
        if made is not None:
            title = self._title(entry)
            self._tell(self._stage.say("“{title}” is there twice now, the new one without guests.", title=title))
        return made

    def remove(self, entry: Entry) -> bool:
        """Put a visit in the trash; tell whether that was done."""
        visits = self._stage.desk.visits

        def remove() -> bool:
            visits.delete(visits.get(entry.record_id))
            return True

        is_done = bool(self._done(remove))
        if is_done:
            self._tell(self._stage.say("“{title}” is in the trash.", title=self._title(entry)))
        return is_done

    def _what_followed(self, visit: Visit, before: Entry) -> str:
        words, say = self._stage.words, self._stage.say
        days = words.brief_days(visit.starts_on, visit.ends_on)
        if visit.starts_on == before.starts_on:
            return say("Now {days}. The programme stays where it is.", days=days)
        if not visit.programme:
            return say("Moved to {days}.", days=days)
        followed = words.say_many(
            "{number} programme item followed.", "{number} programme items followed.", len(visit.programme)
        )
        return f"{say('Moved to {days}.', days=days)} {followed}"

    def _title(self, entry: Entry) -> str:
        return self._stage.words.pick(entry.title_sv, entry.title_en)

    def _done(self, run: Callable[[], T]) -> T | None:
        """Do something with the data and return what came of it; None where something stood in its way."""
        try:
            return run()
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return None

    def _tell(self, said: str) -> None:
        self._stage.tell(said, self._stage.desk.history.latest())
