"""What the list of agreements shows, read and seen on a day at once, on whatever thread."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from coordinator_app.domain.agreement_gaps import gaps_among
from coordinator_app.domain.agreement_lines import SeenAgreement, seen_on
from coordinator_app.domain.agreement_status import headline
from coordinator_app.services.desk import Desk
from coordinator_app.words import Message


@dataclass(frozen=True, kw_only=True)
class ReadList:
    """All agreements as they stand on a day, what the head of the list says, and the years in which they end.

    `gapped` are those before which there was a gap.
    """

    seen: tuple[SeenAgreement, ...] = ()
    headline: tuple[Message, ...] = ()
    end_years: tuple[int, ...] = ()
    gapped: frozenset[UUID] = frozenset()


def read_list(desk: Desk, today: date) -> ReadList:
    """Read all agreements as they stand on a day."""
    lines = desk.agreements.lines()
    seen = seen_on(lines, today, desk.decision_ways.plan(today))
    ends = {each.validity.current_end_on.year for each in seen if each.validity.current_end_on is not None}
    said = headline(seen) if seen else ()
    gapped = frozenset(gap.after_id for gap in gaps_among(lines, today))
    return ReadList(seen=seen, headline=said, end_years=tuple(sorted(ends, reverse=True)), gapped=gapped)
