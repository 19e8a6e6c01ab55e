"""The ways by which a letter leaves: a draft that the mail program opens, the clipboard, an address, or a server."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from coordinator_app.domain.header_text import header_line
from coordinator_app.domain.letter_templates import LetterTemplate, fill
from coordinator_app.domain.letters import Address, Enclosure, Letter
from coordinator_app.domain.relays import Delivery, Relay
from coordinator_app.exchange.mail import draft
from coordinator_app.exchange.mail_links import Pieces, mailto, pieces
from coordinator_app.storage.outgoing import write_outgoing
from coordinator_app.words import Problem, message

__all__ = ["MailMerge", "MailWays", "Pieces", "Way"]

Progress = Callable[[int, int], None]


class Way(StrEnum):
    """How letters leave, as the user of a computer has chosen."""

    DRAFT_FILE = "draft_file"
    MAILTO = "mailto"
    RELAY = "relay"
    CLIPBOARD = "clipboard"


@dataclass(frozen=True, kw_only=True)
class MailMerge:
    """One letter for each recipient, and what was missing in each by the place of its letter."""

    letters: tuple[Letter, ...]
    missing: Mapping[int, tuple[str, ...]]


def _silent(done: int, whole: int) -> None:
    """Tell nobody how far it has come."""


class MailWays:
    """What leaves from one data folder; everything here may be on any thread."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        """Take the data folder, in which drafts are written, and the clock."""
        self._folder, self._clock = folder, clock

    def write_draft(self, letter: Letter) -> Path:
        """Write a draft for the mail program to open and return its file. Raises Problem where the disk refuses."""
        return self.write_drafts((letter,))[0]

    def write_drafts(self, letters: Sequence[Letter], progress: Progress = _silent) -> tuple[Path, ...]:
        """Write several drafts into one folder; where it is stopped or refused, none is left.

        What `progress` raises goes through. Raises Problem where the disk refuses.
        """
        whole = len(letters)
        try:
            return write_outgoing(self._folder, _files(letters), self._clock(), lambda done: progress(done, whole))
        except OSError as error:
            raise Problem(
                message("The draft could not be written: {reason}.", reason=error.strerror or error),
                message("Nothing has been sent. Your data is untouched."),
                message("Copy recipients, subject and text instead, and paste them into the mail program."),
            ) from error

    def merge(
        self,
        template: LetterTemplate,
        recipients: Sequence[tuple[Address, Mapping[str, str]]],
        enclosures: tuple[Enclosure, ...] = (),
        sender: Address | None = None,
        progress: Progress = _silent,
    ) -> MailMerge:
        """Return a letter for each recipient, with the fields filled in by what is known of each.

        What `progress` raises goes through.
        """
        letters, missing = [], {}
        for place, (address, values) in enumerate(recipients):
            progress(place, len(recipients))
            filled = fill(template, values)
            if filled.missing:
                missing[place] = filled.missing
            letters.append(
                Letter(to=(address,), subject=filled.subject, text=filled.text, enclosures=enclosures, sender=sender)
            )
        return MailMerge(letters=tuple(letters), missing=missing)

    def mailto(self, letter: Letter) -> str | None:
        """Return an address that opens the mail program with the letter in it; None where it does not fit in one."""
        return mailto(letter)

    def pieces(self, letter: Letter) -> Pieces:
        """Return the letter for the clipboard."""
        return pieces(letter)

    def send(
        self,
        relay: Relay,
        letter: Letter,
        *,
        dry_run: bool,
        progress: Progress = _silent,
        goes_on: Callable[[], bool] = lambda: True,
    ) -> tuple[Delivery, ...]:
        """Send a letter through a server, with the password of the keyring; a dry run asks and sends nothing.

        Raises Problem where nothing can be sent; once something may have been, it is told of each recipient.
        """
        from coordinator_app.exchange.relay import send

        return send(
            relay,
            self._password(relay),
            letter,
            dry_run=dry_run,
            sent_at=self._clock(),
            progress=progress,
            goes_on=goes_on,
        )

    def keep_password(self, relay: Relay, password: str) -> None:
        """Keep the password of a server in the system's keyring. Raises Problem where that cannot be."""
        from coordinator_app.exchange.passwords import keep_password

        keep_password(relay, password)

    def forget_password(self, relay: Relay) -> None:
        """Take the password of a server out of the system's keyring. Raises Problem where that cannot be."""
        from coordinator_app.exchange.passwords import forget_password

        forget_password(relay)

    def _password(self, relay: Relay) -> str:
        if not relay.user:
            return ""
        from coordinator_app.exchange.passwords import password_of

        found = password_of(relay)
        if found is None:
            raise Problem(
                message("There is no password for {user} in the system's keyring.", user=relay.user),
                message("Nothing has been sent."),
                message("Write it under Settings, E-mail."),
            )
        return found


_DASHES = re.compile(r"[\u2010-\u2015\u2212/]")
"""What stands between the days of a subject; a hyphen does in the name of a file."""

_NOT_IN_NAMES = re.compile(r"[^\w .,()-]+")
_LONGEST_NAME = 60


def _files(letters: Sequence[Letter]) -> Iterator[tuple[str, bytes]]:
    digits = len(str(len(letters)))
    for number, letter in enumerate(letters, 1):
        subject = _DASHES.sub("-", header_line(letter.subject, 2 * _LONGEST_NAME))
        name = _NOT_IN_NAMES.sub("", subject)[:_LONGEST_NAME].strip(" .")
        head = f"{number:0{digits}} " if len(letters) > 1 else ""
        yield f"{head}{name or 'mail'}.eml", draft(letter)
