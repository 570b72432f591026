from datetime import date, timedelta
from html import escape
from uuid import uuid4

import pytest

from bot.core.messages import Attachment, DeliveryStatus, Visibility
from bot.core.people import Role
from bot.core.requests import AbsenceReport, CallbackRequest, MissedWorkReport, RequestStatus, WorkPackRequest
from tests.web.school_site import AMINA, DEAN, STRANGER, Browser, SchoolSite, words

TODAY = date(2026, 3, 10)


@pytest.fixture
async def office(site: SchoolSite) -> Browser:
    browser = site.browser()
    await browser.sign_in(Role.OFFICE)
    return browser


async def test_an_empty_day_says_so(office: Browser) -> None:
    page = words(await office.get("/office"))
    assert "Nobody is waiting for a person." in page
    assert "Nobody has been reported off today." in page


async def test_the_inbox_lists_what_parents_asked_for(site: SchoolSite, office: Browser) -> None:
    conversation_id, _ = await site.hears("Maryam is off, sick bug. pack please and Mr Ali to ring")
    await site.asks(
        conversation_id,
        AbsenceReport(
            id=uuid4(),
            child="Maryam Yusuf",
            class_name="3K",
            first_day=TODAY,
            last_day=TODAY,
            reason="sick bug",
        ),
        WorkPackRequest(id=uuid4(), child="Maryam Yusuf", class_name="3K", delivery="collect"),
        CallbackRequest(id=uuid4(), child="Maryam Yusuf", who="Mr Ali", window="after 15:00"),
        MissedWorkReport(id=uuid4(), child="Idris Yusuf", work="maths page 4", reason="no printer"),
    )
    page = words(await office.get("/office"))
    assert "1 off today" in page
    assert "Maryam Yusuf 3K sick bug today Amina Yusuf 09:15 I?" in page
    assert "Paper work pack (collect)" in page
    assert "Ring back from Mr Ali, after 15:00 07700 900101" in page
    assert "maths page 4: no printer" in page


async def test_an_unknown_number_is_marked_and_never_given_a_name(site: SchoolSite, office: Browser) -> None:
    conversation_id, _ = await site.hears("Maryam is ill", STRANGER)
    await site.asks(
        conversation_id,
        AbsenceReport(
            id=uuid4(), child="Maryam", first_day=TODAY, reason="ill", status=RequestStatus.UNVERIFIED
        ),
    )
    page = words(await office.get("/office"))
    assert "07700 900999 09:15 Check who is asking" in page
    assert "Amina" not in page


async def test_marking_done_keeps_an_absence_of_today_in_sight_and_clears_the_rest(
    site: SchoolSite, office: Browser
) -> None:
    conversation_id, _ = await site.hears("Maryam off, pack please")
    absence = AbsenceReport(id=uuid4(), child="Maryam Yusuf", first_day=TODAY, reason="cold")
    pack = WorkPackRequest(id=uuid4(), child="Maryam Yusuf")
    await site.asks(conversation_id, absence, pack)
    await office.get("/office")
    answer = await office.post(f"/office/requests/absence/{absence.id}/done")
    assert "Marked as done." in words(answer)
    page = words(await office.post(f"/office/requests/work_pack/{pack.id}/done"))
    assert "Done by Priya Office" in page
    assert "No work packs are waiting." in page
    assert "1 off today" in page
    assert "Done today (1)" in page


async def test_a_request_can_be_marked_done_from_its_conversation(site: SchoolSite, office: Browser) -> None:
    conversation_id, _ = await site.hears("pack please")
    pack = WorkPackRequest(id=uuid4(), child="Maryam Yusuf")
    await site.asks(conversation_id, pack)
    await office.get("/office")
    answer = await office.post(
        f"/office/requests/work_pack/{pack.id}/done", conversation=str(conversation_id)
    )
    assert answer.url.path == f"/office/conversations/{conversation_id}"


