from datetime import datetime
from uuid import UUID

from bot.core.storage import Notice
from db.transaction import Transaction


class SqlNotices:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, notice: Notice, at: datetime) -> bool:
        added = await self._transaction.change(
            "INSERT INTO notices (id, school_id, alert_id, step, phone, text, created_at)"
            " VALUES (:id, :school, :alert, :step, :phone, :text, :at) ON CONFLICT DO NOTHING",
            id=notice.id,
            school=notice.school_id,
            alert=notice.alert_id,
            step=notice.step,
            phone=notice.phone,
            text=notice.text,
            at=at,
        )
        return bool(added)

    async def unsent(self, limit: int) -> list[Notice]:
        rows = await self._transaction.rows(
            "SELECT id, school_id, alert_id, step, phone, text FROM notices WHERE sent_at IS NULL"
            " ORDER BY created_at LIMIT :limit",
            limit=limit,
        )
        return [
            Notice(
                id=row.id,
                school_id=row.school_id,
                alert_id=row.alert_id,
                step=row.step,
                phone=row.phone,
                text=row.text,
            )
            for row in rows
        ]

    async def mark_sent(self, notice_id: UUID, at: datetime) -> None:
        await self._transaction.change_one(
            "UPDATE notices SET sent_at = coalesce(sent_at, :at) WHERE id = :id", id=notice_id, at=at
        )
