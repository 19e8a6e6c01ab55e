"""A calendar file as a whole: every record of it read, or told of with the reason."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256

from coordinator_app.domain.read_calendar import Finding, ReadCalendar, ReadEvent, Weight
from coordinator_app.exchange.calendars.components import (
    CALENDAR,
    EVENT,
    JOURNAL,
    RECORDS,
    TO_DO,
    ZONE,
    Component,
    components,
    counted,
)
from coordinator_app.exchange.calendars.events import Entry, Master, Skipped, expanded, master
from coordinator_app.exchange.calendars.text import lines_of
from coordinator_app.exchange.calendars.zones import Zones, zone_components
from coordinator_app.words import message

Progress = Callable[[int, int], None]

MOST_EVENTS = 50_000
_A_FEW = 200
_NOT_EVENTS = {
    TO_DO: message("It is a task. Utblick reads events alone."),
    JOURNAL: message("It is a note in a journal. Utblick reads events alone."),
}


def read(content: bytes, around: date, progress: Progress = lambda done, whole: None) -> ReadCalendar:
    """Return what a calendar file holds: nothing is raised for what is wrong with it, and nothing is left untold.

    Series are read for a year before and after the given day. `progress` is told records and of how many.
    """
    lines, findings = lines_of(content)
    found, outside = components(lines)
    own_count = counted(content)
    reading = _Reading(found, around, sum(own_count.values()), progress)
    events = reading.events()
    findings += outside + reading.findings + reading.zones.findings
    read_count = {name: sum(each.name == name for each in found) for name in RECORDS}
    findings += _miscounted(sum(max(0, number - read_count[name]) for name, number in own_count.items()))
    return ReadCalendar(counted=own_count, read=reading.read, events=tuple(events), findings=tuple(findings))


class _Reading:
    """The records of one file on their way to events."""

    def __init__(self, found: list[Component], around: date, whole: int, progress: Progress) -> None:
        self._found, self._around, self._whole, self._progress = found, around, whole, progress
        self.zones = Zones(zone_components(each for each in found if each.name == ZONE), around)
        self._calendars = {id(each): _Calendar(each) for each in found if each.name == CALENDAR}
        self.findings: list[Finding] = []
        self.read = 0

    def events(self) -> list[ReadEvent]:
        """Return all events, occasions that are replaced by others left out."""
        masters = _apart(self._masters())
        replaced = {(each.event.uid, each.event.recurrence) for each in masters if each.event.recurrence}
        events: list[ReadEvent] = []
        for each in masters:
            occasions = expanded(each, self._around)
            own = bool(each.event.recurrence)
            events += [one for one in occasions if own or (one.uid, one.recurrence) not in replaced]
            self.findings += each.entry.findings
        records = sum(each.name in RECORDS for each in self._found)
        self.read = records - sum(finding.weight == Weight.SKIPPED for finding in self.findings)
        if len(events) > MOST_EVENTS:
            self.findings.append(_too_many(len(events)))
        return events[:MOST_EVENTS]

    def _masters(self) -> list[Master]:
        masters = []
        for number, component in enumerate(each for each in self._found if each.name in RECORDS):
            if number % _A_FEW == 0:
                self._progress(number, self._whole)
            entry = Entry(component)
            try:
                masters.append(self._master(entry))
            except Skipped as skipped:
                entry.tell(Weight.SKIPPED, skipped.reason, skipped.line)
                self.findings += entry.findings
        return masters

    def _master(self, entry: Entry) -> Master:
        if entry.component.name != EVENT:
            raise Skipped(_NOT_EVENTS[entry.component.name])
        calendar = self._calendars.get(id(entry.component.calendar), _NO_CALENDAR)
        if calendar.is_answer:
            raise Skipped(message("It is an answer to an invitation, and no event of its own."))
        return master(entry, self.zones, calendar.name, is_called_off=calendar.is_called_off)


class _Calendar:
    """What a calendar says of all its events: its name, and whether they are called off or answers (RFC 5546 1.4)."""

    def __init__(self, component: Component | None) -> None:
        said: Mapping[str, str] = {}
        if component is not None:
            said = {name.partition(";")[0].upper(): value.strip() for name, value in _pairs(component)}
        self.name = said.get("X-WR-CALNAME") or said.get("NAME") or ""
        method = said.get("METHOD", "").upper()
        self.is_called_off = method == "CANCEL"
        self.is_answer = method in {"REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"}


_NO_CALENDAR = _Calendar(None)


def _pairs(component: Component) -> Iterable[tuple[str, str]]:
    for line in component.lines:
        name, _, value = line.text.partition(":")
        yield name, value


def _apart(masters: list[Master]) -> list[Master]:
    """Return each event once: of several versions the last one, and what bears the same UID by mistake told apart."""
    kept: dict[tuple[str, str], Master] = {}
    for each in masters:
        key = (each.event.uid, each.event.recurrence)
        other = kept.get(key)
        if other is None:
            kept[key] = each
        elif _is_same(each.event, other.event):
            other.entry.tell(Weight.REPAIRED, message("It stands in the file more than once, and was taken once."))
        elif _version(each.event) != _version(other.event):
            kept[key] = max(other, each, key=lambda one: _version(one.event))
            kept[key].entry.tell(Weight.REPAIRED, message("An earlier version of it stands in the file as well."))
        else:
            _keep_apart(each, kept)
    return list(kept.values())


def _keep_apart(each: Master, kept: dict[tuple[str, str], Master]) -> None:
    each.event = replace(each.event, uid=f"{each.event.uid}#{_fingerprint(each.event)}")
    each.entry.tell(
        Weight.REPAIRED, message("Another event in the file bears the same mark (UID). The two were kept apart.")
    )
    kept.setdefault((each.event.uid, each.event.recurrence), each)


def _version(event: ReadEvent) -> tuple[int, str]:
    return event.sequence, event.modified


def _is_same(one: ReadEvent, other: ReadEvent) -> bool:
    return replace(one, line=None, sequence=0, modified="") == replace(other, line=None, sequence=0, modified="")


def _fingerprint(event: ReadEvent) -> str:
    return sha256(repr(replace(event, line=None)).encode()).hexdigest()[:12]


def _miscounted(missing: int) -> list[Finding]:
    reason = message("An event, a task or a note begins in the file that could not be told apart from the rest.")
    return [Finding(weight=Weight.SKIPPED, reason=reason)] * missing


def _too_many(number: int) -> Finding:
    reason = message(
        "The file holds {number} occasions. Only the first {most} were read.", number=number, most=MOST_EVENTS
    )
    return Finding(weight=Weight.DROPPED, reason=reason)
