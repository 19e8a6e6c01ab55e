"""A day begins: what is due is derived, told in one message, marked as done, announced, and asked about again."""

import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.attention import Attention
from coordinator_app.services.desk import Desk, desk
from coordinator_app.services.reminders import catch_up
from coordinator_app.words import Words

TODAY = date(2026, 11, 23)


def asked(opened: Desk, agreement: Agreement, day: date) -> list[Attention]:
    """Return what is asked about an agreement on a day."""
    return [one for one in opened.today.overview(day).attentions.all if one.about_id == agreement.id]


def test_a_thing_is_told_once_done_and_asked_about_on_its_next_rung(
    filled: Path, tmp_path: Path, resources: Path, clock: Callable[[], datetime], swedish: Words
) -> None:

    folder = Path(shutil.copytree(filled, tmp_path / "data"))
    agreement = Agreement(
        id=uuid4(),
        kind=AgreementKind.SISTER_CITY,
        title_sv="Vänortsavtal",
        in_force_on=date(2022, 1, 1),
        first_end_on=TODAY + timedelta(days=80),
        has_own_ladder=True,
        ladder=("90d", "30d"),
    )
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        opened.agreements.save(agreement)
        news = opened.reminders.news(opened.today.overview(TODAY).attentions.all, TODAY)
        assert any(one.about_id == agreement.id for one in news)
        assert len(catch_up(news)) == min(len(news), 4)
        opened.reminders.tell(news)
        announced: list[frozenset[str]] = []
        opened.listen(announced.append)
        (one,) = asked(opened, agreement, TODAY)
        assert swedish.say(one.sentence).startswith("Bestäm vad som ska följa på ”Vänortsavtal”")
        opened.today.done(one)
        assert announced == [frozenset({"set_aside"})]
        assert asked(opened, agreement, TODAY) == []
    with desk(folder, resources, clock, "eva", writes=True) as opened:
        assert opened.reminders.news(opened.today.overview(TODAY).attentions.all, TODAY) == ()
        midnight = TODAY + timedelta(days=50)
        (again,) = asked(opened, agreement, midnight)
        assert again in opened.reminders.news(opened.today.overview(midnight).attentions.all, midnight)
