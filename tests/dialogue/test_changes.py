"""A correction changes the right record and makes no second; a change of mind takes it back."""

from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import TWO, Parent, school


def reported(
    parent: Parent | None = None, text: str = "Maryam off today, cold", **marked: str | tuple[str, ...]
) -> Parent:
    parent = parent or Parent(school=school("collect"))
    parent.says(text, "report_absence", **marked)
    return parent


@pytest.mark.parametrize("intents", ["update_request", "report_absence", "inform", ""])
def test_sorry_i_meant_tuesday_moves_the_day_whatever_the_interpreter_says(intents: str) -> None:
    parent = reported(text="Maryam off on Wednesday, dentist")
    reply = parent.says("sorry I meant thursday", intents, day_phrase="thursday")
    assert parent.records == ["absence | Maryam Yusuf | 12.03 | dentist"]
    assert "Changed. The office now has: Maryam off Thu 12 March, dentist." in reply


def test_not_ali_its_sara_moves_every_record_of_that_text() -> None:
    parent = Parent(TWO, school=school("collect"))
    parent.says(
        "Ali off today, cold, and a pack please",
        "report_absence+request_work_pack",
        child="Ali",
        reason="cold",
    )
    parent.says("not Ali its Sara", "update_request", child=("Ali", "Sara"))
    assert parent.records == ["absence | Sara Khan | 10.03 | cold", "work_pack | Sara Khan | collect"]


def test_wrong_child_without_saying_which_was_wrong() -> None:
    parent = reported(Parent(TWO), "Ali off today, cold")
    parent.says("wrong child sorry, it's Sara", "update_request", child="Sara")
    assert parent.records == ["absence | Sara Khan | 10.03 | cold"]


def test_make_that_2pm_moves_the_call() -> None:
    parent = Parent()
    parent.says("can Mrs Lee ring me after 3", "request_callback", who="Mrs Lee")
    parent.says("make that 2pm", "update_request", time_window="2pm")
    assert parent.records == ["callback | Mrs Lee | at 14:00"]


def test_another_number_for_the_call() -> None:
    parent = Parent()
    parent.says("please ring me on 07700 900111", "request_callback", phone="07700 900111")
    parent.says(
        "not 07700 900111, use 07700 900222", "update_request", phone=("07700 900111", "07700 900222")
    )
    assert parent.records == ["callback | +447700900222"]


def test_another_person_for_the_call() -> None:
    parent = Parent()
    parent.says("can Mr Cole ring me", "request_callback", who="Mr Cole")
    parent.says("sorry I meant Mrs Lee", "update_request", who="Mrs Lee")
    assert parent.records == ["callback | Mrs Lee"]


def test_another_way_for_the_pack() -> None:
    parent = Parent()
    parent.says("paper pack please, ill collect it", "request_work_pack")
    parent.says("actually can you deliver it instead", "update_request", delivery="deliver it")
    assert parent.records == ["work_pack | Maryam Yusuf | deliver"]


def test_another_reason() -> None:
    parent = reported()
    parent.says("turns out it's chickenpox", "update_request", reason="chickenpox")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | chickenpox"]


def test_back_tomorrow_ends_the_absence_the_day_before() -> None:
    parent = reported(text="Maryam has flu, off all week", reason="flu")
    parent.says("shes back tomorrow", "update_request", day_phrase="tomorrow")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | flu"]


def test_back_on_the_very_day_takes_it_back() -> None:
    parent = reported(text="Maryam off tomorrow, cold")
    parent.says("she's back tomorrow after all", "update_request", day_phrase="tomorrow")
    assert parent.records == ["absence | Maryam Yusuf | 11.03 | cold | withdrawn"]


def test_still_bad_so_make_it_til_friday_prolongs() -> None:
    parent = reported()
    parent.says("Actually she's still bad so make it til Friday", "update_request", day_phrase="til Friday")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-13.03 | cold"]


def test_not_back_tomorrow_as_i_said() -> None:
    parent = reported()
    parent.says("she will not be back tomorrow as I said", "update_request", day_phrase="tomorrow")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-11.03 | cold"]


@pytest.mark.parametrize(
    "text",
    [
        "she's fine now, sending her in",
        "Maryam is coming in after all",
        "scrap that, not ill any more",
        "never mind",
        "please cancel that",
    ],
)
def test_a_report_is_taken_back_by_saying_so(text: str) -> None:
    parent = reported()
    reply = parent.says(text, "update_request")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold | withdrawn"]
    assert "taken this back" in reply


def test_in_after_lunch_makes_it_a_late_start_and_keeps_the_report() -> None:
    parent = reported()
    parent.says("Shes fine now, will be in after 12:00", "update_request", time_window="after 12:00")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold | in after 12:00"]


