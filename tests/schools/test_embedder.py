"""Embedding a policy's sentences tells how far it is, on standard error."""

import pytest

from bot.commands.set_up import embedder


class Reader:
    async def embed(self, text: str) -> tuple[float, ...]:
        return (float(len(text)),)


async def test_progress_is_told_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    found = await embedder(Reader())(["a"] * 250)
    told = capsys.readouterr()
    assert len(found) == 250
    assert told.err.splitlines() == ["100 of 250 sentences read", "200 of 250 sentences read"]
    assert told.out == ""
