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


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (
            "I'll collect them. I need to tell someone, his stepdad locks him in his room with no tea",
            "collect",
        ),
        ("can you post it please. theres something else, her dad hit her last night", "post"),
        ("2. please help us he is hurting her", "deliver"),
        (
            "something happened at home and she is scared of her uncle. ill pick it up at the office",
            "collect",
        ),
    ],
)
def test_an_answer_beside_a_worry_completes_what_was_asked_for(text: str, way: str) -> None:
    parent = Parent(school=school("collect", "deliver", "post"))
    parent.says("can Maryam have a maths pack", "request_work_pack", work="maths")
    reply = parent.says(text, "worry", is_worrying=True)
    assert reply == ""
    assert parent.records == [f"work_pack | Maryam Yusuf | maths | {way}"]
    assert parent.asked == ""


def test_an_answer_keeps_none_of_the_words_around_it() -> None:
    parent = Parent()
    parent.says("Maryam is off today", "report_absence")
    parent.says("he hurt her again", "worry", reason="he hurt her again", is_worrying=True)
    parent.says("marks on her arm", "inform", reason="marks on her arm", is_worrying=True)
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]
    assert "reason" in parent.asked or "why" in parent.asked
    parent.says("tummy bug. I am frightened of him", "worry", is_worrying=True)
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | tummy bug"]


def test_which_child_may_be_answered_beside_a_worry() -> None:
    parent = Parent(TWO, school=school("collect"))
    parent.says("off sick today", "report_absence")
    parent.says("Ali. I dont feel safe here tonight", "worry", is_worrying=True)
    assert parent.records == ["absence | Ali Khan | 10.03 | sick"]


def test_who_was_hurt_is_no_answer_to_which_child() -> None:
    parent = Parent(TWO, school=school("collect"))
    parent.says("off sick today", "report_absence")
    parent.says("Ali told me his uncle does things to him at night", "worry", is_worrying=True)
    assert parent.records == []


def test_what_is_still_open_is_asked_for_when_the_conversation_goes_on() -> None:
    parent = Parent(TWO)
    parent.says("off today", "report_absence")
    parent.says("Ali. I dont feel safe here tonight", "worry", is_worrying=True)
    assert parent.records == ["absence | Ali Khan | 10.03"]
    reply = parent.says("thanks", "thank")
    assert reply.endswith("?") or "SKIP" in reply


@pytest.mark.parametrize(
    "text",
    [
        "they said rest it so shell be back monday",
        "she will be back on Monday",
        "off til friday now",
    ],
)
def test_new_days_reach_the_office_while_the_conversation_is_held(text: str) -> None:
    parent = Parent()
    parent.says(
        "Maryam off today with a cold. he hurt her again last night", "report_absence", is_worrying=True
    )
    parent.says(text, "update_request", is_worrying=True)
    assert parent.records == ["absence | Maryam Yusuf | 10.03-13.03 | cold"]


@pytest.mark.parametrize("text", ["she is coming in after all", "he hurt her so ignore that", "cancel it"])
def test_nothing_is_taken_back_in_silence(text: str) -> None:
    parent = Parent()
    parent.says(
        "Maryam off today with a cold. he hurt her again last night", "report_absence", is_worrying=True
    )
    parent.says(text, "update_request", is_worrying=True)
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold"]


