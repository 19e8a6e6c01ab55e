"""The example's files turned into records: keys become ids, and days are counted from the day that counts as today."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import NAMESPACE_URL, UUID, uuid5

from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.committee_years import CommitteeYear
from coordinator_app.domain.days_off import is_day_off
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.governing_documents import GoverningDocument
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Appointment, Body, Municipality
from coordinator_app.domain.network import Seat
from coordinator_app.domain.network_meetings import Initiative, NetworkMeeting
from coordinator_app.domain.organisations import Organisation
from coordinator_app.domain.own_days import OwnDay
from coordinator_app.domain.own_policy import Deviation, OwnPolicy
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Visit
from coordinator_app.services.example_days import WEEKDAYS, placed
from coordinator_app.services.example_mailings import Posting
from coordinator_app.services.example_tellings import Telling

T = TypeVar("T")
Entry = Mapping[str, Any]

_HOLIDAY_MONTH = 7
_KIND_OF_REFERENCE = {
    "person": "people",
    "host": "people",
    "host_abroad": "people",
    "speaker": "people",
    "coordinator": "people",
    "contact": "people",
    "owner": "people",
    "responsible": "people",
    "assessor": "people",
    "deputy": "people",
    "body": "bodies",
    "responsible_body": "bodies",
    "parent": "bodies",
    "organisation": "organisations",
    "visit": "visits",
    "partner": "partners",
    "agreement": "agreements",
    "predecessor": "agreements",
    "framework": "agreements",
    "decision": "decisions",
    "meeting": "network_meetings",
    "cap_decision": "decisions",
    "priorities_decision": "decisions",
}


@dataclass(frozen=True, kw_only=True)
class Example:
    """An example as records; photos and arms are named by their file in the example's folder."""

    municipality: Municipality
    bodies: tuple[Body, ...]
    organisations: tuple[Organisation, ...]
    people: tuple[Person, ...]
    appointments: tuple[Appointment, ...]
    partners: tuple[Partner, ...]
    visits: tuple[Visit, ...]
    meetings: tuple[Meeting, ...]
    own_days: tuple[OwnDay, ...]
    decisions: tuple[Decision, ...]
    agreements: tuple[Agreement, ...]
    governing_documents: tuple[GoverningDocument, ...]
    own_policies: tuple[OwnPolicy, ...]
    deviations: tuple[Deviation, ...]
    seats: tuple[Seat, ...]
    network_meetings: tuple[NetworkMeeting, ...]
    initiatives: tuple[Initiative, ...]
    committee_years: tuple[CommitteeYear, ...]
    tellings: tuple[Telling, ...]
    postings: tuple[Posting, ...]


def read(folder: Path, today: date) -> Example:
    """Return the example in a folder, its visits and meetings placed around a day."""
    content: dict[str, list[Entry]] = {}
    for file in sorted(folder.glob("*.toml")):
        for name, entries in tomllib.loads(file.read_text(encoding="utf-8")).items():
            content.setdefault(name, []).extend(entries if isinstance(entries, list) else [entries])
    reader = _Reader(folder.name)

    def many(kind: type[T], name: str, prepared: Callable[[Entry], Entry] = dict) -> tuple[T, ...]:
        return tuple(reader.record(kind, prepared(entry), f"{name}/{_key(entry)}") for entry in content.get(name, ()))

    meetings = [each for entry in content.get("meetings", ()) for each in _meetings(entry, today)]
    decided = {entry["key"]: _decision(entry, today, meetings) for entry in content.get("decisions", ())}
    return Example(
        municipality=many(Municipality, "municipality")[0],
        bodies=many(Body, "bodies"),
        organisations=many(Organisation, "organisations"),
        people=many(Person, "people", _person),
        appointments=many(Appointment, "appointments", lambda entry: placed(entry, today)),
        partners=many(Partner, "partners", _partner),
        visits=many(Visit, "visits", lambda entry: _visit(entry, today)),
        meetings=tuple(reader.record(Meeting, each, f"meetings/{each['key']}") for each in meetings),
        own_days=many(OwnDay, "own_days", lambda entry: _own_days(entry, today)),
        decisions=many(Decision, "decisions", lambda entry: decided[entry["key"]]),
        agreements=many(Agreement, "agreements", lambda entry: _agreement(entry, today, decided)),
        governing_documents=many(GoverningDocument, "governing_documents", lambda entry: placed(entry, today)),
        own_policies=many(OwnPolicy, "own_policy", lambda entry: placed(entry, today)),
        deviations=many(Deviation, "deviations", lambda entry: _deviation(entry, today, reader)),
        seats=many(Seat, "seats", lambda entry: placed(entry, today)),
        network_meetings=many(NetworkMeeting, "network_meetings", lambda entry: placed(entry, today)),
        initiatives=many(Initiative, "initiatives", lambda entry: placed(entry, today)),
        committee_years=many(CommitteeYear, "committee_years", lambda entry: _year(entry, today)),
        tellings=many(Telling, "tellings", lambda entry: placed(entry, today)),
        postings=many(Posting, "postings", lambda entry: placed(entry, today)),
    )


