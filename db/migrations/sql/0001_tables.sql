-- The tables. Enum columns hold the whole words of the core's StrEnums; `channel` has no CHECK, because a new
-- channel must need no migration.

CREATE TABLE schools (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    slug text NOT NULL,
    settings jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT schools_pkey PRIMARY KEY (id),
    CONSTRAINT schools_slug_key UNIQUE (slug)
);

CREATE TABLE staff_members (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    role text NOT NULL,
    password_hash text NOT NULL,
    totp_secret text,
    phone text,
    class_name text,
    is_active boolean NOT NULL DEFAULT true,
    CONSTRAINT staff_members_pkey PRIMARY KEY (id),
    CONSTRAINT staff_members_school_id_email_key UNIQUE (school_id, email),
    CONSTRAINT staff_members_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT staff_members_role_check CHECK (role IN ('office', 'teacher', 'dsl', 'head', 'dpo', 'administrator'))
);
CREATE INDEX staff_members_email_idx ON staff_members (email);

CREATE TABLE logins (
    token_hash text NOT NULL,
    staff_id uuid NOT NULL,
    school_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    is_second_factor_passed boolean NOT NULL DEFAULT false,
    CONSTRAINT logins_pkey PRIMARY KEY (token_hash),
    CONSTRAINT logins_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff_members (id) ON DELETE CASCADE,
    CONSTRAINT logins_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id)
);
CREATE INDEX logins_expires_at_idx ON logins (expires_at);
CREATE INDEX logins_staff_id_idx ON logins (staff_id);

CREATE TABLE guardians (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    name text NOT NULL,
    phone text,
    CONSTRAINT guardians_pkey PRIMARY KEY (id),
    CONSTRAINT guardians_school_id_phone_key UNIQUE (school_id, phone),
    CONSTRAINT guardians_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id)
);

CREATE TABLE pupils (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    name text NOT NULL,
    known_as text,
    class_name text,
    year_group text,
    CONSTRAINT pupils_pkey PRIMARY KEY (id),
    CONSTRAINT pupils_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id)
);
CREATE INDEX pupils_school_id_name_idx ON pupils (school_id, name);

CREATE TABLE guardianships (
    guardian_id uuid NOT NULL,
    pupil_id uuid NOT NULL,
    school_id uuid NOT NULL,
    CONSTRAINT guardianships_pkey PRIMARY KEY (guardian_id, pupil_id),
    CONSTRAINT guardianships_guardian_id_fkey FOREIGN KEY (guardian_id) REFERENCES guardians (id) ON DELETE CASCADE,
    CONSTRAINT guardianships_pupil_id_fkey FOREIGN KEY (pupil_id) REFERENCES pupils (id) ON DELETE CASCADE,
    CONSTRAINT guardianships_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id)
);
CREATE INDEX guardianships_pupil_id_idx ON guardianships (pupil_id);

CREATE TABLE contact_addresses (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    channel text NOT NULL,
    address text NOT NULL,
    guardian_id uuid,
    opted_out_at timestamptz,
    CONSTRAINT contact_addresses_pkey PRIMARY KEY (id),
    CONSTRAINT contact_addresses_school_id_channel_address_key UNIQUE (school_id, channel, address),
    CONSTRAINT contact_addresses_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT contact_addresses_guardian_id_fkey FOREIGN KEY (guardian_id) REFERENCES guardians (id) ON DELETE SET NULL
);
CREATE INDEX contact_addresses_guardian_id_idx ON contact_addresses (guardian_id);

CREATE TABLE conversations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    contact_address_id uuid NOT NULL,
    mode text NOT NULL DEFAULT 'bot',
    taken_over_by uuid,
    taken_over_at timestamptz,
    last_staff_word_at timestamptz,
    CONSTRAINT conversations_pkey PRIMARY KEY (id),
    CONSTRAINT conversations_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT conversations_contact_address_id_key UNIQUE (contact_address_id),
    CONSTRAINT conversations_contact_address_id_fkey FOREIGN KEY (contact_address_id) REFERENCES contact_addresses (id),
    CONSTRAINT conversations_taken_over_by_fkey FOREIGN KEY (taken_over_by) REFERENCES staff_members (id),
    CONSTRAINT conversations_mode_check CHECK (mode IN ('bot', 'staff'))
);
CREATE INDEX conversations_idle_idx ON conversations (last_staff_word_at) WHERE mode = 'staff';
CREATE INDEX conversations_school_id_idx ON conversations (school_id);

