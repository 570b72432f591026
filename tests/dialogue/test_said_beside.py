"""What is already known, who collects, a wait, a child named alone, and the plain part of a worrying message."""

from datetime import date
from uuid import uuid4

import pytest

from bot.core.requests import AbsenceReport
from tests.dialogue.conversing import ONE, TWO, Parent, school


@pytest.mark.parametrize(
    "text",
    [
        "As you know Maryam is at home with her arm in a sling. Please could you put some work together for her",
        "Can I have a work pack for Maryam please, as you know she is off with tonsillitis",
        "Please can we get a pack for Maryam. You know already she has shingles",
        "We need a paper pack for Maryam, you're already aware she's at home with her knee",
    ],
)
def test_an_absence_that_is_known_already_is_not_made_anew(text: str) -> None:
    parent = Parent(school=school("collect"))
    parent.says(text, "report_absence+request_work_pack")
    assert [record.split(" | ")[0] for record in parent.records] == ["work_pack"]


def test_an_absence_told_beside_a_pack_is_still_one() -> None:
    parent = Parent(school=school("collect"))
    parent.says(
        "Maryam off today with a cold, can I have a work pack please", "report_absence+request_work_pack"
    )
    assert {record.split(" | ")[0] for record in parent.records} == {"absence", "work_pack"}


def test_what_is_known_and_goes_on_is_told() -> None:
    parent = Parent(school=school("collect"))
    parent.says(
        "As you know Maryam is poorly and still off tomorrow. Can I have a work pack please",
        "report_absence+request_work_pack",
    )
    assert any(record.startswith("absence | Maryam Yusuf | 11.03") for record in parent.records)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Hi, can I request leave for Maryam (3K) on Friday 15th May please, my sister is getting married in Leicester",
         "my sister is getting married"),
        ("I'd like to ask for leave for Maryam on Friday 15th May, her uncle is getting married", "her uncle is getting married"),
    ],
)  # fmt: skip
def test_leave_keeps_its_day_and_its_reason(text: str, reason: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", day_phrase="Friday 15th May")
    assert [record.split(" | ")[:4] for record in parent.records] == [
        ["absence", "Maryam Yusuf", "15.05", reason]
    ]


@pytest.mark.parametrize("then", ["it was the fractions sheet", "sorry it's the fractions sheet"])
def test_which_homework_it_was_names_it_in_the_same_record(then: str) -> None:
    parent = Parent()
    parent.says("Maryam couldnt do her homework sorry", "report_missed_work", work="homework")
    parent.says(then, "report_missed_work", work="fractions sheet")
    assert parent.records == ["missed_work | Maryam Yusuf | fractions sheet"]


def test_other_work_is_a_record_of_its_own() -> None:
    parent = Parent()
    parent.says("Maryam couldnt do her homework sorry", "report_missed_work", work="homework")
    parent.says("she missed phonics too", "report_missed_work", work="phonics")
    assert len(parent.records) == 2


@pytest.mark.parametrize("opening", ["Its about Sara", "hi it's about our Sara", "texting about Sara Khan"])
def test_a_child_named_alone_is_who_the_next_words_are_of(opening: str) -> None:
    parent = Parent(TWO)
    parent.says(opening, child="Sara")
    parent.says("Shes not coming in today", "report_absence")
    parent.says("temperature", "inform")
    assert parent.handoffs == []
    assert parent.records == ["absence | Sara Khan | 10.03 | temperature"]


def test_a_child_named_in_words_beside_the_point_is_remembered() -> None:
    parent = Parent(TWO)
    parent.says("morning love our Alis badly", "other")
    parent.says("just today I hope, its his chest", "report_absence", reason="his chest")
    assert parent.records == ["absence | Ali Khan | 10.03 | chest"]


@pytest.mark.parametrize(
    "wait", ["hang on someone at the door", "sorry, one sec", "hold on the phone's ringing", "bear with me"]
)
def test_a_wait_is_no_wish_for_a_person_and_no_reason(wait: str) -> None:
    parent = Parent()
    parent.says("Maryam not in today", "report_absence")
    parent.says(wait, "talk_to_person")
    assert parent.handoffs == []
    parent.says("right, a rash", "report_absence", reason="a rash")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | rash"]


def test_the_doctor_at_ten_is_no_early_leaving() -> None:
    parent = Parent()
    parent.says(
        "Maryam's off, she's come out in a rash so we're seeing the doctor at 10",
        "report_absence",
        reason="come out in a rash",
    )
    assert "leaving" not in parent.records[0]


@pytest.mark.parametrize(
    "text",
    [
        "Nan is collecting Maryam today instead of me, the password is marmalade",
        "her uncle will be picking Maryam up at half 3 today",
        "My friend Jo is getting Maryam from school today",
    ],
)
def test_who_collects_today_is_for_the_office(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", child="Maryam")
    assert parent.records == []
    assert parent.routes == ["office"]


def test_a_grandmother_who_fetches_her_for_the_dentist_is_an_early_leaving() -> None:
    parent = Parent()
    parent.says("Nan is picking Maryam up at 1 for the dentist", "report_absence")
    assert parent.records[0].startswith("absence | Maryam Yusuf | 10.03 | dentist | leaving")


def _by_another() -> tuple[AbsenceReport, ...]:
    return (
        AbsenceReport(
            id=uuid4(), child="Maryam Yusuf", pupil_id=ONE.pupils[0].id, first_day=date(2026, 3, 10),
            last_day=date(2026, 3, 10), reason="nits",
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Hi did Mark let you know about Maryam being off?", "has her dad told you Maryam is off today?"]
)
def test_what_the_other_guardian_reported_needs_nobody(text: str) -> None:
    parent = Parent(by_others=_by_another())
    assert "nits" not in (reply := parent.says(text, "check_status"))
    assert "The office has what it needs to know." in reply
    assert parent.handoffs == []


def test_what_nobody_reported_is_asked_of_the_office() -> None:
    parent = Parent(TWO, by_others=_by_another())
    parent.says("did Mark let you know about Sara being off?", "check_status")
    assert parent.routes == ["office"]


@pytest.mark.parametrize(
    "change",
    [
        "actually don't post it, I'll collect it at 3 today when I get his sister",
        "don't post it please, I will collect it tomorrow",
    ],
)
def test_how_the_pack_comes_is_no_change_to_the_absence(change: str) -> None:
    parent = Parent(school=school("collect", "post"))
    parent.says("Maryam off today with a cold. Please post a work pack", "report_absence+request_work_pack")
    parent.says(change, "update_request")
    assert sorted(parent.records) == [
        "absence | Maryam Yusuf | 10.03 | cold", "work_pack | Maryam Yusuf | collect"
    ]  # fmt: skip


def test_help_that_is_asked_for_beside_missed_work_is_for_a_person() -> None:
    parent = Parent()
    parent.says(
        "Teams is stuck so Maryam's missed phonics, could somebody help us get in please",
        "technical_help+report_missed_work",
        answer="Ring the computing team.",
        work="phonics",
    )
    assert parent.routes == ["technical"]
    assert parent.records == ["missed_work | Maryam Yusuf | phonics"]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Please could Miss Lowe ring me tomorrow after 3.15. I am so worried about what she does to herself",
         "callback | Maryam Yusuf | 11.03 | Miss Lowe | after 15:15"),
        ("Can Mrs Shah ring me on Friday at 10. His family want to take her away and I am frightened for her",
         "callback | Maryam Yusuf | 13.03 | Mrs Shah | at 10:00"),
    ],
)  # fmt: skip
def test_a_call_asked_for_beside_a_worry_is_made_without_it(text: str, record: str) -> None:
    parent = Parent()
    assert parent.says(text, "request_callback", is_worrying=True) == ""
    assert parent.records == [record]


