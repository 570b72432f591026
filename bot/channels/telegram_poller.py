"""Long polling, for an installation that nobody can call from outside.

Asking for updates from `offset` on tells Telegram to forget what came before, so the offset moves on only when what
it passes is committed. Killed in between, the same updates come again and the database drops the doubles.
"""

import asyncio
import json
import logging
from typing import Any
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.channels.connection import Receive
from bot.channels.telegram_updates import WANTED_UPDATES, read_update
from bot.core.errors import MalformedPayload, SchoolgateError, SendFailed

log = logging.getLogger(__name__)


class TelegramPoller:
    """Fetch, commit, move on; and wait a little longer each time that one of them fails."""

    def __init__(
        self,
        bot: Bot,
        bot_name: str,
        receive: Receive,
        *,
        wait_seconds: int = 25,
        patience_seconds: float = 10.0,
        first_pause: float = 1.0,
        longest_pause: float = 30.0,
    ) -> None:
        self._bot = bot
        self._bot_name = bot_name
        self._receive = receive
        self._wait_seconds = wait_seconds
        self._patience_seconds = patience_seconds
        self._first_pause = first_pause
        self._longest_pause = longest_pause
        self._offset: int | None = None

    async def run(self) -> None:
        """Until cancelled. A webhook set earlier is taken down first: Telegram serves one or the other."""
        pause = self._first_pause
        has_webhook = True
        while True:
            try:
                if has_webhook:
                    await self._bot.delete_webhook(drop_pending_updates=False)
                    has_webhook = False
                await self.fetch_once()
            except Exception as error:  # the edge, as a webhook is: nobody would see this task die
                is_expected = isinstance(error, TelegramError | SchoolgateError)
                is_ours_to_mend = not is_expected or isinstance(error, InvalidToken)
                level = logging.ERROR if is_ours_to_mend else logging.WARNING
                log.log(level, "telegram polling put off by %s", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, self._longest_pause)
            else:
                pause = self._first_pause

    async def fetch_once(self) -> int:
        """One request, which waits for news; how many updates it brought."""
        wishes = {"timeout": self._wait_seconds, "allowed_updates": json.dumps(WANTED_UPDATES)}
        if self._offset is not None:
            wishes["offset"] = self._offset
        # Not Bot.get_updates: one update with a part it does not know makes it give up all of them.
        updates = await self._bot.request.post(
            f"{self._bot.base_url}/getUpdates?{urlencode(wishes)}",
            read_timeout=self._wait_seconds + self._patience_seconds,
        )
        if not isinstance(updates, list):
            raise SendFailed("Telegram's answer is no list of updates")
        for update in updates:
            await self._commit(update)
            self._offset = int(update["update_id"]) + 1
        return len(updates)

    async def _commit(self, update: dict[str, Any]) -> None:
        try:
            batch = read_update(update, self._bot_name)
        except MalformedPayload:
            log.warning("telegram update %s cannot be read", update.get("update_id"))
            return
        if batch.messages:
            await self._receive(batch)
