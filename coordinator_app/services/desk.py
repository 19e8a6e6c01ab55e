"""The coordinator's desk: every service, on one open data folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coordinator_app.domain.registers import NameOrder, PersonFilter, Span, VisitFilter, VisitOrder
from coordinator_app.services.agreement_days import AgreementDays
from coordinator_app.services.agreement_watching import AgreementWatching
from coordinator_app.services.agreements import Agreements
from coordinator_app.services.ahead import HashAhead
from coordinator_app.services.backups import Backups
from coordinator_app.services.beginnings import Beginnings
from coordinator_app.services.briefings import Briefings
from coordinator_app.services.calendar_files import CalendarFiles
from coordinator_app.services.clashes import Clashes
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.services.drafts import Drafts
from coordinator_app.services.history import History
from coordinator_app.services.left_texts import LeftTexts
from coordinator_app.services.meetings import Meetings
from coordinator_app.services.municipality import OwnMunicipality
from coordinator_app.services.own_days import OwnDays
from coordinator_app.services.partners import Partners
from coordinator_app.services.people import People
from coordinator_app.services.reminders import Reminders
from coordinator_app.services.today import Today
from coordinator_app.services.transfers import Transfers
from coordinator_app.services.visits import Visits
from coordinator_app.storage.conditions import Condition, cannot_open
from coordinator_app.storage.judgement import look
from coordinator_app.storage.opening import Store, open_for_reading, open_for_writing
from coordinator_app.storage.places import Places
from coordinator_app.words import Language, Message, message

if TYPE_CHECKING:
    from coordinator_app.services.agreement_papers import AgreementPapers
    from coordinator_app.services.calendar import Calendar
    from coordinator_app.services.calendar_prints import CalendarPrints
    from coordinator_app.services.committees import Committees
    from coordinator_app.services.compliance import Compliance
    from coordinator_app.services.deadline_files import DeadlineFiles
    from coordinator_app.services.decision_ways import DecisionWays
    from coordinator_app.services.governing import Governing
    from coordinator_app.services.guest_lists import GuestLists
    from coordinator_app.services.imports import Imports
    from coordinator_app.services.informing import Informing
    from coordinator_app.services.informing_letters import InformingLetters
    from coordinator_app.services.informing_papers import InformingPapers
    from coordinator_app.services.informing_reports import InformingReports
    from coordinator_app.services.letter_templates import LetterTemplates
    from coordinator_app.services.mail_ways import MailWays
    from coordinator_app.services.mailing_letters import MailingLetters
    from coordinator_app.services.mailings import Mailings
    from coordinator_app.services.merging import Merging
    from coordinator_app.services.network import Network
    from coordinator_app.services.network_letters import NetworkLetters
    from coordinator_app.services.network_meetings import NetworkMeetings
    from coordinator_app.services.network_papers import NetworkPapers
    from coordinator_app.services.notification_lists import NotificationLists
    from coordinator_app.services.notifications import Notifications
    from coordinator_app.services.programme_papers import ProgrammePapers
    from coordinator_app.services.programmes import Programmes
    from coordinator_app.services.templates import Templates

Clock = Callable[[], datetime]


class Desk:
    """All that the coordinator can do with one data file; what is not needed to begin with is loaded when it is."""

    def __init__(self, store: Store, resources: Path) -> None:
        """Lay the services out on an open store."""
        self._store, self._resources = store, resources
        dossiers = Dossiers(store.database, store.files, resources)
        self.folder = store.folder
        self.notices = _notices(store)
        self.municipality = OwnMunicipality(store.database, store.files, resources)
        self.beginnings = Beginnings(store.database, resources, store.clock)
        self.drafts = Drafts(store.database, store.folder)
        self.history = History(store.database, store.files, clock=store.clock)
        self.people = People(store.database, store.files)
        self.partners = Partners(store.database)
        self.agreements = Agreements(store.database, store.files, clock=store.clock)
        self.meetings = Meetings(store.database)
        self.own_days = OwnDays(store.database)
        self.transfers = Transfers(store.database)
        self.visits = Visits(store.database, store.files, clock=store.clock)
        self.left_texts = LeftTexts(
            self.drafts,
            self.visits,
            self.people,
            self.partners,
            self.municipality,
            self.meetings,
            self.own_days,
            self.transfers,
            self.agreements,
            lambda: self.governing,
            lambda: self.compliance,
            lambda: self.network,
            lambda: self.network_meetings,
            lambda: self.committees,
            lambda: self.letter_templates,
            lambda: self.notification_lists,
        )
        self.dossiers = dossiers
        self.backups = Backups(store)
        self.clashes = Clashes(store.database, dossiers)
        watching = AgreementWatching(store.database)
        self._agreement_days = AgreementDays(store.database, watching, resources)
        self.today = Today(store, resources, self.clashes, watching, lambda: self._informing)
        self.reminders = Reminders(store.folder)
        self.briefings = Briefings(store.database, store.files, dossiers, resources)
        self.calendar_files = CalendarFiles(store, resources, self._agreement_days)

    @cached_property
    def agreement_papers(self) -> "AgreementPapers":
        """The papers on agreements."""
        from coordinator_app.services.agreement_papers import AgreementPapers

        return AgreementPapers(self._store, self.decision_ways, self._resources)

    @cached_property
    def compliance(self) -> "Compliance":
        """How the policy is met."""
        from coordinator_app.services.compliance import Compliance

        return Compliance(self._store.database, self._resources, lambda: self._informing)

    @cached_property
    def governing(self) -> "Governing":
        """The governing documents."""
        from coordinator_app.services.governing import Governing

        return Governing(self._store.database, self._store.files)

    @cached_property
    def calendar(self) -> "Calendar":
        """What stands in the calendar."""
        from coordinator_app.services.calendar import Calendar

        return Calendar(self._store.database, self._agreement_days)

    @cached_property
    def calendar_prints(self) -> "CalendarPrints":
        """The calendar on paper."""
        from coordinator_app.services.calendar_prints import CalendarPrints

        return CalendarPrints(self._store, self.calendar, self._resources)

    @cached_property
    def decision_ways(self) -> "DecisionWays":
        """The ways of decisions about agreements."""
        from coordinator_app.services.decision_ways import DecisionWays

        return DecisionWays(self._store.database, self._resources)

    @cached_property
    def deadline_files(self) -> "DeadlineFiles":
        """Deadlines as files for other programs."""
        from coordinator_app.services.deadline_files import DeadlineFiles

        return DeadlineFiles(self._store, self.today, self._resources)

    @cached_property
    def imports(self) -> "Imports":
        """What is taken over from other calendars."""
        from coordinator_app.services.imports import Imports

        return Imports(self._store.database, clock=self._store.clock)

    @cached_property
    def informing_papers(self) -> "InformingPapers":
        """The record of who was informed."""
        from coordinator_app.services.informing_papers import InformingPapers

        return InformingPapers(self._store, self.notifications, self._resources)

    @cached_property
    def notification_lists(self) -> "NotificationLists":
        """The notification lists."""
        from coordinator_app.services.notification_lists import NotificationLists

        return NotificationLists(self._store.database, self._resources, self._store.clock)

    @cached_property
    def notifications(self) -> "Notifications":
        """Who is informed of visits."""
        from coordinator_app.services.notifications import Notifications

        store = self._store
        return Notifications(
            store.database, store.files, self._resources, store.clock, store.database.user, self._informing
        )

    @cached_property
    def informing_reports(self) -> "InformingReports":
        """Drafts and reports of informing, without a window."""
        from coordinator_app.services.informing_reports import InformingReports

        database = self._store.database
        return InformingReports(database, self._informing, self.dossiers, self.letter_templates, self._resources)

    @cached_property
    def _informing(self) -> "Informing":
        from coordinator_app.services.informing import Informing

        return Informing(self._store.database, self._resources, self._store.clock)

    @cached_property
    def informing_letters(self) -> "InformingLetters":
        """The letters to those who are to be told of a visit."""
        from coordinator_app.services.informing_letters import InformingLetters

        return InformingLetters(
            self.dossiers,
            self.letter_templates,
            self.programme_papers,
            self.briefings,
            self._resources,
            self._store.clock,
        )

    @cached_property
    def programme_papers(self) -> "ProgrammePapers":
        """The papers of a programme."""
        from coordinator_app.services.programme_papers import ProgrammePapers

        return ProgrammePapers(self.dossiers, self._store.files, self._resources, self._store.clock)

    @cached_property
    def programmes(self) -> "Programmes":
        """What is entered into a programme at once."""
        from coordinator_app.services.programmes import Programmes

        return Programmes(self._store.database)

    @cached_property
    def templates(self) -> "Templates":
        """The templates of programmes and checklists."""
        from coordinator_app.services.templates import Templates

        return Templates(self._store.database, self._resources)

    @cached_property
    def guest_lists(self) -> "GuestLists":
        """Lists of guests."""
        from coordinator_app.services.guest_lists import GuestLists

        return GuestLists(self._store.database)

    @cached_property
    def letter_templates(self) -> "LetterTemplates":
        """The templates of letters."""
        from coordinator_app.services.letter_templates import LetterTemplates

        return LetterTemplates(self._store.database, self._resources)

    @cached_property
    def mail_ways(self) -> "MailWays":
        """The ways by which letters leave."""
        from coordinator_app.services.mail_ways import MailWays

        return MailWays(self._store.folder, clock=self._store.clock)

    @cached_property
    def mailings(self) -> "Mailings":
        """Letters to lists about something else than visits, as they were opened and sent."""
        from coordinator_app.services.mailings import Mailings

        return Mailings(self._store, self._informing, self._resources)

    @cached_property
    def mailing_letters(self) -> "MailingLetters":
        """Such letters, and the files that go with them."""
        from coordinator_app.services.mailing_letters import MailingLetters

        return MailingLetters(self._store, self.dossiers, self.letter_templates, self.network_letters, self._resources)

    @cached_property
    def merging(self) -> "Merging":
        """What is there twice."""
        from coordinator_app.services.merging import Merging

        return Merging(self._store.database)

    @cached_property
    def network(self) -> "Network":
        """The network of contact persons."""
        from coordinator_app.services.network import Network

        return Network(self._store.database)

    @cached_property
    def network_meetings(self) -> "NetworkMeetings":
        """The meetings of the network, and what it brings up."""
        from coordinator_app.services.network_meetings import NetworkMeetings

        return NetworkMeetings(self._store.database, self._store.files)

    @cached_property
    def network_letters(self) -> "NetworkLetters":
        """The notices of the network's meetings."""
        from coordinator_app.services.network_letters import NetworkLetters

        return NetworkLetters(self._store, self._resources)

    @cached_property
    def network_papers(self) -> "NetworkPapers":
        """The network on paper."""
        from coordinator_app.services.network_papers import NetworkPapers

        return NetworkPapers(self._store, self._resources)

    @cached_property
    def committees(self) -> "Committees":
        """What bodies do abroad, and the years of committees."""
        from coordinator_app.services.committees import Committees

        return Committees(self._store.database)

    def listen(self, callback: Callable[[frozenset[str]], None]) -> Callable[[], None]:
        """Call back after every change with the kinds of record that changed; return what ends that."""
        return self._store.database.listen(callback)

    def rehearse(self, today: date, language: Language) -> None:
        """Read once what somebody reads next, so that no statement is made while they wait; it may be on any thread."""
        upcoming = self.visits.listed(VisitFilter(day=today, span=Span.UPCOMING), VisitOrder.START, language)
        for listed in (upcoming, self.people.listed(PersonFilter(day=today), NameOrder.NAME, language)):
            listed.count()
            listed.window(0, 1)
        self.calendar.rehearse(today)
        for visit_id in upcoming.ids(0, 1):
            self.visits.rehearse(visit_id)

    def close(self) -> None:
        """Close the data file and let go of its lock."""
        self.calendar_files.close()
        self._store.close()


