-- What a DSL works with beside the alert: who has it, who reads it now, notes, verdict, links, and how it ended.
-- The office and the worker have no grant on any of the new tables.

-- Who has it, and how it ended.
ALTER TABLE alerts
    ADD COLUMN assigned_to uuid,
    ADD COLUMN assigned_by uuid,
    ADD COLUMN assigned_at timestamptz,
    ADD COLUMN assignments integer NOT NULL DEFAULT 0,
    ADD COLUMN outcome text,
    ADD CONSTRAINT alerts_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES staff_members (id),
    ADD CONSTRAINT alerts_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES staff_members (id),
    ADD CONSTRAINT alerts_outcome_check CHECK (outcome IN (
        'no_further_action', 'spoke_with_family', 'early_help', 'childrens_social_care', 'police', 'passed_to_head',
        'other', 'seen'
    ));
GRANT UPDATE (assigned_to, assigned_by, assigned_at, assignments, outcome) ON alerts
    TO schoolgate_dsl, schoolgate_head;

CREATE FUNCTION schoolgate_check_alert() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.status <> 'closed' THEN
        NEW.outcome := NULL; -- raised again
    END IF;
    -- Only to somebody of the school who may read it.
    IF NEW.assigned_to IS NOT NULL AND NEW.assigned_to IS DISTINCT FROM OLD.assigned_to AND NOT EXISTS (
        SELECT FROM staff_members m
        WHERE m.id = NEW.assigned_to AND m.school_id = NEW.school_id AND m.is_active
            AND (m.role = 'head' OR (m.role = 'dsl' AND NEW.visibility = 'dsl'))
    ) THEN
        RAISE insufficient_privilege USING MESSAGE = 'not for that person';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER an_alert_is_given_to_those_who_may_read_it BEFORE UPDATE ON alerts
    FOR EACH ROW EXECUTE FUNCTION schoolgate_check_alert();

-- Restricted words of the DSL's own: notes, and what was done when it was closed. Added to, never changed.
CREATE TABLE alert_notes (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    alert_id uuid NOT NULL,
    kind text NOT NULL,
    author_id uuid,
    body text NOT NULL,
    written_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT alert_notes_pkey PRIMARY KEY (id),
    CONSTRAINT alert_notes_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT alert_notes_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts (id) ON DELETE CASCADE,
    CONSTRAINT alert_notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES staff_members (id),
    CONSTRAINT alert_notes_kind_check CHECK (kind IN ('note', 'outcome'))
);
CREATE INDEX alert_notes_alert_id_idx ON alert_notes (alert_id, written_at, recorded_at);

-- The one column of such words that there was moves in. The owner may be no superuser.
ALTER TABLE alerts NO FORCE ROW LEVEL SECURITY;
INSERT INTO alert_notes (school_id, alert_id, kind, author_id, body, written_at)
    SELECT school_id, id, 'outcome', closed_by, note, coalesce(closed_at, raised_at) FROM alerts WHERE note <> '';
UPDATE alerts SET outcome = CASE level WHEN 'look' THEN 'seen' ELSE 'other' END WHERE status = 'closed';
ALTER TABLE alerts FORCE ROW LEVEL SECURITY;
ALTER TABLE alerts DROP COLUMN note;

-- Who has an alert open: a row is refreshed by the page and is gone a minute after its last refresh.
CREATE TABLE alert_readers (
    alert_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    school_id uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT alert_readers_pkey PRIMARY KEY (alert_id, staff_id),
    CONSTRAINT alert_readers_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts (id) ON DELETE CASCADE,
    CONSTRAINT alert_readers_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff_members (id) ON DELETE CASCADE,
    CONSTRAINT alert_readers_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id)
);

-- Alerts of different conversations that a DSL has found to belong together, each pair once.
CREATE TABLE alert_links (
    alert_id uuid NOT NULL,
    other_alert_id uuid NOT NULL,
    school_id uuid NOT NULL,
    linked_by uuid NOT NULL,
    linked_at timestamptz NOT NULL,
    CONSTRAINT alert_links_pkey PRIMARY KEY (alert_id, other_alert_id),
    CONSTRAINT alert_links_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts (id) ON DELETE CASCADE,
    CONSTRAINT alert_links_other_alert_id_fkey FOREIGN KEY (other_alert_id) REFERENCES alerts (id) ON DELETE CASCADE,
    CONSTRAINT alert_links_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT alert_links_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES staff_members (id),
    CONSTRAINT alert_links_order_check CHECK (alert_id < other_alert_id)
);
CREATE INDEX alert_links_other_alert_id_idx ON alert_links (other_alert_id);

