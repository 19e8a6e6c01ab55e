"""Why the days of an agreement are what they are: one sentence for each, with all that it follows from."""

from coordinator_app.domain.agreement_dates import Standing, Validity
from coordinator_app.domain.agreement_stops import months_told, period_told, told, why_stopped
from coordinator_app.domain.agreement_target import Target, TargetKind
from coordinator_app.domain.agreement_terms import AgreementTerms, Renewal
from coordinator_app.domain.decision_chain import DecisionChain
from coordinator_app.domain.decision_steps import StepKind, called
from coordinator_app.words import Dated, Message, message, messages, verbatim


def why_begins(terms: AgreementTerms) -> Message | None:
    """Return why an agreement begins when it does, or None where nobody knows when."""
    if terms.in_force_on is not None and terms.signed_on is not None:
        signed, day = told(terms.signed_on), told(terms.in_force_on)
        return message("The agreement was signed on {signed} and is in force from {day}.", signed=signed, day=day)
    if terms.in_force_on is not None:
        return message("The agreement is in force from {day}, as was agreed.", day=told(terms.in_force_on))
    if terms.signed_on is not None:
        return message("The agreement is in force from {day}, when it was signed.", day=told(terms.signed_on))
    return None


def why_first_end(terms: AgreementTerms) -> Message | None:
    """Return what the first end is, and what comes after it by the terms, or None without one."""
    if terms.first_end_on is None:
        return None
    day, months = told(terms.first_end_on), terms.renewal_months
    if terms.renewal == Renewal.TACIT and months:
        renewed = months_told(months)
        return message(
            "It was agreed to last until {day} and then renew by {period} at a time.", day=day, period=renewed
        )
    if terms.renewal == Renewal.TACIT:
        return message("It was agreed to last until {day} and then renew by itself.", day=day)
    if terms.renewal == Renewal.EXPRESS:
        return message("It was agreed to last until {day} and then renew only by a decision.", day=day)
    if terms.renewal == Renewal.OPEN_ENDED:
        return message("It was agreed to last until {day} and then until further notice.", day=day)
    return message("It was agreed to last until {day} and then end.", day=day)


def why_current_end(terms: AgreementTerms, validity: Validity) -> Message:
    """Return why an agreement lasts until its current end, or why no end is known."""
    end = validity.current_end_on
    if end is None:
        return _no_end(terms)
    if validity.standing in {Standing.PROPOSED, Standing.DECLINED}:
        return message("It is proposed that the agreement lasts until {day}.", day=told(end))
    return why_stopped(terms, validity) or _as_agreed(terms, validity, told(end))


def _no_end(terms: AgreementTerms) -> Message:
    if terms.renewal == Renewal.OPEN_ENDED:
        return message("The agreement holds until further notice, and no notice has been given.")
    if terms.renewal == Renewal.TACIT and terms.first_end_on is not None:
        return message(
            "The agreement first lasted until {first} and then renews by itself; for how long has not been entered.",
            first=told(terms.first_end_on),
        )
    return message("No last day of the agreement has been entered.")


def _as_agreed(terms: AgreementTerms, validity: Validity, end: Dated) -> Message:
    """Return why it lasts until then where nothing has stopped it: it was agreed, extended, or renewed by itself."""
    first, extended = terms.first_end_on, terms.extended_to_on
    is_extended = extended is not None and (first is None or extended > first)
    if validity.renewals:
        return _renewed(terms, validity, end, is_extended=is_extended)
    if is_extended and first is not None:
        return message(
            "The agreement first lasted until {first}; it has been extended to {day}.", first=told(first), day=end
        )
    if is_extended:
        return message("The agreement has been extended to {day}.", day=end)
    return message("The agreement lasts until {day}, as was agreed to begin with.", day=end)


def _renewed(terms: AgreementTerms, validity: Validity, end: Dated, *, is_extended: bool) -> Message:
    since = terms.extended_to_on if is_extended else terms.first_end_on
    assert since is not None
    period = months_told(terms.renewal_months or 0)
    times = messages("{number} time", "{number} times", validity.renewals)
    if is_extended:
        return message(
            "The agreement was extended to {since} and has since renewed by {period} {times}, so that it now lasts "
            "until {day}.",
            since=told(since),
            period=period,
            times=times,
            day=end,
        )
    return message(
        "The agreement first lasted until {since} and has since renewed by {period} {times}, so that it now lasts "
        "until {day}.",
        since=told(since),
        period=period,
        times=times,
        day=end,
    )


