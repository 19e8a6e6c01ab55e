"""Which bodies of the municipality decide and prepare: those that its policy profile means."""

from collections.abc import Iterable, Sequence

from coordinator_app.domain.decision_chain import Route
from coordinator_app.domain.municipality import Body
from coordinator_app.domain.policy import UsualBody, UsualRoute


def route_of(usual: UsualRoute, bodies: Sequence[Body], usual_bodies: Iterable[UsualBody]) -> Route | None:
    """Return the route with the municipality's own bodies, or None where the one that decides is missing.

    A body is known by its kind and a name or short name of it, else by its kind where there is one of it. One that
    prepares and is missing is left out.
    """
    keyed = {body.key: body for body in usual_bodies}
    deciding = _own(keyed.get(usual.deciding), bodies)
    if deciding is None:
        return None
    found = (_own(keyed.get(key), bodies) for key in usual.preparing)
    preparing = tuple(body for body in found if body is not None and body.id != deciding.id)
    return Route(deciding=deciding, preparing=preparing, minutes_days=usual.minutes_days)


def _own(usual: UsualBody | None, bodies: Iterable[Body]) -> Body | None:
    if usual is None:
        return None
    of_kind = [body for body in bodies if body.kind == usual.kind]
    named = [body for body in of_kind if _names(body) & _names(usual)]
    return named[0] if named else of_kind[0] if len(of_kind) == 1 else None


def _names(body: Body | UsualBody) -> set[str]:
    return {name.casefold() for name in (body.name_sv, body.name_en, body.short_name) if name}
