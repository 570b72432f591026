-- Restricted words are sealed at rest. A row that the office may not read holds no word in the clear: the
-- constraint below refuses it, whoever writes.

-- The installation's public keys, one current for each purpose; no school's own. Nothing here opens anything.
CREATE TABLE sealing_keys (
    id text NOT NULL,
    purpose text NOT NULL,
    public_key text NOT NULL,
    is_current boolean NOT NULL DEFAULT true,
    is_demo boolean NOT NULL DEFAULT false,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT sealing_keys_pkey PRIMARY KEY (id),
    CONSTRAINT sealing_keys_purpose_check CHECK (purpose IN ('reading', 'working'))
);
CREATE UNIQUE INDEX sealing_keys_current_key ON sealing_keys (purpose) WHERE is_current;
REVOKE ALL ON sealing_keys FROM PUBLIC;
ALTER TABLE sealing_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE sealing_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY all_read ON sealing_keys FOR SELECT
    TO schoolgate_worker, schoolgate_receiver, schoolgate_office, schoolgate_dsl, schoolgate_head, schoolgate_chair
    USING (true);
CREATE POLICY set_up ON sealing_keys TO schoolgate_set_up USING (true) WITH CHECK (true);
GRANT SELECT ON sealing_keys
    TO schoolgate_worker, schoolgate_receiver, schoolgate_office, schoolgate_dsl, schoolgate_head, schoolgate_chair;
GRANT SELECT, INSERT, UPDATE, DELETE ON sealing_keys TO schoolgate_set_up;

ALTER TABLE messages
    ADD COLUMN sealed_body text,
    ADD COLUMN sealed_attachments text,
    ADD COLUMN working_copy text,
    -- What is sealed never becomes the office's again.
    ADD CONSTRAINT messages_unsealed_check CHECK (
        visibility IN ('dsl', 'head', 'chair') OR num_nonnulls(sealed_body, sealed_attachments, working_copy) = 0
    );
DO $$
BEGIN
    -- Rows of before are excepted: the worker seals messages within a minute of its start.
    EXECUTE format(
        $check$ALTER TABLE messages ADD CONSTRAINT messages_sealed_check CHECK (
            visibility NOT IN ('dsl', 'head', 'chair') OR body = '' OR recorded_at < %L::timestamptz)$check$,
        clock_timestamp());
    EXECUTE format(
        $check$ALTER TABLE alert_notes ADD CONSTRAINT alert_notes_sealed_check CHECK (
            body LIKE 'sealed:%%' OR recorded_at < %L::timestamptz)$check$,
        clock_timestamp());
END;
$$;
CREATE INDEX messages_in_clear_idx ON messages (created_at) WHERE visibility IN ('dsl', 'head', 'chair') AND body <> '';
CREATE INDEX messages_working_copy_idx ON messages (created_at) WHERE working_copy IS NOT NULL;
GRANT INSERT (sealed_body, working_copy) ON messages
    TO schoolgate_office, schoolgate_dsl, schoolgate_head, schoolgate_chair;
GRANT SELECT (sealed_body) ON messages TO schoolgate_simulator;

-- Which rules were met says what it was about.
ALTER TABLE screenings ADD COLUMN sealed_rules text;

-- What a DSL writes beside an alert. Words that were allowed for teaching the screen before are to be allowed anew.
ALTER TABLE alert_verdicts NO FORCE ROW LEVEL SECURITY;
UPDATE alert_verdicts SET words = '', allowed_by = NULL, allowed_at = NULL WHERE words <> '';
ALTER TABLE alert_verdicts FORCE ROW LEVEL SECURITY;
ALTER TABLE alert_verdicts
    ADD CONSTRAINT alert_verdicts_sealed_check CHECK (words = '' OR words LIKE 'sealed:%');

-- Rotating keys takes every sealed text and puts another in its place: a role that may touch nothing else, and that the
-- web process cannot take.
DO $$
DECLARE
    sealed record;
BEGIN
    PERFORM pg_advisory_xact_lock(7423001);
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schoolgate_keys') THEN
            CREATE ROLE schoolgate_keys NOINHERIT;
        END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- a migration of another database was quicker
    END;
    IF NOT pg_has_role(current_user, 'schoolgate_keys', 'SET') THEN
        EXECUTE format('GRANT schoolgate_keys TO %I WITH INHERIT FALSE, SET TRUE', current_user);
    END IF;
    FOR sealed IN SELECT * FROM (VALUES
        ('messages', 'id', ARRAY['sealed_body', 'sealed_attachments']),
        ('screenings', 'message_id', ARRAY['sealed_rules']),
        ('alerts', 'id', ARRAY['category']), ('alert_notes', 'id', ARRAY['body']),
        ('alert_verdicts', 'alert_id', ARRAY['words'])
    ) AS s (in_table, key, columns) LOOP
        EXECUTE format('CREATE POLICY sealed_anew ON %I TO schoolgate_keys USING (true)', sealed.in_table);
        EXECUTE format('GRANT SELECT (%1$s, %2$s), UPDATE (%2$s) ON %3$I TO schoolgate_keys', sealed.key,
            array_to_string(sealed.columns, ', '), sealed.in_table);
    END LOOP;
END;
$$;
-- Whatever changes an alert asks whether its holder may have it; without a policy this role finds nobody.
GRANT SELECT (id, school_id, role, is_active) ON staff_members TO schoolgate_keys;

