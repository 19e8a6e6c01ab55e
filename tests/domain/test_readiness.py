"""What a visit lacks and where its programme clashes."""

import dataclasses
from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.destinations import Tab, where
from coordinator_app.domain.municipality import Appointment, Body, BodyKind, Municipality
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.programme import Participation, ProgrammeItem, TalkingPoints
from coordinator_app.domain.readiness import clashes, findings, misplaced, missing, overfull
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.visits import Delegate, DelegateRole, Direction, Host, Visit
from coordinator_app.words import Words

DAY = date(2026, 12, 16)
PHONE = Phone(id=UUID(int=11), number="070-174 06 05")
CHAIR = Person(id=UUID(int=1), given_name="Ragnhild", family_name="Ekeblom", phones=(PHONE,))
GUEST = Person(id=UUID(int=2), given_name="Li", family_name="Na", salutation_sv="fru Li", title_sv="vice borgmästare")
PRESIDIUM = Body(id=UUID(int=3), kind=BodyKind.PRESIDIUM)
OFFICE = Appointment(id=UUID(int=4), person_id=CHAIR.id, body_id=PRESIDIUM.id, from_on=date(2022, 11, 9))


def item(number: int, starts: time, ends: time, *people: Person) -> ProgrammeItem:
    return ProgrammeItem(
        id=UUID(int=number),
        day_on=DAY,
        starts_at=starts,
        ends_at=ends,
        title_sv=f"Punkt {number}",
        place="Rådhuset",
        participants=tuple(Participation(id=UUID(int=number * 100 + n), person_id=p.id) for n, p in enumerate(people)),
    )


COMPLETE = Visit(
    id=UUID(int=5),
    direction=Direction.INCOMING,
    starts_on=DAY,
    ends_on=DAY,
    partner_id=UUID(int=6),
    purpose_sv="Arbetsplan",
    goals=("FA-P2a",),
    case_number="KS 2026/0143",
    contact_id=CHAIR.id,
    hosts=(Host(id=UUID(int=7), person_id=CHAIR.id),),
    delegation=(Delegate(id=UUID(int=8), person_id=GUEST.id, role=DelegateRole.HEAD),),
    programme=(item(20, time(9), time(10), CHAIR), item(21, time(10), time(11), CHAIR)),
)


def dossier(visit: Visit = COMPLETE, people: tuple[Person, ...] = (CHAIR, GUEST)) -> Dossier:
    return Dossier(
        municipality=Municipality(id=UUID(int=9)),
        policy=PolicyProfile(key="falun", representing=(BodyKind.PRESIDIUM,), representing_clause="FA-O2"),
        visit=visit,
        bodies=(PRESIDIUM,),
        people=people,
        appointments=(OFFICE,),
    )


def test_a_complete_visit_lacks_nothing() -> None:
    assert findings(dossier()) == ()


@pytest.mark.parametrize(
    ("about", "empty"),
    [
        ("partner_id", None),
        ("purpose_sv", ""),
        ("goals", ()),
        ("case_number", ""),
        ("delegation", ()),
        ("programme", ()),
        ("contact_id", None),
    ],
)
def test_what_is_missing_names_the_field_that_mends_it(about: str, empty: object) -> None:
    assert [finding.about for finding in missing(dossier(replace(COMPLETE, **{about: empty})))] == [about]  # type: ignore[arg-type]


def test_a_host_must_hold_an_elected_office_on_the_first_day() -> None:
    early = date(2022, 11, 8)
    found = list(missing(dossier(replace(COMPLETE, starts_on=early, ends_on=early))))
    assert [(finding.about, finding.clause) for finding in found] == [("hosts", "FA-O2")]


def test_a_policy_without_the_rule_asks_for_no_office() -> None:
    unruled = replace(dossier(replace(COMPLETE, hosts=())), policy=PolicyProfile(key="general"))
    assert list(missing(unruled)) == []


def test_a_journey_needs_no_elected_host() -> None:
    assert list(missing(dossier(replace(COMPLETE, direction=Direction.OUTGOING, hosts=())))) == []


def test_a_delegation_without_a_head_is_noted() -> None:
    leaderless = replace(COMPLETE, delegation=(replace(COMPLETE.delegation[0], role=DelegateRole.MEMBER),))
    assert [(f.about, f.severity) for f in missing(dossier(leaderless))] == [("delegation", Severity.NOTE)]


def test_a_contact_without_a_phone_is_told_by_name(swedish: Words) -> None:
    mute = replace(CHAIR, phones=())
    (finding,) = missing(dossier(people=(mute, GUEST)))
    assert "Ragnhild Ekeblom" in swedish.say(finding.message)


def test_items_that_follow_on_each_other_do_not_clash() -> None:
    assert list(clashes(dossier())) == []


def test_who_is_in_two_places_at_once_clashes_once() -> None:
    crowded = replace(COMPLETE, programme=(item(20, time(9), time(10, 30), CHAIR), item(21, time(10), time(11), CHAIR)))
    (finding,) = clashes(dossier(crowded))
    assert finding.severity == Severity.ERROR
    assert finding.message.values["name"] == "Ragnhild Ekeblom"