def test_dont_need_the_pack_takes_back_the_pack_alone() -> None:
    parent = Parent(school=school("collect"))
    parent.says("Maryam off today, cold. pack please", "report_absence+request_work_pack", reason="cold")
    parent.says("actually dont need the pack", "update_request")
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | cold",
        "work_pack | Maryam Yusuf | collect | withdrawn",
    ]


def test_never_mind_means_what_was_asked_last() -> None:
    parent = reported()
    parent.says("and a pack please", "request_work_pack")
    parent.says("never mind", "update_request")
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | cold",
        "work_pack | Maryam Yusuf | collect | withdrawn",
    ]


def test_taking_back_for_one_of_two_children() -> None:
    parent = reported(Parent(TWO), "Ali and Sara off today, cold")
    parent.says("Ali is coming in after all", "update_request", child="Ali")
    assert parent.records == [
        "absence | Ali Khan | 10.03 | cold | withdrawn",
        "absence | Sara Khan | 10.03 | cold",
    ]


def test_where_he_could_be_either_the_child_is_asked_for() -> None:
    parent = reported(Parent(TWO), "Ali and Sara off today, cold")
    reply = parent.says("she's coming in after all", "update_request")
    assert "Which child do you mean: " in reply
    parent.says("Sara", "inform", child="Sara")
    assert parent.records == [
        "absence | Ali Khan | 10.03 | cold",
        "absence | Sara Khan | 10.03 | cold | withdrawn",
    ]


def test_his_sister_too_adds_a_record_for_her_alone() -> None:
    parent = reported(Parent(TWO), "Ali off today, cold")
    parent.says(
        "make it both of them off, his sister's started with it now", "update_request", child="both of them"
    )
    assert parent.records == ["absence | Ali Khan | 10.03 | cold", "absence | Sara Khan | 10.03 | cold"]


def test_a_change_to_nothing_goes_to_a_person() -> None:
    parent = Parent()
    reply = parent.says("Maryam is much better, back tomorrow", "update_request", child="Maryam")
    assert parent.records == []
    assert parent.routes == ["office"]
    assert "passed your change to the office" in reply


def test_thats_wrong_asks_what_to_change() -> None:
    parent = reported()
    assert parent.says("thats wrong", "deny").endswith("What should I change?")
    parent.says("it should be tomorrow", "inform", day_phrase="tomorrow")
    assert parent.records == ["absence | Maryam Yusuf | 11.03 | cold"]


def test_the_word_change_asks_what_to_change() -> None:
    parent = reported()
    assert "What should I change?" in parent.says("CHANGE")


def test_a_correction_while_the_reason_is_asked_for_changes_the_record_and_goes_on() -> None:
    parent = Parent()
    first = parent.says("Maryam off today", "report_absence")
    second = parent.says("sorry i meant tomorrow", "update_request", day_phrase="tomorrow")
    assert parent.records == ["absence | Maryam Yusuf | 11.03"]
    assert parent.asked
    assert parent.asked not in first
    assert second.endswith(parent.asked)


def test_a_correction_before_there_is_a_record_goes_into_the_form() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("sorry i meant tomorrow", "update_request", day_phrase="tomorrow")
    parent.says("Ali", "inform", child="Ali")
    assert parent.records == ["absence | Ali Khan | 11.03 | sick"]


def test_forget_it_in_the_middle_of_a_form_leaves_nothing() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("forget it", "update_request")
    assert parent.records == []
    assert parent.asked == ""


def test_forget_it_shes_perked_up_takes_the_running_report_back() -> None:
    parent = Parent()
    parent.says("Maryam off today", "report_absence")
    parent.says("forget it shes perked up, sending her in", "update_request")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | withdrawn"]
    assert parent.asked == ""


def test_neither_thanks_changed_my_mind_about_the_pack() -> None:
    parent = Parent()
    parent.says("a paper pack please", "request_work_pack")
    parent.says("neither thanks, changed my mind about the pack", "deny+update_request")
    assert parent.records == ["work_pack | Maryam Yusuf | withdrawn"]
    assert parent.asked == ""


def test_thanks_closes_and_does_not_reopen() -> None:
    parent = reported()
    before = dict(parent.kept)
    reply = parent.says("thanks so much", "thank")
    assert parent.kept == before
    assert "?" not in reply


def test_did_you_get_my_message_is_answered_from_the_record() -> None:
    parent = reported()
    reply = parent.says("did you get my message?", "check_status")
    assert "Yes, passed to the office: Maryam off today (Tue 10 March), cold." in reply
    assert len(parent.kept) == 1
    assert parent.handoffs == []


def test_did_you_get_that_shes_off_makes_no_second_record() -> None:
    parent = reported()
    parent.says("did u get that Maryam is off today?", "check_status", child="Maryam")
    assert len(parent.kept) == 1


