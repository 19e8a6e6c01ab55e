"""Days with what they are and why: what follows from the terms, and the way of a decision with its steps."""

from collections.abc import Iterable, Iterator
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_reasons import (
    why_begins,
    why_current_end,
    why_first_end,
    why_notice,
    why_renewal,
    why_review,
    why_target,
)
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.decision_chain import DecisionChain
from coordinator_app.domain.decision_steps import StepKind
from coordinator_app.services.decision_ways import Ahead
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, clear, column, held, line
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, message

_STEPS: dict[StepKind, Message] = {
    StepKind.PAPERS: message("Papers"),
    StepKind.PREPARES: message("Preparation"),
    StepKind.DECIDES: message("Decision"),
    StepKind.MINUTES: message("Minutes approved"),
}

Told = tuple[Message, date | None, Message | None]
"""What a day is, the day, and why it is then."""


class ToldDays(QWidget):
    """A card that is read, not edited; it follows the agreement as that is changed, and hides where it is empty."""

    def __init__(self, stage: Stage, subject: Subject, heading: Message) -> None:
        """Take the agreement, and what stands above the days."""
        super().__init__()
        self._stage, self._subject = stage, subject
        look = stage.look
        self._lines = QVBoxLayout()
        self._lines.setSpacing(look.px(8))
        inner = column(text(look, stage.say(heading), "subtitle", wraps=True), self._lines, gap=look.px(8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(inner, look))
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the days as they are now."""
        clear(self._lines)
        agreement: Agreement = self._subject.value
        ahead = self._stage.desk.decision_ways.ahead_of(agreement, self._stage.today)
        said, told = self._said(agreement, ahead), list(self._days(agreement, ahead))
        look = self._stage.look
        if said:
            self._lines.addWidget(readable(look, said, "body", "text2"))
        for number, each in enumerate(told):
            if number or said:
                self._lines.addWidget(line())
            self._lines.addWidget(self._line(*each))
        self.setVisible(bool(said or told))

    def _said(self, agreement: Agreement, ahead: Ahead) -> str:
        """Return what is said before the days, empty where nothing is."""
        raise NotImplementedError

    def _days(self, agreement: Agreement, ahead: Ahead) -> Iterable[Told]:
        """Yield the days."""
        raise NotImplementedError

    def _line(self, name: Message, day: date | None, why: Message | None) -> QWidget:
        look, stage = self._stage.look, self._stage
        head = stage.say(name) if day is None else f"{stage.say(name)}: {stage.words.day(day)}"
        said = stage.say(why) if why is not None else ""
        return held(column(text(look, head, "strong", wraps=True), readable(look, said, "body", "text2"), gap=0))


class ReasonsPart(ToldDays):
    """Each day that follows from the terms, with why it is then."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the agreement."""
        super().__init__(stage, subject, message("What follows from this"))

    def _said(self, _agreement: Agreement, _ahead: Ahead) -> str:
        return ""

    def _days(self, agreement: Agreement, ahead: Ahead) -> Iterator[Told]:
        terms, now = agreement.terms, ahead.now
        told: tuple[Told, ...] = (
            (message("Begins"), now.begins_on, why_begins(terms)),
            (message("First end"), now.first_end_on, why_first_end(terms)),
            (message("Current end"), now.current_end_on, why_current_end(terms, now)),
            (message("Last day for notice"), now.notice_on, why_notice(terms, now)),
            (message("Renews"), now.renews_on, why_renewal(terms, now)),
            (message("Next review"), now.review_on, why_review(terms, now)),
        )
        yield from (each for each in told if each[2] is not None)


class WayPart(ToldDays):
    """By when a decision is needed, and its way through the bodies; or that no meeting fits any more."""

    def _said(self, agreement: Agreement, ahead: Ahead) -> str:
        if ahead.target is None:
            return ""
        said = [why_target(agreement.terms, ahead.now, ahead.target)]
        if ahead.way is not None and not ahead.way.is_possible:
            said.append(ahead.way.said)
        return " ".join(self._stage.say(each) for each in said)

    def _days(self, _agreement: Agreement, ahead: Ahead) -> Iterator[Told]:
        yield from _steps(ahead.way)


def _steps(way: DecisionChain | None) -> Iterator[Told]:
    if way is not None:
        for step in way.steps or way.planned:
            yield _STEPS[step.kind], step.on, step.said
