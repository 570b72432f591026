"""Sentences read beside the question that they may answer."""

from nlu.components.answering import answer_reader
from nlu.components.question import SENTENCE, SEPARATOR
from nlu.tests.conftest import Ask

QUESTION = "do i have to pay for the paper packs"
TOLD = [
    "Paper packs. Paper packs are free for every family.",
    "Paper packs. Packs are ready at the office from 3pm on Mondays.",
    "Live lessons. Pets may not come to a live lesson.",
]


def test_the_sentence_that_settles_a_question_is_told_from_those_beside_it() -> None:
    scores = answer_reader().scores(QUESTION, TOLD)
    assert len(scores) == len(TOLD)
    assert scores[0] == max(scores) > 0 > scores[2]


def test_a_sentence_reads_the_same_alone_and_beside_others() -> None:
    reader = answer_reader()
    assert abs(reader.scores(QUESTION, TOLD)[1] - reader.scores(QUESTION, TOLD[1:2])[0]) < 1e-6


def test_the_model_answers_with_a_score_for_each_sentence(ask: Ask) -> None:
    answer = ask(QUESTION + SEPARATOR + "".join(SENTENCE + sentence for sentence in TOLD))
    assert len(answer["answers"]) == len(TOLD)


def test_odd_sentences_are_read_too() -> None:
    assert len(answer_reader().scores("", ["", "a" * 5000, "🤒", "\x00"])) == 4
    assert answer_reader().scores(QUESTION, []) == []
