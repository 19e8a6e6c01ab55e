"""The 290 municipalities, and how one is found among them."""

import re
from pathlib import Path

import pytest

from coordinator_app.domain.municipalities import ListedMunicipality, matching
from coordinator_app.services.municipalities import every_municipality

Listed = tuple[ListedMunicipality, ...]


@pytest.fixture(scope="module")
def listed(resources: Path) -> Listed:
    """Return all municipalities."""
    return every_municipality(resources)


def names(found: Listed) -> list[str]:
    return [one.short_name for one in found]


def test_all_290_are_there_each_once(listed: Listed) -> None:
    assert len(listed) == 290
    for field in ("code", "short_name", "name_sv", "name_en"):
        assert len({getattr(one, field) for one in listed}) == 290
    assert len({one.county for one in listed}) == 21
    assert all(re.fullmatch(r"\d{4}", one.code) for one in listed)


def test_names_are_spelt_with_swedish_letters(listed: Listed) -> None:
    for one in listed:
        assert re.fullmatch(r"[A-ZÅÄÖ][a-zåäö]+([ -][A-ZÅÄÖ][a-zåäö]+)*", one.short_name)
        assert re.fullmatch(r"Region Gotland|[A-Za-zÅÄÖåäö -]+ (kommun|stad)", one.name_sv)
        assert re.fullmatch(r"Region Gotland|(City|Municipality) of [A-Za-zÅÄÖåäö -]+", one.name_en)


def test_a_name_is_the_short_one_with_or_without_an_s(listed: Listed) -> None:
    others = {
        one.short_name: one.name_sv
        for one in listed
        if not re.fullmatch(rf"{one.short_name}s? (kommun|stad)", one.name_sv)
    }
    assert others == {"Falun": "Falu kommun", "Gotland": "Region Gotland"}
    doubled = [one.name_sv for one in listed if re.search(r"(s|x|z)s ", one.name_sv)]
    assert doubled == []


@pytest.mark.parametrize(
    ("short_name", "name_sv", "name_en"),
    [
        ("Falkenberg", "Falkenbergs kommun", "Municipality of Falkenberg"),
        ("Falun", "Falu kommun", "Municipality of Falun"),
        ("Stockholm", "Stockholms stad", "City of Stockholm"),
        ("Göteborg", "Göteborgs stad", "City of Gothenburg"),
        ("Malmö", "Malmö stad", "City of Malmö"),
        ("Gotland", "Region Gotland", "Region Gotland"),
        ("Lilla Edet", "Lilla Edets kommun", "Municipality of Lilla Edet"),
        ("Kalmar", "Kalmar kommun", "Municipality of Kalmar"),
    ],
)
def test_a_municipality_is_called_as_it_calls_itself(
    short_name: str, name_sv: str, name_en: str, listed: Listed
) -> None:
    one = next(one for one in listed if one.short_name == short_name)
    assert (one.name_sv, one.name_en) == (name_sv, name_en)


def test_they_stand_in_swedish_order(listed: Listed) -> None:
    assert names(listed)[:3] == ["Ale", "Alingsås", "Alvesta"]
    assert names(listed)[-2:] == ["Överkalix", "Övertorneå"]
    letters = ["Ystad", "Åmål", "Åre", "Älmhult", "Örebro"]
    assert sorted(letters, key=names(listed).index) == letters


@pytest.mark.parametrize(
    ("text", "first"),
    [("falk", "Falkenberg"), ("orebro", "Örebro"), ("gothen", "Göteborg"), ("falu k", "Falun"), ("edet", "Lilla Edet")],
)
def test_a_few_letters_find_one(text: str, first: str, listed: Listed) -> None:
    assert names(matching(text, listed))[0] == first


def test_a_name_as_it_is_spelt_comes_before_one_that_is_only_alike(listed: Listed) -> None:
    assert names(matching("håbo", listed)) == ["Håbo", "Habo"]
    assert names(matching("habo", listed)) == ["Habo", "Håbo"]


def test_a_word_within_a_name_finds_it(listed: Listed) -> None:
    assert names(matching("väsby", listed)) == ["Upplands Väsby"]
    assert matching("xyz", listed) == ()
    assert len(matching("", listed)) == 290
