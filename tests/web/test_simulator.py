import pytest

from bot.core.messages import ChannelName, DeliveryStatus
from tests.web.school_site import AMINA, DEAN, STRANGER, Browser, SchoolSite, words

SIMULATOR = ChannelName.SIMULATOR


@pytest.fixture
def browser(site: SchoolSite) -> Browser:
    return site.browser()


async def test_three_phones_lie_side_by_side_the_last_of_them_unknown(browser: Browser) -> None:
    page = words(await browser.get("/simulator"))
    assert "Amina Yusuf 07700 900101 Idris (1B), Maryam (3K)" in page
    assert "Dean Harper 07700 900102 Ella (RO)" in page
    assert "Unknown number 07700 900999" in page


async def test_what_a_parent_types_takes_the_webhook_s_way_in(site: SchoolSite, browser: Browser) -> None:
    await browser.get("/simulator")
    answer = await browser.post(
        "/simulator/messages", **{"from": AMINA, "text": "Maryam is off", "phone": AMINA}
    )
    assert answer.url.path == "/simulator"
    assert "Maryam is off" in words(answer)
    rows = await site.database.rows("SELECT channel, visibility, school_id FROM messages")
    assert rows == [{"channel": "simulator", "visibility": "unscreened", "school_id": site.school_id}]
    assert await site.database.value("SELECT count(*) FROM procrastinate_jobs") == 1


async def test_the_phones_show_both_sides_and_only_the_simulator_s_messages(
    site: SchoolSite, browser: Browser
) -> None:
    await site.hears("by text message", AMINA, channel=ChannelName.SMS)
    conversation_id, message_id = await site.hears("by simulator", AMINA, channel=SIMULATOR)
    await site.says(conversation_id, "Thank you.", answering=message_id, status=DeliveryStatus.SENT)
    await site.says(conversation_id, "Overtaken.", answering=message_id, status=DeliveryStatus.DROPPED)
    answer = await browser.get("/simulator/threads", params=[("phone", AMINA), ("phone", DEAN)])
    thread = answer.json()[AMINA]
    assert [(line["mine"], line["text"]) for line in thread] == [
        (True, "by simulator"),
        (False, "Thank you."),
    ]
    assert answer.json()[DEAN] == []


async def test_any_number_can_be_typed(browser: Browser) -> None:
    page = words(await browser.get("/simulator", params={"phone": AMINA, "add": "07700 900555"}))
    assert "Unknown number 07700 900555" in page
    assert "Amina Yusuf" in page


@pytest.mark.parametrize("number", ["hello", "999", "<script>", "+44", "0" * 40, "０７７００９００５５５"])
async def test_what_is_no_number_is_said_plainly(browser: Browser, number: str) -> None:
    answer = await browser.get("/simulator", params={"add": number})
    assert "Type a number like 07700 900123." in words(answer)
    assert "<script>" not in answer.text


@pytest.mark.parametrize(
    "fields",
    [{"from": "nobody", "text": "hello"}, {"from": STRANGER, "text": "  "}, {"from": STRANGER}, {}],
)
async def test_half_a_message_is_not_sent(site: SchoolSite, browser: Browser, fields: dict[str, str]) -> None:
    await browser.get("/simulator")
    assert (await browser.post("/simulator/messages", **fields)).status_code == 200
    assert await site.database.value("SELECT count(*) FROM messages") == 0


async def test_words_of_a_parent_stay_words(browser: Browser) -> None:
    await browser.get("/simulator")
    text = "<script>alert(1)</script> \u202e '; DROP TABLE messages; --"
    answer = await browser.post("/simulator/messages", **{"from": AMINA, "text": text, "phone": AMINA})
    assert "<script>alert" not in answer.text
    assert text.split(" ")[0] in words(answer)


async def test_a_school_that_is_no_demo_has_no_phones(site: SchoolSite, browser: Browser) -> None:
    await site.database.run("UPDATE schools SET settings = settings || '{\"is_demo\": false}'")
    await browser.get("/sign-in")
    assert (await browser.get("/simulator")).status_code == 404
    assert (await browser.get("/simulator/threads", params={"phone": AMINA})).status_code == 404
    assert (await browser.post("/simulator/messages", **{"from": AMINA, "text": "hi"})).status_code == 404
    assert await site.database.value("SELECT count(*) FROM messages") == 0
