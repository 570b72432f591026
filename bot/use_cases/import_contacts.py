"""Import a school's families from the lines of a CSV file: one row a guardian and child."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from bot.core.errors import ImportRefused
from bot.core.phones import read_uk_phone
from bot.core.storage import SET_UP, NewPupil, UnitOfWorkFactory

COLUMNS = ("guardian_name", "guardian_phone", "child_name", "child_known_as", "class", "year")
_NEEDED = ("guardian_name", "guardian_phone", "child_name")
_YEARS = frozenset({"N", "R", *"123456", ""})
_LONGEST = 120


@dataclass(frozen=True, kw_only=True)
class ContactsReport:
    families: int
    pupils: int
    problems: tuple[tuple[int, str], ...] = ()  # line number in the file, reason
    is_imported: bool = False


@dataclass(frozen=True)
class _Child:
    name: str
    known_as: str
    class_name: str
    year: str


@dataclass(frozen=True)
class _Row:
    line: int
    guardian: str
    phone: str
    child: _Child


async def import_contacts(
    uow_factory: UnitOfWorkFactory,
    *,
    school_id: UUID,
    lines: Iterable[str],
    is_dry_run: bool = False,
    skip_bad: bool = False,
) -> ContactsReport:
    """Nothing is written from a file with a bad row unless `skip_bad`; a dry run writes nothing at all."""
    rows, problems = _read(lines)
    families = _families(rows)
    will_import = not is_dry_run and (skip_bad or not problems)
    if will_import and families:
        async with uow_factory(SET_UP) as uow:
            for guardians, children in families:
                await uow.people.add_family(school_id, guardians, children)
            await uow.commit()
    return ContactsReport(
        families=len(families),
        pupils=len({row.child for row in rows}),
        problems=tuple(problems),
        is_imported=will_import and bool(families),
    )


def _read(lines: Iterable[str]) -> tuple[list[_Row], list[tuple[int, str]]]:
    reader = csv.reader(line.replace("\0", "") for line in lines)
    rows: list[_Row] = []
    problems: list[tuple[int, str]] = []
    names_by_phone: dict[str, str] = {}
    seen: set[tuple[str, _Child]] = set()
    header: list[str] | None = None
    try:
        for cells in reader:
            values = [cell.strip() for cell in cells]
            if not any(values):
                continue
            if header is None:
                header = _header(values)
                continue
            read = _row(reader.line_num, header, values)
            if isinstance(read, str):
                problems.append((reader.line_num, read))
            elif names_by_phone.setdefault(read.phone, read.guardian) != read.guardian:
                problems.append((reader.line_num, "this phone number already belongs to another guardian"))
            elif (read.phone, read.child) in seen:
                problems.append((reader.line_num, "this guardian and child are already in the file"))
            else:
                seen.add((read.phone, read.child))
                rows.append(read)
    except csv.Error as error:
        problems.append((reader.line_num, f"not readable as CSV: {error}"))
    if header is None:
        raise ImportRefused(
            ["the file is empty; wants a first line naming the columns: " + ",".join(COLUMNS)]
        )
    return rows, problems


def _header(values: list[str]) -> list[str]:
    header = [value.lstrip("\ufeff").lower() for value in values]
    missing = [name for name in _NEEDED if name not in header]
    strange = [name for name in header if name not in COLUMNS]
    if missing or strange or len(set(header)) != len(header):
        raise ImportRefused(
            [f"the first line lacks the column {name}" for name in missing]
            + [f'the first line has a column we do not know: "{name}"' for name in strange]
            or ["the first line names a column twice"]
        )
    return header


def _row(line: int, header: list[str], values: list[str]) -> _Row | str:
    """The row, or why it is bad."""
    if len(values) != len(header):
        return f"has {len(values)} cells; the first line has {len(header)}"
    cells = dict(zip(header, values, strict=True))
    for name in _NEEDED:
        if not cells[name]:
            return f"{name} is empty"
    if any(len(value) > _LONGEST for value in values):
        return f"a cell is longer than {_LONGEST} characters"
    phone = read_uk_phone(cells["guardian_phone"])
    if phone is None:
        return "guardian_phone is no British phone number"
    year = cells.get("year", "").upper()
    if year not in _YEARS:
        return "year wants N, R or 1 to 6"
    child = _Child(cells["child_name"], cells.get("child_known_as", ""), cells.get("class", ""), year)
    return _Row(line, cells["guardian_name"], phone, child)


_FamilyRows = tuple[list[tuple[str, str]], list[NewPupil]]


def _families(rows: list[_Row]) -> list[_FamilyRows]:
    """Guardians with exactly the same children are one family; each is tied to no other child."""
    children: defaultdict[tuple[str, str], list[_Child]] = defaultdict(list)
    for row in rows:
        children[row.guardian, row.phone].append(row.child)
    guardians: defaultdict[frozenset[_Child], list[tuple[str, str]]] = defaultdict(list)
    order: dict[frozenset[_Child], list[_Child]] = {}
    for guardian, own in children.items():
        key = frozenset(own)
        guardians[key].append(guardian)
        order.setdefault(key, own)
    return [(guardians[key], [_pupil(child) for child in own]) for key, own in order.items()]


def _pupil(child: _Child) -> NewPupil:
    return NewPupil(
        name=child.name, class_name=child.class_name, known_as=child.known_as, year_group=child.year
    )
