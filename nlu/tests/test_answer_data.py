"""The policies and questions that the encoder of meanings learns from."""

import random

import pytest

from nlu.components.topic_questions import FOLDERS, known_questions
from nlu.tuning.asked import ANSWER_DATA, of_topics, read_policies, read_policy

FILES = sorted(ANSWER_DATA.glob("*.txt"))
TOPICS = {topic for topic, _ in known_questions(FOLDERS[:1])}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_has_sentences_with_known_topics_and_questions(path) -> None:
    policy = read_policy(path)
    assert len(policy.sentences) >= 30
    assert set().union(*policy.topics) <= TOPICS
    assert any(one.right for one in policy.asked)
    assert any(not one.right for one in policy.asked)


def test_a_sentence_that_shares_a_topic_with_the_right_one_is_neither_right_nor_wrong(tmp_path) -> None:
    path = tmp_path / "oak.txt"
    path.write_text(
        "[live.times] Live. At 9.\nwhen is it\n\n[live.times] Live. Not on Fridays.\n\n[-] Aims.\n"
    )
    (asked,) = read_policy(path).asked
    assert asked.right == {0}
    assert asked.maybe == {1}


def test_a_question_under_two_sentences_is_settled_by_both(tmp_path) -> None:
    path = tmp_path / "oak.txt"
    path.write_text("[-] At 9.\nwhen\n\n[-] Nine it is.\nwhen\n\n[nothing]\nwhy\n")
    when, why = read_policy(path).asked
    assert when.right == {0, 1}
    assert not why.right


def test_a_further_file_of_the_same_name_only_adds_questions(tmp_path) -> None:
    for folder, text in (
        ("a", "[live.times] At 9.\nwhen\n"),
        ("b", "[-] At 9.\nhow early\n\n[nothing]\nwhy\n"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "oak.txt").write_text(text)
    (policy,) = read_policies([tmp_path / "a", tmp_path / "b"])
    assert policy.sentences == ["At 9."]
    assert [(one.text, set(one.right)) for one in policy.asked] == [
        ("when", {0}),
        ("how early", {0}),
        ("why", set()),
    ]


@pytest.mark.parametrize("text", ["a question first\n", "[-]\nwhen\n", "[nothing]\nwhy\n\n[-] Late.\n"])
def test_a_line_that_cannot_be_one_is_named(text: str, tmp_path) -> None:
    path = tmp_path / "oak.txt"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"oak\.txt"):
        read_policy(path)


def test_known_questions_are_put_with_what_answers_their_topic(tmp_path) -> None:
    path = tmp_path / "oak.txt"
    path.write_text("[live.times] At 9.\nwhen\n")
    known = [("live.times", "what time"), ("pack.cost", "is it dear")]
    found = of_topics(read_policy(path), known, 4, random.Random(1))
    assert {(one.text, one.right) for one in found} == {
        ("what time", frozenset({0})),
        ("is it dear", frozenset()),
    }
