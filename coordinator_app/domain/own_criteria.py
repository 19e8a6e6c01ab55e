"""The municipality's own copy of a profile's criteria of the benefit, which applies in place of them."""

from dataclasses import replace
from uuid import UUID, uuid5

from coordinator_app.domain.criteria import BenefitCriterion
from coordinator_app.domain.own_policy import OwnCriterion, OwnPolicy
from coordinator_app.domain.policy import PolicyProfile


def criteria_in_force(profile: PolicyProfile, own: OwnPolicy) -> tuple[BenefitCriterion, ...]:
    """Return the criteria of the own copy that ask something, else those of the profile."""
    mine = _copy_of(own, profile.key)
    return tuple(_plain(each) for each in mine if each.asked_sv or each.asked_en) if mine else profile.criteria


def with_copy(own: OwnPolicy, profile: PolicyProfile) -> OwnPolicy:
    """Return it with the copy of this profile's criteria alone, which is made of them where there is none yet."""
    return replace(own, criteria=_copy_of(own, profile.key) or _copied(own.id, profile))


def with_criteria(own: OwnPolicy, profile: PolicyProfile, wanted: tuple[OwnCriterion, ...]) -> OwnPolicy:
    """Return it with another copy of a profile's criteria; none is kept that says what the profile says."""
    others = tuple(each for each in own.criteria if each.profile != profile.key)
    is_usual = tuple(_plain(each) for each in wanted) == profile.criteria
    return replace(own, criteria=others if is_usual else (*others, *wanted))


def has_copy(own: OwnPolicy, profile: PolicyProfile) -> bool:
    """Tell whether the criteria are not those of the profile."""
    return bool(own.criteria) and tuple(map(_plain, own.criteria)) != profile.criteria


def new_criterion(criterion_id: UUID, profile: str) -> OwnCriterion:
    """Return a criterion of the municipality's own, which asks nothing yet; its code is one that nothing else has."""
    return OwnCriterion(id=criterion_id, profile=profile, code=f"E-{criterion_id.hex[:12]}")


def _copy_of(own: OwnPolicy, profile: str) -> tuple[OwnCriterion, ...]:
    return tuple(each for each in own.criteria if each.profile == profile)


def _copied(own_id: UUID, profile: PolicyProfile) -> tuple[OwnCriterion, ...]:
    return tuple(
        OwnCriterion(
            id=uuid5(own_id, f"{profile.key}/{each.code}"),
            profile=profile.key,
            code=each.code,
            asked_sv=each.asked_sv,
            asked_en=each.asked_en,
            help_sv=each.help_sv,
            help_en=each.help_en,
            clause=each.clause,
            scale=each.scale,
            asked_of=each.asked_of,
        )
        for each in profile.criteria
    )


def _plain(mine: OwnCriterion) -> BenefitCriterion:
    return BenefitCriterion(
        code=mine.code,
        asked_sv=mine.asked_sv,
        asked_en=mine.asked_en,
        help_sv=mine.help_sv,
        help_en=mine.help_en,
        clause=mine.clause,
        scale=mine.scale,
        asked_of=mine.asked_of,
    )
