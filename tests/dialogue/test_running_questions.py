"""A running question: answers are read in its light, and what is no answer is seen as such."""

import itertools
from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import TWO, Parent, school


def test_a_question_in_the_middle_is_answered_and_the_form_goes_on_in_other_words() -> None:
    parent = Parent(TWO)
    first = parent.says("can I have a pack", "request_work_pack")
    second = parent.says(
        "how many hours a day should they do?", "ask_question", answer="Children do up to three hours a day."
    )
    assert second.startswith("Children do up to three hours a day.")
    assert parent.asked in second
    assert parent.asked not in first
    parent.says("Sara", "inform", child="Sara")
    assert parent.records == ["work_pack | Sara Khan"]


def test_a_question_without_an_answer_goes_to_the_office_and_the_form_goes_on() -> None:
    parent = Parent(TWO)
    parent.says("can I have a pack", "request_work_pack")
    reply = parent.says(
        "is the school even open tomorrow with this snow", "ask_question", day_phrase="tomorrow"
    )
    assert parent.routes == ["office"]
    assert reply.endswith(parent.asked)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("collect", "collect"),
        ("1", "collect"),
        ("2", "deliver"),
        ("can sum1 drop it round we have no car", "deliver"),
        ("ill pick it up thurs", "collect"),
    ],
)
def test_how_the_pack_comes_is_read_in_many_words(text: str, way: str) -> None:
    parent = Parent()
    parent.says("a paper pack please", "request_work_pack")
    parent.says(text, "inform")
    assert parent.records == [f"work_pack | Maryam Yusuf | {way}"]
    assert parent.asked == ""


def test_yeah_go_on_does_not_say_which_way_and_is_asked_again_in_other_words() -> None:
    parent = Parent()
    parent.says("a paper pack please", "request_work_pack")
    before = parent.asked
    parent.says("yeah go on", "affirm")
    assert parent.asked
    assert parent.asked != before


def test_something_only_wanted_is_let_go_after_two_misses() -> None:
    parent = Parent()
    parent.says("a paper pack please", "request_work_pack")
    parent.says("yeah", "affirm")
    parent.says("yeah", "affirm")
    assert parent.asked == ""
    assert parent.records == ["work_pack | Maryam Yusuf"]


def test_something_needed_goes_to_a_person_after_three_misses() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    for _ in range(3):
        parent.says("hmm what", "other")
    assert parent.asked == ""
    assert "unfinished: report absence (2026-03-10, sick)" in [handoff.about for handoff in parent.handoffs]


def test_thanks_instead_of_a_reason_closes() -> None:
    parent = Parent()
    parent.says("Maryam off today", "report_absence")
    parent.says("thanks", "thank")
    assert parent.asked == ""
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("threw up in the car", "threw up in the car"),
        ("ear infection again bless him", "ear infection again bless him"),
        ("Dentist", "Dentist"),
        ("cos she's got a cough", "cough"),
        ("nans funeral", "nans funeral"),
    ],
)
@pytest.mark.parametrize("intents", ["inform", "report_absence", "", "other"])
def test_a_reason_in_any_words(text: str, reason: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off today", "report_absence")
    parent.says(text, intents)
    assert parent.records == [f"absence | Maryam Yusuf | 10.03 | {reason}"]


def test_a_new_request_inside_an_answer_is_seen() -> None:
    parent = Parent(school=school("collect"))
    parent.says("Maryam off today", "report_absence")
    parent.says(
        "tummy ache and can you print her some bits to be going on with",
        "inform+request_work_pack",
        reason="tummy ache",
        work="bits",
    )
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | tummy ache",
        "work_pack | Maryam Yusuf | bits | collect",
    ]


def test_another_child_inside_an_answer_is_seen() -> None:
    parent = Parent(TWO)
    parent.says("Ali is off today", "report_absence", child="Ali")
    parent.says(
        "cough. oh and Sara's off as well, temperature",
        "inform+report_absence",
        reason=("cough", "temperature"),
        child="Sara",
    )
    assert parent.records == [
        "absence | Ali Khan | 10.03 | cough",
        "absence | Sara Khan | 10.03 | temperature",
    ]


def test_a_person_wanted_in_the_middle_gets_what_was_said_so_far() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("can i just talk to somebody this is doing my head in", "talk_to_person")
    assert [handoff.about for handoff in parent.handoffs] == [
        "asked for a person",
        "unfinished: report absence (2026-03-10, sick)",
    ]
    assert parent.asked == ""


def test_did_you_not_get_my_text_in_the_middle_is_answered_and_the_form_goes_on() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("did you not get my text from half 7", "check_status")
    assert parent.asked


