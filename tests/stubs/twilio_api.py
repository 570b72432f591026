"""Twilio's message API as far as Schoolgate uses it: create and list, with what can go wrong.

`python -m tests.stubs.twilio_api PORT` serves it to other processes; `GET /stub/sent` says what it was sent and when.
"""

import base64
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from uuid import uuid4

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from tests.stubs.server import Failure, Failures, StubServer, serve_forever

ACCOUNT_SID = "AC00000000000000000000000000000001"
AUTH_TOKEN = "stub-token-of-no-account"
_MESSAGES = "/2010-04-01/Accounts/{account}/Messages.json"


@dataclass(kw_only=True)
class StubMessage:
    sid: str
    to: str
    sent_from: str
    body: str
    status_callback: str | None
    received_at: float  # time.time()
    created_at: datetime
    left_at: datetime | None = None  # None: still queued, and a date filter passes it over
    status: str = "queued"
    direction: str = "outbound-api"

    def as_json(self) -> dict[str, Any]:
        return {
            "sid": self.sid,
            "account_sid": ACCOUNT_SID,
            "api_version": "2010-04-01",
            "to": self.to,
            "from": self.sent_from,
            "body": self.body,
            "status": self.status,
            "direction": self.direction,
            "num_media": "0",
            "num_segments": "1",
            "date_created": format_datetime(self.created_at),
            "date_updated": format_datetime(self.created_at),
            "date_sent": format_datetime(self.left_at) if self.left_at else None,
            "error_code": None,
            "error_message": None,
            "price": None,
            "price_unit": None,
            "messaging_service_sid": None,
            "uri": f"/2010-04-01/Accounts/{ACCOUNT_SID}/Messages/{self.sid}.json",
            "subresource_uris": {},
        }


@dataclass
class TwilioStub:
    """What it was sent is in `sent`, oldest first."""

    account_sid: str = ACCOUNT_SID
    auth_token: str = AUTH_TOKEN
    sent: list[StubMessage] = field(default_factory=list)
    failures: Failures = field(default_factory=Failures)
    list_requests: list[dict[str, str]] = field(default_factory=list)

    def application(self) -> Starlette:
        return Starlette(
            routes=[
                Route(_MESSAGES, self._create, methods=["POST"]),
                Route(_MESSAGES, self._list, methods=["GET"]),
                Route("/stub/sent", self._report, methods=["GET"]),
                Route("/stub/sent", self._forget, methods=["DELETE"]),
            ]
        )

    def server(self, *, port: int = 0) -> StubServer:
        return StubServer(self.application(), port=port)

    def forget(self) -> None:
        """As new."""
        self.sent.clear()
        self.list_requests.clear()
        self.failures.forget()

    def keep(self, *, to: str, sent_from: str, body: str, callback: str | None = None) -> StubMessage:
        now = datetime.now(UTC).replace(microsecond=0)  # Twilio's dates stop at the second
        message = StubMessage(
            sid=f"SM{uuid4().hex}",
            to=to,
            sent_from=sent_from,
            body=body,
            status_callback=callback,
            received_at=time.time(),
            created_at=now,
        )
        self.sent.append(message)
        return message

    async def _create(self, request: Request) -> Response:
        if not self._is_ours(request):
            return _error(401, 20003, "Authenticate")
        form = {name: str(value) for name, value in (await request.form()).items()}
        failure = await self.failures.next()
        if failure is not None and not failure.is_taken:
            return _failed(failure)
        message = self.keep(
            to=form["To"], sent_from=form["From"], body=form["Body"], callback=form.get("StatusCallback")
        )
        return JSONResponse(message.as_json(), status_code=201) if failure is None else _failed(failure)

    async def _list(self, request: Request) -> Response:
        if not self._is_ours(request):
            return _error(401, 20003, "Authenticate")
        wanted = dict(request.query_params)
        self.list_requests.append(wanted)
        failure = await self.failures.next()
        if failure is not None:
            return _failed(failure)
        found = [message for message in reversed(self.sent) if message.to == wanted.get("To", message.to)]
        if since := wanted.get("DateSent>"):
            first = datetime.fromisoformat(since)
            found = [message for message in found if message.left_at and message.left_at >= first]
        size = int(wanted.get("PageSize", "50"))
        page = {
            "messages": [message.as_json() for message in found[:size]],
            "page": 0,
            "page_size": size,
            "start": 0,
            "end": max(len(found[:size]) - 1, 0),
            "uri": str(request.url.path),
            "first_page_uri": str(request.url.path),
            "next_page_uri": None,
            "previous_page_uri": None,
        }
        return JSONResponse(page)

    async def _report(self, request: Request) -> Response:
        return JSONResponse(
            [{**message.as_json(), "received_at": message.received_at} for message in self.sent]
        )

    async def _forget(self, request: Request) -> Response:
        self.forget()
        return Response(status_code=204)

    def _is_ours(self, request: Request) -> bool:
        expected = base64.b64encode(f"{self.account_sid}:{self.auth_token}".encode()).decode()
        return (
            request.path_params["account"] == self.account_sid
            and request.headers.get("authorization") == f"Basic {expected}"
        )


def leave(message: StubMessage, *, after: timedelta = timedelta(seconds=1)) -> None:
    """The carrier has taken it."""
    message.status, message.left_at = "sent", message.created_at + after


def _failed(failure: Failure) -> Response:
    if failure.is_garbled:
        return PlainTextResponse("<html>Bad gateway</html>", status_code=failure.status)
    return _error(failure.status, failure.code or failure.status, "as planned")


def _error(status: int, code: int, message: str) -> Response:
    body = {"code": code, "message": message, "more_info": "", "status": status}
    return JSONResponse(body, status_code=status)


if __name__ == "__main__":
    serve_forever(TwilioStub().application(), int(sys.argv[1]))
