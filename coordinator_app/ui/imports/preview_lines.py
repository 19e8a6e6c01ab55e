"""The lines of the preview of an import: what becomes of each event, and what of the file could not be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID, uuid4

from coordinator_app.domain.import_plan import EventKey, ImportRow, RowKind
from coordinator_app.domain.read_calendar import Finding, ReadEvent, Weight, last_day
from coordinator_app.ui.list_view import Cell, Cells
from coordinator_app.ui.table_model import Column
from coordinator_app.words import Message, Words, message

LOSSES = "losses"
REPAIRED = "repaired"


@dataclass(frozen=True, kw_only=True)
class PreviewLine:
    """A line as it is shown; `key` names the event that can be imported, None where there is nothing to choose."""

    id: UUID
    group: str
    state: str
    tone: str
    icon: str
    title: str
    days: str = ""
    told: str = ""
    key: EventKey | None = None
    is_chosen: bool = False


_STATES: dict[str, tuple[Message, str, str]] = {
    RowKind.NEW: (message("New"), "ok", "add"),
    RowKind.CHANGED: (message("Changed"), "accent", "edit"),
    RowKind.DELETED: (message("Deleted here"), "neutral", "delete"),
    RowKind.UNCHANGED: (message("Unchanged"), "neutral", "checkmark"),
    RowKind.UNFIT: (message("Does not fit"), "warn", "warning"),
    Weight.SKIPPED: (message("Not readable"), "danger", "error_circle"),
    Weight.DROPPED: (message("Not all of it"), "warn", "warning"),
    Weight.REPAIRED: (message("Repaired"), "neutral", "info"),
}
_GROUPS = {Weight.SKIPPED: LOSSES, Weight.DROPPED: LOSSES, RowKind.UNFIT: LOSSES, Weight.REPAIRED: REPAIRED}
_ORDER = list(_STATES)
_LEFT_OUT = message("Left out")


def lines(rows: Iterable[ImportRow], findings: Iterable[Finding], words: Words) -> list[PreviewLine]:
    """Return the lines: what is new and what changes first, then the rest, and at last what could not be read."""
    found = [(row.kind.value, _of_event(row, words)) for row in rows]
    found += [(finding.weight.value, _of_finding(finding, words)) for finding in findings]
    found.sort(key=lambda pair: _ORDER.index(pair[0]))
    return [line for _, line in found]


def columns() -> list[Column[PreviewLine]]:
    """Return the columns of the preview."""
    return [
        Column(key="state", heading=message("What happens"), text=_said_state, width=150),
        Column(key="title", heading=message("Event"), text=lambda line: line.title),
        Column(key="days", heading=message("When"), text=lambda line: line.days, width=250),
    ]


def cells(words: Words) -> Cells:
    """Return what the cells of the preview show."""
    left_out = words.say(_LEFT_OUT)

    def state(line: PreviewLine) -> Cell:
        if line.key is not None and not line.is_chosen:
            return Cell(said=left_out, icon="dismiss", tone="neutral")
        return Cell(said=line.state, icon=line.icon, tone=line.tone)

    return {
        "state": state,
        "title": lambda line: Cell(said=line.title, beneath=line.told, is_strong=line.is_chosen),
        "days": lambda line: Cell(said=line.days),
    }


def sentence(line: PreviewLine, words: Words) -> str:
    """Return a line as somebody hears it."""
    state = words.say(_LEFT_OUT) if line.key is not None and not line.is_chosen else line.state
    return ", ".join(part for part in (state, line.title, line.days, line.told) if part)


def _said_state(line: PreviewLine) -> str:
    return line.state


def _of_event(row: ImportRow, words: Words) -> PreviewLine:
    said, tone, icon = _STATES[row.kind]
    told = [words.say(each) for each in (*row.changes, *((row.reason,) if row.reason else ()))]
    return PreviewLine(
        id=uuid4(),
        group=_GROUPS.get(row.kind, row.kind.value),
        state=words.say(said),
        tone=tone,
        icon=icon,
        title=row.event.title or row.event.place or words.say("Without a title"),
        days=when(row.event, words),
        told=" · ".join(told),
        key=row.key if row.is_offered else None,
        is_chosen=row.is_chosen,
    )


def _of_finding(finding: Finding, words: Words) -> PreviewLine:
    said, tone, icon = _STATES[finding.weight]
    place = words.say("line {number}", number=finding.line) if finding.line else words.say("The whole file")
    return PreviewLine(
        id=uuid4(),
        group=_GROUPS[finding.weight],
        state=words.say(said),
        tone=tone,
        icon=icon,
        title=finding.title or finding.raw or place[:1].upper() + place[1:],
        days=place if finding.title or finding.raw else "",
        told=words.say(finding.reason) + (f" [{finding.raw}]" if finding.raw and finding.title else ""),
    )


def when(event: ReadEvent, words: Words) -> str:
    """Return when an event is, as the screen writes it."""
    days = words.days(event.starts_on, last_day(event))
    if event.starts_at is None:
        return days
    ends = event.ends_at if last_day(event) == event.starts_on else None
    return f"{days} {words.hours(event.starts_at, ends)}"


def chosen_keys(shown: Iterable[PreviewLine]) -> Iterator[EventKey]:
    """Yield the events that are to be imported."""
    return (line.key for line in shown if line.key is not None and line.is_chosen)
