"""The figures of a record of informing: of all, by round, by list and by month, and how they are counted."""

from itertools import groupby

from coordinator_app.documents.block import Block
from coordinator_app.documents.grids import grid
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Room, Space
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text
from coordinator_app.documents.sheets import A4_WIDE
from coordinator_app.documents.styles import Styles
from coordinator_app.domain.informing_figures import InformingFigures
from coordinator_app.domain.informing_record import InformingRecord, days_in_words
from coordinator_app.domain.informing_said import ALL, BY_ROUND, DEFINITIONS, parts_said
from coordinator_app.words import Message, Words, message

_SHARES = (0.22, 0.085, 0.07, 0.075, 0.085, 0.095, 0.085, 0.115, 0.085, 0.085)
_ROOM_FOR_PART = 90.0
_HEADS: tuple[Message, ...] = (
    message("To be told"),
    message("In time"),
    message("Late"),
    message("Not told"),
    message("Still has time"),
    message("Share in time"),
    message("Median margin"),
    message("Exemptions"),
    message("Not concerned"),
)


def figures(told: InformingRecord, words: Words, looks: Styles) -> list[Block]:
    """Return the tables of figures under their headings, or nothing where there are no rows."""
    if not told.rows:
        return []
    blocks: list[Block] = [Heading(words.say("In figures"), looks.h2, "H2", key="figures")]
    said = list(parts_said(told.figures, words))
    for by, parts in groupby(said, key=lambda part: BY_ROUND if part[0] == ALL else part[0]):
        name = words.say(by)
        if by != BY_ROUND:
            blocks += [Room(_ROOM_FOR_PART), Heading(name, looks.h3, "H3")]
        blocks.append(_table([(what, each) for _, what, each in parts], name, words, looks))
    return [*blocks, Space(8), *(Prose(words.say(each), looks.small) for each in DEFINITIONS)]


def _table(parts: list[tuple[str, InformingFigures]], name: str, words: Words, looks: Styles) -> Block:
    heads = (name, *(words.say(head) for head in _HEADS))
    widths = [A4_WIDE.text_width * share for share in _SHARES]
    rows = [(what, *_counted(each, words)) for what, each in parts]
    return grid(heads, widths, rows, words.say("Figures of informing: {what}", what=name), looks)


def _counted(one: InformingFigures, words: Words) -> tuple[Text, ...]:
    share, margin = one.percent_in_time, one.median_margin_days
    return (
        *(str(number) for number in (one.to_tell, one.in_time, one.late, one.not_told, one.waiting)),
        words.say("{number} %", number=share) if share is not None else "–",
        words.say(days_in_words(margin)) if margin is not None else "–",
        str(one.exempted),
        str(one.not_concerned),
    )
