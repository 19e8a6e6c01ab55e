"""The tables of agreements and their parts, and of the decisions behind them."""

from sqlalchemy import CheckConstraint

from coordinator_app.domain.agreement_terms import AgreementStage, NoticeUnit, Renewal, Side
from coordinator_app.domain.agreements import (
    Activity,
    Agreement,
    AgreementActor,
    AgreementFile,
    AgreementKind,
    AgreementLevel,
    AgreementUnit,
    Assessment,
    Conclusion,
    Criterion,
    Extension,
    Fee,
    FileClass,
    Party,
    Representative,
    Signatory,
)
from coordinator_app.domain.criteria import Scale
from coordinator_app.domain.decisions import Decision, DecisionKind
from coordinator_app.domain.organisations import Scope
from coordinator_app.storage.columns import choice, day, file, flag, number, reference, texts, words
from coordinator_app.storage.metadata import kept, part

MOST_MONTHS = 1_200
"""The longest term of months that can be entered: a hundred years."""

_MOST_DAYS = 36_600
_MOST_MONEY = 10**12
_GREATEST_BENEFIT = 3
_LATEST_YEAR = 9999

decision = kept(
    "decision",
    Decision,
    choice("kind", DecisionKind),
    texts("title_sv", "title_en"),
    reference("body_id", "body", on_delete="RESTRICT", nullable=True),
    day("decided_on", nullable=True, index=True),
    texts("paragraph", "case_number", "decided_by", "delegation"),
    day("reported_on", nullable=True),
    texts("reported_paragraph", "minutes_name"),
    file("minutes"),
    texts("note"),
)

agreement = kept(
    "agreement",
    Agreement,
    choice("kind", AgreementKind),
    choice("stage", AgreementStage),
    texts("title_sv", "title_en"),
    reference("partner_id", "partner", on_delete="RESTRICT", nullable=True),
    texts("case_number"),
    choice("level", AgreementLevel),
    choice("network_level", Scope),
    words("goals"),
    texts("scope_sv", "scope_en", "purpose_sv", "purpose_en"),
    texts("our_interest_sv", "our_interest_en", "their_interest_sv", "their_interest_en"),
    reference("decision_id", "decision", on_delete="SET NULL", nullable=True),
    day("sign_by_on", nullable=True),
    day("sent_on", nullable=True),
    day("signed_on", nullable=True),
    day("in_force_on", nullable=True),
    day("first_end_on", nullable=True),
    choice("renewal", Renewal),
    number("renewal_months", least=1, most=MOST_MONTHS, nullable=True),
    number("review_months", least=1, most=MOST_MONTHS, nullable=True),
    day("reviewed_on", nullable=True),
    texts("open_ended_reason_sv", "open_ended_reason_en"),
    number("notice_number", least=0, most=_MOST_DAYS, nullable=True),
    choice("notice_unit", NoticeUnit),
    day("notice_given_on", nullable=True),
    choice("notice_by", Side, nullable=True),
    day("ended_on", nullable=True),
    texts("end_reason_sv", "end_reason_en"),
    number("cost_per_year", least=0, most=_MOST_MONEY, nullable=True),
    texts("currency"),
    reference("responsible_body_id", "body", on_delete="RESTRICT", nullable=True),
    reference("responsible_id", "person", on_delete="SET NULL", nullable=True),
    reference("predecessor_id", "agreement", on_delete="SET NULL", nullable=True),
    reference("framework_id", "agreement", on_delete="SET NULL", nullable=True),
    flag("has_own_ladder"),
    words("ladder"),
    texts("internal_note"),
    CheckConstraint("first_end_on >= in_force_on", name="days"),
)

party = part(
    "party",
    Party,
    "agreement",
    texts("name_sv", "name_en"),
    reference("partner_id", "partner", on_delete="RESTRICT", nullable=True),
    reference("organisation_id", "organisation", on_delete="RESTRICT", nullable=True),
)

signatory = part(
    "signatory",
    Signatory,
    "agreement",
    choice("side", Side),
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
    texts("name", "title_sv", "title_en"),
    day("signed_on", nullable=True),
)

extension = part(
    "extension",
    Extension,
    "agreement",
    day("until_on"),
    day("agreed_on", nullable=True),
    reference("decision_id", "decision", on_delete="SET NULL", nullable=True),
    texts("note"),
)

assessment = part(
    "assessment",
    Assessment,
    "agreement",
    day("assessed_on"),
    reference("assessor_id", "person", on_delete="SET NULL", nullable=True),
    choice("conclusion", Conclusion),
    texts("reasons_sv", "reasons_en"),
)

criterion = part(
    "criterion",
    Criterion,
    "assessment",
    texts("code", "asked_sv", "asked_en", "clause"),
    choice("scale", Scale),
    number("score", least=0, most=_GREATEST_BENEFIT, nullable=True),
    texts("text_sv", "text_en"),
)

fee = part(
    "fee",
    Fee,
    "agreement",
    number("year", least=1, most=_LATEST_YEAR),
    number("budgeted", least=0, most=_MOST_MONEY, nullable=True),
    number("invoiced", least=0, most=_MOST_MONEY, nullable=True),
    day("invoice_due_on", nullable=True),
    day("paid_on", nullable=True),
    texts("note"),
)

representative = part(
    "representative",
    Representative,
    "agreement",
    reference("person_id", "person", on_delete="CASCADE"),
    texts("role_sv", "role_en"),
    day("from_on", nullable=True),
    day("to_on", nullable=True),
    CheckConstraint("to_on >= from_on", name="days"),
)

activity = part(
    "activity",
    Activity,
    "agreement",
    day("on"),
    texts("text_sv", "text_en"),
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
)

agreement_unit = part(
    "agreement_unit",
    AgreementUnit,
    "agreement",
    reference("body_id", "body", on_delete="RESTRICT"),
)

agreement_actor = part(
    "agreement_actor",
    AgreementActor,
    "agreement",
    reference("organisation_id", "organisation", on_delete="RESTRICT"),
)

agreement_file = part(
    "agreement_file",
    AgreementFile,
    "agreement",
    texts("name"),
    file("sha256"),
    number("size_bytes", least=0),
    day("added_on", nullable=True),
    choice("file_class", FileClass),
    texts("case_number"),
    day("renew_on", nullable=True),
)
