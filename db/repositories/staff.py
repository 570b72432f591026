from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from bot.core.people import Role, StaffMember
from db.transaction import Transaction, storable


class SqlStaff:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def add(self, member: StaffMember, *, password_hash: str, totp_secret: str | None) -> None:
        """Add, or replace the member of this school with the same e-mail address."""
        await self._transaction.run(
            "INSERT INTO staff_members (id, school_id, name, email, role, password_hash, totp_secret, phone,"
            " class_name, notice_email, telegram_chat) VALUES (:id, :school, :name, :email, :role, :password_hash,"
            " :totp_secret, :phone, :class_name, :notice_email, :telegram_chat) ON CONFLICT (school_id, email) DO UPDATE SET name = excluded.name,"
            " role = excluded.role, password_hash = excluded.password_hash, totp_secret = excluded.totp_secret,"
            " phone = excluded.phone, class_name = excluded.class_name,"
            " notice_email = excluded.notice_email, telegram_chat = excluded.telegram_chat, is_active = true",
            id=member.id,
            school=member.school_id,
            name=storable(member.name),
            email=member.email.strip().lower(),
            role=member.role.value,
            password_hash=password_hash,
            totp_secret=totp_secret,
            phone=member.phone,
            class_name=member.class_name,
            notice_email=member.notice_email,
            telegram_chat=member.telegram_chat,
        )

    async def demo_totp_secret(self, email: str) -> str | None:
        """The second factor's secret of a staff member of a demo school; None for anybody else."""
        row = await self._transaction.row(
            "SELECT m.totp_secret FROM staff_members m JOIN schools s ON s.id = m.school_id"
            " WHERE m.email = :email AND m.is_active AND (s.settings ->> 'is_demo')::boolean"
            " ORDER BY s.slug LIMIT 1",
            email=email.strip().lower(),
        )
        return row.totp_secret if row is not None else None

    async def by_role(self, school_id: UUID, role: Role) -> list[StaffMember]:
        """The active ones, by name."""
        rows = await self._transaction.rows(
            "SELECT id, school_id, name, email, role, class_name, phone, notice_email, telegram_chat FROM staff_members"
            " WHERE school_id = :school AND role = :role AND is_active ORDER BY name",
            school=school_id,
            role=role.value,
        )
        return [_reachable(row) for row in rows]

    async def by_id(self, staff_id: UUID) -> StaffMember | None:
        """None once they have left."""
        row = await self._transaction.row(
            "SELECT id, school_id, name, email, role, class_name, phone, notice_email, telegram_chat FROM staff_members"
            " WHERE id = :id AND is_active",
            id=staff_id,
        )
        return _reachable(row) if row is not None else None

    async def of_school(self, school_id: UUID) -> list[StaffMember]:
        rows = await self._transaction.rows(
            "SELECT id, school_id, name, email, role, class_name FROM staff_members"
            " WHERE school_id = :school AND is_active ORDER BY name",
            school=school_id,
        )
        return [_member(row) for row in rows]


def _reachable(row: Row[Any]) -> StaffMember:
    return replace(
        _member(row), phone=row.phone, notice_email=row.notice_email, telegram_chat=row.telegram_chat
    )


def _member(row: Row[Any]) -> StaffMember:
    return StaffMember(
        id=row.id,
        school_id=row.school_id,
        name=row.name,
        email=row.email,
        role=Role(row.role),
        class_name=row.class_name,
    )
