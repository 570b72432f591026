from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from bot.core.alerts import Alert, AlertStatus, Outcome
from bot.core.casework import HandOn
from bot.core.errors import NotPermitted
from bot.core.messages import Visibility
from bot.core.worry.levels import Worry
from db.sealing import Sealing, sealed_messages
from db.transaction import Transaction

_COLUMNS = """
    id, school_id, conversation_id, message_id, reference, level, visibility, status, raised_at, climbed,
    acknowledged_at, closed_at, kept_from, climbs_from, outcome, assigned_to, assignments
"""

_UNACKNOWLEDGED = f"SELECT {_COLUMNS} FROM alerts WHERE status = 'raised' AND level IN ('concern', 'immediate') ORDER BY raised_at"


class SqlAlerts:
    """The category is written sealed, and read by the DSL's pages alone."""

    def __init__(self, transaction: Transaction, sealing: Sealing) -> None:
        self._transaction = transaction
        self._sealing = sealing

    async def add(self, alert: Alert) -> None:
        """One alert a message. A LOOK of the daily skim takes a graver level, and a concern nobody has yet an immediate one."""
        await self._transaction.run(
            "INSERT INTO alerts (id, school_id, conversation_id, message_id, reference, level, visibility, status,"
            " raised_at, category, kept_from) VALUES (:id, :school, :conversation, :message, :reference, :level,"
            " :visibility, :status, :raised_at, :category, CAST(:kept_from AS uuid[]))"
            " ON CONFLICT (message_id) DO UPDATE SET level = excluded.level,"
            # Once it was handed past the DSL, a graver reading must not bring it back there.
            " visibility = CASE alerts.visibility WHEN 'dsl' THEN excluded.visibility ELSE alerts.visibility END,"
            " status = 'raised', raised_at = excluded.raised_at, category = excluded.category, climbed = 0,"
            " acknowledged_at = NULL, acknowledged_by = NULL, closed_at = NULL, closed_by = NULL, climbs_from = NULL,"
            " kept_from = alerts.kept_from || excluded.kept_from"
            " WHERE (alerts.level = 'look' AND excluded.level <> 'look')"
            " OR (alerts.level = 'concern' AND alerts.status = 'raised' AND excluded.level = 'immediate')",
            id=alert.id,
            school=alert.school_id,
            conversation=alert.conversation_id,
            message=alert.message_id,
            reference=alert.reference,
            level=alert.level.value,
            visibility=alert.visibility.value,
            status=alert.status.value,
            raised_at=alert.raised_at,
            category=await self._sealing.seal(alert.category),
            kept_from=list(alert.kept_from),
        )

    async def by_id(self, alert_id: UUID) -> Alert:
        row = await self._transaction.row(f"SELECT {_COLUMNS} FROM alerts WHERE id = :id", id=alert_id)
        if row is None:
            raise NotPermitted
        return _alert(row)

    async def of_message(self, message_id: UUID) -> Alert | None:
        row = await self._transaction.row(
            f"SELECT {_COLUMNS} FROM alerts WHERE message_id = :message", message=message_id
        )
        return _alert(row) if row is not None else None

    async def pass_on(
        self,
        message_id: UUID,
        *,
        alert_id: UUID,
        reference: str,
        at: datetime,
        kept_from: Sequence[UUID] = (),
    ) -> bool:
        if kept_from:
            await self._transaction.run(
                "SELECT schoolgate_keep_message_from(:message, CAST(:kept_from AS uuid[]))",
                message=message_id,
                kept_from=list(kept_from),
            )
        sealed = await sealed_messages(
            self._transaction,
            self._sealing,
            "m.id IN (SELECT schoolgate_leaving_with(:message)) AND m.visibility = 'office'",
            message=message_id,
        )
        row = await self._transaction.row(
            "SELECT schoolgate_pass_to_dsl(:message, :alert, :reference, :at, CAST(:ids AS uuid[]),"
            " CAST(:bodies AS text[]), CAST(:attachments AS text[]), CAST(:copies AS text[])) AS is_passed",
            message=message_id,
            alert=alert_id,
            reference=reference,
            at=at,
            **sealed._asdict(),
        )
        return row is not None and bool(row.is_passed)

    async def narrow(
        self, conversation_id: UUID, visibility: Visibility, kept_from: Sequence[UUID], at: datetime
    ) -> None:
        await self._transaction.run(
            "SELECT schoolgate_narrow(:conversation, :visibility, CAST(:kept_from AS uuid[]), :at)",
            conversation=conversation_id,
            visibility=visibility.value,
            kept_from=list(kept_from),
            at=at,
        )

    async def hand_on(self, alert_id: UUID, to: Visibility, at: datetime) -> HandOn:
        row = await self._transaction.row(
            "SELECT schoolgate_hand_on(:alert, :to, :at) AS outcome", alert=alert_id, to=to.value, at=at
        )
        return HandOn(row.outcome) if row is not None else HandOn.NOT_THERE

    async def let_read(self, alert_id: UUID, staff_id: UUID, at: datetime) -> bool:
        row = await self._transaction.row(
            "SELECT schoolgate_let_read(:alert, :staff, :at) AS is_let",
            alert=alert_id,
            staff=staff_id,
            at=at,
        )
        return row is not None and bool(row.is_let)

    async def unacknowledged(self) -> list[Alert]:
        rows = await self._transaction.rows(f"{_UNACKNOWLEDGED} FOR NO KEY UPDATE SKIP LOCKED")
        return [_alert(row) for row in rows]

    async def waiting(self) -> list[Alert]:
        return [_alert(row) for row in await self._transaction.rows(_UNACKNOWLEDGED)]

    async def of_school(self, school_id: UUID) -> tuple[Alert, ...]:
        rows = await self._transaction.rows(
            f"SELECT {_COLUMNS} FROM alerts WHERE school_id = :school ORDER BY raised_at, id",
            school=school_id,
        )
        return tuple(_alert(row) for row in rows)

    async def set_climbed(self, alert_id: UUID, climbed: int) -> None:
        await self._transaction.change_one(
            "UPDATE alerts SET climbed = greatest(climbed, :climbed) WHERE id = :id",
            id=alert_id,
            climbed=climbed,
        )

    async def acknowledge(self, alert_id: UUID, *, staff_id: UUID, at: datetime) -> None:
        """The first to acknowledge stays; NotPermitted when there is none for this access."""
        await self._transaction.change_one(
            "UPDATE alerts SET status = CASE status WHEN 'raised' THEN 'acknowledged' ELSE status END,"
            " acknowledged_by = coalesce(acknowledged_by, :staff),"
            " acknowledged_at = coalesce(acknowledged_at, :at) WHERE id = :id",
            id=alert_id,
            staff=staff_id,
            at=at,
        )

    async def acknowledge_all(
        self, conversation_id: UUID, *, until: datetime, staff_id: UUID, at: datetime
    ) -> list[UUID]:
        rows = await self._transaction.rows(
            "UPDATE alerts SET status = 'acknowledged', acknowledged_by = :staff, acknowledged_at = :at"
            " WHERE conversation_id = :conversation AND status = 'raised' AND level <> 'look'"
            " AND raised_at <= :until RETURNING id",
            conversation=conversation_id,
            until=until,
            staff=staff_id,
            at=at,
        )
        if not rows:
            raise NotPermitted
        return [row.id for row in rows]

    async def close(self, alert_id: UUID, *, staff_id: UUID, at: datetime, outcome: Outcome) -> None:
        """Closing acknowledges too. A closed one keeps who closed it and when; the outcome may be put right."""
        await self._transaction.change_one(
            "UPDATE alerts SET status = 'closed', closed_by = coalesce(closed_by, :staff),"
            " closed_at = coalesce(closed_at, :at), acknowledged_by = coalesce(acknowledged_by, :staff),"
            " acknowledged_at = coalesce(acknowledged_at, :at), outcome = :outcome WHERE id = :id",
            id=alert_id,
            staff=staff_id,
            at=at,
            outcome=outcome.value,
        )

    async def assign(self, alert_id: UUID, to: UUID | None, *, by: UUID, at: datetime) -> None:
        await self._transaction.change_one(
            "UPDATE alerts SET assigned_to = :to, assigned_by = :by, assigned_at = :at,"
            " assignments = assignments + CASE WHEN CAST(:to AS uuid) IS NULL THEN 0 ELSE 1 END WHERE id = :id",
            id=alert_id,
            to=to,
            by=by,
            at=at,
        )

    async def newly_assigned(self) -> list[Alert]:
        rows = await self._transaction.rows(
            f"SELECT {_COLUMNS} FROM alerts WHERE status <> 'closed' AND assigned_to <> assigned_by AND NOT EXISTS"
            " (SELECT FROM notices n WHERE n.alert_id = alerts.id AND n.step = -alerts.assignments)"
        )
        return [_alert(row) for row in rows]


def _alert(row: Row[Any]) -> Alert:
    return Alert(
        id=row.id,
        school_id=row.school_id,
        conversation_id=row.conversation_id,
        message_id=row.message_id,
        reference=row.reference,
        level=Worry(row.level),
        visibility=Visibility(row.visibility),
        status=AlertStatus(row.status),
        raised_at=row.raised_at,
        climbed=row.climbed,
        acknowledged_at=row.acknowledged_at,
        closed_at=row.closed_at,
        kept_from=tuple(row.kept_from),
        climbs_from=row.climbs_from,
        outcome=Outcome(row.outcome) if row.outcome else None,
        assigned_to=row.assigned_to,
        assignments=row.assignments,
    )
