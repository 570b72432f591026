"""The migrated schema against the tables, and against what every table must have."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.core.alerts import AlertStatus, Outcome
from bot.core.casework import NoteKind
from bot.core.messages import Author, DeliveryStatus, Visibility
from bot.core.people import Role
from bot.core.requests import RequestStatus, Route
from bot.core.sealing import KeyPurpose
from bot.core.storage import DatabaseRole, JobName, Mode
from bot.core.worry.levels import Worry
from db.tables import metadata

STAFF = {DatabaseRole.OFFICE, DatabaseRole.DSL, DatabaseRole.HEAD}
NOT_OURS = "tablename NOT LIKE 'procrastinate%' AND tablename <> 'alembic_version'"


async def test_the_tables_and_the_migrated_schema_agree(module_database) -> None:
    def differences(connection):
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: kind != "table" or name in metadata.tables,
            },
        )
        return compare_metadata(context, metadata)

    async with module_database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_every_table_forces_row_level_security(module_database) -> None:
    rows = await module_database.rows(
        "SELECT relname FROM pg_class JOIN pg_tables ON tablename = relname"
        f" WHERE schemaname = 'public' AND relkind = 'r' AND {NOT_OURS}"
        " AND NOT (relrowsecurity AND relforcerowsecurity)"
    )
    assert rows == []


async def test_every_row_carries_its_school(module_database) -> None:
    rows = await module_database.rows(
        f"SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND {NOT_OURS}"
        " AND tablename NOT IN ('schools', 'sealing_keys')"  # the keys are the installation's
        " AND NOT EXISTS (SELECT FROM information_schema.columns WHERE table_name = tablename"
        " AND column_name = 'school_id' AND is_nullable = 'NO')"
    )
    assert rows == []


async def test_no_id_is_counted(module_database) -> None:
    """A sequence would let a person count what they may not see."""
    rows = await module_database.rows(
        "SELECT sequencename FROM pg_sequences WHERE sequencename NOT LIKE 'procrastinate%'"
    )
    assert rows == []


async def test_nothing_is_granted_to_everybody(module_database) -> None:
    tables = await module_database.rows(
        "SELECT table_name FROM information_schema.table_privileges"
        " WHERE grantee = 'PUBLIC' AND table_schema = 'public'"
    )
    functions = await module_database.rows(
        "SELECT p.proname FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
        " WHERE p.pronamespace = 'public'::regnamespace AND a.grantee = 0"
    )
    assert (tables, functions) == ([], [])


async def test_every_function_with_borrowed_rights_pins_where_it_looks(module_database) -> None:
    rows = await module_database.rows(
        "SELECT proname, proconfig, pg_get_userbyid(proowner) AS owner FROM pg_proc"
        " WHERE pronamespace = 'public'::regnamespace AND prosecdef"
    )
    assert {row["proname"] for row in rows} >= {"schoolgate_receive", "schoolgate_defer"}
    for row in rows:
        assert row["proconfig"] == ["search_path=pg_catalog, public, pg_temp"]
        assert row["owner"] == "schoolgate_worker"


async def test_the_web_login_has_no_rights_of_its_own_and_is_never_the_worker(module_database) -> None:
    may_become = await module_database.rows(
        "SELECT g.rolname, m.inherit_option FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid"
        " JOIN pg_roles w ON w.oid = m.member WHERE w.rolname = 'schoolgate_web'"
    )
    assert {row["rolname"] for row in may_become} == set(DatabaseRole) - {
        DatabaseRole.WORKER,
        DatabaseRole.SET_UP,
        DatabaseRole.KEYS,
    }
    assert not any(row["inherit_option"] for row in may_become)
    grants = await module_database.rows(
        "SELECT table_name FROM information_schema.table_privileges WHERE grantee = 'schoolgate_web'"
    )
    assert grants == []


async def test_no_role_is_more_than_a_role(module_database) -> None:
    rows = await module_database.rows(
        "SELECT rolname FROM pg_roles WHERE rolname LIKE 'schoolgate%' AND (rolsuper OR rolbypassrls"
        " OR rolcreaterole OR rolcreatedb OR rolinherit OR (rolcanlogin AND rolname <> 'schoolgate_web'))"
    )
    assert rows == []
    assert set(DatabaseRole) <= {
        row["rolname"] for row in await module_database.rows("SELECT rolname FROM pg_roles")
    }


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("staff_members", "role", Role),
        ("conversations", "mode", Mode),
        ("messages", "author", Author),
        ("messages", "visibility", Visibility),
        ("screenings", "level", Worry),
        ("sealing_keys", "purpose", KeyPurpose),
        ("outbox", "status", DeliveryStatus),
        ("outbox", "visibility", set(Visibility) - {Visibility.UNSCREENED}),
        ("tickets", "route", Route),
        ("tickets", "visibility", set(Visibility) - {Visibility.UNSCREENED}),
        ("alerts", "level", set(Worry) - {Worry.NONE}),
        ("alerts", "status", AlertStatus),
        ("alerts", "visibility", {Visibility.DSL, Visibility.HEAD, Visibility.CHAIR}),
        ("conversation_states", "held_for", {Visibility.DSL, Visibility.HEAD, Visibility.CHAIR}),
        ("alerts", "outcome", Outcome),
        ("alert_notes", "kind", NoteKind),
        ("absence_reports", "status", RequestStatus),
        ("missed_work_reports", "status", RequestStatus),
        ("work_pack_requests", "status", RequestStatus),
        ("callback_requests", "status", RequestStatus),
    ],
)
async def test_a_column_takes_the_words_of_its_enum_and_no_others(
    module_database, table, column, words
) -> None:
    check = await module_database.value(
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :name",
        name=f"{table}_{column}_check",
    )
    assert set(check.split("'")[1::2]) == {word.value for word in words}


async def test_every_job_has_its_queue(module_database) -> None:
    body = await module_database.value("SELECT prosrc FROM pg_proc WHERE proname = 'schoolgate_defer'")
    assert all(f"WHEN '{job.value}'" in body for job in JobName)
