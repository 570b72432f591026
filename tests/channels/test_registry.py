"""Every channel is reached through the registry, and says truly what it can do."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from bot.channels.connection import Connection, Surroundings
from bot.channels.registry import connect_all
from bot.channels.simulator import SimulatorSettings
from bot.channels.telegram_bot import TelegramSettings
from bot.channels.twilio_messaging import TwilioSettings
from bot.core.messages import Author, ChannelName, DeliveryStatus, OutboxItem


class NoNumbers:
    async def number_of(self, channel: ChannelName, school_id: UUID) -> str:
        raise AssertionError("nothing is sent here")


def connect_everything(public_url: str | None = "https://line.school.example") -> list[Connection]:
    settings = [
        TwilioSettings(account_sid="AC" + "0" * 32, auth_token="token"),
        TelegramSettings(token="1:token", bot_name="demo_school_bot", webhook_secret="secret"),
        SimulatorSettings(),
    ]
    return connect_all(settings, Surroundings(numbers=NoNumbers(), public_url=public_url))


def test_every_channel_has_exactly_one_way_out() -> None:
    names = [channel.name for connection in connect_everything() for channel in connection.channels]

    assert sorted(names) == sorted(ChannelName)


def test_every_webhook_has_a_path_of_its_own() -> None:
    paths = [adapter.path for connection in connect_everything() for adapter in connection.inbound]

    assert sorted(paths) == ["/webhooks/telegram", "/webhooks/twilio/messages", "/webhooks/twilio/status"]


def test_only_what_nobody_can_call_is_polled() -> None:
    assert [connection.poll is not None for connection in connect_everything()] == [False, False, False]
    assert [connection.poll is not None for connection in connect_everything(None)] == [False, True, False]


def test_what_stands_in_for_a_phone_counts_like_one() -> None:
    abilities = {
        channel.name: channel.capabilities
        for connection in connect_everything()
        for channel in connection.channels
    }

    assert [name for name in ChannelName if abilities[name].is_plain_sms] == ["sms", "simulator"]
    assert [name for name in ChannelName if abilities[name].has_share_phone_button] == ["telegram"]
    assert [name for name in ChannelName if abilities[name].sends_receipts] == ["sms", "whatsapp"]


def item(status: DeliveryStatus) -> OutboxItem:
    return OutboxItem(
        message_id=UUID("22222222-2222-4222-8222-222222222222"),
        school_id=uuid4(),
        conversation_id=uuid4(),
        channel=ChannelName.SIMULATOR,
        recipient="+447700900101",
        text="Thanks.",
        author=Author.BOT,
        status=status,
        attempts=1,
        created_at=datetime.now(UTC),
    )


async def test_the_simulator_names_a_message_after_itself_however_often_it_is_sent() -> None:
    channel = connect_everything()[2].channels[0]

    ids = {await channel.send(item(DeliveryStatus.SENDING)) for _ in range(2)}

    assert ids == {"simulator-22222222-2222-4222-8222-222222222222"}


async def test_the_simulator_has_what_our_database_says_was_sent() -> None:
    channel = connect_everything()[2].channels[0]

    found = await channel.find_sent(item(DeliveryStatus.SENT))

    assert found is not None
    assert found.vendor_message_id == await channel.send(item(DeliveryStatus.SENT))
    assert await channel.find_sent(item(DeliveryStatus.SENDING)) is None
