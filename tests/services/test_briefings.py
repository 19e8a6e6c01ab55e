"""Packs are versions: the same content is the same version and file, and what goes wrong leaves nothing behind."""

import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from coordinator_app.domain.briefing import Marking, MarkingKind, PackVersion, Variant
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Visit, VisitStatus
from coordinator_app.services.briefings import Order
from coordinator_app.services.desk import Desk, desk
from coordinator_app.storage import packs
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.storage.places import Places
from coordinator_app.words import LANGUAGES, Problem
from tests.conftest import NOON

SWEDISH_WINTER = timezone(timedelta(hours=1))
MADE_AT = datetime(2026, 12, 1, 9, 30, 15, 250_000, tzinfo=SWEDISH_WINTER)
CONFIDENTIAL = Marking(
    kind=MarkingKind.CONFIDENTIAL, provision="15 kap. 1 § OSL", noted_on=date(2026, 11, 30), authority="Falu kommun"
)


class Cancelled(Exception):
    """What the progress of a test raises."""


@pytest.fixture
def visit(opened: Desk) -> Visit:
    """Return the next visit, with all that is prepared for it."""
    return opened.visits.get(opened.visits.find("next", NOON.date()).id)


@pytest.fixture
def summary(visit: Visit) -> Order:
    """Return the order of the pack that is made the quickest."""
    return Order(visit_id=visit.id, variant=Variant.SUMMARY, made_at=MADE_AT)


def later(order: Order, days: int = 2) -> Order:
    return replace(order, made_at=order.made_at + timedelta(days=days))


def versions(folder: Path, visit: Visit, clock: Callable[[], datetime]) -> tuple[PackVersion, ...]:
    """Return the packs that the data file knows, read apart from the desk."""
    database = Database(Places(folder).data, clock=clock, user="eva")
    with database.reading() as connection:
        made = packs.of_visit(connection, visit.id)
    database.close()
    return made


def kept_file(folder: Path, content: bytes) -> Path:
    return Files(Places(folder).files).path_of(sha256(content).hexdigest())


def spoil(path: Path, content: bytes) -> None:
    path.chmod(stat.S_IREAD | stat.S_IWRITE)
    path.write_bytes(content)


def everything_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_unchanged_content_is_the_same_version_with_the_same_bytes_whenever_it_is_asked_for(
    opened: Desk, summary: Order
) -> None:
    first = opened.briefings.make(summary)
    again = opened.briefings.make(later(summary))
    assert (first.number, first.is_new) == (1, True)
    assert (again.number, again.is_new) == (1, False)
    assert again.content == first.content


