"""What has changed, told in one sentence for each record; no value of a person is told."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from uuid import UUID

from coordinator_app.domain.overview import ChangeTold
from coordinator_app.storage.journal import Change, ChangedRow
from coordinator_app.storage.tables_journal import Action
from coordinator_app.words import Either, Message, message, messages

MOST_TOLD = 8
"""How many sentences are told; what is older is left to the history."""

Entry = tuple[Change, ChangedRow]


def told(changes: Iterable[Change], titles: Mapping[UUID, Either]) -> tuple[ChangeTold, ...]:
    """Return what was done, the latest first; `titles` are those of the visits and partners that are still there."""
    grouped: dict[tuple[str, UUID | None], list[Entry]] = {}
    for change in changes:
        for row in _by_themselves(change):
            grouped.setdefault(_about(row), []).append((change, row))
    sentences = (
        ChangeTold(kind=kind, record_id=record_id, sentence=said, made_at=latest.made_at, made_by=latest.made_by)
        for (kind, record_id), entries in grouped.items()
        for latest in (entries[0][0],)
        for said in _sentences(kind, [row for _, row in entries], titles)
    )
    return tuple(one for one, _ in zip(sentences, range(MOST_TOLD), strict=False))


def visits_named(changes: Iterable[Change]) -> frozenset[UUID]:
    """Return the ids of the visits that changes name, those of new packs included."""
    rows = [row for change in changes for row in change.rows]
    return frozenset(row.record_id for row in rows if row.kind == "visit")


def partners_named(changes: Iterable[Change]) -> frozenset[UUID]:
    """Return the ids of the partners that changes name."""
    return frozenset(row.record_id for change in changes for row in change.rows if row.kind == "partner")


def _by_themselves(change: Change) -> list[ChangedRow]:
    """Return the rows of a change without the notes of who was informed that came or went with their visit."""
    whole = {row.action for row in change.rows if row.table == "visit" and row.action != Action.UPDATE}
    return [row for row in change.rows if row.kind != "notification" or row.action not in whole]


def _about(row: ChangedRow) -> tuple[str, UUID | None]:
    return row.kind, row.record_id if row.kind in {"visit", "partner"} else None


def _sentences(kind: str, rows: list[ChangedRow], titles: Mapping[UUID, Either]) -> Iterator[Message]:
    if kind == "visit":
        yield from _of_visit(rows, titles.get(rows[0].record_id))
    elif kind == "partner":
        title = titles.get(rows[0].record_id)
        yield message("{title}: the partner's details changed", title=title) if title else message("A partner deleted")
    elif kind == "person":
        yield from _of_people(rows)
    elif kind == "pack_version":
        made = [row for row in rows if row.action == Action.INSERT]
        if made:
            yield messages("{number} briefing pack made", "{number} briefing packs made", len(made))
    elif kind in _ELSEWHERE:
        yield _ELSEWHERE[kind]


_ELSEWHERE = {
    "body": message("Bodies and departments changed"),
    "appointment": message("Offices held changed"),
    "municipality": message("The municipality's details changed"),
    "organisation": message("Organisations changed"),
    "agreement": message("Agreements changed"),
    "decision": message("Decisions changed"),
    "meeting": message("The meeting plan changed"),
    "own_day": message("Own days of the calendar changed"),
    "letter_template": message("Templates of letters changed"),
    "transfer": message("Ways between places changed"),
    "governing_document": message("Governing documents changed"),
    "own_policy": message("What the municipality has set on its policy changed"),
    "deviation": message("Deviations from the policy changed"),
    "seat": message("The network of contact persons changed"),
    "network_meeting": message("The meetings of the network changed"),
    "initiative": message("What the network has brought up changed"),
    "committee_year": message("Budget frames and goal documents changed"),
    "notification_list": message("Notification lists changed"),
    "notification": message("Who was informed of visits changed"),
    "mailing": message("Mailings changed"),
}


def _of_visit(rows: list[ChangedRow], title: Either | None) -> Iterator[Message]:
    own = [row for row in rows if row.table == "visit"]
    if title is None:
        yield message("A visit deleted")
    elif any(row.action == Action.INSERT for row in own):
        yield message("New visit: {title}", title=title)
    else:
        yield from _of_fields({name for row in own for name in row.fields}, title)
        yield from _of_parts(rows, title)


def _of_fields(names: Collection[str], title: Either) -> Iterator[Message]:
    days = {"starts_on", "ends_on"}
    if days & set(names):
        yield message("{title} has new days", title=title)
    if "status" in names:
        yield message("{title} has a new status", title=title)
    if set(names) - days - {"status"}:
        yield message("{title}: details changed", title=title)


def _of_parts(rows: list[ChangedRow], title: Either) -> Iterator[Message]:
    guests = _ids(rows, "delegate")
    if guests[Action.INSERT]:
        number = len(guests[Action.INSERT])
        yield messages("{number} person added to {title}", "{number} people added to {title}", number, title=title)
    if guests[Action.DELETE]:
        number = len(guests[Action.DELETE])
        yield messages(
            "{number} person removed from {title}", "{number} people removed from {title}", number, title=title
        )
    items = _ids(rows, "programme_item")
    changed = len(frozenset[UUID]().union(*items.values()))
    if changed:
        yield messages(
            "{title}: {number} item of the programme changed",
            "{title}: {number} items of the programme changed",
            changed,
            title=title,
        )
    if any(row.table not in {"visit", "delegate", "travel", "programme_item", "participation"} for row in rows):
        yield message("{title}: hosts, texts or files changed", title=title)


def _ids(rows: list[ChangedRow], table: str) -> dict[Action, frozenset[UUID]]:
    """Return the rows of a table by what was done to them in the end; what came and went again is in neither."""
    found = {
        action: frozenset(row.row_id for row in rows if row.table == table and row.action == action)
        for action in Action
    }
    came, went = found[Action.INSERT], found[Action.DELETE]
    return {Action.INSERT: came - went, Action.UPDATE: found[Action.UPDATE] - came - went, Action.DELETE: went - came}


def _of_people(rows: list[ChangedRow]) -> Iterator[Message]:
    own = _ids([row for row in rows if row.table == "person"], "person")
    came, went = len(own[Action.INSERT]), len(own[Action.DELETE])
    changed = len({row.record_id for row in rows} - own[Action.INSERT] - own[Action.DELETE])
    if came:
        yield messages("{number} new person", "{number} new people", came)
    if changed:
        yield messages("Details of {number} person changed", "Details of {number} people changed", changed)
    if went:
        yield messages("{number} person deleted", "{number} people deleted", went)
