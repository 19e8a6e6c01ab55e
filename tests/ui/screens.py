"""Every screen and dialog of the window in their order: for the tests and for the pictures."""

from coordinator_app.domain.agreement_acts import Act
from coordinator_app.domain.calendar_print import CalendarForm
from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.notification_lists import Purpose, Round
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.settings import calendar_part, mail_part
from coordinator_app.ui.settings.settings_page import PARTS
from tests.ui.going import (
    agreements,
    calendar,
    informing_record,
    lists,
    mailings,
    network,
    notifying,
    partners,
    people,
    policy,
    programme,
    settings,
    today,
    visits,
    window,
)
from tests.ui.going.screen import Screen, section

_TOPICS = (
    "today",
    "calendar",
    "visits",
    "notifying",
    "people",
    "partners",
    "agreements",
    "network",
    "policy",
    "settings",
    "keys",
    "data",
    "access",
    "about",
)

SCREENS: tuple[Screen, ...] = (
    Screen(name="today", go=section(Section.TODAY)),
    *(
        Screen(name=f"calendar-{view}", go=section(Section.CALENDAR, view))
        for view in ("month", "week", "year", "agenda")
    ),
    Screen(name="calendar-peek", go=calendar.peek),
    Screen(name="calendar-print-year", go=calendar.print_calendar(CalendarForm.YEAR), is_dialog=True),
    Screen(name="calendar-print-list", go=calendar.print_calendar(CalendarForm.LIST), is_dialog=True),
    Screen(name="visits", go=section(Section.VISITS)),
    Screen(name="visit-overview", go=visits.at_tab(Tab.OVERVIEW)),
    Screen(name="visit-programme", go=programme.at_view("Days")),
    Screen(name="visit-programme-list", go=programme.at_view("List")),
    Screen(name="visit-programme-item", go=programme.open_item),
    Screen(name="visit-own-programme", go=programme.own_programme, is_dialog=True),
    Screen(name="visit-delegation", go=visits.at_tab(Tab.DELEGATION)),
    Screen(name="visit-guests", go=visits.guests, is_dialog=True),
    Screen(name="visit-checklist", go=visits.checklist),
    Screen(name="visit-task", go=visits.task, is_dialog=True),
    Screen(name="visit-checks", go=programme.checks),
    Screen(name="visit-move-item", go=programme.move_item, is_dialog=True),
    Screen(name="visit-way", go=programme.way, is_dialog=True),
    Screen(name="visit-copy", go=programme.copy_visit, is_dialog=True),
    Screen(name="visit-paste-items", go=programme.paste_items, is_dialog=True),
    Screen(name="visit-documents", go=visits.at_tab(Tab.DOCUMENTS)),
    Screen(name="visit-history", go=visits.at_tab(Tab.HISTORY)),
    Screen(name="notifying", go=section(Section.NOTIFYING)),
    Screen(name="notifying-held", go=notifying.passed),
    *(Screen(name=f"notifying-{told}", go=notifying.at_visit(told)) for told in Round),
    Screen(name="notifying-late", go=notifying.late),
    Screen(name="notifying-cancelled", go=notifying.cancelled),
    Screen(name="notifying-nobody", go=notifying.nobody),
    Screen(name="visit-informed", go=notifying.tab),
    Screen(name="mailings", go=mailings.board),
    Screen(name="mailing-agreement", go=mailings.at(Purpose.AGREEMENTS)),
    Screen(name="mailing-meeting", go=mailings.at(Purpose.NETWORK_MEETINGS)),
    Screen(name="mailing-asking", go=mailings.asking),
    Screen(name="mailing-without-list", go=mailings.without_list),
    Screen(name="notifying-mark", go=notifying.asked(notifying.mark), is_dialog=True),
    Screen(name="notifying-add", go=notifying.asked(notifying.add), is_dialog=True),
    Screen(name="notifying-why", go=notifying.asked(notifying.why), is_dialog=True),
    Screen(name="notifying-exempt", go=notifying.asked(notifying.exempt), is_dialog=True),
    Screen(
        name="notifying-address",
        go=notifying.asked(notifying.address),
        is_dialog=True,
    ),
    Screen(name="notifying-typed", go=notifying.typed),
    Screen(name="notifying-sent", go=notifying.asked(notifying.sent), is_dialog=True),
    Screen(name="notifying-ask-server", go=notifying.asked(notifying.ask_server), is_dialog=True),
    Screen(name="notifying-save-template", go=notifying.asked(notifying.save_template), is_dialog=True),
    Screen(name="partners", go=section(Section.PARTNERS)),
    *(
        Screen(name=f"partner-{tab}", go=partners.partner(tab))
        for tab in ("about", "to_know", "agreements", "visits", "people", "history")
    ),
    Screen(name="agreements", go=agreements.at_view("list")),
    Screen(name="agreements-filter", go=agreements.at_view("list", is_filtered=True)),
    Screen(name="agreements-lacking", go=agreements.at_view("list", is_lacking=True)),
    Screen(name="agreements-portfolio", go=agreements.at_view("portfolio")),
    *(
        Screen(name=f"agreement-{tab}", go=agreements.agreement("Vänortsavtal med Gütersloh", tab))
        for tab in ("overview", "validity", "decision", "files", "economy", "history")
    ),
    Screen(name="agreement-assessment", go=agreements.assessment),
    Screen(name="agreement-open-ended", go=agreements.agreement("Vänortsavtal med Grudziądz", "validity")),
    Screen(name="agreement-delegated", go=agreements.agreement("Lån av utställningsföremål (exempel)", "decision")),
    Screen(name="membership-network", go=agreements.agreement("Medlemskap i Östersjönätverket Exempel", "network")),
    *(
        Screen(name=f"agreement-findings-{tab}", go=agreements.found_in(tab))
        for tab in ("overview", "decision", "network")
    ),
    Screen(name="agreement-gap", go=agreements.after_a_gap),
    Screen(name="partner-gap", go=agreements.with_a_gap),
    Screen(name="visit-findings", go=visits.with_findings),
    Screen(name="membership-quiet", go=agreements.quiet_membership),
    *(Screen(name=f"agreement-{act}", go=agreements.ask(act), is_dialog=True) for act in Act),
    Screen(name="decisions", go=agreements.at_view("decisions")),
    Screen(name="decision", go=agreements.decision),
    Screen(name="agreement-new", go=section(Section.AGREEMENTS, "new"), is_dialog=True),
    *(
        Screen(name=f"network-{view}", go=section(Section.NETWORK, view))
        for view in ("seats", "meetings", "initiatives", "committees")
    ),
    *(
        Screen(name=f"network-department-{tab}", go=network.body("Kultur- och fritidsförvaltningen", tab))
        for tab in ("overview", "visits", "agreements", "contacts", "history")
    ),
    Screen(name="network-vacant", go=network.body("Arbetslivs- och socialförvaltningen", "overview")),
    Screen(name="network-committee", go=network.body("Kultur- och fritidsnämnden", "overview")),
    Screen(name="network-meeting", go=network.meeting),
    Screen(name="network-initiative", go=network.initiative),
    Screen(name="network-fill", go=network.fill, is_dialog=True),
    Screen(name="network-hand-over", go=network.hand_over, is_dialog=True),
    *(Screen(name=f"settings-{part}", go=section(Section.SETTINGS, part)) for part in PARTS),
    *(
        Screen(name=f"settings-policy-{view}", go=settings.at_policy(view))
        for view in ("own", "rules", "criteria", "ladders")
    ),
    Screen(name="settings-body", go=settings.record("bodies")),
    Screen(name="settings-office", go=settings.record("offices")),
    Screen(name="settings-list", go=lists.at_list(lists.COMMITTEE)),
    Screen(name="settings-list-visit", go=lists.at_list(lists.HOSTS, lists.for_visit)),
    Screen(name="settings-list-vacant", go=lists.at_list(lists.NEWS, lists.with_vacancy)),
    Screen(name="settings-list-templates", go=lists.at_list(lists.HOSTS, lists.with_templates)),
    Screen(name="settings-lists-merge", go=lists.merging, is_dialog=True),
    Screen(name="settings-lists-all", go=lists.all_lists),
    Screen(name="settings-new-office", go=settings.new_office),
    Screen(name="settings-meetings", go=settings.at_calendar(calendar_part.MEETINGS)),
    Screen(name="settings-meeting", go=settings.at_calendar(calendar_part.MEETINGS, is_open=True)),
    Screen(name="settings-meeting-new", go=settings.at_calendar(calendar_part.MEETINGS, is_new=True)),
    Screen(name="settings-hand-in", go=settings.at_calendar(calendar_part.HAND_IN)),
    Screen(name="settings-own-days", go=settings.at_calendar(calendar_part.OWN_DAYS)),
    Screen(name="settings-own-day", go=settings.at_calendar(calendar_part.OWN_DAYS, is_open=True)),
    Screen(name="settings-own-day-new", go=settings.at_calendar(calendar_part.OWN_DAYS, is_new=True)),
    Screen(name="settings-transfers", go=settings.transfers()),
    Screen(name="settings-transfer", go=settings.transfers(is_open=True)),
    Screen(name="settings-transfer-new", go=settings.at_calendar(calendar_part.TRANSFERS, is_new=True)),
    Screen(name="settings-mail-server", go=settings.mail_server),
    Screen(name="settings-mail-tried", go=settings.mail_tried),
    Screen(name="settings-mail-templates", go=settings.at_mail(mail_part.TEMPLATES)),
    Screen(name="settings-mail-template", go=settings.at_mail(mail_part.TEMPLATES, is_open=True)),
    Screen(name="settings-mail-template-new", go=settings.at_mail(mail_part.TEMPLATES, is_new=True)),
    Screen(name="meeting-plan", go=settings.meeting_plan, is_dialog=True),
    Screen(name="empty-trash", go=settings.empty_trash, is_dialog=True),
    Screen(name="people", go=section(Section.PEOPLE, "people")),
    Screen(name="person", go=people.person),
    Screen(name="person-new", go=people.new_person),
    Screen(name="organisations", go=section(Section.PEOPLE, "organisations")),
    Screen(name="organisation", go=people.organisation),
    Screen(name="rule", go=today.rule, is_dialog=True),
    Screen(name="remind-me", go=today.asking("day"), is_dialog=True),
    Screen(name="not-applicable", go=today.asking("reason"), is_dialog=True),
    Screen(name="merge", go=people.on_the_person("merge"), is_dialog=True),
    Screen(name="merge-fields", go=people.merge_fields, is_dialog=True),
    Screen(name="erase", go=people.on_the_person("erase"), is_dialog=True),
    Screen(name="person-history", go=people.on_the_person("history"), is_dialog=True),
    Screen(name="policy-clauses", go=section(Section.POLICY, "clauses")),
    Screen(name="policy-clause", go=policy.clause),
    Screen(name="policy-why", go=policy.on_the_finding("why"), is_dialog=True),
    Screen(name="policy-deviate", go=policy.on_the_finding("deviate"), is_dialog=True),
    Screen(name="policy-deviations", go=policy.deviations),
    Screen(name="policy-documents", go=section(Section.POLICY, "documents")),
    Screen(name="policy-document", go=policy.document),
    Screen(name="policy-revise", go=policy.revise, is_dialog=True),
    Screen(name="pack", go=visits.pack, is_dialog=True),
    *informing_record.SCREENS,
    Screen(name="import", go=calendar.import_events, is_dialog=True),
    *(Screen(name=f"help-{topic}", go=section(Section.HELP, topic)) for topic in _TOPICS),
    Screen(name="licence", go=window.licence, is_dialog=True),
    Screen(name="crash", go=window.crash, is_dialog=True),
    Screen(name="first-run-municipality", go=window.first_run(0), is_fresh=True),
    Screen(name="first-run-policy", go=window.first_run(1), is_fresh=True),
    Screen(name="first-run-start", go=window.first_run(2), is_fresh=True),
    Screen(name="problem", go=window.problem, is_fresh=True),
)
"""Each screen once; whoever adds a screen adds it here, and it is held to the rules and drawn."""


def screen_named(name: str) -> Screen:
    """Return a screen by its name."""
    return next(screen for screen in SCREENS if screen.name == name)
