"""To keep a reason to oneself is no worry by itself; with anything else beside it, the screen reads as ever."""

import pytest

from bot.core.understanding import Understanding
from bot.core.worry.levels import Worry
from bot.core.worry.screen import screen

WHY = "Can you tell me why, in a word or two? You can also say SKIP."
WORRIED = Understanding(worry=Worry.CONCERN, worry_score=0.96)


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather not say if thats ok, its a family matter",
        "rather not say",
        "family matter, would rather not say on text",
        "prefer not to say over a message thanks",
        "prefer not to say thanks",
        "Id rather not go into it, personal reasons",
        "I'd prefer not to share that, sorry",
        "sorry I dont want to say",
        "its private",
        "family matter",
        "skip",
        "I'd rather not say why, it's a family matter",
        "its a private family matter and id rather not say why sorry",
        "im not going to say",
    ],
)
def test_a_reason_kept_back_is_at_most_a_look(text: str) -> None:
    assert screen(text, understanding=WORRIED, asked=WHY).level in {Worry.NONE, Worry.LOOK}


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather not say, he is listening",
        "rather not say on here, im scared of him",
        "id rather not say in case he reads this",
        "I'd rather not say. she has marks on her arm",
        "not allowed to say",
        "she would rather not say why",
        "family matter, police were here",
        "family not ok",
        "id prefer not to be at home",
    ],
)
def test_with_anything_beside_it_it_is_a_worry_still(text: str) -> None:
    assert screen(text, understanding=WORRIED, asked=WHY).level.is_alert


def test_to_any_other_question_it_is_read_as_ever() -> None:
    assert screen("rather not say", understanding=WORRIED, asked="Is a grown-up with you?").level.is_alert
    assert screen("rather not say", understanding=WORRIED).level.is_alert
