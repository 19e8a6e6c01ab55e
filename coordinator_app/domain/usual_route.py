"""The route that decisions take here: the bodies of a policy found among those that the municipality has."""

from collections.abc import Iterable, Sequence

from coordinator_app.domain.decision_chain import Route
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.own_policy import OwnPolicy
from coordinator_app.domain.policy import PolicyProfile


def route_of(policy: PolicyProfile, own: OwnPolicy | None, bodies: Sequence[Body]) -> Route | None:
    """Return which bodies decide and prepare: the municipality's own choice, else the profile's; None for none here."""
    usual = policy.route
    chosen = {each.id: each for each in bodies}
    deciding = chosen.get(own.deciding_body_id) if own and own.deciding_body_id else None
    deciding = deciding or _body(usual.deciding, policy, bodies)
    if deciding is None:
        return None
    own_preparing = [chosen[each.body_id] for each in own.preparing if each.body_id in chosen] if own else []
    preparing = own_preparing or list(filter(None, (_body(key, policy, bodies) for key in usual.preparing)))
    return Route(deciding=deciding, preparing=tuple(preparing), minutes_days=usual.minutes_days)


def _body(key: str, policy: PolicyProfile, bodies: Iterable[Body]) -> Body | None:
    """Return the body that is here what the profile means by a key: by its name, else the first one of its kind."""
    usual = next((each for each in policy.bodies if each.key == key), None)
    if usual is None:
        return None
    alike = [each for each in bodies if each.kind == usual.kind]
    named = [each for each in alike if each.name_sv == usual.name_sv]
    return next(iter(named or alike), None)
