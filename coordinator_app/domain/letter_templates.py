"""Templates of letters, and how their merge fields are filled: each once, and never what a value itself holds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID, uuid5

from coordinator_app.domain.disclosure import public
from coordinator_app.domain.merge_fields import field_called
from coordinator_app.words import Language

_FIELD = re.compile(r"\{([^{}\n]{1,60})\}")
GAP = "…"
"""Stands in a letter for a field that nothing is known of."""

_READY_MADE = UUID("5a0f5f0e-7a3e-5d0c-9a55-2d3cf6d7f6a1")


class TemplatePurpose(StrEnum):
    """What a letter is for."""

    NOTICE = "notice"
    PROGRAMME = "programme"
    CHANGE = "change"
    CHANGE_SHORT = "change_short"
    """A change in so few words that they fit in a text message."""
    CANCELLED = "cancelled"
    MEETING_INVITATION = "meeting_invitation"
    MEETING_CANCELLED = "meeting_cancelled"
    TRAVEL_REPORT = "travel_report"
    NEWSLETTER = "newsletter"
    AGREEMENT_RENEWAL = "agreement_renewal"


@dataclass(frozen=True, kw_only=True)
class LetterTemplate:
    """A template by its id: one that comes with the program, or what the municipality has made of it or beside it."""

    id: UUID = public()
    version: int = public(0)
    purpose: TemplatePurpose = public()
    language: str = public("sv")
    name: str = public("")
    subject: str = public("")
    text: str = public("")


@dataclass(frozen=True)
class Piece:
    """A piece of a letter: how it is written in the template, and what it says; these differ where it is a field."""

    written: str
    said: str
    is_field: bool = False


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A template with its fields filled in; `missing` are the fields that are unknown or empty, as they are written.

    The pieces tell where each value was put.
    """

    subject: str
    text: str
    missing: tuple[str, ...]
    subject_pieces: tuple[Piece, ...] = ()
    text_pieces: tuple[Piece, ...] = ()


def ready_made_id(purpose: TemplatePurpose, language: Language) -> UUID:
    """Return the id that the program's own template for a purpose bears in every data file."""
    return uuid5(_READY_MADE, f"{purpose.value}-{language}")


def fill(template: LetterTemplate, values: Mapping[str, str], gap: str = "") -> Filled:
    """Return a template with the values put in, by the keys of their fields.

    A field that is unknown or has no value stays as it is written, or gives way to `gap`, and is told, so that no
    letter goes out with a hole that nobody saw. What stands in braces in a value stays as it is.
    """
    subject, text = tuple(_pieces(template.subject, values)), tuple(_pieces(template.text, values))
    missing = dict.fromkeys(piece.written for piece in (*subject, *text) if piece.is_field and not piece.said)
    subject, text = _with_gaps(subject, gap), _with_gaps(text, gap)
    return Filled(
        subject="".join(piece.said for piece in subject),
        text="".join(piece.said for piece in text),
        missing=tuple(missing),
        subject_pieces=subject,
        text_pieces=text,
    )


def _pieces(text: str, values: Mapping[str, str]) -> Iterator[Piece]:
    """Yield the pieces of a text; a field that is unknown or has no value says nothing yet."""
    end = 0
    for found in _FIELD.finditer(text):
        between = text[end : found.start()]
        if between:
            yield Piece(between, between)
        field = field_called(found[1])
        yield Piece(found[0], values.get(field.key, "").strip() if field else "", is_field=True)
        end = found.end()
    if end < len(text):
        yield Piece(text[end:], text[end:])


def _with_gaps(pieces: tuple[Piece, ...], gap: str) -> tuple[Piece, ...]:
    return tuple(piece if piece.said else replace(piece, said=gap or piece.written) for piece in pieces)


def unknown_fields(template: LetterTemplate) -> tuple[str, ...]:
    """Return what stands in braces in a template and is no field, each once."""
    said = f"{template.subject}\n{template.text}"
    return tuple(dict.fromkeys(found[0] for found in _FIELD.finditer(said) if field_called(found[1]) is None))
