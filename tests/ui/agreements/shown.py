"""The page of an agreement as tests of it come to it, and what somebody reads, types and presses there."""

from datetime import date
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from coordinator_app.ui.agreements.agreements_page import AgreementsPage
from coordinator_app.ui.forms.choice_field import ChoiceField
from tests.ui.opened_pages import Opened, type_in


def make(opened: Opened, **fields: object) -> Agreement:
    """Keep an agreement with Tsumeb that lasts until the end of April 2027."""
    partner = next(each for each in opened.desk.partners.all() if each.name_sv == "Tsumeb")
    usual: dict[str, object] = {
        "id": uuid4(),
        "kind": AgreementKind.COOPERATION,
        "title_sv": "Samarbete om vatten",
        "partner_id": partner.id,
        "signed_on": date(2022, 4, 20),
        "in_force_on": date(2022, 5, 1),
        "first_end_on": date(2027, 4, 30),
    }
    return opened.desk.agreements.save(Agreement(**(usual | fields)))  # type: ignore[arg-type]


def show(opened: Opened, agreement: Agreement, tab: str = "overview") -> AgreementPage:
    opened.stage.go(Address(section=Section.AGREEMENTS, record_id=agreement.id, tab=tab))
    QApplication.processEvents()
    assert isinstance(opened.page, AgreementsPage)
    assert opened.page._open.page is not None
    return opened.page._open.page


def kept(opened: Opened, agreement_id: UUID) -> Agreement:
    found = opened.desk.agreements.get(agreement_id)
    assert found is not None
    return found


def field(widget: QWidget, name: str) -> QLineEdit:
    """Return the field that is seen with a name, once what was asked for has been laid out."""
    QApplication.processEvents()
    return next(f for f in widget.findChildren(QLineEdit) if f.accessibleName() == name and f.isVisibleTo(widget))


def choice(widget: QWidget, name: str) -> ChoiceField:
    QApplication.processEvents()
    return next(f for f in widget.findChildren(ChoiceField) if f.accessibleName() == name and f.isVisibleTo(widget))


def choose(widget: QWidget, name: str, said: str) -> None:
    """Choose as by mouse: the choice that bears a text."""
    box = choice(widget, name)
    index = box.findText(said)
    assert index >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)


def write(widget: QLineEdit, said: str) -> None:
    """Write over what stands in a field, and leave it by Enter."""
    widget.setFocus()
    widget.selectAll()
    type_in(widget, said)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def texts(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def press(widget: QWidget, name: str) -> None:
    found = [b for b in widget.findChildren(QPushButton) if b.accessibleName() == name and b.isVisibleTo(widget)]
    assert found, name
    found[0].click()
