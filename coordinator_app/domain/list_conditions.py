"""Which notification lists concern a visit."""

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from coordinator_app.domain.notification_lists import Condition, ConditionKind, NotificationList, Purpose
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.visits import Visit

_Facts = frozenset[str | UUID]


class Conditions:
    """The conditions of all lists, put in order once for any number of visits."""

    def __init__(self, lists: Iterable[NotificationList], policy: str) -> None:
        """Take the lists, and the key of the policy that holds."""
        self._policy = policy
        self._lists = [(each, _wanted(each)) for each in lists if each.purpose == Purpose.VISITS]

    def met(self, visit: Visit, partner: Partner | None) -> Iterator[NotificationList]:
        """Yield the lists of visits all of whose conditions a visit meets, in their order."""
        known: dict[ConditionKind, _Facts] = {}
        for each, wanted in self._lists:
            for kind, values in wanted:
                if kind not in known:
                    known[kind] = _FACTS[kind](visit, partner, self._policy)
                if values.isdisjoint(known[kind]):
                    break
            else:
                yield each


def _wanted(each: NotificationList) -> tuple[tuple[ConditionKind, _Facts], ...]:
    wanted: dict[ConditionKind, set[str | UUID]] = {}
    for condition in each.conditions:
        wanted.setdefault(condition.kind, set()).add(_meant(condition))
    return tuple((kind, frozenset(values)) for kind, values in wanted.items())


def _meant(condition: Condition) -> str | UUID:
    return condition.partner_id or condition.body_id or condition.person_id or condition.word


def _bodies(visit: Visit) -> Iterator[UUID]:
    yield from (involved.body_id for involved in visit.bodies)
    if visit.responsible_body_id is not None:
        yield visit.responsible_body_id


_FACTS: dict[ConditionKind, Callable[[Visit, Partner | None, str], _Facts]] = {
    ConditionKind.VISIT_KIND: lambda visit, _partner, _policy: frozenset({visit.kind.value}),
    ConditionKind.DIRECTION: lambda visit, _partner, _policy: frozenset({visit.direction.value}),
    ConditionKind.PARTNER: lambda visit, _partner, _policy: frozenset({visit.partner_id} if visit.partner_id else ()),
    ConditionKind.PARTNER_KIND: lambda _visit, partner, _policy: frozenset({partner.kind.value} if partner else ()),
    ConditionKind.GOAL: lambda visit, _partner, _policy: frozenset(visit.goals),
    ConditionKind.BODY: lambda visit, _partner, _policy: frozenset(_bodies(visit)),
    ConditionKind.HOST: lambda visit, _partner, _policy: frozenset(host.person_id for host in visit.hosts),
    ConditionKind.POLICY: lambda _visit, _partner, policy: frozenset({policy}),
}
