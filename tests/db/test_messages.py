from datetime import timedelta

import pytest

from bot.core.alerts import Screening
from bot.core.errors import NotPermitted
from bot.core.messages import Visibility
from bot.core.storage import WORKER
from bot.core.worry.levels import Worry

BY_WORDS = Screening(level=Worry.NONE, screened_by=("words",))
BY_BOTH = Screening(level=Worry.NONE, screened_by=("words", "model"), score=0.02)


async def test_messages_are_handled_in_the_order_they_came(database, line) -> None:
    for text in ("one", "two", "three"):
        received = await line.receive(text)
        line.now -= timedelta(minutes=1)  # the clock stands still: the order of insertion decides
    seen = []
    async with database.uow(WORKER) as uow:
        while message := await uow.messages.next_unhandled(received.conversation_id):
            seen.append(message.text)
            await uow.messages.mark_handled(
                message.id, at=line.now, visibility=Visibility.OFFICE, screening=BY_BOTH
            )
    assert seen == ["one", "two", "three"]


async def test_what_waits_for_the_interpreter_is_passed_over_without_it(database, line) -> None:
    first = await line.receive("one")
    second = await line.receive("two")
    async with database.uow(WORKER) as uow:
        await uow.messages.mark_waiting(first.message_id, at=line.tick(), screening=BY_WORDS)
        waiting = await uow.messages.next_unhandled(first.conversation_id)
        other = await uow.messages.next_unhandled(first.conversation_id, is_interpreter_up=False)
        assert await uow.messages.to_screen_again(10) == []
        await uow.commit()
    assert waiting is not None
    assert (waiting.id, waiting.waiting_since) == (first.message_id, line.now)
    assert other is not None
    assert other.id == second.message_id


async def test_a_waiting_message_remembers_since_when(database, line) -> None:
    received = await line.receive("one")
    since = line.tick()
    async with database.uow(WORKER) as uow:
        await uow.messages.mark_waiting(received.message_id, at=since, screening=BY_WORDS)
        await uow.messages.mark_waiting(received.message_id, at=line.tick(), screening=BY_WORDS)
        assert (await uow.messages.by_id(received.message_id)).waiting_since == since


async def test_a_message_is_overtaken_by_a_later_one_already_handled(database, line) -> None:
    first, second = await line.receive("one"), await line.receive("two")
    async with database.uow(WORKER) as uow:
        assert not await uow.messages.is_overtaken(first.message_id)
        await uow.messages.mark_handled(
            second.message_id, at=line.tick(), visibility=Visibility.OFFICE, screening=BY_BOTH
        )
        assert await uow.messages.is_overtaken(first.message_id)
        assert not await uow.messages.is_overtaken(second.message_id)


async def test_the_texts_before_are_the_parents_own_of_the_last_day(database, line) -> None:
    await line.receive("long ago")
    line.now += timedelta(days=2)
    other = await line.receive("of somebody else", sender="+447700900102")
    for text in ("one", "two", "three", "four"):
        received = await line.receive(text)
        if text == "two":
            await line.handle(received, "an answer")
    async with database.uow(WORKER) as uow:
        assert await uow.messages.texts_before(received.message_id, 2) == ["two", "three"]
        assert await uow.messages.texts_before(received.message_id, 9) == ["one", "two", "three"]
        assert await uow.messages.texts_before(other.message_id, 9) == []


async def test_what_only_the_words_have_screened_is_screened_again(database, line) -> None:
    by_words, by_both = await line.receive("one"), await line.receive("two")
    await line.handle(by_words, screening=BY_WORDS)
    await line.handle(by_both, screening=BY_BOTH)
    async with database.uow(WORKER) as uow:
        assert [message.id for message in await uow.messages.to_screen_again(10)] == [by_words.message_id]
        await uow.messages.screened_again(by_words.message_id, BY_BOTH, Visibility.OFFICE)
        assert await uow.messages.to_screen_again(10) == []


async def test_a_screening_by_words_never_replaces_the_models(database, line) -> None:
    received = await line.receive("one")
    graver = Screening(level=Worry.CONCERN, screened_by=("words", "model"), score=0.9)
    await line.handle(received, screening=graver)
    async with database.uow(WORKER) as uow:
        await uow.messages.screened_again(received.message_id, BY_WORDS, Visibility.OFFICE)
        await uow.commit()
    assert await database.value("SELECT level FROM screenings") == "concern"


@pytest.mark.parametrize(
    ("now", "asked", "then"),
    [
        (Visibility.OFFICE, Visibility.DSL, "dsl"),
        (Visibility.DSL, Visibility.HEAD, "head"),
        (Visibility.DSL, Visibility.OFFICE, "dsl"),
        (Visibility.HEAD, Visibility.DSL, "head"),
        (Visibility.HEAD, Visibility.UNSCREENED, "head"),
    ],
)
async def test_a_message_and_its_replies_only_ever_move_to_fewer_eyes(
    database, line, now, asked, then
) -> None:
    received = await line.receive("one")
    await line.handle(received, visibility=now)
    async with database.uow(WORKER) as uow:
        await uow.messages.screened_again(received.message_id, BY_BOTH, asked)
        await uow.messages.mark_handled(
            received.message_id, at=line.tick(), visibility=asked, screening=BY_BOTH
        )
        await uow.commit()
    assert await database.rows("SELECT DISTINCT visibility FROM messages") == [{"visibility": then}]
    assert await database.rows("SELECT visibility FROM outbox") == [{"visibility": then}]


async def test_the_first_handling_is_the_one_remembered(database, line) -> None:
    received = await line.receive("one")
    await line.handle(received)
    first = line.now
    await line.handle(received)
    assert await database.value("SELECT handled_at FROM messages WHERE direction = 'in'") == first


async def test_the_last_asked_is_a_question_of_the_bots_that_still_stands(database, line) -> None:
    received = await line.receive("one")
    async with database.uow(WORKER) as uow:
        assert await uow.messages.last_asked(received.conversation_id) == ""
    await line.handle(received, "Who is it about?")
    async with database.uow(WORKER) as uow:
        assert await uow.messages.last_asked(received.conversation_id) == "Who is it about?"
    await line.handle(received, "Thank you.")
    async with database.uow(WORKER) as uow:
        assert await uow.messages.last_asked(received.conversation_id) == ""


async def test_a_message_that_is_not_there_is_not_permitted(database, line) -> None:
    async with database.uow(WORKER) as uow:
        with pytest.raises(NotPermitted):
            await uow.messages.by_id(line.school_id)
