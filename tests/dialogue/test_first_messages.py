"""One text is enough when it holds everything; only what is missing and needed is asked for."""

from datetime import datetime

from bot.core.clock import LONDON
from bot.core.gsm import count_parts
from bot.core.school_settings import Callbacks, Packs
from tests.dialogue.conversing import ONE, THREE, TWO, Parent, school

STANDING = "Automatic school message line. Not watched all the time. In an emergency call 999."


def test_one_text_that_holds_three_requests_yields_three_records_and_one_reply() -> None:
    parent = Parent()
    reply = parent.says(
        "Maryam is off today, sick bug. can you send a paper pack and ask Mr Ali to ring me after 3",
        "report_absence+request_work_pack+request_callback", child="Maryam", day_phrase="today", reason="sick bug",
        who="Mr Ali", time_window="after 3",
    )  # fmt: skip
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | sick bug",
        "work_pack | Maryam Yusuf",
        "callback | Maryam Yusuf | Mr Ali | after 15:00",
    ]
    assert (
        "Passed to the office: Maryam off today (Tue 10 March), sick bug. A paper pack for Maryam. Mr Ali to ring you after 15:00."
        in reply
    )
    assert parent.asked == "How would you like the pack: 1 collect it, 2 have it delivered?"


def test_the_school_s_own_notes_never_make_a_second_reply() -> None:
    note = "Please bring the finished pack back to the office on the Friday of the same week."
    wordy = school("collect", "deliver").model_copy(
        update={
            "packs": Packs(is_available=True, delivery=("collect", "deliver"), note=note),
            "callbacks": Callbacks(note="The class teacher rings within two school days of being asked."),
        }
    )
    parent = Parent(school=wordy, now=datetime(2026, 3, 14, 9, 5, tzinfo=LONDON))
    reply = parent.says(
        "Maryam is off today, sick bug. can you send a paper pack and ask Mr Ali to ring me after 3",
        "report_absence+request_work_pack+request_callback", child="Maryam", day_phrase="today", reason="sick bug",
        who="Mr Ali", time_window="after 3",
    )  # fmt: skip
    assert parent.last is not None
    assert len(parent.last.replies) == 1
    assert count_parts(reply) <= 2


def test_the_same_holds_where_the_interpreter_marks_nothing() -> None:
    parent = Parent(school=school("collect"))
    parent.says("Maryam is off today, sick bug. can you send a paper pack and ask Mr Ali to ring me after 3")
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | sick bug",
        "work_pack | Maryam Yusuf | collect",
        "callback | Maryam Yusuf | Mr Ali | after 15:00",
    ]


def test_the_first_reply_ends_with_the_standing_line_and_the_second_does_not() -> None:
    parent = Parent()
    assert parent.says("Maryam off today, cold", "report_absence", reason="cold").endswith(STANDING)
    assert STANDING not in parent.says("thanks", "thank")


def test_a_message_after_a_long_silence_begins_a_new_conversation() -> None:
    parent = Parent()
    parent.says("Maryam off today, cold", "report_absence", reason="cold")
    parent.now = datetime(2026, 3, 12, 9, 0, tzinfo=LONDON)
    assert STANDING in parent.says("hello", "greet")


def test_the_only_child_is_taken_for_granted() -> None:
    parent = Parent()
    parent.says("not well today, staying home", "report_absence", reason="not well")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | not well"]


def test_with_two_children_the_child_is_asked_for_and_a_digit_answers() -> None:
    parent = Parent(TWO)
    assert "Which child is it for: 1 Ali, 2 Sara, 3 Both?" in parent.says("off sick today", "report_absence")
    assert parent.records == []
    parent.says("2", "inform")
    assert parent.records == ["absence | Sara Khan | 10.03 | sick"]


def test_both_by_digit_yields_a_record_a_child() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("3")
    assert parent.records == ["absence | Ali Khan | 10.03 | sick", "absence | Sara Khan | 10.03 | sick"]


