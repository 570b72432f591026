"""The main tasks of the office, the DSL and a parent in the simulator, by keyboard alone."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pyotp
import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from bot.core.messages import ChannelName, DeliveryStatus
from bot.core.people import Role
from bot.core.requests import AbsenceReport, RequestStatus
from bot.core.storage import WORKER
from tests.browser.conftest import Served
from tests.web.school_site import AMINA, PASSWORD, SECRET

pytestmark = pytest.mark.timeout(120)
SECONDS = 20
MOST_TABS = 80


class Hands:
    """Fingers that know only the keyboard, and eyes that want to see where they are."""

    def __init__(self, driver: Chrome, address: str) -> None:
        self._driver = driver
        self._address = address

    def open(self, path: str) -> None:
        self._driver.get(self._address + path)

    def tab_to(self, name: str) -> None:
        """Press Tab until the thing with this accessible name has the focus, visibly."""
        seen = []
        for _ in range(MOST_TABS):
            self._keys(Keys.TAB)
            here = self._here()
            seen.append(here.accessible_name)
            if here.accessible_name.startswith(name):
                assert here.value_of_css_property("outline-style") == "solid", (
                    f"no focus to be seen on {name}"
                )
                return
        raise AssertionError(f"no way by Tab to {name!r}; met {seen}")

    def type(self, words: str) -> None:
        self._keys(words)

    def press_enter(self) -> None:
        self._keys(Keys.ENTER)

    def press_escape(self) -> None:
        self._keys(Keys.ESCAPE)

    def sign_in(self, role: Role) -> None:
        self.open("/sign-in")
        self.tab_to("E-mail address")
        self.type(f"{role}@oak.example")
        self.tab_to("Password")
        self.type(PASSWORD)
        self.press_enter()

    def wait_for(self, words: str) -> None:
        self._wait(lambda: words in self._driver.find_element(By.TAG_NAME, "body").text, words)

    def wait_for_title(self, title: str) -> None:
        self._wait(lambda: title in self._driver.title, title)

    def complaints(self) -> list[str]:
        """What the browser objected to: a broken script, a thing the content policy refused."""
        return [entry["message"] for entry in self._driver.get_log("browser") if entry["level"] == "SEVERE"]

    def _wait(self, is_so: Callable[[], bool], what: str) -> None:
        # The page may put new parts in place of what was just being read.
        stale = (StaleElementReferenceException,)
        WebDriverWait(self._driver, SECONDS, poll_frequency=0.1, ignored_exceptions=stale).until(
            lambda _: is_so(), f"waited for {what!r}"
        )

    def _here(self) -> WebElement:
        return self._driver.switch_to.active_element

    def _keys(self, keys: str) -> None:
        self._here().send_keys(keys)


async def test_the_office_signs_in_and_answers_a_parent(served: Served, driver: Chrome) -> None:
    conversation_id, _ = await served.site.hears("Can someone tell me about the trip?")
    await served.site.hands_over(conversation_id, "asked for a person")

    def story() -> None:
        hands = Hands(driver, served.address)
        hands.sign_in(Role.OFFICE)
        hands.wait_for_title("(1) Inbox")
        hands.tab_to("Open the conversation with Amina Yusuf")
        hands.press_enter()
        hands.wait_for("Can someone tell me about the trip?")
        hands.tab_to("Your reply")
        hands.type("It leaves at nine.")
        hands.tab_to("Send")
        hands.press_enter()
        hands.wait_for("Your reply is on its way.")
        hands.tab_to("Hand back to the bot")
        hands.press_enter()
        hands.wait_for("Handed back.")
        assert hands.complaints() == []

    await asyncio.to_thread(story)
    rows = await served.site.database.rows("SELECT body, author FROM messages WHERE direction = 'out'")
    assert rows == [{"body": "It leaves at nine.", "author": "staff"}]


async def test_the_office_answers_what_nobody_had(served: Served, driver: Chrome) -> None:
    _, message_id = await served.site.hears("when is chess club", AMINA)
    async with served.site.database.uow(WORKER) as uow:
        await uow.unanswered.keep(message_id, embedding=(), at=served.site.clock.now())
        await uow.commit()

    def story() -> None:
        hands = Hands(driver, served.address)
        hands.sign_in(Role.OFFICE)
        hands.wait_for_title("Inbox")
        hands.tab_to("Questions")
        hands.press_enter()
        hands.wait_for("when is chess club")
        hands.tab_to("Add an answer to: when is chess club")
        hands.press_enter()
        hands.wait_for_title("Add an answer")
        hands.tab_to("The answer, as parents will read it")
        hands.type("On Fridays at 3:30pm in the hall.")
        hands.tab_to("Save")
        hands.press_enter()
        hands.wait_for("Saved. Parents who ask this are told it from now on.")
        assert hands.complaints() == []

    await asyncio.to_thread(story)
    [kept] = await served.site.database.rows("SELECT body FROM staff_answer_questions")
    assert kept == {"body": "when is chess club"}


async def test_the_dsl_signs_in_with_a_code_and_acknowledges(served: Served, driver: Chrome) -> None:
    await served.site.raises("I am scared to go home tonight")
    code = pyotp.TOTP(SECRET).at(served.site.clock.now())

    def story() -> None:
        hands = Hands(driver, served.address)
        hands.sign_in(Role.DSL)
        hands.wait_for("Your six-digit code")
        hands.type(code)  # the field has the focus from the start
        hands.press_enter()
        hands.wait_for_title("(1) Safeguarding queue")
        hands.tab_to("Read 4F7K")
        hands.press_enter()
        hands.wait_for("I am scared to go home tonight")
        hands.tab_to("Acknowledge")
        hands.press_enter()
        hands.wait_for("Acknowledged by Tom Lead")
        hands.tab_to("Worrying")
        hands.press_enter()
        hands.wait_for("Verdict kept.")
        hands.tab_to("How it ended")
        hands.type("Spoke")
        hands.tab_to("What was done")
        hands.type("Rang; recorded.")
        hands.tab_to("Close with this note")
        hands.press_enter()
        hands.wait_for("Nothing immediate is open.")
        assert hands.complaints() == []

    await asyncio.to_thread(story)
    assert await served.site.database.value("SELECT status FROM alerts") == "closed"


async def test_a_parent_writes_and_reads_on_a_simulated_phone(served: Served, driver: Chrome) -> None:
    site = served.site

    def write() -> Hands:
        hands = Hands(driver, served.address)
        hands.open("/simulator")
        hands.tab_to("Message from Amina Yusuf")
        hands.type("Maryam is off today <b>")
        hands.press_enter()
        hands.wait_for("Maryam is off today <b>")
        return hands

    hands = await asyncio.to_thread(write)
    (row,) = await site.database.rows("SELECT id, conversation_id, channel, body FROM messages")
    assert (row["channel"], row["body"]) == (ChannelName.SIMULATOR, "Maryam is off today <b>")
    await site.says(
        row["conversation_id"],
        "Thank you. Passed to the office.",
        answering=row["id"],
        status=DeliveryStatus.SENT,
    )
    await asyncio.to_thread(hands.wait_for, "Thank you. Passed to the office.")
    assert await asyncio.to_thread(hands.complaints) == []


async def test_an_open_alert_shows_by_itself_who_else_is_at_it(served: Served, driver: Chrome) -> None:
    _, alert = await served.site.raises("I am scared to go home tonight")
    code = pyotp.TOTP(SECRET).at(served.site.clock.now())

    def look() -> Hands:
        hands = Hands(driver, served.address)
        hands.sign_in(Role.DSL)
        hands.wait_for("Your six-digit code")
        hands.type(code)
        hands.press_enter()
        hands.wait_for_title("(1) Safeguarding queue")
        hands.tab_to("Read 4F7K")
        hands.press_enter()
        hands.wait_for("I am scared to go home tonight")
        return hands

    hands = await asyncio.to_thread(look)
    head = served.site.browser()
    await head.sign_in(Role.HEAD)
    await head.get(f"/safeguarding/alerts/{alert.id}")
    await asyncio.to_thread(hands.wait_for, "Ruth Head opened this just now and is here now.")
    assert await asyncio.to_thread(hands.complaints) == []
    assert "I am scared to go home tonight" in driver.find_element(By.TAG_NAME, "body").text


async def test_the_inbox_shows_what_is_new_by_itself(served: Served, driver: Chrome) -> None:
    def look() -> Hands:
        hands = Hands(driver, served.address)
        hands.sign_in(Role.OFFICE)
        hands.wait_for("Nobody is waiting for a person.")
        return hands

    hands = await asyncio.to_thread(look)
    conversation_id, _ = await served.site.hears("hello", AMINA)
    await served.site.hands_over(conversation_id, "asked for a person")
    await asyncio.to_thread(hands.wait_for, "Asked for a person")
    await asyncio.to_thread(hands.wait_for_title, "(1) Inbox")
    assert await asyncio.to_thread(hands.complaints) == []


async def test_no_word_of_a_table_is_broken_to_fit_its_column(served: Served, driver: Chrome) -> None:
    conversation_id, _ = await served.site.hears("Amina is off tomorrow", AMINA)
    tomorrow = served.site.clock.now().date() + timedelta(days=1)
    known, unknown = (
        AbsenceReport(
            id=uuid4(),
            child="Amina Yusuf",
            first_day=tomorrow,
            last_day=tomorrow,
            reason="cold",
            status=status,
        )
        for status in (RequestStatus.OPEN, RequestStatus.UNVERIFIED)
    )
    await served.site.asks(conversation_id, known, unknown)

    def look() -> list[str]:
        hands = Hands(driver, served.address)
        hands.sign_in(Role.OFFICE)
        hands.wait_for("Amina Yusuf")
        return list(
            driver.execute_script(
                "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), broken = [];"
                "while (walk.nextNode()) {"
                "  const node = walk.currentNode, range = document.createRange();"
                "  if (!node.parentElement.closest('.lines') || node.parentElement.closest('.unseen')) continue;"
                "  for (const word of node.data.matchAll(/\\S+/g)) {"
                "    range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);"
                "    if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) broken.push(word[0]);"
                "  }"
                "}"
                "return broken"
            )
        )

    assert await asyncio.to_thread(look) == []


async def test_escape_blanks_an_alert_at_once_and_brings_it_back(served: Served, driver: Chrome) -> None:
    await served.site.raises("I am scared to go home tonight")
    code = pyotp.TOTP(SECRET).at(served.site.clock.now())

    def story() -> None:
        hands = Hands(driver, served.address)
        hands.sign_in(Role.DSL)
        hands.wait_for("Your six-digit code")
        hands.type(code)
        hands.press_enter()
        hands.wait_for_title("(1) Safeguarding queue")
        hands.press_escape()
        hands.wait_for_title("Schoolgate")
        assert driver.title == "Schoolgate"
        assert driver.find_element(By.TAG_NAME, "body").text == "Show the page again"
        hands.press_escape()
        hands.wait_for_title("(1) Safeguarding queue")
        hands.tab_to("Read 4F7K")
        hands.press_enter()
        hands.wait_for("I am scared to go home tonight")
        hands.press_escape()
        assert driver.find_element(By.TAG_NAME, "body").text == "Show the page again"
        hands.press_enter()
        hands.wait_for("I am scared to go home tonight")
        assert hands.complaints() == []

    await asyncio.to_thread(story)