def test_the_days_of_a_form_stay_those_meant_when_it_began() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.now = datetime(2026, 3, 10, 20, 0, tzinfo=LONDON)
    parent.says("Ali", "inform", child="Ali")
    assert parent.records == ["absence | Ali Khan | 10.03 | sick"]


def test_a_question_left_from_another_day_gives_way_to_a_new_request() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.now = datetime(2026, 3, 12, 9, 0, tzinfo=LONDON)
    parent.says("please ring me", "request_callback")
    assert parent.records == ["callback"]
    assert [handoff.about for handoff in parent.handoffs] == ["unfinished: report absence (2026-03-10, sick)"]


def test_menu_in_the_middle_leaves_the_form() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    assert "1 Child off or late." in parent.says("MENU")
    assert parent.asked == ""


def test_back_leaves_the_form() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("BACK")
    assert parent.asked == ""
    assert parent.records == []


def test_likely_readings_are_offered_by_number() -> None:
    parent = Parent(school=school("collect"))
    reply = parent.says("the thing for maths", ranking="request_work_pack+report_missed_work")
    assert (
        "Which do you mean: 1 Ask for a paper work pack, 2 Tell the teacher about work not done, 3 Speak to a person?"
        in reply
    )
    parent.says("1")
    assert parent.records == ["work_pack | Maryam Yusuf | collect"]


def test_likely_readings_are_picked_in_words_too() -> None:
    parent = Parent(school=school("collect"))
    parent.says("the thing for maths", ranking="request_work_pack+report_missed_work")
    parent.says("the pack", "inform")
    assert parent.records == ["work_pack | Maryam Yusuf | collect"]


def test_still_unsure_is_a_person() -> None:
    parent = Parent()
    parent.says("the thing for maths", ranking="request_work_pack+report_missed_work")
    parent.says("you know the thing", ranking="request_work_pack+report_missed_work")
    assert parent.routes == ["office"]
    assert parent.asked == ""


def test_a_greeting_shows_the_menu_and_a_digit_starts_a_form_that_asks_for_the_day() -> None:
    parent = Parent()
    assert "1 Child off or late." in parent.says("hi", "greet")
    assert parent.says("1").endswith("Which day or days will Maryam be off?")
    parent.says("thursday", "inform", day_phrase="thursday")
    parent.says("dentist", "inform", reason="dentist")
    assert parent.records == ["absence | Maryam Yusuf | 12.03 | dentist"]


def test_a_question_from_the_menu_is_asked_for_and_answered() -> None:
    parent = Parent()
    parent.says("menu", "help")
    assert parent.says("5").endswith("What would you like to know?")
    assert parent.says("what time is lunch", "ask_question", answer="Lunch is at 12.") == "Lunch is at 12."
    assert parent.asked == ""


def test_two_digressions_in_a_row_never_ask_in_the_same_words() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    asked = [parent.asked]
    for _ in range(5):
        parent.says("do packs cost anything?", "ask_question", answer="Packs are free.")
        asked.append(parent.asked)
    assert all(first != second for first, second in itertools.pairwise(asked))
    assert all(asked)


def test_yes_is_no_reason() -> None:
    parent = Parent()
    parent.says("Maryam off today", "report_absence")
    parent.says("yes", "affirm")
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]
    assert parent.asked


@pytest.mark.parametrize(
    ("text", "child"), [("the second one", "Sara Khan"), ("number 1 please", "Ali Khan"), ("one", "Ali Khan")]
)
def test_a_number_in_words(text: str, child: str) -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says(text, "inform")
    assert parent.records == [f"absence | {child} | 10.03 | sick"]


def test_a_question_of_its_own_in_between_does_not_lose_the_form() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("no thats wrong", "update_request")
    parent.says("nothing", "deny")
    assert "Ali" in parent.asked


def test_sara_too_instead_of_a_reason_takes_her_in_and_asks_again() -> None:
    parent = Parent(TWO)
    parent.says("Ali wont be in", "report_absence", child="Ali")
    before = parent.asked
    parent.says("sara too", "inform", child="sara")
    assert parent.asked
    assert parent.asked != before
    parent.says("both got d&v", "inform", reason="d&v")
    assert parent.records == ["absence | Ali Khan | 10.03 | d&v", "absence | Sara Khan | 10.03 | d&v"]


def test_a_time_in_the_reason_is_kept() -> None:
    parent = Parent()
    parent.says("Maryam will be late", "report_absence", child="Maryam")
    parent.says("dentist, should be there by 10", "inform", reason="dentist", time_window="by 10")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | dentist | in before 10:00"]


def test_a_correction_before_the_reason_stays_when_the_reason_comes() -> None:
    parent = Parent(TWO)
    parent.says("Ali off today", "report_absence", child="Ali")
    parent.says("sorry i meant tomorrow", "update_request", day_phrase="tomorrow")
    parent.says("and not Ali its Sara", "update_request", child=("Ali", "Sara"))
    reply = parent.says("flu", "inform", reason="flu")
    assert parent.records == ["absence | Sara Khan | 11.03 | flu"]
    assert "Sara off tomorrow" in reply


