"""The start script's two languages."""

import io

import pytest

from voice import Language, Problem, Voice, language


@pytest.mark.parametrize(
    ("environment", "windows", "spoken"),
    [
        ({}, 0, "sv"),
        ({"LANG": "C.UTF-8"}, 0, "sv"),
        ({"LANG": "en_GB.UTF-8"}, 0, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "sv_SE.UTF-8"}, 0, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "en_US"}, 0, "en"),
        ({"LC_ALL": "", "LANG": "en"}, 0, "en"),
        ({}, 0x0809, "en"),
        ({}, 0x041D, "sv"),
    ],
)
def test_it_speaks_english_only_where_the_system_does(
    environment: dict[str, str], windows: int, spoken: Language
) -> None:
    assert language(environment, windows) == spoken


def test_steps_are_numbered() -> None:
    stream = io.StringIO()
    voice = Voice("sv", stream, 2)
    voice.step(("Ett", "One"))
    voice.step(("Två", "Two"))
    assert stream.getvalue() == "[1/2] Ett\n[2/2] Två\n"


def test_a_count_is_not_written_into_a_log() -> None:
    stream = io.StringIO()
    Voice("sv", stream, 1).count(3, 19)
    assert stream.getvalue() == ""


def test_a_count_on_a_terminal_ends_before_the_next_line() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    voice = Voice("en", stream, 1)
    voice.count(1, 2)
    voice.count(2, 2)
    voice.say(("Klart", "Done"))
    assert stream.getvalue() == "\r      1/2\r      2/2\nDone\n"


def test_a_problem_is_told_in_three_parts() -> None:
    stream = io.StringIO()
    Voice("sv", stream, 0).complain(Problem(("Vad", "What"), ("Följd", "Means"), ("Råd", "Remedy")))
    assert stream.getvalue() == "Vad\nFöljd\nRåd\n"
