"""The cover: whose pack it is, which visit it is for, and which version the reader holds."""

from dataclasses import replace

from coordinator_app.documents.block import Block
from coordinator_app.documents.cards import letterhead
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.headings import Heading
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.layout import Foot, Rule, Space
from coordinator_app.documents.pack.telling import WIDTH, Telling, in_tongue, opening
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text, plain
from coordinator_app.documents.sheets import MM
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.briefing import MarkingKind, Variant
from coordinator_app.domain.labels import label
from coordinator_app.domain.visits import Direction, VisitKind

_KEY_WIDTH, _VALUE_WIDTH = 86.0, 300.0


def cover(telling: Telling, arms: Embedded | None) -> list[Block]:
    """Return what stands on the cover."""
    say, looks, own = telling.words.say, telling.looks, telling.dossier.municipality
    office = telling.pick(own.office_sv, own.office_en)
    overline = replace(looks.body, face=Face.BOLD, size=12, leading=16, colour=looks.theme.text_accent)
    own_title = in_tongue(telling.visit.title_own, telling.partner_languages)
    native = replace(looks.body, size=18, leading=26, colour=looks.theme.grey, after=16)
    return [
        letterhead(telling.sender, office, arms, say("Arms of {name}", name=plain(telling.sender)), WIDTH, looks),
        Space(46 * MM),
        Prose(_occasion(telling), overline),
        Heading(telling.title, looks.title, "H1", key="cover"),
        *([Prose(own_title, native)] if own_title else []),
        Rule(2.4, looks.theme.accent, before=0 if own_title else 12, after=14),
        Prose(telling.days, replace(looks.lead, size=17, leading=22, after=2)),
        Prose(
            _reader(telling),
            replace(looks.body, size=13, leading=18, colour=looks.theme.grey),
        ),
        Foot(tuple(_foot(telling))),
    ]


def _reader(telling: Telling) -> str:
    say = telling.words.say
    match telling.briefing.variant:
        case Variant.HOSTS:
            return say("To those who host")
        case Variant.GUESTS:
            return say("To our guests") if telling.visit.direction == Direction.INCOMING else say("To those who travel")
    return say("To the presidium of the municipal council")


def _occasion(telling: Telling) -> str:
    say = telling.words.say
    if telling.briefing.variant == Variant.GUESTS:
        return say("Programme and practical matters")
    if telling.visit.direction == Direction.DIGITAL:
        return say("Briefing for a digital meeting")
    if telling.visit.direction == Direction.OUTGOING:
        return say("Briefing for an outgoing visit")
    if telling.visit.kind == VisitKind.OFFICIAL:
        return say("Briefing for an official visit")
    return say("Briefing for a visit")


def _foot(telling: Telling) -> list[Block]:
    note = replace(telling.looks.small, size=9, leading=12, before=16)
    blocks: list[Block] = [_identity(telling)]
    say = telling.words.say
    if telling.briefing.marking.kind == MarkingKind.DRAFT:
        said = say("The pack has not been dispatched and may change. Ask the person responsible before you pass it on.")
        blocks.append(Prose([Run(say("Working material."), face=Face.BOLD), " ", said], note))
    if telling.dossier.municipality.is_example:
        said = say("People, telephone numbers and arms are invented. Places are real.")
        blocks.append(Prose([Run(say("Example."), face=Face.BOLD), " ", said], replace(note, before=4)))
    return blocks


def _identity(telling: Telling) -> Table:
    say, looks, visit = telling.words.say, telling.looks, telling.visit
    key, value = replace(looks.note, size=9.4), replace(looks.cell, size=10.4, leading=13.4)
    contact = telling.briefing.person(visit.contact_id)
    rows: tuple[tuple[str, Text], ...] = (
        (say("Host"), _host(telling)),
        (say("Responsible"), telling.with_title(telling.briefing.person(visit.coordinator_id))),
        (say("Telephone"), contact.phones[0].number if contact and contact.phones else ""),
        (say("Case number"), visit.case_number),
        (say("State"), opening(say(label(visit.status)))),
        (say("Version"), _version(telling)),
    )
    look = TableLook(theme=looks.theme, above=4, below=5, row_rule=0.6, has_first_rule=True)
    lines = [Row([Prose(label, key), Prose(text, value)]) for label, text in rows if text]
    return table((_KEY_WIDTH, _VALUE_WIDTH), lines, look, summary=say("About this pack"))


def _host(telling: Telling) -> Text:
    host = next((h for h in telling.visit.hosts if h.is_representative), next(iter(telling.visit.hosts), None))
    return telling.with_title(telling.briefing.person(host.person_id) if host else None)


def _version(telling: Telling) -> str:
    made_on = telling.briefing.made_at.date()
    return telling.words.say("{number}, {day}", number=telling.briefing.number, day=telling.words.day(made_on))
