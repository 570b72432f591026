"""A call was passed on, and the next message only says more of it: when, on which number, about what."""

import pytest

from tests.dialogue.conversing import TWO, Parent, school

CALL = "could Miss Lowe ring me please"


def called(parent: Parent) -> Parent:
    parent.says(CALL, "request_callback", who="Miss Lowe")
    return parent


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("anytime after 4, before that I'm driving the bus", "after 16:00"),
        ("dinner hour is best cos thats when im sat down", "dinner time"),
        ("before 9 please as i start my shift then", "before 09:00"),
        ("tomorrow at 11. I can not answer when I am with customers", "11.03 | at 11:00"),
        ("any day, 2 to 3 is good for me, the baby sleeps", "between 14:00 and 15:00"),
        ("mornings only. evenings I am cook in restaurant", "in the morning"),
        ("half 3 on my sisters phone 07700 900633, mine has no sound", "at 15:30 | +447700900633"),
        ("07700 900633 that is the number of my neighbour. Not this one please", "+447700900633"),
        (
            "afternoons would do nicely. And he is to ring 07700 900633, this one crackles",
            "in the afternoon | +447700900633",
        ),
        ("owt after 1 tomorrow, its about her glasses", "11.03 | after 13:00 | her glasses"),
    ],
)
@pytest.mark.parametrize("intents", ["inform", "", "data_request", "report_absence", "request_callback"])
def test_when_and_where_to_ring_go_into_the_call(text: str, rest: str, intents: str) -> None:
    parent = called(Parent())
    parent.says(text, intents)
    (record,) = parent.records
    assert {*record.split(" | ")} - {"Maryam Yusuf"} == {"callback", "Miss Lowe", *rest.split(" | ")}
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text",
    ["after 2. also Sara needs a maths pack please", "lunchtime, and can Sara have a maths pack"],
)
def test_what_else_is_asked_in_the_same_message_is_done(text: str) -> None:
    parent = called(Parent(TWO, school=school("collect")))
    parent.says(text, "request_work_pack", child="Sara", work="maths")
    window = "after 14:00" if "2" in text else "lunchtime"
    assert parent.records == [f"callback | Miss Lowe | {window}", "work_pack | Sara Khan | maths | collect"]


def test_what_is_marked_in_the_rest_is_asked_for() -> None:
    parent = called(Parent(TWO, school=school("collect")))
    parent.says("first thing. our Sara has left her spelling list on the bus, put one in her tray", "request_work_pack",
                child="Sara", work="spelling list")  # fmt: skip
    assert parent.records[0] == "callback | Miss Lowe | first thing in the morning"
    assert parent.records[1].startswith("work_pack | Sara Khan | spelling list")


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("after 3 is fine. her uncle has been hitting her", {"after 15:00"}),
        ("any day at 2, he hurt her again last night and I am scared", {"at 14:00"}),
        ("tomorrow dinner time cos he is at work then. he hits us", {"11.03", "dinner time"}),
        ("ring 07700 900633. he reads everything on this phone and then he hits me", {"+447700900633"}),
        ("after 3, its about her dad, he hurts her", {"after 15:00"}),
    ],
)
def test_beside_a_worry_only_times_days_and_numbers_are_filled_in(text: str, filled: set[str]) -> None:
    parent = called(Parent())
    assert parent.says(text, "worry", is_worrying=True) == ""
    (record,) = parent.records
    assert {*record.split(" | ")} == {"callback", "Miss Lowe", *filled}


@pytest.mark.parametrize(
    "text",
    [
        "he comes back after 3 and I am frightened",
        "dont ring after 3, he is home by then and he hits me",
        "last night at 11 he hit her",
    ],
)
def test_a_time_that_a_worry_tells_of_is_no_time_to_ring(text: str) -> None:
    parent = called(Parent())
    parent.says(text, "worry", is_worrying=True)
    assert parent.records == ["callback | Miss Lowe"]


def test_a_time_that_was_given_is_not_changed_in_silence() -> None:
    parent = Parent()
    parent.says(f"{CALL} before 10", "request_callback", who="Miss Lowe")
    parent.says("after 3. he hurt her again", "worry", is_worrying=True)
    assert parent.records == ["callback | Miss Lowe | before 10:00"]


@pytest.mark.parametrize(
    ("text", "intents"),
    [("be in about 10, dentist", "report_absence"), ("off tomorrow, temperature", "report_absence")],
)
def test_a_child_s_own_times_are_not_the_call_s(text: str, intents: str) -> None:
    parent = called(Parent())
    parent.says(text, intents)
    assert parent.records[0] == "callback | Miss Lowe"
    assert [record.split(" | ")[0] for record in parent.records] == ["callback", "absence"]
