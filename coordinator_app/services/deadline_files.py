"""Deadlines as files for other programs: a weekly letter as a draft, and a calendar of the days to come."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.attention import Attention, Rule
from coordinator_app.domain.letters import Letter
from coordinator_app.exchange.calendar_entries import CalendarEntry, Days
from coordinator_app.exchange.mail import draft
from coordinator_app.services.calendar_entries import HOST
from coordinator_app.services.due_reports import digest, subject
from coordinator_app.services.today import Today
from coordinator_app.storage.opening import Store
from coordinator_app.words import Language, Problem, Words, message

_DAYS_AHEAD = 365
"""How far ahead the calendar of deadlines reaches."""

_SEVERAL = frozenset({Rule.CLASH, Rule.MEMBERSHIP_FEE, Rule.FILE_RENEWAL, Rule.REPRESENTATIVE_ENDS, Rule.BACKUP})
"""The rules by which one record may have several deadlines: they are told apart by their days."""


class DeadlineFiles:
    """What is to be done, written into files; every reading may be on any thread."""

    def __init__(self, store: Store, today: Today, resources: Path) -> None:
        """Take the open store, what is to be done, and the program's own resources."""
        self._store, self._today, self._resources = store, today, resources

    def letter(self, day: date, language: Language) -> bytes:
        """Return what is to be done on a day as the draft of a letter."""
        overview, words = self._today.overview(day), self._words(language)
        lines = digest(overview.attentions, overview.headline, overview.nothing_to_do)
        text = "\n".join(words.say(line) for line in lines)
        return draft(Letter(subject=words.say(subject(overview.headline)), text=text))

    def calendar(self, day: date, language: Language) -> bytes:
        """Return the deadlines of the year that follows a day, and what is overdue on it, as a calendar file."""
        from coordinator_app.exchange.calendar_writing import calendar

        words = self._words(language)
        deadlines = self._today.deadlines(day, day + timedelta(days=_DAYS_AHEAD))
        return calendar(_entries(deadlines, day, words), made_at=self._store.clock(), language=language)

    def save(self, content: bytes, target: Path) -> None:
        """Write a file, whole or not at all. Raises Problem for a hopeless target."""
        if target.resolve().is_relative_to(self._store.folder.resolve()):
            raise Problem(
                message("{target} lies in the data folder, where the program keeps its own files.", target=target),
                message("Nothing has been written. Your data is untouched."),
                message("Choose another folder."),
            )
        write_whole(content, target)

    def _words(self, language: Language) -> Words:
        return Words(language, self._resources / "translations")


def _entries(deadlines: tuple[Attention, ...], day: date, words: Words) -> Iterator[CalendarEntry]:
    """Yield an entry for each deadline: its id stays while its day moves, and what is written later replaces it."""
    told: set[str] = set()
    for one in deadlines:
        told_apart = f"-{one.due_on}" if one.rule in _SEVERAL else ""
        uid = f"{one.rule.value}-{one.about_id}{told_apart}@{HOST}"
        if uid not in told:
            told.add(uid)
            yield CalendarEntry(
                uid=uid,
                sequence=day.toordinal(),
                when=Days(first_on=one.due_on, last_on=one.due_on),
                title=words.say(one.sentence),
                text=words.say(one.detail),
                is_taken=False,
            )
