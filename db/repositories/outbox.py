from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from bot.core.errors import NotPermitted
from bot.core.messages import (
    RESTRICTED,
    Author,
    ChannelName,
    DeliveryReceipt,
    DeliveryStatus,
    NewReply,
    OutboxItem,
    Visibility,
)
from bot.core.storage import Conversation
from db.sealing import Sealing
from db.transaction import Transaction, storable

# A microsecond apart, so that their order is kept whatever the school's clock says.
_ADD = """
    WITH words AS (
        SELECT * FROM unnest(
            CAST(:ids AS uuid[]), CAST(:bodies AS text[]), CAST(:sealed AS text[]), CAST(:copies AS text[]),
            CAST(:authors AS text[]), CAST(:staff AS uuid[]), CAST(:visibilities AS text[]), CAST(:wants AS boolean[])
        ) WITH ORDINALITY AS w (id, body, sealed_body, working_copy, author, staff_id, visibility, wants, place)
    ), said AS (
        INSERT INTO messages (
            id, school_id, conversation_id, direction, author, staff_id, channel, body, sealed_body, working_copy,
            created_at, recorded_at, visibility{answering_column}
        )
        SELECT id, :school, :conversation, 'out', author, staff_id, :channel, body, sealed_body, working_copy, :at,
            clock_timestamp() + place * interval '1 microsecond', visibility{answering_value}
        FROM words
    )
    INSERT INTO outbox (
        message_id, school_id, conversation_id, channel, recipient, wants_shared_phone, visibility, created_at,
        recorded_at
    )
    SELECT id, :school, :conversation, :channel, :recipient, wants, visibility, :at,
        clock_timestamp() + place * interval '1 microsecond'
    FROM words
"""
_ADD_ANSWER = _ADD.format(
    answering_column=", answering_message_id", answering_value=", CAST(:answering AS uuid)"
)
_ADD_WORDS = _ADD.format(answering_column="", answering_value="")

_COLUMNS = """
    o.message_id, o.school_id, o.conversation_id, o.channel, o.recipient, m.body, m.sealed_body, m.working_copy,
    m.author, o.status, o.attempts, o.created_at, o.claimed_at, o.vendor_message_id, o.wants_shared_phone, o.visibility
"""


