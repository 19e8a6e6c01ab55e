"""Dossiers: what cannot be gathered is told by its own reason."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.services.desk import desk
from coordinator_app.words import Problem

DAY = date(2026, 12, 16)


def test_a_visit_without_a_municipality_asks_for_the_municipality(
    tmp_path: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    with desk(tmp_path, resources, clock, "eva", writes=True, may_create=True) as opened:
        visit = opened.visits.save(Visit(id=uuid4(), direction=Direction.INCOMING, starts_on=DAY, ends_on=DAY))
        with pytest.raises(Problem, match="municipality has not been entered"):
            opened.dossiers.gather(visit.id)
        opened.municipality.save(Municipality(id=uuid4(), name_sv="Norrvikens kommun"))
        assert opened.dossiers.gather(visit.id).visit == visit


def test_a_visit_that_is_gone_is_told(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> None:
    with (
        desk(tmp_path, resources, clock, "eva", writes=True, may_create=True) as opened,
        pytest.raises(Problem, match="no longer in the data file"),
    ):
        opened.dossiers.gather(uuid4())
