"""Agreements of every kind and standing, as a municipality with some years behind it has them."""

from datetime import date
from uuid import UUID, uuid4

from coordinator_app.domain.agreement_terms import AgreementStage, NoticeUnit, Renewal
from coordinator_app.domain.agreements import Agreement, AgreementKind, AgreementLevel, Fee
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.services.desk import Desk

_PARTNERS = (
    ("Gütersloh", "DE", PartnerKind.SISTER_CITY),
    ("Røros", "NO", PartnerKind.SISTER_CITY),
    ("Hamina", "FI", PartnerKind.SISTER_CITY),
    ("Grudziądz", "PL", PartnerKind.SISTER_CITY),
    ("Seriate", "IT", PartnerKind.PROJECT),
    ("UBC", "PL", PartnerKind.NETWORK),
)


def enter_agreements(desk: Desk) -> dict[str, UUID]:
    """Enter agreements as they stand on 23 November 2026, and return their ids by their Swedish titles."""
    partners = _entered_partners(desk)
    decision = desk.agreements.save_decision(
        Decision(id=uuid4(), title_sv="Avtal med Røros", decided_on=date(2022, 4, 12), paragraph="87")
    )
    desk.agreements.save_decision(
        Decision(id=uuid4(), title_sv="Skolutbyte", decided_on=date(2026, 8, 20), kind=DecisionKind.DELEGATED)
    )
    made = (*_lasting(partners, decision.id), *_limited(partners))
    return {desk.agreements.save(each).title_sv: each.id for each in made}


def _lasting(partners: dict[str, UUID], decision_id: UUID) -> tuple[Agreement, ...]:
    """Return those that renew by themselves or have no end."""
    return (
        _agreement(
            "Vänortsavtal med Røros",
            AgreementKind.SISTER_CITY,
            partners["Røros"],
            date(2022, 5, 1),
            date(2027, 4, 30),
            renewal=Renewal.TACIT,
            renewal_months=60,
            notice_number=6,
            decision_id=decision_id,
            case_number="KS 2022/87",
        ),
        _agreement(
            "Vänortsavtal med Hamina",
            AgreementKind.SISTER_CITY,
            partners["Hamina"],
            date(1998, 6, 1),
            None,
            renewal=Renewal.OPEN_ENDED,
            review_months=24,
            reviewed_on=date(2025, 1, 15),
            goals=("culture",),
        ),
        _agreement(
            "Medlemskap i UBC",
            AgreementKind.MEMBERSHIP,
            partners["UBC"],
            date(2023, 1, 1),
            date(2026, 12, 31),
            renewal=Renewal.TACIT,
            renewal_months=12,
            notice_number=90,
            notice_unit=NoticeUnit.DAYS,
            level=AgreementLevel.DEPARTMENT,
            fees=(Fee(id=uuid4(), year=2027, invoiced=42_000, invoice_due_on=date(2027, 1, 31)),),
        ),
    )


def _limited(partners: dict[str, UUID]) -> tuple[Agreement, ...]:
    """Return those that end or have ended, and one that is proposed."""
    return (
        _agreement(
            "Ungdomsprojektet", AgreementKind.PROJECT, partners["Gütersloh"], date(2024, 1, 1), date(2026, 12, 11)
        ),
        _agreement(
            "Avsiktsförklaring",
            AgreementKind.LETTER_OF_INTENT,
            partners["Grudziądz"],
            date(2025, 3, 1),
            date(2026, 8, 31),
        ),
        _agreement("Skolutbyte", AgreementKind.OTHER, partners["Seriate"], date(2026, 9, 1), date(2028, 6, 15)),
        _agreement(
            "Det gamla avtalet", AgreementKind.COOPERATION, partners["Grudziądz"], date(2012, 1, 1), date(2017, 12, 31)
        ),
        Agreement(
            id=uuid4(),
            kind=AgreementKind.COOPERATION,
            stage=AgreementStage.PROPOSED,
            title_sv="Samarbete om havet",
            partner_id=partners["Hamina"],
            sign_by_on=date(2027, 2, 1),
        ),
    )


def _entered_partners(desk: Desk) -> dict[str, UUID]:
    known = {each.name_sv: each.id for each in desk.partners.all()}
    for name, country, kind in _PARTNERS:
        if name not in known:
            known[name] = desk.partners.save(Partner(id=uuid4(), kind=kind, name_sv=name, country=country)).id
    return known


def _agreement(
    title: str, kind: AgreementKind, partner_id: UUID, begins_on: date, ends_on: date | None, **more: object
) -> Agreement:
    plain = {"in_force_on": begins_on, "signed_on": begins_on, "first_end_on": ends_on}
    return Agreement(id=uuid4(), kind=kind, title_sv=title, partner_id=partner_id, **(plain | more))  # type: ignore[arg-type]
