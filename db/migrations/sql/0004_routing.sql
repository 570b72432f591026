-- A concern about staff goes past its subject: a chair of governors who reads what concerns the head and nothing else,
-- and, on every restricted row, the people it is kept from whatever their role would let them read.

DO $$
DECLARE
    who text;
BEGIN
    PERFORM pg_advisory_xact_lock(7423001);
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'schoolgate_chair') THEN
            CREATE ROLE schoolgate_chair NOINHERIT;
        END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- a migration of another database was quicker
    END;
    FOREACH who IN ARRAY ARRAY['schoolgate_web', current_user::text] LOOP
        IF NOT pg_has_role(who, 'schoolgate_chair', 'SET') THEN
            EXECUTE format('GRANT schoolgate_chair TO %I WITH INHERIT FALSE, SET TRUE', who);
        END IF;
    END LOOP;
END;
$$;

ALTER TABLE staff_members DROP CONSTRAINT staff_members_role_check, ADD CONSTRAINT staff_members_role_check
    CHECK (role IN ('office', 'teacher', 'dsl', 'head', 'chair', 'dpo', 'administrator'));
ALTER TABLE messages DROP CONSTRAINT messages_visibility_check, ADD CONSTRAINT messages_visibility_check
    CHECK (visibility IN ('unscreened', 'office', 'dsl', 'head', 'chair'));
ALTER TABLE outbox DROP CONSTRAINT outbox_visibility_check, ADD CONSTRAINT outbox_visibility_check
    CHECK (visibility IN ('office', 'dsl', 'head', 'chair'));
ALTER TABLE tickets DROP CONSTRAINT tickets_visibility_check, ADD CONSTRAINT tickets_visibility_check
    CHECK (visibility IN ('office', 'dsl', 'head', 'chair'));
ALTER TABLE alerts DROP CONSTRAINT alerts_visibility_check, ADD CONSTRAINT alerts_visibility_check
    CHECK (visibility IN ('dsl', 'head', 'chair'));

ALTER TABLE alerts
    ADD COLUMN kept_from uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN climbs_from timestamptz;
