"""The tables of governing documents, of what a municipality sets on top of its policy profile, and of deviations."""

from sqlalchemy import CheckConstraint, Column, Index, Uuid

from coordinator_app.domain.criteria import AskedOf, Scale
from coordinator_app.domain.governing_documents import DocumentVersion, GoverningDocument
from coordinator_app.domain.own_policy import (
    MOST_AGREEMENTS,
    MOST_NUMBER,
    Deviation,
    OwnCriterion,
    OwnLadder,
    OwnNumber,
    OwnPolicy,
    OwnPriority,
    OwnRule,
    PreparingBody,
)
from coordinator_app.domain.set_asides import About
from coordinator_app.storage.columns import choice, day, file, flag, number, reference, texts, words
from coordinator_app.storage.metadata import kept, part
from coordinator_app.storage.tables_agreements import MOST_MONTHS

_GREATEST_WEIGHT = 9

governing_document = kept(
    "governing_document",
    GoverningDocument,
    texts("title_sv", "title_en", "profile", "adopted_by"),
    day("adopted_on", nullable=True),
    texts("document_type", "applies_to", "validity", "revision_owner", "document_owner"),
    number("revision_months", least=1, most=MOST_MONTHS, nullable=True),
    day("last_revised_on", nullable=True),
    texts("follow_up_owner", "case_number"),
    reference("decision_id", "decision", on_delete="SET NULL", nullable=True),
    day("ended_on", nullable=True),
    texts("name"),
    file("sha256"),
    texts("note"),
)

document_version = part(
    "document_version",
    DocumentVersion,
    "governing_document",
    day("adopted_on", nullable=True),
    day("until_on", nullable=True),
    texts("case_number", "name"),
    file("sha256"),
)

own_policy = kept(
    "own_policy",
    OwnPolicy,
    day("since_on", nullable=True),
    texts("sister_city_sv", "sister_city_en", "sister_cities_sv", "sister_cities_en"),
    number("agreements_cap", least=0, most=MOST_AGREEMENTS, nullable=True),
    reference("cap_decision_id", "decision", on_delete="SET NULL", nullable=True),
    reference("priorities_decision_id", "decision", on_delete="SET NULL", nullable=True),
    reference("deciding_body_id", "body", on_delete="SET NULL", nullable=True),
)

own_priority = part(
    "own_priority",
    OwnPriority,
    "own_policy",
    texts("code", "text_sv", "text_en"),
    number("weight", least=0, most=_GREATEST_WEIGHT),
    flag("is_dropped"),
)

own_rule = part("own_rule", OwnRule, "own_policy", texts("rule", "severity"), flag("is_off"))

own_ladder = part("own_ladder", OwnLadder, "own_policy", texts("kind"), words("steps"))

own_number = part("own_number", OwnNumber, "own_policy", texts("name"), number("number", least=0, most=MOST_NUMBER))

preparing_body = part("preparing_body", PreparingBody, "own_policy", reference("body_id", "body", on_delete="CASCADE"))

own_criterion = part(
    "own_criterion",
    OwnCriterion,
    "own_policy",
    texts("profile", "code", "asked_sv", "asked_en", "help_sv", "help_en", "clause"),
    choice("scale", Scale),
    choice("asked_of", AskedOf),
)

deviation = kept(
    "deviation",
    Deviation,
    texts("rule"),
    choice("about", About),
    Column("about_id", Uuid, nullable=False),
    texts("reason", "decided_by"),
    day("decided_on", nullable=True),
    day("until_on", nullable=True),
    texts("case_number"),
    CheckConstraint("until_on >= decided_on", name="days"),
    Index("ix_deviation_about_id", "about_id", "rule"),
)
