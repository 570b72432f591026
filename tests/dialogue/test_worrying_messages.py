"""A message that went to the DSL: an ordinary request in it is recorded without the parent's words, and nothing is said."""

from tests.dialogue.conversing import TWO, Parent, school


def test_the_absence_is_recorded_with_a_plain_reason_and_no_reply() -> None:
    parent = Parent()
    reply = parent.says(
        "Maryam off today with a cold. he hurt her again last night",
        "report_absence",
        reason="he hurt her again last night",
        is_worrying=True,
    )
    assert reply == ""
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold"]
    assert parent.handoffs == []


def test_a_reason_that_is_no_plain_illness_is_left_out() -> None:
    parent = Parent()
    parent.says(
        "Maryam not in today she is scared of him", "report_absence", reason="scared of him", is_worrying=True
    )
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]


def test_work_not_done_for_a_worrying_reason_is_not_made_a_school_matter() -> None:
    parent = Parent()
    parent.says(
        "Cant do the maths work, no food or heating in the house",
        "report_missed_work",
        work="maths work",
        is_worrying=True,
    )
    assert parent.records == []


def test_a_call_is_left_to_the_dsl() -> None:
    parent = Parent()
    parent.says("please ring me I am frightened", "request_callback", is_worrying=True)
    assert parent.records == []


def test_a_missing_child_is_no_absence() -> None:
    parent = Parent()
    parent.says("Maryam is not at school and I don't know where she is", "report_absence", is_worrying=True)
    assert parent.records == []


def test_an_incomplete_report_is_not_guessed_at() -> None:
    parent = Parent(TWO)
    parent.says("off today, he hurt them", "report_absence", is_worrying=True)
    assert parent.records == []


def test_a_running_form_is_parked_and_goes_on_later() -> None:
    parent = Parent(TWO, school=school("collect"))
    parent.says("off sick today", "report_absence")
    before = parent.state
    parent.says("he hurt her again last night", "worry", is_worrying=True)
    assert parent.state == before
    parent.says("Ali", "inform", child="Ali")
    assert parent.records == ["absence | Ali Khan | 10.03 | sick"]