ALTER TABLE messages ADD COLUMN kept_from uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE outbox ADD COLUMN kept_from uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE tickets ADD COLUMN kept_from uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE conversation_states
    ADD COLUMN held_for text NOT NULL DEFAULT 'dsl',
    ADD COLUMN kept_from uuid[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT conversation_states_held_for_check CHECK (held_for IN ('dsl', 'head', 'chair'));

-- Whoever writes a restricted row, it is kept from those the conversation is kept from while it is held.
CREATE FUNCTION schoolgate_keep_from() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    SELECT array(SELECT DISTINCT person FROM unnest(NEW.kept_from || s.kept_from) person ORDER BY person)
        INTO NEW.kept_from FROM conversation_states s WHERE s.conversation_id = NEW.conversation_id;
    NEW.kept_from := coalesce(NEW.kept_from, '{}');
    RETURN NEW;
END;
$$;

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['alerts', 'messages', 'outbox', 'tickets'] LOOP
        -- An alert of the skim that becomes a graver one keeps its visibility.
        EXECUTE format(
            'CREATE TRIGGER %1$s_kept_from BEFORE INSERT OR UPDATE OF visibility%2$s ON %1$I FOR EACH ROW
                WHEN (NEW.visibility NOT IN (''unscreened'', ''office'')) EXECUTE FUNCTION schoolgate_keep_from()',
            t, CASE t WHEN 'alerts' THEN ', level' ELSE '' END);
        -- Restrictive: it narrows whatever any other policy allows.
        EXECUTE format(
            'CREATE POLICY kept_from ON %I AS RESTRICTIVE
                TO schoolgate_office, schoolgate_dsl, schoolgate_head, schoolgate_chair
                USING (NOT schoolgate_staff_id() = ANY (kept_from))', t);
        -- The chair: what is the chair's, as 0001 gives the others theirs.
        EXECUTE format(
            'CREATE POLICY read_by_chair ON %I FOR SELECT TO schoolgate_chair
                USING (school_id = schoolgate_school_id() AND visibility = ''chair'')', t);
        IF t <> 'messages' THEN
            EXECUTE format(
                'CREATE POLICY changed_by_chair ON %I FOR UPDATE TO schoolgate_chair
                    USING (school_id = schoolgate_school_id() AND visibility = ''chair'')', t);
        END IF;
        IF t <> 'alerts' THEN
            EXECUTE format(
                'CREATE POLICY added_by_chair ON %I FOR INSERT TO schoolgate_chair
                    WITH CHECK (school_id = schoolgate_school_id() AND visibility = ''chair'' AND %s)', t,
                CASE t WHEN 'messages' THEN
                    'direction = ''out'' AND author = ''staff'' AND staff_id = schoolgate_staff_id() AND '
                    ELSE '' END
                || 'EXISTS (SELECT FROM conversations c WHERE c.id = conversation_id)');
        END IF;
    END LOOP;
    FOREACH t IN ARRAY ARRAY['guardians', 'pupils', 'guardianships', 'staff_members'] LOOP
        EXECUTE format(
            'CREATE POLICY chair_read ON %I FOR SELECT TO schoolgate_chair
                USING (school_id = schoolgate_school_id())', t);
    END LOOP;
END;
$$;

CREATE POLICY chair_read ON schools FOR SELECT TO schoolgate_chair USING (id = schoolgate_school_id());
CREATE POLICY chair ON conversations TO schoolgate_chair
    USING (school_id = schoolgate_school_id()
        AND EXISTS (SELECT FROM messages m WHERE m.conversation_id = conversations.id));
CREATE POLICY chair_read ON contact_addresses FOR SELECT TO schoolgate_chair
    USING (school_id = schoolgate_school_id()
        AND EXISTS (SELECT FROM conversations c WHERE c.contact_address_id = contact_addresses.id));
CREATE POLICY chair ON conversation_states TO schoolgate_chair
    USING (school_id = schoolgate_school_id()
        AND EXISTS (SELECT FROM alerts a WHERE a.conversation_id = conversation_states.conversation_id));
CREATE POLICY chair ON screenings FOR SELECT TO schoolgate_chair
    USING (school_id = schoolgate_school_id() AND EXISTS (SELECT FROM messages m WHERE m.id = message_id));

-- The chair may touch the columns that the head may; which rows is for the policies. What an earlier migration hung on
-- an alert goes with the alert, and is kept from its subject by the same: its policies ask for an alert that can be read.
DO $$
DECLARE
    t text;
    p record;
    may text;
    columns text;
    on_alerts constant text[] := ARRAY[
        'alert_notes', 'alert_readers', 'alert_links', 'alert_verdicts', 'text_approvals'
    ];
BEGIN
    FOREACH t IN ARRAY on_alerts || ARRAY[
        'schools', 'guardians', 'pupils', 'guardianships', 'staff_members', 'contact_addresses', 'conversations',
        'conversation_states', 'messages', 'outbox', 'tickets', 'alerts', 'screenings'
    ] LOOP
        FOREACH may IN ARRAY ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE'] LOOP
            IF has_table_privilege('schoolgate_head', t, may) THEN
                EXECUTE format('GRANT %s ON %I TO schoolgate_chair', may, t);
            ELSIF may <> 'DELETE' THEN
                SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
                    WHERE attrelid = t::regclass AND attnum > 0 AND NOT attisdropped
                        AND has_column_privilege('schoolgate_head', attrelid, attnum, may);
                IF columns IS NOT NULL THEN
                    EXECUTE format('GRANT %s (%s) ON %I TO schoolgate_chair', may, columns, t);
                END IF;
            END IF;
        END LOOP;
    END LOOP;
    FOR p IN SELECT * FROM pg_policies
        WHERE schemaname = 'public' AND tablename = ANY (on_alerts) AND 'schoolgate_head' = ANY (roles)
    LOOP
        EXECUTE format('ALTER POLICY %I ON %I TO %s, schoolgate_chair', p.policyname, p.tablename,
            array_to_string(p.roles, ', '));
    END LOOP;
END;
$$;

-- As 0003 has it, for the chair too.
DROP TRIGGER words_leave_the_office_with_their_message ON messages;
CREATE TRIGGER words_leave_the_office_with_their_message AFTER UPDATE OF visibility ON messages
    FOR EACH ROW WHEN (
        NEW.direction = 'in' AND OLD.visibility = 'office' AND NEW.visibility NOT IN ('unscreened', 'office')
    )
    EXECUTE FUNCTION schoolgate_take_words_from_office();

-- Releasing a conversation ends what it was held for, whoever releases it.
CREATE FUNCTION schoolgate_end_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.held_for := 'dsl';
    NEW.kept_from := '{}';
    RETURN NEW;
END;
$$;
CREATE TRIGGER conversation_states_end_hold BEFORE UPDATE OF is_held ON conversation_states
    FOR EACH ROW WHEN (NOT NEW.is_held) EXECUTE FUNCTION schoolgate_end_hold();

-- As 0003 has it, for the chair and for those it is kept from too; and whoever may no longer read it no longer has it.
CREATE OR REPLACE FUNCTION schoolgate_check_alert() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.status <> 'closed' THEN
        NEW.outcome := NULL; -- raised again
    END IF;
    IF NEW.assigned_to IS NULL OR (
        NEW.assigned_to IS NOT DISTINCT FROM OLD.assigned_to AND NEW.visibility = OLD.visibility
        AND NEW.kept_from = OLD.kept_from
    ) OR EXISTS (
        SELECT FROM staff_members m
        WHERE m.id = NEW.assigned_to AND m.school_id = NEW.school_id AND m.is_active
            AND NOT m.id = ANY (NEW.kept_from)
            AND NEW.visibility = ANY (CASE m.role
                WHEN 'dsl' THEN ARRAY['dsl'] WHEN 'head' THEN ARRAY['dsl', 'head'] WHEN 'chair' THEN ARRAY['chair'] END)
    ) THEN
        RETURN NEW;
    END IF;
    IF NEW.assigned_to IS DISTINCT FROM OLD.assigned_to THEN
        RAISE insufficient_privilege USING MESSAGE = 'not for that person';
    END IF;
    NEW.assigned_to := NULL;
    NEW.assigned_by := NULL;
    NEW.assigned_at := NULL;
    RETURN NEW;
END;
$$;
GRANT EXECUTE ON FUNCTION schoolgate_check_alert TO schoolgate_chair;

-- The restricted rows of one matter: the alerts of a conversation that stand at the same visibility and are not closed,
-- with their messages, our replies, and what staff wrote since. `p_to` and `p_kept` say what becomes of them.
CREATE FUNCTION schoolgate_move_matter(p_alert uuid, p_to text, p_kept uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_conversation uuid;
    v_from text;
    v_since timestamptz;
    v_alerts uuid[];
    v_messages uuid[];
BEGIN
    SELECT conversation_id, visibility INTO v_conversation, v_from FROM alerts WHERE id = p_alert;
    SELECT array_agg(a.id), array_agg(a.message_id), min(m.created_at) INTO v_alerts, v_messages, v_since
        FROM alerts a JOIN messages m ON m.id = a.message_id
        WHERE a.conversation_id = v_conversation AND a.visibility = v_from
            AND (a.id = p_alert OR a.status <> 'closed');
    SELECT array_agg(id) INTO v_messages FROM messages
        WHERE conversation_id = v_conversation AND visibility = v_from
            AND (id = ANY (v_messages) OR answering_message_id = ANY (v_messages)
                OR (author = 'staff' AND created_at >= v_since));
    -- First, so that the rows below are stamped with what stands here.
    UPDATE conversation_states SET held_for = p_to, kept_from = p_kept
        WHERE conversation_id = v_conversation AND is_held;
    UPDATE messages SET kept_from = p_kept, visibility = p_to WHERE id = ANY (v_messages);
    UPDATE outbox SET kept_from = p_kept, visibility = p_to WHERE message_id = ANY (v_messages);
    UPDATE alerts SET kept_from = p_kept, visibility = p_to WHERE id = ANY (v_alerts);
    UPDATE tickets t SET kept_from = p_kept, visibility = p_to
        WHERE conversation_id = v_conversation AND visibility = v_from AND status = 'open'
            AND (v_from = p_to OR NOT EXISTS (
                SELECT FROM tickets o WHERE o.conversation_id = t.conversation_id AND o.route = t.route
                    AND o.visibility = p_to AND o.status = 'open'));
END;
$$;

-- One of the matter's alerts that this person may read; nothing otherwise.
CREATE FUNCTION schoolgate_readable_alert(p_alert uuid) RETURNS SETOF alerts
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT * FROM alerts
    WHERE id = p_alert AND school_id = schoolgate_school_id() AND schoolgate_staff_id() IS NOT NULL
        AND NOT schoolgate_staff_id() = ANY (kept_from)
        AND visibility = ANY (CASE current_setting('role')
            WHEN 'schoolgate_dsl' THEN ARRAY['dsl']
            WHEN 'schoolgate_head' THEN ARRAY['dsl', 'head']
            WHEN 'schoolgate_chair' THEN ARRAY['chair']
        END)
$$;

-- One press: DSL, head or chair give an alert, and what belongs to it, to another of them. It climbs anew from now.
-- 'handed_on', 'not_there', or 'nobody' where nobody there may read it.
CREATE FUNCTION schoolgate_hand_on(p_alert uuid, p_to text, p_at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_alert alerts;
BEGIN
    SELECT * INTO v_alert FROM schoolgate_readable_alert(p_alert);
    IF NOT FOUND OR p_to NOT IN ('dsl', 'head', 'chair') OR p_to = v_alert.visibility THEN
        RETURN 'not_there';
    END IF;
    IF NOT EXISTS (
        SELECT FROM staff_members WHERE school_id = v_alert.school_id AND role = p_to AND is_active
            AND NOT id = ANY (v_alert.kept_from)
    ) THEN
        RETURN 'nobody';
    END IF;
    PERFORM schoolgate_move_matter(p_alert, p_to, v_alert.kept_from);
    UPDATE alerts SET status = 'raised', climbed = 0, climbs_from = p_at, acknowledged_by = NULL,
        acknowledged_at = NULL, closed_by = NULL, closed_at = NULL,
        level = CASE level WHEN 'look' THEN 'concern' ELSE level END
        WHERE id = p_alert;
    PERFORM schoolgate_record_audit(
        v_alert.school_id, schoolgate_staff_id()::text, 'alert_handed_to_' || p_to, p_alert::text, p_at
    );
    RETURN 'handed_on';
END;
$$;

-- The head or the chair has seen that it is not about this person after all. False when that is not theirs to say.
CREATE FUNCTION schoolgate_let_read(p_alert uuid, p_staff uuid, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_alert alerts;
BEGIN
    SELECT * INTO v_alert FROM schoolgate_readable_alert(p_alert);
    IF NOT FOUND OR current_setting('role') NOT IN ('schoolgate_head', 'schoolgate_chair')
        OR NOT p_staff = ANY (v_alert.kept_from) THEN
        RETURN false;
    END IF;
    PERFORM schoolgate_move_matter(p_alert, v_alert.visibility, array_remove(v_alert.kept_from, p_staff));
    PERFORM schoolgate_record_audit(
        v_alert.school_id, schoolgate_staff_id()::text, 'alert_no_longer_kept_from', p_staff::text, p_at
    );
    RETURN true;
END;
$$;

-- The worker learns from a later message whom a concern about staff is about: what stands past the DSL already is kept
-- from these too, and goes further past where it must. Whoever may read it now is told of it anew.
CREATE FUNCTION schoolgate_narrow(p_conversation uuid, p_visibility text, p_kept uuid[], p_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_alert alerts;
    v_to text;
BEGIN
    FOR v_alert IN
        SELECT DISTINCT ON (visibility) * FROM alerts
        WHERE conversation_id = p_conversation AND visibility IN ('head', 'chair') AND status <> 'closed'
        ORDER BY visibility, raised_at
    LOOP
        v_to := CASE WHEN schoolgate_strictness(p_visibility) > schoolgate_strictness(v_alert.visibility)
            THEN p_visibility ELSE v_alert.visibility END;
        PERFORM schoolgate_move_matter(
            v_alert.id, v_to,
            array(SELECT DISTINCT person FROM unnest(v_alert.kept_from || p_kept) person ORDER BY person)
        );
        IF v_to <> v_alert.visibility THEN
            UPDATE alerts SET status = 'raised', climbed = 0, climbs_from = p_at, acknowledged_by = NULL,
                acknowledged_at = NULL WHERE id = v_alert.id AND level <> 'look';
        END IF;
    END LOOP;
END;
$$;

-- The office is about to pass on a message that names somebody: what is restricted with it is kept from them.
CREATE FUNCTION schoolgate_keep_message_from(p_message uuid, p_kept uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE conversation_states s
        SET kept_from = array(SELECT DISTINCT person FROM unnest(s.kept_from || p_kept) person ORDER BY person)
        FROM messages m
        WHERE m.id = p_message AND m.school_id = schoolgate_school_id() AND m.visibility = 'office'
            AND m.direction = 'in' AND s.conversation_id = m.conversation_id
$$;

-- Functions that stand are replaced and granted as their owner; the new ones become its own.
GRANT CREATE ON SCHEMA public TO schoolgate_worker;
SET LOCAL ROLE schoolgate_worker;
CREATE OR REPLACE FUNCTION schoolgate_record_audit(
    p_school uuid, p_actor text, p_action text, p_subject text, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_id constant uuid := gen_random_uuid();
    v_staff constant uuid := schoolgate_staff_id();
    v_position bigint;
    v_previous text;
BEGIN
    IF current_setting('role') IN ('schoolgate_office', 'schoolgate_dsl', 'schoolgate_head', 'schoolgate_chair')
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
GRANT EXECUTE ON FUNCTION schoolgate_defer, schoolgate_record_audit TO schoolgate_chair;
RESET ROLE;
CREATE OR REPLACE FUNCTION schoolgate_strictness(visibility text) RETURNS integer LANGUAGE sql IMMUTABLE AS
$$ SELECT pg_catalog.array_position(ARRAY['unscreened', 'office', 'dsl', 'head', 'chair'], visibility) $$;

DO $$
DECLARE
    f text;
BEGIN
    FOREACH f IN ARRAY ARRAY[
        'schoolgate_keep_from', 'schoolgate_end_hold', 'schoolgate_move_matter', 'schoolgate_readable_alert',
        'schoolgate_hand_on', 'schoolgate_let_read', 'schoolgate_narrow', 'schoolgate_keep_message_from'
    ] LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO schoolgate_worker', f);
    END LOOP;
    GRANT EXECUTE ON FUNCTION schoolgate_school_id, schoolgate_staff_id, schoolgate_strictness TO schoolgate_chair;
    GRANT EXECUTE ON FUNCTION schoolgate_hand_on TO schoolgate_dsl, schoolgate_head, schoolgate_chair;
    GRANT EXECUTE ON FUNCTION schoolgate_let_read TO schoolgate_head, schoolgate_chair;
    GRANT EXECUTE ON FUNCTION schoolgate_keep_message_from TO schoolgate_office, schoolgate_dsl, schoolgate_head;
    -- Last: only its owner may grant a function.
    FOREACH f IN ARRAY ARRAY[
        'schoolgate_keep_from', 'schoolgate_move_matter', 'schoolgate_readable_alert', 'schoolgate_hand_on',
        'schoolgate_let_read', 'schoolgate_keep_message_from'
    ] LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO schoolgate_worker', f);
    END LOOP;
END;
$$;
REVOKE CREATE ON SCHEMA public FROM schoolgate_worker;
