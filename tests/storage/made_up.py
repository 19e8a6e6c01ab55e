"""Values of every kind that the data file keeps, made up by Hypothesis from their dataclasses."""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from random import Random
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from coordinator_app.domain.agreements import Agreement, AgreementKind, Representative
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose
from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.municipality import Appointment, Body, BodyKind
from coordinator_app.domain.network import Seat
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.notification_lists import Lead, ListTemplate, NotificationList
from coordinator_app.domain.notifications import Notification
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.own_days import OwnDay
from coordinator_app.domain.own_policy import Deviation, OwnNumber
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.storage import (
    agreements,
    calendar,
    letters,
    municipality,
    network,
    notifications,
    organisations,
    packs,
    partners,
    people,
    visits,
)
from coordinator_app.storage.database import Database
from coordinator_app.storage.kinds import KINDS
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape
from coordinator_app.words import message

EVERY_KIND = KINDS

_POOL = 12
_REFERENCES = {
    name: (UUID(int=number + 1), UUID(int=number + 2))
    for number, name in (
        (0, "person"),
        (10, "body"),
        (20, "organisation"),
        (30, "partner"),
        (40, "visit"),
        (50, "agreement"),
        (60, "decision"),
        (70, "network_meeting"),
        (80, "notification_list"),
        (90, "letter_template"),
    )
}
_REFERRED = {
    "person_id": "person",
    "owner_id": "person",
    "coordinator_id": "person",
    "contact_id": "person",
    "host_abroad_id": "person",
    "host_id": "person",
    "speaker_id": "person",
    "body_id": "body",
    "parent_id": "body",
    "responsible_body_id": "body",
    "organisation_id": "organisation",
    "partner_id": "partner",
    "visit_id": "visit",
    "agreement_id": "agreement",
    "predecessor_id": "agreement",
    "framework_id": "agreement",
    "decision_id": "decision",
    "cap_decision_id": "decision",
    "priorities_decision_id": "decision",
    "responsible_id": "person",
    "assessor_id": "person",
    "deputy_id": "person",
    "meeting_id": "network_meeting",
    "list_id": "notification_list",
    "template_id": "letter_template",
    "deciding_body_id": "body",
}
_UNIQUE: dict[Records[Any], dict[str, Callable[[UUID], Any]]] = {
    packs.PACKS: {"number": lambda record_id: record_id.int % 2**30 + 1},
    calendar.TRANSFERS: {"place": str},
    calendar.IMPORTED_EVENTS: {"uid": str},
    network.COMMITTEE_YEARS: {"year": lambda record_id: record_id.int % 9998 + 1},
}
"""What tells two records of a kind apart beside their id, made of that id."""

_SPANS: dict[type[Any], tuple[tuple[str, str], ...]] = {
    Visit: (("starts_on", "ends_on"),),
    OwnDay: (("starts_on", "ends_on"),),
    Appointment: (("from_on", "to_on"),),
    Representative: (("from_on", "to_on"),),
    Agreement: (("in_force_on", "first_end_on"),),
    Deviation: (("decided_on", "until_on"),),
    Seat: (("from_on", "to_on"),),
}
"""Pairs of days of which the second cannot lie before the first."""

_SHA256 = st.text("0123456789abcdef", min_size=64, max_size=64)
_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "version": st.just(0),
    "sha256": st.just("") | _SHA256,
    "photo": st.just("") | _SHA256,
    "arms": st.just("") | _SHA256,
    "digest": _SHA256,
    "country": st.sampled_from(["", "SE", "PL", "CN"]),
    "accent": st.sampled_from(["#12507B", "#ffffff"]),
    "year": st.integers(1, 9999),
    "since_year": st.none() | st.integers(1, 9999),
    "young_number": st.none(),
    "hand_in_working_days": st.none() | st.integers(0, 250),
    "days": st.integers(-3660, 3660),
    "minutes": st.integers(0, 1440),
    "record_id": st.uuids(version=4),
    "minutes_name": st.text(max_size=8),
    "renewal_months": st.none() | st.integers(1, 1200),
    "review_months": st.none() | st.integers(1, 1200),
    "revision_months": st.none() | st.integers(1, 1200),
    "notice_number": st.none() | st.integers(0, 36_600),
    "score": st.none() | st.integers(0, 3),
    "weight": st.integers(0, 9),
    "hours_per_month": st.none() | st.integers(0, 744),
    "agreements_cap": st.none() | st.integers(0, 10_000),
}
_BY_KIND: dict[tuple[type[Any] | None, str], st.SearchStrategy[Any]] = {
    (Decision, "minutes"): st.just("") | _SHA256,
    (NetworkMeeting, "minutes"): st.just("") | _SHA256,
    (Notification, "letter"): st.just("") | _SHA256,
    (Mailing, "letter"): st.just("") | _SHA256,
    (OwnNumber, "number"): st.integers(0, 10_000),
    (LetterTemplate, "language"): st.sampled_from(["sv", "en"]),
    (NotificationList, "language"): st.sampled_from(["sv", "en"]),
    (ListTemplate, "language"): st.sampled_from(["sv", "en"]),
    (Lead, "number"): st.integers(0, 730),
}
"""Fields that mean something else than their namesakes in other kinds."""
_BY_TYPE: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    bool: st.booleans(),
    int: st.integers(1, 2**31 - 1),
    date: st.dates(),
    time: st.times(),
    datetime: st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    UUID: st.uuids(version=4),
}


