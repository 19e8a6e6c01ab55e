"""The page of a person."""

from datetime import date
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coordinator_app.domain.people import Person
from coordinator_app.domain.registers import PersonVisit
from coordinator_app.domain.visits import CLOSED
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.people.entered import Entered
from coordinator_app.ui.people.languages_field import LanguagesField
from coordinator_app.ui.people.links import show_visits
from coordinator_app.ui.people.offices import Offices
from coordinator_app.ui.people.person_groups import person_groups
from coordinator_app.ui.people.portrait import Portrait
from coordinator_app.ui.people.portraits import Portraits
from coordinator_app.ui.people.sheet import Sheet
from coordinator_app.ui.people.sheet_head import SheetHead
from coordinator_app.ui.people.texts import group_of
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message


class PersonSheet(Sheet):
    """Name and photo, how to address and reach somebody, the offices they hold, and their visits."""

    erase_chosen = Signal()

    def __init__(self, stage: Stage, portraits: Portraits, person_id: UUID | None = None) -> None:
        """Open a person, or begin a new one. Raises LookupError where they are gone."""
        fresh = Person(id=uuid4()) if person_id is None else None
        people = stage.desk.people
        entered = Entered(people.get, people.save, fresh, message("New person"))
        record_id = fresh.id if fresh is not None else person_id
        assert record_id is not None
        super().__init__(stage, "person", record_id, entered)
        self._visits: tuple[PersonVisit, ...] | None = None
        self._links = QVBoxLayout()
        self._portrait = Portrait(stage, self.subject, portraits)
        self.head = SheetHead(
            stage,
            self._portrait,
            stage.say("Contacts"),
            [(stage.say("Merge with another…"), lambda: self.merge_chosen.emit(None))],
            [("", lambda: None), (stage.say("Erase for good…"), self.erase_chosen.emit)],
        )
        self.form = Form(stage, self.subject, person_groups(self._languages), stage.words.language)
        self.duplicates = self.watch_names(people.likely_duplicates)
        self._offices = Offices(stage, self.subject, entered)
        offices = QVBoxLayout()
        offices.addWidget(self._offices)
        self.lay_out(
            self.made_card(stage.say("Offices held"), offices), self.made_card(stage.say("Visits"), self._links)
        )
        self.subject.changed.connect(self._show_head)
        self.show_parts()

    @property
    def title(self) -> str:
        """The name of the person."""
        person: Person = self.subject.value
        return person.name or person.native_name or self.stage.say("New person")

    @property
    def name_fields(self) -> tuple[str, ...]:
        """The fields by which one is taken for another."""
        return ("given_name", "family_name", "native_name", "email")

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a name has been entered, so that the person may give way to the one who was there."""
        person: Person = self.subject.value
        return person == Person(
            id=person.id,
            version=person.version,
            given_name=person.given_name,
            family_name=person.family_name,
            native_name=person.native_name,
            email=person.email,
        )

    def commit(self) -> None:
        """Save what is being typed."""
        super().commit()
        self._offices.commit()

    def point_at(self, name: str) -> None:
        """Put the keyboard into a field."""
        if name == "offices":
            self._offices.rows.point()
        else:
            super().point_at(name)

    def show_parts(self) -> None:
        """Show the visits and the offices again."""
        visits = self.stage.desk.people.visits_of(self.subject.record_id)
        if visits != self._visits:
            self._visits = visits
            none = self.stage.say("No visits yet. Those that name this person are listed here.")
            show_visits(self.stage, self._links, visits, none, self.visit_chosen.emit)
        self._offices.show_offices()
        self._show_head()

    def _languages(self) -> LanguagesField:
        return LanguagesField(self.stage, self.subject)

    def _show_head(self) -> None:
        person: Person = self.subject.value
        native = person.native_name if person.native_name != self.title else ""
        lines = self.stage.desk.people.lines_of([person.id])
        title = self.stage.words.pick(person.title_sv, person.title_en)
        groups = [group for one in lines if (group := group_of(self.stage, one)) not in title]
        name = " ".join(part for part in (person.honorific, self.title) if part)
        self.head.show_texts(f"{name} {native}".strip(), ", ".join(filter(None, [title, *groups])), self._met())

    def _met(self) -> str:
        """Return when somebody was met last and will be met next."""
        today, words, say = self.stage.today, self.stage.words, self.stage.say
        held = [visit for visit in self._visits or () if visit.status not in CLOSED]
        before = next((visit for visit in held if visit.ends_on < today), None)
        ahead = next((visit for visit in reversed(held) if visit.ends_on >= today), None)

        def when(on: date) -> str:
            return words.brief(on) if on.year == today.year else f"{words.brief(on)} {on.year}"

        parts = []
        if before is not None:
            parts.append(say("Latest: {title}, {day}", title=_titled(self.stage, before), day=when(before.ends_on)))
        if ahead is not None:
            parts.append(say("Next: {title}, {day}", title=_titled(self.stage, ahead), day=when(ahead.starts_on)))
        return " · ".join(parts)


def _titled(stage: Stage, visit: PersonVisit) -> str:
    return stage.words.pick(visit.title_sv, visit.title_en) or stage.say("No title")
