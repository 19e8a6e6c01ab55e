"""The programme by day; what the presidium takes part in is marked three ways: a tint, a bar and words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from coordinator_app.documents.block import Block
from coordinator_app.documents.day_heads import day_head
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.pack.clocks import apart_from_sweden
from coordinator_app.documents.pack.telling import WIDTH, Telling
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text, joined, runs_of
from coordinator_app.documents.tables import Row, Table, TableLook, table
from coordinator_app.domain.briefing import Variant
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.visits import Direction

_HOURS, _WHAT, _WHERE = 70.0, 212.0, 112.0


def programme(telling: Telling) -> list[Block]:
    """Return the programme, or nothing where there is none."""
    items = telling.items
    if not items:
        return []
    legend = replace(telling.looks.small, size=9.6, leading=13, after=12)
    blocks: list[Block] = [Prose(_legend(telling, items), legend)]
    days = [(day, list(alike)) for day, alike in groupby(items, key=lambda item: item.day_on)]
    for day, alike in days:
        blocks += _day(telling, day, alike, is_first=day == days[0][0])
    return blocks


def _legend(telling: Telling, items: list[ProgrammeItem]) -> Text:
    say, partner = telling.words.say, telling.dossier.partner
    marked = say("Rows with a tint and the word “Presidium” show where the presidium takes part.")
    zone: Text = say("All times are Swedish time.")
    if telling.visit.direction == Direction.OUTGOING and partner:
        zone = _local(telling, partner)
    return joined((marked, zone), " ") if any(item.is_for_presidium for item in items) else zone


def _local(telling: Telling, partner: Partner) -> Text:
    place = telling.pick(partner.name_sv, partner.name_en)
    apart = telling.words.say(apart_from_sweden(partner.time_zone, telling.visit.starts_on))
    if not apart:
        return telling.say("All times are local time in {place}.", place=place)
    return telling.say("All times are local time in {place}, {apart}.", place=place, apart=apart)


def _day(telling: Telling, day: date, items: list[ProgrammeItem], *, is_first: bool) -> list[Block]:
    words, visit = telling.words, telling.visit
    theme = next((t for t in visit.themes if t.day_on == day), None)
    number, of = (day - visit.starts_on).days + 1, (visit.ends_on - visit.starts_on).days + 1
    which = words.say("Day {number} of {of}", number=number, of=of) if 1 <= number <= of > 1 else ""
    about: Text = telling.pick(theme.theme_sv, theme.theme_en) if theme else ""
    head = day_head(day, words.weekday(day), joined((which, about), " – "), telling.looks, is_first=is_first)
    return [*head, _table(telling, items)]


def _table(telling: Telling, items: list[ProgrammeItem]) -> Table:
    say, looks = telling.words.say, telling.looks
    return table(
        (_HOURS, _WHAT, _WHERE, WIDTH - _HOURS - _WHAT - _WHERE),
        [_row(telling, item) for item in items],
        TableLook(theme=looks.theme, inset=7),
        summary=say("The day's programme: time, item, place and host"),
        head=((say("Time"), say("Item"), say("Place"), say("Host")), looks.column_head),
    )


def _row(telling: Telling, item: ProgrammeItem) -> Row:
    words, looks = telling.words, telling.looks
    what: list[Block] = [Prose(telling.pick(item.title_sv, item.title_en), looks.cell_title)]
    what += [Prose(text, looks.note) for text in _details(telling, item)]
    if item.is_for_presidium:
        duty = telling.pick(item.presidium_sv, item.presidium_en)
        what.append(Prose(telling.say("Presidium: {duty}", duty=duty), looks.strong_note))
    where = [Prose(item.place, looks.cell)] if item.place else []
    where += [Prose(item.address, looks.note)] if item.address else []
    hours = Prose(words.clocks(item.starts_at, item.ends_at), replace(looks.cell_title, hyphenation=""))
    host = telling.name(item.host_id)
    whom = Prose(host, looks.cell) if host else None
    return Row([hours, what, where, whom], is_marked=item.is_for_presidium, is_changed=item.id in telling.changed)


def _details(telling: Telling, item: ProgrammeItem) -> Iterator[Text]:
    say, pick = telling.words.say, telling.pick
    is_for_guests = telling.briefing.variant == Variant.GUESTS
    note = pick(item.guest_text_sv, item.guest_text_en) if is_for_guests else pick(item.note_sv, item.note_en)
    if note:
        yield note
    interpreter = item.interpreter_sv + item.interpreter_en
    names = [telling.name(part.person_id) for part in item.participants]
    present = [name for name in names if name not in interpreter]
    labelled: tuple[tuple[str, Text], ...] = (
        (say("Track"), item.track),
        (say("Present"), ", ".join(name for name in present if name)),
        (say("Transport"), pick(item.transport_sv, item.transport_en)),
        (say("Meal"), pick(item.meal_sv, item.meal_en)),
        (say("Dress"), pick(item.dress_sv, item.dress_en)),
        (say("Interpreter"), pick(item.interpreter_sv, item.interpreter_en)),
        (say("Gift"), pick(item.gift_sv, item.gift_en)),
    )
    for label, text in labelled:
        if text:
            yield [Run(f"{label}: ", face=Face.BOLD), *runs_of(text)]
