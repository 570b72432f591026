from datetime import timedelta
from uuid import uuid4

import pytest

from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.storage import WORKER
from bot.core.worry.levels import Worry
from bot.web.app import route_table
from db.engine import make_engine
from db.unit_of_work import SqlUnits
from tests.web.school_site import AMINA, DEAN, STRANGER, Browser, SchoolSite, words

SCARED = "I am scared to go home tonight"


@pytest.fixture
async def dsl(site: SchoolSite) -> Browser:
    browser = site.browser()
    await browser.sign_in(Role.DSL)
    return browser


async def audit(site: SchoolSite) -> list[tuple[str, str]]:
    rows = await site.database.rows("SELECT action, subject FROM audit_events ORDER BY position")
    return [(row["action"], row["subject"]) for row in rows]


async def test_the_queue_puts_immediate_before_concern_before_the_skim(
    site: SchoolSite, dsl: Browser
) -> None:
    await site.raises("he comes home hungry", DEAN, level=Worry.CONCERN, reference="2CCC")
    site.clock.set(site.clock.now() + timedelta(minutes=5))
    await site.raises(SCARED, level=Worry.IMMEDIATE, reference="4III")
    await site.raises("she was upset again", STRANGER, level=Worry.LOOK, reference="7LLL")
    page = words(await dsl.get("/safeguarding"))
    assert page.index("4III") < page.index("2CCC") < page.index("7LLL")
    assert "Nobody has acknowledged this." in page


async def test_the_queue_shows_no_restricted_words(site: SchoolSite, dsl: Browser) -> None:
    await site.raises(SCARED)
    await site.raises("she was upset again", STRANGER, level=Worry.LOOK, reference="7LLL")
    page = words(await dsl.get("/safeguarding"))
    assert SCARED not in page
    assert "she was upset again" in page, "the office has it too, and skimming must be quick"
    assert await audit(site) == []


async def test_opening_an_alert_is_logged_and_shows_the_whole_conversation(
    site: SchoolSite, dsl: Browser
) -> None:
    await site.hears("Maryam has a cold", ago=timedelta(days=2))
    _, alert = await site.raises(SCARED)
    page = words(await dsl.get(f"/safeguarding/alerts/{alert.id}"))
    assert "Maryam has a cold" in page
    assert f"The message this is about Parent 09:15 {SCARED} Hidden from the office" in page
    assert "Thank you for telling us." in page
    assert "Idris Yusuf (1B)" in page
    assert await audit(site) == [("alert_read", str(alert.id))]


async def test_what_cannot_be_logged_is_not_shown(site: SchoolSite) -> None:
    _, alert = await site.raises(SCARED)
    away = make_engine("postgresql://nobody@/nothing?host=/nowhere")
    dsl = site.browser(site.app(uow=SqlUnits(away)))
    await dsl.sign_in(Role.DSL)
    answer = await dsl.get(f"/safeguarding/alerts/{alert.id}")
    assert answer.status_code == 503
    assert SCARED not in answer.text
    await away.dispose()


