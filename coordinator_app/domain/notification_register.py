"""What the members of notification lists are looked up in, put in order once for any number of visits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from coordinator_app.domain.collation import folded
from coordinator_app.domain.list_conditions import Conditions
from coordinator_app.domain.municipality import Appointment, Body
from coordinator_app.domain.notification_lists import MemberKind, NotificationList
from coordinator_app.words import Either, Message, message

_DAYS_KEPT = 5_000
"""Who held which office on which day is kept for so many questions, since many lists ask the same of a visit."""

_VACANT_DAYS = 365
"""An office that ended so many days ago and that nobody follows in is missing in its body."""


@dataclass(frozen=True, kw_only=True)
class ContactSeat:
    """Who speaks for a department in the network on the days from `from_on` to `to_on`, and who steps in."""

    body_id: UUID
    person_id: UUID | None = None
    deputy_id: UUID | None = None
    from_on: date | None = None
    to_on: date | None = None

    def is_held_on(self, day: date) -> bool:
        """Tell whether the seat is held on a day, its first and last day included."""
        return (self.from_on is None or self.from_on <= day) and (self.to_on is None or day <= self.to_on)


class NotificationRegister:
    """The lists, bodies, offices and contact persons of one municipality."""

    def __init__(
        self,
        lists: Iterable[NotificationList],
        bodies: Iterable[Body],
        appointments: Iterable[Appointment],
        seats: Iterable[ContactSeat] = (),
        policy: str = "",
    ) -> None:
        """Take all that is kept, and the key of the policy that holds."""
        self.lists = {each.id: each for each in lists}
        self.bodies = {each.id: each for each in bodies}
        self.policy = policy
        self.conditions = Conditions(self.lists.values(), policy)
        self._reasons: dict[UUID, Message] = {}
        self._held: dict[tuple[UUID, str, date], list[Appointment]] = {}
        self._vacated: dict[tuple[UUID, date], list[Appointment]] = {}
        self._offices: dict[UUID, list[tuple[Appointment, str]]] = {}
        self._seats: dict[UUID, list[ContactSeat]] = {}
        for office in appointments:
            self._offices.setdefault(office.body_id, []).append((office, folded(office.role_sv)))
        for seat in seats:
            self._seats.setdefault(seat.body_id, []).append(seat)

    def offices_in(self, body_id: UUID, day: date, role: str = "") -> list[Appointment]:
        """Return the offices that are held in a body on a day, of one role where one is named, in their order."""
        key = (body_id, role, day)
        held = self._held.get(key)
        if held is None:
            if len(self._held) >= _DAYS_KEPT:
                self._held.clear()
            held = self._held[key] = self._found(body_id, day, folded(role))
        return held

    def _found(self, body_id: UUID, day: date, wanted: str) -> list[Appointment]:
        return [
            office
            for office, held in self._offices.get(body_id, ())
            if office.is_held_on(day) and (not wanted or held == wanted)
        ]

    def role_in(self, body_id: UUID | None, role: str) -> Either:
        """Return a role of a body in both languages, as whoever held it at any time has it in the other one."""
        wanted = folded(role)
        offices = self._offices.get(body_id, ()) if body_id else ()
        english = next((office.role_en for office, held in offices if held == wanted and office.role_en), "")
        return Either(role, english)

    def reason_of(self, office: Appointment) -> Message:
        """Return that somebody holds an office, as the reason why they are told: ordförande, kommunstyrelsen."""
        known = self._reasons.get(office.id)
        if known is None:
            body = self.bodies.get(office.body_id)
            named = Either(body.name_sv, body.name_en) if body else Either("–")
            role = Either(office.role_sv, office.role_en)
            known = self._reasons[office.id] = message("{role}, {body}", role=role, body=named)
        return known

    def vacated_in(self, body_id: UUID, day: date) -> list[Appointment]:
        """Return the offices of a body that ended within the year before a day and that nobody holds on it, one a role.

        An office that ended longer ago may well be one that the body has no more.
        """
        vacated = self._vacated.get((body_id, day))
        if vacated is None:
            if len(self._vacated) >= _DAYS_KEPT:
                self._vacated.clear()
            held = {folded(office.role_sv) for office in self.offices_in(body_id, day)}
            ended = self.ended_in(body_id, day - timedelta(days=_VACANT_DAYS), day)
            roles = {folded(office.role_sv): office for office in ended if folded(office.role_sv) not in held}
            vacated = self._vacated[body_id, day] = list(roles.values())
        return vacated

    def ended_in(self, body_id: UUID, first: date, today: date, role: str = "") -> list[Appointment]:
        """Return the offices in a body, of one role where one is named, whose last day was from a day to yesterday."""
        wanted = folded(role)
        return [
            office
            for office, held in self._offices.get(body_id, ())
            if office.to_on is not None and first <= office.to_on < today and (not wanted or held == wanted)
        ]

    def is_followed(self, office: Appointment) -> bool:
        """Tell whether somebody has the same role in the same body for longer than an office that ends."""
        return any(
            other.role_sv == office.role_sv and (other.to_on is None or other.to_on > (office.to_on or date.max))
            for other, _ in self._offices.get(office.body_id, ())
        )

    def lists_losing(self, office_id: UUID) -> tuple[NotificationList, ...]:
        """Return the lists whose members an office brings, itself or with the whole of its body."""
        found = next((each for several in self._offices.values() for each in several if each[0].id == office_id), None)
        if found is None:
            return ()
        office, held = found
        return tuple(
            each
            for each in self.lists.values()
            if any(
                member.body_id == office.body_id
                and (
                    member.kind == MemberKind.BODY or (member.kind == MemberKind.OFFICE and folded(member.role) == held)
                )
                for member in each.members
            )
        )

    def seat_of(self, body_id: UUID, day: date) -> ContactSeat | None:
        """Return the seat of a department in the network on a day, None where nobody has it."""
        return next((seat for seat in self._seats.get(body_id, ()) if seat.is_held_on(day)), None)
