"""Telegram's updates replayed, and sending to a stub of its Bot API on a loopback."""

import asyncio
import dataclasses
import json
import logging
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.connection import Connection, Surroundings
from bot.channels.registry import connect_all
from bot.channels.telegram_bot import PATH, TelegramSettings, TelegramWebhook
from bot.core.errors import InvalidSignature, MalformedPayload, SendFailed, SendRefused, StorageUnavailable
from bot.core.inbound import InboundBatch
from bot.core.messages import Attachment, Author, ChannelName, DeliveryStatus, InboundMessage, OutboxItem
from bot.core.ports import Channel
from tests.channels.signing import BOT_NAME, SECRET, telegram_request, telegram_update
from tests.stubs.server import Failure
from tests.stubs.telegram_api import TOKEN, TelegramStub

PARENT = "5550000101"
webhook = TelegramWebhook(SECRET, BOT_NAME)


class NoNumbers:
    async def number_of(self, channel: ChannelName, school_id: UUID) -> str:
        raise AssertionError("a bot has no number")


async def receive(name: str) -> InboundBatch:
    return await webhook.parse(telegram_request(telegram_update(name)))


async def read(message: dict[str, Any]) -> InboundBatch:
    """A message with these parts in place of the captured text."""
    update = telegram_update("text")
    del update["message"]["text"]
    update["message"] |= message
    return await webhook.parse(telegram_request(update))


# Updates


async def test_a_text_is_read_as_it_was_written() -> None:
    batch = await receive("text")

    assert batch.messages == (
        InboundMessage(
            channel=ChannelName.TELEGRAM,
            vendor_message_id="5550000101/41",
            sender=PARENT,
            recipient=BOT_NAME,
            text="Noor is poorly today, Y4. back tomorrow I hope",
        ),
    )
    assert batch.recipient == BOT_NAME


async def test_an_edit_is_a_message_of_its_own_so_that_it_is_screened_too() -> None:
    (first,) = (await receive("text")).messages
    (edited,) = (await receive("edited")).messages

    assert edited.text == "Noor is poorly today, Y4. back on Thursday"
    assert edited.vendor_message_id == f"{first.vendor_message_id}.1773130000"
    assert edited.sender == first.sender


async def test_the_same_number_in_two_chats_is_two_messages() -> None:
    other = telegram_update("text")
    other["message"]["chat"]["id"] = other["message"]["from"]["id"] = 5550000102

    (first,) = (await receive("text")).messages
    (second,) = (await webhook.parse(telegram_request(other))).messages

    assert first.vendor_message_id != second.vendor_message_id


@pytest.mark.parametrize(
    ("name", "text", "attachment"),
    [
        ("photo_with_caption", "her reading log", Attachment(kind="photo", vendor_reference="AgACLarge0001")),
        ("photo", "", Attachment(kind="photo", vendor_reference="AgACSmall0002")),
        (
            "voice",
            "",
            Attachment(kind="voice", vendor_reference="AwACVoice0001", content_type="audio/ogg"),
        ),
        (
            "document",
            "done it",
            Attachment(kind="document", vendor_reference="BQACDoc0001", content_type="application/pdf"),
        ),
        ("location", "", Attachment(kind="location", vendor_reference="geo:52.4862,-1.8904")),
        ("sticker", "", Attachment(kind="other", vendor_reference="CAACSticker0001")),
        ("poll", "Can Noor come back?\nyes\nno", Attachment(kind="other", vendor_reference="")),
    ],
)
async def test_what_is_not_text_is_an_attachment_with_its_words(
    name: str, text: str, attachment: Attachment
) -> None:
    (message,) = (await receive(name)).messages

    assert message.text == text
    assert message.attachments == (attachment,)


async def test_only_emoji_is_a_message() -> None:
    (message,) = (await receive("emoji_only")).messages

    assert message.text == "🤒🤮😢"


async def test_one_s_own_number_shared_with_the_button_is_believed() -> None:
    (message,) = (await receive("own_contact")).messages

    assert message.shared_phone == "+447700900104"
    assert (message.text, message.attachments) == ("", ())


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ("other_contact", "tel:+447700900177"),
        ("own_contact_forwarded", "tel:+447700900104"),
        ("contact_without_account", ""),
    ],
)
async def test_anybody_else_s_contact_is_only_an_attachment(name: str, reference: str) -> None:
    (message,) = (await receive(name)).messages

    assert message.shared_phone is None
    assert message.attachments == (Attachment(kind="contact", vendor_reference=reference),)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("/start", "hello"),
        ("/start from-the-newsletter", "hello"),
        ("/help", "help"),
        ("/menu@demo_school_bot", "menu"),
        ("/help me please", "help me please"),
        ("/ 2 = half", "/ 2 = half"),
        ("off today/tomorrow", "off today/tomorrow"),
    ],
)
async def test_a_command_is_read_as_the_word_it_is(text: str, read_as: str) -> None:
    (message,) = (await read({"text": text})).messages

    assert message.text == read_as


