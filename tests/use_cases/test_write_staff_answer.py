"""The office answers what nobody had, and parents are told it from then on."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from bot.core.answers.staff_answers import OpenQuestion, StaffAnswer
from bot.core.errors import NotPermitted
from bot.core.people import Role
from bot.core.storage import Access
from bot.core.understanding import Intent
from bot.use_cases.acknowledge_alert import pass_to_dsl
from bot.use_cases.find_answer import PolicyAnswers
from bot.use_cases.write_staff_answer import (
    Draft,
    add_answer,
    change_answer,
    set_questions_aside,
    withdraw_answer,
)
from tests.fakes import reading
from tests.use_cases.desk_work import STRANGER, Line
from tests.use_cases.told import staffed

CLUB = "what time does breakfast club open?"
AGAIN = "what time does breakfast club open then?"
TOLD = "Breakfast club opens at 7:45am."
DRAFT = Draft(text=TOLD, ways=(CLUB,), by="Oak Office")


@pytest.fixture
async def office(line: Line) -> Access:
    line.desk = replace(line.desk, answers=PolicyAnswers(line.desk.uow, line.clock))
    for text in (CLUB, AGAIN):
        line.interpreter.known[text] = reading(text, Intent.ASK_QUESTION)
    return (await staffed(line))[Role.OFFICE]


async def questions(line: Line, access: Access) -> list[OpenQuestion]:
    async with line.database.web_uow(access) as uow:
        return await uow.unanswered.open(100)


async def answers(line: Line, access: Access) -> list[StaffAnswer]:
    async with line.database.web_uow(access) as uow:
        return await uow.staff_answers.current(line.school_id)


async def add(line: Line, access: Access, *question_ids: UUID, draft: Draft = DRAFT) -> UUID | None:
    answer_id = uuid4()
    is_added = await add_answer(
        line.database.web_uow, line.clock, access=access, answer_id=answer_id, draft=draft,
        question_ids=question_ids,
    )  # fmt: skip
    return answer_id if is_added else None


async def pass_on(line: Line, access: Access, question: OpenQuestion) -> None:
    await pass_to_dsl(line.database.web_uow, line.clock, access=access, message_id=question.message_id)


async def test_what_the_office_answers_is_told_the_next_parent_who_asks(line: Line, office: Access) -> None:
    [reply] = await line.say(CLUB)
    assert "passed your question to the office" in reply
    [question] = await questions(line, office)
    assert await add(line, office, question.id) is not None
    assert await questions(line, office) == []
    [reply] = await line.say(AGAIN, sender=STRANGER)
    assert TOLD in reply
    assert await questions(line, office) == [], "it was answered"


async def test_who_and_when_are_kept_with_every_version(line: Line, office: Access) -> None:
    answer_id = await add(line, office)
    assert answer_id is not None
    line.wait(minutes=5)
    [first] = await answers(line, office)
    assert await change_answer(
        line.database.web_uow, line.clock, access=office, answer_id=answer_id, mark=first.mark,
        draft=replace(DRAFT, text="At 8am.", by="Oak Temp"),
    )  # fmt: skip
    [second] = await answers(line, office)
    assert await withdraw_answer(
        line.database.web_uow, line.clock, access=office, answer_id=answer_id, mark=second.mark, by="Oak Temp"
    )
    async with line.database.web_uow(office) as uow:
        versions = await uow.staff_answers.versions(answer_id)
    assert [(each.version, each.text, each.by, each.is_withdrawn) for each in versions] == [
        (3, "At 8am.", "Oak Temp", True),
        (2, "At 8am.", "Oak Temp", False),
        (1, TOLD, "Oak Office", False),
    ]
    assert versions[1].at > versions[2].at
    actions = await line.database.rows("SELECT action, subject FROM audit_events ORDER BY position")
    assert actions == [
        {"action": action, "subject": str(answer_id)}
        for action in ("answer_added", "answer_changed", "answer_withdrawn")
    ]
    [reply] = await line.say(CLUB)
    assert "passed your question to the office" in reply


async def test_whoever_was_quicker_is_not_written_over(line: Line, office: Access) -> None:
    answer_id = await add(line, office)
    assert answer_id is not None
    [read] = await answers(line, office)
    for text, is_taken in (("At 8am.", True), ("At 9am.", False)):
        is_changed = await change_answer(
            line.database.web_uow, line.clock, access=office, answer_id=answer_id, mark=read.mark,
            draft=replace(DRAFT, text=text),
        )  # fmt: skip
        assert is_changed is is_taken
    assert not await withdraw_answer(
        line.database.web_uow, line.clock, access=office, answer_id=answer_id, mark=read.mark, by="x"
    )
    assert [each.text for each in await answers(line, office)] == ["At 8am."]


@pytest.mark.parametrize("mark", ["", "x", "1", "99999999999999-1", "-1"])
async def test_an_answer_that_is_not_there_is_not_changed(line: Line, office: Access, mark: str) -> None:
    answer_id = await add(line, office)
    assert answer_id is not None
    for asked, sent in ((uuid4(), "1-1"), (answer_id, mark)):
        try:
            is_changed = await change_answer(
                line.database.web_uow, line.clock, access=office, answer_id=asked, mark=sent, draft=DRAFT
            )
        except NotPermitted:
            is_changed = False
        assert not is_changed
    assert [each.version for each in await answers(line, office)] == [1]


async def test_questions_that_are_not_the_school_s_are_set_aside(line: Line, office: Access) -> None:
    await line.say(CLUB)
    [question] = await questions(line, office)
    await set_questions_aside(line.database.web_uow, line.clock, access=office, question_ids=[question.id])
    assert await questions(line, office) == []
    with pytest.raises(NotPermitted):
        await set_questions_aside(
            line.database.web_uow, line.clock, access=office, question_ids=[question.id]
        )


async def test_a_message_passed_on_takes_its_way_of_asking_out_of_the_answer(
    line: Line, office: Access
) -> None:
    await line.say(CLUB)
    [question] = await questions(line, office)
    await add(line, office, question.id, draft=replace(DRAFT, ways=(CLUB, "when is the early care")))
    await pass_on(line, office, question)
    [answer] = await answers(line, office)
    assert [asking.words for asking in answer.askings] == ["when is the early care"]
    rows = await line.database.rows("SELECT body FROM staff_answer_questions")
    assert "breakfast" not in str(rows)


async def test_it_does_so_out_of_every_version(line: Line, office: Access) -> None:
    await line.say(CLUB)
    [question] = await questions(line, office)
    answer_id = await add(line, office, question.id)
    assert answer_id is not None
    [first] = await answers(line, office)
    await change_answer(
        line.database.web_uow, line.clock, access=office, answer_id=answer_id, mark=first.mark,
        draft=replace(DRAFT, ways=(AGAIN, "is there early care")),
    )  # fmt: skip
    await pass_on(line, office, question)
    rows = await line.database.rows("SELECT body FROM staff_answer_questions")
    assert [row["body"] for row in rows] == ["is there early care"]


async def test_an_answer_drafted_from_a_message_that_has_left_since_is_not_saved(
    line: Line, office: Access
) -> None:
    await line.say(CLUB)
    [question] = await questions(line, office)
    await pass_on(line, office, question)
    assert await add(line, office, question.id) is None
    assert await answers(line, office) == []


async def test_a_change_drafted_before_words_left_does_not_bring_them_back(
    line: Line, office: Access
) -> None:
    await line.say(CLUB)
    [question] = await questions(line, office)
    answer_id = await add(line, office, question.id, draft=replace(DRAFT, ways=(CLUB, "is there early care")))
    assert answer_id is not None
    [read] = await answers(line, office)
    await pass_on(line, office, question)
    assert not await change_answer(
        line.database.web_uow, line.clock, access=office, answer_id=answer_id, mark=read.mark, draft=DRAFT
    )
    [left] = await answers(line, office)
    assert [asking.words for asking in left.askings] == ["is there early care"]
