"""The page of one partner: its head, and its tabs."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.partners import Milestone, Partner
from coordinator_app.domain.registers import PersonFilter, VisitFilter
from coordinator_app.ui.bars import bar
from coordinator_app.ui.buttons import Segments
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_tab import HistoryTab
from coordinator_app.ui.lands import time_zones
from coordinator_app.ui.layouts import scrolling, shorten
from coordinator_app.ui.open_record import OpenPage
from coordinator_app.ui.partners.partner_agreements import PartnerAgreements
from coordinator_app.ui.partners.partner_groups import about, to_know
from coordinator_app.ui.partners.partner_header import PartnerHeader
from coordinator_app.ui.partners.partner_people import PartnerPeople
from coordinator_app.ui.partners.partner_visits import PartnerVisits
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tabbed_page import lay_out_tabbed, move, tab_bar
from coordinator_app.words import Message, message


class Tab(StrEnum):
    """The tabs of a partner's page."""

    ABOUT = "about"
    TO_KNOW = "to_know"
    AGREEMENTS = "agreements"
    VISITS = "visits"
    PEOPLE = "people"
    HISTORY = "history"


_TABS: dict[Tab, Message] = {
    Tab.ABOUT: message("Overview"),
    Tab.TO_KNOW: message("Good to know"),
    Tab.AGREEMENTS: message("Agreements"),
    Tab.VISITS: message("Visits"),
    Tab.PEOPLE: message("People"),
    Tab.HISTORY: message("History"),
}
_LEAST_HEIGHT = 360
"""The height of a tab in pixels at 100 % text, under which the page scrolls."""

_FORMS = {Tab.ABOUT, Tab.TO_KNOW}


