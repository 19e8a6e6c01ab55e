"""What a letter is written about, as far as its card needs to know: a round of a visit, or anything else."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from coordinator_app.domain.letter_templates import Filled, LetterTemplate
from coordinator_app.domain.letter_values import LetterSender
from coordinator_app.domain.letters import Enclosure, Letter
from coordinator_app.words import Language


@dataclass(frozen=True, kw_only=True)
class Addressee:
    """Somebody whom a letter is to go to; without an address it does not reach them."""

    person_id: UUID
    name: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class OfferedFile:
    """A file that can go with a letter, by a key of its own, and how it is made in the language of the letter."""

    key: Hashable
    name: str
    make: Callable[[Language], Enclosure]
    icon: str = "document_pdf"


class Occasion(Protocol):
    """What a letter to those who are chosen is about: how it is worded, and what is kept of it."""

    @property
    def key(self) -> object:
        """What the letter is about: what was typed stays while this is the same."""

    @property
    def chosen(self) -> Sequence[Addressee]:
        """Those who are chosen, whether they have an address or not."""

    @property
    def language(self) -> str:
        """The language in which it is usually written to them."""

    @property
    def begins_with(self) -> Sequence[Hashable]:
        """The keys of the files that go with the letter to begin with."""

    def templates(self) -> tuple[LetterTemplate, ...]:
        """Return the templates for it, the usual one of each language before the others."""

    def begun_with(self, offered: Sequence[LetterTemplate]) -> LetterTemplate | None:
        """Return which of these templates the letter begins with; None where there is none."""

    def filled(self, template: LetterTemplate, files: Sequence[str], sender: LetterSender) -> Filled:
        """Return a template with what is known put in. Raises Problem where what it is about is gone."""

    def inner(self, files: Sequence[Hashable]) -> tuple[Hashable, ...]:
        """Return those of some files that are meant for readers within the municipality."""

    def look_twice(self, files: Sequence[Hashable], emails: Sequence[str], sender: LetterSender) -> tuple[str, ...]:
        """Return the addresses outside the municipality to which an internal file would go."""

    def keep_opened(self, reached: Sequence[Addressee], letter: Letter) -> None:
        """Keep that a draft to some people was opened. Raises Problem where it cannot be kept."""

    def keep_sent(self, reached: Sequence[Addressee], letter: Letter) -> None:
        """Keep that a server has taken the letter for some people. Raises Problem where it cannot be kept."""
