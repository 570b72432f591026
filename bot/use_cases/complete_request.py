"""The office has dealt with a request or a ticket."""

from uuid import UUID

from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.requests import RequestStatus
from bot.core.storage import Access, UnitOfWorkFactory


async def complete_request(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, kind: str, request_id: UUID
) -> None:
    async with uow_factory(access) as uow:
        await uow.requests.set_status(
            kind, request_id, RequestStatus.DONE, staff_id=access.staff_id, at=clock.now()
        )
        await uow.commit()


async def close_ticket(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, ticket_id: UUID
) -> None:
    if access.staff_id is None:
        raise NotPermitted
    async with uow_factory(access) as uow:
        await uow.tickets.close(ticket_id, staff_id=access.staff_id, at=clock.now())
        await uow.commit()
