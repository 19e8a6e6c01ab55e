"""The items of a programme paper: which concern whom, and what its reader needs to know of each."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.paper_telling import PaperTelling
from coordinator_app.domain.programme import Attendance, ProgrammeItem
from coordinator_app.domain.programme_papers import Detail, PaperKind, PaperPerson, PaperRow, Written
from coordinator_app.domain.slots import engaged, slots
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Message, message


def concerns(visit: Visit, item: ProgrammeItem, person_id: UUID) -> bool:
    """Tell whether an item belongs in somebody's own programme.

    Whoever is named in it is in it, unless they have declined. The delegation is in what everybody does, and each of
    them in their track: the one in which they are named; who is named in none is shown all of them.
    """
    if person_id in engaged(item):
        return True
    if any(part.person_id == person_id for part in item.participants):
        return False
    if all(delegate.person_id != person_id for delegate in visit.delegation):
        return False
    tracks = _tracks_of(visit, person_id)
    return not item.track or not tracks or item.track in tracks


def _tracks_of(visit: Visit, person_id: UUID) -> frozenset[str]:
    return frozenset(item.track for item in visit.programme if item.track and person_id in engaged(item))


def told_items(telling: PaperTelling, items: Iterable[ProgrammeItem], person_id: UUID | None) -> tuple[PaperRow, ...]:
    """Return items as the rows of a paper, by their days and in the order in which they take place, track by track."""
    by_track = sorted(items, key=lambda item: item.track)
    in_time = sorted(slots(by_track, telling.zone), key=lambda slot: slot.item.day_on)
    return tuple(_row(telling, slot.item, person_id) for slot in in_time)


def _row(telling: PaperTelling, item: ProgrammeItem, person_id: UUID | None) -> PaperRow:
    is_run_sheet = telling.kind == PaperKind.RUN_SHEET
    transport = telling.pick(item.transport_sv, item.transport_en)
    details = () if telling.kind == PaperKind.POCKET else tuple(_details(telling, item, transport, person_id))
    return PaperRow(
        item_id=item.id,
        day_on=item.day_on,
        starts_at=item.starts_at,
        ends_at=item.ends_at,
        title=telling.pick(item.title_sv, item.title_en),
        place=item.place,
        address=item.address,
        transport=transport if is_run_sheet else Written(),
        people=tuple(_people(telling, item)),
        details=details,
        is_mine=person_id is not None and item.host_id == person_id,
    )


def _people(telling: PaperTelling, item: ProgrammeItem) -> Iterator[PaperPerson]:
    """Yield the host, with a telephone number on the run sheet, and there those who take part."""
    host = telling.reached(item.host_id)
    is_run_sheet = telling.kind == PaperKind.RUN_SHEET
    if host:
        yield PaperPerson(name=host.name, phone=host.phone if is_run_sheet else "")
    if is_run_sheet:
        yield from (PaperPerson(name=name) for name in _present(telling, item) if not host or name != host.name)


def _present(telling: PaperTelling, item: ProgrammeItem) -> Iterator[str]:
    """Yield the names of those who take part and are not the interpreter, whose line names them already."""
    interpreter = item.interpreter_sv + item.interpreter_en
    for part in item.participants:
        name = telling.name(part.person_id)
        if name and part.attendance != Attendance.DECLINED and name not in interpreter:
            yield name


def _details(
    telling: PaperTelling, item: ProgrammeItem, transport: Written, person_id: UUID | None
) -> Iterator[Detail]:
    """Yield what else is said of an item; the run sheet has columns for transport and people."""
    pick, is_run_sheet = telling.pick, telling.kind == PaperKind.RUN_SHEET
    is_for_guests = telling.audience == Audience.GUESTS
    note = pick(item.guest_text_sv, item.guest_text_en) if is_for_guests else pick(item.note_sv, item.note_en)
    said: tuple[tuple[Message, Written], ...] = (
        (Message(""), note),
        (message("Track"), Written(text=item.track)),
        (message("Local time"), Written(text=_zone(telling, item))),
        (message("Presidium"), pick(item.presidium_sv, item.presidium_en) if person_id else Written()),
        (message("Present"), _company(telling, item, person_id)),
        (message("Transport"), Written() if is_run_sheet else transport),
        (message("Meal"), pick(item.meal_sv, item.meal_en)),
        (message("Dress"), pick(item.dress_sv, item.dress_en)),
        (message("Interpreter"), _interpreter(telling, item)),
        (message("Gift"), pick(item.gift_sv, item.gift_en)),
    )
    yield from (Detail(label=label, text=text) for label, text in said if text)


def _company(telling: PaperTelling, item: ProgrammeItem, person_id: UUID | None) -> Written:
    """Return who else is there: in somebody's own programme, and for the guests where a track parts them."""
    is_told = person_id is not None or (telling.kind == PaperKind.GUESTS and item.track)
    own = telling.name(person_id)
    return Written(text=", ".join(n for n in _present(telling, item) if n != own)) if is_told else Written()


def _interpreter(telling: PaperTelling, item: ProgrammeItem) -> Written:
    """Return the interpreter of an item, but for one whom the paper names for the whole visit."""
    visit, own = telling.visit, telling.pick(item.interpreter_sv, item.interpreter_en)
    whole = telling.pick(visit.interpreter_sv, visit.interpreter_en).text
    is_told = telling.kind == PaperKind.RUN_SHEET or own.text not in whole
    return own if is_told else Written()


def _zone(telling: PaperTelling, item: ProgrammeItem) -> str:
    """Return the place whose time an item keeps, where that is not the time of the programme."""
    if not item.time_zone or item.time_zone == telling.zone:
        return ""
    return item.time_zone.rsplit("/", 1)[-1].replace("_", " ")
