"""The municipality and its policy, as they are set in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coordinator_app.domain.municipality import Municipality
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.settings.arms_field import ArmsField
from tests.ui.opened_pages import Opened, only, type_in
from tests.ui.settings.using import by_name, field, open_part, texts


def own(opened: Opened) -> Municipality:
    found = opened.desk.municipality.get()
    assert found is not None
    return found


def type_over(opened: Opened, name: str, said: str) -> None:
    edited = field(open_part(opened, "municipality"), name)
    edited.setFocus()
    edited.selectAll()
    type_in(edited, said)
    QTest.keyClick(edited, Qt.Key.Key_Return)


def test_a_name_applies_as_soon_as_the_field_is_left(in_falun: Opened) -> None:
    type_over(in_falun, "Namn på svenska", "Falu kommun i Dalarna")
    assert own(in_falun).name_sv == "Falu kommun i Dalarna"


def test_what_is_no_colour_is_told_beneath_its_field_and_not_kept(in_falun: Opened) -> None:
    before = own(in_falun).accent
    type_over(in_falun, "Accentfärg", "rött")
    part = open_part(in_falun, "municipality")
    assert own(in_falun).accent == before
    assert field(part, "Accentfärg").text() == "rött"
    assert any("Färgen som fanns är kvar." in said for said in texts(part))


def test_a_colour_too_light_for_text_is_told_with_the_contrast_that_its_text_has(in_falun: Opened) -> None:
    type_over(in_falun, "Accentfärg", "#FFE100")
    assert own(in_falun).accent == "#FFE100"
    (told,) = [said for said in texts(open_part(in_falun, "municipality")) if "kontrast" in said]
    assert told.startswith("Färgen är för ljus för text")
    ratio = float(told.split("kontrast ")[1].split(":")[0].replace(",", "."))
    assert ratio >= 4.5


def test_a_dark_colour_is_used_as_it_is(in_falun: Opened) -> None:
    type_over(in_falun, "Accentfärg", "#12507b")
    assert any("lätt att läsa" in said for said in texts(open_part(in_falun, "municipality")))
    colours = in_falun.desk.municipality.colours("#12507b")
    assert colours.text == colours.accent == "#12507B"


def test_a_picture_becomes_the_arms_and_what_is_none_changes_nothing(in_falun: Opened, tmp_path: Path) -> None:
    arms = only(open_part(in_falun, "municipality"), ArmsField)
    before = own(in_falun).arms
    text = tmp_path / "arms.png"
    text.write_text("not a picture")
    arms.take_file(text)
    arms.take_file(tmp_path / "not-there.png")
    assert own(in_falun).arms == before
    assert len(in_falun.problems) == 2
    picture = QImage(40, 60, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.darkBlue)
    picture.save(str(tmp_path / "new.png"))
    arms.take_file(tmp_path / "new.png")
    assert own(in_falun).arms not in {"", before}
    shown = by_name(arms, QLabel, "Kommunens vapen").pixmap()
    assert shown.toImage().pixelColor(shown.width() // 2, shown.height() // 2) == Qt.GlobalColor.darkBlue


def test_another_profile_brings_its_word_for_sister_city(in_falun: Opened, qtbot: QtBot) -> None:
    part = open_part(in_falun, "municipality")
    profile = by_name(part, ChoiceField, "Profil")
    profile.setFocus()
    type_in(profile, "Falkenberg")
    assert own(in_falun).policy == "falkenberg"
    qtbot.waitUntil(lambda: "systerstad" in texts(part))


def test_falkenbergs_policy_should_have_been_revised_and_is_still_in_force(in_falkenberg: Opened) -> None:
    said = texts(open_part(in_falkenberg, "policy"))
    assert "Policyn skulle ha reviderats senast 28 juni 2020." in said
    assert "”Policy för internationellt samarbete” antogs 28 juni 2016 och gäller fortfarande." in said
    for fact in ("KS 2015-236", "Alla nämnder och bolag.", "Chefen för utvecklingsavdelningen", "Presidium"):
        assert fact in said


def test_every_goal_stands_with_its_clause(in_falkenberg: Opened) -> None:
    said = texts(open_part(in_falkenberg, "policy"))
    goals = in_falkenberg.desk.municipality.policy().goals
    assert len(goals) == 6
    for goal in goals:
        assert said[said.index(goal.text_sv) + 1] == f"Punkt {goal.clause}"


def test_faluns_policy_without_a_day_says_nothing_of_revision(in_falun: Opened) -> None:
    assert not [said for said in texts(open_part(in_falun, "policy")) if "revidera" in said.casefold()]


def test_the_policy_leads_to_where_another_is_chosen(in_falun: Opened) -> None:
    in_falun.stage.go(Address(section=Section.SETTINGS, tab="municipality", field="policy"))
    part = open_part(in_falun, "municipality")
    assert by_name(part, ChoiceField, "Profil").hasFocus()
