"""Agreements: what comes next is done in one change that can be taken back, and what stands around them is found."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.agreement_acts import Act, Answer
from coordinator_app.domain.agreement_dates import Standing, validity
from coordinator_app.domain.agreement_terms import AgreementStage, NoticeUnit, Renewal, Side
from coordinator_app.domain.agreements import Agreement, AgreementKind, Party
from coordinator_app.domain.decisions import Decision
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem

TODAY = date(2026, 11, 23)


def partner_id(opened: Desk, name: str) -> UUID:
    return next(each.id for each in opened.partners.all() if each.name_sv == name)


def tacit(opened: Desk) -> Agreement:
    """Keep an agreement that renews by two years at a time unless notice is given six months before."""
    return opened.agreements.save(
        Agreement(
            id=uuid4(),
            kind=AgreementKind.COOPERATION,
            title_sv="Samarbete om skog",
            partner_id=partner_id(opened, "Tsumeb"),
            in_force_on=date(2023, 1, 1),
            first_end_on=date(2026, 12, 31),
            renewal=Renewal.TACIT,
            renewal_months=24,
            notice_number=6,
            notice_unit=NoticeUnit.MONTHS,
        )
    )


def test_notice_that_comes_too_late_ends_the_next_term_and_can_be_taken_back(opened: Desk) -> None:
    agreement = tacit(opened)
    kept = opened.agreements.carry_out(agreement.id, Act.GIVE_NOTICE, Answer(on=TODAY, part_id=uuid4(), by=Side.THEIRS))
    assert (kept.notice_given_on, kept.notice_by) == (TODAY, Side.THEIRS)
    assert validity(kept.terms, TODAY).ends_on == date(2028, 12, 31)
    opened.history.undo()
    again = opened.agreements.get(agreement.id)
    assert again is not None
    assert again.notice_given_on is None


def test_an_extension_keeps_the_first_end_and_the_decision_behind_it(opened: Desk) -> None:
    agreement = opened.agreements.save(replace(tacit(opened), renewal=Renewal.EXPRESS, renewal_months=None))
    decision = opened.agreements.save_decision(Decision(id=uuid4(), title_sv="Förlängning"))
    answer = Answer(on=date(2029, 12, 31), part_id=uuid4(), decision_id=decision.id)
    kept = opened.agreements.carry_out(agreement.id, Act.EXTEND, answer)
    assert kept.first_end_on == date(2026, 12, 31)
    assert validity(kept.terms, TODAY).current_end_on == date(2029, 12, 31)
    assert [each.decision_id for each in kept.extensions] == [decision.id]


def test_a_proposal_that_is_signed_is_concluded(opened: Desk) -> None:
    proposal = opened.agreements.save(Agreement(id=uuid4(), kind=AgreementKind.OTHER, stage=AgreementStage.PROPOSED))
    kept = opened.agreements.carry_out(proposal.id, Act.SIGN, Answer(on=TODAY, part_id=uuid4()))
    assert validity(kept.terms, TODAY).standing == Standing.IN_FORCE


def test_an_earlier_end_tells_its_reason(opened: Desk) -> None:
    answer = Answer(on=TODAY, part_id=uuid4(), reason_sv="Parten läggs ner")
    kept = opened.agreements.carry_out(tacit(opened).id, Act.END, answer)
    assert (kept.ended_on, kept.end_reason_sv) == (TODAY, "Parten läggs ner")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"first_end_on": date(2022, 12, 31)}, "It cannot end"),
        ({"ended_on": date(2020, 1, 1)}, "It cannot have ended"),
        ({"renewal_months": 0}, "from 1 to 1,200"),
        ({"renewal_months": 99_999}, "from 1 to 1,200"),
        ({"notice_number": 99_999}, "at most 36,600"),
    ],
)
def test_what_cannot_be_so_is_told_and_not_kept(fields: dict[str, object], said: str, opened: Desk) -> None:
    agreement = tacit(opened)
    with pytest.raises(Problem, match=said):
        opened.agreements.save(replace(agreement, **fields))  # type: ignore[arg-type]
    assert opened.agreements.get(agreement.id) == agreement


def test_an_agreement_without_days_or_with_names_in_other_scripts_is_kept_as_it_is(opened: Desk) -> None:
    odd = Agreement(
        id=uuid4(),
        kind=AgreementKind.FRIENDSHIP,
        title_sv="石家庄市友好协议",
        purpose_sv="ö" * 20_000,
        first_end_on=date.max,
        in_force_on=date.min,
        renewal=Renewal.TACIT,
        renewal_months=1_200,
        parties=(Party(id=uuid4(), name_sv="石家庄外国语学校"),),
    )
    kept = opened.agreements.save(odd)
    assert opened.agreements.get(odd.id) == kept == replace(odd, version=1)
    assert opened.decision_ways.ahead_of(kept, TODAY).now.current_end_on == date.max


def test_what_stands_around_an_agreement_is_found(opened: Desk) -> None:
    framework = tacit(opened)
    successor = opened.agreements.succeed(framework)
    project = opened.agreements.save(
        Agreement(id=uuid4(), kind=AgreementKind.PROJECT, title_sv="Skogsprojektet", framework_id=framework.id)
    )
    visit = opened.visits.get(opened.visits.find("next", TODAY).id)
    opened.visits.save(replace(visit, agreement_id=framework.id))
    around = opened.agreements.around(framework)
    assert [each.id for each in around.successors] == [successor.id]
    assert [each.id for each in around.beneath] == [project.id]
    assert [each.id for each in around.visits] == [visit.id]
    assert opened.agreements.around(successor).predecessor == framework
    assert opened.agreements.around(project).framework == framework


def test_a_successor_has_the_aims_of_the_one_before_and_none_of_its_days(opened: Desk) -> None:
    before = opened.agreements.save(replace(tacit(opened), purpose_sv="Lära av varandra", signed_on=date(2022, 12, 1)))
    after = opened.agreements.succeed(before)
    assert (after.purpose_sv, after.partner_id, after.renewal_months) == ("Lära av varandra", before.partner_id, 24)
    assert (after.signed_on, after.first_end_on, after.stage) == (None, None, AgreementStage.PROPOSED)


def test_a_partner_is_found_where_it_is_one_of_several_parties(opened: Desk) -> None:
    tsumeb, roros = partner_id(opened, "Tsumeb"), partner_id(opened, "Røros")
    before = {each.id for each in opened.agreements.of_partner(roros)}
    agreement = tacit(opened)
    opened.agreements.save(replace(agreement, parties=(Party(id=uuid4(), partner_id=roros),)))
    assert {each.id for each in opened.agreements.of_partner(roros)} - before == {agreement.id}
    assert agreement.id in {each.id for each in opened.agreements.of_partner(tsumeb)}


def test_a_file_comes_back_byte_for_byte(opened: Desk) -> None:
    kept = opened.agreements.attach(tacit(opened).id, "avtal.pdf", b"%PDF-1.7 ...").files[-1]
    assert (kept.name, kept.size_bytes, kept.added_on) == ("avtal.pdf", 12, TODAY)
    assert opened.agreements.attached(kept) == b"%PDF-1.7 ..."


def test_what_is_done_with_an_agreement_that_is_gone_is_told_in_words(opened: Desk) -> None:
    with pytest.raises(Problem, match="no longer there"):
        opened.agreements.carry_out(uuid4(), Act.REVIEW, Answer(on=TODAY, part_id=uuid4()))


def test_a_copy_of_a_visit_stays_under_its_agreement(opened: Desk) -> None:
    agreement = tacit(opened)
    visit = opened.visits.get(opened.visits.find("next", TODAY).id)
    opened.visits.save(replace(visit, agreement_id=agreement.id))
    assert opened.visits.duplicate(visit.id, date(2027, 9, 6)).agreement_id == agreement.id


def test_an_agreement_that_is_deleted_leaves_its_visits(opened: Desk) -> None:
    agreement = tacit(opened)
    visit = opened.visits.get(opened.visits.find("next", TODAY).id)
    opened.visits.save(replace(visit, agreement_id=agreement.id))
    opened.agreements.delete(agreement)
    assert opened.visits.get(visit.id).agreement_id is None
    opened.history.undo()
    assert opened.visits.get(visit.id).agreement_id == agreement.id
