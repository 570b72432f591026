-- A message that leaves the office's sight takes with it the words that it left there: in requests, in tickets, in a
-- form half filled, in the bot's later replies. A trigger, so that no way of restricting a message can forget it.

-- Which messages a request or ticket has words of; the office is granted no column that it did not have.
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['absence_reports', 'missed_work_reports', 'work_pack_requests', 'callback_requests']
    LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN message_ids uuid[] NOT NULL DEFAULT ''{}''', t);
        -- The owner may be no superuser, and then sees no row while row-level security is forced.
        EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('UPDATE %I SET message_ids = ARRAY[message_id] WHERE message_id IS NOT NULL', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    END LOOP;
END;
$$;
ALTER TABLE tickets ADD COLUMN message_ids uuid[] NOT NULL DEFAULT '{}';
GRANT INSERT (message_ids) ON tickets TO schoolgate_office, schoolgate_dsl, schoolgate_head;

CREATE FUNCTION schoolgate_take_words_from_office() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    v_words text[];
BEGIN
    WITH
        absences AS (SELECT reason, note FROM absence_reports
            WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids)),
        missed AS (SELECT work, reason FROM missed_work_reports
            WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids)),
        packs AS (SELECT work FROM work_pack_requests
            WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids)),
        calls AS (SELECT about FROM callback_requests
            WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids))
    SELECT array_agg(lower(words)) INTO v_words FROM (
        SELECT reason FROM absences UNION SELECT note FROM absences UNION SELECT work FROM missed
        UNION SELECT reason FROM missed UNION SELECT work FROM packs UNION SELECT about FROM calls
    ) said (words) WHERE words <> '';
    -- Who is away and when, or that somebody is to be rung, is still the office's to deal with.
    UPDATE absence_reports SET reason = '', note = ''
        WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids);
    UPDATE missed_work_reports SET work = '', reason = ''
        WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids);
    UPDATE work_pack_requests SET work = ''
        WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids);
    UPDATE callback_requests SET about = ''
        WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids);
    -- A ticket of this message alone is the DSL's matter now. One of several messages keeps waiting for a person.
    UPDATE tickets SET
            about = CASE WHEN array_remove(message_ids, NEW.id) = '{}' THEN '' ELSE 'please read the conversation' END,
            status = CASE WHEN array_remove(message_ids, NEW.id) = '{}' THEN 'closed' ELSE status END,
            closed_at = CASE WHEN array_remove(message_ids, NEW.id) = '{}' THEN coalesce(closed_at, clock_timestamp())
                ELSE closed_at END,
            message_ids = array_remove(message_ids, NEW.id)
        WHERE school_id = NEW.school_id AND visibility = 'office' AND NEW.id = ANY (message_ids);
    -- What the bot read back of it later, answering something else.
    UPDATE messages SET visibility = NEW.visibility
        WHERE conversation_id = NEW.conversation_id AND author = 'bot' AND visibility = 'office'
        AND created_at >= NEW.created_at
        AND EXISTS (SELECT FROM unnest(v_words) word WHERE strpos(lower(body), word) > 0);
    UPDATE outbox SET visibility = NEW.visibility FROM messages m
        WHERE m.id = outbox.message_id AND m.conversation_id = NEW.conversation_id AND m.visibility = NEW.visibility
        AND outbox.visibility = 'office';
    UPDATE conversation_states SET state = '{}' WHERE conversation_id = NEW.conversation_id;
    RETURN NULL;
END;
$$;
REVOKE ALL ON FUNCTION schoolgate_take_words_from_office FROM PUBLIC;
GRANT EXECUTE ON FUNCTION schoolgate_take_words_from_office TO schoolgate_worker;

CREATE TRIGGER words_leave_the_office_with_their_message AFTER UPDATE OF visibility ON messages
    FOR EACH ROW WHEN (NEW.direction = 'in' AND OLD.visibility = 'office' AND NEW.visibility IN ('dsl', 'head'))
    EXECUTE FUNCTION schoolgate_take_words_from_office();
