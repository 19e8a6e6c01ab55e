"""The briefing pack: a frozen briefing becomes the bytes of a tagged PDF, for the presidium or as its summary alone."""

from collections.abc import Sequence
from pathlib import Path

from coordinator_app.documents.block import Block
from coordinator_app.documents.colours import theme
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.flow import Progress, Section
from coordinator_app.documents.furniture import (
    Surroundings,
    card_furniture,
    card_sheet,
    cover_furniture,
    inner_furniture,
)
from coordinator_app.documents.headings import contents
from coordinator_app.documents.identity import Identity
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.layout import NewPage, Room
from coordinator_app.documents.pack import partner, people, practical, programme, purpose, talks
from coordinator_app.documents.pack.cover import cover
from coordinator_app.documents.pack.legible import legible
from coordinator_app.documents.pack.pocket import KEY as POCKET
from coordinator_app.documents.pack.pocket import pocket_programme
from coordinator_app.documents.pack.summary import KEY as SUMMARY
from coordinator_app.documents.pack.summary import one_page
from coordinator_app.documents.pack.telling import Chapter, Telling
from coordinator_app.documents.runs import plain
from coordinator_app.documents.sheets import A4
from coordinator_app.documents.styles import styles
from coordinator_app.domain.briefing import Briefing, Marking, MarkingKind, Variant
from coordinator_app.domain.labels import label
from coordinator_app.domain.visits import Direction
from coordinator_app.words import Words

PROGRAM = "Utblick"
_ROOM_FOR_CHAPTER = 230.0
_FEWEST_LISTED = 5
"""How many chapters make a choice that wants a table of contents."""


def make(briefing: Briefing, words: Words, resources: Path, progress: Progress | None = None) -> Document:
    """Return the pack of a briefing; the same briefing makes the same bytes.

    `progress` is told of every page, and may raise to stop the work. Raises Problem for an accent that is no colour.
    """
    accent = theme(briefing.dossier.municipality.accent)
    telling = Telling(briefing=legible(briefing), words=words, looks=styles(accent, words.language))
    return compose(_sections(telling), _identity(telling), resources, progress)


def _sections(telling: Telling) -> list[Section]:
    arms = Embedded(telling.dossier.arms.content) if telling.dossier.arms else None
    said, looks = _surroundings(telling, arms), telling.looks
    inner = inner_furniture(said, looks)
    brief = _summary(telling)
    first = Section(sheet=A4, furniture=cover_furniture(said, looks), blocks=cover(telling, arms))
    if telling.briefing.variant == Variant.SUMMARY:
        return [Section(sheet=A4, furniture=inner, blocks=brief.blocks) if brief.blocks else first]
    chapters = [chapter for chapter in _chapters(telling) if chapter.blocks]
    card = Chapter(title=telling.words.say("Pocket programme"), key=POCKET, blocks=pocket_programme(telling))
    listed = [chapter for chapter in (brief, *chapters, card) if chapter.blocks]
    body = [*brief.blocks, *_contents(telling, listed), *_following(telling, chapters)]
    following = (
        Section(sheet=A4, furniture=inner, blocks=body),
        Section(sheet=card_sheet(said), furniture=card_furniture(said, looks), blocks=card.blocks),
    )
    return [first, *(section for section in following if section.blocks)]


def _summary(telling: Telling) -> Chapter:
    """Return the summary with its heading among its blocks, since they are fitted to the page together."""
    title = _in_brief(telling)
    return Chapter(title=title, key=SUMMARY, blocks=one_page(telling, title, SUMMARY))


def _in_brief(telling: Telling) -> str:
    say = telling.words.say
    if telling.visit.direction == Direction.OUTGOING:
        return say("The outgoing visit in brief")
    return say("The meeting in brief") if telling.visit.direction == Direction.DIGITAL else say("The visit in brief")


