-- What parents asked in vain, and what the office has answered since.

-- What the question means, to be grouped by; a trace of its words, and gone with them.
ALTER TABLE unanswered_questions ADD COLUMN embedding real[];

-- Every version of an answer is a row; the newest is the current one. The one before it stays, for what was said with it.
CREATE TABLE staff_answers (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    answer_id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    is_current boolean NOT NULL DEFAULT true,
    is_withdrawn boolean NOT NULL DEFAULT false,
    body text NOT NULL,
    written_by uuid NOT NULL,
    written_by_name text NOT NULL,
    written_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT staff_answers_pkey PRIMARY KEY (id),
    CONSTRAINT staff_answers_answer_id_version_key UNIQUE (answer_id, version),
    CONSTRAINT staff_answers_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT staff_answers_written_by_fkey FOREIGN KEY (written_by) REFERENCES staff_members (id)
);
CREATE UNIQUE INDEX staff_answers_current_key ON staff_answers (answer_id) WHERE is_current;
CREATE INDEX staff_answers_school_id_idx ON staff_answers (school_id, written_at) WHERE is_current;

-- How it is asked. `message_ids`: whose words it may have; they go when one of these leaves the office's sight.
CREATE TABLE staff_answer_questions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    staff_answer_id uuid NOT NULL,
    ordinal integer NOT NULL,
    body text NOT NULL,
    message_ids uuid[] NOT NULL DEFAULT '{}',
    embedding real[],
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT staff_answer_questions_pkey PRIMARY KEY (id),
    CONSTRAINT staff_answer_questions_staff_answer_id_ordinal_key UNIQUE (staff_answer_id, ordinal),
    CONSTRAINT staff_answer_questions_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT staff_answer_questions_staff_answer_id_fkey FOREIGN KEY (staff_answer_id)
        REFERENCES staff_answers (id) ON DELETE CASCADE
);
CREATE INDEX staff_answer_questions_school_id_idx ON staff_answer_questions (school_id);

-- The office writes them, each in their own name; the worker reads them, and learns what the questions mean.
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['staff_answers', 'staff_answer_questions'] LOOP
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY worker ON %I TO schoolgate_worker USING (true)', t);
        EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO schoolgate_office
            USING (school_id = schoolgate_school_id())', t);
    END LOOP;
END;
$$;
CREATE POLICY written ON staff_answers FOR INSERT TO schoolgate_office
    WITH CHECK (school_id = schoolgate_school_id() AND written_by = schoolgate_staff_id());
CREATE POLICY replaced ON staff_answers FOR UPDATE TO schoolgate_office USING (school_id = schoolgate_school_id());
CREATE POLICY written ON staff_answer_questions FOR INSERT TO schoolgate_office
    WITH CHECK (school_id = schoolgate_school_id() AND EXISTS (
        SELECT FROM staff_answers a WHERE a.id = staff_answer_id AND a.written_by = schoolgate_staff_id()));
GRANT SELECT, INSERT, UPDATE (is_current) ON staff_answers TO schoolgate_office;
GRANT SELECT, INSERT (id, school_id, staff_answer_id, ordinal, body, message_ids) ON staff_answer_questions
    TO schoolgate_office;
GRANT SELECT, UPDATE (is_current) ON staff_answers TO schoolgate_worker; -- to lock, which asks for it
GRANT SELECT, DELETE, UPDATE (embedding) ON staff_answer_questions TO schoolgate_worker;

-- A message that is the DSL's, from the first or later, was never a question of the office's. A trigger, so that no way
-- of restricting a message can forget it.
CREATE FUNCTION schoolgate_take_question_from_office() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM unanswered_questions WHERE message_id = NEW.id;
    -- Whoever is writing an answer's next version has it locked: wait, and find what they have kept.
    PERFORM FROM staff_answers WHERE school_id = NEW.school_id AND is_current FOR SHARE;
    DELETE FROM staff_answer_questions WHERE school_id = NEW.school_id AND NEW.id = ANY (message_ids);
    RETURN NULL;
END;
$$;
REVOKE ALL ON FUNCTION schoolgate_take_question_from_office FROM PUBLIC;
GRANT EXECUTE ON FUNCTION schoolgate_take_question_from_office TO schoolgate_worker;
CREATE TRIGGER a_question_leaves_the_office_with_its_message AFTER UPDATE OF visibility ON messages
    FOR EACH ROW WHEN (NEW.direction = 'in' AND NEW.visibility NOT IN ('unscreened', 'office'))
    EXECUTE FUNCTION schoolgate_take_question_from_office();
