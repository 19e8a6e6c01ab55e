"""Who is to be informed of visits and who was: derived from what is kept, in few queries however much that is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from coordinator_app.domain.attention import Attention
from coordinator_app.domain.attention_informing import named
from coordinator_app.domain.attention_lists import left_attentions, named_on_lists
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.informing import visit_obligations
from coordinator_app.domain.municipality import BodyKind
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.notifications import Notification
from coordinator_app.domain.obligations import Told, VisitObligations
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.policy_world import VisitFacts
from coordinator_app.domain.recipients import concerned_by
from coordinator_app.domain.visits import CLOSED, UNANSWERED, Direction, Visit
from coordinator_app.services.policies import applied
from coordinator_app.storage import journal, municipality, notifications, partners, people, policies, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.notification_register import register
from coordinator_app.storage.remembered import Remembered

_LOOKED_UP = frozenset({"notification_list", "body", "appointment", "municipality", "own_policy", "seat"})
"""The kinds of record that recipients are found in: what was read of them holds until one of them changes."""

_TOLD_DAYS_AHEAD = 14
"""How long before its deadline Today tells of informing at the most."""

_ASKED_ABOUT = timedelta(days=365)
"""How long before and after a visit it is held against the policy whether those concerned were told."""

Owed = tuple[Partner | None, VisitObligations]


class Informing:
    """Derives who is to be informed of the visits of one data file; every reading may be on any thread."""

    def __init__(self, database: Database, resources: Path, clock: Callable[[], datetime]) -> None:
        """Keep the database, the program's resources, and the clock that knows the time zone."""
        self._database, self._resources, self._clock = database, resources, clock
        self._visits = Remembered(visits.VISITS)
        self._judged = Remembered(visits.VISITS)
        self._facts = Remembered(notifications.NOTIFICATIONS)
        self._partners = Remembered(partners.PARTNERS)
        self._known: NotificationRegister | None = None
        database.listen(self._forget)

    def register(self, connection: Any) -> NotificationRegister:
        """Return what the members of lists are looked up in."""
        known = self._known
        if known is None:
            policy = applied(self._resources, municipality.get(connection), policies.own(connection))
            known = self._known = register(connection, policy.key)
        return known

    def told(self, connection: Any, found: Sequence[Visit], today: date) -> tuple[InformedVisit, ...]:
        """Return who is to be informed of visits that have been read whole, and who was."""
        facts = notifications.of_visits(connection, [visit.id for visit in found])
        met = partners.get_many(connection, [visit.partner_id for visit in found if visit.partner_id])
        owed = list(self._owed(connection, found, facts, met, today))
        wanted = dict.fromkeys(one.person_id for _, each in owed for one in each.obligations)
        return _with_people(connection, owed, wanted)

    def at_stake(self, connection: Any, whole: Iterable[Visit], today: date) -> tuple[InformedVisit, ...]:
        """Return the visits of which Today may have something to say of informing: those read whole, and others.

        Of the people whom they concern only those are among them whom it may name.
        """
        found = self._near(connection, whole, today)
        versions = notifications.versions_of_visits(connection, [visit.id for visit in found])
        facts = self._facts.of_versions(connection, versions)
        met = self._partners.get_many(connection, [visit.partner_id for visit in found if visit.partner_id])
        owed = list(self._owed(connection, found, facts, met, today))
        wanted = dict.fromkeys(one for _, each in owed for one in named(each.obligations))
        return _with_people(connection, owed, wanted)

    def left(self, connection: Any, today: date) -> tuple[Attention, ...]:
        """Return who has left lists lately with an office, as Today tells it."""
        known = self.register(connection)
        names = people.PEOPLE.outlines(connection, named_on_lists(known, today))
        return tuple(left_attentions(known, {person.id: person.name for person in names}, today))

    def facts(
        self, connection: Any, listed: Iterable[VisitFacts], policy: PolicyProfile, today: date
    ) -> tuple[VisitFacts, ...]:
        """Return visits as they were listed, those of a year with whom they concern, where the policy asks that.

        A visit that was entered once it had begun cannot have been told of with this program.
        """
        several = tuple(listed)
        if not any(rule.check == "visit_is_informed_of" for rule in policy.rules):
            return several
        asked = [each.id for each in several if _is_asked_about(each, today)]
        touched = journal.touched(connection, asked)
        zone = self._clock().tzinfo
        found = self._judged.get_many(connection, asked)
        known = {
            one.visit.id: one.facts()
            for one in self.told(connection, found, today)
            if one.visit.id in touched and touched[one.visit.id].first_at.astimezone(zone).date() < one.visit.starts_on
        }
        return tuple(replace(each, informed=known.get(each.id)) for each in several)

    def _near(self, connection: Any, whole: Iterable[Visit], today: date) -> tuple[Visit, ...]:
        """Return the visits of which something may be to be told; those that have been read are not read again."""
        known = {visit.id: visit for visit in whole}
        first = today + timedelta(days=self._days_ahead(connection))
        ids = set(visits.open_ids(connection, today, first))
        ids.update(notifications.visits_begun(connection, today))
        others = self._visits.get_many(connection, sorted(ids - known.keys()))
        return (*known.values(), *others)

    def _days_ahead(self, connection: Any) -> int:
        """Return how far ahead the list with the longest lead time is told of."""
        leads = (lead for each in self.register(connection).lists.values() for lead in each.leads)
        longest = max((lead.most_days for lead in leads), default=0)
        return longest + _TOLD_DAYS_AHEAD

    def _owed(
        self,
        connection: Any,
        found: Sequence[Visit],
        facts: Iterable[Notification],
        met: Iterable[Partner],
        today: date,
    ) -> Iterator[Owed]:
        known, zone = self.register(connection), self._clock().tzinfo
        near = {partner.id: partner for partner in met}
        done: dict[UUID, list[Notification]] = {}
        for one in facts:
            done.setdefault(one.visit_id, []).append(one)
        touched = journal.touched(connection, list(done))
        for visit in found:
            partner = near.get(visit.partner_id) if visit.partner_id else None
            last = touched.get(visit.id)
            told = Told(
                notifications=tuple(done.get(visit.id, ())),
                changed_on=last.last_at.astimezone(zone).date() if last else None,
                presidium=presidium_of(known, visit),
                zone=zone,
            )
            yield partner, visit_obligations(visit, concerned_by(visit, partner, known), told, today)

    def _forget(self, kinds: frozenset[str]) -> None:
        if kinds & _LOOKED_UP:
            self._known = None


def _is_asked_about(visit: VisitFacts, today: date) -> bool:
    if visit.direction != Direction.INCOMING or visit.status in CLOSED or visit.status in UNANSWERED:
        return False
    return abs(visit.starts_on - today) <= _ASKED_ABOUT


def presidium_of(known: NotificationRegister, visit: Visit) -> frozenset[UUID]:
    """Return the members of the presidium on the first day of a visit."""
    bodies = (body.id for body in known.bodies.values() if body.kind == BodyKind.PRESIDIUM)
    return frozenset(office.person_id for one in bodies for office in known.offices_in(one, visit.starts_on))


def _with_people(connection: Any, owed: Sequence[Owed], wanted: Iterable[UUID]) -> tuple[InformedVisit, ...]:
    """Return visits with whoever is wanted of the people whom they concern."""
    met = {person.id: person for person in people.get_many(connection, wanted)}
    return tuple(
        InformedVisit(
            visit=each.visit,
            partner=partner,
            obligations=each.obligations,
            vacancies=each.vacancies,
            vacant_due_on=each.vacant_due_on,
            people={one.person_id: met[one.person_id] for one in each.obligations if one.person_id in met},
        )
        for partner, each in owed
    )