def test_how_far_it_is_only_a_person_knows() -> None:
    parent = Parent(school=school("collect"))
    parent.says("paper pack please", "request_work_pack")
    reply = parent.says("is the pack ready yet", "check_status")
    assert "a paper pack for Maryam to collect" in reply.lower().replace("maryam", "Maryam")
    assert parent.routes == ["office"]


def test_a_status_of_nothing_is_passed_on_and_tells_nothing() -> None:
    parent = Parent(None)
    reply = parent.says("did you get my message about Sara", "check_status", child="Sara")
    assert parent.routes == ["office"]
    assert "Sara" not in reply


def test_a_report_on_a_later_day_is_a_record_of_its_own() -> None:
    parent = reported()
    parent.now = datetime(2026, 3, 18, 9, 0, tzinfo=LONDON)
    parent.says("Maryam off today, temperature", "report_absence", reason="temperature")
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | cold",
        "absence | Maryam Yusuf | 18.03 | temperature",
    ]


def test_a_day_apart_is_an_absence_of_its_own() -> None:
    parent = reported()
    parent.says(
        "Maryam will now be absent on Monday also", "update_request", child="Maryam", day_phrase="Monday"
    )
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | cold",
        "absence | Maryam Yusuf | 16.03 | cold",
    ]


def test_swap_them_over_moves_the_record_to_the_other_child() -> None:
    parent = reported(Parent(TWO), "Ali off today, cold")
    parent.says(
        "Ali is fine now and coming in but Sara woke up with it, so swap them over pls",
        "update_request",
        child=("Ali", "Sara"),
    )
    assert parent.records == ["absence | Sara Khan | 10.03 | cold"]


def test_ignore_thursday_moved_to_friday_is_a_move_and_no_end() -> None:
    parent = reported(text="Maryam off thursday, dentist")
    parent.says("dentist has moved to Friday so ignore Thurs", "update_request", day_phrase="Friday")
    assert [record.split(" | ")[-1] for record in parent.records] != ["withdrawn"]


def test_an_appointment_that_fell_through_takes_the_report_back() -> None:
    parent = reported(text="Maryam leaving early tomorrow, optician")
    parent.says(
        "the optician has rung, Maryam doesn't have to come out early any more",
        "update_request",
        child="Maryam",
    )
    assert parent.records[0].endswith("withdrawn")


def test_a_report_that_reads_like_a_change_is_a_report_where_there_is_nothing_to_change() -> None:
    parent = Parent()
    parent.says("Maryam off tomorrow as well, cold", "update_request", child="Maryam")
    assert parent.records == ["absence | Maryam Yusuf | 11.03 | cold"]


def test_a_report_after_one_was_taken_back_is_new() -> None:
    parent = reported()
    parent.says("scrap that, coming in", "update_request")
    parent.says("Maryam off today, temperature", "report_absence", reason="temperature")
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | cold | withdrawn",
        "absence | Maryam Yusuf | 10.03 | temperature",
    ]


def test_two_reported_where_one_was_meant() -> None:
    parent = reported(Parent(TWO), "Ali and Sara off today, cold")
    parent.says("it's Sara that's ill not Ali", "update_request", child=("Sara", "Ali"))
    assert parent.records == [
        "absence | Ali Khan | 10.03 | cold | withdrawn",
        "absence | Sara Khan | 10.03 | cold",
    ]


def test_a_call_that_came_is_no_longer_wanted() -> None:
    parent = Parent()
    parent.says("need a call back please", "request_callback")
    parent.says("dont worry shes rung", "update_request")
    assert parent.records == ["callback | withdrawn"]


def test_what_a_call_needs_may_come_bit_by_bit() -> None:
    parent = Parent()
    parent.says("need a call back please", "request_callback")
    parent.says("from mrs lee", "inform", who="mrs lee")
    parent.says("after 4 if poss", "inform", time_window="after 4")
    parent.says("on 07700 900456", "inform", phone="07700 900456")
    assert parent.records == ["callback | Mrs Lee | after 16:00 | +447700900456"]


def test_the_class_of_a_child_as_written_may_follow() -> None:
    parent = Parent(None)
    parent.says("Aisha is off today, flu", "report_absence", child="Aisha", reason="flu")
    parent.says("4B", "inform", class_="4B")
    assert [request.class_name for request in parent.kept.values()] == ["4B"]


def test_an_absence_that_is_over_is_not_what_coming_in_means() -> None:
    parent = reported()
    parent.now = datetime(2026, 3, 17, 9, 0, tzinfo=LONDON)
    parent.says("please ring me", "request_callback")
    parent.says("Maryam is coming in after all", "update_request", child="Maryam")
    assert parent.records[0] == "absence | Maryam Yusuf | 10.03 | cold"
    assert parent.routes == ["office"]


