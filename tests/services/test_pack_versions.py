"""Versions of packs: kept, listed, saved under a telling name, and each tells what is new since the one before."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from coordinator_app.domain.briefing import Part, Variant
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Visit
from coordinator_app.services.briefings import Order, Pack
from coordinator_app.services.desk import Desk, desk
from coordinator_app.words import LANGUAGES, Language, Problem
from tests.conftest import NOON
from tests.documents.hearing import dug_out
from tests.documents.reading import text, violations

SINCE_FIRST = "Ändringar sedan version 1"


class _Clock:
    """A clock that stands still until an hour passes."""

    def __init__(self, first: datetime) -> None:
        self.now = first

    def __call__(self) -> datetime:
        return self.now

    def pass_an_hour(self) -> datetime:
        self.now += timedelta(hours=1)
        return self.now


@pytest.fixture
def moving(clock: Callable[[], datetime]) -> _Clock:
    return _Clock(clock())


@pytest.fixture
def opened(folder: Path, resources: Path, moving: _Clock) -> Iterator[Desk]:
    """Return a desk on the example whose clock moves."""
    with desk(folder, resources, moving, "eva", writes=True) as laid:
        yield laid


@pytest.fixture
def visit(opened: Desk) -> Visit:
    """Return the next visit, with all that is prepared for it."""
    return opened.visits.get(opened.visits.find("next", NOON.date()).id)


def ordered(visit: Visit, moving: _Clock, variant: Variant = Variant.PRESIDIUM, language: Language = "sv") -> Order:
    """Return an order for an hour from now, for parts that are quickly made."""
    parts = (Part.PROGRAMME, Part.DELEGATION) if variant != Variant.SUMMARY else None
    return Order(visit_id=visit.id, variant=variant, language=language, parts=parts, made_at=moving.pass_an_hour())


def moved(visit: Visit, starts_at: time) -> Visit:
    """Return the visit with another time for its first item."""
    first, *others = visit.programme
    return replace(visit, programme=(replace(first, starts_at=starts_at), *others))


def guest_of(opened: Desk, visit: Visit) -> Person:
    person = opened.people.get(visit.delegation[-1].person_id)
    assert person is not None
    return person


def test_versions_are_listed_the_latest_first_with_what_tells_them_apart(
    opened: Desk, visit: Visit, moving: _Clock
) -> None:
    orders = [ordered(visit, moving, Variant.SUMMARY, language) for language in LANGUAGES]
    orders.append(ordered(visit, moving, Variant.GUESTS, "en"))
    for order in orders:
        opened.briefings.make(order)
    listed = [(v.variant, v.language, v.number, v.made_at) for v in opened.briefings.versions(visit.id)]
    assert listed == [(order.variant, order.language, 1, order.made_at) for order in reversed(orders)]
    assert opened.briefings.versions(opened.visits.lines()[-1].id) == ()


def test_the_bytes_of_a_version_are_those_that_were_made_and_a_lost_file_is_told(
    opened: Desk, folder: Path, visit: Visit, moving: _Clock
) -> None:
    pack = opened.briefings.make(ordered(visit, moving, Variant.SUMMARY))
    (version,) = opened.briefings.versions(visit.id)
    assert opened.briefings.content(version) == pack.content
    (kept,) = [path for path in folder.rglob("*") if path.is_file() and path.read_bytes() == pack.content]
    kept.unlink()
    with pytest.raises(Problem):
        opened.briefings.content(version)


def test_a_pack_that_was_laid_out_is_saved_whole_and_kept_once(
    opened: Desk, tmp_path: Path, visit: Visit, moving: _Clock
) -> None:
    pack = opened.briefings.lay_out(ordered(visit, moving, Variant.SUMMARY))
    assert opened.briefings.versions(visit.id) == ()
    target = tmp_path / opened.briefings.file_name(pack)
    opened.briefings.save_as(pack, target)
    assert target.read_bytes() == pack.content
    assert [version.number for version in opened.briefings.versions(visit.id)] == [1]


def test_a_pack_that_cannot_be_saved_is_not_kept(opened: Desk, folder: Path, visit: Visit, moving: _Clock) -> None:
    pack = opened.briefings.lay_out(ordered(visit, moving, Variant.SUMMARY))
    for target in (folder / "underlag.pdf", folder / "borta" / "underlag.pdf", folder.parent / "borta" / "pack.pdf"):
        with pytest.raises(Problem):
            opened.briefings.save_as(pack, target)
    assert opened.briefings.versions(visit.id) == ()


@pytest.mark.parametrize(
    ("variant", "language", "name"),
    [
        (Variant.PRESIDIUM, "sv", "2026-12-16_Besök-från-Grudziądz_besöksunderlag_presidiet_v1.pdf"),
        (Variant.SUMMARY, "sv", "2026-12-16_Besök-från-Grudziądz_sammanfattning_presidiet_v1.pdf"),
        (Variant.HOSTS, "en", "2026-12-16_Visit-from-Grudziądz_briefing_hosts_v1.pdf"),
        (Variant.GUESTS, "en", "2026-12-16_Visit-from-Grudziądz_programme_guests_v1.pdf"),
    ],
)
def test_the_file_of_a_pack_is_named_by_day_visit_reader_language_and_version(
    opened: Desk, visit: Visit, moving: _Clock, variant: Variant, language: Language, name: str
) -> None:
    pack = opened.briefings.lay_out(ordered(visit, moving, variant, language))
    assert opened.briefings.file_name(pack) == name


def test_the_pages_of_a_pack_can_be_seen_before_it_is_kept(opened: Desk, visit: Visit, moving: _Clock) -> None:
    pack = opened.briefings.lay_out(ordered(visit, moving))
    sizes = opened.briefings.pages(pack)
    image = opened.briefings.page(pack, len(sizes) - 1, 72)
    assert image.number == len(sizes) - 1
    assert image.width == pytest.approx(sizes[-1].width, abs=1)
    assert opened.briefings.versions(visit.id) == ()


def test_each_version_tells_what_is_new_since_the_one_before_and_no_more(
    opened: Desk, visit: Visit, moving: _Clock
) -> None:
    visit = opened.visits.save(moved(visit, time(9, 50)))
    first = opened.briefings.make(ordered(visit, moving))
    moving.pass_an_hour()
    visit = opened.visits.save(moved(visit, time(9, 55)))
    second = opened.briefings.make(ordered(visit, moving))
    moving.pass_an_hour()
    guest = guest_of(opened, visit)
    opened.people.save(replace(guest, title_sv="hedersgäst"))
    third = opened.briefings.make(ordered(visit, moving))
    said = [text(pack.content) for pack in (first, second, third)]
    assert [pack.number for pack in (first, second, third)] == [1, 2, 3]
    assert "Ändringar sedan" not in said[0]
    assert SINCE_FIRST in said[1]
    assert "Ons 16 dec: 09.50–10.45 → 09.55–10.45" in said[1]
    assert "Ändringar sedan version 2" in said[2]
    assert f"{guest.name}: uppgifterna har ändrats." in said[2]
    assert "→" not in said[2]
    assert all(violations(pack.content) == [] for pack in (second, third))


def test_each_reader_and_language_is_told_what_is_new_since_their_own_version(
    opened: Desk, visit: Visit, moving: _Clock
) -> None:
    opened.briefings.make(ordered(visit, moving, Variant.HOSTS))
    moving.pass_an_hour()
    visit = opened.visits.save(moved(visit, time(9, 55)))
    hosts = opened.briefings.make(ordered(visit, moving, Variant.HOSTS))
    others = [
        opened.briefings.make(ordered(visit, moving)),
        opened.briefings.make(ordered(visit, moving, Variant.HOSTS, "en")),
    ]
    assert SINCE_FIRST in text(hosts.content)
    assert [pack.number for pack in others] == [1, 1]
    assert not any("since version" in text(pack.content) or "Ändringar" in text(pack.content) for pack in others)


def test_what_was_changed_and_changed_back_is_the_version_that_is_kept(
    opened: Desk, visit: Visit, moving: _Clock
) -> None:
    first = opened.briefings.make(ordered(visit, moving))
    moving.pass_an_hour()
    away = opened.visits.save(moved(visit, time(9, 55)))
    moving.pass_an_hour()
    opened.visits.save(moved(away, visit.programme[0].starts_at))
    again = opened.briefings.make(ordered(visit, moving))
    assert (again.number, again.is_new, again.content) == (1, False, first.content)


@pytest.mark.parametrize("variant", [Variant.PRESIDIUM, Variant.HOSTS, Variant.GUESTS])
def test_a_change_that_a_reader_may_not_see_is_no_version_and_no_revision(
    opened: Desk, visit: Visit, moving: _Clock, variant: Variant
) -> None:
    opened.briefings.make(ordered(visit, moving, variant))
    moving.pass_an_hour()
    guest = guest_of(opened, visit)
    opened.people.save(replace(guest, dietary="nötallergi", note="Svår att nå."))
    opened.visits.save(replace(visit, internal_note="Ring Ida."))
    assert opened.briefings.make(ordered(visit, moving, variant)).number == 1


def test_a_second_version_that_is_missing_is_made_again_with_its_changes(
    opened: Desk, folder: Path, visit: Visit, moving: _Clock
) -> None:
    opened.briefings.make(ordered(visit, moving))
    moving.pass_an_hour()
    visit = opened.visits.save(moved(visit, time(9, 55)))
    second = opened.briefings.make(ordered(visit, moving))
    (kept,) = [path for path in folder.rglob("*") if path.is_file() and path.read_bytes() == second.content]
    kept.unlink()
    again = opened.briefings.make(ordered(visit, moving))
    assert (again.number, again.is_new, again.content) == (2, False, second.content)


def erased(opened: Desk, visit: Visit, moving: _Clock) -> tuple[Person, Visit, Pack]:
    """Return somebody who was told of in a first version and erased since, the visit now, and the second version."""
    guest = guest_of(opened, visit)
    guest = opened.people.save(replace(guest, given_name="Zqanaria", family_name="Zqfeather", title_sv="zqtitle"))
    first = opened.briefings.make(ordered(visit, moving))
    assert "Zqanaria" in text(first.content)
    moving.pass_an_hour()
    left = replace(visit, delegation=visit.delegation[:-1])
    contacts = tuple(contact for contact in visit.contacts if contact.person_id != guest.id)
    opened.visits.save(replace(left, contacts=contacts))
    moving.pass_an_hour()
    opened.people.erase(guest)
    now = opened.visits.get(visit.id)
    return guest, now, opened.briefings.make(ordered(now, moving))


def test_somebody_who_was_erased_is_not_told_of_in_the_next_version(opened: Desk, visit: Visit, moving: _Clock) -> None:
    guest, _, pack = erased(opened, visit, moving)
    assert pack.number == 2
    assert SINCE_FIRST not in text(pack.content)
    said = dug_out(pack.content).casefold()
    assert not any(word in said for word in ("zqanaria", "zqfeather", "zqtitle"))
    assert str(guest.id) not in dug_out(pack.content)
    assert violations(pack.content) == []


def test_the_version_that_named_somebody_who_was_erased_is_known_and_its_file_is_gone(
    opened: Desk, visit: Visit, moving: _Clock
) -> None:
    erased(opened, visit, moving)
    second, first = opened.briefings.versions(visit.id)
    assert (first.number, first.sha256, second.number) == (1, "", 2)
    with pytest.raises(Problem, match="has been erased, and its file went with them"):
        opened.briefings.content(first)


def test_what_was_kept_at_a_moment_is_gathered_without_those_who_were_erased_since(
    opened: Desk, visit: Visit, moving: _Clock
) -> None:
    before = moving.now
    guest, _, _ = erased(opened, visit, moving)
    for moment in (before, before + timedelta(hours=1), moving.now):
        then = opened.dossiers.gather_as_of(visit.id, moment)
        assert then is not None
        assert "zq" not in repr(then).casefold()
        assert str(guest.id) not in repr(then)


def test_a_moment_is_gathered_as_it_was_then(opened: Desk, visit: Visit, moving: _Clock) -> None:
    then, guest = moving.pass_an_hour(), guest_of(opened, visit)
    moving.pass_an_hour()
    opened.visits.save(replace(visit, title_sv="Nytt namn", delegation=visit.delegation[:-1]))
    opened.people.save(replace(guest, title_sv="hedersgäst"))
    as_it_was = opened.dossiers.gather_as_of(visit.id, then)
    assert as_it_was is not None
    assert replace(as_it_was.visit, version=visit.version) == visit
    assert guest.title_sv in {person.title_sv for person in as_it_was.people if person.id == guest.id}


def test_before_a_visit_was_entered_there_is_nothing_to_gather(opened: Desk, visit: Visit) -> None:
    assert opened.dossiers.gather_as_of(visit.id, NOON - timedelta(days=1)) is None


def test_agreements_are_gathered_as_they_were_and_news_of_them_make_a_new_version(
    opened: Desk, visit: Visit, moving: _Clock
) -> None:
    def asked() -> Order:
        return replace(ordered(visit, moving), parts=(Part.AGREEMENTS,))

    opened.briefings.make(asked())
    then = moving.pass_an_hour()
    before = opened.dossiers.gather(visit.id).agreements
    kept = opened.agreements.get(before[0].id)
    assert kept is not None
    moving.pass_an_hour()
    opened.agreements.save(replace(kept, cost_per_year=1))
    assert opened.briefings.lay_out(asked()).number == 1
    opened.agreements.save(replace(kept, scope_sv="Bara skolor", cost_per_year=1, version=kept.version + 1))
    pack = opened.briefings.make(asked())
    was = opened.dossiers.gather_as_of(visit.id, then)
    assert was is not None
    assert was.agreements == before
    assert pack.number == 2
    assert "De gällande avtalen har ändrats." in text(pack.content)
