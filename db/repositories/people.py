import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from bot.core.people import Family, Guardian, Pupil
from bot.core.storage import NewPupil
from db.transaction import Transaction, storable


class SqlPeople:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def family_at(self, conversation_id: UUID) -> Family | None:
        rows = await self._transaction.rows(
            "SELECT g.id AS guardian_id, g.name AS guardian_name, g.phone, p.id AS pupil_id, p.name, p.known_as,"
            " p.class_name, p.year_group, ARRAY(SELECT DISTINCT o.name FROM guardianships own"
            "  JOIN guardianships theirs ON theirs.pupil_id = own.pupil_id AND theirs.guardian_id <> own.guardian_id"
            "  JOIN guardians o ON o.id = theirs.guardian_id WHERE own.guardian_id = g.id ORDER BY o.name)"
            " AS other_guardians FROM conversations c"
            " JOIN contact_addresses a ON a.id = c.contact_address_id JOIN guardians g ON g.id = a.guardian_id"
            " LEFT JOIN guardianships gs ON gs.guardian_id = g.id LEFT JOIN pupils p ON p.id = gs.pupil_id"
            " WHERE c.id = :conversation ORDER BY p.name, p.id",
            conversation=conversation_id,
        )
        if not rows:
            return None
        first = rows[0]
        return Family(
            guardian=Guardian(id=first.guardian_id, name=first.guardian_name, phone=first.phone),
            pupils=tuple(
                Pupil(
                    id=row.pupil_id,
                    name=row.name,
                    known_as=row.known_as,
                    class_name=row.class_name,
                    year_group=row.year_group,
                )
                for row in rows
                if row.pupil_id is not None
            ),
            other_guardians=tuple(first.other_guardians),
        )

    async def tie_address(self, conversation_id: UUID, phone: str) -> bool:
        tied = await self._transaction.change(
            "UPDATE contact_addresses a SET guardian_id = g.id FROM conversations c, guardians g"
            " WHERE c.id = :conversation AND a.id = c.contact_address_id AND g.school_id = c.school_id"
            " AND g.phone = :phone",
            conversation=conversation_id,
            phone=phone,
        )
        return bool(tied)

    async def add_family(
        self,
        school_id: UUID,
        guardians: Sequence[tuple[str, str]],
        pupils: Sequence[tuple[str, str] | NewPupil],
    ) -> None:
        """A guardian is known by phone, or by name if they share a child named here; a pupil by name and class."""
        children = [
            pupil if isinstance(pupil, NewPupil) else NewPupil(name=pupil[0], class_name=pupil[1])
            for pupil in pupils
        ]
        guardian_ids = [
            await self._save_guardian(school_id, storable(name), phone, [child.name for child in children])
            for name, phone in guardians
        ]
        pupil_ids = [await self._save_pupil(school_id, child, guardian_ids) for child in children]
        await self._transaction.run(
            "INSERT INTO guardianships (guardian_id, pupil_id, school_id)"
            " SELECT g, p, :school FROM unnest(CAST(:guardians AS uuid[])) g, unnest(CAST(:pupils AS uuid[])) p"
            " ON CONFLICT DO NOTHING",
            school=school_id,
            guardians=guardian_ids,
            pupils=pupil_ids,
        )
        await self._tie_known_addresses(school_id)

    async def _save_guardian(
        self, school_id: UUID, name: str, phone: str, pupil_names: Sequence[str]
    ) -> UUID:
        row = await self._transaction.row(
            "UPDATE guardians SET name = :name, phone = :phone WHERE id = coalesce("
            " (SELECT id FROM guardians WHERE school_id = :school AND phone = :phone),"
            " (SELECT g.id FROM guardians g JOIN guardianships gs ON gs.guardian_id = g.id"
            "  JOIN pupils p ON p.id = gs.pupil_id WHERE g.school_id = :school AND g.name = :name"
            "  AND p.name = ANY(:pupils) ORDER BY g.id LIMIT 1)) RETURNING id",
            school=school_id,
            name=name,
            phone=phone,
            pupils=list(pupil_names),
        )
        if row is None:
            row = await self._transaction.row(
                "INSERT INTO guardians (school_id, name, phone) VALUES (:school, :name, :phone) RETURNING id",
                school=school_id,
                name=name,
                phone=phone,
            )
        return _id(row)

    async def _save_pupil(self, school_id: UUID, child: NewPupil, guardian_ids: Sequence[UUID]) -> UUID:
        name, class_name = storable(child.name), storable(child.class_name)
        year = child.year_group or _year_group(class_name)
        row = await self._transaction.row(
            "UPDATE pupils SET class_name = :class_name, year_group = :year, known_as = coalesce(:known_as, known_as)"
            " WHERE id = coalesce("
            " (SELECT p.id FROM pupils p JOIN guardianships gs ON gs.pupil_id = p.id"
            "  WHERE p.school_id = :school AND p.name = :name AND gs.guardian_id = ANY(:guardians) LIMIT 1),"
            " (SELECT id FROM pupils WHERE school_id = :school AND name = :name"
            "  AND class_name IS NOT DISTINCT FROM :class_name ORDER BY id LIMIT 1)) RETURNING id",
            school=school_id,
            name=name,
            class_name=class_name or None,
            year=year,
            known_as=storable(child.known_as) or None,
            guardians=list(guardian_ids),
        )
        if row is None:
            row = await self._transaction.row(
                "INSERT INTO pupils (school_id, name, class_name, year_group, known_as)"
                " VALUES (:school, :name, :class_name, :year, :known_as) RETURNING id",
                school=school_id,
                name=name,
                class_name=class_name or None,
                year=year,
                known_as=storable(child.known_as) or None,
            )
        return _id(row)

    async def _tie_known_addresses(self, school_id: UUID) -> None:
        """Numbers that wrote before they were on the roll, and numbers that a guardian no longer has."""
        await self._transaction.run(
            "UPDATE contact_addresses a SET guardian_id = g.id FROM guardians g"
            " WHERE a.school_id = :school AND g.school_id = :school AND a.address = g.phone"
            " AND a.guardian_id IS DISTINCT FROM g.id",
            school=school_id,
        )
        await self._transaction.run(
            "UPDATE contact_addresses a SET guardian_id = NULL WHERE a.school_id = :school"
            " AND a.guardian_id IS NOT NULL AND a.address LIKE '+%'"
            " AND NOT EXISTS (SELECT FROM guardians g WHERE g.id = a.guardian_id AND g.phone = a.address)",
            school=school_id,
        )


def _id(row: Any) -> UUID:
    return UUID(str(row.id))


def _year_group(class_name: str) -> str | None:
    """N, R or 1 to 6, where the name of the class says so."""
    word = class_name.strip().lower()
    if match := re.match(r"(?:y(?:ea)?r?\s*)?([1-6])(?![0-9])", word):
        return match.group(1)
    if re.match(r"(?:reception\b|yr$|r[a-z0-9]?$)", word):
        return "R"
    return "N" if re.match(r"(?:nursery\b|n[a-z0-9]?$)", word) else None
