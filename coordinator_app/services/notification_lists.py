"""What the coordinator does with notification lists."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID, uuid4

from coordinator_app.domain.collation import folded
from coordinator_app.domain.edited_lists import holders
from coordinator_app.domain.list_members import Matter
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.notification_lists import Member, MemberKind, NotificationList, begun, copied, holding_since
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.recipients import ListRecipients, members_of
from coordinator_app.domain.usual_lists import usual_lists
from coordinator_app.services.policies import applied
from coordinator_app.storage import municipality, policies
from coordinator_app.storage.database import Database
from coordinator_app.storage.notification_register import register
from coordinator_app.storage.notifications import NOTIFICATION_LISTS, lists
from coordinator_app.storage.uses import delete
from coordinator_app.words import Either, Message, Problem, message


class NotificationLists:
    """The notification lists of one data file."""

    def __init__(self, database: Database, resources: Path, clock: Callable[[], datetime]) -> None:
        """Keep the database, where the policy profiles lie, and the clock: what is new holds from today on."""
        self._database, self._resources, self._clock = database, resources, clock

    def all(self) -> tuple[NotificationList, ...]:
        """Return every list by its Swedish name."""
        with self._database.reading() as connection:
            return lists(connection)

    def get(self, list_id: UUID) -> NotificationList | None:
        """Return a list, or None where none has the id."""
        with self._database.reading() as connection:
            return NOTIFICATION_LISTS.get(connection, list_id)

    def new(self) -> NotificationList:
        """Return a list that is not kept yet, with the lead time that the municipality has set."""
        with self._database.reading() as connection:
            policy = applied(self._resources, municipality.get(connection), policies.own(connection))
        return begun(policy.notice_days, _fresh_ids())

    def save(self, each: NotificationList, label: Message | None = None) -> NotificationList:
        """Save a list and return it as it is now kept.

        Raises Stale where it was changed since, and Problem where it would hold itself, directly or by others.
        """
        name = Either(each.name_sv, each.name_en)
        with self._database.transaction(label or message("Change {name}", name=name)) as transaction:
            known = {one.id: one for one in NOTIFICATION_LISTS.every(transaction.connection)}
            if _new_inner(each, known.get(each.id)) & holders(each.id, known.values()):
                raise _circle()
            return NOTIFICATION_LISTS.save(transaction, self._held(each, known.get(each.id)))

    def delete(self, each: NotificationList) -> None:
        """Put a list in the trash; lists that hold it lose it, and who was told stays told."""
        label = message("Delete {name}", name=Either(each.name_sv, each.name_en))
        with self._database.transaction(label) as transaction:
            delete(transaction, NOTIFICATION_LISTS, each.id)

    def copy(self, each: NotificationList, name_sv: str, name_en: str = "") -> NotificationList:
        """Make a list like another one, under a name of its own."""
        made = copied(each, uuid4(), _fresh_ids(), name_sv, name_en)
        return self.save(made, message("Copy {name}", name=Either(each.name_sv, each.name_en)))

    def merge(self, kept: NotificationList, other: NotificationList) -> NotificationList:
        """Let one list hold the members of another one too, each once, and put that one in the trash.

        Whatever held the other list holds the merged one. The lead times and conditions are those of the list that is
        kept.
        """
        label = message(
            "Merge {other} into {name}",
            other=Either(other.name_sv, other.name_en),
            name=Either(kept.name_sv, kept.name_en),
        )
        with self._database.transaction(label) as transaction:
            for holder in NOTIFICATION_LISTS.every(transaction.connection):
                if holder.id not in {kept.id, other.id} and _holds(holder, other.id):
                    NOTIFICATION_LISTS.save(transaction, _pointing(holder, other.id, kept.id))
            before = NOTIFICATION_LISTS.get(transaction.connection, kept.id)
            merged = NOTIFICATION_LISTS.save(transaction, self._held(_with_members(kept, other), before))
            delete(transaction, NOTIFICATION_LISTS, other.id)
        return merged

    def register(self) -> NotificationRegister:
        """Return what the members of every list are looked up in, as it is kept now."""
        with self._database.reading() as connection:
            policy = applied(self._resources, municipality.get(connection), policies.own(connection))
            return register(connection, policy.key)

    def missing(self) -> tuple[NotificationList, ...]:
        """Return the usual lists of the policy whose names no list here has."""
        with self._database.reading() as connection:
            policy = applied(self._resources, municipality.get(connection), policies.own(connection))
            return _missing(policy, municipality.BODIES.every(connection), lists(connection))

    def add_missing(self) -> tuple[NotificationList, ...]:
        """Make the usual lists of the policy that are missing, and return them."""
        with self._database.transaction(message("Add the lists of the policy")) as transaction:
            connection = transaction.connection
            policy = applied(self._resources, municipality.get(connection), policies.own(connection))
            made = _missing(policy, municipality.BODIES.every(connection), lists(connection))
            return tuple(NOTIFICATION_LISTS.save(transaction, self._held(each, None)) for each in made)

    def _held(self, each: NotificationList, before: NotificationList | None) -> NotificationList:
        """Return a list as it is saved: what is new on it holds from today on."""
        return holding_since(each, before, self._clock().date())

    def on(self, list_id: UUID, day: date) -> ListRecipients | None:
        """Return whoever is on a list on a day, as far as no visit is needed to tell; None where the list is gone."""
        known = self.register()
        each = known.lists.get(list_id)
        return members_of(each, Matter(day=day), known) if each else None


def _missing(
    policy: PolicyProfile, bodies: Iterable[Body], known: Iterable[NotificationList]
) -> tuple[NotificationList, ...]:
    """Return the usual lists of a policy whose names no list has."""
    named = {folded(each.name_sv) for each in known}
    return tuple(each for each in usual_lists(policy, bodies, uuid4) if folded(each.name_sv) not in named)


def _new_inner(each: NotificationList, before: NotificationList | None) -> frozenset[UUID]:
    """Return the ids of the lists that a list is to hold and does not hold yet."""
    return _inner(each) - (_inner(before) if before else frozenset())


def _inner(each: NotificationList) -> frozenset[UUID]:
    return frozenset(one.list_id for one in each.members if one.kind == MemberKind.LIST and one.list_id)


def _circle() -> Problem:
    return Problem(
        message("A list cannot hold itself, nor a list that holds it."),
        message("What there was is kept."),
        message("Choose another list."),
    )


def _fresh_ids() -> Iterator[UUID]:
    while True:
        yield uuid4()


def _holds(each: NotificationList, list_id: UUID) -> bool:
    return any(member.list_id == list_id for member in each.members)


def _pointing(each: NotificationList, before: UUID, after: UUID) -> NotificationList:
    members = (replace(one, list_id=after) if one.list_id == before else one for one in each.members)
    return replace(each, members=tuple(members))


def _with_members(kept: NotificationList, other: NotificationList) -> NotificationList:
    """Return a list with the members of another one, without itself and without who is on it already."""
    known = {_identity(one) for one in kept.members}
    new = [
        replace(one, id=uuid4(), since_on=one.since_on or other.since_on)
        for one in other.members
        if _identity(one) not in known and not (one.kind == MemberKind.LIST and one.list_id in {kept.id, other.id})
    ]
    own = (one for one in kept.members if one.list_id != other.id)
    return replace(kept, members=(*own, *new))


def _identity(member: Member) -> tuple[object, ...]:
    return (member.kind, member.person_id, member.body_id, member.role, member.list_id)
