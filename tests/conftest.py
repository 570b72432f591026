"""A real PostgreSQL for every test that asks: one embedded server a run, one empty database a test (or a module)."""

import shutil
import tempfile
from base64 import b64encode
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.school_settings import Office, Safeguarding, SchoolSettings
from bot.core.sealing import KeyPurpose
from bot.core.storage import SET_UP
from bot.sealing.key_files import KeyFile
from bot.sealing.sealed_boxes import KeyPair, SealedBoxes, SealedBoxOpener
from db.embedded import EmbeddedServer
from db.engine import make_engine, psycopg_url
from db.migrate import upgrade
from db.unit_of_work import SqlUnits

TEMPLATE = "schoolgate_template"
# The same in every process of a run.
READING, WORKING = (KeyPair(b64encode(bytes([number]) * 32).decode()) for number in (1, 2))
OPENER = SealedBoxOpener(READING)


@dataclass(frozen=True)
class Database:
    """A migrated database of one's own."""

    name: str
    url: str  # the owner's, as the worker and the commands connect
    web_url: str  # the web process's login
    engine: AsyncEngine
    web_engine: AsyncEngine
    uow: SqlUnits  # over the owner's login, as the worker
    web_uow: SqlUnits  # over the web process's login
    opener: SealedBoxOpener = OPENER  # what the web process alone is given

    async def rows(self, query: str, **parameters: Any) -> list[dict[str, Any]]:
        """What is really there, whoever may see it."""
        async with self.engine.connect() as connection:
            result = await connection.execute(text(query), parameters)
            return [dict(row._mapping) for row in result]

    async def run(self, command: str, **parameters: Any) -> None:
        """Change something as the owner, past every policy."""
        async with self.engine.begin() as connection:
            await connection.execute(text(command), parameters)

    async def value(self, query: str, **parameters: Any) -> Any:
        rows = await self.rows(query, **parameters)
        return next(iter(rows[0].values())) if rows else None

    async def add_school(self, slug: str = "oak", **settings: Any) -> UUID:
        """A school with the least a school may have."""
        async with self.uow(SET_UP) as uow:
            school_id = await uow.schools.save(self.settings(slug, **settings))
            await uow.commit()
        return school_id

    @staticmethod
    def settings(slug: str = "oak", **settings: Any) -> SchoolSettings:
        return school_settings(slug, **settings)


def school_settings(slug: str = "oak", **settings: Any) -> SchoolSettings:
    return SchoolSettings(
        **{
            "slug": slug,
            "name": f"{slug.title()} Primary School",
            "office": Office(phone="01632 960100", opens=time(8, 30), closes=time(15, 30)),
            "safeguarding": Safeguarding(
                lead="Designated Safeguarding Lead",
                children_services_name="Children's services",
                children_services_phone="01632 960200",
            ),
            **settings,
        }
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[EmbeddedServer]:
    """The run's server, without the promise to survive a power cut. Its path is short: sockets want that."""
    folder = Path(tempfile.mkdtemp(prefix="sg-"))
    server = EmbeddedServer(folder / "pg", is_durable=False).start(TEMPLATE)
    upgrade(server.url(TEMPLATE))
    yield server
    server.stop_now()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def spare_databases() -> list[str]:
    """Databases that an earlier test has left: emptying one is much quicker than making one."""
    return []


@pytest.fixture
async def database(postgres: EmbeddedServer, spare_databases: list[str]) -> AsyncIterator[Database]:
    """An empty, migrated database for one test."""
    async with open_database(postgres, spare_databases) as opened:
        yield opened


@pytest.fixture(scope="module")
async def module_database(postgres: EmbeddedServer, spare_databases: list[str]) -> AsyncIterator[Database]:
    """A database that a module's tests share."""
    async with open_database(postgres, spare_databases) as opened:
        yield opened


@asynccontextmanager
async def open_database(postgres: EmbeddedServer, spare: list[str]) -> AsyncIterator[Database]:
    name = spare.pop() if spare else _new_database(postgres)
    url, web_url = postgres.url(name), postgres.web_url(name)
    engine, web_engine = make_engine(url), make_engine(web_url)
    give_keys(psycopg_url(url))
    try:
        yield Database(
            name=name,
            url=url,
            web_url=web_url,
            engine=engine,
            web_engine=web_engine,
            uow=SqlUnits(engine, sealer=SealedBoxes(), worker=SealedBoxOpener(WORKING)),
            web_uow=SqlUnits(web_engine, sealer=SealedBoxes()),
        )
    finally:
        await engine.dispose()
        await web_engine.dispose()
        _empty(psycopg_url(url))
        spare.append(name)


def give_keys(url: str) -> None:
    """The run's public keys, as `schoolgate keys new` leaves them."""
    with psycopg.connect(url) as connection:
        for purpose, pair in ((KeyPurpose.READING, READING), (KeyPurpose.WORKING, WORKING)):
            connection.execute(
                "INSERT INTO sealing_keys (id, purpose, public_key) VALUES (%s, %s, %s)",
                [pair.public.id, purpose.value, pair.public.text],
            )


def key_settings(folder: Path) -> dict[str, str]:
    """The run's private keys in files, and the settings that name them."""
    settings = {}
    for name, pair in (("opening_key_file", READING), ("worker_key_file", WORKING)):
        path = folder / name
        KeyFile(path, name).write((pair,))
        settings[name] = str(path)
    return settings


@pytest.fixture(scope="session")
def key_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Settings that name the run's private keys."""
    return key_settings(tmp_path_factory.mktemp("keys"))


def _new_database(postgres: EmbeddedServer) -> str:
    name = f"test_{uuid4().hex[:12]}"
    postgres.create_database(name, template=TEMPLATE)
    return name


def _empty(url: str) -> None:
    """Delete every row, past triggers and foreign keys, once whoever is still connected has been sent away."""
    with psycopg.connect(url) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        ).fetchall()
        connection.execute("SET LOCAL session_replication_role = replica")
        for (table,) in tables:
            connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
