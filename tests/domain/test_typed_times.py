"""Times of day as people type them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.misunderstood import Misunderstood
from coordinator_app.domain.typed_times import UnderstoodTimes, understand_times
from coordinator_app.words import Words


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("9-10.30", time(9), time(10, 30)),
        ("09:30–10:45", time(9, 30), time(10, 45)),
        ("0930-1045", time(9, 30), time(10, 45)),
        ("kl 9", time(9), None),
        ("kl. 9.00 – 10", time(9), time(10)),
        ("klockan 9 till 11", time(9), time(11)),
        ("at 9:30 to 10", time(9, 30), time(10)),
        ("12:00 - kl 13", time(12), time(13)),
        ("14", time(14), None),
        (" 13:15- ", time(13, 15), None),
        ("22-01", time(22), time(1)),
        ("23-24", time(23), time(0)),
        ("20.00–24.00", time(20), time(0)),
    ],
)
def test_a_time_is_understood_as_it_is_typed(text: str, starts: time, ends: time | None) -> None:
    assert understand_times(text) == UnderstoodTimes(starts_at=starts, ends_at=ends)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9.30 pm", "”9.30 pm” är inget klockslag."),
        ("25", "”25” är inget klockslag."),
        ("24.30", "”24.30” är inget klockslag."),
        ("9.60", "”9.60” är inget klockslag."),
        ("-14", "”-14” är inget klockslag."),
        ("²", "”²” är inget klockslag."),
        ("9-9", "Slutet är samma som början."),
        (" ", "Ingen tid är skriven."),
    ],
)
def test_what_is_no_time_is_refused_with_a_reason(text: str, reason: str, swedish: Words) -> None:
    refused = understand_times(text)
    assert isinstance(refused, Misunderstood)
    assert swedish.say(refused.reason) == reason


@given(starts=st.times(), ends=st.times())
def test_what_the_screen_writes_is_read_back(starts: time, ends: time, swedish: Words) -> None:
    starts, ends = starts.replace(second=0, microsecond=0), ends.replace(second=0, microsecond=0)
    result = understand_times(swedish.hours(starts, ends))
    if starts == ends:
        assert isinstance(result, Misunderstood)
    else:
        assert result == UnderstoodTimes(starts_at=starts, ends_at=ends)


@given(st.lists(st.sampled_from([*"0123456789-–.: kl", "24", "till"]), max_size=9).map("".join) | st.text(max_size=20))
def test_whatever_is_typed_is_understood_or_refused(text: str) -> None:
    assert isinstance(understand_times(text), UnderstoodTimes | Misunderstood)
