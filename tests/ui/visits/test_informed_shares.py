"""The list of visits tells how many have been informed of each that is looked at, and what is amiss with that."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from coordinator_app.domain.visits import Visit
from coordinator_app.ui.addresses import Section
from coordinator_app.ui.table_model import ID_ROLE
from coordinator_app.ui.visits.informed_shares import InformedShares
from coordinator_app.ui.visits.visit_list import VisitList
from coordinator_app.ui.visits.visits_page import VisitsPage
from coordinator_app.words import Words
from tests.conftest import NOON
from tests.services import invented
from tests.ui.opened_pages import Opened, falun, only, opened_page
from tests.ui.windows import settle, until

TODAY = NOON.date()


@pytest.fixture
def visits(qapp: object, filled: Path, tmp_path: Path, swedish: Words) -> Iterator[Opened]:
    """Return the list of visits of the example, wide enough for every column."""
    with opened_page(VisitsPage, Section.VISITS, falun(filled, tmp_path), lambda: NOON, swedish) as opened:
        opened.window.resize(1500, 800)
        settle()
        yield opened


def shown(visits: Opened, visit_id: UUID) -> str:
    """Return what the column says of a visit."""
    view = only(visits.page, VisitList).view
    column = next(n for n, each in enumerate(view.columns) if each.key == "informed")
    assert not view.isColumnHidden(column)
    model = view.model()
    rows = [n for n in range(model.rowCount()) if model.index(n, 0).data(ID_ROLE) == visit_id]
    return str(model.index(rows[0], column).data()) if rows else ""


def shares(visits: Opened) -> InformedShares:
    """Return what derives the column."""
    found = only(visits.page, VisitList).findChild(InformedShares)
    assert found is not None
    return found


def comes_to_say(visits: Opened, visit_id: UUID, said: str) -> None:
    """Wait until the column says something of a visit."""
    until(lambda: shown(visits, visit_id) == said, lambda: shown(visits, visit_id))


def next_visit(visits: Opened) -> Visit:
    """Return the example's next visit."""
    return visits.desk.visits.get(visits.desk.visits.find("next", TODAY).id)


def test_a_visit_tells_how_many_of_how_many_are_informed_and_what_is_amiss(visits: Opened) -> None:
    comes_to_say(visits, next_visit(visits).id, "3 av 17 · Utkast att bekräfta")
    view = only(visits.page, VisitList).view
    cell = shares(visits).cell(next_visit(visits).id)
    assert (cell.said, cell.tone) == ("3 av 17", "warn")
    heard = view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Informerade: 3 av 17 · Utkast att bekräfta" in heard


def test_what_is_late_bears_the_tone_of_that(visits: Opened) -> None:
    under_way = next(line for line in visits.desk.visits.lines() if line.starts_on < TODAY <= line.ends_on)
    comes_to_say(visits, under_way.id, "0 av 3 · 22 dagar försenad")
    assert shares(visits).cell(under_way.id).tone == "danger"


def test_the_list_follows_whoever_is_informed(visits: Opened) -> None:
    visit = next_visit(visits)
    comes_to_say(visits, visit.id, "3 av 17 · Utkast att bekräfta")
    informed = visits.desk.notifications.of_visit(visit.id, TODAY)
    assert informed is not None
    visits.desk.notifications.exempt(visit.id, [(one.person_id, one.round) for one in informed.obligations], "Prov")
    settle()
    comes_to_say(visits, visit.id, "3 av 3")


def test_nothing_is_said_of_a_visit_long_ago_that_nobody_was_told_of(visits: Opened) -> None:
    old = invented.visit(visits.desk, "Gammalt", in_days=-400, partner_id=next_visit(visits).partner_id)
    late = invented.visit(visits.desk, "Nyss", in_days=-10, partner_id=next_visit(visits).partner_id)
    listed = only(visits.page, VisitList)
    settle()
    listed._choose_span("all")
    settle()
    comes_to_say(visits, old.id, "–")
    until(lambda: "inte informerade" in shown(visits, late.id), lambda: shown(visits, late.id))


def test_only_what_is_looked_at_is_derived(visits: Opened) -> None:
    for number in range(150):
        invented.visit(visits.desk, f"Besök {number}", in_days=500 + number)
    settle()
    comes_to_say(visits, next_visit(visits).id, "3 av 17 · Utkast att bekräfta")
    known = shares(visits)
    until(lambda: not known.is_underway)
    assert 8 <= known.number_known <= 40
    view = only(visits.page, VisitList).view
    view.scrollToBottom()
    settle()
    until(lambda: shown(visits, view.model().index(view.model().rowCount() - 1, 0).data(ID_ROLE)) != "")
    until(lambda: not known.is_underway)
    assert known.number_known <= 80
