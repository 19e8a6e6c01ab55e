"""A mailing as what a letter is about, to those who are ticked."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coordinator_app.domain.letter_templates import Filled, LetterTemplate
from coordinator_app.domain.letter_values import LetterSender
from coordinator_app.domain.letters import Letter
from coordinator_app.domain.list_templates import begun_with
from coordinator_app.domain.mailing_matters import MailingMatter, OpenedMailing
from coordinator_app.domain.mailing_values import Addressed, MailingLetter
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.notifications import Channel
from coordinator_app.services.desk import Desk
from coordinator_app.services.mailing_letters import OwnFile
from coordinator_app.ui.informing.occasion import Addressee, OfferedFile
from coordinator_app.ui.stage import Stage

CALENDAR = "calendar"
"""The key of the file that puts a meeting into a calendar."""


def files_of_matter(stage: Stage, matter: MailingMatter) -> tuple[OfferedFile, ...]:
    """Return what can go with a mailing beside the files of the computer."""
    letters, about_id = stage.desk.mailing_letters, matter.about_id
    if about_id is None:
        return ()
    if matter.purpose == Purpose.NETWORK_MEETINGS:
        name = stage.say("Calendar file (.ics)")
        return (
            OfferedFile(
                key=CALENDAR,
                name=name,
                make=lambda language: letters.calendar_file(about_id, language),
                icon="calendar_add",
            ),
        )
    if matter.purpose == Purpose.TRAVEL_REPORTS:
        return tuple(_kept(stage, one) for one in letters.files_of_visit(about_id))
    return ()


def _kept(stage: Stage, file: OwnFile) -> OfferedFile:
    enclosed = stage.desk.mailing_letters.enclosed
    return OfferedFile(key=file, name=file.name, make=lambda _: enclosed(file), icon="document")


@dataclass(frozen=True, kw_only=True)
class MailingOccasion:
    """What is kept of the letter is one mailing, to all whom it reaches."""

    desk: Desk
    opened: OpenedMailing
    addressed: tuple[Addressed, ...]
    today: date

    @property
    def key(self) -> object:
        """What the mailing is about, and whether it tells that this is cancelled."""
        matter = self.opened.matter
        return matter.purpose, matter.about_id, matter.is_cancelled

    @property
    def chosen(self) -> tuple[Addressee, ...]:
        """Those who are ticked."""
        return tuple(
            Addressee(person_id=one.person.id, name=one.person.name, email=one.person.email) for one in self.addressed
        )

    @property
    def language(self) -> str:
        """The language of the first list that it goes to."""
        return next((each.language for each in self.opened.groups), "sv")

    @property
    def begins_with(self) -> Sequence[Hashable]:
        """The file for calendars, where it is about a meeting."""
        return (CALENDAR,) if self.opened.matter.purpose == Purpose.NETWORK_MEETINGS else ()

    def templates(self) -> tuple[LetterTemplate, ...]:
        """Return the templates for what it is about."""
        return self.desk.mailing_letters.templates(self._letter)

    def begun_with(self, offered: Sequence[LetterTemplate]) -> LetterTemplate | None:
        """Return what the first list that it goes to begins its letters with, in its language."""
        first = next((each.list for each in self.opened.groups if each.list), None)
        return begun_with(offered, first.templates if first else (), self.language)

    def filled(self, template: LetterTemplate, files: Sequence[str], sender: LetterSender) -> Filled:
        """Return a template with what is known put in."""
        return self.desk.mailing_letters.filled(template, replace(self._letter, files=tuple(files), sender=sender))

    def inner(self, files: Sequence[Hashable]) -> tuple[Hashable, ...]:
        """Return the files that are kept with a visit."""
        return tuple(one for one in files if isinstance(one, OwnFile))

    def look_twice(self, files: Sequence[Hashable], emails: Sequence[str], sender: LetterSender) -> tuple[str, ...]:
        """Return the addresses outside the municipality to which a file that is kept with a visit would go."""
        visit_id = self.opened.matter.about_id
        if visit_id is None or not self.inner(files):
            return ()
        return self.desk.mailing_letters.look_twice(visit_id, emails, sender)

    def keep_opened(self, reached: Sequence[Addressee], letter: Letter) -> None:
        """Keep the draft: nothing is sent by that."""
        kept = self.desk.mailing_letters.drafted(letter)
        self.desk.mailings.open_draft(self.opened.matter, self._reached(reached), letter.subject, kept)

    def keep_sent(self, reached: Sequence[Addressee], letter: Letter) -> None:
        """Keep that the server has taken the letter for some people."""
        self.keep_told(reached, letter, Channel.RELAY)

    def keep_told(self, reached: Sequence[Addressee], letter: Letter, channel: Channel) -> None:
        """Keep that the letter was sent to some people."""
        kept = self.desk.mailing_letters.drafted(letter)
        self.desk.mailings.send(self.opened.matter, self._reached(reached), letter.subject, kept, channel)

    @property
    def _letter(self) -> MailingLetter:
        own = self.desk.mailing_letters.own()
        return MailingLetter(matter=self.opened.matter, own=own, today=self.today, addressed=self.addressed)

    def _reached(self, reached: Sequence[Addressee]) -> tuple[Addressed, ...]:
        ids = {one.person_id for one in reached}
        return tuple(one for one in self.addressed if one.person.id in ids)
