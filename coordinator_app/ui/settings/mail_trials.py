"""Trials of the ways by which letters leave: each sends a letter to oneself, and tells in words what happened."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from coordinator_app.domain.letters import Letter, addresses_at_fault
from coordinator_app.services.mail_ways import Way
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.mail_choices import MailChoices
from coordinator_app.ui.mailing import hand_over
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, Problem, message

Tell = Callable[[list[str], bool], None]
"""Takes the sentences, and whether they tell of trouble."""

_HANDED_OVER: dict[Way, tuple[Message, ...]] = {
    Way.DRAFT_FILE: (
        message("A draft was handed to the mail program."),
        message("It works if a letter is open now that you can change and send."),
        message("If the letter can only be read, or nothing opened, choose the clipboard as your way."),
    ),
    Way.MAILTO: (
        message("The mail program was asked to begin a letter."),
        message("It works if a letter is open now and å, ä and ö are right in it."),
    ),
    Way.CLIPBOARD: (message("The text is on the clipboard. Paste it into a letter: one word of it is bold."),),
}
"""What is said once a letter was handed over, by the way that it took."""


class MailTrials:
    """What happens when somebody presses Try beside a way."""

    def __init__(self, owner: QObject, stage: Stage, choices: MailChoices) -> None:
        """Take whose trials they are, and what is chosen."""
        self._owner, self._stage, self._choices = owner, stage, choices

    def run(self, way: Way, tell: Tell) -> None:
        """Try a way, and tell what happened, at once or when the server has answered."""
        if way is Way.RELAY:
            self._ask_server(tell)
            return
        try:
            taken = hand_over(self._stage.desk.mail_ways, way, self.letter())
            tell([*(self._stage.say(said) for said in _HANDED_OVER[taken]), *self._doubts()], False)
        except Problem as problem:
            tell(self._said(problem), True)

    def letter(self) -> Letter:
        """Return a letter to oneself."""
        say, sender = self._stage.say, self._choices.sender
        return Letter(
            to=(sender,) if sender.email else (),
            subject=say("Utblick: a trial"),
            text=say("This is a **trial** with å, ä and ö from Utblick. Nothing has to be done."),
            sender=sender if sender.email else None,
        )

    def _ask_server(self, tell: Tell) -> None:
        ways, relay, letter = self._stage.desk.mail_ways, self._choices.relay, self.letter()
        is_dry_run = self._choices.is_dry_run
        say = self._stage.say
        tell([say("The mail server is being asked …")], False)
        job = Job(self._owner, lambda progress: ways.send(relay, letter, dry_run=is_dry_run, progress=progress))
        job.done.connect(lambda deliveries: tell([say(each.sentence) for each in deliveries], False))
        job.failed.connect(lambda error: self._fail(error, tell))
        job.start()

    def _fail(self, error: Exception, tell: Tell) -> None:
        if not isinstance(error, Problem):
            raise error
        tell(self._said(error), True)

    def _doubts(self) -> list[str]:
        say, letter = self._stage.say, self.letter()
        if not letter.to:
            return [say("It has no recipient, since you have not written your e-mail address under Sender.")]
        return list(dict.fromkeys(say(each.sentence) for each in addresses_at_fault(letter)))

    def _said(self, problem: Problem) -> list[str]:
        parts = (problem.happened, problem.means, problem.remedy)
        return [said for said in (self._stage.say(part) for part in parts) if said]
