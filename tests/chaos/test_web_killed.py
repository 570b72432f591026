"""The web process dies around the commit of a message; the vendor tries again, and the message is there once (promise 1)."""

import asyncio

import httpx
import pytest

from bot.processes.rasa_server import free_port
from tests.channels.signing import twilio_fields, twilio_request
from tests.chaos.conftest import OpenLine
from tests.chaos.line import PUBLIC_URL, SCHOOL_NUMBER, KillableLine, until, until_dead
from tests.chaos.readings import WORRYING
from tests.stubs.twilio_api import AUTH_TOKEN

MESSAGES = "/webhooks/twilio/messages"


async def post(line: KillableLine, port: int, text: str, sid: str = "SM1") -> int:
    """Twilio's post, signed; 0 when the connection broke."""
    fields = twilio_fields("sms", From=line.parent, To=SCHOOL_NUMBER, Body=text, MessageSid=sid, SmsSid=sid)
    request = twilio_request(MESSAGES, fields, token=AUTH_TOKEN, public_url=PUBLIC_URL)
    async with httpx.AsyncClient() as client:
        try:
            answer = await client.post(
                f"http://127.0.0.1:{port}{MESSAGES}",
                content=request.body,
                headers=dict(request.headers),
                timeout=20,
            )
        except httpx.TransportError:
            return 0
    return answer.status_code


async def serve(line: KillableLine, *, kill_step: str | None = None) -> int:
    """A web process that answers; its port."""
    port = free_port()
    line.start_web(port, kill_step=kill_step)

    async def answers() -> bool:
        async with httpx.AsyncClient() as client:
            try:
                await client.get(f"http://127.0.0.1:{port}/sign-in", timeout=5)
            except httpx.TransportError:
                return False
        return True

    await until(answers, "the web process did not come up")
    return port


@pytest.mark.parametrize(
    ("kill_step", "stored"), [("before commit", 0), ("after commit", 1)], ids=["not stored", "stored"]
)
async def test_a_message_whose_answer_was_lost_is_taken_once(
    open_line: OpenLine, kill_step: str, stored: int
) -> None:
    async with open_line() as line:
        await line.open_school()
        port = await serve(line, kill_step=kill_step)

        assert await post(line, port, WORRYING) == 0
        await until_dead(line.pids[-1])
        assert await line.count("messages") == stored

        port = await serve(line)
        assert [await post(line, port, WORRYING) for _ in range(2)] == [200, 200]
        assert await line.count("messages") == 1

        line.start_worker()
        await until(line.is_done, "the message was not handled")
        await asyncio.sleep(0.5)
        assert len(line.replies) == 1
        assert await line.count("alerts") == 1
