"""What every page of a pack is told with: the briefing, the words of its language, and its looks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import overload
from uuid import UUID

from coordinator_app.documents.block import Block
from coordinator_app.documents.grids import grid, pairs
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text, joined, plain, runs_of
from coordinator_app.documents.sheets import A4
from coordinator_app.documents.styles import Styles, TextStyle
from coordinator_app.documents.tables import Table
from coordinator_app.domain.briefing import Briefing, Dossier, Variant
from coordinator_app.domain.one_language import in_language
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.revised import Revision, seen_in
from coordinator_app.domain.revisions import revisions
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Words

WIDTH = A4.text_width


_TAGS = {"sv": "sv-SE", "en": "en-GB"}


@overload
def opening(text: str) -> str: ...
@overload
def opening(text: Text) -> Text: ...
def opening(text: Text) -> Text:
    """Return a text as it stands at the beginning of a line: with a capital."""
    if isinstance(text, str):
        return text[:1].upper() + text[1:]
    first, *rest = runs_of(text)
    return [replace(first, text=opening(first.text)), *rest]


def in_tongue(text: str, languages: Sequence[str]) -> Text:
    """Return a text in the first of some languages, or of an unknown one where there is none."""
    return [Run(text, language=languages[0])] if text and languages and languages[0] else text


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A part of the pack that the contents list: its heading, the key of its bookmark, and what it holds."""

    title: Text
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

    @cached_property
    def revisions(self) -> tuple[Revision, ...]:
        """What has changed of what this pack tells since the version before; nothing in a first version."""
        if self.briefing.previous is None:
            return ()
        before, now = (in_language(each, self.words.language) for each in (self.briefing.previous, self.dossier))
        found = revisions(before, now, is_for_guests=self.briefing.variant == Variant.GUESTS)
        return seen_in(found, self.briefing.parts)

    @cached_property
    def changed(self) -> frozenset[UUID]:
        """The ids of the items, people and matters that bear a change bar."""
        return frozenset(revision.row_id for revision in self.revisions if revision.row_id is not None)

    @cached_property
    def rewritten(self) -> frozenset[str]:
        """The fields of the visit that were written anew."""
        return frozenset(revision.field for revision in self.revisions if revision.field)

    @property
    def title(self) -> Text:
        """The visit's title; one that has none is called a visit."""
        return self.pick(self.visit.title_sv, self.visit.title_en) or self.words.say("Visit")

    @property
    def items(self) -> list[ProgrammeItem]:
        """The programme in the order in which it takes place, however it is kept."""
        return sorted(self.visit.programme, key=lambda item: (item.begins, item.ends))

    @property
    def days(self) -> str:
        """The days of the visit."""
        return self.words.days(self.visit.starts_on, self.visit.ends_on)

    @property
    def sender(self) -> Text:
        """The municipality's name."""
        return self.pick(self.dossier.municipality.name_sv, self.dossier.municipality.name_en)

    @property
    def partner_languages(self) -> list[str]:
        """The languages in which the partner is greeted, the first of which is its own."""
        partner = self.dossier.partner
        return list(dict.fromkeys(p.language for p in partner.phrases if p.language)) if partner else []

    def pick(self, swedish: str, english: str) -> Text:
        """Return the text in the language of the pack, or where that is empty in the other, and then say so."""
        return self.every((swedish,), (english,))[0]

    def every(self, swedish: Sequence[str], english: Sequence[str]) -> list[Text]:
        """Return texts in the language of the pack, or where there are none in the other, and then say so."""
        own, other = (swedish, english) if self.words.language == "sv" else (english, swedish)
        if any(own) or not any(other):
            return list(own)
        language = _TAGS["en" if self.words.language == "sv" else "sv"]
        return [[Run(text, language=language)] for text in other]

    def say(self, sentence: str, /, **values: Text) -> Text:
        """Return a sentence with texts in their places, each in its own language."""
        places = {name: f"\0{name}\0" for name in values}
        parts = self.words.say(sentence, **places).split("\0")
        return joined((values[part] if number % 2 else part for number, part in enumerate(parts)), "")

    def name(self, person_id: UUID | None) -> str:
        """Return a person's name, or nothing where there is nobody."""
        person = self.briefing.person(person_id)
        return self.name_of(person) if person else ""

    def name_of(self, person: Person) -> str:
        """Return a person's name, or that it is missing."""
        return person.name or person.native_name or self.words.say("Name missing")

    def native_name(self, person: Person) -> Text:
        """Return a person's name in their own script, or nothing where it is the same."""
        is_other = person.native_name != self.name_of(person)
        return in_tongue(person.native_name, person.languages) if is_other else ""

    def title_of(self, person: Person) -> Text:
        """Return a person's title, as it stands within a sentence."""
        return self.pick(person.title_sv, person.title_en)

    def with_title(self, person: Person | None) -> Text:
        """Return a person's name and title, or nothing where there is nobody."""
        return joined((self.name_of(person), self.title_of(person)), ", ") if person else ""

    def offices(self, person: Person) -> list[Text]:
        """Return the offices that a person holds on the first day of the visit, each with its body.

        One that the person's title names already, as that of the council's chair does, is left out.
        """
        title = plain(self.title_of(person)).casefold()
        named = []
        for office in self.briefing.offices(person.id):
            body, role = self.briefing.body(office.body_id), self.pick(office.role_sv, office.role_en)
            if not role or plain(role).casefold() in title:
                continue
            held_in = self.pick(body.name_sv, body.name_en) if body else ""
            named.append(self.say("{role}, {body}", role=role, body=held_in) if held_in else role)
        return named

    def photo(self, person: Person) -> Embedded | None:
        """Return a person's photo, ready to be placed."""
        content = self.briefing.photo(person)
        return Embedded(content) if content else None

    def chapter_head(self, title: Text, key: str) -> Heading:
        """Return the heading of a chapter, with its bar and bookmark."""
        style = replace(self.looks.h1, before=34.0)
        return Heading(title, style, "H1", key=key, bar=self.looks.theme.accent)

    def head(self, text: Text) -> Heading:
        """Return a heading within a chapter."""
        return Heading(text, self.looks.h2, "H2")

    def small_head(self, text: str, *, before: float = 8.0) -> Heading:
        """Return a heading of the second level with the looks of the third."""
        return Heading(text, replace(self.looks.h3, before=before, after=4), "H2")

    def sub_head(self, text: str) -> Heading:
        """Return a heading under one within a chapter."""
        return Heading(text, replace(self.looks.h3, after=3), "H3")

    def paragraphs(self, text: Text, style: TextStyle | None = None) -> list[Block]:
        """Return the paragraphs of a text that a user wrote, which empty lines or line breaks divide."""
        parts = [replace(run, text=part.strip()) for run in runs_of(text) for part in run.text.splitlines()]
        return [Prose([part], style or self.looks.body) for part in parts if part.text]

    def pairs(
        self,
        rows: Iterable[tuple[Text, Text]],
        summary: str,
        *,
        width: float = WIDTH,
        changed: Collection[int] = (),
    ) -> Table:
        """Return labels and what they stand for, as a table. Rows of `changed` bear a change bar."""
        return pairs(rows, summary, self.looks, width=width, changed=changed)

    def grid(
        self,
        heads: Sequence[Text],
        widths: Sequence[float],
        rows: Iterable[Sequence[Text]],
        summary: str,
        changed: Collection[int] = (),
    ) -> Table:
        """Return a table with column heads; the first column names the row. Rows of `changed` bear a change bar."""
        return grid(heads, widths, rows, summary, self.looks, changed)
