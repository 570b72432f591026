"""What the simulated phones show: demo schools, and the simulator's own channel."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, literal, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.errors import UnknownSchool
from bot.core.messages import ChannelName, DeliveryStatus
from bot.core.reads import DemoGuardian, PhoneMessage
from bot.core.sealing import Opener, readable
from bot.core.storage import SIMULATOR
from db.reads_transaction import reading
from db.tables import (
    contact_addresses,
    conversations,
    guardians,
    guardianships,
    messages,
    outbox,
    pupils,
    schools,
)

LONGEST_THREAD = 200


class SqlSimulatorReads:
    def __init__(self, engine: AsyncEngine, opener: Opener) -> None:
        self._engine = engine
        self._opener = opener

    async def demo_school(self) -> tuple[UUID, str]:
        statement = (
            select(schools.c.id, schools.c.settings["name"].astext.label("name"))
            .where(schools.c.settings["is_demo"].as_boolean())
            .order_by(schools.c.slug)
            .limit(1)
        )
        async with reading(self._engine, SIMULATOR) as connection:
            row = (await connection.execute(statement)).one_or_none()
        if row is None:
            raise UnknownSchool
        return row.id, row.name

    async def demo_guardians(self, school_id: UUID) -> tuple[DemoGuardian, ...]:
        child = func.coalesce(pupils.c.known_as, func.split_part(pupils.c.name, " ", 1)) + func.coalesce(
            literal(" (") + pupils.c.class_name + ")", ""
        )
        statement = (
            select(guardians.c.name, guardians.c.phone, func.array_agg(child).label("children"))
            .join(guardianships, guardianships.c.guardian_id == guardians.c.id)
            .join(pupils, pupils.c.id == guardianships.c.pupil_id)
            .where(guardians.c.school_id == school_id, guardians.c.phone.is_not(None))
            .group_by(guardians.c.id, guardians.c.name, guardians.c.phone)
            .order_by(guardians.c.phone)
        )
        async with reading(self._engine, SIMULATOR) as connection:
            rows = (await connection.execute(statement)).all()
        return tuple(
            DemoGuardian(name=row.name, phone=row.phone, children=tuple(sorted(row.children))) for row in rows
        )

    async def threads(self, school_id: UUID, addresses: Sequence[str]) -> dict[str, tuple[PhoneMessage, ...]]:
        statement = (
            select(
                contact_addresses.c.address,
                messages.c.id,
                messages.c.direction,
                messages.c.body,
                messages.c.sealed_body,
                messages.c.created_at,
                outbox.c.status,
            )
            .select_from(
                messages.join(conversations, conversations.c.id == messages.c.conversation_id)
                .join(contact_addresses, contact_addresses.c.id == conversations.c.contact_address_id)
                .outerjoin(outbox, outbox.c.message_id == messages.c.id)
            )
            .where(
                contact_addresses.c.school_id == school_id,
                contact_addresses.c.channel == ChannelName.SIMULATOR.value,
                contact_addresses.c.address.in_(addresses),
                func.coalesce(outbox.c.status, "") != DeliveryStatus.DROPPED.value,
            )
            .order_by(messages.c.created_at.desc(), messages.c.recorded_at.desc())
            .limit(LONGEST_THREAD * max(1, len(addresses)))
        )
        found: dict[str, list[PhoneMessage]] = {address: [] for address in addresses}
        async with reading(self._engine, SIMULATOR) as connection:
            rows = (await connection.execute(statement)).all()
        for row in reversed(rows):
            found[row.address].append(
                PhoneMessage(
                    id=row.id,
                    is_mine=row.direction == "in",
                    text=readable(self._opener, row.sealed_body) if row.sealed_body else row.body,
                    at=row.created_at,
                    delivery=DeliveryStatus(row.status) if row.status else None,
                )
            )
        return {address: tuple(lines[-LONGEST_THREAD:]) for address, lines in found.items()}
