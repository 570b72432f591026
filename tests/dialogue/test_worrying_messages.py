"""A message that went to the DSL: an ordinary request in it is recorded without the parent's words, and nothing is said."""

import pytest

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


def test_no_child_of_several_keeps_the_parent_s_words() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali off today with a cold, Sara off today she is scared of him",
        "report_absence",
        child=("Ali", "Sara"),
        reason=("a cold", "scared of him"),
        is_worrying=True,
    )
    assert parent.records == ["absence | Ali Khan | 10.03 | cold", "absence | Sara Khan | 10.03"]


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


@pytest.mark.parametrize(
    "intents", ["", "report_absence", "report_absence+worry", "report_absence+request_work_pack"]
)
@pytest.mark.parametrize(
    "text",
    [
        "i cant cope any more, Maryam deserves better than me",
        "its Maryam, mum wont get up off the floor",
        "maryam is scared to come home",
        "I dont know what to do, maryam would be happier without me",
        "he came back last night and Maryam saw it all",
        "Maryam says she does not want to be here any more",
    ],
)
def test_a_worry_that_says_nothing_of_school_leaves_no_record(text: str, intents: str) -> None:
    parent = Parent()
    parent.says(text, intents, is_worrying=True)
    assert parent.records == []


@pytest.mark.parametrize(
    "text",
    [
        "Maryam wont be in today. her dad was here shouting again",
        "maryam is off today, i am at the end of my tether",
        "Maryam isnt coming in today, he locked us out",
        "she is not in today. things are very bad at home",
        "keeping Maryam off today, she says her uncle hit her",
    ],
)
def test_an_absence_said_plainly_beside_a_worry_is_recorded(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence+worry", is_worrying=True)
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]


def test_a_pack_is_kept_from_a_worry_only_where_it_is_asked_for() -> None:
    parent = Parent(school=school("collect"))
    parent.says(
        "Maryam has no paper or pens, there is no money for anything", "request_work_pack", is_worrying=True
    )
    assert parent.records == []
    parent.says(
        "can maryam have a work pack, her dad smashed the laptop", "request_work_pack", is_worrying=True
    )
    assert parent.records == ["work_pack | Maryam Yusuf | collect"]
