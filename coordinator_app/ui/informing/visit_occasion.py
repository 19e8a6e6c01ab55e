"""A round of a visit as what a letter is about, to some of those whom it concerns."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.letter_files import FILE_NAMES, LetterFile, is_inner
from coordinator_app.domain.letter_templates import Filled, LetterTemplate
from coordinator_app.domain.letter_values import LetterSender
from coordinator_app.domain.letters import Enclosure, Letter
from coordinator_app.domain.list_templates import begun_with
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import Obligation
from coordinator_app.services.desk import Desk
from coordinator_app.ui.informing.occasion import Addressee, OfferedFile
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Language


def files_of_visit(stage: Stage, visit_id: UUID) -> tuple[OfferedFile, ...]:
    """Return what can go with a letter about a visit."""

    def make(which: LetterFile, language: Language) -> Enclosure:
        return stage.desk.informing_letters.file(visit_id, which, language)

    return tuple(OfferedFile(key=one, name=stage.say(FILE_NAMES[one]), make=partial(make, one)) for one in LetterFile)


@dataclass(frozen=True, kw_only=True)
class VisitOccasion:
    """What is kept of the letter is kept of each of those whom it reaches."""

    desk: Desk
    informed: InformedVisit
    round: Round
    obligations: Sequence[Obligation]

    @property
    def key(self) -> object:
        """The visit and the round."""
        return self.informed.visit.id, self.round

    @property
    def chosen(self) -> tuple[Addressee, ...]:
        """Those who are chosen, as they stand among the people now."""
        people = self.informed.people
        return tuple(
            Addressee(person_id=one.person_id, name=people[one.person_id].name, email=people[one.person_id].email)
            if one.person_id in people
            else Addressee(person_id=one.person_id)
            for one in self.obligations
        )

    @property
    def language(self) -> str:
        """The language of the first list that they are on."""
        return next((one.list.language for one in self.obligations if one.list), "sv")

    @property
    def begins_with(self) -> Sequence[Hashable]:
        """The programme, where that is told."""
        return (LetterFile.PROGRAMME,) if self.round == Round.PROGRAMME else ()

    def templates(self) -> tuple[LetterTemplate, ...]:
        """Return the templates for the round."""
        return self.desk.informing_letters.templates(self.informed, self.round)

    def begun_with(self, offered: Sequence[LetterTemplate]) -> LetterTemplate | None:
        """Return what the first list that they are on begins its letters with, in its language."""
        first = next((one.list for one in self.obligations if one.list), None)
        return begun_with(offered, first.templates if first else (), self.language)

    def filled(self, template: LetterTemplate, files: Sequence[str], sender: LetterSender) -> Filled:
        """Return a template with what is known of the visit and of those who are chosen put in."""
        return self.desk.informing_letters.filled(template, self.informed, self.obligations, files, sender)

    def inner(self, files: Sequence[Hashable]) -> tuple[Hashable, ...]:
        """Return the packs that are not made for guests."""
        return tuple(one for one in files if isinstance(one, LetterFile) and is_inner(one))

    def look_twice(self, files: Sequence[Hashable], emails: Sequence[str], sender: LetterSender) -> tuple[str, ...]:
        """Return the addresses outside the municipality to which an internal file would go."""
        made = [one for one in files if isinstance(one, LetterFile)]
        return self.desk.informing_letters.look_twice(made, emails, self.informed, sender)

    def keep_opened(self, reached: Sequence[Addressee], letter: Letter) -> None:
        """Keep the draft with the visit: nobody is informed by that."""
        self.desk.informing_letters.keep_files(letter.enclosures)
        kept = self.desk.informing_letters.drafted(letter)
        self.desk.notifications.open_draft(self.informed.visit.id, self._who(reached), kept)

    def keep_sent(self, reached: Sequence[Addressee], letter: Letter) -> None:
        """Keep as informed those for whom the server has taken the letter."""
        self.desk.informing_letters.keep_files(letter.enclosures)
        self.desk.notifications.inform(self.informed.visit.id, self._who(reached), Channel.RELAY)

    def _who(self, reached: Sequence[Addressee]) -> list[tuple[UUID, Round]]:
        return [(one.person_id, self.round) for one in reached]
