"""Names beside a known child: a class, a festival, a relation; and whose child is meant without a name."""

import pytest

from tests.dialogue.conversing import THREE, TWO, Parent, family

WRENS = family(("Ruby Petrov", "Wrens"))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ruby in Wrens is off today with a bad cold", ("Ruby", "Wren")),
        ("Ruby will be off for Pongal tomorrow", ("Ruby", "Pongal")),
        ("its Jean I do the school run for our Kelly, Ruby is off today", ("Kelly", "Ruby")),
        ("Ruby off today, she is at home with Agnieszka", ("Ruby", "Agnieszka")),
        ("Ruby is away tomorrow, we are seeing her cousin Tomasz in Leeds", ("Ruby", "Tomasz")),
        ("Ruby is off today, she caught it from Jemima", ("Ruby", "Jemima")),
        ("Ruby off Friday to see her nan by Whitby", ("Ruby", "Whitby")),
        ("Ruby Petrov of Wrens not in today", ("Ruby Petrov", "Wrens")),
    ],
)
def test_who_is_only_spoken_of_is_no_child_of_the_request(text: str, marked: tuple[str, str]) -> None:
    parent = Parent(WRENS)
    parent.says(text, "report_absence", child=marked)
    assert [record.split(" | ")[1] for record in parent.records] == ["Ruby Petrov"]


@pytest.mark.parametrize(
    "text",
    [
        "Ruby and Jemima are off today",
        "Ruby is off today and Jemima too",
        "Ruby has a cold. Jemima is off as well",
    ],
)
def test_one_who_is_off_as_well_is(text: str) -> None:
    parent = Parent(WRENS)
    parent.says(text, "report_absence", child=("Ruby", "Jemima"))
    assert [record.split(" | ")[1] for record in parent.records] == ["Ruby Petrov", "Jemima"]


@pytest.mark.parametrize(
    ("text", "delivery"),
    [
        ("Send Ruby some work please, put it in the bag of her cousin Rafaela", "with her cousin Rafaela"),
        ("Can Ruby's work come home with her cousin Noor please", "with her cousin Noor"),
    ],
)
def test_a_cousin_carries_a_pack_and_gets_none(text: str, delivery: str) -> None:
    parent = Parent(WRENS)
    cousin = delivery.split()[-1]
    parent.says(text, "request_work_pack", child=("Ruby", cousin))
    assert parent.records == [f"work_pack | Ruby Petrov | {delivery}"]


@pytest.mark.parametrize(
    "text",
    ["one of my three stays at the house today", "one of mine is off today", "1 of the kids is poorly today"],
)
def test_one_of_several_is_asked_for(text: str) -> None:
    parent = Parent(THREE)
    assert "1 Ella, 2 Jack, 3 Poppy" in parent.says(text, "report_absence")
    parent.says("the middle one. ear infection", "inform", reason="ear infection")
    assert parent.records == ["absence | Jack Price | 10.03 | ear infection"]


def test_a_carer_who_names_both_reports_one() -> None:
    parent = Parent(TWO)
    parent.says(
        "Hello, Maureen Tate, foster carer for Ali and Sara Khan. Ali will be leaving at 1pm on Thursday, he has contact",
        "report_absence", child=("Ali", "Sara Khan"), day_phrase="Thursday", time_window="1pm",
    )  # fmt: skip
    assert parent.records == ["absence | Ali Khan | 12.03 | contact | leaving at 13:00"]


def test_the_whole_name_of_an_unknown_child_is_kept_where_it_was_said() -> None:
    parent = Parent(None)
    parent.says(
        "Hello am Grace Adeyemi's aunty. Grace has fever so she is off today", "report_absence",
        child="Grace", reason="fever",
    )  # fmt: skip
    assert parent.records[0].startswith("absence | Grace Adeyemi | 10.03 | fever")


@pytest.mark.parametrize(
    ("written", "name"), [("lexi", "Alexa"), ("zac", "Zachary"), ("Lexie", "Alexandria")]
)
def test_a_pet_form_of_a_piece_of_the_name_is_known(written: str, name: str) -> None:
    parent = Parent(family((f"{name} Briggs", "RB"), ("Oscar Briggs", "3B")))
    parent.says(f"{written} off today, cold", "report_absence", child=written)
    assert parent.records == [f"absence | {name} Briggs | 10.03 | cold"]
