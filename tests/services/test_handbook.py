"""The help in both languages, and the list of what the program is made of."""

import re
from pathlib import Path

import pytest

from coordinator_app.services.handbook import handbook, libraries, own_licence, pictures_and_lists
from coordinator_app.ui.addresses import Section
from coordinator_app.words import Language

ROOT = Path(__file__).resolve().parents[2]


def test_both_languages_have_the_same_topics_tasks_and_passages(resources: Path) -> None:
    shapes = [
        [
            (topic.key, len(topic.lines), len(topic.tasks), [len(passage.lines) for passage in topic.passages])
            for topic in handbook(resources, language)
        ]
        for language in ("sv", "en")
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_page_has_a_topic_with_what_is_done_most_often(resources: Path, language: Language) -> None:
    tasks = {topic.key: len(topic.tasks) for topic in handbook(resources, language)}
    assert [section for section in Section if section is not Section.HELP and not 5 <= tasks[section] <= 10] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_text_of_the_help_is_empty(resources: Path, language: Language) -> None:
    for topic in handbook(resources, language):
        said = [topic.title, *topic.lines]
        said += [text for task in topic.tasks for text in (task.do, task.mouse, task.keys)]
        said += [text for passage in topic.passages for text in (passage.heading, *passage.lines)]
        assert all(text.strip() for text in said), topic.key
        assert topic.lines


def test_the_libraries_are_those_that_are_locked() -> None:
    locked = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    names = re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE)
    told = libraries(ROOT / "resources")
    assert [library.name for library in told] == sorted(names)
    assert all(library.licence for library in told)


def test_the_licence_that_is_shown_is_the_programs(resources: Path) -> None:
    assert own_licence(resources).read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_what_others_have_made_has_its_licence_beside_it(resources: Path) -> None:
    said = {
        "MIT": "Permission is hereby granted",
        "OFL-1.1": "SIL OPEN FONT LICENSE",
        "CC0-1.0": "CC0",
        "Zlib": "Zlib",
    }
    for part in pictures_and_lists(resources):
        assert part.text is not None
        assert said[part.licence].casefold() in part.text.read_text(encoding="utf-8").casefold(), part.name
