"""How the kind and the standing of an agreement are shown: the tone, the icon and the word of each."""

from collections.abc import Mapping
from datetime import date

from coordinator_app.domain.agreement_awaited import awaited
from coordinator_app.domain.agreement_dates import Standing, Validity
from coordinator_app.domain.agreement_gaps import Gap
from coordinator_app.domain.agreement_terms import AgreementTerms, Renewal
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.kind_words import kind_said
from coordinator_app.domain.labels import label
from coordinator_app.ui.capital import capital
from coordinator_app.ui.stage import Stage

KINDS = {
    AgreementKind.SISTER_CITY: ("accent", "handshake"),
    AgreementKind.COOPERATION: ("agreement", "document"),
    AgreementKind.FRIENDSHIP: ("incoming", "star"),
    AgreementKind.LETTER_OF_INTENT: ("neutral", "document_edit"),
    AgreementKind.PROJECT: ("outgoing", "task_list_ltr"),
    AgreementKind.MEMBERSHIP: ("network", "globe"),
    AgreementKind.MUNICIPAL_PARTNERSHIP: ("outgoing", "building_government"),
    AgreementKind.OTHER: ("neutral", "document"),
}
"""The tone and the icon of each kind."""

STANDINGS = {
    Standing.PROPOSED: ("warn", "document_edit"),
    Standing.DECLINED: ("neutral", "dismiss"),
    Standing.COMING: ("accent", "clock"),
    Standing.IN_FORCE: ("ok", "checkmark_circle"),
    Standing.NOTICE_GIVEN: ("warn", "history"),
    Standing.EXPIRED: ("danger", "error_circle"),
    Standing.ENDED: ("neutral", "circle"),
}
"""The tone and the icon of each standing."""


def standing_look(terms: AgreementTerms, now: Validity, today: date) -> tuple[str, str]:
    """Return the tone and the icon of how an agreement stands."""
    if awaited(terms, now.standing, today) is not None:
        return ("accent", "clock")
    return STANDINGS[now.standing]


def standing_word(stage: Stage, terms: AgreementTerms, now: Validity) -> str:
    """Return how an agreement stands, as the beginning of a line; one until further notice says so."""
    waited = awaited(terms, now.standing, stage.today)
    if waited is not None:
        return stage.say(waited)
    if now.standing == Standing.IN_FORCE and terms.renewal == Renewal.OPEN_ENDED and now.current_end_on is None:
        return stage.say("Is in force until further notice")
    return capital(stage.say(label(now.standing)))


def agreement_kinds(stage: Stage) -> dict[AgreementKind, str]:
    """Return what each kind is called, with the word that the policy has for a sister city."""
    policy = stage.desk.municipality.policy()
    return {kind: kind_said(kind, policy, stage.words) for kind in AgreementKind}


def shortened(title: str, most: int = 44) -> str:
    """Return a title as a choice has room for it: one of more letters ends in an ellipsis."""
    return title if len(title) <= most else f"{title[: most - 1].rstrip()}…"


def spell(stage: Stage, now: Validity) -> str:
    """Return from when to when an agreement is in force, empty where nobody knows either day."""
    first, last = now.begins_on, now.current_end_on
    if first is not None and last is not None and first <= last:
        return stage.say("in force {days}", days=stage.words.days(first, last))
    if last is not None:
        return stage.say("in force until {day}", day=stage.words.day(last))
    return stage.say("in force from {day}", day=stage.words.day(first)) if first is not None else ""


def gap_said(stage: Stage, gap: Gap, named: Mapping[AgreementKind, str]) -> str:
    """Return in a sentence when nothing was in force; `named` holds what the kinds are called."""
    days = stage.words.days(gap.first_on, gap.last_on)
    if gap.kind is None:
        return stage.say("No agreement was in force {days}.", days=days)
    kind = named[gap.kind]
    return stage.say("No {kind} was in force {days}.", kind=kind[:1].lower() + kind[1:], days=days)
