"""Sentences found by what they mean, as the interpreter reads it."""

import math
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.core.understanding import Understanding
from bot.policy_readers.registry import read_policy
from bot.use_cases.find_answer import PolicyAnswers
from bot.use_cases.import_policy import import_policy
from tests.answers.answering import Asked, school
from tests.conftest import Database

POLICY = """\
# When we are closed

A hamper is brought to every family that has free meals.

# Work at home

Paper packs are ready on Monday. Bring back what your child has done when you come for the next one, so that the teacher can see it.
"""
QUESTION = "he has free dinners do we get anything"


class Reader:
    """Reads every question as one that comes so near to the sentence about hampers, and far from the others."""

    def __init__(self, nearness: float, topic: str = "none", fit: float | None = 5.0) -> None:
        self.answers_by = fit
        self.understood = Understanding(
            embedding=(1.0, 0.0),
            meaning=(nearness, math.sqrt(1 - nearness**2), 0.0),
            topics=((topic, 0.95),),
        )
        self.asked: list[str] = []
        self.read: list[tuple[str, str]] = []

    async def embed(self, text: str) -> tuple[float, ...]:
        return self.understood.embedding

    async def read_question(self, text: str) -> Understanding:
        self.asked.append(text)
        return self.understood

    async def fit(self, question: str, sentence: str) -> float | None:
        self.read.append((question, sentence))
        return self.answers_by


async def meanings(texts: Sequence[str]) -> list[Sequence[float]]:
    return [(1.0, 0.0, 0.0) if "hamper" in text else (0.0, 0.0, 1.0) for text in texts]


async def told(database: Database, folder: Path, reader: Reader, understood: Understanding) -> str:
    path = folder / "policy.md"
    path.write_text(POLICY)
    oak = await Asked(database.uow, school(facts=(), not_stated=())).settle()
    await import_policy(
        oak.uow, oak.clock, meanings, school_id=oak.school_id, path=path, name="policy", read=read_policy
    )
    answers = PolicyAnswers(oak.uow, oak.clock, reader=reader)
    answer = await answers.find(oak.settings, oak.school_id, QUESTION, understood)
    return answer.text if answer else ""


async def test_a_sentence_that_comes_near_is_told_whatever_its_words(
    database: Database, tmp_path: Path
) -> None:
    reader = Reader(0.9)
    assert "hamper" in await told(database, tmp_path, reader, reader.understood)


async def test_a_question_is_read_by_itself_where_only_the_whole_message_was(
    database: Database, tmp_path: Path
) -> None:
    reader = Reader(0.9)
    whole = Understanding(embedding=(1.0, 0.0), topics=reader.understood.topics)
    assert "hamper" in await told(database, tmp_path, reader, whole)
    assert reader.asked == [QUESTION]


async def test_the_nearest_sentence_is_read_beside_the_question(database: Database, tmp_path: Path) -> None:
    reader = Reader(0.9)
    await told(database, tmp_path, reader, reader.understood)
    ((question, sentence),) = reader.read
    assert question == QUESTION
    assert "hamper" in sentence


@pytest.mark.parametrize(("fit", "is_told"), [(5.0, True), (-5.0, False), (None, False)])
async def test_what_does_not_answer_when_it_is_read_is_left_to_a_person(
    database: Database, tmp_path: Path, fit: float | None, is_told: bool
) -> None:
    reader = Reader(0.6, fit=fit)
    assert bool(await told(database, tmp_path, reader, reader.understood)) is is_told


async def test_what_comes_no_nearer_than_others_is_left_to_a_person(
    database: Database, tmp_path: Path
) -> None:
    reader = Reader(0.2)
    assert await told(database, tmp_path, reader, reader.understood) == ""


@pytest.mark.parametrize(("nearness", "fit", "is_told"), [(0.97, 5.0, True), (0.45, -5.0, False)])
async def test_another_documents_matter_is_told_only_where_the_policy_surely_says_it(
    database: Database, tmp_path: Path, nearness: float, fit: float, is_told: bool
) -> None:
    reader = Reader(nearness, "elsewhere.food", fit)
    assert bool(await told(database, tmp_path, reader, reader.understood)) is is_told


async def test_a_persons_matter_is_searched_for_nowhere(database: Database, tmp_path: Path) -> None:
    reader = Reader(1.0, "personal.today")
    assert await told(database, tmp_path, reader, reader.understood) == ""
