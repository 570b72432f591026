"""Everything sealed comes under the newest key; each batch by itself, so that it may be cut off and begun again."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot.core.errors import CannotOpen
from bot.core.sealing import Opener, PublicKey, SealedWords, Sealer, is_sealed
from bot.core.storage import KEYS, UnitOfWorkFactory

BATCH = 200


@dataclass(frozen=True, kw_only=True)
class Census:
    """All sealed texts, and how many of them no key at hand opens."""

    texts: int
    unopened: int


async def reseal(
    uow_factory: UnitOfWorkFactory, sealer: Sealer, opener: Opener, key: PublicKey, *, batch: int = BATCH
) -> int:
    """Seal with this key what is sealed with others; how many texts. What cannot be opened stays as it is."""
    done = 0
    after: SealedWords | None = None
    while True:
        async with uow_factory(KEYS) as uow:
            some = await uow.sealed_texts.some(after=after, limit=batch, but_not_under=key.id)
            for words in some:
                try:
                    lines = [_resealed(sealer, opener, key, line) for line in words.text.split("\n")]
                except CannotOpen:
                    continue
                done += await uow.sealed_texts.replace(words, "\n".join(lines))
            await uow.commit()
        if not some:
            return done
        after = some[-1]


async def count_sealed(uow_factory: UnitOfWorkFactory, opener: Opener, *, batch: int = BATCH) -> Census:
    """Open every sealed text there is."""
    texts = unopened = 0
    async for words in _every(uow_factory, batch):
        texts += 1
        try:
            for line in words.text.split("\n"):
                if is_sealed(line):
                    opener.open(line)
        except CannotOpen:
            unopened += 1
    return Census(texts=texts, unopened=unopened)


async def _every(uow_factory: UnitOfWorkFactory, batch: int) -> AsyncIterator[SealedWords]:
    after: SealedWords | None = None
    while True:
        async with uow_factory(KEYS) as uow:
            some = await uow.sealed_texts.some(after=after, limit=batch)
        for words in some:
            yield words
        if not some:
            return
        after = some[-1]


def _resealed(sealer: Sealer, opener: Opener, key: PublicKey, line: str) -> str:
    return sealer.seal(opener.open(line), key) if is_sealed(line) else line
