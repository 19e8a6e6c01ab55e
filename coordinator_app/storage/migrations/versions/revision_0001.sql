CREATE TABLE own_day (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    CONSTRAINT pk_own_day PRIMARY KEY (id),
    CONSTRAINT ck_own_day_kind CHECK (kind IN ('school_break', 'flag_day', 'election', 'event')),
    CONSTRAINT ck_own_day_name_sv_length CHECK (length(name_sv) <= 20000),
    CONSTRAINT ck_own_day_name_en_length CHECK (length(name_en) <= 20000),
    CONSTRAINT ck_own_day_days CHECK (ends_on >= starts_on),
    CONSTRAINT ck_own_day_version CHECK (version >= 1)
);

CREATE INDEX ix_own_day_ends_on ON own_day (ends_on);

CREATE INDEX ix_own_day_starts_on ON own_day (starts_on);

CREATE TABLE transfer (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    place TEXT NOT NULL,
    other_place TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    CONSTRAINT pk_transfer PRIMARY KEY (id),
    CONSTRAINT ck_transfer_place_length CHECK (length(place) <= 20000),
    CONSTRAINT ck_transfer_other_place_length CHECK (length(other_place) <= 20000),
    CONSTRAINT ck_transfer_minutes CHECK (minutes BETWEEN 0 AND 1440),
    CONSTRAINT uq_transfer_place UNIQUE (place, other_place),
    CONSTRAINT ck_transfer_version CHECK (version >= 1)
);

CREATE TABLE imported_event (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    uid TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    source TEXT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record_id CHAR(32) NOT NULL,
    digest TEXT NOT NULL,
    CONSTRAINT pk_imported_event PRIMARY KEY (id),
    CONSTRAINT ck_imported_event_uid_length CHECK (length(uid) <= 20000),
    CONSTRAINT ck_imported_event_recurrence_length CHECK (length(recurrence) <= 20000),
    CONSTRAINT ck_imported_event_source_length CHECK (length(source) <= 20000),
    CONSTRAINT ck_imported_event_kind CHECK (kind IN ('visit', 'programme_item', 'meeting')),
    CONSTRAINT ck_imported_event_digest_length CHECK (length(digest) <= 20000),
    CONSTRAINT uq_imported_event_uid UNIQUE (uid, recurrence),
    CONSTRAINT ck_imported_event_version CHECK (version >= 1)
);

CREATE INDEX ix_imported_event_record_id ON imported_event (record_id);

CREATE TABLE change (
    id INTEGER NOT NULL,
    made_at DATETIME NOT NULL,
    made_by TEXT NOT NULL,
    label TEXT NOT NULL,
    label_plural TEXT NOT NULL,
    label_number INTEGER NOT NULL,
    label_values TEXT NOT NULL,
    CONSTRAINT pk_change PRIMARY KEY (id),
    CONSTRAINT ck_change_made_by_length CHECK (length(made_by) <= 20000),
    CONSTRAINT ck_change_label_length CHECK (length(label) <= 20000),
    CONSTRAINT ck_change_label_plural_length CHECK (length(label_plural) <= 20000)
);

CREATE INDEX ix_change_made_at ON change (made_at);

CREATE TRIGGER change_no_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;

CREATE TRIGGER change_no_update BEFORE UPDATE OF id, made_at, made_by, label, label_plural, label_number ON change BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;

CREATE TRIGGER change_only_erased BEFORE UPDATE OF label_values ON change WHEN NEW.label_values <> '{}' BEGIN SELECT RAISE(ABORT, 'change is append-only'); END;

CREATE TABLE letter_template (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    language VARCHAR(2) NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_letter_template PRIMARY KEY (id),
    CONSTRAINT ck_letter_template_purpose CHECK (purpose IN ('notice', 'programme', 'change', 'change_short', 'cancelled', 'meeting_invitation', 'meeting_cancelled', 'travel_report', 'newsletter', 'agreement_renewal')),
    CONSTRAINT ck_letter_template_language CHECK (language IN ('sv', 'en')),
    CONSTRAINT ck_letter_template_name_length CHECK (length(name) <= 20000),
    CONSTRAINT ck_letter_template_subject_length CHECK (length(subject) <= 20000),
    CONSTRAINT ck_letter_template_text_length CHECK (length(text) <= 20000),
    CONSTRAINT ck_letter_template_version CHECK (version >= 1)
);

CREATE TABLE network_meeting (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    held_on DATE NOT NULL,
    starts_at TIME,
    ends_at TIME,
    place TEXT NOT NULL,
    agenda TEXT NOT NULL,
    called_on DATE,
    is_cancelled BOOLEAN NOT NULL,
    minutes_text TEXT NOT NULL,
    minutes_name TEXT NOT NULL,
    minutes VARCHAR(64) NOT NULL,
    CONSTRAINT pk_network_meeting PRIMARY KEY (id),
    CONSTRAINT ck_network_meeting_place_length CHECK (length(place) <= 20000),
    CONSTRAINT ck_network_meeting_agenda_length CHECK (length(agenda) <= 20000),
    CONSTRAINT ck_network_meeting_is_cancelled CHECK (is_cancelled IN (0, 1)),
    CONSTRAINT ck_network_meeting_minutes_text_length CHECK (length(minutes_text) <= 20000),
    CONSTRAINT ck_network_meeting_minutes_name_length CHECK (length(minutes_name) <= 20000),
    CONSTRAINT ck_network_meeting_minutes_shape CHECK (length(minutes) IN (0, 64) AND ltrim(minutes, '0123456789abcdef') = ''),
    CONSTRAINT ck_network_meeting_version CHECK (version >= 1)
);

CREATE INDEX ix_network_meeting_held_on ON network_meeting (held_on);

CREATE TABLE notification_list (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    language TEXT NOT NULL,
    note TEXT NOT NULL,
    since_on DATE,
    CONSTRAINT pk_notification_list PRIMARY KEY (id),
    CONSTRAINT ck_notification_list_name_sv_length CHECK (length(name_sv) <= 20000),
    CONSTRAINT ck_notification_list_name_en_length CHECK (length(name_en) <= 20000),
    CONSTRAINT ck_notification_list_purpose CHECK (purpose IN ('visits', 'agreements', 'travel_reports', 'newsletters', 'network_meetings')),
    CONSTRAINT ck_notification_list_language_length CHECK (length(language) <= 2),
    CONSTRAINT ck_notification_list_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_notification_list_version CHECK (version >= 1)
);

CREATE TABLE deviation (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    rule TEXT NOT NULL,
    about VARCHAR(40) NOT NULL,
    about_id CHAR(32) NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on DATE,
    until_on DATE,
    case_number TEXT NOT NULL,
    CONSTRAINT pk_deviation PRIMARY KEY (id),
    CONSTRAINT ck_deviation_rule_length CHECK (length(rule) <= 20000),
    CONSTRAINT ck_deviation_about CHECK (about IN ('visit', 'agreement', 'decision', 'document', 'appointment', 'body', 'seat', 'network_meeting', 'partner', 'policy', 'backup', 'municipality')),
    CONSTRAINT ck_deviation_reason_length CHECK (length(reason) <= 20000),
    CONSTRAINT ck_deviation_decided_by_length CHECK (length(decided_by) <= 20000),
    CONSTRAINT ck_deviation_case_number_length CHECK (length(case_number) <= 20000),
    CONSTRAINT ck_deviation_days CHECK (until_on >= decided_on),
    CONSTRAINT ck_deviation_version CHECK (version >= 1)
);

CREATE INDEX ix_deviation_about_id ON deviation (about_id, rule);

CREATE TABLE register_entry (
    id INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record_id CHAR(32) NOT NULL,
    name_sv VARCHAR(161) NOT NULL,
    name_en VARCHAR(161) NOT NULL,
    group_sv VARCHAR(161) NOT NULL,
    group_en VARCHAR(161) NOT NULL,
    group_id CHAR(32),
    signature VARCHAR(160) NOT NULL,
    CONSTRAINT pk_register_entry PRIMARY KEY (id),
    CONSTRAINT uq_register_entry_record_id UNIQUE (record_id)
);

CREATE INDEX ix_register_entry_group_id ON register_entry (group_id);

CREATE INDEX ix_register_entry_group_en ON register_entry (kind, group_en, name_en);

CREATE INDEX ix_register_entry_name_sv ON register_entry (kind, name_sv);

CREATE INDEX ix_register_entry_kind ON register_entry (kind);

CREATE INDEX ix_register_entry_name_en ON register_entry (kind, name_en);

CREATE INDEX ix_register_entry_group_sv ON register_entry (kind, group_sv, name_sv);

CREATE TABLE register_rules (
    number INTEGER NOT NULL,
    CONSTRAINT pk_register_rules PRIMARY KEY (number)
);

CREATE TABLE register_size (
    kind VARCHAR(40) NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_register_size PRIMARY KEY (kind)
);

CREATE TABLE set_aside (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    rule TEXT NOT NULL,
    about VARCHAR(40) NOT NULL,
    about_id CHAR(32) NOT NULL,
    due_on DATE NOT NULL,
    until_on DATE,
    is_done BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_set_aside PRIMARY KEY (id),
    CONSTRAINT ck_set_aside_rule_length CHECK (length(rule) <= 20000),
    CONSTRAINT ck_set_aside_about CHECK (about IN ('visit', 'agreement', 'decision', 'document', 'appointment', 'body', 'seat', 'network_meeting', 'partner', 'policy', 'backup', 'municipality')),
    CONSTRAINT ck_set_aside_is_done CHECK (is_done IN (0, 1)),
    CONSTRAINT ck_set_aside_reason_length CHECK (length(reason) <= 20000),
    CONSTRAINT ck_set_aside_version CHECK (version >= 1)
);

CREATE INDEX ix_set_aside_about_id ON set_aside (about_id, rule, due_on);

CREATE TABLE municipality (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    office_sv TEXT NOT NULL,
    office_en TEXT NOT NULL,
    phone TEXT NOT NULL,
    arms VARCHAR(64) NOT NULL,
    accent VARCHAR(7) NOT NULL,
    policy TEXT NOT NULL,
    is_example BOOLEAN NOT NULL,
    CONSTRAINT pk_municipality PRIMARY KEY (id),
    CONSTRAINT ck_municipality_name_sv_length CHECK (length(name_sv) <= 20000),
    CONSTRAINT ck_municipality_name_en_length CHECK (length(name_en) <= 20000),
    CONSTRAINT ck_municipality_office_sv_length CHECK (length(office_sv) <= 20000),
    CONSTRAINT ck_municipality_office_en_length CHECK (length(office_en) <= 20000),
    CONSTRAINT ck_municipality_phone_length CHECK (length(phone) <= 20000),
    CONSTRAINT ck_municipality_arms_shape CHECK (length(arms) IN (0, 64) AND ltrim(arms, '0123456789abcdef') = ''),
    CONSTRAINT ck_municipality_accent_shape CHECK (length(accent) = 7 AND substr(accent, 1, 1) = '#' AND ltrim(substr(accent, 2), '0123456789abcdefABCDEF') = ''),
    CONSTRAINT ck_municipality_policy_length CHECK (length(policy) <= 20000),
    CONSTRAINT ck_municipality_is_example CHECK (is_example IN (0, 1)),
    CONSTRAINT ck_municipality_version CHECK (version >= 1)
);

CREATE TABLE body (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    short_name TEXT NOT NULL,
    parent_id CHAR(32),
    hand_in_working_days INTEGER,
    hand_in_at TIME,
    CONSTRAINT pk_body PRIMARY KEY (id),
    CONSTRAINT ck_body_kind CHECK (kind IN ('council', 'presidium', 'executive_board', 'working_committee', 'committee', 'advisory_council', 'department', 'company', 'joint_authority')),
    CONSTRAINT ck_body_name_sv_length CHECK (length(name_sv) <= 20000),
    CONSTRAINT ck_body_name_en_length CHECK (length(name_en) <= 20000),
    CONSTRAINT ck_body_short_name_length CHECK (length(short_name) <= 20000),
    CONSTRAINT ck_body_hand_in_working_days CHECK (hand_in_working_days BETWEEN 0 AND 250),
    CONSTRAINT ck_body_version CHECK (version >= 1),
    CONSTRAINT fk_body_parent_id_body FOREIGN KEY(parent_id) REFERENCES body (id) ON DELETE RESTRICT
);

