"""The page of an organisation."""

from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coordinator_app.domain.labels import label
from coordinator_app.domain.organisations import Organisation, Scope, Sector
from coordinator_app.domain.registers import PersonFilter
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.people.entered import Entered
from coordinator_app.ui.people.links import show_people, show_visits
from coordinator_app.ui.people.sheet import Sheet
from coordinator_app.ui.people.sheet_head import SheetHead
from coordinator_app.ui.people.texts import capital
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message

MOST_PEOPLE = 50


class OrganisationSheet(Sheet):
    """Names, sector and place, the people who belong to it, and the visits that it takes part in."""

    person_chosen = Signal(object)

    def __init__(self, stage: Stage, organisation_id: UUID | None = None) -> None:
        """Open an organisation, or begin a new one. Raises LookupError where it is gone."""
        fresh = Organisation(id=uuid4()) if organisation_id is None else None
        partners = stage.desk.partners
        entered = Entered(partners.organisation, partners.save_organisation, fresh, message("New organisation"))
        record_id = fresh.id if fresh is not None else organisation_id
        assert record_id is not None
        super().__init__(stage, "organisation", record_id, entered)
        self._people, self._visits = QVBoxLayout(), QVBoxLayout()
        self._shown: object = None
        self.head = SheetHead(
            stage,
            IconMark(stage.look, "organization", "accent_text", size=24, tint="accent_tint"),
            stage.say("Contacts"),
            [(stage.say("Merge with another…"), lambda: self.merge_chosen.emit(None))],
            [],
        )
        self.form = Form(stage, self.subject, organisation_groups(stage), stage.words.language)
        self.duplicates = self.watch_names(partners.likely_duplicates_of_organisation)
        self.lay_out(
            self.made_card(stage.say("People"), self._people), self.made_card(stage.say("Visits"), self._visits)
        )
        self.subject.changed.connect(self._show_head)
        self.show_parts()

    @property
    def title(self) -> str:
        """The name of the organisation."""
        own: Organisation = self.subject.value
        return self.stage.words.pick(own.name_sv, own.name_en) or self.stage.say("New organisation")

    @property
    def name_fields(self) -> tuple[str, ...]:
        """The fields by which one is taken for another."""
        return ("name_sv", "name_en")

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a name has been entered."""
        own: Organisation = self.subject.value
        return own == Organisation(id=own.id, version=own.version, name_sv=own.name_sv, name_en=own.name_en)

    def show_parts(self) -> None:
        """Show the people and the visits again."""
        desk, say, own_id = self.stage.desk, self.stage.say, self.subject.record_id
        listed = desk.people.listed(
            PersonFilter(day=self.stage.today, organisation_id=own_id), language=self.stage.words.language
        )
        people, number = listed.window(0, MOST_PEOPLE), listed.count()
        visits = desk.partners.visits_of_organisation(own_id)
        self._show_head()
        if self._shown == (people, number, visits):
            return
        self._shown = (people, number, visits)
        none = say("Nobody yet. Choose this organisation on the page of a person, and they are listed here.")
        show_people(self.stage, self._people, people, number, none, self.person_chosen.emit)
        none = say("No visits yet. Those that this organisation takes part in are listed here.")
        show_visits(self.stage, self._visits, visits, none, self.visit_chosen.emit)

    def _show_head(self) -> None:
        own: Organisation = self.subject.value
        say = self.stage.say
        about = (capital(say(label(own.sector))), say(label(own.scope)), own.place)
        self.head.show_texts(self.title, " · ".join(part for part in about if part), "")


def organisation_groups(stage: Stage) -> tuple[Group, ...]:
    """Return what the page of an organisation asks for."""
    say = stage.say
    return (
        Group(
            heading=message("Organisation"),
            fields=(
                Spec(name="name_sv", label=message("Name in Swedish")),
                Spec(name="name_en", label=message("Name in English")),
                Spec(
                    name="sector",
                    label=message("Sector"),
                    kind=Kind.CHOICE,
                    choices=lambda: [(sector, capital(say(label(sector)))) for sector in Sector],
                ),
                Spec(
                    name="scope",
                    label=message("Active"),
                    kind=Kind.CHOICE,
                    choices=lambda: [(scope, capital(say(label(scope)))) for scope in Scope],
                ),
                Spec(name="place", label=message("Place")),
                Spec(
                    name="note",
                    label=message("Your own note"),
                    kind=Kind.TEXT,
                    width=1.0,
                    hint=message("Yours alone: it is never part of a document."),
                ),
            ),
            key="organisation",
        ),
    )