def why_notice(terms: AgreementTerms, validity: Validity) -> Message | None:
    """Return why the last day for notice is what it is, or None where there is none."""
    if validity.notice_on is None or terms.notice is None or validity.current_end_on is None:
        return None
    return message(
        "Notice is given by {day}, {period} before the last day of the term, {end}.",
        day=told(validity.notice_on),
        period=period_told(terms.notice),
        end=told(validity.current_end_on),
    )


def why_renewal(terms: AgreementTerms, validity: Validity) -> Message | None:
    """Return why an agreement renews when it does, and what would still stop it, or None where it does not."""
    if validity.renews_on is None:
        return None
    day, months = told(validity.renews_on), terms.renewal_months
    if terms.notice_given_on is not None:
        given = told(terms.notice_given_on)
        return message("The agreement renews on {day}, as the notice of {given} came too late.", day=day, given=given)
    if validity.is_notice_past and validity.notice_on is not None:
        last = told(validity.notice_on)
        return message("The agreement renews on {day}, as no notice was given by {last}.", day=day, last=last)
    if not months:
        return message("The agreement renews by itself on {day}; for how long has not been entered.", day=day)
    return message(
        "The agreement renews by {period} on {day}, unless notice is given by {last}.",
        period=months_told(months),
        day=day,
        last=told(validity.notice_on or validity.current_end_on or validity.renews_on),
    )


def why_review(terms: AgreementTerms, validity: Validity) -> Message | None:
    """Return why the next review is due when it is, or None where none is asked for."""
    since = terms.reviewed_on or terms.begins_on
    if validity.review_on is None or since is None:
        return None
    day, period = told(validity.review_on), months_told(terms.review_months or 0)
    if terms.reviewed_on is not None:
        return message(
            "The review is due on {day}, {period} after the last one on {since}.",
            day=day,
            period=period,
            since=told(since),
        )
    return message(
        "The review is due on {day}, {period} after the agreement began on {since}.",
        day=day,
        period=period,
        since=told(since),
    )


def why_target(terms: AgreementTerms, validity: Validity, target: Target) -> Message:
    """Return why a decision must precede a day, or why what happens on it can no longer be helped."""
    day = told(target.on)
    if target.kind == TargetKind.SIGNATURE and terms.sign_by_on is None:
        return message("The agreement is to be in force from {day}, and must be signed by then.", day=day)
    if target.kind == TargetKind.SIGNATURE:
        return message("The agreement is to be signed by {day}, as planned.", day=day)
    if target.kind == TargetKind.END and terms.renewal == Renewal.EXPRESS:
        return message("The agreement ends on {day}, unless a decision renews it.", day=day)
    if target.kind == TargetKind.END:
        return message("The agreement ends on {day} and does not renew.", day=day)
    reason = {
        TargetKind.NOTICE: why_notice,
        TargetKind.REVIEW: why_review,
        TargetKind.RENEWAL: why_renewal,
    }[target.kind](terms, validity)
    return reason or message("Notice is given by {day}, the last day of the term.", day=day)


def why_papers(chain: DecisionChain) -> Message:
    """Return for which meeting papers are handed in by their day, or why there is no such day."""
    meeting = next((step for step in chain.steps if step.kind in {StepKind.PREPARES, StepKind.DECIDES}), None)
    if chain.papers_on is None or meeting is None:
        return chain.said
    at, day = chain.papers_at, told(chain.papers_on)
    return message(
        "Papers are handed in by {when} for {body} on {meeting}, the last way to a decision before {last}.",
        when=verbatim(day) if at is None else message("{day} at {hour}", day=day, hour=Dated(at)),
        body=called(meeting.body),
        meeting=told(meeting.on),
        last=told(chain.last_on),
    )


def why_decided(chain: DecisionChain) -> Message:
    """Return why the body decides on its day, or why it does not."""
    return next((step.said for step in chain.steps if step.kind == StepKind.DECIDES), chain.said)