@pytest.mark.parametrize(
    "name",
    ["group", "channel_post", "blocked_by_parent", "pinned", "callback_query", "live_location_moved"],
)
async def test_what_nobody_wants_is_acknowledged_and_forgotten(name: str) -> None:
    assert await receive(name) == InboundBatch()


async def test_another_bot_is_not_listened_to() -> None:
    batch = await read({"text": "hello", "from": {"id": 5550000101, "is_bot": True, "first_name": "Bot"}})

    assert batch == InboundBatch()


async def test_a_part_newer_than_the_library_does_not_cost_the_parent_s_words() -> None:
    (message,) = (await read({"caption": "please look", "document": {"new_kind_of_id": 1}})).messages

    assert message.text == "please look"
    assert message.attachments == (Attachment(kind="other", vendor_reference=""),)


async def test_what_a_message_answers_is_not_read_at_all() -> None:
    (message,) = (await read({"text": "yes", "reply_to_message": {"poll": "of a kind to come"}})).messages

    assert message.text == "yes"


# The secret


@pytest.mark.parametrize(
    "secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], SECRET.upper(), "é", "\udcff"]
)
async def test_a_wrong_or_missing_secret_is_refused(secret: str | None) -> None:
    with pytest.raises(InvalidSignature):
        await webhook.parse(telegram_request(telegram_update("text"), secret=secret))


@pytest.mark.parametrize("configured", [None, ""])
async def test_without_a_configured_secret_everything_is_refused(configured: str | None) -> None:
    for given_secret in (None, "", "None", SECRET):
        with pytest.raises(InvalidSignature):
            await TelegramWebhook(configured, BOT_NAME).parse(
                telegram_request(telegram_update("text"), secret=given_secret)
            )


@given(st.data())
async def test_any_changed_byte_of_the_secret_is_refused(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(SECRET) - 1))
    other = data.draw(st.characters(max_codepoint=255).filter(lambda c: c != SECRET[place]))

    with pytest.raises(InvalidSignature):
        await webhook.parse(
            telegram_request(telegram_update("text"), secret=SECRET[:place] + other + SECRET[place + 1 :])
        )


async def test_the_secret_is_asked_for_before_the_body_is_looked_at() -> None:
    with pytest.raises(InvalidSignature):
        await webhook.parse(telegram_request(b"\xff", secret="wrong"))


# Bad input


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b'{"update_id": 1, "message": {"text": "caf\xe9"}}',
        b"hello",
        b"[]",
        b"null",
        b"{}",
        b'{"update_id": "one"}',
        b'{"update_id": 1, "message": {}}',
        b'{"update_id": 1, "message": 7}',
        b'{"update_id": 1, "message": [1]}',
        b'{"update_id": 1, "message": null}',
        b'{"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": "x", "type": "private"}}}',
        b"[" * 100_000,
        b'{"update_id": ' + b"9" * 10_000 + b"}",
    ],
)
async def test_a_body_that_is_no_update_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedPayload):
        await webhook.parse(telegram_request(body))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
PARTS = [
    "message_id", "date", "chat", "from", "text", "caption", "photo", "voice", "document", "location", "contact",
    "poll", "sticker", "forward_origin", "venue", "checklist", "reply_to_message", "entities",
]  # fmt: skip


@given(part=st.sampled_from(PARTS), value=ANYTHING)
async def test_a_part_of_any_other_kind_never_breaks_anything(part: str, value: object) -> None:
    update = telegram_update("photo_with_caption")
    update["message"][part] = value

    try:
        batch = await webhook.parse(telegram_request(update))
    except MalformedPayload:
        return
    for message in batch.messages:
        assert isinstance(message.text, str)
        assert all(isinstance(attachment.vendor_reference, str) for attachment in message.attachments)
        repr(batch).encode()


@given(st.text(max_size=300))
async def test_any_text_is_kept_but_for_what_no_database_can_hold(text: str) -> None:
    (message,) = (await read({"text": "x" + text})).messages

    assert "\x00" not in message.text
    message.text.encode("utf-8")


async def test_half_a_character_is_replaced() -> None:
    body = json.dumps(telegram_update("text")).replace("poorly", "\\ud83d poorly\\u0000").encode()

    (message,) = (await webhook.parse(telegram_request(body))).messages

    assert message.text.startswith("Noor is \ufffd poorly today")


async def test_a_hundred_thousand_characters_are_kept() -> None:
    (message,) = (await read({"text": "ill " * 25_000})).messages

    assert len(message.text) == 100_000


