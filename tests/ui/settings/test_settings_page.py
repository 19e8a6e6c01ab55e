"""The page of settings: its parts, its appearance, the data, the trash and the keys."""

from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.keys import key_groups
from coordinator_app.ui.menus import MENUS
from coordinator_app.ui.settings.data_part import DataPart
from coordinator_app.ui.settings.trash_part import TrashPart
from coordinator_app.ui.side_list import SideList
from tests.ui.opened_pages import Opened, only, type_in
from tests.ui.settings.using import by_name, column, open_part, press, texts


def deleted(opened: Opened, name: str) -> Partner:
    partner = opened.desk.partners.save(Partner(id=uuid4(), kind=PartnerKind.PROJECT, name_sv=name))
    opened.desk.partners.delete(partner)
    return partner


def trash_of(opened: Opened) -> TrashPart:
    part = open_part(opened, "trash")
    assert isinstance(part, TrashPart)
    return part


def test_the_parts_are_walked_by_the_arrow_keys_and_the_last_is_remembered(in_falun: Opened) -> None:
    parts = only(in_falun.page, SideList)
    parts.setFocus()
    QTest.keyClick(parts, Qt.Key.Key_Down)
    assert in_falun.page.title == "Inställningar – Policy"
    assert in_falun.stage.remembered.text("settings_part") == "policy"
    in_falun.page.next_tab(-1)
    assert in_falun.page.title == "Inställningar – Kommun"


def test_a_choice_stands_in_for_the_list_where_there_is_no_room(in_falun: Opened, qtbot: QtBot) -> None:
    in_falun.window.resize(700, 600)
    parts = only(in_falun.page, SideList)
    qtbot.waitUntil(lambda: not parts.isVisible())
    choice = by_name(in_falun.page, ChoiceField, "Delar av inställningarna")
    choice.setFocus()
    type_in(choice, "Papperskorg")
    assert in_falun.page.title == "Inställningar – Papperskorg"


def test_colours_text_and_language_are_asked_of_the_window_at_once(in_falun: Opened) -> None:
    asked: list[str | int] = []
    stage = in_falun.stage
    for chosen in (stage.appearance_chosen, stage.text_chosen, stage.language_chosen):
        chosen.connect(asked.append)
    appearance = open_part(in_falun, "appearance")
    press(appearance, "Mörkt")
    press(appearance, "Större text")
    sizes = by_name(appearance, ChoiceField, "Textstorlek")
    sizes.setFocus()
    type_in(sizes, "200")
    press(open_part(in_falun, "language"), "English")
    assert asked == ["dark", 110, 200, "en"]


def test_the_example_grows_while_one_walks_through_the_sizes(in_falun: Opened) -> None:
    part = open_part(in_falun, "appearance")
    sizes = by_name(part, ChoiceField, "Textstorlek")
    sizes.highlighted.emit(sizes.count() - 1)
    assert "Så här ser texten ut i 200 %." in texts(part)


def test_a_backup_is_made_in_the_background_and_its_result_told(in_falun: Opened, qtbot: QtBot) -> None:
    part = open_part(in_falun, "data")
    assert isinstance(part, DataPart)
    before = len(in_falun.desk.backups.all())
    part.back_up.click()
    assert not part.back_up.isEnabled()
    qtbot.waitUntil(lambda: any("på begäran" in said for said in texts(part)), timeout=20_000)
    assert len(in_falun.desk.backups.all()) == before + 1
    assert part.back_up.isEnabled()
    newest = in_falun.desk.backups.all()[0]
    assert newest.file.is_file()
    assert newest.size_bytes > 100_000
    assert any(newest.file.name in said for said in texts(part))
    assert "Den senaste säkerhetskopian gjordes idag kl. 12:00." in texts(part)


def test_the_data_are_checked_beside_the_open_window(in_falun: Opened, qtbot: QtBot) -> None:
    part = open_part(in_falun, "data")
    press(part, "Kontrollera uppgifterna nu")
    qtbot.waitUntil(lambda: "Datafilen är utan fel." in texts(part), timeout=30_000)
    saved = in_falun.desk.partners.save(Partner(id=uuid4(), kind=PartnerKind.PROJECT, name_sv="Efteråt"))
    assert in_falun.desk.partners.get(saved.id) == saved


def test_it_says_where_the_data_lie_and_what_they_rely_on(in_falun: Opened) -> None:
    said = texts(open_part(in_falun, "data"))
    assert str(in_falun.desk.folder) in said
    assert any("BitLocker" in each for each in said)


def test_what_is_in_the_trash_is_brought_back_by_enter(in_falun: Opened) -> None:
    partner = deleted(in_falun, "Havsprojektet")
    part = trash_of(in_falun)
    assert column(part.view) == ["Havsprojektet"]
    assert column(part.view, 1) == ["Samarbetspart"]
    part.view.point()
    QTest.keyClick(part.view, Qt.Key.Key_Return)
    assert in_falun.desk.partners.get(partner.id) is not None
    assert "Papperskorgen är tom." in texts(part)
    assert in_falun.told[-1].text == "”Havsprojektet” är återställt."


def test_the_trash_is_emptied_only_once_that_is_confirmed(in_falun: Opened, qtbot: QtBot) -> None:
    deleted(in_falun, "Havsprojektet")
    part = trash_of(in_falun)
    press(part, "Töm papperskorgen…")
    assert part.dialog is not None
    assert "för gott" in part.dialog.text()
    QTest.keyClick(part.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: part.dialog is None)
    assert len(in_falun.desk.history.trash()) == 1
    press(part, "Töm papperskorgen…")
    assert part.dialog is not None
    next(each for each in part.dialog.findChildren(QPushButton) if each.text() == "Töm papperskorgen").click()
    assert in_falun.desk.history.trash() == ()
    assert in_falun.desk.history.next_undo() is None or "Havsprojektet" not in str(in_falun.desk.history.next_undo())


def test_every_shortcut_of_the_menus_stands_in_the_list_of_keys(in_falun: Opened) -> None:
    listed = {keys for _, lines in key_groups() for line in lines for keys in line.keys}
    assert {command.shortcut for _, commands in MENUS for command in commands if command.shortcut} <= listed
    said = texts(open_part(in_falun, "keyboard"))
    assert said[said.index("Ctrl+Z") + 1] == "Ångra"
    assert {"Listor", "Fält", "Fönstret"} <= set(said)
