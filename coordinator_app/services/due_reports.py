"""What is due, told in sentences for people and in plain values for other programs."""

from collections.abc import Iterator
from datetime import date

from coordinator_app.domain.attention import Attention, Attentions, Group
from coordinator_app.words import Dated, DayForm, Message, Words, message, verbatim

HEADINGS: dict[Group, Message] = {
    Group.OVERDUE: message("Overdue"),
    Group.THIS_WEEK: message("This week"),
    Group.LATER: message("Can wait"),
}


def is_anything_due(attentions: Attentions) -> bool:
    """Tell whether something is overdue or to be done this week; what can wait is not due."""
    return bool(attentions.overdue or attentions.this_week)


def by_group(attentions: Attentions) -> Iterator[tuple[Group, tuple[Attention, ...]]]:
    """Yield the groups that hold something, in the order in which Today shows them."""
    for group in Group:
        several: tuple[Attention, ...] = getattr(attentions, group.value)
        if several:
            yield group, several


def sentences(attentions: Attentions) -> Iterator[Message]:
    """Yield a line for each group and for each thing in it, with its day."""
    for group, several in by_group(attentions):
        yield message("{heading}:", heading=HEADINGS[group])
        for one in several:
            yield message("  {day}  {sentence}", day=one.due_on.isoformat(), sentence=one.sentence)


def plain(attentions: Attentions, today: date, swedish: Words, english: Words) -> dict[str, object]:
    """Return the values, which are the same whatever the language of the screen."""
    return {
        "on": today.isoformat(),
        "is_due": is_anything_due(attentions),
        "things": [
            {
                "rule": one.rule.value,
                "about": one.about.value,
                "about_id": str(one.about_id),
                "due_on": one.due_on.isoformat(),
                "since_on": one.since_on.isoformat(),
                "group": group.value,
                "severity": one.severity.value,
                "sentence": {"sv": swedish.say(one.sentence), "en": english.say(one.sentence)},
                "detail": {"sv": swedish.say(one.detail), "en": english.say(one.detail)},
                "clause": one.clause,
            }
            for group, several in by_group(attentions)
            for one in several
        ],
    }


def digest(attentions: Attentions, headline: Message, nothing: Message) -> Iterator[Message]:
    """Yield the lines of a weekly letter: how much there is, and each thing with its day and why."""
    yield headline
    if not attentions.all:
        yield verbatim("")
        yield nothing
    for group, several in by_group(attentions):
        yield verbatim("")
        yield HEADINGS[group]
        for one in several:
            yield _with_day(one)
            yield message("  {detail}", detail=one.detail)


def _with_day(one: Attention) -> Message:
    """Return the sentence with its day behind it, unless it names that day itself."""
    day = Dated(one.due_on, DayForm.FULL)
    if day in one.sentence.values.values():
        return message("– {sentence}", sentence=one.sentence)
    return message("– {sentence} ({day})", sentence=one.sentence, day=day)


def subject(headline: Message) -> Message:
    """Return the subject of that letter."""
    return message("International work: {headline}", headline=verbatim(headline))
