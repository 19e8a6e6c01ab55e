"""How agreements stand in the list, what comes next for each, and what the list can be asked for."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from coordinator_app.domain.agreement_lines import (
    AgreementFilter,
    AgreementLine,
    AgreementSpan,
    SeenAgreement,
    partners_with_agreements,
    seen_on,
)
from coordinator_app.domain.agreement_next_step import next_step
from coordinator_app.domain.agreement_portfolio import NO_GOAL, Share, portfolio, portfolio_said
from coordinator_app.domain.agreement_sentences import validity_said
from coordinator_app.domain.agreement_status import StatusLook, headline, needs_decision, status
from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, NoticeUnit, Renewal
from coordinator_app.domain.agreements import AgreementKind, AgreementLevel
from coordinator_app.domain.decision_chain import DecisionPlan, Route
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.severity import Severity
from coordinator_app.words import Words

TODAY = date(2026, 11, 12)
SIX_MONTHS = Notice(number=6)


def line(
    kind: AgreementKind = AgreementKind.SISTER_CITY, /, *, of_line: dict[str, Any] | None = None, **terms: Any
) -> AgreementLine:
    return AgreementLine(id=uuid4(), kind=kind, terms=AgreementTerms(**terms), **(of_line or {}))


def seen(*args: Any, **terms: Any) -> SeenAgreement:
    (one,) = seen_on([line(*args, **terms)], TODAY)
    return one


def tacit(**more: Any) -> SeenAgreement:
    plain = {
        "in_force_on": date(2022, 5, 1),
        "first_end_on": date(2027, 4, 30),
        "renewal": Renewal.TACIT,
        "renewal_months": 60,
        "notice": SIX_MONTHS,
    }
    return seen(**(plain | more))


@pytest.mark.parametrize(
    ("one", "said", "look", "severity"),
    [
        (
            seen(AgreementKind.PROJECT, in_force_on=date(2024, 1, 1), first_end_on=date(2026, 11, 30)),
            "Löper ut om 18 dagar",
            StatusLook.ENDS_SOON,
            Severity.ERROR,
        ),
        (seen(in_force_on=date(2024, 1, 1), first_end_on=TODAY), "Löper ut idag", StatusLook.ENDS_SOON, Severity.ERROR),
        (
            seen(in_force_on=date(2024, 1, 1), first_end_on=date(2027, 2, 28)),
            "Löper ut 28 feb 2027",
            StatusLook.ATTENTION,
            Severity.WARNING,
        ),
        (seen(in_force_on=date(2024, 1, 1), first_end_on=date(2028, 6, 30)), "Gäller", StatusLook.IN_FORCE, None),
        (tacit(), "Uppsägningsdag 31 okt har passerat", StatusLook.ATTENTION, Severity.WARNING),
        (
            tacit(first_end_on=date(2027, 5, 31)),
            "Sista uppsägningsdag om 18 dagar",
            StatusLook.ATTENTION,
            Severity.WARNING,
        ),
        (tacit(first_end_on=date(2028, 4, 30)), "Förlängs automatiskt", StatusLook.RENEWS, None),
        (
            seen(in_force_on=date(1998, 1, 1), renewal=Renewal.OPEN_ENDED),
            "Gäller tills vidare",
            StatusLook.IN_FORCE,
            None,
        ),
        (
            seen(in_force_on=date(1998, 1, 1), renewal=Renewal.OPEN_ENDED, review_months=24),
            "Gäller tills vidare, översynen är försenad",
            StatusLook.ATTENTION,
            Severity.NOTE,
        ),
        (
            seen(in_force_on=date(2024, 1, 1)),
            "Gäller, slutdatum saknas",
            StatusLook.ATTENTION,
            Severity.NOTE,
        ),
        (
            seen(in_force_on=date(2025, 3, 1), first_end_on=date(2026, 8, 31)),
            "Löpte ut 31 aug",
            StatusLook.OVER,
            Severity.WARNING,
        ),
        (
            seen(in_force_on=date(2010, 3, 1), first_end_on=date(2012, 8, 31)),
            "Löpte ut 31 aug 2012",
            StatusLook.OVER,
            None,
        ),
        (
            seen(in_force_on=date(2024, 1, 1), first_end_on=date(2028, 1, 1), ended_on=date(2026, 9, 1)),
            "Upphörde 1 sep",
            StatusLook.OVER,
            None,
        ),
        (
            tacit(first_end_on=date(2027, 6, 30), notice_given_on=date(2026, 11, 1)),
            "Uppsagt, gäller till 30 juni 2027",
            StatusLook.LEAVING,
            None,
        ),
        (
            tacit(first_end_on=date(2028, 4, 30), notice_given_on=date(2027, 3, 3)),
            "Sägs upp 3 mars 2027",
            StatusLook.LEAVING,
            None,
        ),
        (
            tacit(first_end_on=date(2028, 4, 30), notice_given_on=date(2026, 12, 1)),
            "Sägs upp 1 dec",
            StatusLook.LEAVING,
            Severity.WARNING,
        ),
        (
            seen(in_force_on=date(2026, 1, 1), first_end_on=date(2028, 6, 30), signed_on=date(2027, 3, 3)),
            "Undertecknas 3 mars 2027",
            StatusLook.COMING,
            None,
        ),
        (
            seen(stage=AgreementStage.PROPOSED, signed_on=date(2027, 3, 3)),
            "Föreslås",
            StatusLook.PROPOSED,
            None,
        ),
        (seen(in_force_on=date(2027, 1, 1)), "Gäller från 1 jan 2027", StatusLook.COMING, None),
        (seen(stage=AgreementStage.PROPOSED), "Föreslås", StatusLook.PROPOSED, None),
        (
            seen(stage=AgreementStage.PROPOSED, sign_by_on=date(2026, 12, 1)),
            "Föreslås, undertecknas senast 1 dec",
            StatusLook.PROPOSED,
            Severity.WARNING,
        ),
        (
            seen(stage=AgreementStage.PROPOSED, sign_by_on=date(2026, 10, 1)),
            "Skulle ha undertecknats 1 okt",
            StatusLook.ATTENTION,
            Severity.WARNING,
        ),
        (seen(stage=AgreementStage.DECLINED), "Ingicks inte", StatusLook.OVER, None),
    ],
)
def test_each_standing_has_its_sentence(
    one: SeenAgreement, said: str, look: StatusLook, severity: Severity | None, swedish: Words
) -> None:
    now = status(one)
    assert swedish.say(now.sentence) == said
    assert (now.look, now.severity) == (look, severity)


def test_a_membership_whose_last_day_for_notice_has_passed_simply_goes_on(swedish: Words) -> None:
    one = seen(
        AgreementKind.MEMBERSHIP,
        in_force_on=date(2023, 1, 1),
        first_end_on=date(2026, 12, 31),
        renewal=Renewal.TACIT,
        renewal_months=12,
        notice=Notice(number=90, unit=NoticeUnit.DAYS),
    )
    assert swedish.say(status(one).sentence) == "Förlängs automatiskt"
    assert not needs_decision(one)


FEE = {"fee": 42_000, "fee_due_on": date(2027, 1, 31)}


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (tacit(), "Förlängs 5 år 1 maj 2027"),
        (tacit(first_end_on=date(2027, 6, 30)), "Uppsägning senast 31 dec"),
        (tacit(first_end_on=date(2027, 6, 30), notice_given_on=date(2026, 11, 1)), "Löper ut 30 juni 2027"),
        (tacit(of_line=FEE), "Avgift 42\u00a0000 kr i jan"),
        (
            seen(in_force_on=date(2024, 1, 1), first_end_on=date(2029, 1, 1), review_months=46),
            "Översyn nov 2027",
        ),
        (
            seen(in_force_on=date(2024, 1, 1), renewal=Renewal.OPEN_ENDED, review_months=30),
            "Översyn skulle ha gjorts i juli",
        ),
        (seen(in_force_on=date(2025, 3, 1), first_end_on=date(2026, 8, 31)), "Avsluta eller förnya"),
        (
            seen(in_force_on=date(2025, 3, 1), first_end_on=date(2027, 3, 31)),
            "Avsluta eller förnya senast 31 mars 2027",
        ),
        (
            seen(in_force_on=date(2025, 3, 1), first_end_on=date(2027, 3, 31), renewal=Renewal.EXPRESS),
            "Förnya senast 31 mars 2027",
        ),
        (
            seen(in_force_on=date(2025, 3, 1), first_end_on=date(2026, 11, 30), of_line={"has_successor": True}),
            "Ett annat avtal tar vid",
        ),
        (seen(stage=AgreementStage.PROPOSED), "Beslut om att ingå det"),
        (seen(stage=AgreementStage.PROPOSED, of_line={"decision_id": uuid4()}), "Undertecknas"),
        (seen(in_force_on=date(2027, 1, 1)), "Börjar gälla 1 jan 2027"),
        (seen(in_force_on=date(2024, 1, 1), first_end_on=date(2028, 6, 15)), None),
        (seen(in_force_on=date(2012, 1, 1), first_end_on=date(2014, 6, 15)), None),
    ],
)
def test_each_agreement_says_what_comes_next(one: SeenAgreement, said: str | None, swedish: Words) -> None:
    step = next_step(one)
    assert (swedish.say(step.sentence) if step else None) == said


BOARD = Body(id=uuid4(), kind=BodyKind.EXECUTIVE_BOARD, name_sv="Kommunstyrelsen", short_name="KS")


def planned(*days: date) -> DecisionPlan:
    meetings = [Meeting(id=uuid4(), body_id=BOARD.id, held_on=day) for day in days]
    return DecisionPlan(Route(deciding=BOARD, minutes_days=0), meetings, TODAY)


def test_the_last_meeting_that_can_decide_is_what_comes_next(swedish: Words) -> None:
    plan = planned(date(2026, 11, 18), date(2026, 11, 24), date(2026, 12, 15))
    ending = line(in_force_on=date(2024, 1, 1), first_end_on=date(2026, 11, 30))
    leaving = replace(tacit(first_end_on=date(2027, 5, 31)).line, kind=AgreementKind.COOPERATION)
    (first, second) = seen_on([ending, leaving], TODAY, plan)
    step, other = next_step(first), next_step(second)
    assert step is not None
    assert other is not None
    assert (swedish.say(step.sentence), step.on) == ("Beslut KS 24 nov", date(2026, 11, 24))
    assert swedish.say(other.sentence) == "Beslut om uppsägning: KS 24 nov"


def test_it_is_said_at_once_that_no_meeting_can_decide_in_time(swedish: Words) -> None:
    plan = planned(date(2026, 11, 11), date(2026, 12, 15))
    (one,) = seen_on([line(in_force_on=date(2024, 1, 1), first_end_on=date(2026, 11, 30))], TODAY, plan)
    step = next_step(one)
    assert step is not None
    assert swedish.say(step.sentence) == "För sent att besluta i tid"


def test_the_sentence_of_the_bar_says_all_that_the_bar_shows(swedish: Words) -> None:
    said = ", ".join(swedish.say(part) for part in validity_said(tacit(of_line={"decided_on": date(2022, 4, 12)})))
    assert said == (
        "Gäller 1 maj 2022 till 30 april 2027, uppsägning senast 31 oktober 2026, "
        "förlängs därefter automatiskt, beslutat 12 april 2022"
    )
    (first,) = validity_said(seen(in_force_on=date(1998, 6, 1), renewal=Renewal.OPEN_ENDED))
    assert swedish.say(first) == "Gäller från 1 juni 1998 tills vidare"


def test_the_head_tells_what_ends_what_was_passed_by_and_what_is_left_open(swedish: Words) -> None:
    ending = seen(in_force_on=date(2024, 1, 1), first_end_on=date(2026, 11, 30))
    expired = seen(in_force_on=date(2024, 1, 1), first_end_on=date(2026, 8, 31))
    assert [swedish.say(part) for part in headline([ending, tacit(), expired])] == [
        "Ett avtal löper ut inom 30 dagar.",
        "En sista uppsägningsdag har passerat.",
        "Ett avtal har löpt ut utan att vara avslutat eller förnyat.",
    ]
    assert swedish.say(headline([ending] * 2)[0]) == "Två avtal löper ut inom 30 dagar."
    assert [swedish.say(part) for part in headline([])] == ["Inget avtal löper ut inom 30 dagar."]


def test_what_has_expired_is_current_until_it_is_ended_renewed_or_a_year_old() -> None:
    terms = {"in_force_on": date(2024, 1, 1), "first_end_on": date(2025, 11, 12)}
    assert seen(**terms).span is AgreementSpan.CURRENT
    assert seen(**(terms | {"first_end_on": date(2025, 11, 11)})).span is AgreementSpan.ARCHIVE
    assert seen(**(terms | {"ended_on": date(2025, 11, 12)})).span is AgreementSpan.ARCHIVE
    assert seen(of_line={"has_successor": True}, **terms).span is AgreementSpan.ARCHIVE


@pytest.mark.parametrize(
    ("one", "is_ending"),
    [
        (seen(in_force_on=date(2024, 1, 1), first_end_on=date(2027, 5, 12)), True),
        (seen(in_force_on=date(2024, 1, 1), first_end_on=date(2027, 5, 13)), False),
        (tacit(first_end_on=date(2027, 11, 30)), False),
        (tacit(first_end_on=date(2027, 11, 11)), True),
        (tacit(), True),
        (seen(in_force_on=date(1998, 1, 1), renewal=Renewal.OPEN_ENDED, review_months=1), False),
        (seen(stage=AgreementStage.PROPOSED, sign_by_on=date(2027, 1, 1)), True),
        (seen(stage=AgreementStage.PROPOSED), False),
        (seen(in_force_on=date(2010, 1, 1), first_end_on=date(2015, 1, 1)), False),
    ],
)
def test_what_ends_or_must_be_decided_within_six_months_is_ending(one: SeenAgreement, is_ending: bool) -> None:
    assert AgreementFilter(today=TODAY, span=AgreementSpan.ENDING).holds(one) is is_ending


def test_the_list_can_be_asked_what_was_and_was_not_in_force_on_a_day() -> None:
    asked = AgreementFilter(today=TODAY, span=None)
    one = seen(in_force_on=date(2015, 1, 1), first_end_on=date(2019, 12, 31))
    for day, was in ((date(2014, 12, 31), False), (date(2015, 1, 1), True), (date(2019, 12, 31), True)):
        assert replace(asked, valid_on=day).holds(one) is was
        assert replace(asked, not_valid_on=day).holds(one) is not was
    assert replace(asked, ends_in=2019).holds(one)
    assert not replace(asked, ends_in=2020).holds(one)


def test_a_term_that_was_renewed_tacitly_was_in_force_on_the_day_between() -> None:
    one = tacit(first_end_on=date(2023, 4, 30))
    assert AgreementFilter(today=TODAY, valid_on=date(2024, 1, 1)).holds(one)
    assert AgreementFilter(today=TODAY, ends_in=2028).holds(one)


def test_agreements_without_a_decision_are_found() -> None:
    asked = AgreementFilter(today=TODAY, is_without_decision=True)
    assert asked.holds(tacit())
    assert not asked.holds(tacit(of_line={"decision_id": uuid4()}))


def test_the_portfolio_counts_what_is_in_force_and_each_number_leads_to_what_it_counts(swedish: Words) -> None:
    city, other = uuid4(), uuid4()
    lines = [
        line(of_line={"partner_id": city, "goals": ("youth", "culture")}, in_force_on=date(2020, 1, 1)),
        line(of_line={"partner_id": city, "level": AgreementLevel.DEPARTMENT}, in_force_on=date(2020, 1, 1)),
        line(
            AgreementKind.MEMBERSHIP, of_line={"partner_id": other, "goals": ("youth",)}, in_force_on=date(2020, 1, 1)
        ),
        line(in_force_on=date(2020, 1, 1), first_end_on=date(2021, 1, 1)),
    ]
    agreements = seen_on(lines, TODAY)
    found = portfolio(agreements, TODAY, cap=1)
    assert (found.active, found.counted) == (3, 2)
    assert {share.key: share.number for share in found.goals} == {"youth": 2, "culture": 1, NO_GOAL: 1}
    shares: list[Share[Any]] = [*found.kinds, *found.partners, *found.goals, *found.levels]
    for share in shares:
        assert sum(share.asked.holds(one) for one in agreements) == share.number
    assert [swedish.say(part) for part in portfolio_said(found)] == [
        "Tre avtal och medlemskap gäller idag.",
        "Taket är 1 avtal utöver medlemskap och projekt, och överskrids med 1.",
    ]
    assert partners_with_agreements(agreements) == {city, other}


def test_every_day_from_a_term_before_to_a_term_after_has_a_sentence_and_a_span() -> None:
    terms = tacit().line
    for number in range(0, 4000, 7):
        day = date(2020, 1, 1) + timedelta(days=number)
        (one,) = seen_on([terms], day)
        assert status(one).sentence.id
        assert one.span is AgreementSpan.CURRENT


def test_an_agreement_whose_last_day_is_missing_asks_for_it_next(swedish: Words) -> None:
    step = next_step(seen(in_force_on=date(2024, 1, 1)))
    assert step is not None
    assert swedish.say(step.sentence) == "Ange slutdatum"
    assert next_step(seen(in_force_on=date(1998, 1, 1), renewal=Renewal.OPEN_ENDED)) is None


def test_what_ends_within_months_is_no_proposal_and_renews_not_by_itself() -> None:
    ends = seen(in_force_on=date(2024, 1, 1), first_end_on=date(2027, 3, 31))
    given = tacit(notice_given_on=date(2026, 10, 1))
    others = (
        tacit(),
        seen(in_force_on=date(2024, 1, 1), first_end_on=date(2027, 5, 13)),
        seen(in_force_on=date(2024, 1, 1), first_end_on=date(2026, 11, 11)),
        seen(stage=AgreementStage.PROPOSED, in_force_on=date(2026, 1, 1), first_end_on=date(2027, 3, 31)),
    )
    asked = AgreementFilter(today=TODAY, span=None, ends_within=6)
    assert [one for one in (ends, given, *others) if asked.holds(one)] == [ends, given]