def records_of(records: Records[Any], record_id: UUID) -> st.SearchStrategy[Any]:
    """Make up records with this id; the ids of their parts come from a small pool, so that two records share some."""
    own = {"id": record_id} | {name: told_apart(record_id) for name, told_apart in _UNIQUE.get(records, {}).items()}
    made = _values(records.shape.table.info["record"]).map(lambda value: replace(value, **own))
    return st.tuples(made, st.integers()).map(lambda both: _with_pooled_ids(records.shape, *both))


def keep_what_is_referred_to(database: Database) -> None:
    """Save all that made-up values name: people, bodies, partners, agreements and more, two of each."""
    with database.transaction(message("Set up")) as transaction:
        for number in (0, 1):
            ids = {name: pair[number] for name, pair in _REFERENCES.items()}
            people.save(transaction, Person(id=ids["person"]))
            municipality.BODIES.save(transaction, Body(id=ids["body"], kind=BodyKind.COUNCIL))
            organisations.save(transaction, Organisation(id=ids["organisation"]))
            partners.save(transaction, Partner(id=ids["partner"], kind=PartnerKind.NETWORK))
            agreements.DECISIONS.save(transaction, Decision(id=ids["decision"]))
            agreements.save(transaction, Agreement(id=ids["agreement"], kind=AgreementKind.OTHER))
            visits.save(transaction, a_visit(ids["visit"]))
            meeting = NetworkMeeting(id=ids["network_meeting"], held_on=date(2026, 10, 14))
            network.MEETINGS.save(transaction, meeting)
            letters.LETTER_TEMPLATES.save(
                transaction, LetterTemplate(id=ids["letter_template"], purpose=TemplatePurpose.NOTICE)
            )
            notifications.NOTIFICATION_LISTS.save(transaction, NotificationList(id=ids["notification_list"]))


def a_visit(visit_id: UUID, **changes: Any) -> Visit:
    """Return a visit of two days in October 2026."""
    plain = Visit(id=visit_id, direction=Direction.INCOMING, starts_on=date(2026, 10, 14), ends_on=date(2026, 10, 15))
    return replace(plain, **changes)


def _values(kind: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{f.name: _field(f.name, hints[f.name], kind) for f in fields(kind)}).map(_in_order)


def _field(name: str, hint: Any, kind: type[Any] | None = None) -> st.SearchStrategy[Any]:
    if (kind, name) in _BY_KIND:
        return _BY_KIND[kind, name]
    if name in _BY_NAME:
        return _BY_NAME[name]
    if get_origin(hint) in (Union, types.UnionType):
        inner = next(part for part in get_args(hint) if part is not types.NoneType)
        return st.none() | _field(name, inner)
    if name in _REFERRED:
        return st.sampled_from(_REFERENCES[_REFERRED[name]])
    if get_origin(hint) is tuple:
        return st.lists(_field("", get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and is_dataclass(hint):
        return _values(hint)
    return st.sampled_from(list(hint)) if issubclass(hint, StrEnum) else _BY_TYPE[hint]


def _in_order(value: Any) -> Any:
    for first, last in _SPANS.get(type(value), ()):
        begins, ends = getattr(value, first), getattr(value, last)
        if begins and ends:
            value = replace(value, **{last: max(begins, ends)})
    return value


def _with_pooled_ids(shape: Shape, record: Any, seed: int) -> Any:
    random = Random(seed)
    tables = {part.table.name: part for part in _parts(shape)}
    pools = {name: random.sample(range(_POOL), _POOL) for name in sorted(tables)}
    return _renumbered(shape, record, pools, f"{record.id.int:032x}")


def _renumbered(shape: Shape, value: Any, pools: Mapping[str, list[int]], salt: str) -> Any:
    changes = {
        name: tuple(
            _renumbered(part, replace(child, id=_pooled(part.table.name, pools, salt)), pools, salt)
            for child in getattr(value, name)
        )
        for name, part in shape.parts.items()
    }
    return replace(value, **changes)


def _pooled(table: str, pools: Mapping[str, list[int]], salt: str) -> UUID:
    return UUID(bytes=Random(f"{table} {pools[table].pop()} {salt}").randbytes(16))


def _parts(shape: Shape) -> list[Shape]:
    return [below for part in shape.parts.values() for below in (part, *_parts(part))]
