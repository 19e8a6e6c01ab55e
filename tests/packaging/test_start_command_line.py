"""What the start script's words mean."""

import pytest

from command_line import NotUnderstood, Request, read
from tasks import STEPS, TASKS


def test_no_words_open_the_program() -> None:
    assert read([]) == Request(task="run")


def test_demo_opens_the_example() -> None:
    assert read(["--demo"]) == Request(task="run", is_demo=True)


def test_words_after_the_dashes_go_to_the_program_untouched() -> None:
    assert read(["--", "pack", "--demo", "--", "test"]).words == ("pack", "--demo", "--", "test")


def test_words_after_a_task_go_to_its_tool() -> None:
    assert read(["test", "-k", "moved", "--", "-x"]) == Request(task="test", words=("-k", "moved", "-x"))


def test_a_task_can_be_asked_what_it_does() -> None:
    assert read(["test", "--help"]).is_help


@pytest.mark.parametrize("words", [["tset"], ["--dmeo"], ["run", "test"]])
def test_an_unknown_word_is_not_guessed_at(words: list[str]) -> None:
    with pytest.raises(NotUnderstood, match=words[-1]):
        read(words)


def test_every_task_knows_how_many_steps_it_has() -> None:
    assert set(STEPS) == set(TASKS)
    assert all(read([task]).task == task for task in TASKS)
