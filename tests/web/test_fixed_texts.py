"""The DSL signs off the fixed texts, by a version that any change of a word or number takes away."""

import asyncio
from dataclasses import replace

import pytest

from bot.commands.doctor import examine
from bot.core.errors import NotPermitted
from bot.core.people import Role
from bot.core.storage import SET_UP, WORKER, Access, DatabaseRole
from bot.core.worry.fixed_texts import fixed_texts, texts_version
from bot.core.worry.helplines import Helplines
from bot.settings import Settings
from bot.use_cases.approve_texts import approve_texts, schools_to_approve
from tests.conftest import school_settings
from tests.web.school_site import HELPLINES, Browser, SchoolSite, words

OAK = fixed_texts(school_settings("oak"), HELPLINES)
VERSION = texts_version(OAK)
ASKED = "have not been approved by the DSL"
OTHER_NUMBERS = Helplines(
    lines={**HELPLINES.lines, "childline": replace(HELPLINES.lines["childline"], number="0800 1112")}
)


@pytest.fixture
async def dsl(site: SchoolSite) -> Browser:
    browser = site.browser()
    await browser.sign_in(Role.DSL)
    return browser


async def test_the_dsl_reads_every_text_with_its_version_and_approves_the_set(
    site: SchoolSite, dsl: Browser
) -> None:
    assert ASKED in words(await dsl.get("/safeguarding"))
    page = words(await dsl.get("/safeguarding/texts"))
    for each in OAK:
        assert f"{each.sent_when} version {each.version} {each.text}" in page
    assert f"Version {VERSION} Not approved" in page
    assert "Childline: 0800 1111 checked on" in page
    page = words(await dsl.post("/safeguarding/texts/approve", version=VERSION))
    assert f"Version {VERSION} Approved by Tom Lead , 09:15" in page
    assert ASKED not in words(await dsl.get("/safeguarding"))
    assert await site.database.rows("SELECT version, approved_by, approved_by_name FROM text_approvals") == [
        {"version": VERSION, "approved_by": site.staff[Role.DSL].id, "approved_by_name": "Tom Lead"}
    ]
    assert await site.database.rows("SELECT action, subject FROM audit_events") == [
        {"action": "texts_approved", "subject": VERSION}
    ]


async def test_a_changed_number_wants_approving_anew_and_the_earlier_approval_is_kept(
    site: SchoolSite, dsl: Browser
) -> None:
    await dsl.get("/safeguarding/texts")
    await dsl.post("/safeguarding/texts/approve", version=VERSION)
    later = site.browser(site.app(helplines=OTHER_NUMBERS))
    later.http.cookies = dsl.http.cookies
    assert ASKED in words(await later.get("/safeguarding"))
    page = words(await later.get("/safeguarding/texts"))
    assert f"The version before, {VERSION} , was approved by Tom Lead" in page
    refused = await later.post("/safeguarding/texts/approve", version=VERSION)
    assert (refused.status_code, "Please read them again." in words(refused)) == (422, True)
    assert await site.database.value("SELECT count(*) FROM text_approvals") == 1


async def test_the_head_reads_them_and_leaves_the_approval_to_the_dsl(site: SchoolSite) -> None:
    head = site.browser()
    await head.sign_in(Role.HEAD)
    page = await head.get("/safeguarding/texts")
    assert "A DSL of the school approves them." in words(page)
    assert "I have read them all" not in page.text
    assert (await head.post("/safeguarding/texts/approve", version=VERSION)).status_code == 404


async def test_the_database_takes_an_approval_from_a_dsl_in_their_own_name_alone(site: SchoolSite) -> None:
    for role, owner in (
        (DatabaseRole.HEAD, Role.HEAD),
        (DatabaseRole.OFFICE, Role.OFFICE),
        (DatabaseRole.DSL, Role.HEAD),
    ):
        access = Access(role=role, school_id=site.school_id, staff_id=site.staff[Role.DSL].id)
        async with site.database.web_uow(access) as uow:
            with pytest.raises(NotPermitted):
                await uow.text_approvals.add(
                    site.school_id,
                    VERSION,
                    staff_id=site.staff[owner].id,
                    name="x",
                    at=site.clock.now(),
                )
    async with site.database.uow(WORKER) as uow:
        with pytest.raises(NotPermitted):
            await uow.transaction.run("DELETE FROM text_approvals")  # type: ignore[attr-defined]


async def test_schools_are_told_apart_and_a_start_names_those_that_wait(site: SchoolSite) -> None:
    await site.database.add_school("elm")
    access = Access(role=DatabaseRole.DSL, school_id=site.school_id, staff_id=site.staff[Role.DSL].id)
    assert list(await schools_to_approve(site.database.uow, WORKER, HELPLINES)) == ["elm", "oak"]
    await approve_texts(
        site.database.web_uow,
        site.clock,
        access=access,
        helplines=HELPLINES,
        version=VERSION,
        name="Tom Lead",
    )
    assert list(await schools_to_approve(site.database.uow, WORKER, HELPLINES)) == ["elm"]
    assert list(await schools_to_approve(site.database.uow, SET_UP, OTHER_NUMBERS)) == ["elm", "oak"]


async def test_the_doctor_says_which_school_s_texts_wait(
    site: SchoolSite, capsys: pytest.CaptureFixture[str]
) -> None:
    await site.database.add_school("elm")
    settings = Settings(database_url=site.database.url)
    assert await asyncio.to_thread(examine, settings) == 1
    said = capsys.readouterr().out
    assert "WRONG  elm: the safeguarding texts (version" in said
    assert "ok     oak: the safeguarding texts (version" in said, "a demo school is for trying things out"
