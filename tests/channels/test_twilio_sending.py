"""Sending by Twilio's client to a stub of its API on a loopback."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from bot.channels.connection import Connection, Surroundings
from bot.channels.registry import connect_all
from bot.channels.twilio_messaging import TwilioSettings
from bot.core.errors import SendFailed, SendRefused, UnknownSchool
from bot.core.messages import Author, ChannelName, DeliveryStatus, OutboxItem
from bot.core.ports import Channel
from tests.stubs.server import Failure
from tests.stubs.twilio_api import ACCOUNT_SID, AUTH_TOKEN, TwilioStub, leave

SCHOOL = UUID("11111111-1111-4111-8111-111111111111")
PARENT = "+447700900101"


class Numbers:
    async def number_of(self, channel: ChannelName, school_id: UUID) -> str:
        if school_id != SCHOOL:
            raise UnknownSchool
        return {ChannelName.SMS: "+447700900900", ChannelName.WHATSAPP: "+447700900901"}[channel]

    async def notice_number(self, school_id: UUID) -> str:
        raise AssertionError("nobody is told here")


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[TwilioStub, str]]:
    stub = TwilioStub()
    with stub.server() as server:
        yield stub, server.url


@pytest.fixture
def twilio(served: tuple[TwilioStub, str]) -> TwilioStub:
    served[0].forget()
    return served[0]


@pytest.fixture
def url(served: tuple[TwilioStub, str]) -> str:
    return served[1]


@pytest.fixture
async def connection(url: str) -> AsyncIterator[Connection]:
    settings = TwilioSettings(
        account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, base_url=url, timeout_seconds=0.5
    )
    surroundings = Surroundings(numbers=Numbers(), public_url="https://line.school.example")
    (connection,) = connect_all([settings], surroundings)
    yield connection
    await connection.close()


@pytest.fixture
def sms(connection: Connection) -> Channel:
    return connection.channels[0]


@pytest.fixture
def whatsapp(connection: Connection) -> Channel:
    return connection.channels[1]


def item(text: str = "Thanks, we have Ava down as off today.", **changes: object) -> OutboxItem:
    values: dict[str, object] = {
        "message_id": uuid4(),
        "school_id": SCHOOL,
        "conversation_id": uuid4(),
        "channel": ChannelName.SMS,
        "recipient": PARENT,
        "text": text,
        "author": Author.BOT,
        "status": DeliveryStatus.SENDING,
        "attempts": 1,
        "created_at": datetime.now(UTC),
    }
    return OutboxItem(**(values | changes))  # type: ignore[arg-type]


async def test_a_text_goes_from_the_school_s_number_and_asks_for_receipts(
    sms: Channel, twilio: TwilioStub
) -> None:
    vendor_id = await sms.send(item("See you at 3, love & <b> \U0001f642"))

    (sent,) = twilio.sent
    assert vendor_id == sent.sid
    assert (sent.to, sent.sent_from) == (PARENT, "+447700900900")
    assert sent.body == "See you at 3, love & <b> \U0001f642"
    assert sent.status_callback == "https://line.school.example/webhooks/twilio/status"


async def test_whatsapp_addresses_carry_their_prefix(whatsapp: Channel, twilio: TwilioStub) -> None:
    await whatsapp.send(item(channel=ChannelName.WHATSAPP))

    (sent,) = twilio.sent
    assert (sent.to, sent.sent_from) == (f"whatsapp:{PARENT}", "whatsapp:+447700900901")


async def test_a_school_without_a_number_sends_nothing(sms: Channel, twilio: TwilioStub) -> None:
    with pytest.raises(SendRefused) as refused:
        await sms.send(item(school_id=uuid4()))

    assert refused.value.code == "no-number"
    assert twilio.sent == []


@pytest.mark.parametrize("code", [21610, 21211, 21614, 21408, 21612, 21617, 30450, 63016, 63024])
async def test_what_twilio_will_never_take_is_refused_with_its_code(
    sms: Channel, twilio: TwilioStub, code: int
) -> None:
    twilio.failures.plan(Failure(status=400, code=code))

    with pytest.raises(SendRefused) as refused:
        await sms.send(item())

    assert refused.value.code == str(code)


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (Failure(status=429, code=20429), "20429"),
        (Failure(status=500, code=20500), "20500"),
        (Failure(status=503), "503"),
        (Failure(status=502, is_garbled=True), "502"),
        (Failure(status=401, code=20003), "20003"),
        (Failure(status=404, code=20404), "20404"),
        (Failure(status=400, code=21606), "21606"),
        (Failure(status=400, code=21660), "21660"),
        (Failure(status=200, is_garbled=True), "unreachable"),
    ],
)
async def test_what_may_go_well_later_has_failed_for_now(
    sms: Channel, twilio: TwilioStub, failure: Failure, code: str
) -> None:
    twilio.failures.plan(failure)

    with pytest.raises(SendFailed) as failed:
        await sms.send(item())

    assert failed.value.code == code
    assert await sms.send(item())


async def test_a_slow_answer_is_a_failure_and_the_loop_goes_on_meanwhile(
    sms: Channel, twilio: TwilioStub
) -> None:
    await sms.send(item())  # the client is loaded and connected now
    twilio.failures.plan(Failure(pause_seconds=1.5))
    beats = 0

    async def beat() -> None:
        nonlocal beats
        while True:
            await asyncio.sleep(0.01)
            beats += 1

    beating = asyncio.create_task(beat())
    begun = time.monotonic()
    with pytest.raises(SendFailed) as failed:
        await sms.send(item())
    beating.cancel()

    assert failed.value.code == "timeout"
    assert time.monotonic() - begun < 1.4
    assert beats > 20


async def test_nobody_at_the_address_is_a_failure() -> None:
    settings = TwilioSettings(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, base_url="http://127.0.0.1:9")
    (connection,) = connect_all([settings], Surroundings(numbers=Numbers(), public_url=None))

    with pytest.raises(SendFailed) as failed:
        await connection.channels[0].send(item())
    await connection.close()

    assert failed.value.code == "unreachable"


async def test_without_a_public_url_no_receipts_are_asked_for(url: str, twilio: TwilioStub) -> None:
    settings = TwilioSettings(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, base_url=url)
    (connection,) = connect_all([settings], Surroundings(numbers=Numbers(), public_url=None))

    await connection.channels[0].send(item())
    await connection.close()

    assert twilio.sent[0].status_callback is None


async def test_an_edge_in_the_environment_does_not_send_messages_elsewhere(
    sms: Channel, twilio: TwilioStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TWILIO_EDGE", "dublin")
    monkeypatch.setenv("TWILIO_REGION", "ie1")

    await sms.send(item())

    assert len(twilio.sent) == 1


async def test_many_are_sent_at_once(sms: Channel, twilio: TwilioStub) -> None:
    ids = await asyncio.gather(*(sms.send(item(f"number {number}")) for number in range(50)))

    assert sorted(ids) == sorted(sent.sid for sent in twilio.sent)


# After a crash


async def test_a_message_whose_answer_was_lost_is_found(sms: Channel, twilio: TwilioStub) -> None:
    lost = item()
    twilio.failures.plan(Failure(status=500, is_taken=True))
    with pytest.raises(SendFailed):
        await sms.send(lost)

    found = await sms.find_sent(lost)

    assert found is not None
    assert found.vendor_message_id == twilio.sent[0].sid
    assert found.status is DeliveryStatus.SENDING


async def test_a_message_that_has_left_is_found_by_the_day_it_left(sms: Channel, twilio: TwilioStub) -> None:
    lost = item()
    await sms.send(lost)
    leave(twilio.sent[0])

    found = await sms.find_sent(lost)

    assert found is not None
    assert found.status is DeliveryStatus.SENT
    (asked,) = twilio.list_requests
    assert asked["To"] == PARENT
    assert "DateSent>" in asked


async def test_twilio_is_asked_in_utc_whatever_the_clock_shows(sms: Channel, twilio: TwilioStub) -> None:
    summer = datetime(2026, 6, 10, 9, 0, 30, tzinfo=ZoneInfo("Europe/London"))

    await sms.find_sent(item(created_at=summer))

    assert twilio.list_requests[0]["DateSent>"] == "2026-06-10T08:00:25Z"


async def test_a_message_that_never_reached_twilio_is_not_found(sms: Channel) -> None:
    assert await sms.find_sent(item()) is None


async def test_other_words_and_other_people_s_messages_are_not_taken_for_it(
    sms: Channel, twilio: TwilioStub
) -> None:
    twilio.keep(to=PARENT, sent_from="+447700900900", body="Something else")
    twilio.keep(to="+447700900102", sent_from="+447700900900", body=item().text)

    assert await sms.find_sent(item()) is None


async def test_the_same_words_of_yesterday_are_not_taken_for_it(sms: Channel, twilio: TwilioStub) -> None:
    earlier = twilio.keep(to=PARENT, sent_from="+447700900900", body=item().text)
    earlier.created_at -= timedelta(days=1)

    assert await sms.find_sent(item()) is None


async def test_what_a_parent_sent_is_not_taken_for_it(sms: Channel, twilio: TwilioStub) -> None:
    twilio.keep(to=PARENT, sent_from="+447700900900", body=item().text).direction = "inbound"

    assert await sms.find_sent(item()) is None


@pytest.mark.parametrize(
    "body", ["Sent from your Twilio trial account - Thanks.\nBye", "Thanks.\r\nBye", " Thanks.\nBye \n"]
)
async def test_a_message_is_found_though_twilio_touched_its_edges(
    sms: Channel, twilio: TwilioStub, body: str
) -> None:
    twilio.keep(to=PARENT, sent_from="+447700900900", body=body)

    assert await sms.find_sent(item("Thanks.\nBye")) is not None


async def test_a_whatsapp_message_is_looked_for_under_its_prefix(
    whatsapp: Channel, twilio: TwilioStub
) -> None:
    lost = item(channel=ChannelName.WHATSAPP)
    await whatsapp.send(lost)

    assert await whatsapp.find_sent(lost) is not None


async def test_a_lookup_that_fails_is_no_answer(sms: Channel, twilio: TwilioStub) -> None:
    twilio.failures.plan(Failure(status=503), Failure(status=200, is_garbled=True))

    for _ in range(2):
        with pytest.raises(SendFailed):
            await sms.find_sent(item())


# What is not said


async def test_no_log_line_and_no_error_holds_a_number_or_a_word_of_the_text(
    sms: Channel, twilio: TwilioStub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    twilio.failures.plan(Failure(status=400, code=21211))
    with pytest.raises(SendRefused) as refused:
        await sms.send(item())
    await sms.find_sent(item())

    said = caplog.text + repr(refused.value) + str(refused.value)
    assert "447700" not in said
    assert "Ava" not in said
    assert AUTH_TOKEN not in said


def test_settings_never_show_the_token() -> None:
    assert AUTH_TOKEN not in repr(TwilioSettings(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN))


def test_a_process_that_only_receives_connects_no_way_to_send() -> None:
    settings = TwilioSettings(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN)
    surroundings = Surroundings(numbers=Numbers(), public_url="https://x.example", is_sending=False)

    (connection,) = connect_all([settings], surroundings)

    assert connection.channels == ()
    assert [adapter.path for adapter in connection.inbound] == [
        "/webhooks/twilio/messages",
        "/webhooks/twilio/status",
    ]
