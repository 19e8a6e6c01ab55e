"""The basis for a decision tells those who decide what they need, says what is missing, and keeps what is secret."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from coordinator_app import paths
from coordinator_app.documents import benefit_assessment
from coordinator_app.documents.composing import Document
from coordinator_app.domain.agreement_terms import AgreementStage, NoticeUnit, Renewal, Side
from coordinator_app.domain.agreements import (
    Agreement,
    AgreementKind,
    AgreementUnit,
    Assessment,
    Conclusion,
    Criterion,
    Fee,
    Signatory,
)
from coordinator_app.domain.criteria import Scale
from coordinator_app.domain.decision_basis import DecisionBasis
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.municipality import Body, BodyKind, Municipality
from coordinator_app.domain.policy import Clause, Goal, PolicyProfile
from coordinator_app.words import LANGUAGES, Either, Language, Words, verbatim
from tests.documents.briefings import MADE_AT
from tests.documents.hearing import lonely_headings
from tests.documents.reading import text, violations
from tests.documents.selfcheck import told

TODAY = date(2026, 11, 23)
WRITER, BOARD = UUID(int=7), UUID(int=8)
POLICY = PolicyProfile(
    key="falun",
    title_sv="Policy för exemplet",
    goals=(
        Goal(code="G1", text_sv="Barn och unga", text_en="Children and young people", clause="K13"),
        Goal(code="G2", text_sv="Miljö", text_en="Environment", clause="K14"),
    ),
    clauses=(
        Clause(code="K5", text_sv="Nyttan ska vara avgörande.", text_en="The benefit shall be decisive."),
        Clause(code="K13", text_sv="Barn ska ges hög prioritet.", text_en="Children shall have high priority."),
        Clause(code="K14", text_sv="Miljö kan prioriteras.", text_en="The environment may have priority."),
    ),
)
OLD = Assessment(id=UUID(int=20), assessed_on=date(2020, 1, 1), reasons_sv="Gammal", reasons_en="Old")
NEW = Assessment(
    id=UUID(int=21),
    assessed_on=date(2026, 10, 1),
    assessor_id=WRITER,
    conclusion=Conclusion.BENEFIT,
    reasons_sv="Skolorna vinner.",
    reasons_en="The schools gain.",
    criteria=(
        Criterion(
            id=UUID(int=22),
            code="young",
            asked_sv="Vilken nytta gör det för barn och unga?",
            asked_en="What benefit does it bring to children and young people?",
            clause="K5",
            score=3,
            text_sv="Fyrtio elever.",
            text_en="Forty pupils.",
        ),
        Criterion(
            id=UUID(int=23),
            code="bygone",
            asked_sv="Gällde det förr?",
            asked_en="Did it hold before?",
            scale=Scale.DEGREE,
            score=0,
            text_sv="Bara en gång.",
            text_en="Only once.",
        ),
        Criterion(id=UUID(int=24), code="open", asked_sv="Vad kostar tiden?", asked_en="What does the time cost?"),
    ),
)
AGREEMENT = Agreement(
    id=UUID(int=1),
    kind=AgreementKind.COOPERATION,
    stage=AgreementStage.PROPOSED,
    title_sv="Samarbete om skolor",
    title_en="Cooperation on schools",
    case_number="KS 2026/0171",
    goals=("G1",),
    scope_sv="Elevutbyte",
    scope_en="Pupil exchange",
    our_interest_sv="Språk",
    our_interest_en="Languages",
    sign_by_on=date(2027, 2, 1),
    in_force_on=date(2027, 3, 1),
    first_end_on=date(2029, 2, 28),
    renewal=Renewal.TACIT,
    renewal_months=12,
    notice_number=60,
    notice_unit=NoticeUnit.DAYS,
    cost_per_year=120000,
    responsible_body_id=BOARD,
    responsible_id=WRITER,
    internal_note="Hemligt om skolan",
    signatories=(Signatory(id=UUID(int=30), side=Side.THEIRS, name="Jörg Weißmüller"),),
    assessments=(NEW, OLD),
    fees=(Fee(id=UUID(int=31), year=2027, budgeted=120000),),
    units=(AgreementUnit(id=UUID(int=32), body_id=BOARD),),
)


def basis(language: Language = "sv", **fields: object) -> DecisionBasis:
    plain = DecisionBasis(
        language=language,
        today=TODAY,
        agreement=AGREEMENT,
        parties=(Either("Norrvikens kommun", "Municipality of Norrviken"), Either("Gütersloh", "Gütersloh")),
        names=((WRITER, "Eva Lind"),),
        bodies=(Body(id=BOARD, kind=BodyKind.EXECUTIVE_BOARD, name_sv="Kommunstyrelsen", name_en="Executive Board"),),
        policy=POLICY,
        sender=Municipality(id=UUID(int=99), name_sv="Norrvikens kommun", name_en="Municipality of Norrviken"),
        made_at=MADE_AT,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]  # the tests name fields of the basis


def sound(made_of: DecisionBasis) -> Document:
    """Return the document of a basis after holding it against PDF/UA-1, PDF/A-2a and the check of our own."""
    words = Words(made_of.language, paths.resources() / "translations")
    document = benefit_assessment.make(made_of, words, paths.resources())
    found = violations(document.content)
    assert found == [], found
    return document


def said(made_of: DecisionBasis) -> str:
    return text(sound(made_of).content).replace("\u00a0", " ")


def test_it_tells_parties_interests_benefit_costs_days_and_clauses() -> None:
    paper = said(basis(chain=verbatim("Kommunstyrelsen beslutar senast 19 januari 2027.")))
    for expected in (
        "Beslutsunderlag Samarbete om skolor",
        "Norrvikens kommun, Gütersloh",
        "Vårt intresse Språk",
        "Partens intresse Inte beskrivet",
        "Tydlig nytta för kommunen Skolorna vinner.",
        "Vilken nytta gör det för barn och unga? (K5) Stor nytta Fyrtio elever.",
        "Gällde det förr? Inte alls Bara en gång.",
        "Inte bedömt ännu: Vad kostar tiden?",
        "K5 Nyttan ska vara avgörande.",
        "Bedömt av Eva Lind den 1 oktober 2026.",
        "Förlängs automatiskt med 12 månader",
        "60 dagar före slutet",
        "Kommunstyrelsen beslutar senast 19 januari 2027.",
        "K13 Barn ska ges hög prioritet.",
        "Undertecknas av Jörg Weißmüller",
    ):
        assert expected in paper
    for unexpected in ("Gammal", "K14", "Hemligt"):
        assert unexpected not in paper


def test_a_criterion_that_is_told_but_not_rated_is_said_to_be_so() -> None:
    told_only = replace(NEW.criteria[0], score=None)
    changed = replace(AGREEMENT, assessments=(replace(NEW, criteria=(told_only,)),))
    paper = said(basis("en", agreement=changed))
    assert "What benefit does it bring to children and young people? (K5) Not assessed Forty pupils." in paper
    assert "Not assessed yet:" not in paper


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_sound_in_both_languages_and_every_part_has_its_heading(language: Language) -> None:
    document = sound(basis(language))
    assert document.missing == frozenset()
    assert lonely_headings(document.content) == []
    roles = [role for role, _ in told(document.content)]
    assert (roles.count("H1"), roles.count("H2")) == (1, 7)


def test_what_is_missing_is_said_and_there_is_a_place_for_the_decision() -> None:
    bare = Agreement(id=UUID(int=2), kind=AgreementKind.FRIENDSHIP, title_sv="Vänskap")
    paper = said(basis("en", agreement=bare, policy=PolicyProfile(key="general"), bodies=()))
    for expected in (
        "Vänskap",
        "The benefit has not been assessed.",
        "No costs are known.",
        "Our interest Not described",
        "Decision Body Day Paragraph Signature",
    ):
        assert expected in paper
    assert "What the policy says" not in paper


def test_a_decision_that_was_made_stands_in_its_place() -> None:
    made = Decision(id=UUID(int=40), body_id=BOARD, decided_on=date(2026, 11, 3), paragraph="164", case_number="KS 1")
    paper = said(basis(decision=made))
    assert "Kommunstyrelsen 3 november 2026, § 164, dnr KS 1." in paper
    assert "Underskrift" not in paper


def test_clauses_that_somebody_asks_for_are_quoted_in_the_order_of_the_policy() -> None:
    assert [clause.code for clause in basis(more_clauses=("K14", "unknown")).clauses] == ["K5", "K13", "K14"]


def test_the_same_basis_makes_the_same_bytes() -> None:
    words = Words("sv", paths.resources() / "translations")
    assert benefit_assessment.make(basis(), words, paths.resources()).content == sound(basis()).content