CREATE TABLE conversation_states (
    conversation_id uuid NOT NULL,
    school_id uuid NOT NULL,
    state jsonb NOT NULL DEFAULT '{}',
    is_held boolean NOT NULL DEFAULT false,
    CONSTRAINT conversation_states_pkey PRIMARY KEY (conversation_id),
    CONSTRAINT conversation_states_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id) ON DELETE CASCADE,
    CONSTRAINT conversation_states_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id)
);

CREATE TABLE messages (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    direction text NOT NULL,
    author text NOT NULL,
    staff_id uuid,
    channel text NOT NULL,
    vendor_message_id text,
    body text NOT NULL DEFAULT '',
    attachments jsonb NOT NULL DEFAULT '[]',
    shared_phone text,
    created_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    waiting_since timestamptz,
    handled_at timestamptz,
    visibility text NOT NULL DEFAULT 'unscreened',
    answering_message_id uuid,
    CONSTRAINT messages_pkey PRIMARY KEY (id),
    CONSTRAINT messages_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT messages_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id),
    CONSTRAINT messages_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff_members (id),
    CONSTRAINT messages_answering_message_id_fkey FOREIGN KEY (answering_message_id) REFERENCES messages (id),
    CONSTRAINT messages_direction_check CHECK (direction IN ('in', 'out')),
    CONSTRAINT messages_author_check CHECK (author IN ('parent', 'bot', 'staff')),
    CONSTRAINT messages_visibility_check CHECK (visibility IN ('unscreened', 'office', 'dsl', 'head'))
);
CREATE INDEX messages_answering_message_id_idx ON messages (answering_message_id) WHERE answering_message_id IS NOT NULL;
CREATE INDEX messages_conversation_id_idx ON messages (conversation_id, created_at, recorded_at);
CREATE INDEX messages_school_id_created_at_idx ON messages (school_id, created_at);
CREATE INDEX messages_unhandled_idx ON messages (conversation_id, created_at) WHERE direction = 'in' AND handled_at IS NULL;
CREATE UNIQUE INDEX messages_vendor_message_id_key ON messages (school_id, channel, vendor_message_id) WHERE direction = 'in';

CREATE TABLE screenings (
    message_id uuid NOT NULL,
    school_id uuid NOT NULL,
    level text NOT NULL,
    score double precision,
    screened_by text[] NOT NULL,
    rules text[] NOT NULL DEFAULT '{}',
    category text NOT NULL DEFAULT '',
    needs_model boolean NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT screenings_pkey PRIMARY KEY (message_id),
    CONSTRAINT screenings_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id) ON DELETE CASCADE,
    CONSTRAINT screenings_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT screenings_level_check CHECK (level IN ('none', 'look', 'concern', 'immediate'))
);
CREATE INDEX screenings_needs_model_idx ON screenings (recorded_at) WHERE needs_model;

CREATE TABLE outbox (
    message_id uuid NOT NULL,
    school_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    channel text NOT NULL,
    recipient text NOT NULL,
    status text NOT NULL DEFAULT 'waiting',
    attempts integer NOT NULL DEFAULT 0,
    claimed_at timestamptz,
    vendor_message_id text,
    error_code text,
    wants_shared_phone boolean NOT NULL DEFAULT false,
    visibility text NOT NULL DEFAULT 'office',
    created_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT outbox_pkey PRIMARY KEY (message_id),
    CONSTRAINT outbox_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id) ON DELETE CASCADE,
    CONSTRAINT outbox_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT outbox_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id),
    CONSTRAINT outbox_status_check CHECK (status IN ('waiting', 'sending', 'sent', 'delivered', 'read', 'failed', 'dropped')),
    CONSTRAINT outbox_visibility_check CHECK (visibility IN ('office', 'dsl', 'head'))
);
CREATE INDEX outbox_failed_idx ON outbox (school_id, created_at) WHERE status = 'failed';
CREATE INDEX outbox_unsent_idx ON outbox (conversation_id, created_at, recorded_at) WHERE status IN ('waiting', 'sending');
CREATE INDEX outbox_vendor_message_id_idx ON outbox (vendor_message_id, channel);

CREATE TABLE absence_reports (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid,
    pupil_id uuid,
    child text NOT NULL DEFAULT '',
    class_name text,
    status text NOT NULL DEFAULT 'open',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    done_by uuid,
    done_at timestamptz,
    first_day date NOT NULL,
    last_day date,
    reason text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    CONSTRAINT absence_reports_pkey PRIMARY KEY (id),
    CONSTRAINT absence_reports_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT absence_reports_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id),
    CONSTRAINT absence_reports_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id),
    CONSTRAINT absence_reports_pupil_id_fkey FOREIGN KEY (pupil_id) REFERENCES pupils (id) ON DELETE SET NULL,
    CONSTRAINT absence_reports_done_by_fkey FOREIGN KEY (done_by) REFERENCES staff_members (id),
    CONSTRAINT absence_reports_status_check CHECK (status IN ('open', 'unverified', 'done', 'withdrawn'))
);
CREATE INDEX absence_reports_conversation_id_idx ON absence_reports (conversation_id, created_at);
CREATE INDEX absence_reports_school_id_idx ON absence_reports (school_id, status, created_at);

