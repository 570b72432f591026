"""One short transaction for a page: its role, its school, its person."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.core.storage import Access
from db.transaction import translated

_ENTER = text(
    "SELECT set_config('role', :role, true), set_config('schoolgate.school_id', :school_id, true), "
    "set_config('schoolgate.staff_id', :staff_id, true)"
)


@asynccontextmanager
async def reading(engine: AsyncEngine, access: Access) -> AsyncIterator[AsyncConnection]:
    """Never committed."""
    try:
        async with engine.connect() as connection:
            await _enter(connection, access)
            yield connection
    except (DBAPIError, PoolTimeout) as error:
        raise translated(error) from error


@asynccontextmanager
async def writing(engine: AsyncEngine, access: Access) -> AsyncIterator[AsyncConnection]:
    """The same, committed at its end; for logins, which are no unit of work's business."""
    async with reading(engine, access) as connection:
        yield connection
        await connection.commit()


async def _enter(connection: AsyncConnection, access: Access) -> None:
    values = {"role": access.role.value, "school_id": access.school_id, "staff_id": access.staff_id}
    parameters = {name: str(value or "") for name, value in values.items()}
    try:
        await connection.execute(_ENTER, parameters)
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        # A pooled connection that outlived its server; the pool gives a new one.
        await connection.rollback()
        await connection.execute(_ENTER, parameters)
