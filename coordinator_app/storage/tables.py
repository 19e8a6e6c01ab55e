"""Every table of the data file, by its name; columns bear the names of the domain's fields."""

from sqlalchemy import CheckConstraint, Index

from coordinator_app.domain.municipality import Appointment, Body, BodyKind, Municipality
from coordinator_app.domain.organisations import Organisation, Scope, Sector
from coordinator_app.domain.partners import (
    Fact,
    Milestone,
    Partner,
    PartnerContact,
    PartnerKind,
    PartnerStatus,
    Phrase,
)
from coordinator_app.domain.people import Person, Phone
from coordinator_app.storage.columns import (
    choice,
    clock,
    colour,
    country,
    day,
    file,
    flag,
    number,
    reference,
    texts,
    words,
)
from coordinator_app.storage.metadata import METADATA, kept, part
from coordinator_app.storage.tables_agreements import (
    activity,
    agreement,
    agreement_actor,
    agreement_file,
    agreement_unit,
    assessment,
    criterion,
    decision,
    extension,
    fee,
    party,
    representative,
    signatory,
)
from coordinator_app.storage.tables_calendar import imported_event, meeting, own_day, transfer
from coordinator_app.storage.tables_journal import change, change_record, change_value
from coordinator_app.storage.tables_letters import letter_template
from coordinator_app.storage.tables_network import (
    committee_year,
    initiative,
    network_meeting,
    passing,
    presence,
    seat,
    training,
)
from coordinator_app.storage.tables_notifications import (
    list_condition,
    list_lead,
    list_member,
    list_template,
    mailing,
    mailing_recipient,
    notification,
    notification_list,
    told_item,
)
from coordinator_app.storage.tables_policy import (
    deviation,
    document_version,
    governing_document,
    own_criterion,
    own_ladder,
    own_number,
    own_policy,
    own_priority,
    own_rule,
    preparing_body,
)
from coordinator_app.storage.tables_register import register_entry, register_rules, register_size, register_word
from coordinator_app.storage.tables_today import set_aside
from coordinator_app.storage.tables_visits import (
    attachment,
    booking,
    day_contact,
    day_theme,
    delegate,
    host,
    involved_body,
    involved_organisation,
    pack_version,
    participation,
    practical_matter,
    programme_item,
    speech,
    talking_points,
    target_group,
    task,
    travel,
    visit,
)

__all__ = [
    "METADATA",
    "activity",
    "agreement",
    "agreement_actor",
    "agreement_file",
    "agreement_unit",
    "appointment",
    "assessment",
    "attachment",
    "body",
    "booking",
    "change",
    "change_record",
    "change_value",
    "committee_year",
    "criterion",
    "day_contact",
    "day_theme",
    "decision",
    "delegate",
    "deviation",
    "document_version",
    "extension",
    "fact",
    "fee",
    "governing_document",
    "host",
    "imported_event",
    "initiative",
    "involved_body",
    "involved_organisation",
    "letter_template",
    "list_condition",
    "list_lead",
    "list_member",
    "list_template",
    "mailing",
    "mailing_recipient",
    "meeting",
    "milestone",
    "municipality",
    "network_meeting",
    "notification",
    "notification_list",
    "organisation",
    "own_criterion",
    "own_day",
    "own_ladder",
    "own_number",
    "own_policy",
    "own_priority",
    "own_rule",
    "pack_version",
    "participation",
    "partner",
    "partner_contact",
    "party",
    "passing",
    "person",
    "phone",
    "phrase",
    "practical_matter",
    "preparing_body",
    "presence",
    "programme_item",
    "register_entry",
    "register_rules",
    "register_size",
    "register_word",
    "representative",
    "seat",
    "set_aside",
    "signatory",
    "speech",
    "talking_points",
    "target_group",
    "task",
    "told_item",
    "training",
    "transfer",
    "travel",
    "visit",
]

_EARLIEST_YEAR = 1
_LATEST_YEAR = 9999

municipality = kept(
    "municipality",
    Municipality,
    texts("name_sv", "name_en", "office_sv", "office_en", "phone"),
    file("arms"),
    colour("accent"),
    texts("policy"),
    flag("is_example"),
)

body = kept(
    "body",
    Body,
    choice("kind", BodyKind),
    texts("name_sv", "name_en", "short_name"),
    reference("parent_id", "body", on_delete="RESTRICT", nullable=True),
    number("hand_in_working_days", least=0, most=250, nullable=True),
    clock("hand_in_at", nullable=True),
)

appointment = kept(
    "appointment",
    Appointment,
    reference("person_id", "person", on_delete="CASCADE"),
    reference("body_id", "body", on_delete="RESTRICT"),
    texts("role_sv", "role_en"),
    day("from_on", nullable=True),
    day("to_on", nullable=True),
    CheckConstraint("to_on >= from_on", name="days"),
)

organisation = kept(
    "organisation",
    Organisation,
    texts("name_sv", "name_en"),
    choice("sector", Sector),
    choice("scope", Scope),
    texts("place", "note"),
)

person = kept(
    "person",
    Person,
    texts("honorific", "given_name", "family_name"),
    flag("is_family_name_first"),
    texts("native_name", "pronunciation", "title_sv", "title_en", "title_own", "salutation_sv", "salutation_en"),
    words("languages"),
    reference("organisation_id", "organisation", on_delete="SET NULL", nullable=True),
    texts("email"),
    file("photo"),
    texts("bio_sv", "bio_en", "dietary", "note"),
    Index("ix_person_family_name", "family_name", "given_name"),
)

phone = part("phone", Phone, "person", texts("label", "number"))

partner = kept(
    "partner",
    Partner,
    choice("kind", PartnerKind),
    choice("status", PartnerStatus),
    texts("status_reason_sv", "status_reason_en", "name_sv", "name_en", "native_name"),
    country("country"),
    texts("time_zone"),
    number("since_year", least=_EARLIEST_YEAR, most=_LATEST_YEAR, nullable=True),
    texts("etiquette_sv", "etiquette_en", "note"),
)

fact = part("fact", Fact, "partner", texts("label_sv", "label_en", "text_sv", "text_en"))

phrase = part(
    "phrase",
    Phrase,
    "partner",
    texts("meaning_sv", "meaning_en", "text", "language", "reading", "pronunciation"),
)

milestone = part(
    "milestone",
    Milestone,
    "partner",
    number("year", least=_EARLIEST_YEAR, most=_LATEST_YEAR),
    day("on", nullable=True),
    texts("text_sv", "text_en"),
)

partner_contact = part(
    "partner_contact",
    PartnerContact,
    "partner",
    reference("person_id", "person", on_delete="CASCADE"),
    texts("role_sv", "role_en"),
)
