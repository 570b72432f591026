from collections import Counter

import pytest

from bot.core.answers.matching import QuestionBank, nearness, unit
from bot.core.answers.topics import all_topics

BANK = QuestionBank.shared()


def test_every_topic_is_asked_about_in_several_ways() -> None:
    assert [key for key, topic in all_topics().items() if len(topic.questions) < 2] == []


def test_no_question_stands_under_two_topics() -> None:
    counts = Counter(text for topic in all_topics().values() for text in topic.questions)
    assert [text for text, count in counts.items() if count > 1] == []


def test_a_topic_that_is_never_answered_needs_no_passage() -> None:
    assert [key for key, topic in all_topics().items() if topic.is_never_answered and topic.needs] == []


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Have you got the work on paper, not a screen?", "pack.available"),
        ("Is the bedroom OK for the live lesson?", "live.bedroom"),
        ("what time do teachers stop answering emails", "hours.email_reply_window"),
        ("can I record the live lesson", "live.recording_by_family"),
        ("how much is the fine if we go on holiday", "elsewhere.fines"),
        ("please resend the link for the live lesson", "live.link_please"),
    ],
)
def test_words_alone_find_the_topic_of_a_plain_question(question: str, topic: str) -> None:
    assert BANK.match(question)[0].topic == topic


@pytest.mark.parametrize(
    "question", ["", "   ", "?!", "\N{PILE OF POO}" * 500, "a" * 100_000, "\ud83d", "\u05d0\u05d1"]
)
def test_any_text_is_matched_without_an_error(question: str) -> None:
    assert all(0 <= match.score <= 1.01 for match in BANK.match(question))


def test_with_embeddings_a_question_with_other_words_finds_its_topic() -> None:
    bank = QuestionBank([("warm", "is it warm"), ("cold", "is it chilly")])
    bank.learn({"is it warm": (1.0, 0.0), "is it chilly": (0.0, 1.0)})
    assert bank.match("freezing?", (0.1, 0.9))[0].topic == "cold"


def test_without_every_embedding_words_decide() -> None:
    bank = QuestionBank([("warm", "is it warm"), ("cold", "is it chilly")])
    bank.learn({"is it warm": (1.0, 0.0)})
    assert not bank.has_embeddings
    assert bank.match("chilly", (1.0, 0.0))[0].topic == "cold"


def test_a_schools_own_question_counts_for_that_school() -> None:
    own = QuestionBank([("platform.live", "is it on wibble")], BANK)
    assert own.match("is it on wibble")[0].topic == "platform.live"
    assert BANK.match("is it on wibble")[0].score < 0.5


def test_nearness_is_the_cosine() -> None:
    east, north_east = unit((3.0, 0.0)), unit((1.0, 1.0))
    assert nearness(east, east) == pytest.approx(1)
    assert nearness(east, unit((0.0, 2.0))) == pytest.approx(0, abs=1e-6)
    assert nearness(east, north_east) == pytest.approx(0.7071, abs=1e-4)
