"""What the rules about all that has a date beside the visits have in common: the day, the ladders, and who follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from uuid import UUID

from coordinator_app.domain.agreement_dates import months_on
from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.destinations import Where
from coordinator_app.domain.ladders import Rung
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.watched_agreements import Watch, WatchedAgreement
from coordinator_app.words import Message

_MONTHS_BACK = 12
_KINDS = ("agreement", "membership", "decision", "document", "appointment", "report", "file", "fee")
_SOON_DAYS = 30


@dataclass(frozen=True, kw_only=True)
class Course:
    """The day that everything is seen from, and the day until which it is told.

    `steps` holds the ladder of each kind, and `back_on` is the day until which what has run out, or was missing, is
    told of afterwards.
    """

    watch: Watch
    today: date
    until: date
    back_on: date
    steps: Mapping[str, tuple[str, ...]]

    @cached_property
    def known(self) -> Mapping[UUID, WatchedAgreement]:
        """The agreements by their ids."""
        return {each.id: each for each in self.watch.agreements}

    @cached_property
    def followed(self) -> frozenset[UUID]:
        """Those after which another one comes."""
        return _followed(self.watch.agreements)


def course_of(watch: Watch, today: date, until: date) -> Course:
    """Return what the rules have in common."""
    return Course(
        watch=watch,
        today=today,
        until=until,
        back_on=months_on(today, -_MONTHS_BACK),
        steps={kind: watch.policy.steps_for(kind) for kind in _KINDS},
    )


def _followed(agreements: Sequence[WatchedAgreement]) -> frozenset[UUID]:
    """Return those that another names as the one before it, and those after which the partner has one of the kind."""
    latest: dict[tuple[UUID | None, AgreementKind], date] = {}
    followed = set()
    for each in agreements:
        if each.predecessor_id is not None:
            followed.add(each.predecessor_id)
        if each.terms.stage != AgreementStage.DECLINED:
            begins = each.terms.begins_on or date.max
            latest[each.alike] = max(begins, latest.get(each.alike, begins))
    for each in agreements:
        if each.partner_id is not None and latest.get(each.alike, date.min) > (each.terms.begins_on or date.max):
            followed.add(each.id)
    return frozenset(followed)


def attention_of(
    agreement: WatchedAgreement,
    rule: Rule,
    due_on: date,
    today: date,
    *,
    sentence: Message,
    detail: Message,
    because: Message,
    field: str,
    clause: str = "",
    rung: Rung | None = None,
    told_on: date | None = None,
) -> Attention:
    """Return something to do about an agreement; only what is overdue is red."""
    return Attention(
        rule=rule,
        about=About.AGREEMENT,
        about_id=agreement.id,
        due_on=due_on,
        severity=severity_of(due_on, today),
        sentence=sentence,
        detail=detail,
        because=because,
        clause=clause,
        action=Action.OPEN_AGREEMENT,
        where=Where(field=field),
        told_on=rung.on if rung else told_on,
        rung=rung.step if rung else "",
    )


def severity_of(due_on: date, today: date) -> Severity:
    """Return how much something matters: what is overdue is an error, what is due within a month a warning."""
    if due_on < today:
        return Severity.ERROR
    return Severity.WARNING if due_on <= today + timedelta(days=_SOON_DAYS) else Severity.NOTE
