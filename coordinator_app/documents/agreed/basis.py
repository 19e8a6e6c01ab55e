"""The parts of a basis for decision: the proposal, the interests, the benefit, the costs, the days, the decision."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coordinator_app.documents.block import Block
from coordinator_app.documents.fonts import Face
from coordinator_app.documents.grids import grid, pairs
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text, joined, runs_of
from coordinator_app.documents.sheets import A4
from coordinator_app.documents.styles import Styles
from coordinator_app.documents.tables import Row, TableLook, table
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements import Agreement, Assessment, Criterion, Fee
from coordinator_app.domain.amounts import amount
from coordinator_app.domain.benefit_words import ANSWERS
from coordinator_app.domain.decision_basis import DecisionBasis
from coordinator_app.domain.kind_words import kind_said
from coordinator_app.domain.labels import label
from coordinator_app.domain.term_words import decision_said, notice_said, renewal_said
from coordinator_app.words import Either, Words

WIDTH = A4.text_width
_ANSWER, _CLAUSE = 84.0, 62.0
_TAGS = {"sv": "sv-SE", "en": "en-GB"}
_LABEL, _ABOVE_LINE = 130.0, 14.0

Pairs = Iterable[tuple[str, Text]]


@dataclass(frozen=True, kw_only=True)
class Basis:
    """A basis for decision and how it is told."""

    told: DecisionBasis
    words: Words
    looks: Styles

    @property
    def agreement(self) -> Agreement:
        """The agreement to decide upon."""
        return self.told.agreement

    def pick(self, swedish: str, english: str) -> Text:
        """Return a text in the language of the paper, or where that is empty in the other, and then say so."""
        own, other = (swedish, english) if self.words.language == "sv" else (english, swedish)
        if own or not other:
            return own
        return [Run(other, language=_TAGS["en" if self.words.language == "sv" else "sv"])]

    def either(self, text: Either) -> Text:
        """Return a text of two languages, as `pick`."""
        return self.pick(text.swedish, text.english)

    def pairs(self, rows: Pairs, summary: str) -> list[Block]:
        """Return labels with their texts, without those that say nothing."""
        said = [(name, text) for name, text in rows if text]
        return [pairs(said, summary, self.looks, width=WIDTH)] if said else []

    def prose(self, text: Text) -> list[Block]:
        """Return the paragraphs of a text that a user wrote."""
        parts = [replace(run, text=part.strip()) for run in runs_of(text) for part in run.text.splitlines()]
        return [Prose([part], self.looks.body) for part in parts if part.text]


def proposal(basis: Basis) -> list[Block]:
    """Return who agrees with whom about what, and who answers for it."""
    return basis.pairs(_proposal(basis), basis.words.say("What is to be decided upon"))


def _proposal(basis: Basis) -> Iterator[tuple[str, Text]]:
    say, told, one = basis.words.say, basis.told, basis.agreement
    goals = {goal.code: basis.pick(goal.text_sv, goal.text_en) for goal in told.policy.goals}
    responsible = (basis.either(told.body(one.responsible_body_id)), told.name(one.responsible_id))
    yield say("Kind"), kind_said(one.kind, told.policy, basis.words)
    yield say("Parties"), joined((basis.either(each) for each in told.parties), ", ")
    yield say("Level"), _opening(say(label(one.level)))
    yield say("Purpose"), basis.pick(one.purpose_sv, one.purpose_en)
    yield say("Scope"), basis.pick(one.scope_sv, one.scope_en)
    yield say("Areas"), joined((goals[code] for code in one.goals if code in goals), ", ")
    yield say("Responsible"), joined(responsible, ", ")
    yield say("Also takes part"), joined((basis.either(told.body(unit.body_id)) for unit in one.units), ", ")
    yield say("Local actors"), joined((basis.either(each) for each in told.actors), ", ")
    yield say("Signed by"), joined((_signatory(basis, each.name, each.person_id) for each in one.signatories), ", ")


def _signatory(basis: Basis, name: str, person_id: object) -> str:
    return name or next((known for one, known in basis.told.names if one == person_id), "")


def interests(basis: Basis) -> list[Block]:
    """Return both parties' interests; where one is not described, that is what those who decide should know."""
    say, one = basis.words.say, basis.agreement
    missing = say("Not described")
    rows: Pairs = (
        (say("Our interest"), basis.pick(one.our_interest_sv, one.our_interest_en) or missing),
        (say("Their interest"), basis.pick(one.their_interest_sv, one.their_interest_en) or missing),
    )
    return basis.pairs(rows, say("Mutual interest"))


def benefit(basis: Basis) -> list[Block]:
    """Return the latest assessment: what it came to, why, by which criteria, who made it and when."""
    say, assessment = basis.words.say, basis.told.assessment
    if assessment is None:
        return [Prose(say("The benefit has not been assessed."), basis.looks.body)]
    conclusion = say(label(assessment.conclusion))
    strong = replace(basis.looks.h3, before=0, keeps_with_next=False)
    return [
        Prose(_opening(conclusion), strong),
        *basis.prose(basis.pick(assessment.reasons_sv, assessment.reasons_en)),
        *_criteria(basis, assessment),
        Prose(_assessed(basis, assessment), replace(basis.looks.note, before=5)),
    ]


def _criteria(basis: Basis, assessment: Assessment) -> list[Block]:
    """Return each criterion in the words that it was asked in, with its clause, its answer and what shows it."""
    say = basis.words.say
    rows: list[tuple[Text, ...]] = [
        (_criterion(basis, one), _answer(basis, one), basis.pick(one.text_sv, one.text_en))
        for one in assessment.criteria
        if one.is_answered
    ]
    widths = (WIDTH * 0.4, _ANSWER, WIDTH * 0.6 - _ANSWER)
    heads = (say("Criterion"), say("Assessment"), say("What shows it"))
    made: list[Block] = [grid(heads, widths, rows, say("The benefit by each criterion"), basis.looks)] if rows else []
    return made + _unanswered(basis, assessment)


