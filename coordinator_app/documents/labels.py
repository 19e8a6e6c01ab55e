"""A line of text that stands outside the paragraphs: in a header, a footer or a figure."""

from dataclasses import dataclass, replace

from coordinator_app.documents.characters import one_line
from coordinator_app.documents.colours import Colour
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.tagging import Show, TaggedCanvas

_ELLIPSIS = "…"


@dataclass(frozen=True)
class Label:
    """A text on one line in one size and colour, whatever faces its characters need."""

    text: str
    face: Face
    size: float
    colour: Colour

    def width(self, fonts: Fonts) -> float:
        """Return its width in points."""
        return sum(fonts.width(text, face, self.size) for text, face in fonts.runs(one_line(self.text), self.face))

    def shortened(self, fonts: Fonts, width: float) -> "Label":
        """Return the label, its end left out where it would be wider than this."""
        text = one_line(self.text)
        label = self
        while label.width(fonts) > width and len(text) > 1:
            text = text[: min(len(text) - 1, int(len(text) * width / label.width(fonts)))]
            label = Label(text.rstrip() + _ELLIPSIS, self.face, self.size, self.colour)
        return label

    def lines(self, fonts: Fonts, width: float) -> "list[Label]":
        """Return the label as labels that are no wider than this; a word that is wider is shortened."""
        made: list[Label] = []
        for word in one_line(self.text).split(" "):
            longer = replace(self, text=f"{made[-1].text} {word}") if made else self
            if made and longer.width(fonts) <= width:
                made[-1] = longer
            else:
                made.append(replace(self, text=word).shortened(fonts, width))
        return made

    def draw(self, canvas: TaggedCanvas, x: float, base: float) -> None:
        """Show the label from x on a base line."""
        runs = canvas.fonts.runs(one_line(self.text), self.face)
        places = [(x, base), *[None] * len(runs)]
        shows = [Show(text, face, self.size, self.colour, at) for (text, face), at in zip(runs, places, strict=False)]
        canvas.text(shows)
