"""The notification lists that a policy profile brings, made into the municipality's own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from uuid import UUID

from coordinator_app.domain.municipality import Body
from coordinator_app.domain.notification_lists import (
    Condition,
    ConditionKind,
    Lead,
    Member,
    MemberKind,
    NotificationList,
    Purpose,
    Round,
)
from coordinator_app.domain.policy import PolicyProfile, UsualList, UsualMember

_WITH_BODY = frozenset({MemberKind.BODY, MemberKind.OFFICE, MemberKind.CONTACTS})


def usual_lists(
    policy: PolicyProfile, bodies: Iterable[Body], new_id: Callable[[], UUID]
) -> tuple[NotificationList, ...]:
    """Return the lists of a profile for a municipality with some bodies; whoever has no body there is left out."""
    ids = {body.name_sv: body.id for body in bodies}
    known = {usual.key: ids[usual.name_sv] for usual in policy.bodies if usual.name_sv in ids}
    return tuple(_made(usual, known, new_id) for usual in policy.lists)


def _made(usual: UsualList, known: Mapping[str, UUID], new_id: Callable[[], UUID]) -> NotificationList:
    return NotificationList(
        id=new_id(),
        name_sv=usual.name_sv,
        name_en=usual.name_en,
        purpose=Purpose(usual.purpose),
        leads=tuple(
            Lead(id=new_id(), round=told, number=number)
            for told, number in ((Round.NOTICE, usual.notice_days), (Round.PROGRAMME, usual.programme_days))
            if number is not None
        ),
        members=tuple(_members(usual.members, known, new_id)),
        conditions=tuple(
            Condition(id=new_id(), kind=ConditionKind(kind), word=word) for kind, word in usual.conditions
        ),
    )


def _members(members: Iterable[UsualMember], known: Mapping[str, UUID], new_id: Callable[[], UUID]) -> Iterator[Member]:
    for member in members:
        kind = MemberKind(member.kind)
        if kind not in _WITH_BODY or member.body in known:
            yield Member(id=new_id(), kind=kind, body_id=known.get(member.body), role=member.role)
