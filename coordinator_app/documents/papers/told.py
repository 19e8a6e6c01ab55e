"""What every part of a paper is drawn with: the paper, the words of its language, and its looks."""

from dataclasses import dataclass, replace

from coordinator_app.documents.fonts import Face
from coordinator_app.documents.runs import Run, Text, joined, runs_of
from coordinator_app.documents.styles import Styles
from coordinator_app.domain.paper_tables import Line
from coordinator_app.domain.programme_papers import PAPER_NAMES, ProgrammePaper, Written
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

    def line(self, line: Line) -> Text:
        """Return a line of a table: after its label, and ready to be pressed where it has an address."""
        text = self.text(line.text)
        if line.link:
            text = [replace(run, link=line.link, colour=self.looks.theme.text_accent) for run in runs_of(text)]
        return [Run(f"{line.label}: ", face=Face.BOLD), *runs_of(text)] if line.label else text
