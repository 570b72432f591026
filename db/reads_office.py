"""The office inbox and its conversations, as row-level security lets an office login see them."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.core.clock import LONDON
from bot.core.messages import Author, ChannelName
from bot.core.reads import ConversationLine, ConversationView, Inbox, RequestLine, ThreadMessage
from bot.core.requests import RequestStatus
from bot.core.sealing import OpensNothing
from bot.core.storage import Access, Mode
from db.reads_casework import names_of_people
from db.reads_policies import current_policies
from db.reads_threads import (
    SENDER_COLUMNS,
    WITH_SENDER,
    children_of,
    correspondent,
    open_tickets,
    parent_message,
    thread,
    ticket_line,
)
from db.reads_transaction import reading
from db.tables import REQUEST_TABLES, conversations, messages, staff_members, tickets

MOST_CONVERSATIONS = 50
CONVERSATIONS_FOR = timedelta(days=30)
_OPENS_NOTHING = OpensNothing()
_OPEN = (RequestStatus.OPEN.value, RequestStatus.UNVERIFIED.value)
_OWN_COLUMNS = {
    "absence": ("first_day", "last_day", "reason", "note"),
    "missed_work": ("first_day", "last_day", "reason", "work"),
    "work_pack": ("first_day", "last_day", "delivery", "work"),
    "callback": ("first_day", "who", "time_window", "phone", "about"),
}


class SqlOfficeReads:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def inbox(self, access: Access, *, today: date) -> Inbox:
        midnight = datetime.combine(today, time(), LONDON)
        async with reading(self._engine, access) as connection:
            found = tuple([ticket_line(row) for row in (await connection.execute(open_tickets())).all()])
            recent = await _recent(connection, since=midnight - CONVERSATIONS_FOR)
            lines = [
                line for kind in REQUEST_TABLES for line in await _to_do(connection, kind, today, midnight)
            ]
            policies = await current_policies(connection)
        waiting = [line for line in recent if line.mode is Mode.STAFF and line.last_author is Author.PARENT]
        return Inbox(
            tickets=found,
            waiting=tuple(sorted(waiting, key=lambda line: line.last_at)),
            requests=tuple(sorted(lines, key=lambda line: line.created_at)),
            recent=tuple(recent[:MOST_CONVERSATIONS]),
            policies=policies,
        )

    async def conversation(self, access: Access, conversation_id: UUID) -> ConversationView:
        async with reading(self._engine, access) as connection:
            other = await correspondent(connection, conversation_id)
            statement = open_tickets().where(tickets.c.conversation_id == conversation_id)
            rows = (await connection.execute(statement)).all()
            lines = [
                _line(kind, row)
                for kind, table in REQUEST_TABLES.items()
                for row in (
                    await connection.execute(
                        _requests(kind).where(table.c.conversation_id == conversation_id)
                    )
                ).all()
            ]
            return ConversationView(
                correspondent=other,
                pupils=await children_of(connection, other.guardian),
                thread=await thread(connection, conversation_id, _OPENS_NOTHING),
                requests=tuple(sorted(lines, key=lambda line: line.created_at, reverse=True)),
                tickets=tuple(ticket_line(row) for row in rows),
            )

    async def parent_message(self, access: Access, message_id: UUID) -> tuple[UUID, ThreadMessage]:
        async with reading(self._engine, access) as connection:
            return await parent_message(connection, message_id, _OPENS_NOTHING)

    async def names(self, access: Access) -> tuple[str, ...]:
        async with reading(self._engine, access) as connection:
            return await names_of_people(connection)


async def _recent(connection: AsyncConnection, *, since: datetime) -> list[ConversationLine]:
    """Each conversation with its last visible message, newest first."""
    last = (
        select(messages.c.author, messages.c.body, messages.c.created_at)
        .where(messages.c.conversation_id == conversations.c.id)
        .order_by(messages.c.created_at.desc(), messages.c.recorded_at.desc())
        .limit(1)
        .lateral("last")
    )
    statement = (
        select(last, conversations.c.id.label("conversation_id"), conversations.c.mode, *SENDER_COLUMNS)
        .select_from(WITH_SENDER.join(last, true()))
        .where(last.c.created_at > since)
        .order_by(last.c.created_at.desc())
    )
    return [
        ConversationLine(
            conversation_id=row.conversation_id,
            channel=ChannelName(row.channel),
            from_name=row.from_name or "",
            from_address=row.from_address,
            mode=Mode(row.mode),
            last_author=Author(row.author),
            last_text=row.body,
            last_at=row.created_at,
        )
        for row in (await connection.execute(statement)).all()
    ]


async def _to_do(
    connection: AsyncConnection, kind: str, today: date, midnight: datetime
) -> list[RequestLine]:
    """What is open, what was done today, and every absence that covers today."""
    table = REQUEST_TABLES[kind]
    wanted = [table.c.status.in_(_OPEN), table.c.done_at >= midnight]
    if kind == "absence":
        last_day = func.coalesce(table.c.last_day, table.c.first_day)
        wanted.append((table.c.first_day <= today) & (last_day >= today))
    statement = _requests(kind).where(or_(*wanted), table.c.status != RequestStatus.WITHDRAWN.value)
    return [_line(kind, row) for row in (await connection.execute(statement)).all()]


def _requests(kind: str) -> Select[Any]:
    table = REQUEST_TABLES[kind]
    return select(
        table.c.id,
        table.c.status,
        table.c.child,
        table.c.class_name,
        table.c.created_at,
        table.c.done_at,
        *(table.c[name] for name in _OWN_COLUMNS[kind]),
        staff_members.c.name.label("done_by_name"),
        conversations.c.id.label("conversation_id"),
        *SENDER_COLUMNS,
    ).select_from(
        table.outerjoin(WITH_SENDER, conversations.c.id == table.c.conversation_id).outerjoin(
            staff_members, staff_members.c.id == table.c.done_by
        )
    )


def _line(kind: str, row: Row[Any]) -> RequestLine:
    own = {name: getattr(row, name) for name in _OWN_COLUMNS[kind]}
    if "time_window" in own:
        own["window"] = own.pop("time_window")
    return RequestLine(
        id=row.id,
        kind=kind,
        status=RequestStatus(row.status),
        child=row.child,
        class_name=row.class_name or "",
        conversation_id=row.conversation_id,
        from_name=row.from_name or "",
        from_address=row.from_address or "",
        created_at=row.created_at,
        done_by=row.done_by_name or "",
        done_at=row.done_at,
        **own,
    )