CREATE TABLE missed_work_reports (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid,
    pupil_id uuid,
    child text NOT NULL DEFAULT '',
    class_name text,
    status text NOT NULL DEFAULT 'open',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    done_by uuid,
    done_at timestamptz,
    work text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '',
    first_day date,
    last_day date,
    CONSTRAINT missed_work_reports_pkey PRIMARY KEY (id),
    CONSTRAINT missed_work_reports_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT missed_work_reports_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id),
    CONSTRAINT missed_work_reports_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id),
    CONSTRAINT missed_work_reports_pupil_id_fkey FOREIGN KEY (pupil_id) REFERENCES pupils (id) ON DELETE SET NULL,
    CONSTRAINT missed_work_reports_done_by_fkey FOREIGN KEY (done_by) REFERENCES staff_members (id),
    CONSTRAINT missed_work_reports_status_check CHECK (status IN ('open', 'unverified', 'done', 'withdrawn'))
);
CREATE INDEX missed_work_reports_conversation_id_idx ON missed_work_reports (conversation_id, created_at);
CREATE INDEX missed_work_reports_school_id_idx ON missed_work_reports (school_id, status, created_at);

CREATE TABLE work_pack_requests (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid,
    pupil_id uuid,
    child text NOT NULL DEFAULT '',
    class_name text,
    status text NOT NULL DEFAULT 'open',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    done_by uuid,
    done_at timestamptz,
    delivery text NOT NULL DEFAULT '',
    work text NOT NULL DEFAULT '',
    first_day date,
    last_day date,
    CONSTRAINT work_pack_requests_pkey PRIMARY KEY (id),
    CONSTRAINT work_pack_requests_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT work_pack_requests_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id),
    CONSTRAINT work_pack_requests_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id),
    CONSTRAINT work_pack_requests_pupil_id_fkey FOREIGN KEY (pupil_id) REFERENCES pupils (id) ON DELETE SET NULL,
    CONSTRAINT work_pack_requests_done_by_fkey FOREIGN KEY (done_by) REFERENCES staff_members (id),
    CONSTRAINT work_pack_requests_status_check CHECK (status IN ('open', 'unverified', 'done', 'withdrawn'))
);
CREATE INDEX work_pack_requests_conversation_id_idx ON work_pack_requests (conversation_id, created_at);
CREATE INDEX work_pack_requests_school_id_idx ON work_pack_requests (school_id, status, created_at);

CREATE TABLE callback_requests (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid,
    pupil_id uuid,
    child text NOT NULL DEFAULT '',
    class_name text,
    status text NOT NULL DEFAULT 'open',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    done_by uuid,
    done_at timestamptz,
    who text NOT NULL DEFAULT '',
    time_window text NOT NULL DEFAULT '',
    first_day date,
    phone text NOT NULL DEFAULT '',
    about text NOT NULL DEFAULT '',
    CONSTRAINT callback_requests_pkey PRIMARY KEY (id),
    CONSTRAINT callback_requests_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT callback_requests_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id),
    CONSTRAINT callback_requests_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id),
    CONSTRAINT callback_requests_pupil_id_fkey FOREIGN KEY (pupil_id) REFERENCES pupils (id) ON DELETE SET NULL,
    CONSTRAINT callback_requests_done_by_fkey FOREIGN KEY (done_by) REFERENCES staff_members (id),
    CONSTRAINT callback_requests_status_check CHECK (status IN ('open', 'unverified', 'done', 'withdrawn'))
);
CREATE INDEX callback_requests_conversation_id_idx ON callback_requests (conversation_id, created_at);
CREATE INDEX callback_requests_school_id_idx ON callback_requests (school_id, status, created_at);

