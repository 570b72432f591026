"""A flood from unknown numbers pushes no known family out of the DSL's sight, and nothing of it is dropped."""

import re
from datetime import timedelta

import pytest

from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.storage import WORKER
from bot.core.worry.levels import Worry
from tests.web.school_site import AMINA, DEAN, STRANGER, Browser, SchoolSite, words


@pytest.fixture
async def dsl(site: SchoolSite) -> Browser:
    browser = site.browser()
    await browser.sign_in(Role.DSL)
    return browser


async def flood(site: SchoolSite, numbers: int, each: int = 1, level: Worry = Worry.IMMEDIATE) -> None:
    for number in range(numbers):
        for _ in range(each):
            site.clock.set(site.clock.now() + timedelta(seconds=1))
            await site.raises("help me now", f"+4477009005{number:02}", level=level, reference="9FFF")


def before_any_fold(page: str) -> str:
    """The part of the page that is seen without opening anything."""
    return re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL)


async def test_a_known_family_stands_before_a_flood_of_unknown_numbers(
    site: SchoolSite, dsl: Browser
) -> None:
    await site.raises("she is frightened", AMINA, reference="2AAA")
    await site.raises("he comes home hungry", DEAN, level=Worry.CONCERN, reference="3CCC")
    await flood(site, 30)
    page = (await dsl.get("/safeguarding")).text
    seen = before_any_fold(page)
    assert seen.index("2AAA") < seen.index("9FFF")
    assert seen.count(">9FFF</b>") == 5
    assert "3CCC" in seen
    assert seen.index("3CCC") - seen.index("2AAA") < 12_000, "a screen or two, not thirty cards away"
    assert "25 more unknown numbers" in page
    assert page.count(">9FFF</b>") == 30, "nothing is dropped"


async def test_one_sender_has_one_line_with_a_count(site: SchoolSite, dsl: Browser) -> None:
    await site.raises("things are bad", STRANGER, level=Worry.CONCERN, reference="2AAA")
    for number in range(30):
        site.clock.set(site.clock.now() + timedelta(seconds=1))
        await site.raises("help me now", STRANGER, reference=f"4{number:03}")
    page = (await dsl.get("/safeguarding")).text
    assert page.count('class="card ') == 1
    assert '<b class="ref">4029</b>' in page, "the gravest, and of those the newest"
    shown = words(await dsl.get("/safeguarding"))
    assert "Immediate (31)" in shown
    assert "and 30 more from this sender" in shown
    assert "and 10 more: open any of these to see them all" in shown


async def test_the_rush_is_said(site: SchoolSite, dsl: Browser) -> None:
    await flood(site, 2, 2)
    assert "in the last hour" not in words(await dsl.get("/safeguarding"))
    await flood(site, 3, 4, Worry.LOOK)
    page = words(await dsl.get("/safeguarding"))
    assert "16 messages from 3 unknown numbers in the last hour." in page
    site.clock.set(site.clock.now() + timedelta(hours=2))
    assert "in the last hour" not in words(await dsl.get("/safeguarding"))


async def test_all_of_a_sender_is_acknowledged_by_one_press_but_not_what_came_in_since(
    site: SchoolSite, dsl: Browser
) -> None:
    await flood(site, 1, 3)
    await site.raises("she is frightened", AMINA, reference="2AAA")
    page = (await dsl.get("/safeguarding")).text
    [(conversation, until)] = re.findall(
        r'/senders/([0-9a-f-]+)/acknowledge".*?name="until" value="([^"]+)"', page, flags=re.DOTALL
    )
    await flood(site, 1, 1)
    await dsl.post(f"/safeguarding/senders/{conversation}/acknowledge", until=until)
    rows = await site.database.rows(
        "SELECT status, count(*) AS n FROM alerts GROUP BY status ORDER BY status"
    )
    assert rows == [{"status": "acknowledged", "n": 3}, {"status": "raised", "n": 2}]
    assert await site.database.value("SELECT count(*) FROM audit_events") == 3
    for nonsense in ("", "yesterday", "2026-03-10T09:15:00"):
        answer = await dsl.post(f"/safeguarding/senders/{conversation}/acknowledge", until=nonsense)
        assert answer.status_code == 404, nonsense


async def test_a_sender_s_lines_of_the_skim_are_one_line_and_known_families_stand_first(
    site: SchoolSite, dsl: Browser
) -> None:
    for number in range(6):
        await site.raises(f"hm {number}", STRANGER, level=Worry.LOOK, reference="9FFF")
    await site.raises("upset again", AMINA, level=Worry.LOOK, reference="2AAA")
    page = (await dsl.get("/safeguarding")).text
    assert page.index("2AAA") < page.index("9FFF")
    shown = words(await dsl.get("/safeguarding"))
    assert "and 5 more from this sender" in shown
    assert all(f"hm {number}" in shown for number in range(6))
    ids = re.findall(
        r'name="alert" value="([^"]+)"', page.split("None of 6 worrying")[0].rsplit("<form", 1)[1]
    )
    await dsl.http.post("/safeguarding/skim/seen", data={"key": dsl.key, "alert": ids})
    assert await site.database.value("SELECT count(*) FROM alerts WHERE status = 'closed'") == 6


async def test_what_a_held_sender_writes_on_is_one_line(site: SchoolSite, dsl: Browser) -> None:
    await site.raises("help me now", STRANGER)
    for _ in range(4):
        message_id, _ = await site.raises("are you there", STRANGER, level=Worry.LOOK, reference="9HHH")
        async with site.database.uow(WORKER) as uow:
            await uow.messages.restrict(message_id, Visibility.DSL)
            await uow.commit()
    page = words(await dsl.get("/safeguarding"))
    assert "They wrote again (4)" in page
    assert page.count("9HHH") == 2, "the line and its button"
    assert "4 messages" in page
    shown = (await dsl.get("/safeguarding")).text
    ids = re.findall(r'name="alert" value="([^"]+)"', shown)
    await dsl.http.post("/safeguarding/skim/seen", data={"key": dsl.key, "alert": ids})
    assert await site.database.value("SELECT count(*) FROM alerts WHERE status = 'closed'") == 4
    assert await site.database.value("SELECT count(*) FROM alert_verdicts") == 0, "seen is no verdict"
