"""Informing without a window: the draft to those who are left, and how it stands, in sentences and plain values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from coordinator_app.domain.collation import folded
from coordinator_app.domain.counts import together
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.letter_templates import GAP, LetterTemplate, TemplatePurpose, fill
from coordinator_app.domain.letter_values import LetterMatter, letter_values
from coordinator_app.domain.letters import Address, AddressFault, Letter, fault_of
from coordinator_app.domain.list_members import Matter
from coordinator_app.domain.list_templates import begun_with
from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.domain.people import Person
from coordinator_app.domain.recipients import members_of
from coordinator_app.exchange.mail import draft
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.services.informing import Informing
from coordinator_app.services.letter_templates import LetterTemplates
from coordinator_app.storage import people, visits
from coordinator_app.storage.database import Database
from coordinator_app.words import Either, Language, Message, Problem, Words, message, messages

STATES: dict[State, Message] = {
    State.LATE: message("not told in time"),
    State.TO_INFORM: message("to be told"),
    State.DRAFT_OPENED: message("draft opened, not confirmed"),
    State.INFORMED_LATE: message("told late"),
    State.INFORMED: message("told"),
    State.EXEMPTED: message("exempted"),
    State.NOT_CONCERNED: message("not concerned"),
}
ROUNDS: dict[Round, Message] = {
    Round.NOTICE: message("the notice"),
    Round.PROGRAMME: message("the programme"),
    Round.CHANGE: message("a change"),
}

_WRITTEN_TO = {None, AddressFault.DOUBTFUL}


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A letter as a file, how many it goes to, and the names of whoever has no address to write to."""

    content: bytes
    reaches: int
    without_address: tuple[str, ...] = ()


class InformingReports:
    """The drafts and reports of one data file; nothing here records that anybody was told."""

    def __init__(
        self, database: Database, informing: Informing, dossiers: Dossiers, templates: LetterTemplates, resources: Path
    ) -> None:
        """Take what letters are made from."""
        self._database, self._informing = database, informing
        self._dossiers, self._templates, self._resources = dossiers, templates, resources

    def draft(self, visit_id: UUID, today: date, language: Language, named: str = "") -> Draft:
        """Return the notice of a visit to those who are to be told it, or to those on a list who have not been told.

        Raises Problem where nobody is left, none can be written to, or no list has the name.
        """
        informed = self._informed(visit_id, today)
        each = self._list(named) if named else None
        recipients, obligations = self._left(informed, each)
        if not recipients:
            raise _nobody(message("Nobody is left to be told of the visit."))
        reachable = [person for person in recipients if fault_of(_address(person)) in _WRITTEN_TO]
        if not reachable:
            raise _nobody(message("Nobody who is to be told of the visit has an e-mail address."))
        template = self._template(each, obligations, language)
        words = Words(language, self._resources / "translations")
        dossier = self._dossiers.gather_texts(visit_id)
        matter = LetterMatter(dossier=dossier, recipients=recipients, obligations=obligations)
        filled = fill(template, letter_values(matter, words), GAP)
        letter = Letter(bcc=tuple(map(_address, reachable)), subject=filled.subject, text=filled.text)
        return Draft(
            content=draft(letter),
            reaches=len(reachable),
            without_address=tuple(person.name for person in recipients if person not in reachable),
        )

    def of_visit(self, visit_id: UUID, today: date) -> InformedVisit:
        """Return how it stands with everybody whom a visit concerns. Raises Problem where it is gone."""
        return self._informed(visit_id, today)

    def _informed(self, visit_id: UUID, today: date) -> InformedVisit:
        with self._database.reading() as connection:
            found = visits.get_many(connection, (visit_id,))
            informed = self._informing.told(connection, found, today)
        if not informed:
            raise _nobody(message("The visit is no longer there."))
        return informed[0]

    def _template(
        self, each: NotificationList | None, obligations: tuple[Obligation, ...], language: Language
    ) -> LetterTemplate:
        """Return what the notice begins with: what the list names, else the first list of those who are told."""
        offered = self._templates.for_purpose(TemplatePurpose.NOTICE, language)
        first = each or next((one.list for one in obligations if one.list), None)
        return begun_with(offered, first.templates if first else (), language) or offered[0]

    def _list(self, named: str) -> NotificationList:
        with self._database.reading() as connection:
            return _list_called(named, tuple(self._informing.register(connection).lists.values()))

    def _left(
        self, informed: InformedVisit, each: NotificationList | None
    ) -> tuple[tuple[Person, ...], tuple[Obligation, ...]]:
        notice = [one for one in informed.obligations if one.round == Round.NOTICE]
        waiting = [one for one in notice if one.is_open]
        if each is None:
            known = (informed.people.get(one.person_id) for one in waiting)
            return tuple(person for person in known if person is not None), tuple(waiting)
        settled = {one.person_id for one in notice if not one.is_open}
        with self._database.reading() as connection:
            register = self._informing.register(connection)
            matter = Matter(day=informed.visit.starts_on, visit=informed.visit)
            on_it = [one.person_id for one in members_of(each, matter, register).recipients]
            found = people.get_many(connection, [one for one in on_it if one not in settled])
        wanted = {person.id for person in found}
        return found, tuple(one for one in waiting if one.person_id in wanted)


