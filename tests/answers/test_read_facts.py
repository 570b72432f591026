"""The school's own answers are read beside a question before one that only may be meant is told."""

from collections.abc import Mapping

import pytest

from bot.core.answers.answerability import Reading, Verdict
from bot.core.answers.likelihood import SURE, is_likely, likelihood
from bot.core.answers.matching import QuestionBank
from bot.core.answers.meant import TOLD, read_meant, worth_reading
from bot.core.understanding import NOT_UNDERSTOOD, Understanding
from bot.use_cases.read_facts import FactReader
from tests.answers.answering import school

PACKS, BEDROOM, REPLIES = school().facts
WELL, BADLY = 4.0, -4.0  # fits
STORY = (
    "hiya its only me again, boiler went and his sister was up all night. where do i get the blue folder from"
)
ITS_PART = "where do i get the blue folder from"


class Reader:
    """Reads topics of the texts that it knows, and how well it was told each answer fits."""

    def __init__(
        self, fits: Mapping[str, float | None], topics: Mapping[str, Mapping[str, float]] | None = None
    ) -> None:
        self._fits, self._topics = fits, topics or {}
        self.read: list[str] = []

    async def embed(self, text: str) -> tuple[float, ...]:
        return ()

    async def read_question(self, text: str) -> Understanding:
        return Understanding(topics=tuple(self._topics.get(text, {"none": 1.0}).items()))

    async def fit(self, question: str, sentence: str) -> float | None:
        self.read.append(sentence)
        return self._fits.get(sentence, BADLY)


async def reading_of(
    reader: Reader | None, topics: Mapping[str, float], question: str = "and that"
) -> Reading:
    understood = Understanding(topics=tuple(topics.items())) if topics else NOT_UNDERSTOOD
    return await FactReader(reader).read(QuestionBank([]), school(), question, understood, [])


async def test_of_two_answers_that_may_be_meant_the_one_that_fits_is_told() -> None:
    reader = Reader({PACKS.answer: BADLY, BEDROOM.answer: WELL})
    assert (await reading_of(reader, {"pack.handover": 0.45, "live.bedroom": 0.3})).facts == (BEDROOM,)


async def test_an_answer_that_is_likely_meant_and_does_not_fit_is_not_told() -> None:
    reading = await reading_of(Reader({PACKS.answer: BADLY}), {"pack.handover": TOLD})
    assert (reading.verdict, reading.facts) == (Verdict.LOOK, ())


async def test_an_answer_that_is_surely_meant_is_told_unread() -> None:
    reader = Reader({})
    assert (await reading_of(reader, {"pack.handover": SURE})).facts == (PACKS,)
    assert reader.read == []


async def test_where_nothing_reads_the_topics_decide() -> None:
    for reader in (None, Reader({PACKS.answer: None})):
        assert (await reading_of(reader, {"pack.handover": TOLD})).facts == (PACKS,)
        assert (await reading_of(reader, {"pack.handover": TOLD - 0.1})).facts == ()


async def test_what_is_a_person_s_matter_is_read_beside_nothing() -> None:
    reader = Reader({PACKS.answer: WELL})
    reading = await reading_of(reader, {"personal.today": 0.7, "pack.handover": 0.3})
    assert (reading.verdict, reader.read) == (Verdict.SILENT, [])


async def test_a_question_at_the_end_of_a_story_is_found_by_its_own_words() -> None:
    reader = Reader({PACKS.answer: WELL}, {ITS_PART: {"pack.handover": 0.9}})
    assert (await reading_of(reader, {"none": 0.9}, STORY)).facts == (PACKS,)


async def test_what_only_a_part_is_about_is_told_only_where_it_fits_the_whole() -> None:
    for fit in (BADLY, None):
        reader = Reader({PACKS.answer: fit}, {ITS_PART: {"pack.handover": 1.0}})
        assert (await reading_of(reader, {"none": 0.9}, STORY)).facts == ()


def test_two_answers_that_both_fit_are_told_where_neither_is_likely_alone() -> None:
    both = {(PACKS,): WELL, (BEDROOM,): WELL}
    assert set(read_meant(school(), {"pack.handover": 0.4, "live.bedroom": 0.4}, both).facts) == {
        PACKS,
        BEDROOM,
    }
    assert read_meant(school(), {"pack.handover": 0.8, "live.bedroom": 0.2}, both).facts == (PACKS,)


def test_few_answers_are_read_and_none_that_is_hardly_meant() -> None:
    topics = {"pack.handover": 0.4, "live.bedroom": 0.3, "reply_by": 0.2}
    assert worth_reading(school(), topics) == ((PACKS,), (BEDROOM,))
    assert worth_reading(school(), {"pack.handover": 0.05}) == ()


@pytest.mark.parametrize(("chance", "fit"), [(0.5, 3.0), (0.9, 2.0)])
def test_a_greater_chance_and_a_better_fit_are_likelier(chance: float, fit: float) -> None:
    assert is_likely(likelihood(chance, fit))
    assert likelihood(chance, fit) > likelihood(chance - 0.3, fit)
    assert likelihood(chance, fit) > likelihood(chance, fit - 3.0)
    assert not is_likely(likelihood(0.1, -5.0))