async def test_acknowledging_names_who_has_it(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises(SCARED)
    await dsl.get("/safeguarding")
    page = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/acknowledge"))
    assert "Acknowledged by Tom Lead" in page
    assert "Nobody has acknowledged" not in words(await dsl.get("/safeguarding"))


ENDED = {"outcome": "spoke_with_family", "verdict": "worrying", "note": "Rang; recorded as 12."}


@pytest.mark.parametrize(
    ("missing", "wanted"),
    [
        ("outcome", "Choose how it ended."),
        ("verdict", "Say whether it was worrying."),
        ("note", "Write what was done"),
    ],
)
async def test_closing_needs_an_outcome_a_verdict_and_words_and_keeps_what_was_typed(
    site: SchoolSite, dsl: Browser, missing: str, wanted: str
) -> None:
    _, alert = await site.raises(SCARED)
    await dsl.get("/safeguarding")
    refused = await dsl.post(f"/safeguarding/alerts/{alert.id}/close", **(ENDED | {missing: "  "}))
    assert (refused.status_code, wanted in words(refused)) == (422, True)
    assert missing == "note" or "Rang; recorded as 12." in words(refused)
    assert await site.database.value("SELECT status FROM alerts") == "raised"


async def test_a_closed_alert_keeps_how_it_ended(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises(SCARED)
    await dsl.get("/safeguarding")
    closed = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/close", **ENDED))
    assert await site.database.value("SELECT is_held FROM conversation_states") is True
    assert "Nothing immediate is open." in closed
    assert "Closed lately (1)" in closed
    page = words(await dsl.get(f"/safeguarding/alerts/{alert.id}"))
    assert "What was done Tom Lead 09:15 Rang; recorded as 12." in page
    assert "Today, 09:15: immediate, 4F7K (this one) Spoke with the family; from Amina Yusuf" in page
    assert "Worrying said by Tom Lead" in page


async def test_the_bot_keeps_quiet_until_a_dsl_releases_the_conversation(
    site: SchoolSite, dsl: Browser
) -> None:
    _, alert = await site.raises(SCARED)
    assert "The bot keeps quiet" in words(await dsl.get(f"/safeguarding/alerts/{alert.id}"))
    page = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/release"))
    assert "Released." in page
    assert "The bot keeps quiet" not in page
    assert await site.database.value("SELECT is_held FROM conversation_states") is False


async def test_a_picture_without_words_is_no_blank_line(site: SchoolSite, dsl: Browser) -> None:
    await site.raises("", level=Worry.LOOK)
    assert "No words: a photo, a voice note or a place." in words(await dsl.get("/safeguarding"))


async def test_the_skim_is_ticked_off_line_by_line(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises("she was upset again", level=Worry.LOOK)
    await dsl.get("/safeguarding")
    page = words(await dsl.post("/safeguarding/skim/seen", alert=str(alert.id)))
    assert "Nothing to skim." in page
    assert "she was upset again" not in page


async def test_the_whole_skim_is_ticked_off_but_not_what_came_in_meanwhile(
    site: SchoolSite, dsl: Browser
) -> None:
    _, first = await site.raises("upset again", AMINA, level=Worry.LOOK, reference="2AAA")
    _, second = await site.raises("tired again", DEAN, level=Worry.LOOK, reference="2BBB")
    _, grave = await site.raises(SCARED, STRANGER, reference="2CCC")
    page = await dsl.get("/safeguarding")
    assert "I have read all 2: none is worrying" in words(page)
    await site.raises("came in meanwhile", STRANGER, level=Worry.LOOK, reference="2DDD")
    shown = [str(first.id), str(second.id), str(grave.id), "nonsense"]
    answer = await dsl.http.post("/safeguarding/skim/seen", data={"key": dsl.key, "alert": shown})
    assert answer.status_code == 303
    rows = await site.database.rows("SELECT reference, status FROM alerts ORDER BY reference")
    assert [(row["reference"], row["status"]) for row in rows] == [
        ("2AAA", "closed"),
        ("2BBB", "closed"),
        ("2CCC", "raised"),
        ("2DDD", "raised"),
    ]


async def test_closing_can_release_in_the_same_step(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises(SCARED)
    page = await dsl.get(f"/safeguarding/alerts/{alert.id}")
    assert "Release: let the bot help this parent again" in words(page)
    await dsl.post(f"/safeguarding/alerts/{alert.id}/close", **ENDED, release="yes")
    assert await site.database.value("SELECT is_held FROM conversation_states") is False


async def test_an_alert_is_not_waved_through_as_seen(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises(SCARED)
    await dsl.get("/safeguarding")
    await dsl.post("/safeguarding/skim/seen", alert=str(alert.id))
    assert await site.database.value("SELECT status FROM alerts") == "raised"


async def test_what_came_in_since_stands_apart_without_its_words(site: SchoolSite, dsl: Browser) -> None:
    await site.raises(SCARED, reference="4III")
    message_id, alert = await site.raises("are you there", level=Worry.LOOK, reference="9HHH")
    async with site.database.uow(WORKER) as uow:
        await uow.messages.restrict(message_id, Visibility.DSL)
        await uow.commit()
    page = words(await dsl.get("/safeguarding"))
    assert "They wrote again (1)" in page
    assert "are you there" not in page
    assert "are you there" in words(await dsl.get(f"/safeguarding/alerts/{alert.id}"))


async def test_a_dsl_can_write_to_the_parent_unseen_by_the_office(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises(SCARED)
    await dsl.get(f"/safeguarding/alerts/{alert.id}")
    page = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/reply", text="When is it safe to ring?"))
    assert "Tom Lead 09:15 When is it safe to ring?" in page
    assert await site.database.value("SELECT visibility FROM messages WHERE author = 'staff'") == "dsl"


async def test_a_restricted_message_that_did_not_arrive_is_the_dsl_s_task(
    site: SchoolSite, dsl: Browser
) -> None:
    _, alert = await site.raises(SCARED)
    about = "our message did not get through: ring this parent"
    await site.hands_over(alert.conversation_id, about, visibility=Visibility.DSL)
    assert "To do (1) Amina Yusuf Our message did not get through: ring this parent" in words(
        await dsl.get("/safeguarding")
    )
    ticket_id = await site.database.value("SELECT id FROM tickets")
    assert "To do" not in words(await dsl.post(f"/safeguarding/tickets/{ticket_id}/close"))


async def test_a_worry_about_the_dsl_is_the_head_s_alone(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises("the safeguarding lead shouted at him", DEAN, visibility=Visibility.HEAD)
    assert alert.reference not in words(await dsl.get("/safeguarding"))
    theirs = [
        (route.method, route.path.format(alert_id=alert.id))
        for route in route_table(site.parts())
        if "{alert_id}" in route.path
    ]
    assert len(theirs) > 10
    fields = ENDED | {
        "text": "x",
        "to": str(site.staff[Role.DSL].id),
        "reference": "7KMX",
        "other": str(uuid4()),
    }
    for method, address in theirs:
        answer = await (dsl.post(address, **fields) if method == "POST" else dsl.get(address))
        assert answer.status_code == 404, address
    assert await audit(site) == []
    head = site.browser()
    await head.sign_in(Role.HEAD)
    assert "Head only" in words(await head.get("/safeguarding"))
    assert "shouted at him" in words(await head.get(f"/safeguarding/alerts/{alert.id}"))


async def test_another_school_s_alert_is_not_there(site: SchoolSite, dsl: Browser) -> None:
    other = await site.database.add_school("elm")
    site.school_id, mine = other, site.school_id
    _, alert = await site.raises(SCARED)
    site.school_id = mine
    assert "Nothing immediate is open." in words(await dsl.get("/safeguarding"))
    assert (await dsl.get(f"/safeguarding/alerts/{alert.id}")).status_code == 404
    assert await audit(site) == []


async def test_what_the_office_passed_on_is_shown_as_such(site: SchoolSite, dsl: Browser) -> None:
    _, message_id = await site.hears("she has bruises again", AMINA)
    office = site.browser()
    await office.sign_in(Role.OFFICE)
    await office.get("/office")
    await office.post(f"/office/messages/{message_id}/pass")
    alert_id = await site.database.value("SELECT id FROM alerts")
    page = words(await dsl.get(f"/safeguarding/alerts/{alert_id}"))
    assert "Passed on by the office." in page
    assert "a hint only" not in page


async def test_no_text_gets_out_of_its_place(site: SchoolSite, dsl: Browser) -> None:
    nasty = ("<script>alert(1)</script>", "\u202eabc", "'; DROP TABLE alerts; --", "\U0001f600", "a\x00b")
    await dsl.get("/safeguarding")
    for number, text in enumerate(nasty):
        _, alert = await site.raises(text, f"+4477009005{number:02}")
        await site.raises(text, f"+4477009006{number:02}", level=Worry.LOOK, reference="7LLL")
        await dsl.post(f"/safeguarding/alerts/{alert.id}/reply", text=text)
        await dsl.post(f"/safeguarding/alerts/{alert.id}/notes", note=text)
        await dsl.post(f"/safeguarding/alerts/{alert.id}/close", **(ENDED | {"note": text}))
        for path in ("/safeguarding", f"/safeguarding/alerts/{alert.id}"):
            page = await dsl.get(path)
            assert page.status_code == 200
            assert "<script>alert" not in page.text
    assert await site.database.value("SELECT count(*) FROM alerts WHERE status = 'closed'") == len(nasty)
