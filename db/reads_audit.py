"""What the audit chain says of a school, for those who set it up; it holds ids and states only."""

from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.reads import ExportLogged
from bot.core.storage import SET_UP
from db.reads_transaction import reading
from db.tables import audit_events


class SqlAuditReads:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def export(self, school_id: UUID, *, action: str, digest: str) -> ExportLogged | None:
        statement = (
            select(audit_events.c.subject, audit_events.c.actor, audit_events.c.at)
            .where(
                audit_events.c.school_id == school_id,
                audit_events.c.action == action,
                audit_events.c.subject.endswith(f" sha256:{digest}", autoescape=True),
            )
            .order_by(audit_events.c.position)
            .limit(1)
        )
        async with reading(self._engine, SET_UP) as connection:
            row = (await connection.execute(statement)).one_or_none()
        if row is None:
            return None
        alert_id, form, _ = row.subject.split(" ")
        return ExportLogged(alert_id=UUID(alert_id), form=form, by=row.actor, at=row.at)

    async def is_whole(self, school_id: UUID) -> bool:
        async with reading(self._engine, SET_UP) as connection:
            found = await connection.execute(
                text("SELECT * FROM schoolgate_audit_break(:school)"), {"school": school_id}
            )
            return found.first() is None
