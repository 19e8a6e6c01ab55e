"""What is put in the place of the merge fields of a letter about a visit: always something that can be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.counts import in_words
from coordinator_app.domain.letter_common import LetterSender, common_values, shared_reason
from coordinator_app.domain.obligations import Obligation
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.told_visits import items_of
from coordinator_app.domain.visits import DelegateRole, Direction
from coordinator_app.words import Message, Words, verbatim

__all__ = ["LetterMatter", "LetterSender", "letter_values"]


@dataclass(frozen=True, kw_only=True)
class LetterMatter:
    """What a letter to some people is about; `changes` are whole sentences, `files` what goes with it."""

    dossier: Dossier
    recipients: tuple[Person, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    changes: tuple[Message, ...] = ()
    files: tuple[str, ...] = ()
    sender: LetterSender = field(default_factory=LetterSender)


def letter_values(matter: LetterMatter, words: Words) -> Mapping[str, str]:
    """Return the value of each merge field, in the language of the letter; what is not known yet is said to be so."""
    visit, pick, say = matter.dossier.visit, words.pick, words.say
    partner = matter.dossier.partner
    return {
        **common_values(matter.recipients, matter.files, matter.sender, matter.dossier.municipality, words),
        "reason": _reason(matter, words),
        "partner": pick(partner.name_sv, partner.name_en) if partner else say("a delegation"),
        "country": words.country(partner.country) if partner and partner.country else say("not decided yet"),
        "visit": pick(visit.title_sv, visit.title_en) or say("the visit"),
        "days": words.days(visit.starts_on, visit.ends_on),
        "week": words.weeks(visit.starts_on, visit.ends_on),
        "purpose": pick(visit.purpose_sv, visit.purpose_en).strip() or say("to be told later."),
        "head": _head(matter, words),
        "guests": _guests(len(visit.delegation), words),
        "host": _host(matter, words),
        **_programme(matter, words),
        "change": " ".join(say(one) for one in matter.changes) or say("Nothing has changed since you were told."),
        "reply_by": _reply_by(matter, words),
    }


def _guests(number: int, words: Words) -> str:
    return words.say(verbatim(in_words(number))) if number else words.say("not yet decided how many")


def _reason(matter: LetterMatter, words: Words) -> str:
    """Return why somebody is told; several have it in common, or are told that the visit concerns them."""
    shared = shared_reason((one.reasons for one in matter.obligations), words)
    return shared or words.say("the visit concerns your office")


def _head(matter: LetterMatter, words: Words) -> str:
    heads = [one.person_id for one in matter.dossier.visit.delegation if one.role == DelegateRole.HEAD]
    found = _person(matter, heads[0]) if heads else None
    if found is None:
        return words.say("somebody who is not decided yet")
    title = words.pick(found.title_sv, found.title_en)
    return f"{title} {found.name}" if title and words.language == "sv" else ", ".join(filter(None, (found.name, title)))


def _host(matter: LetterMatter, words: Words) -> str:
    visit = matter.dossier.visit
    hosts = [host.person_id for host in sorted(visit.hosts, key=lambda host: not host.is_representative)]
    if visit.direction == Direction.OUTGOING:
        hosts = [visit.host_abroad_id] if visit.host_abroad_id else []
    found = _person(matter, hosts[0]) if hosts else None
    return found.name if found else words.say("not decided yet")


def _person(matter: LetterMatter, person_id: UUID) -> Person | None:
    return next((person for person in matter.dossier.people if person.id == person_id), None)


def _programme(matter: LetterMatter, words: Words) -> dict[str, str]:
    items = sorted(matter.dossier.visit.programme, key=lambda item: (item.day_on, item.starts_at))
    lines = [_line(item, words) for item in items]
    first = items[0] if items else None
    later = words.say("to be told later")
    return {
        "programme": "\n".join(lines) or words.say("The programme will follow."),
        "begins": f"{words.brief_weekday(first.day_on)} {words.clock(first.starts_at)}" if first else later,
        "venue": (first.place if first else "") or later,
        "part": _part(matter, words),
    }


def _part(matter: LetterMatter, words: Words) -> str:
    """Return what the recipient does, for one; several find it in the programme."""
    if len(matter.obligations) != 1:
        return words.say("it is told in the programme")
    items = items_of(matter.dossier.visit, matter.obligations[0].person_id)
    return "; ".join(_line(item, words) for item in items) or words.say("it is told in the programme")


def _line(item: ProgrammeItem, words: Words) -> str:
    """Return an item as a line: ons 16 dec 10.00 Officiellt mottagande, Rådhuset."""
    title = words.pick(item.title_sv, item.title_en)
    told = f"{words.brief_weekday(item.day_on)} {words.clock(item.starts_at)} {title}"
    return f"{told}, {item.place}" if item.place else told


def _reply_by(matter: LetterMatter, words: Words) -> str:
    days: Sequence[date] = [one.due_on for one in matter.obligations if one.due_on]
    return words.brief_weekday(max(days)) if days else words.brief_weekday(matter.dossier.visit.starts_on)
