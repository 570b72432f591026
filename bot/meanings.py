"""Embeddings of texts that do not change between starts, asked of the interpreter once for each trained model."""

import json
import os
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bot.core.ports import Embedder

Read = Callable[[Sequence[str]], Awaitable[list[Sequence[float]]]]
READ_TOGETHER = 25  # sentences a request; a hundred lines of a policy take about a second
SAVED_EVERY = 200  # so that a start cut short has not learned for nothing


class Meanings:
    """`embed` for policy search. What it learned is kept in a file beside the model it was learned from."""

    def __init__(self, embedder: Embedder, model: Path) -> None:
        self._embedder = embedder
        self._path = model.with_name(f"{model.name.removesuffix('.tar.gz')}.meanings.json")
        self._known: dict[str, list[float]] | None = None

    async def embed(self, texts: Sequence[str]) -> list[Sequence[float]]:
        """One embedding a text, empty where the interpreter gave none."""
        known = self._load()
        new = [text for text in dict.fromkeys(texts) if text not in known]
        for number, text in enumerate(new, start=1):
            embedding = await self._embedder.embed(text)
            if not embedding:
                break  # away: asked again another time
            known[text] = [round(value, 5) for value in embedding]
            if number % SAVED_EVERY == 0:
                self._save(known)
        if any(text in known for text in new):
            self._save(known)
        return [known.get(text, ()) for text in texts]

    def _load(self) -> dict[str, list[float]]:
        if self._known is None:
            try:
                self._known = json.loads(self._path.read_text())
            except (OSError, ValueError):
                self._known = {}
        return self._known

    def _save(self, known: dict[str, list[float]]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._path.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps(known))
        unfinished.replace(self._path)


def some_at_a_time(read: Read, tell: Callable[[int, int], None] | None = None) -> Read:
    """What is read of many texts, some of them together, told as it goes: how many of how many. Nothing is kept."""

    async def read_all(texts: Sequence[str]) -> list[Sequence[float]]:
        each = sorted(dict.fromkeys(texts), key=len)  # those of like length are read together
        found: list[Sequence[float]] = []
        for start in range(0, len(each), READ_TOGETHER):
            found += await read(each[start : start + READ_TOGETHER])
            if tell:
                tell(len(found), len(each))
        known = dict(zip(each, found, strict=True))
        return [known[text] for text in texts]

    return read_all
