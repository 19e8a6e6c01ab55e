"""An assessment asks by the criteria of the day on which it is begun, and keeps their words."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from coordinator_app.domain.agreements import Agreement, AgreementKind, Assessment
from coordinator_app.domain.assessing import answered, asked_of, begun, renewed
from coordinator_app.domain.benefit_words import ANSWERS
from coordinator_app.domain.criteria import AskedOf, BenefitCriterion, Scale
from coordinator_app.domain.text_places import TextPlace, is_hidden, said_in, takes_text, with_text

TODAY = date(2026, 11, 23)
YOUNG = BenefitCriterion(code="young", asked_sv="Nytta för barn?", asked_en="Benefit to children?", clause="K13")
MUTUAL = BenefitCriterion(
    code="mutual", asked_sv="Ömsesidigt?", asked_en="Mutual?", scale=Scale.DEGREE, asked_of=AskedOf.AGREEMENTS
)
NETWORK = BenefitCriterion(code="network", asked_sv="Används det?", asked_of=AskedOf.MEMBERSHIPS)
GROUNDS = BenefitCriterion(code="grounds", asked_sv="Samma grunder?", asked_of=AskedOf.NETWORKS_AND_PROJECTS)
ALL = (YOUNG, MUTUAL, NETWORK, GROUNDS)


def codes(assessment: Assessment) -> list[str]:
    return [each.code for each in assessment.criteria]


def test_each_kind_is_asked_what_concerns_it_in_the_order_of_the_policy() -> None:
    assert asked_of(ALL, AgreementKind.SISTER_CITY) == (YOUNG, MUTUAL)
    assert asked_of(ALL, AgreementKind.PROJECT) == (YOUNG, MUTUAL, GROUNDS)
    assert asked_of(ALL, AgreementKind.MEMBERSHIP) == (YOUNG, NETWORK, GROUNDS)


def test_an_assessment_begins_with_every_criterion_and_no_answer() -> None:
    made = begun(TODAY, ALL, uuid4)
    assert codes(made) == ["young", "mutual", "network", "grounds"]
    assert not any(each.is_answered for each in made.criteria)
    assert (made.criteria[0].asked_sv, made.criteria[0].clause) == ("Nytta för barn?", "K13")
    assert made.criteria[1].scale == Scale.DEGREE


def test_every_scale_has_a_word_for_each_of_the_four_scores() -> None:
    assert {len(words) for words in ANSWERS.values()} == {4}
    assert set(ANSWERS) == set(Scale)


def test_what_is_answered_keeps_its_words_when_the_policy_asks_otherwise_and_what_is_not_follows_it() -> None:
    made = begun(TODAY, (YOUNG, MUTUAL, NETWORK), uuid4)
    made = answered(made, made.criteria[0].id, score=0)
    made = answered(made, made.criteria[2].id, text_sv="Två möten om året.")
    other = (GROUNDS, replace(MUTUAL, asked_sv="Vill båda?"), replace(YOUNG, asked_sv="Nytta för unga?"))
    now = renewed(made, other, uuid4)
    assert codes(now) == ["grounds", "mutual", "young", "network"]
    assert [each.asked_sv for each in now.criteria] == [
        "Samma grunder?",
        "Vill båda?",
        "Nytta för barn?",
        "Används det?",
    ]
    assert (now.criteria[2].score, now.criteria[3].text_sv) == (0, "Två möten om året.")
    assert renewed(now, other, uuid4) == now


def test_what_was_typed_about_a_criterion_can_be_put_in_again() -> None:
    made = begun(TODAY, ALL, uuid4)
    agreement = Agreement(id=uuid4(), kind=AgreementKind.COOPERATION, assessments=(made,))
    place = TextPlace(field="criteria/text_sv", part_id=made.criteria[1].id)
    assert takes_text(agreement, place)
    assert not is_hidden(agreement, place)
    changed = with_text(agreement, place, " Båda har skrivit. ")
    assert said_in(changed, place) == "Båda har skrivit."
    assert changed.assessments[0].criteria[0] == made.criteria[0]
