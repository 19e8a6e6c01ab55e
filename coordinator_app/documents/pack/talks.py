"""What is said: talking points for each meeting, and speeches in the language in which they are given."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coordinator_app.documents.bars import Barred
from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.layout import Columns
from coordinator_app.documents.lists import listed
from coordinator_app.documents.pack.legible import says_something
from coordinator_app.documents.pack.telling import WIDTH, Telling, in_tongue
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import joined
from coordinator_app.domain.programme import Speech, TalkingPoints

_BETWEEN = 16.0
_GUTTER = 22.0
_COLUMN = (WIDTH - _GUTTER) / 2


def talking_points(telling: Telling) -> list[Block]:
    """Return what to raise and avoid at each meeting, or nothing where nothing is prepared."""
    said = [points for points in telling.visit.talking_points if says_something(points)]
    return [_barred(telling, points, Whole(tuple(_meeting(telling, points)), before=_BETWEEN)) for points in said]


def _barred(telling: Telling, told: TalkingPoints | Speech, block: Block) -> Block:
    return Barred(block, telling.looks.theme) if told.id in telling.changed else block


def _meeting(telling: Telling, points: TalkingPoints) -> Iterator[Block]:
    say, pick = telling.words.say, telling.pick
    yield telling.head(pick(points.title_sv, points.title_en) or say("Meeting"))
    yield from telling.paragraphs(
        pick(points.goal_sv, points.goal_en), replace(telling.looks.lead, size=11.5, leading=16)
    )
    left = _listed(telling, say("Raise"), points.raise_sv, points.raise_en)
    right = _listed(telling, say("Avoid"), points.avoid_sv, points.avoid_en)
    if left and right:
        yield Columns((Stack(left), Stack(right)), (_COLUMN, _COLUMN), _GUTTER, after=4.0)
    else:
        yield from left or right
    yield from _listed(telling, say("They may raise"), points.expect_sv, points.expect_en)
    background = pick(points.background_sv, points.background_en)
    if background:
        yield telling.sub_head(say("Background"))
        yield from telling.paragraphs(background)


def _listed(telling: Telling, title: str, swedish: Sequence[str], english: Sequence[str]) -> list[Block]:
    texts = telling.every(swedish, english)
    return [telling.sub_head(title), *listed(texts, replace(telling.looks.body, leading=14.2))] if texts else []


def speeches(telling: Telling) -> list[Block]:
    """Return speeches and toasts, or nothing where there are none."""
    said = [speech for speech in telling.visit.speeches if says_something(speech)]
    return [_barred(telling, speech, Whole(tuple(_speech(telling, speech)), before=_BETWEEN)) for speech in said]


def _speech(telling: Telling, speech: Speech) -> Iterator[Block]:
    words = telling.words
    yield telling.head(telling.pick(speech.title_sv, speech.title_en) or words.say("Speech"))
    minutes = words.minutes(speech.minutes) if speech.minutes else ""
    occasion = telling.pick(speech.occasion_sv, speech.occasion_en)
    facts = (telling.name(speech.speaker_id), occasion, minutes, words.tongue(speech.language))
    line = replace(telling.looks.small, size=9.6, leading=13, after=6, keeps_with_next=True)
    yield Prose(joined(facts, " · "), line)
    spoken = replace(telling.looks.lead, size=11.5, leading=17.5, after=7)
    yield from telling.paragraphs(in_tongue(speech.text, [_other(telling, speech.language)]), spoken)
    if words.language == "en" and speech.text_en and speech.language != "en":
        yield telling.sub_head(words.say("In English"))
        yield from telling.paragraphs(speech.text_en)


def _other(telling: Telling, language: str) -> str:
    return "" if language == telling.words.language else language