def _notices(store: Store) -> tuple[Message, ...]:
    """Return what the user should know of the backup that was made at the start, or could not be made."""
    if store.backup_problem:
        problem = store.backup_problem
        return (message("No backup was made at the start."), problem.happened, problem.remedy)
    if store.backed_up and store.backed_up.has_shrunk:
        return (
            message("A fifth of what was kept is gone since the last backup, so that no older backup was removed."),
        )
    return ()


def open_desk(
    folder: Path,
    resources: Path,
    clock: Clock,
    user: str,
    *,
    writes: bool,
    may_create: bool = False,
    ahead: HashAhead | None = None,
) -> Desk:
    """Open a data folder; a new data file is made only where that was meant, not in a misspelt folder.

    Whoever opens it to write may have begun to hash it ahead.
    Raises CannotOpen for a folder that cannot be used, InUse where another process has it.
    """
    found = look(Places(folder))
    if found and found.condition is Condition.FRESH and not may_create:
        raise cannot_open(Condition.FRESH, Places(folder))
    store = open_for_writing(folder, clock, user, ahead) if writes else open_for_reading(folder, clock, user)
    return Desk(store, resources)


@contextmanager
def desk(
    folder: Path, resources: Path, clock: Clock, user: str, *, writes: bool, may_create: bool = False
) -> Iterator[Desk]:
    """Open a data folder for a while, as `open_desk`."""
    opened = open_desk(folder, resources, clock, user, writes=writes, may_create=may_create)
    try:
        yield opened
    finally:
        opened.close()
