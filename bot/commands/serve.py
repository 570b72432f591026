"""`schoolgate web`, `worker`, `nlu`: one process each, for as many hosts as a trust needs."""

import asyncio
import os

import structlog
import uvicorn

from bot.bootstrap import Database, open_database, open_worker
from bot.bootstrap_web import open_web
from bot.commands.json_lines import say
from bot.core.errors import SettingsError
from bot.core.storage import WORKER
from bot.logs import set_up_logs
from bot.processes.rasa_model import ensure_model, rasa_environment
from bot.processes.rasa_server import rasa_command
from bot.settings import Settings
from bot.use_cases.approve_texts import schools_to_approve
from bot.web.app import create_app
from bot.worker import run_worker

log = structlog.get_logger()


def serve_web(settings: Settings) -> None:
    set_up_logs()
    if settings.web_database_url:
        asyncio.run(_serve_web(settings, settings.web_database_url))
        return
    with open_database(settings) as database:
        asyncio.run(_serve_web(settings, web_address(database)))


def web_address(database: Database) -> str:
    """The part facing the world never signs in as the owner."""
    if database.web_url is None:
        raise SettingsError(
            [
                "SCHOOLGATE_WEB_DATABASE_URL: wants the address of SCHOOLGATE_DATABASE_URL as user schoolgate_web"
            ]
        )
    return database.web_url


async def _serve_web(settings: Settings, web_url: str) -> None:
    async with open_web(settings, web_url) as parts:
        config = uvicorn.Config(
            create_app(parts),
            host=settings.host,
            port=settings.port,
            log_level="warning",
            access_log=False,  # paths carry ids; what is worth counting is in /metrics
            server_header=False,
            proxy_headers=settings.has_secure_cookies,
            timeout_graceful_shutdown=5,
        )
        await uvicorn.Server(config).serve()


def serve_worker(settings: Settings) -> None:
    set_up_logs()
    with open_database(settings) as database:
        asyncio.run(_serve_worker(settings, database))


async def _serve_worker(settings: Settings, database: Database) -> None:
    async with open_worker(settings, database) as parts:
        waiting = await schools_to_approve(parts.desk.uow, WORKER, parts.desk.helplines)
        for slug, version in waiting.items():
            log.warning("safeguarding_texts_not_approved", school=slug, version=version)
        await run_worker(parts)


def serve_nlu(settings: Settings) -> None:
    """Become Rasa's server."""
    model = ensure_model(settings.models_dir, say)
    command = rasa_command(model, settings.nlu_url)
    os.execve(command[0], command, rasa_environment())  # noqa: S606
