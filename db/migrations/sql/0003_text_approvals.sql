-- A DSL's sign-off of the fixed texts, by their version. Added to, never changed.
CREATE TABLE text_approvals (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    version text NOT NULL,
    approved_by uuid NOT NULL,
    approved_by_name text NOT NULL,
    approved_at timestamptz NOT NULL,
    CONSTRAINT text_approvals_pkey PRIMARY KEY (id),
    CONSTRAINT text_approvals_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT text_approvals_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES staff_members (id)
);
CREATE INDEX text_approvals_school_id_idx ON text_approvals (school_id, version, approved_at);
REVOKE ALL ON text_approvals FROM PUBLIC;
ALTER TABLE text_approvals ENABLE ROW LEVEL SECURITY;
ALTER TABLE text_approvals FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON text_approvals FOR SELECT TO schoolgate_dsl, schoolgate_head
    USING (school_id = schoolgate_school_id());
CREATE POLICY all_read ON text_approvals FOR SELECT TO schoolgate_worker, schoolgate_set_up USING (true);
CREATE POLICY given ON text_approvals FOR INSERT TO schoolgate_dsl
    WITH CHECK (school_id = schoolgate_school_id() AND approved_by = schoolgate_staff_id());
GRANT SELECT ON text_approvals TO schoolgate_dsl, schoolgate_head, schoolgate_worker, schoolgate_set_up;
GRANT INSERT ON text_approvals TO schoolgate_dsl;


-- It stood in the settings, where anybody could write it.
ALTER TABLE schools NO FORCE ROW LEVEL SECURITY;
UPDATE schools SET settings = settings #- '{safeguarding,texts_approved_by}' #- '{safeguarding,texts_approved_on}';
ALTER TABLE schools FORCE ROW LEVEL SECURITY;