async def test_an_empty_text_is_a_message() -> None:
    (message,) = (await read({"text": ""})).messages

    assert message.text == ""


# Sending


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[TelegramStub, str]]:
    stub = TelegramStub()
    with stub.server() as server:
        yield stub, server.url


@pytest.fixture
def telegram(served: tuple[TelegramStub, str]) -> TelegramStub:
    served[0].forget()
    return served[0]


def connect(url: str, *, public_url: str | None = None, **changes: Any) -> Connection:
    settings = TelegramSettings(
        token=TOKEN,
        bot_name=BOT_NAME,
        webhook_secret=SECRET,
        base_url=url,
        timeout_seconds=0.5,
        poll_seconds=0,
    )
    surroundings = Surroundings(numbers=NoNumbers(), public_url=public_url)
    (connection,) = connect_all([dataclasses.replace(settings, **changes)], surroundings)
    return connection


@pytest.fixture
async def connection(served: tuple[TelegramStub, str], telegram: TelegramStub) -> AsyncIterator[Connection]:
    connection = connect(served[1])
    yield connection
    await connection.close()


@pytest.fixture
def channel(connection: Connection) -> Channel:
    return connection.channels[0]


def item(text: str = "Thanks, we have Noor down as off today.", **changes: Any) -> OutboxItem:
    values: dict[str, Any] = {
        "message_id": uuid4(),
        "school_id": uuid4(),
        "conversation_id": uuid4(),
        "channel": ChannelName.TELEGRAM,
        "recipient": PARENT,
        "text": text,
        "author": Author.BOT,
        "status": DeliveryStatus.SENDING,
        "attempts": 0,
        "created_at": datetime.now(UTC),
    }
    return OutboxItem(**(values | changes))


async def test_a_message_goes_to_the_chat_as_plain_text(channel: Channel, telegram: TelegramStub) -> None:
    vendor_id = await channel.send(item("2 < 3 & *not bold* _at all_"))

    (sent,) = telegram.sent
    assert (sent.chat_id, sent.text) == (5550000101, "2 < 3 & *not bold* _at all_")
    assert sent.reply_markup is None
    assert vendor_id == f"5550000101/{sent.message_id}"


async def test_the_share_my_number_button_is_shown_when_it_is_wanted(
    channel: Channel, telegram: TelegramStub
) -> None:
    await channel.send(item(wants_shared_phone=True))

    markup = telegram.sent[0].reply_markup
    assert markup is not None
    assert markup["keyboard"] == [[{"text": "Share my number", "request_contact": True}]]
    assert markup["one_time_keyboard"] is True


@pytest.mark.parametrize(("status", "code"), [(403, "blocked"), (400, "bad-request")])
async def test_what_telegram_will_never_take_is_refused(
    channel: Channel, telegram: TelegramStub, status: int, code: str
) -> None:
    telegram.failures.plan(Failure(status=status))

    with pytest.raises(SendRefused) as refused:
        await channel.send(item())

    assert refused.value.code == code


@pytest.mark.filterwarnings(
    "ignore:Deprecated since version v22.2"
)  # the library's own, on its way to timedelta
@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (Failure(status=429, retry_after=3), "too-many"),
        (Failure(status=502), "unreachable"),
        (Failure(status=502, is_garbled=True), "unreachable"),
        (Failure(status=401), "bad-token"),
        (Failure(pause_seconds=0.8), "timeout"),
    ],
)
async def test_what_may_go_well_later_has_failed_for_now(
    channel: Channel, telegram: TelegramStub, failure: Failure, code: str
) -> None:
    telegram.failures.plan(failure)

    with pytest.raises(SendFailed) as failed:
        await channel.send(item())

    assert failed.value.code == code
    assert await channel.send(item())


async def test_a_recipient_that_is_no_chat_is_refused(channel: Channel, telegram: TelegramStub) -> None:
    with pytest.raises(SendRefused):
        await channel.send(item(recipient="+447700900101x"))

    assert telegram.sent == []


async def test_telegram_cannot_be_asked_what_it_has(channel: Channel) -> None:
    await channel.send(sent := item())

    assert not channel.capabilities.can_look_up_sent
    assert await channel.find_sent(sent) is None


