"""Policy documents and their passages: one current version each, searched by words in PostgreSQL."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import insert

from bot.core.answers.documents import FoundPassage, NewDocument, NewPassage, UnreadPassage
from db import tables
from db.transaction import Transaction, storable

_WORD = re.compile(r"\w+")


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
        )
        rows = [
            {
                "school_id": school_id,
                "document_id": document_id,
                "ordinal": ordinal,
                "section": storable(passage.section),
                "page": passage.page,
                "body": storable(passage.body),
                "embedding": list(passage.embedding) or None,
            }
            for ordinal, passage in enumerate(passages, start=1)
        ]
        for first in range(0, len(rows), _ROWS_AT_ONCE):
            await self._transaction.run(insert(tables.passages).values(rows[first : first + _ROWS_AT_ONCE]))
        return version

    async def search(self, school_id: UUID, words: Sequence[str], limit: int) -> list[FoundPassage]:
        query = " | ".join(sorted({found for word in words for found in _WORD.findall(word)}))
        if not query:
            return []
        rows = await self._transaction.rows(
            "SELECT d.title, d.version, p.section, p.page, p.body, p.embedding FROM passages p"
            " JOIN policy_documents d ON d.id = p.document_id AND d.is_current,"
            " to_tsquery('english', :query) query"
            " WHERE p.school_id = :school AND d.school_id = :school AND p.search @@ query"
            " ORDER BY ts_rank(p.search, query) DESC, p.document_id, p.ordinal LIMIT :limit",
            query=query,
            school=school_id,
            limit=limit,
        )
        return [
            FoundPassage(
                document=row.title,
                version=row.version,
                section=row.section,
                page=row.page,
                body=row.body,
                embedding=row.embedding or (),
            )
            for row in rows
        ]

    async def without_embedding(self, limit: int) -> list[UnreadPassage]:
        rows = await self._transaction.rows(
            "SELECT id, section, body FROM passages WHERE embedding IS NULL ORDER BY document_id, ordinal LIMIT :limit",
            limit=limit,
        )
        return [UnreadPassage(id=row.id, text=f"{row.section}. {row.body}") for row in rows]

    async def set_embeddings(self, embeddings: Mapping[UUID, Sequence[float]]) -> None:
        for passage_id, embedding in embeddings.items():
            await self._transaction.run(
                "UPDATE passages SET embedding = :embedding WHERE id = :id",
                id=passage_id,
                embedding=list(embedding),
            )


_ROWS_AT_ONCE = 200
