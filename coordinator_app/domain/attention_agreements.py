"""The rules of Today that concern agreements: what is to be decided on, what runs out, and what lies between two."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coordinator_app.domain.agreement_dates import Standing, Validity, validity
from coordinator_app.domain.agreement_reasons import why_target
from coordinator_app.domain.agreement_target import Target, TargetKind, target_of
from coordinator_app.domain.agreements import AgreementKind
from coordinator_app.domain.attention import Attention, Rule
from coordinator_app.domain.attention_course import Course, attention_of
from coordinator_app.domain.ladders import PAPERS, Rung, reach_days, reached, rungs
from coordinator_app.domain.watched_agreements import Papers, WatchedAgreement
from coordinator_app.words import Dated, DayForm, Message, message, messages

_DAY = timedelta(days=1)


def agreement_attentions(agreement: WatchedAgreement, seen: Validity, course: Course) -> Iterator[Attention]:
    """Return what is to be done about an agreement, which stands so on the day, as far as it is told until another."""
    steps = agreement.ladder if agreement.has_own_ladder else course.steps[_LADDERS[agreement.is_membership]]
    target = target_of(agreement.terms, seen)
    is_asked = target is not None and target.is_decidable and bool(steps)
    if target is not None and is_asked and (target.on - course.until).days <= reach_days(steps):
        yield from _decided(_Aim(agreement, seen, target), steps, course)
    if seen.standing == Standing.EXPIRED:
        yield from _run_out(agreement, seen, course)
    if agreement.predecessor_id is not None:
        yield from _gap(agreement, course)


_LADDERS = {False: "agreement", True: "membership"}


@dataclass(frozen=True)
class _Aim:
    """An agreement, how it stands, and the day that a decision on it must precede."""

    agreement: WatchedAgreement
    seen: Validity
    target: Target


def _decided(aim: _Aim, steps: tuple[str, ...], course: Course) -> Iterator[Attention]:
    """Ask first for the papers of the last meeting that can decide, and on the rungs after that for what remains."""
    is_settled = aim.agreement.has_decision and aim.target.kind == TargetKind.SIGNATURE
    papers = None if is_settled or PAPERS not in steps else course.watch.papers(aim.target.on)
    if papers is None:
        yield from _told(aim, rungs(steps, aim.target.on), course)
        return
    ladder = rungs(steps, aim.target.on, papers.on)
    before = tuple(rung for rung in ladder if rung.on <= papers.on)
    if before[0].on <= course.until:
        yield _papers(aim, papers, (reached(before, course.today) or before[0]).on, course.today)
    after = tuple(rung for rung in ladder if rung.on > papers.on)
    yield from _told(aim, after or (Rung(step=PAPERS, on=papers.on + _DAY),), course)


def _told(aim: _Aim, ladder: tuple[Rung, ...], course: Course) -> Iterator[Attention]:
    if not ladder or ladder[0].on > course.until:
        return
    rung = reached(ladder, course.today) or ladder[0]
    rule, sentence, detail = _SAID[aim.target.kind](aim)
    yield attention_of(
        aim.agreement,
        rule,
        aim.target.on,
        course.today,
        sentence=sentence,
        detail=detail,
        because=why_target(aim.agreement.terms, aim.seen, aim.target),
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
        detail=message("“{title}”: {way}", title=aim.agreement.title, way=papers.said),
        because=papers.why,
        field=_FIELDS[aim.target.kind],
        told_on=told_on,
    )


_Said = tuple[Rule, Message, Message]


def _notice(aim: _Aim) -> _Said:
    agreement, day = aim.agreement, Dated(aim.target.on, DayForm.FULL)
    end = Dated(aim.seen.renews_on or aim.seen.current_end_on or aim.target.on, DayForm.FULL)
    renewed = (
        message("Otherwise it is renewed by itself on {day}.", day=end)
        if aim.seen.renews_on
        else message("Otherwise it lasts until {day}.", day=end)
    )
    if agreement.is_membership and agreement.partner is not None:
        sentence = message("Decide by {day} whether to stay in {network}", day=day, network=agreement.partner)
    else:
        sentence = message("Give notice of {agreement} by {day}, or let it go on", agreement=agreement.called, day=day)
    return Rule.AGREEMENT_NOTICE, sentence, renewed


def _signature(aim: _Aim) -> _Said:
    day = Dated(aim.target.on, DayForm.FULL)
    return (
        Rule.AGREEMENT_SIGNATURE,
        message("Sign {agreement} by {day}", agreement=aim.agreement.called, day=day),
        message("“{title}” has been proposed and is not signed.", title=aim.agreement.title),
    )


def _end(aim: _Aim) -> _Said:
    day = Dated(aim.target.on, DayForm.FULL)
    return (
        Rule.AGREEMENT_END,
        message("Decide what follows on {agreement}, which ends on {day}", agreement=aim.agreement.called, day=day),
        message("“{title}” does not renew by itself.", title=aim.agreement.title),
    )


def _review(aim: _Aim) -> _Said:
    day = Dated(aim.target.on, DayForm.FULL)
    return (
        Rule.AGREEMENT_REVIEW,
        message("Review {agreement} by {day}", agreement=aim.agreement.called, day=day),
        message("“{title}” is in force until further notice.", title=aim.agreement.title)
        if aim.seen.current_end_on is None
        else message("“{title}” is to be reviewed.", title=aim.agreement.title),
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


def _run_out(agreement: WatchedAgreement, seen: Validity, course: Course) -> Iterator[Attention]:
    """Tell of what expired and has no successor; a project is over when it ends."""
    end = seen.current_end_on
    if end is None or agreement.id in course.followed or agreement.kind == AgreementKind.PROJECT:
        return
    if end >= course.back_on:
        day = Dated(end, DayForm.FULL)
        yield attention_of(
            agreement,
            Rule.AGREEMENT_EXPIRED,
            end,
            course.today,
            sentence=message("Renew or close {agreement}, which ended on {day}", agreement=agreement.called, day=day),
            detail=message("Nothing has come in the place of “{title}”.", title=agreement.title),
            because=message("An agreement that has ended is renewed, followed by another, or closed."),
            field="extensions",
        )


def _gap(agreement: WatchedAgreement, course: Course) -> Iterator[Attention]:
    begins = agreement.terms.begins_on
    before = course.known.get(agreement.predecessor_id) if agreement.predecessor_id else None
    if begins is None or before is None or begins < course.back_on:
        return
    ended = validity(before.terms, begins).current_end_on
    if ended is None or ended + _DAY >= begins:
        return
    yield attention_of(
        agreement,
        Rule.AGREEMENT_GAP,
        ended + _DAY,
        course.today,
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
