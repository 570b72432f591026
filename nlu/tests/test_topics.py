"""What a question is about, and the written questions that it is learned from."""

from collections import Counter

import numpy as np
import pytest

from nlu.components.linear import fit_choice
from nlu.components.topic_questions import FOLDERS, known_questions
from nlu.components.topics import NONE, TopicHead

KNOWN = list(known_questions())
TOPICS = {topic for topic, _ in known_questions(FOLDERS[:1])}


def test_every_further_question_is_of_a_topic_that_the_answers_know_or_of_none():
    assert {topic for topic, _ in known_questions(FOLDERS[1:])} <= TOPICS | {NONE}


def test_every_topic_has_been_asked_about_by_many():
    counts = Counter(topic for topic, _ in KNOWN)
    assert [topic for topic in TOPICS if counts[topic] < 20] == []


def test_no_question_stands_twice():
    counts = Counter(text.lower() for _, text in KNOWN)
    assert [text for text, count in counts.items() if count > 1] == []


def test_one_choice_among_labels_is_learned():
    rows = np.array([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.9], [0.7, 0.7]], dtype=np.float32)
    learned = fit_choice(rows, np.array([0, 0, 1, 1, 2]), 10.0)
    assert list(learned.logits(rows).argmax(1)[:4]) == [0, 0, 1, 1]


@pytest.fixture(scope="module")
def head():
    some = ("live.bedroom", "pack.available", "elsewhere.fines", NONE)
    found = TopicHead(TopicHead.get_default_config(), None, None)
    found.fit([(topic, text) for topic, text in KNOWN if topic in some])
    return found


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("can he do his video lesson sat on his bed", "live.bedroom"),
        ("have you got the worksheets on paper we have no printer", "pack.available"),
        ("will we get a fine if we go on holiday", "elsewhere.fines"),
    ],
)
def test_a_plain_question_is_of_its_topic(head, text, topic):
    from nlu.components.reading import sentence_of

    name, chance = head.chances(text, sentence_of(text))[0]
    assert name == topic
    assert chance > 0.5


@pytest.mark.parametrize("text", ["", "?", "\N{PILE OF POO}" * 500, "a" * 50_000, "\ud83d"])
def test_any_text_has_chances_that_come_to_at_most_one(head, text):
    found = head.chances(text, np.zeros(384))
    assert sum(chance for _, chance in found) <= 1.001
    assert all(chance >= 0 for _, chance in found)
