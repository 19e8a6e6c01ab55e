"""The tables of notification lists, of what was done to inform people of visits, and of other mailings."""

from sqlalchemy import CheckConstraint, Column, String, Uuid

from coordinator_app.domain.letter_templates import TemplatePurpose
from coordinator_app.domain.mailings import Mailing, MailingRecipient
from coordinator_app.domain.notification_lists import (
    Condition,
    ConditionKind,
    Lead,
    LeadUnit,
    ListTemplate,
    Member,
    MemberKind,
    NotificationList,
    Purpose,
    Round,
)
from coordinator_app.domain.notifications import Channel, Notification, Outcome, ToldItem
from coordinator_app.storage.columns import choice, clock, day, file, flag, moment, number, reference, texts
from coordinator_app.storage.metadata import kept, part

MOST_LEAD = 730
"""The longest lead time that can be entered: two years of days."""

notification_list = kept(
    "notification_list",
    NotificationList,
    texts("name_sv", "name_en"),
    choice("purpose", Purpose),
    texts("language", longest=2),
    texts("note"),
    day("since_on", nullable=True),
)

list_lead = part(
    "list_lead",
    Lead,
    "notification_list",
    choice("round", Round),
    number("number", least=0, most=MOST_LEAD),
    choice("unit", LeadUnit),
)

list_member = part(
    "list_member",
    Member,
    "notification_list",
    choice("kind", MemberKind),
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
    reference("body_id", "body", on_delete="SET NULL", nullable=True),
    texts("role"),
    reference("list_id", "notification_list", on_delete="SET NULL", nullable=True),
    texts("reason_sv", "reason_en"),
    day("since_on", nullable=True),
)

list_condition = part(
    "list_condition",
    Condition,
    "notification_list",
    choice("kind", ConditionKind),
    texts("word"),
    reference("partner_id", "partner", on_delete="SET NULL", nullable=True),
    reference("body_id", "body", on_delete="SET NULL", nullable=True),
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
)

list_template = part(
    "list_template",
    ListTemplate,
    "notification_list",
    choice("purpose", TemplatePurpose),
    Column("language", String(2), nullable=False),
    CheckConstraint("language IN ('sv', 'en')", name="language"),
    reference("template_id", "letter_template", on_delete="SET NULL", nullable=True),
)

notification = kept(
    "notification",
    Notification,
    reference("visit_id", "visit", on_delete="CASCADE"),
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
    texts("person_name"),
    reference("list_id", "notification_list", on_delete="SET NULL", nullable=True),
    choice("round", Round),
    choice("outcome", Outcome),
    texts("reason_sv", "reason_en"),
    day("due_on", nullable=True),
    moment("recorded_at", index=True),
    moment("informed_at", nullable=True),
    choice("channel", Channel, nullable=True),
    texts("by", "note"),
    file("letter"),
    day("told_starts_on", nullable=True),
    day("told_ends_on", nullable=True),
    flag("is_told_cancelled"),
    flag("has_told_programme"),
)

told_item = part(
    "told_item",
    ToldItem,
    "notification",
    Column("item_id", Uuid, nullable=False),
    day("day_on"),
    clock("starts_at"),
    clock("ends_at", nullable=True),
    texts("place"),
)

mailing = kept(
    "mailing",
    Mailing,
    choice("purpose", Purpose),
    reference("agreement_id", "agreement", on_delete="CASCADE", nullable=True),
    reference("visit_id", "visit", on_delete="CASCADE", nullable=True),
    reference("meeting_id", "network_meeting", on_delete="CASCADE", nullable=True),
    flag("tells_cancelled"),
    texts("subject"),
    file("letter"),
    moment("opened_at", index=True),
    moment("sent_at", nullable=True),
    choice("channel", Channel, nullable=True),
    texts("by"),
)

mailing_recipient = part(
    "mailing_recipient",
    MailingRecipient,
    "mailing",
    reference("person_id", "person", on_delete="SET NULL", nullable=True),
    texts("person_name", "reason_sv", "reason_en"),
)
