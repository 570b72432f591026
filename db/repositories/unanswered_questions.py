"""Questions that found no answer: no words of their own, for those are the message's and go with it."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from bot.core.answers.staff_answers import OpenQuestion
from db.transaction import Transaction


class SqlUnansweredQuestions:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def keep(self, message_id: UUID, *, embedding: Sequence[float], at: datetime) -> None:
        await self._transaction.run(
            "INSERT INTO unanswered_questions (school_id, message_id, asked_at, embedding)"
            " SELECT school_id, id, :at, :embedding FROM messages"
            " WHERE id = :message AND visibility IN ('unscreened', 'office')"
            " ON CONFLICT (message_id) DO NOTHING",
            message=message_id,
            at=at,
            embedding=list(embedding) or None,
        )

    async def open(self, limit: int) -> list[OpenQuestion]:
        rows = await self._transaction.rows(
            "SELECT q.id, q.message_id, q.asked_at, q.embedding, m.conversation_id, m.body"
            " FROM unanswered_questions q JOIN messages m ON m.id = q.message_id"
            " WHERE q.status = 'open' AND m.body <> ''"
            " ORDER BY q.asked_at DESC, q.id LIMIT :limit",
            limit=limit,
        )
        return [
            OpenQuestion(
                id=row.id,
                message_id=row.message_id,
                conversation_id=row.conversation_id,
                text=row.body,
                asked_at=row.asked_at,
                embedding=row.embedding or (),
            )
            for row in rows
        ]

    async def finish(self, question_ids: Sequence[UUID]) -> int:
        return await self._transaction.change(
            "UPDATE unanswered_questions SET status = 'done' WHERE id = ANY (:ids) AND status = 'open'",
            ids=list(question_ids),
        )

    async def forget(self, before: datetime) -> int:
        return await self._transaction.change(
            "DELETE FROM unanswered_questions WHERE asked_at < :before", before=before
        )
