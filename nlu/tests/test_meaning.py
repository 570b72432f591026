"""The meaning by which a question finds the sentences that answer it."""

import numpy as np

from nlu.components.meaning import meaning_of, meanings_of
from nlu.components.question import MEANING_ALONE, SENTENCE
from nlu.tests.conftest import Ask

QUESTION = "do i have to pay for the paper packs"
TOLD = [
    "Paper packs. Paper packs are free for every family.",
    "Paper packs. Packs are ready at the office from 3pm on Mondays.",
    "Live lessons. Pets may not come to a live lesson.",
]


def nearness(question: str, sentence: str) -> float:
    return float(meaning_of(question) @ meaning_of(sentence))


def test_the_sentence_that_settles_a_question_is_nearer_than_one_that_speaks_of_the_same() -> None:
    near = [nearness(QUESTION, sentence) for sentence in TOLD]
    assert near[0] > near[1] > near[2]


def test_words_that_share_nothing_with_the_answer_find_it() -> None:
    assert nearness("we've not got a printer or a laptop", TOLD[1]) > nearness(
        "we've not got a printer or a laptop", TOLD[2]
    )


def test_a_meaning_is_given_where_only_that_is_wanted(ask: Ask) -> None:
    alone, message = ask(MEANING_ALONE + QUESTION), ask(QUESTION)
    assert np.allclose(alone["meaning"], meaning_of(QUESTION), atol=1e-4)
    assert "meaning" not in message
    assert alone["embedding"] == message["embedding"]


def test_sentences_are_read_together_as_each_is_alone(ask: Ask) -> None:
    answer = ask("".join(SENTENCE + sentence for sentence in TOLD))
    for meaning, sentence in zip(answer["meanings"], TOLD, strict=True):
        assert np.allclose(meaning, meaning_of(sentence), atol=1e-5)
    assert meanings_of([]).shape == (0, 384)


def test_odd_texts_have_a_meaning_of_unit_length() -> None:
    for text in ("", "a" * 5000, "🤒", "\x00"):
        assert abs(float(np.linalg.norm(meaning_of(text))) - 1) < 1e-3


def test_a_whole_policy_read_with_threads_has_each_sentence_s_own_meaning() -> None:
    sentences = [
        f"Paper packs. Packs for Year {year} are ready on day {day}." for year in range(6) for day in range(4)
    ]
    for meaning, sentence in zip(meanings_of(sentences), sentences, strict=True):
        assert np.allclose(meaning, meaning_of(sentence), atol=1e-5)


def test_sentences_leave_no_embedding_of_a_message_behind(ask: Ask) -> None:
    answer = ask(SENTENCE + TOLD[0])
    assert not any(answer["embedding"])
    assert "meaning" not in answer
