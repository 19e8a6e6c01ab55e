"""Contact cards that a telephone reads."""

from uuid import UUID

from coordinator_app.domain.people import Person, Phone
from coordinator_app.exchange.vcard import card

EVA = Person(
    id=UUID(int=1),
    given_name="Eva",
    family_name="Lind",
    email="eva.lind@falun.example",
    phones=(Phone(id=UUID(int=2), number="070-174 06 05"),),
)


def test_a_card_holds_name_organisation_number_and_address() -> None:
    assert card(EVA, "Falu kommun").split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Lind;Eva;;;",
        "FN:Eva Lind",
        "ORG:Falu kommun",
        "TEL:070-174 06 05",
        "EMAIL:eva.lind@falun.example",
        "END:VCARD",
        "",
    ]


def test_no_value_can_begin_a_line_or_a_part_of_its_own() -> None:
    hostile = Person(id=UUID(int=1), given_name="A\r\nTEL:112", family_name="B;C,D\\E")
    lines = card(hostile).split("\r\n")
    assert "N:B\\;C\\,D\\\\E;A\\nTEL:112;;;" in lines
    assert not any(line.startswith("TEL") for line in lines)


def test_a_person_with_a_name_alone_has_a_short_card() -> None:
    assert card(Person(id=UUID(int=1), given_name="Eva")).count("\r\n") == 5
