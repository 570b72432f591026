"""Whose words may teach the screen: allowed one message at a time by a DSL, without names, and logged when taken out."""

from uuid import UUID

from bot.core.casework import LabelledWords
from bot.core.clock import Clock
from bot.core.errors import NotPermitted
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
    uow_factory: UnitOfWorkFactory, clock: Clock, *, school_id: UUID
) -> tuple[LabelledWords, ...]:
    """All that may be used, the head's among them; none leaves unless that it left is in the audit chain.

    Nobody in person asks: what is kept from a member of staff stays, and so does the chair's.
    """
    async with uow_factory(Access(role=DatabaseRole.HEAD, school_id=school_id)) as uow:
        found = await uow.verdicts.allowed()
        await uow.audit.record(
            school_id=school_id,
            actor="command",
            action="verdicts_exported",
            subject=f"{len(found)} messages",
            at=clock.now(),
        )
        await uow.commit()
    return found
