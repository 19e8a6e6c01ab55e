"""The packs of the two examples: valid, called examples on every page, in every script, the same bytes each time."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from coordinator_app import paths
from coordinator_app.documents import briefing_pack
from coordinator_app.documents.composing import Document
from coordinator_app.domain.briefing import Variant
from coordinator_app.domain.visits import Direction
from coordinator_app.services.example import POLICIES
from coordinator_app.words import LANGUAGES, Language, Message, Problem, Words
from tests.documents.briefings import MADE_AT, example_dossier, full, sound_pack, told, with_visit
from tests.documents.hearing import lonely_headings
from tests.documents.reading import page_texts, text

NATIVE = {"falkenberg": ("石家庄", "Shijiazhuang"), "falun": ("Оксана", "Grudziądz", "Kolomyia")}
SAYS_EXAMPLE = {"sv": "EXEMPEL", "en": "EXAMPLE"}


def example_pack(policy: str, language: Language = "sv", variant: Variant = Variant.PRESIDIUM) -> Document:
    return sound_pack(told(example_dossier(policy), language=language, variant=variant))


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("policy", POLICIES)
def test_every_pack_of_an_example_conforms_and_says_on_every_page_that_it_is_one(
    policy: str, language: Language, variant: Variant
) -> None:
    document = example_pack(policy, language, variant)
    pages = page_texts(document.content)
    assert len(pages) == document.page_count
    assert [number for number, page in enumerate(pages, 1) if SAYS_EXAMPLE[language] not in page] == []
    assert document.missing == frozenset()
    assert lonely_headings(document.content) == []


@pytest.mark.parametrize("policy", POLICIES)
def test_a_pack_of_real_data_does_not_say_that_it_is_an_example(policy: str) -> None:
    dossier = example_dossier(policy)
    real = replace(dossier, municipality=replace(dossier.municipality, is_example=False))
    said = text(sound_pack(told(real)).content)
    assert "EXEMPEL" not in said
    assert "påhittade" not in said


@pytest.mark.parametrize("policy", POLICIES)
def test_the_summary_is_one_page(policy: str) -> None:
    assert {example_pack(policy, language, Variant.SUMMARY).page_count for language in LANGUAGES} == {1}


@pytest.mark.parametrize("policy", POLICIES)
def test_native_scripts_are_real_glyphs_that_can_be_copied_out(policy: str) -> None:
    said = text(example_pack(policy).content)
    assert [name for name in NATIVE[policy] if name not in said] == []
    people = example_dossier(policy).people
    shown = {d.person_id for d in example_dossier(policy).visit.delegation}
    names = {p.native_name for p in people if p.id in shown} - {""}
    assert names
    assert [name for name in names if name not in said] == []


@pytest.mark.parametrize("policy", POLICIES)
def test_a_swedish_pack_and_an_english_one_speak_their_own_language_in_headings_and_metadata(policy: str) -> None:
    for language, tag, heading in (("sv", "sv-SE", "Besöket i korthet"), ("en", "en-GB", "The visit in brief")):
        content = example_pack(policy, "en" if language == "en" else "sv").content
        with pikepdf.open(BytesIO(content)) as pdf:
            assert str(pdf.Root.Lang) == tag
            with pdf.open_outline() as outline:
                assert heading in [entry.title for entry in outline.root]


class Listening(Words):
    """Words that remember what they were asked to say."""

    def __init__(self) -> None:
        super().__init__("sv", paths.resources() / "translations")
        self.asked: set[str] = set()

    def say(self, text: str | Message, /, **values: object) -> str:
        """Say it, and remember its English."""
        self.asked.add(text.id if isinstance(text, Message) else text)
        return super().say(text, **values)


@pytest.mark.parametrize("direction", Direction)
def test_every_sentence_of_a_pack_has_its_swedish(direction: Direction) -> None:
    words = Listening()
    briefing_pack.make(told(with_visit(full(), direction=direction)), words, paths.resources())
    catalogue: dict[str | tuple[str, int], str] = vars(words._catalogue)["_catalog"]
    known = {key if isinstance(key, str) else key[0] for key in catalogue}
    assert len(words.asked) > 40
    assert words.asked - known - {""} == set()


def test_the_same_briefing_makes_the_same_bytes() -> None:
    briefing = told(example_dossier("falkenberg"))
    words = Words("sv", paths.resources() / "translations")
    assert briefing_pack.make(briefing, words, paths.resources()).content == sound_pack(briefing).content


def test_another_process_with_another_hash_seed_makes_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.documents.briefings import example_dossier, sound_pack, told; "
        "print(hashlib.sha256(sound_pack(told(example_dossier('falun'))).content).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        env={"PYTHONHASHSEED": "4711", "PYTHONPATH": "."},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == sha256(example_pack("falun").content).hexdigest()


def test_another_number_and_moment_change_the_version_on_the_cover_and_the_metadata_alone() -> None:
    first = example_pack("falun").content
    later = told(example_dossier("falun"), number=7, made_at=MADE_AT + timedelta(days=2))
    second = sound_pack(later).content
    pairs = list(zip(page_texts(first), page_texts(second), strict=True))
    assert [number for number, (one, other) in enumerate(pairs, 1) if one != other] == [1]
    changed = [lines for lines in zip(*(page.splitlines() for page in pairs[0]), strict=True) if lines[0] != lines[1]]
    assert [tuple(line.split("Version ")[-1] for line in lines) for lines in changed] == [
        ("1, den 1 december 2026", "7, den 3 december 2026")
    ]
    assert [_made_on(content) for content in (first, second)] == ["20261201", "20261203"]


def _made_on(content: bytes) -> str:
    with pikepdf.open(BytesIO(content)) as pdf:
        return str(pdf.docinfo["/CreationDate"])[2:10]


def test_progress_is_told_up_to_the_end_and_may_stop_the_work() -> None:
    briefing = told(example_dossier("falun"), variant=Variant.SUMMARY)
    words = Words("sv", paths.resources() / "translations")
    calls: list[tuple[int, int]] = []
    briefing_pack.make(briefing, words, paths.resources(), lambda done, total: calls.append((done, total)))
    assert calls[-1][0] == calls[-1][1]
    assert calls == sorted(calls)

    class Cancelled(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        briefing_pack.make(briefing, words, paths.resources(), cancel)
    assert briefing_pack.make(briefing, words, paths.resources()).content == sound_pack(briefing).content


@pytest.mark.parametrize("accent", ["red", "#12345", "__import__('os')", "#GGGGGG", "#12507B80", ""])
def test_an_accent_that_is_no_colour_is_a_problem_in_words(accent: str) -> None:
    dossier = example_dossier("falun")
    odd = replace(dossier, municipality=replace(dossier.municipality, accent=accent))
    with pytest.raises(Problem):
        sound_pack(told(odd))
