"""The agreements with the partner that are in force when the visit begins: their days, notice, areas and decision."""

from collections.abc import Iterator

from coordinator_app.documents.block import Block, Whole
from coordinator_app.documents.pack.telling import Telling, opening
from coordinator_app.documents.runs import Text, joined
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements_in_force import AgreementInForce
from coordinator_app.domain.labels import label
from coordinator_app.domain.term_words import decision_said, notice_said, renewal_said


def in_force(telling: Telling) -> list[Block]:
    """Return every agreement in force under its title, or nothing where there is none."""
    return [_agreement(telling, each) for each in telling.dossier.agreements]


def _agreement(telling: Telling, agreement: AgreementInForce) -> Block:
    kind = opening(telling.words.say(label(agreement.kind)))
    head = telling.head(telling.pick(agreement.title_sv, agreement.title_en) or kind)
    rows = [(name, text) for name, text in _rows(telling, agreement) if text]
    summary = telling.words.say("The terms of an agreement")
    return Whole((head, telling.pairs([(telling.words.say("Kind"), kind), *rows], summary)), before=head.before)


def _rows(telling: Telling, agreement: AgreementInForce) -> Iterator[tuple[str, Text]]:
    say, day = telling.words.say, telling.words.day
    yield say("In force from"), day(agreement.begins_on) if agreement.begins_on else ""
    if agreement.first_end_on and agreement.first_end_on != agreement.current_end_on:
        yield say("First end"), day(agreement.first_end_on)
    yield say("Current end"), day(agreement.current_end_on) if agreement.current_end_on else ""
    yield say("Renewal"), _renewal(telling, agreement)
    yield say("Notice"), _notice(telling, agreement)
    yield say("Next review"), day(agreement.review_on) if agreement.review_on else ""
    yield say("Areas"), _areas(telling, agreement)
    yield say("Decision"), _decision(telling, agreement)


def _renewal(telling: Telling, agreement: AgreementInForce) -> str:
    if agreement.has_notice and agreement.renewal == Renewal.TACIT:
        return telling.words.say("Notice has been given")
    return telling.words.say(renewal_said(agreement.renewal, agreement.renewal_months, agreement.renews_on))


def _notice(telling: Telling, agreement: AgreementInForce) -> str:
    has_end = agreement.current_end_on is not None
    said = notice_said(agreement.notice_number, agreement.notice_unit, agreement.notice_on, has_end=has_end)
    return telling.words.say(said) if said else ""


def _areas(telling: Telling, agreement: AgreementInForce) -> Text:
    """Return the scope in words, and the goals of the policy that it serves."""
    goals = {goal.code: telling.pick(goal.text_sv, goal.text_en) for goal in telling.dossier.policy.goals}
    named = joined((goals[code] for code in agreement.goals if code in goals), ", ")
    return joined((telling.pick(agreement.scope_sv, agreement.scope_en), named), "\n")


def _decision(telling: Telling, agreement: AgreementInForce) -> Text:
    body = telling.briefing.body(agreement.body_id)
    name = telling.words.pick(body.name_sv, body.name_en) if body else ""
    parts = decision_said(name, agreement.decided_on, agreement.paragraph, agreement.case_number)
    return opening(joined((telling.words.say(part) for part in parts), ", "))
