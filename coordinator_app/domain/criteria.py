"""The criteria of the benefit: what is asked of an agreement before it is signed, and how it is answered."""

from dataclasses import dataclass
from enum import StrEnum

from coordinator_app.domain.disclosure import public


class Scale(StrEnum):
    """How a criterion is answered: by how great the benefit is, or by how far something is so."""

    BENEFIT = "benefit"
    DEGREE = "degree"


class AskedOf(StrEnum):
    """Of which agreements a criterion is asked; `AGREEMENTS` are all but memberships, projects among them."""

    EVERY = "every"
    AGREEMENTS = "agreements"
    NETWORKS_AND_PROJECTS = "networks_and_projects"
    MEMBERSHIPS = "memberships"


@dataclass(frozen=True, kw_only=True)
class BenefitCriterion:
    """A criterion of the policy: the question, what helps to answer it, and the clause from which it comes, if any."""

    code: str = public()
    asked_sv: str = public("")
    asked_en: str = public("")
    help_sv: str = public("")
    help_en: str = public("")
    clause: str = public("")
    scale: Scale = public(Scale.BENEFIT)
    asked_of: AskedOf = public(AskedOf.EVERY)
