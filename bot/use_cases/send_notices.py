"""Notices leave by their ways side by side: one that fails holds up no other.

written ──claim──> being sent ──> sent          refused ──> given up, and the alert climbs past that address
   └── put off <──── failed        found claimed after a crash: the vendor is asked first, where it can be
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.core.clock import Clock
from bot.core.errors import ChannelError, SendFailed, SendRefused
from bot.core.notices import Notice
from bot.core.people import Way
from bot.core.ports import NoticeSender
from bot.core.storage import WORKER, JobName, UnitOfWorkFactory

AT_ONCE = 10  # notices of one way under way together


@dataclass(frozen=True, kw_only=True)
class NoticePatience:
    send: timedelta = timedelta(seconds=15)  # whatever a vendor's library thinks of time
    claim_lasts: timedelta = timedelta(seconds=60)  # longer than a send: an older claim is a crash's
    longest_pause: timedelta = timedelta(minutes=1)
    most_age: timedelta = timedelta(days=1)  # a notice that old tells nobody anything

    def pause_after(self, attempts: int) -> timedelta:
        return min(timedelta(seconds=2.0**attempts - 1), self.longest_pause)


@dataclass(kw_only=True)
class Sent:
    """What became of those that were tried."""

    sent: int = 0
    put_off: int = 0
    given_up: int = 0

    def __add__(self, other: "Sent") -> "Sent":
        return Sent(
            sent=self.sent + other.sent,
            put_off=self.put_off + other.put_off,
            given_up=self.given_up + other.given_up,
        )


async def send_notices(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    senders: Mapping[Way, NoticeSender],
    patience: NoticePatience = NoticePatience(),
) -> Sent:
    """Send what waits and is due, every way at the same time."""
    ways = [_send_way(uow_factory, clock, way, sender, patience) for way, sender in senders.items()]
    outcomes = await asyncio.gather(*ways, return_exceptions=True)
    total = sum((each for each in outcomes if isinstance(each, Sent)), Sent())
    if total.given_up:
        async with uow_factory(WORKER) as uow:
            await uow.defer(JobName.ESCALATE_ALERTS, lock="escalate")
            await uow.commit()
    for each in outcomes:
        if isinstance(each, BaseException):
            raise each  # a mistake of ours, or the database: after the other ways have had their turn
    return total


async def _send_way(
    uow_factory: UnitOfWorkFactory, clock: Clock, way: Way, sender: NoticeSender, patience: NoticePatience
) -> Sent:
    total = Sent()
    while True:
        now = clock.now()
        async with uow_factory(WORKER) as uow:
            claimed = await uow.notices.claim(
                way,
                at=now,
                abandoned_before=now - patience.claim_lasts,
                since=now - patience.most_age,
                limit=AT_ONCE,
            )
            await uow.commit()
        sendings = [_send(uow_factory, clock, notice, sender, patience) for notice in claimed]
        outcomes = await asyncio.gather(*sendings, return_exceptions=True)
        total = sum((each for each in outcomes if isinstance(each, Sent)), total)
        for each in outcomes:
            if isinstance(each, BaseException):
                raise each
        if len(claimed) < AT_ONCE:
            return total


async def _send(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    notice: Notice,
    sender: NoticeSender,
    patience: NoticePatience,
) -> Sent:
    error = await _try(notice, sender, patience)
    async with uow_factory(WORKER) as uow:
        if error is None:
            outcome = Sent(sent=1)
            await uow.notices.mark_sent(notice.id, clock.now())
        elif isinstance(error, SendRefused):
            outcome = Sent(given_up=1)
            await uow.notices.give_up(notice.id, clock.now(), error_code=error.code)
        else:
            outcome = Sent(put_off=1)
            until = clock.now() + patience.pause_after(notice.attempts)
            await uow.notices.put_off(notice.id, until=until, error_code=error.code)
        await uow.commit()
    return outcome


async def _try(notice: Notice, sender: NoticeSender, patience: NoticePatience) -> ChannelError | None:
    """Why it could not be sent; None when the vendor has it. Twice after a crash is better than not at all."""
    try:
        async with asyncio.timeout(patience.send.total_seconds()):
            if notice.attempts > 1 and await sender.has_sent(notice):
                return None
            await sender.send(notice)
    except ChannelError as error:
        return error
    except TimeoutError:
        return SendFailed(code="timeout")
    return None
