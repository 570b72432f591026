"""Staff are warned of a policy that says itself that it is out of date."""

from datetime import date

import pytest

from bot.core.answers.documents import Age, NewDocument
from bot.core.people import Role
from bot.core.storage import SET_UP
from tests.web.school_site import SchoolSite, words

PAST = Age(review_by=date(2022, 6, 30))
TO_COME = Age(review_by=date(2029, 6, 30))
WARNING = "Remote Learning Policy: it says that it was due for review in June 2022."


async def imported(site: SchoolSite, age: Age, title: str = "Remote Learning Policy") -> None:
    async with site.database.uow(SET_UP) as uow:
        document = NewDocument(name="policy", title=title, sha256="0" * 64, age=age)
        await uow.policies.replace(site.school_id, document, (), site.clock.now())
        await uow.commit()


async def shown(site: SchoolSite, role: Role) -> str:
    browser = site.browser()
    await browser.sign_in(role)
    return words(await browser.get("/office" if role is Role.OFFICE else "/safeguarding"))


@pytest.mark.parametrize("role", [Role.OFFICE, Role.HEAD])
async def test_the_office_and_the_head_are_warned(site: SchoolSite, role: Role) -> None:
    await imported(site, PAST)
    assert WARNING in await shown(site, role)


@pytest.mark.parametrize("role", [Role.DSL, Role.CHAIR])
async def test_nothing_of_it_stands_among_others_alerts(site: SchoolSite, role: Role) -> None:
    await imported(site, PAST)
    assert "due for review" not in await shown(site, role)


async def test_a_newer_document_takes_the_warning_away(site: SchoolSite) -> None:
    await imported(site, PAST)
    await imported(site, TO_COME)
    assert "out of date" not in await shown(site, Role.OFFICE)


async def test_a_review_comes_due_while_the_document_stands(site: SchoolSite) -> None:
    await imported(site, Age(review_by=site.clock.now().date()))
    assert "due for review" not in await shown(site, Role.OFFICE)
    await imported(site, Age(review_by=date(2026, 3, 9)))
    assert "due for review in March 2026" in await shown(site, Role.OFFICE)


async def test_a_title_is_shown_as_words_alone(site: SchoolSite) -> None:
    await imported(site, PAST, "<script>alert(1)</script>")
    browser = site.browser()
    await browser.sign_in(Role.OFFICE)
    assert "<script>alert" not in (await browser.get("/office")).text


async def test_one_school_s_document_is_not_another_s_warning(site: SchoolSite) -> None:
    other = await site.database.add_school(slug="elm")
    async with site.database.uow(SET_UP) as uow:
        document = NewDocument(name="policy", title="Elm Policy", sha256="0" * 64, age=PAST)
        await uow.policies.replace(other, document, (), site.clock.now())
        await uow.commit()
    assert "Elm Policy" not in await shown(site, Role.OFFICE)


async def test_a_document_imported_before_its_age_was_kept_says_nothing(site: SchoolSite) -> None:
    await imported(site, PAST)
    await site.database.run("UPDATE policy_documents SET old_phrases = NULL")
    assert "out of date" not in await shown(site, Role.OFFICE)