async def test_no_log_line_holds_the_token_or_a_word_of_the_text(
    channel: Channel, telegram: TelegramStub, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    telegram.failures.plan(Failure(status=401), Failure(status=403))
    for kind in (SendFailed, SendRefused):
        with pytest.raises(kind) as error:
            await channel.send(item())
        assert TOKEN not in repr(error.value) + str(error.value)
    await channel.send(item())

    assert TOKEN not in caplog.text
    assert "Noor" not in caplog.text
    assert PARENT not in caplog.text


def test_settings_never_show_the_token_or_the_secret() -> None:
    shown = repr(TelegramSettings(token=TOKEN, bot_name=BOT_NAME, webhook_secret=SECRET))

    assert TOKEN not in shown
    assert SECRET not in shown


# Being called, or asking


async def test_with_a_public_url_telegram_is_told_where_to_post_and_with_what_secret(
    served: tuple[TelegramStub, str], telegram: TelegramStub
) -> None:
    connection = connect(served[1], public_url="https://line.school.example")

    await connection.announce()
    await connection.close()

    assert [adapter.path for adapter in connection.inbound] == [PATH]
    assert connection.poll is None
    assert telegram.webhook is not None
    assert telegram.webhook["url"] == f"https://line.school.example{PATH}"
    assert telegram.webhook["secret_token"] == SECRET
    assert json.loads(telegram.webhook["allowed_updates"]) == ["message", "edited_message"]


async def test_a_webhook_is_announced_until_telegram_has_heard(
    served: tuple[TelegramStub, str], telegram: TelegramStub
) -> None:
    connection = connect(served[1], public_url="https://line.school.example", announce_pauses=(0.01,))
    telegram.failures.plan(Failure(status=502), Failure(status=502), Failure(status=502))

    await connection.announce()
    await connection.close()

    assert telegram.webhook is not None


async def test_a_webhook_that_telegram_refuses_says_so_without_the_token(
    served: tuple[TelegramStub, str], telegram: TelegramStub
) -> None:
    connection = connect(served[1], public_url="https://line.school.example")
    telegram.failures.plan(Failure(status=401))

    with pytest.raises(SendRefused) as refused:
        await connection.announce()
    await connection.close()

    assert refused.value.code == "bad-token"
    assert TOKEN not in str(refused.value)


class Database:
    """Commits batches, or is away."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.failures: list[Exception] = []

    async def __call__(self, batch: InboundBatch) -> None:
        if self.failures:
            raise self.failures.pop()
        self.texts += [message.text for message in batch.messages]


async def until(is_so: Any) -> None:
    for _ in range(500):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


@pytest.fixture
def polled() -> Iterator[tuple[TelegramStub, str]]:
    """A stub of one's own: what a poller of an earlier test still asks would be counted here."""
    stub = TelegramStub()
    with stub.server() as server:
        yield stub, server.url


@pytest.fixture
async def database(polled: tuple[TelegramStub, str]) -> AsyncIterator[Database]:
    """Fed by the poller for as long as the test lasts."""
    database = Database()
    connection = connect(polled[1])
    assert connection.inbound == ()
    assert connection.poll is not None
    polling = asyncio.ensure_future(connection.poll(database))
    yield database
    polling.cancel()
    await asyncio.gather(polling, return_exceptions=True)
    await connection.close()


async def test_without_a_public_url_updates_are_fetched_in_order(
    database: Database, polled: tuple[TelegramStub, str]
) -> None:
    telegram, _ = polled
    telegram.updates += [telegram_update("text"), telegram_update("group"), telegram_update("emoji_only")]

    await until(lambda: len(database.texts) == 2 and not telegram.updates)

    assert database.texts == ["Noor is poorly today, Y4. back tomorrow I hope", "🤒🤮😢"]
    assert telegram.webhooks_deleted == 1


@pytest.mark.parametrize("failure", [StorageUnavailable(), RuntimeError("nobody thought of this")])
async def test_the_offset_moves_on_only_when_the_message_is_committed(
    database: Database, polled: tuple[TelegramStub, str], failure: Exception
) -> None:
    telegram, _ = polled
    database.failures.append(failure)
    update = telegram_update("text")
    telegram.updates.append(update)

    await until(lambda: database.texts and not telegram.updates)

    asked = telegram.offsets[: telegram.offsets.index(update["update_id"] + 1)]
    assert asked.count(None) == len(asked) >= 2
    assert len(database.texts) == 1


async def test_an_update_that_cannot_be_read_does_not_stop_the_others(
    database: Database, polled: tuple[TelegramStub, str]
) -> None:
    telegram, _ = polled
    broken = telegram_update("text")
    broken["message"]["chat"] = "not a chat"
    telegram.updates += [broken, telegram_update("emoji_only")]

    await until(lambda: not telegram.updates)

    assert database.texts == ["🤒🤮😢"]


async def test_polling_goes_on_after_telegram_was_away(
    database: Database, polled: tuple[TelegramStub, str]
) -> None:
    telegram, _ = polled
    telegram.failures.plan(Failure(status=502))
    telegram.updates.append(telegram_update("text"))

    await until(lambda: len(database.texts) == 1)
