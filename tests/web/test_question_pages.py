"""The office sees what was asked in vain, grouped, and answers it; nobody else finds these pages."""

import re
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.storage import WORKER
from tests.web.school_site import AMINA, DEAN, STRANGER, Browser, SchoolSite, words

CLUB = "what time does breakfast club open"
TOLD = "Breakfast club opens at 7:45am in the hall."
PAGE = "/office/questions"


@pytest.fixture
async def office(site: SchoolSite) -> Browser:
    browser = site.browser()
    await browser.sign_in(Role.OFFICE)
    return browser


async def asks(
    site: SchoolSite,
    text: str,
    sender: str = AMINA,
    *,
    ago: timedelta = timedelta(),
    meaning: Sequence[float] = (),
) -> tuple[UUID, UUID]:
    """A question that found no answer, as a turn leaves it; its conversation's and its message's id."""
    conversation_id, message_id = await site.hears(text, sender, ago=ago)
    async with site.database.uow(WORKER) as uow:
        await uow.unanswered.keep(message_id, embedding=meaning, at=site.clock.now() - ago)
        await uow.commit()
    return conversation_id, message_id


def addresses(page: str, pattern: str) -> list[str]:
    return re.findall(rf'(?:href|action)="({pattern})"', page)


async def open_group(office: Browser) -> str:
    """The first group's page, to be answered."""
    page = await office.get(PAGE)
    [address, *_] = addresses(page.text, rf"{PAGE}/[0-9a-f-]+/answer")
    return (await office.get(address)).text


async def open_answer(office: Browser, page: str) -> str:
    """The first answer's page, from the list."""
    [address, *_] = addresses(page, r"/office/answers/[0-9a-f-]+")
    return (await office.get(address)).text


def hidden(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="([^"]+)"', page)


async def save(office: Browser, page: str, **fields: str) -> tuple[int, str]:
    """Send the form of a page; its key and hidden fields with it."""
    data = {"key": office.key, "question": hidden(page, "question"), "version": hidden(page, "version")[:1]}
    [action] = addresses(page, r"/office/answers(?:/[0-9a-f-]+)?")[:1] or ["/office/answers"]
    answer = await office.http.post(action, data={**data, **fields}, follow_redirects=True)
    return answer.status_code, answer.text


async def test_an_office_without_questions_is_told_so_and_finds_the_page_from_the_inbox(
    office: Browser,
) -> None:
    assert f'href="{PAGE}"' in (await office.get("/office")).text
    page = await office.get(PAGE)
    assert "Nothing is waiting for an answer." in words(page)
    assert f'<a href="{PAGE}" aria-current="page">' in page.text


async def test_questions_that_ask_the_same_stand_together_most_asked_first(
    site: SchoolSite, office: Browser
) -> None:
    await asks(site, "is there a football club", ago=timedelta(minutes=1))
    first, _ = await asks(site, CLUB, ago=timedelta(days=1))
    second, _ = await asks(site, f"{CLUB} please?", DEAN)
    page = await office.get(PAGE)
    said = words(page)
    assert said.index("breakfast club") < said.index("football club")
    assert "Asked twice last: 09:15" in said
    assert "Asked once 09:14" in said
    linked = addresses(page.text, r"/office/conversations/[0-9a-f-]+")
    assert linked[:2] == [f"/office/conversations/{each}" for each in (second, first)]


async def test_what_is_not_for_the_school_is_put_aside_with_all_who_asked_it(
    site: SchoolSite, office: Browser
) -> None:
    for sender in (AMINA, DEAN, STRANGER):
        await asks(site, CLUB, sender)
    page = (await office.get(PAGE)).text
    answer = await office.http.post(
        f"{PAGE}/aside", data={"key": office.key, "question": hidden(page, "question")}, follow_redirects=True
    )
    assert "Put aside." in words(answer)
    assert "Nothing is waiting for an answer." in words(answer)
    assert await site.database.rows("SELECT DISTINCT status FROM unanswered_questions") == [
        {"status": "done"}
    ]


async def test_an_answer_is_drafted_from_its_group_without_names(site: SchoolSite, office: Browser) -> None:
    await asks(site, "Hello. Maryam loves it. What time does breakfast club open for Maryam?")
    page = await open_group(office)
    assert "What time does breakfast club open for [name]?</textarea>" in page
    assert "Maryam loves it" in page, "the message is there to be read beside it"
    status, saved = await save(office, page, text=TOLD, words=f"{CLUB} for Maryam Yusuf\nis there early care")
    assert status == 200
    assert "Saved." in saved
    assert "Priya Office" in saved
    assert "43 characters, 1 text message" in saved
    rows = await site.database.rows(
        "SELECT body, cardinality(message_ids) AS of FROM staff_answer_questions ORDER BY ordinal"
    )
    assert rows == [{"body": f"{CLUB} for [name]", "of": 1}, {"body": "is there early care", "of": 0}]
    page = words(await office.get(PAGE))
    assert "Nothing is waiting for an answer." in page
    assert TOLD in page


