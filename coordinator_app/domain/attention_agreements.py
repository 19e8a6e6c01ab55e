"""The rules of Today that concern agreements: what is to be decided on, what runs out, and what lies between two."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from coordinator_app.domain.agreement_dates import Standing, Validity, months_on, validity
from coordinator_app.domain.agreement_target import Target, TargetKind, target_of
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.destinations import Where
from coordinator_app.domain.ladders import PAPERS, Rung, reached, rungs, steps_of
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.watched_agreements import Papers, Watch, WatchedAgreement
from coordinator_app.words import Dated, DayForm, Message, message, messages

MONTHS_BACK = 12
"""How long what has run out, or lacked, is told of afterwards."""

_DAY = timedelta(days=1)


def agreement_attentions(watch: Watch, today: date, until: date) -> Iterator[Attention]:
    """Return what is to be done about agreements as seen on a day, as far as it is told until another day."""
    ladders = {
        is_membership: steps_of("membership" if is_membership else "agreement", watch.policy, watch.own)
        for is_membership in (False, True)
    }
    known = {each.id: each for each in watch.agreements}
    followed = {each.predecessor_id for each in watch.agreements if each.predecessor_id is not None}
    for each in watch.agreements:
        seen = validity(each.terms, today)
        steps = each.ladder if each.has_own_ladder else ladders[each.is_membership]
        target = target_of(each.terms, seen)
        if target is not None and target.is_decidable and steps:
            yield from _decided(_Aim(each, seen, target), steps, watch, today, until)
        yield from _run_out(each, seen, today, is_followed=each.id in followed)
        if each.predecessor_id in known:
            yield from _gap(each, known, today)


@dataclass(frozen=True)
class _Aim:
    """An agreement, how it stands, and the day that a decision on it must precede."""

    agreement: WatchedAgreement
    seen: Validity
    target: Target


def _decided(aim: _Aim, steps: tuple[str, ...], watch: Watch, today: date, until: date) -> Iterator[Attention]:
    """Ask first for the papers of the last meeting that can decide, and from the day after for what remains."""
    soonest = rungs((step for step in steps if step != PAPERS), aim.target.on)
    horizon = soonest[0].on if soonest else months_on(aim.target.on, -MONTHS_BACK)
    if PAPERS in steps:
        horizon = min(horizon, months_on(aim.target.on, -MONTHS_BACK))
    if horizon > until:
        return
    papers = None if aim.agreement.has_decision and _awaits_signing(aim) else watch.papers(aim.target.on)
    if papers is None or PAPERS not in steps:
        yield from _told(aim, rungs(steps, aim.target.on), today, until)
        return
    before = tuple(rung for rung in rungs(steps, aim.target.on, papers.on) if rung.on <= papers.on)
    if before[0].on <= until:
        yield _papers(aim, papers, (reached(before, today) or before[0]).on, today)
    after = Rung(step=PAPERS, on=papers.on + _DAY)
    yield from _told(aim, (after, *(rung for rung in soonest if rung.on > papers.on)), today, until)


def _awaits_signing(aim: _Aim) -> bool:
    return aim.target.kind == TargetKind.SIGNATURE


def _told(aim: _Aim, ladder: tuple[Rung, ...], today: date, until: date) -> Iterator[Attention]:
    if not ladder or ladder[0].on > until:
        return
    rung = reached(ladder, today) or ladder[0]
    rule, sentence, detail, because = _SAID[aim.target.kind](aim)
    yield attention_of(
        aim.agreement,
        rule,
        aim.target.on,
        today,
        sentence=sentence,
        detail=detail,
        because=because,
        field=_FIELDS[aim.target.kind],
        rung=rung,
    )


def _papers(aim: _Aim, papers: Papers, told_on: date, today: date) -> Attention:
    called, last = aim.agreement.called, Dated(aim.target.on, DayForm.FULL)
    day = Dated(papers.on, DayForm.FULL)
    return attention_of(
        aim.agreement,
        Rule.AGREEMENT_PAPERS,
        papers.on,
        today,
        sentence=message("No meeting can decide on {agreement} before {day} any more", agreement=called, day=last)
        if papers.on < today
        else message("Hand in the matter of {agreement} by {day}", agreement=called, day=day),
        detail=papers.said,
        because=message("Reminders count back from the last meeting that can still decide."),
        field=_FIELDS[aim.target.kind],
        told_on=told_on,
    )


_Said = tuple[Rule, Message, Message, Message]


def _notice(aim: _Aim) -> _Said:
    agreement, day = aim.agreement, Dated(aim.target.on, DayForm.FULL)
    end = Dated(aim.seen.renews_on or aim.seen.current_end_on or aim.target.on, DayForm.FULL)
    renewed = (
        message("Otherwise it is renewed by itself on {day}.", day=end)
        if aim.seen.renews_on
        else message("Otherwise it lasts until {day}.", day=end)
    )
    because = message("After the last day for notice it is too late to leave at the end of the term.")
    if agreement.is_membership and agreement.partner is not None:
        sentence = message("Decide by {day} whether to stay in {network}", day=day, network=agreement.partner)
    else:
        sentence = message("Give notice of {agreement} by {day}, or let it go on", agreement=agreement.called, day=day)
    return Rule.AGREEMENT_NOTICE, sentence, renewed, because


def _signature(aim: _Aim) -> _Said:
    day = Dated(aim.target.on, DayForm.FULL)
    return (
        Rule.AGREEMENT_SIGNATURE,
        message("Sign {agreement} by {day}", agreement=aim.agreement.called, day=day),
        message("“{title}” has been proposed and is not signed.", title=aim.agreement.title),
        message("The day was entered as the last one for signing."),
    )


def _end(aim: _Aim) -> _Said:
    day = Dated(aim.target.on, DayForm.FULL)
    return (
        Rule.AGREEMENT_END,
        message("Decide what follows on {agreement}, which ends on {day}", agreement=aim.agreement.called, day=day),
        message("“{title}” does not renew by itself.", title=aim.agreement.title),
        message("What is to go on is decided upon before it ends."),
    )


def _review(aim: _Aim) -> _Said:
    day = Dated(aim.target.on, DayForm.FULL)
    return (
        Rule.AGREEMENT_REVIEW,
        message("Review {agreement} by {day}", agreement=aim.agreement.called, day=day),
        message("“{title}” is in force until further notice.", title=aim.agreement.title),
        message("What is in force until further notice is reviewed at the interval that was agreed."),
    )


_SAID = {
    TargetKind.NOTICE: _notice,
    TargetKind.SIGNATURE: _signature,
    TargetKind.END: _end,
    TargetKind.REVIEW: _review,
}
_FIELDS = {
    TargetKind.NOTICE: "notice_given_on",
    TargetKind.SIGNATURE: "signed_on",
    TargetKind.END: "extensions",
    TargetKind.REVIEW: "reviewed_on",
}


def _run_out(agreement: WatchedAgreement, seen: Validity, today: date, *, is_followed: bool) -> Iterator[Attention]:
    """Tell of what expired and has no successor; a project is over when it ends."""
    end = seen.current_end_on
    if seen.standing != Standing.EXPIRED or end is None or is_followed or agreement.kind == AgreementKind.PROJECT:
        return
    if end >= months_on(today, -MONTHS_BACK):
        day = Dated(end, DayForm.FULL)
        yield attention_of(
            agreement,
            Rule.AGREEMENT_EXPIRED,
            end,
            today,
            sentence=message("Renew or close {agreement}, which ended on {day}", agreement=agreement.called, day=day),
            detail=message("Nothing has come in the place of “{title}”.", title=agreement.title),
            because=message("An agreement that has ended is renewed, followed by another, or closed."),
            field="extensions",
        )


def _gap(agreement: WatchedAgreement, known: Mapping[UUID, WatchedAgreement], today: date) -> Iterator[Attention]:
    begins = agreement.terms.begins_on
    if begins is None or agreement.predecessor_id is None:
        return
    ended = validity(known[agreement.predecessor_id].terms, begins).current_end_on
    if ended is None or ended + _DAY >= begins or begins < months_on(today, -MONTHS_BACK):
        return
    yield attention_of(
        agreement,
        Rule.AGREEMENT_GAP,
        ended + _DAY,
        today,
        sentence=messages(
            "No agreement was in force for {number} day before {agreement}",
            "No agreement was in force for {number} days before {agreement}",
            (begins - ended).days - 1,
            agreement=agreement.called,
        ),
        detail=message(
            "The one before ended on {end}, and this one begins on {begins}.",
            end=Dated(ended, DayForm.FULL),
            begins=Dated(begins, DayForm.FULL),
        ),
        because=message("An agreement follows on the one before without days between."),
        field="predecessor_id",
    )


def attention_of(
    agreement: WatchedAgreement,
    rule: Rule,
    due_on: date,
    today: date,
    *,
    sentence: Message,
    detail: Message,
    because: Message,
    field: str,
    clause: str = "",
    rung: Rung | None = None,
    told_on: date | None = None,
) -> Attention:
    """Return something to do about an agreement; only what is overdue is red."""
    return Attention(
        rule=rule,
        about=About.AGREEMENT,
        about_id=agreement.id,
        due_on=due_on,
        severity=severity_of(due_on, today),
        sentence=sentence,
        detail=detail,
        because=because,
        clause=clause,
        action=Action.OPEN_AGREEMENT,
        where=Where(field=field),
        told_on=rung.on if rung else told_on,
        rung=rung.step if rung else "",
    )


def severity_of(due_on: date, today: date) -> Severity:
    """Return how much something matters: what is overdue is an error, what is due within a month a warning."""
    if due_on < today:
        return Severity.ERROR
    return Severity.WARNING if due_on <= today + timedelta(days=30) else Severity.NOTE
