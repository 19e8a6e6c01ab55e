"""The basis for a decision on one agreement: the aim, interests, benefit, costs, days, clauses, and the decision."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from coordinator_app.documents.agreed.basis import Basis, benefit, costs, decision, interests, policy, proposal, term
from coordinator_app.documents.agreed.surroundings import around, identity
from coordinator_app.documents.block import Block
from coordinator_app.documents.cards import letterhead
from coordinator_app.documents.colours import theme
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.flow import Progress, Section
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.layout import Room, Space
from coordinator_app.documents.pack.legible import legible
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text, plain
from coordinator_app.documents.sheets import A4, MM
from coordinator_app.documents.styles import styles
from coordinator_app.domain.decision_basis import DecisionBasis
from coordinator_app.words import Message, Words, message

_LONG_TITLE = 60
_ROOM_FOR_PART = 90.0
_PARTS: tuple[tuple[str, Message, Callable[[Basis], list[Block]]], ...] = (
    ("proposal", message("What is to be decided upon"), proposal),
    ("interests", message("Mutual interest"), interests),
    ("benefit", message("Benefit to the municipality"), benefit),
    ("costs", message("Costs"), costs),
    ("term", message("Validity and notice"), term),
    ("policy", message("What the policy says"), policy),
    ("decision", message("The decision"), decision),
)


def make(told: DecisionBasis, words: Words, resources: Path, progress: Progress | None = None) -> Document:
    """Return the document of a basis for decision, as PDF/UA-1 and PDF/A-2a; the same one makes the same bytes.

    `progress` is told of every page, and may raise to stop the work. Raises Problem for an accent that is no colour.
    """
    told = legible(told)
    basis = Basis(told=told, words=words, looks=styles(theme(told.sender.accent), words.language))
    title = _title(basis)
    running = words.say("Basis for decision: {title}", title=plain(title))
    number = told.agreement.case_number or (told.decision.case_number if told.decision else "")
    surroundings = around(running, told, words, basis.looks, number)
    section = Section(sheet=A4, furniture=surroundings, blocks=[*_masthead(basis, title), *_parts(basis)])
    return compose([section], identity(running, told, words), resources, progress)


def _title(basis: Basis) -> Text:
    return basis.pick(basis.agreement.title_sv, basis.agreement.title_en) or basis.words.say("No title")


def _masthead(basis: Basis, title: Text) -> list[Block]:
    """Return the sender, what the paper is, and its title."""
    words, looks, own = basis.words, basis.looks, basis.told.sender
    arms = Embedded(basis.told.arms.content) if basis.told.arms else None
    name = words.pick(own.name_sv, own.name_en)
    office = words.pick(own.office_sv, own.office_en)
    overline = replace(looks.body, face=Face.BOLD, size=12, leading=16, colour=looks.theme.text_accent, after=0)
    size = 30.0 if len(plain(title)) <= _LONG_TITLE else 22.0
    style = replace(looks.title, size=size, leading=size * 1.17, after=4)
    return [
        letterhead(name, office, arms, words.say("Arms of {name}", name=name), A4.text_width, looks),
        Space(9 * MM),
        Prose(words.say("Basis for decision"), replace(overline, keeps_with_next=True)),
        Heading(title, style, "H1", key="basis"),
    ]


def _parts(basis: Basis) -> list[Block]:
    blocks: list[Block] = []
    for key, title, part in _PARTS:
        inner = part(basis)
        if inner:
            blocks += [Room(_ROOM_FOR_PART), Heading(basis.words.say(title), basis.looks.h2, "H2", key=key), *inner]
    return blocks
