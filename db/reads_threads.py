"""What the office's and the DSL's pages share: who is at the other end, and the thread."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import NotPermitted
from bot.core.messages import Author, ChannelName, DeliveryStatus, Visibility
from bot.core.people import Guardian, Pupil
from bot.core.reads import Correspondent, ThreadMessage, TicketLine
from bot.core.sealing import Opener, readable
from bot.core.storage import Mode
from db.tables import (
    contact_addresses,
    conversations,
    guardians,
    guardianships,
    messages,
    outbox,
    pupils,
    staff_members,
    tickets,
)

LONGEST_THREAD = 300  # messages; the latest ones

# Joined wherever a line names its sender.
WITH_SENDER = conversations.join(
    contact_addresses, contact_addresses.c.id == conversations.c.contact_address_id
).outerjoin(guardians, guardians.c.id == contact_addresses.c.guardian_id)
SENDER_COLUMNS = (
    contact_addresses.c.channel,
    contact_addresses.c.address.label("from_address"),
    guardians.c.name.label("from_name"),
)


async def correspondent(connection: AsyncConnection, conversation_id: UUID) -> Correspondent:
    statement = (
        select(
            conversations.c.mode,
            conversations.c.taken_over_at,
            contact_addresses.c.channel,
            contact_addresses.c.address,
            contact_addresses.c.opted_out_at,
            guardians.c.id.label("guardian_id"),
            guardians.c.name.label("guardian_name"),
            guardians.c.phone.label("guardian_phone"),
            staff_members.c.name.label("staff_name"),
        )
        .select_from(
            WITH_SENDER.outerjoin(staff_members, staff_members.c.id == conversations.c.taken_over_by)
        )
        .where(conversations.c.id == conversation_id)
    )
    row = (await connection.execute(statement)).one_or_none()
    if row is None:
        raise NotPermitted
    guardian = None
    if row.guardian_id is not None:
        guardian = Guardian(id=row.guardian_id, name=row.guardian_name, phone=row.guardian_phone)
    return Correspondent(
        conversation_id=conversation_id,
        channel=ChannelName(row.channel),
        address=row.address,
        guardian=guardian,
        mode=Mode(row.mode),
        taken_over_at=row.taken_over_at,
        taken_over_by=row.staff_name or "",
        is_opted_out=row.opted_out_at is not None,
    )


async def children_of(connection: AsyncConnection, guardian: Guardian | None) -> tuple[Pupil, ...]:
    if guardian is None:
        return ()
    statement = (
        select(pupils)
        .join(guardianships, guardianships.c.pupil_id == pupils.c.id)
        .where(guardianships.c.guardian_id == guardian.id)
        .order_by(pupils.c.name)
    )
    rows = (await connection.execute(statement)).all()
    return tuple(
        Pupil(
            id=row.id,
            name=row.name,
            known_as=row.known_as,
            class_name=row.class_name,
            year_group=row.year_group,
        )
        for row in rows
    )


async def thread(
    connection: AsyncConnection, conversation_id: UUID, opener: Opener
) -> tuple[ThreadMessage, ...]:
    statement = (
        _thread_messages()
        .where(messages.c.conversation_id == conversation_id)
        .order_by(messages.c.created_at.desc(), messages.c.recorded_at.desc())
        .limit(LONGEST_THREAD)
    )
    rows = (await connection.execute(statement)).all()
    return tuple(_thread_message(row, opener) for row in reversed(rows))


async def parent_message(
    connection: AsyncConnection, message_id: UUID, opener: Opener
) -> tuple[UUID, ThreadMessage]:
    statement = _thread_messages().where(messages.c.id == message_id, messages.c.direction == "in")
    row = (await connection.execute(statement)).one_or_none()
    if row is None:
        raise NotPermitted
    return row.conversation_id, _thread_message(row, opener)


def _thread_messages() -> Select[Any]:
    return (
        select(
            messages.c.id,
            messages.c.conversation_id,
            messages.c.author,
            messages.c.body,
            messages.c.sealed_body,
            messages.c.created_at,
            messages.c.visibility,
            messages.c.attachments,
            staff_members.c.name.label("staff_name"),
            outbox.c.status,
            outbox.c.error_code,
        )
        .outerjoin(outbox, outbox.c.message_id == messages.c.id)
        .outerjoin(staff_members, staff_members.c.id == messages.c.staff_id)
    )


def _thread_message(row: Row[Any], opener: Opener) -> ThreadMessage:
    return ThreadMessage(
        id=row.id,
        author=Author(row.author),
        text=readable(opener, row.sealed_body) if row.sealed_body else row.body,
        at=row.created_at,
        visibility=Visibility(row.visibility),
        attachments=tuple(attachment["kind"] for attachment in row.attachments),
        staff_name=row.staff_name or "",
        delivery=DeliveryStatus(row.status) if row.status else None,
        error_code=row.error_code or "",
    )


def open_tickets() -> Select[Any]:
    return (
        select(
            tickets.c.id,
            tickets.c.conversation_id,
            tickets.c.about,
            tickets.c.route,
            tickets.c.who,
            tickets.c.opened_at,
            *SENDER_COLUMNS,
        )
        .select_from(tickets.join(WITH_SENDER, conversations.c.id == tickets.c.conversation_id))
        .where(tickets.c.status == "open")
        .order_by(tickets.c.opened_at)
    )


def ticket_line(row: Row[Any]) -> TicketLine:
    return TicketLine(
        id=row.id,
        conversation_id=row.conversation_id,
        about=row.about,
        route=row.route,
        who=row.who,
        opened_at=row.opened_at,
        from_name=row.from_name or "",
        from_address=row.from_address,
    )
