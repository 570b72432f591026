"""Sentences that were read beside the question."""

import math
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.core.answers.ranking import Candidate
from bot.core.answers.rereading import MEASURES, MOST_READ, as_read, how_sure, to_read, weights
from bot.use_cases.find_answer import PolicyAnswers
from tests.answers.answering import Asked, school
from tests.conftest import Database

POLICY = """\
# Packs

Paper packs are ready on Monday. Paper packs are free. Bring back what your child has done when you come for the next one.

# Calls

Teachers ring on Fridays. They cannot ring in the morning, when they teach.
"""


class Weigher:
    """Finds that the sentences answer which hold a word, or says nothing at all."""

    def __init__(self, word: str, *, is_away: bool = False) -> None:
        self.word = word
        self.is_away = is_away
        self.asked: list[str] = []

    async def weigh(self, question: str, sentences: Sequence[str]) -> Sequence[float]:
        self.asked.append(question)
        return () if self.is_away else [4.0 if self.word in sentence else -4.0 for sentence in sentences]


def candidates(*scores: float) -> list[Candidate]:
    return [Candidate(index=index, features=(), score=score) for index, score in enumerate(scores)]


def test_the_likeliest_are_read_in_the_documents_order() -> None:
    read = to_read(candidates(*range(20, 0, -1), 30.0))
    assert [candidate.index for candidate in read] == [*range(MOST_READ - 1), 20]


def test_reading_and_ranking_count_alike() -> None:
    read = as_read(candidates(1.0, 2.0), [3.0, 2.0])
    assert [candidate.chance for candidate in read.both] == pytest.approx([0.5, 0.5])
    assert len(read.measures({0})) == len(MEASURES)


def test_what_reads_like_an_answer_is_surer_than_what_does_not() -> None:
    found = [
        Candidate(index=at, features=(), score=score, chance=chance)
        for at, (score, chance) in enumerate([(8.0, 0.8), (5.0, 0.1)])
    ]
    answers, none = (as_read(found, logits) for logits in ([4.0, -4.0], [-6.0, -6.0]))
    assert how_sure(answers.measures({0})) > weights().threshold > how_sure(none.measures({0}))


@pytest.mark.parametrize("logit", [-5000.0, 0.0, 5000.0])
def test_no_reading_is_too_much_for_it(logit: float) -> None:
    assert all(math.isfinite(measure) for measure in as_read(candidates(1.0), [logit]).measures({0}))


async def asked_with(weigher: Weigher, database: Database, folder: Path) -> Asked:
    path = folder / "policy.md"
    path.write_text(POLICY)
    asked = await Asked(database.uow, school(facts=())).settle()
    asked.answers = PolicyAnswers(database.uow, asked.clock, weigher=weigher)
    await asked.learn(path)
    return asked


async def test_what_was_read_to_answer_is_told(database: Database, tmp_path: Path) -> None:
    weigher = Weigher("free")
    answer = await (await asked_with(weigher, database, tmp_path))("what do we pay for a paper pack")
    assert answer is not None
    assert "Paper packs are free." in answer.text
    assert weigher.asked == ["what do we pay for a paper pack"]


async def test_what_was_read_not_to_answer_is_left_to_a_person(database: Database, tmp_path: Path) -> None:
    asked = await asked_with(Weigher("nothing holds this"), database, tmp_path)
    assert await asked("are paper packs ready on monday") is None


async def test_words_and_meanings_decide_while_the_interpreter_is_away(
    database: Database, tmp_path: Path
) -> None:
    away = await asked_with(Weigher("free", is_away=True), database, tmp_path)
    alone = await Asked(database.uow, away.settings).settle()
    question = "are paper packs ready on monday"
    assert await away(question) == await alone(question)
