"""An alert changes hands by one press: DSL, head and chair of governors give it to each other."""

from uuid import UUID

from bot.core.casework import HandOn
from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.messages import Visibility
from bot.core.storage import Access, JobName, UnitOfWorkFactory


async def hand_on_alert(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID, to: Visibility
) -> bool:
    """Whoever it goes to is told at once; False where nobody there may read it, and then nothing is changed."""
    async with uow_factory(access) as uow:
        outcome = await uow.alerts.hand_on(alert_id, to, clock.now())
        if outcome is HandOn.NOT_THERE:
            raise NotPermitted
        if outcome is HandOn.NOBODY:
            return False
        await uow.defer(JobName.ESCALATE_ALERTS, lock="escalate")
        await uow.commit()
    return True


async def let_read(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID, staff_id: UUID
) -> None:
    """The head or the chair says that it is not about this person after all."""
    async with uow_factory(access) as uow:
        if not await uow.alerts.let_read(alert_id, staff_id, clock.now()):
            raise NotPermitted
        await uow.commit()