def test_a_polite_wish_that_answers_the_question_is_no_digression() -> None:
    parent = Parent(TWO)
    parent.says("can Sara have a paper pack", "request_work_pack", child="Sara")
    parent.says("can it come home with her brother", "ask_question")
    assert parent.records == ["work_pack | Sara Khan | home with her brother"]
    assert parent.handoffs == []


def test_a_question_the_interpreter_did_not_see_is_still_none_of_the_answer() -> None:
    parent = Parent()
    parent.says("a paper pack please", "request_work_pack")
    reply = parent.says("when will it be ready", "")
    assert parent.routes == ["office"]
    assert reply.endswith(parent.asked)


def test_asking_again_for_what_stands_already_is_answered_though_nothing_is_new() -> None:
    parent = Parent(TWO)
    parent.says("work for Sara please ill collect", "request_work_pack")
    parent.says("can we have a paper pack", "request_work_pack")
    assert parent.says("can we have a paper pack", "request_work_pack") == "Thank you."
    assert len(parent.kept) == 1


def two_at_once() -> Parent:
    """ "My son is sick, and can teacher ring me", of a family with two children."""
    parent = Parent(TWO)
    parent.says(
        "mi son is sik today tumy bug n can teachr ring me plese",
        "report_absence+request_callback",
        reason="tumy bug",
        day_phrase="today",
        who="teachr",
    )
    return parent


def test_what_waits_for_its_child_is_named_beside_what_was_passed_on() -> None:
    parent = two_at_once()
    assert parent.records == ["callback | teachr"]
    reply = "\n".join(parent.last.replies) if parent.last else ""
    assert "Next, the absence. Which child is it for: 1 Ali, 2 Sara?" in reply


def test_my_son_is_one_child_and_both_is_not_offered() -> None:
    assert "Both" not in two_at_once().asked
    assert "3 Both" in _asked_after("off sick today")
    assert "Both" not in _asked_after("hes off sick today")


def _asked_after(text: str) -> str:
    parent = Parent(TWO)
    parent.says(text, "report_absence", day_phrase="today")
    return parent.asked


def test_when_to_ring_is_taken_while_a_child_is_asked_for() -> None:
    parent = two_at_once()
    parent.says("after 4", "inform", time_window="after 4")
    assert parent.records == ["callback | teachr | after 16:00"]
    assert "1 Ali, 2 Sara" in parent.asked


@pytest.mark.parametrize(
    "text",
    ["actualy dont ring me il email", "dont ring me ill just email her", "no dont call me, just email"],
)
def test_a_call_is_taken_back_while_a_child_is_asked_for(text: str) -> None:
    parent = two_at_once()
    parent.says(text, "update_request")
    assert parent.records == ["callback | teachr | withdrawn"]
    parent.says("ali", "inform", child="ali")
    assert parent.records[1:] == ["absence | Ali Khan | 10.03 | tumy bug"]


def test_a_new_request_joins_the_one_that_waits_and_the_reply_says_so() -> None:
    parent = two_at_once()
    reply = parent.says("can he have his reading sheets tho", "request_work_pack")
    assert "Next, the absence and the paper pack." in reply
    reply = parent.says("is there any homework", "ask_question", answer="Homework is set on Mondays.")
    assert "Next," not in reply  # said once
    parent.says("ali", "inform", child="ali")
    assert [record.split(" | ")[:2] for record in parent.records[1:]] == [
        ["absence", "Ali Khan"],
        ["work_pack", "Ali Khan"],
    ]


def test_can_he_have_his_sheets_is_a_wish_and_no_question_for_the_office() -> None:
    parent = two_at_once()
    reply = parent.says(
        "can he have his reading sheets tho", "request_work_pack+ask_question", work="reading sheets"
    )
    assert parent.routes == []
    assert "Next, the absence and the paper pack." in reply


@pytest.mark.parametrize(
    "text", ["forget the pack", "actually dont need the pack now", "cancel the work pack pls"]
)
def test_one_of_several_that_wait_for_a_child_is_let_go_and_the_other_goes_on(text: str) -> None:
    parent = Parent(TWO)
    parent.says(
        "shes off today tummy bug and can she have a work pack",
        "report_absence+request_work_pack",
        reason="tummy bug",
        day_phrase="today",
    )
    reply = parent.says(text, "update_request")
    assert "left out the paper pack" in reply
    assert "1 Ali, 2 Sara" in parent.asked
    parent.says("2", "inform")
    assert [record.split(" | ")[0] for record in parent.records] == ["absence"]
    assert parent.last is not None
    assert parent.last.handoffs == ()
