"""What the office writes for parents: its own school's, in one's own name, every version kept."""

from dataclasses import replace
from uuid import uuid4

import pytest

from bot.core.answers.staff_answers import Asking, StaffAnswer
from bot.core.errors import NotPermitted
from bot.core.messages import Visibility
from bot.core.storage import WORKER, DatabaseRole
from tests.db.test_row_level_security import Look

CLUB = "Breakfast club opens at 7:45am."
ASKED = (Asking(words="what time is breakfast club"), Asking(words="when does breakfast club open"))


def answer(line, **changed) -> StaffAnswer:
    values = {
        "id": uuid4(), "version": 1, "text": CLUB, "askings": ASKED, "is_withdrawn": False, "by": "A. Office",
        "at": line.tick(),
    }  # fmt: skip
    return StaffAnswer(**{**values, **changed})


async def write(line, written: StaffAnswer) -> StaffAnswer:
    async with line.database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        await uow.staff_answers.add(
            written, school_id=line.school_id, staff_id=line.staff[DatabaseRole.OFFICE]
        )
        await uow.commit()
    return written


async def edition(line) -> str:
    async with line.database.uow(WORKER) as uow:
        return await uow.staff_answers.edition(line.school_id)


async def test_an_answer_comes_back_as_it_was_written(line) -> None:
    written = await write(line, answer(line))
    async with line.database.uow(WORKER) as uow:
        assert await uow.staff_answers.current(line.school_id) == [written]
        assert await uow.staff_answers.current(uuid4()) == []


async def test_a_change_is_a_version_more_and_the_one_before_it_stays(line) -> None:
    first = await write(line, answer(line))
    second = replace(first, version=2, text="At 8am.", at=line.tick())
    async with line.database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        assert await uow.staff_answers.supersede(first.id, 1)
        await uow.staff_answers.add(
            second, school_id=line.school_id, staff_id=line.staff[DatabaseRole.OFFICE]
        )
        await uow.commit()
    async with line.database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        assert await uow.staff_answers.current(line.school_id) == [second]
        assert await uow.staff_answers.versions(first.id) == [second, first]
        assert not await uow.staff_answers.supersede(first.id, 1), "somebody else was quicker"


async def test_the_edition_changes_with_everything_that_is_in_use(line) -> None:
    seen = [await edition(line)]
    assert seen == [""]
    written = await write(line, answer(line))
    seen.append(await edition(line))
    async with line.database.uow(WORKER) as uow:
        await uow.staff_answers.set_embeddings(line.school_id, {ASKED[0].words: (0.5, 0.25)})
        await uow.commit()
    seen.append(await edition(line))
    async with line.database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        await uow.staff_answers.supersede(written.id, 1)
        await uow.staff_answers.add(
            replace(written, version=2, is_withdrawn=True),
            school_id=line.school_id,
            staff_id=line.staff[DatabaseRole.OFFICE],
        )
        await uow.commit()
    assert len(set(seen)) == 3
    assert await edition(line) == ""


async def test_nobody_writes_in_another_s_name_or_for_another_school(line, open_line) -> None:
    elm = await open_line("elm")
    office = line.staff[DatabaseRole.OFFICE]
    for school_id, staff_id in ((line.school_id, line.staff[DatabaseRole.HEAD]), (elm.school_id, office)):
        async with line.database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
            with pytest.raises(NotPermitted):
                await uow.staff_answers.add(answer(line), school_id=school_id, staff_id=staff_id)


async def test_another_school_s_answers_are_not_there(line, open_line) -> None:
    written = await write(line, answer(line))
    elm = await open_line("elm")
    async with line.database.web_uow(elm.access(DatabaseRole.OFFICE)) as uow:
        assert await uow.staff_answers.current(line.school_id) == []
        assert not await uow.staff_answers.supersede(written.id, 1)
        with pytest.raises(NotPermitted):
            await uow.staff_answers.versions(written.id)


async def test_what_is_written_is_not_written_over(line) -> None:
    await write(line, answer(line))
    office = Look(line.database, line.access(DatabaseRole.OFFICE))
    for sql in (
        "UPDATE staff_answers SET body = ''",
        "UPDATE staff_answers SET written_by_name = ''",
        "DELETE FROM staff_answers",
        "UPDATE staff_answer_questions SET body = ''",
        "DELETE FROM staff_answer_questions",
    ):
        assert (await office.error(sql)).startswith("permission denied for table")


@pytest.mark.parametrize("role", [DatabaseRole.DSL, DatabaseRole.HEAD, DatabaseRole.CHAIR])
async def test_they_are_the_office_s_alone(line, role) -> None:
    look = Look(line.database, line.access(role))
    for table in ("staff_answers", "staff_answer_questions"):
        assert await look.error(f"SELECT 1 FROM {table}") == f"permission denied for table {table}"


@pytest.mark.parametrize("visibility", [Visibility.DSL, Visibility.HEAD, Visibility.CHAIR])
async def test_ways_of_asking_leave_with_the_message_that_they_came_from(line, visibility) -> None:
    said = await line.receive("what time is breakfast club")
    await line.handle(said)
    first, second = ASKED
    written = await write(
        line, answer(line, askings=(replace(first, message_ids=(uuid4(), said.message_id)), second))
    )
    async with line.database.uow(WORKER) as uow:
        await uow.messages.restrict(said.message_id, visibility)
        await uow.commit()
    async with line.database.uow(WORKER) as uow:
        [left] = await uow.staff_answers.current(line.school_id)
    assert left == replace(written, askings=(second,)), "the answer itself is the office's own words"
