"""What a municipality sets for itself on top of its policy profile, as it is set in the window."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.criteria import AskedOf, Scale
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.policy import RuleSeverity
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.text_field import TextField
from coordinator_app.ui.settings.part import Part
from tests.services.cleared import clear_policy
from tests.ui.opened_pages import Opened, type_in
from tests.ui.settings.using import by_name, field, open_part, press, texts
from tests.ui.windows import settle


@pytest.fixture(autouse=True)
def without_the_examples_own(in_falun: Opened) -> None:
    """Take away what the example itself has set."""
    clear_policy(in_falun.desk)
    settle()


def view(opened: Opened, name: str) -> Part:
    """Open a view of the part and return the part."""
    part = open_part(opened, "policy")
    press(part, name)
    return part


def choose(part: Part, name: str, said: str) -> None:
    """Choose as by keyboard: the choice is walked to and taken."""
    settle()
    box = by_name(part, ChoiceField, name)
    index = box.findText(said)
    assert index >= 0, [box.itemText(number) for number in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)


def write(part: Part, name: str, said: str) -> None:
    """Write over what a field holds."""
    settle()
    edited = field(part, name)
    edited.setFocus()
    edited.selectAll()
    QTest.keyClick(edited, Qt.Key.Key_Delete)
    type_in(edited, said)
    QTest.keyClick(edited, Qt.Key.Key_Return)


def rules(opened: Opened) -> set[str]:
    return {one.rule for one in opened.desk.compliance.findings(opened.stage.today)}


def test_another_profile_judges_everything_anew_and_shows_its_own_rules(in_falun: Opened, qtbot: QtBot) -> None:
    part = open_part(in_falun, "policy")
    assert all(rule.startswith("fa-") for rule in rules(in_falun))
    press(part, "Regler")
    press(part, "Policy och mål")
    choose(part, "Profil", "Falkenberg")
    assert all(rule.startswith("fb-") for rule in rules(in_falun))
    qtbot.waitUntil(lambda: "Policyn skulle ha reviderats senast 28 juni 2020." in texts(part))
    press(part, "Regler")
    qtbot.waitUntil(lambda: "Punkt FB-5e" in texts(part))


def test_a_rule_that_is_not_used_finds_nothing_and_undo_brings_it_back(in_falun: Opened, qtbot: QtBot) -> None:
    part = view(in_falun, "Regler")
    name = "Hur mycket det väger: Besök har en målgrupp"
    assert "fa-p1-visit" in rules(in_falun)
    choose(part, name, "Används inte")
    assert "fa-p1-visit" not in rules(in_falun)
    in_falun.desk.history.undo()
    assert "fa-p1-visit" in rules(in_falun)
    settle()
    qtbot.waitUntil(lambda: by_name(part, ChoiceField, name).currentText() == "Policyn: att tänka på")


def test_a_rule_can_weigh_more_than_in_the_policy(in_falun: Opened) -> None:
    choose(view(in_falun, "Regler"), "Hur mycket det väger: Besök har en målgrupp", "Avvikelse")
    found = in_falun.desk.compliance.findings(in_falun.stage.today)
    assert {one.severity for one in found if one.rule == "fa-p1-visit"} == {RuleSeverity.DEVIATION}


def test_the_cap_counts_at_once(in_falun: Opened) -> None:
    agreement = Agreement(id=uuid4(), kind=AgreementKind.SISTER_CITY, title_sv="Avtal", signed_on=date(2020, 1, 1))
    in_falun.desk.agreements.save(agreement)
    part = view(in_falun, "Tak och organ")
    assert "fa-g3-number" not in rules(in_falun)
    write(part, "Högsta antal gällande avtal", "0")
    assert "fa-g3-number" in rules(in_falun)
    write(part, "Högsta antal gällande avtal", "")
    assert in_falun.desk.municipality.policy().agreements_cap is None


def test_a_view_is_no_higher_than_what_it_shows(in_falun: Opened) -> None:
    part = view(in_falun, "Policy och mål")
    settle()
    area = next(each for each in part.findChildren(QScrollArea) if each.isVisible())
    content = area.widget()
    assert content is not None
    assert content.height() == max(area.viewport().height(), content.heightForWidth(content.width()))


@pytest.mark.parametrize(
    ("shown", "name"),
    [("Tak och organ", "Högsta antal gällande avtal"), ("Påminnelser", "Dagar till justerat protokoll")],
)
def test_a_number_that_cannot_be_kept_is_told_with_its_bounds(in_falun: Opened, shown: str, name: str) -> None:
    part = view(in_falun, shown)
    before = in_falun.desk.compliance.own_policy()
    write(part, name, "999999999")
    assert "⚠ Skriv ett tal från 0 till 10000." in texts(part)
    assert (in_falun.desk.compliance.own_policy(), in_falun.problems) == (before, [])


def test_only_the_councils_decisions_can_stand_behind_priorities(in_falun: Opened) -> None:
    bodies = {body.kind: body for body in in_falun.desk.municipality.bodies()}
    for kind in (BodyKind.COUNCIL, BodyKind.EXECUTIVE_BOARD):
        decision = Decision(id=uuid4(), title_sv=f"Prioriteringar {kind}", body_id=bodies[kind].id)
        in_falun.desk.agreements.save_decision(decision)
    part = open_part(in_falun, "policy")
    choose(part, "Vikt för Kultur", "Extra stor vikt")
    assert {goal.code: goal.weight for goal in in_falun.desk.municipality.policy().goals}["FA-G14f"] == 3
    box = by_name(part, ChoiceField, "Fullmäktiges beslut om prioriteringarna")
    offered = [box.itemText(number) for number in range(box.count())]
    assert offered == ["Inget beslut", "Prioriteringar council"]
    choose(part, "Fullmäktiges beslut om prioriteringarna", "Prioriteringar council")
    assert in_falun.desk.compliance.own_policy().priorities_decision_id is not None


def test_a_goal_of_ones_own_is_added_named_and_removed(in_falun: Opened) -> None:
    part = open_part(in_falun, "policy")
    press(part, "Lägg till ett eget mål")
    write(part, "Ert eget mål Ett eget mål", "Beredskap")
    goals = {goal.code: goal.text_sv for goal in in_falun.desk.municipality.policy().goals}
    assert goals["E-1"] == "Beredskap"
    in_falun.desk.history.undo()
    in_falun.desk.history.undo()
    assert "E-1" not in {goal.code for goal in in_falun.desk.municipality.policy().goals}


def test_reminders_are_written_in_words_and_what_is_no_step_is_told(in_falun: Opened) -> None:
    part = view(in_falun, "Påminnelser")
    assert field(part, "Avtal").text() == "6 månader, 3 månader, handlingar, 30 dagar"
    write(part, "Avtal", "1 år, handlingar, 2 v")
    assert in_falun.desk.municipality.policy().steps_for("agreement") == ("12m", "papers", "14d")
    write(part, "Avtal", "ibland")
    assert "⚠ ”ibland” är inget steg: skriv till exempel 6 månader, 30 dagar eller handlingar." in texts(part)
    assert in_falun.desk.municipality.policy().steps_for("agreement") == ("12m", "papers", "14d")


def test_the_own_word_and_the_own_day_apply_at_once(in_falun: Opened) -> None:
    part = view(in_falun, "Tak och organ")
    write(part, "En, på svenska", "systerkommun")
    write(part, "Prövas från och med", "1 januari 2026")
    policy = in_falun.desk.municipality.policy()
    assert (policy.sister_city_sv, policy.since_on) == ("systerkommun", date(2026, 1, 1))


def asked(opened: Opened) -> list[str]:
    return [each.asked_sv for each in opened.desk.municipality.policy().criteria]


def write_text(part: Part, old: str, said: str) -> None:
    """Write a question over another one."""
    edited = next(each for each in part.findChildren(TextField) if each.toPlainText() == old and is_question(each))
    edited.setPlainText(said)
    edited.commit()
    settle()


def questions(part: Part) -> list[str]:
    return [each.toPlainText() for each in part.findChildren(TextField) if is_question(each)]


def is_question(edited: TextField) -> bool:
    return edited.accessibleName() == "Fråga"


def test_a_criterion_is_changed_moved_and_removed_and_undo_brings_it_back(in_falun: Opened) -> None:
    part = view(in_falun, "Kriterier")
    first, second, *_ = usual = asked(in_falun)
    write_text(part, first, "Vad får Falun ut av det?")
    assert asked(in_falun)[:2] == ["Vad får Falun ut av det?", second]
    by_name(part, QToolButton, "Flytta ner Vad får Falun ut av det?").click()
    assert asked(in_falun)[:2] == [second, "Vad får Falun ut av det?"]
    settle()
    assert QApplication.focusWidget() is by_name(part, QToolButton, "Flytta ner Vad får Falun ut av det?")
    by_name(part, QToolButton, f"Ta bort {second}").click()
    assert second not in asked(in_falun)
    for _ in range(3):
        in_falun.desk.history.undo()
    assert asked(in_falun) == usual


def test_a_criterion_of_ones_own_is_added_with_its_scale_and_its_clause(in_falun: Opened) -> None:
    part = view(in_falun, "Kriterier")
    number = len(asked(in_falun))
    press(part, "Lägg till kriterium")
    assert len(asked(in_falun)) == number
    settle()
    write_text(part, "", "Stärker det beredskapen?")
    for name, said in (("Svar", "Hur långt det stämmer"), ("Gäller", "Medlemskap")):
        settle()
        last = [each for each in part.findChildren(ChoiceField) if each.accessibleName() == name][-1]
        last.activated.emit(last.findText(said))
    made = in_falun.desk.municipality.policy().criteria[-1]
    assert (made.asked_sv, made.scale, made.asked_of) == ("Stärker det beredskapen?", Scale.DEGREE, AskedOf.MEMBERSHIPS)
    press(part, "Som i profilen")
    assert len(asked(in_falun)) == number


def test_another_profile_asks_by_its_own_criteria_and_the_copy_stays(in_falun: Opened, qtbot: QtBot) -> None:
    part = view(in_falun, "Kriterier")
    write_text(part, asked(in_falun)[0], "Vad får Falun ut av det?")
    press(part, "Policy och mål")
    choose(part, "Profil", "Falkenberg")
    press(part, "Kriterier")
    assert "Vad får Falun ut av det?" not in asked(in_falun)
    develops = "Vilken nytta gör samarbetet för att utveckla hela kommunen?"
    qtbot.waitUntil(lambda: develops in questions(part))
    press(part, "Policy och mål")
    choose(part, "Profil", "Falun")
    assert asked(in_falun)[0] == "Vad får Falun ut av det?"
