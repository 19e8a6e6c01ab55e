"""Guests out of pasted lists, as delegations write them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.guest_columns import GuestColumn, GuestColumns, guess_guest_columns
from coordinator_app.domain.pasted import rows_of
from coordinator_app.domain.pasted_guests import PastedGuest, guests
from coordinator_app.domain.visits import DelegateRole
from coordinator_app.words import Words

TONGUES = {"kinesiska": "zh", "engelska": "en", "english": "en", "polski": "pl", "zh": "zh"}


def read(text: str, html: str = "") -> tuple[PastedGuest, ...]:
    rows = rows_of(text, html)
    return guests(rows, guess_guest_columns(rows, TONGUES), TONGUES)


def holds(text: str) -> tuple[str, ...]:
    return tuple(column.value for column in guess_guest_columns(rows_of(text), TONGUES).holds)


def test_a_list_with_headings_is_understood() -> None:
    text = (
        "Delegation från Shijiazhuang\n"
        "Nr\tNamn\tTitel\tOrganisation\tRoll\tSpråk\tSpecialkost\tE-post\tTel.\n"
        "1\tMr LI Wei 李伟\tVice borgmästare\tShijiazhuang\tLedare\tKinesiska, engelska\tIngen\t<li@x.example>\t+86 1\n"
        "2\tMs WANG Lihua\tTolk\tShijiazhuang\tTolk\tzh\tVegetarian\t\t\n"
    )
    li, wang = read(text)
    assert replace(li, cells=()) == PastedGuest(
        cells=(),
        honorific="Mr",
        given_name="Wei",
        family_name="Li",
        is_family_name_first=True,
        native_name="李伟",
        title="Vice borgmästare",
        organisation="Shijiazhuang",
        role=DelegateRole.HEAD,
        email="li@x.example",
        phone="+86 1",
        languages=("zh", "en"),
    )
    assert (wang.role, wang.dietary, wang.languages) == (DelegateRole.INTERPRETER, "Vegetarian", ("zh",))


@pytest.mark.parametrize(
    "headings",
    [
        "Förnamn\tEfternamn\tTitel\tFöretag",
        "First name\tLast name\tPosition\tOrganisation",
        "Vorname\tNachname\tFunktion\tInstitution",
        "Imię\tNazwisko\tStanowisko\tInstytucja",
        "Etunimi\tSukunimi\tTehtävä\tOrganisaatio",
        "Fornavn\tEtternavn\tStilling\tOrganisasjon",
        "FÖRNAMN\tEFTERNAMN / Family name\tTitel (en)\tOrganisation:",
        "Name\tSurname\tTitle\tCompany",
    ],
)
def test_headings_are_known_in_six_languages(headings: str) -> None:
    assert holds(f"{headings}\nA\tB\tC\tD") == ("given_name", "family_name", "title", "organisation")


def test_columns_without_headings_are_told_by_what_stands_in_them() -> None:
    text = (
        "1\tFrau\tDr. Petra Hoffmann\tReferentin\tStadt Gütersloh\tpetra@g.example\t+49 5241 820\tenglish\tvegan\n"
        "2\tHerr\tHans Müller\tLeiter\tStadt Gütersloh\thans@g.example\t05241 821\tEnglish\thalal\n"
    )
    assert holds(text) == (
        *("ignored", "honorific", "name", "title", "organisation"),
        *("email", "phone", "languages", "dietary"),
    )
    assert holds("Li Wei\t李伟\tShijiazhuang\nWang Lihua\t王丽华\tShijiazhuang") == ("name", "native_name", "title")


def test_the_user_may_say_otherwise_what_a_column_holds() -> None:
    rows = rows_of("Li\tWei\nWang\tLihua")
    columns = GuestColumns(holds=(GuestColumn.FAMILY_NAME, GuestColumn.GIVEN_NAME), heading_rows=1)
    (wang,) = guests(rows, columns, {})
    assert (wang.family_name, wang.given_name, wang.cells) == ("Wang", "Lihua", ("Wang", "Lihua"))


def test_a_name_that_runs_through_columns_of_its_own_keeps_its_parts() -> None:
    (guest,) = read("Förnamn\tEfternamn\tName in Chinese\nMs Lihua\tWANG\t王丽华")
    assert (guest.honorific, guest.given_name, guest.family_name) == ("Ms", "Lihua", "Wang")
    assert guest.is_family_name_first


def test_lines_of_a_mail_are_guests_too() -> None:
    li, anna = read("1. LI Wei, Vice Mayor, Shijiazhuang\n2. Anna Kowalska, Interpreter, Grudziądz")
    assert (li.family_name, li.title, li.organisation) == ("Li", "Vice Mayor", "Shijiazhuang")
    assert anna.role is DelegateRole.INTERPRETER
    (li,) = read("Li Wei, Vice Mayor")
    assert (li.given_name, li.title) == ("Li", "Vice Mayor")


def test_what_was_not_understood_is_told(swedish: Words) -> None:
    nobody, strange = read("Namn\tE-post\tSpråk\n\t\tzh\nKarin Ek\tkarin\tklingonska")
    assert [swedish.say(told) for told in nobody.unclear] == ["Namnet saknas."]
    assert [swedish.say(told) for told in strange.unclear] == [
        "”karin” är ingen e-postadress.",
        "”klingonska” är inget språk som är känt här.",
    ]


def test_a_diet_is_not_shown_by_accident() -> None:
    (guest,) = read("Namn\tKost\nKarin Ek\tglutenfritt")
    assert guest.dietary == "glutenfritt"
    assert "gluten" not in repr(guest)


CELLS = (
    "Li Wei",
    "\t",
    "\n",
    ",",
    "\0",
    *["Namn", "Name", "Titel", "李伟", "LI", "Mr", "a@b.c", "1", "E-post", "Språk", "x,y"],
)


@given(st.lists(st.sampled_from(CELLS), max_size=30).map("".join) | st.text(max_size=60))
def test_whatever_is_pasted_gives_a_guest_for_each_row(text: str) -> None:
    rows = rows_of(text)
    columns = guess_guest_columns(rows, TONGUES)
    assert len(columns.holds) == max(map(len, rows), default=0)
    assert len(guests(rows, columns, TONGUES)) == len(rows) - columns.heading_rows