def test_a_host_who_also_takes_part_does_not_clash_with_themselves() -> None:
    hosting = replace(COMPLETE.programme[0], host_id=CHAIR.id)
    assert list(clashes(dossier(replace(COMPLETE, programme=(hosting,))))) == []


def test_an_item_across_midnight_clashes_with_the_morning_after() -> None:
    night = item(20, time(23), time(8), CHAIR)
    morning = replace(item(21, time(7), time(9), CHAIR), day_on=date(2026, 12, 17))
    both = replace(COMPLETE, ends_on=date(2026, 12, 17), programme=(night, morning))
    assert len(list(clashes(dossier(both)))) == 1


def test_an_item_outside_the_visit_is_an_error() -> None:
    lost = replace(COMPLETE.programme[0], day_on=date(2026, 12, 24))
    (finding,) = misplaced(replace(COMPLETE, programme=(lost,)))
    assert finding.severity == Severity.ERROR


def test_a_meeting_with_more_than_four_points_is_noted() -> None:
    four = TalkingPoints(id=UUID(int=30), title_sv="Möte", raise_sv=("a", "b", "c", "d"))
    assert list(overfull(replace(COMPLETE, talking_points=(four,)))) == []
    (finding,) = overfull(replace(COMPLETE, talking_points=(replace(four, avoid_sv=("a", "b", "c", "d", "e")),)))
    assert (finding.about, finding.message.values["number"]) == ("talking_points", 5)


def test_the_gravest_comes_first() -> None:
    lost = replace(COMPLETE.programme[0], day_on=date(2026, 12, 24))
    found = findings(dossier(replace(COMPLETE, programme=(lost,), case_number="")))
    assert [finding.severity for finding in found] == [Severity.ERROR, Severity.WARNING]


def test_guests_without_a_title_are_counted_and_the_first_is_pointed_at(english: Words) -> None:
    plain = [Person(id=UUID(int=40 + n), given_name="Li", family_name=f"Na{n}", salutation_sv="fru") for n in range(2)]
    delegation = tuple(Delegate(id=UUID(int=50 + n), person_id=p.id) for n, p in enumerate((GUEST, *plain)))
    visit = replace(COMPLETE, delegation=(replace(delegation[0], role=DelegateRole.HEAD), *delegation[1:]))
    (found,) = findings(dossier(visit, (CHAIR, GUEST, *plain)))
    assert (found.severity, found.about, found.record_id) == (Severity.NOTE, "delegation", delegation[1].id)
    assert english.say(found.message) == "2 people in the delegation lack a title."


def test_items_without_a_place_are_counted_and_the_first_of_the_day_is_pointed_at(english: Words) -> None:
    early, late = (replace(item(30 + n, time(7 + n), time(8 + n)), place="") for n in range(2))
    (found,) = findings(dossier(replace(COMPLETE, programme=(late, *COMPLETE.programme, early))))
    assert (found.severity, found.about, found.record_id) == (Severity.NOTE, "programme", early.id)
    assert english.say(found.message) == "2 programme items have no place."


def test_an_address_is_a_place_and_a_digital_meeting_needs_none() -> None:
    addressed = replace(item(30, time(7), time(8)), place="", address="Storgatan 1")
    assert findings(dossier(replace(COMPLETE, programme=(addressed,)))) == ()
    nowhere = replace(COMPLETE, direction=Direction.DIGITAL, programme=(replace(addressed, address=""),))
    assert findings(dossier(nowhere)) == ()


def test_a_missing_photo_is_no_finding() -> None:
    assert not CHAIR.photo
    assert findings(dossier()) == ()


def test_every_finding_leads_to_a_field_of_the_visit_on_a_tab_that_shows_it() -> None:
    lost = replace(item(31, time(7), time(8), CHAIR), day_on=date(2027, 1, 1), place="")
    talk = TalkingPoints(id=UUID(int=60), raise_sv=("ett",) * 5)
    twice = (item(32, time(9), time(10), CHAIR), item(33, time(9), time(10), CHAIR))
    bare = Visit(id=UUID(int=5), direction=Direction.INCOMING, starts_on=DAY, ends_on=DAY)
    full = replace(COMPLETE, programme=(lost, *twice), talking_points=(talk,), achieve_sv=("ett",) * 4)
    nameless = replace(GUEST, salutation_sv="", title_sv="", photo="0" * 64)
    silent = replace(CHAIR, phones=())
    full = replace(full, delegation=(replace(full.delegation[0], role=DelegateRole.MEMBER),))
    found = [*findings(dossier(bare)), *findings(dossier(full, (silent, nameless)))]
    led = {finding.about: where(finding.about, finding.record_id) for finding in found}
    fields = {f.name for f in dataclasses.fields(Visit)} | {"photo"}
    assert set(led) == {
        "partner_id",
        "purpose_sv",
        "goals",
        "case_number",
        "delegation",
        "programme",
        "contact_id",
        "hosts",
        "photo",
        "talking_points",
        "achieve_sv",
    }
    assert set(led) <= fields
    tabs = {about: place.tab for about, place in led.items() if place.tab != Tab.OVERVIEW}
    assert tabs == {"programme": Tab.PROGRAMME, "delegation": Tab.DELEGATION, "photo": Tab.DELEGATION}
    assert all(finding.record_id for finding in found if finding.about in {"photo", "talking_points"})
