"""The people: the delegation in order of precedence, the hosts, and everybody's face on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.cards import Card, card_rows
from coordinator_app.documents.figures import initials, picture
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.layout import Columns
from coordinator_app.documents.pack.telling import WIDTH, Telling, in_tongue, opening
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Text, joined, plain, runs_of
from coordinator_app.documents.sheets import MM
from coordinator_app.domain.labels import label
from coordinator_app.domain.people import Person
from coordinator_app.domain.visits import Delegate, DelegateRole, Direction

_FACES = 4
_FEWEST_FACES = 3
"""A page of faces that the cards have shown already serves nobody."""
_GUTTER = 12.0
_FACE = (20 * MM, 25 * MM)
_NAME, _OFFICE = 120.0, 200.0


def delegation(telling: Telling) -> list[Block]:
    """Return a card for each member of the delegation, or nothing where there is none."""
    members = [(d, p) for d in telling.visit.delegation if (p := telling.briefing.person(d.person_id))]
    if not members:
        return []
    cards = [_card(telling, delegate, person) for delegate, person in members]
    intro = Prose(_introduction(telling, [person for _, person in members]), replace(telling.looks.body, after=10))
    return [intro, *card_rows(cards, WIDTH, telling.looks, "H2")]


def _introduction(telling: Telling, people: Sequence[Person]) -> str:
    words = telling.words
    order = words.say_many(
        "{number} person, in order of precedence.", "{number} people, in order of precedence.", len(people)
    )
    reversed_names = [telling.name_of(person) for person in people if person.is_family_name_first]
    if not reversed_names:
        return order
    first = words.say("The family name comes first in {names}.", names=words.listing(reversed_names))
    return f"{order} {first}"


def _card(telling: Telling, delegate: Delegate, person: Person) -> Card:
    say, pick, words = telling.words.say, telling.pick, telling.words
    role = "" if delegate.role == DelegateRole.MEMBER else say(label(delegate.role))
    title = telling.title_of(person)
    if plain(title).casefold() == role.casefold():
        role = ""
    organisation = next((o for o in telling.dossier.organisations if o.id == person.organisation_id), None)
    is_guest = telling.visit.direction != Direction.OUTGOING
    manners: tuple[tuple[str, Text], ...] = (
        (say("Address as:"), pick(person.salutation_sv, person.salutation_en)),
        (say("Pronounced:"), person.pronunciation),
        (say("Own title:"), in_tongue(person.title_own, person.languages)),
    )
    facts: tuple[tuple[str, Text], ...] = (
        *(manners if is_guest else ()),
        (say("Languages:"), ", ".join(words.tongue(code) for code in person.languages)),
        (say("From:"), pick(organisation.name_sv, organisation.name_en) if organisation else ""),
    )
    return Card(
        name=" ".join(part for part in (person.honorific, telling.name_of(person)) if part),
        native_name=telling.native_name(person),
        initials=person.initials,
        title=opening(joined((title, role), ", ")),
        facts=[(title, text) for title, text in facts if text],
        text=pick(person.bio_sv, person.bio_en),
        photo=telling.photo(person),
        photo_alt=say("Portrait of {name}", name=telling.name_of(person)),
        is_changed=person.id in telling.changed,
    )


def hosts(telling: Telling) -> list[Block]:
    """Return the hosts with their offices on the first day and what they do, or nothing where there are none."""
    say, pick = telling.words.say, telling.pick
    hosting = [(h, person) for h in telling.visit.hosts if (person := telling.briefing.person(h.person_id))]
    if not hosting:
        return []
    rows: list[tuple[Text, ...]] = [
        (telling.name_of(person), _standing(telling, person), opening(pick(host.role_sv, host.role_en)))
        for host, person in hosting
    ]
    changed = {number for number, (_, person) in enumerate(hosting) if person.id in telling.changed}
    heads = (say("Name"), say("Office"), say("During the visit"))
    return [telling.grid(heads, (_NAME, _OFFICE, WIDTH - _NAME - _OFFICE), rows, say("Hosts"), changed)]


def _standing(telling: Telling, person: Person) -> Text:
    """Return a host's title, and below it the offices that are held on the first day."""
    offices = joined((opening(office) for office in telling.offices(person)), "\n")
    grey = [replace(run, colour=telling.looks.theme.grey) for run in runs_of(offices)] if offices else ""
    return joined((opening(telling.title_of(person)), grey), "\n")


def who_is_who(telling: Telling) -> list[Block]:
    """Return everybody's face, guests first, or nothing where there are few."""
    say = telling.words.say
    guests = _people(telling, [delegate.person_id for delegate in telling.visit.delegation])
    ours = _people(telling, [host.person_id for host in telling.visit.hosts])
    blocks: list[Block] = []
    abroad = telling.visit.direction == Direction.OUTGOING
    for title, group in ((say("Travellers") if abroad else say("Guests"), guests), (say("Hosts"), ours)):
        if group:
            blocks += [telling.head(title), *_faces(telling, group)]
    return blocks if len(guests) + len(ours) >= _FEWEST_FACES else []


def _people(telling: Telling, ids: Sequence[object]) -> list[Person]:
    wanted = {person.id: person for person in telling.dossier.people}
    return [wanted[i] for i in dict.fromkeys(ids) if i in wanted]  # type: ignore[index]


def _faces(telling: Telling, people: Sequence[Person]) -> Iterator[Block]:
    column = (WIDTH - (_FACES - 1) * _GUTTER) / _FACES
    for start in range(0, len(people), _FACES):
        row = [_face(telling, person) for person in people[start : start + _FACES]]
        row += [Stack(())] * (_FACES - len(row))
        yield Whole((Columns(row, (column,) * _FACES, _GUTTER),), after=14.0)


def _face(telling: Telling, person: Person) -> Stack:
    looks = telling.looks
    photo = telling.photo(person)
    alt = telling.words.say("Portrait of {name}", name=telling.name_of(person))
    name = replace(looks.cell, face=Face.BOLD, size=9.2, leading=11.6, before=4, hyphenation="")
    office = replace(looks.note, size=8.4, leading=10.6)
    return Stack(
        (
            picture(photo, _FACE, alt) if photo else initials(person.initials, _FACE, looks.theme),
            Prose(telling.name_of(person), name),
            Prose(opening(telling.title_of(person)), office),
        )
    )
