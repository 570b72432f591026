"""Bring a database to the newest schema. `make run` and the commands need nothing else."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from psycopg import sql
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from db.embedded import WEB_LOGIN
from db.engine import database_url

MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 7423000  # one migration at a time, whoever starts first


def upgrade(url: str, *, web_password: str | None = None) -> None:
    """Migrate, as the owner; `web_password` gives the web process's login one, where the server asks for it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(database_url(url), poolclass=NullPool, hide_parameters=True)
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": _LOCK})
            connection.commit()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if web_password is not None:
                password = sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                    sql.Identifier(WEB_LOGIN), sql.Literal(web_password)
                )
                connection.connection.cursor().execute(password.as_string())
            connection.commit()
            connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": _LOCK})
            connection.commit()
    finally:
        engine.dispose()
