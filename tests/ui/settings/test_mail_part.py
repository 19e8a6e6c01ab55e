"""The part E-mail: a way is chosen and tried, the server is filled in, and templates are changed and reset."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from coordinator_app.domain.letter_templates import TemplatePurpose
from coordinator_app.domain.letters import Letter
from coordinator_app.domain.relays import Security
from coordinator_app.services.mail_ways import Way
from coordinator_app.ui import mail_choices
from coordinator_app.ui.mail_choices import MailChoices
from coordinator_app.ui.mailing import hand_over
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.settings import mail_part
from coordinator_app.ui.settings.mail_part import MailPart
from coordinator_app.ui.settings.mail_templates_part import MailTemplatesPart
from coordinator_app.ui.settings.mail_ways_part import MailWaysPart
from coordinator_app.ui.table_model import ID_ROLE
from tests.exchange.mail_servers import PASSWORD, USER, Certificates, Postman, serving
from tests.ui.opened_pages import Opened, type_in
from tests.ui.settings.using import by_name, column, field, open_part, press, texts
from tests.ui.windows import settle, until


@pytest.fixture
def opened_urls(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """Return what the system is asked to open."""
    met: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        met.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return met


@pytest.fixture
def without_keyring() -> Iterator[None]:
    """Let the system have no keyring."""
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def ways_of(opened: Opened) -> MailWaysPart:
    part = open_part(opened, "mail")
    assert isinstance(part, MailPart)
    part.show_view(mail_part.WAYS)
    assert isinstance(part.view, MailWaysPart)
    return part.view


def templates_of(opened: Opened) -> MailTemplatesPart:
    part = open_part(opened, "mail")
    assert isinstance(part, MailPart)
    part.show_view(mail_part.TEMPLATES)
    assert isinstance(part.view, MailTemplatesPart)
    return part.view


def write(part: MailWaysPart, name: str, said: str) -> None:
    line = field(part, name)
    line.setText(said)
    part.commit()


def lowest(widget: QWidget) -> int:
    """Return how far down a widget ends."""
    return widget.mapToGlobal(QPoint(0, widget.height())).y()


def says(part: MailWaysPart, message: str) -> bool:
    settle()
    return part.stage.say(message) in texts(part)


def test_a_draft_is_the_way_until_another_is_chosen_and_that_is_remembered(in_falun: Opened) -> None:
    part = ways_of(in_falun)
    assert part.way.value is Way.DRAFT_FILE
    part.way.committed.emit(Way.CLIPBOARD)
    assert MailChoices(in_falun.stage).way is Way.CLIPBOARD


def test_trying_a_draft_opens_one_to_oneself(in_falun: Opened, opened_urls: list[QUrl]) -> None:
    part = ways_of(in_falun)
    write(part, "E-post", "eva@falun.example")
    write(part, "Namn", "Eva Öberg")
    part.try_way(Way.DRAFT_FILE)
    (url,) = opened_urls
    content = Path(url.toLocalFile()).read_bytes()
    assert b"eva@falun.example" in content
    assert b"X-Unsent: 1" in content
    assert says(part, "A draft was handed to the mail program.")


def test_what_cannot_be_an_address_or_a_port_is_told_and_not_kept(in_falun: Opened) -> None:
    part = ways_of(in_falun)
    part.server.unfold(is_open=True)
    write(part, "E-post", "fel,adress")
    write(part, "Port", "99999")
    assert "⚠ Skriv en adress som namn@kommunen.se." in texts(part)
    assert "⚠ Skriv ett tal från 1 till 65535." in texts(part)
    choices = MailChoices(in_falun.stage)
    assert (choices.sender.email, choices.relay.port) == ("", 587)
    write(part, "Port", "2525")
    assert choices.relay.port == 2525


def test_what_came_of_a_trial_goes_when_the_sender_is_written(in_falun: Opened, opened_urls: list[QUrl]) -> None:
    part = ways_of(in_falun)
    part.try_way(Way.MAILTO)
    missing = "It has no recipient, since you have not written your e-mail address under Sender."
    assert says(part, missing)
    write(part, "E-post", "eva@falun.example")
    assert not says(part, missing)
    assert any("den som samordnar besöket" in said for said in texts(part))


def test_trying_without_an_address_says_what_is_missing(in_falun: Opened, opened_urls: list[QUrl]) -> None:
    part = ways_of(in_falun)
    part.try_way(Way.MAILTO)
    assert opened_urls[0].toString(QUrl.ComponentFormattingOption.FullyEncoded).startswith("mailto:?subject=")
    assert says(part, "It has no recipient, since you have not written your e-mail address under Sender.")


def test_a_system_without_a_mail_program_is_told(in_falun: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    part = ways_of(in_falun)
    part.try_way(Way.MAILTO)
    assert says(part, "The system has no mail program for such addresses.")


def test_what_does_not_fit_in_an_address_goes_as_a_draft(in_falun: Opened, opened_urls: list[QUrl]) -> None:
    letter = Letter(subject="Långt", text="å" * 1_000)
    assert hand_over(in_falun.desk.mail_ways, Way.MAILTO, letter) is Way.DRAFT_FILE
    assert opened_urls[0].isLocalFile()


def test_trying_the_clipboard_puts_the_text_there_twice(in_falun: Opened) -> None:
    part = ways_of(in_falun)
    press(part, f"Prova: {part.stage.say('The clipboard')}")
    copied = QGuiApplication.clipboard().mimeData()
    assert "prov med å, ä och ö" in copied.text()
    assert "<strong>prov</strong>" in copied.html()


def test_a_server_that_is_not_filled_in_is_told(in_falun: Opened, qtbot: QtBot) -> None:
    part = ways_of(in_falun)
    part.try_way(Way.RELAY)
    qtbot.waitUntil(lambda: says(part, "The mail server has no name."), timeout=20_000)


def test_a_server_is_only_asked_until_somebody_says_otherwise(
    in_falun: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificates, postman = Certificates(tmp_path), Postman({})
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
    part = ways_of(in_falun)
    part.server.unfold(is_open=True)
    write(part, "E-post", "eva@falun.example")
    with serving(postman, certificates.context(), asks_password=False) as relay:
        write(part, "E-postserver", relay.host)
        write(part, "Port", str(relay.port))
        part.try_way(Way.RELAY)
        dry = part.stage.say("{email}: the server would take it. Nothing was sent.", email="eva@falun.example")
        qtbot.waitUntil(lambda: dry in texts(part), timeout=20_000)
        assert postman.letters == []
        part.server.dry_run.click()
        part.try_way(Way.RELAY)
        sent = part.stage.say("{email}: handed over to the server.", email="eva@falun.example")
        qtbot.waitUntil(lambda: sent in texts(part), timeout=20_000)
    assert len(postman.letters) == 1


def test_what_is_filled_in_of_the_server_is_remembered_but_not_the_password(
    in_falun: Opened, qtbot: QtBot, without_keyring: None
) -> None:
    part = ways_of(in_falun)
    part.server.unfold(is_open=True)
    write(part, "E-postserver", "smtp.falun.example")
    write(part, "Användare", USER)
    part.server.security.committed.emit(Security.TLS)
    relay = MailChoices(in_falun.stage).relay
    assert (relay.host, relay.port, relay.user) == ("smtp.falun.example", 465, USER)
    part.server.password.setText(PASSWORD)
    press(part, "Spara lösenordet")
    qtbot.waitUntil(lambda: says(part, "This computer has no keyring to keep a password in."), timeout=20_000)
    in_falun.stage.remembered.write()
    assert PASSWORD not in in_falun.stage.remembered.file.read_text(encoding="utf-8")


def reset_button(part: MailTemplatesPart) -> QPushButton:
    """Return the button that resets a template, seen or not."""
    return next(each for each in part.findChildren(QPushButton) if each.accessibleName() == "Återställ")


def test_a_template_is_changed_and_reset(in_falun: Opened) -> None:
    part, templates = templates_of(in_falun), in_falun.desk.letter_templates
    assert len(column(part.view)) == 2 * len(TemplatePurpose)
    first = part.view.model().index(0, 0).data(ID_ROLE)
    part.open(first)
    line = field(part, "Ämne")
    line.setText("Nu kommer {partner}")
    assert not reset_button(part).isVisibleTo(part)
    part.commit()
    assert templates.get(first).subject == "Nu kommer {partner}"  # type: ignore[union-attr]
    settle()
    assert reset_button(part).isVisibleTo(part), "it can be had back at once"
    part.close_record()
    assert "Ändrad" in column(part.view, 3)
    part.open(first)
    press(part, "Återställ")
    assert not templates.is_changed(first)


def test_a_field_that_there_is_not_is_told_and_not_saved(in_falun: Opened) -> None:
    part = templates_of(in_falun)
    first = part.view.model().index(0, 0).data(ID_ROLE)
    part.open(first)
    text = by_name(part, QPlainTextEdit, "Text")
    text.setPlainText("Hej {parner}")
    part.commit()
    assert any("{parner}" in said for said in texts(part))
    assert not in_falun.desk.letter_templates.is_changed(first)


def test_a_template_of_ones_own_is_made_and_put_in_the_trash(in_falun: Opened) -> None:
    part, templates = templates_of(in_falun), in_falun.desk.letter_templates
    part.make_new()
    press(part, "Skapa mallen")
    assert part.stage.say("Write a name.") in " ".join(texts(part))
    field(part, "Namn").setText("Till ungdomsrådet")
    press(part, "Skapa mallen")
    assert "Till ungdomsrådet" in [each.name for each in templates.all()]
    press(part, "Lägg i papperskorgen")
    assert [each.kind for each in in_falun.desk.history.trash()] == ["letter_template"]


def test_a_template_is_made_by_enter_and_bears_no_name_that_another_has(in_falun: Opened) -> None:
    part, templates = templates_of(in_falun), in_falun.desk.letter_templates
    part.make_new()
    name = field(part, "Namn")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert "⚠ Skriv ett namn." in texts(part)
    taken = templates.for_purpose(TemplatePurpose.NOTICE, "sv")[0].name
    type_in(name, taken)
    assert "⚠ Skriv ett namn." not in texts(part)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert any("har redan det namnet" in said for said in texts(part))
    type_in(name, f"{taken} 2")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert f"{taken} 2" in [each.name for each in templates.all()]
    again = field(part, "Namn")
    again.selectAll()
    type_in(again, taken)
    part.commit()
    assert any("har redan det namnet" in said for said in texts(part))
    assert [each.name for each in templates.for_purpose(TemplatePurpose.NOTICE, "sv")].count(taken) == 1


def test_the_page_of_a_template_ends_where_its_text_ends(in_falun: Opened) -> None:
    part = templates_of(in_falun)
    part.open(part.view.model().index(0, 0).data(ID_ROLE))
    settle()
    area = next(each for each in part.findChildren(QScrollArea) if each.isVisible())
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle()
    last = max((each for each in part.findChildren(QFrame) if each.property("ground") == "card"), key=lowest)
    assert 0 <= area.viewport().height() - last.mapTo(area.viewport(), QPoint(0, last.height())).y() <= 40


def test_a_template_that_comes_along_cannot_be_deleted(in_falun: Opened) -> None:
    part = templates_of(in_falun)
    delete: Callable[[Any], None] = part._delete
    delete(part.view.model().index(0, 0).data(ID_ROLE))
    assert len(column(part.view)) == 2 * len(TemplatePurpose)
    assert "kommer med Utblick" in in_falun.told[-1].text


def test_whoever_signs_in_the_example_signs_no_letter_about_ones_own_data(
    open_window: Callable[..., MainWindow],
) -> None:
    window = open_window()
    in_example = MailChoices(window.stage)
    in_example.keep(mail_choices.NAME, "Prov Provsson")
    in_example.keep(mail_choices.HOST, "smtp.prov.example")
    in_example.choose_way(Way.RELAY)
    window.open_other()
    until(lambda: window.stage.has_desk and not window.stage.is_example)
    own = MailChoices(window.stage)
    assert (own.sender.name, own.relay.host, own.way) == ("", "", Way.DRAFT_FILE)
    own.keep(mail_choices.NAME, "Eva Ek")
    window.open_other()
    until(lambda: window.stage.has_desk and window.stage.is_example)
    assert MailChoices(window.stage).sender.name == "Prov Provsson"
