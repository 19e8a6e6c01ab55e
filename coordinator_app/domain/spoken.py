"""Which languages those who meet have in common."""

from collections.abc import Iterable
from uuid import UUID

from coordinator_app.domain.briefing import Dossier
from coordinator_app.domain.visits import DelegateRole


def needs_interpreter(dossier: Dossier) -> bool:
    """Tell whether guests and hosts share no language and nobody interprets; what nobody has noted is not guessed."""
    visit = dossier.visit
    if visit.interpreter_sv or visit.interpreter_en:
        return False
    if any(delegate.role == DelegateRole.INTERPRETER for delegate in visit.delegation):
        return False
    theirs = _languages(dossier, (delegate.person_id for delegate in visit.delegation))
    ours = _languages(dossier, _hosting(dossier))
    return bool(theirs and ours) and not theirs & ours


def _hosting(dossier: Dossier) -> Iterable[UUID]:
    visit = dossier.visit
    return [host.person_id for host in visit.hosts] + ([visit.host_abroad_id] if visit.host_abroad_id else [])


def _languages(dossier: Dossier, person_ids: Iterable[UUID]) -> set[str]:
    wanted = set(person_ids)
    return {language for person in dossier.people if person.id in wanted for language in person.languages}
