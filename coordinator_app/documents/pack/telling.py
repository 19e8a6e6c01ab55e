"""What every page of a pack is told with: the briefing, the words of its language, and its looks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from coordinator_app.documents.block import Block
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text
from coordinator_app.documents.sheets import A4
from coordinator_app.documents.styles import Styles, TextStyle
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.briefing import Briefing, Dossier
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Words

WIDTH = A4.text_width
_KEY_WIDTH = 108.0


def opening(text: str) -> str:
    """Return a text as it stands at the beginning of a line: with a capital."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A part of the pack that the contents list: its heading, the key of its bookmark, and what it holds."""

    title: str
    key: str
    blocks: Sequence[Block]
    begins_page: bool = True


@dataclass(frozen=True, kw_only=True)
class Telling:
    """The briefing and how it is told."""

    briefing: Briefing
    words: Words
    looks: Styles

    @property
    def dossier(self) -> Dossier:
        """All that the briefing may tell."""
        return self.briefing.dossier

    @property
    def visit(self) -> Visit:
        """The visit that it is about."""
        return self.briefing.dossier.visit

    @property
    def title(self) -> str:
        """The visit's title in the language of the pack."""
        return self.words.pick(self.visit.title_sv, self.visit.title_en)

    @property
    def days(self) -> str:
        """The days of the visit."""
        return self.words.days(self.visit.starts_on, self.visit.ends_on)

    @property
    def sender(self) -> str:
        """The municipality's name in the language of the pack."""
        return self.words.pick(self.dossier.municipality.name_sv, self.dossier.municipality.name_en)

    def name(self, person_id: UUID | None) -> str:
        """Return a person's name, or nothing where there is nobody."""
        person = self.briefing.person(person_id)
        return person.name if person else ""

    def title_of(self, person: Person) -> str:
        """Return a person's title in the language of the pack, as it stands within a sentence."""
        return self.words.pick(person.title_sv, person.title_en)

    def offices(self, person: Person) -> list[str]:
        """Return the offices that a person holds on the first day of the visit, each with its body."""
        named = []
        for office in self.briefing.offices(person.id):
            body = self.briefing.body(office.body_id)
            held_in = self.words.pick(body.name_sv, body.name_en) if body else ""
            named.append(", ".join(part for part in (self.words.pick(office.role_sv, office.role_en), held_in) if part))
        return named

    def photo(self, person: Person) -> Embedded | None:
        """Return a person's photo, ready to be placed."""
        content = self.briefing.photo(person)
        return Embedded(content) if content else None

    def chapter_head(self, title: str, key: str) -> Heading:
        """Return the heading of a chapter, with its bar and bookmark."""
        style = replace(self.looks.h1, before=34.0)
        return Heading(title, style, "H1", key=key, bar=self.looks.theme.accent)

    def head(self, text: str) -> Heading:
        """Return a heading within a chapter."""
        return Heading(text, self.looks.h2, "H2")

    def small_head(self, text: str, *, before: float = 8.0) -> Heading:
        """Return a heading of the second level with the looks of the third."""
        return Heading(text, replace(self.looks.h3, before=before, after=4), "H2")

    def sub_head(self, text: str) -> Heading:
        """Return a heading under one within a chapter."""
        return Heading(text, replace(self.looks.h3, after=3), "H3")

    def paragraphs(self, text: str, style: TextStyle | None = None, *, language: str = "") -> list[Block]:
        """Return the paragraphs of a text that a user wrote, which empty lines or line breaks divide."""
        parts = [part.strip() for part in text.splitlines()]
        return [Prose([Run(part, language=language)], style or self.looks.body) for part in parts if part]

    def pairs(self, rows: Iterable[tuple[str, Text]], summary: str, *, width: float = WIDTH) -> Table:
        """Return labels and what they stand for, as a table."""
        key, value = replace(self.looks.note, size=9.2), replace(self.looks.cell, size=9.8)
        key_width = min(_KEY_WIDTH, width * 0.36)
        look = TableLook(theme=self.looks.theme, above=4, below=5)
        lines = [Row([Prose(label, key), Prose(text, value)]) for label, text in rows]
        return table((key_width, width - key_width), lines, look, summary=summary)

    def grid(
        self, heads: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Text]], summary: str
    ) -> Table:
        """Return a table with column heads; the first column names the row."""
        looks = self.looks
        lines = [
            Row(
                [
                    Prose(cell, looks.cell_title if n == 0 else looks.cell) if cell else None
                    for n, cell in enumerate(row)
                ]
            )
            for row in rows
        ]
        return table(widths, lines, TableLook(theme=looks.theme), summary=summary, head=(heads, looks.column_head))
