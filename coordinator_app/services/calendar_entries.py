"""Visits, their programmes and meetings as entries of a calendar that others may read."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from coordinator_app.domain.calendar import Entry, EntryKind
from coordinator_app.domain.calendar_agreements import TITLES
from coordinator_app.domain.calendar_network import NETWORK
from coordinator_app.domain.calendar_sharing import Detail, zone_of
from coordinator_app.domain.disclosure import Audience, disclosed
from coordinator_app.domain.local_time import HOME
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.network_meetings import NetworkMeeting
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.domain.visits import CLOSED, Visit
from coordinator_app.exchange.calendar_entries import CalendarEntry, Days, Hours, Standing
from coordinator_app.storage.calendar_windows import CalendarWindow
from coordinator_app.words import Words, message

HOST = "utblick.invalid"
"""Stands for a host in the ids, as RFC 7986 5.3 asks; RFC 2606 keeps the name from ever being one."""


class Entries:
    """The entries of a window, told with so much detail in one language; all that they say is public."""

    def __init__(
        self, window: CalendarWindow, detail: Detail, words: Words, paper: PaperKind = PaperKind.GUESTS
    ) -> None:
        """Take what there is, how much is told of it, and as which paper of a programme its items are told."""
        self._window, self._paper = window, paper
        self._detail = detail
        self._words = words

    def all(self) -> Iterator[CalendarEntry]:
        """Yield the visits, each with its programme, and the meetings of bodies and of the network."""
        yield from self.visits()
        for meeting in self._window.meetings:
            yield self._meeting(disclosed(meeting, Audience.ANYONE), self._window.bodies.get(meeting.body_id))
        for network_meeting in self._window.network_meetings:
            yield self._network_meeting(disclosed(network_meeting, Audience.ANYONE))

    def visits(self) -> Iterator[CalendarEntry]:
        """Yield the visits, each with its programme; where only taken time is told, its hours stand for its days."""
        for visit in self._window.visits:
            shown = disclosed(visit, Audience.ANYONE)
            if self._detail is not Detail.BUSY or not shown.programme:
                yield self._visit(shown)
            yield from self._programme(shown)

    def items(self, wanted: set[UUID]) -> Iterator[CalendarEntry]:
        """Yield the items of programmes that have one of these ids."""
        for visit in self._window.visits:
            yield from self._programme(disclosed(visit, Audience.ANYONE), wanted)

    def _visit(self, visit: Visit) -> CalendarEntry:
        """Return the days of a visit, which take no time where its programme tells the hours."""
        pick = self._words.pick
        return self._entry(
            f"visit-{visit.id}@{HOST}",
            visit,
            Days(first_on=visit.starts_on, last_on=visit.ends_on),
            title=self._title_of(visit),
            text=pick(visit.purpose_sv, visit.purpose_en),
            standing=_standing(visit),
            is_taken=not visit.programme,
        )

    def _programme(self, visit: Visit, wanted: set[UUID] | None = None) -> Iterator[CalendarEntry]:
        partner = self._window.partners.get(visit.partner_id) if visit.partner_id else None
        for item in visit.programme:
            if wanted is None or item.id in wanted:
                yield self._item(item, visit, partner)

    def _item(self, item: ProgrammeItem, visit: Visit, partner: Partner | None) -> CalendarEntry:
        say, pick = self._words.say, self._words.pick
        return self._entry(
            f"item-{item.id}@{HOST}",
            visit,
            Hours(starts=item.begins, ends=item.ends, time_zone=zone_of(visit, partner, item)),
            title=pick(item.title_sv, item.title_en) or say("Programme item"),
            place=_listed(item.place, item.address),
            text="\n\n".join(line for line in self._lines(item, visit) if line),
            standing=_standing(visit),
        )

    def _lines(self, item: ProgrammeItem, visit: Visit) -> Iterator[str]:
        """Yield what is told of an item: to staff how people are driven, to all others what guests read of it."""
        say, pick = self._words.say, self._words.pick
        if self._paper == PaperKind.POCKET:
            return
        transport = pick(item.transport_sv, item.transport_en)
        if self._paper != PaperKind.RUN_SHEET:
            yield pick(item.guest_text_sv, item.guest_text_en)
        elif transport:
            yield say("Transport: {transport}", transport=transport)
        if item.track:
            yield say("Track: {track}", track=item.track)
        yield self._title_of(visit)

    def _meeting(self, meeting: Meeting, body: Body | None) -> CalendarEntry:
        name = self._words.pick(body.name_sv, body.name_en) if body is not None else ""
        return self._entry(
            f"meeting-{meeting.id}@{HOST}",
            meeting,
            _when(meeting),
            title=self._words.say("Meeting: {body}", body=name) if name else self._words.say("Meeting"),
            place=meeting.place,
            standing=_standing_of(meeting),
        )

    def _network_meeting(self, meeting: NetworkMeeting) -> CalendarEntry:
        """Return a meeting of the network, by the id under which those who hold seats were called to it."""
        return self._entry(
            network_meeting_uid(meeting),
            meeting,
            _when(meeting),
            title=self._words.say(NETWORK),
            place=meeting.place,
            standing=_standing_of(meeting),
        )

    def _entry(
        self,
        uid: str,
        record: Visit | Meeting | NetworkMeeting,
        when: Days | Hours,
        *,
        title: str,
        standing: Standing,
        place: str = "",
        text: str = "",
        is_taken: bool = True,
    ) -> CalendarEntry:
        """Return an entry that tells no more than it is to; it changes whenever the record does that it belongs to."""
        is_full = self._detail is Detail.FULL
        return CalendarEntry(
            uid=uid,
            sequence=record.version,
            when=when,
            title=self._words.say(message("Busy")) if self._detail is Detail.BUSY else title,
            standing=standing,
            is_taken=is_taken,
            place=place if is_full else "",
            text=text if is_full else "",
            changed_at=self._window.changed_at.get(record.id),
        )

    def _title_of(self, visit: Visit) -> str:
        return self._words.pick(visit.title_sv, visit.title_en) or visit.title_own or self._words.say("Visit")


def network_meeting_uid(meeting: NetworkMeeting) -> str:
    """Return what a meeting of the network is known by in every calendar file."""
    return f"network-meeting-{meeting.id}@{HOST}"


def agreed_entries(days: Iterable[Entry], detail: Detail, words: Words, made_on: date) -> Iterator[CalendarEntry]:
    """Yield the days of agreements, which take nobody's time; the day to sign a proposal is internal and left out.

    An entry keeps its id while its day moves within its year; what is written on a later day replaces it.
    """
    if detail is Detail.BUSY:
        return
    told: set[str] = set()
    for each in days:
        uid = f"{each.kind.value}-{each.record_id}-{each.starts_on.year}@{HOST}"
        if each.kind == EntryKind.AGREEMENT_SIGNATURE or uid in told:
            continue
        told.add(uid)
        yield CalendarEntry(
            uid=uid,
            sequence=made_on.toordinal(),
            when=Days(first_on=each.starts_on, last_on=each.ends_on),
            title=words.say(TITLES[each.kind].id, name=words.pick(each.title_sv, each.title_en)),
            is_taken=False,
            text=words.pick(each.about_sv, each.about_en) if detail is Detail.FULL else "",
        )


def _standing(visit: Visit) -> Standing:
    if visit.status in CLOSED:
        return Standing.CANCELLED
    return Standing.TENTATIVE if visit.is_draft else Standing.CONFIRMED


def _standing_of(meeting: Meeting | NetworkMeeting) -> Standing:
    return Standing.CANCELLED if meeting.is_cancelled else Standing.CONFIRMED


def _when(meeting: Meeting | NetworkMeeting) -> Days | Hours:
    """Return when a meeting is; one that ends before it starts ends the day after."""
    day, starts, ends = meeting.held_on, meeting.starts_at, meeting.ends_at
    if starts is None:
        return Days(first_on=day, last_on=day)
    end = None if ends is None else _moment(day + timedelta(days=ends < starts), ends)
    return Hours(starts=_moment(day, starts), ends=end, time_zone=HOME)


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at)


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
