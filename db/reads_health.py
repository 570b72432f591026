"""What /healthz asks the database, through a function that tells nothing else."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.people import Way
from bot.core.storage import RECEIVER
from db.reads_transaction import reading


class SqlHealthReads:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def worker_last_seen(self) -> datetime | None:
        seen: datetime | None = (await self._health()).worker_seen_at
        return seen

    async def schools_in_trouble(self, ways: Collection[Way]) -> int:
        async with reading(self._engine, RECEIVER) as connection:
            found = await connection.execute(
                text("SELECT schoolgate_schools_in_trouble(CAST(:ways AS text[]))"), {"ways": list(ways)}
            )
            return int(found.scalar_one())

    async def _health(self) -> Row[Any]:
        async with reading(self._engine, RECEIVER) as connection:
            return (await connection.execute(text("SELECT * FROM schoolgate_health()"))).one()