def _chapters(telling: Telling) -> list[Chapter]:
    """Return the chapters in their order; one that holds nothing vanishes."""
    say = telling.words.say
    place = telling.dossier.partner
    name = (telling.pick(place.name_sv, place.name_en) if place else "") or say("The partner")
    about = telling.say("About {name}", name=name)
    return [
        Chapter(title=say("Purpose and goals"), key="purpose", blocks=purpose.purpose(telling), begins_page=False),
        Chapter(title=say("Programme"), key="programme", blocks=programme.programme(telling)),
        Chapter(title=say("The delegation"), key="delegation", blocks=people.delegation(telling)),
        Chapter(title=say("Hosts"), key="hosts", blocks=people.hosts(telling), begins_page=False),
        Chapter(title=say("Who is who"), key="faces", blocks=people.who_is_who(telling), begins_page=False),
        Chapter(title=say("Talking points"), key="talks", blocks=talks.talking_points(telling), begins_page=False),
        Chapter(title=say("Speeches and toasts"), key="speeches", blocks=talks.speeches(telling), begins_page=False),
        Chapter(title=about, key="partner", blocks=partner.about(telling), begins_page=False),
        Chapter(title=say("The relation so far"), key="relation", blocks=partner.relation(telling), begins_page=False),
        Chapter(
            title=say("Practical matters"), key="practical", blocks=practical.practical(telling), begins_page=False
        ),
        Chapter(title=say("Contacts"), key="contacts", blocks=practical.contacts(telling), begins_page=False),
    ]


def _following(telling: Telling, chapters: Sequence[Chapter]) -> list[Block]:
    """Return chapters after what stands before them, each on a page of its own or where there is room for it."""
    blocks: list[Block] = []
    for chapter in chapters:
        blocks.append(NewPage() if chapter.begins_page else Room(_ROOM_FOR_CHAPTER))
        blocks += _told(telling, chapter)
    return blocks


def _told(telling: Telling, chapter: Chapter) -> list[Block]:
    return [telling.chapter_head(chapter.title, chapter.key), *chapter.blocks]


def _contents(telling: Telling, chapters: Sequence[Chapter]) -> list[Block]:
    """Return the table of contents, or nothing where there is no choice of chapters."""
    if len(chapters) < _FEWEST_LISTED:
        return []
    lines = contents([(chapter.title, chapter.key) for chapter in chapters], telling.looks)
    return [NewPage(), telling.chapter_head(telling.words.say("Contents"), "contents"), *lines]


def _surroundings(telling: Telling, arms: Embedded | None) -> Surroundings:
    words = telling.words
    case = telling.visit.case_number
    number = words.say("Case no. {number}", number=case) if case else ""
    return Surroundings(
        running=f"{plain(telling.title)} · {telling.days}",
        marking=tuple(_marking(telling)),
        sender=" · ".join(part for part in (plain(telling.sender), number) if part),
        page_of=lambda page, total: words.say("Page {page} of {total}", page=page, total=total),
        arms=arms,
    )


def _marking(telling: Telling) -> list[str]:
    """Return the lines of the marking: EXAMPLE where it is one, its kind, and what a confidential one must name."""
    say, marking = telling.words.say, telling.briefing.marking
    example = say("EXAMPLE") if telling.dossier.municipality.is_example else ""
    kind = say(label(marking.kind)) if marking.kind != MarkingKind.NONE else ""
    first = " · ".join(part for part in (example, kind) if part)
    return [line for line in (first, _ground(telling, marking)) if line]


def _ground(telling: Telling, marking: Marking) -> str:
    if marking.kind != MarkingKind.CONFIDENTIAL or marking.noted_on is None:
        return ""
    return f"{marking.provision} · {marking.noted_on.isoformat()} · {marking.authority}"


def _identity(telling: Telling) -> Identity:
    say = telling.words.say
    return Identity(
        title=say("{title} {days} – briefing for the presidium", title=plain(telling.title), days=telling.days),
        author=plain(telling.sender),
        subject=say("Programme, delegation and background for the visit"),
        language=telling.words.tag,
        program=PROGRAM,
        made_at=telling.briefing.made_at,
    )
