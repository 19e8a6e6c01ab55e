"""Who is still to be informed of a visit, and who was, when, how, and with which margin (Falun, riktlinjer, FA-O3)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid5

from coordinator_app.domain.list_members import Vacancy
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Notification, Outcome
from coordinator_app.domain.obligation_changes import changes
from coordinator_app.domain.obligation_rounds import rounds
from coordinator_app.domain.obligations import Told, VisitObligations
from coordinator_app.domain.recipients import ListRecipients
from coordinator_app.domain.visits import CLOSED, UNANSWERED, Visit


def visit_obligations(visit: Visit, lists: Sequence[ListRecipients], told: Told, today: date) -> VisitObligations:
    """Return who is to be told what of a visit by when, and how it stands on a day.

    Who was told and is no longer among the people stands under an id of their own, with the name as it was kept.
    """
    if visit.status in UNANSWERED and not told.notifications:
        return VisitObligations(visit=visit)
    by_person: dict[UUID, list[Notification]] = {}
    gone: dict[UUID, list[Notification]] = {}
    for one in sorted(told.notifications, key=lambda each: each.recorded_at):
        if one.person_id is not None:
            by_person.setdefault(one.person_id, []).append(one)
        elif one.outcome == Outcome.INFORMED:
            gone.setdefault(uuid5(visit.id, one.person_name or str(one.id)), []).append(one)
    found = [
        *rounds(visit, lists, by_person, told, today),
        *rounds(visit, (), gone, told, today),
        *changes(visit, lists, by_person, told, today),
    ]
    if visit.status in CLOSED or visit.status in UNANSWERED:
        return VisitObligations(visit=visit, obligations=tuple(found))
    vacant, due_on = _vacant(visit, lists)
    return VisitObligations(visit=visit, obligations=tuple(found), vacancies=vacant, vacant_due_on=due_on)


def _vacant(visit: Visit, lists: Sequence[ListRecipients]) -> tuple[tuple[Vacancy, ...], date | None]:
    """Return what is vacant on the lists that are told of a visit, each once, and by when the first would be told."""
    vacancies: dict[str, Vacancy] = {}
    days = []
    for each in lists:
        lead = each.list.lead(Round.NOTICE)
        if lead is not None and each.vacancies:
            days.append(lead.due_on(visit.starts_on))
            vacancies |= {str(one.told): one for one in each.vacancies if str(one.told) not in vacancies}
    return tuple(vacancies.values()), min(days, default=None)
