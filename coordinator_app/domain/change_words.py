"""What has changed in a visit since somebody was told of it, in words."""

from collections.abc import Iterator
from datetime import date

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.notifications import Notification, ToldItem
from coordinator_app.domain.obligations import Obligation
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.told_visits import Changed, last_told
from coordinator_app.domain.visits import CLOSED, Visit
from coordinator_app.words import BriefDay, Dated, DayForm, Either, Message, message


def changes_said(informed: InformedVisit, chosen: Iterator[Obligation] | tuple[Obligation, ...]) -> tuple[Message, ...]:
    """Return what is no longer as it was told to some people, each thing once, as whole sentences.

    The days of before are said only where all of them were told the same.
    """
    told = [(one, _last_told(informed, one)) for one in chosen if one.change is not None]
    moved = {_days_told(last) for one, last in told if one.change and one.change.what == Changed.DAYS}
    said: dict[str, Message] = {}
    for one, last in told:
        for sentence in _sentences(one, last, informed.visit, is_alike=len(moved) == 1):
            said.setdefault(str(sentence), sentence)
    return tuple(said.values())


def _last_told(informed: InformedVisit, one: Obligation) -> Notification | None:
    return last_told([each.done for each in informed.obligations if each.person_id == one.person_id and each.done])


def _days_told(last: Notification | None) -> tuple[date | None, date | None] | None:
    return (last.told_starts_on, last.told_ends_on) if last else None


def _sentences(one: Obligation, last: Notification | None, visit: Visit, *, is_alike: bool) -> Iterator[Message]:
    change = one.change
    if change is None:
        return
    if change.what == Changed.CANCELLED:
        is_off = visit.status in CLOSED
        yield message("The visit is cancelled.") if is_off else message("The visit takes place after all.")
    elif change.what == Changed.DAYS:
        yield _days(visit, last if is_alike else None)
    else:
        before = {item.item_id: item for item in last.told_items} if last else {}
        now = {item.id: item for item in visit.programme}
        for item_id in change.items:
            yield _item(now.get(item_id), before.get(item_id))


def _days(visit: Visit, last: Notification | None) -> Message:
    now = _span(visit.starts_on, visit.ends_on)
    if last is None or last.told_starts_on is None or last.told_ends_on is None:
        return message("The visit is now on {days}.", days=now)
    before = _span(last.told_starts_on, last.told_ends_on)
    return message("The visit is now on {days}. You were told {before}.", days=now, before=before)


def _span(first: date, last: date) -> object:
    if first == last:
        return BriefDay.of(first)
    begins = first.day if (first.year, first.month) == (last.year, last.month) else BriefDay.of(first)
    return message("{first}–{last}", first=begins, last=BriefDay.of(last))


def _item(now: ProgrammeItem | None, before: ToldItem | None) -> Message:
    if now is None:
        if before is None:
            return message("An item of the programme is gone.")
        return message("The item on {when} is gone.", when=_when(before.day_on, before))
    title = Either(now.title_sv, now.title_en)
    if before is None:
        return message("New: “{title}”, {when}.", title=title, when=_when(now.day_on, now))
    if (before.day_on, before.starts_at, before.ends_at) != (now.day_on, now.starts_at, now.ends_at):
        return message(
            "“{title}” is now on {when}. It was on {before}.",
            title=title,
            when=_when(now.day_on, now),
            before=_when(before.day_on, before),
        )
    return message("“{title}” is now at {place}.", title=title, place=now.place or "–")


def _when(day: date, item: ProgrammeItem | ToldItem) -> Message:
    return message("{day} at {time}", day=Dated(day, DayForm.SHORT), time=Dated(item.starts_at))