async def test_an_answer_can_be_written_from_nothing_changed_and_withdrawn(
    site: SchoolSite, office: Browser
) -> None:
    page = (await office.get("/office/answers/new")).text
    _, page = await save(office, page, text=TOLD, words=CLUB)
    page = await open_answer(office, page)
    site.clock.set(site.clock.now() + timedelta(minutes=10))
    status, page = await save(office, page, text="At 8am now.", words=CLUB)
    assert status == 200
    [address] = addresses(page, r"/office/answers/[0-9a-f-]+/withdraw")
    said = words(await office.get(address.removesuffix("/withdraw")))
    assert "Changed by Priya Office 09:25 At 8am now." in said
    assert f"Added by Priya Office 09:15 {TOLD}" in said
    gone = await office.post(address, version=hidden(page, "version")[0])
    assert "Withdrawn. Nobody is told it any more." in words(gone)
    again = (await office.get(address.removesuffix("/withdraw"))).text
    assert "Save and use again" in again
    assert "Withdrawn</b> by <bdi>Priya Office" in again
    status, _ = await save(office, again, text="At 8am now.", words=CLUB)
    assert status == 200
    rows = await site.database.rows(
        "SELECT version, is_current, is_withdrawn FROM staff_answers ORDER BY version"
    )
    assert [tuple(row.values()) for row in rows] == [
        (1, False, False), (2, False, False), (3, False, True), (4, True, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "ways", "why"),
    [
        ("", CLUB, "Write the answer first."),
        ("word " * 70, CLUB, "The answer takes 3 text messages, and 2 are the most."),
        ("Yes \N{GRINNING FACE}", CLUB, "A text message cannot carry these: \N{GRINNING FACE}"),
        ("See clubs-4-you.com", CLUB, "clubs-4-you.com looks like a web address"),
        (TOLD, " \n ", "Write at least one way that parents ask this."),
        (TOLD, "Maryam Yusuf", "does not say what is asked"),
    ],
)
async def test_what_cannot_be_sent_is_refused_with_the_reason_and_not_lost(
    site: SchoolSite, office: Browser, text: str, ways: str, why: str
) -> None:
    await asks(site, CLUB)
    page = await open_group(office)
    status, refused = await save(office, page, text=text, words=ways)
    assert status == 422
    assert why in refused
    assert "<title>Problem: " in refused
    assert 'aria-invalid="true"' in refused
    assert text.strip() in refused
    assert hidden(refused, "question") == hidden(page, "question")
    assert await site.database.value("SELECT count(*) FROM staff_answers") == 0


async def test_words_that_have_left_the_office_are_not_shown_or_saved_again(
    site: SchoolSite, office: Browser
) -> None:
    _, message_id = await asks(site, "what time does zebra club open")
    await asks(site, "what time does club open", DEAN)
    page = await open_group(office)
    await office.post(f"/office/messages/{message_id}/pass")
    status, refused = await save(office, page, text=TOLD, words="what time does zebra club open")
    assert status == 422
    assert "has left the office" in refused
    assert "zebra" not in refused
    assert TOLD in refused
    assert "zebra" not in (await office.get(PAGE)).text
    assert await site.database.value("SELECT count(*) FROM staff_answers") == 0


async def test_an_answer_changed_by_somebody_else_is_not_written_over(office: Browser) -> None:
    page = (await office.get("/office/answers/new")).text
    _, page = await save(office, page, text=TOLD, words=CLUB)
    page = await open_answer(office, page)
    await save(office, page, text="At 8am.", words=CLUB)
    status, refused = await save(office, page, text="At 9am.", words=CLUB)
    assert status == 422
    assert "This answer has changed since you opened this page." in refused
    assert "At 9am.</textarea>" in refused, "what was typed is not lost"
    assert ">At 8am.</p>" in refused


async def test_a_question_that_the_office_may_not_read_is_not_there(
    site: SchoolSite, office: Browser
) -> None:
    _, message_id = await asks(site, CLUB)
    question = await site.database.value("SELECT id FROM unanswered_questions")
    async with site.database.uow(WORKER) as uow:
        await uow.messages.restrict(message_id, Visibility.DSL)
        await uow.commit()
    assert "Nothing is waiting for an answer." in words(await office.get(PAGE))
    assert (await office.get(f"{PAGE}/{question}/answer")).status_code == 404
    assert (await office.post(f"{PAGE}/aside", question=str(question))).status_code == 404


async def test_another_school_s_questions_and_answers_are_not_there(
    site: SchoolSite, office: Browser
) -> None:
    elm = await site.database.add_school("elm")
    home, site.school_id = site.school_id, elm
    await asks(site, "what time does elm club open")
    site.school_id = home
    question = await site.database.value("SELECT id FROM unanswered_questions")
    assert "elm club" not in (await office.get(PAGE)).text
    assert (await office.get(f"{PAGE}/{question}/answer")).status_code == 404
    assert (await office.post(f"{PAGE}/aside", question=str(question))).status_code == 404
    assert (await office.get(f"/office/answers/{uuid4()}")).status_code == 404
    assert (
        await office.post(f"/office/answers/{uuid4()}", text=TOLD, words=CLUB, version="1-1")
    ).status_code == 404


async def test_no_text_gets_out_of_its_place(site: SchoolSite, office: Browser) -> None:
    nasty = '</textarea><script>alert("x")</script>'
    await asks(site, f"when is {nasty}")
    for page in ((await office.get(PAGE)).text, await open_group(office)):
        assert "<script>alert" not in page
    _, saved = await save(office, page, text=f"Yes {nasty}", words=f"when is {nasty}")
    assert "<script>alert" not in saved
    assert "<script>alert" not in await open_answer(office, saved)
