"""The agreement that one begins with a partner: of the kind that the partner's kind suggests."""

from uuid import UUID

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.partners import Partner, PartnerKind

_KINDS = {
    PartnerKind.SISTER_CITY: AgreementKind.SISTER_CITY,
    PartnerKind.FRIENDSHIP: AgreementKind.FRIENDSHIP,
    PartnerKind.MUNICIPAL_PARTNERSHIP: AgreementKind.MUNICIPAL_PARTNERSHIP,
    PartnerKind.NETWORK: AgreementKind.MEMBERSHIP,
    PartnerKind.PROJECT: AgreementKind.PROJECT,
}


def first_agreement(partner: Partner, agreement_id: UUID) -> Agreement:
    """Return the proposal of an agreement with a partner, which bears its name until it has a title."""
    return Agreement(
        id=agreement_id,
        kind=_KINDS[partner.kind],
        stage=AgreementStage.PROPOSED,
        title_sv=partner.name_sv,
        title_en=partner.name_en,
        partner_id=partner.id,
    )
