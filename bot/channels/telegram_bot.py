"""Telegram: a webhook where we have a public URL, long polling where we have none."""

import asyncio
import hmac
import json
from dataclasses import dataclass, field
from itertools import chain, repeat

from telegram import Bot, KeyboardButton, LinkPreviewOptions, ReplyKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import HTTPXRequest

from bot.channels.connection import Connection, Receive, Surroundings
from bot.channels.incoming_text import decode
from bot.channels.telegram_poller import TelegramPoller
from bot.channels.telegram_updates import WANTED_UPDATES, message_name, read_update
from bot.core.errors import InvalidSignature, MalformedPayload, SendFailed, SendRefused
from bot.core.inbound import InboundBatch, RawRequest
from bot.core.messages import ChannelName, OutboxItem, SentMessage
from bot.core.notices import Notice
from bot.core.people import Way
from bot.core.ports import Capabilities

TELEGRAM = "https://api.telegram.org"
PATH = "/webhooks/telegram"
_SHARE_PHONE = ReplyKeyboardMarkup(
    [[KeyboardButton("Share my number", request_contact=True)]], resize_keyboard=True, one_time_keyboard=True
)


@dataclass(frozen=True, kw_only=True)
class TelegramSettings:
    token: str = field(repr=False)
    bot_name: str  # as a school's settings name it
    webhook_secret: str | None = field(default=None, repr=False)  # None: every webhook call is refused
    base_url: str = TELEGRAM
    timeout_seconds: float = 10.0
    poll_seconds: int = 25
    announce_pauses: tuple[float, ...] = (1.0, 5.0, 30.0)


def connect(settings: TelegramSettings, surroundings: Surroundings) -> Connection:
    """The bot: announced to Telegram where it can be called, polled for where it cannot."""
    request = HTTPXRequest(
        connection_pool_size=16,
        read_timeout=settings.timeout_seconds,
        write_timeout=settings.timeout_seconds,
        connect_timeout=settings.timeout_seconds,
        pool_timeout=settings.timeout_seconds,
    )
    bot = Bot(
        settings.token, base_url=f"{settings.base_url}/bot", request=request, get_updates_request=request
    )
    channels = (TelegramChannel(bot),) if surroundings.is_sending else ()
    notices = {Way.TELEGRAM: TelegramNotices(bot)} if surroundings.is_sending else {}
    if surroundings.public_url is None:

        async def poll(receive: Receive) -> None:
            await TelegramPoller(bot, settings.bot_name, receive, wait_seconds=settings.poll_seconds).run()

        return Connection(channels=channels, notices=notices, poll=poll, close=request.shutdown)

    url = f"{surroundings.public_url}{PATH}"

    async def announce() -> None:
        """Until Telegram has taken it: a line that is down at start-up must not leave the bot deaf."""
        for pause in chain(settings.announce_pauses, repeat(settings.announce_pauses[-1])):
            try:
                await bot.set_webhook(
                    url, secret_token=settings.webhook_secret, allowed_updates=list(WANTED_UPDATES)
                )
            except (BadRequest, Forbidden, InvalidToken) as error:
                raise SendRefused("Telegram refused the webhook's address", code=_code(error)) from None
            except TelegramError:
                await asyncio.sleep(pause)
            else:
                return

    webhook = TelegramWebhook(settings.webhook_secret, settings.bot_name)
    return Connection(
        channels=channels, notices=notices, inbound=(webhook,), announce=announce, close=request.shutdown
    )


class TelegramWebhook:
    """Updates as Telegram posts them, with the secret that only Telegram was told."""

    path = PATH

    def __init__(self, secret: str | None, bot_name: str) -> None:
        self._secret = (secret or "").encode()
        self._bot_name = bot_name

    async def parse(self, request: RawRequest) -> InboundBatch:
        given = request.headers.get("x-telegram-bot-api-secret-token", "").encode("utf-8", "surrogateescape")
        if not self._secret or not hmac.compare_digest(given, self._secret):
            raise InvalidSignature
        try:
            data = json.loads(decode(request.body))
        except (ValueError, RecursionError):
            raise MalformedPayload("the body is not JSON") from None
        return read_update(data, self._bot_name)


class TelegramChannel:
    """Sends as the bot. Telegram cannot be asked what it has: after a crash a message may come twice."""

    name = ChannelName.TELEGRAM
    capabilities = Capabilities(
        is_plain_sms=False,
        can_look_up_sent=False,
        sends_receipts=False,
        has_share_phone_button=True,
        max_characters=4096,
    )

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, item: OutboxItem) -> str:
        return await _send(
            self._bot, item.recipient, item.text, _SHARE_PHONE if item.wants_shared_phone else None
        )

    async def find_sent(self, item: OutboxItem) -> SentMessage | None:
        return None


class TelegramNotices:
    """Notices to staff who have a chat with the bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, notice: Notice) -> None:
        await _send(self._bot, notice.address, notice.text)

    async def has_sent(self, notice: Notice) -> bool:
        return False


async def _send(bot: Bot, chat: str, text: str, markup: ReplyKeyboardMarkup | None = None) -> str:
    try:
        chat_id = int(chat)
    except ValueError:
        raise SendRefused("not a chat", code="not-a-chat") from None
    try:
        sent = await bot.send_message(
            chat_id, text, reply_markup=markup, link_preview_options=LinkPreviewOptions(is_disabled=True)
        )
    except (Forbidden, BadRequest, ChatMigrated) as error:
        raise SendRefused(code=_code(error)) from None
    except TelegramError as error:  # flood control, no network, a token to mend: another try may do
        raise SendFailed(code=_code(error)) from None
    return message_name(chat_id, sent.message_id)


_CODES: tuple[tuple[type[TelegramError], str], ...] = (
    (Forbidden, "blocked"),
    (BadRequest, "bad-request"),
    (ChatMigrated, "chat-moved"),
    (RetryAfter, "too-many"),
    (TimedOut, "timeout"),
    (InvalidToken, "bad-token"),
    (Conflict, "conflict"),
)


def _code(error: TelegramError) -> str:
    """A word of ours: Telegram's own may hold a name or the token."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), "unreachable")
