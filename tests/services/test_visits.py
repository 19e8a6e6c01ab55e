"""Visits: found by what a person would name them, changed, and deleted."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("wanted", ["next", "NÄSTA", "KS 2026/0143", "ks 2026/0143"])
def test_the_next_visit_is_found_by_its_names(wanted: str, opened: Desk) -> None:
    assert opened.visits.find(wanted, TODAY).title_sv == "Besök från Grudziądz"


def test_a_visit_is_found_by_the_beginning_of_its_id(opened: Desk) -> None:
    line = opened.visits.lines()[0]
    assert opened.visits.find(line.id.hex[:8], TODAY) == line
    assert opened.visits.find(str(line.id), TODAY) == line


@pytest.mark.parametrize("wanted", ["", "xyz", "KS 1999/1"])
def test_a_visit_that_nobody_knows_is_told_in_words(wanted: str, opened: Desk) -> None:
    with pytest.raises(Problem, match="There is no visit"):
        opened.visits.find(wanted, TODAY)


def test_a_beginning_that_fits_several_asks_for_more(opened: Desk) -> None:
    ids = [line.id.hex for line in opened.visits.lines()]
    shared = next(first for first in "0123456789abcdef" if sum(i.startswith(first) for i in ids) > 1)
    with pytest.raises(Problem, match=r"fits \d+ visits"):
        opened.visits.find(shared, TODAY)


def test_a_visit_that_moves_is_found_on_its_new_days(opened: Desk) -> None:
    line = opened.visits.find("next", TODAY)
    visit = opened.visits.get(line.id)
    later = timedelta(days=365)
    saved = opened.visits.save(replace(visit, starts_on=visit.starts_on + later, ends_on=visit.ends_on + later))
    assert opened.visits.get(visit.id) == saved
    assert line.id not in {kept.id for kept in opened.visits.lines(visit.starts_on, visit.ends_on)}


def test_an_attachment_comes_back_byte_for_byte(opened: Desk) -> None:
    visit = opened.visits.get(opened.visits.find("next", TODAY).id)
    attached = opened.visits.attach(visit, "inbjudan.pdf", b"%PDF-1.7 ...").attachments[-1]
    assert (attached.name, attached.size_bytes, attached.added_on) == ("inbjudan.pdf", 12, TODAY)
    assert opened.visits.attached(attached) == b"%PDF-1.7 ..."


def test_a_deleted_visit_is_gone_and_its_people_remain(opened: Desk) -> None:
    visit = opened.visits.get(opened.visits.find("next", TODAY).id)
    before = len(opened.people.all())
    opened.visits.delete(visit)
    with pytest.raises(Problem, match="There is no visit"):
        opened.visits.get(visit.id)
    assert len(opened.people.all()) == before


def test_a_new_visit_inherits_nothing(opened: Desk) -> None:
    template = opened.visits.get(opened.visits.find("next", TODAY).id)
    fresh = type(template)(id=uuid4(), direction=template.direction, starts_on=TODAY, ends_on=TODAY)
    assert opened.visits.save(fresh).delegation == ()
