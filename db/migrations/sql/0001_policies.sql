-- Need to know, kept by the database: who may touch which rows, from the first migration on.
-- Nothing is granted to PUBLIC; a role that no policy names sees no row.

DO $$
DECLARE
    t text;
    f regprocedure;
    staff_role text;
    may_see text;
BEGIN
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'procrastinate%'
        AND tablename <> 'alembic_version'
    LOOP
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY worker ON %I TO schoolgate_worker USING (true) WITH CHECK (true)', t);
        IF t = 'audit_events' THEN
            EXECUTE format('GRANT SELECT, INSERT ON %I TO schoolgate_worker', t);
        ELSIF t NOT IN ('logins') THEN
            EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO schoolgate_worker', t);
        END IF;
    END LOOP;

    -- Secrets are for the sign-in role alone.
    REVOKE ALL ON staff_members FROM schoolgate_worker;

    -- Whole rows of one's own school.
    FOREACH t IN ARRAY ARRAY[
        'guardians', 'pupils', 'guardianships', 'staff_members', 'absence_reports', 'missed_work_reports',
        'work_pack_requests', 'callback_requests', 'policy_documents', 'passages'
    ] LOOP
        EXECUTE format(
            'CREATE POLICY staff_read ON %I FOR SELECT TO schoolgate_office, schoolgate_dsl, schoolgate_head
                USING (school_id = schoolgate_school_id())', t);
    END LOOP;

    -- What carries a visibility: the office reads what is the office's, and so on upwards.
    FOR staff_role, may_see IN VALUES
        ('schoolgate_office', '''office'''), ('schoolgate_dsl', '''office'', ''dsl'''),
        ('schoolgate_head', '''office'', ''dsl'', ''head''')
    LOOP
        FOREACH t IN ARRAY ARRAY['messages', 'outbox', 'tickets'] LOOP
            EXECUTE format(
                'CREATE POLICY %I ON %I FOR SELECT TO %I
                    USING (school_id = schoolgate_school_id() AND visibility IN (%s))',
                'read_by_' || staff_role, t, staff_role, may_see);
            EXECUTE format(
                'CREATE POLICY %I ON %I FOR INSERT TO %I
                    WITH CHECK (school_id = schoolgate_school_id() AND visibility IN (%s) AND %s)',
                'added_by_' || staff_role, t, staff_role, may_see,
                CASE t WHEN 'messages' THEN
                    'direction = ''out'' AND author = ''staff'' AND staff_id = schoolgate_staff_id() AND '
                    ELSE '' END
                || 'EXISTS (SELECT FROM conversations c WHERE c.id = conversation_id)');
            IF t <> 'messages' THEN
                EXECUTE format(
                    'CREATE POLICY %I ON %I FOR UPDATE TO %I
                        USING (school_id = schoolgate_school_id() AND visibility IN (%s))',
                    'changed_by_' || staff_role, t, staff_role, may_see);
            END IF;
        END LOOP;
        IF staff_role <> 'schoolgate_office' THEN
            EXECUTE format(
                'CREATE POLICY %I ON alerts TO %I USING (school_id = schoolgate_school_id() AND visibility IN (%s))',
                'seen_by_' || staff_role, staff_role, may_see);
        END IF;
    END LOOP;
END;
$$;

-- Schools: their settings hold no parent's or child's data.
CREATE POLICY staff_read ON schools FOR SELECT TO schoolgate_office, schoolgate_dsl, schoolgate_head
    USING (id = schoolgate_school_id());
CREATE POLICY all_read ON schools FOR SELECT
    TO schoolgate_receiver, schoolgate_sign_in, schoolgate_simulator USING (true);
GRANT SELECT ON schools TO schoolgate_office, schoolgate_dsl, schoolgate_head, schoolgate_receiver,
    schoolgate_sign_in, schoolgate_simulator;

-- People. The worker reads whom to notify; nobody but the sign-in role reads a secret.
GRANT SELECT ON guardians, pupils, guardianships TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT SELECT (id, school_id, name, email, role, class_name, is_active) ON staff_members
    TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT SELECT (id, school_id, name, email, role, phone, class_name, is_active) ON staff_members
    TO schoolgate_worker;
GRANT SELECT, UPDATE (password_hash, totp_secret) ON staff_members TO schoolgate_sign_in;
GRANT SELECT, INSERT, UPDATE, DELETE ON logins TO schoolgate_sign_in;
GRANT DELETE ON logins TO schoolgate_worker;
GRANT SELECT (expires_at) ON logins TO schoolgate_worker;
CREATE POLICY sign_in ON staff_members TO schoolgate_sign_in USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON logins TO schoolgate_sign_in USING (true) WITH CHECK (true);

-- A conversation is there for those who can read at least one of its messages, and so is its address.
CREATE POLICY staff ON conversations TO schoolgate_office, schoolgate_dsl, schoolgate_head
    USING (school_id = schoolgate_school_id()
        AND EXISTS (SELECT FROM messages m WHERE m.conversation_id = conversations.id));
CREATE POLICY staff_read ON contact_addresses FOR SELECT TO schoolgate_office, schoolgate_dsl, schoolgate_head
    USING (school_id = schoolgate_school_id()
        AND EXISTS (SELECT FROM conversations c WHERE c.contact_address_id = contact_addresses.id));
GRANT SELECT ON contact_addresses TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT SELECT (id, school_id, contact_address_id, mode, taken_over_by, taken_over_at),
    UPDATE (mode, taken_over_by, taken_over_at, last_staff_word_at) ON conversations TO schoolgate_office;
GRANT SELECT, UPDATE (mode, taken_over_by, taken_over_at, last_staff_word_at) ON conversations
    TO schoolgate_dsl, schoolgate_head;

-- That a conversation is held is itself a trace of an alert: only those see it who see one of its alerts.
CREATE POLICY safeguarding ON conversation_states TO schoolgate_dsl, schoolgate_head
    USING (school_id = schoolgate_school_id()
        AND EXISTS (SELECT FROM alerts a WHERE a.conversation_id = conversation_states.conversation_id));
GRANT SELECT (conversation_id, school_id, is_held), UPDATE (is_held) ON conversation_states
    TO schoolgate_dsl, schoolgate_head;

GRANT SELECT ON messages TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT INSERT (
    id, school_id, conversation_id, direction, author, staff_id, channel, body, created_at, recorded_at, visibility
) ON messages TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT SELECT, UPDATE (status) ON outbox TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT INSERT (
    message_id, school_id, conversation_id, channel, recipient, wants_shared_phone, visibility, created_at,
    recorded_at
) ON outbox TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT SELECT, UPDATE (about, who, status, closed_at, closed_by) ON tickets
    TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT INSERT (id, school_id, conversation_id, about, route, who, visibility, opened_at) ON tickets
    TO schoolgate_office, schoolgate_dsl, schoolgate_head;

-- Requests never hold restricted words, but the message they came from may be restricted: the office is not told which.
DO $$
DECLARE
    t text;
    office_columns text;
BEGIN
    FOREACH t IN ARRAY ARRAY['absence_reports', 'missed_work_reports', 'work_pack_requests', 'callback_requests']
    LOOP
        SELECT string_agg(quote_ident(column_name), ', ') INTO office_columns FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = t AND column_name NOT IN ('message_id', 'recorded_at');
        EXECUTE format('GRANT SELECT (%s) ON %I TO schoolgate_office', office_columns, t);
        EXECUTE format('GRANT SELECT ON %I TO schoolgate_dsl, schoolgate_head', t);
        EXECUTE format(
            'GRANT UPDATE (status, updated_at, done_by, done_at) ON %I
                TO schoolgate_office, schoolgate_dsl, schoolgate_head', t);
        EXECUTE format(
            'CREATE POLICY staff_change ON %I FOR UPDATE TO schoolgate_office, schoolgate_dsl, schoolgate_head
                USING (school_id = schoolgate_school_id())', t);
    END LOOP;
END;
$$;

-- Safeguarding: the office has no grant on any of these.
GRANT SELECT, UPDATE (status, acknowledged_by, acknowledged_at, closed_by, closed_at, note) ON alerts
    TO schoolgate_dsl, schoolgate_head;
CREATE POLICY safeguarding ON screenings FOR SELECT TO schoolgate_dsl, schoolgate_head
    USING (school_id = schoolgate_school_id() AND EXISTS (SELECT FROM messages m WHERE m.id = message_id));
GRANT SELECT ON screenings TO schoolgate_dsl, schoolgate_head;

GRANT SELECT ON policy_documents, passages TO schoolgate_office, schoolgate_dsl, schoolgate_head;
CREATE POLICY staff ON unanswered_questions TO schoolgate_office, schoolgate_dsl, schoolgate_head
    USING (school_id = schoolgate_school_id() AND EXISTS (SELECT FROM messages m WHERE m.id = message_id));
GRANT SELECT, UPDATE (status) ON unanswered_questions TO schoolgate_office, schoolgate_dsl, schoolgate_head;

-- Setting up: schools, people and policies; no message, no request, no alert.
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY[
        'schools', 'guardians', 'pupils', 'guardianships', 'staff_members', 'policy_documents', 'passages'
    ] LOOP
        EXECUTE format('CREATE POLICY set_up ON %I TO schoolgate_set_up USING (true) WITH CHECK (true)', t);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO schoolgate_set_up', t);
    END LOOP;
END;
$$;
CREATE POLICY set_up ON contact_addresses TO schoolgate_set_up USING (true) WITH CHECK (true);
GRANT SELECT (school_id, channel, address, guardian_id), UPDATE (guardian_id) ON contact_addresses
    TO schoolgate_set_up;
CREATE POLICY set_up ON audit_events FOR SELECT TO schoolgate_set_up USING (true);
GRANT SELECT ON audit_events TO schoolgate_set_up;

-- The simulator plays parents: it sees its own channel, and the families of demo schools.
CREATE POLICY simulator ON contact_addresses FOR SELECT TO schoolgate_simulator USING (channel = 'simulator');
CREATE POLICY simulator ON conversations FOR SELECT TO schoolgate_simulator
    USING (EXISTS (SELECT FROM contact_addresses a WHERE a.id = contact_address_id));
CREATE POLICY simulator ON messages FOR SELECT TO schoolgate_simulator USING (channel = 'simulator');
CREATE POLICY simulator ON outbox FOR SELECT TO schoolgate_simulator USING (channel = 'simulator');
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['guardians', 'pupils', 'guardianships'] LOOP
        EXECUTE format(
            'CREATE POLICY simulator ON %1$I FOR SELECT TO schoolgate_simulator USING (EXISTS (
                SELECT FROM schools s WHERE s.id = %1$I.school_id AND (s.settings ->> ''is_demo'')::boolean
            ))', t);
    END LOOP;
END;
$$;
GRANT SELECT ON contact_addresses, conversations, outbox, guardians, pupils, guardianships TO schoolgate_simulator;
GRANT SELECT (id, school_id, conversation_id, direction, author, channel, body, created_at, recorded_at) ON messages
    TO schoolgate_simulator;

-- Jobs: the functions above put them in; the worker's login, which owns the tables, takes them out.
GRANT SELECT, INSERT, UPDATE, DELETE ON procrastinate_jobs, procrastinate_events, procrastinate_workers,
    procrastinate_periodic_defers TO schoolgate_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO schoolgate_worker;

-- Functions: nobody's until given.
DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN
        SELECT p.oid::regprocedure FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace
            AND (p.proname LIKE 'schoolgate%' OR p.proname LIKE 'procrastinate%')
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO schoolgate_worker', f);
    END LOOP;
END;
$$;
GRANT EXECUTE ON FUNCTION schoolgate_school_id, schoolgate_staff_id, schoolgate_strictness
    TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT EXECUTE ON FUNCTION schoolgate_receive, schoolgate_health TO schoolgate_receiver;
GRANT EXECUTE ON FUNCTION schoolgate_pass_to_dsl TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT EXECUTE ON FUNCTION schoolgate_defer
    TO schoolgate_receiver, schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT EXECUTE ON FUNCTION schoolgate_record_audit
    TO schoolgate_office, schoolgate_dsl, schoolgate_head, schoolgate_sign_in, schoolgate_set_up;
GRANT EXECUTE ON FUNCTION schoolgate_audit_break TO schoolgate_set_up;

-- Last, for only the owner of a function may grant it: those with borrowed rights borrow the worker's, never more.
DO $$
DECLARE
    f regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO schoolgate_worker;
    FOR f IN
        SELECT p.oid::regprocedure FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.proname LIKE 'schoolgate%'
    LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO schoolgate_worker', f);
    END LOOP;
    REVOKE CREATE ON SCHEMA public FROM schoolgate_worker;
END;
$$;