CREATE INDEX ix_body_parent_id ON body (parent_id);

CREATE TABLE organisation (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    sector VARCHAR(40) NOT NULL,
    scope VARCHAR(40) NOT NULL,
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_organisation PRIMARY KEY (id),
    CONSTRAINT ck_organisation_name_sv_length CHECK (length(name_sv) <= 20000),
    CONSTRAINT ck_organisation_name_en_length CHECK (length(name_en) <= 20000),
    CONSTRAINT ck_organisation_sector CHECK (sector IN ('municipality', 'association', 'company', 'education', 'culture', 'region', 'authority', 'other')),
    CONSTRAINT ck_organisation_scope CHECK (scope IN ('local', 'regional', 'national', 'international')),
    CONSTRAINT ck_organisation_place_length CHECK (length(place) <= 20000),
    CONSTRAINT ck_organisation_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_organisation_version CHECK (version >= 1)
);

CREATE TABLE partner (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) NOT NULL,
    status_reason_sv TEXT NOT NULL,
    status_reason_en TEXT NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    native_name TEXT NOT NULL,
    country VARCHAR(2) NOT NULL,
    time_zone TEXT NOT NULL,
    since_year INTEGER,
    etiquette_sv TEXT NOT NULL,
    etiquette_en TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_partner PRIMARY KEY (id),
    CONSTRAINT ck_partner_kind CHECK (kind IN ('sister_city', 'friendship', 'municipal_partnership', 'network', 'project')),
    CONSTRAINT ck_partner_status CHECK (status IN ('candidate', 'active', 'dormant', 'paused', 'ended')),
    CONSTRAINT ck_partner_status_reason_sv_length CHECK (length(status_reason_sv) <= 20000),
    CONSTRAINT ck_partner_status_reason_en_length CHECK (length(status_reason_en) <= 20000),
    CONSTRAINT ck_partner_name_sv_length CHECK (length(name_sv) <= 20000),
    CONSTRAINT ck_partner_name_en_length CHECK (length(name_en) <= 20000),
    CONSTRAINT ck_partner_native_name_length CHECK (length(native_name) <= 20000),
    CONSTRAINT ck_partner_country_shape CHECK (length(country) IN (0, 2) AND ltrim(country, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') = ''),
    CONSTRAINT ck_partner_time_zone_length CHECK (length(time_zone) <= 20000),
    CONSTRAINT ck_partner_since_year CHECK (since_year BETWEEN 1 AND 9999),
    CONSTRAINT ck_partner_etiquette_sv_length CHECK (length(etiquette_sv) <= 20000),
    CONSTRAINT ck_partner_etiquette_en_length CHECK (length(etiquette_en) <= 20000),
    CONSTRAINT ck_partner_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_partner_version CHECK (version >= 1)
);

CREATE TABLE decision (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    body_id CHAR(32),
    decided_on DATE,
    paragraph TEXT NOT NULL,
    case_number TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    delegation TEXT NOT NULL,
    reported_on DATE,
    reported_paragraph TEXT NOT NULL,
    minutes_name TEXT NOT NULL,
    minutes VARCHAR(64) NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT ck_decision_kind CHECK (kind IN ('by_body', 'delegated')),
    CONSTRAINT ck_decision_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_decision_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_decision_paragraph_length CHECK (length(paragraph) <= 20000),
    CONSTRAINT ck_decision_case_number_length CHECK (length(case_number) <= 20000),
    CONSTRAINT ck_decision_decided_by_length CHECK (length(decided_by) <= 20000),
    CONSTRAINT ck_decision_delegation_length CHECK (length(delegation) <= 20000),
    CONSTRAINT ck_decision_reported_paragraph_length CHECK (length(reported_paragraph) <= 20000),
    CONSTRAINT ck_decision_minutes_name_length CHECK (length(minutes_name) <= 20000),
    CONSTRAINT ck_decision_minutes_shape CHECK (length(minutes) IN (0, 64) AND ltrim(minutes, '0123456789abcdef') = ''),
    CONSTRAINT ck_decision_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_decision_version CHECK (version >= 1),
    CONSTRAINT fk_decision_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT
);

CREATE INDEX ix_decision_body_id ON decision (body_id);

CREATE INDEX ix_decision_decided_on ON decision (decided_on);

CREATE TABLE meeting (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    body_id CHAR(32) NOT NULL,
    held_on DATE NOT NULL,
    starts_at TIME,
    ends_at TIME,
    place TEXT NOT NULL,
    hand_in_on DATE,
    hand_in_at TIME,
    is_cancelled BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id),
    CONSTRAINT ck_meeting_place_length CHECK (length(place) <= 20000),
    CONSTRAINT ck_meeting_is_cancelled CHECK (is_cancelled IN (0, 1)),
    CONSTRAINT ck_meeting_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_meeting_version CHECK (version >= 1),
    CONSTRAINT fk_meeting_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT
);

CREATE INDEX ix_meeting_held_on ON meeting (held_on);

CREATE INDEX ix_meeting_hand_in_on ON meeting (hand_in_on);

CREATE INDEX ix_meeting_body_id ON meeting (body_id);

CREATE TABLE change_record (
    change_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record_id CHAR(32) NOT NULL,
    table_name VARCHAR(40) NOT NULL,
    row_id CHAR(32) NOT NULL,
    parent_id CHAR(32),
    action VARCHAR(40) NOT NULL,
    fields TEXT NOT NULL,
    CONSTRAINT pk_change_record PRIMARY KEY (change_id, position),
    CONSTRAINT ck_change_record_action CHECK (action IN ('insert', 'update', 'delete')),
    CONSTRAINT fk_change_record_change_id_change FOREIGN KEY(change_id) REFERENCES change (id) ON DELETE RESTRICT
);

CREATE INDEX ix_change_record_record_id ON change_record (record_id);

CREATE TRIGGER change_record_no_delete BEFORE DELETE ON change_record BEGIN SELECT RAISE(ABORT, 'change_record is append-only'); END;

CREATE TRIGGER change_record_no_update BEFORE UPDATE ON change_record BEGIN SELECT RAISE(ABORT, 'change_record is append-only'); END;

CREATE TABLE committee_year (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    body_id CHAR(32) NOT NULL,
    year INTEGER NOT NULL,
    budget_frame INTEGER,
    goal_answer VARCHAR(40) NOT NULL,
    reference TEXT NOT NULL,
    page TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_committee_year PRIMARY KEY (id),
    CONSTRAINT ck_committee_year_year CHECK (year BETWEEN 1 AND 9999),
    CONSTRAINT ck_committee_year_budget_frame CHECK (budget_frame BETWEEN 0 AND 1000000000000),
    CONSTRAINT ck_committee_year_goal_answer CHECK (goal_answer IN ('unanswered', 'yes', 'no')),
    CONSTRAINT ck_committee_year_reference_length CHECK (length(reference) <= 20000),
    CONSTRAINT ck_committee_year_page_length CHECK (length(page) <= 20000),
    CONSTRAINT ck_committee_year_note_length CHECK (length(note) <= 20000),
    CONSTRAINT uq_committee_year_body_id UNIQUE (body_id, year),
    CONSTRAINT ck_committee_year_version CHECK (version >= 1),
    CONSTRAINT fk_committee_year_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT
);

CREATE INDEX ix_committee_year_body_id ON committee_year (body_id);

CREATE TABLE list_lead (
    id CHAR(32) NOT NULL,
    notification_list_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    round VARCHAR(40) NOT NULL,
    number INTEGER NOT NULL,
    unit VARCHAR(40) NOT NULL,
    CONSTRAINT pk_list_lead PRIMARY KEY (id),
    CONSTRAINT ck_list_lead_round CHECK (round IN ('notice', 'programme', 'change')),
    CONSTRAINT ck_list_lead_number CHECK (number BETWEEN 0 AND 730),
    CONSTRAINT ck_list_lead_unit CHECK (unit IN ('days', 'working_days')),
    CONSTRAINT ck_list_lead_position CHECK (position >= 0),
    CONSTRAINT fk_list_lead_notification_list_id_notification_list FOREIGN KEY(notification_list_id) REFERENCES notification_list (id) ON DELETE CASCADE
);

CREATE INDEX ix_list_lead_notification_list_id ON list_lead (notification_list_id, position);

CREATE TABLE list_template (
    id CHAR(32) NOT NULL,
    notification_list_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    language VARCHAR(2) NOT NULL,
    template_id CHAR(32),
    CONSTRAINT pk_list_template PRIMARY KEY (id),
    CONSTRAINT ck_list_template_purpose CHECK (purpose IN ('notice', 'programme', 'change', 'change_short', 'cancelled', 'meeting_invitation', 'meeting_cancelled', 'travel_report', 'newsletter', 'agreement_renewal')),
    CONSTRAINT ck_list_template_language CHECK (language IN ('sv', 'en')),
    CONSTRAINT ck_list_template_position CHECK (position >= 0),
    CONSTRAINT fk_list_template_notification_list_id_notification_list FOREIGN KEY(notification_list_id) REFERENCES notification_list (id) ON DELETE CASCADE,
    CONSTRAINT fk_list_template_template_id_letter_template FOREIGN KEY(template_id) REFERENCES letter_template (id) ON DELETE SET NULL
);

CREATE INDEX ix_list_template_notification_list_id ON list_template (notification_list_id, position);

CREATE INDEX ix_list_template_template_id ON list_template (template_id);

CREATE TABLE register_word (
    kind VARCHAR(40) NOT NULL,
    word VARCHAR(40) NOT NULL,
    spelt VARCHAR(40) NOT NULL,
    entry_id INTEGER NOT NULL,
    CONSTRAINT pk_register_word PRIMARY KEY (kind, word, spelt, entry_id),
    CONSTRAINT fk_register_word_entry_id_register_entry FOREIGN KEY(entry_id) REFERENCES register_entry (id) ON DELETE CASCADE
)
 WITHOUT ROWID
;

CREATE INDEX ix_register_word_entry_id ON register_word (entry_id);

CREATE TABLE person (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    honorific TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    is_family_name_first BOOLEAN NOT NULL,
    native_name TEXT NOT NULL,
    pronunciation TEXT NOT NULL,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_own TEXT NOT NULL,
    salutation_sv TEXT NOT NULL,
    salutation_en TEXT NOT NULL,
    languages TEXT NOT NULL,
    organisation_id CHAR(32),
    email TEXT NOT NULL,
    photo VARCHAR(64) NOT NULL,
    bio_sv TEXT NOT NULL,
    bio_en TEXT NOT NULL,
    dietary TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT ck_person_honorific_length CHECK (length(honorific) <= 20000),
    CONSTRAINT ck_person_given_name_length CHECK (length(given_name) <= 20000),
    CONSTRAINT ck_person_family_name_length CHECK (length(family_name) <= 20000),
    CONSTRAINT ck_person_is_family_name_first CHECK (is_family_name_first IN (0, 1)),
    CONSTRAINT ck_person_native_name_length CHECK (length(native_name) <= 20000),
    CONSTRAINT ck_person_pronunciation_length CHECK (length(pronunciation) <= 20000),
    CONSTRAINT ck_person_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_person_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_person_title_own_length CHECK (length(title_own) <= 20000),
    CONSTRAINT ck_person_salutation_sv_length CHECK (length(salutation_sv) <= 20000),
    CONSTRAINT ck_person_salutation_en_length CHECK (length(salutation_en) <= 20000),
    CONSTRAINT ck_person_languages_length CHECK (length(languages) <= 20000),
    CONSTRAINT ck_person_email_length CHECK (length(email) <= 20000),
    CONSTRAINT ck_person_photo_shape CHECK (length(photo) IN (0, 64) AND ltrim(photo, '0123456789abcdef') = ''),
    CONSTRAINT ck_person_bio_sv_length CHECK (length(bio_sv) <= 20000),
    CONSTRAINT ck_person_bio_en_length CHECK (length(bio_en) <= 20000),
    CONSTRAINT ck_person_dietary_length CHECK (length(dietary) <= 20000),
    CONSTRAINT ck_person_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_person_version CHECK (version >= 1),
    CONSTRAINT fk_person_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE SET NULL
);

