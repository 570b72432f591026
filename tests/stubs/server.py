"""A stub vendor on a loopback port, in its own thread and event loop, as far from the code under test as a vendor is."""

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import uvicorn
from starlette.applications import Starlette


@dataclass(frozen=True, kw_only=True)
class Failure:
    """How the next request goes wrong."""

    status: int = 500
    code: int | None = None  # the vendor's own number for it
    is_taken: bool = False  # the message is kept all the same, and only the answer is lost
    pause_seconds: float = 0.0  # before the answer; longer than the client's patience makes a timeout
    retry_after: int | None = None
    is_garbled: bool = False  # an answer that is no JSON


class Failures:
    """Failures in the order in which they will happen; then all is well again."""

    def __init__(self) -> None:
        self._coming: deque[Failure] = deque()

    def plan(self, *failures: Failure) -> None:
        self._coming.extend(failures)

    def forget(self) -> None:
        self._coming.clear()

    async def next(self) -> Failure | None:
        if not self._coming:
            return None
        failure = self._coming.popleft()
        await asyncio.sleep(failure.pause_seconds)
        return failure


class StubServer:
    """Runs one ASGI application; the port is known once it is entered."""

    def __init__(self, application: Starlette, *, port: int = 0) -> None:
        self._server = uvicorn.Server(
            uvicorn.Config(
                application,
                host="127.0.0.1",
                port=port,
                log_level="critical",
                ws="none",
                lifespan="off",
                timeout_graceful_shutdown=1,
            )
        )
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self.url = ""

    def __enter__(self) -> Self:
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                raise RuntimeError("the stub did not start")
            threading.Event().wait(0.005)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join(timeout=5)


def serve_forever(application: Starlette, port: int, say: Callable[[str], None] = print) -> None:
    """For another process: `python -m tests.stubs.twilio_api 9901`."""
    say(f"http://127.0.0.1:{port}")
    uvicorn.run(
        application,
        host="127.0.0.1",
        port=port,
        log_level="critical",
        ws="none",
        lifespan="off",
        access_log=False,
    )
