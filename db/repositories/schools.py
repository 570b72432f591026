from datetime import datetime
from uuid import UUID

from psycopg.types.json import Jsonb

from bot.core.errors import UnknownSchool
from bot.core.school_settings import SchoolSettings
from bot.core.storage import School
from db.transaction import Transaction


class SchoolCache:
    """Settings already read and checked, by school and the moment they were saved."""

    def __init__(self) -> None:
        self._schools: dict[UUID, tuple[datetime, School]] = {}

    def get(self, school_id: UUID, updated_at: datetime) -> School | None:
        saved_at, school = self._schools.get(school_id, (None, None))
        return school if saved_at == updated_at else None

    def put(self, school: School, updated_at: datetime) -> None:
        self._schools[school.id] = (updated_at, school)


class SqlSchools:
    def __init__(self, transaction: Transaction, cache: SchoolCache) -> None:
        self._transaction = transaction
        self._cache = cache

    async def by_id(self, school_id: UUID) -> School:
        return await self._one("SELECT id, updated_at FROM schools WHERE id = :wanted", school_id)

    async def by_slug(self, slug: str) -> School:
        return await self._one("SELECT id, updated_at FROM schools WHERE slug = :wanted", slug)

    async def all(self) -> list[School]:
        rows = await self._transaction.rows("SELECT id, updated_at FROM schools ORDER BY slug")
        return [await self._read(row.id, row.updated_at) for row in rows]

    async def save(self, settings: SchoolSettings) -> UUID:
        row = await self._transaction.row(
            "INSERT INTO schools (slug, settings) VALUES (:slug, :settings)"
            " ON CONFLICT (slug) DO UPDATE SET settings = excluded.settings, updated_at = clock_timestamp()"
            " RETURNING id",
            slug=settings.slug,
            settings=Jsonb(settings.model_dump(mode="json")),
        )
        assert row is not None
        school_id: UUID = row.id
        return school_id

    async def _one(self, statement: str, wanted: UUID | str) -> School:
        row = await self._transaction.row(statement, wanted=wanted)
        if row is None:
            raise UnknownSchool
        return await self._read(row.id, row.updated_at)

    async def _read(self, school_id: UUID, updated_at: datetime) -> School:
        known = self._cache.get(school_id, updated_at)
        if known is not None:
            return known
        row = await self._transaction.row(
            "SELECT settings, updated_at FROM schools WHERE id = :id", id=school_id
        )
        if row is None:
            raise UnknownSchool
        school = School(id=school_id, settings=SchoolSettings.model_validate(row.settings))
        self._cache.put(school, row.updated_at)
        return school
