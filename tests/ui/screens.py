"""Every screen and dialog of the window, and how one comes there: for the tests and for the pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from coordinator_app.domain.agreement_acts import Act
from coordinator_app.domain.agreement_lines import AgreementFilter
from coordinator_app.domain.calendar import Layer
from coordinator_app.domain.calendar_print import CalendarForm
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.destinations import CHECKS, Tab
from coordinator_app.domain.findings import Finding
from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.transfers import Transfer
from coordinator_app.domain.visits import Visit
from coordinator_app.services.handbook import own_licence
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from coordinator_app.ui.agreements.agreements_page import AgreementsPage
from coordinator_app.ui.beginning import why_not
from coordinator_app.ui.calendar.calendar_page import CalendarPage
from coordinator_app.ui.calendar.print_dialog import CalendarPrintDialog
from coordinator_app.ui.crash_dialog import CrashDialog
from coordinator_app.ui.finding_row import FindingRow
from coordinator_app.ui.first_run.first_run import FirstRun
from coordinator_app.ui.help.licence_dialog import LicenceDialog
from coordinator_app.ui.imports.import_dialog import ImportDialog
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.packs.pack_dialog import PackDialog
from coordinator_app.ui.people.people_page import PeoplePage
from coordinator_app.ui.policy.document_page import DocumentPage
from coordinator_app.ui.settings import calendar_part
from coordinator_app.ui.settings.bodies_part import BodiesPart
from coordinator_app.ui.settings.calendar_part import CalendarPart
from coordinator_app.ui.settings.offices_part import OfficesPart
from coordinator_app.ui.settings.policy_part import PolicyPart
from coordinator_app.ui.settings.register_part import RegisterPart
from coordinator_app.ui.settings.settings_page import PARTS
from coordinator_app.ui.table_model import ID_ROLE
from coordinator_app.ui.today.attention_row import AttentionRow
from coordinator_app.ui.visits.checklist_tab import ChecklistTab
from coordinator_app.ui.visits.own_programme_dialog import OwnProgrammeDialog
from coordinator_app.ui.visits.programme_keys import Ask, Wish
from coordinator_app.ui.visits.programme_tab import ProgrammeTab
from coordinator_app.ui.visits.programme_way import WayDialog
from coordinator_app.ui.visits.sharing import Sharing
from coordinator_app.words import Problem, message
from tests.ui.windows import rest, settle, until

Go = Callable[[MainWindow], object]

_STEPS = 3
"""Of the first run."""


@dataclass(frozen=True, kw_only=True)
class Screen:
    """A screen by its name; `go` leads a window to it, `is_dialog` tells that it lies before the window."""

    name: str
    go: Go
    is_dialog: bool = False
    is_fresh: bool = False
    """Whether it is met on data that nobody has begun with, not on the example."""

    def __str__(self) -> str:
        """Return the name, which also names the picture."""
        return self.name

    def shown(self, window: MainWindow) -> QWidget:
        """Go there and return what is shown: the window, or the dialog."""
        close_dialogs(window)
        self.go(window)
        rest(window)
        if not self.is_dialog:
            return window
        dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
        assert dialogs, f"{self.name} did not open"
        return dialogs[-1]


def close_dialogs(window: MainWindow) -> None:
    """Close every dialog before the window."""
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.close()
    settle()


def next_visit(window: MainWindow) -> Visit:
    """Return the example's next visit."""
    desk, today = window.stage.desk, window.stage.today
    return desk.visits.get(desk.visits.find("next", today).id)


def _section(section: Section, tab: str = "") -> Go:
    return lambda window: window.shell.go(Address(section=section, tab=tab))


def _peek(window: MainWindow) -> None:
    """Show the next visit beside the month."""
    _section(Section.CALENDAR, "month")(window)
    page = window.shell.page
    assert isinstance(page, CalendarPage)
    page.show_today()
    page._choose_id(next_visit(window).id)


def _tab(tab: Tab) -> Go:
    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.VISITS, record_id=next_visit(window).id, tab=tab))

    return go


def _programme(view: str) -> Go:
    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.VISITS))  # so that no item is open from before
        _tab(Tab.PROGRAMME)(window)
        press(window, window.stage.say(view))

    return go


def _open_item(window: MainWindow) -> None:
    _programme("Days")(window)
    visit = next_visit(window)
    first = min(visit.programme, key=lambda item: item.begins)
    here = Address(section=Section.VISITS, record_id=visit.id, tab=Tab.PROGRAMME, part_id=first.id)
    window.shell.go(here)


