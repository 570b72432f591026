"""Policy documents and their passages: one current version each."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import insert

from bot.core.answers.documents import FoundPassage, NewDocument, NewPassage, UnreadPassage
from db import tables
from db.transaction import Transaction, storable


class SqlPolicies:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def replace(
        self, school_id: UUID, document: NewDocument, passages: Sequence[NewPassage], at: datetime
    ) -> int:
        """The earlier version's row stays, for answers that named it; its passages go."""
        earlier = await self._transaction.row(
            "SELECT max(version) AS version FROM policy_documents WHERE school_id = :school AND name = :name",
            school=school_id,
            name=document.name,
        )
        version = ((earlier and earlier.version) or 0) + 1
        await self._transaction.run(
            "DELETE FROM passages WHERE document_id IN"
            " (SELECT id FROM policy_documents WHERE school_id = :school AND name = :name)",
            school=school_id,
            name=document.name,
        )
        await self._transaction.run(
            "UPDATE policy_documents SET is_current = false WHERE school_id = :school AND name = :name AND is_current",
            school=school_id,
            name=document.name,
        )
        document_id = uuid4()
        await self._transaction.run(
            insert(tables.policy_documents),
            id=document_id,
            school_id=school_id,
            name=document.name,
            title=storable(document.title),
            version=version,
            sha256=document.sha256,
            imported_at=at,
            published_on=document.age.published_on,
            review_by=document.age.review_by,
            school_year_ends=document.age.school_year_ends,
            latest_year=document.age.latest_year,
            old_phrases=list(document.age.old_phrases),
        )
        rows = [
            {
                "school_id": school_id,
                "document_id": document_id,
                "ordinal": ordinal,
                "section": storable(passage.section),
                "page": passage.page,
                "body": storable(passage.body),
                "unit_embeddings": _filled(passage.unit_embeddings),
            }
            for ordinal, passage in enumerate(passages, start=1)
        ]
        for first in range(0, len(rows), _ROWS_AT_ONCE):
            await self._transaction.run(insert(tables.passages).values(rows[first : first + _ROWS_AT_ONCE]))
        return version

    async def edition(self, school_id: UUID) -> str:
        row = await self._transaction.row(
            "SELECT string_agg(d.id::text, ' ' ORDER BY d.id) AS documents,"
            " (SELECT count(p.unit_embeddings) FROM passages p WHERE p.school_id = :school) AS embedded"
            " FROM policy_documents d WHERE d.school_id = :school AND d.is_current",
            school=school_id,
        )
        return f"{row.documents} {row.embedded}" if row and row.documents else ""

    async def current(self, school_id: UUID) -> list[FoundPassage]:
        rows = await self._transaction.rows(
            "SELECT d.title, d.version, p.section, p.page, p.body, p.unit_embeddings FROM passages p"
            " JOIN policy_documents d ON d.id = p.document_id AND d.is_current"
            " WHERE p.school_id = :school AND d.school_id = :school"
            " ORDER BY d.imported_at, p.document_id, p.ordinal",
            school=school_id,
        )
        return [
            FoundPassage(
                document=row.title,
                version=row.version,
                section=row.section,
                page=row.page,
                body=row.body,
                unit_embeddings=row.unit_embeddings or (),
            )
            for row in rows
        ]

    async def without_embedding(self, limit: int) -> list[UnreadPassage]:
        rows = await self._transaction.rows(
            "SELECT id, section, body FROM passages WHERE unit_embeddings IS NULL"
            " ORDER BY document_id, ordinal LIMIT :limit",
            limit=limit,
        )
        return [UnreadPassage(id=row.id, section=row.section, body=row.body) for row in rows]

    async def set_embeddings(self, embeddings: Mapping[UUID, Sequence[Sequence[float]]]) -> None:
        for passage_id, units in embeddings.items():
            await self._transaction.run(
                "UPDATE passages SET unit_embeddings = :units WHERE id = :id",
                id=passage_id,
                units=_filled(units),
            )


def _filled(vectors: Sequence[Sequence[float]]) -> list[list[float]] | None:
    return [list(vector) for vector in vectors] if vectors and all(vectors) else None


_ROWS_AT_ONCE = 200
