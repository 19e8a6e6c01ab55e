"""Revisions: how what a reader was told differs from what the reader is told now, in sentences."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any
from uuid import UUID

from coordinator_app.domain.briefing import Dossier, Part
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.revised import Matter, Revision, differ
from coordinator_app.domain.revised_visits import of_visit
from coordinator_app.domain.visits import Delegate, Host
from coordinator_app.words import Dated, DayForm, Either, Message, message

_PROGRAMME = frozenset({Part.SUMMARY, Part.PROGRAMME, Part.POCKET})
_CARDS = frozenset({Part.DELEGATION, Part.FACES})
_DELEGATION = _CARDS | {Part.PRACTICAL}
_HOSTS = frozenset({Part.HOSTS, Part.FACES})


def revisions(before: Dossier, after: Dossier, *, is_for_guests: bool = False) -> tuple[Revision, ...]:
    """Return the differences between two dossiers that were sifted for the same reader.

    What is written for the guests about an item is read by them alone.
    """
    return (
        *of_visit(before, after),
        *_of_programme(before, after, _FOR_GUESTS if is_for_guests else _FOR_OURSELVES),
        *_of_delegation(before, after),
        *_of_hosts(before, after),
        *_of_parts(before, after, Part.TALKS, Matter.TALKS),
        *_of_parts(before, after, Part.SPEECHES, Matter.TALKS),
        *_of_parts(before, after, Part.PRACTICAL, Matter.PRACTICAL),
        *_of_contacts(before, after),
    )


def _of_programme(before: Dossier, after: Dossier, texts: tuple[str, ...]) -> Iterator[Revision]:
    was, now = _by_id(before.visit.programme), _by_id(after.visit.programme)
    names = _names(before) | _names(after)
    for item in sorted(after.visit.programme, key=lambda each: each.begins):
        if item.id not in was:
            yield _item(message("New: {when} {title}.", when=_when(item), title=_title(item)), item)
            continue
        for sentence in _of_item(was[item.id], item, names, texts):
            yield _item(sentence, item)
    for item in sorted(was.values(), key=lambda each: each.begins):
        if item.id not in now:
            gone = message("Cancelled: {when} {title}.", when=_when(item), title=_title(item))
            yield Revision(matter=Matter.PROGRAMME, sentence=gone, parts=_PROGRAMME)


def _of_item(
    was: ProgrammeItem, now: ProgrammeItem, names: Mapping[UUID, str], texts: tuple[str, ...]
) -> Iterator[Message]:
    when, title = _when(now), _title(now)
    if (was.day_on, was.starts_at, was.ends_at) != (now.day_on, now.starts_at, now.ends_at):
        yield _moved(was, now)
    if differ(was, now, ("title_sv", "title_en")):
        yield message("{when}: “{old}” is now called “{title}”.", when=when, old=_title(was), title=title)
    if was.place != now.place:
        yield message(
            "{when} {title}: {old} → {new}.", when=when, title=title, old=was.place or "–", new=now.place or "–"
        )
    elif was.address != now.address:
        yield message("{when} {title}: the address has changed.", when=when, title=title)
    if was.host_id != now.host_id:
        old, new = _name_of(was.host_id, names), _name_of(now.host_id, names)
        yield message("{when} {title}: host {old} → {new}.", when=when, title=title, old=old, new=new)
    if {part.person_id for part in was.participants} != {part.person_id for part in now.participants}:
        yield message("{when} {title}: others take part than before.", when=when, title=title)
    if differ(was, now, texts):
        yield message("{when} {title}: the arrangements have changed.", when=when, title=title)


def _moved(was: ProgrammeItem, now: ProgrammeItem) -> Message:
    title, day = _title(now), Dated(now.day_on, DayForm.SHORT)
    if was.day_on != now.day_on:
        return message("{old} → {new} {title}.", old=_when(was), new=_when(now), title=title)
    return message("{day}: {old} → {new} {title}.", day=day, old=_hours(was), new=_hours(now), title=title)


_FOR_ALL = ("transport", "meal", "dress", "interpreter", "gift", "presidium")


def _in_both(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}_{language}" for name in names for language in ("sv", "en"))


_FOR_GUESTS = _in_both(*_FOR_ALL, "guest_text")
_FOR_OURSELVES = _in_both(*_FOR_ALL, "note")


def _of_delegation(before: Dossier, after: Dossier) -> Iterator[Revision]:
    names, told = _names(before) | _names(after), _told_anew(before, after)
    was = {delegate.person_id: delegate for delegate in before.visit.delegation}
    now = {delegate.person_id: delegate for delegate in after.visit.delegation}
    for person_id, delegate in now.items():
        name = _name_of(person_id, names)
        if person_id not in was:
            yield _guest(message("New participant: {name}.", name=name), person_id)
        else:
            yield from _of_delegate(was[person_id], delegate, name, is_told_anew=person_id in told)
    for person_id in was:
        if person_id not in now:
            gone = message("{name} does not take part any more.", name=_name_of(person_id, names))
            yield _guest(gone, None)
    if [one for one in was if one in now] != [one for one in now if one in was]:
        yield _guest(message("The order of precedence has changed."), None, _CARDS)


def _of_delegate(was: Delegate, now: Delegate, name: str | Message, *, is_told_anew: bool) -> Iterator[Revision]:
    if was.role != now.role:
        role = message("{name} has another role in the delegation.", name=name)
        yield _guest(role, now.person_id, frozenset({Part.DELEGATION}))
    if is_told_anew:
        yield _guest(message("{name}: what is told has changed.", name=name), now.person_id, _CARDS)
    if was.travels != now.travels:
        journey = message("{name}: arrival or departure has changed.", name=name)
        yield Revision(matter=Matter.DELEGATION, sentence=journey, parts=frozenset({Part.PRACTICAL}), row_id=now.id)


def _of_hosts(before: Dossier, after: Dossier) -> Iterator[Revision]:
    names, told = _names(before) | _names(after), _told_anew(before, after)
    was = {host.person_id: host for host in before.visit.hosts}
    now = {host.person_id: host for host in after.visit.hosts}
    for person_id, host in now.items():
        for sentence in _of_host(was.get(person_id), host, _name_of(person_id, names), is_told_anew=person_id in told):
            yield Revision(matter=Matter.HOSTS, sentence=sentence, parts=_HOSTS, row_id=person_id)
    for person_id in was:
        if person_id not in now:
            gone = message("{name} does not host any more.", name=_name_of(person_id, names))
            yield Revision(matter=Matter.HOSTS, sentence=gone, parts=_HOSTS)


def _of_host(was: Host | None, now: Host, name: str | Message, *, is_told_anew: bool) -> Iterator[Message]:
    if was is None:
        yield message("New host: {name}.", name=name)
        return
    if differ(was, now, ("role_sv", "role_en", "is_representative")):
        yield message("{name} has another part in the visit.", name=name)
    if is_told_anew:
        yield message("{name}: what is told has changed.", name=name)


_LISTS = {Part.TALKS: "talking_points", Part.SPEECHES: "speeches", Part.PRACTICAL: "practical"}


def _of_parts(before: Dossier, after: Dossier, part: Part, matter: Matter) -> Iterator[Revision]:
    was, now = _by_id(getattr(before.visit, _LISTS[part])), _by_id(getattr(after.visit, _LISTS[part]))
    parts = frozenset({part})
    for one_id, one in now.items():
        if one_id not in was:
            new = message("New: {title}.", title=_heading(one))
            yield Revision(matter=matter, sentence=new, parts=parts, row_id=one_id)
        elif one != was[one_id]:
            changed = message("Changed: {title}.", title=_heading(one))
            yield Revision(matter=matter, sentence=changed, parts=parts, row_id=one_id)
    for one_id, one in was.items():
        if one_id not in now:
            gone = message("Left out: {title}.", title=_heading(one))
            yield Revision(matter=matter, sentence=gone, parts=parts)


def _of_contacts(before: Dossier, after: Dossier) -> Iterator[Revision]:
    names = _names(before) | _names(after)
    earlier, people = _people(before), _people(after)
    was = {contact.person_id: contact for contact in before.visit.contacts}
    now = {contact.person_id: contact for contact in after.visit.contacts}
    for person_id, contact in now.items():
        name = _name_of(person_id, names)
        if person_id not in was:
            yield _call(message("New contact: {name}.", name=name), contact.id)
        elif differ(was[person_id], contact, ("role_sv", "role_en")) or _is_reached_anew(
            earlier.get(person_id), people.get(person_id)
        ):
            yield _call(message("{name}: contact details have changed.", name=name), contact.id)
    for person_id in was:
        if person_id not in now:
            yield _call(message("{name} is no longer to be called.", name=_name_of(person_id, names)), None)


def _item(sentence: Message, item: ProgrammeItem) -> Revision:
    return Revision(matter=Matter.PROGRAMME, sentence=sentence, parts=_PROGRAMME, row_id=item.id)


def _guest(sentence: Message, person_id: UUID | None, parts: frozenset[Part] = _DELEGATION) -> Revision:
    return Revision(matter=Matter.DELEGATION, sentence=sentence, parts=parts, row_id=person_id)


def _call(sentence: Message, contact_id: UUID | None) -> Revision:
    parts = frozenset({Part.CONTACTS})
    return Revision(matter=Matter.PRACTICAL, sentence=sentence, parts=parts, row_id=contact_id)


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


def _told_anew(before: Dossier, after: Dossier) -> frozenset[UUID]:
    """Return the ids of those of whom something else is told."""
    earlier = _people(before)
    return frozenset(
        person.id
        for person in after.people
        if person.id in earlier and differ(earlier[person.id], person, _TOLD_OF_PEOPLE)
    )


def _is_reached_anew(was: Person | None, now: Person | None) -> bool:
    return was is not None and now is not None and differ(was, now, ("phones", "email"))


_TOLD_OF_PEOPLE = (
    "honorific",
    "given_name",
    "family_name",
    "native_name",
    "pronunciation",
    "languages",
    "title_sv",
    "title_en",
    "title_own",
    "salutation_sv",
    "salutation_en",
    "bio_sv",
    "bio_en",
    "organisation_id",
)


def _by_id(parts: Iterable[Any]) -> dict[UUID, Any]:
    return {part.id: part for part in parts}


def _people(dossier: Dossier) -> dict[UUID, Person]:
    return {person.id: person for person in dossier.people}


def _names(dossier: Dossier) -> dict[UUID, str]:
    return {person.id: person.name for person in dossier.people}


def _name_of(person_id: UUID | None, names: Mapping[UUID, str]) -> str | Message:
    if person_id is None:
        return "–"
    return names.get(person_id) or message("somebody who is no longer known")
