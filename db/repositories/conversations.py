from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from bot.core.errors import NotPermitted
from bot.core.messages import ChannelName, Visibility
from bot.core.storage import Conversation, DatabaseRole, Mode
from db.transaction import Transaction

_LOOK = """
    SELECT c.id, c.school_id, a.channel, a.address, c.mode, c.taken_over_at,
        a.opted_out_at IS NOT NULL AS is_opted_out, {state}
    FROM conversations c JOIN contact_addresses a ON a.id = c.contact_address_id {join}
    WHERE c.id = :conversation
"""
# NO KEY UPDATE: a webhook that adds a message to the conversation must not wait for the turn that holds it.
_LOCK = " FOR NO KEY UPDATE OF c"
_JOIN = "LEFT JOIN conversation_states s ON s.conversation_id = c.id"
_HELD = "coalesce(s.is_held, false) AS is_held"
_FULL = _LOOK.format(state=f"{_HELD}, s.state, s.held_for, s.kept_from", join=_JOIN)
_NO_STATE = "'{}'::jsonb AS state, 'dsl' AS held_for, '{}'::uuid[] AS kept_from"
_WITHOUT_STATE = _LOOK.format(state=f"{_HELD}, {_NO_STATE}", join=_JOIN)
_FOR_OFFICE = _LOOK.format(state=f"false AS is_held, {_NO_STATE}", join="")

# As the index conversation_states_unfinished has it.
_UNFINISHED = "s.state @? '$.tasks[*].values ? (!exists(@.ids) && !exists(@.left))'"


class SqlConversations:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def look(self, conversation_id: UUID) -> Conversation:
        return await self._read(conversation_id)

    async def lock(self, conversation_id: UUID) -> Conversation:
        """Read for update."""
        return await self._read(conversation_id, _LOCK)

    async def _read(self, conversation_id: UUID, lock: str = "") -> Conversation:
        """Only the worker is given the state, and the office is not told of a hold."""
        match self._transaction.access.role:
            case DatabaseRole.WORKER:
                statement = _FULL
            case DatabaseRole.OFFICE:
                statement = _FOR_OFFICE
            case _:
                statement = _WITHOUT_STATE
        row = await self._transaction.row(statement + lock, conversation=conversation_id)
        if row is None:
            raise NotPermitted
        return Conversation(
            id=row.id,
            school_id=row.school_id,
            channel=ChannelName(row.channel),
            address=row.address,
            mode=Mode(row.mode),
            taken_over_at=row.taken_over_at,
            is_opted_out=row.is_opted_out,
            is_held=row.is_held,
            state=row.state,
            held_for=Visibility(row.held_for),
            kept_from=tuple(row.kept_from),
        )

    async def save_state(self, conversation_id: UUID, state: dict[str, Any]) -> None:
        await self._transaction.change_one(
            "UPDATE conversation_states SET state = :state WHERE conversation_id = :conversation",
            conversation=conversation_id,
            state=Jsonb(state),
        )

    async def set_mode(
        self, conversation_id: UUID, mode: Mode, *, staff_id: UUID | None, at: datetime
    ) -> None:
        """Taking over again keeps who was first and when, and counts as a staff word."""
        if mode is Mode.STAFF:
            statement = (
                "UPDATE conversations SET mode = 'staff', last_staff_word_at = :at,"
                " taken_over_by = CASE mode WHEN 'staff' THEN taken_over_by ELSE CAST(:staff AS uuid) END,"
                " taken_over_at = CASE mode WHEN 'staff' THEN taken_over_at ELSE :at END"
                " WHERE id = :conversation"
            )
            await self._transaction.change_one(statement, conversation=conversation_id, staff=staff_id, at=at)
        else:
            await self._transaction.change_one(
                "UPDATE conversations SET mode = 'bot', taken_over_by = NULL, taken_over_at = NULL"
                " WHERE id = :conversation",
                conversation=conversation_id,
            )

    async def set_held(self, conversation_id: UUID, is_held: bool) -> None:
        await self._transaction.change_one(
            "UPDATE conversation_states SET is_held = :is_held WHERE conversation_id = :conversation",
            conversation=conversation_id,
            is_held=is_held,
        )

    async def hold_for(
        self, conversation_id: UUID, visibility: Visibility, kept_from: Sequence[UUID]
    ) -> None:
        await self._transaction.change_one(
            "UPDATE conversation_states SET is_held = true,"
            " held_for = CASE WHEN schoolgate_strictness(:visibility) > schoolgate_strictness(held_for)"
            " THEN :visibility ELSE held_for END,"
            " kept_from = array(SELECT DISTINCT person FROM unnest(kept_from || CAST(:kept_from AS uuid[])) person"
            " ORDER BY person) WHERE conversation_id = :conversation",
            conversation=conversation_id,
            visibility=visibility.value,
            kept_from=list(kept_from),
        )

    async def set_opted_out(self, conversation_id: UUID, is_opted_out: bool, at: datetime) -> None:
        await self._transaction.change_one(
            "UPDATE contact_addresses SET opted_out_at ="
            " CASE WHEN :is_opted_out THEN coalesce(opted_out_at, :at) END"
            " WHERE id = (SELECT contact_address_id FROM conversations WHERE id = :conversation)",
            conversation=conversation_id,
            is_opted_out=is_opted_out,
            at=at,
        )

    async def with_unhandled(self, older_than: datetime) -> list[UUID]:
        rows = await self._transaction.rows(
            "SELECT conversation_id FROM messages WHERE direction = 'in' AND handled_at IS NULL"
            " AND created_at < :older_than GROUP BY conversation_id ORDER BY min(created_at)",
            older_than=older_than,
        )
        return [row.conversation_id for row in rows]

    async def idle_takeovers(self, school_id: UUID, before: datetime) -> list[UUID]:
        rows = await self._transaction.rows(
            "SELECT id FROM conversations WHERE mode = 'staff' AND school_id = :school"
            " AND last_staff_word_at < :before",
            school=school_id,
            before=before,
        )
        return [row.id for row in rows]

    async def left_unfinished(self, school_id: UUID, before: datetime) -> list[UUID]:
        rows = await self._transaction.rows(
            "SELECT s.conversation_id FROM conversation_states s JOIN conversations c ON c.id = s.conversation_id"
            f" WHERE s.school_id = :school AND {_UNFINISHED} AND CAST(s.state->>'at' AS timestamptz) < :before"
            " AND c.mode = 'bot' AND NOT s.is_held",
            school=school_id,
            before=before,
        )
        return [row.conversation_id for row in rows]
