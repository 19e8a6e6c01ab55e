"""What has changed between two tellings of a visit, in sentences that can be read without the earlier one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any
from uuid import UUID

import pytest

from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.agreements_in_force import AgreementInForce
from coordinator_app.domain.briefing import AUDIENCES, POSSIBLE_PARTS, Dossier, Part, Variant
from coordinator_app.domain.disclosure import disclosed
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.one_language import in_language
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.programme import Participation, ProgrammeItem, Speech, TalkingPoints
from coordinator_app.domain.revised import Matter, Revision, seen_in
from coordinator_app.domain.revisions import revisions
from coordinator_app.domain.visits import (
    DayContact,
    Delegate,
    DelegateRole,
    Direction,
    Host,
    PracticalMatter,
    Travel,
    Visit,
    VisitStatus,
)
from coordinator_app.words import LANGUAGES, Words

DAY, NEXT_DAY = date(2026, 12, 16), date(2026, 12, 17)
LI = Person(id=UUID(int=1), given_name="Li", family_name="Na", title_sv="borgmästare", title_en="Mayor")
WANG = Person(id=UUID(int=2), given_name="Wang", family_name="Wei")
CHAIR = Person(id=UUID(int=3), given_name="Ragnhild", family_name="Ekeblom", title_sv="ordförande")
PHONE = Phone(id=UUID(int=5), number="070-174 06 05")
EVA = Person(
    id=UUID(int=4), given_name="Eva", family_name="Ek", phones=(Phone(id=UUID(int=5), number="070-174 06 05"),)
)
TOWN_HALL = ProgrammeItem(
    id=UUID(int=10),
    day_on=DAY,
    starts_at=time(9, 30),
    ends_at=time(10),
    title_sv="Mottagande",
    title_en="Reception",
    place="Rådhuset",
)
LUNCH = ProgrammeItem(
    id=UUID(int=11),
    day_on=DAY,
    starts_at=time(12),
    ends_at=time(13),
    title_sv="Lunch",
    title_en="Lunch",
)
VISIT = Visit(
    id=UUID(int=20),
    direction=Direction.INCOMING,
    starts_on=DAY,
    ends_on=NEXT_DAY,
    title_sv="Besök",
    title_en="Visit",
    programme=(TOWN_HALL, LUNCH),
    delegation=(
        Delegate(id=UUID(int=21), person_id=LI.id, role=DelegateRole.HEAD),
        Delegate(id=UUID(int=22), person_id=WANG.id),
    ),
    hosts=(Host(id=UUID(int=23), person_id=CHAIR.id, role_sv="hälsar"),),
    contacts=(DayContact(id=UUID(int=24), person_id=EVA.id),),
    practical=(PracticalMatter(id=UUID(int=25), label_sv="Boende", label_en="Lodging", text_sv="Hotell"),),
    talking_points=(TalkingPoints(id=UUID(int=26), title_sv="Avtal", title_en="Agreement"),),
    speeches=(Speech(id=UUID(int=27), title_sv="Välkomsttal", title_en="Words of welcome"),),
)
BEFORE = Dossier(
    municipality=Municipality(id=UUID(int=30)),
    policy=PolicyProfile(key="general"),
    visit=VISIT,
    partner=Partner(id=UUID(int=31), kind=PartnerKind.SISTER_CITY),
    people=(LI, WANG, CHAIR, EVA),
)


def after(**changes: Any) -> Dossier:
    return replace(BEFORE, visit=replace(VISIT, **changes))


def with_item(**changes: Any) -> Dossier:
    return after(programme=(replace(TOWN_HALL, **changes), LUNCH))


def with_person(person: Person, **changes: Any) -> Dossier:
    return replace(BEFORE, people=tuple(replace(p, **changes) if p is person else p for p in BEFORE.people))


def told(now: Dossier, words: Words, before: Dossier = BEFORE) -> list[str]:
    return [words.say(revision.sentence) for revision in revisions(before, now)]


def the_only(now: Dossier) -> Revision:
    (found,) = revisions(BEFORE, now)
    return found


def test_nothing_has_changed_where_nothing_has() -> None:
    assert revisions(BEFORE, BEFORE) == ()


def test_versions_of_records_are_no_change() -> None:
    assert BEFORE.partner
    saved = replace(BEFORE, visit=replace(VISIT, version=8), partner=replace(BEFORE.partner, version=3))
    assert revisions(BEFORE, saved) == ()


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (with_item(starts_at=time(9, 45)), "Wed 16 Dec: 09:30–10:00 → 09:45–10:00 Reception."),
        (with_item(ends_at=None), "Wed 16 Dec: 09:30–10:00 → 09:30 Reception."),
        (with_item(day_on=NEXT_DAY), "Wed 16 Dec 09:30–10:00 → Thu 17 Dec 09:30–10:00 Reception."),
        (with_item(place="Biblioteket"), "Wed 16 Dec 09:30–10:00 Reception: Rådhuset → Biblioteket."),
        (with_item(place=""), "Wed 16 Dec 09:30–10:00 Reception: Rådhuset → –."),
        (with_item(address="Storgatan 1"), "Wed 16 Dec 09:30–10:00 Reception: the address has changed."),
        (with_item(title_en="Tea"), "Wed 16 Dec 09:30–10:00: “Reception” is now called “Tea”."),
        (with_item(host_id=CHAIR.id), "Wed 16 Dec 09:30–10:00 Reception: host – → Ragnhild Ekeblom."),
        (with_item(transport_sv="Buss"), "Wed 16 Dec 09:30–10:00 Reception: the arrangements have changed."),
        (
            with_item(participants=(Participation(id=UUID(int=40), person_id=LI.id),)),
            "Wed 16 Dec 09:30–10:00 Reception: others take part than before.",
        ),
    ],
)
def test_an_item_that_changed_says_when_it_is_and_bears_a_bar(now: Dossier, said: str, english: Words) -> None:
    found = the_only(now)
    assert english.say(found.sentence) == said
    assert (found.matter, found.row_id) == (Matter.PROGRAMME, TOWN_HALL.id)


def test_an_item_that_came_bears_a_bar_and_one_that_went_cannot(english: Words) -> None:
    coffee = replace(TOWN_HALL, id=UUID(int=12), title_en="Coffee", starts_at=time(15), ends_at=None)
    new, gone = revisions(BEFORE, after(programme=(TOWN_HALL, coffee)))
    assert [english.say(new.sentence), english.say(gone.sentence)] == [
        "New: Wed 16 Dec 15:00 Coffee.",
        "Cancelled: Wed 16 Dec 12:00–13:00 Lunch.",
    ]
    assert (new.row_id, gone.row_id) == (coffee.id, None)


def test_a_swedish_reader_is_told_in_swedish(swedish: Words) -> None:
    assert told(with_item(starts_at=time(9, 45)), swedish) == ["ons 16 dec: 09.30–10.00 → 09.45–10.00 Mottagande."]


def test_a_sentence_is_told_in_the_order_of_the_day(english: Words) -> None:
    late, early = (replace(LUNCH, id=UUID(int=50 + n), starts_at=time(8 + n), ends_at=None) for n in (9, 0))
    assert told(after(programme=(late, TOWN_HALL, LUNCH, early)), english) == [
        "New: Wed 16 Dec 08:00 Lunch.",
        "New: Wed 16 Dec 17:00 Lunch.",
    ]


def test_who_came_and_who_went_is_told_by_name(english: Words) -> None:
    zhao = Person(id=UUID(int=6), given_name="Zhao", family_name="Lei")
    delegation = (VISIT.delegation[0], Delegate(id=UUID(int=60), person_id=zhao.id))
    now = replace(after(delegation=delegation), people=(LI, CHAIR, EVA, zhao))
    assert told(now, english) == ["New participant: Zhao Lei.", "Wang Wei does not take part any more."]


def test_another_order_of_precedence_is_told_and_another_guest_alone_is_none(english: Words) -> None:
    assert told(after(delegation=VISIT.delegation[::-1]), english) == ["The order of precedence has changed."]
    assert told(after(delegation=VISIT.delegation[1:]), english) == ["Li Na does not take part any more."]


def test_a_role_bears_its_bar_on_the_card_and_a_journey_on_the_row_of_the_journey(english: Words) -> None:
    first, second = VISIT.delegation
    travel = Travel(id=UUID(int=61), is_arrival=True, on=DAY)
    role = the_only(after(delegation=(replace(first, role=DelegateRole.MEMBER), second)))
    journey = the_only(after(delegation=(first, replace(second, travels=(travel,)))))
    assert english.say(role.sentence) == "Li Na has another role in the delegation."
    assert english.say(journey.sentence) == "Wang Wei: arrival or departure has changed."
    assert (role.row_id, journey.row_id) == (LI.id, second.id)


@pytest.mark.parametrize("changes", [{"title_sv": "ledamot"}, {"bio_en": "Has been here."}, {"native_name": "李娜"}])
def test_what_is_told_anew_of_somebody_is_told_where_they_stand(changes: dict[str, str], english: Words) -> None:
    guest, host = the_only(with_person(LI, **changes)), the_only(with_person(CHAIR, **changes))
    assert english.say(guest.sentence) == "Li Na: what is told has changed."
    assert english.say(host.sentence) == "Ragnhild Ekeblom: what is told has changed."
    assert (guest.matter, guest.row_id) == (Matter.DELEGATION, LI.id)
    assert (host.matter, host.row_id) == (Matter.HOSTS, CHAIR.id)


def test_hosts_come_go_and_change_their_part(english: Words) -> None:
    host = VISIT.hosts[0]
    assert told(after(hosts=()), english) == ["Ragnhild Ekeblom does not host any more."]
    assert told(after(hosts=(host, Host(id=UUID(int=62), person_id=EVA.id))), english) == ["New host: Eva Ek."]
    changed = after(hosts=(replace(host, role_sv="tar emot"),))
    assert told(changed, english) == ["Ragnhild Ekeblom has another part in the visit."]


def test_another_number_to_call_bears_a_bar_where_it_stands(english: Words) -> None:
    found = the_only(with_person(EVA, phones=(replace(EVA.phones[0], number="070-174 06 99"),)))
    assert english.say(found.sentence) == "Eva Ek: contact details have changed."
    assert (found.matter, found.parts, found.row_id) == (
        Matter.PRACTICAL,
        frozenset({Part.CONTACTS}),
        VISIT.contacts[0].id,
    )
    assert told(after(contacts=()), english) == ["Eva Ek is no longer to be called."]


@pytest.mark.parametrize(
    ("field", "part", "title", "matter"),
    [
        ("practical", Part.PRACTICAL, "Lodging", Matter.PRACTICAL),
        ("talking_points", Part.TALKS, "Agreement", Matter.TALKS),
        ("speeches", Part.SPEECHES, "Words of welcome", Matter.TALKS),
    ],
)
def test_what_came_changed_and_went_is_told_by_its_title(
    field: str, part: Part, title: str, matter: Matter, english: Words
) -> None:
    (kept,) = getattr(VISIT, field)
    written = {"practical": {"text_sv": "Nytt"}, "talking_points": {"goal_sv": "Nytt"}, "speeches": {"text": "Nytt"}}
    changed = the_only(after(**{field: (replace(kept, **written[field]),)}))
    assert english.say(changed.sentence) == f"Changed: {title}."
    assert (changed.matter, changed.parts, changed.row_id) == (matter, frozenset({part}), kept.id)
    assert told(after(**{field: ()}), english) == [f"Left out: {title}."]
    assert told(BEFORE, english, before=after(**{field: ()})) == [f"New: {title}."]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title_sv": "Statsbesök"}, "The visit has another title."),
        ({"status": VisitStatus.CONFIRMED}, "The state of the visit has changed."),
        ({"gift_sv": "En dalahäst"}, "The gift has changed."),
        ({"lead_en": "New"}, "The purpose has been rewritten."),
        ({"languages": ("zh",)}, "The languages have changed."),
        ({"ends_on": DAY}, "The visit takes place 16 December – 16 December 2026, not 16 December – 17 December."),
    ],
)
def test_what_is_new_of_the_visit_itself_is_told(changes: dict[str, Any], said: str, english: Words) -> None:
    found = the_only(after(**changes))
    assert (english.say(found.sentence), found.matter) == (said, Matter.VISIT)


def test_what_is_told_anew_of_the_partner_is_told(english: Words) -> None:
    assert BEFORE.partner
    found = the_only(replace(BEFORE, partner=replace(BEFORE.partner, name_sv="Shijiazhuang")))
    assert english.say(found.sentence) == "What is told about the partner has changed."
    assert found.parts == {Part.PARTNER, Part.RELATION}


def test_what_is_new_of_the_agreements_in_force_is_told(english: Words) -> None:
    agreed = AgreementInForce(id=UUID(int=77), kind=AgreementKind.SISTER_CITY)
    found = the_only(replace(BEFORE, agreements=(agreed,)))
    assert english.say(found.sentence) == "The agreements in force have changed."
    assert found.parts == {Part.AGREEMENTS}


def test_revisions_are_told_by_matter_in_the_order_of_matters() -> None:
    now = after(gift_sv="Ny", programme=(), delegation=(), hosts=(), talking_points=(), practical=(), contacts=())
    matters = [found.matter for found in revisions(BEFORE, now)]
    assert set(matters) == set(Matter)
    assert matters == sorted(matters, key=list(Matter).index)


def test_a_pack_does_not_speak_of_what_it_leaves_out() -> None:
    found = revisions(BEFORE, after(title_sv="Ny", talking_points=(), speeches=(), practical=(), programme=()))
    kept = seen_in(found, (Part.PRACTICAL,))
    assert [(revision.matter, revision.parts) for revision in kept] == [
        (Matter.VISIT, frozenset()),
        (Matter.PRACTICAL, {Part.PRACTICAL}),
    ]
    assert seen_in(found, tuple(Part)) == found


def _secretly(dossier: Dossier) -> Dossier:
    items = tuple(replace(item, internal_note="Ring Ida.") for item in dossier.visit.programme)
    people = tuple(replace(p, dietary="nötallergi", note="Svår.") for p in dossier.people)
    return replace(dossier, visit=replace(dossier.visit, internal_note="Hemligt", programme=items), people=people)


def _inwardly(dossier: Dossier) -> Dossier:
    items = tuple(replace(i, note_sv="Ny", presidium_sv="Hälsar", gift_sv="Ny") for i in dossier.visit.programme)
    visit = replace(dossier.visit, programme=items, gift_sv="Ny", lead_sv="Ny", background_sv="Ny", achieve_sv=("Ny",))
    return replace(dossier, visit=replace(visit, talking_points=(), speeches=()))


@pytest.mark.parametrize(
    ("variant", "change", "is_told"),
    [
        *((variant, _secretly, False) for variant in Variant),
        (Variant.GUESTS, _inwardly, False),
        (Variant.HOSTS, _inwardly, True),
        (Variant.PRESIDIUM, _inwardly, True),
    ],
)
def test_a_change_that_a_reader_may_not_see_is_no_revision(
    variant: Variant, change: Callable[[Dossier], Dossier], is_told: bool
) -> None:
    before, now = (disclosed(each, AUDIENCES[variant]) for each in (BEFORE, change(BEFORE)))
    found = revisions(before, now, is_for_guests=variant == Variant.GUESTS)
    assert bool(seen_in(found, POSSIBLE_PARTS[variant])) is is_told


def test_what_is_written_for_the_guests_is_a_revision_for_them_alone(english: Words) -> None:
    now = with_item(guest_text_en="Bring your passport.")
    assert revisions(BEFORE, now) == ()
    (found,) = revisions(BEFORE, now, is_for_guests=True)
    assert english.say(found.sentence) == "Wed 16 Dec 09:30–10:00 Reception: the arrangements have changed."
    assert revisions(BEFORE, with_item(note_sv="Ny"), is_for_guests=True) == ()


def test_somebody_whose_name_has_been_erased_is_told_without_it(english: Words) -> None:
    gone = replace(BEFORE, people=(LI, CHAIR, EVA))
    now = replace(after(delegation=VISIT.delegation[:1]), people=(LI, CHAIR, EVA))
    assert told(now, english, before=gone) == ["somebody who is no longer known does not take part any more."]


def test_accommodation_that_a_practical_matter_tells_of_is_told_there_alone(english: Words) -> None:
    assert told(after(lodging_sv="Hotell Nytt"), english) == []
    bare = after(practical=())
    now = replace(bare, visit=replace(bare.visit, lodging_sv="Hotell Nytt"))
    assert told(now, english, before=bare) == ["The accommodation has changed."]


@pytest.mark.parametrize(
    ("changes", "sv", "en"),
    [
        ({"gift_sv": "Ny"}, True, True),
        ({"gift_en": "New"}, True, True),
        ({"title_sv": "Nytt"}, True, False),
        ({"title_en": "New"}, False, True),
        ({"achieve_sv": ("Nytt",)}, True, True),
        ({"title_sv": ""}, True, False),
    ],
)
def test_a_text_in_a_language_that_is_not_read_is_no_revision_unless_it_stands_in(
    changes: dict[str, Any], sv: bool, en: bool
) -> None:
    now = after(**changes)
    found = {language: revisions(in_language(BEFORE, language), in_language(now, language)) for language in LANGUAGES}
    assert (bool(found["sv"]), bool(found["en"])) == (sv, en)