def test_two_digits_pick_two_of_three_children() -> None:
    parent = Parent(THREE)
    parent.says("off sick today", "report_absence")
    parent.says("1 and 3", "inform")
    assert [record.split(" | ")[1] for record in parent.records] == ["Ella Price", "Poppy Price"]


def test_both_named_in_one_text_share_day_and_reason() -> None:
    parent = Parent(TWO)
    reply = parent.says(
        "Ali and Sara both off today, sick bug", "report_absence", child=("Ali", "Sara"), reason="sick bug"
    )
    assert parent.records == [
        "absence | Ali Khan | 10.03 | sick bug",
        "absence | Sara Khan | 10.03 | sick bug",
    ]
    assert "Ali and Sara off today (Tue 10 March), sick bug." in reply


def test_each_request_keeps_its_own_child() -> None:
    parent = Parent(TWO, school=school("collect"))
    parent.says(
        "Ali off today dentist. pack for Sara please",
        "report_absence+request_work_pack",
        child=("Ali", "Sara"),
        reason="dentist",
    )
    assert parent.records == ["absence | Ali Khan | 10.03 | dentist", "work_pack | Sara Khan | collect"]


def test_the_child_asked_for_once_serves_every_request() -> None:
    parent = Parent(TWO, school=school("collect"))
    parent.says("off sick today, and can i have a pack", "report_absence+request_work_pack")
    parent.says("Ali", "inform", child="Ali")
    assert parent.records == ["absence | Ali Khan | 10.03 | sick", "work_pack | Ali Khan | collect"]


def test_a_child_who_stays_in_school_is_not_reported() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali has a temperature today, Sara is fine and will be in as usual",
        "report_absence",
        child=("Ali", "Sara"),
        reason="temperature",
    )
    assert parent.records == ["absence | Ali Khan | 10.03 | temperature"]


def test_no_day_means_today_while_the_office_is_open() -> None:
    parent = Parent()
    parent.says("Maryam is poorly", "report_absence", reason="poorly")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | poorly"]


def test_no_day_means_the_next_school_day_once_the_office_has_closed() -> None:
    parent = Parent(now=datetime(2026, 3, 13, 18, 30, tzinfo=LONDON))
    parent.says("Maryam is poorly", "report_absence", reason="poorly")
    assert parent.records == ["absence | Maryam Yusuf | 16.03 | poorly"]


def test_before_school_today_is_meant() -> None:
    parent = Parent(now=datetime(2026, 3, 10, 6, 10, tzinfo=LONDON))
    parent.says("Maryam is poorly", "report_absence", reason="poorly")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | poorly"]


def test_tomorrow_is_read_without_the_interpreter_marking_it() -> None:
    parent = Parent()
    parent.says("maryam wont be in tomorrow, dentist", "report_absence")
    assert parent.records == ["absence | Maryam Yusuf | 11.03 | dentist"]


def test_an_absence_is_recorded_before_its_reason_is_asked_for() -> None:
    parent = Parent()
    reply = parent.says("maryam wont be in today", "report_absence")
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]
    assert reply.endswith("Can you tell me why, in a word or two? You can also say SKIP.")
    parent.says("she's got a tummy ache", "inform", reason="tummy ache")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | tummy ache"]


def test_a_reason_may_be_kept_back() -> None:
    parent = Parent()
    parent.says("maryam wont be in today", "report_absence")
    parent.says("id rather not say", "deny")
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]
    assert parent.asked == ""


def test_one_way_to_get_a_pack_is_told_and_not_asked() -> None:
    parent = Parent(school=school("collect"))
    assert "A paper pack" not in parent.says("hi", "greet")
    reply = parent.says("can I have a paper pack please", "request_work_pack")
    assert "a paper pack for Maryam to collect" in reply
    assert parent.asked == ""


def test_where_the_school_is_silent_about_packs_nothing_is_promised() -> None:
    parent = Parent(school=school(is_available=None))
    reply = parent.says("can I have a paper pack please", "request_work_pack")
    assert parent.records == ["work_pack | Maryam Yusuf"]
    assert "Passed to the office: a paper pack for Maryam." in reply
    assert parent.asked == ""


