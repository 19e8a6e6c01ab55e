"""The days of agreements in the calendar: of notice, of papers, of ends, renewals, reviews and signing."""

from collections.abc import Callable, Iterator
from datetime import date
from uuid import uuid5

from coordinator_app.domain.agreement_dates import Validity, validity
from coordinator_app.domain.agreement_target import TargetKind, target_of
from coordinator_app.domain.calendar import Entry, EntryKind, Layer
from coordinator_app.domain.watched_agreements import Papers, WatchedAgreement
from coordinator_app.words import Either, Message, message

TITLES: dict[EntryKind, Message] = {
    EntryKind.AGREEMENT_NOTICE: message("{name}: last day for notice"),
    EntryKind.AGREEMENT_PAPERS: message("{name}: hand in papers"),
    EntryKind.AGREEMENT_END: message("{name}: ends"),
    EntryKind.AGREEMENT_RENEWAL: message("{name}: is renewed"),
    EntryKind.AGREEMENT_REVIEW: message("{name}: review"),
    EntryKind.AGREEMENT_SIGNATURE: message("{name}: last day to sign"),
}
"""What the entries of agreements are called, by the name of the partner or the agreement."""


def entries_of_agreement(
    agreement: WatchedAgreement, first: date, last: date, papers: Callable[[date], Papers | None]
) -> Iterator[Entry]:
    """Yield the days of an agreement from first to last, those of every term that touches them.

    Each term is seen from its own days, so that past and coming ones are told as they were and will be.
    """
    seen = validity(agreement.terms, first)
    told: set[tuple[EntryKind, date]] = set()
    while True:
        for kind, on in _days(agreement, seen, papers):
            if first <= on <= last and (kind, on) not in told:
                told.add((kind, on))
                yield _entry(agreement, kind, on)
        if seen.renews_on is None or seen.renews_on > last:
            return
        seen = validity(agreement.terms, seen.renews_on)


def _days(
    agreement: WatchedAgreement, seen: Validity, papers: Callable[[date], Papers | None]
) -> Iterator[tuple[EntryKind, date]]:
    target = target_of(agreement.terms, seen)
    if target is not None and target.is_decidable:
        if target.kind in _DECIDED:
            yield _DECIDED[target.kind], target.on
        is_settled = agreement.has_decision and target.kind == TargetKind.SIGNATURE
        handed_in = None if is_settled else papers(target.on)
        if handed_in is not None:
            yield EntryKind.AGREEMENT_PAPERS, handed_in.on
    if seen.renews_on is not None:
        yield EntryKind.AGREEMENT_RENEWAL, seen.renews_on
    elif seen.current_end_on is not None:
        yield EntryKind.AGREEMENT_END, seen.current_end_on
    if seen.review_on is not None and seen.is_in_force:
        yield EntryKind.AGREEMENT_REVIEW, seen.review_on


_DECIDED = {
    TargetKind.NOTICE: EntryKind.AGREEMENT_NOTICE,
    TargetKind.SIGNATURE: EntryKind.AGREEMENT_SIGNATURE,
}
"""What a target is in the calendar; ends and reviews stand there by themselves."""


def _entry(agreement: WatchedAgreement, kind: EntryKind, on: date) -> Entry:
    name = agreement.partner or agreement.title
    about = agreement.title if agreement.partner else Either("")
    return Entry(
        id=uuid5(agreement.id, f"{kind.value}-{on}"),
        record_id=agreement.id,
        kind=kind,
        layer=Layer.AGREEMENT,
        title_sv=name.swedish,
        title_en=name.english,
        starts_on=on,
        ends_on=on,
        about_sv=about.swedish,
        about_en=about.english,
    )
