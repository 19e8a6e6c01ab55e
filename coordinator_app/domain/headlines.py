"""The sentences at the top of Today, and the kind one when there is nothing to do."""

from collections.abc import Iterable
from datetime import date, timedelta

from coordinator_app.domain.attention import Attentions
from coordinator_app.domain.counts import in_words
from coordinator_app.domain.visits import Visit, next_of
from coordinator_app.words import Dated, DayForm, Either, Message, message, messages

_WEEK = 7


def headline(found: Attentions, today: date) -> Message:
    """Return the line under the day: the week, and how much is overdue and how much is for this week."""
    return message("Week {number} · {said}", number=today.isocalendar().week, said=_said(found))


def _said(found: Attentions) -> Message:
    overdue, this_week = len(found.overdue), len(found.this_week)
    if overdue and this_week:
        return message("{overdue} and {this_week}.", overdue=_overdue(overdue), this_week=_also_this_week(this_week))
    if overdue:
        return messages(
            "{count} thing is overdue.", "{count} things are overdue.", overdue, count=in_words(overdue, begins=True)
        )
    if this_week:
        return messages(
            "{count} thing should be done this week.",
            "{count} things should be done this week.",
            this_week,
            count=in_words(this_week, begins=True),
        )
    return message("Nothing is overdue, and nothing needs to be done this week.")


def _overdue(number: int) -> Message:
    return messages(
        "{count} thing is overdue", "{count} things are overdue", number, count=in_words(number, begins=True)
    )


def _also_this_week(number: int) -> Message:
    return messages(
        "{count} should be done this week", "{count} should be done this week", number, count=in_words(number)
    )


def nothing_to_do(visits: Iterable[Visit], today: date) -> Message:
    """Return what is said when nothing is to be done, with the visit that comes next."""
    visit = next_of([one for one in visits if one.starts_on >= today], today)
    if visit is None:
        return message("Nothing to do right now.")
    return message(
        "Nothing to do right now. Next: {title} {day}.",
        title=Either(visit.title_sv, visit.title_en),
        day=on_day(visit.starts_on, today),
    )


def on_day(day: date, today: date) -> Message:
    """Return a coming day as a person says it: today, tomorrow, on Tuesday, on 17 November."""
    if day == today:
        return message("today")
    if day == today + timedelta(days=1):
        return message("tomorrow")
    if day < today + timedelta(days=_WEEK):
        return message("on {weekday}", weekday=Dated(day, DayForm.WEEKDAY))
    return message("on {day}", day=Dated(day))


def in_days(day: date, today: date) -> Message:
    """Return how far away a coming day is."""
    days = (day - today).days
    if days < 1:
        return message("under way") if days < 0 else message("today")
    return messages("in {number} day", "in {number} days", days)
