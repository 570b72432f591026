from datetime import datetime
from uuid import UUID

from bot.core.casework import LabelledWords, Verdict
from bot.core.sealing import Opener, readable
from bot.core.worry.levels import Worry
from db.sealing import Sealing
from db.transaction import Transaction, storable


class SqlVerdicts:
    """The only writer of alert_verdicts, whose words are restricted ones without names and are written sealed."""

    def __init__(self, transaction: Transaction, sealing: Sealing) -> None:
        self._transaction = transaction
        self._sealing = sealing

    async def give(self, alert_id: UUID, *, is_worrying: bool, staff_id: UUID, at: datetime) -> None:
        """The same verdict once more changes nothing, nor who may be asked about it."""
        await self._transaction.run(
            "INSERT INTO alert_verdicts (alert_id, school_id, is_worrying, given_by, given_at)"
            " SELECT id, school_id, :is_worrying, :staff, :at FROM alerts WHERE id = :alert"
            " ON CONFLICT (alert_id) DO UPDATE SET is_worrying = excluded.is_worrying,"
            " given_by = excluded.given_by, given_at = excluded.given_at,"
            " allowed_by = NULL, allowed_at = NULL, words = ''"
            " WHERE alert_verdicts.is_worrying <> excluded.is_worrying",
            alert=alert_id,
            is_worrying=is_worrying,
            staff=staff_id,
            at=at,
        )

    async def allow(self, alert_id: UUID, words: str, *, staff_id: UUID, at: datetime) -> None:
        await self._transaction.change_one(
            "UPDATE alert_verdicts SET allowed_by = :staff, allowed_at = :at, words = :words"
            " WHERE alert_id = :alert",
            alert=alert_id,
            staff=staff_id,
            at=at,
            words=await self._sealing.seal(storable(words)),
        )

    async def withdraw(self, alert_id: UUID) -> None:
        await self._transaction.change_one(
            "UPDATE alert_verdicts SET allowed_by = NULL, allowed_at = NULL, words = '' WHERE alert_id = :alert",
            alert=alert_id,
        )

    async def allowed(self) -> tuple[LabelledWords, ...]:
        rows = await self._transaction.rows(
            "SELECT v.words, v.is_worrying, a.level FROM alert_verdicts v JOIN alerts a ON a.id = v.alert_id"
            " WHERE v.allowed_by IS NOT NULL"
        )
        return tuple(
            LabelledWords(text=row.words, is_worrying=row.is_worrying, level=Worry(row.level)) for row in rows
        )


async def verdict_of(transaction: Transaction, opener: Opener, alert_id: UUID) -> Verdict | None:
    """With its words opened."""
    row = await transaction.row(
        "SELECT v.is_worrying, v.given_at, v.allowed_at, v.words, g.name AS given_by, a.name AS allowed_by"
        " FROM alert_verdicts v JOIN staff_members g ON g.id = v.given_by"
        " LEFT JOIN staff_members a ON a.id = v.allowed_by WHERE v.alert_id = :alert",
        alert=alert_id,
    )
    if row is None:
        return None
    return Verdict(
        is_worrying=row.is_worrying,
        given_by=row.given_by,
        given_at=row.given_at,
        allowed_by=row.allowed_by or "",
        allowed_at=row.allowed_at,
        words=readable(opener, row.words),
    )