def test_unchanged_content_is_the_same_version_after_the_program_was_closed(
    folder: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    made = []
    for day in (0, 3):
        with desk(folder, resources, clock, "eva", writes=True) as opened:
            line = opened.visits.find("next", NOON.date())
            order = Order(visit_id=line.id, variant=Variant.SUMMARY, made_at=MADE_AT)
            made.append(opened.briefings.make(later(order, day)))
    assert [pack.number for pack in made] == [1, 1]
    assert made[0].content == made[1].content


def test_changed_content_is_the_next_version_and_a_change_back_the_one_after(
    opened: Desk, visit: Visit, summary: Order
) -> None:
    first = opened.briefings.make(summary)
    saved = opened.visits.save(replace(visit, gift_sv="En dalahäst"))
    second = opened.briefings.make(later(summary))
    opened.visits.save(replace(saved, gift_sv=visit.gift_sv))
    third = opened.briefings.make(later(summary, 4))
    assert [pack.number for pack in (first, second, third)] == [1, 2, 3]
    assert len({pack.content for pack in (first, second, third)}) == 3


def test_each_variant_and_language_has_numbers_of_its_own(opened: Desk, visit: Visit, summary: Order) -> None:
    orders = [replace(summary, variant=variant, language=language) for variant in Variant for language in LANGUAGES]
    assert [opened.briefings.make(order).number for order in orders] == [1] * 8
    opened.visits.save(replace(visit, gift_sv="En dalahäst", gift_en="A Dala horse"))
    assert opened.briefings.make(later(orders[3])).number == 2
    assert opened.briefings.make(later(orders[2])).number == 2
    assert opened.briefings.make(later(orders[3], 4)).number == 2


def test_another_marking_is_another_version(opened: Desk, summary: Order) -> None:
    opened.briefings.make(summary)
    marked = opened.briefings.make(replace(summary, marking=CONFIDENTIAL))
    moved = replace(CONFIDENTIAL, noted_on=date(2026, 12, 1))
    assert marked.number == 2
    assert opened.briefings.make(replace(summary, marking=CONFIDENTIAL)).number == 2
    assert opened.briefings.make(replace(summary, marking=moved)).number == 3


def test_a_confirmed_visit_is_internal_and_one_being_planned_working_material(
    opened: Desk, visit: Visit, summary: Order
) -> None:
    assert visit.status == VisitStatus.CONFIRMED
    chosen = opened.briefings.make(replace(summary, marking=Marking(kind=MarkingKind.INTERNAL)))
    assert opened.briefings.make(summary).content == chosen.content
    opened.visits.save(replace(visit, status=VisitStatus.PLANNED))
    draft = opened.briefings.make(summary)
    explicit = opened.briefings.make(replace(summary, marking=Marking(kind=MarkingKind.DRAFT)))
    assert (draft.number, draft.is_new) == (2, True)
    assert (explicit.number, explicit.is_new) == (2, False)


@pytest.mark.parametrize("variant", Variant)
def test_a_note_to_oneself_makes_no_new_version(opened: Desk, visit: Visit, summary: Order, variant: Variant) -> None:
    order = replace(summary, variant=variant)
    first = opened.briefings.make(order)
    noted = replace(visit, internal_note="Ring Ida.", programme=tuple(map(with_note, visit.programme)))
    opened.visits.save(noted)
    again = opened.briefings.make(later(order))
    assert (again.number, again.is_new) == (1, False)
    assert again.content == first.content


def with_note(item: ProgrammeItem) -> ProgrammeItem:
    return replace(item, internal_note="Beställ smörgåsar.")


def test_a_dietary_need_makes_no_new_version(opened: Desk, visit: Visit, summary: Order) -> None:
    opened.briefings.make(summary)
    guest = opened.people.get(visit.delegation[0].person_id)
    assert guest is not None
    opened.people.save(replace(guest, dietary="nötallergi"))
    assert opened.briefings.make(later(summary)).number == 1


@pytest.mark.parametrize("moment", [MADE_AT, MADE_AT.replace(tzinfo=timezone(-timedelta(hours=9, minutes=30)))])
def test_a_version_is_known_again_whatever_the_time_zone_in_which_it_was_made(
    opened: Desk, visit: Visit, summary: Order, moment: datetime
) -> None:
    order = replace(summary, made_at=moment)
    first = opened.briefings.make(order)
    opened.visits.save(replace(visit, internal_note="Ring Ida."))
    assert opened.briefings.make(later(order)).content == first.content


def test_the_data_file_keeps_each_version_with_its_moment_and_its_file(
    opened: Desk, folder: Path, visit: Visit, summary: Order, clock: Callable[[], datetime]
) -> None:
    pack = opened.briefings.make(summary)
    (made,) = versions(folder, visit, clock)
    assert (made.number, made.variant, made.language) == (1, Variant.SUMMARY, "sv")
    assert made.made_at == MADE_AT
    assert kept_file(folder, pack.content).read_bytes() == pack.content
    assert made.sha256 == sha256(pack.content).hexdigest()


def test_a_kept_pack_that_is_missing_is_made_again_and_put_back(opened: Desk, folder: Path, summary: Order) -> None:
    pack = opened.briefings.make(summary)
    kept = kept_file(folder, pack.content)
    kept.unlink()
    again = opened.briefings.make(later(summary))
    assert (again.number, again.content) == (1, pack.content)
    assert kept.read_bytes() == pack.content


def test_a_kept_pack_that_is_damaged_is_made_again_and_put_right(opened: Desk, folder: Path, summary: Order) -> None:
    pack = opened.briefings.make(summary)
    spoil(kept_file(folder, pack.content), b"%PDF-1.7 damaged")
    again = opened.briefings.make(later(summary))
    assert (again.number, again.content) == (1, pack.content)
    assert kept_file(folder, pack.content).read_bytes() == pack.content


def test_a_photo_that_is_lost_is_told_and_the_pack_is_made_with_initials(
    opened: Desk, folder: Path, visit: Visit
) -> None:
    order = Order(visit_id=visit.id, made_at=MADE_AT)
    whole = opened.briefings.make(order)
    guests = [opened.people.get(delegate.person_id) for delegate in visit.delegation]
    lost, damaged = [guest.photo for guest in guests if guest and guest.photo][:2]
    Files(Places(folder).files).path_of(lost).unlink()
    spoil(Files(Places(folder).files).path_of(damaged), b"no photo")
    pack = opened.briefings.make(order)
    assert whole.findings == ()
    assert [finding.about for finding in pack.findings] == ["photo", "photo"]
    assert pack.number == 2


def test_stopping_on_the_way_leaves_no_version_no_file_and_the_old_document(
    opened: Desk, folder: Path, tmp_path: Path, visit: Visit, clock: Callable[[], datetime]
) -> None:
    target = tmp_path / "underlag.pdf"
    target.write_bytes(b"the old one")
    order = Order(visit_id=visit.id, made_at=MADE_AT)
    before = everything_in(tmp_path)
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if len(seen) == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        opened.briefings.export(order, target, progress)
    assert len(seen) == 5
    assert everything_in(tmp_path) == before
    assert target.read_bytes() == b"the old one"
    assert versions(folder, visit, clock) == ()
    assert opened.briefings.export(order, target).number == 1
    assert target.read_bytes().startswith(b"%PDF-1.7")


def test_stopping_at_the_very_end_leaves_no_version_either(
    opened: Desk, folder: Path, visit: Visit, summary: Order, clock: Callable[[], datetime]
) -> None:
    def progress(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        opened.briefings.make(summary, progress)
    assert versions(folder, visit, clock) == ()


def test_progress_tells_how_much_is_done_of_how_much(opened: Desk, visit: Visit) -> None:
    seen: list[tuple[int, int]] = []
    opened.briefings.make(Order(visit_id=visit.id, made_at=MADE_AT), lambda done, total: seen.append((done, total)))
    assert len(seen) > 10
    assert seen == sorted(seen)
    assert len({total for _, total in seen}) == 1
    assert seen[-1][0] == seen[-1][1]


def test_a_pack_is_written_to_its_target_whole_and_nothing_else_is(
    opened: Desk, tmp_path: Path, summary: Order
) -> None:
    out = tmp_path / "Underlag å ä ö"
    out.mkdir()
    pack = opened.briefings.export(summary, out / "石家庄 besök.pdf")
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {"石家庄 besök.pdf": pack.content}


def test_a_target_that_cannot_be_written_is_told_and_the_old_document_is_left(
    opened: Desk, folder: Path, visit: Visit, tmp_path: Path, summary: Order, clock: Callable[[], datetime]
) -> None:
    taken, locked = tmp_path / "taken.pdf", tmp_path / "locked.pdf"
    taken.mkdir()
    locked.write_bytes(b"signed")
    locked.chmod(stat.S_IREAD)
    for target, told in (
        (tmp_path / "borta" / "pack.pdf", "borta does not exist"),
        (taken, "is a folder"),
        (locked, "write-protected"),
        (tmp_path / ("a" * 300), "could not be written"),
    ):
        with pytest.raises(Problem, match=told):
            opened.briefings.export(summary, target)
    assert locked.read_bytes() == b"signed"
    assert list(tmp_path.rglob("*.part")) == []
    assert versions(folder, visit, clock) == ()


@pytest.mark.parametrize("lacking", ["provision", "noted_on", "authority"])
def test_a_confidential_marking_that_lacks_its_ground_is_refused_before_anything_is_made(
    opened: Desk, folder: Path, visit: Visit, summary: Order, clock: Callable[[], datetime], lacking: str
) -> None:
    lacks: dict[str, Any] = {lacking: getattr(Marking(), lacking)}
    marking = replace(CONFIDENTIAL, **lacks)
    with pytest.raises(Problem, match="must name the provision"):
        opened.briefings.make(replace(summary, marking=marking))
    assert versions(folder, visit, clock) == ()


@pytest.mark.parametrize("lacking", ["provision", "authority"])
def test_blanks_are_no_ground_for_secrecy(opened: Desk, summary: Order, lacking: str) -> None:
    blank: dict[str, Any] = {lacking: " \t"}
    with pytest.raises(Problem, match="must name the provision"):
        opened.briefings.make(replace(summary, marking=replace(CONFIDENTIAL, **blank)))


def test_what_no_font_has_is_told_with_the_pack(opened: Desk, visit: Visit, summary: Order) -> None:
    opened.visits.save(replace(visit, gift_sv="En bok 📕 av שלום"))
    assert set("📕שלום") == set(opened.briefings.make(summary).unprintable)


def test_what_is_missing_from_the_visit_is_told_with_the_pack(opened: Desk, visit: Visit, summary: Order) -> None:
    assert opened.briefings.make(summary).findings == ()
    opened.visits.save(replace(visit, case_number="", contact_id=None))
    told = {finding.about for finding in opened.briefings.make(summary).findings}
    assert {"case_number", "contact_id"} <= told
    assert {finding.about for finding in opened.briefings.make(later(summary)).findings} == told


def test_a_visit_that_is_gone_is_told(opened: Desk, visit: Visit, summary: Order) -> None:
    opened.visits.delete(visit)
    with pytest.raises(Problem, match="no longer in the data file"):
        opened.briefings.make(summary)


def test_every_visit_of_the_example_makes_a_summary(opened: Desk) -> None:
    for line in opened.visits.lines():
        pack = opened.briefings.make(Order(visit_id=line.id, variant=Variant.SUMMARY, made_at=MADE_AT))
        assert pack.content.startswith(b"%PDF-1.7")
