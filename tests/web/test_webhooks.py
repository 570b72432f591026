import json
from typing import Any

import httpx
import pytest

from bot.core.messages import ChannelName
from db.engine import make_engine
from db.unit_of_work import SqlUnits
from tests.web.fake_channel import SIGNED, FakeAdapter
from tests.web.school_site import AMINA, SchoolSite

SCHOOL = "+441632960000"


@pytest.fixture
def line(site: SchoolSite) -> httpx.AsyncClient:
    site.numbers[ChannelName.SMS, SCHOOL] = site.school_id
    return site.browser(site.app(inbound=(FakeAdapter(),))).http


def body(*texts: str, to: str = SCHOOL, receipts: tuple[str, ...] = ()) -> bytes:
    messages = [{"id": f"SM{text}", "from": AMINA, "text": text} for text in texts]
    return json.dumps({"to": to, "messages": messages, "receipts": receipts}).encode()


async def post(line: httpx.AsyncClient, content: Any, headers: dict[str, str] = SIGNED) -> httpx.Response:
    return await line.post("/webhooks/fake", content=content, headers=headers)


async def stored(site: SchoolSite) -> list[str]:
    return [row["body"] for row in await site.database.rows("SELECT body FROM messages ORDER BY recorded_at")]


async def jobs(site: SchoolSite) -> list[str]:
    rows = await site.database.rows("SELECT task_name FROM procrastinate_jobs ORDER BY id")
    return [row["task_name"] for row in rows]


async def test_a_signed_message_is_stored_with_its_job_before_the_vendor_is_told(
    site: SchoolSite, line: httpx.AsyncClient
) -> None:
    answer = await post(line, body("Ava is off", "sick bug"))
    assert (answer.status_code, answer.text) == (200, "<Response/>")
    assert answer.headers["content-type"].startswith("text/xml")
    assert await stored(site) == ["Ava is off", "sick bug"]
    assert await jobs(site) == ["handle_conversation"] * 2


async def test_the_same_message_again_is_acknowledged_and_dropped(
    site: SchoolSite, line: httpx.AsyncClient
) -> None:
    for _ in range(3):
        assert (await post(line, body("Ava is off"))).status_code == 200
    assert await stored(site) == ["Ava is off"]
    assert await jobs(site) == ["handle_conversation"]


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (body("Ava is off"), {}, 403),
        (body("Ava is off"), {"X-Fake-Signature": "wrong"}, 403),
        (b"{", SIGNED, 400),
        (b"\xff\xfe", SIGNED, 400),
        (body("Ava is off", to="+441632969999"), SIGNED, 404),
        (b" " * 1_000_001, SIGNED, 413),
    ],
    ids=["no signature", "wrong signature", "half a body", "no text at all", "nobody's number", "too long"],
)
async def test_what_is_refused_stores_nothing(
    site: SchoolSite, line: httpx.AsyncClient, content: bytes, headers: dict[str, str], status: int
) -> None:
    assert (await post(line, content, headers)).status_code == status
    assert await stored(site) == []
    assert await jobs(site) == []


async def test_a_body_too_long_that_does_not_say_so_is_refused_too(
    site: SchoolSite, line: httpx.AsyncClient
) -> None:
    async def chunks() -> Any:
        for _ in range(101):
            yield b" " * 10_000

    assert (await post(line, chunks())).status_code == 413


async def test_an_event_nobody_wants_is_acknowledged(site: SchoolSite, line: httpx.AsyncClient) -> None:
    assert (await post(line, body())).status_code == 200
    assert await jobs(site) == []


async def test_a_receipt_needs_no_school_and_leaves_a_job(site: SchoolSite, line: httpx.AsyncClient) -> None:
    assert (await post(line, body(to="", receipts=("SM1",)))).status_code == 200
    assert await jobs(site) == ["apply_receipt"]


async def test_any_text_is_stored_as_it_came(site: SchoolSite, line: httpx.AsyncClient) -> None:
    texts = [
        "'); DROP TABLE messages;--",
        "<script>alert(1)</script>",
        "\u202eabc",
        "😀😀",
        "",
        "x" * 100_000,
    ]
    assert (await post(line, body(*texts))).status_code == 200
    assert await stored(site) == texts


async def test_a_database_that_is_away_is_told_as_try_again(site: SchoolSite) -> None:
    site.numbers[ChannelName.SMS, SCHOOL] = site.school_id
    engine = make_engine("postgresql://nobody@/nothing?host=/nowhere")
    app = site.app(inbound=(FakeAdapter(),), uow=SqlUnits(engine))
    answer = await post(site.browser(app).http, body("Ava is off"))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    await engine.dispose()


async def test_a_webhook_answers_no_other_method(site: SchoolSite, line: httpx.AsyncClient) -> None:
    assert (await line.get("/webhooks/fake")).status_code == 405
