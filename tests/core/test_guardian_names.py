"""A guardian's name is no child's, unless a child has it too."""

import pytest

from bot.core.guardian_names import without_guardians
from bot.core.understanding import EntityKind
from tests.dialogue.conversing import family, understanding

HOME = family(
    ("Zara Soltani", "2R"), ("Daniel Soltani", "5C"), others=("Hannah Soltani", "Danielle Price", "Mr Price")
)


@pytest.mark.parametrize("name", ["Hannah", "hannah", "Hannah Soltani", "Hannah's", "Danielle", "Nadia"])
def test_a_guardian_on_the_roll_is_no_child(name: str) -> None:
    marked = understanding(f"{name} said Zara is off", child=(name, "Zara"), reason="off")
    read = without_guardians(marked, HOME)
    assert read.values(EntityKind.CHILD) == ("Zara",)
    assert read.values(EntityKind.REASON) == ("off",)


@pytest.mark.parametrize("name", ["Zara", "Dan", "Zara Soltani", "Soltani", "Leila", "Mr Soltani", "Anna"])
def test_every_other_name_stays(name: str) -> None:
    marked = understanding(f"{name} is off today", child=name)
    assert without_guardians(marked, HOME) == marked


def test_of_an_unknown_number_every_name_stays() -> None:
    marked = understanding("Hannah is off today", child="Hannah")
    assert without_guardians(marked, None) == marked
