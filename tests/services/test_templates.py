"""Templates that come with the program fill a visit in one change that can be undone."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.clash import ClashRule
from coordinator_app.domain.clashes import clashes
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.services.desk import Desk
from coordinator_app.services.templates import template_of
from coordinator_app.words import Problem

MONDAY = date(2027, 5, 10)


def empty(desk: Desk, days: int) -> Visit:
    visit = Visit(id=uuid4(), direction=Direction.INCOMING, starts_on=MONDAY, ends_on=MONDAY + timedelta(days=days - 1))
    return desk.visits.save(replace(visit, title_sv="Nytt"))


@pytest.mark.parametrize(("key", "days"), [("sister_city", 3), ("study_visit", 1), ("school_exchange", 5)])
def test_every_template_is_a_programme_without_clashes_in_both_languages(opened: Desk, key: str, days: int) -> None:
    template = next(each for each in opened.templates.every() if each.key == key)
    visit = opened.templates.apply(empty(opened, days).id, template)
    assert len(visit.programme) == len(template.items)
    assert [clash.rule for clash in clashes(visit) if clash.rule is not ClashRule.NO_BREAK] == []
    assert all(item.title_sv and item.title_en for item in visit.programme)
    assert all(task.text_sv and task.text_en for task in visit.tasks)
    assert [task.days for task in visit.tasks] == sorted(task.days for task in template.tasks)
    assert {task.days for task in visit.tasks} >= {-21, 14, 30}
    opened.history.undo()
    left = opened.visits.get(visit.id)
    assert (left.programme, left.tasks) == ((), ())


def test_a_checklist_comes_without_the_programme(opened: Desk) -> None:
    visit = opened.templates.apply_checklist(empty(opened, 1).id, opened.templates.every()[0])
    assert visit.tasks
    assert visit.programme == ()


def test_an_earlier_visit_of_the_partner_is_offered_first_and_copied_in_one_change(opened: Desk) -> None:
    held = opened.visits.get(opened.visits.find("next", date(2026, 11, 23)).id)
    visit = opened.visits.save(replace(empty(opened, 3), partner_id=held.partner_id))
    offered = opened.templates.earlier(visit)
    assert offered[0].partner_id == held.partner_id
    assert visit.id not in {line.id for line in offered}
    copied = opened.templates.copy(visit.id, held.id)
    assert len(copied.programme) == len(held.programme)
    assert {item.day_on.weekday() for item in copied.programme} == {item.day_on.weekday() for item in held.programme}
    opened.history.undo()
    assert opened.visits.get(visit.id).programme == ()


def test_a_visit_that_is_gone_is_told(opened: Desk) -> None:
    with pytest.raises(Problem):
        opened.templates.copy(empty(opened, 1).id, uuid4())
    with pytest.raises(Problem):
        opened.templates.apply(uuid4(), opened.templates.every()[0])


def test_a_template_with_a_field_that_no_item_has_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "wrong.toml"
    file.write_text('name_sv = "x"\nname_en = "x"\n[[items]]\nday = 1\nstarts = "09:00"\nmusic = "yes"\n', "utf-8")
    with pytest.raises(ValueError, match="music"):
        template_of(file)
