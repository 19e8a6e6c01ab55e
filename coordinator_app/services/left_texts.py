"""Texts that were left unsaved when the program was killed, to be put into their fields, copied or dropped."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from coordinator_app.domain.letter_templates import LetterTemplate
from coordinator_app.domain.people import Person
from coordinator_app.domain.text_places import TextPlace, is_hidden, said_in, takes_text, with_text
from coordinator_app.domain.transfers import Transfer
from coordinator_app.services.agreements import Agreements
from coordinator_app.services.drafts import Draft, Drafts
from coordinator_app.services.meetings import Meetings
from coordinator_app.services.municipality import OwnMunicipality
from coordinator_app.services.own_days import OwnDays
from coordinator_app.services.partners import Partners
from coordinator_app.services.people import People
from coordinator_app.services.transfers import Transfers
from coordinator_app.services.visits import Visits
from coordinator_app.words import Either, Message, Problem, message

if TYPE_CHECKING:
    from coordinator_app.services.committees import Committees
    from coordinator_app.services.compliance import Compliance
    from coordinator_app.services.governing import Governing
    from coordinator_app.services.letter_templates import LetterTemplates
    from coordinator_app.services.network import Network
    from coordinator_app.services.network_meetings import NetworkMeetings
    from coordinator_app.services.notification_lists import NotificationLists

Load = Callable[[UUID], Any]
Save = Callable[[Any, Message | None], Any]


@dataclass(frozen=True, kw_only=True)
class LeftText:
    """A text that was left: of which record, and whether it can be put in and be shown."""

    draft: Draft
    called: Either
    can_be_put_in: bool
    is_hidden: bool
    """Whether the text is sensitive or secret, and thus not to be shown outside the record's own page."""


class LeftTexts:
    """What was left when the data were opened; what is typed from then on is not among it."""

    def __init__(
        self,
        drafts: Drafts,
        visits: Visits,
        people: People,
        partners: Partners,
        municipality: OwnMunicipality,
        meetings: Meetings,
        own_days: OwnDays,
        transfers: Transfers,
        agreements: Agreements,
        governing: Callable[[], "Governing"],
        compliance: Callable[[], "Compliance"],
        network: Callable[[], "Network"],
        network_meetings: Callable[[], "NetworkMeetings"],
        committees: Callable[[], "Committees"],
        letter_templates: Callable[[], "LetterTemplates"],
        notification_lists: Callable[[], "NotificationLists"],
    ) -> None:
        """Look at the drafts as they are now; what is given as a function is asked for when it is needed."""
        self._drafts = drafts
        self._left = list(drafts.left())
        self._kinds: dict[str, tuple[Load, Save]] = {
            "visit": (visits.get, visits.save),
            "person": (people.get, people.save),
            "partner": (partners.get, partners.save),
            "organisation": (partners.organisation, partners.save_organisation),
            "municipality": (lambda _: municipality.get(), municipality.save),
            "body": (lambda one: _by_id(municipality.bodies(), one), municipality.save_body),
            "appointment": (lambda one: _by_id(municipality.appointments(), one), municipality.save_appointment),
            "meeting": (meetings.get, meetings.save),
            "own_day": (own_days.get, own_days.save),
            "transfer": (transfers.get, transfers.save),
            "agreement": (agreements.get, agreements.save),
            "decision": (agreements.decision, agreements.save_decision),
            **_asked_when_needed(
                governing, compliance, network, network_meetings, committees, letter_templates, notification_lists
            ),
        }

    def left(self) -> tuple[LeftText, ...]:
        """Return what was left and is not answered yet; what has meanwhile been saved as it was typed is dropped."""
        found = [self._found(draft) for draft in self._left]
        return tuple(each for each in found if each is not None)

    def put_in(self, left: LeftText, label: Message) -> None:
        """Save the text in its field.

        Raises Problem where its record or its field is gone, or where it cannot be saved; it is then still left.
        """
        draft = left.draft
        record = self._record(draft)
        if record is None or not takes_text(record, _place(draft)):
            raise _gone()
        _, save = self._kinds[draft.kind]
        save(with_text(record, _place(draft), draft.text), label)
        self.drop(left)

    def drop(self, left: LeftText) -> None:
        """Let go of the text."""
        draft = left.draft
        self._left.remove(draft)
        self._drafts.drop(draft.kind, draft.record_id, draft.field, draft.part_id)

    def _found(self, draft: Draft) -> LeftText | None:
        record = self._record(draft)
        place = _place(draft)
        can_be_put_in = takes_text(record, place)
        if not draft.text.strip() or (can_be_put_in and said_in(record, place).strip() == draft.text.strip()):
            return None
        return LeftText(
            draft=draft, called=_called(record), can_be_put_in=can_be_put_in, is_hidden=is_hidden(record, place)
        )

    def _record(self, draft: Draft) -> Any:
        """Return the record, None where it is gone or of a kind that is unknown here."""
        if draft.kind not in self._kinds:
            return None
        load, _ = self._kinds[draft.kind]
        try:
            return load(draft.record_id)
        except Problem:
            return None


def _asked_when_needed(
    governing: Callable[[], "Governing"],
    compliance: Callable[[], "Compliance"],
    network: Callable[[], "Network"],
    network_meetings: Callable[[], "NetworkMeetings"],
    committees: Callable[[], "Committees"],
    letter_templates: Callable[[], "LetterTemplates"],
    notification_lists: Callable[[], "NotificationLists"],
) -> dict[str, tuple[Load, Save]]:
    """Return how the kinds are loaded and saved whose services are loaded when they are first asked."""
    return {
        "governing_document": (
            lambda one: governing().get(one),
            lambda document, label: governing().save(document, label),
        ),
        "own_policy": (
            lambda _: compliance().own_with_criteria(),
            lambda own, label: compliance().save_with_criteria(own, label),
        ),
        "seat": (lambda one: network().seat(one), lambda seat, label: network().save_seat(seat, label)),
        "network_meeting": (
            lambda one: network_meetings().get(one),
            lambda meeting, label: network_meetings().save(meeting, label),
        ),
        "initiative": (
            lambda one: network_meetings().initiative(one),
            lambda initiative, label: network_meetings().save_initiative(initiative, label),
        ),
        "committee_year": (
            lambda one: committees().year(one),
            lambda year, label: committees().save_year(year, label),
        ),
        "notification_list": (
            lambda one: notification_lists().get(one),
            lambda each, label: notification_lists().save(each, label),
        ),
        "letter_template": (
            lambda one: letter_templates().get(one),
            lambda template, label: letter_templates().save(template, label),
        ),
    }


def _place(draft: Draft) -> TextPlace:
    return TextPlace(field=draft.field, part_id=draft.part_id)


def _by_id(records: tuple[Any, ...], record_id: UUID) -> Any:
    return next((record for record in records if record.id == record_id), None)


def _called(record: Any) -> Either:
    if isinstance(record, Person):
        return Either(record.name)
    if isinstance(record, LetterTemplate):
        return Either(record.name)
    if isinstance(record, Transfer):
        return Either(f"{record.place} – {record.other_place}")
    for name in ("title", "name", "role"):
        if hasattr(record, f"{name}_sv"):
            return Either(getattr(record, f"{name}_sv"), getattr(record, f"{name}_en"))
    return Either("")


def _gone() -> Problem:
    return Problem(
        message("The field that the text was typed in is no longer there."),
        message("The text is kept."),
        message("Copy it, and put it where it belongs now."),
    )
