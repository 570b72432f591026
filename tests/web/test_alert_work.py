"""An alert's page as the people at work on it use it."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from bot.commands.export import export_verdicts as write_verdicts
from bot.core.casework import LabelledWords
from bot.core.errors import SettingsError
from bot.core.messages import Visibility
from bot.core.people import Role, StaffMember
from bot.core.sealing import is_sealed, readable
from bot.core.storage import SET_UP
from bot.core.worry.levels import Worry
from bot.settings import Settings
from bot.use_cases.teach_screen import export_verdicts
from tests.web.school_site import AMINA, DEAN, SECRET, STRANGER, Browser, SchoolSite, password_hash, words
from tests.web.test_safeguarding_pages import SCARED, audit

DEPUTY = "deputy@oak.example"


@pytest.fixture
async def dsl(site: SchoolSite) -> Browser:
    browser = site.browser()
    await browser.sign_in(Role.DSL)
    return browser


@pytest.fixture
async def deputy(site: SchoolSite) -> StaffMember:
    member = StaffMember(id=uuid4(), school_id=site.school_id, name="Uma Deputy", email=DEPUTY, role=Role.DSL)
    async with site.database.uow(SET_UP) as uow:
        await uow.staff.add(member, password_hash=password_hash(), totp_secret=SECRET)
        await uow.commit()
    return member


async def taken_out(site: SchoolSite) -> tuple[LabelledWords, ...]:
    return await export_verdicts(
        site.database.uow, site.clock, site.database.opener, school_id=site.school_id
    )


async def sign_in_deputy(site: SchoolSite) -> Browser:
    browser = site.browser()
    await browser.sign_in(Role.DSL, email=DEPUTY)
    return browser


async def test_a_note_stays_with_its_author_and_time(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises(SCARED)
    await dsl.get("/safeguarding")
    page = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/notes", note="Rang mum, no answer."))
    assert "Note added." in page
    site.clock.set(site.clock.now() + timedelta(hours=1))
    page = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/notes", note="<b>Rang</b> again."))
    assert "Tom Lead 09:15 Rang mum, no answer. Tom Lead 10:15 <b>Rang</b> again." in page
    assert ("alert_noted", str(alert.id)) in await audit(site)


async def test_an_empty_note_is_asked_for_again(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises(SCARED)
    await dsl.get("/safeguarding")
    answer = await dsl.post(f"/safeguarding/alerts/{alert.id}/notes", note="  ")
    assert (answer.status_code, "Write the note first." in words(answer)) == (422, True)


async def test_the_queue_shows_who_has_an_alert_without_opening_it(
    site: SchoolSite, dsl: Browser, deputy: StaffMember
) -> None:
    _, alert = await site.raises(SCARED)
    await dsl.get("/safeguarding")
    page = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/assign", to=str(deputy.id)))
    assert "With Uma Deputy" in page
    site.clock.set(site.clock.now() + timedelta(minutes=7))
    seen = len(await audit(site))
    assert "Immediate 4F7K With Uma Deputy Amina Yusuf" in words(await dsl.get("/safeguarding"))
    assert "waited 7 minutes" in words(await dsl.get("/safeguarding"))
    assert len(await audit(site)) == seen
    jobs = await site.database.rows("SELECT task_name FROM procrastinate_jobs")
    assert {"task_name": "escalate_alerts"} in jobs, "the deputy is told"
    await dsl.post(f"/safeguarding/alerts/{alert.id}/assign", to="")
    assert "With Uma" not in words(await dsl.get("/safeguarding"))


@pytest.mark.parametrize("to", ["nobody", str(UUID(int=9)), "OFFICE"])
async def test_an_alert_is_given_to_nobody_else(site: SchoolSite, dsl: Browser, to: str) -> None:
    _, alert = await site.raises(SCARED)
    page = await dsl.get(f"/safeguarding/alerts/{alert.id}")
    assert "Priya Office" not in words(page)
    to = str(site.staff[Role.OFFICE].id) if to == "OFFICE" else to
    assert (await dsl.post(f"/safeguarding/alerts/{alert.id}/assign", to=to)).status_code == 404
    assert await site.database.value("SELECT assigned_to FROM alerts") is None


async def test_two_people_at_one_alert_see_each_other_until_one_has_left(
    site: SchoolSite, dsl: Browser, deputy: StaffMember
) -> None:
    _, alert = await site.raises(SCARED)
    address = f"/safeguarding/alerts/{alert.id}"
    other = await sign_in_deputy(site)
    assert "is here now" not in words(await other.get(address))
    site.clock.set(site.clock.now() + timedelta(seconds=50))
    await other.get(f"{address}/standing")
    site.clock.set(site.clock.now() + timedelta(seconds=50))
    await other.get(f"{address}/standing")
    site.clock.set(site.clock.now() + timedelta(seconds=30))
    assert "Uma Deputy opened this 2 minutes ago and is here now." in words(await dsl.get(address))
    assert "Tom Lead opened this just now and is here now." in words(await other.get(f"{address}/standing"))
    site.clock.set(site.clock.now() + timedelta(seconds=61))
    assert "is here now" not in words(await dsl.get(f"{address}/standing"))


async def test_the_page_s_own_refresh_shows_no_words_and_is_no_new_reading(
    site: SchoolSite, dsl: Browser
) -> None:
    _, alert = await site.raises(SCARED)
    address = f"/safeguarding/alerts/{alert.id}"
    page = await dsl.get(address)
    assert f'data-refresh="{address}/standing"' in page.text
    before = await audit(site)
    strip = await dsl.get(f"{address}/standing")
    assert 'id="standing"' in strip.text
    assert SCARED not in strip.text
    assert await audit(site) == before
    title = "<title>4F7K - Schoolgate</title>"
    assert title in page.text
    assert title in strip.text


async def test_the_chronology_tells_what_came_before_and_links_by_reference(
    site: SchoolSite, dsl: Browser
) -> None:
    _, first = await site.raises("she was upset again", level=Worry.LOOK, reference="2AAA")
    _, other = await site.raises("a neighbour is worried", STRANGER, level=Worry.CONCERN, reference="2BBB")
    await dsl.get("/safeguarding")
    await dsl.post("/safeguarding/skim/seen", alert=str(first.id))
    site.clock.set(site.clock.now() + timedelta(days=3))
    _, alert = await site.raises(SCARED)
    await dsl.sign_in(Role.DSL)
    page = words(await dsl.get(f"/safeguarding/alerts/{alert.id}"))
    assert "Tue 10 March, 09:15: skim, 2AAA Seen in the skim; from Amina Yusuf" in page
    assert "Today, 09:15: immediate, 4F7K (this one) Not acknowledged" in page
    assert "2BBB" not in page
    page = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/link", reference=" 2bbb "))
    assert "concern, 2BBB Not acknowledged; from an unknown number Linked by Tom Lead Unlink 2BBB" in page
    page = words(await dsl.post(f"/safeguarding/alerts/{alert.id}/unlink", other=str(other.id)))
    assert "2BBB" not in page
    actions = [action for action, _ in await audit(site)]
    assert {"alerts_linked", "alerts_unlinked"} <= set(actions)


async def test_a_reference_that_is_not_there_or_not_clear_links_nothing(
    site: SchoolSite, dsl: Browser
) -> None:
    _, alert = await site.raises(SCARED)
    for number in range(2):
        await site.raises("another", f"+44770090050{number}", level=Worry.CONCERN, reference="2CCC")
    await dsl.get("/safeguarding")
    for reference, problem in (
        ("9999", "No other alert has that reference."),
        ("4F7K", "No other alert has that reference."),
        ("2CCC", "More than one alert has that reference."),
    ):
        answer = await dsl.post(f"/safeguarding/alerts/{alert.id}/link", reference=reference)
        assert (answer.status_code, problem in words(answer)) == (422, True)
    assert await site.database.rows("SELECT 1 FROM alert_links") == []


async def test_a_verdict_is_one_press_on_every_kind_of_alert(site: SchoolSite, dsl: Browser) -> None:
    _, grave = await site.raises(SCARED)
    _, look = await site.raises("she was upset again", DEAN, level=Worry.LOOK, reference="7LLL")
    await dsl.get("/safeguarding")
    page = words(await dsl.post(f"/safeguarding/alerts/{grave.id}/verdict", verdict="not_worrying"))
    assert "Not worrying said by Tom Lead 09:15" in page
    page = words(await dsl.post(f"/safeguarding/alerts/{grave.id}/verdict", verdict="worrying"))
    assert "Worrying said by Tom Lead" in page
    page = await dsl.post("/safeguarding/skim/seen", alert=str(look.id))
    assert page.url.path == "/safeguarding"
    assert await site.database.rows(
        "SELECT a.status, v.is_worrying FROM alert_verdicts v JOIN alerts a ON a.id = v.alert_id ORDER BY 1"
    ) == [{"status": "closed", "is_worrying": False}, {"status": "raised", "is_worrying": True}]
    assert (await dsl.post(f"/safeguarding/alerts/{grave.id}/verdict", verdict="perhaps")).status_code == 404


async def test_a_worrying_line_of_the_skim_opens_and_stays(site: SchoolSite, dsl: Browser) -> None:
    _, look = await site.raises("she was upset again", AMINA, level=Worry.LOOK)
    await dsl.get("/safeguarding")
    page = await dsl.post(f"/safeguarding/alerts/{look.id}/verdict", verdict="worrying")
    assert page.url.path == f"/safeguarding/alerts/{look.id}"
    assert "Daily skim (1)" in words(await dsl.get("/safeguarding"))


async def test_ticking_off_the_whole_skim_finds_each_line_not_worrying(
    site: SchoolSite, dsl: Browser
) -> None:
    for number in range(3):
        await site.raises("tired", f"+44770090050{number}", level=Worry.LOOK, reference=f"2AA{number}")
    await dsl.get("/safeguarding")
    shown = [str(row["id"]) for row in await site.database.rows("SELECT id FROM alerts")]
    await dsl.http.post("/safeguarding/skim/seen", data={"key": dsl.key, "alert": shown})
    assert await site.database.rows("SELECT is_worrying FROM alert_verdicts") == [{"is_worrying": False}] * 3


async def test_words_teach_the_screen_only_when_a_dsl_has_read_them_without_names(
    site: SchoolSite, dsl: Browser
) -> None:
    _, alert = await site.raises("Maryam is scared of uncle Zoltan, ring 07700 900123")
    address = f"/safeguarding/alerts/{alert.id}"
    await dsl.get("/safeguarding")
    assert (await dsl.get(f"{address}/teaching")).status_code == 404, "first the verdict"
    await dsl.post(f"{address}/verdict", verdict="worrying")
    page = await dsl.get(f"{address}/teaching")
    draft = "[name] is scared of uncle [name], ring [number]"
    assert draft in page.text
    refused = await dsl.post(f"{address}/teaching", words=draft)
    assert (refused.status_code, "Tick the box" in words(refused)) == (422, True)
    assert await taken_out(site) == ()
    await dsl.post(f"{address}/teaching", words="[name] is scared of maryam's uncle", allowed="yes")
    assert await taken_out(site) == (
        LabelledWords(text="[name] is scared of [name]'s uncle", is_worrying=True, level=Worry.IMMEDIATE),
    )
    assert "Allowed by Tom Lead 09:15" in words(await dsl.get(f"{address}/teaching"))
    await dsl.post(f"{address}/teaching/withdraw")
    assert await taken_out(site) == ()
    assert await site.database.value("SELECT words FROM alert_verdicts") == ""
    logged = [(action, subject) for action, subject in await audit(site) if action.startswith("verdict")]
    assert logged == [
        ("verdict_worrying", str(alert.id)),
        ("verdicts_exported", "0 messages"),
        ("verdict_export_allowed", str(alert.id)),
        ("verdicts_exported", "1 messages"),
        ("verdict_export_withdrawn", str(alert.id)),
        ("verdicts_exported", "0 messages"),
    ]


@pytest.mark.parametrize("who", ["kept from a deputy", "the chair's"])
async def test_what_fewer_may_read_is_not_taken_out(site: SchoolSite, deputy: StaffMember, who: str) -> None:
    role, visibility = (Role.CHAIR, Visibility.CHAIR) if who == "the chair's" else (Role.DSL, Visibility.DSL)
    _, alert = await site.raises(SCARED, visibility=visibility)
    if who == "kept from a deputy":
        await site.database.run("UPDATE alerts SET kept_from = ARRAY[CAST(:id AS uuid)]", id=deputy.id)
    reader = site.browser()
    await reader.sign_in(role)
    await reader.get("/safeguarding")
    await reader.post(f"/safeguarding/alerts/{alert.id}/verdict", verdict="worrying")
    await reader.post(f"/safeguarding/alerts/{alert.id}/teaching", words=SCARED, allowed="yes")
    kept = await site.database.value("SELECT words FROM alert_verdicts")
    assert (is_sealed(kept), readable(site.database.opener, kept)) == (True, SCARED)
    assert await taken_out(site) == ()


async def test_a_message_without_words_teaches_nothing(site: SchoolSite, dsl: Browser) -> None:
    _, alert = await site.raises("", level=Worry.LOOK)
    await dsl.get("/safeguarding")
    await dsl.post(f"/safeguarding/alerts/{alert.id}/verdict", verdict="not_worrying")
    answer = await dsl.post(f"/safeguarding/alerts/{alert.id}/teaching", words=" ", allowed="yes")
    assert (answer.status_code, "There are no words to keep." in words(answer)) == (422, True)


async def test_the_command_writes_labelled_lines_of_one_school_and_no_word_more(
    site: SchoolSite,
    dsl: Browser,
    capsys: pytest.CaptureFixture[str],
    key_files: dict[str, str],
    tmp_path: Path,
) -> None:
    _, alert = await site.raises(SCARED)
    _, unasked = await site.raises("he is hungry", DEAN, level=Worry.CONCERN, reference="2CCC")
    await dsl.get("/safeguarding")
    for each in (alert, unasked):
        await dsl.post(f"/safeguarding/alerts/{each.id}/verdict", verdict="worrying")
    await dsl.post(f"/safeguarding/alerts/{alert.id}/teaching", words=SCARED, allowed="yes")
    await site.database.add_school("elm")
    settings = Settings(database_url=site.database.url, **key_files)  # type: ignore[arg-type]
    await asyncio.to_thread(write_verdicts, settings, "elm")
    assert capsys.readouterr().out == ""
    await asyncio.to_thread(write_verdicts, settings, "oak")
    (line,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert line == {"id": 1, "text": SCARED, "worrying": True, "raised_as": "immediate"}
    no_key = Settings(database_url=site.database.url, opening_key_file=str(tmp_path / "no.key"))
    with pytest.raises(SettingsError, match="keys new"):
        await asyncio.to_thread(write_verdicts, no_key, "oak")
    assert capsys.readouterr().out == ""
