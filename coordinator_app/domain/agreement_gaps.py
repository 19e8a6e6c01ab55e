"""Times without an agreement: between one and what it follows, and with a partner between two of the same kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Protocol
from uuid import UUID

from coordinator_app.domain.agreement_dates import CURRENT, Standing, validity
from coordinator_app.domain.agreement_terms import AgreementTerms
from coordinator_app.domain.agreements import AgreementKind

_DAY = timedelta(days=1)
_COUNTED = CURRENT | {Standing.EXPIRED, Standing.ENDED}
CONTINUOUS = frozenset(AgreementKind) - {AgreementKind.PROJECT, AgreementKind.LETTER_OF_INTENT, AgreementKind.OTHER}
"""The kinds that are meant to go on; a project ends, and another one follows when it is wanted."""


class Lasting(Protocol):
    """An agreement, or a line of one, as far as its days are concerned."""

    @property
    def id(self) -> UUID:
        """The id of the agreement."""

    @property
    def kind(self) -> AgreementKind:
        """What it is."""

    @property
    def partner_id(self) -> UUID | None:
        """With whom it is."""

    @property
    def predecessor_id(self) -> UUID | None:
        """The one that it follows."""

    @property
    def terms(self) -> AgreementTerms:
        """From when to when it lasts."""


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
    """The days, the first and the last included, that lie uncovered between two agreements.

    `kind` is what both are, where that is one of the kinds that are meant to go on.
    """

    partner_id: UUID | None
    kind: AgreementKind | None = None
    before_id: UUID
    after_id: UUID
    first_on: date
    last_on: date


def coverage(agreement: Lasting, on: date) -> Coverage | None:
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
    known. Before each agreement there is one gap at most: that which began the latest. It takes the time of ordering
    the agreements.
    """
    known = list(coverages)
    found: dict[UUID, Gap] = {}
    for gap in (*_of_partners(known), *_of_successors(known)):
        other = found.get(gap.after_id)
        if other is None or gap.first_on > other.first_on:
            found[gap.after_id] = gap
    return tuple(sorted(found.values(), key=lambda gap: (gap.first_on, gap.last_on, gap.after_id)))


def gaps_among(agreements: Iterable[Lasting], on: date) -> tuple[Gap, ...]:
    """Return the gaps among agreements as they stand on a day."""
    covered = (coverage(each, on) for each in agreements)
    return gaps(each for each in covered if each is not None)


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
        kind=after.kind if before.kind == after.kind and after.kind in CONTINUOUS else None,
        before_id=before.agreement_id,
        after_id=after.agreement_id,
        first_on=before.last_on + _DAY,
        last_on=after.first_on - _DAY,
    )
