"""JSON lines in, JSON lines out, in order, one for each; trouble with a line is said in its own answer."""

import json
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any, TextIO

import click

Line = dict[str, Any]


def read_lines(source: TextIO) -> Iterator[Line]:
    """Each non-empty line as an object; a click error names the line that is none."""
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except ValueError:
            raise click.ClickException(f"line {number} is not JSON") from None
        if not isinstance(found, dict) or "id" not in found:
            raise click.ClickException(f'line {number}: wants an object with an "id"')
        yield found


def write_line(line: Line) -> None:
    """One answer, at once."""
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """Progress, on standard error."""
    print(text, file=sys.stderr, flush=True)


async def counted(lines: Iterator[Line], noun: str) -> AsyncIterator[Line]:
    """The lines, with their count said every hundred."""
    for number, line in enumerate(lines, start=1):
        yield line
        if number % 100 == 0:
            say(f"{number} {noun}")
