"""Notices leave by every way; one that fails holds up no other, and a crash doubles as little as the vendor allows."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.errors import SendFailed
from bot.core.notices import Notice
from bot.core.people import Role, Way
from bot.use_cases.escalate_alerts import escalate_alerts
from bot.use_cases.send_notices import NoticePatience, Sent, send_notices
from tests.use_cases.desk_work import Line
from tests.use_cases.told import DSL, Carrier, hire, member, raise_alert, send

EMAIL, CHAT = "dee@oak.example", "5550000101"


class Hanging(Carrier):
    async def send(self, notice: Notice) -> None:
        await asyncio.sleep(60)


@pytest.fixture
async def ways(line: Line) -> dict[Way, Carrier]:
    """An urgent alert, and a DSL who is told by every way there is."""
    await hire(line, member(line, "Dee Lead", Role.DSL, DSL, notice_email=EMAIL, telegram_chat=CHAT))
    await raise_alert(line)
    await escalate_alerts(line.desk.uow, line.clock)
    return {way: Carrier() for way in Way}


async def test_a_dsl_is_told_by_every_way(line: Line, ways: dict[Way, Carrier]) -> None:
    assert await send(line, ways) == Sent(sent=3)
    told = {way: [address for address, _ in carrier.told] for way, carrier in ways.items()}
    assert told == {Way.TEXT: [DSL], Way.EMAIL: [EMAIL], Way.TELEGRAM: [CHAT]}
    texts = {text for carrier in ways.values() for _, text in carrier.told}
    assert len(texts) == 1
    assert "Maryam" not in texts.pop()


async def test_a_way_that_fails_holds_up_no_other(line: Line, ways: dict[Way, Carrier]) -> None:
    ways[Way.TEXT].error = SendFailed(code="503")
    assert await send(line, ways) == Sent(sent=2, put_off=1)
    ways[Way.TEXT].error = None
    assert await send(line, ways) == Sent(), "too early"
    line.wait(seconds=2)
    assert await send(line, ways) == Sent(sent=1)


async def test_a_way_that_hangs_holds_up_no_other_and_not_for_long(
    line: Line, ways: dict[Way, Carrier]
) -> None:
    ways[Way.EMAIL] = Hanging()
    patience = NoticePatience(send=timedelta(seconds=0.2))
    async with asyncio.timeout(10):
        outcome = await send_notices(line.desk.uow, line.clock, ways, patience)
    assert outcome == Sent(sent=2, put_off=1)


async def test_a_way_that_breaks_in_a_way_of_our_making_holds_up_no_other(
    line: Line, ways: dict[Way, Carrier]
) -> None:
    ways[Way.EMAIL].error = RuntimeError("a mistake of ours")
    with pytest.raises(RuntimeError):
        await send(line, ways)
    assert len(ways[Way.TEXT].told) == len(ways[Way.TELEGRAM].told) == 1


async def test_pauses_grow_and_a_notice_a_day_old_tells_nobody_anything(
    line: Line, ways: dict[Way, Carrier]
) -> None:
    carrier = Carrier()
    carrier.error = SendFailed(code="503")
    tries = 0
    for _ in range(120):
        tries += (await send(line, {Way.TEXT: carrier})).put_off
        line.wait(seconds=1)
    assert 5 <= tries <= 8
    line.wait(days=1)
    carrier.error = None
    assert await send(line, {Way.TEXT: carrier}) == Sent()


async def test_what_timed_out_and_got_through_is_not_sent_again_where_the_vendor_can_be_asked(
    line: Line, ways: dict[Way, Carrier]
) -> None:
    carrier = ways[Way.TEXT]
    carrier.is_lost_after_taking = True
    assert await send(line, {Way.TEXT: carrier}) == Sent(put_off=1)
    line.wait(seconds=5)
    assert await send(line, {Way.TEXT: carrier}) == Sent(sent=1)
    assert len(carrier.told) == 1


async def test_a_worker_that_died_while_sending_leaves_it_to_the_next(
    line: Line, ways: dict[Way, Carrier]
) -> None:
    await line.database.run(
        "UPDATE notices SET claimed_at = :at, attempts = 1 WHERE way = 'text'", at=line.clock.now()
    )
    assert await send(line, {Way.TEXT: ways[Way.TEXT]}) == Sent(), "it may still be at it"
    line.wait(seconds=61)
    assert await send(line, {Way.TEXT: ways[Way.TEXT]}) == Sent(sent=1)


async def test_two_workers_send_each_notice_once(line: Line, ways: dict[Way, Carrier]) -> None:
    await asyncio.gather(send(line, ways), send(line, ways))
    assert [len(carrier.told) for carrier in ways.values()] == [1, 1, 1]


async def test_the_log_holds_no_address_and_no_words(
    line: Line, ways: dict[Way, Carrier], caplog: pytest.LogCaptureFixture
) -> None:
    ways[Way.TEXT].error = SendFailed(code="503")
    await send(line, ways)
    for secret in (DSL, EMAIL, CHAT, "Ref"):
        assert secret not in caplog.text
