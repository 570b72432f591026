"""A mail server on a loopback, as far as notices need one: it takes letters, refuses some, and may fall silent."""

import asyncio
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from types import TracebackType
from typing import Self

NOBODY = "nobody@school.example"  # this address is refused for good
BUSY = "busy@school.example"  # and this one for now


@dataclass
class SmtpStub:
    """What it has taken is in `letters`, oldest first. `is_silent`: it takes connections and says nothing."""

    letters: list[Message] = field(default_factory=list)
    is_silent: bool = False
    is_cut_off_after_taking: bool = False
    port: int = 0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        self._open: set[asyncio.StreamWriter] = set()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for writer in self._open:
            writer.close()
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            if self.is_silent:
                await reader.read()
                return
            writer.write(b"220 stub\r\n")
            while line := (await reader.readline()).decode().strip():
                if not await self._answer(line, reader, writer):
                    return
        except ConnectionError:
            pass
        finally:
            self._open.discard(writer)
            writer.close()

    async def _answer(self, line: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        match line.split()[0].upper():
            case "EHLO":
                writer.write(b"250-stub\r\n250 8BITMIME\r\n")
            case "RCPT" if NOBODY in line:
                writer.write(b"550 no such mailbox\r\n")
            case "RCPT" if BUSY in line:
                writer.write(b"450 try again later\r\n")
            case "DATA":
                writer.write(b"354 go on\r\n")
                letter = await reader.readuntil(b"\r\n.\r\n")
                self.letters.append(message_from_bytes(letter[: -len(b".\r\n")]))
                writer.write(b"250 taken\r\n")
                if self.is_cut_off_after_taking:
                    await writer.drain()
                    return False
            case "QUIT":
                writer.write(b"221 bye\r\n")
            case _:
                writer.write(b"250 ok\r\n")
        await writer.drain()
        return True
