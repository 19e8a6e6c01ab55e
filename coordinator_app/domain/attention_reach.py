"""How far the rules of Today reach: which visits they can tell of on a day, and whose people they then ask about."""

from datetime import date, timedelta

from coordinator_app.domain.attention import AHEAD_DAYS
from coordinator_app.domain.lead_times import ANSWER_DAYS_BEFORE, INTAKE_DAYS_BEFORE, REPRESENTATION_DAYS_BEFORE
from coordinator_app.domain.visits import CLOSED, HELD, UNANSWERED, Visit, VisitLine, VisitStatus

DAYS_BACK = 60
DAYS_AHEAD = ANSWER_DAYS_BEFORE + AHEAD_DAYS
"""As far ahead as the rule with the longest time before a visit can tell of anything."""

FORTNIGHT_DAYS = 14
_DECIDED_DAYS_AHEAD = INTAKE_DAYS_BEFORE + AHEAD_DAYS
_PEOPLE_DAYS_AHEAD = REPRESENTATION_DAYS_BEFORE + AHEAD_DAYS


def is_within_reach(line: VisitLine, today: date) -> bool:
    """Tell whether anything on Today can concern a visit that touches the days looked at."""
    if line.status in CLOSED or line.status == VisitStatus.EVALUATED:
        return False
    return line.status in UNANSWERED or line.starts_on <= today + timedelta(days=_DECIDED_DAYS_AHEAD)


def is_looked_into(line: VisitLine | Visit, today: date) -> bool:
    """Tell whether Today asks what parts a visit within reach has, such as a programme and a delegation.

    The rules ask that of what is decided and has not ended, and the coming fortnight how many come.
    """
    if line.ends_on < today:
        return False
    return line.status not in UNANSWERED or line.starts_on <= today + timedelta(days=FORTNIGHT_DAYS)


def are_people_asked_about(visit: Visit, today: date) -> bool:
    """Tell whether Today can ask about the languages, the terms and the offices of those who take part.

    The rules do so of what is decided, before it begins; the readiness that is shown is that of a visit going on, too.
    """
    if visit.status in HELD or visit.ends_on < today:
        return False
    is_decided = visit.status not in UNANSWERED
    return visit.starts_on <= today or (is_decided and visit.starts_on <= today + timedelta(days=_PEOPLE_DAYS_AHEAD))
