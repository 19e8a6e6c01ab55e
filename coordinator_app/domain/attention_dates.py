"""The rules of Today that concern all that has a date beside the visits."""

from collections.abc import Iterator
from datetime import date

from coordinator_app.domain.agreement_dates import validity
from coordinator_app.domain.attention import Attention
from coordinator_app.domain.attention_agreements import agreement_attentions
from coordinator_app.domain.attention_course import Course, course_of
from coordinator_app.domain.attention_governance import governance_attentions
from coordinator_app.domain.attention_memberships import membership_attentions
from coordinator_app.domain.watched_agreements import Watch, WatchedAgreement


def dated_attentions(watch: Watch, today: date, until: date) -> Iterator[Attention]:
    """Return what is to be done as seen on a day, as far as it is told until another day."""
    course = course_of(watch, today, until)
    for agreement in watch.agreements:
        yield from attentions_of(agreement, course)
    yield from governance_attentions(course)


def attentions_of(agreement: WatchedAgreement, course: Course) -> Iterator[Attention]:
    """Return what is to be done about one agreement; it follows from that, its predecessor and its successors alone."""
    seen = validity(agreement.terms, course.today)
    yield from agreement_attentions(agreement, seen, course)
    yield from membership_attentions(agreement, seen, course)
