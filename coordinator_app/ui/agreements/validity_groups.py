"""What the tab of validity asks for, and which of it matters for each way in which an agreement goes on."""

from collections.abc import Mapping
from uuid import uuid4

from coordinator_app.domain.agreement_remarks import remark_on_notice
from coordinator_app.domain.agreement_terms import AgreementStage, Renewal, Side
from coordinator_app.domain.agreements import Agreement, Extension
from coordinator_app.ui.agreements.agreement_groups import NO_DAY, units_of_notice
from coordinator_app.ui.forms.choices import Choices, choices_of
from coordinator_app.ui.forms.specs import Group, Kind, RowsSpec, Spec
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message, messages

PAPERS = "papers"
"""The step of a ladder that is the day on which papers are handed in for the last meeting that can still decide."""

_STEPS = ("12m", "6m", "3m", PAPERS, "30d", "14d", "7d")


def validity_groups(stage: Stage, decisions: Choices) -> tuple[Group, ...]:
    """Return the groups; `decisions` offers the decisions behind an extension."""
    return (_beginning(stage), _renewal(stage), _extensions(decisions), _ending(stage), _reminders(stage))


def fields_that_matter(agreement: Agreement) -> Mapping[str, bool]:
    """Return for each field that does not always matter whether it does now."""
    renewal, ends = agreement.renewal, agreement.renewal != Renewal.OPEN_ENDED
    is_open_ended, is_proposed = not ends, agreement.stage == AgreementStage.PROPOSED
    return {
        "sign_by_on": is_proposed or agreement.sign_by_on is not None,
        "first_end_on": ends,
        "renewal_months": renewal == Renewal.TACIT,
        "review_months": is_open_ended,
        "reviewed_on": is_open_ended,
        "open_ended_reason": is_open_ended,
        "extensions": ends or bool(agreement.extensions),
        "notice_by": agreement.notice_given_on is not None,
        "end_reason": agreement.ended_on is not None,
        "ladder": agreement.has_own_ladder,
    }


def remarks_on(agreement: Agreement) -> Mapping[str, Message | None]:
    """Return for each field of which something strange can be remarked what it is, None where it is nothing."""
    return {"notice_number": remark_on_notice(agreement.terms)}


def step_name(code: str) -> Message:
    """Return what a step of a ladder is called: 6 months before, 30 days before, by the papers' day."""
    number, unit = code[:-1], code[-1:]
    if code == PAPERS or not number.isdecimal():
        return message("on the day for handing in papers")
    if unit == "m":
        return messages("{number} month before", "{number} months before", int(number))
    return messages("{number} day before", "{number} days before", int(number))


def _beginning(stage: Stage) -> Group:
    return Group(
        heading=message("How it begins"),
        fields=(
            Spec(
                name="stage",
                label=message("How far it has come"),
                kind=Kind.CHOICE,
                choices=choices_of(stage, AgreementStage),
            ),
            Spec(name="sign_by_on", label=message("To be signed by"), kind=Kind.DAY),
            Spec(name="sent_on", label=message("Sent on"), kind=Kind.DAY),
            Spec(name="signed_on", label=message("Signed on"), kind=Kind.DAY),
            Spec(
                name="in_force_on",
                label=message("In force from"),
                kind=Kind.DAY,
                hint=message("Without a day of its own it is in force from the day of signing."),
            ),
        ),
        key="beginning",
    )


def _renewal(stage: Stage) -> Group:
    return Group(
        heading=message("How it goes on"),
        fields=(
            Spec(
                name="renewal",
                label=message("At the end of the term it"),
                kind=Kind.CHOICE,
                choices=choices_of(stage, Renewal),
            ),
            Spec(name="first_end_on", label=message("First end, as agreed"), kind=Kind.DAY),
            Spec(name="renewal_months", label=message("Renews by so many months"), kind=Kind.NUMBER),
            Spec(name="review_months", label=message("Months between reviews"), kind=Kind.NUMBER),
            Spec(name="reviewed_on", label=message("Last reviewed on"), kind=Kind.DAY),
            Spec(
                name="open_ended_reason_*",
                label=message("Why it has no last day"),
                kind=Kind.TEXT,
                width=1.0,
            ),
            Spec(name="notice_number", label=message("Period of notice"), kind=Kind.NUMBER, width=0.25),
            Spec(
                name="notice_unit",
                label=message("Counted in"),
                kind=Kind.CHOICE,
                width=0.25,
                choices=lambda: units_of_notice(stage),
            ),
        ),
        key="renewal",
    )


def _extensions(decisions: Choices) -> Group:
    return Group(
        heading=message("Extensions"),
        fields=(
            RowsSpec(
                name="extensions",
                label=message("Each extension that was decided, and until when"),
                add=message("Add an extension"),
                is_ordered=False,
                begins_with="until_on",
                make=lambda: Extension(id=uuid4(), until_on=NO_DAY),
                columns=(
                    Spec(name="until_on", label=message("Until"), kind=Kind.DAY, width=0.25),
                    Spec(name="agreed_on", label=message("Agreed on"), kind=Kind.DAY, width=0.25),
                    Spec(
                        name="decision_id", label=message("Decision"), kind=Kind.CHOICE, width=0.25, choices=decisions
                    ),
                    Spec(name="note", label=message("Note"), width=0.25),
                ),
            ),
        ),
        key="extensions",
    )


def _ending(stage: Stage) -> Group:
    return Group(
        heading=message("Notice and end"),
        fields=(
            Spec(name="notice_given_on", label=message("Notice given on"), kind=Kind.DAY),
            Spec(name="notice_by", label=message("Notice given by"), kind=Kind.CHOICE, choices=choices_of(stage, Side)),
            Spec(
                name="ended_on",
                label=message("Ended on"),
                kind=Kind.DAY,
                hint=message("Only where it ended on another day than the terms say."),
            ),
            Spec(name="end_reason_*", label=message("Why it ended"), kind=Kind.TEXT, width=1.0),
        ),
        key="ending",
    )


def _reminders(stage: Stage) -> Group:
    return Group(
        heading=message("Reminders"),
        fields=(
            Spec(
                name="has_own_ladder",
                label=message("This one has reminders of its own, not those of the policy"),
                kind=Kind.FLAG,
                width=1.0,
            ),
            Spec(
                name="ladder",
                label=message("Remind"),
                kind=Kind.CHOICES,
                width=1.0,
                choices=lambda: [(code, stage.say(step_name(code))) for code in _STEPS],
            ),
        ),
        key="reminders",
    )
