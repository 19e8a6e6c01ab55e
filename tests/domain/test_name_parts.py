"""The parts of names as lists of guests write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.name_parts import NameParts, name_parts


def family_first(given_name: str, family_name: str, native_name: str = "", honorific: str = "") -> NameParts:
    return NameParts(
        honorific=honorific,
        given_name=given_name,
        family_name=family_name,
        is_family_name_first=True,
        native_name=native_name,
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Karin Ek", NameParts(given_name="Karin", family_name="Ek")),
        ("Ek, Karin", NameParts(given_name="Karin", family_name="Ek")),
        ("Ek, Frau Dr. Karin", NameParts(honorific="Frau Dr.", given_name="Karin", family_name="Ek")),
        ("Karin Ek, ordförande", NameParts(given_name="Karin", family_name="Ek", rest="ordförande")),
        ("Li Wei, Vice Mayor", NameParts(given_name="Li", family_name="Wei", rest="Vice Mayor")),
        (
            "Frau Dr. Petra von der Heide",
            NameParts(honorific="Frau Dr.", given_name="Petra", family_name="von der Heide"),
        ),
        ("Pani Anna Kowalska", NameParts(honorific="Pani", given_name="Anna", family_name="Kowalska")),
        ("rouva Aino Virtanen", NameParts(honorific="rouva", given_name="Aino", family_name="Virtanen")),
        ("Mr Li", NameParts(honorific="Mr", family_name="Li")),
        ("Anna Li (Ms)", NameParts(honorific="Ms", given_name="Anna", family_name="Li")),
        ("J. R. Smith", NameParts(given_name="J. R.", family_name="Smith")),
        ("Karin", NameParts(given_name="Karin")),
        ("", NameParts()),
        ("Hans MÜLLER-LÜDENSCHEIDT", NameParts(given_name="Hans", family_name="Müller-Lüdenscheidt")),
        ("MÜLLER Hans", NameParts(given_name="Hans", family_name="Müller")),
        ("O'NEILL John", NameParts(given_name="John", family_name="O'Neill")),
        ("VON DER LEYEN Ursula", NameParts(given_name="Ursula", family_name="von der Leyen")),
        ("von der LEYEN Ursula", NameParts(given_name="Ursula", family_name="von der Leyen")),
        ("WANG Lihua", family_first("Lihua", "Wang")),
        ("Ms WANG Lihua 王丽华", family_first("Lihua", "Wang", "王丽华", "Ms")),
        ("Li Wei 李伟", family_first("Wei", "Li", "李伟")),
        ("李伟（Li Wei）", family_first("Wei", "Li", "李伟")),
        ("김민수 KIM Minsu", family_first("Minsu", "Kim", "김민수")),
        ("Lihua WANG", NameParts(given_name="Lihua", family_name="Wang")),
        ("李伟", NameParts(native_name="李伟")),
        ("WANG LIHUA", NameParts(given_name="Wang", family_name="Lihua")),
        ("Kim Larsen", NameParts(given_name="Kim", family_name="Larsen")),
    ],
)
def test_a_name_is_parted_where_it_is_certain(text: str, parts: NameParts) -> None:
    assert name_parts(text) == parts


@given(
    st.text(max_size=30)
    | st.lists(st.sampled_from([" ", *["Mr", "Dr.", ",", "von", "EK", "Ek", "李", "(", ")"]])).map("".join)
)
def test_no_name_is_too_strange(text: str) -> None:
    parts = name_parts(text)
    assert "\0" not in parts.given_name + parts.family_name or "\0" in text
