"""Sealing inside a transaction: with the installation's public keys, which stay as they are until its end.

Every column that holds sealed words is listed here, and so comes to the new key when keys are rotated.
"""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Row

from bot.core.errors import CannotOpen, CannotSeal
from bot.core.sealing import KeyPurpose, Opener, PublicKey, Sealer
from db.transaction import Transaction


class SealedColumn(NamedTuple):
    table: str
    key: str  # the table's primary key
    column: str


SEALED_COLUMNS = (
    SealedColumn("messages", "id", "sealed_body"),
    SealedColumn("messages", "id", "sealed_attachments"),
    SealedColumn("screenings", "message_id", "sealed_rules"),
    SealedColumn("alerts", "id", "category"),
    SealedColumn("alert_notes", "id", "body"),
    SealedColumn("alert_verdicts", "alert_id", "words"),
)


class Sealing:
    """What the repositories of one unit of work seal with, and the worker's own copies open with."""

    def __init__(self, transaction: Transaction, sealer: Sealer | None, worker: Opener | None) -> None:
        self._transaction = transaction
        self._sealer = sealer
        self._worker = worker
        self._keys: dict[KeyPurpose, PublicKey] | None = None

    async def seal(self, words: str) -> str:
        """For the DSL's eyes; "" stays "". CannotSeal where there is no key."""
        return await self._seal(words, KeyPurpose.READING)

    async def working_copy(self, words: str) -> str:
        """For the worker's, as long as it has work with them."""
        return await self._seal(words, KeyPurpose.WORKING)

    def own_words(self, row: Row[Any]) -> str | None:
        """The words of a message (columns body, sealed_body, working_copy); None where they are sealed for others."""
        if not row.sealed_body:
            return str(row.body)
        if row.working_copy and self._worker is not None:
            try:
                return self._worker.open(row.working_copy)
            except CannotOpen:
                return None  # the worker's key has been replaced since
        return None

    async def _seal(self, words: str, purpose: KeyPurpose) -> str:
        if not words:
            return ""
        if self._sealer is None:
            raise CannotSeal
        key = (await self._current()).get(purpose)
        if key is None:
            raise CannotSeal
        return self._sealer.seal(words, key)

    async def _current(self) -> dict[KeyPurpose, PublicKey]:
        # The table stays locked against a rotation until this transaction ends.
        if self._keys is None:
            rows = await self._transaction.rows(
                "SELECT id, purpose, public_key FROM sealing_keys WHERE is_current"
            )
            self._keys = {KeyPurpose(row.purpose): PublicKey(id=row.id, text=row.public_key) for row in rows}
        return self._keys


class SealedMessages(NamedTuple):
    """What takes the place of messages' words, side by side as unnest reads them."""

    ids: list[Any]
    bodies: list[str | None]
    attachments: list[str | None]
    copies: list[str | None]


async def sealed_messages(
    transaction: Transaction, sealing: Sealing, which: str, **named: Any
) -> SealedMessages:
    """The messages in the clear that meet a condition on `m`, sealed; theirs that the worker still needs, twice."""
    rows = await transaction.rows(
        "SELECT m.id, m.body, m.attachments,"
        " m.direction = 'in' OR coalesce(o.status IN ('waiting', 'sending'), false) AS has_work"
        " FROM messages m LEFT JOIN outbox o ON o.message_id = m.id"
        f" WHERE {which} AND m.sealed_body IS NULL AND m.sealed_attachments IS NULL"
        " AND (m.body <> '' OR m.attachments <> '[]')",
        **named,
    )
    sealed = SealedMessages([], [], [], [])
    for row in rows:
        sealed.ids.append(row.id)
        sealed.bodies.append(await sealing.seal(row.body) or None)
        sealed.attachments.append(await sealing.seal(_references(row.attachments)) or None)
        sealed.copies.append((await sealing.working_copy(row.body) or None) if row.has_work else None)
    return sealed


async def put_in_place(transaction: Transaction, sealed: SealedMessages, visibility: str) -> None:
    """Take the words out of the clear, and the messages out of the office's sight, in one statement."""
    if not sealed.ids:
        return
    await transaction.run(
        "UPDATE messages m SET body = '', sealed_body = s.body, sealed_attachments = s.attachments,"
        " working_copy = s.copy, attachments = schoolgate_kinds_of(m.attachments), visibility ="
        " CASE WHEN schoolgate_strictness(:visibility) > schoolgate_strictness(m.visibility) THEN :visibility"
        " ELSE m.visibility END"
        " FROM unnest(CAST(:ids AS uuid[]), CAST(:bodies AS text[]), CAST(:attachments AS text[]),"
        " CAST(:copies AS text[])) AS s (id, body, attachments, copy) WHERE m.id = s.id",
        visibility=visibility,
        **sealed._asdict(),
    )


def _references(attachments: Sequence[dict[str, Any]]) -> str:
    """Where attachments can be fetched, or the place or number they are; "" where there is nothing of it."""
    return json.dumps(attachments) if any(each["vendor_reference"] for each in attachments) else ""