def _criterion(basis: Basis, one: Criterion) -> Text:
    asked = basis.pick(one.asked_sv, one.asked_en) or one.code
    return [*runs_of(asked), Run(f" ({one.clause})", face=Face.SANS)] if one.clause else asked


def _answer(basis: Basis, one: Criterion) -> str:
    say = basis.words.say
    return _opening(say("not assessed") if one.score is None else say(ANSWERS[one.scale][one.score]))


def _unanswered(basis: Basis, assessment: Assessment) -> list[Block]:
    """Return what was asked and is not answered, which those who decide should know."""
    left = [basis.pick(one.asked_sv, one.asked_en) for one in assessment.criteria if not one.is_answered]
    if not left:
        return []
    note = replace(basis.looks.note, before=6, keeps_with_next=True)
    told = [Prose(basis.words.say("Not assessed yet:"), note)]
    return [*told, *(Prose(asked, replace(basis.looks.cell, before=1, after=1)) for asked in left)]


def _assessed(basis: Basis, assessment: Assessment) -> str:
    say, day = basis.words.say, basis.words.day(assessment.assessed_on)
    name = basis.told.name(assessment.assessor_id)
    return say("Assessed by {name} on {day}.", name=name, day=day) if name else say("Assessed on {day}.", day=day)


def costs(basis: Basis) -> list[Block]:
    """Return what a year costs, and what was budgeted and paid so far."""
    say, one = basis.words.say, basis.agreement
    blocks: list[Block] = []
    if one.cost_per_year is not None:
        cost = say(amount(one.cost_per_year, one.currency))
        blocks.append(Prose(say("{amount} a year.", amount=cost), basis.looks.body))
    if one.fees:
        rows = [_fee(basis, fee) for fee in sorted(one.fees, key=lambda fee: fee.year)]
        heads = (say("Year"), say("Budgeted"), say("Invoiced"), say("Paid"))
        blocks.append(grid(heads, (WIDTH / 4,) * 4, rows, say("Costs by year"), basis.looks))
    return blocks or [Prose(say("No costs are known."), basis.looks.body)]


def _fee(basis: Basis, fee: Fee) -> tuple[Text, ...]:
    money = ("" if sum_ is None else basis.words.say(amount(sum_, basis.agreement.currency)) for sum_ in _sums(fee))
    return str(fee.year), *money, basis.words.day(fee.paid_on) if fee.paid_on else ""


def _sums(fee: Fee) -> tuple[int | None, int | None]:
    return fee.budgeted, fee.invoiced


def term(basis: Basis) -> list[Block]:
    """Return the days with the period of notice, and by when somebody must decide."""
    chain = basis.told.chain
    said = [Prose(basis.words.say(chain), replace(basis.looks.body, before=6))] if chain else []
    return [*basis.pairs(_term(basis), basis.words.say("Validity and notice")), *said]


def _term(basis: Basis) -> Iterator[tuple[str, Text]]:
    say, day, one, days = basis.words.say, basis.words.day, basis.agreement, basis.told.days
    has_end = days.current_end_on is not None
    notice = notice_said(one.notice_number, one.notice_unit, days.notice_on, has_end=has_end)
    yield say("To be signed by"), day(one.sign_by_on) if one.sign_by_on else ""
    yield say("In force from"), day(days.begins_on) if days.begins_on else ""
    if days.first_end_on and days.first_end_on != days.current_end_on:
        yield say("First end"), day(days.first_end_on)
    yield say("Current end"), day(days.current_end_on) if days.current_end_on else ""
    yield say("Renewal"), say(renewal_said(one.renewal, one.renewal_months, days.renews_on))
    yield say("Notice"), say(notice) if notice else ""
    yield say("Next review"), day(days.review_on) if days.review_on else ""
    if one.renewal == Renewal.OPEN_ENDED or days.current_end_on is None:
        yield say("Why it has no end"), basis.pick(one.open_ended_reason_sv, one.open_ended_reason_en)


def policy(basis: Basis) -> list[Block]:
    """Return the clauses that matter in the policy's own words, or nothing where there are none."""
    say = basis.words.say
    rows: list[tuple[Text, ...]] = [
        (clause.code, basis.pick(clause.text_sv, clause.text_en)) for clause in basis.told.clauses
    ]
    if not rows:
        return []
    source = say("Clauses of {policy}", policy=basis.told.policy.title_sv or basis.told.policy.name)
    return [grid((say("Clause"), say("Wording")), (_CLAUSE, WIDTH - _CLAUSE), rows, source, basis.looks)]


def decision(basis: Basis) -> list[Block]:
    """Return the decision where one was made, else the place to write it."""
    say, made = basis.words.say, basis.told.decision
    if made is not None:
        body = basis.words.pick(*_names(basis.told.body(made.body_id)))
        parts = decision_said(body, made.decided_on, made.paragraph, made.case_number)
        said = ", ".join(say(part) for part in parts)
        return [Prose(f"{_opening(said)}.", basis.looks.body)] if said else []
    asked = (say("Decision"), say("Body"), say("Day"), say("Paragraph"), say("Signature"))
    look = TableLook(theme=basis.looks.theme, above=_ABOVE_LINE, below=3)
    rows = [Row([Prose(name, basis.looks.note), None]) for name in asked]
    return [table((_LABEL, WIDTH - _LABEL), rows, look, summary=say("Place for the decision"))]


def _opening(text: str) -> str:
    return text[:1].upper() + text[1:]


def _names(text: Either) -> tuple[str, str]:
    return text.swedish, text.english