def sentences(informed: InformedVisit) -> Iterator[Message]:
    """Yield a line for each recipient and round: the day, who, what, how it stands, and the margin."""
    for one in informed.obligations:
        yield message(
            "  {day}  {name}: {round}, {state}",
            day=one.due_on.isoformat() if one.due_on else "–         ",
            name=informed.name_of(one),
            round=ROUNDS[one.round],
            state=STATES[one.state],
        )


def summary(informed: InformedVisit) -> Message:
    """Return how many people have been told in the round that is under way, as the page of the visit counts them."""
    done, number = _counted(informed)
    return messages(
        "{done} of {number} told: {round}.",
        "{done} of {number} told: {round}.",
        number,
        done=done,
        round=ROUNDS[informed.underway],
    )


def plain(informed: InformedVisit, swedish: Words, english: Words) -> dict[str, object]:
    """Return the values, which are the same whatever the language of the screen."""
    visit, (done, number) = informed.visit, _counted(informed)
    return {
        "visit": str(visit.id),
        "title": {"sv": visit.title_sv, "en": visit.title_en},
        "starts_on": visit.starts_on.isoformat(),
        "round": informed.underway.value,
        "informed": done,
        "concerned": number,
        "recipients": [_plain(informed, one, swedish, english) for one in informed.obligations],
        "vacant": [{"sv": swedish.say(one.told), "en": english.say(one.told)} for one in informed.vacancies],
    }


def _counted(informed: InformedVisit) -> tuple[int, int]:
    """Return how many were told in the round that is under way, and how many are to be."""
    counted = informed.of_round(informed.underway)
    return sum(one.was_informed for one in counted), len(counted)


def _plain(informed: InformedVisit, one: Obligation, swedish: Words, english: Words) -> dict[str, object]:
    done = one.done if one.was_informed else None
    told_at = (done.informed_at or done.recorded_at) if done else None
    return {
        "person": str(one.person_id),
        "name": informed.name_of(one),
        "round": one.round.value,
        "state": one.state.value,
        "due_on": one.due_on.isoformat() if one.due_on else None,
        "list": {"sv": one.list.name_sv, "en": one.list.name_en} if one.list else None,
        "reasons": {
            "sv": [swedish.say(reason) for reason in one.reasons],
            "en": [english.say(reason) for reason in one.reasons],
        },
        "informed_at": told_at.isoformat() if told_at else None,
        "channel": done.channel.value if done and done.channel else None,
        "by": done.by if done else None,
        "margin_days": one.margin_days,
    }


def _address(person: Person) -> Address:
    return Address(person.name, person.email.strip())


def _list_called(named: str, lists: tuple[NotificationList, ...]) -> NotificationList:
    wanted = folded(named)
    found = [each for each in lists if wanted and wanted in {folded(each.name_sv), folded(each.name_en)}]
    if len(found) == 1:
        return found[0]
    names = together([message("“{title}”", title=Either(each.name_sv, each.name_en)) for each in lists] or ["–"])
    raise Problem(
        message("No notification list is called “{name}”.", name=named),
        message("Nothing has been written. Your data is untouched."),
        message("The lists are {names}.", names=names),
    )


def _nobody(what: Message) -> Problem:
    return Problem(
        what,
        message("Nothing has been written. Your data is untouched."),
        message("The command informed tells how it stands with everybody."),
    )
