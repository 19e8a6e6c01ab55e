"""The head of a paper: who sends it, what it is about, and in whose time its hours are."""

from collections.abc import Iterator
from dataclasses import replace

from coordinator_app.documents.block import Block
from coordinator_app.documents.cards import letterhead
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.layout import Space
from coordinator_app.documents.pack.clocks import apart_from_sweden
from coordinator_app.documents.papers.told import Told
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text, joined, plain
from coordinator_app.documents.sheets import A4, MM
from coordinator_app.documents.styles import TextStyle
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.domain.visits import Direction

KEY = "programme"
_SIZES = ((60, 30.0), (120, 22.0))
"""How many letters a title may have to be set in a size, in points."""
_SMALLEST = 15.0


def masthead(told: Told, arms: Embedded | None) -> list[Block]:
    """Return the head of a paper for a guest or for one person: the sender, a greeting, and the title."""
    say, own = told.words.say, told.paper.sender
    office = told.words.pick(own.office_sv, own.office_en)
    looks = told.looks
    overline = replace(looks.body, face=Face.BOLD, size=12, leading=16, colour=looks.theme.text_accent, after=0)
    return [
        letterhead(told.sender, office, arms, say("Arms of {name}", name=plain(told.sender)), A4.text_width, looks),
        Space(11 * MM),
        Prose(_greeting(told), replace(overline, keeps_with_next=True)),
        *_titles(told),
        Prose(hours_hold(told), replace(looks.small, size=9.6, leading=13, before=6, after=16)),
    ]


def wide_head(told: Told) -> list[Block]:
    """Return the head of a paper for those at work: what it is, and for which visit."""
    looks = told.looks
    about = replace(looks.lead, size=12.5, leading=17, after=0)
    return [
        Heading(told.name, replace(looks.h1, before=0, after=2), "H1", key=KEY, bar=looks.theme.accent),
        Prose(joined((told.title, told.days), " · "), about),
        Prose(hours_hold(told), replace(looks.small, size=9.6, leading=13, before=3, after=12)),
    ]


def hours_hold(told: Told) -> Text:
    """Return in whose time the hours of the paper are."""
    words, paper = told.words, told.paper
    if paper.direction != Direction.OUTGOING or not paper.partner:
        return words.say("All times are Swedish time.")
    place = paper.partner.text
    apart = words.say(apart_from_sweden(paper.time_zone, paper.starts_on))
    if not apart:
        return words.say("All times are local time in {place}.", place=place)
    return words.say("All times are local time in {place}, {apart}.", place=place, apart=apart)


def _greeting(told: Told) -> Text:
    """Return a welcome that the guests can read, or what the paper is."""
    say, paper = told.words.say, told.paper
    welcome = say("Welcome")
    if paper.kind == PaperKind.ITINERARY:
        return joined((told.name, told.text(paper.own(say("Programme")))), " · ")
    return told.headed(welcome) if paper.own(welcome) and paper.direction == Direction.INCOMING else say("Programme")


def _titles(told: Told) -> Iterator[Block]:
    looks, paper = told.looks, told.paper
    title = _fitting(looks.title, paper.person.name if paper.person else plain(told.title))
    grey = replace(looks.body, size=14, leading=20, colour=looks.theme.grey, after=2)
    lead = replace(looks.lead, size=14, leading=19, before=4, after=0)
    if paper.person:
        yield Heading(paper.person.name, title, "H1", key=KEY)
        if paper.person.native_name:
            yield Prose(told.text(paper.person.native_name), grey)
        yield Prose(joined((told.title, told.days), " · "), lead)
        return
    yield Heading(told.title, title, "H1", key=KEY)
    if paper.own_title and paper.own_title.text != paper.title.text:
        yield Prose(told.text(paper.own_title), grey)
    yield Prose(told.words.say("Programme {days}", days=told.days), lead)


def _fitting(style: TextStyle, title: str) -> TextStyle:
    """Return the style of a title, smaller for one that would fill the page."""
    size = next((size for longest, size in _SIZES if len(title) <= longest), _SMALLEST)
    return replace(style, size=size, leading=size * 1.17, after=4)