def _shown_programme(window: MainWindow) -> ProgrammeTab:
    _programme("Days")(window)
    settle()
    return next(each for each in window.findChildren(ProgrammeTab) if each.isVisible())


def _checks(window: MainWindow) -> None:
    """Show the checks of the visit that has clashes in the example."""
    lines = window.stage.desk.visits.lines()
    clashing = next(line for line in lines if line.title_sv == "Digitalt möte med Gütersloh")
    window.shell.go(Address(section=Section.VISITS))
    window.shell.go(Address(section=Section.VISITS, record_id=clashing.id, tab=Tab.PROGRAMME, field=CHECKS))


_WAY = Transfer(id=uuid4(), place="Rådhuset", other_place="Gruvan", minutes=25)


def _move_item(window: MainWindow) -> None:
    first = min(next_visit(window).programme, key=lambda item: item.begins)
    _shown_programme(window).carry_out(first.id, Ask(wish=Wish.MOVE_TO))


def _way(window: MainWindow) -> None:
    WayDialog(window.stage, "Rådhuset", "Gruvan", _shown_programme(window)).open()


def _copy_visit(window: MainWindow) -> None:
    _shown_programme(window)._filling.ask_to_copy()


def _paste_items(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(ITEMS)
    _shown_programme(window)._filling.paste()


def _checklist(window: MainWindow) -> None:
    """Show the checklist of the next visit, which gets one where it has none."""
    visit, templates = next_visit(window), window.stage.desk.templates
    if not visit.tasks:
        templates.apply_checklist(visit.id, next(each for each in templates.every() if each.key == "sister_city"))
    _tab(Tab.CHECKLIST)(window)


def _task(window: MainWindow) -> None:
    _checklist(window)
    settle()
    next(each for each in window.findChildren(ChecklistTab) if each.isVisible()).add()


def _agreement(title: str, tab: str) -> Go:
    """Go to a tab of one of the example's agreements."""

    def go(window: MainWindow) -> None:
        agreement = next(each for each in window.stage.desk.agreements.all() if each.title_sv == title)
        window.shell.go(Address(section=Section.AGREEMENTS, record_id=agreement.id, tab=tab))

    return go


def _quiet_membership(window: MainWindow) -> None:
    """Show the network of the membership in which nothing has happened for the longest time."""
    found = [each for each in window.stage.desk.agreements.all() if each.is_membership]
    quiet = min(found, key=lambda each: max((one.on for one in each.activities), default=date.min))
    window.shell.go(Address(section=Section.AGREEMENTS, record_id=quiet.id, tab="network"))


def _ask(act: Act) -> Go:
    """Go to the dialog before something is done with an agreement."""

    def go(window: MainWindow) -> None:
        _agreement("Vänortsavtal med Gütersloh", "overview")(window)
        settle()
        next(page for page in window.findChildren(AgreementPage) if page.isVisible())._ask(act)

    return go


def _partner(tab: str) -> Go:
    def go(window: MainWindow) -> None:
        partner = next(each for each in window.stage.desk.partners.all() if each.name_sv == "Grudziądz")
        window.shell.go(Address(section=Section.PARTNERS, record_id=partner.id, tab=tab))

    return go


def _agreements(tab: str, *, is_filtered: bool = False, is_lacking: bool = False) -> Go:
    """Go to a view of the agreements; with what the list can be asked for, or the partners that lack one."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.AGREEMENTS, tab=tab))
        page = window.shell.page
        assert isinstance(page, AgreementsPage)
        if tab == "list":
            page.agreement_list.show_chosen(AgreementFilter(today=window.stage.today), "")
            page.agreement_list.show_filter(is_shown=is_filtered or is_lacking)
        if is_lacking:
            press(window, window.stage.say("Partners without agreement"))

    return go


def _policy_settings(view: str) -> Go:
    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.SETTINGS, tab="policy"))
        part = window.findChild(PolicyPart)
        assert part is not None
        part.show_view(view)

    return go


def _decision(window: MainWindow) -> None:
    """Open a decision under delegated authority, which is entered where there is none."""
    agreements = window.stage.desk.agreements
    known = next((each for each in agreements.decisions() if each.kind == DecisionKind.DELEGATED), None)
    if known is None:
        title = "Avsiktsförklaring om skolutbyte"
        new = Decision(id=uuid4(), kind=DecisionKind.DELEGATED, title_sv=title, decided_on=date(2026, 11, 2))
        known = agreements.save_decision(new)
    window.shell.go(Address(section=Section.AGREEMENTS, record_id=known.id, tab="decisions"))


def _settings_record(part: str) -> Go:
    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.SETTINGS, tab=part))
        shown = window.findChild(BodiesPart if part == "bodies" else OfficesPart)
        assert isinstance(shown, RegisterPart)
        shown.close_record()
        first = shown.view.model().index(0, 0).data(ID_ROLE)
        shown.open(first)

    return go


def _new_office(window: MainWindow) -> None:
    window.shell.go(Address(section=Section.SETTINGS, tab="offices"))
    page = window.shell.page
    assert page is not None
    page.make_new()


def _calendar(view: str, *, is_new: bool = False, is_open: bool = False) -> Go:
    """Go to a view of the settings of the calendar: its list, a new record, or its first one."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.SETTINGS, tab="calendar"))
        part = window.findChild(CalendarPart)
        assert part is not None
        part.show_view(view)
        if isinstance(part.view, RegisterPart):
            part.view.close_record()
            if is_open:
                part.view.open(part.view.view.model().index(0, 0).data(ID_ROLE))
        if is_new:
            part.make_new()

    return go


MEETING_PLAN = """Organ\tSammanträde\tTid\tHandlingar in\tBeredning
KS\t19 januari 2027\t13.00\t5 januari kl. 12\t12 januari
KF\t25 januari 2027\t17.00\t4 januari\t
BUN\t27 januari 2027\t08.30\t\t"""
"""A meeting plan as Excel puts it on the clipboard."""


def _transfers(*, is_open: bool = False) -> Go:
    """Go to the ways between places, of which the example has none."""

    def go(window: MainWindow) -> None:
        transfers = window.stage.desk.transfers
        if not transfers.all():
            transfers.save(_WAY)
        _calendar(calendar_part.TRANSFERS, is_open=is_open)(window)

    return go


def _meeting_plan(window: MainWindow) -> None:
    _calendar(calendar_part.MEETINGS)(window)
    QGuiApplication.clipboard().setText(MEETING_PLAN)
    press(window, window.stage.say("Paste a plan"))


def _empty_trash(window: MainWindow) -> None:
    partners = window.stage.desk.partners
    partners.delete(partners.save(Partner(id=uuid4(), kind=PartnerKind.PROJECT, name_sv="Havsprojektet")))
    window.shell.go(Address(section=Section.SETTINGS, tab="trash"))
    settle()
    press(window, window.stage.say("Empty the trash…"))


def _rule(window: MainWindow) -> None:
    window.shell.go(Address(section=Section.TODAY))
    rest(window)
    rows = window.findChildren(AttentionRow)
    next(row for row in rows if row.isVisible())._show_rule()


def press(window: QWidget, name: str) -> None:
    """Press the button that is shown with a name."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name]
    assert buttons, f"There is no button {name}"
    buttons[0].click()


def _pack(window: MainWindow) -> None:
    window.stage.pack_asked.emit(next_visit(window).id)
    dialog = next(each for each in window.findChildren(PackDialog) if each.isVisible())
    until(lambda: dialog.pack is not None and not dialog.preview._page.pixmap().isNull())


def _person(window: MainWindow) -> None:
    guest = next_visit(window).delegation[0].person_id
    window.shell.go(Address(section=Section.PEOPLE, record_id=guest))


def _organisation(window: MainWindow) -> None:
    first = window.stage.desk.partners.organisations()[0]
    window.shell.go(Address(section=Section.PEOPLE, record_id=first.id, tab="organisations"))


def _on_the_person(offer: str) -> Go:
    """Go to the dialog that the menu of a person's sheet offers."""

    def go(window: MainWindow) -> None:
        _person(window)
        settle()
        page = window.shell.page
        assert isinstance(page, PeoplePage)
        assert page.sheet is not None
        history = page.sheet.show_history
        {"merge": lambda: page._ask_to_merge(None), "erase": page._ask_to_erase, "history": history}[offer]()

    return go


def _new_person(window: MainWindow) -> None:
    """Begin a person whose name is there already."""
    window.shell.go(Address(section=Section.PEOPLE, tab="people"))
    page = window.shell.page
    assert isinstance(page, PeoplePage)
    page.make_new()
    sheet = page.sheet
    known = window.stage.desk.people.get(next_visit(window).delegation[0].person_id)
    assert sheet is not None
    assert known is not None
    for name in ("given_name", "family_name"):
        sheet.form.labelled(name).field.setText(getattr(known, name))  # type: ignore[attr-defined]
    sheet.duplicates.look()
    for name in ("given_name", "family_name"):
        sheet.form.labelled(name).field.revert()  # type: ignore[attr-defined]


def _merge_fields(window: MainWindow) -> None:
    """Ask which fields of two people are to hold."""
    _person(window)
    page = window.shell.page
    assert isinstance(page, PeoplePage)
    page._ask_to_merge(next_visit(window).delegation[1].person_id)


GUESTS = """Name\tTitle\tOrganisation\tE-mail\tLanguages
Mr WANG Lihua 王丽华\tVice Mayor\tWuhu Municipal People's Government\twang@example.com\tChinese, English
Ms LI Na\tInterpreter\tForeign Affairs Office of Wuhu\tli.na@example.com\tChinese, Klingon"""
"""A list as Excel puts it on the clipboard."""


ITEMS = """Day\tTime\tWhat\tWhere\tHost
Wed\t9-10\tMorning walk\tThe old mine\tKarin Ek
Thu\tsoon\tCoffee\tThe town hall\t"""
"""A programme as Excel puts it on the clipboard, with a time that nobody understands."""


def _guests(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(GUESTS)
    _tab(Tab.DELEGATION)(window)
    press(window, window.stage.say("Paste from Excel"))


def _own_programme(window: MainWindow) -> None:
    sharing = Sharing(window.stage, next_visit(window).id, window)
    OwnProgrammeDialog(window.stage, sharing, sharing.participants(), window).open()


EVENTS = """BEGIN:VCALENDAR
X-WR-CALNAME:Kommunens kalender
BEGIN:VEVENT
UID:wuhu-2027
DTSTART;VALUE=DATE:20270308
DTEND;VALUE=DATE:20270312
SUMMARY:Delegation från Wuhu
END:VEVENT
BEGIN:VEVENT
UID:museum-2027
SUMMARY:Museet
END:VEVENT
BEGIN:VEVENT
UID:call-2027
DTSTART;TZID=tzone-custom:20270211T090000
DTEND;TZID=tzone-custom:20270211T100000
SUMMARY:Samtal med Gütersloh
END:VEVENT
END:VCALENDAR
"""
"""A calendar in which not all can be read."""


def _import(window: MainWindow) -> None:
    dialog = ImportDialog(window.stage, window)
    dialog.open()
    copied = QMimeData()
    copied.setData("text/calendar", EVENTS.encode())
    dialog.take(copied)
    until(lambda: not dialog.is_reading)


def _print_calendar(form: CalendarForm) -> Go:
    def go(window: MainWindow) -> None:
        days = (date(2026, 11, 1), date(2026, 11, 30))
        CalendarPrintDialog(window.stage, days, form, frozenset(Layer), window).open()

    return go


def _first_run(step: int) -> Go:
    def go(window: MainWindow) -> None:
        if not isinstance(window.shell.page, FirstRun):
            window.rebuild()
        page = window.shell.page
        assert isinstance(page, FirstRun)
        page.next_tab(-_STEPS)
        page.next_tab(step)

    return go


def _asking(ask: str) -> Go:
    """Go to a dialog in which something to do is set aside."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.TODAY))
        rest(window)
        row = next(row for row in window.findChildren(AttentionRow) if row.isVisible())
        {"day": row._ask_day, "reason": row._ask_reason}[ask]()

    return go


def _licence(window: MainWindow) -> None:
    LicenceDialog(window.stage, "EUPL-1.2", own_licence(window.stage.resources), window).open()


def _crash(window: MainWindow) -> None:
    CrashDialog(window.stage, "Utblick: KeyError\n" * 12, Path("bug.log"), window).open()


def _problem(window: MainWindow) -> None:
    problem = Problem(
        message("The data file {data} is damaged: {detail}.", data="utblick.db", detail="page 7"),
        message("It was not touched, and nothing is written over your good copies in {backups}.", backups="backups"),
        message("Close the program and restore the latest backup."),
    )
    why_not(window, window.shell, window.stage, problem)


def _clause(window: MainWindow) -> None:
    """Show a clause with the cases that do not meet it."""
    window.shell.go(Address(section=Section.POLICY, tab="clauses", field=_first_finding(window).clause))


def _first_finding(window: MainWindow) -> Finding:
    return window.stage.desk.compliance.findings(window.stage.today)[0]


def _on_the_finding(offer: str) -> Go:
    """Go to a dialog about the first finding."""

    def go(window: MainWindow) -> None:
        _clause(window)
        rest(window)
        row = next(row for row in window.findChildren(FindingRow) if row.isVisible())
        {"why": row.show_why, "deviate": row.ask_to_deviate}[offer]()

    return go


def _deviations(window: MainWindow) -> None:
    """Show the deviations, of which there is one at least."""
    desk, today = window.stage.desk, window.stage.today
    if not desk.compliance.deviations():
        finding = _first_finding(window)
        desk.compliance.deviate(
            finding, reason="Det lokala föreningslivet var inte med.", decided_by="KS", decided_on=today
        )
    window.shell.go(Address(section=Section.POLICY, tab="deviations"))


def _document(window: MainWindow) -> None:
    """Show the form of a governing document, which is made where there is none."""
    governing = window.stage.desk.governing
    if not governing.all():
        text = GoverningDocument(
            id=uuid4(),
            title_sv="Riktlinjer för resor",
            adopted_by="Kommunstyrelsen",
            adopted_on=date(2021, 3, 9),
            document_type="Riktlinje",
            validity="Tills vidare",
            revision_months=48,
            case_number="KS 2021-14",
        )
        governing.save(text)
    window.shell.go(Address(section=Section.POLICY, tab="documents", record_id=governing.all()[0].id))


def _revise(window: MainWindow) -> None:
    _document(window)
    settle()
    next(page for page in window.findChildren(DocumentPage) if page.isVisible()).revise()


_PARTNER_TABS = ("about", "to_know", "agreements", "visits", "people", "history")
_TOPICS = (
    "today",
    "calendar",
    "visits",
    "people",
    "partners",
    "agreements",
    "policy",
    "settings",
    "keys",
    "data",
    "access",
    "about",
)

SCREENS: tuple[Screen, ...] = (
    Screen(name="today", go=_section(Section.TODAY)),
    *(
        Screen(name=f"calendar-{view}", go=_section(Section.CALENDAR, view))
        for view in ("month", "week", "year", "agenda")
    ),
    Screen(name="calendar-peek", go=_peek),
    Screen(name="calendar-print-year", go=_print_calendar(CalendarForm.YEAR), is_dialog=True),
    Screen(name="calendar-print-list", go=_print_calendar(CalendarForm.LIST), is_dialog=True),
    Screen(name="visits", go=_section(Section.VISITS)),
    Screen(name="visit-overview", go=_tab(Tab.OVERVIEW)),
    Screen(name="visit-programme", go=_programme("Days")),
    Screen(name="visit-programme-list", go=_programme("List")),
    Screen(name="visit-programme-item", go=_open_item),
    Screen(name="visit-own-programme", go=_own_programme, is_dialog=True),
    Screen(name="visit-delegation", go=_tab(Tab.DELEGATION)),
    Screen(name="visit-guests", go=_guests, is_dialog=True),
    Screen(name="visit-checklist", go=_checklist),
    Screen(name="visit-task", go=_task, is_dialog=True),
    Screen(name="visit-checks", go=_checks),
    Screen(name="visit-move-item", go=_move_item, is_dialog=True),
    Screen(name="visit-way", go=_way, is_dialog=True),
    Screen(name="visit-copy", go=_copy_visit, is_dialog=True),
    Screen(name="visit-paste-items", go=_paste_items, is_dialog=True),
    Screen(name="visit-documents", go=_tab(Tab.DOCUMENTS)),
    Screen(name="visit-history", go=_tab(Tab.HISTORY)),
    Screen(name="partners", go=_section(Section.PARTNERS)),
    *(
        Screen(name=f"partner-{tab}", go=_partner(tab))
        for tab in ("about", "to_know", "agreements", "visits", "people", "history")
    ),
    Screen(name="agreements", go=_agreements("list")),
    Screen(name="agreements-filter", go=_agreements("list", is_filtered=True)),
    Screen(name="agreements-lacking", go=_agreements("list", is_lacking=True)),
    Screen(name="agreements-portfolio", go=_agreements("portfolio")),
    *(
        Screen(name=f"agreement-{tab}", go=_agreement("Vänortsavtal med Gütersloh", tab))
        for tab in ("overview", "validity", "decision", "files", "economy", "history")
    ),
    Screen(name="agreement-open-ended", go=_agreement("Vänortsavtal med Grudziądz", "validity")),
    Screen(name="agreement-delegated", go=_agreement("Lån av utställningsföremål (exempel)", "decision")),
    Screen(name="membership-network", go=_agreement("Medlemskap i Östersjönätverket Exempel", "network")),
    Screen(name="membership-quiet", go=_quiet_membership),
    *(Screen(name=f"agreement-{act}", go=_ask(act), is_dialog=True) for act in Act),
    Screen(name="decisions", go=_agreements("decisions")),
    Screen(name="decision", go=_decision),
    Screen(name="agreement-new", go=_section(Section.AGREEMENTS, "new"), is_dialog=True),
    *(Screen(name=f"settings-{part}", go=_section(Section.SETTINGS, part)) for part in PARTS),
    *(Screen(name=f"settings-policy-{view}", go=_policy_settings(view)) for view in ("own", "rules", "ladders")),
    Screen(name="settings-body", go=_settings_record("bodies")),
    Screen(name="settings-office", go=_settings_record("offices")),
    Screen(name="settings-new-office", go=_new_office),
    Screen(name="settings-meetings", go=_calendar(calendar_part.MEETINGS)),
    Screen(name="settings-meeting", go=_calendar(calendar_part.MEETINGS, is_open=True)),
    Screen(name="settings-meeting-new", go=_calendar(calendar_part.MEETINGS, is_new=True)),
    Screen(name="settings-hand-in", go=_calendar(calendar_part.HAND_IN)),
    Screen(name="settings-own-days", go=_calendar(calendar_part.OWN_DAYS)),
    Screen(name="settings-own-day", go=_calendar(calendar_part.OWN_DAYS, is_open=True)),
    Screen(name="settings-own-day-new", go=_calendar(calendar_part.OWN_DAYS, is_new=True)),
    Screen(name="settings-transfers", go=_transfers()),
    Screen(name="settings-transfer", go=_transfers(is_open=True)),
    Screen(name="settings-transfer-new", go=_calendar(calendar_part.TRANSFERS, is_new=True)),
    Screen(name="meeting-plan", go=_meeting_plan, is_dialog=True),
    Screen(name="empty-trash", go=_empty_trash, is_dialog=True),
    Screen(name="people", go=_section(Section.PEOPLE, "people")),
    Screen(name="person", go=_person),
    Screen(name="person-new", go=_new_person),
    Screen(name="organisations", go=_section(Section.PEOPLE, "organisations")),
    Screen(name="organisation", go=_organisation),
    Screen(name="rule", go=_rule, is_dialog=True),
    Screen(name="remind-me", go=_asking("day"), is_dialog=True),
    Screen(name="not-applicable", go=_asking("reason"), is_dialog=True),
    Screen(name="merge", go=_on_the_person("merge"), is_dialog=True),
    Screen(name="merge-fields", go=_merge_fields, is_dialog=True),
    Screen(name="erase", go=_on_the_person("erase"), is_dialog=True),
    Screen(name="person-history", go=_on_the_person("history"), is_dialog=True),
    Screen(name="policy-clauses", go=_section(Section.POLICY, "clauses")),
    Screen(name="policy-clause", go=_clause),
    Screen(name="policy-why", go=_on_the_finding("why"), is_dialog=True),
    Screen(name="policy-deviate", go=_on_the_finding("deviate"), is_dialog=True),
    Screen(name="policy-deviations", go=_deviations),
    Screen(name="policy-documents", go=_section(Section.POLICY, "documents")),
    Screen(name="policy-document", go=_document),
    Screen(name="policy-revise", go=_revise, is_dialog=True),
    Screen(name="pack", go=_pack, is_dialog=True),
    Screen(name="import", go=_import, is_dialog=True),
    *(Screen(name=f"help-{topic}", go=_section(Section.HELP, topic)) for topic in _TOPICS),
    Screen(name="licence", go=_licence, is_dialog=True),
    Screen(name="crash", go=_crash, is_dialog=True),
    Screen(name="first-run-municipality", go=_first_run(0), is_fresh=True),
    Screen(name="first-run-policy", go=_first_run(1), is_fresh=True),
    Screen(name="first-run-start", go=_first_run(2), is_fresh=True),
    Screen(name="problem", go=_problem, is_fresh=True),
)
"""Each screen once; whoever adds a screen adds it here, and it is held to the rules and drawn."""


def screen_named(name: str) -> Screen:
    """Return a screen by its name."""
    return next(screen for screen in SCREENS if screen.name == name)
