"""What the tabs of an agreement ask for, in groups of fields."""

from collections.abc import Sequence
from datetime import date
from typing import cast
from uuid import UUID, uuid4

from coordinator_app.domain.agreement_terms import NoticeUnit, Side
from coordinator_app.domain.agreements import (
    Activity,
    Agreement,
    AgreementActor,
    AgreementLevel,
    AgreementUnit,
    Fee,
    Party,
    Representative,
    Signatory,
)
from coordinator_app.domain.labels import label
from coordinator_app.domain.organisations import Scope
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.forms.choices import Choices, choices_of
from coordinator_app.ui.forms.specs import NOBODY, Group, Kind, RowsSpec, Spec
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message

NO_DAY = cast("date", None)
"""Stands for the day that a new part will have, until it has been written."""


def overview(stage: Stage, agreement: Agreement, near: Choices) -> tuple[Group, ...]:
    """Return the groups of the overview; `near` offers the agreements that it may follow or lie under."""
    return (
        _aims(stage),
        _interests(),
        _responsible(),
        _parties(stage, agreement),
        _place(near),
        _note(),
    )


def signing(stage: Stage) -> tuple[Group, ...]:
    """Return the group of those who sign."""
    return (_signatories(stage),)


def economy(stage: Stage) -> tuple[Group, ...]:
    """Return the groups of what the agreement costs."""
    return (_costs(stage),)


def network(stage: Stage) -> tuple[Group, ...]:
    """Return the groups of a membership: who represents the municipality, and what is done."""
    return (_representatives(stage), _activities(stage))


def _aims(stage: Stage) -> Group:
    profile = stage.desk.municipality.policy()
    return Group(
        heading=message("Purpose and goals"),
        fields=(
            Spec(name="purpose_*", label=message("Purpose, in one sentence"), kind=Kind.TEXT, width=1.0),
            Spec(name="scope_*", label=message("What it covers"), kind=Kind.TEXT, width=1.0),
            Spec(
                name="goals",
                label=message("Goals of the policy"),
                kind=Kind.CHOICES,
                width=1.0,
                choices=lambda: [(goal.code, stage.words.pick(goal.text_sv, goal.text_en)) for goal in profile.goals],
            ),
            Spec(name="case_number", label=message("Case number"), hint=message("Such as KS 2026-318")),
            Spec(
                name="level",
                label=message("Level"),
                kind=Kind.CHOICE,
                choices=choices_of(stage, AgreementLevel),
            ),
        ),
        key="aims",
    )


def _interests() -> Group:
    return Group(
        heading=message("The interest of both parties"),
        fields=(
            Spec(name="our_interest_*", label=message("What the municipality gains"), kind=Kind.TEXT, lines=3),
            Spec(name="their_interest_*", label=message("What the other party gains"), kind=Kind.TEXT, lines=3),
        ),
        key="interests",
    )


def _responsible() -> Group:
    return Group(
        heading=message("Who is responsible"),
        fields=(
            Spec(name="responsible_body_id", label=message("Responsible department"), kind=Kind.BODY),
            Spec(name="responsible_id", label=message("Responsible person"), kind=Kind.PERSON),
            RowsSpec(
                name="units",
                label=message("Departments and companies that take part"),
                add=message("Add department"),
                begins_with="body_id",
                make=lambda: AgreementUnit(id=uuid4(), body_id=NOBODY),
                columns=(Spec(name="body_id", label=message("Department or body"), kind=Kind.BODY, width=1.0),),
            ),
            RowsSpec(
                name="actors",
                label=message("Local and regional actors"),
                add=message("Add organisation"),
                begins_with="organisation_id",
                make=lambda: AgreementActor(id=uuid4(), organisation_id=NOBODY),
                columns=(
                    Spec(name="organisation_id", label=message("Organisation"), kind=Kind.ORGANISATION, width=1.0),
                ),
            ),
        ),
        key="responsible",
    )


def _parties(stage: Stage, agreement: Agreement) -> Group:
    return Group(
        heading=message("Parties"),
        fields=(
            Spec(
                name="partner_id",
                label=message("Network") if agreement.is_membership else message("Partner"),
                kind=Kind.PARTNER,
            ),
            RowsSpec(
                name="parties",
                label=message("Other parties"),
                add=message("Add a party"),
                make=lambda: Party(id=uuid4(), name_sv=stage.say("New party")),
                columns=(
                    Spec(name="name_*", label=message("Name"), width=0.34),
                    Spec(name="partner_id", label=message("Partner"), kind=Kind.PARTNER, width=0.33),
                    Spec(name="organisation_id", label=message("Organisation"), kind=Kind.ORGANISATION, width=0.33),
                ),
            ),
        ),
        key="parties",
    )


def _place(near: Choices) -> Group:
    return Group(
        heading=message("Among other agreements"),
        fields=(
            Spec(name="predecessor_id", label=message("Comes after"), kind=Kind.CHOICE, width=1.0, choices=near),
            Spec(name="framework_id", label=message("Lies under"), kind=Kind.CHOICE, width=1.0, choices=near),
        ),
        key="place",
    )


