"""Vendors' posts over real HTTP to the composed web process, PostgreSQL behind it, and the reply at the vendor's stub."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx
import pytest
import uvicorn
from pydantic import SecretStr

from bot.bootstrap import Database as Addresses
from bot.bootstrap import open_worker
from bot.bootstrap_web import open_web
from bot.core.school_settings import Channels
from bot.core.storage import SET_UP
from bot.settings import Settings
from bot.use_cases.deliver_message import deliver_conversation
from bot.use_cases.edge import handle_or_set_aside
from bot.web.app import create_app
from tests.channels.signing import (
    BOT_NAME,
    PUBLIC_URL,
    SECRET,
    telegram_request,
    telegram_update,
    twilio_fields,
    twilio_request,
)
from tests.conftest import Database, school_settings
from tests.stubs.telegram_api import TOKEN, TelegramStub
from tests.stubs.twilio_api import ACCOUNT_SID, AUTH_TOKEN, TwilioStub

MESSAGES = "/webhooks/twilio/messages"
TELEGRAM = "/webhooks/telegram"
# With nobody at the interpreter's address, the menu is what needs no understanding.
MENU = "MENU"


@dataclass
class Site:
    http: httpx.AsyncClient
    database: Database
    settings: Settings
    twilio: TwilioStub
    telegram: TelegramStub

    async def twilio_post(self, **changes: str) -> httpx.Response:
        request = twilio_request(MESSAGES, twilio_fields("sms", **changes), token=AUTH_TOKEN)
        return await self.http.post(MESSAGES, content=request.body, headers=dict(request.headers))

    async def telegram_post(self, body: object, secret: str | None = SECRET) -> httpx.Response:
        request = telegram_request(body, secret=secret)
        return await self.http.post(TELEGRAM, content=request.body, headers=dict(request.headers))

    async def stored(self) -> list[str]:
        return [
            row["body"] for row in await self.database.rows("SELECT body FROM messages ORDER BY recorded_at")
        ]

    async def work(self) -> None:
        """Handle and deliver what has come, as the worker would."""
        addresses = Addresses(url=self.database.url, web_url=self.database.web_url)
        async with open_worker(self.settings, addresses) as parts:
            for row in await self.database.rows("SELECT id FROM conversations"):
                await handle_or_set_aside(parts.desk, row["id"])
                await deliver_conversation(
                    parts.desk.uow, parts.desk.clock, parts.channels, row["id"], parts.delivery
                )


@pytest.fixture
async def site(database: Database, key_files: dict[str, str]) -> AsyncIterator[Site]:
    numbers = Channels(sms_number="+447700900900", whatsapp_number="+447700900901", telegram_bot=BOT_NAME)
    async with database.uow(SET_UP) as uow:
        await uow.schools.save(school_settings(channels=numbers))
        await uow.commit()
    twilio, telegram = TwilioStub(), TelegramStub()
    with twilio.server() as twilio_server, telegram.server() as telegram_server:
        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]
            nlu_url="http://127.0.0.1:9",
            public_url=PUBLIC_URL,
            twilio_account_sid=ACCOUNT_SID,
            twilio_auth_token=SecretStr(AUTH_TOKEN),
            twilio_api_url=twilio_server.url,
            telegram_bot_token=SecretStr(TOKEN),
            telegram_bot_name=BOT_NAME,
            telegram_webhook_secret=SecretStr(SECRET),
            telegram_api_url=telegram_server.url,
            **key_files,  # type: ignore[arg-type]
        )
        async with open_web(settings, database.web_url) as parts:
            config = uvicorn.Config(
                create_app(parts), host="127.0.0.1", port=0, log_level="critical", ws="none", lifespan="off"
            )
            server = uvicorn.Server(config)
            serving = asyncio.create_task(server.serve())
            while not server.started:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            port = server.servers[0].sockets[0].getsockname()[1]
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as http:
                yield Site(http=http, database=database, settings=settings, twilio=twilio, telegram=telegram)
            server.should_exit = True
            await serving


async def test_a_signed_text_is_stored_and_its_reply_reaches_twilio(site: Site) -> None:
    answer = await site.twilio_post(Body=MENU)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/xml; charset=utf-8")
    assert answer.text.endswith("<Response></Response>")
    assert await site.stored() == [MENU]

    await site.work()

    (reply,) = site.twilio.sent
    assert (reply.to, reply.sent_from) == ("+447700900101", "+447700900900")
    assert reply.status_callback == f"{PUBLIC_URL}/webhooks/twilio/status"
    assert reply.body


async def test_a_whatsapp_message_is_answered_by_whatsapp(site: Site) -> None:
    request = twilio_request(MESSAGES, twilio_fields("whatsapp", Body=MENU), token=AUTH_TOKEN)
    await site.http.post(MESSAGES, content=request.body, headers=dict(request.headers))

    await site.work()

    (reply,) = site.twilio.sent
    assert (reply.to, reply.sent_from) == ("whatsapp:+447700900104", "whatsapp:+447700900901")


async def test_a_telegram_message_is_stored_and_its_reply_reaches_the_chat(site: Site) -> None:
    update = telegram_update("text")
    update["message"]["text"] = MENU
    assert (await site.telegram_post(update)).status_code == 200
    assert await site.stored() == [MENU]

    await site.work()

    (reply,) = site.telegram.sent
    assert reply.chat_id == 5550000101


async def test_telegram_is_told_where_to_post_when_the_web_process_starts(site: Site) -> None:
    for _ in range(200):
        if site.telegram.webhook is not None:
            break
        await asyncio.sleep(0.01)

    assert site.telegram.webhook is not None
    assert site.telegram.webhook["url"] == f"{PUBLIC_URL}{TELEGRAM}"


async def test_a_forged_post_is_refused_and_nothing_is_stored(site: Site) -> None:
    forged = twilio_request(MESSAGES, twilio_fields("sms"), token="somebody else's")
    answers = [
        await site.http.post(MESSAGES, content=forged.body, headers=dict(forged.headers)),
        await site.http.post(MESSAGES, data=twilio_fields("sms")),
        await site.telegram_post(telegram_update("text"), secret="wrong"),
        await site.telegram_post(telegram_update("text"), secret=None),
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403, 403]
    assert await site.stored() == []


async def test_a_malformed_post_is_refused_and_nothing_is_stored(site: Site) -> None:
    answers = [
        await site.twilio_post(From=""),
        await site.telegram_post(b"\xff\xfe"),
        await site.telegram_post({"update_id": 1, "message": {}}),
    ]

    assert [answer.status_code for answer in answers] == [400, 400, 400]
    assert await site.stored() == []


async def test_what_nobody_wants_is_acknowledged_and_nothing_is_stored(site: Site) -> None:
    answers = [
        await site.twilio_post(SmsStatus="delivered"),
        await site.telegram_post(telegram_update("group")),
        await site.telegram_post(telegram_update("callback_query")),
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert await site.stored() == []


async def test_the_same_post_again_is_acknowledged_and_dropped(site: Site) -> None:
    for _ in range(3):
        assert (await site.twilio_post()).status_code == 200
        assert (await site.telegram_post(telegram_update("text"))).status_code == 200

    assert len(await site.stored()) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🤒🤮😢",
        "مرحبا، نور مريضة اليوم",
        "'; DROP TABLE messages; --",
        "<script>alert(1)</script>",
        "a\x00b",
        "ill " * 25_000,
    ],
    ids=["empty", "emoji", "right to left", "SQL", "HTML", "NUL", "100,000 characters"],
)
async def test_any_text_is_stored_by_both_vendors_and_can_be_handled(site: Site, text: str) -> None:
    update = telegram_update("text")
    update["message"]["text"] = text
    assert (await site.twilio_post(Body=text)).status_code == 200
    assert (await site.telegram_post(json.dumps(update).encode())).status_code == 200

    await site.work()

    assert (await site.stored())[:2] == [text.replace("\x00", "")] * 2