CREATE INDEX ix_person_organisation_id ON person (organisation_id);

CREATE INDEX ix_person_family_name ON person (family_name, given_name);

CREATE TABLE fact (
    id CHAR(32) NOT NULL,
    partner_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    label_sv TEXT NOT NULL,
    label_en TEXT NOT NULL,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    CONSTRAINT pk_fact PRIMARY KEY (id),
    CONSTRAINT ck_fact_label_sv_length CHECK (length(label_sv) <= 20000),
    CONSTRAINT ck_fact_label_en_length CHECK (length(label_en) <= 20000),
    CONSTRAINT ck_fact_text_sv_length CHECK (length(text_sv) <= 20000),
    CONSTRAINT ck_fact_text_en_length CHECK (length(text_en) <= 20000),
    CONSTRAINT ck_fact_position CHECK (position >= 0),
    CONSTRAINT fk_fact_partner_id_partner FOREIGN KEY(partner_id) REFERENCES partner (id) ON DELETE CASCADE
);

CREATE INDEX ix_fact_partner_id ON fact (partner_id, position);

CREATE TABLE phrase (
    id CHAR(32) NOT NULL,
    partner_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    meaning_sv TEXT NOT NULL,
    meaning_en TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    reading TEXT NOT NULL,
    pronunciation TEXT NOT NULL,
    CONSTRAINT pk_phrase PRIMARY KEY (id),
    CONSTRAINT ck_phrase_meaning_sv_length CHECK (length(meaning_sv) <= 20000),
    CONSTRAINT ck_phrase_meaning_en_length CHECK (length(meaning_en) <= 20000),
    CONSTRAINT ck_phrase_text_length CHECK (length(text) <= 20000),
    CONSTRAINT ck_phrase_language_length CHECK (length(language) <= 20000),
    CONSTRAINT ck_phrase_reading_length CHECK (length(reading) <= 20000),
    CONSTRAINT ck_phrase_pronunciation_length CHECK (length(pronunciation) <= 20000),
    CONSTRAINT ck_phrase_position CHECK (position >= 0),
    CONSTRAINT fk_phrase_partner_id_partner FOREIGN KEY(partner_id) REFERENCES partner (id) ON DELETE CASCADE
);

CREATE INDEX ix_phrase_partner_id ON phrase (partner_id, position);

CREATE TABLE milestone (
    id CHAR(32) NOT NULL,
    partner_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    year INTEGER NOT NULL,
    "on" DATE,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    CONSTRAINT pk_milestone PRIMARY KEY (id),
    CONSTRAINT ck_milestone_year CHECK (year BETWEEN 1 AND 9999),
    CONSTRAINT ck_milestone_text_sv_length CHECK (length(text_sv) <= 20000),
    CONSTRAINT ck_milestone_text_en_length CHECK (length(text_en) <= 20000),
    CONSTRAINT ck_milestone_position CHECK (position >= 0),
    CONSTRAINT fk_milestone_partner_id_partner FOREIGN KEY(partner_id) REFERENCES partner (id) ON DELETE CASCADE
);

CREATE INDEX ix_milestone_partner_id ON milestone (partner_id, position);

