"""The DSL's queue and one alert with its whole conversation. An office role has no grant on any of it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, case, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.core.alerts import AlertStatus, Outcome
from bot.core.errors import NotPermitted
from bot.core.messages import ChannelName, Visibility
from bot.core.reads import (
    AlertLine,
    AlertQueue,
    AlertStanding,
    AlertView,
    ChronologyLine,
    Colleague,
    KeptFrom,
    SkimLine,
)
from bot.core.sealing import Opener, readable
from bot.core.storage import Access, DatabaseRole
from bot.core.worry.levels import Worry
from db.reads_casework import colleagues_for, family_conversations, links_of, names_of_people, readers_of
from db.reads_policies import current_policies
from db.reads_threads import (
    SENDER_COLUMNS,
    WITH_SENDER,
    children_of,
    correspondent,
    open_tickets,
    thread,
    ticket_line,
)
from db.reads_transaction import reading
from db.repositories.notes import notes_of
from db.repositories.verdicts import verdict_of
from db.tables import alerts, conversation_states, conversations, messages, screenings, staff_members, tickets
from db.transaction import Transaction

MOST_CLOSED = 30
_acknowledgers = staff_members.alias("acknowledgers")
_closers = staff_members.alias("closers")
_holders = staff_members.alias("holders")


class SqlSafeguardingReads:
    def __init__(self, engine: AsyncEngine, opener: Opener) -> None:
        self._engine = engine
        self._opener = opener

    async def queue(self, access: Access) -> AlertQueue:
        is_open = alerts.c.status != AlertStatus.CLOSED.value
        is_look = alerts.c.level == Worry.LOOK.value
        gravity = case((alerts.c.level == Worry.IMMEDIATE.value, 0), else_=1)
        grave = _alerts().where(is_open, ~is_look).order_by(gravity, alerts.c.raised_at)
        looks = _alerts().where(is_open, is_look).order_by(alerts.c.raised_at)
        closed = _alerts().where(~is_open).order_by(alerts.c.closed_at.desc()).limit(MOST_CLOSED)
        hidden_tickets = open_tickets().where(tickets.c.visibility != Visibility.OFFICE.value)
        async with reading(self._engine, access) as connection:
            skim = [_skim_line(row) for row in (await connection.execute(looks)).all()]
            return AlertQueue(
                alerts=tuple(_line(row) for row in (await connection.execute(grave)).all()),
                held=tuple(line for is_hidden, line in skim if is_hidden),
                tickets=tuple(ticket_line(row) for row in (await connection.execute(hidden_tickets)).all()),
                skim=tuple(line for is_hidden, line in skim if not is_hidden),
                closed=tuple(_line(row) for row in (await connection.execute(closed)).all()),
                policies=await current_policies(connection) if access.role is DatabaseRole.HEAD else (),
            )

    async def alert(self, access: Access, alert_id: UUID) -> AlertView:
        statement = (
            _alerts()
            .add_columns(
                alerts.c.message_id,
                alerts.c.category,
                alerts.c.kept_from,
                screenings.c.screened_by,
                conversation_states.c.is_held,
            )
            .outerjoin(screenings, screenings.c.message_id == alerts.c.message_id)
            .outerjoin(conversation_states, conversation_states.c.conversation_id == alerts.c.conversation_id)
            .where(alerts.c.id == alert_id)
        )
        async with reading(self._engine, access) as connection:
            row = (await connection.execute(statement)).one_or_none()
            if row is None:
                raise NotPermitted
            other = await correspondent(connection, row.conversation_id)
            links = await links_of(connection, alert_id)
            together = or_(
                alerts.c.conversation_id.in_(family_conversations(row.conversation_id)),
                alerts.c.id.in_(links),
            )
            beside = (await connection.execute(_alerts().where(together).order_by(alerts.c.raised_at))).all()
            transaction = Transaction(connection, access)
            return AlertView(
                alert=_line(row),
                readers=await readers_of(connection, access, alert_id),
                message_id=row.message_id,
                notes=await notes_of(transaction, self._opener, alert_id),
                verdict=await verdict_of(transaction, self._opener, alert_id),
                category=readable(self._opener, row.category),
                screened_by=tuple(row.screened_by or ()),
                is_held=bool(row.is_held),
                correspondent=other,
                pupils=await children_of(connection, other.guardian),
                thread=await thread(connection, row.conversation_id, self._opener),
                chronology=tuple(
                    ChronologyLine(alert=_line(line), linked_by=links.get(line.id, "")) for line in beside
                ),
                colleagues=await colleagues_for(connection, row.visibility, row.kept_from),
                kept_from=await _kept_from(connection, row.kept_from),
            )

    async def names(self, access: Access) -> tuple[str, ...]:
        async with reading(self._engine, access) as connection:
            return await names_of_people(connection)

    async def standing(self, access: Access, alert_id: UUID) -> AlertStanding:
        async with reading(self._engine, access) as connection:
            row = (await connection.execute(_alerts().where(alerts.c.id == alert_id))).one_or_none()
            if row is None:
                raise NotPermitted
            readers = await readers_of(connection, access, alert_id)
            return AlertStanding(alert=_line(row), readers=readers)

    async def with_reference(self, access: Access, reference: str) -> tuple[UUID, ...]:
        statement = (
            select(alerts.c.id).where(alerts.c.reference == reference).order_by(alerts.c.raised_at.desc())
        )
        async with reading(self._engine, access) as connection:
            return tuple((await connection.execute(statement)).scalars())


async def _kept_from(connection: AsyncConnection, staff_ids: Sequence[UUID]) -> tuple[KeptFrom, ...]:
    if not staff_ids:
        return ()
    statement = (
        select(staff_members.c.id, staff_members.c.name)
        .where(staff_members.c.id.in_(staff_ids))
        .order_by(staff_members.c.name)
    )
    rows = (await connection.execute(statement)).all()
    return tuple(KeptFrom(staff_id=row.id, name=row.name) for row in rows)


def _alerts() -> Select[Any]:
    return select(
        alerts.c.id,
        alerts.c.conversation_id,
        alerts.c.reference,
        alerts.c.level,
        alerts.c.status,
        alerts.c.visibility,
        alerts.c.raised_at,
        alerts.c.acknowledged_at,
        alerts.c.closed_at,
        _acknowledgers.c.name.label("acknowledged_by_name"),
        _closers.c.name.label("closed_by_name"),
        alerts.c.outcome,
        alerts.c.assigned_to,
        _holders.c.name.label("assigned_to_name"),
        messages.c.body,
        messages.c.visibility.label("message_visibility"),
        messages.c.created_at.label("message_at"),
        *SENDER_COLUMNS,
    ).select_from(
        alerts.join(messages, messages.c.id == alerts.c.message_id)
        .join(WITH_SENDER, conversations.c.id == alerts.c.conversation_id)
        .outerjoin(_acknowledgers, _acknowledgers.c.id == alerts.c.acknowledged_by)
        .outerjoin(_closers, _closers.c.id == alerts.c.closed_by)
        .outerjoin(_holders, _holders.c.id == alerts.c.assigned_to)
    )


def _line(row: Row[Any]) -> AlertLine:
    return AlertLine(
        id=row.id,
        conversation_id=row.conversation_id,
        reference=row.reference,
        level=Worry(row.level),
        status=AlertStatus(row.status),
        visibility=Visibility(row.visibility),
        raised_at=row.raised_at,
        from_name=row.from_name or "",
        from_address=row.from_address,
        channel=ChannelName(row.channel),
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=row.acknowledged_by_name or "",
        closed_at=row.closed_at,
        closed_by=row.closed_by_name or "",
        outcome=Outcome(row.outcome) if row.outcome else None,
        assigned_to=Colleague(id=row.assigned_to, name=row.assigned_to_name) if row.assigned_to else None,
    )


def _skim_line(row: Row[Any]) -> tuple[bool, SkimLine]:
    """Whether the message is hidden from the office, and its line, without words if it is."""
    is_hidden = row.message_visibility != Visibility.OFFICE.value
    return is_hidden, SkimLine(
        alert_id=row.id,
        conversation_id=row.conversation_id,
        reference=row.reference,
        text="" if is_hidden else row.body,
        at=row.message_at,
        from_name=row.from_name or "",
        from_address=row.from_address,
    )
