from datetime import timedelta
from uuid import uuid4

import pytest

from bot.core.messages import Author, ChannelName, DeliveryReceipt, DeliveryStatus, NewReply, Visibility
from bot.core.storage import WORKER, DatabaseRole, Mode

FORWARD = [
    (now, later) for now in DeliveryStatus for later in DeliveryStatus if later is not DeliveryStatus.WAITING
]


async def test_replies_leave_in_the_order_they_were_written(database, line) -> None:
    received = await line.receive("hello")
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(received.conversation_id)
        for texts in (("one", "two"), ("three",)):
            replies = [NewReply(id=uuid4(), text=text) for text in texts]
            await uow.outbox.add(conversation, replies, answering=received.message_id, at=line.now)
        seen = []
        while item := await uow.outbox.next_to_send(conversation.id):
            seen.append(item.text)
            await uow.outbox.claim(item.message_id, at=line.tick())
            await uow.outbox.set_status(
                item.message_id, DeliveryStatus.SENT, vendor_message_id=str(len(seen))
            )
    assert seen == ["one", "two", "three"]


async def test_an_item_knows_where_it_goes(database, line) -> None:
    received = await line.receive("hello", sender="77", channel=ChannelName.TELEGRAM)
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(received.conversation_id)
        reply = NewReply(id=uuid4(), text="May we have your number?", wants_shared_phone=True)
        await uow.outbox.add(conversation, [reply], answering=None, at=line.now)
        item = await uow.outbox.next_to_send(conversation.id)
    assert item is not None
    assert (item.message_id, item.recipient, item.channel) == (reply.id, "77", ChannelName.TELEGRAM)
    assert (item.status, item.attempts, item.wants_shared_phone) == (DeliveryStatus.WAITING, 0, True)
    assert (item.created_at, item.claimed_at, item.author) == (line.now, None, Author.BOT)


async def test_a_claim_counts_and_a_failed_attempt_waits_again(database, line) -> None:
    received = await line.receive("hello")
    message_id = await line.handle(received)
    async with database.uow(WORKER) as uow:
        for attempt in (1, 2):
            await uow.outbox.claim(message_id, at=line.tick())
            item = await uow.outbox.next_to_send(received.conversation_id)
            assert item is not None
            assert (item.status, item.attempts, item.claimed_at) == (
                DeliveryStatus.SENDING,
                attempt,
                line.now,
            )
            await uow.outbox.set_status(message_id, DeliveryStatus.WAITING, error_code="timeout")
        item = await uow.outbox.next_to_send(received.conversation_id)
    assert item is not None
    assert (item.status, item.attempts) == (DeliveryStatus.WAITING, 2)


@pytest.mark.parametrize(("now", "later"), FORWARD)
async def test_status_moves_forward_only(module_database, now, later) -> None:
    """The statements of the database agree with the core's rule, for every pair."""
    vendor_id = f"{now}-{later}"
    message_id = await _sent(module_database, vendor_id, now)
    async with module_database.uow(WORKER) as uow:
        receipt = DeliveryReceipt(channel=ChannelName.SMS, vendor_message_id=vendor_id, status=later)
        item = await uow.outbox.record_receipt(receipt)
        assert (item is not None) is now.may_become(later)
        if item is not None:
            assert (item.message_id, item.status) == (message_id, later)


async def _sent(database, vendor_id, status):
    school_id = await database.add_school()
    ids = {"school": school_id, "address": uuid4(), "conversation": uuid4(), "message": uuid4()}
    await database.run(
        "WITH a AS (INSERT INTO contact_addresses (id, school_id, channel, address)"
        " VALUES (:address, :school, 'sms', :vendor_id)),"
        " c AS (INSERT INTO conversations (id, school_id, contact_address_id) VALUES (:conversation, :school, :address)),"
        " m AS (INSERT INTO messages (id, school_id, conversation_id, direction, author, channel, created_at)"
        " VALUES (:message, :school, :conversation, 'out', 'bot', 'sms', now()))"
        " INSERT INTO outbox (message_id, school_id, conversation_id, channel, recipient, status, created_at,"
        " vendor_message_id) VALUES (:message, :school, :conversation, 'sms', '', :status, now(), :vendor_id)",
        vendor_id=vendor_id,
        status=status,
        **ids,
    )
    return ids["message"]


