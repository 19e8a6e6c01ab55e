"""Assessments of the benefit as they are begun and answered: each keeps the words of the criteria it was made with."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from coordinator_app.domain.agreements import AgreementKind, Assessment, Criterion
from coordinator_app.domain.criteria import AskedOf, BenefitCriterion

NewId = Callable[[], UUID]

_IN_NETWORKS = frozenset({AgreementKind.MEMBERSHIP, AgreementKind.PROJECT})
_KINDS: dict[AskedOf, frozenset[AgreementKind]] = {
    AskedOf.EVERY: frozenset(AgreementKind),
    AskedOf.AGREEMENTS: frozenset(AgreementKind) - {AgreementKind.MEMBERSHIP},
    AskedOf.NETWORKS_AND_PROJECTS: _IN_NETWORKS,
    AskedOf.MEMBERSHIPS: frozenset({AgreementKind.MEMBERSHIP}),
}


def asked_of(criteria: Sequence[BenefitCriterion], kind: AgreementKind) -> tuple[BenefitCriterion, ...]:
    """Return the criteria that are asked of a kind of agreement, in their order."""
    return tuple(each for each in criteria if kind in _KINDS[each.asked_of])


def begun(on: date, asked: Sequence[BenefitCriterion], new_id: NewId) -> Assessment:
    """Return an assessment of a day that asks by criteria of which none is answered yet."""
    return Assessment(id=new_id(), assessed_on=on, criteria=tuple(_asked(each, new_id()) for each in asked))


def answered(assessment: Assessment, criterion_id: UUID, **fields: Any) -> Assessment:
    """Return an assessment with other fields of one of its criteria."""
    criteria = (replace(each, **fields) if each.id == criterion_id else each for each in assessment.criteria)
    return replace(assessment, criteria=tuple(criteria))


def renewed(assessment: Assessment, asked: Sequence[BenefitCriterion], new_id: NewId) -> Assessment:
    """Return an assessment that asks by the criteria of today; what has been answered keeps its words and stays."""
    known = {each.code: each for each in assessment.criteria}
    now = tuple(_renewed(known.get(each.code), each, new_id) for each in asked)
    codes = {each.code for each in asked}
    former = tuple(each for each in assessment.criteria if each.code not in codes and each.is_answered)
    return replace(assessment, criteria=(*now, *former))


def worded(criterion: Criterion, asked: BenefitCriterion) -> Criterion:
    """Return a criterion of an assessment with the words that it is asked in."""
    return replace(criterion, asked_sv=asked.asked_sv, asked_en=asked.asked_en, clause=asked.clause, scale=asked.scale)


def _renewed(known: Criterion | None, asked: BenefitCriterion, new_id: NewId) -> Criterion:
    if known is None:
        return _asked(asked, new_id())
    return known if known.is_answered else worded(known, asked)


def _asked(asked: BenefitCriterion, criterion_id: UUID) -> Criterion:
    return worded(Criterion(id=criterion_id, code=asked.code), asked)