def _key(entry: Entry) -> str:
    return str(entry.get("key") or "-".join(str(entry.get(part, "")) for part in ("person", "body", "from_on")))


class _Reader:
    """Turns the entries of one example into records with ids of their own."""

    def __init__(self, example: str) -> None:
        self._example = example

    def id_of(self, path: str) -> UUID:
        return uuid5(NAMESPACE_URL, f"utblick-example:{self._example}/{path}")

    def record(self, kind: type[Any], entry: Entry, path: str) -> Any:
        hints = get_type_hints(kind)
        known = {f.name for f in fields(kind)}
        values: dict[str, Any] = {"id": self.id_of(path)}
        for name, value in entry.items():
            field_name = name if name in known else f"{name}_id"
            if field_name in known and field_name != "id":
                values[field_name] = self._value(hints[field_name], value, name, path)
        return kind(**values)

    def _value(self, hint: Any, value: Any, name: str, path: str) -> Any:
        if get_origin(hint) is tuple:
            return tuple(self._part(get_args(hint)[0], part, f"{path}/{name}/{n}") for n, part in enumerate(value))
        return self._single(hint, value, name)

    def _part(self, hint: Any, part: Any, path: str) -> Any:
        is_record = isinstance(hint, type) and is_dataclass(hint)
        return self.record(hint, part, path) if is_record else self._single(hint, part, "")

    def _single(self, hint: Any, value: Any, name: str) -> Any:
        wanted = {hint, *get_args(hint)}
        if UUID in wanted and isinstance(value, str):
            return self.id_of(f"{_KIND_OF_REFERENCE[name]}/{value}") if value else None
        if time in wanted and isinstance(value, str):
            return time.fromisoformat(value)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return hint(value)
        return value


def _person(entry: Entry) -> Entry:
    phones = entry.get("phones", ())
    return {**entry, "phones": [{"number": p} if isinstance(p, str) else p for p in phones]}


def _partner(entry: Entry) -> Entry:
    return dict(entry)


def _visit(entry: Entry, today: date) -> Entry:
    starts_on = _first_day(entry, today)

    def day(number: int) -> date:
        return starts_on + timedelta(days=number - 1)

    return {
        **entry,
        "starts_on": starts_on,
        "ends_on": day(entry["days"]),
        "case_number": _case_number(entry, starts_on),
        "bodies": [{"body": key} for key in entry.get("bodies", ())],
        "organisations": [{"organisation": key} for key in entry.get("organisations", ())],
        "delegation": [_delegate(guest, day) for guest in entry.get("delegation", ())],
        "programme": [_item(item, day) for item in entry.get("programme", ())],
        "themes": list(_themes(entry, day)),
        "tasks": [_task(task, starts_on) for task in entry.get("tasks", ())],
    }


