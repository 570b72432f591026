"""Telegram's Bot API as far as Schoolgate uses it: sending, the webhook's address, and updates by long polling.

`python -m tests.stubs.telegram_api PORT` serves it to other processes; `GET /stub/sent` says what it was sent and when.
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from tests.stubs.server import Failure, Failures, StubServer, serve_forever

TOKEN = "7000000001:stub-token-of-no-bot"
_DESCRIPTIONS = {
    400: "Bad Request: chat not found",
    403: "Forbidden: bot was blocked by the user",
    409: "Conflict: terminated by other getUpdates request",
    429: "Too Many Requests: retry later",
    502: "Bad Gateway",
}


@dataclass(kw_only=True)
class StubMessage:
    chat_id: int
    message_id: int
    text: str
    reply_markup: dict[str, Any] | None
    received_at: float  # time.time()


@dataclass
class TelegramStub:
    """What it was sent is in `sent`; what `updates` holds goes to whoever polls, until confirmed by a later offset."""

    token: str = TOKEN
    sent: list[StubMessage] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    webhook: dict[str, str] | None = None
    webhooks_deleted: int = 0
    offsets: list[int | None] = field(default_factory=list)
    failures: Failures = field(default_factory=Failures)

    def application(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/bot{token}/{method}", self._call, methods=["GET", "POST"]),
                Route("/stub/sent", self._report, methods=["GET"]),
                Route("/stub/sent", self._forget, methods=["DELETE"]),
            ]
        )

    def server(self, *, port: int = 0) -> StubServer:
        return StubServer(self.application(), port=port)

    def forget(self) -> None:
        """As new."""
        for kept in (self.sent, self.updates, self.offsets):
            kept.clear()
        self.webhook, self.webhooks_deleted = None, 0
        self.failures.forget()

    async def _call(self, request: Request) -> Response:
        if request.path_params["token"] != self.token:
            return _error(401, "Unauthorized")
        form = {
            **request.query_params,
            **{name: str(value) for name, value in (await request.form()).items()},
        }
        failure = await self.failures.next()
        if failure is not None:
            return _failed(failure)
        method = request.path_params["method"]
        if method == "sendMessage":
            return self._send(form)
        if method == "getUpdates":
            return await self._get_updates(form)
        if method == "setWebhook":
            self.webhook = form
            return _well(True)
        if method == "deleteWebhook":
            self.webhooks_deleted += 1
            return _well(True)
        return _error(404, "Not Found")

    def _send(self, form: dict[str, str]) -> Response:
        markup = json.loads(form["reply_markup"]) if "reply_markup" in form else None
        message = StubMessage(
            chat_id=int(form["chat_id"]),
            message_id=1000 + len(self.sent),
            text=form["text"],
            reply_markup=markup,
            received_at=time.time(),
        )
        self.sent.append(message)
        chat = {"id": message.chat_id, "type": "private", "first_name": "Parent"}
        answer = {
            "message_id": message.message_id,
            "date": int(time.time()),
            "chat": chat,
            "text": message.text,
        }
        return _well(answer)

    async def _get_updates(self, form: dict[str, str]) -> Response:
        offset = int(form["offset"]) if "offset" in form else None
        self.offsets.append(offset)
        if offset is not None:
            self.updates[:] = [update for update in self.updates if update["update_id"] >= offset]
        if not self.updates:
            await asyncio.sleep(min(float(form.get("timeout", "0")), 0.05))
        return _well(self.updates)

    async def _report(self, request: Request) -> Response:
        return JSONResponse([vars(message) for message in self.sent])

    async def _forget(self, request: Request) -> Response:
        self.forget()
        return Response(status_code=204)


def _well(result: Any) -> Response:
    return JSONResponse({"ok": True, "result": result})


def _failed(failure: Failure) -> Response:
    if failure.is_garbled:
        return PlainTextResponse("<html>Bad gateway</html>", status_code=failure.status)
    parameters = {"retry_after": failure.retry_after} if failure.retry_after else None
    return _error(failure.status, _DESCRIPTIONS.get(failure.status, "as planned"), parameters)


def _error(status: int, description: str, parameters: dict[str, int] | None = None) -> Response:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return JSONResponse(body, status_code=status)


if __name__ == "__main__":
    serve_forever(TelegramStub().application(), int(sys.argv[1]))
