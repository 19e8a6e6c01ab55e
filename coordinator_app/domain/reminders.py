"""What is newly due since it was last told, and how it is told at once, however long nobody was there."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from coordinator_app.domain.attention import Attention
from coordinator_app.domain.set_asides import About
from coordinator_app.words import Message, messages

Key = tuple[str, About, UUID, date]

_NAMED = 3
"""How many things one message names; the rest are counted."""


def newly_due(attentions: Iterable[Attention], told: Mapping[Key, date], today: date) -> tuple[Attention, ...]:
    """Return what asks for something on a day and has not been told since it began to.

    `told` holds, for what has been told, the latest day from which it asked. It is not asked when that was: a clock
    that was set back, or jumped, makes nothing new.
    """
    return tuple(
        one for one in attentions if one.since_on <= today and (one.key not in told or told[one.key] < one.since_on)
    )


def with_told(told: Mapping[Key, date], news: Iterable[Attention]) -> dict[Key, date]:
    """Return what has been told, with what is told now; what was told of a later rung stays."""
    return {**told, **{one.key: max(one.since_on, told.get(one.key, one.since_on)) for one in news}}


def catch_up(news: Sequence[Attention]) -> tuple[Message, ...]:
    """Return the lines of one message of all that is newly due: the first things by name, and how many more."""
    left = len(news) - _NAMED
    named = tuple(one.sentence for one in news[:_NAMED])
    if left <= 0:
        return named
    return (*named, messages("and {number} more thing", "and {number} more things", left))


def catch_up_title(news: Sequence[Attention]) -> Message:
    """Return the heading of that message."""
    return messages("{number} thing to do", "{number} things to do", len(news))
