"""Revisions: how what a reader was told differs from what the reader is told now, in sentences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any
from uuid import UUID

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.words import Dated, DayForm, Either, Message, message


class Matter(StrEnum):
    """What a revision is about, in the order in which revisions are told."""

    VISIT = "visit"
    PROGRAMME = "programme"
    DELEGATION = "delegation"
    HOSTS = "hosts"
    TALKS = "talks"
    PRACTICAL = "practical"


@dataclass(frozen=True, kw_only=True)
class Revision:
    """One difference; `row_id` names the item, person or matter that bears a change bar, if it is still there."""

    matter: Matter
    sentence: Message
    row_id: UUID | None = None


def revisions(before: Dossier, after: Dossier) -> tuple[Revision, ...]:
    """Return the differences between two dossiers that were sifted for the same reader."""
    return (
        *_of_visit(before, after),
        *_of_programme(before, after),
        *_of_delegation(before, after),
        *_of_hosts(before, after),
        *_of_parts(before, after, "talking_points", Matter.TALKS),
        *_of_parts(before, after, "speeches", Matter.TALKS),
        *_of_parts(before, after, "practical", Matter.PRACTICAL),
        *_of_contacts(before, after),
    )


def _of_visit(before: Dossier, after: Dossier) -> Iterator[Revision]:
    was, now = before.visit, after.visit
    if (was.starts_on, was.ends_on) != (now.starts_on, now.ends_on):
        yield _about_visit(
            message(
                "The visit takes place {first} – {last}, not {old_first} – {old_last}.",
                first=Dated(now.starts_on),
                last=Dated(now.ends_on, DayForm.FULL),
                old_first=Dated(was.starts_on),
                old_last=Dated(was.ends_on),
            )
        )
    for names, sentence in _TEXTS_OF_VISIT:
        if _differ(was, now, names):
            yield _about_visit(sentence)


_TEXTS_OF_VISIT: tuple[tuple[tuple[str, ...], Message], ...] = (
    (("title_sv", "title_en"), message("The visit has another title.")),
    (("status",), message("The state of the visit has changed.")),
    (("purpose_sv", "purpose_en", "lead_sv", "lead_en"), message("The purpose has been rewritten.")),
    (("achieve_sv", "achieve_en"), message("What to achieve has changed.")),
    (("avoid_sv", "avoid_en"), message("What not to raise has changed.")),
    (("goals", "council_goals_sv", "council_goals_en"), message("The goals have changed.")),
    (("background_sv", "background_en"), message("The background has been rewritten.")),
    (("gift_sv", "gift_en"), message("The gift has changed.")),
    (("dress_sv", "dress_en"), message("The dress has changed.")),
    (("lodging_sv", "lodging_en"), message("The accommodation has changed.")),
    (("interpreter_sv", "interpreter_en"), message("The interpreter has changed.")),
    (("contact_id",), message("There is another contact person on the day.")),
)


def _about_visit(sentence: Message) -> Revision:
    return Revision(matter=Matter.VISIT, sentence=sentence)


def _of_programme(before: Dossier, after: Dossier) -> Iterator[Revision]:
    was, now = _by_id(before.visit.programme), _by_id(after.visit.programme)
    for item in sorted(after.visit.programme, key=lambda each: each.begins):
        if item.id not in was:
            yield _item(message("New: {when} {title}.", when=_when(item), title=_title(item)), item)
            continue
        yield from _of_item(was[item.id], item, _names(before) | _names(after))
    for item in sorted(was.values(), key=lambda each: each.begins):
        if item.id not in now:
            gone = message("Cancelled: {when} {title}.", when=_when(item), title=_title(item))
            yield Revision(matter=Matter.PROGRAMME, sentence=gone)


def _of_item(was: ProgrammeItem, now: ProgrammeItem, names: Mapping[UUID, str]) -> Iterator[Revision]:
    title = _title(now)
    if (was.day_on, was.starts_at, was.ends_at) != (now.day_on, now.starts_at, now.ends_at):
        yield _item(_moved(was, now), now)
    if _differ(was, now, ("title_sv", "title_en")):
        yield _item(message("“{old}” is now called “{title}”.", old=_title(was), title=title), now)
    if _differ(was, now, ("place", "address")):
        place = message("{title}: {old} → {new}.", title=title, old=was.place or "–", new=now.place or "–")
        yield _item(place, now)
    if was.host_id != now.host_id:
        old, new = names.get(was.host_id, "–") if was.host_id else "–", _name_of(now.host_id, names)
        yield _item(message("{title}: host {old} → {new}.", title=title, old=old, new=new), now)
    if {p.person_id for p in was.participants} != {p.person_id for p in now.participants}:
        yield _item(message("{title}: others take part than before.", title=title), now)
    if _differ(was, now, _ARRANGEMENTS):
        yield _item(message("{title}: the arrangements have changed.", title=title), now)


def _moved(was: ProgrammeItem, now: ProgrammeItem) -> Message:
    title, day = _title(now), Dated(now.day_on, DayForm.SHORT)
    if was.day_on != now.day_on:
        return message("{old} → {new} {title}.", old=_when(was), new=_when(now), title=title)
    return message("{day}: {old} → {new} {title}.", day=day, old=_hours(was), new=_hours(now), title=title)


_ARRANGEMENTS = tuple(
    f"{name}_{language}"
    for name in ("presidium", "transport", "meal", "dress", "interpreter", "gift", "note", "guest_text")
    for language in ("sv", "en")
)


def _of_delegation(before: Dossier, after: Dossier) -> Iterator[Revision]:
    names, people = _names(before) | _names(after), {person.id: person for person in after.people}
    earlier = {person.id: person for person in before.people}
    was = {delegate.person_id: delegate for delegate in before.visit.delegation}
    now = {delegate.person_id: delegate for delegate in after.visit.delegation}
    for person_id, delegate in now.items():
        name = _name_of(person_id, names)
        if person_id not in was:
            yield _person(Matter.DELEGATION, message("New participant: {name}.", name=name), person_id)
        elif delegate.role != was[person_id].role or delegate.travels != was[person_id].travels:
            yield _person(Matter.DELEGATION, message("{name}: role or journey has changed.", name=name), person_id)
        elif _is_told_anew(earlier.get(person_id), people.get(person_id)):
            yield _person(Matter.DELEGATION, message("{name}: what is told has changed.", name=name), person_id)
    for person_id in was:
        if person_id not in now:
            gone = message("{name} does not take part any more.", name=_name_of(person_id, names))
            yield Revision(matter=Matter.DELEGATION, sentence=gone)
    stayed = [person_id for person_id in was if person_id in now]
    if stayed != [person_id for person_id in now if person_id in was]:
        yield Revision(matter=Matter.DELEGATION, sentence=message("The order of precedence has changed."))


def _of_hosts(before: Dossier, after: Dossier) -> Iterator[Revision]:
    names = _names(before) | _names(after)
    was = {host.person_id: host for host in before.visit.hosts}
    now = {host.person_id: host for host in after.visit.hosts}
    for person_id, host in now.items():
        name = _name_of(person_id, names)
        if person_id not in was:
            yield _person(Matter.HOSTS, message("New host: {name}.", name=name), person_id)
        elif _differ(was[person_id], host, ("role_sv", "role_en", "is_representative")):
            yield _person(Matter.HOSTS, message("{name} has another part in the visit.", name=name), person_id)
    for person_id in was:
        if person_id not in now:
            gone = message("{name} does not host any more.", name=_name_of(person_id, names))
            yield Revision(matter=Matter.HOSTS, sentence=gone)


def _of_parts(before: Dossier, after: Dossier, field: str, matter: Matter) -> Iterator[Revision]:
    was, now = _by_id(getattr(before.visit, field)), _by_id(getattr(after.visit, field))
    for part_id, part in now.items():
        if part_id not in was:
            yield Revision(matter=matter, sentence=message("New: {title}.", title=_heading(part)), row_id=part_id)
        elif part != was[part_id]:
            changed = message("Changed: {title}.", title=_heading(part))
            yield Revision(matter=matter, sentence=changed, row_id=part_id)
    for part_id, part in was.items():
        if part_id not in now:
            yield Revision(matter=matter, sentence=message("Left out: {title}.", title=_heading(part)))


def _of_contacts(before: Dossier, after: Dossier) -> Iterator[Revision]:
    was = [(contact.person_id, contact.role_sv, contact.role_en) for contact in before.visit.contacts]
    now = [(contact.person_id, contact.role_sv, contact.role_en) for contact in after.visit.contacts]
    if was != now:
        yield Revision(matter=Matter.PRACTICAL, sentence=message("Whom to call has changed."))


def _item(sentence: Message, item: ProgrammeItem) -> Revision:
    return Revision(matter=Matter.PROGRAMME, sentence=sentence, row_id=item.id)


def _person(matter: Matter, sentence: Message, person_id: UUID) -> Revision:
    return Revision(matter=matter, sentence=sentence, row_id=person_id)


def _when(item: ProgrammeItem) -> Message:
    return message("{day} {hours}", day=Dated(item.day_on, DayForm.SHORT), hours=_hours(item))


def _hours(item: ProgrammeItem) -> Message:
    if item.ends_at is None:
        return message("{starts}", starts=Dated(item.starts_at))
    return message("{starts}–{ends}", starts=Dated(item.starts_at), ends=Dated(item.ends_at))


def _title(item: ProgrammeItem) -> Either:
    return Either(item.title_sv, item.title_en)


def _heading(part: Any) -> Either:
    names = {f.name for f in fields(part)}
    return Either(part.title_sv, part.title_en) if "title_sv" in names else Either(part.label_sv, part.label_en)


def _is_told_anew(was: Person | None, now: Person | None) -> bool:
    return was is not None and now is not None and _differ(was, now, _TOLD_OF_PEOPLE)


_TOLD_OF_PEOPLE = (
    "honorific",
    "given_name",
    "family_name",
    "native_name",
    "title_sv",
    "title_en",
    "title_own",
    "salutation_sv",
    "salutation_en",
    "bio_sv",
    "bio_en",
    "organisation_id",
)


def _differ(was: object, now: object, names: Iterable[str]) -> bool:
    return any(getattr(was, name) != getattr(now, name) for name in names)


def _by_id(parts: Iterable[Any]) -> dict[UUID, Any]:
    return {part.id: part for part in parts}


def _names(dossier: Dossier) -> dict[UUID, str]:
    return {person.id: person.name for person in dossier.people}


def _name_of(person_id: UUID | None, names: Mapping[UUID, str]) -> str:
    return names.get(person_id, "–") if person_id is not None else "–"
