"""What the list of agreements shows, read and seen on a day at once, on whatever thread."""

from dataclasses import dataclass
from datetime import date

from coordinator_app.domain.agreement_lines import SeenAgreement, seen_on
from coordinator_app.domain.agreement_status import headline
from coordinator_app.services.desk import Desk
from coordinator_app.words import Message


@dataclass(frozen=True, kw_only=True)
class ReadList:
    """All agreements as they stand on a day, what the head of the list says, and the years in which they end."""

    seen: tuple[SeenAgreement, ...] = ()
    headline: tuple[Message, ...] = ()
    end_years: tuple[int, ...] = ()


def read_list(desk: Desk, today: date) -> ReadList:
    """Read all agreements as they stand on a day."""
    seen = seen_on(desk.agreements.lines(), today, desk.decision_ways.plan(today))
    ends = {each.validity.current_end_on.year for each in seen if each.validity.current_end_on is not None}
    said = headline(seen) if seen else ()
    return ReadList(seen=seen, headline=said, end_years=tuple(sorted(ends, reverse=True)))
