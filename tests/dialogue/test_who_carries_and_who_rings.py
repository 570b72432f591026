"""Who brings a pack home is not who it is for, and whoever should ring is named whole."""

import pytest

from tests.dialogue.conversing import ONE, THREE, TWO, Parent, family


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        ("can some work go home with Isla Grant please", "Isla", "with Isla Grant"),
        ("can you send some work home wi isla", "isla", "with Isla"),
        ("please give some work for her to Zofia, she take home", "Zofia", "with Zofia"),
        ("could you pop a pack in Zofia's bag", "Zofia", "with Zofia"),
        ("pass any worksheets on to her friend Isla in 3K", "Isla", "with her friend Isla in 3K"),
        ("some work please, Isla can bring it", "Isla", "with Isla"),
    ],
)
def test_a_neighbours_child_carries_it_and_gets_no_record(text: str, name: str, way: str) -> None:
    parent = Parent(family=ONE)
    said = f"Maryam is off today with a cold. {text}"
    parent.says(
        said, "report_absence+request_work_pack", child=("Maryam", name), reason="cold", day_phrase="today"
    )
    packs = [record for record in parent.records if record.startswith("work_pack")]
    assert len(packs) == 1
    assert packs[0].startswith("work_pack | Maryam Yusuf | ")
    assert packs[0].endswith(way)
    assert [record for record in parent.records if record.startswith("absence")] == [
        "absence | Maryam Yusuf | 10.03 | cold"
    ]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("You can give to the sister, Sara of 5C, she bring at home", "with the sister, Sara"),
        ("give it our sara shell fetch it home", "with our Sara"),
        ("Sara can take his work home", "with Sara"),
        ("can sara carry Ali's work home", "with Sara"),
        ("put it in sara's book bag", "with Sara"),
        ("send it home with Sara", "with Sara"),
    ],
)
def test_a_sister_who_carries_is_named_in_the_answer_to_how(text: str, way: str) -> None:
    parent = Parent(family=TWO)
    parent.says(
        "Ali has flu, off today. Can he have some work",
        "report_absence+request_work_pack",
        child="Ali",
        reason="flu",
        day_phrase="today",
    )
    parent.says(text, "request_work_pack")
    assert parent.records == ["absence | Ali Khan | 10.03 | flu", f"work_pack | Ali Khan | {way}"]


def test_what_the_interpreter_read_of_the_carrier_keeps_the_way_home() -> None:
    parent = Parent(family=THREE)
    parent.says(
        "Jacks twisted his knee, off while fri. Can yous send him some work home wi Poppy",
        "report_absence+request_work_pack",
        child=("Jack", "Poppy"),
        reason="twisted his knee",
        day_phrase="fri",
        of={
            "Jack": ("report_absence+request_work_pack", "twisted his knee", "fri"),
            "Poppy": ("request_work_pack", "fri"),
        },
    )
    assert [record.split(" | ")[:2] for record in parent.records] == [
        ["absence", "Jack Price"],
        ["work_pack", "Jack Price"],
    ]
    assert parent.records[1].endswith("with Poppy")


@pytest.mark.parametrize(
    "text",
    [
        "Ali has flu, he stay at home with me today. Is possible to have some work to do?",
        "Ali is at home with his dad today, flu. can he have some work",
        "Ali is staying home with flu today, can I get a pack",
    ],
)
def test_a_child_at_home_with_somebody_is_no_way_for_a_pack(text: str) -> None:
    parent = Parent(family=TWO)
    reply = parent.says(
        text, "report_absence+request_work_pack", child="Ali", reason="flu", day_phrase="today"
    )
    assert [record for record in parent.records if record.startswith("work_pack")] in (
        ["work_pack | Ali Khan"],
        ["work_pack | Ali Khan | 10.03"],
    )
    assert "How would you like the pack" in reply


@pytest.mark.parametrize(
    ("text", "name"), [("please can Zofia have a pack", "Zofia"), ("a work pack for Zofia please", "Zofia")]
)
def test_a_name_that_carries_nothing_is_taken_down(text: str, name: str) -> None:
    parent = Parent(family=family(("Maryam Yusuf", "3K")))
    parent.says(text, "request_work_pack", child=name)
    assert parent.records == ["work_pack | Zofia | unverified"]


@pytest.mark.parametrize(
    ("text", "marked", "who"),
    [
        ("Please can the teacher of Sara call me", "the teacher of", "teacher of Sara"),
        ("can someone from the office ring me", "someone from the", "someone from the office"),
        ("cud the teacher of year 5 ring me", "teacher of", "teacher of year 5"),
        ("could somebody in the kitchen call me pls", "somebody in", "somebody in the kitchen"),
        ("please the teacher of please call me", "teacher of", "teacher"),
    ],
)
def test_whoever_should_ring_is_named_whole(text: str, marked: str, who: str) -> None:
    parent = Parent(family=TWO)
    parent.says(text, "request_callback", who=marked)
    assert len(parent.records) == 1
    assert parent.records[0].split(" | ")[-1] == who


def test_and_the_child_it_is_about_is_kept() -> None:
    parent = Parent(family=TWO)
    parent.says("Please can the teacher of Sara call me", "request_callback", who="teacher of", child="Sara")
    assert parent.records == ["callback | Sara Khan | teacher of Sara"]


@pytest.mark.parametrize(
    ("text", "marked", "work"),
    [
        ("can u do some worksheets 4 ali", "worksheets 4", "worksheets"),
        ("cud u send sum maths 4 him pls", "sum maths 4", "maths"),
        ("please print unit 4 for ali", "unit 4", "unit 4"),
    ],
)
def test_a_number_that_stands_for_a_word_is_no_part_of_the_work(text: str, marked: str, work: str) -> None:
    parent = Parent(family=TWO)
    named = {"child": "ali"} if "ali" in text else {}
    parent.says("Ali is off today, cold", "report_absence", child="Ali", reason="cold", day_phrase="today")
    parent.says(text, "request_work_pack", work=marked, **named)
    assert parent.records[1] == f"work_pack | Ali Khan | {work}"