def test_a_call_in_the_breath_of_the_worry_stays_with_the_dsl() -> None:
    parent = Parent()
    parent.says("Please can Mrs Shah ring me because he hit her again", "request_callback", is_worrying=True)
    assert parent.records == []


def test_work_not_done_beside_a_worry_is_made_without_it() -> None:
    parent = Parent()
    parent.says(
        "Maryam hasn't done her maths sheet, there is nothing left in the cupboards",
        "report_missed_work",
        work="maths sheet",
        is_worrying=True,
    )
    assert parent.records == ["missed_work | Maryam Yusuf | maths sheet"]


def test_a_plain_reason_beside_a_worry_is_kept_for_both() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali and Sara are off again today both got coughs. Truth is I'm not coping",
        "report_absence",
        child=("Ali", "Sara"),
        is_worrying=True,
    )
    assert parent.records == ["absence | Ali Khan | 10.03 | coughs", "absence | Sara Khan | 10.03 | coughs"]


@pytest.mark.parametrize(
    "text",
    [
        "both mine are full of cold, not in tmrw. wat time is the live lesson on",
        "Ali and Sara off today, colds. wen is the live lesson",
        "both off today colds. wats happening about the live lesson",
    ],
)
def test_a_question_in_text_speak_beside_a_report_is_answered(text: str) -> None:
    parent = Parent(TWO)
    reply = parent.says(text, "report_absence+ask_question", answer="The live lesson is at 9.")
    assert "The live lesson is at 9." in reply
    assert len(parent.records) == 2
