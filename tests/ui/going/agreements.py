"""The ways to the screens and dialogs of agreements, memberships and decisions."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from coordinator_app.domain.agreement_acts import Act
from coordinator_app.domain.agreement_destinations import tab_of
from coordinator_app.domain.agreement_lines import AgreementFilter
from coordinator_app.domain.agreement_surroundings import successor
from coordinator_app.domain.agreement_terms import AgreementStage, Renewal
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.set_asides import About
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from coordinator_app.ui.agreements.agreements_page import AgreementsPage
from coordinator_app.ui.main_window import MainWindow
from tests.ui.going.screen import Go, press
from tests.ui.windows import settle


def at_view(tab: str, *, is_filtered: bool = False, is_lacking: bool = False) -> Go:
    """Go to a view of the agreements; with what the list can be asked for, or the partners that lack one."""

    def go(window: MainWindow) -> None:
        window.shell.go(Address(section=Section.AGREEMENTS, tab=tab))
        page = window.shell.page
        assert isinstance(page, AgreementsPage)
        if tab == "list":
            page.agreement_list.show_chosen(AgreementFilter(today=window.stage.today), "")
            page.agreement_list.show_filter(is_shown=is_filtered or is_lacking)
        if is_lacking:
            press(window, window.stage.say("Partners without agreement"))

    return go


def agreement(title: str, tab: str) -> Go:
    """Go to a tab of one of the example's agreements."""

    def go(window: MainWindow) -> None:
        found = next(each for each in window.stage.desk.agreements.all() if each.title_sv == title)
        window.shell.go(Address(section=Section.AGREEMENTS, record_id=found.id, tab=tab))

    return go


def assessment(window: MainWindow) -> None:
    """Show the assessment of what is proposed, the one with the most answers."""
    agreements = window.stage.desk.agreements.all()
    asked = [each for each in agreements if each.assessments and each.stage == AgreementStage.PROPOSED]
    found = max(asked, key=lambda each: sum(one.is_answered for one in each.assessments[0].criteria))
    window.shell.go(Address(section=Section.AGREEMENTS, record_id=found.id, tab="decision"))


def found_in(tab: str) -> Go:
    """Go to a tab of the agreement in whose fields there the policy finds the most."""

    def go(window: MainWindow) -> None:
        found = window.stage.desk.compliance.findings(window.stage.today)
        about = [each.about_id for each in found if each.about == About.AGREEMENT and tab_of(each.where.field) == tab]
        most = max(sorted(about), key=about.count)
        window.shell.go(Address(section=Section.AGREEMENTS, record_id=most, tab=tab))

    return go


def gapped(window: MainWindow) -> Agreement:
    """Return an agreement that begins half a year after the one before it, which is entered so."""
    agreements = window.stage.desk.agreements
    first = next(each for each in agreements.all() if each.title_sv == "Vänortsavtal med Gütersloh")
    earlier = replace(
        successor(first, uuid4),
        stage=AgreementStage.CONCLUDED,
        in_force_on=date(2010, 3, 1),
        first_end_on=date(2018, 2, 28),
        renewal=Renewal.ENDS,
        predecessor_id=None,
    )
    if not agreements.gaps_around(first, window.stage.today):
        agreements.save(earlier)
    return first


def after_a_gap(window: MainWindow) -> None:
    """Go to the validity of an agreement before which there was a gap."""
    window.shell.go(Address(section=Section.AGREEMENTS, record_id=gapped(window).id, tab="validity"))


def with_a_gap(window: MainWindow) -> None:
    """Go to the agreements of a partner with which nothing was in force for some time."""
    window.shell.go(Address(section=Section.PARTNERS, record_id=gapped(window).partner_id, tab="agreements"))


def quiet_membership(window: MainWindow) -> None:
    """Show the network of the membership in which nothing has happened for the longest time."""
    found = [each for each in window.stage.desk.agreements.all() if each.is_membership]
    quiet = min(found, key=lambda each: max((one.on for one in each.activities), default=date.min))
    window.shell.go(Address(section=Section.AGREEMENTS, record_id=quiet.id, tab="network"))


def ask(act: Act) -> Go:
    """Go to the dialog before something is done with an agreement."""

    def go(window: MainWindow) -> None:
        agreement("Vänortsavtal med Gütersloh", "overview")(window)
        settle()
        next(page for page in window.findChildren(AgreementPage) if page.isVisible())._ask(act)

    return go


def decision(window: MainWindow) -> None:
    """Open a decision under delegated authority, which is entered where there is none."""
    agreements = window.stage.desk.agreements
    known = next((each for each in agreements.decisions() if each.kind == DecisionKind.DELEGATED), None)
    if known is None:
        title = "Avsiktsförklaring om skolutbyte"
        new = Decision(id=uuid4(), kind=DecisionKind.DELEGATED, title_sv=title, decided_on=date(2026, 11, 2))
        known = agreements.save_decision(new)
    window.shell.go(Address(section=Section.AGREEMENTS, record_id=known.id, tab="decisions"))
