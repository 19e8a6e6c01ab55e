"""The section Contacts: people and organisations, each a list with the chosen one beside it."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import Segments, button, tool
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import held
from coordinator_app.ui.page import Page
from coordinator_app.ui.people.erase_dialog import EraseDialog
from coordinator_app.ui.people.merge_dialog import MergeDialog
from coordinator_app.ui.people.mergeable import mergeable_organisations, mergeable_people
from coordinator_app.ui.people.organisation_sheet import OrganisationSheet
from coordinator_app.ui.people.organisations_register import organisations_register
from coordinator_app.ui.people.panes import Panes
from coordinator_app.ui.people.people_register import people_register
from coordinator_app.ui.people.person_sheet import PersonSheet
from coordinator_app.ui.people.portraits import Portraits
from coordinator_app.ui.people.register_list import RegisterList
from coordinator_app.ui.people.removals import delete_organisation, delete_person, erase_person
from coordinator_app.ui.people.sheet import Sheet
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

NEW = "new"
"""The tab of an address that asks for a new person."""

_PAUSE_MS = 120
"""How long a row must be current before it is shown beside, so that holding an arrow key is quick."""


class Which(StrEnum):
    """The two lists; as the tab of an address, the one that is meant."""

    PEOPLE = "people"
    ORGANISATIONS = "organisations"


class PeoplePage(Page):
    """Remembers which list was shown, and whether the chosen one stands beside it."""

    def __init__(self, stage: Stage) -> None:
        """Begin with the list that was shown last."""
        super().__init__(stage)
        self._which = Which(stage.remembered.text("people/which", Which.PEOPLE))
        self._portraits = Portraits(stage)
        self._lists: dict[Which, RegisterList] = {}
        self._sheet: Sheet | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_current)
        self._stack, self._room = QStackedWidget(), QStackedWidget()
        self._nothing = Empty(stage.look, "")
        self._room.addWidget(self._nothing)
        self._segments = Segments(stage.look, stage.say("People or organisations"), self._choices(), self._choose)
        self._head = held(self._bar())
        self._panes = Panes(stage, "people", self._stack, self._room)
        self._panes.arranged.connect(self._arranged)
        px = stage.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(20), px(16), px(12))
        column.setSpacing(px(12))
        column.addWidget(self._head)
        column.addWidget(self._panes, 1)
        self._show_list(self._which)

    @property
    def title(self) -> str:
        """The name of whom is shown, else that of the section."""
        return self._sheet.title if self._sheet is not None else self.stage.say("Contacts")

    @property
    def sheet(self) -> Sheet | None:
        """The page of the person or organisation that is shown."""
        return self._sheet

    @property
    def shown_list(self) -> RegisterList:
        """The list that is shown."""
        return self._lists[self._which]

    def show_address(self, address: Address) -> None:
        """Show a list, a person or an organisation; an address may also ask for a new one."""
        which = Which.ORGANISATIONS if address.tab == Which.ORGANISATIONS else Which.PEOPLE
        if address.tab in set(Which) or address.record_id is not None or address.tab == NEW:
            self._show_list(which)
        if address.tab == NEW:
            self.make_new()
        elif address.record_id is None:
            self.shown_list.point()
        elif self._open(which, address.record_id):
            self._panes.open()
            self.shown_list.view.select(address.record_id)
            if address.field and self._sheet is not None:
                self._sheet.point_at(address.field)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list and the sheet again."""
        for each in self._lists.values():
            each.refresh(kinds)
        sheet = self._sheet
        if sheet is None:
            return
        sheet.reload()
        if sheet is self._sheet and not sheet.entered.is_fresh and self.shown_list.view.current_id is None:
            self.shown_list.view.select(sheet.subject.record_id)

    def leave(self) -> None:
        """Save what is being typed."""
        if self._sheet is not None:
            self._sheet.commit()

    def show_list_again(self) -> None:
        """Show the list, where what is chosen stands in its place."""
        self.leave()
        self._panes.close_detail()

    def make_new(self) -> None:
        """Begin a new person or organisation at its name; one that is left untouched is never saved."""
        self._close()
        self.shown_list.let_go()
        sheet = self._person() if self._which == Which.PEOPLE else self._organisation()
        self._take(sheet)
        self._panes.open()
        sheet.begin()

    def find_in_list(self) -> None:
        """Let somebody type what the list is to show."""
        self._panes.close_detail()
        self.shown_list.find_in_list()

    def act(self) -> None:
        """Begin a new person or organisation."""
        self.make_new()

    def next_tab(self, step: int) -> None:
        """Show the other list."""
        every = list(Which)
        self._choose(every[(every.index(self._which) + step) % len(every)])

    def _choices(self) -> list[tuple[str, str]]:
        say = self.stage.say
        return [(Which.PEOPLE, say("People")), (Which.ORGANISATIONS, say("Organisations"))]

    def _bar(self) -> Flow:
        look, say = self.stage.look, self.stage.say
        bar = Flow(gap=look.px(12))
        bar.addWidget(text(look, say("Contacts"), "display"))
        bar.addWidget(self._segments)
        bar.push_right()
        self._beside = tool(look, "panel_right", say("Show beside the list"), self._turn_beside, is_boxed=True)
        self._beside.setCheckable(True)
        bar.addWidget(self._beside)
        self._new = button(look, "", self.make_new, kind="primary", icon="add")
        bar.addWidget(self._new)
        return bar

    def _choose(self, which: str) -> None:
        """Show one of the lists, and whom it shows beside."""
        self._close()
        self._show_list(Which(which))
        self._panes.close_detail()
        self.shown_list.point()
        self._pause.start()

    def _show_list(self, which: Which) -> None:
        if which not in self._lists:
            self._lists[which] = self._made_list(which)
            self._stack.addWidget(self._lists[which])
        if which != self._which:
            self._close()
        self._which = which
        self.stage.remembered.keep("people/which", which)
        self._segments.choose(which)
        self._stack.setCurrentWidget(self._lists[which])
        say = self.stage.say
        said = say("New person") if which == Which.PEOPLE else say("New organisation")
        self._new.setText(f"\u2002{said}")
        self._new.setAccessibleName(said)

    def _made_list(self, which: Which) -> RegisterList:
        if which == Which.PEOPLE:
            made = RegisterList(self.stage, people_register(self.stage, self._portraits, self.devicePixelRatioF()))
        else:
            made = RegisterList(self.stage, organisations_register(self.stage))
        made.new_chosen.connect(self.make_new)
        made.view.current_changed.connect(lambda _: self._pause.start())
        made.view.clicked.connect(lambda _: self._show_chosen())
        for asked in (made.view.chosen, made.view.edited):
            asked.connect(lambda _: self._enter())
        made.view.removed.connect(lambda record_id: self._delete(which, record_id))
        return made

    def _show_current(self) -> None:
        """Show whoever is current in the list beside it, where there is room."""
        if not self.stage.has_desk:
            return  # a pause that runs out once the data are closed
        current = self.shown_list.view.current_id
        if current is not None and self._panes.is_beside:
            self._open(self._which, current)

    def _show_chosen(self) -> None:
        """Show whoever was clicked, in place of the list where nothing stands beside."""
        current = self.shown_list.view.current_id
        if current is not None and self._open(self._which, current):
            self._panes.open()

    def _enter(self) -> None:
        """Show whoever was chosen, and put the keyboard into the first field."""
        self._show_chosen()
        if self._sheet is not None:
            self._sheet.begin()

    def _open(self, which: Which, record_id: UUID) -> bool:
        """Show a record; tell whether it is there."""
        if self._sheet is not None and self._sheet.subject.record_id == record_id:
            return True
        self._close()
        try:
            sheet = self._person(record_id) if which == Which.PEOPLE else self._organisation(record_id)
        except LookupError:
            return False
        self._take(sheet)
        return True

    def _person(self, person_id: UUID | None = None) -> PersonSheet:
        sheet = PersonSheet(self.stage, self._portraits, person_id)
        sheet.erase_chosen.connect(self._ask_to_erase)
        return sheet

    def _organisation(self, organisation_id: UUID | None = None) -> OrganisationSheet:
        sheet = OrganisationSheet(self.stage, organisation_id)
        sheet.person_chosen.connect(lambda one: self._follow(Section.PEOPLE, one))
        return sheet

    def _take(self, sheet: Sheet) -> None:
        which = self._which
        sheet.back_chosen.connect(self._back)
        sheet.gone.connect(self._lost)
        sheet.delete_chosen.connect(lambda: self._delete(which, sheet.subject.record_id))
        sheet.open_chosen.connect(self._open_instead)
        sheet.merge_chosen.connect(self._ask_to_merge)
        sheet.visit_chosen.connect(lambda one: self._follow(Section.VISITS, one))
        sheet.show_way_back(is_shown=not self._panes.is_beside)
        self._sheet = sheet
        self._room.addWidget(sheet)
        self._room.setCurrentWidget(sheet)
        self.renamed.emit()

    def _close(self) -> None:
        """Save what is typed on the sheet and let it go."""
        if self._sheet is not None:
            self._sheet.commit()
        self._let_go()

    def _lost(self) -> None:
        """Let the sheet go, since its record is gone; nothing can be saved in it any more."""
        self._let_go()
        self._panes.close_detail()
        self._pause.start()

    def _let_go(self) -> None:
        gone, self._sheet = self._sheet, None
        if gone is not None:
            self._room.removeWidget(gone)
            gone.deleteLater()

    def _back(self) -> None:
        self.show_list_again()
        self.shown_list.point()

    def _follow(self, section: Section, record_id: UUID) -> None:
        """Go elsewhere, so that the way back leads here."""
        if self._sheet is not None:
            self.stage.go(self._address(self._sheet.subject.record_id))
        self.stage.go(Address(section=section, record_id=record_id))

    def _address(self, record_id: UUID) -> Address:
        tab = Which.ORGANISATIONS if self._which == Which.ORGANISATIONS else ""
        return Address(section=Section.PEOPLE, record_id=record_id, tab=tab)

    def _open_instead(self, record_id: UUID) -> None:
        """Open the one who was there already; a newcomer of whom only the name is known gives way."""
        sheet = self._sheet
        if isinstance(sheet, PersonSheet | OrganisationSheet) and sheet.is_new and sheet.is_bare:
            self._remove(self._which, sheet.subject.record_id)
        self.stage.go(self._address(record_id))

    def _ask_to_merge(self, other_id: UUID | None) -> None:
        if self._sheet is None:
            return
        self._sheet.commit()
        stage, own_id = self.stage, self._sheet.subject.record_id
        kind = mergeable_people(stage) if self._which == Which.PEOPLE else mergeable_organisations(stage)
        dialog = MergeDialog(stage, kind, own_id, other_id, self._portraits, self)
        dialog.merged.connect(self._merged)
        dialog.open()

    def _merged(self, record_id: UUID) -> None:
        self._let_go()
        self.stage.go(self._address(record_id))
        self.stage.tell(self.stage.say("The two have become one."), self.stage.desk.history.latest())

    def _ask_to_erase(self) -> None:
        if self._sheet is None:
            return
        self._sheet.commit()
        person = self.stage.desk.people.get(self._sheet.subject.record_id)
        if person is not None:
            dialog = EraseDialog(self.stage, person, self)
            dialog.erase_chosen.connect(lambda: self._gone_for_good(person))
            dialog.open()

    def _gone_for_good(self, person: Any) -> None:
        self._let_go()
        if erase_person(self.stage, person):
            self._after_removal()

    def _delete(self, which: Which, record_id: UUID) -> None:
        if self._remove(which, record_id):
            self._after_removal()

    def _remove(self, which: Which, record_id: UUID) -> bool:
        """Put a record in the trash, or let one go that was never saved."""
        sheet = self._sheet
        if sheet is not None and sheet.subject.record_id == record_id:
            if sheet.entered.is_fresh:
                self._let_go()
                return True
            sheet.commit()
        removes: dict[Which, Callable[[Stage, UUID], bool]] = {
            Which.PEOPLE: delete_person,
            Which.ORGANISATIONS: delete_organisation,
        }
        if not removes[which](self.stage, record_id):
            return False
        if sheet is not None and sheet is self._sheet and sheet.subject.record_id == record_id:
            self._let_go()
        return True

    def _after_removal(self) -> None:
        self._panes.close_detail()
        self.shown_list.refresh(frozenset({"person", "organisation"}))
        self.shown_list.point()
        self._pause.start()

    def _turn_beside(self) -> None:
        self._panes.want_beside(wanted=not self._panes.is_wanted_beside)

    def _arranged(self) -> None:
        """Show the way back and hide the head where one of the two fills the page."""
        self._head.setVisible(not self._panes.is_open)
        self._beside.setVisible(not self._panes.is_narrow)
        self._beside.setChecked(self._panes.is_wanted_beside)
        if self._sheet is not None:
            self._sheet.show_way_back(is_shown=not self._panes.is_beside)
        if self._panes.is_beside and self._sheet is None:
            self._pause.start()
