"""The link to the page that sets an answer out, and ways into a live session that are never sent."""

from pathlib import Path

import pytest

from bot.core.answers.links import holds_way_in, with_page
from bot.core.gsm import count_parts, is_gsm
from bot.core.school_settings import Fact, Page
from bot.settings_files import load_schools
from tests.answers.answering import Asked, school
from tests.conftest import Database
from tests.schools.test_schools import SCHOOLS

URL = "https://oak.example/home-learning#live_sessions"
PAGES = (Page(document="Policy", url=URL), Page(document="Oak Live Policy", url=URL))


async def test_an_answer_ends_with_the_link_to_its_documents_page(database: Database) -> None:
    asked = await Asked(database.uow, school(pages=PAGES)).settle()
    answer = await asked("Do I collect the paper pack or is it delivered?")
    assert answer is not None
    assert answer.text == f"Packs are collected from the office. {URL}"


async def test_without_a_page_no_link_is_sent(database: Database) -> None:
    asked = await Asked(database.uow, school(pages=(Page(document="Another", url=URL),))).settle()
    answer = await asked("Do I collect the paper pack or is it delivered?")
    assert answer is not None
    assert "http" not in answer.text


async def test_each_part_of_the_school_gets_the_link(database: Database) -> None:
    parts = [{"name": "Reception", "years": ["R"]}, {"name": "Years 1 to 6", "years": ["1"]}]
    facts = [
        Fact(topic="platform.set_work", answer=f"{name}: on Teams.", parts=(name,), document="Policy")
        for name in ("Reception", "Years 1 to 6")
    ]
    asked = await Asked(database.uow, school(parts=parts, facts=facts, pages=PAGES)).settle()
    answer = await asked("where do I find the work")
    assert answer is not None
    assert [one.text for one in answer.by_part] == [
        f"Reception: on Teams. {URL}",
        f"Years 1 to 6: on Teams. {URL}",
    ]


async def test_a_long_quotation_makes_room_for_the_whole_link(database: Database, tmp_path: Path) -> None:
    words = "Pets such as dogs, cats and others must never be brought to a live session, " * 9
    path = tmp_path / "oak.txt"
    path.write_text(f"Oak Live Policy\n\n{words}.\n\n{'Nothing more is said here about any of it. ' * 8}")
    asked = await Asked(database.uow, school(facts=(), pages=PAGES)).settle()
    await asked.learn(path)
    answer = await asked("are pets allowed on the live session")
    assert answer is not None
    assert answer.text.endswith(f'..." {URL}')
    assert count_parts(answer.text) == 2


@pytest.mark.parametrize("length", [0, 5, 100, 159, 160, 250, 306, 320, 2000])
def test_a_text_with_its_link_always_fits(length: int) -> None:
    text = with_page(("word " * length)[:length].strip(), URL, 2)
    assert text.endswith(URL)
    assert count_parts(text) <= 2
    assert is_gsm(text)


WAYS_IN = (
    "Join at https://teams.microsoft.com/l/meetup-join/19",
    "Join at zoom.us/j/81233445",
    "The link is meet.google.com/abc-defg-hij",
    "The meeting ID is 812 334 455.",
    "Meeting ID: 812 334 455, Passcode: oak12",
    "The password is swordfish.",
    "Your passcode 4410 opens the room.",
    "Class code: 7hj2kq",
    "Use the join code x7k2p",
    "PIN: 4410",
    "The password for the spelling games is swordfish.",
    "Passwords to the reading site, for all classes, are 'otters' and nothing else.",
    "The password for everyone in Year 2 is Otter44.",
)


@pytest.mark.parametrize("text", WAYS_IN)
def test_a_link_a_code_or_a_password_is_a_way_in(text: str) -> None:
    assert holds_way_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Passwords are private and must never be shared.",
        "The session, the password and the invitation code are private.",
        "The password is sent by the class teacher.",
        "Each child's password is inside the cover of the reading record.",
        "A lost password asked for by noon is reset by 4pm.",
        "Passwords for Mathletics are printed. The label is on the folder.",
        "Live sessions are on Microsoft Teams or Zoom.",
        "Children work to the school's behaviour code. It has 3 rules.",
        "The school's postcode is not needed.",
        "Sign in with your child's first name, then wait in room 4.",
        "No. Keep the link and login to yourself.",
    ],
)
def test_rules_about_them_are_none(text: str) -> None:
    assert not holds_way_in(text)


def test_no_fact_of_ours_is_one() -> None:
    assert [
        fact.answer for one in load_schools(SCHOOLS) for fact in one.facts if holds_way_in(fact.answer)
    ] == []


@pytest.mark.parametrize("way_in", WAYS_IN)
async def test_a_policy_that_holds_a_way_in_never_passes_it_on(
    database: Database, tmp_path: Path, way_in: str
) -> None:
    path = tmp_path / "p.md"
    path.write_text(
        f"# Oak Policy\n\n## Live sessions\n\nThe live session is for the class. {way_in}\n\n"
        + "Pets must stay out of every live session. " * 8
    )
    asked = await Asked(database.uow, school(facts=())).settle()
    await asked.learn(path)
    secret = way_in.split()[-1]
    for question in ("what is the password for the live session", "how do we join the live session", way_in):
        answer = await asked(question)
        assert answer is None or (way_in not in answer.text and secret not in answer.text)


async def test_an_answer_of_the_settings_that_is_a_way_in_is_withheld(database: Database) -> None:
    facts = (Fact(topic="pack.handover", answer="Collect it. Meeting ID: 812 334 455."),)
    asked = await Asked(database.uow, school(facts=facts)).settle()
    assert await asked("Do I collect the paper pack or is it delivered?") is None
