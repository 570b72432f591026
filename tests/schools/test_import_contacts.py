from pathlib import Path
from uuid import UUID

import pytest

from bot.core.errors import ImportRefused
from bot.use_cases.import_contacts import import_contacts
from tests.conftest import Database

DEMO = Path(__file__).resolve().parents[2] / "schools" / "demo" / "contacts.csv"
HEADER = "guardian_name,guardian_phone,child_name,child_known_as,class,year\n"
GOOD = [HEADER, "Amy Oak,07700 900201,Ben Oak,,3K,3\n", "Amy Oak,07700 900201,Cy Oak,,1W,1\n"]


@pytest.fixture
async def school_id(database: Database) -> UUID:
    return await database.add_school()


async def count(database: Database, table: str) -> int:
    return int(await database.value(f"SELECT count(*) FROM {table}"))


async def test_a_good_file_is_imported(database: Database, school_id: UUID) -> None:
    report = await import_contacts(database.uow, school_id=school_id, lines=GOOD)
    assert (report.families, report.pupils, report.problems, report.is_imported) == (1, 2, (), True)
    assert await database.value("SELECT phone FROM guardians") == "+447700900201"
    assert await count(database, "guardianships") == 2


async def test_a_dry_run_writes_nothing(database: Database, school_id: UUID) -> None:
    report = await import_contacts(database.uow, school_id=school_id, lines=GOOD, is_dry_run=True)
    assert (report.families, report.is_imported) == (1, False)
    assert await count(database, "guardians") == 0


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Amy Oak,,Ben Oak,,3K,3\n", "guardian_phone is empty"),
        (",07700 900201,Ben Oak,,3K,3\n", "guardian_name is empty"),
        ("Amy Oak,07700 900201,,,3K,3\n", "child_name is empty"),
        ("Amy Oak,12345,Ben Oak,,3K,3\n", "no British phone number"),
        ("Amy Oak,07700 900201,Ben Oak,,3K,9\n", "year wants"),
        ("Amy Oak,07700 900201\n", "has 2 cells"),
        (f"Amy Oak,07700 900201,{'B' * 121},,3K,3\n", "longer than"),
    ],
)
async def test_a_bad_row_is_named_by_its_line_and_nothing_is_imported(
    database: Database, school_id: UUID, row: str, reason: str
) -> None:
    report = await import_contacts(database.uow, school_id=school_id, lines=[*GOOD, row])
    assert [(line, reason in said) for line, said in report.problems] == [(4, True)]
    assert await count(database, "guardians") == 0


async def test_the_good_rows_of_a_bad_file_are_imported_when_asked(
    database: Database, school_id: UUID
) -> None:
    report = await import_contacts(
        database.uow, school_id=school_id, lines=[*GOOD, "Dee,1,Eve,,3K,3\n"], skip_bad=True
    )
    assert report.is_imported
    assert await count(database, "guardians") == 1


async def test_one_phone_number_is_one_guardian(database: Database, school_id: UUID) -> None:
    lines = [*GOOD, "Zoe Ash,07700 900201,Fay Ash,,3K,3\n"]
    report = await import_contacts(database.uow, school_id=school_id, lines=lines)
    assert report.problems == ((4, "this phone number already belongs to another guardian"),)


async def test_a_guardian_is_tied_to_no_other_familys_child(database: Database, school_id: UUID) -> None:
    lines = [
        HEADER,
        "Amy Oak,07700 900201,Ben Oak,,3K,3\n",
        "Amy Oak,07700 900201,Cy Ash,,1W,1\n",
        "Dan Ash,07700 900202,Cy Ash,,1W,1\n",
    ]
    await import_contacts(database.uow, school_id=school_id, lines=lines)
    tied = await database.rows(
        "SELECT g.name AS guardian, p.name AS pupil FROM guardianships gs JOIN guardians g ON g.id = gs.guardian_id"
        " JOIN pupils p ON p.id = gs.pupil_id ORDER BY 1, 2"
    )
    assert [(row["guardian"], row["pupil"]) for row in tied] == [
        ("Amy Oak", "Ben Oak"),
        ("Amy Oak", "Cy Ash"),
        ("Dan Ash", "Cy Ash"),
    ]


async def test_what_the_family_calls_a_child_and_the_year_are_kept(
    database: Database, school_id: UUID
) -> None:
    lines = [HEADER, "Amy Oak,07700 900201,Benjamin Oak,Benji,Willow,4\n"]
    await import_contacts(database.uow, school_id=school_id, lines=lines)
    row = (await database.rows("SELECT known_as, class_name, year_group FROM pupils"))[0]
    assert row == {"known_as": "Benji", "class_name": "Willow", "year_group": "4"}


async def test_importing_the_same_file_twice_doubles_nobody(database: Database, school_id: UUID) -> None:
    for _ in range(2):
        await import_contacts(database.uow, school_id=school_id, lines=GOOD)
    assert (await count(database, "guardians"), await count(database, "pupils")) == (1, 2)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], "empty"),
        (["name,phone\n"], "lacks the column guardian_name"),
        ([HEADER.replace("class", "colour")], 'do not know: "colour"'),
        ([HEADER.replace("\n", ",class\n")], "names a column twice"),
    ],
)
async def test_a_file_without_the_right_columns_is_refused(
    database: Database, school_id: UUID, lines: list[str], reason: str
) -> None:
    with pytest.raises(ImportRefused, match=reason):
        await import_contacts(database.uow, school_id=school_id, lines=lines)


async def test_the_demo_schools_file_is_good(database: Database, school_id: UUID) -> None:
    lines = DEMO.read_text().splitlines(keepends=True)
    report = await import_contacts(database.uow, school_id=school_id, lines=lines)
    assert report.problems == ()
    assert await count(database, "guardians") == 15
