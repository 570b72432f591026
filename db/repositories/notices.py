from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from bot.core.alerts import Alert
from bot.core.notices import Notice, Told
from bot.core.people import Way
from db.transaction import Transaction


class SqlNotices:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, notice: Notice) -> bool:
        added = await self._transaction.change(
            "INSERT INTO notices (id, school_id, alert_id, step, way, address, text, created_at)"
            " VALUES (:id, :school, :alert, :step, :way, :address, :text, :at) ON CONFLICT DO NOTHING",
            id=notice.id,
            school=notice.school_id,
            alert=notice.alert_id,
            step=notice.step,
            way=notice.way.value,
            address=notice.address,
            text=notice.text,
            at=notice.created_at,
        )
        return bool(added)

    async def claim(
        self, way: Way, *, at: datetime, abandoned_before: datetime, since: datetime, limit: int
    ) -> list[Notice]:
        """A claim that old was a crash's. What an acknowledged alert had still to say is not said; that somebody was
        given it is, while they have it. In the order in which they were written: whoever has the alert first."""
        rows = await self._transaction.rows(
            "WITH claimed AS (UPDATE notices SET claimed_at = :at, attempts = attempts + 1 WHERE id IN ("
            " SELECT n.id FROM notices n WHERE n.sent_at IS NULL AND n.given_up_at IS NULL AND n.way = :way"
            " AND n.created_at >= :since AND (n.claimed_at IS NULL OR n.claimed_at < :abandoned_before)"
            " AND (n.try_after IS NULL OR n.try_after <= :at) AND (n.alert_id IS NULL OR EXISTS ("
            " SELECT FROM alerts a WHERE a.id = n.alert_id AND CASE WHEN n.step >= 0 THEN a.status = 'raised'"
            " ELSE a.status <> 'closed' AND a.assigned_to IS NOT NULL AND n.step = -a.assignments END))"
            " ORDER BY n.created_at, n.recorded_at FOR UPDATE SKIP LOCKED LIMIT :limit) RETURNING *)"
            " SELECT id, school_id, alert_id, step, way, address, text, created_at, attempts FROM claimed"
            " ORDER BY created_at, recorded_at",
            way=way.value,
            at=at,
            abandoned_before=abandoned_before,
            since=since,
            limit=limit,
        )
        return [
            Notice(
                id=row.id,
                school_id=row.school_id,
                alert_id=row.alert_id,
                step=row.step,
                way=Way(row.way),
                address=row.address,
                text=row.text,
                created_at=row.created_at,
                attempts=row.attempts,
            )
            for row in rows
        ]

    async def mark_sent(self, notice_id: UUID, at: datetime) -> None:
        await self._transaction.change_one(
            "UPDATE notices SET sent_at = coalesce(sent_at, :at) WHERE id = :id", id=notice_id, at=at
        )

    async def put_off(self, notice_id: UUID, *, until: datetime, error_code: str | None) -> None:
        await self._transaction.change_one(
            "UPDATE notices SET claimed_at = NULL, try_after = :until, error_code = :code WHERE id = :id",
            id=notice_id,
            until=until,
            code=error_code,
        )

    async def give_up(self, notice_id: UUID, at: datetime, *, error_code: str | None) -> None:
        await self._transaction.change_one(
            "UPDATE notices SET given_up_at = :at, error_code = :code WHERE id = :id",
            id=notice_id,
            at=at,
            code=error_code,
        )

    async def refused(self, alert_id: UUID) -> Collection[tuple[Way, str]]:
        rows = await self._transaction.rows(
            "SELECT DISTINCT way, address FROM notices WHERE alert_id = :alert AND given_up_at IS NOT NULL",
            alert=alert_id,
        )
        return {(Way(row.way), row.address) for row in rows}

    async def told(self, alert: Alert, step: int, since: datetime) -> Told:
        row = await self._transaction.row(
            "WITH lately AS ("
            " SELECT DISTINCT o.id, o.conversation_id FROM notices n JOIN alerts o ON o.id = n.alert_id"
            " JOIN conversations c ON c.id = o.conversation_id"
            " JOIN contact_addresses a ON a.id = c.contact_address_id"
            " WHERE n.school_id = :school AND n.created_at >= :since AND n.step = :step AND o.id <> :alert"
            " AND a.guardian_id IS NULL AND o.visibility = :visibility AND o.level IN (:level, 'immediate'))"
            " SELECT a.guardian_id IS NULL AS is_unknown, (SELECT count(*) FROM lately) AS of_unknown,"
            " (SELECT count(*) FROM lately WHERE conversation_id = c.id) AS of_sender"
            " FROM conversations c JOIN contact_addresses a ON a.id = c.contact_address_id"
            " WHERE c.id = :conversation",
            school=alert.school_id,
            since=since,
            step=step,
            alert=alert.id,
            visibility=alert.visibility.value,
            level=alert.level.value,
            conversation=alert.conversation_id,
        )
        assert row is not None
        return Told(is_unknown=row.is_unknown, of_sender=row.of_sender, of_unknown=row.of_unknown)
