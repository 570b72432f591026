"""A DSL at work on an alert: notes, who has it, links to others, the verdict. Each leaves a line in the audit chain."""

from uuid import UUID

from bot.core.casework import NoteKind
from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.storage import Access, JobName, UnitOfWorkFactory
from bot.use_cases.logged_work import log_work, staff_of


async def open_alert(uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID) -> None:
    """Logged before its words are shown; NotPermitted where it is not this person's to read."""
    async with uow_factory(access) as uow:
        await uow.casework.be_here(alert_id, staff_id=staff_of(access), at=clock.now())
        await log_work(uow, clock, access, "alert_read", alert_id)
        await uow.commit()


async def stay_with_alert(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID
) -> None:
    """The page that shows it is still open; no word is read anew."""
    async with uow_factory(access) as uow:
        await uow.casework.be_here(alert_id, staff_id=staff_of(access), at=clock.now())
        await uow.commit()


async def add_note(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID, text: str
) -> None:
    if not text.strip():
        raise NotPermitted("there is nothing to note")
    async with uow_factory(access) as uow:
        await uow.notes.add(alert_id, NoteKind.NOTE, text.strip(), staff_id=staff_of(access), at=clock.now())
        await log_work(uow, clock, access, "alert_noted", alert_id)
        await uow.commit()


async def assign_alert(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID, to: UUID | None
) -> None:
    """Give it to a colleague, who is told, to oneself, or (None) back to everybody."""
    async with uow_factory(access) as uow:
        await uow.alerts.assign(alert_id, to, by=staff_of(access), at=clock.now())
        await log_work(uow, clock, access, "alert_assigned", f"{alert_id} to {to or 'all'}")
        await uow.defer(JobName.ESCALATE_ALERTS, lock="escalate")
        await uow.commit()


async def link_alert(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID, reference: str
) -> int:
    """Link the one alert with this reference; how many there are: none is linked unless it is one other."""
    async with uow_factory(access) as uow:
        await uow.alerts.by_id(alert_id)
        found = [each for each in await uow.casework.with_reference(reference) if each != alert_id]
        if len(found) == 1:
            await uow.casework.link(alert_id, found[0], staff_id=staff_of(access), at=clock.now())
            await log_work(uow, clock, access, "alerts_linked", f"{alert_id} {found[0]}")
            await uow.commit()
    return len(found)


async def unlink_alert(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID, other_id: UUID
) -> None:
    async with uow_factory(access) as uow:
        await uow.casework.unlink(alert_id, other_id)
        await log_work(uow, clock, access, "alerts_unlinked", f"{alert_id} {other_id}")
        await uow.commit()


async def give_verdict(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID, is_worrying: bool
) -> None:
    async with uow_factory(access) as uow:
        await uow.alerts.by_id(alert_id)
        await uow.verdicts.give(alert_id, is_worrying=is_worrying, staff_id=staff_of(access), at=clock.now())
        action = "verdict_worrying" if is_worrying else "verdict_not_worrying"
        await log_work(uow, clock, access, action, alert_id)
        await uow.commit()
