"""A message is stored once, whatever comes and however often."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.core.messages import Attachment, ChannelName, InboundMessage, Visibility
from bot.core.storage import RECEIVER, SET_UP, WORKER

NOW = datetime(2026, 3, 10, 8, 5, tzinfo=UTC)


async def test_a_duplicate_is_dropped(database, line) -> None:
    first = await line.receive("hello", vendor_message_id="SM1")
    assert first is not None
    assert await line.receive("hello", vendor_message_id="SM1") is None
    assert await database.value("SELECT count(*) FROM messages") == 1


async def test_one_vendor_id_may_come_once_on_each_channel_and_school(database, line, open_line) -> None:
    elm = await open_line("elm")
    assert await line.receive("hello", vendor_message_id="7", channel=ChannelName.TELEGRAM, sender="99")
    assert await line.receive("hello", vendor_message_id="7", channel=ChannelName.SIMULATOR)
    assert await elm.receive("hello", vendor_message_id="7", channel=ChannelName.TELEGRAM, sender="99")
    assert await database.value("SELECT count(*) FROM messages") == 3


async def test_the_same_message_at_the_same_moment_is_stored_once(database, line) -> None:
    answers = await asyncio.gather(*(line.receive("hello", vendor_message_id="SM1") for _ in range(8)))

    assert sum(answer is not None for answer in answers) == 1
    assert await database.value("SELECT count(*) FROM messages") == 1


async def test_a_new_number_writing_twice_at_once_has_one_conversation(database, line) -> None:
    answers = await asyncio.gather(*(line.receive(f"hello {n}", sender="+447700900150") for n in range(8)))

    assert len({answer.conversation_id for answer in answers}) == 1
    for table in ("contact_addresses", "conversations", "conversation_states"):
        assert await database.value(f"SELECT count(*) FROM {table}") == 1


async def test_nothing_is_stored_without_a_commit(database, line) -> None:
    message = InboundMessage(
        channel=ChannelName.SMS, vendor_message_id="1", sender="+447700900101", recipient="", text="hello"
    )
    async with database.web_uow(RECEIVER) as uow:
        await uow.messages.receive(line.school_id, message, line.tick())

    for table in ("messages", "conversations", "contact_addresses"):
        assert await database.value(f"SELECT count(*) FROM {table}") == 0


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("", ""),
        ("x" * 100_000, "x" * 100_000),
        ("\N{THUMBS UP SIGN}" * 50, "\N{THUMBS UP SIGN}" * 50),
        ("'; DROP TABLE messages; --", "'; DROP TABLE messages; --"),
        ("100% :name %(name)s", "100% :name %(name)s"),
        (
            "\N{ARABIC LETTER ALEF}\N{RIGHT-TO-LEFT OVERRIDE}abc",
            "\N{ARABIC LETTER ALEF}\N{RIGHT-TO-LEFT OVERRIDE}abc",
        ),
        ("a\0b", "a\N{REPLACEMENT CHARACTER}b"),
        (b"caf\xe9".decode("utf-8", "surrogateescape"), "caf?"),
        ("\ud83d broken", "? broken"),
    ],
)
async def test_any_text_is_stored(module_database, text, stored) -> None:
    school_id = await module_database.add_school()
    message = InboundMessage(
        channel=ChannelName.SMS,
        vendor_message_id=str(hash(text)),
        sender="+447700900101",
        recipient="",
        text=text,
        attachments=(Attachment(kind="photo", vendor_reference="a\0b", content_type="image/jpeg"),),
    )
    async with module_database.web_uow(RECEIVER) as uow:
        received = await uow.messages.receive(school_id, message, NOW)
        assert received is not None
        await uow.commit()
    async with module_database.uow(WORKER) as uow:
        found = await uow.messages.by_id(received.message_id)

    assert found.text == stored
    assert found.attachments[0].content_type == "image/jpeg"
    assert (found.visibility, found.handled_at) == (Visibility.UNSCREENED, None)


async def test_a_known_number_is_tied_to_its_guardian(database, line) -> None:
    async with database.uow(SET_UP) as uow:
        await uow.people.add_family(
            line.school_id, [("Mrs Yusuf", "+447700900101")], [("Maryam Yusuf", "3K")]
        )
        await uow.commit()
    known = await line.receive("hello", sender="+447700900101")
    unknown = await line.receive("hello", sender="+447700900199")
    async with database.uow(WORKER) as uow:
        family = await uow.people.family_at(known.conversation_id)
        assert family is not None
        assert [pupil.name for pupil in family.pupils] == ["Maryam Yusuf"]
        assert await uow.people.family_at(unknown.conversation_id) is None


async def test_a_message_comes_in_while_a_turn_holds_its_conversation(database, line) -> None:
    first = await line.receive("hello")
    async with database.uow(WORKER) as uow:
        await uow.conversations.lock(first.conversation_id)
        second = await asyncio.wait_for(line.receive("hello again"), timeout=5)
    assert second is not None
