from datetime import datetime
from uuid import UUID

from bot.core.errors import CannotSeal
from bot.core.messages import RESTRICTED, Visibility
from bot.core.requests import FIXED_WORDS, Handoff, Route
from bot.core.storage import Conversation
from db.transaction import Transaction, storable


class SqlTickets:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def open(
        self,
        conversation: Conversation,
        handoff: Handoff,
        *,
        at: datetime,
        message_id: UUID | None = None,
        visibility: Visibility = Visibility.OFFICE,
    ) -> None:
        """CannotSeal for free words outside the office's sight: tickets are not sealed, and merge by their words."""
        if visibility in RESTRICTED and (handoff.about not in FIXED_WORDS or handoff.who):
            raise CannotSeal("a restricted ticket says fixed words only")
        await self._transaction.run(
            "INSERT INTO tickets (id, school_id, conversation_id, about, route, who, visibility,"
            " message_ids, opened_at)"
            " VALUES (CASE WHEN EXISTS (SELECT FROM tickets WHERE id = :id) THEN gen_random_uuid() ELSE :id END,"
            " :school, :conversation, :about, :route, :who, :visibility,"
            " array_remove(ARRAY[CAST(:message AS uuid)], NULL), :at)"
            " ON CONFLICT (conversation_id, route, visibility) WHERE status = 'open' DO UPDATE SET"
            " about = CASE WHEN strpos(tickets.about, excluded.about) > 0 THEN tickets.about"
            " ELSE concat_ws('; ', nullif(tickets.about, ''), excluded.about) END,"
            " who = CASE tickets.who WHEN '' THEN excluded.who ELSE tickets.who END,"
            " message_ids = tickets.message_ids || excluded.message_ids",
            id=handoff.id,
            school=conversation.school_id,
            conversation=conversation.id,
            about=storable(handoff.about),
            route=handoff.route.value,
            who=storable(handoff.who),
            visibility=visibility.value,
            message=message_id,
            at=at,
        )

    async def settle(self, conversation_id: UUID, about: str, *, at: datetime) -> None:
        await self._transaction.run(
            "UPDATE tickets SET"
            " status = CASE about WHEN :about THEN 'closed' ELSE 'open' END,"
            " closed_at = CASE about WHEN :about THEN CAST(:at AS timestamptz) END,"
            " about = CASE about WHEN :about THEN about"
            " ELSE replace(replace(about, :about || '; ', ''), '; ' || :about, '') END"
            " WHERE conversation_id = :conversation AND status = 'open' AND strpos(about, :about) > 0",
            conversation=conversation_id,
            about=storable(about),
            at=at,
        )

    async def has_open(self, conversation_id: UUID) -> bool:
        row = await self._transaction.row(
            "SELECT 1 FROM tickets WHERE conversation_id = :conversation AND status = 'open' LIMIT 1",
            conversation=conversation_id,
        )
        return row is not None

    async def of_school(self, school_id: UUID, *, is_open: bool = False) -> tuple[Handoff, ...]:
        rows = await self._transaction.rows(
            "SELECT id, about, route, who FROM tickets WHERE school_id = :school"
            " AND (status = 'open' OR NOT :is_open) ORDER BY opened_at, id",
            school=school_id,
            is_open=is_open,
        )
        return tuple(Handoff(id=row.id, about=row.about, route=Route(row.route), who=row.who) for row in rows)

    async def close_all(self, conversation_id: UUID, *, staff_id: UUID | None, at: datetime) -> None:
        await self._transaction.run(
            "UPDATE tickets SET status = 'closed', closed_by = CAST(:staff AS uuid), closed_at = :at"
            " WHERE conversation_id = :conversation AND status = 'open'",
            conversation=conversation_id,
            staff=staff_id,
            at=at,
        )

    async def close(self, ticket_id: UUID, *, staff_id: UUID, at: datetime) -> None:
        """Closing a closed one changes nothing; NotPermitted when there is none for this access."""
        await self._transaction.change_one(
            "UPDATE tickets SET status = 'closed',"
            " closed_by = CASE status WHEN 'open' THEN :staff ELSE closed_by END,"
            " closed_at = CASE status WHEN 'open' THEN :at ELSE closed_at END WHERE id = :ticket",
            ticket=ticket_id,
            staff=staff_id,
            at=at,
        )
