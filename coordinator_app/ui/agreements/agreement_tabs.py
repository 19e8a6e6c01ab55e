"""The tabs of an agreement's page, each put together from its forms and its parts."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.agreement_destinations import AgreementTab as Tab
from coordinator_app.domain.agreements import Agreement
from coordinator_app.ui.addresses import Address
from coordinator_app.ui.agreements.agreement_groups import economy, near_choices, network, overview, signing
from coordinator_app.ui.agreements.assessments_part import AssessmentsPart
from coordinator_app.ui.agreements.decision_part import DecisionPart
from coordinator_app.ui.agreements.decision_words import decision_choices
from coordinator_app.ui.agreements.files_part import FilesPart
from coordinator_app.ui.agreements.linked_agreements import LinkedAgreements
from coordinator_app.ui.agreements.mattering_form import MatteringForm
from coordinator_app.ui.agreements.parts_tab import Editing, PartsTab
from coordinator_app.ui.agreements.told_days import ReasonsPart, WayPart
from coordinator_app.ui.agreements.validity_groups import fields_that_matter, remarks_on, validity_groups
from coordinator_app.ui.agreements.warning_bar import WarningBar, gaps_said, quiet_said
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.history_tab import HistoryTab
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message

_FIRST = 2
"""So many groups of the validity stand before the days that follow from them."""


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What a tab is made of: the agreement, the language of its texts, and whom to tell what was chosen in it."""

    stage: Stage
    subject: Subject
    language: str
    address_chosen: Callable[[Address], object]
    basis_chosen: Callable[[], object]


def made_tab(bench: Bench, tab: Tab) -> QWidget:
    """Make a tab."""
    return _MAKERS[tab](bench)


def _form(bench: Bench, groups: tuple[Group, ...], *after: QWidget) -> PartsTab:
    return _parted(bench, Form(bench.stage, bench.subject, groups, bench.language), *after)


def _parted(bench: Bench, *parts: QWidget) -> PartsTab:
    return PartsTab(bench.stage, parts, tuple(part for part in parts if isinstance(part, Editing)))


def _overview(bench: Bench) -> PartsTab:
    linked = LinkedAgreements(bench.stage, bench.subject)
    linked.address_chosen.connect(bench.address_chosen)
    return _parted(bench, _Overview(bench), linked)


class _Overview(Form):
    """Offers the agreements of another partner once that is chosen."""

    def __init__(self, bench: Bench) -> None:
        """Take the agreement."""
        self._bench, agreement = bench, bench.subject.value
        self._partner_id: UUID | None = agreement.partner_id
        super().__init__(bench.stage, bench.subject, overview(bench.stage, agreement, self._near), bench.language)
        bench.subject.changed.connect(self._offer)

    def _near(self) -> list[tuple[UUID | None, str]]:
        agreement: Agreement = self._bench.subject.value
        return near_choices(self._bench.stage, agreement, (agreement.predecessor_id, agreement.framework_id))

    def _offer(self) -> None:
        agreement: Agreement = self._bench.subject.value
        if agreement.partner_id == self._partner_id:
            return
        self._partner_id = agreement.partner_id
        for name in ("predecessor_id", "framework_id"):
            field = self.labelled(name).field
            assert isinstance(field, ChoiceField)
            field.set_choices(self._near())
            field.show_value(getattr(agreement, name))


def _validity(bench: Bench) -> PartsTab:
    stage, subject, language = bench.stage, bench.subject, bench.language
    groups = validity_groups(stage, lambda: decision_choices(stage))
    return _parted(
        bench,
        WarningBar(stage, subject, gaps_said),
        MatteringForm(stage, subject, groups[:_FIRST], language, fields_that_matter, remarks_on),
        ReasonsPart(stage, subject),
        WayPart(stage, subject, message("By when it must be decided")),
        MatteringForm(stage, subject, groups[_FIRST:], language, fields_that_matter),
    )


def _decision(bench: Bench) -> PartsTab:
    assessments = AssessmentsPart(bench.stage, bench.subject, bench.language)
    assessments.basis_chosen.connect(bench.basis_chosen)
    return _parted(bench, DecisionPart(bench.stage, bench.subject, bench.language), assessments)


def _network(bench: Bench) -> PartsTab:
    stage, subject = bench.stage, bench.subject
    whether = WayPart(stage, subject, message("Whether to stay or leave"))
    return _parted(
        bench, WarningBar(stage, subject, quiet_said), Form(stage, subject, network(stage), bench.language), whether
    )


_MAKERS: dict[Tab, Callable[[Bench], QWidget]] = {
    Tab.OVERVIEW: _overview,
    Tab.VALIDITY: _validity,
    Tab.DECISION: _decision,
    Tab.FILES: lambda bench: _form(bench, signing(bench.stage), FilesPart(bench.stage, bench.subject)),
    Tab.NETWORK: _network,
    Tab.ECONOMY: lambda bench: _form(bench, economy(bench.stage)),
    Tab.HISTORY: lambda bench: HistoryTab(bench.stage, bench.subject),
}
