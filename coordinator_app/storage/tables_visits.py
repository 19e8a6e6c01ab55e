"""The tables of a visit: itself, its parts, and the packs that were made of it."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from coordinator_app.domain.briefing import PackVersion, Variant
from coordinator_app.domain.programme import Attendance, DayTheme, Participation, ProgrammeItem, Speech, TalkingPoints
from coordinator_app.domain.visits import (
    Attachment,
    Booking,
    DayContact,
    Delegate,
    DelegateRole,
    Direction,
    Host,
    InvolvedBody,
    InvolvedOrganisation,
    Level,
    PracticalMatter,
    TargetGroup,
    Task,
    Travel,
    Visit,
    VisitKind,
    VisitStatus,
)
from coordinator_app.storage.columns import (
    LONGEST_SPEECH,
    choice,
    clock,
    day,
    digest,
    file,
    flag,
    moment,
    number,
    reference,
    texts,
    words,
)
from coordinator_app.storage.metadata import kept, part

_MOST_DAYS = 3660
"""How far from a visit something to do for it can lie."""

visit = kept(
    "visit",
    Visit,
    choice("direction", Direction),
    choice("kind", VisitKind),
    choice("status", VisitStatus),
    texts("title_sv", "title_en", "title_own"),
    reference("partner_id", "partner", on_delete="RESTRICT", nullable=True),
    reference("agreement_id", "agreement", on_delete="SET NULL", nullable=True),
    day("starts_on", index=True),
    day("ends_on", index=True),
    texts("case_number", "lead_sv", "lead_en", "purpose_sv", "purpose_en", "background_sv", "background_en"),
    words("goals", "council_goals_sv", "council_goals_en"),
    texts("benefit_sv", "benefit_en"),
    words("achieve_sv", "achieve_en", "avoid_sv", "avoid_en"),
    texts("gift_sv", "gift_en", "dress_sv", "dress_en"),
    words("levels", member=Level),
    reference("responsible_body_id", "body", on_delete="RESTRICT", nullable=True),
    reference("coordinator_id", "person", on_delete="SET NULL", nullable=True),
    reference("contact_id", "person", on_delete="SET NULL", nullable=True),
    words("languages"),
    texts("interpreter_sv", "interpreter_en", "lodging_sv", "lodging_en", "travel_decision", "cost_centre"),
    reference("host_abroad_id", "person", on_delete="SET NULL", nullable=True),
    texts("internal_note"),
    CheckConstraint("ends_on >= starts_on", name="days"),
)

target_group = part(
    "target_group",
    TargetGroup,
    "visit",
    texts("name_sv", "name_en"),
    number("number", least=0, nullable=True),
    number("young_number", least=0, nullable=True),
    CheckConstraint("young_number <= number", name="young_among_all"),
)

involved_body = part("involved_body", InvolvedBody, "visit", reference("body_id", "body", on_delete="RESTRICT"))

involved_organisation = part(
    "involved_organisation",
    InvolvedOrganisation,
    "visit",
    reference("organisation_id", "organisation", on_delete="RESTRICT"),
)

host = part(
    "host",
    Host,
    "visit",
    reference("person_id", "person", on_delete="CASCADE"),
    texts("role_sv", "role_en"),
    flag("is_representative"),
)

delegate = part(
    "delegate",
    Delegate,
    "visit",
    reference("person_id", "person", on_delete="CASCADE"),
    choice("role", DelegateRole),
)

travel = part(
    "travel",
    Travel,
    "delegate",
    flag("is_arrival"),
    day("on"),
    clock("at", nullable=True),
    texts("means_sv", "means_en", "number", "place"),
)

day_theme = part("day_theme", DayTheme, "visit", day("day_on"), texts("theme_sv", "theme_en"))

programme_item = part(
    "programme_item",
    ProgrammeItem,
    "visit",
    day("day_on", index=True),
    clock("starts_at"),
    clock("ends_at", nullable=True),
    texts("title_sv", "title_en", "place", "address", "time_zone", "track"),
    reference("host_id", "person", on_delete="SET NULL", nullable=True),
    texts("presidium_sv", "presidium_en", "transport_sv", "transport_en", "meal_sv", "meal_en"),
    texts("dress_sv", "dress_en", "interpreter_sv", "interpreter_en", "gift_sv", "gift_en", "note_sv", "note_en"),
    texts("guest_text_sv", "guest_text_en", "internal_note"),
    Index("ix_programme_item_place", "place", "address", "day_on"),
)

participation = part(
    "participation",
    Participation,
    "programme_item",
    reference("person_id", "person", on_delete="CASCADE"),
    choice("attendance", Attendance),
)

talking_points = part(
    "talking_points",
    TalkingPoints,
    "visit",
    texts("title_sv", "title_en", "goal_sv", "goal_en"),
    words("raise_sv", "raise_en", "expect_sv", "expect_en", "avoid_sv", "avoid_en"),
    texts("background_sv", "background_en"),
)

speech = part(
    "speech",
    Speech,
    "visit",
    texts("title_sv", "title_en"),
    reference("speaker_id", "person", on_delete="SET NULL", nullable=True),
    texts("occasion_sv", "occasion_en"),
    number("minutes", least=0, nullable=True),
    texts("language"),
    texts("text", "text_en", longest=LONGEST_SPEECH),
)

practical_matter = part(
    "practical_matter", PracticalMatter, "visit", texts("label_sv", "label_en", "text_sv", "text_en")
)

day_contact = part(
    "day_contact",
    DayContact,
    "visit",
    reference("person_id", "person", on_delete="CASCADE"),
    texts("role_sv", "role_en"),
)

booking = part(
    "booking",
    Booking,
    "visit",
    texts("what", "place", "reference"),
    flag("is_confirmed"),
)

task = part(
    "task",
    Task,
    "visit",
    texts("text_sv", "text_en"),
    number("days", least=-_MOST_DAYS, most=_MOST_DAYS),
    reference("owner_id", "person", on_delete="SET NULL", nullable=True),
    day("done_on", nullable=True),
)

attachment = part(
    "attachment",
    Attachment,
    "visit",
    texts("name"),
    file("sha256"),
    number("size_bytes", least=0),
    day("added_on", nullable=True),
)

pack_version = kept(
    "pack_version",
    PackVersion,
    reference("visit_id", "visit", on_delete="CASCADE"),
    number("number", least=1),
    choice("variant", Variant),
    texts("language"),
    digest("digest"),
    file("sha256"),
    moment("made_at"),
    words("unprintable"),
    UniqueConstraint("visit_id", "variant", "language", "number"),
)
