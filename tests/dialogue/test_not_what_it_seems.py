"""Words that look like a request and are another, or none; and what is ordinary in a message that worries."""

import pytest

from tests.dialogue.conversing import ONE, THREE, TWO, Parent


@pytest.mark.parametrize(
    "text",
    [
        "I cant fetch her today. Her uncle Ben is coming for her at home time instead can somebody tell her teacher",
        "the uncle of Maryam come to take her after school today",
        "please can someone let maryam know shes going home with Zoe today",
        "her nan is picking maryam up at 3.15 today, can you tell her teacher",
        "my brother comes for her today, I am in work",
    ],
)
def test_who_fetches_a_child_is_for_a_person_and_no_absence(text: str) -> None:
    parent = Parent(family=ONE)
    parent.says(text, "report_absence", day_phrase="today")
    assert parent.records == []
    assert [handoff.about.split(":")[0] for handoff in parent.handoffs] == ["who collects"]


@pytest.mark.parametrize(
    "text",
    [
        "Maryam is going home with a temperature, off tomorrow",
        "her uncle is coming for Maryam early today, she has the dentist",
    ],
)
def test_but_a_child_who_is_ill_or_leaves_early_is_reported(text: str) -> None:
    parent = Parent(family=ONE)
    parent.says(text, "report_absence")
    assert [record.split(" | ")[0] for record in parent.records] == ["absence"]


@pytest.mark.parametrize(
    "text",
    [
        "what time does the office shut? I might pop down with her reading folder",
        "is the office open at 8? i'll drop her book bag off",
        "when do you open, need to bring her homework in",
    ],
)
def test_work_that_is_brought_to_school_is_no_pack(text: str) -> None:
    parent = Parent(family=ONE)
    parent.says(text, "ask_question+request_work_pack", answer="The office is open from 8:30am to 4pm.")
    assert parent.records == []


def test_but_a_pack_asked_for_beside_it_is() -> None:
    parent = Parent(family=ONE)
    parent.says(
        "when do you open? I'll bring her homework in and can I collect a new pack please",
        "ask_question+request_work_pack",
        answer="The office is open from 8:30am to 4pm.",
        delivery="collect",
    )
    assert parent.records == ["work_pack | Maryam Yusuf | collect"]


@pytest.mark.parametrize(
    "text",
    [
        "Maryam wont have her topic work done for friday then can she bring it monday",
        "can maryam hand it in tomorrow, she didnt get her topic work finished",
        "she couldn't get her topic work done, will bring it in Thursday",
    ],
)
def test_work_brought_late_is_missed_work_alone(text: str) -> None:
    parent = Parent(family=ONE)
    parent.says(text, "report_missed_work", work="topic work")
    assert parent.records == ["missed_work | Maryam Yusuf | topic work"]


@pytest.mark.parametrize(
    "text",
    [
        "My husband's sister is getting married. I ask the permission for all three children from Thursday 19 March to Monday 23 March. Is possible?",
        "Hello, I want your permission for all three of them from Thursday 19 March to Monday 23 March, his sister is getting married",
        "can i ask for permission for all the three children Thursday 19 March to Monday 23 March? a sister is getting married",
    ],
)
def test_leave_asked_for_as_a_question_is_an_absence_for_each_with_its_reason(text: str) -> None:
    parent = Parent(family=THREE)
    parent.says(text, "ask_question", day_phrase="Thursday 19 March to Monday 23 March")
    assert [record.split(" | ")[:3] for record in parent.records] == [
        ["absence", name, "19.03-23.03"] for name in ("Ella Price", "Jack Price", "Poppy Price")
    ]
    assert all("married" in record and "leave" in record for record in parent.records)


@pytest.mark.parametrize(
    "text",
    [
        "I give permission for the zoo trip on Thursday 19 March",
        "do you need my permission for the photos on Thursday 19 March?",
        "what permission do I need for a holiday on Thursday 19 March",
    ],
)
def test_permission_for_something_of_the_schools_is_no_leave(text: str) -> None:
    parent = Parent(family=ONE)
    parent.says(text, "ask_question")
    assert parent.records == []


