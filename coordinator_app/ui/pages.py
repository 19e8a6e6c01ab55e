"""The pages by their sections; each is loaded when somebody first comes to it."""

from coordinator_app.ui.addresses import Section
from coordinator_app.ui.page import Page
from coordinator_app.ui.stage import Stage


def page_of(section: Section, stage: Stage) -> Page:
    """Make the page of a section."""
    match section:
        case Section.TODAY:
            from coordinator_app.ui.today.today_page import TodayPage

            return TodayPage(stage)
        case Section.CALENDAR:
            from coordinator_app.ui.calendar.calendar_page import CalendarPage

            return CalendarPage(stage)
        case Section.VISITS:
            from coordinator_app.ui.visits.visits_page import VisitsPage

            return VisitsPage(stage)
        case Section.PEOPLE:
            from coordinator_app.ui.people.people_page import PeoplePage

            return PeoplePage(stage)
        case Section.PARTNERS:
            from coordinator_app.ui.partners.partners_page import PartnersPage

            return PartnersPage(stage)
        case Section.AGREEMENTS:
            from coordinator_app.ui.agreements.agreements_page import AgreementsPage

            return AgreementsPage(stage)
        case Section.POLICY:
            from coordinator_app.ui.policy.policy_page import PolicyPage

            return PolicyPage(stage)
        case Section.SETTINGS:
            from coordinator_app.ui.settings.settings_page import SettingsPage

            return SettingsPage(stage)
        case Section.HELP:
            from coordinator_app.ui.help.help_page import HelpPage

            return HelpPage(stage)