def test_the_full_name_of_a_child_as_written_may_follow() -> None:
    parent = Parent(None)
    parent.says(
        "hi its tylers mum hes off today chest infection",
        "report_absence",
        child="tylers",
        reason="chest infection",
    )
    parent.says("tyler brooks 3K", "", child="tyler brooks", class_="3K")
    assert parent.records == ["absence | Tyler Brooks | 10.03 | chest infection | unverified"]


def test_a_better_hour_keeps_the_sense_of_the_first() -> None:
    parent = Parent()
    parent.says("can someone ring me after 4", "request_callback", time_window="after 4")
    parent.says("actually 5 is better", "update_request")
    assert parent.records == ["callback | after 17:00"]


@pytest.mark.parametrize("intents", ["update_request", "talk_to_person"])
def test_no_need_now_takes_the_call_back(intents: str) -> None:
    parent = Parent()
    parent.says("can someone ring me after 4", "request_callback", time_window="after 4")
    parent.says("no need now, spoke to mrs lee at the gate", intents)
    assert parent.records == ["callback | after 16:00 | withdrawn"]
    assert parent.handoffs == []


def test_a_wrong_number_for_a_call_is_no_change_of_the_schools_records() -> None:
    parent = Parent()
    parent.says("ring me on 07700 900555", "request_callback", phone="07700 900555")
    parent.says("sorry wrong number its 07700 900556", "data_request", phone="07700 900556")
    assert parent.records == ["callback | +447700900556"]
    assert parent.handoffs == []


@pytest.mark.parametrize("intents", ["help", "other", ""])
def test_a_reason_that_follows_a_report_is_added_to_it(intents: str) -> None:
    parent = reported(text="Maryam is poorly n wont be in today")
    parent.says("vomiting", intents, reason="vomiting")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | vomiting"]


def test_each_child_keeps_its_own_reason() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali has a sore throat, Sara has nits, both off",
        "report_absence",
        child=("Ali", "Sara"),
        reason="sore throat",
    )
    assert parent.records == [
        "absence | Ali Khan | 10.03 | sore throat",
        "absence | Sara Khan | 10.03 | nits",
    ]


def test_a_brother_who_carries_the_pack_gets_none_himself() -> None:
    parent = Parent(TWO)
    parent.says("can Sara have a paper pack", "request_work_pack", child="Sara")
    parent.says("with her brother Ali please", "inform")
    assert parent.records == ["work_pack | Sara Khan | with her brother Ali please"]


def test_the_time_of_leaving_is_the_one_that_goes_with_it() -> None:
    parent = Parent()
    parent.says(
        "Maryam has a dentist appt thurs 2pm so ill pick her up at half 1",
        "report_absence",
        reason="dentist appt",
        time_window=("2pm", "half 1"),
    )
    assert parent.records == ["absence | Maryam Yusuf | 12.03 | dentist appt | leaving at 13:30"]


def test_and_sara_after_a_report_adds_her() -> None:
    parent = reported(Parent(TWO), "Ali absent today, cold")
    parent.says("and sara", "", child="sara")
    assert parent.records == ["absence | Ali Khan | 10.03 | cold", "absence | Sara Khan | 10.03 | cold"]


def test_a_time_that_follows_lateness_is_noted() -> None:
    parent = reported(text="Maryam will be late, traffic")
    parent.says("at half 9", "inform", time_window="half 9")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | traffic | in at 09:30"]


def test_cancel_that_takes_back_all_that_was_sent_together() -> None:
    parent = Parent()
    parent.says(
        "Maryam off today, cold. paper pack please", "report_absence+request_work_pack", reason="cold"
    )
    parent.says("cancel that, she wants to go", "update_request")
    assert [record.split(" | ")[-1] for record in parent.records] == ["withdrawn", "withdrawn"]


def test_who_should_ring_is_no_reason_for_an_absence() -> None:
    parent = Parent()
    parent.says("Maryam is off today", "report_absence", child="Maryam")
    parent.says("oh and can i have a call back", "request_callback")
    parent.says("from the nurse", "inform", who="the nurse")
    assert parent.records == ["absence | Maryam Yusuf | 10.03", "callback | nurse"]
    parent.says("not the nurse, mrs lee", "", who="mrs lee")
    assert parent.records[1] == "callback | Mrs Lee"


def test_the_end_of_a_span_is_moved_by_itself() -> None:
    parent = reported(text="Maryam will be absent from 16th until 18th March, Eid")
    parent.says("actually change the 18th to the 19th", "update_request", day_phrase="the 18th to the 19th")
    assert parent.records == ["absence | Maryam Yusuf | 16.03-19.03 | Eid"]