@pytest.mark.parametrize("kind", ["alert", "absence", "../absence"])
async def test_nothing_is_marked_done_that_is_not_there(office: Browser, kind: str) -> None:
    await office.get("/office")
    assert (await office.post(f"/office/requests/{kind}/{uuid4()}/done")).status_code == 404


async def test_coming_earlier_and_taken_back_absences_are_kept_apart(
    site: SchoolSite, office: Browser
) -> None:
    conversation_id, _ = await site.hears("several things")
    day = timedelta(days=1)
    await site.asks(
        conversation_id,
        AbsenceReport(id=uuid4(), child="Later", first_day=TODAY + day, reason="dentist"),
        AbsenceReport(id=uuid4(), child="Before", first_day=TODAY - day, reason="cold"),
        AbsenceReport(id=uuid4(), child="Between", first_day=TODAY - day, last_day=TODAY + day, reason="flu"),
        AbsenceReport(id=uuid4(), child="Withdrawn", first_day=TODAY, status=RequestStatus.WITHDRAWN),
    )
    page = words(await office.get("/office"))
    assert page.index("Between") < page.index("Earlier days") < page.index("Before") < page.index("Coming up")
    assert page.index("Coming up") < page.index("Later")
    assert "Withdrawn" not in page
    assert "Between flu yesterday to tomorrow" in page


async def test_the_conversation_shows_who_what_and_how_far_it_came(site: SchoolSite, office: Browser) -> None:
    conversation_id, message_id = await site.hears("where is PE kit from?")
    await site.says(
        conversation_id, "The office will answer.", answering=message_id, status=DeliveryStatus.FAILED
    )
    page = words(await office.get(f"/office/conversations/{conversation_id}"))
    assert "Amina Yusuf" in page
    assert "Idris Yusuf (1B)" in page
    assert "where is PE kit from?" in page
    assert "Not delivered: please ring this parent (code 30003)" in page
    assert "07700 900101" in page


async def test_a_photo_is_named_and_never_shown(site: SchoolSite, office: Browser) -> None:
    attachment = Attachment(kind="photo", vendor_reference="https://api.example/secret")
    conversation_id, _ = await site.hears("her rash", attachments=(attachment,))
    answer = await office.get(f"/office/conversations/{conversation_id}")
    assert "A photo came with this. It is not shown here." in words(answer)
    assert "api.example" not in answer.text


async def test_a_reply_takes_over_and_goes_into_the_outbox(site: SchoolSite, office: Browser) -> None:
    conversation_id, _ = await site.hears("can someone ring me")
    await office.get(f"/office/conversations/{conversation_id}")
    page = words(
        await office.post(f"/office/conversations/{conversation_id}/reply", text=" I will ring at 10. ")
    )
    assert "Your reply is on its way." in page
    assert "Taken over by Priya Office" in page
    assert "Priya Office 09:15 I will ring at 10. Waiting to go" in page
    rows = await site.database.rows("SELECT status, recipient FROM outbox")
    assert rows == [{"status": "waiting", "recipient": AMINA}]
    assert "deliver_conversation" in [
        row["task_name"] for row in await site.database.rows("SELECT task_name FROM procrastinate_jobs")
    ]


async def test_an_empty_or_endless_reply_is_not_sent_and_not_lost(site: SchoolSite, office: Browser) -> None:
    conversation_id, _ = await site.hears("hello")
    path = f"/office/conversations/{conversation_id}"
    await office.get(path)
    empty = await office.post(f"{path}/reply", text="  ")
    assert (empty.status_code, "Write your reply first." in words(empty)) == (422, True)
    long = await office.post(f"{path}/reply", text="long words " * 200)
    assert "Your reply is too long." in words(long)
    assert "long words long words" in words(long)
    assert await site.database.value("SELECT count(*) FROM outbox") == 0


