"""What every part of a paper is drawn with: the paper, the words of its language, and its looks."""

from collections.abc import Iterator
from dataclasses import dataclass

from coordinator_app.documents.fonts import Face
from coordinator_app.documents.runs import Run, Text, joined, runs_of
from coordinator_app.documents.styles import Styles
from coordinator_app.domain.programme_papers import PAPER_NAMES, Detail, ProgrammePaper, Written
from coordinator_app.words import Words


@dataclass(frozen=True, kw_only=True)
class Told:
    """A paper and how it is told."""

    paper: ProgrammePaper
    words: Words
    looks: Styles

    def text(self, written: Written) -> Text:
        """Return a text that a user wrote, in its language."""
        return [Run(written.text, language=written.language)] if written.language else written.text

    def headed(self, said: str) -> Text:
        """Return a heading, and after it the same in the partner's language where the guests have it so."""
        return joined((said, self.text(self.paper.own(said))), " · ")

    @property
    def title(self) -> Text:
        """The visit's title; one that has none is called a visit."""
        return self.text(self.paper.title) or self.words.say("Visit")

    @property
    def name(self) -> str:
        """What the paper is called."""
        return self.words.say(PAPER_NAMES[self.paper.kind])

    @property
    def days(self) -> str:
        """The days of the visit."""
        return self.words.days(self.paper.starts_on, self.paper.ends_on)

    @property
    def sender(self) -> Text:
        """The municipality's name."""
        own = self.paper.sender
        return self.words.pick(own.name_sv, own.name_en)

    def detail(self, detail: Detail) -> Text:
        """Return a detail after its label."""
        label = self.words.say(detail.label)
        text = self.text(detail.text)
        return [Run(f"{label}: ", face=Face.BOLD), *runs_of(text)] if label else text

    def call(self, phone: str) -> Run:
        """Return a telephone number that can be pressed."""
        dialled = "".join(character for character in phone if character.isdigit() or character == "+")
        return Run(phone.replace(" ", "\u00a0"), link=f"tel:{dialled}", colour=self.looks.theme.text_accent)

    def place(self, place: str, address: str) -> Iterator[str]:
        """Yield a place and its address, where they are known."""
        yield from (part for part in (place, address) if part)
