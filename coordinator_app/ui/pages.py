"""The pages by their sections; each is loaded when somebody first comes to it."""

from collections.abc import Callable, Mapping

from coordinator_app.ui.addresses import Section
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage


def page_of(section: Section, stage: Stage) -> Page:
    """Make the page of a section."""
    return _PAGES[section](stage)


def _today(stage: Stage) -> Page:
    from coordinator_app.ui.today.today_page import TodayPage

    return TodayPage(stage)


def _calendar(stage: Stage) -> Page:
    from coordinator_app.ui.calendar.calendar_page import CalendarPage

    return CalendarPage(stage)


def _visits(stage: Stage) -> Page:
    from coordinator_app.ui.visits.visits_page import VisitsPage

    return VisitsPage(stage)


def _notifying(stage: Stage) -> Page:
    from coordinator_app.ui.notifying.notifying_page import NotifyingPage

    return NotifyingPage(stage)


def _people(stage: Stage) -> Page:
    from coordinator_app.ui.people.people_page import PeoplePage

    return PeoplePage(stage)


def _partners(stage: Stage) -> Page:
    from coordinator_app.ui.partners.partners_page import PartnersPage

    return PartnersPage(stage)


def _agreements(stage: Stage) -> Page:
    from coordinator_app.ui.agreements.agreements_page import AgreementsPage

    return AgreementsPage(stage)


def _network(stage: Stage) -> Page:
    from coordinator_app.ui.network.network_page import NetworkPage

    return NetworkPage(stage)


def _policy(stage: Stage) -> Page:
    from coordinator_app.ui.policy.policy_page import PolicyPage

    return PolicyPage(stage)


def _settings(stage: Stage) -> Page:
    from coordinator_app.ui.settings.settings_page import SettingsPage

    return SettingsPage(stage)


def _help(stage: Stage) -> Page:
    from coordinator_app.ui.help.help_page import HelpPage

    return HelpPage(stage)


_PAGES: Mapping[Section, Callable[[Stage], Page]] = {
    Section.TODAY: _today,
    Section.CALENDAR: _calendar,
    Section.VISITS: _visits,
    Section.NOTIFYING: _notifying,
    Section.PEOPLE: _people,
    Section.PARTNERS: _partners,
    Section.AGREEMENTS: _agreements,
    Section.NETWORK: _network,
    Section.POLICY: _policy,
    Section.SETTINGS: _settings,
    Section.HELP: _help,
}