-- What leaves the office's sight with a message: itself, its replies, and where the bot read back its words later, as
-- schoolgate_take_words_from_office (0003) finds them. Whoever restricts a message seals these first.
CREATE FUNCTION schoolgate_leaving_with(p_message uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH written AS (
        SELECT id, school_id, conversation_id, created_at FROM messages
        WHERE id = p_message AND direction = 'in'
            AND (schoolgate_school_id() IS NULL OR (school_id = schoolgate_school_id() AND visibility = 'office'))
    ), said (words) AS (
        SELECT unnest(ARRAY[a.reason, a.note]) FROM absence_reports a JOIN written w ON a.school_id = w.school_id
            WHERE w.id = ANY (a.message_ids)
        UNION SELECT unnest(ARRAY[r.work, r.reason]) FROM missed_work_reports r JOIN written w
            ON r.school_id = w.school_id WHERE w.id = ANY (r.message_ids)
        UNION SELECT p.work FROM work_pack_requests p JOIN written w ON p.school_id = w.school_id
            WHERE w.id = ANY (p.message_ids)
        UNION SELECT c.about FROM callback_requests c JOIN written w ON c.school_id = w.school_id
            WHERE w.id = ANY (c.message_ids)
    )
    SELECT m.id FROM messages m JOIN written w ON m.conversation_id = w.conversation_id
    WHERE m.id = w.id OR m.answering_message_id = w.id OR (
        m.author = 'bot' AND m.visibility = 'office' AND m.created_at >= w.created_at
        AND EXISTS (SELECT FROM said WHERE words <> '' AND strpos(lower(m.body), lower(words)) > 0)
    )
$$;

-- One press in the office, as before; the message and what it caused leave the clear in the same breath.
DROP FUNCTION schoolgate_pass_to_dsl(uuid, uuid, text, timestamptz);
CREATE FUNCTION schoolgate_pass_to_dsl(
    p_message uuid, p_alert uuid, p_reference text, p_at timestamptz, p_ids uuid[], p_sealed_bodies text[],
    p_sealed_attachments text[], p_working_copies text[]
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_conversation uuid;
    v_school constant uuid := schoolgate_school_id();
BEGIN
    SELECT conversation_id INTO v_conversation FROM messages
        WHERE id = p_message AND school_id = v_school AND direction = 'in' AND visibility = 'office'
        FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    -- What is not among the sealed ones (a reply added a moment ago) fails the constraint, and nothing is passed on.
    UPDATE messages m SET visibility = 'dsl',
            body = CASE WHEN s.id IS NULL THEN m.body ELSE '' END,
            sealed_body = s.sealed_body, sealed_attachments = s.sealed_attachments, working_copy = s.working_copy,
            attachments = schoolgate_kinds_of(m.attachments)
        FROM messages affected LEFT JOIN unnest(p_ids, p_sealed_bodies, p_sealed_attachments, p_working_copies)
            AS s (id, sealed_body, sealed_attachments, working_copy) ON s.id = affected.id
        WHERE m.id = affected.id AND m.visibility = 'office'
            AND affected.id IN (SELECT schoolgate_leaving_with(p_message));
    UPDATE outbox SET visibility = 'dsl'
        FROM messages m
        WHERE m.id = outbox.message_id AND m.answering_message_id = p_message AND outbox.visibility = 'office';
    -- A message of the daily skim has its alert already: it becomes a concern.
    INSERT INTO alerts (
        id, school_id, conversation_id, message_id, reference, level, visibility, status, raised_at, category
    ) VALUES (
        p_alert, v_school, v_conversation, p_message, p_reference, 'concern', 'dsl', 'raised', p_at,
        'passed on by the office'
    )
    ON CONFLICT (message_id) DO UPDATE SET
        level = excluded.level, status = 'raised', raised_at = excluded.raised_at, climbed = 0,
        category = excluded.category, acknowledged_at = NULL, acknowledged_by = NULL, closed_at = NULL,
        closed_by = NULL
        WHERE alerts.level = 'look';
    UPDATE conversation_states SET is_held = true WHERE conversation_id = v_conversation;
    PERFORM schoolgate_record_audit(
        v_school, coalesce(schoolgate_staff_id()::text, ''), 'message_passed_on', p_message::text, p_at
    );
    RETURN true;
END;
$$;

-- Attachments without where they can be fetched, or the place and number they are.
CREATE FUNCTION schoolgate_kinds_of(attachments jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_agg(each || '{"vendor_reference": ""}'), '[]') FROM jsonb_array_elements(attachments) each
$$;

DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN
        SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
            AND p.proname IN ('schoolgate_leaving_with', 'schoolgate_pass_to_dsl', 'schoolgate_kinds_of')
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO schoolgate_worker', f);
    END LOOP;
END;
$$;
GRANT EXECUTE ON FUNCTION schoolgate_leaving_with, schoolgate_pass_to_dsl
    TO schoolgate_office, schoolgate_dsl, schoolgate_head;
GRANT CREATE ON SCHEMA public TO schoolgate_worker;
ALTER FUNCTION schoolgate_leaving_with OWNER TO schoolgate_worker;
ALTER FUNCTION schoolgate_pass_to_dsl OWNER TO schoolgate_worker;
REVOKE CREATE ON SCHEMA public FROM schoolgate_worker;
