"""Which requests a first message holds: none lost, none made up."""

import pytest

from bot.core.understanding import Intent, IntentReading, Understanding
from tests.dialogue.conversing import ONE, TWO, Parent, family, school


@pytest.mark.parametrize("intents", ["other", "", "ask_question", "report_absence"])
@pytest.mark.parametrize(
    "text",
    [
        "Can Maryam come out at 1 on Friday please? We've a flight at 5",
        "Could you put it down that Maryam's out Friday",
        "can i book maryam out for Friday",
        "Could Maryam leave at 2 on Friday",
        "Is it ok if Maryam has Friday off? Could Maryam have Friday off",
        "please can you mark Maryam absent Friday",
        "I want to take Maryam out on Friday",
        "would it be possible for Maryam to be let out at 12 on Friday",
        "need Maryam off Friday please",
    ],
)
def test_a_child_asked_out_is_an_absence(text: str, intents: str) -> None:
    parent = Parent()
    parent.says(text, intents, day_phrase="Friday")
    assert [record.split(" | ")[:3] for record in parent.records] == [["absence", "Maryam Yusuf", "13.03"]]


@pytest.mark.parametrize(
    "text",
    [
        "can Maryam bring her scooter on Friday",
        "can Maryam go to breakfast club tomorrow?",
        "can Maryam have school dinner on Thursday",
        "does Maryam finish at 12 on Friday?",
        "what is the rule if I take Maryam out on Friday",
        "could Maryam have her maths off you on Friday",
        "can I take Maryam's scooter home on Friday",
        "could Maryam come out to the car on Friday at 3",
    ],
)
def test_what_a_child_may_do_is_a_question(text: str) -> None:
    parent = Parent()
    parent.says(text, "ask_question")
    assert parent.records == []


@pytest.mark.parametrize(
    "text",
    ["morning just got in off nights", "just come in off shift, kettle on", "finally sat down after nights"],
)
def test_a_guess_with_no_child_day_or_reason_is_no_absence(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence")
    assert parent.records == []


@pytest.mark.parametrize(
    "text",
    [
        "Maryam is ill today. Paper from doctor I will bring",
        "Maryam is ill today, I bring letter from hospital tomorrow",
        "Maryam is ill today. Do you need a doctor's note",
    ],
)
def test_a_paper_from_the_doctor_is_no_pack(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence+request_work_pack", reason="ill")
    assert [record.split(" | ")[0] for record in parent.records] == ["absence"]


@pytest.mark.parametrize(
    ("text", "marked", "records"),
    [
        (
            "3 things. 1) Maryam is off tomorrow for her brace fitting 2) she hasnt finished her river project, printer died",
            {"reason": ("brace fitting", "printer died"), "work": "river project"},
            ["absence | Maryam Yusuf | 11.03 | brace fitting", "missed_work | Maryam Yusuf | river project | printer died"],
        ),
        (
            "Maryam has hearing test tomorrow so she wont be in that day. also she has not done her spellings, the book is at her dads",
            {"reason": ("hearing test", "book is at her dads"), "work": "spellings"},
            ["absence | Maryam Yusuf | 11.03 | hearing test", "missed_work | Maryam Yusuf | spellings | book is at her dads"],
        ),
        (
            "Maryam no finish science project because she have fever, today also not come school",
            {"reason": "fever", "work": "science project"},
            ["absence | Maryam Yusuf | 10.03 | fever", "missed_work | Maryam Yusuf | 10.03 | science project | fever"],
        ),
    ],
)  # fmt: skip
def test_an_absence_and_missed_work_have_each_their_own(
    text: str, marked: dict[str, str], records: list[str]
) -> None:
    parent = Parent(ONE)
    parent.says(text, "report_absence+report_missed_work", **marked)
    assert parent.records == records


@pytest.mark.parametrize(
    "text",
    [
        "Ali is off today with tonsillitis and Sara hasn't done her reading log",
        "Ali off today, tonsillitis, and Sara didn't finish her reading log sorry",
        "Ali has tonsillitis so he is off today. Sara has not done her reading log",
        "Sara hasn't done her reading log and Ali is off today with tonsillitis",
    ],
)
def test_one_child_s_absence_is_not_the_other_s_missed_work(text: str) -> None:
    parent = Parent(TWO)
    parent.says(text, "report_absence+report_missed_work", reason="tonsillitis", work="reading log")
    assert sorted(record.split(" | ")[0:2] for record in parent.records) == [
        ["absence", "Ali Khan"],
        ["missed_work", "Sara Khan"],
    ]


def test_both_are_off_and_both_want_papers() -> None:
    parent = Parent(
        family(("Ayaan Warsame", "2E"), ("Ayuub Warsame", "2E")), school=school("collect", "deliver")
    )
    parent.says(
        "Ayaan and Ayuub both have the chickenpoks. No school this week all days. Please make home papers for two of them, my sister will collect",
        "report_absence+request_work_pack", child=("Ayaan", "Ayuub"), day_phrase="this week all days",
    )  # fmt: skip
    assert parent.records == [
        "absence | Ayaan Warsame | 10.03-13.03 | chickenpoks",
        "absence | Ayuub Warsame | 10.03-13.03 | chickenpoks",
        "work_pack | Ayaan Warsame | my sister will collect",
        "work_pack | Ayuub Warsame | my sister will collect",
    ]


@pytest.mark.parametrize("place", ["theatre today", "surgery today", "hospital today", "a lot of pain today"])
def test_in_theatre_is_not_in_school(place: str) -> None:
    parent = Parent()
    parent.says(f"our Maryam's broke is arm n she's in {place}", "report_absence", reason="broke is arm")
    assert [record.split(" | ")[:2] for record in parent.records] == [["absence", "Maryam Yusuf"]]


@pytest.mark.parametrize(
    "opening",
    [
        "Hi I'm Lorraine the childminder for Aarav Mehta in 5R",
        "hello its Bev, nan of Aarav Mehta in Year 5",
        "This is the auntie of Aarav Mehta",
    ],
)
def test_an_unknown_number_that_names_the_child_is_heard_out(opening: str) -> None:
    parent = Parent(None)
    parent.says(opening, "", child="Aarav Mehta")
    parent.says("he's thrown up all over my hall so I'm keeping him with me today", "report_absence")
    assert parent.handoffs == []
    assert [record.split(" | ")[:3] for record in parent.records] == [["absence", "Aarav Mehta", "10.03"]]


@pytest.mark.parametrize(
    "then", ["the fractions sheet, two sides", "fractions sheet", "it was the fractions sheet"]
)
def test_work_named_after_homework_is_which_it_was(then: str) -> None:
    parent = Parent()
    parent.says("she did not do the homework last night, we had power cut", "report_missed_work",
                work="homework", reason="we had power cut")  # fmt: skip
    parent.says(then, "report_missed_work", work="fractions sheet")
    assert len(parent.records) == 1
    assert "fractions sheet | we had power cut" in parent.records[0]


def test_a_request_that_the_interpreter_is_sure_of_needs_no_words_of_ours() -> None:
    text = "Maryam broke her ankle so off rest of the week. can hers come home with Bilal pls"
    readings = tuple(
        IntentReading(name=name, confidence=confidence)
        for name, confidence in ((Intent.REQUEST_WORK_PACK, 0.987), (Intent.REPORT_ABSENCE, 0.96))
    )
    parent = Parent()
    parent.sends(text, Understanding(intents=readings, ranking=readings))
    assert {record.kind for record in parent.kept.values()} == {"absence", "work_pack"}
