"""What stands around every page of a paper on agreements or on the network, and what its file says of itself."""

from datetime import datetime
from typing import Protocol

from coordinator_app.documents.flow import Furniture
from coordinator_app.documents.furniture import Surroundings, titled_furniture
from coordinator_app.documents.identity import Identity
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.marking_lines import marking_lines
from coordinator_app.documents.styles import Styles
from coordinator_app.domain.briefing import Marking, Picture
from coordinator_app.domain.municipality import Municipality
from coordinator_app.words import Message, Words, message

PROGRAM = "Utblick"

_AGREED = message("Agreements, memberships and the decisions behind them")


class Sent(Protocol):
    """A paper that the municipality sends."""

    @property
    def sender(self) -> Municipality:
        """Whose it is."""

    @property
    def arms(self) -> Picture | None:
        """Its arms."""

    @property
    def made_at(self) -> datetime:
        """When it was made."""

    @property
    def marking(self) -> Marking:
        """What stands in the corner of every page."""


def around(title: str, told: Sent, words: Words, looks: Styles, case_number: str = "") -> Furniture:
    """Return the header and the footer of a paper, whose title stands on the first page."""
    name = words.pick(told.sender.name_sv, told.sender.name_en)
    number = words.say("Case no. {number}", number=case_number) if case_number else ""
    made = words.say("Printed {day}", day=words.day(told.made_at.date()))
    said = Surroundings(
        running=title,
        marking=marking_lines(words, told.marking, is_example=told.sender.is_example),
        sender=" · ".join(part for part in (name, number, made) if part),
        page_of=lambda page, total: words.say("Page {page} of {total}", page=page, total=total),
        arms=Embedded(told.arms.content) if told.arms else None,
    )
    return titled_furniture(said, looks)


def identity(title: str, told: Sent, words: Words, subject: Message = _AGREED) -> Identity:
    """Return what the file of a paper says of itself."""
    return Identity(
        title=title,
        author=words.pick(told.sender.name_sv, told.sender.name_en),
        subject=words.say(subject),
        language=words.tag,
        program=PROGRAM,
        made_at=told.made_at,
    )
