"""The section of the policy as tests of it come to it, and what somebody reads and presses there."""

from datetime import date
from uuid import uuid4

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.policy.clause_card import ClauseCard
from coordinator_app.ui.policy.policy_page import PolicyPage
from tests.ui.opened_pages import Opened
from tests.ui.windows import settle, until


def membership(opened: Opened) -> Agreement:
    """Keep a membership without decision, and return it."""
    new = Agreement(id=uuid4(), kind=AgreementKind.MEMBERSHIP, title_sv="Kustnätverket", signed_on=date(2024, 5, 1))
    return opened.desk.agreements.save(new)


def texts(within: QWidget) -> list[str]:
    settle()
    return [label.text() for label in within.findChildren(QLabel) if label.isVisibleTo(within)]


def press(within: QWidget, name: str) -> None:
    settle()
    buttons = within.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName() == name and each.isVisibleTo(within)).click()


def card(opened: Opened, code: str) -> ClauseCard:
    """Return the card of a clause as it is shown now, once it is made."""
    complete(opened)
    cards = opened.page.findChildren(ClauseCard)
    return next(each for each in cards if each.state.clause.code == code and each.isVisibleTo(opened.page))


def complete(opened: Opened) -> None:
    """Wait until there is a card for each clause, and what is under way is shown."""
    settle()
    number = len(opened.desk.municipality.policy().clauses)
    until(lambda: len(opened.page.findChildren(ClauseCard)) == number)
    settle()


def cards(opened: Opened) -> list[str]:
    complete(opened)
    found = opened.page.findChildren(ClauseCard)
    return [each.state.clause.code for each in found if each.isVisibleTo(opened.page)]


def show(opened: Opened, tab: str, field: str = "") -> PolicyPage:
    """Come to a tab."""
    opened.stage.go(Address(section=Section.POLICY, tab=tab, field=field))
    assert isinstance(opened.page, PolicyPage)
    return opened.page


def buttons(within: QWidget) -> list[str]:
    return [each.accessibleName() for each in within.findChildren(QPushButton)]


def deviated_from(opened: Opened) -> None:
    """Decide to deviate in the one case of a membership without decision."""
    (finding,) = (one for one in opened.desk.compliance.findings(opened.stage.today) if one.clause == "FA-O1")
    opened.desk.compliance.deviate(finding, reason="Ärvt", decided_by="", decided_on=opened.stage.today)
