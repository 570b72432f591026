"""A handoff that the parent's next message makes needless is settled; one that it does not, stays."""

from datetime import timedelta

import pytest

from tests.dialogue.conversing import TWO, Parent

ASKS = "did u get my msg about Ali yesterday?"


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("oh it must not of sent. ali was off yesterday cos he had a rash, hes in today", "report_absence+update_request"),
        ("ok well he was off yesterday with a cough", "report_absence"),
        ("Ali was off yesterday, sick bug", "report_absence"),
        ("sorry, Ali was poorly yesterday so he was off", "report_absence+inform"),
        ("right, ali off yesterday - dentist", "report_absence"),
    ],
)  # fmt: skip
def test_a_status_check_that_turns_into_the_report_leaves_no_handoff(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says(ASKS, "check_status", child="Ali")
    assert len(parent.handoffs) == 1
    parent.says(text, intents)
    assert [record.split(" | ")[:3] for record in parent.records] == [["absence", "Ali Khan", "09.03"]]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("Sara is off today, cough", "report_absence"),
        ("thanks", "thank"),
        ("what time is lunch", "ask_question"),
        ("can Sara have a paper pack", "request_work_pack"),
    ],
)
def test_what_answers_nothing_settles_nothing(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says(ASKS, "check_status", child="Ali")
    parent.says(text, intents, answer="At noon.")
    assert len(parent.handoffs) == 1


def test_a_pack_asked_after_is_not_settled_by_an_absence() -> None:
    parent = Parent()
    parent.says("did you get my message about the work pack", "check_status")
    parent.says("Maryam is off today, cough", "report_absence")
    assert len(parent.handoffs) == 1


@pytest.mark.parametrize(
    "text",
    ["oh wrong number soz mate", "sorry wrong person", "never mind", "ignore that sorry", "sorted now ta"],
)
@pytest.mark.parametrize("intents", ["", "other", "update_request"])
def test_what_was_not_understood_and_is_taken_back_troubles_nobody(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("r u still on for 7 tonight mate", "")
    parent.says("who is this?", "talk_to_person")
    assert len(parent.handoffs) == 1
    parent.says(text, intents)
    assert parent.handoffs == []


def test_a_day_later_nothing_is_settled() -> None:
    parent = Parent()
    parent.says("r u still on for 7 tonight mate", "")
    parent.now += timedelta(hours=20)
    parent.says("never mind", "")
    assert len(parent.handoffs) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Never mind, he's just confessed he forgot! Sara has a hospital check-up on Friday so she'll be off all day",
        "oh never mind he never sent it. Sara is off Friday, hospital",
        "Nevermind! Sara will be off on Friday for the hospital",
        "ah never mind that then. Sara wont be in Friday she has hospital",
    ],
)
@pytest.mark.parametrize("intents", ["report_absence+update_request", "report_absence"])
@pytest.mark.parametrize("is_asked", [True, False])
def test_a_new_report_after_never_mind_takes_nothing_back(text: str, intents: str, is_asked: bool) -> None:
    parent = Parent(TWO)
    parent.says("Could Mr Lewis call me about Ali's trip?", "request_callback", who="Mr Lewis", child="Ali")
    if is_asked:
        parent.says("did you get James's text about Sara being off on Friday?", "check_status", child="Sara")
    parent.says(text, intents, child="Sara", day_phrase="Friday")
    call, absence = parent.records
    assert "withdrawn" not in call
    assert absence.startswith("absence | Sara Khan | 13.03")
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text",
    ["never mind", "oh never mind, he forgot", "never mind he says he didnt send it", "ah nevermind then"],
)
@pytest.mark.parametrize("intents", ["", "update_request", "deny"])
def test_never_mind_after_a_status_check_waves_that_away_alone(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says("Could Mr Lewis call me about Ali's trip?", "request_callback", who="Mr Lewis", child="Ali")
    parent.says("did you get James's text about Sara being off on Friday?", "check_status", child="Sara")
    parent.says(text, intents)
    assert len(parent.records) == 1
    assert "withdrawn" not in parent.records[0]
    assert parent.handoffs == []


@pytest.mark.parametrize("text", ["never mind", "never mind, sorted"])
def test_never_mind_after_a_request_takes_it_back(text: str) -> None:
    parent = Parent(TWO)
    parent.says("Could Mr Lewis call me about Ali's trip?", "request_callback", who="Mr Lewis", child="Ali")
    parent.says(text, "update_request")
    assert parent.records[0].endswith("withdrawn")
