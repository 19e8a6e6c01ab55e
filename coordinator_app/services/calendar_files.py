"""The calendar as others get it: files of one visit or of everything, and a published one that follows each change."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from uuid import UUID

from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.domain.file_names import calendar_file_name
from coordinator_app.domain.paper_items import concerns
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.exchange.calendar_entries import CalendarEntry
from coordinator_app.services.agreement_days import AgreementDays
from coordinator_app.services.calendar_entries import Entries, agreed_entries
from coordinator_app.services.publishing import Publisher
from coordinator_app.storage import calendar_windows
from coordinator_app.storage.calendar_windows import CalendarWindow
from coordinator_app.storage.opening import Store
from coordinator_app.storage.publication import Publication, keep_publication, read_publication
from coordinator_app.words import Language, Problem, Words, message

__all__ = ["PUBLISHED_NAME", "CalendarFiles", "Publication"]

PUBLISHED_NAME = "utblick.ics"
"""What the published file is called, always the same, since others have subscribed to it."""

_PUBLISHED_DAYS_BACK = 365
_AGREED_DAYS_AHEAD = 730
_TOLD_OF = frozenset({"visit", "partner", "meeting", "network_meeting", "body", "municipality", "agreement"})
"""The kinds of record of which the calendar tells something."""

Told = Callable[[Problem], None]


class CalendarFiles:
    """The calendar files of one data folder; every reading may be on any thread."""

    def __init__(self, store: Store, resources: Path, agreement_days: AgreementDays) -> None:
        """Follow the changes of an open store from now on, where its calendar is published.

        Whoever may write publishes it anew to begin with: a change may have been the last one before a kill.
        """
        self._store = store
        self._resources = resources
        self._agreement_days = agreement_days
        self._publication = read_publication(store.folder)
        self._publisher = Publisher(self._publish_again)
        self._publishing = threading.Lock()
        self._listeners: list[Told] = []
        self.trouble: Problem | None = None
        """What has stood in the way since the calendar was last published, None where nothing has."""
        store.database.listen(self._changed)
        if self._publication is not None and store.lock is not None:
            self._publisher.want()

    def export_everything(self, detail: Detail, language: Language) -> bytes:
        """Return a calendar to subscribe to, of all visits with their programmes and all meetings."""
        return self._everything(detail, language, date.min)

    def export_visit(self, visit_id: UUID, detail: Detail, language: Language) -> bytes:
        """Return a calendar of one visit and its programme. Raises Problem where the visit is gone."""
        entries = self._entries(self._window_of(visit_id), detail, language)
        return self._file(entries.visits(), language)

    def paper(self, visit_id: UUID, kind: PaperKind, language: Language, person_id: UUID | None = None) -> bytes:
        """Return a calendar of a visit's programme as one of its papers tells it; somebody's own names the person.

        Raises Problem where the visit is gone.
        """
        window = self._window_of(visit_id)
        (visit,) = window.visits
        entries = Entries(window, Detail.FULL, self._words(language), kind)
        wanted = {item.id for item in visit.programme if person_id is None or concerns(visit, item, person_id)}
        return self._file(entries.items(wanted), language)

    def file_name(self, visit_id: UUID, language: Language) -> str:
        """Return a name for the file of a visit that tells it from others. Raises Problem where the visit is gone."""
        (visit,) = self._window_of(visit_id).visits
        return calendar_file_name(visit, language)

    def save(self, content: bytes, target: Path) -> None:
        """Write a calendar to a file, whole or not at all. Raises Problem for a hopeless target."""
        self._refuse_own(target)
        write_whole(content, target)

    @property
    def publication(self) -> Publication | None:
        """Where the calendar is published, None where it is not."""
        return self._publication

    @property
    def published_file(self) -> Path | None:
        """The file that others subscribe to, None where the calendar is not published."""
        return self._publication.folder / PUBLISHED_NAME if self._publication is not None else None

    def publish(self, publication: Publication) -> None:
        """Publish the calendar now and after every change from now on.

        Raises Problem where that cannot be; it is published as it was before then. A file in a former folder stays.
        """
        self._write(publication)
        try:
            keep_publication(self._store.folder, publication)
        except OSError as error:
            raise _not_kept() from error
        self._publication = publication

    def stop_publishing(self) -> None:
        """Publish no longer; the file that is there stays as it is. Raises Problem where that cannot be kept."""
        try:
            keep_publication(self._store.folder, None)
        except OSError as error:
            raise _not_kept() from error
        self._publication = self.trouble = None

    def tell(self, told: Told) -> Callable[[], None]:
        """Call back, on any thread, when the calendar can no longer be published; return what ends that.

        It is told once, and again only after it could be published meanwhile.
        """
        self._listeners.append(told)

        def stop() -> None:
            with suppress(ValueError):
                self._listeners.remove(told)

        return stop

    def close(self) -> None:
        """Publish what is still to be published, before the data are closed."""
        self._publisher.finish()

    def _changed(self, kinds: frozenset[str]) -> None:
        if self._publication is not None and kinds & _TOLD_OF:
            self._publisher.want()

    def _publish_again(self) -> None:
        publication = self._publication
        if publication is None:
            return
        try:
            self._write(publication)
        except Problem as problem:
            if self.trouble is not None:
                return
            self.trouble = Problem(problem.happened, _UNPUBLISHED, _CHOOSE)
            for callback in tuple(self._listeners):
                callback(self.trouble)

    def _write(self, publication: Publication) -> None:
        with self._publishing:
            first = self._store.clock().date() - timedelta(days=_PUBLISHED_DAYS_BACK)
            content = self._everything(publication.detail, publication.language, first)
            self.save(content, publication.folder / PUBLISHED_NAME)
            self.trouble = None

    def _everything(self, detail: Detail, language: Language, first: date) -> bytes:
        with self._store.database.reading() as connection:
            window = calendar_windows.since(connection, first)
        today = self._store.clock().date()
        agreed = self._agreement_days.between(
            max(first, today - timedelta(days=_PUBLISHED_DAYS_BACK)), today + timedelta(days=_AGREED_DAYS_AHEAD)
        )
        own, words = window.municipality, self._words(language)
        name = words.pick(own.name_sv, own.name_en) if own is not None else ""
        called = words.say("International visits, {name}", name=name) if name else words.say("International visits")
        entries = chain(self._entries(window, detail, language).all(), agreed_entries(agreed, detail, words, today))
        return self._file(entries, language, subscribed_as=called)

    def _window_of(self, visit_id: UUID) -> CalendarWindow:
        with self._store.database.reading() as connection:
            window = calendar_windows.of_visit(connection, visit_id)
        if not window.visits:
            raise Problem(
                message("The visit is gone."),
                message("No calendar file has been written. Your data is untouched."),
                message("Bring it back from the trash, or choose another visit."),
            )
        return window

    def _entries(self, window: CalendarWindow, detail: Detail, language: Language) -> Entries:
        return Entries(window, detail, self._words(language))

    def _words(self, language: Language) -> Words:
        return Words(language, self._resources / "translations")

    def _file(self, entries: Iterator[CalendarEntry], language: Language, *, subscribed_as: str = "") -> bytes:
        from coordinator_app.exchange.calendar_writing import calendar

        return calendar(entries, made_at=self._store.clock(), language=language, subscribed_as=subscribed_as)

    def _refuse_own(self, target: Path) -> None:
        folder = self._store.folder.resolve()
        if target.resolve().is_relative_to(folder):
            raise Problem(
                message("{target} lies in the data folder, where the program keeps its own files.", target=target),
                message("No calendar file has been written. Your data is untouched."),
                message("Choose another folder."),
            )


_UNPUBLISHED = message("Your change is saved. Those who subscribe to the calendar see it as it was before.")
_CHOOSE = message(
    "Connect the folder again, or choose another one in the settings. After the next change it is tried again."
)


def _not_kept() -> Problem:
    return Problem(
        message("Where the calendar is published could not be kept in the data folder."),
        message("Your data is untouched, and the calendar is published as it was before."),
        message("Make room on the disk and try again."),
    )