async def test_taking_over_and_handing_back(site: SchoolSite, office: Browser) -> None:
    conversation_id, message_id = await site.hears("hello")
    await site.says(conversation_id, "What can I do for you?", answering=message_id)
    path = f"/office/conversations/{conversation_id}"
    await office.get(path)
    taken = words(await office.post(f"{path}/take-over"))
    assert "You have taken over." in taken
    assert "Not sent: a person took over" in taken
    back = words(await office.post(f"{path}/hand-back"))
    assert "Handed back." in back
    assert "The bot answers" in back


async def test_a_parent_who_writes_to_a_person_waits_first_in_the_inbox(
    site: SchoolSite, office: Browser
) -> None:
    conversation_id, _ = await site.hears("is the coat found?", ago=timedelta(minutes=20))
    path = f"/office/conversations/{conversation_id}"
    await office.get(path)
    await office.post(f"{path}/take-over")
    page = words(await office.get("/office"))
    assert "1 need you first" in page
    assert "Waiting for your reply Amina Yusuf is the coat found? 08:55, waited 20 minutes" in page
    await office.post(f"{path}/reply", text="Yes, it is here.")
    assert "0 need you first" in words(await office.get("/office"))


@pytest.mark.parametrize(
    ("about", "who", "told"),
    [
        ("asked for the teacher", "teacher", "Asked for the teacher 0"),
        ("is it Monday", "the SENDCo", "Is it Monday, for the SENDCo 0"),
        ("question not answered: can I sit with him", "IT", "can I sit with him, for IT 0"),
        ("question not answered: who is in the office", "office", "who is in the office, for office 0"),
    ],
)
async def test_a_hand_off_says_once_whom_it_is_for(
    site: SchoolSite, office: Browser, about: str, who: str, told: str
) -> None:
    conversation_id, _ = await site.hears("hello")
    await site.hands_over(conversation_id, about, who=who)
    assert told in words(await office.get("/office"))


async def test_hand_offs_wait_until_they_are_closed(site: SchoolSite, office: Browser) -> None:
    conversation_id, _ = await site.hears("I want to talk to a person")
    await site.hands_over(conversation_id, "asked for a person")
    page = words(await office.get("/office"))
    assert "Hand-off Amina Yusuf Asked for a person" in page
    ticket_id = await site.database.value("SELECT id FROM tickets")
    page = words(await office.post(f"/office/tickets/{ticket_id}/close"))
    assert "Hand-off closed." in page
    assert "0 need you first" in page


async def test_what_did_not_arrive_asks_for_a_call_above_other_hand_offs(
    site: SchoolSite, office: Browser
) -> None:
    first, _ = await site.hears("hello")
    second, _ = await site.hears("hello", DEAN)
    await site.hands_over(first, "asked for a person")
    await site.hands_over(second, "our message did not get through: ring this parent")
    page = words(await office.get("/office"))
    assert page.index("Ring this parent Dean Harper") < page.index("Hand-off Amina Yusuf")


async def test_one_press_and_a_confirmation_pass_a_message_to_the_dsl(
    site: SchoolSite, office: Browser
) -> None:
    conversation_id, message_id = await site.hears("she has bruises again")
    await site.says(conversation_id, "Thank you.", answering=message_id)
    await site.hears("and she needs her PE kit")
    page = await office.get(f"/office/conversations/{conversation_id}")
    assert f"/office/messages/{message_id}/pass" in page.text
    asked = await office.get(f"/office/messages/{message_id}/pass")
    assert "Pass this message to the safeguarding lead?" in words(asked)
    assert "she has bruises again" in words(asked)
    assert await site.database.value("SELECT count(*) FROM alerts") == 0
    passed = await office.post(f"/office/messages/{message_id}/pass")
    assert (passed.url.path, "Passed to the safeguarding lead." in words(passed)) == ("/office", True)
    assert "bruises" not in (await office.get(f"/office/conversations/{conversation_id}")).text
    assert (await office.get(f"/office/messages/{message_id}/pass")).status_code == 404
    assert (await office.post(f"/office/messages/{message_id}/pass")).status_code == 404
    rows = await site.database.rows("SELECT level, status FROM alerts")
    assert rows == [{"level": "concern", "status": "raised"}]


