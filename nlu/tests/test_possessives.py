"""Names with their s run on."""

import pytest

from nlu.components.possessives import name_end

KNOWN = frozenset({"kayden", "zara", "ellis", "ines"})


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("its Kaydens nan", "Kaydens", "Kayden"),
        ("Zaras maths", "Zaras", "Zara"),
        ("Bruas poorly", "Bruas", "Brua"),
        ("Ellis dad here", "Ellis", "Ellis"),
        ("Ines is off", "Ines", "Ines"),
        ("Dominykas will be late", "Dominykas", "Dominykas"),
        ("Gus off", "Gus", "Gus"),
        ("the twins", "the twins", "the twins"),
        ("Zara's nan", "Zara's", "Zara's"),
        ("s", "s", "s"),
    ],
)
def test_a_run_on_s_is_no_part_of_a_name(text: str, marked: str, name: str) -> None:
    start = text.index(marked)
    assert text[start : name_end(text, start, start + len(marked), KNOWN)] == name
