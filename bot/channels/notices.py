"""Telling a staff member's phone that there is something to read. The words carry no child's data, nor do the logs."""

import logging
from typing import Protocol

log = logging.getLogger(__name__)


class TextSender(Protocol):
    async def send(self, *, to: str, sent_from: str, body: str) -> str:
        """Send one text outside any conversation; the vendor's id."""
        ...


class TextNotices:
    """Notices as text messages from one of the installation's own numbers."""

    def __init__(self, sender: TextSender, number: str) -> None:
        self._sender = sender
        self._number = number

    async def send(self, phone: str, text: str) -> None:
        await self._sender.send(to=phone, sent_from=self._number, body=text)


class LoggedNotices:
    """For a demo without a vendor: that somebody would have been told, and nothing else."""

    async def send(self, phone: str, text: str) -> None:
        log.info("a staff notice was due; no vendor is set up to carry it")
