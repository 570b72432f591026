"""Sign-in lookups and logins, under the role that reads nothing else."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.people import Role
from bot.core.reads import Credential, SignedIn
from bot.core.storage import SIGN_IN
from db.reads_transaction import reading, writing
from db.tables import logins, schools, staff_members


class SqlSignIns:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def credential(self, email: str) -> Credential | None:
        """None also where two schools gave one address to two people: neither may open the other's door."""
        statement = (
            select(staff_members)
            .where(func.lower(staff_members.c.email) == email.strip().lower(), staff_members.c.is_active)
            .limit(2)
        )
        async with reading(self._engine, SIGN_IN) as connection:
            rows = (await connection.execute(statement)).all()
        if len(rows) != 1:
            return None
        return Credential(
            staff_id=rows[0].id,
            school_id=rows[0].school_id,
            role=Role(rows[0].role),
            password_hash=rows[0].password_hash,
            totp_secret=rows[0].totp_secret,
        )

    async def open_login(
        self,
        credential: Credential,
        *,
        token_hash: str,
        at: datetime,
        until: datetime,
        has_passed_second_factor: bool,
    ) -> None:
        async with writing(self._engine, SIGN_IN) as connection:
            await connection.execute(delete(logins).where(logins.c.expires_at <= at))
            await connection.execute(
                insert(logins).values(
                    token_hash=token_hash,
                    staff_id=credential.staff_id,
                    school_id=credential.school_id,
                    created_at=at,
                    expires_at=until,
                    is_second_factor_passed=has_passed_second_factor,
                )
            )

    async def signed_in(self, token_hash: str, *, at: datetime) -> SignedIn | None:
        statement = (
            select(
                logins.c.staff_id,
                logins.c.school_id,
                logins.c.expires_at,
                logins.c.is_second_factor_passed,
                staff_members.c.name,
                staff_members.c.role,
                staff_members.c.totp_secret,
                schools.c.settings["name"].astext.label("school_name"),
            )
            .join(staff_members, staff_members.c.id == logins.c.staff_id)
            .join(schools, schools.c.id == logins.c.school_id)
            .where(logins.c.token_hash == token_hash, logins.c.expires_at > at, staff_members.c.is_active)
        )
        async with reading(self._engine, SIGN_IN) as connection:
            row = (await connection.execute(statement)).one_or_none()
        return _signed_in(row) if row is not None else None

    async def renew_login(self, old_hash: str, *, token_hash: str, until: datetime) -> None:
        async with writing(self._engine, SIGN_IN) as connection:
            await connection.execute(
                update(logins)
                .where(logins.c.token_hash == old_hash)
                .values(token_hash=token_hash, expires_at=until, is_second_factor_passed=True)
            )

    async def close_login(self, token_hash: str) -> None:
        async with writing(self._engine, SIGN_IN) as connection:
            await connection.execute(delete(logins).where(logins.c.token_hash == token_hash))


def _signed_in(row: Row[*tuple[Any, ...]]) -> SignedIn:
    return SignedIn(
        staff_id=row.staff_id,
        school_id=row.school_id,
        school_name=row.school_name,
        name=row.name,
        role=Role(row.role),
        has_passed_second_factor=row.is_second_factor_passed,
        totp_secret=row.totp_secret,
        expires_at=row.expires_at,
    )
