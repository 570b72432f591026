-- Notices by more ways than one, claimed before they are sent; and what is wrong with a school's reachability, told once.

ALTER TABLE staff_members ADD COLUMN notice_email text, ADD COLUMN telegram_chat text;
GRANT SELECT (notice_email, telegram_chat) ON staff_members TO schoolgate_worker;

-- The id is made of what the notice says to whom, so that it is there once whoever writes it.
ALTER TABLE notices DROP CONSTRAINT notices_alert_id_step_phone_key;
ALTER TABLE notices RENAME COLUMN phone TO address;
ALTER TABLE notices
    ALTER COLUMN alert_id DROP NOT NULL,
    ADD COLUMN way text NOT NULL DEFAULT 'text',
    ADD COLUMN attempts integer NOT NULL DEFAULT 0,
    ADD COLUMN claimed_at timestamptz,
    ADD COLUMN try_after timestamptz,
    ADD COLUMN given_up_at timestamptz,
    ADD COLUMN error_code text,
    ADD CONSTRAINT notices_way_check CHECK (way IN ('text', 'email', 'telegram'));
ALTER TABLE notices ALTER COLUMN way DROP DEFAULT;
DROP INDEX notices_unsent_idx;
CREATE INDEX notices_unsent_idx ON notices (created_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX notices_alert_id_idx ON notices (alert_id, step);
CREATE INDEX notices_school_id_idx ON notices (school_id, created_at);

CREATE TABLE troubles (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    school_id uuid NOT NULL,
    kind text NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT troubles_pkey PRIMARY KEY (id),
    CONSTRAINT troubles_school_id_fkey FOREIGN KEY (school_id) REFERENCES schools (id),
    CONSTRAINT troubles_kind_check CHECK (kind IN ('nobody_reachable', 'unanswered'))
);
CREATE UNIQUE INDEX troubles_open_key ON troubles (school_id, kind) WHERE ended_at IS NULL;
REVOKE ALL ON troubles FROM PUBLIC;
ALTER TABLE troubles ENABLE ROW LEVEL SECURITY;
ALTER TABLE troubles FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON troubles TO schoolgate_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON troubles TO schoolgate_worker;

-- What /healthz may say: in how many schools the safeguarding lead cannot be reached by any of these ways, or has not
-- answered in time. One figure for both, so that it does not tell that there is something to answer.
CREATE FUNCTION schoolgate_schools_in_trouble(p_ways text[]) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(*) FROM schools s
    WHERE EXISTS (SELECT FROM troubles t WHERE t.school_id = s.id AND t.ended_at IS NULL)
        OR NOT EXISTS (
            SELECT FROM staff_members m
            WHERE m.school_id = s.id AND m.role = 'dsl' AND m.is_active AND (
                ('text' = ANY (p_ways) AND coalesce(m.phone, '') <> '')
                OR ('email' = ANY (p_ways) AND coalesce(m.notice_email, '') <> '')
                OR ('telegram' = ANY (p_ways) AND coalesce(m.telegram_chat, '') <> '')
            )
        )
$$;
REVOKE ALL ON FUNCTION schoolgate_schools_in_trouble FROM PUBLIC;
GRANT EXECUTE ON FUNCTION schoolgate_schools_in_trouble TO schoolgate_receiver, schoolgate_worker;
GRANT CREATE ON SCHEMA public TO schoolgate_worker;
ALTER FUNCTION schoolgate_schools_in_trouble OWNER TO schoolgate_worker;
REVOKE CREATE ON SCHEMA public FROM schoolgate_worker;