async def test_a_send_that_ends_after_its_receipt_keeps_the_later_word(database, line) -> None:
    received = await line.receive("hello")
    message_id = await line.handle(received)
    delivered = DeliveryReceipt(
        channel=ChannelName.SMS, vendor_message_id="SM9", status=DeliveryStatus.DELIVERED
    )
    async with database.uow(WORKER) as uow:
        assert not await uow.outbox.knows(ChannelName.SMS, "SM9")
        await uow.outbox.set_status(message_id, DeliveryStatus.SENT, vendor_message_id="SM9")
        assert await uow.outbox.knows(ChannelName.SMS, "SM9")
        assert not await uow.outbox.knows(ChannelName.WHATSAPP, "SM9")
        assert await uow.outbox.record_receipt(delivered)
        assert await uow.outbox.record_receipt(delivered) is None
        await uow.outbox.set_status(message_id, DeliveryStatus.SENT, vendor_message_id="SM9")
        await uow.commit()
    assert await database.value("SELECT status FROM outbox") == "delivered"


async def test_a_take_over_drops_the_bots_words_and_keeps_safety_words_and_staff_words(
    database, line
) -> None:
    received = await line.receive("hello")
    staff_id = line.staff[DatabaseRole.OFFICE]
    replies = [
        NewReply(id=uuid4(), text="bot"),
        NewReply(id=uuid4(), text="safety", visibility=Visibility.DSL),
        NewReply(id=uuid4(), text="staff", author=Author.STAFF, staff_id=staff_id),
    ]
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(received.conversation_id)
        await uow.outbox.add(conversation, replies, answering=None, at=line.now)
        assert await uow.outbox.drop_waiting_bot_replies(conversation.id) == 1
        left = []
        while item := await uow.outbox.next_to_send(conversation.id):
            left.append(item.text)
            await uow.outbox.set_status(item.message_id, DeliveryStatus.FAILED)
    assert left == ["safety", "staff"]


async def test_the_sweeper_finds_what_is_unhandled_and_unsent(database, line) -> None:
    unhandled = await line.receive("one", sender="+447700900101")
    unsent = await line.receive("two", sender="+447700900102")
    await line.handle(unsent)
    async with database.uow(WORKER) as uow:
        long_after = line.now + timedelta(minutes=1)
        assert await uow.conversations.with_unhandled(long_after) == [unhandled.conversation_id]
        assert await uow.conversations.with_unhandled(line.now - timedelta(hours=1)) == []
        assert await uow.outbox.with_unsent(long_after) == [unsent.conversation_id]
        assert await uow.outbox.with_unsent(line.now) == []


async def test_only_the_offices_own_words_keep_a_take_over_awake(database, line) -> None:
    received = await line.receive("hello")
    await line.handle(received)
    office, dsl = line.access(DatabaseRole.OFFICE), line.access(DatabaseRole.DSL)
    async with database.web_uow(office) as uow:
        await uow.conversations.set_mode(
            received.conversation_id, Mode.STAFF, staff_id=office.staff_id, at=line.tick()
        )
        await uow.commit()
    for access, visibility, is_idle in ((dsl, Visibility.DSL, True), (office, Visibility.OFFICE, False)):
        before = line.tick()
        async with database.web_uow(access) as uow:
            conversation = await uow.conversations.lock(received.conversation_id)
            reply = NewReply(
                id=uuid4(), text="hi", author=Author.STAFF, staff_id=access.staff_id, visibility=visibility
            )
            await uow.outbox.add(conversation, [reply], answering=None, at=line.tick())
            await uow.commit()
        async with database.uow(WORKER) as uow:
            idle = await uow.conversations.idle_takeovers(line.school_id, before)
            assert (idle == [received.conversation_id]) is is_idle
