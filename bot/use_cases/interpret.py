"""The interpret step: what a message means, and beside it how worrying a second reader finds it, where there is one."""

import asyncio
from dataclasses import replace

import structlog

from bot.core.errors import ReaderSilent
from bot.core.ports import SecondReader
from bot.core.understanding import Understanding
from bot.core.worry.levels import Worry
from bot.use_cases.desk import Desk

log = structlog.get_logger()


async def interpret(desk: Desk, text: str, *, asked: str = "") -> Understanding:
    """Both are asked at once; neither waits for the other's verdict, and either may be missing."""
    if desk.reader is None or not text.strip():
        return await desk.interpreter.interpret(text, asked=asked)
    understanding, level = await asyncio.gather(
        desk.interpreter.interpret(text, asked=asked), _second_reading(desk.reader, text, asked)
    )
    return replace(understanding, reader_worry=level)


async def _second_reading(reader: SecondReader, text: str, asked: str) -> Worry | None:
    try:
        return await reader.read(text, asked=asked)
    except ReaderSilent as error:
        log.warning("second_reader_silent", reason=str(error))
        return None
