"""What Today shows on the days to come holds for the data file that it was derived from, and for nothing else."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from coordinator_app.domain.attention import Attentions
from coordinator_app.domain.overview import ChangeTold, Overview
from coordinator_app.storage import overviews
from coordinator_app.storage.overviews import Overviews
from coordinator_app.storage.places import Places
from coordinator_app.words import BriefDay, Dated, DayForm, Either, Message, message, messages, verbatim
from tests.conftest import NOON

LONG_AGO = datetime(2026, 1, 1, tzinfo=NOON.tzinfo).timestamp()
TODAY = NOON.date()


def overview(day: date = TODAY, said: Message | None = None) -> Overview:
    """Return an overview on which something is said."""
    return Overview(
        today=day,
        headline=said or message("Week {number}", number=48),
        nothing_to_do=message("Nothing to do right now."),
        attentions=Attentions(),
        next_visit=None,
        fortnight=(),
        changes=(),
        since=None,
    )


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Return a folder with what stands for a data file, which has rested for long."""
    made = Places(tmp_path)
    made.data.write_bytes(b"the data")
    os.utime(made.data, (LONG_AGO, LONG_AGO))
    return made


@pytest.fixture
def kept(places: Places) -> Overviews:
    """Return what is kept of today and tomorrow."""
    made = Overviews(places)
    stamp = made.stamp(NOON)
    assert stamp is not None
    made.keep([overview(), overview(TODAY + timedelta(days=1), message("Tomorrow"))], stamp)
    return made


def test_each_day_is_read_as_it_was_kept(kept: Overviews) -> None:
    assert kept.of(TODAY, NOON) == overview()
    assert kept.of(TODAY + timedelta(days=1), NOON) == overview(TODAY + timedelta(days=1), message("Tomorrow"))
    assert kept.of(TODAY + timedelta(days=2), NOON) is None
    assert kept.are_known([TODAY, TODAY + timedelta(days=1)], NOON)
    assert not kept.are_known([TODAY, TODAY + timedelta(days=2)], NOON)


@pytest.mark.parametrize(
    "value",
    [
        Either("Besök", "Visit"),
        Dated(TODAY, DayForm.SHORT),
        Dated(time(9, 30)),
        BriefDay.of(TODAY),
        TODAY,
        NOON,
        uuid4(),
        verbatim("”Åäö” <b>&amp;</b> \u2028 {braces}"),
        messages("{number} guest", "{number} guests", 3, number=3),
        7,
        "",
        None,
    ],
    ids=lambda value: type(value).__name__,
)
def test_whatever_a_sentence_can_hold_comes_back_as_it_was(kept: Overviews, value: object) -> None:
    stamp = kept.stamp(NOON)
    assert stamp is not None
    change = ChangeTold(
        kind="visit", record_id=uuid4(), sentence=message("{it}", it=value), made_at=NOON, made_by="eva"
    )
    told = replace(overview(), changes=(change,), since=NOON)
    kept.keep([told], stamp)
    found = kept.of(TODAY, NOON)
    assert found == told
    assert found is not None
    assert type(found.changes[0].sentence.values["it"]) is type(value)


def test_a_value_that_today_does_not_know_is_a_bug(kept: Overviews) -> None:
    @dataclass
    class Strange:
        number: int = 1

    stamp = kept.stamp(NOON)
    assert stamp is not None
    with pytest.raises(TypeError, match="knows no Strange"):
        kept.keep([overview(said=message("{it}", it=Strange()))], stamp)
    with pytest.raises(TypeError, match="knows no complex"):
        kept.keep([overview(said=message("{it}", it=1j))], stamp)


def _written(places: Places) -> None:
    places.data.write_bytes(b"other data")
    os.utime(places.data, (LONG_AGO, LONG_AGO))


def _replaced(places: Places) -> None:
    other = places.folder / "other"
    other.write_bytes(places.data.read_bytes())
    os.utime(other, (LONG_AGO, LONG_AGO))
    other.replace(places.data)


def _only_just_written(places: Places) -> None:
    os.utime(places.data, (NOON.timestamp() - 1, NOON.timestamp() - 1))


def _left_in_the_midst_of_a_change(places: Places) -> None:
    places.journal.write_bytes(b"hot")


def _gone(places: Places) -> None:
    places.data.unlink()


@pytest.mark.parametrize("happens", [_written, _replaced, _only_just_written, _left_in_the_midst_of_a_change, _gone])
def test_nothing_is_known_of_another_data_file(
    kept: Overviews, places: Places, happens: Callable[[Places], None]
) -> None:
    happens(places)
    assert kept.of(TODAY, NOON) is None
    assert not kept.are_known([TODAY], NOON)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]\n[]\n",
        "null\n",
        '{"program": "0.1.0"}\n',
        "{head}\n{}\n",
        '{head}\n{"": "Overview"}\n',
        '{head}\n{"": "Strange"}\n',
        '{head}\n{"": "date", "value": "yesterday"}\n',
        "{head}\n",
        "\x00\udcff",
    ],
)
def test_what_somebody_has_written_in_its_place_is_as_if_nothing_were_kept(
    kept: Overviews, places: Places, content: str
) -> None:
    head = places.overviews.read_text(encoding="utf-8").splitlines()[0]
    places.overviews.write_bytes(content.replace("{head}", head).encode("utf-8", "surrogateescape"))
    assert kept.of(TODAY, NOON) is None


def test_nothing_is_known_to_another_program(kept: Overviews, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overviews, "__version__", "99")
    assert kept.of(TODAY, NOON) is None


def test_what_is_dropped_is_gone_and_may_be_dropped_again(kept: Overviews, places: Places) -> None:
    kept.drop()
    kept.drop()
    assert kept.of(TODAY, NOON) is None
    assert not places.overviews.exists()


def test_only_its_owner_may_read_it(kept: Overviews, places: Places) -> None:
    assert kept.of(TODAY, NOON) is not None
    if os.name == "posix":
        assert places.overviews.stat().st_mode & 0o077 == 0


def test_a_full_disk_is_no_matter(kept: Overviews, places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(overviews, "write_whole", full)
    stamp = kept.stamp(NOON)
    assert stamp is not None
    kept.keep([overview(said=message("Another"))], stamp)
    assert kept.of(TODAY, NOON) == overview()
