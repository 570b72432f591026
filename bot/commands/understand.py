"""`schoolgate understand`: what is read in each message."""

from collections.abc import Iterator
from typing import Any

from bot.bootstrap import open_interpreter
from bot.commands.json_lines import Line, counted, write_line
from bot.core.ports import Interpreter
from bot.core.worry.screen import screen


async def understand_lines(nlu_url: str, timeout_seconds: float, lines: Iterator[Line]) -> None:
    """Answer each {"id","text","asked"} with intents, entities and the screen's verdict."""
    async with open_interpreter(nlu_url, timeout_seconds) as interpreter:
        async for line in counted(lines, "messages read"):
            write_line(await understand(interpreter, line))


async def understand(interpreter: Interpreter, line: Line) -> dict[str, Any]:
    text, asked = str(line.get("text", "")), str(line.get("asked") or "")
    understanding = await interpreter.interpret(text, asked=asked)
    verdict = screen(text, understanding=understanding, asked=asked)
    return {
        "id": line["id"],
        "intents": [reading.name.value for reading in understanding.intents],
        "entities": [
            {"entity": found.kind.value, "value": found.value, "start": found.start, "end": found.end}
            for found in understanding.entities
        ],
        "worry": verdict.screening.level.value,
        "worry_score": understanding.worry_score or 0.0,
        "screened_by": list(verdict.screening.screened_by),
    }