class SqlOutbox:
    def __init__(self, transaction: Transaction, sealing: Sealing) -> None:
        self._transaction = transaction
        self._sealing = sealing

    async def add(
        self, conversation: Conversation, replies: Sequence[NewReply], *, answering: UUID | None, at: datetime
    ) -> None:
        if not replies:
            return
        words = [await self._words(reply) for reply in replies]
        parameters: dict[str, Any] = {
            "ids": [reply.id for reply in replies],
            "bodies": [body for body, _, _ in words],
            "sealed": [sealed for _, sealed, _ in words],
            "copies": [copy for _, _, copy in words],
            "authors": [reply.author.value for reply in replies],
            "staff": [reply.staff_id for reply in replies],
            "visibilities": [reply.visibility.value for reply in replies],
            "wants": [reply.wants_shared_phone for reply in replies],
            "school": conversation.school_id,
            "conversation": conversation.id,
            "channel": conversation.channel.value,
            "recipient": conversation.address,
            "at": at,
        }
        if answering is None:
            await self._transaction.run(_ADD_WORDS, **parameters)
        else:
            await self._transaction.run(_ADD_ANSWER, answering=answering, **parameters)
        if any(reply.author is Author.STAFF and reply.visibility is Visibility.OFFICE for reply in replies):
            await self._transaction.run(
                "UPDATE conversations SET last_staff_word_at = :at WHERE id = :conversation",
                conversation=conversation.id,
                at=at,
            )

    async def _words(self, reply: NewReply) -> tuple[str, str | None, str | None]:
        """The body, sealed body and working copy of what is to be sent: in the clear only if the office may read it."""
        text = storable(reply.text)
        if reply.visibility not in RESTRICTED:
            return text, None, None
        return "", await self._sealing.seal(text), await self._sealing.working_copy(text)

    async def next_to_send(self, conversation_id: UUID) -> OutboxItem | None:
        row = await self._transaction.row(
            f"SELECT {_COLUMNS} FROM outbox o JOIN messages m ON m.id = o.message_id"
            " WHERE o.conversation_id = :conversation AND o.status IN ('waiting', 'sending')"
            " ORDER BY o.created_at, o.recorded_at LIMIT 1",
            conversation=conversation_id,
        )
        return self._item(row) if row is not None else None

    async def claim(self, message_id: UUID, *, at: datetime) -> None:
        await self._transaction.change_one(
            "UPDATE outbox SET status = 'sending', attempts = attempts + 1, claimed_at = :at"
            " WHERE message_id = :message AND status IN ('waiting', 'sending')",
            message=message_id,
            at=at,
        )

    async def set_status(
        self,
        message_id: UUID,
        status: DeliveryStatus,
        *,
        vendor_message_id: str | None = None,
        error_code: str | None = None,
    ) -> None:
        """Forward only, but that a failed attempt goes back to wait; the vendor's id is kept in any case."""
        earlier = _earlier(status)
        if status is DeliveryStatus.WAITING:
            earlier.append(DeliveryStatus.SENDING.value)
        row = await self._transaction.row(
            "UPDATE outbox SET status = CASE WHEN status = ANY(:earlier) THEN :status ELSE status END,"
            " vendor_message_id = coalesce(:vendor_message_id, vendor_message_id),"
            " error_code = coalesce(:error_code, error_code) WHERE message_id = :message"
            " RETURNING status, visibility",
            message=message_id,
            status=status.value,
            earlier=earlier,
            vendor_message_id=vendor_message_id,
            error_code=error_code,
        )
        if row is None:
            raise NotPermitted
        await self._forget_copy(message_id, row)

    async def drop_waiting_bot_replies(self, conversation_id: UUID) -> int:
        """What only a DSL may read is a safeguarding text, and always goes out."""
        return await self._transaction.change(
            "UPDATE outbox SET status = 'dropped' FROM messages m WHERE m.id = outbox.message_id"
            " AND outbox.conversation_id = :conversation AND outbox.status = 'waiting'"
            " AND outbox.visibility = 'office' AND m.author = 'bot'",
            conversation=conversation_id,
        )

    async def knows(self, channel: ChannelName, vendor_message_id: str) -> bool:
        row = await self._transaction.row(
            "SELECT 1 FROM outbox WHERE vendor_message_id = :id AND channel = :channel LIMIT 1",
            id=vendor_message_id,
            channel=channel.value,
        )
        return row is not None

    async def record_receipt(self, receipt: DeliveryReceipt) -> OutboxItem | None:
        row = await self._transaction.row(
            "UPDATE outbox o SET status = :status, error_code = coalesce(:error_code, o.error_code)"
            " FROM messages m WHERE m.id = o.message_id AND o.vendor_message_id = :vendor_message_id"
            f" AND o.channel = :channel AND o.status = ANY(:earlier) RETURNING {_COLUMNS}",
            status=receipt.status.value,
            error_code=receipt.error_code,
            vendor_message_id=receipt.vendor_message_id,
            channel=receipt.channel.value,
            earlier=_earlier(receipt.status),
        )
        if row is None:
            return None
        await self._forget_copy(row.message_id, row)
        return self._item(row)

    async def with_unsent(self, older_than: datetime) -> list[UUID]:
        rows = await self._transaction.rows(
            "SELECT conversation_id FROM outbox WHERE status IN ('waiting', 'sending')"
            " AND created_at < :older_than GROUP BY conversation_id ORDER BY min(created_at)",
            older_than=older_than,
        )
        return [row.conversation_id for row in rows]

    async def _forget_copy(self, message_id: UUID, row: Row[Any]) -> None:
        """Once it has left, or never will, the worker needs a restricted text no more."""
        if row.status in _UNSENT or Visibility(row.visibility) not in RESTRICTED:
            return
        await self._transaction.run(
            "UPDATE messages SET working_copy = NULL WHERE id = :message AND working_copy IS NOT NULL",
            message=message_id,
        )

    def _item(self, row: Row[Any]) -> OutboxItem:
        words = self._sealing.own_words(row)
        return OutboxItem(
            message_id=row.message_id,
            school_id=row.school_id,
            conversation_id=row.conversation_id,
            channel=ChannelName(row.channel),
            recipient=row.recipient,
            text=words or "",
            author=Author(row.author),
            status=DeliveryStatus(row.status),
            attempts=row.attempts,
            created_at=row.created_at,
            claimed_at=row.claimed_at,
            vendor_message_id=row.vendor_message_id,
            wants_shared_phone=row.wants_shared_phone,
            visibility=Visibility(row.visibility),
            is_readable=words is not None,
        )


_UNSENT = (DeliveryStatus.WAITING.value, DeliveryStatus.SENDING.value)


def _earlier(status: DeliveryStatus) -> list[str]:
    return [earlier.value for earlier in DeliveryStatus if earlier.may_become(status)]