async def test_a_bot_s_own_words_cannot_be_passed_on(site: SchoolSite, office: Browser) -> None:
    conversation_id, message_id = await site.hears("hello")
    reply_id = await site.says(conversation_id, "Hello.", answering=message_id)
    assert (await office.get(f"/office/messages/{reply_id}/pass")).status_code == 404


async def test_the_office_finds_no_trace_of_an_alert_on_any_page(site: SchoolSite, office: Browser) -> None:
    before = words(await office.get("/office"))
    message_id, alert = await site.raises("I am scared to go home tonight")
    await site.hands_over(
        alert.conversation_id, "our message did not get through: ring this parent", visibility=Visibility.DSL
    )
    await site.hears("not screened yet", DEAN, is_screened=False)
    assert words(await office.get("/office")) == before
    for path in (
        f"/office/conversations/{alert.conversation_id}",
        f"/office/messages/{message_id}/pass",
        f"/safeguarding/alerts/{alert.id}",
        "/safeguarding",
    ):
        assert (await office.get(path)).status_code == 404, path
    for action in ("reply", "take-over", "hand-back"):
        answer = await office.post(f"/office/conversations/{alert.conversation_id}/{action}", text="hello")
        assert answer.status_code == 404, action


async def test_an_ordinary_part_of_a_worrying_conversation_shows_no_way_in(
    site: SchoolSite, office: Browser
) -> None:
    _, alert = await site.raises("Maryam is off today and I am scared to go home")
    await site.asks(
        alert.conversation_id, AbsenceReport(id=uuid4(), child="Maryam Yusuf", first_day=TODAY, reason="")
    )
    answer = await office.get("/office")
    assert "Maryam Yusuf No reason given" in words(answer)
    assert str(alert.conversation_id) not in answer.text


async def test_another_school_s_things_are_not_there(site: SchoolSite, office: Browser) -> None:
    other = await site.database.add_school("elm")
    site.school_id, mine = other, site.school_id
    conversation_id, message_id = await site.hears("from the other school")
    await site.hands_over(conversation_id, "asked for a person")
    site.school_id = mine
    assert "0 need you first" in words(await office.get("/office"))
    assert (await office.get(f"/office/conversations/{conversation_id}")).status_code == 404
    assert (await office.get(f"/office/messages/{message_id}/pass")).status_code == 404
    ticket_id = await site.database.value("SELECT id FROM tickets")
    assert (await office.post(f"/office/tickets/{ticket_id}/close")).status_code == 404


NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE messages; --",
    "{{ 7 * 7 }}{% raw %}",
    "\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627",
    "\U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "&lt;b&gt; &amp; &#x27;",
    "a\x00b\u2028c",
)


async def test_no_text_gets_out_of_its_place(site: SchoolSite, office: Browser) -> None:
    await office.get("/office")
    for number, text in enumerate(NASTY):
        conversation_id, message_id = await site.hears(text, f"+4477009005{number:02}")
        await site.hands_over(conversation_id, text)
        plain = text.replace("\x00", "")
        await site.asks(
            conversation_id, AbsenceReport(id=uuid4(), child=plain, first_day=TODAY, reason=plain)
        )
        pages = [
            await office.post(f"/office/conversations/{conversation_id}/reply", text=text),
            await office.get("/office"),
            await office.get(f"/office/conversations/{conversation_id}"),
            await office.get(f"/office/messages/{message_id}/pass"),
        ]
        for page in pages:
            assert page.status_code == 200
            assert "<script>alert" not in page.text
            assert "<img src=x" not in page.text
            assert "<b>" not in page.text.replace("<b>", "", page.text.count("</b>"))
        assert escape(plain, quote=False).split("\u2028")[0] in pages[-1].text.replace("&#39;", "'").replace(
            "&#34;", '"'
        )
    assert await site.database.value("SELECT count(*) FROM messages") == 2 * len(NASTY)
