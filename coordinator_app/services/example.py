"""The example: filled into a data folder of its own, and made anew once it has gone stale untouched."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from coordinator_app.documents.pictures import emblem, portrait
from coordinator_app.services.example_records import Example, read
from coordinator_app.storage import journal, municipality, organisations, partners, people, visits
from coordinator_app.storage.files import Files
from coordinator_app.storage.opening import Condition, Store, examine, open_for_writing
from coordinator_app.storage.places import Places
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Problem, message

Clock = Callable[[], datetime]

POLICIES = ("falun", "falkenberg")
STALE_AFTER = timedelta(days=7)
_FILLED = message("Fill in the example")


def fill(folder: Path, resources: Path, clock: Clock, user: str, *, policy: str | None, day: date | None) -> bool:
    """Fill an empty folder with the example and return whether that was done.

    An example that is there already is left as it is, unless nobody has touched it and it is stale or another one is
    asked for: then it is made anew. Raises Problem for a folder that holds somebody's own data.
    """
    if examine(folder) is not Condition.FRESH:
        if not _may_be_made_anew(folder, clock, user, policy=policy, day=day):
            return False
        _empty(folder)
    store = open_for_writing(folder, clock, user)
    try:
        example = read(resources / "demo" / (policy or POLICIES[0]), day or clock().date())
        _keep(store, _with_pictures(example, store.files, resources / "demo"))
    finally:
        store.close()
    return True


def _may_be_made_anew(folder: Path, clock: Clock, user: str, *, policy: str | None, day: date | None) -> bool:
    store = open_for_writing(folder, clock, user)
    try:
        with store.database.reading() as connection:
            own = municipality.get(connection)
            if own is None or not own.is_example:
                raise _not_empty(folder)
            changes = journal.since(connection, datetime.min.replace(tzinfo=clock().tzinfo))
    finally:
        store.close()
    filled_at = min(change.made_at for change in changes)
    is_other = (policy is not None and policy != own.policy) or day is not None
    is_untouched = all(change.label.id == _FILLED.id or _only_packs(change) for change in changes)
    return is_untouched and (is_other or clock() - filled_at > STALE_AFTER)


def _only_packs(change: journal.Change) -> bool:
    return all(row.kind == "pack_version" for row in change.rows)


def _empty(folder: Path) -> None:
    """Remove an example, and nothing else, from its folder."""
    places = Places(folder)
    for tree in (places.backups, places.files):
        shutil.rmtree(tree, ignore_errors=True)
    for file in (places.closing, places.journal, places.data):
        file.unlink(missing_ok=True)


def _with_pictures(example: Example, files: Files, folder: Path) -> Example:
    own = example.municipality
    arms = files.keep(emblem((folder / own.arms).read_bytes()))
    return replace(
        example,
        municipality=replace(own, arms=arms, is_example=True),
        people=tuple(
            replace(person, photo=files.keep(portrait((folder / person.photo).read_bytes())))
            if person.photo
            else person
            for person in example.people
        ),
    )


def _keep(store: Store, example: Example) -> None:
    with store.database.transaction(_FILLED) as transaction:
        municipality.save(transaction, example.municipality)
        _keep_people(transaction, example)
        for partner in example.partners:
            partners.save(transaction, partner)
        for visit in example.visits:
            visits.save(transaction, visit)


def _keep_people(transaction: Transaction, example: Example) -> None:
    for body in example.bodies:
        municipality.BODIES.save(transaction, body)
    for organisation in example.organisations:
        organisations.save(transaction, organisation)
    for person in example.people:
        people.save(transaction, person)
    for appointment in example.appointments:
        municipality.APPOINTMENTS.save(transaction, appointment)


def _not_empty(folder: Path) -> Problem:
    return Problem(
        message("The folder {folder} already holds data that are not the example.", folder=folder),
        message("Nothing has been changed."),
        message("Name an empty folder with --data, or leave --data out to use the example's own folder."),
    )
