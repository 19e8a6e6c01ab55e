"""The changes of a programme: each is saved as one that can be undone, and said in passing."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

from coordinator_app.domain.clash_fixes import Fix, applied
from coordinator_app.domain.item_moves import duplicated, moved, stretched
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Either, Message, message


class ProgrammeChanges:
    """What somebody does with the items of one visit, by whatever key, drag or menu."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the visit."""
        self._stage, self._subject = stage, subject

    def item(self, item_id: UUID) -> ProgrammeItem | None:
        """Return an item as it is saved, None where it is gone."""
        visit: Visit = self._subject.value
        return next((each for each in visit.programme if each.id == item_id), None)

    def move(self, item_id: UUID, *, days: int = 0, minutes: int = 0) -> None:
        """Move an item to another day or hour."""
        item = self.item(item_id)
        if item is not None:
            self.put(moved(item, days=days, minutes=minutes))

    def put(self, later: ProgrammeItem) -> None:
        """Let an item take place at other hours."""
        item = self.item(later.id)
        if item is None or item == later:
            return
        words = self._stage.words
        when = f"{words.brief_weekday(later.day_on)} {words.hours(later.starts_at, later.ends_at)}"

        def at_other_hours(each: ProgrammeItem) -> ProgrammeItem:
            return replace(each, day_on=later.day_on, starts_at=later.starts_at, ends_at=later.ends_at)

        self._change(later.id, at_other_hours, message("Move “{title}”", title=_called(item)))
        self._tell(message("“{title}” is moved to {when}.", title=_called(item), when=when))

    def stretch(self, item_id: UUID, minutes: int) -> None:
        """Let an item end later, or earlier."""
        item = self.item(item_id)
        if item is None or (longer := stretched(item, minutes)) == item:
            return
        self._change(
            item_id,
            lambda each: replace(each, ends_at=longer.ends_at),
            message("Change when “{title}” ends", title=_called(item)),
        )
        hours = self._stage.words.hours(longer.starts_at, longer.ends_at)
        self._tell(message("“{title}” is now {hours}.", title=_called(item), hours=hours))

    def duplicate(self, item_id: UUID) -> UUID | None:
        """Make a copy of an item that follows on it, and return its id."""
        item = self.item(item_id)
        if item is None:
            return None
        double = duplicated(item, [uuid4() for _ in range(len(item.participants) + 1)])
        self.add(double, message("Duplicate “{title}”", title=_called(item)))
        self._tell(message("“{title}” is duplicated.", title=_called(item)))
        return double.id

    def add(self, item: ProgrammeItem, label: Message | None = None) -> None:
        """Add an item."""
        has_title = item.title_sv or item.title_en
        usual = message("Add “{title}”", title=_called(item)) if has_title else message("Add a programme item")
        self.save(lambda visit: replace(visit, programme=(*visit.programme, item)), label or usual)

    def remove(self, item_id: UUID) -> None:
        """Remove an item."""
        item = self.item(item_id)
        if item is None:
            return
        self.save(
            lambda visit: replace(visit, programme=tuple(i for i in visit.programme if i.id != item_id)),
            message("Remove “{title}”", title=_called(item)),
        )
        self._tell(message("“{title}” is removed.", title=_called(item)))

    def solve(self, fix: Fix) -> None:
        """Solve a clash in the way that was chosen."""
        if self.save(lambda visit: applied(visit, fix), fix.means):
            self._tell(message("Done: {what}", what=fix.means))

    def save(self, make: Callable[[Visit], Visit], label: Message) -> bool:
        """Save what is made of the visit as it is stored now; tell whether it could be."""
        problem = self._subject.alter(label, make)
        if problem is not None:
            self._stage.problem_met.emit(problem)
        return problem is None

    def _change(self, item_id: UUID, make: Callable[[ProgrammeItem], ProgrammeItem], label: Message) -> None:
        def swapped(visit: Visit) -> Visit:
            return replace(visit, programme=tuple(make(i) if i.id == item_id else i for i in visit.programme))

        self.save(swapped, label)

    def _tell(self, said: Message) -> None:
        self._stage.tell(self._stage.say(said), self._stage.desk.history.latest())


def _called(item: ProgrammeItem) -> object:
    return Either(item.title_sv, item.title_en) if item.title_sv or item.title_en else message("No title")
