"""Two records of the same one become one."""

from dataclasses import fields, replace
from datetime import date, time
from uuid import UUID, uuid4

from coordinator_app.domain.merging import merged, renamed, to_choose, visit_without_doubles
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.programme import Participation, ProgrammeItem, Speech
from coordinator_app.domain.visits import DayContact, Delegate, DelegateRole, Direction, Host, Travel, Visit

KEPT, GONE, OTHER = UUID(int=1), UUID(int=2), UUID(int=3)
DAY = date(2026, 11, 23)


def a_phone(number: str) -> Phone:
    return Phone(id=uuid4(), number=number)


def test_what_the_kept_one_lacks_comes_from_the_other() -> None:
    kept = Person(id=KEPT, version=4, given_name="Petra", family_name="Hoffmann", title_sv="Handläggare")
    other = Person(id=GONE, version=7, given_name="Petra", family_name="Hoffman", email="petra@x.example")
    assert merged(kept, other) == replace(kept, email="petra@x.example")


def test_the_fields_that_were_chosen_come_from_the_other() -> None:
    kept = Person(id=KEPT, family_name="Wei", given_name="Li", title_sv="A")
    other = Person(id=GONE, family_name="Li", given_name="Wei", is_family_name_first=True, title_sv="B")
    assert merged(kept, other) == kept
    one = merged(kept, other, {"family_name", "given_name"})
    assert (one.name, one.title_sv, one.id) == ("Li Wei", "A", KEPT)


def test_only_what_both_have_and_differs_is_to_be_chosen() -> None:
    kept = Person(id=KEPT, version=1, given_name="Petra", title_sv="A", note="x", email="same")
    other = Person(id=GONE, version=2, given_name="Petra", title_sv="B", note="y", email="same", native_name="彼")
    assert to_choose(kept, other) == ("title_sv",)


def test_phones_languages_and_notes_of_both_are_kept() -> None:
    kept = Person(id=KEPT, phones=(a_phone("070 1"),), languages=("de",), note="first")
    other = Person(id=GONE, phones=(a_phone("0701"), a_phone("070 2")), languages=("en", "de"), note="second")
    one = merged(kept, other)
    assert [phone.number for phone in one.phones] == ["070 1", "070 2"]
    assert (one.languages, one.note) == (("de", "en"), "first\nsecond")


def a_busy_visit(person_id: UUID) -> Visit:
    """Return a visit that names a person in every field that may name one."""
    return Visit(
        id=UUID(int=9),
        direction=Direction.INCOMING,
        starts_on=DAY,
        ends_on=DAY,
        coordinator_id=person_id,
        contact_id=person_id,
        host_abroad_id=person_id,
        hosts=(Host(id=UUID(int=10), person_id=person_id),),
        delegation=(Delegate(id=UUID(int=11), person_id=person_id),),
        programme=(
            ProgrammeItem(
                id=UUID(int=12),
                day_on=DAY,
                starts_at=time(9),
                host_id=person_id,
                participants=(Participation(id=UUID(int=13), person_id=person_id),),
            ),
        ),
        speeches=(Speech(id=UUID(int=14), speaker_id=person_id),),
        contacts=(DayContact(id=UUID(int=15), person_id=person_id),),
    )


def test_every_reference_names_the_one_that_is_kept() -> None:
    assert renamed(a_busy_visit(GONE), GONE, KEPT) == a_busy_visit(KEPT)
    assert renamed(a_busy_visit(OTHER), GONE, KEPT) == a_busy_visit(OTHER)
    assert str(GONE) not in str(renamed(a_busy_visit(GONE), GONE, KEPT))
    naming = {
        f.name for f in fields(Visit) if getattr(a_busy_visit(KEPT), f.name) != getattr(a_busy_visit(GONE), f.name)
    }
    assert len(naming) == 8


def test_a_guest_who_was_there_twice_is_there_once_with_all_travels_and_the_higher_role() -> None:
    travels = [Travel(id=uuid4(), is_arrival=bool(n), on=DAY) for n in (0, 1)]
    visit = replace(
        a_busy_visit(OTHER),
        delegation=(
            Delegate(id=UUID(int=21), person_id=OTHER),
            Delegate(id=UUID(int=22), person_id=KEPT, travels=(travels[0],)),
            Delegate(id=UUID(int=23), person_id=KEPT, role=DelegateRole.HEAD, travels=(travels[1],)),
        ),
    )
    first, second = visit_without_doubles(visit, KEPT).delegation
    assert first == visit.delegation[0]
    assert second == Delegate(id=UUID(int=22), person_id=KEPT, role=DelegateRole.HEAD, travels=tuple(travels))


def test_a_host_who_was_there_twice_keeps_what_either_was_said_to_do() -> None:
    hosts = (Host(id=UUID(int=31), person_id=KEPT), Host(id=UUID(int=32), person_id=KEPT, role_sv="Värd"))
    visit = replace(a_busy_visit(OTHER), hosts=(*hosts, Host(id=UUID(int=33), person_id=OTHER, is_representative=True)))
    one, other = visit_without_doubles(visit, KEPT).hosts
    assert (one.id, one.role_sv, one.is_representative) == (UUID(int=31), "Värd", False)
    assert other.id == UUID(int=33)
