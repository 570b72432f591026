"""`schoolgate run`: everything on this machine, until Ctrl-C."""

import asyncio
import socket
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from bot.bootstrap import Database, load_helplines, open_database, open_units
from bot.commands.demo import ensure_demo_school
from bot.commands.json_lines import say
from bot.commands.keys import ensure_keys
from bot.commands.serve import web_address
from bot.core.clock import SystemClock
from bot.core.errors import SettingsError
from bot.core.going_live import missing_before_live
from bot.core.people import Role
from bot.core.storage import SET_UP, WORKER
from bot.core.worry.helplines import Helplines
from bot.keys import NOT_FOR_THE_WEB, NOT_FOR_THE_WORKER
from bot.processes.children import tail
from bot.processes.rasa_model import ensure_model, rasa_environment
from bot.processes.rasa_server import free_port, is_answering, rasa_command
from bot.processes.supervisor import Child, Stop, Supervisor, own_command, own_environment
from bot.settings import Settings
from bot.use_cases.approve_texts import schools_to_approve

WEB_READY_SECONDS = 20


def run_everything(settings: Settings) -> int:
    """Start in order, tell where to look, keep alive, stop in order."""
    helplines = load_helplines(settings, SystemClock())
    _refuse_taken_port(settings)
    say("Starting the database ...")
    with open_database(settings) as database:
        ensure_keys(settings, database)
        ensure_demo_school(settings, database)
        asyncio.run(refuse_unready_schools(database))
        if settings.has_vendor:
            asyncio.run(refuse_unreachable_leads(settings, database))
        with Supervisor() as supervisor:
            try:
                _start(supervisor, settings, database, helplines)
                supervisor.watch()
            except Stop:
                say("Stopping ...")
    say("Stopped.")
    return 0


def _start(supervisor: Supervisor, settings: Settings, database: Database, helplines: Helplines) -> None:
    nlu_url = _nlu_address(settings)
    address = f"http://{settings.host}:{settings.port}"
    web, worker = web_environment(database, nlu_url), worker_environment(database, nlu_url)
    supervisor.start(Child(name="web", command=own_command("web"), environment=web))
    supervisor.start(Child(name="worker", command=own_command("worker"), environment=worker))
    _wait_for_web(address)
    _say_where_to_look(settings, address)
    _say_what_waits_for_approval(database, helplines, address)
    model = ensure_model(settings.models_dir, say)
    if not is_answering(nlu_url, model):
        log = settings.data_dir / "rasa.log"
        started = time.monotonic()
        rasa = supervisor.start(
            Child(name="nlu", command=rasa_command(model, nlu_url), environment=rasa_environment(), log=log)
        )
        say("Starting the understanding; messages are kept until it is ready ...")
        while not is_answering(nlu_url, model):
            supervisor.check()
            if rasa.restart_at:
                say(tail(log))
            time.sleep(0.5)
        say(f"The understanding is ready ({time.monotonic() - started:.0f} s).")


def web_environment(database: Database, nlu_url: str) -> dict[str, str]:
    """The web process faces the world: it never learns the owner's address, and it alone where the opening key is."""
    return own_environment(
        SCHOOLGATE_DATABASE_URL="",
        SCHOOLGATE_WEB_DATABASE_URL=web_address(database),
        SCHOOLGATE_NLU_URL=nlu_url,
        **NOT_FOR_THE_WEB,
    )


def worker_environment(database: Database, nlu_url: str) -> dict[str, str]:
    """The worker seals and sends; it is not told what opens."""
    return own_environment(
        SCHOOLGATE_DATABASE_URL=database.url, SCHOOLGATE_NLU_URL=nlu_url, **NOT_FOR_THE_WORKER
    )


def _nlu_address(settings: Settings) -> str:
    """The configured address, or a free port where somebody else has that one."""
    parts = urlsplit(settings.nlu_url)
    with socket.socket() as probe:
        if probe.connect_ex((parts.hostname or "127.0.0.1", parts.port or 5005)) == 0:
            return f"http://127.0.0.1:{free_port()}"
    return settings.nlu_url


async def refuse_unready_schools(database: Database) -> None:
    """A school that is no demo is not started with anything made up or left open."""
    async with open_units(database.url) as uow_factory, uow_factory(SET_UP) as uow:
        schools = await uow.schools.all()
    problems = [
        f"{school.settings.slug}: {missing}"
        for school in schools
        for missing in missing_before_live(school.settings)
    ]
    if problems:
        raise SettingsError(problems)


async def refuse_unreachable_leads(settings: Settings, database: Database) -> None:
    """Real parents are not served where nobody could be told of a worry. A worker that restarts is not held up by it."""
    problems = []
    async with open_units(database.url) as uow_factory, uow_factory(SET_UP) as uow:
        for school in await uow.schools.all():
            leads = await uow.staff.by_role(school.id, Role.DSL)
            if not any(way in settings.notice_ways for lead in leads for way, _ in lead.ways):
                problems.append(
                    f"{school.settings.slug}: no safeguarding lead can be told of an alert (schoolgate staff add)"
                )
    if problems:
        raise SettingsError(problems)


def _refuse_taken_port(settings: Settings) -> None:
    with socket.socket() as probe:
        if probe.connect_ex((settings.host, settings.port)) == 0:
            raise SettingsError(
                [f"SCHOOLGATE_PORT: {settings.port} is in use; set another, or stop what uses it"]
            )


def _wait_for_web(address: str) -> None:
    deadline = time.monotonic() + WEB_READY_SECONDS
    while time.monotonic() < deadline:
        try:
            httpx.get(f"{address}/sign-in", timeout=2)
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    say("The web part is slow to start; it is left to it.")


def _say_where_to_look(settings: Settings, address: str) -> None:
    lines = ["", "Schoolgate is up.", ""]
    if settings.is_simulator_on:
        lines.append(f"  Parents' phones (simulator)  {address}/simulator")
    lines.append(f"  Office inbox                 {address}/office")
    lines.append(f"  DSL queue                    {address}/safeguarding")
    if settings.public_url:
        lines.append(f"  What vendors call            {settings.public_url}")
    sign_ins = settings.data_dir / "demo-sign-ins.txt"
    if sign_ins.exists():
        lines += ["", *Path(sign_ins).read_text().splitlines()]
    lines += ["", "Ctrl-C stops everything.", ""]
    print("\n".join(lines), flush=True)
    sys.stdout.flush()


def _say_what_waits_for_approval(database: Database, helplines: Helplines, address: str) -> None:
    async def waiting() -> dict[str, str]:
        async with open_units(database.url) as uow_factory:
            return await schools_to_approve(uow_factory, WORKER, helplines)

    for slug, version in asyncio.run(waiting()).items():
        say(
            f"{slug}: the safeguarding texts (version {version}) wait for the DSL's approval, at"
            f" {address}/safeguarding/texts"
        )
