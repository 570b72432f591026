from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class _Event:
    school_id: UUID
    actor: str
    action: str
    subject: str
    at: datetime


class SqlAudit:
    """Events are kept until `write`, at the end of the transaction, and hashed by the database."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._events: list[_Event] = []

    async def record(self, *, school_id: UUID, actor: str, action: str, subject: str, at: datetime) -> None:
        self._events.append(_Event(school_id=school_id, actor=actor, action=action, subject=subject, at=at))

    async def write(self) -> None:
        # In the order of schools, so that two transactions never wait for each other.
        for event in sorted(self._events, key=lambda event: event.school_id):
            await self._transaction.run(
                "SELECT schoolgate_record_audit(:school, :actor, :action, :subject, :at)",
                school=event.school_id,
                actor=event.actor,
                action=event.action,
                subject=event.subject,
                at=event.at,
            )
        self._events.clear()


async def find_audit_break(transaction: Transaction, school_id: UUID) -> UUID | None:
    """The first event of a school that does not fit its chain; None when all is well."""
    row = await transaction.row("SELECT * FROM schoolgate_audit_break(:school) AS id", school=school_id)
    return row.id if row is not None else None
