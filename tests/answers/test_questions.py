"""The hand-written questions that `make answers` measures by."""

import pytest

from bench.answers import QUESTIONS, load_questions
from tests.schools.test_schools import TRIAL

TUNING = QUESTIONS.parent / "tuning"
FEWEST = 40


@pytest.mark.parametrize("slug", TRIAL)
def test_each_trial_school_has_forty_questions_a_third_without_an_answer(slug: str) -> None:
    questions = [question for question in load_questions(QUESTIONS) if question.school == slug]
    without = sum(question.expected is None for question in questions)
    assert len(questions) >= FEWEST
    assert without * 3 >= len(questions) * 0.95


def test_no_question_is_measured_by_and_tuned_to() -> None:
    measured = {question.text.lower() for question in load_questions(QUESTIONS)}
    tuned = {question.text.lower() for question in load_questions(TUNING)}
    assert measured.isdisjoint(tuned)
