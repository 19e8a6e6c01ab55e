"""The clauses of the policy and how each is met, as somebody reads them."""

from datetime import date
from threading import Event
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from coordinator_app.domain.clause_states import ClauseState
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.policy.clause_card import ClauseCard
from coordinator_app.ui.policy.clauses_tab import ClausesTab
from coordinator_app.ui.why_dialog import WhyDialog
from tests.ui.opened_pages import Opened, only
from tests.ui.policy.shown import buttons, card, cards, deviated_from, membership, press, show, texts
from tests.ui.windows import settle


def test_every_clause_stands_in_the_order_of_the_policy_with_how_it_is_met(in_falkenberg: Opened) -> None:
    policy = in_falkenberg.desk.municipality.policy()
    assert cards(in_falkenberg) == [clause.code for clause in policy.clauses]
    overdue = texts(card(in_falkenberg, "FB-0b"))
    assert "Prövad på 1 fall, som inte uppfyller den." in overdue
    assert "Programmet prövar ingenting mot den här paragrafen." in texts(card(in_falkenberg, "FB-4a"))


def test_the_cases_of_a_clause_lead_to_what_they_are_about(in_falun: Opened, qtbot: QtBot) -> None:
    about = membership(in_falun)
    qtbot.waitUntil(lambda: any("Visa" in text for text in buttons(card(in_falun, "FA-O1"))))
    press(card(in_falun, "FA-O1"), "Visa fallet")
    assert "”Kustnätverket” har inget beslut." in texts(card(in_falun, "FA-O1"))
    press(card(in_falun, "FA-O1"), "Öppna")
    wanted = Address(section=Section.AGREEMENTS, record_id=about.id, field="decision_id")
    assert in_falun.addresses[-1] == wanted


def test_an_address_with_a_clause_shows_its_cases(in_falkenberg: Opened) -> None:
    show(in_falkenberg, "clauses", "FB-0b")
    assert card(in_falkenberg, "FB-0b").is_open
    assert not card(in_falkenberg, "FB-5e").is_open


def test_what_was_shown_stays_until_the_clauses_are_derived_anew(
    in_falun: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = cards(in_falun)
    may_end, derive = Event(), in_falun.desk.compliance.clauses

    def slowly(*asked: Any) -> tuple[ClauseState, ...]:
        may_end.wait()
        return derive(*asked)

    monkeypatch.setattr("coordinator_app.ui.deriving.PATIENCE_MS", 0)
    monkeypatch.setattr(in_falun.desk.compliance, "clauses", slowly)
    membership(in_falun)
    show(in_falun, "clauses", "FA-O1")
    assert cards(in_falun) == shown
    assert "”Kustnätverket” har inget beslut." not in texts(in_falun.page)
    may_end.set()
    qtbot.waitUntil(lambda: "”Kustnätverket” har inget beslut." in texts(in_falun.page))
    assert card(in_falun, "FA-O1").is_open


def test_why_quotes_the_clause_and_gives_the_advice(in_falun: Opened) -> None:
    membership(in_falun)
    in_falun.page.refresh(frozenset({"agreement"}))
    press(card(in_falun, "FA-O1"), "Visa fallet")
    press(card(in_falun, "FA-O1"), "Varför?")
    said = " ".join(texts(only(in_falun.page, WhyDialog)))
    assert "Kommunstyrelsen skall även ansvara för" in said
    assert "Koppla kommunstyrelsens beslut om medlemskapet" in said


def test_cards_of_clauses_that_stand_as_before_are_not_made_anew(in_falun: Opened, qtbot: QtBot) -> None:
    membership(in_falun)
    qtbot.waitUntil(lambda: "Visa fallet" in buttons(card(in_falun, "FA-O1")))
    before = in_falun.page.findChildren(ClauseCard)
    changed, other = card(in_falun, "FA-O1"), card(in_falun, "FA-G16")
    shown = other.findChildren(QLabel)
    deviated_from(in_falun)
    qtbot.waitUntil(lambda: changed.state.deviated != ())
    assert in_falun.page.findChildren(ClauseCard) == before
    assert other.findChildren(QLabel) == shown


def test_the_first_cards_come_at_once_and_the_others_soon(in_falun: Opened, qtbot: QtBot) -> None:
    new = ClausesTab(in_falun.stage)
    qtbot.addWidget(new)
    new.show_now()
    qtbot.waitUntil(lambda: new.findChildren(ClauseCard) != [])
    assert len(new.findChildren(ClauseCard)) < len(cards(in_falun))
    new.point_at(cards(in_falun)[-1])
    qtbot.waitUntil(lambda: len(new.findChildren(ClauseCard)) == len(cards(in_falun)))


def test_an_endless_word_is_broken_and_widens_no_page(in_falun: Opened) -> None:
    about = membership(in_falun)
    finding = next(one for one in in_falun.desk.compliance.findings(in_falun.stage.today) if one.about_id == about.id)
    today = in_falun.stage.today
    in_falun.desk.compliance.deviate(finding, reason="Å" * 300, decided_by="m" * 300, decided_on=today)
    page = show(in_falun, "deviations")
    settle()
    area = only(page.deviations, QScrollArea)
    content = area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()
    assert content.width() == area.viewport().width()


def test_only_the_clauses_that_are_asked_for_are_shown(in_falkenberg: Opened) -> None:
    name = next(text for text in buttons(in_falkenberg.page) if text.startswith("Brister"))
    press(in_falkenberg.page, name)
    assert cards(in_falkenberg) == ["FB-0b"]


def test_another_tab_is_an_address_of_its_own_and_the_last_one_is_remembered(in_falun: Opened) -> None:
    page = show(in_falun, "clauses")
    page.next_tab(1)
    assert in_falun.addresses[-1] == Address(section=Section.POLICY, tab="deviations")
    in_falun.stage.go(Address(section=Section.POLICY))
    assert page.tab == "deviations"
    assert page.title == "Policy – Avvikelser"


def test_an_unreported_decision_leads_to_the_register_of_decisions(in_falun: Opened) -> None:
    decision = Decision(
        id=uuid4(), kind=DecisionKind.DELEGATED, title_sv="Resa till Hamina", decided_on=date(2026, 5, 4)
    )
    in_falun.desk.agreements.save_decision(decision)
    in_falun.page.refresh(frozenset({"decision"}))
    press(card(in_falun, "FA-G16"), "Visa fallet")
    press(card(in_falun, "FA-G16"), "Öppna")
    wanted = Address(section=Section.AGREEMENTS, record_id=decision.id, tab="decisions", field="reported_on")
    assert in_falun.addresses[-1] == wanted
