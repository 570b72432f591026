import json
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb
from sqlalchemy import Row

from bot.core.alerts import Screening
from bot.core.errors import NotPermitted
from bot.core.messages import (
    RESTRICTED,
    Attachment,
    ChannelName,
    InboundMessage,
    StoredMessage,
    Visibility,
)
from bot.core.storage import ReceivedMessage
from db.sealing import Sealing, put_in_place, sealed_messages
from db.transaction import Transaction, storable

_COLUMNS = """
    m.id, m.school_id, m.conversation_id, m.channel, a.address, m.body, m.sealed_body, m.working_copy, m.attachments,
    m.created_at, m.handled_at, m.waiting_since, m.visibility, m.shared_phone
"""
_FROM = """
    FROM messages m JOIN conversations c ON c.id = m.conversation_id
    JOIN contact_addresses a ON a.id = c.contact_address_id
"""
_STRICTER = """
    CASE WHEN schoolgate_strictness(:visibility) > schoolgate_strictness(visibility) THEN :visibility
    ELSE visibility END
"""
# A screening by words is replaced by a later one; one by the model is only replaced by another of the model's.
_SCREENED = """
    INSERT INTO screenings (
        message_id, school_id, level, score, screened_by, rules, category, sealed_rules, needs_model
    )
        SELECT id, school_id, :level, CAST(:score AS double precision), CAST(:screened_by AS text[]),
            CAST(:rules AS text[]), :category, CAST(:sealed_rules AS text), :needs_model
        FROM screened
    ON CONFLICT (message_id) DO UPDATE SET
        level = excluded.level, score = excluded.score, screened_by = excluded.screened_by,
        rules = excluded.rules, category = excluded.category, sealed_rules = excluded.sealed_rules,
        needs_model = excluded.needs_model
        WHERE screenings.needs_model OR NOT excluded.needs_model
"""


