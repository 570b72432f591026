"""What the office has answered is said from then on: to its own parents, to that question, with who and when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from bot.core.answers.staff_answers import Asking, StaffAnswer
from bot.core.clock import LONDON
from bot.core.people import Role, StaffMember
from bot.core.storage import SET_UP, WORKER, Access, DatabaseRole
from bot.core.understanding import Understanding
from bot.use_cases.find_answer import PolicyAnswers
from tests.answers.answering import FACTS, NOON, Asked, school
from tests.answers.test_find_answer import POLICY
from tests.conftest import Database

CLUB = "Breakfast club opens at 7:45am in the hall."
WAYS = ("what time does breakfast club open", "when does breakfast club start")


class Office:
    """Somebody who writes answers."""

    def __init__(self, database: Database, school_id: UUID) -> None:
        self._uow = database.web_uow
        self._school_id = school_id
        self.staff_id = uuid4()

    async def settle(self, database: Database, email: str) -> "Office":
        member = StaffMember(
            id=self.staff_id, school_id=self._school_id, name="P", email=email, role=Role.OFFICE
        )
        async with database.uow(SET_UP) as uow:
            await uow.staff.add(member, password_hash="x", totp_secret=None)
            await uow.commit()
        return self

    async def writes(
        self, text: str, *ways: str, at: datetime = NOON, replacing: StaffAnswer | None = None
    ) -> StaffAnswer:
        answer = StaffAnswer(
            id=uuid4(), version=1, text=text, askings=tuple(Asking(words=words) for words in ways),
            is_withdrawn=False, by="P", at=at,
        )  # fmt: skip
        if replacing is not None:
            answer = replace(answer, id=replacing.id, version=replacing.version + 1)
        await self._save(answer, replacing)
        return answer

    async def withdraws(self, answer: StaffAnswer) -> None:
        await self._save(replace(answer, version=answer.version + 1, is_withdrawn=True), answer)

    async def _save(self, answer: StaffAnswer, before: StaffAnswer | None) -> None:
        access = Access(role=DatabaseRole.OFFICE, school_id=self._school_id, staff_id=self.staff_id)
        async with self._uow(access) as uow:
            if before is not None:
                assert await uow.staff_answers.supersede(before.id, before.version)
            await uow.staff_answers.add(answer, school_id=self._school_id, staff_id=self.staff_id)
            await uow.commit()


@pytest.fixture
async def oak(database: Database, tmp_path: Path) -> Asked:
    path = tmp_path / "policy.md"
    path.write_text(POLICY)
    asked = await Asked(database.uow, school()).settle()
    await asked.learn(path)
    return asked


@pytest.fixture
async def office(database: Database, oak: Asked) -> Office:
    return await Office(database, oak.school_id).settle(database, "o@oak.example")


async def told(asked: Asked, question: str) -> str | None:
    answer = await asked(question)
    return answer.text if answer else None


async def test_an_answer_is_used_from_the_next_question_on_until_it_is_withdrawn(
    oak: Asked, office: Office
) -> None:
    """By finders that are running: nothing is started again."""
    question = "What time does breakfast club open please?"
    assert await told(oak, question) is None
    written = await office.writes(CLUB, *WAYS)
    assert await told(oak, question) == CLUB
    changed = await office.writes("At 8am now.", *WAYS, replacing=written)
    assert await told(oak, question) == "At 8am now."
    await office.withdraws(changed)
    assert await told(oak, question) is None


async def test_an_answer_names_the_office_and_the_day_where_a_document_and_section_stand(
    oak: Asked, office: Office
) -> None:
    await office.writes(CLUB, *WAYS, at=datetime(2026, 3, 3, 23, 30, tzinfo=LONDON))
    answer = await oak(WAYS[0])
    assert answer is not None
    assert (answer.document, answer.section) == ("the school office, 3 March", "")
    await office.writes("Yes, on Fridays.", "is there a chess club", at=datetime(2025, 6, 3, tzinfo=LONDON))
    answer = await oak("is there a chess club")
    assert answer is not None
    assert answer.document == "the school office, 3 June 2025"


async def test_another_school_s_office_answers_nobody_here(database: Database, oak: Asked) -> None:
    elm = await Asked(database.uow, school("elm")).settle()
    office = await Office(database, elm.school_id).settle(database, "o@elm.example")
    await office.writes(CLUB, *WAYS)
    assert await told(oak, WAYS[0]) is None
    assert await told(elm, WAYS[0]) == CLUB


@pytest.mark.parametrize(
    "question",
    [
        "how much is breakfast club",
        "who runs the breakfast club",
        "can his sister come to breakfast club too",
        "what time does the swimming gala open",
    ],
)
async def test_another_question_about_the_same_thing_is_not_answered_with_it(
    oak: Asked, office: Office, question: str
) -> None:
    await office.writes(CLUB, *WAYS)
    assert await told(oak, question) is None


async def test_it_goes_before_a_fact_where_the_question_surely_is_that_one(
    oak: Asked, office: Office
) -> None:
    question = "Do I collect the paper pack or is it delivered?"
    assert await told(oak, question) == FACTS[0].answer
    await office.writes("This week packs are at the gate.", question)
    assert await told(oak, question) == "This week packs are at the gate."


async def test_it_leaves_a_fact_alone_where_the_question_only_seems_to_be_that_one(
    oak: Asked, office: Office
) -> None:
    await office.writes(
        "Grandparents may collect a pack if you tell us first.", "can grandma collect the pack"
    )
    assert await told(oak, "Do I collect the paper pack or is it delivered?") == FACTS[0].answer


async def test_it_goes_before_the_policy_too_and_only_then(oak: Asked, office: Office) -> None:
    quoted = await told(oak, "are pets allowed on the live session")
    assert quoted is not None
    await office.writes("Goldfish are fine.", "are goldfish allowed on the live session")
    assert await told(oak, "are goldfish allowed on the live session") == "Goldfish are fine."
    assert await told(oak, "are pets allowed on the live session") == quoted


async def test_of_two_answers_to_the_same_question_the_newer_is_said(oak: Asked, office: Office) -> None:
    await office.writes("At 7:45am.", *WAYS, at=datetime(2026, 3, 3, tzinfo=LONDON))
    await office.writes("At 8am.", *WAYS, at=datetime(2026, 3, 4, tzinfo=LONDON))
    assert await told(oak, WAYS[0]) == "At 8am."


async def test_two_questions_in_one_message_get_both_answers(oak: Asked, office: Office) -> None:
    await office.writes(CLUB, *WAYS)
    said = await told(oak, "Is the bedroom ok for the call? What time does breakfast club open?")
    assert said == f"Not a bedroom, please. {CLUB}"


async def test_a_name_that_was_blanked_out_is_nobody_s(oak: Asked, office: Office) -> None:
    await office.writes("Yes, in a plain box.", "can [name] bring a packed lunch on friday")
    assert await told(oak, "can she bring a packed lunch on friday") == "Yes, in a plain box."


async def test_an_answer_whose_every_way_of_asking_is_gone_is_said_to_nobody(
    oak: Asked, office: Office
) -> None:
    await office.writes(CLUB)
    assert await told(oak, WAYS[0]) is None


class Encoder:
    """Knows what a few texts mean; counts how often it is asked. `is_up` False: it does not answer."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.is_up = True

    async def embed(self, text: str) -> tuple[float, ...]:
        self.asked.append(text)
        if not self.is_up:
            return ()
        return (1.0, 0.1) if "breakfast" in text or "wraparound" in text else (0.1, 1.0)

    async def read_question(self, text: str) -> Understanding:
        return Understanding(embedding=await self.embed(text))

    async def fit(self, question: str, sentence: str) -> float | None:
        return None

    async def embed_all(self, texts: Sequence[str]) -> list[Sequence[float]]:
        return [(0.1, 1.0) for _ in texts]


async def test_what_an_answer_s_questions_mean_is_learned_once_and_kept(
    database: Database, oak: Asked, office: Office
) -> None:
    encoder = Encoder()
    answers = PolicyAnswers(database.uow, oak.clock, reader=encoder)
    await answers.prepare([oak.settings], encoder.embed_all)
    await office.writes(CLUB, *WAYS)
    meaning = Understanding(embedding=(1.0, 0.1))

    async def ask(finder: PolicyAnswers) -> str | None:
        found = await finder.find(oak.settings, oak.school_id, "when is the wraparound thing", meaning)
        return found.text if found else None

    encoder.is_up = False
    assert await ask(answers) is None, "by words alone these have nothing in common"
    encoder.is_up = True
    assert await ask(answers) == CLUB
    seen = len(encoder.asked)
    assert await ask(answers) == CLUB
    again = PolicyAnswers(database.uow, oak.clock, reader=encoder)
    await again.prepare([oak.settings], encoder.embed_all)
    assert await ask(again) == CLUB
    assert len(encoder.asked) == seen
    async with database.uow(WORKER) as uow:
        [kept] = await uow.staff_answers.current(oak.school_id)
    assert all(asking.embedding for asking in kept.askings)
