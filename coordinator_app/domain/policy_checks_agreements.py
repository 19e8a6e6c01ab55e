"""The checks of agreements and memberships, by which rules of policies tell whether they are met."""

from datetime import date

from coordinator_app.domain.agreement_dates import months_on
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements import Agreement, AgreementLevel, Assessment, Conclusion
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.destinations import where
from coordinator_app.domain.policy_world import AgreementCase, Lack, Outcome, Standpoint, Verdict
from coordinator_app.words import Dated, DayForm, Either, Message, message, messages

_MET, _NOT_TRIED = Outcome.MET, Outcome.NOT_TRIED


def is_decided(case: AgreementCase, seen: Standpoint, *, bodies: tuple[str, ...], is_overarching_only: bool) -> Verdict:
    """Tell whether a body of these kinds, or the one that the municipality has chosen, decided or delegated it."""
    is_beneath = is_overarching_only and case.agreement.level != AgreementLevel.OVERARCHING
    if not case.is_concluded or is_beneath:
        return _NOT_TRIED
    decision = case.decision
    if decision is None:
        return Lack(message("“{title}” has no decision.", title=case.title), where("decision_id"))
    if decision.decided_on is None or decision.body_id is None:
        said = message("The decision on “{title}” lacks its day or its body.", title=case.title)
        return Lack(said, where("decision_id"))
    return _by_whom(case, seen, decision, bodies)


def _by_whom(case: AgreementCase, seen: Standpoint, decision: Decision, kinds: tuple[str, ...]) -> Verdict:
    body = seen.world.bodies.get(decision.body_id) if decision.body_id else None
    if body is None or body.kind in kinds or body.id == seen.profile.route.deciding_id:
        return _MET
    said = message(
        "“{title}” was decided by {body}, which is not the body that decides.",
        title=case.title,
        body=Either(body.name_sv, body.name_en),
    )
    return Lack(said, where("decision_id"))


def is_limited_in_time(case: AgreementCase, _seen: Standpoint) -> Verdict:
    """Tell whether there is a last day, or else a reason for having none and a review."""
    agreement = case.agreement
    if agreement.renewal != Renewal.OPEN_ENDED:
        if agreement.first_end_on or agreement.extensions or agreement.ended_on:
            return _MET
        return Lack(message("“{title}” has no last day.", title=case.title), where("first_end_on"))
    if not _either(agreement.open_ended_reason_sv, agreement.open_ended_reason_en):
        said = message("“{title}” is valid until further notice, without a written reason.", title=case.title)
        return Lack(said, where("open_ended_reason_sv"))
    if not agreement.review_months:
        said = message("“{title}” is valid until further notice, and no review is planned.", title=case.title)
        return Lack(said, where("review_months"))
    return _MET


def has_scope(case: AgreementCase, _seen: Standpoint) -> Verdict:
    """Tell whether it is written which activities an agreement covers."""
    if _either(case.agreement.scope_sv, case.agreement.scope_en):
        return _MET
    return Lack(message("It is not written what “{title}” covers.", title=case.title), where("scope_sv"))


def is_mutual(case: AgreementCase, _seen: Standpoint) -> Verdict:
    """Tell whether both the municipality's and the other party's interest is written."""
    agreement = case.agreement
    ours = _either(agreement.our_interest_sv, agreement.our_interest_en)
    theirs = _either(agreement.their_interest_sv, agreement.their_interest_en)
    if ours and theirs:
        return _MET
    if not ours and not theirs:
        said = message("Neither party's interest in “{title}” is written.", title=case.title)
    elif theirs:
        said = message("The municipality's interest in “{title}” is not written.", title=case.title)
    else:
        said = message("The other party's interest in “{title}” is not written.", title=case.title)
    return Lack(said, where("their_interest_sv" if ours else "our_interest_sv"))


def is_assessed_before_signing(case: AgreementCase, _seen: Standpoint) -> Verdict:
    """Tell whether the benefit was assessed no later than on the day of signing, and found."""
    signed_on = case.happened_on if case.is_concluded else None
    made = [each for each in case.agreement.assessments if signed_on is None or each.assessed_on <= signed_on]
    if not made:
        return Lack(_unassessed(case, signed_on), where("assessments"))
    latest: Assessment = max(made, key=lambda each: each.assessed_on)
    if case.is_concluded and latest.conclusion == Conclusion.NO_BENEFIT:
        said = message("“{title}” was entered into though its assessment found no benefit.", title=case.title)
        return Lack(said, where("assessments"))
    return _MET


