"""Concerns about staff on the pages: the head's and the chair's queue, and the press that hands an alert on."""

import pytest

from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.worry.levels import Worry
from tests.web.school_site import AMINA, DEAN, Browser, SchoolSite, words

ABOUT_THE_HEAD = "the head shouted at him until he cried"


async def browser_of(site: SchoolSite, role: Role) -> Browser:
    browser = site.browser()
    await browser.sign_in(role)
    return browser


@pytest.fixture
async def chair(site: SchoolSite) -> Browser:
    return await browser_of(site, Role.CHAIR)


async def test_the_chair_has_a_queue_of_what_concerns_the_head_and_nothing_else(
    site: SchoolSite, chair: Browser
) -> None:
    _, alert = await site.raises(ABOUT_THE_HEAD, DEAN, visibility=Visibility.CHAIR, reference="7CCC")
    await site.raises("he comes home hungry", AMINA, level=Worry.CONCERN, reference="2DDD")
    await site.raises("the teacher grabbed her", AMINA, visibility=Visibility.HEAD, reference="3HHH")
    page = words(await chair.get("/safeguarding"))
    assert ("7CCC" in page, "Chair only" in page) == (True, True)
    assert "A DSL of the school approves them." in words(await chair.get("/safeguarding/texts"))
    assert [reference for reference in ("2DDD", "3HHH") if reference in page] == []
    page = words(await chair.get(f"/safeguarding/alerts/{alert.id}"))
    assert ABOUT_THE_HEAD in page
    assert "Hidden from the office, the DSL and the head" in page
    for role in (Role.HEAD, Role.DSL):
        other = await browser_of(site, role)
        assert "7CCC" not in words(await other.get("/safeguarding"))
        assert (await other.get(f"/safeguarding/alerts/{alert.id}")).status_code == 404


async def test_the_chair_works_an_alert_from_reading_to_closing(site: SchoolSite, chair: Browser) -> None:
    _, alert = await site.raises(ABOUT_THE_HEAD, DEAN, visibility=Visibility.CHAIR)
    await chair.get("/safeguarding")
    assert "Acknowledged by Sam Chair" in words(
        await chair.post(f"/safeguarding/alerts/{alert.id}/acknowledge")
    )
    page = words(await chair.post(f"/safeguarding/alerts/{alert.id}/reply", text="I will ring you tonight."))
    assert "Sam Chair 09:15 I will ring you tonight." in page
    assert await site.database.value("SELECT visibility FROM messages WHERE author = 'staff'") == "chair"
    page = words(await chair.post(f"/safeguarding/alerts/{alert.id}/notes", note="Rang; nobody in."))
    assert "Sam Chair 09:15 Rang; nobody in." in page
    page = words(
        await chair.post(f"/safeguarding/alerts/{alert.id}/assign", to=str(site.staff[Role.CHAIR].id))
    )
    assert "With Sam Chair" in page
    assert "Pat Head" not in page, "it is given to those who may read it"
    await chair.post(
        f"/safeguarding/alerts/{alert.id}/close",
        note="Spoke to the local authority.",
        outcome="other",
        verdict="worrying",
        release="yes",
    )
    assert await site.database.value("SELECT status FROM alerts") == "closed"
    assert await site.database.value("SELECT is_held FROM conversation_states") is False


async def test_what_the_head_writes_in_a_concern_about_staff_is_not_the_dsl_s_to_read(
    site: SchoolSite,
) -> None:
    _, alert = await site.raises("the lead grabbed her", DEAN, visibility=Visibility.HEAD)
    head = await browser_of(site, Role.HEAD)
    await head.get(f"/safeguarding/alerts/{alert.id}")
    await head.post(f"/safeguarding/alerts/{alert.id}/reply", text="When may I ring?")
    assert await site.database.value("SELECT visibility FROM messages WHERE author = 'staff'") == "head"


