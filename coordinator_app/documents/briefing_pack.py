"""The briefing pack: a frozen briefing becomes the bytes of a tagged PDF with the parts that were chosen."""

from collections.abc import Callable, Mapping, Sequence
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
from coordinator_app.documents.marking_lines import marking_lines
from coordinator_app.documents.pack import agreements, partner, people, practical, programme, purpose, talks
from coordinator_app.documents.pack.changes import KEY as CHANGES
from coordinator_app.documents.pack.changes import changes
from coordinator_app.documents.pack.cover import cover
from coordinator_app.documents.pack.legible import legible
from coordinator_app.documents.pack.pocket import KEY as POCKET
from coordinator_app.documents.pack.pocket import pocket_programme
from coordinator_app.documents.pack.summary import KEY as SUMMARY
from coordinator_app.documents.pack.summary import one_page
from coordinator_app.documents.pack.telling import Chapter, Telling
from coordinator_app.documents.runs import Text, plain
from coordinator_app.documents.sheets import A4
from coordinator_app.documents.styles import styles
from coordinator_app.domain.briefing import Briefing, Part, Variant
from coordinator_app.domain.labels import label
from coordinator_app.domain.visits import Direction
from coordinator_app.words import Words

PROGRAM = "Utblick"
_ROOM_FOR_CHAPTER = 230.0
_FEWEST_LISTED = 6
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
    parts, inner = telling.briefing.parts, inner_furniture(said, looks)
    brief = _summary(telling) if Part.SUMMARY in parts else None
    first = Section(sheet=A4, furniture=cover_furniture(said, looks), blocks=cover(telling, arms))
    if telling.briefing.variant == Variant.SUMMARY:
        return [Section(sheet=A4, furniture=inner, blocks=brief.blocks) if brief and brief.blocks else first]
    chapters = [chapter for chapter in _chapters(telling) if chapter.blocks]
    pocket = pocket_programme(telling) if Part.POCKET in parts else []
    card = Chapter(title=telling.words.say("Pocket programme"), key=POCKET, blocks=pocket)
    listed = [chapter for chapter in (brief, *chapters, card) if chapter and chapter.blocks]
    summary = list(brief.blocks) if brief else []
    body = _begun([*summary, *_changes(telling), *_contents(telling, listed), *_following(telling, chapters)])
    following = (
        Section(sheet=A4, furniture=inner, blocks=body),
        Section(sheet=card_sheet(said), furniture=card_furniture(said, looks), blocks=card.blocks),
    )
    return [first, *(section for section in following if section.blocks)]


def _begun(blocks: list[Block]) -> list[Block]:
    """Return blocks without the new page that the first of them asks for: they begin on one."""
    return blocks[1:] if blocks and isinstance(blocks[0], NewPage) else blocks


def _changes(telling: Telling) -> list[Block]:
    """Return the page of changes, or nothing in a first version."""
    blocks = changes(telling)
    if not blocks:
        return []
    title = telling.words.say("Changes since version {number}", number=telling.briefing.number - 1)
    return [NewPage(), telling.chapter_head(title, CHANGES), *blocks]


def _summary(telling: Telling) -> Chapter:
    """Return the summary with its heading among its blocks, since they are fitted to the page together."""
    title = _in_brief(telling)
    return Chapter(title=title, key=SUMMARY, blocks=one_page(telling, title, SUMMARY))


def _in_brief(telling: Telling) -> str:
    say = telling.words.say
    if telling.visit.direction == Direction.OUTGOING:
        return say("The outgoing visit in brief")
    return say("The meeting in brief") if telling.visit.direction == Direction.DIGITAL else say("The visit in brief")


_BLOCKS: Mapping[Part, Callable[[Telling], list[Block]]] = {
    Part.PURPOSE: purpose.purpose,
    Part.PROGRAMME: programme.programme,
    Part.DELEGATION: people.delegation,
    Part.HOSTS: people.hosts,
    Part.FACES: people.who_is_who,
    Part.TALKS: talks.talking_points,
    Part.SPEECHES: talks.speeches,
    Part.PARTNER: partner.about,
    Part.RELATION: partner.relation,
    Part.AGREEMENTS: agreements.in_force,
    Part.PRACTICAL: practical.practical,
    Part.CONTACTS: practical.contacts,
}


def _chapters(telling: Telling) -> list[Chapter]:
    """Return the chapters that were chosen, in the order that was chosen; one that holds nothing vanishes later.

    The summary stands before them and the pocket programme after them, wherever they were put.
    """
    return [
        Chapter(
            title=_about(telling) if part == Part.PARTNER else telling.words.say(label(part)),
            key=part.value,
            blocks=_BLOCKS[part](telling),
            begins_page=part in {Part.PROGRAMME, Part.DELEGATION},
        )
        for part in telling.briefing.parts
        if part in _BLOCKS
    ]


def _about(telling: Telling) -> Text:
    place = telling.dossier.partner
    name = (telling.pick(place.name_sv, place.name_en) if place else "") or telling.words.say("The partner")
    return telling.say("About {name}", name=name)


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
        marking=marking_lines(words, telling.briefing.marking, is_example=telling.dossier.municipality.is_example),
        sender=" · ".join(part for part in (plain(telling.sender), number) if part),
        page_of=lambda page, total: words.say("Page {page} of {total}", page=page, total=total),
        arms=arms,
    )


def _identity(telling: Telling) -> Identity:
    say = telling.words.say
    return Identity(
        title=_title(telling),
        author=plain(telling.sender),
        subject=say("Programme, delegation and background for the visit"),
        language=telling.words.tag,
        program=PROGRAM,
        made_at=telling.briefing.made_at,
    )


def _title(telling: Telling) -> str:
    """Return the title of the document: the visit, and for whom the pack is."""
    say, values = telling.words.say, {"title": plain(telling.title), "days": telling.days}
    match telling.briefing.variant:
        case Variant.HOSTS:
            return say("{title} {days} – briefing for the hosts", **values)
        case Variant.GUESTS:
            return say("{title} {days} – programme and practical matters", **values)
    return say("{title} {days} – briefing for the presidium", **values)
