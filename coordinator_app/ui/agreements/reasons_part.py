"""What follows from the terms: each day with why it is then, and the way of the decision with its steps."""

from collections.abc import Iterator
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


class ReasonsPart(QWidget):
    """Is read, not edited; it follows the agreement as its fields are changed."""

    def __init__(self, stage: Stage, subject: Subject) -> None:
        """Take the agreement."""
        super().__init__()
        self._stage, self._subject = stage, subject
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(stage.look.px(16))
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show what follows now."""
        clear(self._cards)
        agreement: Agreement = self._subject.value
        ahead = self._stage.desk.decision_ways.ahead_of(agreement, self._stage.today)
        days = [each for each in _days(agreement, ahead) if each[2] is not None]
        self._add(message("What follows from this"), days, None)
        if ahead.target is not None:
            said = why_target(agreement.terms, ahead.now, ahead.target)
            self._add(message("By when it must be decided"), list(_way(ahead.way)), self._summed(ahead, said))

    def _summed(self, ahead: Ahead, said: Message) -> str:
        parts = [self._stage.say(said)]
        if ahead.way is not None and not ahead.way.is_possible:
            parts.append(self._stage.say(ahead.way.said))
        return " ".join(parts)

    def _add(self, heading: Message, told: list[Told], said: str | None) -> None:
        look = self._stage.look
        lines = column(text(look, self._stage.say(heading), "subtitle", wraps=True), gap=look.px(8))
        if said is not None:
            lines.addWidget(readable(look, said, "body", "text2"))
        for number, each in enumerate(told):
            if number or said is not None:
                lines.addWidget(line())
            lines.addWidget(self._line(*each))
        self._cards.addWidget(card(lines, look))

    def _line(self, name: Message, day: date | None, why: Message | None) -> QWidget:
        look, stage = self._stage.look, self._stage
        head = stage.say(name) if day is None else f"{stage.say(name)}: {stage.words.day(day)}"
        said = stage.say(why) if why is not None else ""
        return held(column(text(look, head, "strong", wraps=True), readable(look, said, "body", "text2"), gap=0))


def _days(agreement: Agreement, ahead: Ahead) -> Iterator[Told]:
    terms, now = agreement.terms, ahead.now
    yield message("Begins"), now.begins_on, why_begins(terms)
    yield message("First end"), now.first_end_on, why_first_end(terms)
    yield message("Current end"), now.current_end_on, why_current_end(terms, now)
    yield message("Last day for notice"), now.notice_on, why_notice(terms, now)
    yield message("Renews"), now.renews_on, why_renewal(terms, now)
    yield message("Next review"), now.review_on, why_review(terms, now)


def _way(way: DecisionChain | None) -> Iterator[Told]:
    if way is not None:
        for step in way.steps or way.planned:
            yield _STEPS[step.kind], step.on, step.said
