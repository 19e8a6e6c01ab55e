"""The checks of visits that have been decided upon, and of inquiries, by which rules tell whether they are met."""

from datetime import date, timedelta

from coordinator_app.domain.destinations import where
from coordinator_app.domain.municipality import Appointment
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.policy_world import Informed, Lack, Outcome, Standpoint, Verdict, VisitFacts
from coordinator_app.domain.visits import Direction
from coordinator_app.words import Dated, DayForm, Either, Message, message, messages

_MET, _NOT_TRIED = Outcome.MET, Outcome.NOT_TRIED


def visit_is_represented(visit: VisitFacts, seen: Standpoint, *, days_before: int) -> Verdict:
    """Tell whether a host holds, on the first day of the visit, an office in a body that represents the municipality.

    It is asked for so many days before the visit; a visit from which nobody comes here needs none.
    """
    if visit.direction != Direction.INCOMING or not seen.profile.representing:
        return _NOT_TRIED
    lapsed = []
    for host_id in visit.host_ids:
        for office in seen.offices.get(host_id, ()):
            if office.is_held_on(visit.starts_on):
                return _MET
            lapsed.append(office)
    if visit.starts_on - seen.day > timedelta(days=days_before):
        return _NOT_TRIED
    return Lack(_unrepresented(visit, seen, lapsed), where("hosts"))


def _unrepresented(visit: VisitFacts, seen: Standpoint, offices: list[Appointment]) -> Message:
    ended = next((each for each in offices if each.to_on and each.to_on < visit.starts_on), None)
    if not visit.host_ids:
        return message("“{title}” has no host.", title=visit.title)
    if ended is None or ended.to_on is None:
        return message("No host of “{title}” holds an office that represents the municipality.", title=visit.title)
    return message(
        "{name} hosts “{title}”, but the term as {role} ended on {day}.",
        name=seen.world.names.get(ended.person_id, ""),
        title=visit.title,
        role=Either(ended.role_sv, ended.role_en),
        day=Dated(ended.to_on, DayForm.FULL),
    )


def visit_has_goal(visit: VisitFacts, _seen: Standpoint) -> Verdict:
    """Tell whether a visit serves at least one goal."""
    if visit.goals:
        return _MET
    return Lack(message("No goal has been chosen for “{title}”.", title=visit.title), where("goals"))


def visit_has_priority(visit: VisitFacts, seen: Standpoint) -> Verdict:
    """Tell whether one of the goals of a visit is a priority; one without goals is no case."""
    if not visit.goals:
        return _NOT_TRIED
    if not seen.priorities.isdisjoint(visit.goals):
        return _MET
    return Lack(message("“{title}” concerns none of the priority areas.", title=visit.title), where("goals"))


def visit_has_council_goal(visit: VisitFacts, _seen: Standpoint) -> Verdict:
    """Tell whether it is written which of the council's goals a visit serves."""
    if visit.has_council_goal:
        return _MET
    said = message("It is not written which of the council's goals “{title}” serves.", title=visit.title)
    return Lack(said, where("council_goals_sv"))


def visit_has_benefit(visit: VisitFacts, _seen: Standpoint) -> Verdict:
    """Tell whether the benefit is written."""
    if visit.has_benefit:
        return _MET
    return Lack(message("The benefit of “{title}” is not written.", title=visit.title), where("benefit_sv"))


def visit_has_responsible_unit(visit: VisitFacts, _seen: Standpoint) -> Verdict:
    """Tell whether a unit is responsible."""
    if visit.responsible_body_id:
        return _MET
    return Lack(message("No unit is responsible for “{title}”.", title=visit.title), where("responsible_body_id"))


def visit_has_co_actors(visit: VisitFacts, _seen: Standpoint) -> Verdict:
    """Tell whether an association, a company, a school or another actor takes part."""
    if visit.has_organisation:
        return _MET
    said = message("No local or regional actor takes part in “{title}”.", title=visit.title)
    return Lack(said, where("organisations"))


def visit_has_target_group(visit: VisitFacts, _seen: Standpoint) -> Verdict:
    """Tell whether it is written for whom a visit is."""
    if visit.has_target_group:
        return _MET
    return Lack(message("“{title}” has no target group.", title=visit.title), where("target_groups"))


def visit_has_level(visit: VisitFacts, _seen: Standpoint) -> Verdict:
    """Tell whether it is chosen on which levels people meet."""
    if visit.has_level:
        return _MET
    said = message("No level of operation has been chosen for “{title}”.", title=visit.title)
    return Lack(said, where("levels"))


def visit_is_with_established_partner(visit: VisitFacts, seen: Standpoint) -> Verdict:
    """Tell whether the partner is no new contact; a visit without a partner, or with a network, is no case."""
    partner = seen.world.partners.get(visit.partner_id) if visit.partner_id else None
    if partner is None or partner.kind == PartnerKind.NETWORK:
        return _NOT_TRIED
    if not seen.is_new(partner, visit.starts_on.year):
        return _MET
    name = Either(partner.name_sv, partner.name_en)
    said = message("“{title}” is with {partner}, a new contact.", title=visit.title, partner=name)
    return Lack(said, where("partner_id"))


def visit_takes_precedence(visit: VisitFacts, _seen: Standpoint, *, units: int) -> Verdict:
    """Point out an inquiry that concerns several units, the one responsible among them."""
    concerned = visit.body_ids | {visit.responsible_body_id} - {None}
    number = len(concerned)
    if number < units:
        return _NOT_TRIED
    said = messages(
        "“{title}” concerns {number} unit and takes precedence.",
        "“{title}” concerns {number} units and takes precedence.",
        number,
        title=visit.title,
    )
    return Lack(said, where("bodies"))


def visit_is_informed_of(visit: VisitFacts, seen: Standpoint, *, is_sister_city_only: bool) -> Verdict:
    """Tell whether all whom a visit here concerns were told of it in good time; who is told late stays told late.

    While there is still time it is not tried.
    """
    informed = visit.informed
    if visit.direction != Direction.INCOMING or informed is None or not informed.concerned:
        return _NOT_TRIED
    if is_sister_city_only and not _is_from_sister_city(visit, seen):
        return _NOT_TRIED
    if informed.rest and informed.rest_due_on is not None and informed.rest_due_on < seen.day:
        return Lack(_not_told(visit, informed, informed.rest_due_on))
    if informed.late:
        return Lack(
            messages(
                "{number} person was told of “{title}” late.",
                "{number} people were told of “{title}” late.",
                informed.late,
                title=visit.title,
            )
        )
    return _NOT_TRIED if informed.rest else _MET


def _is_from_sister_city(visit: VisitFacts, seen: Standpoint) -> bool:
    partner = seen.world.partners.get(visit.partner_id) if visit.partner_id else None
    return partner is not None and partner.kind == PartnerKind.SISTER_CITY


def _not_told(visit: VisitFacts, informed: Informed, due_on: date) -> Message:
    day = Dated(due_on, DayForm.FULL)
    if informed.rest == informed.concerned:
        return message("Nobody has been told of “{title}” (due by {day}).", title=visit.title, day=day)
    return messages(
        "{number} person has not been told of “{title}” (due by {day}).",
        "{number} people have not been told of “{title}” (due by {day}).",
        informed.rest,
        title=visit.title,
        day=day,
    )
