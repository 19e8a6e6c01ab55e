"""The head of an agreement's page: flag, title, kind, how it stands, its days, and what is done next with it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_acts import Act, acts_for
from coordinator_app.domain.agreement_dates import Validity, validity
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreement_words import (
    KINDS,
    agreement_kinds,
    spell,
    standing_look,
    standing_word,
)
from coordinator_app.ui.buttons import button, menu_button
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.growing_line import GrowingLine
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import clear, held, row
from coordinator_app.ui.marks import FlagMark, IconMark, Pill
from coordinator_app.ui.pill_button import PillButton
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import readable, text
from coordinator_app.words import Message, message

ACTS: dict[Act, Message] = {
    Act.SIGN: message("Conclude…"),
    Act.EXTEND: message("Extend…"),
    Act.GIVE_NOTICE: message("Give notice…"),
    Act.END: message("End…"),
    Act.REVIEW: message("Review done…"),
}
"""What the button of each act says."""

_FORWARD = frozenset({Act.SIGN, Act.EXTEND, Act.REVIEW})
"""Acts that an agreement goes on by; one that ends it is never the button that stands out."""


class AgreementHeader(QWidget):
    """Title and kind are changed where they stand; the buttons ask for what they need before anything is done."""

    back_chosen = Signal()
    delete_chosen = Signal()
    successor_chosen = Signal()
    basis_chosen = Signal()
    act_chosen = Signal(object)
    partner_chosen = Signal(object)

    def __init__(self, stage: Stage, subject: Subject, language: str) -> None:
        """Take the agreement and the language of its title."""
        super().__init__()
        self._stage, self._subject, self._language = stage, subject, language
        look, say = stage.look, stage.say
        self._named = agreement_kinds(stage)
        self._title = GrowingLine(look, say("Title of the agreement"), kind="display", is_quiet=True)
        self._kind = PillButton(look, say("Kind of agreement"), list(self._named.items()), self._save_kind)
        self._facts = readable(look, "", "body", "text2")
        self._beneath = text(look, "", "caption", "danger", wraps=True)
        self._beneath.hide()
        self._mark, self._standing, self._buttons = row(gap=0), row(gap=0), row(gap=look.px(8))
        self._shown: tuple[Act, ...] | None = None
        self._lay_out()
        self._title.committed.connect(self._save_title)
        self._title.typed.connect(self._typed)
        subject.changed.connect(self.show_subject)
        self.show_subject()

    def show_subject(self) -> None:
        """Show the agreement as it is saved."""
        agreement: Agreement = self._subject.value
        stage = self._stage
        now = validity(agreement.terms, stage.today)
        shown = getattr(agreement, f"title_{self._language}")
        other = stage.words.pick(agreement.title_sv, agreement.title_en) or stage.say("Title of the agreement")
        self._title.show_value(shown)
        self._title.setPlaceholderText("" if shown else other)
        self._kind.show_state(self._named[agreement.kind], *KINDS[agreement.kind])
        clear(self._standing)
        self._standing.addWidget(
            Pill(
                stage.look,
                standing_word(stage, agreement.terms, now),
                *standing_look(agreement.terms, now, stage.today),
            )
        )
        partner = stage.desk.partners.get(agreement.partner_id) if agreement.partner_id else None
        facts = " · ".join(self._facts_of(agreement, partner, now))
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        clear(self._mark)
        self._mark.addWidget(self._mark_of(partner))
        self._show_acts(acts_for(agreement, now))

    def speak(self, language: str) -> None:
        """Show the title in another of its languages; what was typed must have been saved."""
        self._language = language
        self.show_subject()

    def commit(self) -> None:
        """Save what is being typed."""
        self._title.commit()

    def point_at(self, name: str) -> bool:
        """Put the keyboard into the title, if that is the field of this name."""
        is_title = name.removesuffix("_sv").removesuffix("_en") == "title"
        if is_title:
            self._title.setFocus()
            self._title.selectAll()
        return is_title

    def _lay_out(self) -> None:
        look = self._stage.look
        pills = Flow(gap=look.px(8))
        for part in (self._title, self._kind, held(self._standing)):
            pills.addWidget(part)
        lines = QVBoxLayout()
        lines.setSpacing(look.px(2))
        for widget in (held(pills), self._beneath, self._facts):
            lines.addWidget(widget)
        line = row(gap=look.px(16))
        line.addLayout(self._mark)
        line.addLayout(lines, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(held(self._bar()))
        column.addLayout(line)

    def _bar(self) -> Flow:
        look, say = self._stage.look, self._stage.say
        bar = Flow(gap=look.px(8))
        bar.addWidget(button(look, say("Agreements"), self.back_chosen.emit, kind="ghost", icon="arrow_left"))
        bar.push_right()
        bar.addWidget(held(self._buttons))
        entries: list[tuple[str, Callable[[], object]]] = [
            (say("New agreement after this one"), self.successor_chosen.emit),
            (say("Save the basis for decision…"), self.basis_chosen.emit),
            (say("Write to those concerned…"), self._write),
            (say("Show the partner"), lambda: self.partner_chosen.emit(self._subject.value.partner_id)),
            ("", lambda: None),
            (say("Move to the trash"), self.delete_chosen.emit),
        ]
        bar.addWidget(menu_button(look, say("More to do with this agreement"), entries))
        return bar

    def _write(self) -> None:
        self._stage.go(Address(section=Section.NOTIFYING, record_id=self._subject.record_id, tab=Purpose.AGREEMENTS))

    def _show_acts(self, acts: tuple[Act, ...]) -> None:
        """Offer the next acts, the nearest one as the primary button; buttons that stay are left as they are."""
        if acts == self._shown:
            return
        self._shown = acts
        clear(self._buttons)
        for act in reversed(acts):
            kind = "primary" if act == acts[0] and act in _FORWARD else ""
            made = button(self._stage.look, self._stage.say(ACTS[act]), self._choose(act), kind=kind)
            self._buttons.addWidget(made)

    def _choose(self, act: Act) -> Callable[[], object]:
        return lambda: self.act_chosen.emit(act)

    def _facts_of(self, agreement: Agreement, partner: Partner | None, now: Validity) -> list[str]:
        stage = self._stage
        case = stage.say("case number {number}", number=agreement.case_number) if agreement.case_number else ""
        name = stage.words.pick(partner.name_sv, partner.name_en) if partner is not None else ""
        return [fact for fact in (name, spell(stage, now), case) if fact]

    def _mark_of(self, partner: Partner | None) -> QWidget:
        """Return the flag of the partner's country; a network has none, and shows the icon of the kind."""
        look = self._stage.look
        country = partner.country if partner is not None and partner.kind != PartnerKind.NETWORK else ""
        if country and look.flag(country, 8, 1.0) is not None:
            return FlagMark(look, country, self._stage.words.country(country), 40)
        return IconMark(look, KINDS[self._subject.value.kind][1], "text3", size=32)

    def _typed(self, said: str) -> None:
        self._subject.typing(f"title_{self._language}", said)
        if not self._title.is_open:
            self._beneath.hide()

    def _save_title(self, value: str) -> None:
        name = f"title_{self._language}"
        problem = self._subject.change(message("Change the title"), **{name: value})
        if problem is not None:
            said = " ".join(self._stage.say(part) for part in (problem.happened, problem.remedy))
            self._beneath.setText(f"⚠ {said}")
            self._beneath.show()
            self._title.setAccessibleDescription(said)
            return
        self._title.kept()
        self._beneath.hide()
        self._subject.settled(name)

    def _save_kind(self, value: Any) -> None:
        problem = self._subject.change(message("Change the kind of agreement"), kind=value)
        if problem is not None:
            self._stage.problem_met.emit(problem)
