"""Which part of a school a text or a child belongs to."""

import pytest

from bot.core.answers.parts import ask_which, part_of, parts_named, parts_told_apart
from bot.core.school_settings import Fact, Part
from tests.answers.answering import school

PARTS = (
    Part(name="nursery", years=("N",)),
    Part(name="Reception", years=("R",), words=("little ones",)),
    Part(name="Years 1 to 6", years=("1", "2", "3", "4", "5", "6"), classes=("Oak",)),
)
SITES = (Part(name="Mill Lane", kind="site", classes=("Oak",)), Part(name="High Street", kind="site"))


def named(text: str, *, is_reply: bool = False) -> list[str]:
    return [part.name for part in parts_named(PARTS, text, is_reply=is_reply)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("where is the y3 work", ["Years 1 to 6"]),
        ("where does 4B find it", ["Years 1 to 6"]),
        ("her reception work please", ["Reception"]),
        ("is it the same for nursery and year 2", ["nursery", "Years 1 to 6"]),
        ("work for the little ones", ["Reception"]),
        ("what about Oak", ["Years 1 to 6"]),
        ("we have 3 kids, where is it", []),
        ("I'll ask at the reception desk", []),
        ("", []),
    ],
)
def test_a_year_a_class_or_its_own_words_name_a_part(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"), [("3", ["Years 1 to 6"]), ("4 and 6 please", ["Years 1 to 6"]), ("3pm", []), ("7", [])]
)
def test_a_reply_may_be_a_bare_year(text: str, names: list[str]) -> None:
    assert named(text, is_reply=True) == names


def test_a_child_is_in_the_part_of_their_class_or_year() -> None:
    for year, class_name, name in (
        ("R", None, "Reception"),
        (None, "3K", "Years 1 to 6"),
        (None, "oak", "Years 1 to 6"),
    ):
        part = part_of(PARTS, year, class_name)
        assert part is not None
        assert part.name == name
    assert part_of(PARTS, None, "Kingfisher") is None
    assert part_of(SITES, "3", "Oak") == SITES[0]
    assert part_of(SITES, "3", "Elm") is None


def test_only_parts_of_the_kind_that_answers_tell_apart_are_asked_for() -> None:
    settings = school(parts=(*PARTS, *SITES), facts=())
    by_site = [Fact(topic="route.health", answer="A nurse.", parts=("Mill Lane",))]
    assert parts_told_apart(settings, by_site) == SITES
    assert parts_told_apart(settings, [Fact(topic="route.health", answer="A nurse.")]) == ()


def test_the_question_names_each_part_once() -> None:
    assert ask_which([part.name for part in PARTS]) == "Is this about nursery, Reception or Years 1 to 6?"
    assert ask_which(["Mill Lane", "High Street"]) == "Is this about Mill Lane or High Street?"
