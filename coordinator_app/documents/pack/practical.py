"""Practical matters: lodging and transport, who arrives and leaves when, and whom to call."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.figures import qr_code
from coordinator_app.documents.layout import Columns, Space
from coordinator_app.documents.pack.telling import WIDTH, Telling, opening
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text, joined, plain
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import DayContact, Delegate, Direction, Travel

_NAME, _ROLE, _PHONE = 112.0, 112.0, 84.0
_WHO = 130.0
_CODE = 62.0
_CODES = 5
_GUTTER = 14.0


def practical(telling: Telling) -> list[Block]:
    """Return practical matters and journeys, or nothing where there are none."""
    return [*_matters(telling), *_journeys(telling)]


def _matters(telling: Telling) -> Iterator[Block]:
    say, pick, visit = telling.words.say, telling.pick, telling.visit
    tongues = telling.words.listing([telling.words.tongue(code) for code in visit.languages])
    lodging = "" if visit.has_matter_of_lodging else pick(visit.lodging_sv, visit.lodging_en)
    rows: list[tuple[Text, Text, bool]] = [
        *((pick(m.label_sv, m.label_en), pick(m.text_sv, m.text_en), m.id in telling.changed) for m in visit.practical),
        (say("Lodging"), lodging, "lodging_sv" in telling.rewritten),
        (say("Languages"), opening(tongues) if visit.languages else "", "languages" in telling.rewritten),
        (
            say("Interpreter"),
            pick(visit.interpreter_sv, visit.interpreter_en),
            "interpreter_sv" in telling.rewritten,
        ),
    ]
    if visit.direction == Direction.OUTGOING:
        rows += [
            (say("Travel decision"), visit.travel_decision, "travel_decision" in telling.rewritten),
            (say("Cost centre"), visit.cost_centre, "travel_decision" in telling.rewritten),
            (say("Host abroad"), telling.name(visit.host_abroad_id), "travel_decision" in telling.rewritten),
        ]
    said = [row for row in rows if row[1]]
    if said:
        changed = [number for number, row in enumerate(said) if row[2]]
        yield telling.pairs([row[:2] for row in said], say("Practical matters"), changed=changed)


def _journeys(telling: Telling) -> Iterator[Block]:
    say = telling.words.say
    going = [d for d in telling.visit.delegation if d.travels and telling.name(d.person_id)]
    if going:
        yield telling.head(say("Arrival and departure"))
        together: dict[tuple[str, str], list[Delegate]] = {}
        for delegate in going:
            ways = [plain(_way(telling, delegate, is_arrival=arrives)) for arrives in (True, False)]
            together.setdefault((ways[0], ways[1]), []).append(delegate)
        columns = [arrives for n, arrives in enumerate((True, False)) if any(ways[n] for ways in together)]
        rows = [_row(telling, party, columns) for party in together.values()]
        heads = [say("Name"), *(say("Arrival") if arrives else say("Departure") for arrives in columns)]
        widths = [_WHO, *[(WIDTH - _WHO) / len(columns)] * len(columns)]
        changed = [n for n, party in enumerate(together.values()) if any(one.id in telling.changed for one in party)]
        yield telling.grid(heads, widths, rows, say("Arrival and departure"), changed)


def _row(telling: Telling, party: list[Delegate], columns: list[bool]) -> list[Text]:
    """Return the names of those who travel together, and how they come and go."""
    names = "\n".join(telling.name(delegate.person_id) for delegate in party)
    return [names, *(_way(telling, party[0], is_arrival=arrives) for arrives in columns)]


def _way(telling: Telling, delegate: Delegate, *, is_arrival: bool) -> Text:
    return joined((_travel(telling, t) for t in delegate.travels if t.is_arrival == is_arrival), "; ")


def _travel(telling: Telling, travel: Travel) -> Text:
    words = telling.words
    moment = f"{words.weekday(travel.on)} {words.clock(travel.at)}" if travel.at else words.weekday(travel.on)
    means = joined((telling.pick(travel.means_sv, travel.means_en), travel.number), " ")
    return joined((moment, means, travel.place), ", ")


def contacts(telling: Telling) -> list[Block]:
    """Return whom to call, with links and codes to scan, or nothing where nobody is named.

    What is too long for a code stands in the table alone.
    """
    listed = [(c, p) for c in telling.visit.contacts if (p := telling.briefing.person(c.person_id))]
    if not listed:
        return []
    say = telling.words.say
    heads = (say("Name"), say("Role"), say("Telephone"), say("E-mail"))
    widths = (_NAME, _ROLE, _PHONE, WIDTH - _NAME - _ROLE - _PHONE)
    rows = [_line(telling, contact, person) for contact, person in listed]
    changed = [number for number, (contact, _) in enumerate(listed) if contact.id in telling.changed]
    codes = _codes(telling, [person for _, person in listed])
    return [Whole((telling.grid(heads, widths, rows, say("Contacts"), changed), *codes))]


def _line(telling: Telling, contact: DayContact, person: Person) -> tuple[Text, ...]:
    accent = telling.looks.theme.text_accent
    role = opening(telling.pick(contact.role_sv, contact.role_en) or telling.title_of(person))
    phone = person.phones[0].number if person.phones else ""
    dialled = "".join(c for c in phone if c.isdigit() or c == "+")
    call: Text = [Run(phone.replace(" ", "\u00a0"), link="tel:" + dialled, colour=accent)] if phone else ""
    mail: Text = [Run(person.email, link="mailto:" + person.email, colour=accent)] if person.email else ""
    return telling.name_of(person), role, call, mail


def _codes(telling: Telling, people: Sequence[Person]) -> Iterator[Block]:
    cards = dict(telling.dossier.contact_cards)
    made = [_code(telling, person, cards[person.id]) for person in people if person.id in cards]
    coded = [code for code in made if code]
    if coded:
        yield Space(14)
    column = (WIDTH - (_CODES - 1) * _GUTTER) / _CODES
    for start in range(0, len(coded), _CODES):
        row = coded[start : start + _CODES]
        row += [Stack(())] * (_CODES - len(row))
        yield Whole((Columns(row, (column,) * _CODES, _GUTTER),), after=10.0)


def _code(telling: Telling, person: Person, card: str) -> Stack | None:
    say = telling.words.say
    caption = replace(telling.looks.note, size=8, leading=10, before=3)
    name, phone = telling.name_of(person), person.phones[0].number if person.phones else person.email
    code = qr_code(card, _CODE, say("QR code: contact card of {name}, {phone}", name=name, phone=phone))
    return Stack((code, Prose(say("Save {name} in your telephone", name=name), caption))) if code else None
