"""What every answer carries, and how long every answer took."""

import time
from collections.abc import Container

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.ports import Metrics

STAFF = "staff"  # in the figures, every page that wants a staff sign-in
CONTENT_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class SecurityHeaders:
    def __init__(self, app: ASGIApp, *, is_https: bool) -> None:
        self._app = app
        self._is_https = is_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                # Pages hold families' words: no copy in a browser or proxy. Static files hold nobody's.
                headers["Cache-Control"] = "no-cache" if scope["path"].startswith("/static/") else "no-store"
                if self._is_https:
                    headers["Strict-Transport-Security"] = "max-age=31536000"
            await send(message)

        await self._app(scope, receive, send_with_headers)


class Timing:
    """Each route is counted by its name, but for those that staff are signed in for: a count of their pages would
    tell that somebody reads or closes an alert, so all of them are counted as one."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, named: Container[str]) -> None:
        self._app = app
        self._metrics = metrics
        self._named = named

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = time.perf_counter(), 500

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        finally:
            path = getattr(scope.get("route"), "path", None)  # the template: an id is no label
            route = "other" if path is None else path if path in self._named else STAFF
            told = _told(status) if route == STAFF else status
            self._metrics.observe_request(route, scope["method"], told, time.perf_counter() - begun)


def _told(status: int) -> int:
    """Well, refused or broken: which kind of well would tell a file taken from a form sent."""
    return 200 if status < 400 else 400 if status < 500 else 500
