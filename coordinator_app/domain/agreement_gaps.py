"""Times without an agreement: between one and what it follows, and with a partner between two of the same kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from coordinator_app.domain.agreement_dates import CURRENT, Standing, validity
from coordinator_app.domain.agreements import Agreement, AgreementKind

_DAY = timedelta(days=1)
_COUNTED = CURRENT | {Standing.EXPIRED, Standing.ENDED}
CONTINUOUS = frozenset(AgreementKind) - {AgreementKind.PROJECT, AgreementKind.LETTER_OF_INTENT, AgreementKind.OTHER}
"""The kinds that are meant to go on; a project ends, and another one follows when it is wanted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """The days that an agreement covers; None for a first day that nobody knows, and for a last one that is not set."""

    agreement_id: UUID
    kind: AgreementKind
    partner_id: UUID | None = None
    predecessor_id: UUID | None = None
    first_on: date | None = None
    last_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """The days, the first and the last included, that lie uncovered between two agreements."""

    partner_id: UUID | None
    before_id: UUID
    after_id: UUID
    first_on: date
    last_on: date


def coverage(agreement: Agreement, on: date) -> Coverage | None:
    """Return the days that an agreement covers, or None for one that has not been concluded.

    One that renews by itself covers what comes, as long as nothing stops it.
    """
    found = validity(agreement.terms, on)
    if found.standing not in _COUNTED:
        return None
    return Coverage(
        agreement_id=agreement.id,
        kind=agreement.kind,
        partner_id=agreement.partner_id,
        predecessor_id=agreement.predecessor_id,
        first_on=found.begins_on,
        last_on=found.ends_on,
    )


def gaps(coverages: Iterable[Coverage]) -> tuple[Gap, ...]:
    """Return the gaps before agreements that follow another, and those between the ones of a partner and a kind.

    The earliest come first. What overlaps or follows on the next day leaves none, and neither do days that are not
    known. It takes the time of ordering the agreements.
    """
    known = list(coverages)
    found = {(gap.before_id, gap.after_id): gap for gap in (*_of_partners(known), *_of_successors(known))}
    return tuple(sorted(found.values(), key=lambda gap: (gap.first_on, gap.last_on, gap.after_id)))


def _of_successors(known: Iterable[Coverage]) -> Iterator[Gap]:
    by_id = {one.agreement_id: one for one in known}
    for one in by_id.values():
        before = by_id.get(one.predecessor_id) if one.predecessor_id is not None else None
        if before is not None:
            yield from _between(before, one)


def _of_partners(known: Iterable[Coverage]) -> Iterator[Gap]:
    """Yield what lies between the agreement that lasts longest so far and the next one to begin."""
    meant = [one for one in known if one.partner_id is not None and one.kind in CONTINUOUS]
    for _, group in groupby(sorted(meant, key=_order), key=lambda one: (one.partner_id, one.kind)):
        longest, *others = group
        for one in others:
            yield from _between(longest, one)
            longest = max(longest, one, key=lambda each: each.last_on or date.max)


def _order(one: Coverage) -> tuple[int, str, date, UUID]:
    return (one.partner_id or one.agreement_id).int, one.kind, one.first_on or date.min, one.agreement_id


def _between(before: Coverage, after: Coverage) -> Iterator[Gap]:
    if before.last_on is None or after.first_on is None or (after.first_on - before.last_on).days <= 1:
        return
    yield Gap(
        partner_id=after.partner_id,
        before_id=before.agreement_id,
        after_id=after.agreement_id,
        first_on=before.last_on + _DAY,
        last_on=after.first_on - _DAY,
    )
