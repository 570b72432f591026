"""A language model behind a chat-completions address, as far as the second reader uses it, that answers as it is told."""

from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.stubs.server import Failures, StubServer

KEY = "stub-key-of-nobody"
MODEL = "stub-model"


class ChatModelStub:
    """`says` is asked for each answer with the user's part of the prompt."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.failures = Failures()
        self.says: Callable[[str], object] = lambda _: "none"
        self.whole: Response | None = None  # in place of an answer that keeps the protocol
        self.application = Starlette(
            routes=[
                Route("/v1/chat/completions", self._answer, methods=["POST"]),
                Route("/moved/chat/completions", self._moved, methods=["POST"]),
            ]
        )

    def serve(self) -> StubServer:
        return StubServer(self.application)

    async def _answer(self, request: Request) -> Response:
        body = await request.json()
        self.asked.append(body)
        self.keys.append(request.headers.get("authorization", ""))
        failure = await self.failures.next()
        if failure is not None:
            if failure.is_garbled:
                return PlainTextResponse("<html>not what was asked for</html>")
            if failure.status != 200:
                return JSONResponse({"error": {"message": "no"}}, status_code=failure.status)
        if self.whole is not None:
            return self.whole
        content = self.says(body["messages"][-1]["content"])
        choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
        return JSONResponse({"object": "chat.completion", "model": MODEL, "choices": [choice]})

    async def _moved(self, request: Request) -> Response:
        return RedirectResponse("/v1/chat/completions", status_code=307)
