"""Which work was not done, and why; a pack is no piece of work, and a broken printer no cry for technical help."""

import pytest

from tests.dialogue.conversing import ONE, TWO, Parent, school


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Please send a work pack for Maryam", "work pack"),
        ("can Maryam have some work please", "work"),
        ("could I get a paper pack for Maryam", "paper pack"),
        ("home learning pack for Maryam pls", "home learning pack"),
        ("another pack for Maryam please", "another pack"),
    ],
)
def test_a_pack_is_no_name_of_a_piece_of_work(text: str, work: str) -> None:
    parent = Parent(school=school("collect"))
    parent.says(text, "request_work_pack", work=work)
    assert parent.records == ["work_pack | Maryam Yusuf | collect"]


def test_maths_sheets_are() -> None:
    parent = Parent(school=school("collect"))
    parent.says(
        "a work pack for Maryam, maths sheets please", "request_work_pack", work=("work pack", "maths sheets")
    )
    assert parent.records == ["work_pack | Maryam Yusuf | maths sheets | collect"]


@pytest.mark.parametrize("intents", ["report_missed_work", "report_missed_work+technical_help"])
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Maryam couldnt do her maths, the wifi was down", "wifi was down"),
        ("maryam hasnt done her maths cos the printer is broken so she cannot print it", "printer is broken"),
        ("Maryam didnt finish her maths, our laptop has packed in", "laptop has packed in"),
        ("no internet last night so Maryam has not done her maths", "no internet"),
        ("Maryam not done maths the printer she is broken", "printer she is broken"),
        ("couldn't print the maths for Maryam, ran out of ink", "ran out"),
    ],
)
def test_a_thing_that_does_not_work_is_why(text: str, reason: str, intents: str) -> None:
    parent = Parent()
    parent.says(text, intents, work="maths")
    [record] = parent.records
    kind, child, work, *why = record.split(" | ")
    assert (kind, child, work) == ("missed_work", "Maryam Yusuf", "maths")
    assert parent.handoffs == []
    assert reason == "ran out" or why == [reason]


def test_help_that_is_asked_for_is_given_too() -> None:
    parent = Parent()
    parent.says(
        "Maryam couldnt do her maths, she cant log in, can you reset her password",
        "report_missed_work+technical_help",
        work="maths",
    )
    assert [record.split(" | ")[0] for record in parent.records] == ["missed_work"]
    assert parent.routes == ["technical"]


@pytest.mark.parametrize(
    "intents", ["inform", "request_work_pack", "inform+technical_help", "report_missed_work"]
)
@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Ali, the fractions sheet. the printer she is broken so he cannot print it", "fractions sheet"),
        ("its Ali and its his fractions sheet, printer is broken", "fractions sheet"),
        ("Ali. fractions sheet, our printer is bust", "fractions sheet"),
    ],
)  # fmt: skip
def test_work_and_reason_may_come_with_the_child(text: str, work: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says("Hi my boy has not done his homework sorry", "report_missed_work", work="homework")
    assert "Which child" in parent.asked
    parent.says(text, intents, child="Ali", work=work)
    [record] = parent.records
    assert record.startswith("missed_work | Ali Khan | fractions sheet | ")
    assert "printer" in record
    assert parent.asked == ""
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text",
    [
        "we're not getting the maths done for tomorrow, Maryam 3K",
        "Maryam wont get her maths finished for tomorrow",
        "maryam isn't going to have the maths done by tomorrow",
        "the maths is not going to be done for tomorrow, Maryam",
        "no chance of getting the maths done tonight, Maryam 3K",
    ],
)
@pytest.mark.parametrize(
    "intents", ["report_absence", "report_missed_work", "report_absence+report_missed_work"]
)
def test_work_that_will_not_be_done_in_time_is_missed_work(text: str, intents: str) -> None:
    parent = Parent(ONE)
    parent.says(text, intents, work="maths")
    assert [record.split(" | ")[:2] for record in parent.records] == [["missed_work", "Maryam Yusuf"]]
