from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from bot.core.casework import TextApproval
from db.transaction import Transaction, storable


class SqlTextApprovals:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, school_id: UUID, version: str, *, staff_id: UUID, name: str, at: datetime) -> None:
        await self._transaction.run(
            "INSERT INTO text_approvals (school_id, version, approved_by, approved_by_name, approved_at)"
            " VALUES (:school, :version, :staff, :name, :at)",
            school=school_id,
            version=version,
            staff=staff_id,
            name=storable(name),
            at=at,
        )

    async def latest(self, school_id: UUID) -> TextApproval | None:
        row = await self._transaction.row(
            "SELECT version, approved_by_name, approved_at FROM text_approvals WHERE school_id = :school"
            " ORDER BY approved_at DESC LIMIT 1",
            school=school_id,
        )
        return _approval(row) if row is not None else None

    async def of_version(self, school_id: UUID, version: str) -> TextApproval | None:
        """The latest, where several approved it."""
        row = await self._transaction.row(
            "SELECT version, approved_by_name, approved_at FROM text_approvals WHERE school_id = :school"
            " AND version = :version ORDER BY approved_at DESC LIMIT 1",
            school=school_id,
            version=version,
        )
        return _approval(row) if row is not None else None


def _approval(row: Row[Any]) -> TextApproval:
    return TextApproval(version=row.version, name=row.approved_by_name, at=row.approved_at)
