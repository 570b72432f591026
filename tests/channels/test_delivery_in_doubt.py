"""The outbox, PostgreSQL and a stub of Twilio's API: what may have been sent is never sent again."""

from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from bot.channels.connection import Connection, Surroundings
from bot.channels.registry import connect_all
from bot.channels.twilio_messaging import TwilioSettings
from bot.channels.twilio_webhooks import STATUS_PATH, TwilioReceipts
from bot.core.clock import FixedClock, SystemClock
from bot.core.messages import ChannelName, InboundMessage, NewReply
from bot.core.storage import RECEIVER, SET_UP, WORKER
from bot.use_cases.deliver_message import Delivery, deliver_conversation
from bot.use_cases.record_receipts import apply_receipt
from tests.channels.signing import AUTH_TOKEN as WEBHOOK_TOKEN
from tests.channels.signing import PUBLIC_URL, twilio_fields, twilio_request
from tests.conftest import Database, school_settings
from tests.stubs.server import Failure
from tests.stubs.twilio_api import ACCOUNT_SID, AUTH_TOKEN, TwilioStub

SCHOOL_NUMBER = "+447700900900"


class OneNumber:
    async def number_of(self, channel: ChannelName, school_id: UUID) -> str:
        return SCHOOL_NUMBER


@pytest.fixture
async def twilio() -> AsyncIterator[tuple[TwilioStub, Connection]]:
    stub = TwilioStub()
    with stub.server() as server:
        settings = TwilioSettings(
            account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, base_url=server.url, timeout_seconds=0.4
        )
        (connection,) = connect_all([settings], Surroundings(numbers=OneNumber(), public_url=PUBLIC_URL))
        yield stub, connection
        await connection.close()


class Line:
    """One conversation with a reply in its outbox, and a clock that can be moved past the pauses."""

    def __init__(self, database: Database, connection: Connection) -> None:
        self._database = database
        self._channels = {channel.name: channel for channel in connection.channels}
        self._clock = FixedClock(SystemClock().now())

    async def begin(self) -> None:
        async with self._database.uow(SET_UP) as uow:
            school_id = await uow.schools.save(school_settings())
            await uow.commit()
        message = InboundMessage(
            channel=ChannelName.SMS,
            vendor_message_id="SM1",
            sender="+447700900101",
            recipient=SCHOOL_NUMBER,
            text="Ava is off",
        )
        async with self._database.uow(RECEIVER) as uow:
            received = await uow.messages.receive(school_id, message, self._clock.now())
            await uow.commit()
        assert received is not None
        self.conversation_id = received.conversation_id
        reply = NewReply(id=uuid4(), text="Thanks, Ava is down as off today.")
        async with self._database.uow(WORKER) as uow:
            conversation = await uow.conversations.lock(self.conversation_id)
            await uow.outbox.add(conversation, [reply], answering=received.message_id, at=self._clock.now())
            await uow.commit()

    async def deliver(self) -> int:
        return await deliver_conversation(
            self._database.uow, self._clock, self._channels, self.conversation_id, Delivery()
        )

    def wait(self) -> None:
        self._clock.set(self._clock.now() + timedelta(minutes=11))

    async def outbox(self) -> list[tuple[str, str | None]]:
        rows = await self._database.rows("SELECT status, vendor_message_id FROM outbox")
        return [(row["status"], row["vendor_message_id"]) for row in rows]


@pytest.fixture
async def line(database: Database, twilio: tuple[TwilioStub, Connection]) -> Line:
    line = Line(database, twilio[1])
    await line.begin()
    return line


@pytest.mark.parametrize(
    "failure",
    [
        Failure(pause_seconds=0.8, status=500, is_taken=True),
        Failure(status=502, is_garbled=True, is_taken=True),
    ],
)
async def test_a_message_whose_answer_was_lost_is_looked_for_before_it_is_sent_again(
    line: Line, twilio: tuple[TwilioStub, Connection], failure: Failure
) -> None:
    stub, _ = twilio
    stub.failures.plan(failure)

    first = await line.deliver()
    line.wait()
    second = await line.deliver()

    assert (first, second) == (0, 1)
    (sent,) = stub.sent
    assert await line.outbox() == [("sent", sent.sid)]


async def test_a_message_that_did_not_get_through_is_sent_again(
    line: Line, twilio: tuple[TwilioStub, Connection]
) -> None:
    stub, _ = twilio
    stub.failures.plan(Failure(status=503))

    await line.deliver()
    assert stub.sent == []
    line.wait()
    await line.deliver()

    assert len(stub.sent) == 1


async def test_a_lookup_that_fails_sends_nothing(line: Line, twilio: tuple[TwilioStub, Connection]) -> None:
    stub, _ = twilio
    stub.failures.plan(Failure(status=500, is_taken=True), Failure(status=503))

    for _ in range(3):
        await line.deliver()
        line.wait()

    assert len(stub.sent) == 1
    assert await line.outbox() == [("sent", stub.sent[0].sid)]


async def test_a_message_found_undelivered_becomes_a_task_for_a_person(
    line: Line, twilio: tuple[TwilioStub, Connection], database: Database
) -> None:
    stub, _ = twilio
    stub.failures.plan(Failure(status=500, is_taken=True))
    await line.deliver()
    stub.sent[0].status = "undelivered"
    line.wait()

    await line.deliver()

    assert [status for status, _ in await line.outbox()] == ["failed"]
    assert len(await database.rows("SELECT id FROM tickets")) == 1


async def test_a_receipt_moves_the_message_it_names(
    line: Line, twilio: tuple[TwilioStub, Connection], database: Database
) -> None:
    await line.deliver()
    ((_, sid),) = await line.outbox()
    assert sid is not None
    receipts = TwilioReceipts(WEBHOOK_TOKEN, PUBLIC_URL)

    for word in ("delivered", "sent"):  # they come out of order
        fields = twilio_fields("status_delivered", MessageSid=sid, MessageStatus=word)
        batch = await receipts.parse(twilio_request(STATUS_PATH, fields))
        (receipt,) = batch.receipts
        await apply_receipt(
            database.uow,
            SystemClock(),
            channel=receipt.channel.value,
            vendor_message_id=receipt.vendor_message_id,
            status=receipt.status.value,
        )

    assert await line.outbox() == [("delivered", sid)]
