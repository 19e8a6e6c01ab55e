"""What stands around an agreement, and the agreement that is to come after it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement
from coordinator_app.domain.disclosure import public
from coordinator_app.domain.registers import VisitListing


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """The agreements that one came after and lies under, those that followed it and lie under it, and its visits."""

    predecessor: Agreement | None = public(None)
    framework: Agreement | None = public(None)
    successors: tuple[Agreement, ...] = public(())
    beneath: tuple[Agreement, ...] = public(())
    visits: tuple[VisitListing, ...] = public(())


def successor(agreement: Agreement, new_id: Callable[[], UUID]) -> Agreement:
    """Return the proposal of an agreement that is to come after another.

    It has the other's parties, aims and terms of renewal, and none of its days, decisions, signatures, costs or files.
    """
    return Agreement(
        id=new_id(),
        kind=agreement.kind,
        stage=AgreementStage.PROPOSED,
        title_sv=agreement.title_sv,
        title_en=agreement.title_en,
        partner_id=agreement.partner_id,
        level=agreement.level,
        network_level=agreement.network_level,
        goals=agreement.goals,
        scope_sv=agreement.scope_sv,
        scope_en=agreement.scope_en,
        purpose_sv=agreement.purpose_sv,
        purpose_en=agreement.purpose_en,
        our_interest_sv=agreement.our_interest_sv,
        our_interest_en=agreement.our_interest_en,
        their_interest_sv=agreement.their_interest_sv,
        their_interest_en=agreement.their_interest_en,
        renewal=agreement.renewal,
        renewal_months=agreement.renewal_months,
        review_months=agreement.review_months,
        notice_number=agreement.notice_number,
        notice_unit=agreement.notice_unit,
        currency=agreement.currency,
        responsible_body_id=agreement.responsible_body_id,
        responsible_id=agreement.responsible_id,
        predecessor_id=agreement.id,
        framework_id=agreement.framework_id,
        parties=tuple(replace(each, id=new_id()) for each in agreement.parties),
        units=tuple(replace(each, id=new_id()) for each in agreement.units),
        actors=tuple(replace(each, id=new_id()) for each in agreement.actors),
    )