def test_an_absence_told_in_passing_is_one() -> None:
    parent = Parent()
    parent.says(
        "been up all night with Maryam, he pushed her. shes not gonna be in in the morning", "report_absence+worry",
        is_worrying=True,
    )  # fmt: skip
    assert [record.split(" | ")[:2] for record in parent.records] == [["absence", "Maryam Yusuf"]]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Good morning. Maryam is not coming today, she have cough. Also the father of her, he hit me before and now he follow us at the shops", "cough"),
        ("Maryam is stopping at home with me today, she's a shocking cough on her. She told me there'd been no tea three nights last week at her dad's", "cough"),
        ("Maryam's off today, she's got a bad stomach. her dad turned up drunk at 2 banging on the door and I found her hid under the bed. hes gone now", "bad stomach"),
        ("Hi Maryam isnt coming today, tummy bug. I need to talk to someone, my husband hit me in front of her on sunday", "tummy bug"),
        ("She is at home today with a fever. I dont know where to turn, he threatened to kill us", "fever"),
        ("maryam stopping in bed today shes got a temp. her dad came round last night and smashed the front door in", "temp"),
        ("Please excuse Maryam today, dentist. She told me her cousin touches her when he babysits", "dentist"),
    ],
)  # fmt: skip
def test_a_sentence_that_alarms_nobody_still_tells_of_an_absence(text: str, reason: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", child="Maryam" if "Maryam" in text else (), is_worrying=True)
    assert parent.records == [f"absence | Maryam Yusuf | 10.03 | {reason}"]


def test_days_are_read_from_the_sentences_that_alarm_nobody() -> None:
    parent = Parent()
    parent.says(
        "maryam not well so wont be in, back thurs hopefully. he hit her on monday and last week too",
        "report_absence",
        is_worrying=True,
    )
    assert parent.records == ["absence | Maryam Yusuf | 10.03-11.03 | not well"]


@pytest.mark.parametrize(
    "text",
    [
        "her dad is off today so he's been drinking. he hit maryam again",
        "i'm off work today. her dad has been hitting her",
        "Maryam's dad is off today with a bad back. he hit her with his belt",
        "We are off today, I am taking Maryam away from him",
    ],
)
def test_a_grown_up_who_is_off_is_no_absence(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", is_worrying=True)
    assert parent.records == []


@pytest.mark.parametrize(
    "text",
    [
        "maryam is off today with a cold. she ran away last night and I can't find her",
        "She did not come home last night. maryam is off today then I suppose. gone",
        "maryam not in today, poorly. no she has gone missing, help",
    ],
)
def test_a_child_who_is_gone_is_no_absence_whatever_else_is_said(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", is_worrying=True)
    assert parent.records == []


def test_a_name_that_is_of_no_child_keeps_no_known_child_from_the_office() -> None:
    parent = Parent()
    parent.says(
        "Morning, it's Linda. Maryam is off today with a cold. he hurt her again last night",
        "report_absence",
        child=("Linda", "Maryam"),
        is_worrying=True,
    )
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold"]


@pytest.mark.parametrize(
    "text",
    [
        "till friday. he hurt her again",
        "off til fri. her uncle hits her",
        "And Wednesday, Thursday and Friday. He hits us",
    ],
)
def test_more_days_reach_the_office_from_a_sentence_that_says_nothing_else(text: str) -> None:
    parent = Parent()
    parent.says("Maryam off today with a cold", "report_absence", reason="a cold")
    assert parent.says(text, "worry", is_worrying=True) == ""
    assert parent.records == ["absence | Maryam Yusuf | 10.03-13.03 | cold"]


@pytest.mark.parametrize(
    "text",
    [
        "He is back on friday. he hit us",
        "til friday he is in the house and he hits her",
        "He hurt her on Wednesday",
    ],
)
def test_days_of_somebody_else_move_nothing(text: str) -> None:
    parent = Parent()
    parent.says("Maryam off today with a cold", "report_absence", reason="a cold")
    parent.says(text, "worry", is_worrying=True)
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Sara, she have stomach pain. sorry, we have no food in the house since monday", " | stomach pain"),
        ("its Sara she has a bad cough. we have no food in the house since monday", " | bad cough"),
        ("Sara. We have no food in the house since monday", ""),
        ("Sara, we have no food in the house since monday and I am ashame to say it", ""),
        ("for Sara\nthere is no heating or food at home", ""),
        ("2. he hit me again last night", ""),
        ("Sara - temperature. he hit me again last night", " | temperature"),
    ],
)
def test_the_child_asked_for_is_taken_from_a_worrying_answer(text: str, why: str) -> None:
    parent = Parent(TWO)
    parent.says("Good morning my child is not come today", "report_absence")
    assert "Which child" in parent.asked
    assert parent.says(text, "inform", is_worrying=True) == ""
    assert parent.records == [f"absence | Sara Khan | 10.03{why}"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text",
    [
        "Sara is scared of him and he hit her again last night",
        "I dont know where Sara is",
        "he hurts them both, please help",
        "my sister Tina, he hit her again",
    ],
)
def test_a_worrying_answer_that_names_no_child_plainly_records_nothing(text: str) -> None:
    parent = Parent(TWO)
    parent.says("Good morning my child is not come today", "report_absence")
    assert parent.says(text, "inform", is_worrying=True) == ""
    assert parent.records == []
