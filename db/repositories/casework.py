from datetime import datetime
from uuid import UUID

from bot.core.casework import HERE_FOR
from db.transaction import Transaction


class SqlCasework:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def be_here(self, alert_id: UUID, *, staff_id: UUID, at: datetime) -> None:
        await self._transaction.run(
            "DELETE FROM alert_readers WHERE alert_id = :alert AND seen_at < :left_before",
            alert=alert_id,
            left_before=at - HERE_FOR,
        )
        await self._transaction.change_one(
            "INSERT INTO alert_readers (alert_id, staff_id, school_id, opened_at, seen_at)"
            " SELECT id, :staff, school_id, :at, :at FROM alerts WHERE id = :alert"
            " ON CONFLICT (alert_id, staff_id) DO UPDATE SET seen_at = excluded.seen_at",
            alert=alert_id,
            staff=staff_id,
            at=at,
        )

    async def link(self, alert_id: UUID, other_id: UUID, *, staff_id: UUID, at: datetime) -> None:
        """Nothing where they are linked already, or where one is not this access's to read."""
        first, second = sorted((alert_id, other_id))
        await self._transaction.run(
            "INSERT INTO alert_links (alert_id, other_alert_id, school_id, linked_by, linked_at)"
            " SELECT a.id, o.id, a.school_id, :staff, :at FROM alerts a, alerts o"
            " WHERE a.id = :first AND o.id = :second AND o.school_id = a.school_id ON CONFLICT DO NOTHING",
            first=first,
            second=second,
            staff=staff_id,
            at=at,
        )

    async def unlink(self, alert_id: UUID, other_id: UUID) -> None:
        first, second = sorted((alert_id, other_id))
        await self._transaction.change_one(
            "DELETE FROM alert_links WHERE alert_id = :first AND other_alert_id = :second",
            first=first,
            second=second,
        )

    async def with_reference(self, reference: str) -> list[UUID]:
        rows = await self._transaction.rows(
            "SELECT id FROM alerts WHERE reference = :reference ORDER BY raised_at", reference=reference
        )
        return [row.id for row in rows]
