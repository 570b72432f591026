-- What may be done without being able to read: SECURITY DEFINER functions, owned by the worker's role (see the end).
-- Each pins its search_path and says no more than the caller may know.

CREATE FUNCTION schoolgate_school_id() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(pg_catalog.current_setting('schoolgate.school_id', true), '')::uuid $$;

CREATE FUNCTION schoolgate_staff_id() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(pg_catalog.current_setting('schoolgate.staff_id', true), '')::uuid $$;

-- Who reads more outranks who reads less: a message only ever moves up.
CREATE FUNCTION schoolgate_strictness(visibility text) RETURNS integer LANGUAGE sql IMMUTABLE AS
$$ SELECT pg_catalog.array_position(ARRAY['unscreened', 'office', 'dsl', 'head'], visibility) $$;

-- Store an inbound message with its contact address and conversation. No row for a duplicate.
CREATE FUNCTION schoolgate_receive(
    p_school uuid, p_channel text, p_sender text, p_vendor_message_id text, p_body text, p_attachments jsonb,
    p_shared_phone text, p_at timestamptz
) RETURNS TABLE (stored_id uuid, in_conversation uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_address uuid;
BEGIN
    PERFORM FROM messages
        WHERE school_id = p_school AND channel = p_channel AND vendor_message_id = p_vendor_message_id
        AND direction = 'in';
    IF FOUND THEN
        RETURN;
    END IF;
    SELECT c.id INTO in_conversation
        FROM contact_addresses a JOIN conversations c ON c.contact_address_id = a.id
        WHERE a.school_id = p_school AND a.channel = p_channel AND a.address = p_sender;
    IF NOT FOUND THEN
        INSERT INTO contact_addresses (school_id, channel, address, guardian_id)
            VALUES (
                p_school, p_channel, p_sender,
                -- A chat id is no phone number; a guardian is tied to one when they share theirs.
                (SELECT g.id FROM guardians g WHERE g.school_id = p_school AND g.phone = p_sender)
            )
            ON CONFLICT DO NOTHING;
        SELECT a.id INTO STRICT v_address FROM contact_addresses a
            WHERE a.school_id = p_school AND a.channel = p_channel AND a.address = p_sender;
        INSERT INTO conversations (school_id, contact_address_id) VALUES (p_school, v_address)
            ON CONFLICT DO NOTHING;
        SELECT c.id INTO STRICT in_conversation FROM conversations c WHERE c.contact_address_id = v_address;
        INSERT INTO conversation_states (conversation_id, school_id) VALUES (in_conversation, p_school)
            ON CONFLICT DO NOTHING;
    END IF;
    INSERT INTO messages (
        school_id, conversation_id, direction, author, channel, vendor_message_id, body, attachments, shared_phone,
        created_at
    ) VALUES (
        p_school, in_conversation, 'in', 'parent', p_channel, p_vendor_message_id, p_body, p_attachments,
        p_shared_phone, p_at
    )
    ON CONFLICT (school_id, channel, vendor_message_id) WHERE direction = 'in' DO NOTHING
    RETURNING id INTO stored_id;
    IF FOUND THEN
        RETURN NEXT;
    END IF;
END;
$$;

-- One press in the office: the message and what it caused go to the DSL, as a concern. False when it is not there.
CREATE FUNCTION schoolgate_pass_to_dsl(p_message uuid, p_alert uuid, p_reference text, p_at timestamptz)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_conversation uuid;
    v_school constant uuid := schoolgate_school_id();
BEGIN
    UPDATE messages SET visibility = 'dsl'
        WHERE id = p_message AND school_id = v_school AND direction = 'in' AND visibility = 'office'
        RETURNING conversation_id INTO v_conversation;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE messages SET visibility = 'dsl' WHERE answering_message_id = p_message AND visibility = 'office';
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

-- Put a job in the queue. Every message brings its own job, without a queueing lock: a job that is skipped because
-- one "already waits" can be lost to a worker that has just looked and not seen the new row; a job too many finds
-- nothing to do. The queue follows from the task, and no other task can be named.
CREATE FUNCTION schoolgate_defer(p_task text, p_lock text, p_args jsonb, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_queue constant text := CASE p_task
        WHEN 'handle_conversation' THEN 'conversations'
        WHEN 'deliver_conversation' THEN 'delivery'
        WHEN 'apply_receipt' THEN 'delivery'
        WHEN 'send_notices' THEN 'delivery'
        WHEN 'escalate_alerts' THEN 'upkeep'
    END;
BEGIN
    IF v_queue IS NULL THEN
        RAISE insufficient_privilege USING MESSAGE = 'no such job';
    END IF;
    PERFORM procrastinate_defer_jobs_v1(
        ARRAY[ROW(v_queue, p_task, 0, p_lock, NULL, p_args, p_at)::procrastinate_job_to_defer_v1]
    );
END;
$$;

CREATE FUNCTION schoolgate_audit_hash(
    p_previous text, p_id uuid, p_school uuid, p_position bigint, p_actor text, p_staff uuid, p_action text,
    p_subject text, p_at timestamptz
) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to(
        jsonb_build_array(
            p_previous, p_id, p_school, p_position, p_actor, p_staff, p_action, p_subject,
            to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')
        )::text, 'UTF8'
    )), 'hex')