CREATE TABLE tickets (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    about text NOT NULL DEFAULT '',
    route text NOT NULL DEFAULT 'office',
    who text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'open',
    visibility text NOT NULL DEFAULT 'office',
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by uuid,
    CONSTRAINT tickets_pkey PRIMARY KEY (id),
    CONSTRAINT tickets_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT tickets_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id),
    CONSTRAINT tickets_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES staff_members (id),
    CONSTRAINT tickets_route_check CHECK (route IN ('office', 'teacher', 'head', 'technical', 'send', 'data_protection')),
    CONSTRAINT tickets_status_check CHECK (status IN ('open', 'closed')),
    CONSTRAINT tickets_visibility_check CHECK (visibility IN ('office', 'dsl', 'head'))
);
CREATE UNIQUE INDEX tickets_open_key ON tickets (conversation_id, route, visibility) WHERE status = 'open';
CREATE INDEX tickets_school_id_idx ON tickets (school_id, status, opened_at);

CREATE TABLE alerts (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    reference text NOT NULL,
    level text NOT NULL,
    visibility text NOT NULL,
    status text NOT NULL DEFAULT 'raised',
    raised_at timestamptz NOT NULL,
    category text NOT NULL DEFAULT '',
    climbed integer NOT NULL DEFAULT 0,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    closed_by uuid,
    closed_at timestamptz,
    note text NOT NULL DEFAULT '',
    CONSTRAINT alerts_pkey PRIMARY KEY (id),
    CONSTRAINT alerts_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT alerts_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations (id),
    CONSTRAINT alerts_message_id_key UNIQUE (message_id),
    CONSTRAINT alerts_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id),
    CONSTRAINT alerts_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES staff_members (id),
    CONSTRAINT alerts_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES staff_members (id),
    CONSTRAINT alerts_level_check CHECK (level IN ('look', 'concern', 'immediate')),
    CONSTRAINT alerts_visibility_check CHECK (visibility IN ('dsl', 'head')),
    CONSTRAINT alerts_status_check CHECK (status IN ('raised', 'acknowledged', 'closed'))
);
CREATE INDEX alerts_conversation_id_idx ON alerts (conversation_id);
CREATE INDEX alerts_raised_idx ON alerts (raised_at) WHERE status = 'raised';
CREATE INDEX alerts_school_id_idx ON alerts (school_id, status, raised_at);

CREATE TABLE notices (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    alert_id uuid NOT NULL,
    step integer NOT NULL,
    phone text NOT NULL,
    text text NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    CONSTRAINT notices_pkey PRIMARY KEY (id),
    CONSTRAINT notices_alert_id_step_phone_key UNIQUE (alert_id, step, phone),
    CONSTRAINT notices_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT notices_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts (id) ON DELETE CASCADE
);
CREATE INDEX notices_unsent_idx ON notices (created_at) WHERE sent_at IS NULL;

CREATE TABLE policy_documents (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    sha256 text NOT NULL,
    imported_at timestamptz NOT NULL,
    is_current boolean NOT NULL DEFAULT true,
    CONSTRAINT policy_documents_pkey PRIMARY KEY (id),
    CONSTRAINT policy_documents_school_id_name_version_key UNIQUE (school_id, name, version),
    CONSTRAINT policy_documents_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id)
);
CREATE UNIQUE INDEX policy_documents_current_key ON policy_documents (school_id, name) WHERE is_current;

CREATE TABLE passages (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    document_id uuid NOT NULL,
    ordinal integer NOT NULL,
    section text NOT NULL DEFAULT '',
    page integer,
    body text NOT NULL,
    search tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, (section || ' '::text) || body)) STORED,
    embedding real[],
    CONSTRAINT passages_pkey PRIMARY KEY (id),
    CONSTRAINT passages_document_id_ordinal_key UNIQUE (document_id, ordinal),
    CONSTRAINT passages_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT passages_document_id_fkey FOREIGN KEY (document_id) REFERENCES policy_documents (id) ON DELETE CASCADE
);
CREATE INDEX passages_school_id_idx ON passages (school_id);
CREATE INDEX passages_search_idx ON passages USING gin (search);

CREATE TABLE unanswered_questions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    message_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'open',
    CONSTRAINT unanswered_questions_pkey PRIMARY KEY (id),
    CONSTRAINT unanswered_questions_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT unanswered_questions_message_id_key UNIQUE (message_id),
    CONSTRAINT unanswered_questions_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages (id) ON DELETE CASCADE,
    CONSTRAINT unanswered_questions_status_check CHECK (status IN ('open', 'done'))
);
CREATE INDEX unanswered_questions_school_id_idx ON unanswered_questions (school_id, status, asked_at);

CREATE TABLE audit_events (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    position bigint NOT NULL,
    actor text NOT NULL,
    staff_id uuid,
    action text NOT NULL,
    subject text NOT NULL,
    at timestamptz NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_events_pkey PRIMARY KEY (id),
    CONSTRAINT audit_events_school_id_position_key UNIQUE (school_id, position),
    CONSTRAINT audit_events_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id)
);