@pytest.mark.parametrize(
    ("giver", "at", "to", "taker"),
    [
        (Role.DSL, Visibility.DSL, Visibility.HEAD, Role.HEAD),
        (Role.DSL, Visibility.DSL, Visibility.CHAIR, Role.CHAIR),
        (Role.HEAD, Visibility.HEAD, Visibility.DSL, Role.DSL),
        (Role.CHAIR, Visibility.CHAIR, Visibility.DSL, Role.DSL),
    ],
)
async def test_one_press_hands_it_on(
    site: SchoolSite, giver: Role, at: Visibility, to: Visibility, taker: Role
) -> None:
    _, alert = await site.raises("a worry", DEAN, visibility=at, reference="7CCC")
    one, other = await browser_of(site, giver), await browser_of(site, taker)
    assert "7CCC" not in words(await other.get("/safeguarding")) or taker is Role.HEAD
    await one.get(f"/safeguarding/alerts/{alert.id}")
    await one.post(f"/safeguarding/alerts/{alert.id}/acknowledge")
    await one.post(f"/safeguarding/alerts/{alert.id}/notes", note="What we know so far.")
    page = words(await one.post(f"/safeguarding/alerts/{alert.id}/hand-on", to=to.value))
    assert "Handed on." in page
    assert ("7CCC" in page) == (giver is Role.HEAD and to is Visibility.DSL)
    page = words(await other.get("/safeguarding"))
    assert "7CCC" in page
    assert "Nobody has acknowledged this." in page
    assert "What we know so far." in words(await other.get(f"/safeguarding/alerts/{alert.id}"))


async def test_it_stays_where_nobody_could_read_it(site: SchoolSite) -> None:
    _, alert = await site.raises("a worry", DEAN)
    await site.database.run("UPDATE staff_members SET is_active = false WHERE role = 'chair'")
    dsl = await browser_of(site, Role.DSL)
    await dsl.get(f"/safeguarding/alerts/{alert.id}")
    answer = await dsl.post(f"/safeguarding/alerts/{alert.id}/hand-on", to="chair")
    assert (answer.status_code, "It stays where it is." in words(answer)) == (409, True)
    assert await site.database.value("SELECT visibility FROM alerts") == "dsl"


async def test_it_goes_to_those_three_alone(site: SchoolSite) -> None:
    _, alert = await site.raises("a worry", DEAN)
    dsl = await browser_of(site, Role.DSL)
    await dsl.get(f"/safeguarding/alerts/{alert.id}")
    for to in ("office", "unscreened", "dsl", "", "nonsense"):
        assert (await dsl.post(f"/safeguarding/alerts/{alert.id}/hand-on", to=to)).status_code == 404, to


async def test_the_head_says_whom_it_is_not_about(site: SchoolSite) -> None:
    lead = site.staff[Role.DSL]
    _, alert = await site.raises("Mr Lead knows", DEAN, visibility=Visibility.HEAD)
    for table in ("alerts", "messages", "conversation_states"):
        await site.database.run(f"UPDATE {table} SET kept_from = ARRAY[CAST(:id AS uuid)]", id=lead.id)
    head = await browser_of(site, Role.HEAD)
    assert "Not Tom Lead : it may be about them." in words(await head.get(f"/safeguarding/alerts/{alert.id}"))
    answer = await head.post(f"/safeguarding/alerts/{alert.id}/hand-on", to="dsl")
    assert answer.status_code == 409, "the only DSL is kept from it"
    page = words(await head.post(f"/safeguarding/alerts/{alert.id}/let-read", staff=str(lead.id)))
    assert "Not Tom Lead" not in page
    for nonsense in ("", "x", str(alert.id)):
        answer = await head.post(f"/safeguarding/alerts/{alert.id}/let-read", staff=nonsense)
        assert answer.status_code == 404
    await head.post(f"/safeguarding/alerts/{alert.id}/hand-on", to="dsl")
    dsl = await browser_of(site, Role.DSL)
    assert "Mr Lead knows" in words(await dsl.get(f"/safeguarding/alerts/{alert.id}"))


@pytest.mark.parametrize("is_in_the_skim", [False, True])
async def test_what_the_office_passes_on_is_kept_from_whom_it_names(
    site: SchoolSite, is_in_the_skim: bool
) -> None:
    said = "Tom Lead grabbed her arm, she told me"
    if is_in_the_skim:
        message_id, _ = await site.raises(said, AMINA, level=Worry.LOOK)
    else:
        _, message_id = await site.hears(said, AMINA)
    office = await browser_of(site, Role.OFFICE)
    await office.get("/office")
    await office.post(f"/office/messages/{message_id}/pass")
    alert_id = await site.database.value("SELECT id FROM alerts")
    dsl, head = await browser_of(site, Role.DSL), await browser_of(site, Role.HEAD)
    assert (await dsl.get(f"/safeguarding/alerts/{alert_id}")).status_code == 404
    assert await site.database.value("SELECT kept_from FROM alerts") == [site.staff[Role.DSL].id]
    assert "Not Tom Lead" in words(await head.get(f"/safeguarding/alerts/{alert_id}"))
