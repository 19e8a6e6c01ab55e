"""The separator of a day: a strong rule, the day as a heading, and what it is about."""

from dataclasses import replace
from datetime import date

from coordinator_app.documents.block import Block
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.layout import Room, Rule
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text
from coordinator_app.documents.sheets import MM
from coordinator_app.documents.styles import Styles

_ROOM_FOR_DAY = 60 * MM


def day_head(day: date, name: Text, about: Text, looks: Styles, *, is_first: bool) -> list[Block]:
    """Return the separator of a day; `about` may say nothing, and the first day has no space above it."""
    style = replace(looks.small, size=9.6, leading=13, after=5, keeps_with_next=True)
    return [
        Room(_ROOM_FOR_DAY),
        Rule(1.6, looks.theme.ink, before=0 if is_first else 20, after=5),
        Heading(name, replace(looks.h2, before=0, after=0), "H2", key=f"day-{day.isoformat()}"),
        *([Prose(about, style)] if about else []),
    ]