def _meetings(entry: Entry, today: date) -> Iterator[Entry]:
    """Return the meetings of a body that meets every so many weeks, but neither on days off nor in July."""
    first = _first_day(entry, today)
    for number in range(entry["number"]):
        on = first + timedelta(weeks=number * entry["every_weeks"])
        if on.month != _HOLIDAY_MONTH and not is_day_off(on):
            yield {**entry, "key": f"{entry['key']}-{number}", "held_on": on}


def _decision(entry: Entry, today: date, meetings: Iterable[Entry]) -> Entry:
    """Return a decision, made on a day of its own or at its body's latest meeting but so many (1 is the latest)."""
    own = placed(entry, today)
    if "meetings_ago" in entry:
        held = sorted(each["held_on"] for each in meetings if each["body"] == entry["body"] and each["held_on"] < today)
        own["decided_on"] = held[-entry["meetings_ago"]]
    return {**own, "case_number": _case_number(own, own["decided_on"])}


def _agreement(entry: Entry, today: date, decided: Mapping[str, Entry]) -> Entry:
    """Return an agreement, which bears the case number of its decision; a fee is that of the year of its invoice."""
    own = placed(entry, today)
    decision = decided.get(own.get("decision", ""), {})
    return {
        **own,
        "case_number": decision.get("case_number") or _case_number(own, own.get("signed_on", today)),
        "fees": [{**fee, "year": fee["invoice_due_on"].year} for fee in own.get("fees", ())],
        "units": [{"body": key} for key in entry.get("units", ())],
        "actors": [{"organisation": key} for key in entry.get("actors", ())],
    }


def _deviation(entry: Entry, today: date, reader: "_Reader") -> Entry:
    return {**placed(entry, today), "about_id": reader.id_of(f"agreements/{entry['agreement']}")}


def _year(entry: Entry, today: date) -> Entry:
    return {**entry, "year": today.year - entry.get("years_ago", 0)}


def _case_number(entry: Entry, day: date) -> str:
    return str(entry.get("case_number", "")).format(year=day.year)


def _own_days(entry: Entry, today: date) -> Entry:
    first = _first_day(entry, today)
    return {**entry, "starts_on": first, "ends_on": first + timedelta(days=entry["days"] - 1)}


def _first_day(entry: Entry, today: date) -> date:
    day = today + timedelta(days=entry["starts_in_days"])
    weekday = entry.get("weekday")
    return day + timedelta(days=(WEEKDAYS.index(weekday) - day.weekday()) % 7) if weekday else day


def _delegate(guest: Entry, day: Callable[[int], date]) -> Entry:
    travels = [
        {**guest[way], "is_arrival": way == "arrival", "on": day(guest[way]["day"])}
        for way in ("arrival", "departure")
        if way in guest
    ]
    return {**guest, "travels": travels}


def _item(item: Entry, day: Callable[[int], date]) -> Entry:
    return {
        **item,
        "day_on": day(item["day"]),
        "starts_at": item["starts"],
        "ends_at": item.get("ends"),
        "participants": [{"person": key} for key in item.get("participants", ())],
        "guest_text_sv": item.get("guest_sv", ""),
        "guest_text_en": item.get("guest_en", ""),
    }


def _task(task: Entry, starts_on: date) -> Entry:
    """Return a task; one that is done was done on the day on which it was due, before the visit."""
    return {**task, "done_on": starts_on + timedelta(days=task["days"])} if task.get("done") else task


def _themes(entry: Entry, day: Callable[[int], date]) -> Iterator[Entry]:
    pairs: Iterable[tuple[str, str]] = zip(entry.get("themes_sv", ()), entry.get("themes_en", ()), strict=True)
    for number, (swedish, english) in enumerate(pairs, start=1):
        yield {"day_on": day(number), "theme_sv": swedish, "theme_en": english}
