"""What is said to a question whose topics the interpreter has read."""

from pathlib import Path

import pytest
import pytest_asyncio

from bot.core.answers.answerability import OFFICE_HOURS, Verdict
from bot.core.answers.asking import leaves_out
from bot.core.answers.meant import BOTH, TOLD, read_meant
from bot.core.understanding import Understanding
from tests.answers.answering import Asked, school
from tests.conftest import Database

PACKS, BEDROOM, REPLIES = school().facts


@pytest_asyncio.fixture
async def oak(database: Database) -> Asked:
    return await Asked(database.uow, school()).settle()


def test_the_answer_to_a_topic_that_is_surely_meant_is_told() -> None:
    reading = read_meant(school(), {"pack.handover": TOLD, "live.bedroom": 0.2})
    assert (reading.verdict, reading.facts) == (Verdict.FACT, (PACKS,))


def test_topics_with_the_same_answer_are_counted_together() -> None:
    reading = read_meant(school(), {"reply_by": TOLD / 2, "hours.email_reply_window": TOLD / 2})
    assert reading.facts == (REPLIES,)


def test_two_answers_are_told_where_one_of_them_surely_is_it() -> None:
    reading = read_meant(school(), {"pack.handover": BOTH / 2, "live.bedroom": BOTH / 2})
    assert set(reading.facts) == {PACKS, BEDROOM}


def test_no_answer_is_told_beside_one_that_is_surely_meant() -> None:
    assert read_meant(school(), {"pack.handover": 0.7, "live.bedroom": 0.3}).facts == (PACKS,)


@pytest.mark.parametrize(
    "topics",
    [
        {},
        {"pack.handover": TOLD - 0.01, "none": 0.4},
        {"pack.handover": 0.3, "live.bedroom": 0.3, "none": 0.4},
        {"none": 1.0},
        {"offer.subjects": 0.9},
    ],
)
def test_where_no_answer_is_sure_the_policy_is_searched(topics: dict[str, float]) -> None:
    reading = read_meant(school(), topics)
    assert (reading.verdict, reading.facts) == (Verdict.LOOK, ())


@pytest.mark.parametrize("topic", ["pack.must_return", "personal.today", "elsewhere.instructions"])
def test_what_the_policy_does_not_say_is_searched_for_nowhere(topic: str) -> None:
    assert read_meant(school(), {topic: 0.9, "pack.handover": 0.1}).verdict is Verdict.SILENT


def test_another_document_s_matter_is_searched_for_all_the_same() -> None:
    assert read_meant(school(), {"elsewhere.food": 0.9, "pack.handover": 0.1}).verdict is Verdict.LOOK


@pytest.mark.parametrize("topic", ["password_please", "live.link_please"])
def test_the_policy_is_searched_for_where_a_way_in_stands(topic: str) -> None:
    reading = read_meant(school(), {topic: 0.9, "pack.handover": 0.1})
    assert (reading.verdict, reading.facts, reading.is_for_a_person) == (Verdict.LOOK, (), True)


async def test_where_a_password_stands_is_told_and_the_password_is_not(
    database: Database, tmp_path: Path
) -> None:
    asked = await Asked(database.uow, school(facts=())).settle()
    path = tmp_path / "oak.md"
    path.write_text(
        "# Oak Policy\n\n## Passwords\n\nA lost password stands inside the back cover of the reading record.\n\n"
        "## Spellings\n\nThe password for the spelling games is swordfish.\n\n"
        "## Pets\n\n" + "Pets must stay out of every live session. " * 8
    )
    await asked.learn(path)
    where = await asked.answers.find(
        asked.settings,
        asked.school_id,
        "a lost password, where does it stand",
        Understanding(topics=(("password_please", 0.95),)),
    )
    assert where is not None
    assert "back cover" in where.text
    games = await asked.answers.find(
        asked.settings,
        asked.school_id,
        "password for the spelling games",
        Understanding(topics=(("password_please", 0.95),)),
    )
    assert games is None or "swordfish" not in games.text


def test_only_another_document_s_or_a_person_s_matter_is_for_a_person() -> None:
    assert read_meant(school(), {"elsewhere.fines": 0.9}).is_for_a_person
    assert not read_meant(school(), {"pack.must_return": 0.9}).is_for_a_person


def test_office_hours_are_an_answer_of_their_own_where_they_are_known() -> None:
    known = school()
    assert read_meant(known, {OFFICE_HOURS: 0.9}).verdict is Verdict.FACT
    unknown = known.model_copy(update={"office": known.office.model_copy(update={"is_placeholder": True})})
    assert read_meant(unknown, {OFFICE_HOURS: 0.9}).verdict is Verdict.LOOK


async def test_the_interpreter_s_topics_go_before_words(oak: Asked) -> None:
    answer = await oak.answers.find(
        oak.settings, oak.school_id, "who fetches it", Understanding(topics=(("pack.handover", 0.95),))
    )
    assert answer is not None
    assert answer.text.startswith(PACKS.answer)


async def test_a_question_that_the_school_has_written_down_is_that_one_whatever_is_read_in_it(
    oak: Asked,
) -> None:
    own = PACKS.model_copy(update={"questions": ("where do we pick up the blue folder",)})
    settings = oak.settings.model_copy(update={"facts": (own, BEDROOM, REPLIES)})
    read = Understanding(topics=(("live.bedroom", 0.9),))
    answer = await oak.answers.find(settings, oak.school_id, "where do we pick up the blue folder", read)
    assert answer is not None
    assert answer.text.startswith(PACKS.answer)


@pytest.mark.parametrize(
    ("question", "answer", "is_left_out"),
    [
        ("what time does the work go up", "Work is emailed by the teacher.", True),
        ("wot time is it on", "At 9am each day.", False),
        ("which day is the live story", "There is a live story each week.", True),
        ("what days is it", "Every day, at 10am.", False),
        ("how many minutes is the call", "It is kept short.", True),
        ("how many hours a day", "Up to 3 hours a day.", False),
        ("whats the email for the office", "Email the school office.", True),
        ("need the number for the office", "Ring 01632 960000.", False),
        ("when is it due", "By the deadline that the teacher sets.", False),
        ("do u lend out tablets", "There are paper packs.", True),
        ("have you any laptops going spare", "IT staff help parents with getting on the internet.", True),
        ("could we borrow an ipad", "Ask the office: a few tablets are lent to families.", False),
        ("can we have the loan of a laptop", "Tell us: we may be able to help with a device.", False),
        ("his tablet is broken", "There are paper packs.", False),
    ],
)
def test_a_text_without_what_is_asked_outright_is_seen(question: str, answer: str, is_left_out: bool) -> None:
    assert leaves_out(question, answer) is is_left_out


async def test_an_answer_without_what_was_asked_outright_is_not_told(oak: Asked) -> None:
    question = "what time do the packs go out"
    read = Understanding(topics=(("pack.handover", 0.95),))
    assert await oak.answers.find(oak.settings, oak.school_id, question, read) is None