def test_a_way_the_school_does_not_offer_is_kept_and_the_schools_way_told() -> None:
    parent = Parent(school=school("collect"))
    reply = parent.says("can you post a paper pack to us please", "request_work_pack", delivery="post")
    assert parent.records == ["work_pack | Maryam Yusuf | post"]
    assert "At this school packs are collected from the office." in reply


def test_missed_work_names_the_work_or_asks_for_it_once() -> None:
    parent = Parent()
    parent.says("Maryam didnt get her maths sheet done", "report_missed_work", work="maths sheet")
    assert parent.records == ["missed_work | Maryam Yusuf | maths sheet"]
    other = Parent()
    assert "Which work did Maryam miss?" in other.says(
        "Maryam couldn't finish it all yesterday", "report_missed_work"
    )
    other.says("the fractions one", "inform", work="fractions")
    assert other.records == ["missed_work | Maryam Yusuf | 09.03 | fractions"]


def test_a_callback_asks_for_nothing() -> None:
    parent = Parent()
    parent.says("please ring me", "request_callback")
    assert parent.records == ["callback"]
    assert parent.asked == ""


def test_a_callback_keeps_whom_when_where_and_about_what() -> None:
    parent = Parent()
    parent.says(
        "can the school nurse ring me on 07700 900123 tomorrow before 2 about her inhaler", "request_callback",
        who="the school nurse", phone="07700 900123", time_window="before 2",
    )  # fmt: skip
    assert parent.records == [
        "callback | Maryam Yusuf | 11.03 | school nurse | before 14:00 | +447700900123 | her inhaler"
    ]


def test_a_call_about_two_children_is_one_call() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali and Sara off today with colds, can Miss Lee call me",
        "report_absence+request_callback",
        child=("Ali", "Sara"),
        reason="colds",
        who="Miss Lee",
    )
    assert [record for record in parent.records if record.startswith("callback")] == [
        "callback | Miss Lee | Ali and Sara"
    ]


def test_lateness_is_noted() -> None:
    parent = Parent()
    parent.says(
        "Maryam will be late today, dentist, in at 11",
        "report_absence",
        reason="dentist",
        time_window="at 11",
    )
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | dentist | in at 11:00"]


def test_leaving_early_is_noted() -> None:
    parent = Parent()
    parent.says(
        "Maryam has the optician tomorrow, I will pick her up at 2",
        "report_absence",
        reason="optician",
        time_window="at 2",
    )
    assert parent.records == ["absence | Maryam Yusuf | 11.03 | optician | leaving at 14:00"]


def test_a_holiday_is_a_request_to_the_head_and_never_called_authorised() -> None:
    parent = Parent()
    reply = parent.says(
        "We are going on holiday 16 to 20 March so Maryam will be off", "report_absence", reason="holiday"
    )
    assert parent.records == [
        "absence | Maryam Yusuf | 16.03-20.03 | holiday | leave, for the headteacher to decide"
    ]
    assert parent.handoffs == []  # one thing asked, one record: the note marks it for the head
    assert "authorised" not in reply


def test_an_open_end_stays_open() -> None:
    parent = Parent()
    parent.says("Maryam has chickenpox, off until further notice", "report_absence", reason="chickenpox")
    assert parent.records == ["absence | Maryam Yusuf | 10.03- | chickenpox"]


def test_off_and_back_in_one_text_gives_the_span() -> None:
    parent = Parent()
    parent.says("Maryam off with flu, back Friday", "report_absence", reason="flu")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-12.03 | flu"]


def test_the_same_report_twice_makes_one_record() -> None:
    parent = Parent()
    parent.says("Maryam off today cold", "report_absence", reason="cold")
    parent.says("just to say Maryam is off today with a cold", "report_absence", reason="cold")
    parent.says("Maryam is off tomorrow too", "report_absence")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-11.03 | cold"]


def test_a_bare_name_of_one_sort_or_another_keeps_the_pupils_own() -> None:
    parent = Parent(ONE)
    parent.says("MARYAM OFF SICK", "report_absence")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | SICK"]


