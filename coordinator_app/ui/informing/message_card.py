"""The second card: the letter to those who are chosen, exactly as it will be opened, with what goes with it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.letter_templates import LetterTemplate, Piece
from coordinator_app.domain.letter_values import LetterSender
from coordinator_app.domain.letters import Address, FaultyAddress, Letter, addresses_at_fault
from coordinator_app.domain.putting_back import put_back
from coordinator_app.ui.buttons import button, tool
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import ChoiceField, FlagField
from coordinator_app.ui.forms.line_field import UndoingLine
from coordinator_app.ui.informing.letter_field import LetterField
from coordinator_app.ui.informing.letter_files import LetterFiles
from coordinator_app.ui.informing.letter_warnings import LetterWarnings
from coordinator_app.ui.informing.occasion import Addressee, Occasion
from coordinator_app.ui.informing.saving_templates import ask_to_save
from coordinator_app.ui.informing.typed_letters import typed_letters
from coordinator_app.ui.layouts import card, column, held, row
from coordinator_app.ui.mail_choices import PHONE, TITLE, MailChoices
from coordinator_app.ui.mailing import copy_said, copy_text
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import breakable, readable, text
from coordinator_app.words import Problem


class MessageCard(QWidget):
    """What is typed here stays for this letter, also when somebody else is ticked; the template is as it was."""

    address_asked = Signal(object)
    changed = Signal()

    def __init__(self, stage: Stage, files: LetterFiles) -> None:
        """Take the files that can go with the letter; what it is about is shown later."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self._choices = MailChoices(stage)
        self._occasion: Occasion | None = None
        self._about: object = None
        self._offered: tuple[LetterTemplate, ...] = ()
        self._is_chosen = False
        self._typed, self._shown, self._is_spent = typed_letters(stage), UUID(int=0), False
        self.template = ChoiceField(look, say("Template"), [])
        self.to = readable(look, "")
        self.to.setAccessibleName(say("To"))
        self.subject = UndoingLine()
        self.subject.setFont(look.font("body"))
        self.subject.setAccessibleName(say("Subject"))
        self.body = LetterField(look, say("Text"))
        self.hidden = FlagField(look, say("Blind copy: recipients do not see one another"))
        self.hidden.show_value(True)
        self.files = files
        self._typed_acts = self._made_typed_acts()
        self._filled = ("", "")
        self._pieces: tuple[Sequence[Piece], Sequence[Piece]] = ((), ())
        self._warnings = LetterWarnings(stage, self.address_asked.emit)
        self._lay_out()
        self.template.committed.connect(lambda _: self._choose_template())
        self.files.changed.connect(self._files_changed)
        self.subject.textEdited.connect(lambda _: self._note_typing())
        self.body.typed.connect(self._note_typing)

    @property
    def occasion(self) -> Occasion | None:
        """What the letter is about, None before that is shown."""
        return self._occasion

    @property
    def reached(self) -> tuple[Addressee, ...]:
        """Those of the chosen who have an address that can be written to."""
        at_fault = {one.address.email for one in self._faults() if one.is_left_out}
        return tuple(one for one in self._chosen if one.email and one.email not in at_fault)

    @property
    def is_ready(self) -> bool:
        """Whether there is somebody to write to, and every file has been made."""
        return bool(self.reached) and self.files.are_ready

    @property
    def letter(self) -> Letter:
        """The letter as it stands here."""
        addresses = _addresses(self.reached)
        is_hidden = self.hidden.isChecked() and len(addresses) > 1
        sender = self._choices.sender
        return Letter(
            to=() if is_hidden else addresses,
            bcc=addresses if is_hidden else (),
            subject=self.subject.text(),
            text=self.body.text,
            enclosures=self.files.enclosures,
            sender=sender if sender.email else None,
        )

    @property
    def outsiders(self) -> tuple[str, ...]:
        """The addresses outside the municipality to which an internal file would go."""
        if self._occasion is None:
            return ()
        emails = [one.email for one in self.reached]
        return self._occasion.look_twice(self.files.chosen, emails, self._sender)

    def warned(self, outside: Sequence[str]) -> str:
        """Return which files would go to addresses outside the municipality though they are internal."""
        inner = self._occasion.inner(self.files.chosen) if self._occasion else ()
        files = "; ".join(self.files.names(inner))
        return self._stage.say(
            "Internal, but would go outside the municipality to {who}: {files}.", who=", ".join(outside), files=files
        )

    def show_letter(self, occasion: Occasion) -> None:
        """Show the letter to those who are chosen, as it was typed where it was."""
        is_other = self._occasion is None or self._occasion.key != occasion.key
        if is_other:
            self._leave()
        self._occasion, self._about = occasion, (self._stage.desk.folder, occasion.key)
        self._offer(occasion, is_kept=not is_other and (self._is_chosen or self._is_typed))
        if is_other:
            self.files.begin_with(occasion.begins_with)
        if is_other or not self._is_typed:
            self._take_up()
        self._show_recipients()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was typed meanwhile where the same letter stands on another page."""
        super().showEvent(event)
        self._put_back()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed for when one comes back, perhaps to another card."""
        super().hideEvent(event)
        self._leave()

    def spend(self) -> None:
        """Let what was typed go when the card is left: the letter has been sent, and the next is another."""
        self._is_spent = True

    def copy(self) -> None:
        """Put the text on the clipboard."""
        copy_text(self._stage.desk.mail_ways.pieces(self.letter))
        self._stage.tell(self._stage.say("The text is on the clipboard."))

    def save_as_template(self) -> None:
        """Ask as what template the letter is saved, with the merge fields put back where their values stand."""
        template = next((one for one in self._offered if one.id == self.template.value), None)
        if template is not None:
            subject, said = (
                put_back(pieces, typed)
                for pieces, typed in zip(self._pieces, (self.subject.text(), self.body.text), strict=True)
            )
            ask_to_save(self._stage, template, subject, said, self._begin_with, self)

    def _begin_with(self, template: LetterTemplate) -> None:
        """Let the letter be of the template that it was saved as; it stays as it was typed."""
        if self._occasion is not None:
            self._offer(self._occasion, is_kept=True)
            self.template.show_value(template.id)
            self._is_chosen = True

    @property
    def _chosen(self) -> Sequence[Addressee]:
        return self._occasion.chosen if self._occasion else ()

    @property
    def _is_typed(self) -> bool:
        return (self.subject.text(), self.body.text) != self._filled

    @property
    def _sender(self) -> LetterSender:
        sender = self._choices.sender
        return LetterSender(
            name=sender.name,
            email=sender.email,
            title=self._choices.text(TITLE),
            phone=self._choices.text(PHONE),
        )

    def _lay_out(self) -> None:
        look, say = self._stage.look, self._stage.say
        head = Flow(gap=look.px(8))
        head.addWidget(text(look, say("2  Message"), "subtitle"))
        head.push_right()
        head.addWidget(self.template)
        inner = column(held(head), gap=look.px(8))
        inner.addLayout(self._labelled(say("To"), self.to, say("Copy the recipients"), self._copy_recipients))
        inner.addWidget(self.hidden)
        inner.addLayout(self._labelled(say("Subject"), self.subject, say("Copy the subject"), self._copy_subject))
        inner.addWidget(self.body)
        inner.addWidget(self._typed_acts)
        inner.addWidget(self.files)
        inner.addLayout(self._warnings)
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card(inner, look))

    def _labelled(self, name: str, field: QWidget, copy: str, run: Callable[[], object]) -> QVBoxLayout:
        look = self._stage.look
        beside = row(gap=look.px(4))
        beside.addWidget(field, 1)
        beside.addWidget(tool(look, "copy", copy, run))
        label = text(look, name, "caption_strong", "text2")
        label.setBuddy(field)
        return column(label, beside, gap=look.px(2))

    def _copy_recipients(self) -> None:
        copy_said(self._stage.desk.mail_ways.pieces(self.letter).recipients)
        self._stage.tell(self._stage.say("The recipients are on the clipboard."))

    def _copy_subject(self) -> None:
        copy_said(self.subject.text())
        self._stage.tell(self._stage.say("The subject is on the clipboard."))

    def _offer(self, occasion: Occasion, *, is_kept: bool) -> None:
        """Offer the templates for what it is about; it begins with that of the list, until another is chosen."""
        offered, before = occasion.templates(), self.template.value
        if [(one.id, one.name) for one in offered] != [(one.id, one.name) for one in self._offered]:
            self.template.set_choices([(one.id, one.name) for one in offered])
        self._offered = offered
        if not (is_kept and any(one.id == before for one in offered)):
            first = occasion.begun_with(offered)
            before, self._is_chosen = first.id if first else None, False
            typed = self._typed.template_of(self._about)
            before = typed if any(one.id == typed for one in offered) else before
        self.template.show_value(before)

    def _made_typed_acts(self) -> QWidget:
        look, say = self._stage.look, self._stage.say
        acts = Flow(gap=look.px(16))
        acts.addWidget(button(look, say("Fill in the template again"), self._fill_again, kind="link"))
        acts.addWidget(button(look, say("Save as template…"), self.save_as_template, kind="link"))
        return held(acts)

    def _choose_template(self) -> None:
        self._leave()
        self._is_chosen = True
        self._take_up()

    def _leave(self) -> None:
        """Keep what was typed for when one comes back to it; what is spent or as it was filled in is let go of."""
        if self._is_typed and not self._is_spent:
            self._typed.keep(self._about, self._shown, self.subject.text(), self.body.text)
        else:
            self._typed.forget(self._about, self._shown)

    def _take_up(self) -> None:
        """Show the letter of the template as it was typed, else filled in."""
        self._fill()
        self._put_back()

    def _put_back(self) -> None:
        """Show what was typed and left, perhaps on another page, where the same letter stands."""
        typed = self._typed.typed(self._about, self._shown)
        if typed is not None and typed != (self.subject.text(), self.body.text):
            self.subject.setText(typed[0])
            self.body.fill(typed[1])
            self._note_typing()

    def _fill_again(self) -> None:
        """Let go of what was typed."""
        self._typed.forget(self._about, self._shown)
        self._fill()

    def _fill(self) -> None:
        template = next((one for one in self._offered if one.id == self.template.value), None)
        if template is None or self._occasion is None:
            return
        self.files.speak(template.language)
        names = [one.name for one in self.files.enclosures]
        try:
            made = self._occasion.filled(template, names, self._sender)
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.subject.setText(made.subject)
        self.subject.setCursorPosition(0)
        self.body.fill(made.text)
        self._filled, self._shown = (self.subject.text(), self.body.text), template.id
        self._is_spent = False
        self._pieces = (made.subject_pieces, made.text_pieces)
        self._typed_acts.hide()

    def _files_changed(self) -> None:
        if not self._is_typed:
            self._fill()
        self._show_warnings()
        self.changed.emit()

    def _note_typing(self) -> None:
        self._is_spent = False
        self._typed_acts.setVisible(self._is_typed)

    def _faults(self) -> tuple[FaultyAddress, ...]:
        return addresses_at_fault(Letter(to=_addresses(self._chosen), subject="", text=""))

    def _show_recipients(self) -> None:
        names = [one.name for one in self.reached]
        self.to.setText(breakable("; ".join(names)) or self._stage.say("Nobody yet. Tick recipients to the left."))
        self.hidden.setVisible(len(names) > 1)
        self._show_warnings()

    def _show_warnings(self) -> None:
        reached = {one.person_id for one in self.reached}
        outside = self.outsiders
        lacking = [one for one in self._chosen if one.person_id not in reached]
        self._warnings.tell(lacking, self.warned(outside) if outside else "")


def _addresses(several: Sequence[Addressee]) -> tuple[Address, ...]:
    return tuple(Address(one.name, one.email) for one in several if one.email or one.name)
