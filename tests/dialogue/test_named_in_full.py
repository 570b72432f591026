"""A child is named as fully as the message names it, and "all four of em" are all of a family."""

import pytest

from tests.dialogue.conversing import ONE, THREE, TWO, Parent, family

FOUR = family(("Ella Price", "1A"), ("Jack Price", "4D"), ("Poppy Price", "6E"), ("Noah Price", "3C"))


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("Hello, this is Theo Marlows nan. He has a cough so is home today", (), "Theo Marlow"),
        ("Hi its harley wrens nan, hes got a cough so not in today", ("harley",), "Harley Wren"),
        ("its amy hollis mum, shes off today with a cough", (), "Amy Hollis"),
        ("I'm Kofi Annor's uncle, he has a cough and is not in today", ("Kofi",), "Kofi Annor"),
        ("I am mother of Daniel Costa, he is off today with a cough", ("Daniel", "Costa"), "Daniel Costa"),
        ("Ruby Dawlish's childminder here. Ruby has a cough, off today", ("Ruby Dawlish",), "Ruby Dawlish"),
    ],
)
def test_whose_nan_writes_from_an_unknown_number(text: str, marked: tuple[str, ...], name: str) -> None:
    parent = Parent(family=None)
    parent.says(text, "report_absence", child=marked, reason="cough", day_phrase="today")
    assert parent.records == [f"absence | {name} | 10.03 | cough | unverified"]


@pytest.mark.parametrize(
    "text",
    [
        "Hello its me again, mum says he is off today",
        "this is my nan texting, shes off today",
        "Hi its Leahs mum, off today",
    ],
)
def test_where_no_whole_name_is_said_it_is_asked_for(text: str) -> None:
    parent = Parent(family=None)
    assert "full name and class" in parent.says(text, "report_absence", day_phrase="today")
    assert parent.records == []


def test_a_childs_name_and_part_of_it_are_one_child() -> None:
    parent = Parent(family=None)
    parent.says(
        "Ruby Dawlish's aunt here. Ruby has a cough, off today",
        "report_absence",
        child=("Ruby Dawlish", "Ruby"),
        reason="cough",
        day_phrase="today",
        of={
            "Ruby Dawlish": ("report_absence", "today"),
            "Ruby": ("report_absence", "cough", "today"),
        },
    )
    assert parent.records == ["absence | Ruby Dawlish | 10.03 | cough | unverified"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("all four of em gonna be off today with a cold", ("all four of em",)),
        ("the four of them have a cold so off today", ()),
        ("the whole lot of em are off today, a cold", ()),
        ("every one of them has a cold, all off today", ()),
        ("all 4 of 'em off today with a cold", ("all 4 of 'em",)),
    ],
)
def test_all_four_are_all_the_familys_children(text: str, marked: tuple[str, ...]) -> None:
    parent = Parent(family=FOUR)
    parent.says(text, "report_absence", child=marked, reason="a cold", day_phrase="today")
    assert [record.split(" | ")[1] for record in parent.records] == [
        "Ella Price",
        "Jack Price",
        "Poppy Price",
        "Noah Price",
    ]


def test_the_pair_of_two_are_both() -> None:
    parent = Parent(family=TWO)
    parent.says("the pair of em are off today", "report_absence", day_phrase="today")
    assert [record.split(" | ")[1] for record in parent.records] == ["Ali Khan", "Sara Khan"]


@pytest.mark.parametrize(
    "text", ["all four of em off today", "one of my lot is off today", "the boys are off today"]
)
def test_and_where_the_roll_does_not_say_who_is_meant_it_is_asked(text: str) -> None:
    parent = Parent(family=THREE)
    assert "Which child" in parent.says(text, "report_absence", day_phrase="today")
    assert parent.records == []


def test_em_by_herself_is_a_child() -> None:
    parent = Parent(family=family(("Emma Stone", "2B"), ("Jack Stone", "4D")))
    parent.says(
        "Em is off today with a cold", "report_absence", child="Em", reason="cold", day_phrase="today"
    )
    assert parent.records == ["absence | Emma Stone | 10.03 | cold"]


def test_the_only_child_is_still_meant_without_a_name() -> None:
    parent = Parent(family=ONE)
    parent.says("its maryams mum, off today with a cold", "report_absence", reason="cold", day_phrase="today")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold"]
