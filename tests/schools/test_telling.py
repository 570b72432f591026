"""Reading a policy's sentences tells how far it is, on standard error."""

from collections.abc import Sequence

import pytest

from bot.commands.set_up import telling


async def length(text: str) -> Sequence[float]:
    return (float(len(text)),)


async def test_progress_is_told_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    found = await telling(length)(["a"] * 250)
    told = capsys.readouterr()
    assert len(found) == 250
    assert told.err.splitlines() == ["100 of 250 sentences read", "200 of 250 sentences read"]
    assert told.out == ""
