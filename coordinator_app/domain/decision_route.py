"""Which bodies of the municipality decide and prepare: those that it has chosen, else those that its profile means."""

from collections.abc import Iterable, Sequence

from coordinator_app.domain.decision_chain import Route
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.policy import PolicyProfile, UsualBody


def route_of(policy: PolicyProfile, bodies: Sequence[Body]) -> Route | None:
    """Return the route of decisions by the municipality's own bodies, or None where the one that decides is missing.

    Those that the municipality has chosen itself come first. A body that a profile means is known by its kind and a
    name or short name of it, else by its kind where there is one of it. One that prepares and is missing is left out.
    """
    usual, by_id = policy.route, {body.id: body for body in bodies}
    keyed = {body.key: body for body in policy.bodies}
    chosen = by_id.get(usual.deciding_id) if usual.deciding_id else None
    deciding = chosen or _own(keyed.get(usual.deciding), bodies)
    if deciding is None:
        return None
    own = [by_id[body_id] for body_id in usual.preparing_ids if body_id in by_id]
    preparing = own or [body for key in usual.preparing if (body := _own(keyed.get(key), bodies)) is not None]
    preparing = [body for body in preparing if body.id != deciding.id]
    return Route(deciding=deciding, preparing=tuple(preparing), minutes_days=usual.minutes_days)


def _own(usual: UsualBody | None, bodies: Iterable[Body]) -> Body | None:
    if usual is None:
        return None
    of_kind = [body for body in bodies if body.kind == usual.kind]
    named = [body for body in of_kind if _names(body) & _names(usual)]
    return named[0] if named else of_kind[0] if len(of_kind) == 1 else None


def _names(body: Body | UsualBody) -> set[str]:
    return {name.casefold() for name in (body.name_sv, body.name_en, body.short_name) if name}
