"""Notification lists that hold, copy and take in one another, in the window."""

import pytest
from PySide6.QtWidgets import QCheckBox

from coordinator_app.ui.settings.merge_lists_dialog import MergeListsDialog
from tests.ui.opened_pages import Opened, only
from tests.ui.settings.test_lists_part import COMMITTEE, NEWS, PRESIDIUM, at, circular, lists_of, named, says, tick
from tests.ui.settings.using import field, press
from tests.ui.windows import settle


def test_another_list_is_held_under_advanced_and_none_that_holds_this_one_is_offered(in_falun: Opened) -> None:
    part = at(in_falun, NEWS)
    press(part, "Andra listor på den här listan…")
    assert NEWS not in [box.text() for box in part.findChildren(QCheckBox) if box.isVisibleTo(part)]
    tick(part, "Reserapporter")
    assert named(in_falun, NEWS).members[-1].list_id == named(in_falun, "Reserapporter").id
    part = at(in_falun, "Reserapporter")
    press(part, "Andra listor på den här listan…")
    offered = [box.text() for box in part.findChildren(QCheckBox) if box.isVisibleTo(part)]
    assert COMMITTEE in offered
    assert NEWS not in offered


def test_lists_that_hold_each_other_are_shown_and_can_be_freed(in_falun: Opened) -> None:
    one, other = circular(in_falun)
    part = lists_of(in_falun)
    part.open(one)
    settle()
    assert says(part, "Når 5 personer idag.")
    tick(part, "Reserapporter")
    kept = in_falun.desk.notification_lists.get(one)
    assert kept is not None
    assert all(member.list_id != other for member in kept.members)


def test_a_copy_is_open_at_its_name(in_falun: Opened) -> None:
    part = at(in_falun, PRESIDIUM)
    in_falun.page.duplicate()
    settle()
    made = named(in_falun, f"{PRESIDIUM} (kopia)")
    assert field(part, "Namn på svenska").text() == made.name_sv
    assert field(part, "Namn på svenska").hasFocus()
    assert made.name_en.endswith(" (copy)")
    assert len(made.members) == len(named(in_falun, PRESIDIUM).members)


def test_merging_says_what_happens_and_can_be_undone(in_falun: Opened) -> None:
    part = lists_of(in_falun)
    part.view.select(named(in_falun, NEWS).id)
    press(part, "Slå ihop två listor…")
    dialog = only(part, MergeListsDialog)
    assert dialog.kept.currentText() == NEWS
    assert not dialog.do_button.isEnabled()
    dialog.other.setCurrentText(NEWS)
    dialog.other.activated.emit(dialog.other.currentIndex())
    assert dialog.follows.text() == "Välj två olika listor."
    dialog.other.setCurrentText(COMMITTEE)
    dialog.other.activated.emit(dialog.other.currentIndex())
    assert f"”{COMMITTEE}” läggs i papperskorgen." in dialog.follows.text()
    dialog.do_button.click()
    settle()
    assert len(named(in_falun, NEWS).members) == 3
    assert COMMITTEE not in [each.name_sv for each in in_falun.desk.notification_lists.all()]
    (told,) = in_falun.told
    assert told.change_id is not None
    in_falun.desk.history.undo_change(told.change_id)
    assert len(named(in_falun, NEWS).members) == 2
    assert len(named(in_falun, COMMITTEE).members) == 1


@pytest.mark.parametrize(("kept", "other"), [(f"{PRESIDIUM} (kopia)", COMMITTEE), (NEWS, "Avtal som ska förnyas")])
def test_the_dialog_is_as_high_as_what_follows_from_merging(in_falun: Opened, kept: str, other: str) -> None:
    at(in_falun, PRESIDIUM)
    in_falun.page.duplicate()
    part = at(in_falun, kept)
    press(part, "Slå ihop…")
    dialog = only(part, MergeListsDialog)
    settle()
    dialog.other.setCurrentText(other)
    dialog.other.activated.emit(dialog.other.currentIndex())
    settle()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() == layout.totalHeightForWidth(dialog.width())
    assert dialog.follows.height() >= dialog.follows.heightForWidth(dialog.follows.width())
    dialog.reject()
