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

CREATE INDEX ix_own_day_starts_on ON own_day (starts_on);

CREATE INDEX ix_own_day_ends_on ON own_day (ends_on);

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

CREATE INDEX ix_register_entry_group_sv ON register_entry (kind, group_sv, name_sv);

CREATE INDEX ix_register_entry_group_id ON register_entry (group_id);

CREATE INDEX ix_register_entry_group_en ON register_entry (kind, group_en, name_en);

CREATE INDEX ix_register_entry_name_sv ON register_entry (kind, name_sv);

CREATE INDEX ix_register_entry_kind ON register_entry (kind);

CREATE INDEX ix_register_entry_name_en ON register_entry (kind, name_en);

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
    reason TEXT NOT NULL,
    CONSTRAINT pk_set_aside PRIMARY KEY (id),
    CONSTRAINT ck_set_aside_rule_length CHECK (length(rule) <= 20000),
    CONSTRAINT ck_set_aside_about CHECK (about IN ('visit', 'policy', 'backup', 'municipality')),
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

CREATE INDEX ix_meeting_body_id ON meeting (body_id);

CREATE INDEX ix_meeting_hand_in_on ON meeting (hand_in_on);

CREATE INDEX ix_meeting_held_on ON meeting (held_on);

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
    CONSTRAINT fk_visit_responsible_body_id_body FOREIGN KEY(responsible_body_id) REFERENCES body (id) ON DELETE RESTRICT,
    CONSTRAINT fk_visit_coordinator_id_person FOREIGN KEY(coordinator_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_visit_contact_id_person FOREIGN KEY(contact_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT fk_visit_host_abroad_id_person FOREIGN KEY(host_abroad_id) REFERENCES person (id) ON DELETE SET NULL
);

CREATE INDEX ix_visit_starts_on ON visit (starts_on);

CREATE INDEX ix_visit_responsible_body_id ON visit (responsible_body_id);

CREATE INDEX ix_visit_ends_on ON visit (ends_on);

CREATE INDEX ix_visit_coordinator_id ON visit (coordinator_id);

CREATE INDEX ix_visit_contact_id ON visit (contact_id);

CREATE INDEX ix_visit_host_abroad_id ON visit (host_abroad_id);

CREATE INDEX ix_visit_partner_id ON visit (partner_id);

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

CREATE INDEX ix_appointment_person_id ON appointment (person_id);

CREATE INDEX ix_appointment_body_id ON appointment (body_id);

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

CREATE INDEX ix_partner_contact_person_id ON partner_contact (person_id);

CREATE INDEX ix_partner_contact_partner_id ON partner_contact (partner_id, position);

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

CREATE INDEX ix_involved_organisation_visit_id ON involved_organisation (visit_id, position);

CREATE INDEX ix_involved_organisation_organisation_id ON involved_organisation (organisation_id);

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

CREATE INDEX ix_programme_item_visit_id ON programme_item (visit_id, position);

CREATE INDEX ix_programme_item_place ON programme_item (place, address, day_on);

CREATE INDEX ix_programme_item_day_on ON programme_item (day_on);

CREATE INDEX ix_programme_item_host_id ON programme_item (host_id);

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
