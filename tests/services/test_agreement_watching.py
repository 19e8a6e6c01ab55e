"""What is read again after a change of an agreement is what a fresh reading of everything gives."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import uuid4

from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements import Activity, Agreement, AgreementFile, AgreementKind, Extension, Fee
from coordinator_app.domain.attention import Rule
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.municipality import Appointment, BodyKind
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.services.desk import Desk, desk
from coordinator_app.storage.overviews import Overviews
from coordinator_app.storage.places import Places
from tests.services.test_today import counted

TODAY = date(2026, 11, 23)
Clock = Callable[[], datetime]


def an_agreement(dice: Random, kind: AgreementKind = AgreementKind.MEMBERSHIP) -> Agreement:
    begins = TODAY - timedelta(days=dice.randrange(300, 900))
    return Agreement(
        id=uuid4(),
        kind=kind,
        title_sv=f"Avtal {dice.randrange(10**6)}",
        in_force_on=begins,
        first_end_on=TODAY + timedelta(days=dice.randrange(-100, 200)),
        renewal=Renewal.ENDS,
    )


def changed(agreement: Agreement, dice: Random, others: list[Agreement]) -> Agreement:
    """Return an agreement with another of the things that reminders look at."""
    day = TODAY + timedelta(days=dice.randrange(-30, 60))
    end = max(day, agreement.in_force_on or day)
    return dice.choice(
        (
            replace(agreement, first_end_on=end),
            replace(agreement, extensions=(Extension(id=uuid4(), until_on=end),)),
            replace(agreement, fees=(Fee(id=uuid4(), year=2026, invoice_due_on=day),)),
            replace(agreement, activities=(Activity(id=uuid4(), on=day),)),
            replace(agreement, predecessor_id=dice.choice(others).id, in_force_on=day, first_end_on=None),
            replace(agreement, predecessor_id=None),
            replace(agreement, has_own_ladder=True, ladder=("2m",)),
            replace(agreement, files=(AgreementFile(id=uuid4(), name="försäkring.pdf", sha256="", renew_on=day),)),
        )
    )


def is_as_read_afresh(opened: Desk, folder: Path, resources: Path, clock: Clock) -> bool:
    with desk(folder, resources, clock, "eva", writes=False) as fresh:
        return fresh.today.overview(TODAY).attentions == opened.today.overview(TODAY).attentions


def test_after_each_change_the_same_is_due_as_for_somebody_who_reads_everything(
    opened: Desk, folder: Path, resources: Path, clock: Clock
) -> None:
    dice = Random(5)
    partners = [opened.partners.save(Partner(id=uuid4(), kind=PartnerKind.NETWORK, name_sv=name)) for name in "AB"]
    kept = [opened.agreements.save(replace(an_agreement(dice), partner_id=dice.choice(partners).id)) for _ in range(6)]
    own = [each.id for each in kept]
    for step in range(40):
        one = dice.choice(kept)
        if step % 9 == 8:
            opened.agreements.delete(one)
        elif step % 5 == 4:
            opened.history.undo()
        else:
            opened.agreements.save(changed(one, dice, kept))
        kept = [each for each in map(opened.agreements.get, own) if each is not None]
        assert is_as_read_afresh(opened, folder, resources, clock), f"after step {step}"


def test_what_is_kept_of_the_days_to_come_is_what_they_will_show(
    opened: Desk, folder: Path, resources: Path, clock: Clock
) -> None:
    dice = Random(8)
    kept = [opened.agreements.save(an_agreement(dice)) for _ in range(4)]
    days = [TODAY + timedelta(days=number) for number in range(12)]
    for day in (*days, TODAY):
        opened.today.overview(day)
    opened.agreements.save(changed(kept[0], dice, kept))
    with desk(folder, resources, clock, "eva", writes=False) as fresh:
        assert [opened.today.overview(day).attentions for day in days] == [
            fresh.today.overview(day).attentions for day in days
        ]


def test_an_overview_with_agreements_can_be_kept_ahead(opened: Desk) -> None:
    opened.agreements.save(replace(an_agreement(Random(9)), first_end_on=TODAY + timedelta(days=70)))
    shown = opened.today.overview(TODAY)
    assert any(one.rule == Rule.AGREEMENT_PAPERS for one in shown.attentions.all)
    kept, much_later = Overviews(Places(opened.folder)), datetime(2100, 1, 1, tzinfo=UTC)
    stamp = kept.stamp(much_later)
    assert stamp is not None
    kept.keep([shown], stamp)
    assert kept.of(TODAY, much_later) == shown


def test_one_agreement_that_changed_is_read_again_and_not_all(opened: Desk) -> None:
    dice = Random(6)
    for _ in range(3):
        opened.agreements.save(an_agreement(dice))
    opened.today.overview(TODAY)
    with counted() as unchanged:
        opened.today.overview(TODAY)
    one = opened.agreements.all()[0]
    opened.agreements.save(replace(one, first_end_on=TODAY + timedelta(days=3)))
    with counted() as again:
        found = opened.today.overview(TODAY)
    assert any(each.about_id == one.id and each.rule == Rule.AGREEMENT_END for each in found.attentions.this_week)
    assert not any("FROM governing_document" in statement for statement in [*unchanged, *again])


def test_decisions_and_offices_are_told_and_go_when_they_are_mended(
    opened: Desk, folder: Path, resources: Path, clock: Clock
) -> None:
    before = {one.key for one in opened.today.overview(TODAY).attentions.all}
    board = next(each for each in opened.municipality.bodies() if each.kind == BodyKind.EXECUTIVE_BOARD)
    person = opened.people.save(Person(id=uuid4(), given_name="Karin", family_name="Ek"))
    office = opened.municipality.save_appointment(
        Appointment(
            id=uuid4(),
            person_id=person.id,
            body_id=board.id,
            role_sv="talesperson",
            from_on=date(2022, 11, 1),
            to_on=date(2026, 10, 31),
        )
    )
    decision = opened.agreements.save_decision(
        Decision(
            id=uuid4(), kind=DecisionKind.DELEGATED, title_sv="Resa", body_id=board.id, decided_on=date(2026, 10, 1)
        )
    )
    told = [one for one in opened.today.overview(TODAY).attentions.all if one.key not in before]
    assert {(one.rule, one.about_id) for one in told} == {
        (Rule.OFFICE_ENDS, office.id),
        (Rule.DECISION_UNREPORTED, decision.id),
    }
    opened.agreements.save_decision(replace(decision, reported_on=TODAY))
    opened.municipality.save_appointment(replace(office, to_on=date(2030, 10, 31)))
    assert {one.key for one in opened.today.overview(TODAY).attentions.all} == before
    assert is_as_read_afresh(opened, folder, resources, clock)


def test_a_rung_that_is_done_can_be_undone_and_is_kept_in_the_journal(opened: Desk) -> None:
    agreement = opened.agreements.save(an_agreement(Random(7), AgreementKind.COOPERATION))
    due_on, ladder = TODAY + timedelta(days=100), ("6m", "3m")
    opened.agreements.save(replace(agreement, first_end_on=due_on, has_own_ladder=True, ladder=ladder))

    def told() -> list[str]:
        return [one.rung for one in opened.today.overview(TODAY).attentions.all if one.about_id == agreement.id]

    assert told() == ["6m"]
    (one,) = [each for each in opened.today.overview(TODAY).attentions.all if each.about_id == agreement.id]
    kept = opened.today.done(one)
    assert (kept.is_done, kept.rule) == (True, "agreement_end:6m")
    assert told() == []
    later = opened.today.overview(TODAY + timedelta(days=20)).attentions.all
    assert [each.rung for each in later if each.key == one.key] == ["3m"]
    opened.history.undo()
    assert told() == ["6m"]
