"""Taking back in plain words, one thing of several, and by the other guardian of the same child."""

from dataclasses import replace
from datetime import date

import pytest

from actions.reading import Reading
from actions.taking_back import takes_back
from tests.dialogue.conversing import Parent, school
from tests.dialogue.test_two_guardians import second


@pytest.mark.parametrize(
    "text",
    [
        "pls cancel what i say before",
        "dont count my message",
        "do not look at the text i sent. Sorry",
        "please not count the message before",
        "dont mark her absent",
        "my last message was a mistake sorry",
        "forget all i wrote, sorry",
        "pls ignore what i write this morning",
        "dont listen to my message of before",
    ],
)
def test_what_was_said_before_is_taken_back(text: str) -> None:
    assert takes_back(Reading(text))
    parent = Parent()
    parent.says("Maryam no come today, fever", "report_absence", reason="fever")
    parent.says(text, "update_request")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | fever | withdrawn"]


@pytest.mark.parametrize(
    "text",
    [
        "i dont mind that",
        "please dont count on me for friday",
        "did you look at my message",
        "we dont listen to the radio",
        "can you count it again",
    ],
)
def test_other_words_take_nothing_back(text: str) -> None:
    assert not takes_back(Reading(text))


@pytest.mark.parametrize(
    "text",
    [
        "forget the work, thursday is still right",
        "scrap the work pls her cousin has some. she is still off till Thursday",
        "no longer need the pack thanks, back friday as i said",
        "dont need the pack any more, she's going to her nan's. off till Thursday as I said",
    ],
)
@pytest.mark.parametrize("is_reason_asked", [True, False])
def test_only_the_pack_is_taken_back(text: str, is_reason_asked: bool) -> None:
    parent = Parent(school=school("collect", "post"))
    why = {} if is_reason_asked else {"reason": "bad ankle"}
    parent.says(f"Maryam off till Thursday {why.get('reason', '')}", "report_absence", **why)
    parent.says("Could you post her some work please", "request_work_pack", delivery="post")
    parent.says(text, "update_request")
    absence, pack = parent.records
    assert absence.startswith("absence | Maryam Yusuf | 10.03-12.03")
    assert "withdrawn" not in absence
    assert pack.startswith("work_pack")
    assert pack.endswith("withdrawn")


def test_a_pack_asked_for_while_a_reason_is_wanted_is_made() -> None:
    parent = Parent(school=school("collect", "post"))
    parent.says("Maryam off till Thursday", "report_absence")
    parent.says("can you post some bits home for her", "request_work_pack", delivery="post")
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03-12.03",
        "work_pack | Maryam Yusuf | post",
    ]


@pytest.mark.parametrize("intents", ["update_request", "update_request+report_absence", ""])
@pytest.mark.parametrize(
    "text",
    [
        "Yusuf's mum text you that hes off but he is fine now so hes coming in after all",
        "My husband told you Yusuf is off today. He's coming in now",
        "His dad rang to say Yusuf was off, but he's all better and on his way to school, coming in now",
        "Sena messaged about Yusuf, please ignore her message, he is coming in",
    ],
)
def test_whoever_knows_of_the_other_guardian_s_report_may_end_it(text: str, intents: str) -> None:
    parent = second()
    reply = parent.says(text, intents, child="Yusuf")
    assert "tummy" not in reply
    assert "13:00" not in reply
    assert [request.status for request in parent.kept.values()] == ["withdrawn"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text",
    [
        "Yusuf is coming in after all",
        "his mum text you about Yusuf, he is not coming in tomorrow",
        "My wife told you Yusuf is off. Defne is coming in",
        "I told you Yusuf is coming in",
    ],
)
def test_the_other_guardian_s_report_is_not_ended_by_less(text: str) -> None:
    parent = second()
    parent.says(text, "update_request", child="Yusuf")
    assert all(request.status != "withdrawn" for request in parent.kept.values())


def test_days_gone_by_are_not_taken_back_for_another_guardian() -> None:
    parent = second()
    over = replace(parent.by_others[0], first_day=date(2026, 3, 9), last_day=date(2026, 3, 9))
    parent.by_others = (over,)
    parent.says("his mum text you Yusuf was off, he is coming in today", "update_request", child="Yusuf")
    assert all(request.status != "withdrawn" for request in parent.kept.values())


@pytest.mark.parametrize(
    "text",
    [
        "no need pack now, she only sleeping. thank you",
        "not need the work pack, she too sick",
        "no need send work pack she sleep",
        "she dont need pack now",
    ],
)
def test_the_pack_alone_is_taken_back_by_few_words(text: str) -> None:
    parent = Parent()
    parent.says(
        "Maryam off today, tonsils. I can have work pack? I will collect",
        "report_absence+request_work_pack",
        reason="tonsils",
        delivery="collect",
    )
    parent.says(text, "update_request")
    absence, pack = parent.records
    assert absence == "absence | Maryam Yusuf | 10.03 | tonsils"
    assert pack == "work_pack | Maryam Yusuf | collect | withdrawn"


@pytest.mark.parametrize(
    "text",
    [
        "ok she say she is fine now and want to go. please cancel, I bring her normal time",
        "please cancel, she want to go",
        "she fine, I bring her to school",
        "she is ok now i will bring her at the usual time",
        "so cancel pls she go today",
    ],
)
def test_an_absence_is_taken_back_by_few_words(text: str) -> None:
    parent = Parent()
    parent.says("Maryam not in school today, stomach", "report_absence", reason="stomach")
    parent.says(text, "update_request")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | stomach | withdrawn"]