class SqlMessages:
    def __init__(self, transaction: Transaction, sealing: Sealing) -> None:
        self._transaction = transaction
        self._sealing = sealing

    async def receive(self, school_id: UUID, message: InboundMessage, at: datetime) -> ReceivedMessage | None:
        row = await self._transaction.row(
            "SELECT stored_id, in_conversation FROM schoolgate_receive(:school, :channel, :sender,"
            " :vendor_message_id, :body, :attachments, :shared_phone, :at)",
            school=school_id,
            channel=message.channel.value,
            sender=storable(message.sender),
            vendor_message_id=storable(message.vendor_message_id),
            body=storable(message.text),
            attachments=Jsonb(
                [
                    {key: storable(value) for key, value in asdict(attachment).items()}
                    for attachment in message.attachments
                ]
            ),
            shared_phone=message.shared_phone,
            at=at,
        )
        if row is None:
            return None
        return ReceivedMessage(message_id=row.stored_id, conversation_id=row.in_conversation)

    async def next_unhandled(
        self, conversation_id: UUID, *, is_interpreter_up: bool = True
    ) -> StoredMessage | None:
        row = await self._transaction.row(
            f"SELECT {_COLUMNS} {_FROM} WHERE m.conversation_id = :conversation AND m.direction = 'in'"
            " AND m.handled_at IS NULL AND (:is_up OR m.waiting_since IS NULL)"
            " ORDER BY m.created_at, m.recorded_at LIMIT 1",
            conversation=conversation_id,
            is_up=is_interpreter_up,
        )
        return self._stored(row) if row is not None else None

    async def mark_waiting(self, message_id: UUID, *, at: datetime, screening: Screening) -> None:
        await self._transaction.run(
            "WITH screened AS ("
            " UPDATE messages SET waiting_since = coalesce(waiting_since, :at) WHERE id = :message"
            f" RETURNING id, school_id) {_SCREENED}",
            message=message_id,
            at=at,
            **await self._screening(screening),
        )

    async def is_overtaken(self, message_id: UUID) -> bool:
        row = await self._transaction.row(
            "SELECT EXISTS (SELECT FROM messages later WHERE later.conversation_id = m.conversation_id"
            " AND later.direction = 'in' AND later.handled_at IS NOT NULL"
            " AND (later.created_at, later.recorded_at) > (m.created_at, m.recorded_at)) AS is_overtaken"
            " FROM messages m WHERE m.id = :message",
            message=message_id,
        )
        return row is not None and bool(row.is_overtaken)

    async def texts_before(self, message_id: UUID, limit: int) -> list[str]:
        rows = await self._transaction.rows(
            "SELECT earlier.body, earlier.sealed_body, earlier.working_copy FROM messages m JOIN messages earlier"
            " ON earlier.conversation_id = m.conversation_id AND earlier.direction = 'in'"
            " AND (earlier.created_at, earlier.recorded_at) < (m.created_at, m.recorded_at)"
            " AND earlier.created_at >= m.created_at - interval '1 day'"
            " WHERE m.id = :message ORDER BY earlier.created_at DESC, earlier.recorded_at DESC LIMIT :limit",
            message=message_id,
            limit=limit,
        )
        texts = [self._sealing.own_words(row) for row in reversed(rows)]
        return [text for text in texts if text is not None]

    async def mark_handled(
        self, message_id: UUID, *, at: datetime, visibility: Visibility, screening: Screening
    ) -> None:
        """What is restricted is sealed first: not a word of it is ever committed in the clear."""
        if visibility in RESTRICTED:
            sealed = await sealed_messages(
                self._transaction, self._sealing, "m.id = :message", message=message_id
            )
            await put_in_place(self._transaction, sealed, visibility.value)
        await self._transaction.run(
            "WITH screened AS ("
            f" UPDATE messages SET handled_at = coalesce(handled_at, :at), visibility = {_STRICTER}"
            f" WHERE id = :message RETURNING id, school_id) {_SCREENED}",
            message=message_id,
            at=at,
            visibility=visibility.value,
            **await self._screening(screening, is_sealed=visibility in RESTRICTED),
        )

    async def to_screen_again(self, limit: int) -> list[StoredMessage]:
        rows = await self._transaction.rows(
            f"SELECT {_COLUMNS} {_FROM} JOIN screenings s ON s.message_id = m.id"
            " WHERE s.needs_model AND m.handled_at IS NOT NULL"
            " AND (m.sealed_body IS NULL OR m.working_copy IS NOT NULL) ORDER BY s.recorded_at LIMIT :limit",
            limit=limit,
        )
        return [self._stored(row) for row in rows if self._sealing.own_words(row) is not None]

    async def screened_again(self, message_id: UUID, screening: Screening, visibility: Visibility) -> None:
        """The new screening; the message and its replies are only ever moved to fewer eyes."""
        await self._transaction.run(
            f"WITH screened AS (SELECT id, school_id FROM messages WHERE id = :message) {_SCREENED}",
            message=message_id,
            **await self._screening(screening, is_sealed=visibility in RESTRICTED),
        )
        await self.restrict(message_id, visibility)

    async def by_id(self, message_id: UUID) -> StoredMessage:
        row = await self._transaction.row(
            f"SELECT {_COLUMNS} {_FROM} WHERE m.id = :message AND m.direction = 'in'", message=message_id
        )
        if row is None:
            raise NotPermitted
        return self._stored(row)

    async def restrict(self, message_id: UUID, visibility: Visibility) -> None:
        if visibility in RESTRICTED:
            sealed = await sealed_messages(
                self._transaction,
                self._sealing,
                "m.id IN (SELECT schoolgate_leaving_with(:message))",
                message=message_id,
            )
            await put_in_place(self._transaction, sealed, visibility.value)
        await self._transaction.run(
            f"WITH replies AS (UPDATE messages SET visibility = {_STRICTER}"
            " WHERE id = :message OR answering_message_id = :message RETURNING id)"
            f" UPDATE outbox SET visibility = {_STRICTER}"
            " WHERE message_id IN (SELECT id FROM messages WHERE answering_message_id = :message)",
            message=message_id,
            visibility=visibility.value,
        )

    async def last_asked(self, conversation_id: UUID) -> str:
        row = await self._transaction.row(
            "SELECT m.author, m.body FROM messages m JOIN outbox o ON o.message_id = m.id"
            " WHERE m.conversation_id = :conversation AND o.status <> 'dropped'"
            " ORDER BY m.created_at DESC, m.recorded_at DESC LIMIT 1",
            conversation=conversation_id,
        )
        if row is None or row.author != "bot" or not row.body.rstrip().endswith("?"):
            return ""
        return str(row.body)

    async def seal_left_in_clear(self, limit: int) -> int:
        sealed = await sealed_messages(
            self._transaction,
            self._sealing,
            "m.id IN (SELECT id FROM messages WHERE visibility IN ('dsl', 'head', 'chair') AND body <> ''"
            " ORDER BY created_at LIMIT :limit)",
            limit=limit,
        )
        await put_in_place(self._transaction, sealed, Visibility.UNSCREENED.value)
        return len(sealed.ids)

    async def forget_copies(self, before: datetime) -> int:
        return await self._transaction.change(
            "UPDATE messages m SET working_copy = NULL WHERE m.working_copy IS NOT NULL AND CASE m.direction"
            " WHEN 'in' THEN m.created_at < :before"
            " AND NOT EXISTS (SELECT FROM screenings s WHERE s.message_id = m.id AND s.needs_model)"
            " ELSE NOT EXISTS ("
            "SELECT FROM outbox o WHERE o.message_id = m.id AND o.status IN ('waiting', 'sending')) END",
            before=before,
        )

    async def _screening(self, screening: Screening, *, is_sealed: bool = False) -> dict[str, Any]:
        """Which rules were met tells what it was about: for the same eyes as the words."""
        rules, category, sealed_rules = list(screening.rules), screening.category, None
        if is_sealed and (rules or category):
            sealed_rules = await self._sealing.seal(json.dumps({"rules": rules, "category": category}))
            rules, category = [], ""
        return {
            "level": screening.level.value,
            "score": screening.score,
            "screened_by": list(screening.screened_by),
            "rules": rules,
            "category": category,
            "sealed_rules": sealed_rules,
            "needs_model": "model" not in screening.screened_by,
        }

    def _stored(self, row: Row[Any]) -> StoredMessage:
        """Without words where they are sealed and the worker's work with them is over."""
        return StoredMessage(
            id=row.id,
            school_id=row.school_id,
            conversation_id=row.conversation_id,
            channel=ChannelName(row.channel),
            sender=row.address,
            text=self._sealing.own_words(row) or "",
            attachments=tuple(Attachment(**attachment) for attachment in row.attachments),
            received_at=row.created_at,
            handled_at=row.handled_at,
            waiting_since=row.waiting_since,
            visibility=Visibility(row.visibility),
            shared_phone=row.shared_phone,
        )
