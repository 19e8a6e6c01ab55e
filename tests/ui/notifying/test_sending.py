"""Sending through the municipality's mail server from where people are informed: who is told, who is not, and why."""

from collections.abc import Callable
from email import message_from_bytes
from email.policy import default

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from coordinator_app.domain.notification_lists import Purpose, Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import State
from coordinator_app.domain.relays import Relay
from coordinator_app.services.mail_ways import Way
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.informing.letter_opening import SecondLook
from coordinator_app.ui.informing.sent_dialog import SentDialog
from coordinator_app.ui.jobs import is_any_at_work
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.settings.mail_part import WAYS, MailPart
from coordinator_app.ui.settings.mail_ways_part import MailWaysPart
from coordinator_app.ui.stage import Told
from coordinator_app.words import Problem
from tests.exchange.mail_servers import Certificates, Postman, serving
from tests.ui.going import mailings, notifying
from tests.ui.going.screen import press
from tests.ui.opened_pages import only
from tests.ui.settings.using import by_name
from tests.ui.windows import rest, settle, until


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Return an authority of the tests' own."""
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(autouse=True)
def trusted(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this computer trust that authority, as IT lets it trust the municipality's own."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))


def choose_relay(window: MainWindow, relay: Relay, *, is_dry: bool = False) -> None:
    """Fill in the server in the settings, and let letters leave by it."""
    window.shell.go(Address(section=Section.SETTINGS, tab="mail"))
    rest(window)
    part = only(window, MailPart)
    part.show_view(WAYS)
    ways = only(part, MailWaysPart)
    ways.server.unfold(is_open=True)
    for name, said in (
        ("Namn", "Eva Lindqvist"),
        ("E-post", "eva@falun.example"),
        ("E-postserver", relay.host),
        ("Port", str(relay.port)),
    ):
        by_name(ways, LineField, name).setText(said)
    ways.commit()
    if ways.server.dry_run.isChecked() != is_dry:
        ways.server.dry_run.click()
    ways.way.show_value(Way.RELAY)
    ways.way.activated.emit(ways.way.currentIndex())


def at_notice(window: MainWindow) -> InformingView:
    notifying.at_visit(Round.NOTICE)(window)
    return notifying.view_of(window)


def asked(window: MainWindow, view: InformingView) -> SecondLook:
    """Press the button and return the question."""
    view.primary.click()
    settle()
    return next(each for each in window.findChildren(SecondLook) if each.isVisible())


def send(window: MainWindow, view: InformingView) -> None:
    """Press the button and answer the question, without waiting for the server."""
    assert view.primary.accessibleName() == "Skicka nu…"
    question = asked(window, view)
    assert "kan inte tas tillbaka" in said(question)
    press(question, "Skicka")


def said(within: QWidget) -> str:
    return "\n".join(label.text() for label in within.findChildren(QLabel) if label.isVisible())


def result(window: MainWindow) -> tuple[str, list[str]]:
    """Wait for what is told of the sending; return what is said, and the line of each recipient."""
    until(lambda: any(each.isVisible() for each in window.findChildren(SentDialog)))
    rest(window)
    dialog = next(each for each in window.findChildren(SentDialog) if each.isVisible())
    return said(dialog), only(dialog, QPlainTextEdit).toPlainText().splitlines()


def states(view: InformingView) -> dict[str, State]:
    assert view.informed is not None
    notice = [one for one in view.informed.obligations if one.round == Round.NOTICE]
    return {view.informed.people[one.person_id].email: one.state for one in notice}


def problems_of(window: MainWindow) -> list[Problem]:
    met: list[Problem] = []
    window.stage.problem_met.connect(met.append)
    return met


def test_whom_the_server_takes_the_letter_for_is_informed_by_it_and_each_is_told(
    window: MainWindow, certificates: Certificates
) -> None:
    postman = Postman({})
    with serving(postman, certificates.context(), asks_password=False) as relay:
        choose_relay(window, relay)
        view = at_notice(window)
        before = states(view)
        send(window, view)
        summary, lines = result(window)
    waited = [email for email, state in before.items() if state == State.TO_INFORM]
    (envelope,) = postman.letters
    assert sorted(envelope.rcpt_tos) == sorted(waited)
    letter = message_from_bytes(postman.written(), policy=default)
    assert letter["Bcc"] is None, "Nobody learns who else was written to"
    assert not any(email in str(letter["To"] or "") for email in waited)
    assert all(states(view)[email] == State.INFORMED for email in waited)
    assert view.informed is not None
    done = [one.done for one in view.informed.obligations if one.done and one.done.channel == Channel.RELAY]
    assert len(done) == len(waited)
    assert "Servern tog brevet för 13 av 13 mottagare" in summary
    assert len(lines) == len(waited)
    assert any("Anders Tallbacka, " in line and line.endswith("överlämnat till servern.") for line in lines)
    assert view.recipients.ticked == (), "Nobody is sent the same letter twice"


def test_who_is_refused_stays_to_be_informed_and_is_named_first(window: MainWindow, certificates: Certificates) -> None:
    refused = "anders.tallbacka@falun.example"
    with serving(Postman({refused: "550 No such user here"}), certificates.context(), asks_password=False) as relay:
        choose_relay(window, relay)
        view = at_notice(window)
        assert states(view)[refused] == State.TO_INFORM
        send(window, view)
        summary, lines = result(window)
    assert states(view)[refused] == State.TO_INFORM
    assert list(states(view).values()).count(State.TO_INFORM) == 1
    assert lines[0].startswith("Anders Tallbacka, anders.tallbacka@falun.example:")
    assert "550" in lines[0] or "No such user here" in lines[0]
    assert "12 av 13" in summary
    assert "1 är kvar" in summary
    assert [view.informed.people[one.person_id].email for one in view.recipients.ticked] == [refused]  # type: ignore[union-attr]


def test_a_dry_run_informs_nobody_and_says_so(window: MainWindow, certificates: Certificates) -> None:
    postman = Postman({})
    with serving(postman, certificates.context(), asks_password=False) as relay:
        choose_relay(window, relay, is_dry=True)
        view = at_notice(window)
        before, ticked = states(view), view.recipients.ticked
        assert view.primary.accessibleName() == "Fråga servern…"
        question = asked(window, view)
        assert "Inget skickas" in said(question)
        assert "kan inte tas tillbaka" not in said(question)
        press(question, "Fråga servern")
        summary, lines = result(window)
    assert postman.letters == []
    assert states(view) == before
    assert view.recipients.ticked == ticked
    assert "Servern blev bara tillfrågad: inget skickades" in summary
    assert "Ingen räknas som informerad." in summary
    assert len(lines) == 13


def test_a_server_without_encryption_gets_nothing_and_the_letter_stays_as_it_was_typed(window: MainWindow) -> None:
    postman, met = Postman({}), problems_of(window)
    with serving(postman, None, asks_password=False) as relay:
        choose_relay(window, relay)
        view = at_notice(window)
        before = states(view)
        view.message.body.insertPlainText("Ett viktigt besök. ")
        typed = view.message.body.text
        send(window, view)
        until(lambda: bool(met))
        rest(window)
    assert "STARTTLS" in window.stage.say(met[0].happened)
    assert window.stage.say(met[0].means) == "Inget har skickats."
    assert postman.letters == []
    assert states(view) == before
    assert view.message.body.text == typed
    assert view.primary.isEnabled(), "It can be tried again"
    assert not window.findChildren(SentDialog)


def test_what_was_sent_is_kept_also_where_the_page_is_left_before_the_server_answers(
    window: MainWindow, certificates: Certificates
) -> None:
    postman = Postman({})
    with serving(postman, certificates.context(), asks_password=False) as relay:
        choose_relay(window, relay)
        send(window, at_notice(window))
        told: list[Told] = []
        window.stage.told.connect(told.append)
        window.shell.go(Address(section=Section.NOTIFYING))
        until(lambda: bool(postman.letters) and not is_any_at_work())
        rest(window)
    assert any("Servern tog brevet för 13 av 13 mottagare" in one.text for one in told)
    assert list(states(at_notice(window)).values()).count(State.TO_INFORM) == 0


def test_what_was_sent_is_kept_also_where_the_window_is_closed_before_the_server_answers(
    window: MainWindow, certificates: Certificates, open_window: Callable[..., MainWindow]
) -> None:
    postman = Postman({})
    with serving(postman, certificates.context(), asks_password=False) as relay:
        choose_relay(window, relay)
        send(window, at_notice(window))
        window.close()
    assert len(postman.letters) == 1
    again = open_window()
    rest(again)
    assert list(states(at_notice(again)).values()).count(State.TO_INFORM) == 0


def test_a_letter_that_is_on_its_way_is_not_sent_again(window: MainWindow, certificates: Certificates) -> None:
    postman = Postman({})
    with serving(postman, certificates.context(), asks_password=False) as relay:
        choose_relay(window, relay)
        view = at_notice(window)
        send(window, view)
        assert not view.primary.isEnabled()
        view._opening.run()
        assert not any(each.isVisible() for each in window.findChildren(SecondLook))
        result(window)
    assert len(postman.letters) == 1


def test_the_button_says_what_it_does_after_another_way_was_chosen_meanwhile(window: MainWindow) -> None:
    view = at_notice(window)
    assert view.primary.accessibleName() == "Öppna utkast"
    with serving(Postman({}), None, asks_password=False) as relay:
        choose_relay(window, relay)
    assert at_notice(window) is view
    assert (view.primary.text().strip(), view.primary.accessibleName()) == ("Skicka nu…", "Skicka nu…")


def test_the_button_of_a_mailing_says_what_it_does_after_another_way_was_chosen(window: MainWindow) -> None:
    mailings.at(Purpose.NEWSLETTERS)(window)
    assert mailings.view_of(window).primary.accessibleName() == "Öppna utkast"
    with serving(Postman({}), None, asks_password=False) as relay:
        choose_relay(window, relay, is_dry=True)
    mailings.at(Purpose.NEWSLETTERS)(window)
    assert mailings.view_of(window).primary.accessibleName() == "Fråga servern…"


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_in_the_question_sends_nothing(window: MainWindow, held: Qt.KeyboardModifier) -> None:
    postman = Postman({})
    with serving(postman, None, asks_password=False) as relay:
        choose_relay(window, relay)
        question = asked(window, at_notice(window))
        where = question.focusWidget()
        assert where is not None
        assert where.accessibleName() == "Avbryt"
        QTest.keyClick(where, Qt.Key.Key_Return, held)
        rest(window)
    assert not any(each.isVisible() for each in window.findChildren(SecondLook))
    assert not is_any_at_work()
    assert postman.letters == []