@pytest.mark.parametrize(
    "text",
    [
        "Hi Dave re the skip, can u drop it round for 10 instead of 9 cheers",
        "alright mate make it 8 instead of 7 at the pub",
        "Hey Tracy, can you make that 6 bags of gravel not 5",
    ],
)
def test_a_change_meant_for_a_friend_troubles_nobody(text: str) -> None:
    parent = Parent(family=ONE)
    assert "school's message line" in parent.says(text, "update_request")
    assert parent.records == []
    assert parent.handoffs == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("please change the call to 4 instead of 3", {}),
        ("Hi Sandra can we make it thursday not wednesday", {"day_phrase": "thursday"}),
        ("Hi Sandra make the appointment 10 instead of 9", {}),
        ("hello can you make it 4 instead of 3", {}),
    ],
)
def test_a_change_that_may_be_of_the_schools_goes_to_a_person(text: str, marked: dict[str, str]) -> None:
    parent = Parent(family=ONE)
    parent.says(text, "update_request", **marked)
    assert len(parent.handoffs) == 1


@pytest.mark.parametrize(
    ("text", "marked", "why"),
    [
        (
            "She did not do reading this week. We are moving house and books are all in boxes",
            (),
            "moving house",
        ),
        (
            "Maryam did not the reading, the internet at home is broken since monday",
            ("broken",),
            "internet at home is broken",
        ),
        ("no reading done sorry, she had a temperature", (), "temperature"),
        ("reading not done, the tablet is cracked", ("tablet is cracked",), "tablet is cracked"),
        ("Maryam hasnt done her reading", (), ""),
        ("Maryam hasnt done her reading for the holiday project", (), ""),
    ],
)
def test_why_work_was_not_done_is_kept(text: str, marked: tuple[str, ...], why: str) -> None:
    parent = Parent(family=ONE)
    parent.says(text, "report_missed_work", work="reading", reason=marked)
    assert len(parent.records) == 1
    assert [part for part in parent.records[0].split(" | ")[2:] if "." not in part] == [
        "reading",
        *([why] if why else []),
    ]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Ali will be 30 minutes late, bus did not come.", "absence | Ali Khan | 10.03 | late by 30 minutes"),
        (
            "Ali's gonna be about half an hour late this morning.",
            "absence | Ali Khan | 10.03 | late by 30 minutes",
        ),
        ("Ali will be in at 10, dentist.", "absence | Ali Khan | 10.03 | dentist | in at 10:00"),
        ("Ali will be a bit late.", "absence | Ali Khan | 10.03 | late"),
    ],
)
def test_a_late_arrival_in_a_message_that_worries_is_left_and_nothing_else(text: str, record: str) -> None:
    parent = Parent(family=TWO)
    parent.says(
        f"{text} Also Sara's friend told her that a man hits her at home", "report_absence", is_worrying=True
    )
    assert parent.records == [record]


@pytest.mark.parametrize(
    "text",
    [
        "he'll be late because her boyfriend hit him at 7",
        "Sara told me a man hits her friend. I am late for work and pick up at 3",
        "her dad will be late home at 6 and he hits us",
    ],
)
def test_a_time_of_anything_else_is_not_kept(text: str) -> None:
    parent = Parent(family=TWO)
    parent.says(text, "report_absence", is_worrying=True)
    assert parent.records == []


@pytest.mark.parametrize("text", ["he's fine now, coming in", "shes better so shes coming in"])
def test_a_child_who_comes_in_collects_no_pack(text: str) -> None:
    parent = Parent(TWO)
    parent.says("can Ali and Sara have a pack", "request_work_pack", child=("Ali", "Sara"))
    parent.says(text, "update_request")
    assert parent.records == ["work_pack | Ali Khan", "work_pack | Sara Khan"]
    parent.says("I'll be coming in for them", "inform")
    assert parent.records == ["work_pack | Ali Khan | collect", "work_pack | Sara Khan | collect"]
