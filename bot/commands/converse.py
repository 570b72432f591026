"""`schoolgate converse`: scripted conversations replayed on a throw-away database."""

import asyncio
import sys
from datetime import datetime

from bot.bootstrap import build_desk, open_interpreter, open_throwaway_database, open_throwaway_units
from bot.commands.json_lines import counted, read_lines, say, write_line
from bot.commands.replay import replay
from bot.core.clock import LONDON, FixedClock
from bot.meanings import Meanings, some_at_a_time
from bot.processes.rasa_model import model_path
from bot.processes.rasa_server import rasa_running
from bot.settings import Settings
from bot.settings_files import load_school
from bot.use_cases.learn_meanings import learn_meanings

SCHOOL = "demo"  # whose settings and calendar the replayed schools have


def converse_lines(settings: Settings) -> None:
    with (
        rasa_running(settings.nlu_url, settings.models_dir, say) as nlu_url,
        open_throwaway_database() as database,
    ):
        asyncio.run(_converse(settings, nlu_url, database.url))


async def _converse(settings: Settings, nlu_url: str, database_url: str) -> None:
    school = load_school(settings.schools_dir / SCHOOL)
    clock = FixedClock(datetime.now(LONDON))
    async with (
        open_throwaway_units(database_url) as uow_factory,
        open_interpreter(nlu_url, settings.nlu_timeout_seconds) as interpreter,
    ):
        desk = build_desk(settings, uow_factory, interpreter, clock)
        meanings = Meanings(interpreter, model_path(settings.models_dir))
        say("Reading what parents ask (once for each trained model) ...")
        await learn_meanings(
            uow_factory, desk.answers, meanings.embed, some_at_a_time(interpreter.meanings_of)
        )
        async for line in counted(read_lines(sys.stdin), "conversations replayed"):
            write_line(await replay(desk, clock, school, line))
