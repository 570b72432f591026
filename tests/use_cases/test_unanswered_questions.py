"""A question without an answer is kept for the office to see; what worries never is, from the first or later."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from bot.core.answers.staff_answers import OpenQuestion
from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.ports import Answer
from bot.core.storage import WORKER, Access
from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from bot.use_cases.acknowledge_alert import pass_to_dsl
from bot.use_cases.forget_questions import KEPT_FOR, forget_questions
from bot.use_cases.screen_again import screen_again
from tests.conftest import Database
from tests.fakes import FakeAnswers, FakeInterpreter, reading
from tests.use_cases.desk_work import MOTHER, Line, open_line, with_answers
from tests.use_cases.told import staffed

CLUB = "what time does breakfast club open?"
HURT = "things are bad at home and i am scared of him"


@pytest.fixture
async def office(line: Line) -> Access:
    return (await staffed(line))[Role.OFFICE]


async def asks(line: Line, text: str = CLUB, *, worry: Worry = Worry.NONE, sender: str = MOTHER) -> list[str]:
    understood = reading(text, Intent.ASK_QUESTION, worry=worry)
    line.interpreter.known[text] = replace(understood, embedding=(0.5, 0.25))
    return await line.say(text, sender=sender)


async def seen(line: Line, access: Access) -> list[OpenQuestion]:
    async with line.database.web_uow(access) as uow:
        return await uow.unanswered.open(100)


async def kept(line: Line) -> int:
    return int(await line.database.value("SELECT count(*) FROM unanswered_questions"))


async def the_message(line: Line) -> UUID:
    found = await line.database.value("SELECT id FROM messages WHERE direction = 'in'")
    assert isinstance(found, UUID)
    return found


async def test_a_question_that_found_no_answer_is_kept_with_what_it_means(line: Line, office: Access) -> None:
    [reply] = await asks(line)
    assert "passed your question to the office" in reply
    [question] = await seen(line, office)
    assert (question.text, question.embedding) == (CLUB, [0.5, 0.25])
    assert question.asked_at == line.clock.now()
    assert question.conversation_id == await line.database.value("SELECT id FROM conversations")


async def test_a_question_that_was_answered_is_not(line: Line, office: Access) -> None:
    with_answers(line, FakeAnswers(Answer(text="At 7:45am.", document="", section="", confidence=1.0)))
    await asks(line)
    assert await kept(line) == 0


async def test_a_question_about_one_child_is_for_a_person_and_no_gap_in_what_the_school_has_said(
    line: Line, office: Access
) -> None:
    await asks(line, "how is Maryam getting on?")
    assert await kept(line) == 0


async def test_the_digit_that_picks_a_reading_is_not_taken_for_the_question(line: Line) -> None:
    line.interpreter.known["blue thing"] = replace(
        reading("blue thing", Intent.ASK_QUESTION, Intent.REQUEST_WORK_PACK), intents=()
    )
    [choice] = await line.say("blue thing")
    digit = next(part[0] for part in choice.split("Which do you mean: ")[1].split(", ") if "question" in part)
    await line.say(digit)
    assert await line.database.value("SELECT count(*) FROM tickets") == 1, "else this test shows nothing"
    assert await kept(line) == 0


@pytest.mark.parametrize("worry", [Worry.CONCERN, Worry.IMMEDIATE])
async def test_a_question_that_worries_is_never_kept(line: Line, worry: Worry) -> None:
    await asks(line, "where can i go when he hits her?", worry=worry)
    assert await kept(line) == 0


async def test_no_question_of_a_paused_conversation_is_kept(line: Line) -> None:
    line.interpreter.known[HURT] = reading(HURT, Intent.WORRY, worry=Worry.CONCERN)
    await line.say(HURT)
    await asks(line)
    assert await line.database.value("SELECT count(*) FROM messages WHERE direction = 'in'") == 2
    assert await kept(line) == 0


async def test_a_message_that_is_passed_on_takes_its_question_along(line: Line, office: Access) -> None:
    await asks(line)
    await pass_to_dsl(line.database.web_uow, line.clock, access=office, message_id=await the_message(line))
    assert await kept(line) == 0
    assert await seen(line, office) == []


@pytest.mark.parametrize("visibility", [Visibility.DSL, Visibility.HEAD, Visibility.CHAIR])
async def test_a_message_restricted_in_any_way_takes_its_question_along(
    line: Line, visibility: Visibility
) -> None:
    await asks(line)
    async with line.database.uow(WORKER) as uow:
        await uow.messages.restrict(await the_message(line), visibility)
        await uow.commit()
    assert await kept(line) == 0


async def test_a_message_that_a_later_screening_raises_takes_its_question_along(database: Database) -> None:
    line = await open_line(database, FakeInterpreter(is_up=False))
    await line.say("menu")
    await line.say("5")  # a question, by the menu; then its words, read by nobody but the screen
    await line.say(CLUB)
    assert await kept(line) == 1
    line.interpreter.is_up = True
    line.interpreter.known[CLUB] = reading(CLUB, Intent.WORRY, worry=Worry.CONCERN)
    await screen_again(line.desk)
    assert await line.database.value("SELECT count(*) FROM alerts") == 1
    assert await kept(line) == 0


async def test_of_a_message_that_is_the_dsl_s_nothing_can_be_kept_afterwards(line: Line) -> None:
    """Whatever order the steps of a turn come in."""
    line.interpreter.known[HURT] = reading(HURT, Intent.WORRY, worry=Worry.CONCERN)
    await line.say(HURT)
    async with line.database.uow(WORKER) as uow:
        await uow.unanswered.keep(await the_message(line), embedding=(), at=line.clock.now())
        await uow.commit()
    assert await kept(line) == 0


async def test_after_a_while_a_question_is_forgotten(line: Line) -> None:
    await asks(line)
    line.clock.set(line.clock.now() + KEPT_FOR - timedelta(minutes=1))
    assert await forget_questions(line.desk.uow, line.clock) == 0
    line.wait(minutes=2)
    assert await forget_questions(line.desk.uow, line.clock) == 1
    assert await kept(line) == 0
