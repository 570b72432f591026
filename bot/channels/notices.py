"""Telling a staff member that there is something to read. The words carry no child's data, nor do the logs."""

import logging
from datetime import datetime
from typing import Protocol

from bot.channels.connection import SchoolNumbers
from bot.core.errors import SendFailed, UnknownSchool
from bot.core.notices import Notice

log = logging.getLogger(__name__)


class TextSender(Protocol):
    async def send(self, *, to: str, sent_from: str, body: str) -> str:
        """Send one text outside any conversation; the vendor's id."""
        ...

    async def has(self, *, to: str, body: str, since: datetime) -> bool:
        """Whether these words have left for this number since then, or are about to."""
        ...


class TextNotices:
    """Notices as text messages from the school's own number, or another of the installation's."""

    def __init__(self, sender: TextSender, numbers: SchoolNumbers) -> None:
        self._sender = sender
        self._numbers = numbers

    async def send(self, notice: Notice) -> None:
        try:
            number = await self._numbers.notice_number(notice.school_id)
        except UnknownSchool:
            raise SendFailed(code="no-number") from None
        await self._sender.send(to=notice.address, sent_from=number, body=notice.text)

    async def has_sent(self, notice: Notice) -> bool:
        return await self._sender.has(to=notice.address, body=notice.text, since=notice.created_at)


class LoggedNotices:
    """For a demo without a vendor: that somebody would have been told, and nothing else."""

    async def send(self, notice: Notice) -> None:
        log.info("a staff notice was due; no vendor is set up to carry it")

    async def has_sent(self, notice: Notice) -> bool:
        return False
