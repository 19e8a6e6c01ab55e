"""What Today asks for about agreements, memberships, decisions, offices and documents."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from coordinator_app.domain.agreement_terms import AgreementStage, AgreementTerms, Notice, Renewal
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.attention import Action, Attention, Attentions, Rule, grouped
from coordinator_app.domain.attention_dates import dated_attentions as derived
from coordinator_app.domain.policy import Ladder, PolicyProfile, PolicyRule
from coordinator_app.domain.set_asides import About, SetAside
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.watched_agreements import (
    EndingOffice,
    Papers,
    UnpaidFee,
    UnreportedDecision,
    Watch,
    WatchedAgreement,
    WatchedDocument,
)
from coordinator_app.words import Either, Words, message

TODAY = date(2026, 11, 12)


def a_rule(check: str, clause: str, *kinds: str) -> PolicyRule:
    return PolicyRule(id=check, clause=clause, about=About.AGREEMENT, kinds=kinds, check=check)


POLICY = PolicyProfile(
    key="falkenberg",
    ladders=(
        Ladder(kind="agreement", steps=("6m", "3m", "papers", "30d")),
        Ladder(kind="membership", steps=("6m", "papers", "30d")),
        Ladder(kind="decision", steps=("14d",)),
        Ladder(kind="document", steps=("12m", "6m", "30d")),
        Ladder(kind="appointment", steps=("30d",)),
        Ladder(kind="report", steps=("60d", "14d")),
        Ladder(kind="file", steps=("60d", "14d")),
        Ladder(kind="fee", steps=("30d", "7d")),
    ),
    rules=(a_rule("is_decided", "FB-5e", "membership"),),
)
ENDS = AgreementTerms(in_force_on=date(2021, 1, 1), first_end_on=date(2027, 3, 31))
TACIT = replace(ENDS, renewal=Renewal.TACIT, renewal_months=12, notice=Notice(number=3))
OPEN = AgreementTerms(in_force_on=date(2022, 12, 1), renewal=Renewal.OPEN_ENDED, review_months=48)


def an_agreement(terms: AgreementTerms = ENDS, **more: Any) -> WatchedAgreement:
    usual = WatchedAgreement(
        id=UUID(int=1),
        kind=AgreementKind.COOPERATION,
        terms=terms,
        title=Either("Samarbetsavtal"),
        partner=Either("Gütersloh"),
    )
    return replace(usual, **more)


def a_membership(terms: AgreementTerms = TACIT, **more: Any) -> WatchedAgreement:
    usual = an_agreement(terms, kind=AgreementKind.MEMBERSHIP, partner=Either("Eurocities"), active_on=TODAY)
    return replace(usual, **more)


def found(*agreements: WatchedAgreement, today: date = TODAY, **more: Any) -> list[Attention]:
    return list(derived(Watch(**{"policy": POLICY, "agreements": agreements, **more}), today, today))


def the_one(several: Iterable[Attention]) -> Attention:
    (one,) = several
    return one


def aside(attention: Attention, *, for_good: bool = False, until: date | None = None) -> SetAside:
    rule, about, about_id, due_on = attention.key if for_good else attention.rung_key
    return SetAside(
        id=UUID(int=9), rule=rule, about=about, about_id=about_id, due_on=due_on, until_on=until, is_done=not for_good
    )


def papers(on: date) -> Any:
    return lambda _: Papers(on=on, said=message("Back up now"), why=message("Back up now"))


def test_an_agreement_that_ends_is_told_from_its_first_rung_and_waits_while_its_end_is_far(swedish: Words) -> None:
    one = the_one(found(an_agreement()))
    assert (one.rule, one.due_on, one.rung, one.told_on) == (
        Rule.AGREEMENT_END,
        ENDS.first_end_on,
        "6m",
        date(2026, 9, 30),
    )
    assert (one.action, one.severity) == (Action.OPEN_AGREEMENT, Severity.NOTE)
    assert grouped([one], [], TODAY) == Attentions(later=(one,))
    assert (
        swedish.say(one.sentence)
        == "Bestäm vad som ska följa på samarbetsavtalet med Gütersloh, som löper ut 31 mars 2027"
    )
    assert found(an_agreement(), today=date(2026, 9, 29)) == []


def test_a_tacit_agreement_asks_for_its_day_of_notice_until_notice_is_given(swedish: Words) -> None:
    one = the_one(found(an_agreement(TACIT)))
    assert (one.rule, one.due_on) == (Rule.AGREEMENT_NOTICE, date(2026, 12, 31))
    assert swedish.say(one.detail) == "Annars förlängs det av sig självt 1 april 2027."
    assert found(an_agreement(replace(TACIT, notice_given_on=TODAY))) == []


def test_a_membership_asks_whether_to_stay(swedish: Words) -> None:
    one = the_one(found(a_membership()))
    assert swedish.say(one.sentence) == "Bestäm senast 31 december 2026 om kommunen ska vara kvar i Eurocities"


def test_until_further_notice_asks_for_a_review_and_is_red_when_that_is_late() -> None:
    early, late = (the_one(found(an_agreement(OPEN), today=day)) for day in (TODAY, date(2026, 12, 2)))
    assert (early.rule, early.due_on, early.severity) == (Rule.AGREEMENT_REVIEW, date(2026, 12, 1), Severity.WARNING)
    assert late.severity == Severity.ERROR


def test_papers_are_asked_for_first_and_the_day_itself_on_the_rungs_after_that(swedish: Words) -> None:
    hand_in = date(2026, 12, 4)
    before = the_one(found(an_agreement(), papers=papers(hand_in)))
    assert (before.rule, before.due_on, before.told_on) == (Rule.AGREEMENT_PAPERS, hand_in, date(2026, 9, 30))
    assert swedish.say(before.sentence) == "Lämna in ärendet om samarbetsavtalet med Gütersloh senast 4 december 2026"
    missed = the_one(found(an_agreement(), papers=papers(hand_in), today=hand_in + timedelta(days=1)))
    assert (missed.rule, missed.severity) == (Rule.AGREEMENT_PAPERS, Severity.ERROR)
    assert swedish.say(missed.sentence).startswith(
        "Inget sammanträde hinner längre besluta om samarbetsavtalet med Gütersloh"
    )
    _, left = found(an_agreement(), papers=papers(hand_in), today=date(2026, 12, 31))
    assert (left.rule, left.rung, left.due_on) == (Rule.AGREEMENT_END, "3m", ENDS.first_end_on)
    short = an_agreement(has_own_ladder=True, ladder=("papers",))
    _, left = found(short, papers=papers(hand_in), today=hand_in + timedelta(days=1))
    assert (left.rule, left.rung) == (Rule.AGREEMENT_END, "papers")


def test_papers_that_were_handed_in_are_done_for_good_and_the_end_is_told_of_later() -> None:
    hand_in = date(2026, 12, 4)
    one = the_one(found(an_agreement(), papers=papers(hand_in)))
    later = found(an_agreement(), papers=papers(hand_in), today=date(2027, 3, 1))
    assert [left.rule for left in grouped(later, [aside(one)], date(2027, 3, 1)).all] == [Rule.AGREEMENT_END]


def test_what_is_done_or_snoozed_on_a_rung_returns_on_the_next() -> None:
    first, next_one = (the_one(found(an_agreement(), today=day)) for day in (TODAY, date(2026, 12, 31)))
    assert (first.rung, next_one.rung) == ("6m", "3m")
    for kept in (aside(first), aside(first, until=date(2027, 2, 1))):
        assert grouped([first], [kept], TODAY).all == ()
        assert grouped([next_one], [kept], date(2026, 12, 31)).all == (next_one,)


def test_what_does_not_apply_keeps_quiet_on_every_rung() -> None:
    first, next_one = (the_one(found(an_agreement(), today=day)) for day in (TODAY, date(2026, 12, 31)))
    assert grouped([next_one], [aside(first, for_good=True)], date(2026, 12, 31)).all == ()


def test_an_own_ladder_stands_in_place_of_the_profiles() -> None:
    assert found(an_agreement(has_own_ladder=True, ladder=())) == []
    assert the_one(found(an_agreement(has_own_ladder=True, ladder=("12m",)))).rung == "12m"


def test_a_proposal_asks_to_be_signed_and_no_longer_for_papers_once_it_is_decided_upon() -> None:
    proposed = AgreementTerms(stage=AgreementStage.PROPOSED, sign_by_on=date(2026, 12, 20))
    decided = an_agreement(proposed, has_decision=True)
    hand_in = papers(date(2026, 11, 20))
    assert the_one(found(decided, papers=hand_in)).rule == Rule.AGREEMENT_SIGNATURE
    assert the_one(found(replace(decided, has_decision=False), papers=hand_in)).rule == Rule.AGREEMENT_PAPERS


def test_what_expired_asks_for_a_year_whether_it_is_to_be_renewed_unless_another_follows(swedish: Words) -> None:
    expired = an_agreement(replace(ENDS, first_end_on=date(2026, 5, 31)))
    one = the_one(found(expired))
    assert (one.rule, one.severity) == (Rule.AGREEMENT_EXPIRED, Severity.ERROR)
    assert swedish.say(one.sentence) == "Förnya eller avsluta samarbetsavtalet med Gütersloh, som löpte ut 31 maj 2026"
    successor = an_agreement(OPEN, id=UUID(int=2), predecessor_id=expired.id)
    assert Rule.AGREEMENT_EXPIRED not in [each.rule for each in found(expired, successor)]
    assert found(expired, today=date(2027, 6, 1)) == []
    assert found(replace(expired, kind=AgreementKind.PROJECT)) == []


def test_another_agreement_of_the_kind_with_the_partner_follows_without_being_linked() -> None:
    expired = an_agreement(replace(ENDS, first_end_on=date(2026, 5, 31)), partner_id=UUID(int=7))
    later = an_agreement(replace(OPEN, in_force_on=date(2026, 6, 1)), id=UUID(int=2), partner_id=UUID(int=7))
    assert Rule.AGREEMENT_EXPIRED not in [each.rule for each in found(expired, later)]
    friendly = replace(later, kind=AgreementKind.FRIENDSHIP)
    assert Rule.AGREEMENT_EXPIRED in [each.rule for each in found(expired, friendly)]


@pytest.mark.parametrize(("begins", "days"), [(date(2026, 6, 1), 0), (date(2026, 6, 2), 1), (date(2026, 7, 2), 31)])
def test_a_gap_to_the_agreement_before_is_told_in_days(begins: date, days: int, swedish: Words) -> None:
    first = an_agreement(replace(ENDS, first_end_on=date(2026, 5, 31)))
    then = an_agreement(replace(OPEN, in_force_on=begins), id=UUID(int=2), predecessor_id=first.id)
    gaps = [each for each in found(first, then) if each.rule == Rule.AGREEMENT_GAP]
    assert [swedish.say(each.sentence) for each in gaps] == (
        [f"Inget avtal gällde under {days} dag{'ar' if days > 1 else ''} före samarbetsavtalet med Gütersloh"]
        if days
        else []
    )


def test_a_membership_without_a_decision_asks_for_it_by_the_clause_unless_it_is_older_than_the_policy(
    swedish: Words,
) -> None:
    undecided = a_membership(replace(OPEN, in_force_on=date(2025, 1, 1)), has_decision=False)
    one = the_one(found(undecided))
    assert (one.rule, one.clause, one.due_on) == (Rule.MEMBERSHIP_DECISION, "FB-5e", date(2025, 1, 1))
    assert swedish.say(one.sentence) == "Ange beslutet om medlemskapet i Eurocities"
    assert found(undecided, policy=replace(POLICY, since_on=date(2025, 1, 2))) == []


def test_a_membership_in_which_nothing_happened_for_twelve_months_stands_out_and_a_visit_is_something() -> None:
    quiet = a_membership(OPEN, active_on=date(2025, 11, 12))
    assert the_one(one for one in found(quiet) if one.rule == Rule.MEMBERSHIP_QUIET).due_on == TODAY
    assert Rule.MEMBERSHIP_QUIET not in [one.rule for one in found(quiet, today=TODAY - timedelta(days=1))]
    seen = found(quiet, visited={quiet.id: date(2026, 2, 1)})
    assert Rule.MEMBERSHIP_QUIET not in [one.rule for one in seen]


def test_an_unpaid_fee_is_told_thirty_and_seven_days_before(swedish: Words) -> None:
    member = a_membership(replace(OPEN, review_months=None), fees=(UnpaidFee(year=2027, due_on=date(2026, 12, 10)),))
    one = the_one(found(member))
    assert (one.rule, one.rung) == (Rule.MEMBERSHIP_FEE, "30d")
    assert swedish.say(one.sentence) == "Betala avgiften för 2027 för medlemskapet i Eurocities"
    assert the_one(found(member, today=date(2026, 12, 3))).rung == "7d"
    assert swedish.say(the_one(found(member, today=date(2026, 12, 11))).sentence).endswith("är inte betald")


def test_a_file_is_to_be_renewed_by_its_day() -> None:
    one = the_one(found(an_agreement(replace(OPEN, review_months=None), renewals_on=(date(2026, 12, 1),))))
    assert (one.rule, one.due_on, one.where.field) == (Rule.FILE_RENEWAL, date(2026, 12, 1), "files")


def test_a_term_that_ends_asks_who_follows_and_is_quiet_when_somebody_does(swedish: Words) -> None:
    office = EndingOffice(
        id=UUID(int=4),
        name="Karin Ek",
        role=Either("ordförande"),
        body=Either("Kommunstyrelsen"),
        to_on=date(2026, 10, 31),
    )
    one = the_one(found(offices=(office,)))
    assert (one.rule, one.action, one.severity) == (Rule.OFFICE_ENDS, Action.OPEN_OFFICES, Severity.ERROR)
    assert swedish.say(one.sentence) == "Ange vem som efterträder Karin Ek i Kommunstyrelsen"
    assert swedish.say(one.detail) == "Tiden som ordförande gick ut 31 oktober 2026."
    assert found(offices=(replace(office, is_followed=True),)) == []
    member = a_membership(
        replace(OPEN, review_months=None), representatives=(replace(office, body=Either("Eurocities")),)
    )
    assert the_one(found(member)).rule == Rule.REPRESENTATIVE_ENDS


def test_a_delegated_decision_is_reported_at_the_next_meeting(swedish: Words) -> None:
    decision = UnreportedDecision(
        id=UUID(int=5), title=Either("Projekt i Hamina"), body=Either("Kommunstyrelsen"), decided_on=date(2026, 11, 2)
    )
    planned = replace(decision, meets_on=date(2026, 11, 24))
    one = the_one(found(decisions=(planned,)))
    assert (one.rule, one.due_on, one.action) == (Rule.DECISION_UNREPORTED, date(2026, 11, 24), Action.OPEN_DECISION)
    assert swedish.say(one.sentence) == "Anmäl beslutet ”Projekt i Hamina” till Kommunstyrelsen"
    assert found(decisions=(decision,)) == []
    assert the_one(found(decisions=(decision,), today=date(2026, 11, 20))).due_on == date(2026, 12, 2)


def test_a_governing_document_is_overdue_and_still_in_force(swedish: Words) -> None:
    document = WatchedDocument(
        id=UUID(int=6),
        title=Either("Policy för internationellt samarbete"),
        profile="falkenberg",
        adopted_on=date(2016, 6, 28),
        revised_on=None,
        revision_months=48,
    )
    one = the_one(found(documents=(document,)))
    assert (one.due_on, one.severity) == (date(2020, 6, 28), Severity.ERROR)
    assert swedish.say(one.sentence).endswith("skulle ha reviderats senast 28 juni 2020")
    assert swedish.say(one.detail) == "Det antogs 28 juni 2016 och gäller fortfarande."
    revised = replace(document, revised_on=date(2024, 6, 28))
    assert found(documents=(revised,)) == []


@pytest.mark.parametrize(
    ("today", "rung"),
    [
        (date(2027, 1, 29), None),
        (date(2027, 1, 30), "60d"),
        (date(2027, 3, 17), "14d"),
        (date(2027, 4, 30), "14d"),
        (date(2027, 5, 1), None),
    ],
)
def test_the_annual_report_has_its_season_where_the_policy_asks_for_one(today: date, rung: str | None) -> None:
    watch = Watch(policy=replace(POLICY, rules=(a_rule("is_report_season", "FA-U1"),)))
    told = [(one.rung, one.due_on, one.clause) for one in derived(watch, today, today)]
    assert told == ([(rung, date(2027, 3, 31), "FA-U1")] if rung else [])
    assert list(derived(Watch(policy=POLICY), today, today)) == []


def test_what_is_asked_for_ahead_is_told_with_the_day_on_which_it_will_be() -> None:
    early = date(2026, 1, 2)
    one = the_one(derived(Watch(policy=POLICY, agreements=(an_agreement(),)), early, early + timedelta(days=365)))
    assert one.told_on == date(2026, 9, 30)
    assert grouped([one], [], early).all == ()