-- Whether a DSL found it worrying; and, where they allowed it, its words without names, for teaching the screen.
CREATE TABLE alert_verdicts (
    alert_id uuid NOT NULL,
    school_id uuid NOT NULL,
    is_worrying boolean NOT NULL,
    given_by uuid NOT NULL,
    given_at timestamptz NOT NULL,
    allowed_by uuid,
    allowed_at timestamptz,
    words text NOT NULL DEFAULT '',
    CONSTRAINT alert_verdicts_pkey PRIMARY KEY (alert_id),
    CONSTRAINT alert_verdicts_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts (id) ON DELETE CASCADE,
    CONSTRAINT alert_verdicts_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT alert_verdicts_given_by_fkey FOREIGN KEY (given_by) REFERENCES staff_members (id),
    CONSTRAINT alert_verdicts_allowed_by_fkey FOREIGN KEY (allowed_by) REFERENCES staff_members (id),
    -- No words without somebody who allowed their use.
    CONSTRAINT alert_verdicts_words_check CHECK (
        (allowed_by IS NULL) = (allowed_at IS NULL) AND (words = '') = (allowed_by IS NULL)
    )
);

-- Notices leave in the order in which they were written: whoever has the alert first.
ALTER TABLE notices ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT clock_timestamp();

-- Need to know: who can read the alert, and, where something is said, in their own name.
DO $$
DECLARE
    t text;
    sees_alert constant text :=
        'school_id = schoolgate_school_id() AND EXISTS (SELECT FROM alerts a WHERE a.id = alert_id)';
BEGIN
    FOREACH t IN ARRAY ARRAY['alert_notes', 'alert_readers', 'alert_links', 'alert_verdicts']
    LOOP
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', t);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    END LOOP;
    EXECUTE format('CREATE POLICY read ON alert_notes FOR SELECT TO schoolgate_dsl, schoolgate_head USING (%s)',
        sees_alert);
    EXECUTE format('CREATE POLICY written ON alert_notes FOR INSERT TO schoolgate_dsl, schoolgate_head
        WITH CHECK (%s AND author_id = schoolgate_staff_id())', sees_alert);
    EXECUTE format('CREATE POLICY read ON alert_readers FOR SELECT TO schoolgate_dsl, schoolgate_head USING (%s)',
        sees_alert);
    EXECUTE format('CREATE POLICY gone ON alert_readers FOR DELETE TO schoolgate_dsl, schoolgate_head USING (%s)',
        sees_alert);
    EXECUTE format('CREATE POLICY opened ON alert_readers FOR INSERT TO schoolgate_dsl, schoolgate_head
        WITH CHECK (%s AND staff_id = schoolgate_staff_id())', sees_alert);
    EXECUTE format('CREATE POLICY here ON alert_readers FOR UPDATE TO schoolgate_dsl, schoolgate_head
        USING (%s AND staff_id = schoolgate_staff_id())', sees_alert);
    EXECUTE format('CREATE POLICY read ON alert_verdicts FOR SELECT TO schoolgate_dsl, schoolgate_head USING (%s)',
        sees_alert);
    EXECUTE format('CREATE POLICY given ON alert_verdicts FOR INSERT TO schoolgate_dsl, schoolgate_head
        WITH CHECK (%s AND given_by = schoolgate_staff_id())', sees_alert);
    EXECUTE format('CREATE POLICY changed ON alert_verdicts FOR UPDATE TO schoolgate_dsl, schoolgate_head
        USING (%s)', sees_alert);
    EXECUTE format('CREATE POLICY both_seen ON alert_links TO schoolgate_dsl, schoolgate_head
        USING (%1$s AND EXISTS (SELECT FROM alerts o WHERE o.id = other_alert_id))
        WITH CHECK (%1$s AND EXISTS (SELECT FROM alerts o WHERE o.id = other_alert_id)
            AND linked_by = schoolgate_staff_id())', sees_alert);
END;
$$;
GRANT SELECT, INSERT ON alert_notes TO schoolgate_dsl, schoolgate_head;
GRANT SELECT, INSERT, DELETE, UPDATE (seen_at) ON alert_readers TO schoolgate_dsl, schoolgate_head;
GRANT SELECT, INSERT, DELETE ON alert_links TO schoolgate_dsl, schoolgate_head;
GRANT SELECT, INSERT, UPDATE (is_worrying, given_by, given_at, allowed_by, allowed_at, words) ON alert_verdicts
    TO schoolgate_dsl, schoolgate_head;

REVOKE ALL ON FUNCTION schoolgate_check_alert FROM PUBLIC;
GRANT EXECUTE ON FUNCTION schoolgate_check_alert TO schoolgate_worker, schoolgate_dsl, schoolgate_head;
