"""A window of what is kept turned into what the rules of Today look at."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from uuid import UUID

from coordinator_app.domain.briefing import Dossier, PackVersion
from coordinator_app.domain.involved import people_of
from coordinator_app.domain.municipality import Appointment, Municipality
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.visits import Visit
from coordinator_app.domain.watch import NOWHERE, Upkeep, WatchedVisit
from coordinator_app.storage.windows import Window


def watched(window: Window, policy: PolicyProfile, zone: tzinfo | None) -> tuple[WatchedVisit, ...]:
    """Return the visits of a window with what concerns each; moments become days in `zone`."""
    offices: defaultdict[UUID, list[Appointment]] = defaultdict(list)
    for appointment in window.appointments:
        offices[appointment.person_id].append(appointment)
    made: defaultdict[UUID, list[PackVersion]] = defaultdict(list)
    for pack in window.packs:
        made[pack.visit_id].append(pack)
    return tuple(
        _watched(_dossier(window, policy, visit, offices), made[visit.id], window, zone) for visit in window.visits
    )


def _watched(dossier: Dossier, made: Iterable[PackVersion], window: Window, zone: tzinfo | None) -> WatchedVisit:
    touched = window.touched.get(dossier.visit.id)
    return WatchedVisit(
        dossier=dossier,
        packs=tuple(made),
        received_on=touched.first_at.astimezone(zone).date() if touched else None,
        changed_at=touched.last_at if touched else None,
    )


def _dossier(window: Window, policy: PolicyProfile, visit: Visit, offices: dict[UUID, list[Appointment]]) -> Dossier:
    ids = dict.fromkeys(people_of(visit, None))
    return Dossier(
        municipality=window.municipality or Municipality(id=NOWHERE),
        policy=policy,
        visit=visit,
        partner=window.partners.get(visit.partner_id) if visit.partner_id else None,
        bodies=window.bodies,
        people=tuple(window.people[one] for one in ids if one in window.people),
        appointments=tuple(office for one in ids for office in offices.get(one, ())),
    )


def upkeep(
    window: Window, policy: PolicyProfile, newest_backup: datetime | None, failed_on: date | None, zone: tzinfo | None
) -> Upkeep:
    """Return what concerns no visit; a backup is wanting only where something has changed since the newest."""
    extent = window.extent
    since = newest_backup or (extent.first_at if extent else None)
    is_safe = extent is None or (newest_backup is not None and extent.last_at <= newest_backup)
    return Upkeep(
        municipality=window.municipality,
        policy=policy,
        unsaved_since=since.astimezone(zone).date() if since and not is_safe else None,
        has_backup=newest_backup is not None,
        backup_failed_on=failed_on,
    )
