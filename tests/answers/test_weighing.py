"""The school's own answer and its policy's words are weighed by one measure before either is told."""

from pathlib import Path

import pytest

from bot.core.answers.answerability import is_gone_through, is_never_answered
from bot.core.answers.likelihood import is_likely, is_rather_told, likelihood, quoted_likelihood
from bot.core.answers.topics import all_topics
from bot.core.school_settings import Fact, SchoolSettings
from bot.core.understanding import Understanding
from bot.policy_readers.registry import read_policy
from bot.use_cases.find_answer import PolicyAnswers
from bot.use_cases.import_policy import import_policy
from tests.answers.answering import Asked, school
from tests.answers.test_meanings import POLICY, QUESTION, Reader, meanings
from tests.conftest import Database

GIVEN = Fact(
    topic="pack.cost", answer="The kitchen answers that.", document="Policy", section="When we are closed"
)
ABOUT = "pack.cost"
ASKABLE = tuple(topic for topic in all_topics() if not is_never_answered(topic))


class Weigher(Reader):
    """Reads each question as this likely about one topic, and as near to the policy; fits its own answers this well."""

    def __init__(self, *, own: float, quoted: float, chance: float = 0.7, nearness: float = 0.95) -> None:
        super().__init__(nearness, fit=quoted)
        topics = ((ABOUT, chance), ("none", 1 - chance))
        self.understood = Understanding(embedding=(1.0, 0.0), meaning=self.understood.meaning, topics=topics)
        self.own = own

    async def fit(self, question: str, sentence: str) -> float | None:
        return self.own if sentence == GIVEN.answer else await super().fit(question, sentence)


def gone_through(**changes: object) -> SchoolSettings:
    told = {fact.topic for fact in changes.get("facts", ())}  # type: ignore[attr-defined]
    return school(not_stated=tuple(topic for topic in ASKABLE if topic not in told), **changes)


async def told(database: Database, folder: Path, reader: Weigher, settings: SchoolSettings) -> str:
    path = folder / "policy.md"
    path.write_text(POLICY)
    oak = await Asked(database.uow, settings).settle()
    await import_policy(
        oak.uow, oak.clock, meanings, school_id=oak.school_id, path=path, name="policy", read=read_policy
    )
    answers = PolicyAnswers(oak.uow, oak.clock, reader=reader)
    answer = await answers.find(oak.settings, oak.school_id, QUESTION, reader.understood)
    return answer.text if answer else ""


async def test_the_policy_is_quoted_where_it_fits_far_better_than_the_school_s_own_answer(
    database: Database, tmp_path: Path
) -> None:
    reader = Weigher(own=0.6, quoted=6.0, chance=0.8)
    assert is_likely(likelihood(0.8, 0.6))
    assert "hamper" in await told(database, tmp_path, reader, gone_through(facts=(GIVEN,)))


async def test_the_school_s_own_answer_goes_first_where_the_policy_fits_no_better(
    database: Database, tmp_path: Path
) -> None:
    reader = Weigher(own=6.0, quoted=6.0, chance=0.95)
    assert await told(database, tmp_path, reader, gone_through(facts=(GIVEN,))) == GIVEN.answer


async def test_an_answer_that_is_surely_meant_is_not_weighed(database: Database, tmp_path: Path) -> None:
    reader = Weigher(own=-6.0, quoted=6.0, chance=0.99)
    assert await told(database, tmp_path, reader, gone_through(facts=(GIVEN,))) == GIVEN.answer
    assert reader.read == []


async def test_what_a_person_looked_for_in_vain_is_quoted_only_where_it_very_surely_answers(
    database: Database, tmp_path: Path
) -> None:
    settings = gone_through(facts=())
    assert ABOUT in settings.not_stated
    assert "hamper" in await told(database, tmp_path, Weigher(own=0, quoted=6.0, chance=0.9), settings)
    assert not await told(database, tmp_path, Weigher(own=0, quoted=-5.0, chance=0.9, nearness=0.5), settings)


async def test_a_school_that_nobody_has_gone_through_is_quoted_by_its_words_alone(
    database: Database, tmp_path: Path
) -> None:
    listed = school(facts=(), not_stated=(ABOUT,))
    assert not is_gone_through(listed)
    reader = Weigher(own=0, quoted=6.0, chance=0.9)
    assert not await told(database, tmp_path, reader, listed)
    assert "hamper" in await told(database, tmp_path, reader, school(facts=(), not_stated=()))


def test_a_school_has_been_gone_through_when_nearly_each_topic_is_told_or_looked_for_in_vain() -> None:
    assert is_gone_through(school(facts=(), not_stated=ASKABLE))
    assert is_gone_through(school(facts=(), not_stated=ASKABLE[: int(len(ASKABLE) * 0.95)]))
    assert not is_gone_through(school(facts=(), not_stated=ASKABLE[: len(ASKABLE) // 2]))


@pytest.mark.parametrize("sureness", [0.2, 0.5, 0.9])
def test_a_surer_quotation_is_likelier_and_one_of_what_is_not_stated_less(sureness: float) -> None:
    assert quoted_likelihood(sureness + 0.05, 0.0) > quoted_likelihood(sureness, 0.0)
    assert quoted_likelihood(sureness, 0.9) < quoted_likelihood(sureness, 0.0)


def test_of_two_as_likely_the_school_s_own_words_are_told() -> None:
    assert is_rather_told(0.8, 0.8)
    assert not is_rather_told(0.5, 0.9)