def test_asking_for_something_politely_is_no_question_for_the_office() -> None:
    parent = Parent(school=school("collect"))
    parent.says("can you send work home", "ask_question+request_work_pack")
    assert parent.records == ["work_pack | Maryam Yusuf | collect"]
    assert parent.handoffs == []


def test_a_question_beside_a_request_is_asked_on() -> None:
    parent = Parent()
    parent.says(
        "what time do teachers finish and can miss hanley ring me after",
        "request_callback+ask_question",
        who="miss hanley",
    )
    assert parent.records == ["callback | Miss Hanley"]
    assert parent.routes == ["office"]


def test_a_question_about_keeping_a_child_off_reports_nothing() -> None:
    parent = Parent()
    parent.says("until when do i have to keep her off with sickness", "ask_question", answer="48 hours.")
    assert parent.records == []


def test_each_child_keeps_its_own_days() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali off tomorrow for a funeral. Sara friday only",
        "report_absence",
        child=("Ali", "Sara"),
        reason="funeral",
    )
    assert parent.records == ["absence | Ali Khan | 11.03 | funeral", "absence | Sara Khan | 13.03 | funeral"]


def test_so_many_minutes_late() -> None:
    parent = Parent()
    parent.says("maryam will be 10 mins late traffic", "report_absence", child="maryam")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | traffic | late by 10 minutes"]


def test_the_writers_own_name_is_no_child() -> None:
    parent = Parent()
    text = "Maryam will not be attending today as she has a cough. Kind regards, Nadia"
    parent.says(text, "report_absence", child=("Maryam", "Nadia"), reason="cough")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cough"]
    unknown = Parent(None)
    text = "Hello, my name is Piotr. My son Kacper is sick today, he has fever"
    unknown.says(text, "report_absence", child=("Piotr", "Kacper"), reason="fever")
    assert unknown.records == ["absence | Kacper | 10.03 | fever | unverified"]


def test_a_second_intent_that_no_word_bears_out_is_left() -> None:
    parent = Parent()
    parent.says(
        "she still poorly so not in tomorrow either", "report_absence+report_missed_work", reason="poorly"
    )
    assert parent.records == ["absence | Maryam Yusuf | 11.03 | poorly"]


def test_a_link_is_never_sent_whatever_the_interpreter_reads() -> None:
    parent = Parent()
    reply = parent.says(
        "hi can u send me the zoom link for todays lesson", "", answer="The link is in the app."
    )
    assert parent.routes == ["office"]
    assert "The link is in the app" not in reply


def test_off_tomorrow_written_on_a_friday_night_is_said_of_monday() -> None:
    parent = Parent(now=datetime(2026, 3, 13, 18, 30, tzinfo=LONDON))
    parent.says("Maryam off tomorrow, cold", "report_absence", day_phrase="tomorrow", reason="cold")
    assert parent.records == ["absence | Maryam Yusuf | 16.03 | cold"]


def test_the_reason_can_be_skipped_in_the_words_that_were_offered() -> None:
    parent = Parent()
    assert "SKIP" in parent.says("Maryam is off today", "report_absence", day_phrase="today")
    parent.says("Skip", "")
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]
    assert parent.asked == ""


def test_what_the_child_is_ill_with_is_the_reason() -> None:
    parent = Parent()
    parent.says("Maryam is poorly with a chest infection", "report_absence", child="Maryam", reason="poorly")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | chest infection"]


def test_why_work_was_not_done_is_no_call_for_technical_help() -> None:
    parent = Parent()
    text = "Maryam couldn't do her spelling homework last night, the wifi was down"
    parent.says(text, "report_missed_work+technical_help", child="Maryam", work="spelling homework")
    assert parent.routes == []
    asking = Parent()
    text = "Maryam couldn't do her spellings, we can't log in to Teams"
    asking.says(text, "report_missed_work+technical_help", child="Maryam", work="spellings")
    assert asking.routes == ["technical"]
