"""The network of contact persons on paper."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.briefing import Picture
from coordinator_app.domain.file_names import network_list_file_name
from coordinator_app.domain.network_list import NetworkList
from coordinator_app.services.network import lines_on
from coordinator_app.services.own_files import refuse_own
from coordinator_app.storage import municipality
from coordinator_app.storage.opening import Store
from coordinator_app.words import Language, Problem, Words, message

Progress = Callable[[int, int], None]

_NOT_SAVED = message("Nothing has been saved. Your data is untouched.")


class NetworkPapers:
    """The list of one data file; nothing is kept of it, since it is made anew in a moment."""

    def __init__(self, store: Store, resources: Path) -> None:
        """Keep the open store, and the program's own resources."""
        self._database, self._files, self._clock = store.database, store.files, store.clock
        self._resources = resources

    def list_pdf(self, today: date, language: Language, progress: Progress | None = None) -> bytes:
        """Return the list as a tagged PDF, on any thread. Raises Problem where no municipality is entered."""
        from coordinator_app.documents import network_list

        words = Words(language, self._resources / "translations")
        return network_list.make(self.listed(today, language), words, self._resources, progress).content

    def list_file_name(self, today: date, language: Language) -> str:
        """Return a name for the file of the list."""
        return network_list_file_name(today, language)

    def listed(self, today: date, language: Language) -> NetworkList:
        """Return what the list tells, in a constant number of queries. Raises Problem as `list_pdf`."""
        with self._database.reading() as connection:
            sender = municipality.get(connection)
            lines = lines_on(connection, today)
        if sender is None:
            raise Problem(
                message("The municipality has not been entered, so that the paper would have no sender."),
                message("Your data is untouched."),
                message("Enter the municipality's name first."),
            )
        return NetworkList(
            language=language,
            today=today,
            lines=lines,
            sender=sender,
            arms=self._arms(sender.arms),
            made_at=self._clock(),
        )

    def save_as(self, content: bytes, target: Path) -> None:
        """Write the list to a file, whole or not at all. Raises Problem for a hopeless target."""
        refuse_own(self._files, target, _NOT_SAVED)
        write_whole(content, target)

    def _arms(self, sha256: str) -> Picture | None:
        """Return the arms, or None where none are entered or their file is lost."""
        try:
            return Picture(sha256=sha256, content=self._files.read(sha256)) if sha256 else None
        except Problem:
            return None
