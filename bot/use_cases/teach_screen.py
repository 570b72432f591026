"""Whose words may teach the screen: allowed one message at a time by a DSL, without names, and logged when taken out."""

from dataclasses import replace
from uuid import UUID

from bot.core.casework import LabelledWords
from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.sealing import Opener, is_sealed
from bot.core.storage import Access, DatabaseRole, UnitOfWorkFactory
from bot.use_cases.logged_work import log_work, staff_of


async def allow_words(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID, words: str
) -> None:
    """These words, which a DSL has read without names; NotPermitted before there is a verdict."""
    if not words.strip():
        raise NotPermitted("there are no words")
    async with uow_factory(access) as uow:
        await uow.verdicts.allow(alert_id, words.strip(), staff_id=staff_of(access), at=clock.now())
        await log_work(uow, clock, access, "verdict_export_allowed", alert_id)
        await uow.commit()


async def withdraw_words(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID
) -> None:
    async with uow_factory(access) as uow:
        await uow.verdicts.withdraw(alert_id)
        await log_work(uow, clock, access, "verdict_export_withdrawn", alert_id)
        await uow.commit()


async def export_verdicts(
    uow_factory: UnitOfWorkFactory, clock: Clock, opener: Opener, *, school_id: UUID
) -> tuple[LabelledWords, ...]:
    """All that may be used, opened, in no order that tells when; none leaves unless that is in the audit chain.

    The head's are among them. Nobody in person asks: what is kept from a member of staff stays, and so does the
    chair's. CannotOpen without the key.
    """
    async with uow_factory(Access(role=DatabaseRole.HEAD, school_id=school_id)) as uow:
        found = [_opened(opener, each) for each in await uow.verdicts.allowed()]
        await uow.audit.record(
            school_id=school_id,
            actor="command",
            action="verdicts_exported",
            subject=f"{len(found)} messages",
            at=clock.now(),
        )
        await uow.commit()
    return tuple(sorted(found, key=lambda each: each.text))


def _opened(opener: Opener, words: LabelledWords) -> LabelledWords:
    return replace(words, text=opener.open(words.text)) if is_sealed(words.text) else words
