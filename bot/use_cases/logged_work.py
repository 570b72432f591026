"""Whatever is done with an alert leaves a line in the audit chain, in the transaction that does it."""

from uuid import UUID

from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.storage import Access, UnitOfWork


def staff_of(access: Access) -> UUID:
    """The person who asks; NotPermitted for a process."""
    if access.staff_id is None:
        raise NotPermitted
    return access.staff_id


async def log_work(uow: UnitOfWork, clock: Clock, access: Access, action: str, subject: UUID | str) -> None:
    if access.school_id is None:
        raise NotPermitted
    await uow.audit.record(
        school_id=access.school_id,
        actor=str(staff_of(access)),
        action=action,
        subject=str(subject),
        at=clock.now(),
    )
