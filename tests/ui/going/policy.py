"""The ways to the screens and dialogs of the policy."""

from datetime import date
from uuid import uuid4

from coordinator_app.domain.findings import Finding
from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.finding_row import FindingRow
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.policy.document_page import DocumentPage
from tests.ui.going.screen import Go
from tests.ui.windows import rest, settle


def clause(window: MainWindow) -> None:
    """Show a clause with the cases that do not meet it."""
    window.shell.go(Address(section=Section.POLICY, tab="clauses", field=_first_finding(window).clause))


def on_the_finding(offer: str) -> Go:
    """Go to a dialog about the first finding."""

    def go(window: MainWindow) -> None:
        clause(window)
        rest(window)
        row = next(row for row in window.findChildren(FindingRow) if row.isVisible())
        {"why": row.show_why, "deviate": row.ask_to_deviate}[offer]()

    return go


def deviations(window: MainWindow) -> None:
    """Show the deviations, of which there is one at least."""
    desk, today = window.stage.desk, window.stage.today
    if not desk.compliance.deviations():
        finding = _first_finding(window)
        desk.compliance.deviate(
            finding, reason="Det lokala föreningslivet var inte med.", decided_by="KS", decided_on=today
        )
    window.shell.go(Address(section=Section.POLICY, tab="deviations"))


def document(window: MainWindow) -> None:
    """Show the form of a governing document, which is made where there is none."""
    governing = window.stage.desk.governing
    if not governing.all():
        text = GoverningDocument(
            id=uuid4(),
            title_sv="Riktlinjer för resor",
            adopted_by="Kommunstyrelsen",
            adopted_on=date(2021, 3, 9),
            document_type="Riktlinje",
            validity="Tills vidare",
            revision_months=48,
            case_number="KS 2021-14",
        )
        governing.save(text)
    window.shell.go(Address(section=Section.POLICY, tab="documents", record_id=governing.all()[0].id))


def revise(window: MainWindow) -> None:
    """Ask on which day a new version of a governing document was adopted."""
    document(window)
    settle()
    next(page for page in window.findChildren(DocumentPage) if page.isVisible()).revise()


def _first_finding(window: MainWindow) -> Finding:
    return window.stage.desk.compliance.findings(window.stage.today)[0]
