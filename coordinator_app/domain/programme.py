"""The programme of a visit: what happens when and where, who takes part, and what is said."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.disclosure import internal, personal, public, secret


class Attendance(StrEnum):
    """What is known of a person's part in a programme item, from being meant to come to having been there."""

    PLANNED = "planned"
    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ATTENDED = "attended"


@dataclass(frozen=True, kw_only=True)
class Participation:
    """A person who takes part in a programme item."""

    id: UUID = public()
    person_id: UUID = public()
    attendance: Attendance = personal(Attendance.PLANNED)


@dataclass(frozen=True, kw_only=True)
class ProgrammeItem:
    """An item of the programme, in the local time of the place; one that ends before it starts ends the day after.

    `track` names the part of the company that takes part, empty where all do; `time_zone` is the place's own zone
    (IANA), empty where it is that of the visit. `note` is for those who host, `guest_text` for the guests' own
    programme, `internal_note` for the coordinator alone.
    """

    id: UUID = public()
    day_on: date = public()
    starts_at: time = public()
    ends_at: time | None = public(None)
    title_sv: str = public("")
    title_en: str = public("")
    place: str = public("")
    address: str = public("")
    time_zone: str = public("")
    track: str = public("")
    host_id: UUID | None = personal(None)
    participants: tuple[Participation, ...] = personal(())
    presidium_sv: str = internal("")
    presidium_en: str = internal("")
    transport_sv: str = public("")
    transport_en: str = public("")
    meal_sv: str = public("")
    meal_en: str = public("")
    dress_sv: str = public("")
    dress_en: str = public("")
    interpreter_sv: str = public("")
    interpreter_en: str = public("")
    gift_sv: str = internal("")
    gift_en: str = internal("")
    note_sv: str = internal("")
    note_en: str = internal("")
    guest_text_sv: str = public("")
    guest_text_en: str = public("")
    internal_note: str = secret("")

    @property
    def is_for_presidium(self) -> bool:
        """Whether the presidium has a part in the item."""
        return bool(self.presidium_sv or self.presidium_en)

    @property
    def begins(self) -> datetime:
        """The local moment of the beginning."""
        return datetime.combine(self.day_on, self.starts_at)

    @property
    def ends(self) -> datetime:
        """The local moment of the end: the beginning where no end is given."""
        if self.ends_at is None:
            return self.begins
        end = datetime.combine(self.day_on, self.ends_at)
        return end if end >= self.begins else end + timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class DayTheme:
    """What a day of the programme is about."""

    id: UUID = public()
    day_on: date = public()
    theme_sv: str = public("")
    theme_en: str = public("")


@dataclass(frozen=True, kw_only=True)
class TalkingPoints:
    """What to raise and what to avoid at a meeting, at most four of each."""

    id: UUID = public()
    title_sv: str = internal("")
    title_en: str = internal("")
    goal_sv: str = internal("")
    goal_en: str = internal("")
    raise_sv: tuple[str, ...] = internal(())
    raise_en: tuple[str, ...] = internal(())
    expect_sv: tuple[str, ...] = internal(())
    expect_en: tuple[str, ...] = internal(())
    avoid_sv: tuple[str, ...] = internal(())
    avoid_en: tuple[str, ...] = internal(())
    background_sv: str = internal("")
    background_en: str = internal("")


@dataclass(frozen=True, kw_only=True)
class Speech:
    """A speech or a toast: who gives it, when, how long, and its text in the language in which it is given.

    `text_en` is a translation for those who read the pack in English; it is empty where the speech is given in English.
    """

    id: UUID = public()
    title_sv: str = internal("")
    title_en: str = internal("")
    speaker_id: UUID | None = internal(None)
    occasion_sv: str = internal("")
    occasion_en: str = internal("")
    minutes: int | None = internal(None)
    language: str = internal("sv")
    text: str = internal("")
    text_en: str = internal("")
