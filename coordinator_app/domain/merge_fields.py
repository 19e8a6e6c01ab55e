"""Merge fields: what stands in braces in a template of a letter, by its Swedish or its English name."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coordinator_app.words import Language, Message, message


class FieldScope(StrEnum):
    """What a letter must be about for a field to have a value."""

    ALL = "all"
    VISITS = "visits"
    MEETINGS = "meetings"
    AGREEMENTS = "agreements"


SCOPES: dict[FieldScope, Message] = {
    FieldScope.ALL: message("In every letter"),
    FieldScope.VISITS: message("About visits and journeys"),
    FieldScope.MEETINGS: message("About network meetings"),
    FieldScope.AGREEMENTS: message("About agreements"),
}
"""What the fields of each scope stand under."""

_OF_MEETINGS = frozenset({"meeting_days", "meeting_place", "agenda"})
_OF_AGREEMENTS = frozenset({"agreement", "agreement_ends", "notice_by"})
_OF_ALL = frozenset(
    {
        *("recipient", "salutation", "reason", "files", "reply_by", "municipality"),
        *("sender", "title", "phone", "email", "signature"),
    }
)


@dataclass(frozen=True)
class MergeField:
    """A field by its key, its two names as they stand in braces, and what is put in its place."""

    key: str
    name_sv: str
    name_en: str
    about: Message

    def written(self, language: Language) -> str:
        """Return the field as it is written in a template."""
        return "{" + (self.name_sv if language == "sv" else self.name_en) + "}"

    @property
    def scope(self) -> FieldScope:
        """What a letter must be about for it to have a value."""
        if self.key in _OF_ALL:
            return FieldScope.ALL
        if self.key in _OF_MEETINGS:
            return FieldScope.MEETINGS
        return FieldScope.AGREEMENTS if self.key in _OF_AGREEMENTS else FieldScope.VISITS


MERGE_FIELDS: tuple[MergeField, ...] = (
    MergeField("recipient", "mottagare", "recipient", message("the name of the recipient")),
    MergeField("salutation", "hälsning", "salutation", message("how the letter begins, such as Dear Karin Ek")),
    MergeField("reason", "anledning", "reason", message("why the recipient is told")),
    MergeField("partner", "partner", "partner", message("the partner of the visit or the agreement")),
    MergeField("country", "land", "country", message("the country of the partner")),
    MergeField("visit", "besök", "visit", message("the title of the visit")),
    MergeField("days", "dagar", "days", message("the days of the visit")),
    MergeField("week", "vecka", "week", message("the week of the visit")),
    MergeField("purpose", "syfte", "purpose", message("the purpose of the visit")),
    MergeField("head", "delegationsledare", "head of delegation", message("the head of the delegation")),
    MergeField("guests", "antal gäster", "number of guests", message("how many guests come")),
    MergeField("part", "din roll", "your part", message("what the recipient does in the programme")),
    MergeField("host", "värd", "host", message("the host of the visit")),
    MergeField("venue", "plats", "venue", message("where the first item of the programme is")),
    MergeField("begins", "börjar", "begins", message("when the first item of the programme begins")),
    MergeField("programme", "program", "programme", message("the programme in short, one line for each item")),
    MergeField("files", "bilagor", "files", message("the files that go with the letter")),
    MergeField("change", "ändring", "change", message("what has changed")),
    MergeField("reply_by", "svara senast", "reply by", message("the last day to answer")),
    MergeField("meeting_days", "mötesdag", "meeting day", message("the day and hour of the meeting")),
    MergeField("meeting_place", "mötesplats", "meeting place", message("where the meeting is")),
    MergeField("agenda", "dagordning", "agenda", message("the agenda of the meeting")),
    MergeField("agreement", "avtal", "agreement", message("the title of the agreement")),
    MergeField("agreement_ends", "avtalet löper ut", "agreement ends", message("the day on which the agreement ends")),
    MergeField("notice_by", "uppsägning senast", "notice by", message("the last day to give notice")),
    MergeField("municipality", "kommun", "municipality", message("the municipality")),
    MergeField("sender", "avsändare", "sender", message("the name of the coordinator")),
    MergeField("title", "titel", "title", message("the title of the coordinator")),
    MergeField("phone", "telefon", "phone", message("the telephone number of the coordinator")),
    MergeField("email", "e-post", "e-mail", message("the e-mail address of the coordinator")),
    MergeField("signature", "underskrift", "signature", message("name, title, telephone number and municipality")),
)
"""All merge fields, in the order in which they are offered."""


def by_scope() -> Iterator[tuple[FieldScope, tuple[MergeField, ...]]]:
    """Yield the fields by what a letter must be about, each in their order."""
    for scope in FieldScope:
        yield scope, tuple(field for field in MERGE_FIELDS if field.scope == scope)


def _key_of(name: str) -> str:
    return " ".join(name.casefold().split())


_BY_NAME = {_key_of(name): field for field in MERGE_FIELDS for name in (field.name_sv, field.name_en)}


def field_called(name: str) -> MergeField | None:
    """Return the field with a Swedish or an English name, however it is spaced or capitalised, or None."""
    return _BY_NAME.get(_key_of(name))
