"""Questions that ask the same are brought together, by meaning where it is known and by words where not."""

from datetime import datetime, timedelta
from uuid import UUID

from bot.core.answers.grouping import asked_words, group_questions
from bot.core.answers.staff_answers import OpenQuestion
from bot.core.clock import LONDON

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=LONDON)


def asked(*texts: str | tuple[str, tuple[float, ...]]) -> list[OpenQuestion]:
    """Each a minute after the one before."""
    found = []
    for number, given in enumerate(texts, start=1):
        text, embedding = (given, ()) if isinstance(given, str) else given
        found.append(
            OpenQuestion(
                id=UUID(int=number),
                message_id=UUID(int=number),
                conversation_id=UUID(int=number),
                text=text,
                asked_at=NOON + timedelta(minutes=number),
                embedding=embedding,
            )
        )
    return found


def groups_of(questions: list[OpenQuestion]) -> list[list[str]]:
    return [[question.text for question in group.questions] for group in group_questions(questions)]


def test_most_asked_comes_first_and_in_a_group_the_latest() -> None:
    found = groups_of(
        asked(
            "is there a football club",
            "what time does breakfast club open",
            "when does breakfast club open please",
            "do you do school milk",
        )
    )
    assert found == [
        ["when does breakfast club open please", "what time does breakfast club open"],
        ["do you do school milk"],
        ["is there a football club"],
    ]


def test_questions_without_a_word_in_common_meet_by_their_meaning() -> None:
    wraparound, early = ("any wraparound care", (0.9, 0.1)), ("can I drop them early", (0.92, 0.05))
    milk = ("do you do milk", (0.0, 1.0))
    assert groups_of(asked(wraparound, milk, early)) == [
        ["can I drop them early", "any wraparound care"],
        ["do you do milk"],
    ]


def test_one_that_is_known_by_its_words_alone_joins_by_them() -> None:
    known = ("what time does breakfast club open", (1.0, 0.0))
    assert len(group_questions(asked(known, "what time does breakfast club open?"))) == 1


def test_a_time_and_a_price_are_two_questions() -> None:
    texts = ("what time is breakfast club", "how much is breakfast club")
    assert len(group_questions(asked(*((text, (1.0, 0.0)) for text in texts)))) == 2


def test_what_came_earlier_is_not_regrouped_by_what_comes_later() -> None:
    texts = (
        "is there breakfast club",
        "is there football club",
        "is there breakfast and football club",
        "when is sports day",
        "is there breakfast club today",
    )
    before: dict[UUID, UUID] = {}
    for number in range(1, len(texts) + 1):
        now = {
            question.id: group.id
            for group in group_questions(asked(*texts[:number]))
            for question in group.questions
        }
        assert {question: now[question] for question in before} == before
        before = now


def test_a_group_is_named_by_the_question_most_like_the_others() -> None:
    [group] = group_questions(
        asked(
            "what time does breakfast club open",
            "breakfast club what time does it open for year 3",
            "what time does breakfast club open",
        )
    )
    assert group.words == "what time does breakfast club open"
    assert (group.id, group.last_asked) == (UUID(int=1), NOON + timedelta(minutes=3))


def test_only_what_is_asked_in_a_longer_message_counts() -> None:
    long = "Hi, hope you are well. Maryam had a lovely time at the farm. What time does breakfast club open?"
    assert asked_words(long) == "What time does breakfast club open?"
    assert len(group_questions(asked(long, "what time does breakfast club open"))) == 1


def test_nothing_and_words_without_meaning_are_taken() -> None:
    assert group_questions([]) == []
    assert len(group_questions(asked("?", "...", "\N{PILE OF POO}"))) == 3
