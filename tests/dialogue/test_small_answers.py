"""What follows in small pieces: who rings and when, a wrong number, a story beside the request."""

import pytest

from tests.dialogue.conversing import Parent, school


@pytest.mark.parametrize("intents", ["", "greet", "inform", "other", "talk_to_person", "thank"])
@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("mrs okafor", "callback | Mrs Okafor"),
        ("the senco", "callback | senco"),
        ("mr pike please", "callback | Mr Pike"),
        ("between 1 and 2", "callback | between 13:00 and 14:00"),
        ("after 3.30 is best", "callback | after 15:30"),
        ("its about the residential", "callback | the residential"),
    ],
)
def test_a_word_after_asking_for_a_call_completes_the_call(text: str, record: str, intents: str) -> None:
    parent = Parent()
    parent.says("can someone ring me please", "request_callback")
    parent.says(text, intents)
    assert parent.records == [record]
    assert parent.handoffs == []


def test_three_words_in_turn_complete_it() -> None:
    parent = Parent()
    parent.says("could i have a phone call", "request_callback")
    parent.says("miss hartley", "greet")
    parent.says("between 12 and 1", "inform")
    parent.says("its about her reading book", "inform")
    assert parent.records == [
        "callback | Maryam Yusuf | Miss Hartley | between 12:00 and 13:00 | her reading book"
    ]


@pytest.mark.parametrize(
    "intents", ["", "other", "update_request", "thank", "talk_to_person", "report_absence"]
)
@pytest.mark.parametrize(
    "text",
    [
        "wrong number sorry",
        "sorry wrong number!",
        "ignore that, wrong person",
        "oops meant for someone else, ignore me",
        "sorry that was meant for my husband",
        "oh no sorry wrong chat",
    ],
)
def test_a_wrong_number_is_left_in_peace(text: str, intents: str) -> None:
    parent = Parent()
    reply = parent.says(text, intents)
    assert parent.records == []
    assert parent.handoffs == []
    assert reply
    assert "?" not in reply


def test_a_wrong_number_after_a_stray_message_takes_the_stray_one_back() -> None:
    parent = Parent()
    parent.says("maryam off today x", "report_absence")
    parent.says("ignore that, wrong person", "update_request")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | withdrawn"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("Maryam hasnt done her maths sheet, we were at her nans all weekend and left it there", "report_missed_work"),
        ("maryam didnt do her spellings sorry, poorly all weekend but shes in tomorrow", "report_missed_work+report_absence"),
        ("Maryam couldnt finish her english homework, forgot her book, she is in tomoz", "report_missed_work+report_absence"),
        ("couldnt do her maths sheet, the printer died", "report_missed_work+request_work_pack"),
        ("Maryam not done her worksheet, no ink to print it", "report_missed_work+request_work_pack"),
        ("she didnt do her homework last night, we got in late from hospital", "report_missed_work+report_absence"),
    ],
)  # fmt: skip
def test_a_story_about_missed_work_is_missed_work_alone(text: str, intents: str) -> None:
    parent = Parent()
    parent.says(text, intents)
    assert [record.split(" | ")[0] for record in parent.records] == ["missed_work"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Maryam couldnt do her maths sheet, printer died. can you send a paper one", ["missed_work", "work_pack"]),
        ("Maryam didnt do her homework and she is off today, sick", ["absence", "missed_work"]),
    ],
)  # fmt: skip
def test_what_is_asked_for_beside_it_is_not_lost(text: str, kinds: list[str]) -> None:
    parent = Parent(school=school("collect"))
    intents = (
        "report_missed_work+request_work_pack"
        if "work_pack" in kinds
        else "report_missed_work+report_absence"
    )
    parent.says(text, intents)
    assert [record.split(" | ")[0] for record in parent.records] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Maryam off today, cold. my wife thought I rang yesterday",
        "Maryam off today, cold. I did tell the lady on the gate",
        "Maryam off today with a cold, left a voicemail too but not sure it worked",
    ],
)
def test_a_remark_beside_a_report_is_no_question_to_the_office(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence+check_status", reason="cold")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "intents", ["", "deny", "deny+request_callback", "request_callback", "request_work_pack"]
)
@pytest.mark.parametrize(
    "text",
    [
        "no need to ring me btw",
        "you dont need to call me back",
        "dont worry about a pack",
        "no need for a paper pack",
    ],
)
def test_what_nobody_asked_for_can_be_declined(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam is off today, sick", "report_absence", reason="sick")
    parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | sick"]
    assert parent.handoffs == []


def test_a_way_changed_meanwhile_is_not_asked_for_again() -> None:
    parent = Parent(school=school("collect", "deliver", "post"))
    parent.says("maryam off today and can i get a pack please", "request_work_pack+report_absence")
    parent.says("actually could you post it instead", "update_request", delivery="post it")
    reply = parent.says("tummy ache", "inform", reason="tummy ache")
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | tummy ache",
        "work_pack | Maryam Yusuf | post",
    ]
    assert "?" not in reply


@pytest.mark.parametrize("marked", ["Wilfred", "Brindle", "Wilfred Brindle"])
def test_a_name_marked_in_part_is_kept_whole(marked: str) -> None:
    parent = Parent(None)
    parent.says(
        "hello there, Wilfred Brindle from 4D has the dentist tomorrow", "report_absence", child=marked
    )
    assert parent.records[0].split(" | ")[1] == "Wilfred Brindle"


@pytest.mark.parametrize("text", ["07700 900333", "my number is 07700900333", "on 07700 900333 please"])
def test_a_number_after_asking_for_the_head_completes_the_call(text: str) -> None:
    parent = Parent()
    parent.says("Could you ask the head to phone me", "request_callback+talk_to_person", who="the head")
    parent.says(text, "data_request")
    assert parent.records == ["callback | head | +447700900333"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text",
    [
        "Maryam's spellings are not done, that is my fault. The boiler man would talk, I said to him can I be getting on with the tea",
        "Maryam hasnt done her reading, I asked her when are you doing it and she fell asleep",
        "maryam didnt do her maths. her dad said what maths?",
        "Maryam has not done the homework, she goes why do I have to. sorry",
        "spellings not done this week, I said to her did you bring the sheet home and she just shrugged",
    ],
)
def test_what_was_asked_of_somebody_else_is_no_question_to_the_school(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_missed_work+ask_question")
    assert parent.handoffs == []
    assert [record.split(" | ")[0] for record in parent.records] == ["missed_work"]
