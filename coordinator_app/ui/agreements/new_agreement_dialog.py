"""The dialog that begins an agreement: with whom, and of what kind."""

from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.ui.agreement_words import agreement_kinds
from coordinator_app.ui.buttons import button
from coordinator_app.ui.dialog import Dialog
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.records import suggest_field
from coordinator_app.ui.forms.specs import Kind
from coordinator_app.ui.layouts import row
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Problem, message

_WIDTH = 480
_USUAL = {
    PartnerKind.SISTER_CITY: AgreementKind.SISTER_CITY,
    PartnerKind.FRIENDSHIP: AgreementKind.FRIENDSHIP,
    PartnerKind.MUNICIPAL_PARTNERSHIP: AgreementKind.MUNICIPAL_PARTNERSHIP,
    PartnerKind.NETWORK: AgreementKind.MEMBERSHIP,
    PartnerKind.PROJECT: AgreementKind.PROJECT,
}
_USUAL_WITH = {agreement: partner for partner, agreement in _USUAL.items()}
"""Of what kind a partner is who is entered together with an agreement."""


class NewAgreementDialog(Dialog):
    """`made` brings the id of the proposal that was entered; the kind follows the partner until one is chosen.

    A partner that nobody has yet is entered with the agreement, of the kind that goes with it, and not before.
    """

    made = Signal(object)

    def __init__(self, stage: Stage, parent: QWidget, partner_id: UUID | None = None) -> None:
        """Ask; a partner that is known already is filled in."""
        super().__init__(stage.look, parent)
        self._stage, self._partner_id, self._is_chosen = stage, partner_id, False
        look, say = stage.look, stage.say
        self._newcomer: Partner | None = None
        self._named = agreement_kinds(stage)
        self.setWindowTitle(say("New agreement"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.partner = suggest_field(stage, Kind.PARTNER, say("Partner"))
        self.partner.create_by(self._begin)
        self.kind = ChoiceField(look, say("Kind of agreement"), list(self._named.items()))
        hint = say("A city, a network or a project. It can be left empty, and be chosen later.")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        column.setSpacing(look.px(12))
        column.addWidget(Labelled(look, say("Partner"), self.partner, hint))
        column.addWidget(Labelled(look, say("Kind of agreement"), self.kind))
        self.enter = button(look, say("Enter agreement"), self._make, kind="primary")
        column.addLayout(row(None, button(look, say("Cancel"), self.reject), self.enter))
        self.partner.committed.connect(self._take_partner)
        self.partner.entered.connect(self.kind.setFocus)
        self.kind.committed.connect(lambda _: self._choose())
        self.kind.show_value(AgreementKind.SISTER_CITY)
        self.partner.show_value(partner_id)
        self._follow()
        self.partner.setFocus()

    def _take_partner(self, partner_id: UUID | None) -> None:
        self._partner_id = partner_id
        self.partner.kept()
        self._follow()

    def _begin(self, name: str) -> UUID:
        self._newcomer = Partner(id=uuid4(), kind=PartnerKind.SISTER_CITY, name_sv=name)
        return self._newcomer.id

    def _enter_newcomer(self) -> None:
        new, self._newcomer = self._newcomer, None
        if new is not None and new.id == self._partner_id:
            kind = _USUAL_WITH.get(self.kind.value, PartnerKind.SISTER_CITY)
            self._stage.desk.partners.save(replace(new, kind=kind), message("New partner"))

    def _choose(self) -> None:
        self._is_chosen = True

    def _follow(self) -> None:
        """Choose the kind that is usual with such a partner."""
        partner = self._stage.desk.partners.get(self._partner_id) if self._partner_id else None
        if partner is not None and not self._is_chosen:
            self.kind.show_value(_USUAL[partner.kind])

    def _make(self) -> None:
        self.partner.commit()
        try:
            self._enter_newcomer()
            made = self._stage.desk.agreements.save(self._agreement(), message("New agreement"))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self.accept()
        self.made.emit(made.id)

    def _agreement(self) -> Agreement:
        title = self._title()
        is_swedish = self._stage.words.language == "sv"
        return Agreement(
            id=uuid4(),
            kind=self.kind.value,
            stage=AgreementStage.PROPOSED,
            partner_id=self._partner_id,
            title_sv=title if is_swedish else "",
            title_en="" if is_swedish else title,
        )

    def _title(self) -> str:
        """Return a title to begin with, in the language of the window: the kind and the partner."""
        kind = self._named[self.kind.value]
        partner = self._stage.desk.partners.get(self._partner_id) if self._partner_id else None
        if partner is None:
            return kind
        name = self._stage.words.pick(partner.name_sv, partner.name_en)
        if self.kind.value == AgreementKind.MEMBERSHIP:
            return self._stage.say("Membership of {network}", network=name)
        return self._stage.say("{kind} with {partner}", kind=kind, partner=name)
