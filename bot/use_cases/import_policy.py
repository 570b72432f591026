"""Import a policy document: its passages replace the earlier version's in one transaction, or nothing changes."""

import hashlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from bot.core.answers.documents import NewDocument, ReadDocument
from bot.core.answers.passages import cut, sections_of
from bot.core.answers.units import meanings_of, texts_to_embed
from bot.core.clock import Clock
from bot.core.errors import ImportRefused
from bot.core.proposals.ages import age_of
from bot.core.storage import SET_UP, UnitOfWorkFactory

Embed = Callable[[Sequence[str]], Awaitable[list[Sequence[float]]]]
Read = Callable[[Path], ReadDocument]
_MOST_PASSAGES = 5000


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    title: str
    version: int
    sections: int
    passages: int
    document: ReadDocument  # as it was read
    warnings: tuple[str, ...] = ()


async def import_policy(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    read_meanings: Embed,
    *,
    school_id: UUID,
    path: Path,
    name: str,
    read: Read,
) -> ImportReport:
    """ImportRefused says why a file was not taken; the earlier version then stays in use."""
    document = read(path)
    passages = cut(document.blocks)
    warnings = list(document.warnings)
    if not passages:
        raise ImportRefused([f"{path.name}: nothing in it speaks to parents"])
    if len(passages) > _MOST_PASSAGES:
        raise ImportRefused(
            [f"{path.name}: has {len(passages)} passages; {_MOST_PASSAGES} are the most we keep"]
        )
    texts = [text for passage in passages for text in texts_to_embed(passage.section, passage.body)]
    whole = [(passage.section, passage.body) for passage in passages]
    meanings = meanings_of(whole, await read_meanings(texts))
    if not all(meanings):
        warnings.append(
            "passages were found by their words alone: the interpreter gave no embedding for some"
        )
    passages = [
        replace(passage, unit_embeddings=units) for passage, units in zip(passages, meanings, strict=True)
    ]
    digest = hashlib.sha256("\n".join(block.text for block in document.blocks).encode()).hexdigest()
    async with uow_factory(SET_UP) as uow:
        version = await uow.policies.replace(
            school_id,
            NewDocument(name=name, title=document.title, sha256=digest, age=age_of(document.blocks)),
            passages,
            clock.now(),
        )
        await uow.commit()
    return ImportReport(
        title=document.title,
        version=version,
        sections=sections_of(passages),
        passages=len(passages),
        document=document,
        warnings=tuple(warnings),
    )
