from datetime import datetime
from uuid import UUID

from bot.core.casework import Note, NoteKind
from bot.core.sealing import Opener, readable
from db.sealing import Sealing
from db.transaction import Transaction, storable


class SqlNotes:
    """The only writer of alert_notes, whose bodies are restricted words and are written sealed."""

    def __init__(self, transaction: Transaction, sealing: Sealing) -> None:
        self._transaction = transaction
        self._sealing = sealing

    async def add(self, alert_id: UUID, kind: NoteKind, text: str, *, staff_id: UUID, at: datetime) -> None:
        await self._transaction.change_one(
            "INSERT INTO alert_notes (school_id, alert_id, kind, author_id, body, written_at)"
            " SELECT school_id, id, :kind, :staff, :body, :at FROM alerts WHERE id = :alert",
            alert=alert_id,
            kind=kind.value,
            staff=staff_id,
            body=await self._sealing.seal(storable(text)),
            at=at,
        )


async def notes_of(transaction: Transaction, opener: Opener, alert_id: UUID) -> tuple[Note, ...]:
    """Opened, oldest first."""
    rows = await transaction.rows(
        "SELECT n.kind, n.body, n.written_at, m.name AS author FROM alert_notes n"
        " LEFT JOIN staff_members m ON m.id = n.author_id"
        " WHERE n.alert_id = :alert ORDER BY n.written_at, n.recorded_at",
        alert=alert_id,
    )
    return tuple(
        Note(
            kind=NoteKind(row.kind),
            text=readable(opener, row.body),
            written_at=row.written_at,
            author=row.author or "",
        )
        for row in rows
    )
