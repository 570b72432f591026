"""Answers that the office has written, each version a row, with the ways they are asked for."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row

from bot.core.answers.staff_answers import Asking, StaffAnswer
from bot.core.errors import NotPermitted
from db.transaction import Transaction, storable

_VERSIONS = """
    SELECT a.id, a.answer_id, a.version, a.body, a.is_withdrawn, a.written_by_name, a.written_at
    FROM staff_answers a WHERE
"""
_ASKINGS = """
    SELECT q.staff_answer_id, q.body, q.message_ids, q.embedding
    FROM staff_answer_questions q JOIN staff_answers a ON a.id = q.staff_answer_id WHERE
"""


class SqlStaffAnswers:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, answer: StaffAnswer, *, school_id: UUID, staff_id: UUID) -> None:
        version_id = uuid4()
        await self._transaction.run(
            "INSERT INTO staff_answers"
            " (id, school_id, answer_id, version, is_withdrawn, body, written_by, written_by_name, written_at)"
            " VALUES (:id, :school, :answer, :version, :is_withdrawn, :body, :staff, :name, :at)",
            id=version_id,
            school=school_id,
            answer=answer.id,
            version=answer.version,
            is_withdrawn=answer.is_withdrawn,
            body=storable(answer.text),
            staff=staff_id,
            name=storable(answer.by),
            at=answer.at,
        )
        for ordinal, asking in enumerate(answer.askings, start=1):
            await self._transaction.run(
                "INSERT INTO staff_answer_questions (id, school_id, staff_answer_id, ordinal, body, message_ids)"
                " VALUES (:id, :school, :version, :ordinal, :body, :messages)",
                id=uuid4(),
                school=school_id,
                version=version_id,
                ordinal=ordinal,
                body=storable(asking.words),
                messages=list(asking.message_ids),
            )

    async def supersede(self, answer_id: UUID, version: int) -> bool:
        changed = await self._transaction.change(
            "UPDATE staff_answers SET is_current = false"
            " WHERE answer_id = :answer AND version = :version AND is_current",
            answer=answer_id,
            version=version,
        )
        return changed == 1

    async def current(self, school_id: UUID) -> list[StaffAnswer]:
        return await self._found("a.school_id = :school AND a.is_current", "written_at", school=school_id)

    async def versions(self, answer_id: UUID) -> list[StaffAnswer]:
        found = await self._found("a.answer_id = :answer", "version", answer=answer_id)
        if not found:
            raise NotPermitted
        return found

    async def edition(self, school_id: UUID) -> str:
        row = await self._transaction.row(
            "SELECT string_agg(a.id::text || ' ' || q.number || ' ' || q.learned, ' ' ORDER BY a.id) AS answers"
            " FROM staff_answers a CROSS JOIN LATERAL (SELECT count(*) AS number, count(embedding) AS learned"
            " FROM staff_answer_questions WHERE staff_answer_id = a.id) q"
            " WHERE a.school_id = :school AND a.is_current AND NOT a.is_withdrawn",
            school=school_id,
        )
        return (row and row.answers) or ""

    async def set_embeddings(self, school_id: UUID, embeddings: Mapping[str, Sequence[float]]) -> None:
        for words, embedding in embeddings.items():
            await self._transaction.run(
                "UPDATE staff_answer_questions SET embedding = :embedding WHERE school_id = :school AND body = :body",
                school=school_id,
                body=words,
                embedding=list(embedding),
            )

    async def _found(self, which: str, order: str, **parameters: Any) -> list[StaffAnswer]:
        rows = await self._transaction.rows(
            f"{_VERSIONS} {which} ORDER BY a.{order} DESC, a.recorded_at DESC", **parameters
        )
        asked: dict[UUID, list[Asking]] = {}
        for row in await self._transaction.rows(f"{_ASKINGS} {which} ORDER BY q.ordinal", **parameters):
            asking = Asking(words=row.body, message_ids=tuple(row.message_ids), embedding=row.embedding or ())
            asked.setdefault(row.staff_answer_id, []).append(asking)
        return [_answer(row, asked.get(row.id, ())) for row in rows]


def _answer(row: Row[Any], askings: Sequence[Asking]) -> StaffAnswer:
    return StaffAnswer(
        id=row.answer_id,
        version=row.version,
        text=row.body,
        askings=tuple(askings),
        is_withdrawn=row.is_withdrawn,
        by=row.written_by_name,
        at=row.written_at,
    )
