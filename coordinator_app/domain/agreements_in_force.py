"""The agreements with a partner that are in force on a day, as those who meet the partner need to know them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from coordinator_app.domain.agreement_dates import Validity, validity
from coordinator_app.domain.agreement_terms import NoticeUnit, Renewal
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.disclosure import internal, public


@dataclass(frozen=True, kw_only=True)
class AgreementInForce:
    """An agreement as it stands on a day, without what it costs, what it is worth, and who answers for it.

    `first_end_on` is the end that was agreed to begin with, `current_end_on` that of the term that the day lies in.
    The paragraph, the case number and the body are those of the decision.
    """

    id: UUID = public()
    kind: AgreementKind = public()
    title_sv: str = public("")
    title_en: str = public("")
    scope_sv: str = public("")
    scope_en: str = public("")
    goals: tuple[str, ...] = public(())
    begins_on: date | None = public(None)
    first_end_on: date | None = public(None)
    current_end_on: date | None = public(None)
    renews_on: date | None = public(None)
    renewal: Renewal = public(Renewal.ENDS)
    renewal_months: int | None = public(None)
    notice_number: int | None = public(None)
    notice_unit: NoticeUnit = public(NoticeUnit.MONTHS)
    notice_on: date | None = public(None)
    has_notice: bool = internal(False)
    review_on: date | None = public(None)
    body_id: UUID | None = public(None)
    decided_on: date | None = public(None)
    paragraph: str = public("")
    case_number: str = public("")


def in_force_on(
    day: date, agreements: Iterable[Agreement], decisions: Mapping[UUID, Decision]
) -> tuple[AgreementInForce, ...]:
    """Return the agreements that are in force on a day, the oldest first; what nobody knows the beginning of leads."""
    seen = [(each, validity(each.terms, day)) for each in agreements]
    found = [(each, days) for each, days in seen if days.is_in_force]
    found.sort(key=lambda one: (one[1].begins_on or date.min, one[0].title_sv, one[0].id))
    return tuple(
        _in_force(each, days, decisions.get(each.decision_id) if each.decision_id else None) for each, days in found
    )


def _in_force(agreement: Agreement, days: Validity, decision: Decision | None) -> AgreementInForce:
    return AgreementInForce(
        id=agreement.id,
        kind=agreement.kind,
        title_sv=agreement.title_sv,
        title_en=agreement.title_en,
        scope_sv=agreement.scope_sv,
        scope_en=agreement.scope_en,
        goals=agreement.goals,
        begins_on=days.begins_on,
        first_end_on=days.first_end_on,
        current_end_on=days.current_end_on,
        renews_on=days.renews_on,
        renewal=agreement.renewal,
        renewal_months=agreement.renewal_months,
        notice_number=agreement.notice_number,
        notice_unit=agreement.notice_unit,
        notice_on=days.notice_on,
        has_notice=agreement.notice_given_on is not None,
        review_on=days.review_on,
        body_id=decision.body_id if decision else None,
        decided_on=decision.decided_on if decision else None,
        paragraph=decision.paragraph if decision else "",
        case_number=(decision.case_number if decision else "") or agreement.case_number,
    )
