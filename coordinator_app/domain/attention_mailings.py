"""The rule of Today that asks whether the draft of a mailing was sent."""

from collections.abc import Iterable, Iterator
from datetime import timedelta, tzinfo

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.counts import in_words, together
from coordinator_app.domain.mailings import Mailing
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.words import Dated, DayForm, message, messages

_MENTIONED = 2
"""So few people are named; of more the number is told."""

_ABOUT = {
    Purpose.AGREEMENTS: About.AGREEMENT,
    Purpose.TRAVEL_REPORTS: About.VISIT,
    Purpose.NETWORK_MEETINGS: About.NETWORK_MEETING,
}


def mailing_attentions(waiting: Iterable[Mailing], zone: tzinfo | None) -> Iterator[Attention]:
    """Return the drafts of which nobody has said whether they were sent; from the day after it is asked."""
    for one in waiting:
        opened = one.opened_at.astimezone(zone).date()
        yield Attention(
            rule=Rule.MAILING_DRAFT,
            about=_ABOUT.get(one.purpose, About.MUNICIPALITY),
            about_id=one.about_id or one.id,
            due_on=opened + timedelta(days=1),
            severity=Severity.NOTE,
            sentence=message("Say whether the draft “{subject}” was sent", subject=one.subject)
            if one.subject.strip()
            else message("Say whether the draft of a mailing was sent"),
            detail=message(
                "It was opened on {day}, to {who}. It counts as sent only once you say so.",
                day=Dated(opened, DayForm.SHORT),
                who=_who(one),
            ),
            because=message("An opened draft need not have been sent."),
            action=Action.CONFIRM_MAILING,
            told_on=opened + timedelta(days=1),
        )


def _who(one: Mailing) -> object:
    names = [each.person_name for each in one.recipients if each.person_name]
    if names and len(names) == len(one.recipients) <= _MENTIONED:
        return together(names)
    number = len(one.recipients)
    return messages("{count} person", "{count} people", number, count=in_words(number))
