from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from bot.core.notices import Trouble
from db.transaction import Transaction


class SqlTroubles:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def begin(self, school_id: UUID, trouble: Trouble, at: datetime) -> UUID | None:
        row = await self._transaction.row(
            "INSERT INTO troubles (school_id, kind, began_at) VALUES (:school, :kind, :at)"
            " ON CONFLICT (school_id, kind) WHERE ended_at IS NULL DO NOTHING RETURNING id",
            school=school_id,
            kind=trouble.value,
            at=at,
        )
        return row.id if row is not None else None

    async def end_others(self, school_id: UUID, standing: Collection[Trouble], at: datetime) -> None:
        await self._transaction.run(
            "UPDATE troubles SET ended_at = :at WHERE school_id = :school AND ended_at IS NULL"
            " AND kind <> ALL (CAST(:standing AS text[]))",
            school=school_id,
            standing=[trouble.value for trouble in standing],
            at=at,
        )