def _note() -> Group:
    return Group(
        heading=message("Note"),
        fields=(
            Spec(
                name="internal_note",
                label=message("Internal note"),
                kind=Kind.TEXT,
                width=1.0,
                hint=message("Yours alone: it is never part of a document."),
            ),
        ),
        key="note",
    )


def _signatories(stage: Stage) -> Group:
    return Group(
        heading=message("Signatories"),
        fields=(
            RowsSpec(
                name="signatories",
                label=message("Who signs for the municipality, and for the other party"),
                add=message("Add a signatory"),
                make=lambda: Signatory(id=uuid4()),
                columns=(
                    Spec(
                        name="side",
                        label=message("Signs for"),
                        kind=Kind.CHOICE,
                        width=0.34,
                        choices=choices_of(stage, Side),
                    ),
                    Spec(name="person_id", label=message("Person"), kind=Kind.PERSON, width=0.33),
                    Spec(name="name", label=message("Name, if not among the contacts"), width=0.33),
                    Spec(name="title_*", label=message("Title or office")),
                    Spec(name="signed_on", label=message("Signed on"), kind=Kind.DAY),
                ),
            ),
        ),
        key="signatories",
    )


def _costs(stage: Stage) -> Group:
    return Group(
        heading=message("Costs"),
        fields=(
            Spec(name="cost_per_year", label=message("Cost per year, in whole units"), kind=Kind.NUMBER),
            Spec(name="currency", label=message("Currency"), hint=message("Such as SEK or EUR")),
            RowsSpec(
                name="fees",
                label=message("Year by year: what was budgeted, invoiced and paid"),
                add=message("Add a year"),
                is_ordered=False,
                make=lambda: Fee(id=uuid4(), year=stage.today.year),
                columns=(
                    Spec(name="year", label=message("Year"), kind=Kind.NUMBER, width=0.16),
                    Spec(name="budgeted", label=message("Budget"), kind=Kind.NUMBER, width=0.25),
                    Spec(name="invoiced", label=message("Invoice"), kind=Kind.NUMBER, width=0.25),
                    Spec(name="invoice_due_on", label=message("Due"), kind=Kind.DAY, width=0.34),
                    Spec(name="paid_on", label=message("Paid on"), kind=Kind.DAY, width=0.34),
                    Spec(name="note", label=message("Note"), width=0.66),
                ),
            ),
        ),
        key="costs",
    )


def _representatives(stage: Stage) -> Group:
    return Group(
        heading=message("Who represents the municipality"),
        fields=(
            Spec(
                name="network_level",
                label=message("Level of the network"),
                kind=Kind.CHOICE,
                choices=choices_of(stage, Scope),
            ),
            RowsSpec(
                name="representatives",
                label=message("Representatives and their terms"),
                add=message("Add a representative"),
                is_ordered=False,
                begins_with="person_id",
                make=lambda: Representative(id=uuid4(), person_id=NOBODY),
                columns=(
                    Spec(name="person_id", label=message("Name"), kind=Kind.PERSON),
                    Spec(name="role_*", label=message("Role")),
                    Spec(name="from_on", label=message("From"), kind=Kind.DAY),
                    Spec(name="to_on", label=message("Until"), kind=Kind.DAY),
                ),
            ),
        ),
        key="representatives",
    )


def _activities(stage: Stage) -> Group:
    return Group(
        heading=message("Activity"),
        fields=(
            RowsSpec(
                name="activities",
                label=message("Meetings, applications, exchanges and what else was done"),
                add=message("Add an activity"),
                is_ordered=False,
                make=lambda: Activity(id=uuid4(), on=stage.today),
                columns=(
                    Spec(name="on", label=message("Day"), kind=Kind.DAY, width=0.25),
                    Spec(name="text_*", label=message("What happened"), kind=Kind.TEXT, width=0.5, lines=1),
                    Spec(name="person_id", label=message("Who took part"), kind=Kind.PERSON, width=0.25),
                ),
            ),
        ),
        key="activities",
    )


def units_of_notice(stage: Stage) -> list[tuple[NoticeUnit, str]]:
    """Return what a period of notice is counted in."""
    return [(unit, stage.say(label(unit))) for unit in NoticeUnit]


def named_agreement(stage: Stage, agreement: Agreement) -> str:
    """Return what an agreement is called in a choice or a link: its title, and from when it is in force."""
    title = shortened(stage.words.pick(agreement.title_sv, agreement.title_en)) or stage.say("No title")
    begins = agreement.terms.begins_on
    return f"{title} ({begins.year})" if begins is not None else title


def near_choices(stage: Stage, agreement: Agreement, chosen: Sequence[UUID | None]) -> list[tuple[UUID | None, str]]:
    """Return none, and the other agreements with the same partner or chosen already."""
    agreements = stage.desk.agreements
    found = {each.id: each for each in agreements.of_partner(agreement.partner_id)} if agreement.partner_id else {}
    missing = (agreements.get(one) for one in chosen if one is not None and one not in found)
    found |= {each.id: each for each in missing if each is not None}
    named = [(each.id, named_agreement(stage, each)) for each in found.values() if each.id != agreement.id]
    return [(None, stage.say("None")), *named]