$$;

-- Append to a school's chain: each event carries the hash of the one before it.
CREATE FUNCTION schoolgate_record_audit(p_school uuid, p_actor text, p_action text, p_subject text, p_at timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_id constant uuid := gen_random_uuid();
    v_staff constant uuid := schoolgate_staff_id();
    v_position bigint;
    v_previous text;
BEGIN
    IF current_setting('role') IN ('schoolgate_office', 'schoolgate_dsl', 'schoolgate_head')
        AND p_school IS DISTINCT FROM schoolgate_school_id() THEN
        RAISE insufficient_privilege USING MESSAGE = 'not your school';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(p_school::text, 7423002));
    SELECT position, hash INTO v_position, v_previous FROM audit_events
        WHERE school_id = p_school ORDER BY position DESC LIMIT 1;
    v_position := coalesce(v_position, 0) + 1;
    v_previous := coalesce(v_previous, '');
    INSERT INTO audit_events (id, school_id, position, actor, staff_id, action, subject, at, previous_hash, hash)
        VALUES (
            v_id, p_school, v_position, p_actor, v_staff, p_action, p_subject, p_at, v_previous,
            schoolgate_audit_hash(
                v_previous, v_id, p_school, v_position, p_actor, v_staff, p_action, p_subject, p_at
            )
        );
END;
$$;

-- The first event that does not fit its chain; no row when all is well.
CREATE FUNCTION schoolgate_audit_break(p_school uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT id FROM (
        SELECT *, lag(hash, 1, '') OVER in_order AS hash_before, row_number() OVER in_order AS place
        FROM audit_events WHERE school_id = p_school WINDOW in_order AS (ORDER BY position)
    ) chain
    WHERE previous_hash <> hash_before OR position <> place
        OR hash <> schoolgate_audit_hash(
            previous_hash, id, school_id, position, actor, staff_id, action, subject, at
        )
    ORDER BY position LIMIT 1
$$;

CREATE FUNCTION schoolgate_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'audit events are never changed';
END;
$$;

CREATE TRIGGER audit_events_are_append_only BEFORE UPDATE OR DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION schoolgate_refuse_change();
CREATE TRIGGER audit_events_are_never_emptied BEFORE TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION schoolgate_refuse_change();

-- What /healthz may say without a right to read anything.
CREATE FUNCTION schoolgate_health()
RETURNS TABLE (worker_seen_at timestamptz, oldest_unhandled_at timestamptz, schools_without_dsl bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT
        (SELECT max(last_heartbeat) FROM procrastinate_workers),
        (SELECT min(created_at) FROM messages WHERE direction = 'in' AND handled_at IS NULL),
        (SELECT count(*) FROM schools s WHERE NOT EXISTS (
            SELECT FROM staff_members m
            WHERE m.school_id = s.id AND m.role = 'dsl' AND m.is_active AND coalesce(m.phone, '') <> ''
        ))
$$;
