"""Reading a policy's sentences tells how far it is, on standard error."""

from collections.abc import Sequence

import pytest

from bot.commands.set_up import telling


async def lengths(texts: Sequence[str]) -> list[Sequence[float]]:
    return [(float(len(text)),) for text in texts]


async def test_progress_is_told_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    found = await telling(lengths)(["a" * size for size in range(250)])
    told = capsys.readouterr()
    assert found == [(float(size),) for size in range(250)]
    assert told.err.splitlines() == ["100 of 250 sentences read", "200 of 250 sentences read"]
    assert told.out == ""


async def test_a_text_that_stands_twice_is_read_once() -> None:
    asked: list[str] = []

    async def read(texts: Sequence[str]) -> list[Sequence[float]]:
        asked.extend(texts)
        return await lengths(texts)

    assert await telling(read)(["a", "ab", "a"]) == [(1.0,), (2.0,), (1.0,)]
    assert asked == ["a", "ab"]
