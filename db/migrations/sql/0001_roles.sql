-- The roles transactions run under. Roles belong to the whole server, so another database may have made them already.
-- Needs PostgreSQL 16 or later, and a migrating login that may create roles (or has been given these).

DO $$
DECLARE
    role_name text;
    under_roles constant text[] := ARRAY[
        'schoolgate_worker', 'schoolgate_receiver', 'schoolgate_sign_in', 'schoolgate_office', 'schoolgate_dsl',
        'schoolgate_head', 'schoolgate_set_up', 'schoolgate_simulator'
    ];
    -- The web process is never the worker and never sets up.
    web_roles constant text[] := ARRAY[
        'schoolgate_receiver', 'schoolgate_sign_in', 'schoolgate_office', 'schoolgate_dsl', 'schoolgate_head',
        'schoolgate_simulator'
    ];
BEGIN
    PERFORM pg_advisory_xact_lock(7423001);
    FOREACH role_name IN ARRAY under_roles || ARRAY['schoolgate_web'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
                EXECUTE format('CREATE ROLE %I NOINHERIT', role_name);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- a migration of another database was quicker
        END;
    END LOOP;
    IF NOT (SELECT rolcanlogin FROM pg_roles WHERE rolname = 'schoolgate_web') THEN
        ALTER ROLE schoolgate_web LOGIN;
    END IF;
    FOREACH role_name IN ARRAY web_roles LOOP
        IF NOT pg_has_role('schoolgate_web', role_name, 'SET') THEN
            EXECUTE format('GRANT %I TO schoolgate_web WITH INHERIT FALSE, SET TRUE', role_name);
        END IF;
    END LOOP;
    FOREACH role_name IN ARRAY under_roles LOOP
        IF NOT pg_has_role(current_user, role_name, 'SET') THEN
            EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', role_name, current_user);
        END IF;
    END LOOP;
END;
$$;
