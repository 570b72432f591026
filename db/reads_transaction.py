"""One short transaction for a page: its role, its school, its person; never committed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.core.errors import NotPermitted, StorageUnavailable
from bot.core.storage import Access

_ENTER = text(
    "SELECT set_config('role', :role, true), set_config('schoolgate.school_id', :school_id, true), "
    "set_config('schoolgate.staff_id', :staff_id, true)"
)
_INSUFFICIENT_PRIVILEGE = "42501"


@asynccontextmanager
async def reading(engine: AsyncEngine, access: Access) -> AsyncIterator[AsyncConnection]:
    async with _transaction(engine, access) as connection:
        yield connection


@asynccontextmanager
async def writing(engine: AsyncEngine, access: Access) -> AsyncIterator[AsyncConnection]:
    """The same, committed at its end; for logins, which are no unit of work's business."""
    async with _transaction(engine, access) as connection:
        yield connection
        await connection.commit()


@asynccontextmanager
async def _transaction(engine: AsyncEngine, access: Access) -> AsyncIterator[AsyncConnection]:
    try:
        async with engine.connect() as connection:
            await connection.execute(
                _ENTER,
                {
                    "role": access.role.value,
                    "school_id": str(access.school_id or ""),
                    "staff_id": str(access.staff_id or ""),
                },
            )
            yield connection
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        raise StorageUnavailable from error
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _INSUFFICIENT_PRIVILEGE:
            raise NotPermitted from error
        raise
