"""The ways to the screens and dialogs of a visit."""

from PySide6.QtGui import QGuiApplication

from coordinator_app.domain.destinations import Tab
from coordinator_app.domain.set_asides import About
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.packs.pack_dialog import PackDialog
from coordinator_app.ui.visits.checklist_tab import ChecklistTab
from tests.ui.going.screen import Go, next_visit, press
from tests.ui.windows import settle, until

GUESTS = """Name\tTitle\tOrganisation\tE-mail\tLanguages
Mr WANG Lihua 王丽华\tVice Mayor\tWuhu Municipal People's Government\twang@example.com\tChinese, English
Ms LI Na\tInterpreter\tForeign Affairs Office of Wuhu\tli.na@example.com\tChinese, Klingon"""
"""A list as Excel puts it on the clipboard."""


def at_tab(tab: Tab) -> Go:
    """Go to a tab of the next visit."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.VISITS, record_id=next_visit(window).id, tab=tab))

    return go


def guests(window: MainWindow) -> None:
    """Show the guests that are pasted from a list."""
    QGuiApplication.clipboard().setText(GUESTS)
    at_tab(Tab.DELEGATION)(window)
    press(window, window.stage.say("Paste from Excel"))


def checklist(window: MainWindow) -> None:
    """Show the checklist of the next visit, which gets one where it has none."""
    visit, templates = next_visit(window), window.stage.desk.templates
    if not visit.tasks:
        templates.apply_checklist(visit.id, next(each for each in templates.every() if each.key == "sister_city"))
    at_tab(Tab.CHECKLIST)(window)


def task(window: MainWindow) -> None:
    """Ask what is to be done in the checklist of the next visit."""
    checklist(window)
    settle()
    next(each for each in window.findChildren(ChecklistTab) if each.isVisible()).add()


def pack(window: MainWindow) -> None:
    """Show the pack of the next visit with its first page drawn."""
    window.stage.pack_asked.emit(next_visit(window).id)
    dialog = next(each for each in window.findChildren(PackDialog) if each.isVisible())
    until(lambda: dialog.pack is not None and not dialog.preview._page.pixmap().isNull())


def with_findings(window: MainWindow) -> None:
    """Go to the overview of the visit in which the policy finds the most."""
    found = window.stage.desk.compliance.findings(window.stage.today)
    about = [each.about_id for each in found if each.about == About.VISIT]
    window.shell.go(Address(section=Section.VISITS, record_id=max(sorted(about), key=about.count), tab="overview"))
