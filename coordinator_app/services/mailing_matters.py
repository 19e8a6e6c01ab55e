"""What mailings can be written about now, and whom each goes to: derived from what is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from coordinator_app.domain.agreement_dates import CURRENT
from coordinator_app.domain.agreement_lines import seen_on
from coordinator_app.domain.list_members import Found, Matter, Vacancy
from coordinator_app.domain.mailing_matters import (
    MEETING_DAYS,
    REPORT_DAYS,
    MailingGroup,
    MailingLine,
    MailingMatter,
    OpenedMailing,
    agreement_matter,
    meeting_matter,
    newsletter_matter,
    visit_matter,
)
from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.network import NETWORKED, Seat
from coordinator_app.domain.notification_lists import NotificationList, Purpose
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.people import Person
from coordinator_app.domain.recipients import members_of
from coordinator_app.domain.visits import CLOSED, Direction
from coordinator_app.services.informing import Informing
from coordinator_app.storage import agreement_lists, agreements, mailings, people, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.network import MEETINGS, seats_on
from coordinator_app.words import Dated, Either, Message, message, verbatim

_NETWORK = message("The network of contact persons")


class MailingMatters:
    """Derives the matters of one data file; every reading may be on any thread."""

    def __init__(self, database: Database, informing: Informing) -> None:
        """Keep the database, and what the members of lists are looked up by."""
        self._database, self._informing = database, informing
        self._lines = agreement_lists.AgreementLines()

    def board(self, today: date) -> tuple[MailingLine, ...]:
        """Return what can be written about now, what waits first, the earliest day before the others."""
        with self._database.reading() as connection:
            known = self._informing.register(connection)
            kept: dict[tuple[Purpose, UUID | None], list[Mailing]] = {}
            for one in mailings.lately(connection):
                kept.setdefault((one.purpose, one.about_id), []).append(one)
            matters = {(one.purpose, one.about_id): one for one in self._offered(connection, today)}
            waiting = [key for key, several in kept.items() if any(not one.is_sent for one in several)]
            for key in waiting:
                found = matters.get(key) or self._matter(connection, *key, today)
                if found is not None:
                    matters[key] = found
        lines = (
            MailingLine(matter=one, mailings=_of(one, kept.get(key, ())), lists=tuple(_names(one, known)))
            for key, one in matters.items()
        )
        return tuple(sorted(lines, key=lambda one: (one.order, one.key)))

    def of(self, purpose: Purpose, about_id: UUID | None, today: date) -> OpenedMailing | None:
        """Return a matter with whom a mailing about it goes to, None where what it is about is gone."""
        with self._database.reading() as connection:
            return self.found(connection, purpose, about_id, today)

    def found(self, connection: Any, purpose: Purpose, about_id: UUID | None, today: date) -> OpenedMailing | None:
        """Return the same, read by a connection."""
        matter = self._matter(connection, purpose, about_id, today)
        if matter is None:
            return None
        known = self._informing.register(connection)
        lists = _lists(purpose, known)
        visit = visits.get(connection, about_id) if purpose == Purpose.TRAVEL_REPORTS and about_id else None
        of_lists = Matter(day=matter.day_of_lists(today), visit=visit)
        groups = [_group(each, of_lists, known) for each in lists]
        if purpose == Purpose.NETWORK_MEETINGS:
            groups.insert(0, _network(seats_on(connection, of_lists.day), of_lists.day, known))
        groups = list(_once(groups))
        kept = mailings.about(connection, about_id) if about_id else mailings.newsletters(connection)
        return OpenedMailing(
            matter=matter,
            groups=tuple(groups),
            people=_people(connection, groups),
            mailings=_of(matter, [one for one in kept if one.purpose == purpose]),
            has_lists=bool(lists) or purpose == Purpose.NETWORK_MEETINGS,
        )

    def _matter(self, connection: Any, purpose: Purpose, about_id: UUID | None, today: date) -> MailingMatter | None:
        if purpose == Purpose.NEWSLETTERS:
            return newsletter_matter()
        if about_id is None:
            return None
        if purpose == Purpose.AGREEMENTS:
            agreement = agreements.get(connection, about_id)
            return (
                agreement_matter(about_id, _titled(agreement.title_sv, agreement.title_en), agreement.terms, today)
                if agreement
                else None
            )
        if purpose == Purpose.TRAVEL_REPORTS:
            visit = visits.get(connection, about_id)
            return visit_matter(about_id, _titled(visit.title_sv, visit.title_en), visit.ends_on) if visit else None
        meeting = MEETINGS.get(connection, about_id)
        return meeting_matter(meeting) if meeting else None

    def _offered(self, connection: Any, today: date) -> Iterator[MailingMatter]:
        for seen in seen_on(self._lines.all(connection), today):
            line = seen.line
            if seen.is_ending() and seen.validity.standing in CURRENT:
                found = agreement_matter(line.id, _titled(line.title_sv, line.title_en), line.terms, today)
                if found.day is not None:
                    yield found
        for visit in visits.lines(connection, today - timedelta(days=REPORT_DAYS), today):
            if visit.direction == Direction.OUTGOING and visit.ends_on < today and visit.status not in CLOSED:
                yield visit_matter(visit.id, _titled(visit.title_sv, visit.title_en), visit.ends_on)
        until = today + timedelta(days=MEETING_DAYS)
        for meeting in MEETINGS.every(connection):
            is_told = not meeting.is_cancelled or meeting.called_on is not None
            if today <= meeting.held_on <= until and is_told:
                yield meeting_matter(meeting)
        yield newsletter_matter()


def _people(connection: Any, groups: Iterable[MailingGroup]) -> dict[UUID, Person]:
    named = dict.fromkeys(one.person_id for each in groups for one in each.recipients)
    return {one.id: one for one in people.get_many(connection, named)}


def _titled(swedish: str, english: str) -> Message:
    return verbatim(Either(swedish, english)) if swedish or english else message("No title")


def _of(matter: MailingMatter, kept: Iterable[Mailing]) -> tuple[Mailing, ...]:
    """Return the mailings about a matter: that a meeting is cancelled is another than that it is called to its day."""
    return tuple(
        one for one in kept if one.tells_cancelled == matter.is_cancelled and not (matter.is_uncalled and one.is_sent)
    )


def _lists(purpose: Purpose, known: NotificationRegister) -> list[NotificationList]:
    return [each for each in known.lists.values() if each.purpose == purpose]


def _names(matter: MailingMatter, known: NotificationRegister) -> Iterator[Message]:
    if matter.purpose == Purpose.NETWORK_MEETINGS:
        yield _NETWORK
    for each in _lists(matter.purpose, known):
        yield _titled(each.name_sv, each.name_en)


def _group(each: NotificationList, matter: Matter, known: NotificationRegister) -> MailingGroup:
    found = members_of(each, matter, known)
    return MailingGroup(
        name=_titled(each.name_sv, each.name_en),
        list=each,
        recipients=found.recipients,
        vacancies=found.vacancies,
    )


def _network(seats: Iterable[Seat], day: date, known: NotificationRegister) -> MailingGroup:
    """Return all who hold a seat on a day, and their deputies; a body that nobody stands for is vacant."""
    recipients: list[Found] = []
    filled: set[UUID] = set()
    for seat in seats:
        name = _body(known, seat.body_id)
        if seat.person_id is not None:
            filled.add(seat.body_id)
            why = message("contact person of {body}", body=name)
            recipients.append(Found(person_id=seat.person_id, reason=why))
        if seat.deputy_id is not None:
            why = message("deputy contact person of {body}", body=name)
            recipients.append(Found(person_id=seat.deputy_id, reason=why))
    vacancies = tuple(
        Vacancy(
            member_id=body.id,
            told=message("{body} has no contact person on {day}.", body=_body(known, body.id), day=Dated(day)),
        )
        for body in known.bodies.values()
        if body.kind in NETWORKED and body.id not in filled
    )
    return MailingGroup(name=_NETWORK, recipients=tuple(recipients), vacancies=vacancies)


def _body(known: NotificationRegister, body_id: UUID) -> Either:
    body = known.bodies.get(body_id)
    return Either(body.name_sv, body.name_en) if body else Either("–")


def _once(groups: Iterable[MailingGroup]) -> Iterator[MailingGroup]:
    """Yield groups with everybody in the first of them that they are in."""
    met: set[UUID] = set()
    for each in groups:
        own: dict[UUID, Found] = {}
        for one in each.recipients:
            if one.person_id not in met:
                own.setdefault(one.person_id, one)
        met |= own.keys()
        yield replace(each, recipients=tuple(own.values()))
