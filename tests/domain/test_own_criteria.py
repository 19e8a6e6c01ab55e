"""A municipality's own copy of the criteria stands in place of its profile's, and goes where it says the same."""

from dataclasses import replace
from uuid import UUID, uuid4

from coordinator_app.domain.criteria import BenefitCriterion
from coordinator_app.domain.effective_policy import effective
from coordinator_app.domain.own_criteria import has_copy, new_criterion, with_copy, with_criteria
from coordinator_app.domain.own_policy import OwnPolicy
from coordinator_app.domain.policy import PolicyProfile

FALUN = PolicyProfile(
    key="falun",
    criteria=(
        BenefitCriterion(code="young", asked_sv="Nytta för barn?", clause="FA-G13"),
        BenefitCriterion(code="mutual", asked_sv="Ömsesidigt?", clause="FA-G4"),
    ),
)
FALKENBERG = PolicyProfile(key="falkenberg", criteria=(BenefitCriterion(code="school", asked_sv="Nytta för skolan?"),))
OWN = OwnPolicy(id=UUID(int=1))


def asked(profile: PolicyProfile, own: OwnPolicy) -> list[str]:
    return [each.asked_sv for each in effective(profile, own).criteria]


def test_without_a_copy_the_profile_asks() -> None:
    assert asked(FALUN, OWN) == ["Nytta för barn?", "Ömsesidigt?"]
    assert not has_copy(with_copy(OWN, FALUN), FALUN)


def test_a_copy_is_moved_changed_and_added_to() -> None:
    young, mutual = with_copy(OWN, FALUN).criteria
    added = replace(new_criterion(uuid4(), "falun"), asked_sv="Beredskap?")
    own = with_criteria(OWN, FALUN, (mutual, added, replace(young, asked_sv="Nytta för unga?")))
    assert asked(FALUN, own) == ["Ömsesidigt?", "Beredskap?", "Nytta för unga?"]
    assert effective(FALUN, own).criteria[0].clause == "FA-G4"
    assert has_copy(own, FALUN)


def test_a_criterion_that_asks_nothing_yet_is_not_asked() -> None:
    own = with_criteria(OWN, FALUN, (*with_copy(OWN, FALUN).criteria, new_criterion(uuid4(), "falun")))
    assert len(own.criteria) == 3
    assert asked(FALUN, own) == ["Nytta för barn?", "Ömsesidigt?"]


def test_a_copy_that_says_what_the_profile_says_is_not_kept() -> None:
    changed = with_criteria(OWN, FALUN, with_copy(OWN, FALUN).criteria[1:])
    assert asked(FALUN, changed) == ["Ömsesidigt?"]
    assert with_criteria(changed, FALUN, with_copy(OWN, FALUN).criteria) == OWN
    assert with_criteria(changed, FALUN, ()) == OWN


def test_the_copies_of_two_profiles_are_kept_apart() -> None:
    own = with_criteria(OWN, FALUN, with_copy(OWN, FALUN).criteria[:1])
    assert asked(FALKENBERG, own) == ["Nytta för skolan?"]
    both = with_criteria(own, FALKENBERG, (replace(new_criterion(uuid4(), "falkenberg"), asked_sv="Hav?"),))
    assert (asked(FALUN, both), asked(FALKENBERG, both)) == (["Nytta för barn?"], ["Hav?"])


def test_every_new_criterion_has_a_code_of_its_own() -> None:
    assert len({new_criterion(uuid4(), "falun").code for _ in range(50)}) == 50
