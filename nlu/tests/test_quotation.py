"""How well a sentence answers a question, both read as one."""

import pytest

from nlu.components.question import SENTENCE, SEPARATOR
from nlu.components.quotation import quotation_reader
from nlu.tests.conftest import Ask

FREE = "Paper packs. Paper packs are free for every family."
MONDAYS = "Paper packs. Packs are ready at the office from 3pm on Mondays."
PETS = "Live lessons. Pets may not come to a live lesson."


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("do i have to pay for the paper packs", FREE, MONDAYS),
        ("when can i pick the packs up", MONDAYS, FREE),
        ("can the dog be on his lap for the lesson", PETS, MONDAYS),
    ],
)
def test_the_sentence_that_settles_a_question_fits_better_than_one_that_speaks_of_the_same(
    question: str, right: str, wrong: str
) -> None:
    fits = [quotation_reader().fit(question, sentence) for sentence in (right, wrong)]
    assert fits[0] > 0 > fits[1]


def test_a_question_at_the_end_of_a_long_story_is_read() -> None:
    story = (
        "hiya love its only me again, we have had such a week of it with the boiler going and then his sister was up all night with her "
        "ear and my mum has been round to sit with the pair of them while i was at work, "
    )
    question = f"{story} anyway do i have to pay for the paper packs"
    fits = [quotation_reader().fit(question, sentence) for sentence in (FREE, MONDAYS)]
    assert fits[0] > fits[1] + 0.5


def test_a_model_tells_how_well_each_sentence_fits(ask: Ask) -> None:
    question = "do i have to pay for the paper packs"
    answer = ask(f"{question}{SEPARATOR}{SENTENCE}{FREE}{SENTENCE}{PETS}")
    assert answer["fits"] == [
        pytest.approx(quotation_reader().fit(question, sentence), abs=1e-3) for sentence in (FREE, PETS)
    ]
    assert "meanings" not in answer


@pytest.mark.parametrize("text", ["", " ", "a" * 5000, "\x00"])
def test_what_is_no_question_or_no_sentence_does_not_fit(text: str) -> None:
    assert quotation_reader().fit(text, FREE) < 0
    assert quotation_reader().fit("is it free", text) < 0