class PartnerPage(OpenPage):
    """Tabs are made when somebody first comes to them."""

    went = Signal(object)
    delete_chosen = Signal(object)
    visit_chosen = Signal(object)
    person_chosen = Signal(object)
    partner_chosen = Signal(object)
    agreement_chosen = Signal(object)
    new_agreement_chosen = Signal(object)
    new_visit_chosen = Signal(object)

    def __init__(self, stage: Stage, partner_id: UUID) -> None:
        """Open a partner. Raises LookupError where there is none with that id."""
        super().__init__()
        self._stage = stage
        partners = stage.desk.partners
        self.subject = Subject(
            stage,
            "partner",
            partner_id,
            partners.get,
            lambda partner, label: partners.save(with_years(partner, stage.today), label),
        )
        self.subject.setParent(self)
        if self.subject.value is None:
            raise LookupError(partner_id)
        self.subject.gone.connect(self.gone)
        self._language = stage.remembered.text("texts_language", "sv")
        self._made: dict[Tab, Any] = {}
        self._alike: QFrame | None = None
        self._header = PartnerHeader(stage, self.subject)
        self._bar = tab_bar(stage.look, stage.say("Parts of the partner"), len(_TABS))
        self._languages = Segments(
            stage.look, stage.say("Language of the texts"), [("sv", "Svenska"), ("en", "English")], self._speak
        )
        self._languages.choose(self._language)
        self._stack = QStackedWidget()
        self._notices = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._country = self.subject.value.country
        self._show_subject()
        self._notice_alike()

    @property
    def title(self) -> str:
        """The name of the partner."""
        partner: Partner = self.subject.value
        return self._stage.words.pick(partner.name_sv, partner.name_en)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return list(Tab)[self._bar.currentIndex()]

    def show_tab(self, tab: Tab) -> None:
        """Show a tab."""
        index = list(Tab).index(tab)
        self._bar.setCurrentIndex(index)
        self._show_tab(index)

    def next_tab(self, step: int) -> None:
        """Show the next tab, or the one before."""
        move(self._bar, step)

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field, on whatever tab it is."""
        for tab in (Tab.ABOUT, Tab.TO_KNOW):
            self.show_tab(tab)
            form: Form = self._made[tab]
            if form.point_at(field):
                return
        self.show_tab(Tab.ABOUT)

    def commit(self) -> None:
        """Save what is being typed."""
        for made in self._made.values():
            if isinstance(made, Form):
                made.commit()

    def reload(self) -> None:
        """Show the partner again, since the data have changed."""
        self.subject.reload()
        self._header.show_subject()
        for made in self._made.values():
            if isinstance(made, PartnerVisits):
                made.show_visits()
            elif isinstance(made, PartnerAgreements):
                made.show_agreements()
            elif isinstance(made, PartnerPeople):
                made.show_people()
            elif isinstance(made, HistoryTab):
                made.show_subject()
        self._show_subject()
        self._notice_alike()

    def _lay_out(self) -> None:
        head, tabs = (self._header, self._notices), (self._bar, self._languages)
        lay_out_tabbed(self, self._stage.look, head, tabs, self._stack, self._stack, _LEAST_HEIGHT)

    def _connect(self) -> None:
        partner_id = self.subject.record_id
        self._header.back_chosen.connect(self.back_chosen)
        self._header.delete_chosen.connect(lambda: self.delete_chosen.emit(partner_id))
        self._header.visit_chosen.connect(lambda: self.new_visit_chosen.emit(partner_id))
        self._bar.currentChanged.connect(self._show_tab)
        self.subject.changed.connect(self._changed)

    def _show_tab(self, index: int) -> None:
        tab = list(Tab)[index]
        if tab not in self._made:
            self._stack.addWidget(self._make(tab))
        self._stack.setCurrentIndex(list(self._made).index(tab))
        self._languages.setVisible(tab in _FORMS)
        self.went.emit(tab)

    def _make(self, tab: Tab) -> QWidget:
        stage, partner_id = self._stage, self.subject.record_id
        match tab:
            case Tab.ABOUT | Tab.TO_KNOW:
                groups = about(stage, self.subject.value) if tab == Tab.ABOUT else to_know(stage)
                form = Form(stage, self.subject, groups, self._language)
                self._made[tab] = form
                return self._scrolled(form)
            case Tab.AGREEMENTS:
                agreements = PartnerAgreements(stage, partner_id)
                agreements.agreement_chosen.connect(self.agreement_chosen)
                agreements.new_chosen.connect(lambda: self.new_agreement_chosen.emit(partner_id))
                self._made[tab] = agreements
                return agreements
            case Tab.VISITS:
                visits = PartnerVisits(stage, partner_id)
                visits.visit_chosen.connect(self.visit_chosen)
                visits.new_chosen.connect(lambda: self.new_visit_chosen.emit(partner_id))
                self._made[tab] = visits
                return visits
            case Tab.PEOPLE:
                people = PartnerPeople(stage, partner_id)
                people.person_chosen.connect(self.person_chosen)
                self._made[tab] = people
                return people
            case Tab.HISTORY:
                history = HistoryTab(stage, self.subject)
                self._made[tab] = history
                return history

    def _scrolled(self, form: Form) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, self._stage.look.px(12), self._stage.look.px(8), self._stage.look.px(12))
        column.addWidget(form)
        column.addStretch(1)
        return scrolling(content)

    def _speak(self, language: str) -> None:
        """Show the texts of the other language: the tabs are made anew."""
        self.commit()
        self._stage.remembered.keep("texts_language", language)
        self._language = language
        self._make_anew()

    def _make_anew(self) -> None:
        current = self.tab
        shorten(self._stack, 0)
        self._made = {}
        self.show_tab(current)

    def _changed(self) -> None:
        """Show what was saved; another country has other time zones at the head of their choice."""
        self._show_subject()
        self._notice_alike()
        partner: Partner = self.subject.value
        if partner.country != self._country:
            self._country = partner.country
            if Tab.ABOUT in self._made:
                form: Form = self._made[Tab.ABOUT]
                zones = form.labelled("time_zone").field
                assert isinstance(zones, ChoiceField)
                zones.set_choices(time_zones(self._stage, partner.country))
                zones.show_value(partner.time_zone)

    def _show_subject(self) -> None:
        visits = self._stage.desk.visits.listed(
            VisitFilter(day=self._stage.today, partner_id=self.subject.record_id)
        ).count()
        people = self._stage.desk.people.listed(
            PersonFilter(day=self._stage.today, partner_id=self.subject.record_id)
        ).count()
        agreements = len(self._stage.desk.agreements.of_partner(self.subject.record_id))
        numbers = {Tab.AGREEMENTS: agreements, Tab.VISITS: visits, Tab.PEOPLE: people}
        for index, (tab, name) in enumerate(_TABS.items()):
            said, number = self._stage.say(name), numbers.get(tab, 0)
            self._bar.setTabText(index, f"{said}  {number}" if number else said)

    def _notice_alike(self) -> None:
        """Say that the partner may be entered already, as long as it looks so."""
        if self._alike is not None:
            self._alike.hide()
            self._alike.deleteLater()
            self._alike = None
        found = self._stage.desk.partners.likely_duplicates(self.subject.value)
        if not found:
            return
        pick, say = self._stage.words.pick, self._stage.say
        names = self._stage.words.listing([pick(each.name_sv, each.name_en) for each in found])
        actions = [
            (
                say("Show {name}", name=pick(each.name_sv, each.name_en)),
                lambda partner_id=each.id: self.partner_chosen.emit(partner_id),
            )
            for each in found
        ]
        said = [say("This may be the same as {names}.", names=names)]
        self._alike = bar(self._stage.look, said, actions, is_warning=True)
        self._notices.addWidget(self._alike)


def with_years(partner: Partner, today: date) -> Partner:
    """Return the partner with a year for each milestone: that of its day, else the one it has, else this year."""

    def dated(milestone: Milestone) -> Milestone:
        return replace(milestone, year=milestone.on.year if milestone.on else milestone.year or today.year)

    return replace(partner, history=tuple(map(dated, partner.history)))