def _unassessed(case: AgreementCase, signed_on: date | None) -> Message:
    if not case.is_concluded:
        return message("The benefit of “{title}” has not been assessed yet.", title=case.title)
    if signed_on is None or not case.agreement.assessments:
        return message("“{title}” was entered into without an assessment of its benefit.", title=case.title)
    day = Dated(signed_on, DayForm.FULL)
    return message(
        "The benefit of “{title}” was assessed only after {day}, when it was signed.", title=case.title, day=day
    )


def is_with_established_partner(case: AgreementCase, seen: Standpoint) -> Verdict:
    """Tell whether the partner is no new contact; an agreement without a partner is no case."""
    partner_id = case.agreement.partner_id
    partner = seen.world.partners.get(partner_id) if partner_id else None
    if partner is None:
        return _NOT_TRIED
    if not seen.is_new(partner, (case.happened_on or seen.day).year):
        return _MET
    name = Either(partner.name_sv, partner.name_en)
    said = message("“{title}” is with {partner}, a new contact.", title=case.title, partner=name)
    return Lack(said, where("partner_id"))


def takes_precedence(case: AgreementCase, _seen: Standpoint, *, units: int) -> Verdict:
    """Point out a proposal that concerns several units, the one responsible among them."""
    number = len(_units(case.agreement))
    if case.is_concluded or number < units:
        return _NOT_TRIED
    said = messages(
        "“{title}” concerns {number} unit and takes precedence.",
        "“{title}” concerns {number} units and takes precedence.",
        number,
        title=case.title,
    )
    return Lack(said, where("units"))


def has_goal(case: AgreementCase, _seen: Standpoint) -> Verdict:
    """Tell whether an agreement serves at least one goal."""
    if case.agreement.goals:
        return _MET
    return Lack(message("No goal has been chosen for “{title}”.", title=case.title), where("goals"))


def has_priority(case: AgreementCase, seen: Standpoint) -> Verdict:
    """Tell whether one of the goals of an agreement is a priority; one without goals is no case."""
    if not case.agreement.goals:
        return _NOT_TRIED
    if not seen.priorities.isdisjoint(case.agreement.goals):
        return _MET
    return Lack(message("“{title}” concerns none of the priority areas.", title=case.title), where("goals"))


def has_co_actors(case: AgreementCase, _seen: Standpoint) -> Verdict:
    """Tell whether an association, a company, a school or another actor takes part."""
    if case.agreement.actors:
        return _MET
    return Lack(message("No local or regional actor takes part in “{title}”.", title=case.title), where("actors"))


def has_responsible_unit(case: AgreementCase, _seen: Standpoint) -> Verdict:
    """Tell whether a unit is responsible."""
    if case.agreement.responsible_body_id:
        return _MET
    said = message("No unit is responsible for “{title}”.", title=case.title)
    return Lack(said, where("responsible_body_id"))


def has_benefit(case: AgreementCase, _seen: Standpoint) -> Verdict:
    """Tell whether the purpose, or the municipality's own interest, is written."""
    agreement = case.agreement
    texts = (agreement.purpose_sv, agreement.purpose_en, agreement.our_interest_sv, agreement.our_interest_en)
    if any(texts):
        return _MET
    said = message("It is not written what the municipality gains from “{title}”.", title=case.title)
    return Lack(said, where("purpose_sv"))


def is_active(case: AgreementCase, seen: Standpoint, *, months: int) -> Verdict:
    """Tell whether something was done during so many months, counted at the earliest from when the policy applied."""
    if not case.is_concluded or not case.validity.is_in_force:
        return _NOT_TRIED
    done = [each.on for each in case.agreement.activities if each.on <= seen.day]
    known = [day for day in (case.happened_on, seen.since_on, *done) if day is not None]
    if known and months_on(max(known), months) >= seen.day:
        return _MET if done else _NOT_TRIED
    where_to = where("activities")
    if not done:
        return Lack(message("Nothing has been done in “{title}” yet.", title=case.title), where_to)
    day = Dated(max(done), DayForm.FULL)
    return Lack(message("Nothing has been done in “{title}” since {day}.", title=case.title, day=day), where_to)


def has_representatives(case: AgreementCase, seen: Standpoint) -> Verdict:
    """Tell whether somebody represents the municipality in a network on the day."""
    if not case.validity.is_in_force:
        return _NOT_TRIED
    for each in case.agreement.representatives:
        if (each.from_on is None or each.from_on <= seen.day) and (each.to_on is None or seen.day <= each.to_on):
            return _MET
    said = message("Nobody represents the municipality in “{title}”.", title=case.title)
    return Lack(said, where("representatives"))


def _units(agreement: Agreement) -> set[object]:
    responsible = {agreement.responsible_body_id} if agreement.responsible_body_id else set()
    return responsible | {unit.body_id for unit in agreement.units}


def _either(swedish: str, english: str) -> str:
    return (swedish or english).strip()
