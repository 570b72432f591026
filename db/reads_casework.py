"""Beside one alert: who else reads it, what belongs together, and who could take it."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, or_, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.climbing import may_read
from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.reads import AlertReader, Colleague
from bot.core.storage import Access
from db.tables import (
    alert_links,
    alert_readers,
    contact_addresses,
    conversations,
    guardians,
    guardianships,
    pupils,
    schools,
    staff_members,
)


async def readers_of(connection: AsyncConnection, access: Access, alert_id: UUID) -> tuple[AlertReader, ...]:
    """The others; whoever has left is gone since this person's own page said that it is here."""
    statement = (
        select(staff_members.c.name, alert_readers.c.opened_at)
        .join(staff_members, staff_members.c.id == alert_readers.c.staff_id)
        .where(alert_readers.c.alert_id == alert_id, alert_readers.c.staff_id != access.staff_id)
        .order_by(alert_readers.c.opened_at)
    )
    rows = (await connection.execute(statement)).all()
    return tuple(AlertReader(name=row.name, opened_at=row.opened_at) for row in rows)


def family_conversations(conversation_id: UUID) -> Select[Any]:
    """This conversation, the same guardian's others, and those of other guardians of the same children."""
    mine, theirs = contact_addresses.alias("mine"), contact_addresses.alias("theirs")
    my_children, their_children = guardianships.alias("my_children"), guardianships.alias("their_children")
    here, there = conversations.alias("here"), conversations.alias("there")
    of_family = (
        select(there.c.id)
        .select_from(
            here.join(mine, mine.c.id == here.c.contact_address_id)
            .outerjoin(my_children, my_children.c.guardian_id == mine.c.guardian_id)
            .outerjoin(their_children, their_children.c.pupil_id == my_children.c.pupil_id)
            .join(
                theirs,
                or_(
                    theirs.c.guardian_id == mine.c.guardian_id,
                    theirs.c.guardian_id == their_children.c.guardian_id,
                ),
            )
            .join(there, there.c.contact_address_id == theirs.c.id)
        )
        .where(here.c.id == conversation_id)
    )
    together = union(of_family, select(conversations.c.id).where(conversations.c.id == conversation_id))
    return select(together.subquery().c.id)


async def links_of(connection: AsyncConnection, alert_id: UUID) -> dict[UUID, str]:
    """The alerts that were linked to this one by hand, and who did it."""
    other = case(
        (alert_links.c.alert_id == alert_id, alert_links.c.other_alert_id), else_=alert_links.c.alert_id
    )
    statement = (
        select(other.label("other"), staff_members.c.name)
        .join(staff_members, staff_members.c.id == alert_links.c.linked_by)
        .where(or_(alert_links.c.alert_id == alert_id, alert_links.c.other_alert_id == alert_id))
    )
    return {row.other: row.name for row in (await connection.execute(statement)).all()}


async def colleagues_for(
    connection: AsyncConnection, visibility: str, kept_from: Collection[UUID]
) -> tuple[Colleague, ...]:
    """To whom it can be given; the database refuses anybody else."""
    roles = [role.value for role in Role if may_read(role, Visibility(visibility))]
    statement = (
        select(staff_members.c.id, staff_members.c.name)
        .where(
            staff_members.c.role.in_(roles),
            staff_members.c.is_active,
            staff_members.c.id.not_in(kept_from),
        )
        .order_by(staff_members.c.role, staff_members.c.name)
    )
    rows = (await connection.execute(statement)).all()
    return tuple(Colleague(id=row.id, name=row.name) for row in rows)


async def names_of_people(connection: AsyncConnection) -> tuple[str, ...]:
    """Guardians, pupils as on roll and as called, staff, and the school itself."""
    statement = union(
        select(guardians.c.name),
        select(pupils.c.name),
        select(pupils.c.known_as).where(pupils.c.known_as.is_not(None)),
        select(staff_members.c.name),
        select(schools.c.settings["name"].astext),
    )
    return tuple((await connection.execute(statement)).scalars().all())