CREATE TABLE agreement (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    stage VARCHAR(40) NOT NULL,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    partner_id CHAR(32),
    case_number TEXT NOT NULL,
    level VARCHAR(40) NOT NULL,
    network_level VARCHAR(40) NOT NULL,
    goals TEXT NOT NULL,
    scope_sv TEXT NOT NULL,
    scope_en TEXT NOT NULL,
    purpose_sv TEXT NOT NULL,
    purpose_en TEXT NOT NULL,
    our_interest_sv TEXT NOT NULL,
    our_interest_en TEXT NOT NULL,
    their_interest_sv TEXT NOT NULL,
    their_interest_en TEXT NOT NULL,
    decision_id CHAR(32),
    sign_by_on DATE,
    sent_on DATE,
    signed_on DATE,
    in_force_on DATE,
    first_end_on DATE,
    renewal VARCHAR(40) NOT NULL,
    renewal_months INTEGER,
    review_months INTEGER,
    reviewed_on DATE,
    open_ended_reason_sv TEXT NOT NULL,
    open_ended_reason_en TEXT NOT NULL,
    notice_number INTEGER,
    notice_unit VARCHAR(40) NOT NULL,
    notice_given_on DATE,
    notice_by VARCHAR(40),
    ended_on DATE,
    end_reason_sv TEXT NOT NULL,
    end_reason_en TEXT NOT NULL,
    cost_per_year INTEGER,
    currency TEXT NOT NULL,
    responsible_body_id CHAR(32),
    responsible_id CHAR(32),
    predecessor_id CHAR(32),
    framework_id CHAR(32),
    has_own_ladder BOOLEAN NOT NULL,
    ladder TEXT NOT NULL,
    internal_note TEXT NOT NULL,
    CONSTRAINT pk_agreement PRIMARY KEY (id),
    CONSTRAINT ck_agreement_kind CHECK (kind IN ('sister_city', 'cooperation', 'friendship', 'letter_of_intent', 'project', 'membership', 'municipal_partnership', 'other')),
    CONSTRAINT ck_agreement_stage CHECK (stage IN ('proposed', 'concluded', 'declined')),
    CONSTRAINT ck_agreement_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_agreement_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_agreement_case_number_length CHECK (length(case_number) <= 20000),
    CONSTRAINT ck_agreement_level CHECK (level IN ('overarching', 'department')),
    CONSTRAINT ck_agreement_network_level CHECK (network_level IN ('local', 'regional', 'national', 'international')),
    CONSTRAINT ck_agreement_goals_length CHECK (length(goals) <= 20000),
    CONSTRAINT ck_agreement_scope_sv_length CHECK (length(scope_sv) <= 20000),
    CONSTRAINT ck_agreement_scope_en_length CHECK (length(scope_en) <= 20000),
    CONSTRAINT ck_agreement_purpose_sv_length CHECK (length(purpose_sv) <= 20000),
    CONSTRAINT ck_agreement_purpose_en_length CHECK (length(purpose_en) <= 20000),
    CONSTRAINT ck_agreement_our_interest_sv_length CHECK (length(our_interest_sv) <= 20000),
    CONSTRAINT ck_agreement_our_interest_en_length CHECK (length(our_interest_en) <= 20000),
    CONSTRAINT ck_agreement_their_interest_sv_length CHECK (length(their_interest_sv) <= 20000),
    CONSTRAINT ck_agreement_their_interest_en_length CHECK (length(their_interest_en) <= 20000),
    CONSTRAINT ck_agreement_renewal CHECK (renewal IN ('ends', 'tacit', 'express', 'open_ended')),
    CONSTRAINT ck_agreement_renewal_months CHECK (renewal_months BETWEEN 1 AND 1200),
    CONSTRAINT ck_agreement_review_months CHECK (review_months BETWEEN 1 AND 1200),
    CONSTRAINT ck_agreement_open_ended_reason_sv_length CHECK (length(open_ended_reason_sv) <= 20000),
    CONSTRAINT ck_agreement_open_ended_reason_en_length CHECK (length(open_ended_reason_en) <= 20000),
    CONSTRAINT ck_agreement_notice_number CHECK (notice_number BETWEEN 0 AND 36600),
    CONSTRAINT ck_agreement_notice_unit CHECK (notice_unit IN ('months', 'days')),
    CONSTRAINT ck_agreement_notice_by CHECK (notice_by IN ('ours', 'theirs')),
    CONSTRAINT ck_agreement_end_reason_sv_length CHECK (length(end_reason_sv) <= 20000),
    CONSTRAINT ck_agreement_end_reason_en_length CHECK (length(end_reason_en) <= 20000),
    CONSTRAINT ck_agreement_cost_per_year CHECK (cost_per_year BETWEEN 0 AND 1000000000000),
    CONSTRAINT ck_agreement_currency_length CHECK (length(currency) <= 20000),
    CONSTRAINT ck_agreement_has_own_ladder CHECK (has_own_ladder IN (0, 1)),
    CONSTRAINT ck_agreement_ladder_length CHECK (length(ladder) <= 20000),
    CONSTRAINT ck_agreement_internal_note_length CHECK (length(internal_note) <= 20000),
    CONSTRAINT ck_agreement_days CHECK (first_end_on >= in_force_on),
    CONSTRAINT ck_agreement_version CHECK (version >= 1),
    CONSTRAINT fk_agreement_partner_id_partner FOREIGN KEY(partner_id) REFERENCES partner (id) ON DELETE RESTRICT,
    CONSTRAINT fk_agreement_decision_id_decision FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE SET NULL,
    CONSTRAINT fk_agreement_responsible_body_id_body FOREIGN KEY(responsible_body_id) REFERENCES body (id) ON DELETE RESTRICT,
    CONSTRAINT fk_agreement_responsible_id_person FOREIGN KEY(responsible_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_agreement_predecessor_id_agreement FOREIGN KEY(predecessor_id) REFERENCES agreement (id) ON DELETE SET NULL,
    CONSTRAINT fk_agreement_framework_id_agreement FOREIGN KEY(framework_id) REFERENCES agreement (id) ON DELETE SET NULL
);

CREATE INDEX ix_agreement_decision_id ON agreement (decision_id);

CREATE INDEX ix_agreement_responsible_body_id ON agreement (responsible_body_id);

CREATE INDEX ix_agreement_predecessor_id ON agreement (predecessor_id);

CREATE INDEX ix_agreement_framework_id ON agreement (framework_id);

CREATE INDEX ix_agreement_partner_id ON agreement (partner_id);

CREATE INDEX ix_agreement_responsible_id ON agreement (responsible_id);

CREATE TABLE change_value (
    change_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    disclosure VARCHAR(40) NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    CONSTRAINT pk_change_value PRIMARY KEY (change_id, position, disclosure),
    CONSTRAINT ck_change_value_disclosure CHECK (disclosure IN ('public', 'internal', 'personal', 'sensitive', 'secret')),
    CONSTRAINT fk_change_value_change_id_change_record FOREIGN KEY(change_id, position) REFERENCES change_record (change_id, position) ON DELETE RESTRICT
);

CREATE TRIGGER change_value_no_update BEFORE UPDATE ON change_value BEGIN SELECT RAISE(ABORT, 'change_value is append-only'); END;

CREATE TABLE seat (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    body_id CHAR(32) NOT NULL,
    person_id CHAR(32),
    deputy_id CHAR(32),
    from_on DATE,
    to_on DATE,
    areas TEXT NOT NULL,
    hours_per_month INTEGER,
    note TEXT NOT NULL,
    CONSTRAINT pk_seat PRIMARY KEY (id),
    CONSTRAINT ck_seat_areas_length CHECK (length(areas) <= 20000),
    CONSTRAINT ck_seat_hours_per_month CHECK (hours_per_month BETWEEN 0 AND 744),
    CONSTRAINT ck_seat_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_seat_days CHECK (to_on >= from_on),
    CONSTRAINT ck_seat_version CHECK (version >= 1),
    CONSTRAINT fk_seat_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT,
    CONSTRAINT fk_seat_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_seat_deputy_id_person FOREIGN KEY(deputy_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_seat_body_id ON seat (body_id);

CREATE INDEX ix_seat_person_id ON seat (person_id);

CREATE INDEX ix_seat_deputy_id ON seat (deputy_id);

CREATE TABLE presence (
    id CHAR(32) NOT NULL,
    network_meeting_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    body_id CHAR(32) NOT NULL,
    person_id CHAR(32),
    state VARCHAR(40) NOT NULL,
    CONSTRAINT pk_presence PRIMARY KEY (id),
    CONSTRAINT ck_presence_state CHECK (state IN ('present', 'excused', 'absent')),
    CONSTRAINT ck_presence_position CHECK (position >= 0),
    CONSTRAINT fk_presence_network_meeting_id_network_meeting FOREIGN KEY(network_meeting_id) REFERENCES network_meeting (id) ON DELETE CASCADE,
    CONSTRAINT fk_presence_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT,
    CONSTRAINT fk_presence_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_presence_person_id ON presence (person_id);

CREATE INDEX ix_presence_network_meeting_id ON presence (network_meeting_id, position);

CREATE INDEX ix_presence_body_id ON presence (body_id);

CREATE TABLE initiative (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    body_id CHAR(32),
    person_id CHAR(32),
    owner_id CHAR(32),
    meeting_id CHAR(32),
    raised_on DATE,
    state VARCHAR(40) NOT NULL,
    answer TEXT NOT NULL,
    answered_on DATE,
    CONSTRAINT pk_initiative PRIMARY KEY (id),
    CONSTRAINT ck_initiative_text_length CHECK (length(text) <= 20000),
    CONSTRAINT ck_initiative_state CHECK (state IN ('raised', 'taken_up', 'decided', 'declined', 'done')),
    CONSTRAINT ck_initiative_answer_length CHECK (length(answer) <= 20000),
    CONSTRAINT ck_initiative_version CHECK (version >= 1),
    CONSTRAINT fk_initiative_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT,
    CONSTRAINT fk_initiative_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_initiative_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_initiative_meeting_id_network_meeting FOREIGN KEY(meeting_id) REFERENCES network_meeting (id) ON DELETE SET NULL
);

CREATE INDEX ix_initiative_owner_id ON initiative (owner_id);

CREATE INDEX ix_initiative_person_id ON initiative (person_id);

CREATE INDEX ix_initiative_body_id ON initiative (body_id);

CREATE INDEX ix_initiative_meeting_id ON initiative (meeting_id);

CREATE TABLE list_member (
    id CHAR(32) NOT NULL,
    notification_list_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    person_id CHAR(32),
    body_id CHAR(32),
    role TEXT NOT NULL,
    list_id CHAR(32),
    reason_sv TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    since_on DATE,
    CONSTRAINT pk_list_member PRIMARY KEY (id),
    CONSTRAINT ck_list_member_kind CHECK (kind IN ('person', 'office', 'body', 'contacts', 'list', 'hosts', 'participants', 'involved_contacts', 'involved_chairs', 'responsible')),
    CONSTRAINT ck_list_member_role_length CHECK (length(role) <= 20000),
    CONSTRAINT ck_list_member_reason_sv_length CHECK (length(reason_sv) <= 20000),
    CONSTRAINT ck_list_member_reason_en_length CHECK (length(reason_en) <= 20000),
    CONSTRAINT ck_list_member_position CHECK (position >= 0),
    CONSTRAINT fk_list_member_notification_list_id_notification_list FOREIGN KEY(notification_list_id) REFERENCES notification_list (id) ON DELETE CASCADE,
    CONSTRAINT fk_list_member_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_list_member_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE SET NULL,
    CONSTRAINT fk_list_member_list_id_notification_list FOREIGN KEY(list_id) REFERENCES notification_list (id) ON DELETE SET NULL
);

CREATE INDEX ix_list_member_list_id ON list_member (list_id);

CREATE INDEX ix_list_member_body_id ON list_member (body_id);

CREATE INDEX ix_list_member_person_id ON list_member (person_id);

CREATE INDEX ix_list_member_notification_list_id ON list_member (notification_list_id, position);

CREATE TABLE list_condition (
    id CHAR(32) NOT NULL,
    notification_list_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    word TEXT NOT NULL,
    partner_id CHAR(32),
    body_id CHAR(32),
    person_id CHAR(32),
    CONSTRAINT pk_list_condition PRIMARY KEY (id),
    CONSTRAINT ck_list_condition_kind CHECK (kind IN ('visit_kind', 'direction', 'partner', 'partner_kind', 'goal', 'body', 'host', 'policy')),
    CONSTRAINT ck_list_condition_word_length CHECK (length(word) <= 20000),
    CONSTRAINT ck_list_condition_position CHECK (position >= 0),
    CONSTRAINT fk_list_condition_notification_list_id_notification_list FOREIGN KEY(notification_list_id) REFERENCES notification_list (id) ON DELETE CASCADE,
    CONSTRAINT fk_list_condition_partner_id_partner FOREIGN KEY(partner_id) REFERENCES partner (id) ON DELETE SET NULL,
    CONSTRAINT fk_list_condition_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE SET NULL,
    CONSTRAINT fk_list_condition_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_list_condition_partner_id ON list_condition (partner_id);

CREATE INDEX ix_list_condition_body_id ON list_condition (body_id);

CREATE INDEX ix_list_condition_person_id ON list_condition (person_id);

CREATE INDEX ix_list_condition_notification_list_id ON list_condition (notification_list_id, position);

CREATE TABLE governing_document (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    profile TEXT NOT NULL,
    adopted_by TEXT NOT NULL,
    adopted_on DATE,
    document_type TEXT NOT NULL,
    applies_to TEXT NOT NULL,
    validity TEXT NOT NULL,
    revision_owner TEXT NOT NULL,
    document_owner TEXT NOT NULL,
    revision_months INTEGER,
    last_revised_on DATE,
    follow_up_owner TEXT NOT NULL,
    case_number TEXT NOT NULL,
    decision_id CHAR(32),
    ended_on DATE,
    name TEXT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_governing_document PRIMARY KEY (id),
    CONSTRAINT ck_governing_document_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_governing_document_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_governing_document_profile_length CHECK (length(profile) <= 20000),
    CONSTRAINT ck_governing_document_adopted_by_length CHECK (length(adopted_by) <= 20000),
    CONSTRAINT ck_governing_document_document_type_length CHECK (length(document_type) <= 20000),
    CONSTRAINT ck_governing_document_applies_to_length CHECK (length(applies_to) <= 20000),
    CONSTRAINT ck_governing_document_validity_length CHECK (length(validity) <= 20000),
    CONSTRAINT ck_governing_document_revision_owner_length CHECK (length(revision_owner) <= 20000),
    CONSTRAINT ck_governing_document_document_owner_length CHECK (length(document_owner) <= 20000),
    CONSTRAINT ck_governing_document_revision_months CHECK (revision_months BETWEEN 1 AND 1200),
    CONSTRAINT ck_governing_document_follow_up_owner_length CHECK (length(follow_up_owner) <= 20000),
    CONSTRAINT ck_governing_document_case_number_length CHECK (length(case_number) <= 20000),
    CONSTRAINT ck_governing_document_name_length CHECK (length(name) <= 20000),
    CONSTRAINT ck_governing_document_sha256_shape CHECK (length(sha256) IN (0, 64) AND ltrim(sha256, '0123456789abcdef') = ''),
    CONSTRAINT ck_governing_document_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_governing_document_version CHECK (version >= 1),
    CONSTRAINT fk_governing_document_decision_id_decision FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE SET NULL
);

CREATE INDEX ix_governing_document_decision_id ON governing_document (decision_id);

CREATE TABLE own_policy (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    since_on DATE,
    sister_city_sv TEXT NOT NULL,
    sister_city_en TEXT NOT NULL,
    sister_cities_sv TEXT NOT NULL,
    sister_cities_en TEXT NOT NULL,
    agreements_cap INTEGER,
    cap_decision_id CHAR(32),
    priorities_decision_id CHAR(32),
    deciding_body_id CHAR(32),
    CONSTRAINT pk_own_policy PRIMARY KEY (id),
    CONSTRAINT ck_own_policy_sister_city_sv_length CHECK (length(sister_city_sv) <= 20000),
    CONSTRAINT ck_own_policy_sister_city_en_length CHECK (length(sister_city_en) <= 20000),
    CONSTRAINT ck_own_policy_sister_cities_sv_length CHECK (length(sister_cities_sv) <= 20000),
    CONSTRAINT ck_own_policy_sister_cities_en_length CHECK (length(sister_cities_en) <= 20000),
    CONSTRAINT ck_own_policy_agreements_cap CHECK (agreements_cap BETWEEN 0 AND 10000),
    CONSTRAINT ck_own_policy_version CHECK (version >= 1),
    CONSTRAINT fk_own_policy_cap_decision_id_decision FOREIGN KEY(cap_decision_id) REFERENCES decision (id) ON DELETE SET NULL,
    CONSTRAINT fk_own_policy_priorities_decision_id_decision FOREIGN KEY(priorities_decision_id) REFERENCES decision (id) ON DELETE SET NULL,
    CONSTRAINT fk_own_policy_deciding_body_id_body FOREIGN KEY(deciding_body_id) REFERENCES body (id) ON DELETE SET NULL
);

CREATE INDEX ix_own_policy_cap_decision_id ON own_policy (cap_decision_id);

CREATE INDEX ix_own_policy_deciding_body_id ON own_policy (deciding_body_id);

CREATE INDEX ix_own_policy_priorities_decision_id ON own_policy (priorities_decision_id);

CREATE TABLE appointment (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    person_id CHAR(32) NOT NULL,
    body_id CHAR(32) NOT NULL,
    role_sv TEXT NOT NULL,
    role_en TEXT NOT NULL,
    from_on DATE,
    to_on DATE,
    CONSTRAINT pk_appointment PRIMARY KEY (id),
    CONSTRAINT ck_appointment_role_sv_length CHECK (length(role_sv) <= 20000),
    CONSTRAINT ck_appointment_role_en_length CHECK (length(role_en) <= 20000),
    CONSTRAINT ck_appointment_days CHECK (to_on >= from_on),
    CONSTRAINT ck_appointment_version CHECK (version >= 1),
    CONSTRAINT fk_appointment_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT fk_appointment_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT
);

CREATE INDEX ix_appointment_body_id ON appointment (body_id);

CREATE INDEX ix_appointment_person_id ON appointment (person_id);

CREATE TABLE phone (
    id CHAR(32) NOT NULL,
    person_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    number TEXT NOT NULL,
    CONSTRAINT pk_phone PRIMARY KEY (id),
    CONSTRAINT ck_phone_label_length CHECK (length(label) <= 20000),
    CONSTRAINT ck_phone_number_length CHECK (length(number) <= 20000),
    CONSTRAINT ck_phone_position CHECK (position >= 0),
    CONSTRAINT fk_phone_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_phone_person_id ON phone (person_id, position);

CREATE TABLE partner_contact (
    id CHAR(32) NOT NULL,
    partner_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    person_id CHAR(32) NOT NULL,
    role_sv TEXT NOT NULL,
    role_en TEXT NOT NULL,
    CONSTRAINT pk_partner_contact PRIMARY KEY (id),
    CONSTRAINT ck_partner_contact_role_sv_length CHECK (length(role_sv) <= 20000),
    CONSTRAINT ck_partner_contact_role_en_length CHECK (length(role_en) <= 20000),
    CONSTRAINT ck_partner_contact_position CHECK (position >= 0),
    CONSTRAINT fk_partner_contact_partner_id_partner FOREIGN KEY(partner_id) REFERENCES partner (id) ON DELETE CASCADE,
    CONSTRAINT fk_partner_contact_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_partner_contact_partner_id ON partner_contact (partner_id, position);

CREATE INDEX ix_partner_contact_person_id ON partner_contact (person_id);

CREATE TABLE party (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    partner_id CHAR(32),
    organisation_id CHAR(32),
    CONSTRAINT pk_party PRIMARY KEY (id),
    CONSTRAINT ck_party_name_sv_length CHECK (length(name_sv) <= 20000),
    CONSTRAINT ck_party_name_en_length CHECK (length(name_en) <= 20000),
    CONSTRAINT ck_party_position CHECK (position >= 0),
    CONSTRAINT fk_party_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_party_partner_id_partner FOREIGN KEY(partner_id) REFERENCES partner (id) ON DELETE RESTRICT,
    CONSTRAINT fk_party_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE INDEX ix_party_organisation_id ON party (organisation_id);

CREATE INDEX ix_party_partner_id ON party (partner_id);

CREATE INDEX ix_party_agreement_id ON party (agreement_id, position);

CREATE TABLE signatory (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    side VARCHAR(40) NOT NULL,
    person_id CHAR(32),
    name TEXT NOT NULL,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    signed_on DATE,
    CONSTRAINT pk_signatory PRIMARY KEY (id),
    CONSTRAINT ck_signatory_side CHECK (side IN ('ours', 'theirs')),
    CONSTRAINT ck_signatory_name_length CHECK (length(name) <= 20000),
    CONSTRAINT ck_signatory_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_signatory_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_signatory_position CHECK (position >= 0),
    CONSTRAINT fk_signatory_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_signatory_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_signatory_person_id ON signatory (person_id);

CREATE INDEX ix_signatory_agreement_id ON signatory (agreement_id, position);

CREATE TABLE extension (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    until_on DATE NOT NULL,
    agreed_on DATE,
    decision_id CHAR(32),
    note TEXT NOT NULL,
    CONSTRAINT pk_extension PRIMARY KEY (id),
    CONSTRAINT ck_extension_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_extension_position CHECK (position >= 0),
    CONSTRAINT fk_extension_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_extension_decision_id_decision FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE SET NULL
);

CREATE INDEX ix_extension_decision_id ON extension (decision_id);

CREATE INDEX ix_extension_agreement_id ON extension (agreement_id, position);

CREATE TABLE assessment (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    assessed_on DATE NOT NULL,
    assessor_id CHAR(32),
    conclusion VARCHAR(40) NOT NULL,
    reasons_sv TEXT NOT NULL,
    reasons_en TEXT NOT NULL,
    CONSTRAINT pk_assessment PRIMARY KEY (id),
    CONSTRAINT ck_assessment_conclusion CHECK (conclusion IN ('benefit', 'some_benefit', 'no_benefit')),
    CONSTRAINT ck_assessment_reasons_sv_length CHECK (length(reasons_sv) <= 20000),
    CONSTRAINT ck_assessment_reasons_en_length CHECK (length(reasons_en) <= 20000),
    CONSTRAINT ck_assessment_position CHECK (position >= 0),
    CONSTRAINT fk_assessment_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_assessment_assessor_id_person FOREIGN KEY(assessor_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_assessment_agreement_id ON assessment (agreement_id, position);

CREATE INDEX ix_assessment_assessor_id ON assessment (assessor_id);

CREATE TABLE fee (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    year INTEGER NOT NULL,
    budgeted INTEGER,
    invoiced INTEGER,
    invoice_due_on DATE,
    paid_on DATE,
    note TEXT NOT NULL,
    CONSTRAINT pk_fee PRIMARY KEY (id),
    CONSTRAINT ck_fee_year CHECK (year BETWEEN 1 AND 9999),
    CONSTRAINT ck_fee_budgeted CHECK (budgeted BETWEEN 0 AND 1000000000000),
    CONSTRAINT ck_fee_invoiced CHECK (invoiced BETWEEN 0 AND 1000000000000),
    CONSTRAINT ck_fee_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_fee_position CHECK (position >= 0),
    CONSTRAINT fk_fee_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);

CREATE INDEX ix_fee_agreement_id ON fee (agreement_id, position);

CREATE TABLE representative (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    person_id CHAR(32) NOT NULL,
    role_sv TEXT NOT NULL,
    role_en TEXT NOT NULL,
    from_on DATE,
    to_on DATE,
    CONSTRAINT pk_representative PRIMARY KEY (id),
    CONSTRAINT ck_representative_role_sv_length CHECK (length(role_sv) <= 20000),
    CONSTRAINT ck_representative_role_en_length CHECK (length(role_en) <= 20000),
    CONSTRAINT ck_representative_days CHECK (to_on >= from_on),
    CONSTRAINT ck_representative_position CHECK (position >= 0),
    CONSTRAINT fk_representative_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_representative_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_representative_agreement_id ON representative (agreement_id, position);

CREATE INDEX ix_representative_person_id ON representative (person_id);

CREATE TABLE activity (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    "on" DATE NOT NULL,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    person_id CHAR(32),
    CONSTRAINT pk_activity PRIMARY KEY (id),
    CONSTRAINT ck_activity_text_sv_length CHECK (length(text_sv) <= 20000),
    CONSTRAINT ck_activity_text_en_length CHECK (length(text_en) <= 20000),
    CONSTRAINT ck_activity_position CHECK (position >= 0),
    CONSTRAINT fk_activity_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_activity_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_activity_agreement_id ON activity (agreement_id, position);

CREATE INDEX ix_activity_person_id ON activity (person_id);

CREATE TABLE agreement_unit (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    body_id CHAR(32) NOT NULL,
    CONSTRAINT pk_agreement_unit PRIMARY KEY (id),
    CONSTRAINT ck_agreement_unit_position CHECK (position >= 0),
    CONSTRAINT fk_agreement_unit_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_agreement_unit_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT
);

CREATE INDEX ix_agreement_unit_agreement_id ON agreement_unit (agreement_id, position);

CREATE INDEX ix_agreement_unit_body_id ON agreement_unit (body_id);

CREATE TABLE agreement_actor (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    organisation_id CHAR(32) NOT NULL,
    CONSTRAINT pk_agreement_actor PRIMARY KEY (id),
    CONSTRAINT ck_agreement_actor_position CHECK (position >= 0),
    CONSTRAINT fk_agreement_actor_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_agreement_actor_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE INDEX ix_agreement_actor_agreement_id ON agreement_actor (agreement_id, position);

CREATE INDEX ix_agreement_actor_organisation_id ON agreement_actor (organisation_id);

CREATE TABLE agreement_file (
    id CHAR(32) NOT NULL,
    agreement_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    size_bytes INTEGER NOT NULL,
    added_on DATE,
    file_class VARCHAR(40) NOT NULL,
    case_number TEXT NOT NULL,
    renew_on DATE,
    CONSTRAINT pk_agreement_file PRIMARY KEY (id),
    CONSTRAINT ck_agreement_file_name_length CHECK (length(name) <= 20000),
    CONSTRAINT ck_agreement_file_sha256_shape CHECK (length(sha256) IN (0, 64) AND ltrim(sha256, '0123456789abcdef') = ''),
    CONSTRAINT ck_agreement_file_size_bytes CHECK (size_bytes >= 0),
    CONSTRAINT ck_agreement_file_file_class CHECK (file_class IN ('agreement', 'appendix', 'decision', 'correspondence', 'report', 'other')),
    CONSTRAINT ck_agreement_file_case_number_length CHECK (length(case_number) <= 20000),
    CONSTRAINT ck_agreement_file_position CHECK (position >= 0),
    CONSTRAINT fk_agreement_file_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);

CREATE INDEX ix_agreement_file_agreement_id ON agreement_file (agreement_id, position);

CREATE TABLE training (
    id CHAR(32) NOT NULL,
    seat_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    "on" DATE,
    text TEXT NOT NULL,
    CONSTRAINT pk_training PRIMARY KEY (id),
    CONSTRAINT ck_training_text_length CHECK (length(text) <= 20000),
    CONSTRAINT ck_training_position CHECK (position >= 0),
    CONSTRAINT fk_training_seat_id_seat FOREIGN KEY(seat_id) REFERENCES seat (id) ON DELETE CASCADE
);

CREATE INDEX ix_training_seat_id ON training (seat_id, position);

CREATE TABLE passing (
    id CHAR(32) NOT NULL,
    seat_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    "on" DATE,
    text TEXT NOT NULL,
    CONSTRAINT pk_passing PRIMARY KEY (id),
    CONSTRAINT ck_passing_text_length CHECK (length(text) <= 20000),
    CONSTRAINT ck_passing_position CHECK (position >= 0),
    CONSTRAINT fk_passing_seat_id_seat FOREIGN KEY(seat_id) REFERENCES seat (id) ON DELETE CASCADE
);

CREATE INDEX ix_passing_seat_id ON passing (seat_id, position);

CREATE TABLE document_version (
    id CHAR(32) NOT NULL,
    governing_document_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    adopted_on DATE,
    until_on DATE,
    case_number TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    CONSTRAINT pk_document_version PRIMARY KEY (id),
    CONSTRAINT ck_document_version_case_number_length CHECK (length(case_number) <= 20000),
    CONSTRAINT ck_document_version_name_length CHECK (length(name) <= 20000),
    CONSTRAINT ck_document_version_sha256_shape CHECK (length(sha256) IN (0, 64) AND ltrim(sha256, '0123456789abcdef') = ''),
    CONSTRAINT ck_document_version_position CHECK (position >= 0),
    CONSTRAINT fk_document_version_governing_document_id_governing_document FOREIGN KEY(governing_document_id) REFERENCES governing_document (id) ON DELETE CASCADE
);

CREATE INDEX ix_document_version_governing_document_id ON document_version (governing_document_id, position);

CREATE TABLE own_priority (
    id CHAR(32) NOT NULL,
    own_policy_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    weight INTEGER NOT NULL,
    is_dropped BOOLEAN NOT NULL,
    CONSTRAINT pk_own_priority PRIMARY KEY (id),
    CONSTRAINT ck_own_priority_code_length CHECK (length(code) <= 20000),
    CONSTRAINT ck_own_priority_text_sv_length CHECK (length(text_sv) <= 20000),
    CONSTRAINT ck_own_priority_text_en_length CHECK (length(text_en) <= 20000),
    CONSTRAINT ck_own_priority_weight CHECK (weight BETWEEN 0 AND 9),
    CONSTRAINT ck_own_priority_is_dropped CHECK (is_dropped IN (0, 1)),
    CONSTRAINT ck_own_priority_position CHECK (position >= 0),
    CONSTRAINT fk_own_priority_own_policy_id_own_policy FOREIGN KEY(own_policy_id) REFERENCES own_policy (id) ON DELETE CASCADE
);

CREATE INDEX ix_own_priority_own_policy_id ON own_priority (own_policy_id, position);

CREATE TABLE own_rule (
    id CHAR(32) NOT NULL,
    own_policy_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    is_off BOOLEAN NOT NULL,
    CONSTRAINT pk_own_rule PRIMARY KEY (id),
    CONSTRAINT ck_own_rule_rule_length CHECK (length(rule) <= 20000),
    CONSTRAINT ck_own_rule_severity_length CHECK (length(severity) <= 20000),
    CONSTRAINT ck_own_rule_is_off CHECK (is_off IN (0, 1)),
    CONSTRAINT ck_own_rule_position CHECK (position >= 0),
    CONSTRAINT fk_own_rule_own_policy_id_own_policy FOREIGN KEY(own_policy_id) REFERENCES own_policy (id) ON DELETE CASCADE
);

CREATE INDEX ix_own_rule_own_policy_id ON own_rule (own_policy_id, position);

CREATE TABLE own_ladder (
    id CHAR(32) NOT NULL,
    own_policy_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    steps TEXT NOT NULL,
    CONSTRAINT pk_own_ladder PRIMARY KEY (id),
    CONSTRAINT ck_own_ladder_kind_length CHECK (length(kind) <= 20000),
    CONSTRAINT ck_own_ladder_steps_length CHECK (length(steps) <= 20000),
    CONSTRAINT ck_own_ladder_position CHECK (position >= 0),
    CONSTRAINT fk_own_ladder_own_policy_id_own_policy FOREIGN KEY(own_policy_id) REFERENCES own_policy (id) ON DELETE CASCADE
);

CREATE INDEX ix_own_ladder_own_policy_id ON own_ladder (own_policy_id, position);

CREATE TABLE own_number (
    id CHAR(32) NOT NULL,
    own_policy_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_own_number PRIMARY KEY (id),
    CONSTRAINT ck_own_number_name_length CHECK (length(name) <= 20000),
    CONSTRAINT ck_own_number_number CHECK (number BETWEEN 0 AND 10000),
    CONSTRAINT ck_own_number_position CHECK (position >= 0),
    CONSTRAINT fk_own_number_own_policy_id_own_policy FOREIGN KEY(own_policy_id) REFERENCES own_policy (id) ON DELETE CASCADE
);

CREATE INDEX ix_own_number_own_policy_id ON own_number (own_policy_id, position);

CREATE TABLE preparing_body (
    id CHAR(32) NOT NULL,
    own_policy_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    body_id CHAR(32) NOT NULL,
    CONSTRAINT pk_preparing_body PRIMARY KEY (id),
    CONSTRAINT ck_preparing_body_position CHECK (position >= 0),
    CONSTRAINT fk_preparing_body_own_policy_id_own_policy FOREIGN KEY(own_policy_id) REFERENCES own_policy (id) ON DELETE CASCADE,
    CONSTRAINT fk_preparing_body_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE CASCADE
);

CREATE INDEX ix_preparing_body_own_policy_id ON preparing_body (own_policy_id, position);

CREATE INDEX ix_preparing_body_body_id ON preparing_body (body_id);

CREATE TABLE own_criterion (
    id CHAR(32) NOT NULL,
    own_policy_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    profile TEXT NOT NULL,
    code TEXT NOT NULL,
    asked_sv TEXT NOT NULL,
    asked_en TEXT NOT NULL,
    help_sv TEXT NOT NULL,
    help_en TEXT NOT NULL,
    clause TEXT NOT NULL,
    scale VARCHAR(40) NOT NULL,
    asked_of VARCHAR(40) NOT NULL,
    CONSTRAINT pk_own_criterion PRIMARY KEY (id),
    CONSTRAINT ck_own_criterion_profile_length CHECK (length(profile) <= 20000),
    CONSTRAINT ck_own_criterion_code_length CHECK (length(code) <= 20000),
    CONSTRAINT ck_own_criterion_asked_sv_length CHECK (length(asked_sv) <= 20000),
    CONSTRAINT ck_own_criterion_asked_en_length CHECK (length(asked_en) <= 20000),
    CONSTRAINT ck_own_criterion_help_sv_length CHECK (length(help_sv) <= 20000),
    CONSTRAINT ck_own_criterion_help_en_length CHECK (length(help_en) <= 20000),
    CONSTRAINT ck_own_criterion_clause_length CHECK (length(clause) <= 20000),
    CONSTRAINT ck_own_criterion_scale CHECK (scale IN ('benefit', 'degree')),
    CONSTRAINT ck_own_criterion_asked_of CHECK (asked_of IN ('every', 'agreements', 'networks_and_projects', 'memberships')),
    CONSTRAINT ck_own_criterion_position CHECK (position >= 0),
    CONSTRAINT fk_own_criterion_own_policy_id_own_policy FOREIGN KEY(own_policy_id) REFERENCES own_policy (id) ON DELETE CASCADE
);

CREATE INDEX ix_own_criterion_own_policy_id ON own_criterion (own_policy_id, position);

CREATE TABLE visit (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    direction VARCHAR(40) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    status VARCHAR(40) NOT NULL,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_own TEXT NOT NULL,
    partner_id CHAR(32),
    agreement_id CHAR(32),
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    case_number TEXT NOT NULL,
    lead_sv TEXT NOT NULL,
    lead_en TEXT NOT NULL,
    purpose_sv TEXT NOT NULL,
    purpose_en TEXT NOT NULL,
    background_sv TEXT NOT NULL,
    background_en TEXT NOT NULL,
    goals TEXT NOT NULL,
    council_goals_sv TEXT NOT NULL,
    council_goals_en TEXT NOT NULL,
    benefit_sv TEXT NOT NULL,
    benefit_en TEXT NOT NULL,
    achieve_sv TEXT NOT NULL,
    achieve_en TEXT NOT NULL,
    avoid_sv TEXT NOT NULL,
    avoid_en TEXT NOT NULL,
    gift_sv TEXT NOT NULL,
    gift_en TEXT NOT NULL,
    dress_sv TEXT NOT NULL,
    dress_en TEXT NOT NULL,
    levels TEXT NOT NULL,
    responsible_body_id CHAR(32),
    coordinator_id CHAR(32),
    contact_id CHAR(32),
    languages TEXT NOT NULL,
    interpreter_sv TEXT NOT NULL,
    interpreter_en TEXT NOT NULL,
    lodging_sv TEXT NOT NULL,
    lodging_en TEXT NOT NULL,
    travel_decision TEXT NOT NULL,
    cost_centre TEXT NOT NULL,
    host_abroad_id CHAR(32),
    internal_note TEXT NOT NULL,
    CONSTRAINT pk_visit PRIMARY KEY (id),
    CONSTRAINT ck_visit_direction CHECK (direction IN ('incoming', 'outgoing', 'digital')),
    CONSTRAINT ck_visit_kind CHECK (kind IN ('official', 'working', 'study', 'youth_exchange', 'courtesy', 'conference', 'anniversary')),
    CONSTRAINT ck_visit_status CHECK (status IN ('inquiry', 'assessing', 'decided', 'planned', 'confirmed', 'ongoing', 'completed', 'evaluated', 'cancelled', 'declined')),
    CONSTRAINT ck_visit_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_visit_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_visit_title_own_length CHECK (length(title_own) <= 20000),
    CONSTRAINT ck_visit_case_number_length CHECK (length(case_number) <= 20000),
    CONSTRAINT ck_visit_lead_sv_length CHECK (length(lead_sv) <= 20000),
    CONSTRAINT ck_visit_lead_en_length CHECK (length(lead_en) <= 20000),
    CONSTRAINT ck_visit_purpose_sv_length CHECK (length(purpose_sv) <= 20000),
    CONSTRAINT ck_visit_purpose_en_length CHECK (length(purpose_en) <= 20000),
    CONSTRAINT ck_visit_background_sv_length CHECK (length(background_sv) <= 20000),
    CONSTRAINT ck_visit_background_en_length CHECK (length(background_en) <= 20000),
    CONSTRAINT ck_visit_goals_length CHECK (length(goals) <= 20000),
    CONSTRAINT ck_visit_council_goals_sv_length CHECK (length(council_goals_sv) <= 20000),
    CONSTRAINT ck_visit_council_goals_en_length CHECK (length(council_goals_en) <= 20000),
    CONSTRAINT ck_visit_benefit_sv_length CHECK (length(benefit_sv) <= 20000),
    CONSTRAINT ck_visit_benefit_en_length CHECK (length(benefit_en) <= 20000),
    CONSTRAINT ck_visit_achieve_sv_length CHECK (length(achieve_sv) <= 20000),
    CONSTRAINT ck_visit_achieve_en_length CHECK (length(achieve_en) <= 20000),
    CONSTRAINT ck_visit_avoid_sv_length CHECK (length(avoid_sv) <= 20000),
    CONSTRAINT ck_visit_avoid_en_length CHECK (length(avoid_en) <= 20000),
    CONSTRAINT ck_visit_gift_sv_length CHECK (length(gift_sv) <= 20000),
    CONSTRAINT ck_visit_gift_en_length CHECK (length(gift_en) <= 20000),
    CONSTRAINT ck_visit_dress_sv_length CHECK (length(dress_sv) <= 20000),
    CONSTRAINT ck_visit_dress_en_length CHECK (length(dress_en) <= 20000),
    CONSTRAINT ck_visit_levels_length CHECK (length(levels) <= 20000),
    CONSTRAINT ck_visit_languages_length CHECK (length(languages) <= 20000),
    CONSTRAINT ck_visit_interpreter_sv_length CHECK (length(interpreter_sv) <= 20000),
    CONSTRAINT ck_visit_interpreter_en_length CHECK (length(interpreter_en) <= 20000),
    CONSTRAINT ck_visit_lodging_sv_length CHECK (length(lodging_sv) <= 20000),
    CONSTRAINT ck_visit_lodging_en_length CHECK (length(lodging_en) <= 20000),
    CONSTRAINT ck_visit_travel_decision_length CHECK (length(travel_decision) <= 20000),
    CONSTRAINT ck_visit_cost_centre_length CHECK (length(cost_centre) <= 20000),
    CONSTRAINT ck_visit_internal_note_length CHECK (length(internal_note) <= 20000),
    CONSTRAINT ck_visit_days CHECK (ends_on >= starts_on),
    CONSTRAINT ck_visit_version CHECK (version >= 1),
    CONSTRAINT fk_visit_partner_id_partner FOREIGN KEY(partner_id) REFERENCES partner (id) ON DELETE RESTRICT,
    CONSTRAINT fk_visit_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE SET NULL,
    CONSTRAINT fk_visit_responsible_body_id_body FOREIGN KEY(responsible_body_id) REFERENCES body (id) ON DELETE RESTRICT,
    CONSTRAINT fk_visit_coordinator_id_person FOREIGN KEY(coordinator_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_visit_contact_id_person FOREIGN KEY(contact_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_visit_host_abroad_id_person FOREIGN KEY(host_abroad_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_visit_coordinator_id ON visit (coordinator_id);

CREATE INDEX ix_visit_agreement_id ON visit (agreement_id);

CREATE INDEX ix_visit_partner_id ON visit (partner_id);

CREATE INDEX ix_visit_responsible_body_id ON visit (responsible_body_id);

CREATE INDEX ix_visit_ends_on ON visit (ends_on);

CREATE INDEX ix_visit_starts_on ON visit (starts_on);

CREATE INDEX ix_visit_contact_id ON visit (contact_id);

CREATE INDEX ix_visit_host_abroad_id ON visit (host_abroad_id);

CREATE TABLE criterion (
    id CHAR(32) NOT NULL,
    assessment_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    asked_sv TEXT NOT NULL,
    asked_en TEXT NOT NULL,
    clause TEXT NOT NULL,
    scale VARCHAR(40) NOT NULL,
    score INTEGER,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    CONSTRAINT pk_criterion PRIMARY KEY (id),
    CONSTRAINT ck_criterion_code_length CHECK (length(code) <= 20000),
    CONSTRAINT ck_criterion_asked_sv_length CHECK (length(asked_sv) <= 20000),
    CONSTRAINT ck_criterion_asked_en_length CHECK (length(asked_en) <= 20000),
    CONSTRAINT ck_criterion_clause_length CHECK (length(clause) <= 20000),
    CONSTRAINT ck_criterion_scale CHECK (scale IN ('benefit', 'degree')),
    CONSTRAINT ck_criterion_score CHECK (score BETWEEN 0 AND 3),
    CONSTRAINT ck_criterion_text_sv_length CHECK (length(text_sv) <= 20000),
    CONSTRAINT ck_criterion_text_en_length CHECK (length(text_en) <= 20000),
    CONSTRAINT ck_criterion_position CHECK (position >= 0),
    CONSTRAINT fk_criterion_assessment_id_assessment FOREIGN KEY(assessment_id) REFERENCES assessment (id) ON DELETE CASCADE
);

CREATE INDEX ix_criterion_assessment_id ON criterion (assessment_id, position);

CREATE TABLE notification (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    visit_id CHAR(32) NOT NULL,
    person_id CHAR(32),
    person_name TEXT NOT NULL,
    list_id CHAR(32),
    round VARCHAR(40) NOT NULL,
    outcome VARCHAR(40) NOT NULL,
    reason_sv TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    due_on DATE,
    recorded_at DATETIME NOT NULL,
    informed_at DATETIME,
    channel VARCHAR(40),
    "by" TEXT NOT NULL,
    note TEXT NOT NULL,
    letter VARCHAR(64) NOT NULL,
    told_starts_on DATE,
    told_ends_on DATE,
    is_told_cancelled BOOLEAN NOT NULL,
    has_told_programme BOOLEAN NOT NULL,
    CONSTRAINT pk_notification PRIMARY KEY (id),
    CONSTRAINT ck_notification_person_name_length CHECK (length(person_name) <= 20000),
    CONSTRAINT ck_notification_round CHECK (round IN ('notice', 'programme', 'change')),
    CONSTRAINT ck_notification_outcome CHECK (outcome IN ('added', 'draft_opened', 'informed', 'exempted', 'not_concerned')),
    CONSTRAINT ck_notification_reason_sv_length CHECK (length(reason_sv) <= 20000),
    CONSTRAINT ck_notification_reason_en_length CHECK (length(reason_en) <= 20000),
    CONSTRAINT ck_notification_channel CHECK (channel IN ('email', 'relay', 'orally', 'phone', 'meeting', 'text_message', 'letter')),
    CONSTRAINT ck_notification_by_length CHECK (length(by) <= 20000),
    CONSTRAINT ck_notification_note_length CHECK (length(note) <= 20000),
    CONSTRAINT ck_notification_letter_shape CHECK (length(letter) IN (0, 64) AND ltrim(letter, '0123456789abcdef') = ''),
    CONSTRAINT ck_notification_is_told_cancelled CHECK (is_told_cancelled IN (0, 1)),
    CONSTRAINT ck_notification_has_told_programme CHECK (has_told_programme IN (0, 1)),
    CONSTRAINT ck_notification_version CHECK (version >= 1),
    CONSTRAINT fk_notification_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_notification_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_notification_list_id_notification_list FOREIGN KEY(list_id) REFERENCES notification_list (id) ON DELETE SET NULL
);

CREATE INDEX ix_notification_recorded_at ON notification (recorded_at);

CREATE INDEX ix_notification_person_id ON notification (person_id);

CREATE INDEX ix_notification_visit_id ON notification (visit_id);

CREATE INDEX ix_notification_list_id ON notification (list_id);

CREATE TABLE mailing (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    agreement_id CHAR(32),
    visit_id CHAR(32),
    meeting_id CHAR(32),
    tells_cancelled BOOLEAN NOT NULL,
    subject TEXT NOT NULL,
    letter VARCHAR(64) NOT NULL,
    opened_at DATETIME NOT NULL,
    sent_at DATETIME,
    channel VARCHAR(40),
    "by" TEXT NOT NULL,
    CONSTRAINT pk_mailing PRIMARY KEY (id),
    CONSTRAINT ck_mailing_purpose CHECK (purpose IN ('visits', 'agreements', 'travel_reports', 'newsletters', 'network_meetings')),
    CONSTRAINT ck_mailing_tells_cancelled CHECK (tells_cancelled IN (0, 1)),
    CONSTRAINT ck_mailing_subject_length CHECK (length(subject) <= 20000),
    CONSTRAINT ck_mailing_letter_shape CHECK (length(letter) IN (0, 64) AND ltrim(letter, '0123456789abcdef') = ''),
    CONSTRAINT ck_mailing_channel CHECK (channel IN ('email', 'relay', 'orally', 'phone', 'meeting', 'text_message', 'letter')),
    CONSTRAINT ck_mailing_by_length CHECK (length(by) <= 20000),
    CONSTRAINT ck_mailing_version CHECK (version >= 1),
    CONSTRAINT fk_mailing_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
    CONSTRAINT fk_mailing_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_mailing_meeting_id_network_meeting FOREIGN KEY(meeting_id) REFERENCES network_meeting (id) ON DELETE CASCADE
);

CREATE INDEX ix_mailing_agreement_id ON mailing (agreement_id);

CREATE INDEX ix_mailing_opened_at ON mailing (opened_at);

CREATE INDEX ix_mailing_visit_id ON mailing (visit_id);

CREATE INDEX ix_mailing_meeting_id ON mailing (meeting_id);

CREATE TABLE target_group (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    name_sv TEXT NOT NULL,
    name_en TEXT NOT NULL,
    number INTEGER,
    young_number INTEGER,
    CONSTRAINT pk_target_group PRIMARY KEY (id),
    CONSTRAINT ck_target_group_name_sv_length CHECK (length(name_sv) <= 20000),
    CONSTRAINT ck_target_group_name_en_length CHECK (length(name_en) <= 20000),
    CONSTRAINT ck_target_group_number CHECK (number >= 0),
    CONSTRAINT ck_target_group_young_number CHECK (young_number >= 0),
    CONSTRAINT ck_target_group_young_among_all CHECK (young_number <= number),
    CONSTRAINT ck_target_group_position CHECK (position >= 0),
    CONSTRAINT fk_target_group_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE
);

CREATE INDEX ix_target_group_visit_id ON target_group (visit_id, position);

CREATE TABLE involved_body (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    body_id CHAR(32) NOT NULL,
    CONSTRAINT pk_involved_body PRIMARY KEY (id),
    CONSTRAINT ck_involved_body_position CHECK (position >= 0),
    CONSTRAINT fk_involved_body_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_involved_body_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) ON DELETE RESTRICT
);

CREATE INDEX ix_involved_body_visit_id ON involved_body (visit_id, position);

CREATE INDEX ix_involved_body_body_id ON involved_body (body_id);

CREATE TABLE involved_organisation (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    organisation_id CHAR(32) NOT NULL,
    CONSTRAINT pk_involved_organisation PRIMARY KEY (id),
    CONSTRAINT ck_involved_organisation_position CHECK (position >= 0),
    CONSTRAINT fk_involved_organisation_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_involved_organisation_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);

CREATE INDEX ix_involved_organisation_organisation_id ON involved_organisation (organisation_id);

CREATE INDEX ix_involved_organisation_visit_id ON involved_organisation (visit_id, position);

CREATE TABLE host (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    person_id CHAR(32) NOT NULL,
    role_sv TEXT NOT NULL,
    role_en TEXT NOT NULL,
    is_representative BOOLEAN NOT NULL,
    CONSTRAINT pk_host PRIMARY KEY (id),
    CONSTRAINT ck_host_role_sv_length CHECK (length(role_sv) <= 20000),
    CONSTRAINT ck_host_role_en_length CHECK (length(role_en) <= 20000),
    CONSTRAINT ck_host_is_representative CHECK (is_representative IN (0, 1)),
    CONSTRAINT ck_host_position CHECK (position >= 0),
    CONSTRAINT fk_host_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_host_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_host_visit_id ON host (visit_id, position);

CREATE INDEX ix_host_person_id ON host (person_id);

CREATE TABLE delegate (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    person_id CHAR(32) NOT NULL,
    role VARCHAR(40) NOT NULL,
    CONSTRAINT pk_delegate PRIMARY KEY (id),
    CONSTRAINT ck_delegate_role CHECK (role IN ('head', 'member', 'interpreter', 'press', 'companion')),
    CONSTRAINT ck_delegate_position CHECK (position >= 0),
    CONSTRAINT fk_delegate_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_delegate_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_delegate_person_id ON delegate (person_id);

CREATE INDEX ix_delegate_visit_id ON delegate (visit_id, position);

CREATE TABLE day_theme (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    day_on DATE NOT NULL,
    theme_sv TEXT NOT NULL,
    theme_en TEXT NOT NULL,
    CONSTRAINT pk_day_theme PRIMARY KEY (id),
    CONSTRAINT ck_day_theme_theme_sv_length CHECK (length(theme_sv) <= 20000),
    CONSTRAINT ck_day_theme_theme_en_length CHECK (length(theme_en) <= 20000),
    CONSTRAINT ck_day_theme_position CHECK (position >= 0),
    CONSTRAINT fk_day_theme_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE
);

CREATE INDEX ix_day_theme_visit_id ON day_theme (visit_id, position);

CREATE TABLE programme_item (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    day_on DATE NOT NULL,
    starts_at TIME NOT NULL,
    ends_at TIME,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    place TEXT NOT NULL,
    address TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    track TEXT NOT NULL,
    host_id CHAR(32),
    presidium_sv TEXT NOT NULL,
    presidium_en TEXT NOT NULL,
    transport_sv TEXT NOT NULL,
    transport_en TEXT NOT NULL,
    meal_sv TEXT NOT NULL,
    meal_en TEXT NOT NULL,
    dress_sv TEXT NOT NULL,
    dress_en TEXT NOT NULL,
    interpreter_sv TEXT NOT NULL,
    interpreter_en TEXT NOT NULL,
    gift_sv TEXT NOT NULL,
    gift_en TEXT NOT NULL,
    note_sv TEXT NOT NULL,
    note_en TEXT NOT NULL,
    guest_text_sv TEXT NOT NULL,
    guest_text_en TEXT NOT NULL,
    internal_note TEXT NOT NULL,
    CONSTRAINT pk_programme_item PRIMARY KEY (id),
    CONSTRAINT ck_programme_item_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_programme_item_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_programme_item_place_length CHECK (length(place) <= 20000),
    CONSTRAINT ck_programme_item_address_length CHECK (length(address) <= 20000),
    CONSTRAINT ck_programme_item_time_zone_length CHECK (length(time_zone) <= 20000),
    CONSTRAINT ck_programme_item_track_length CHECK (length(track) <= 20000),
    CONSTRAINT ck_programme_item_presidium_sv_length CHECK (length(presidium_sv) <= 20000),
    CONSTRAINT ck_programme_item_presidium_en_length CHECK (length(presidium_en) <= 20000),
    CONSTRAINT ck_programme_item_transport_sv_length CHECK (length(transport_sv) <= 20000),
    CONSTRAINT ck_programme_item_transport_en_length CHECK (length(transport_en) <= 20000),
    CONSTRAINT ck_programme_item_meal_sv_length CHECK (length(meal_sv) <= 20000),
    CONSTRAINT ck_programme_item_meal_en_length CHECK (length(meal_en) <= 20000),
    CONSTRAINT ck_programme_item_dress_sv_length CHECK (length(dress_sv) <= 20000),
    CONSTRAINT ck_programme_item_dress_en_length CHECK (length(dress_en) <= 20000),
    CONSTRAINT ck_programme_item_interpreter_sv_length CHECK (length(interpreter_sv) <= 20000),
    CONSTRAINT ck_programme_item_interpreter_en_length CHECK (length(interpreter_en) <= 20000),
    CONSTRAINT ck_programme_item_gift_sv_length CHECK (length(gift_sv) <= 20000),
    CONSTRAINT ck_programme_item_gift_en_length CHECK (length(gift_en) <= 20000),
    CONSTRAINT ck_programme_item_note_sv_length CHECK (length(note_sv) <= 20000),
    CONSTRAINT ck_programme_item_note_en_length CHECK (length(note_en) <= 20000),
    CONSTRAINT ck_programme_item_guest_text_sv_length CHECK (length(guest_text_sv) <= 20000),
    CONSTRAINT ck_programme_item_guest_text_en_length CHECK (length(guest_text_en) <= 20000),
    CONSTRAINT ck_programme_item_internal_note_length CHECK (length(internal_note) <= 20000),
    CONSTRAINT ck_programme_item_position CHECK (position >= 0),
    CONSTRAINT fk_programme_item_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_programme_item_host_id_person FOREIGN KEY(host_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_programme_item_day_on ON programme_item (day_on);

CREATE INDEX ix_programme_item_place ON programme_item (place, address, day_on);

CREATE INDEX ix_programme_item_host_id ON programme_item (host_id);

CREATE INDEX ix_programme_item_visit_id ON programme_item (visit_id, position);

CREATE TABLE talking_points (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    goal_sv TEXT NOT NULL,
    goal_en TEXT NOT NULL,
    raise_sv TEXT NOT NULL,
    raise_en TEXT NOT NULL,
    expect_sv TEXT NOT NULL,
    expect_en TEXT NOT NULL,
    avoid_sv TEXT NOT NULL,
    avoid_en TEXT NOT NULL,
    background_sv TEXT NOT NULL,
    background_en TEXT NOT NULL,
    CONSTRAINT pk_talking_points PRIMARY KEY (id),
    CONSTRAINT ck_talking_points_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_talking_points_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_talking_points_goal_sv_length CHECK (length(goal_sv) <= 20000),
    CONSTRAINT ck_talking_points_goal_en_length CHECK (length(goal_en) <= 20000),
    CONSTRAINT ck_talking_points_raise_sv_length CHECK (length(raise_sv) <= 20000),
    CONSTRAINT ck_talking_points_raise_en_length CHECK (length(raise_en) <= 20000),
    CONSTRAINT ck_talking_points_expect_sv_length CHECK (length(expect_sv) <= 20000),
    CONSTRAINT ck_talking_points_expect_en_length CHECK (length(expect_en) <= 20000),
    CONSTRAINT ck_talking_points_avoid_sv_length CHECK (length(avoid_sv) <= 20000),
    CONSTRAINT ck_talking_points_avoid_en_length CHECK (length(avoid_en) <= 20000),
    CONSTRAINT ck_talking_points_background_sv_length CHECK (length(background_sv) <= 20000),
    CONSTRAINT ck_talking_points_background_en_length CHECK (length(background_en) <= 20000),
    CONSTRAINT ck_talking_points_position CHECK (position >= 0),
    CONSTRAINT fk_talking_points_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE
);

CREATE INDEX ix_talking_points_visit_id ON talking_points (visit_id, position);

CREATE TABLE speech (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    title_sv TEXT NOT NULL,
    title_en TEXT NOT NULL,
    speaker_id CHAR(32),
    occasion_sv TEXT NOT NULL,
    occasion_en TEXT NOT NULL,
    minutes INTEGER,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    text_en TEXT NOT NULL,
    CONSTRAINT pk_speech PRIMARY KEY (id),
    CONSTRAINT ck_speech_title_sv_length CHECK (length(title_sv) <= 20000),
    CONSTRAINT ck_speech_title_en_length CHECK (length(title_en) <= 20000),
    CONSTRAINT ck_speech_occasion_sv_length CHECK (length(occasion_sv) <= 20000),
    CONSTRAINT ck_speech_occasion_en_length CHECK (length(occasion_en) <= 20000),
    CONSTRAINT ck_speech_minutes CHECK (minutes >= 0),
    CONSTRAINT ck_speech_language_length CHECK (length(language) <= 20000),
    CONSTRAINT ck_speech_text_length CHECK (length(text) <= 100000),
    CONSTRAINT ck_speech_text_en_length CHECK (length(text_en) <= 100000),
    CONSTRAINT ck_speech_position CHECK (position >= 0),
    CONSTRAINT fk_speech_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_speech_speaker_id_person FOREIGN KEY(speaker_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_speech_visit_id ON speech (visit_id, position);

CREATE INDEX ix_speech_speaker_id ON speech (speaker_id);

CREATE TABLE practical_matter (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    label_sv TEXT NOT NULL,
    label_en TEXT NOT NULL,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    CONSTRAINT pk_practical_matter PRIMARY KEY (id),
    CONSTRAINT ck_practical_matter_label_sv_length CHECK (length(label_sv) <= 20000),
    CONSTRAINT ck_practical_matter_label_en_length CHECK (length(label_en) <= 20000),
    CONSTRAINT ck_practical_matter_text_sv_length CHECK (length(text_sv) <= 20000),
    CONSTRAINT ck_practical_matter_text_en_length CHECK (length(text_en) <= 20000),
    CONSTRAINT ck_practical_matter_position CHECK (position >= 0),
    CONSTRAINT fk_practical_matter_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE
);

CREATE INDEX ix_practical_matter_visit_id ON practical_matter (visit_id, position);

CREATE TABLE day_contact (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    person_id CHAR(32) NOT NULL,
    role_sv TEXT NOT NULL,
    role_en TEXT NOT NULL,
    CONSTRAINT pk_day_contact PRIMARY KEY (id),
    CONSTRAINT ck_day_contact_role_sv_length CHECK (length(role_sv) <= 20000),
    CONSTRAINT ck_day_contact_role_en_length CHECK (length(role_en) <= 20000),
    CONSTRAINT ck_day_contact_position CHECK (position >= 0),
    CONSTRAINT fk_day_contact_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_day_contact_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_day_contact_person_id ON day_contact (person_id);

CREATE INDEX ix_day_contact_visit_id ON day_contact (visit_id, position);

CREATE TABLE booking (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    what TEXT NOT NULL,
    place TEXT NOT NULL,
    reference TEXT NOT NULL,
    is_confirmed BOOLEAN NOT NULL,
    CONSTRAINT pk_booking PRIMARY KEY (id),
    CONSTRAINT ck_booking_what_length CHECK (length(what) <= 20000),
    CONSTRAINT ck_booking_place_length CHECK (length(place) <= 20000),
    CONSTRAINT ck_booking_reference_length CHECK (length(reference) <= 20000),
    CONSTRAINT ck_booking_is_confirmed CHECK (is_confirmed IN (0, 1)),
    CONSTRAINT ck_booking_position CHECK (position >= 0),
    CONSTRAINT fk_booking_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE
);

CREATE INDEX ix_booking_visit_id ON booking (visit_id, position);

CREATE TABLE task (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    text_sv TEXT NOT NULL,
    text_en TEXT NOT NULL,
    days INTEGER NOT NULL,
    owner_id CHAR(32),
    done_on DATE,
    CONSTRAINT pk_task PRIMARY KEY (id),
    CONSTRAINT ck_task_text_sv_length CHECK (length(text_sv) <= 20000),
    CONSTRAINT ck_task_text_en_length CHECK (length(text_en) <= 20000),
    CONSTRAINT ck_task_days CHECK (days BETWEEN -3660 AND 3660),
    CONSTRAINT ck_task_position CHECK (position >= 0),
    CONSTRAINT fk_task_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE,
    CONSTRAINT fk_task_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_task_owner_id ON task (owner_id);

CREATE INDEX ix_task_visit_id ON task (visit_id, position);

CREATE TABLE attachment (
    id CHAR(32) NOT NULL,
    visit_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    size_bytes INTEGER NOT NULL,
    added_on DATE,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT ck_attachment_name_length CHECK (length(name) <= 20000),
    CONSTRAINT ck_attachment_sha256_shape CHECK (length(sha256) IN (0, 64) AND ltrim(sha256, '0123456789abcdef') = ''),
    CONSTRAINT ck_attachment_size_bytes CHECK (size_bytes >= 0),
    CONSTRAINT ck_attachment_position CHECK (position >= 0),
    CONSTRAINT fk_attachment_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE
);

CREATE INDEX ix_attachment_visit_id ON attachment (visit_id, position);

CREATE TABLE pack_version (
    id CHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    visit_id CHAR(32) NOT NULL,
    number INTEGER NOT NULL,
    variant VARCHAR(40) NOT NULL,
    language TEXT NOT NULL,
    digest VARCHAR(64) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    made_at DATETIME NOT NULL,
    unprintable TEXT NOT NULL,
    CONSTRAINT pk_pack_version PRIMARY KEY (id),
    CONSTRAINT ck_pack_version_number CHECK (number >= 1),
    CONSTRAINT ck_pack_version_variant CHECK (variant IN ('presidium', 'summary', 'hosts', 'guests')),
    CONSTRAINT ck_pack_version_language_length CHECK (length(language) <= 20000),
    CONSTRAINT ck_pack_version_digest_shape CHECK (length(digest) = 64 AND ltrim(digest, '0123456789abcdef') = ''),
    CONSTRAINT ck_pack_version_sha256_shape CHECK (length(sha256) IN (0, 64) AND ltrim(sha256, '0123456789abcdef') = ''),
    CONSTRAINT ck_pack_version_unprintable_length CHECK (length(unprintable) <= 20000),
    CONSTRAINT uq_pack_version_visit_id UNIQUE (visit_id, variant, language, number),
    CONSTRAINT ck_pack_version_version CHECK (version >= 1),
    CONSTRAINT fk_pack_version_visit_id_visit FOREIGN KEY(visit_id) REFERENCES visit (id) ON DELETE CASCADE
);

CREATE INDEX ix_pack_version_visit_id ON pack_version (visit_id);

CREATE TABLE told_item (
    id CHAR(32) NOT NULL,
    notification_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    item_id CHAR(32) NOT NULL,
    day_on DATE NOT NULL,
    starts_at TIME NOT NULL,
    ends_at TIME,
    place TEXT NOT NULL,
    CONSTRAINT pk_told_item PRIMARY KEY (id),
    CONSTRAINT ck_told_item_place_length CHECK (length(place) <= 20000),
    CONSTRAINT ck_told_item_position CHECK (position >= 0),
    CONSTRAINT fk_told_item_notification_id_notification FOREIGN KEY(notification_id) REFERENCES notification (id) ON DELETE CASCADE
);

CREATE INDEX ix_told_item_notification_id ON told_item (notification_id, position);

CREATE TABLE mailing_recipient (
    id CHAR(32) NOT NULL,
    mailing_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    person_id CHAR(32),
    person_name TEXT NOT NULL,
    reason_sv TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    CONSTRAINT pk_mailing_recipient PRIMARY KEY (id),
    CONSTRAINT ck_mailing_recipient_person_name_length CHECK (length(person_name) <= 20000),
    CONSTRAINT ck_mailing_recipient_reason_sv_length CHECK (length(reason_sv) <= 20000),
    CONSTRAINT ck_mailing_recipient_reason_en_length CHECK (length(reason_en) <= 20000),
    CONSTRAINT ck_mailing_recipient_position CHECK (position >= 0),
    CONSTRAINT fk_mailing_recipient_mailing_id_mailing FOREIGN KEY(mailing_id) REFERENCES mailing (id) ON DELETE CASCADE,
    CONSTRAINT fk_mailing_recipient_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_mailing_recipient_person_id ON mailing_recipient (person_id);

CREATE INDEX ix_mailing_recipient_mailing_id ON mailing_recipient (mailing_id, position);

CREATE TABLE travel (
    id CHAR(32) NOT NULL,
    delegate_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    is_arrival BOOLEAN NOT NULL,
    "on" DATE NOT NULL,
    at TIME,
    means_sv TEXT NOT NULL,
    means_en TEXT NOT NULL,
    number TEXT NOT NULL,
    place TEXT NOT NULL,
    CONSTRAINT pk_travel PRIMARY KEY (id),
    CONSTRAINT ck_travel_is_arrival CHECK (is_arrival IN (0, 1)),
    CONSTRAINT ck_travel_means_sv_length CHECK (length(means_sv) <= 20000),
    CONSTRAINT ck_travel_means_en_length CHECK (length(means_en) <= 20000),
    CONSTRAINT ck_travel_number_length CHECK (length(number) <= 20000),
    CONSTRAINT ck_travel_place_length CHECK (length(place) <= 20000),
    CONSTRAINT ck_travel_position CHECK (position >= 0),
    CONSTRAINT fk_travel_delegate_id_delegate FOREIGN KEY(delegate_id) REFERENCES delegate (id) ON DELETE CASCADE
);

CREATE INDEX ix_travel_delegate_id ON travel (delegate_id, position);

CREATE TABLE participation (
    id CHAR(32) NOT NULL,
    programme_item_id CHAR(32) NOT NULL,
    position INTEGER NOT NULL,
    person_id CHAR(32) NOT NULL,
    attendance VARCHAR(40) NOT NULL,
    CONSTRAINT pk_participation PRIMARY KEY (id),
    CONSTRAINT ck_participation_attendance CHECK (attendance IN ('planned', 'invited', 'accepted', 'declined', 'attended')),
    CONSTRAINT ck_participation_position CHECK (position >= 0),
    CONSTRAINT fk_participation_programme_item_id_programme_item FOREIGN KEY(programme_item_id) REFERENCES programme_item (id) ON DELETE CASCADE,
    CONSTRAINT fk_participation_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_participation_programme_item_id ON participation (programme_item_id, position);

CREATE INDEX ix_participation_person_id ON participation (person_id)
