"""The example: filled into a data folder of its own, and made anew once it has gone stale untouched."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.assessing import asked_of, renewed, worded
from coordinator_app.domain.notification_lists import NotificationList
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.usual_lists import usual_lists
from coordinator_app.services.example_mailings import posted
from coordinator_app.services.example_records import Example, read
from coordinator_app.services.example_tellings import kept_of
from coordinator_app.services.governing import register_policy
from coordinator_app.services.informing import Informing
from coordinator_app.services.mailings import Mailings
from coordinator_app.services.notifications import Notifications
from coordinator_app.services.policies import profile
from coordinator_app.storage import (
    agreements,
    calendar,
    journal,
    mailings,
    municipality,
    network,
    notifications,
    organisations,
    partners,
    people,
    policies,
    visits,
)
from coordinator_app.storage.files import Files
from coordinator_app.storage.opening import Store, open_for_writing
from coordinator_app.storage.transaction import Transaction
from coordinator_app.words import Problem, message

Clock = Callable[[], datetime]

POLICIES = ("falun", "falkenberg")
STALE_AFTER = timedelta(days=7)
FILLED = message("Fill in the example")


def fill(folder: Path, resources: Path, clock: Clock, user: str, *, policy: str | None, day: date | None) -> bool:
    """Fill an empty folder with the example and return whether that was done.

    An example that is there already is left as it is, unless nobody has touched it and it is stale or another one is
    asked for: then it is made anew, in one transaction. Raises Problem for a folder that holds somebody's own data.
    """
    store = open_for_writing(folder, clock, user)
    try:
        found = _found(store, folder)
        if found and not _is_to_be_made_anew(found, clock(), policy=policy, is_other_day=day is not None):
            return False
        chosen = policy or (found.policy if found else POLICIES[0])
        around = day or clock().date()
        example = worded_by(_read(resources / "demo", chosen, around), profile(resources, chosen))
        _keep(store, _with_pictures(example, store.files, resources / "demo"), resources, around)
    finally:
        store.close()
    return True


@dataclass(frozen=True, kw_only=True)
class _Found:
    """The example that is there: whose it is, when it was filled in, and whether anybody has worked in it since."""

    policy: str
    filled_at: datetime
    is_untouched: bool


def _found(store: Store, folder: Path) -> _Found | None:
    """Return the example in a store, or None where nothing has been kept in it yet."""
    with store.database.reading() as connection:
        own = municipality.get(connection)
        changes = journal.since(connection, datetime.min.replace(tzinfo=UTC))
    if own is None and not changes:
        return None
    if own is None or not own.is_example:
        raise _not_empty(folder)
    return _Found(
        policy=own.policy,
        filled_at=max(change.made_at for change in changes if change.label.id == FILLED.id),
        is_untouched=all(change.label.id == FILLED.id or _only_packs(change) for change in changes),
    )


def _only_packs(change: journal.Change) -> bool:
    return all(row.kind == "pack_version" for row in change.rows)


def _is_to_be_made_anew(found: _Found, now: datetime, *, policy: str | None, is_other_day: bool) -> bool:
    is_other = policy not in {None, found.policy} or is_other_day
    return found.is_untouched and (is_other or now - found.filled_at > STALE_AFTER)


def _read(folder: Path, policy: str, day: date) -> Example:
    try:
        return read(folder / policy, day)
    except OverflowError as error:
        raise Problem(
            message("The example has no days around {day}.", day=day),
            message("Nothing has been changed."),
            message("Choose a day that is closer to today."),
        ) from error


def worded_by(example: Example, policy: PolicyProfile) -> Example:
    """Return an example whose assessments ask in the words of the policy; for what is proposed they ask everything.

    Raises KeyError for a criterion that the policy has not.
    """
    return replace(example, agreements=tuple(_worded(each, policy) for each in example.agreements))


def _worded(agreement: Agreement, policy: PolicyProfile) -> Agreement:
    asked = {each.code: each for each in asked_of(policy.criteria, agreement.kind)}
    made = []
    for assessment in agreement.assessments:
        criteria = tuple(worded(each, asked[each.code]) for each in assessment.criteria)
        known = replace(assessment, criteria=criteria)
        ids = (uuid5(assessment.id, code) for code in asked)
        is_open = agreement.stage == AgreementStage.PROPOSED
        made.append(renewed(known, tuple(asked.values()), ids.__next__) if is_open else known)
    return replace(agreement, assessments=tuple(made))


def _with_pictures(example: Example, files: Files, folder: Path) -> Example:
    own = example.municipality
    from coordinator_app.documents.pictures import emblem, portrait

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


def _keep(store: Store, example: Example, resources: Path, day: date) -> None:
    with store.database.transaction(FILLED, can_be_undone=False) as transaction:
        _clear(transaction)
        municipality.save(transaction, example.municipality)
        _keep_people(transaction, example)
        for partner in example.partners:
            partners.save(transaction, partner)
        _keep_agreements(transaction, example)
        for visit in example.visits:
            visits.save(transaction, visit)
        _keep_network(transaction, example)
        for meeting in example.meetings:
            calendar.MEETINGS.save(transaction, meeting)
        for own_day in example.own_days:
            calendar.OWN_DAYS.save(transaction, own_day)
        chosen = profile(resources, example.municipality.policy)
        register_policy(transaction, chosen)
        for each in _lists(chosen, example):
            notifications.NOTIFICATION_LISTS.save(transaction, each)
        informing = Informing(store.database, resources, store.clock)
        told = Notifications(store.database, store.files, resources, store.clock, store.database.user, informing)
        for one in kept_of(example.tellings, told, transaction, day):
            notifications.NOTIFICATIONS.save(transaction, one)
        written = Mailings(store, informing, resources)
        for mailing in posted(example.postings, written, transaction, day, store.clock().tzinfo):
            mailings.MAILINGS.save(transaction, mailing)


def _lists(policy: PolicyProfile, example: Example) -> tuple[NotificationList, ...]:
    """Return the lists that the policy brings, with the same ids whenever the example is made."""
    numbers = count()
    return usual_lists(
        policy, example.bodies, lambda: uuid5(NAMESPACE_URL, f"utblick-example:{policy.key}/lists/{next(numbers)}")
    )


def _clear(transaction: Transaction) -> None:
    """Delete what is there, what refers to other things first; bodies come last, the parts before the whole."""
    of_policy = (policies.DEVIATIONS, policies.GOVERNING_DOCUMENTS, policies.OWN_POLICIES)
    of_network = (mailings.MAILINGS, network.INITIATIVES, network.MEETINGS, network.SEATS, network.COMMITTEE_YEARS)
    told = (notifications.NOTIFICATIONS, notifications.NOTIFICATION_LISTS)
    agreed = (*told, visits.VISITS, agreements.AGREEMENTS, *of_policy, agreements.DECISIONS)
    kinds = (
        *of_network,
        *agreed,
        municipality.APPOINTMENTS,
        partners.PARTNERS,
        people.PEOPLE,
        organisations.ORGANISATIONS,
    )
    of_calendar = (calendar.MEETINGS, calendar.OWN_DAYS, calendar.TRANSFERS, calendar.IMPORTED_EVENTS)
    for records in (*kinds, *of_calendar, municipality.MUNICIPALITIES):
        for record in records.every(transaction.connection):
            records.delete(transaction, record.id)
    while bodies := municipality.BODIES.every(transaction.connection):
        wholes = {body.parent_id for body in bodies}
        for body in bodies:
            if body.id not in wholes:
                municipality.BODIES.delete(transaction, body.id)


def _keep_people(transaction: Transaction, example: Example) -> None:
    for body in example.bodies:
        municipality.BODIES.save(transaction, body)
    for organisation in example.organisations:
        organisations.save(transaction, organisation)
    for person in example.people:
        people.save(transaction, person)
    for appointment in example.appointments:
        municipality.APPOINTMENTS.save(transaction, appointment)


def _keep_agreements(transaction: Transaction, example: Example) -> None:
    """Keep what was decided and agreed; an agreement comes after the one that it follows or lies under."""
    for decision in example.decisions:
        agreements.DECISIONS.save(transaction, decision)
    for agreement in example.agreements:
        agreements.save(transaction, agreement)
    for document in example.governing_documents:
        policies.GOVERNING_DOCUMENTS.save(transaction, document)
    for own in example.own_policies:
        policies.OWN_POLICIES.save(transaction, own)
    for deviation in example.deviations:
        policies.DEVIATIONS.save(transaction, deviation)


def _keep_network(transaction: Transaction, example: Example) -> None:
    """Keep who stands for which department, and what they have met about; an initiative comes after its meeting."""
    for seat in example.seats:
        network.SEATS.save(transaction, seat)
    for meeting in example.network_meetings:
        network.MEETINGS.save(transaction, meeting)
    for initiative in example.initiatives:
        network.INITIATIVES.save(transaction, initiative)
    for year in example.committee_years:
        network.COMMITTEE_YEARS.save(transaction, year)


def _not_empty(folder: Path) -> Problem:
    return Problem(
        message("The folder {folder} already holds data that are not the example.", folder=folder),
        message("Nothing has been changed."),
        message("Name an empty folder with --data, or leave --data out to use the example's own folder."),
    )
