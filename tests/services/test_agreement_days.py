"""The days of agreements in the calendar: derived as far as something has changed, and shown as they were till then."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from coordinator_app.domain.agreement_terms import AgreementStage
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.domain.calendar import Entry, Layer
from coordinator_app.services.desk import Desk

FIRST, LAST = date(2031, 1, 1), date(2031, 12, 31)


def ending(opened: Desk, title: str) -> Agreement:
    """Keep an agreement that ends in May 2031."""
    return opened.agreements.save(
        Agreement(
            id=uuid4(),
            kind=AgreementKind.SISTER_CITY,
            title_sv=title,
            stage=AgreementStage.CONCLUDED,
            in_force_on=date(2027, 6, 1),
            first_end_on=date(2031, 5, 31),
        )
    )


def of(opened: Desk, agreement_id: UUID) -> tuple[Entry, ...]:
    shown = opened.calendar.shown(FIRST, LAST).entries
    return tuple(each for each in shown if each.layer == Layer.AGREEMENT and each.record_id == agreement_id)


def test_what_is_shown_stays_as_it_was_until_the_change_is_derived(opened: Desk) -> None:
    agreement = ending(opened, "Vänortsavtal")
    assert of(opened, agreement.id) == ()
    opened.calendar.derive(FIRST, LAST)
    (entry,) = of(opened, agreement.id)
    assert entry.starts_on == date(2031, 5, 31)
    opened.agreements.save(replace(agreement, first_end_on=date(2031, 9, 30)))
    assert not opened.calendar.is_derived(FIRST, LAST)
    assert of(opened, agreement.id) == (entry,)
    opened.calendar.derive(FIRST, LAST)
    assert opened.calendar.is_derived(FIRST, LAST)
    assert [each.starts_on for each in of(opened, agreement.id)] == [date(2031, 9, 30)]


def test_a_change_of_one_agreement_lets_the_days_of_others_be(opened: Desk) -> None:
    changed, other = ending(opened, "Vänortsavtal"), ending(opened, "Samarbetsavtal")
    opened.calendar.derive(FIRST, LAST)
    (before,) = of(opened, other.id)
    opened.agreements.save(replace(changed, title_sv="Vänortsavtal, förlängt"))
    opened.calendar.derive(FIRST, LAST)
    (after,) = of(opened, other.id)
    assert after is before
    assert [each.title_sv for each in of(opened, changed.id)] == ["Vänortsavtal, förlängt"]


def test_an_agreement_in_the_trash_leaves_the_calendar(opened: Desk) -> None:
    agreement = ending(opened, "Vänortsavtal")
    opened.calendar.derive(FIRST, LAST)
    opened.agreements.delete(agreement)
    opened.calendar.derive(FIRST, LAST)
    assert of(opened, agreement.id) == ()
