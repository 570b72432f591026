"""A number is a claim: an unknown one is served and told nothing about any child."""

from tests.dialogue.conversing import TWO, Parent, school


def test_an_unknown_number_gets_an_unverified_record_with_the_child_as_written() -> None:
    parent = Parent(None)
    parent.says(
        "Tomas Novak wont be in today hes got a cold", "report_absence", child="Tomas Novak", reason="cold"
    )
    assert parent.records == ["absence | Tomas Novak | 10.03 | cold | unverified"]


def test_the_reply_to_a_known_and_an_unknown_number_has_the_same_shape() -> None:
    known, unknown = Parent(TWO), Parent(None)
    text, intents = "Ali is off today with a cold", "report_absence"
    assert known.says(text, intents, child="Ali", reason="cold") == unknown.says(
        text, intents, child="Ali", reason="cold"
    )


def test_a_child_who_is_not_on_this_number_is_taken_down_in_the_same_words() -> None:
    parent = Parent(TWO)
    own = parent.says("Ali is off today with a cold", "report_absence", child="Ali", reason="cold")
    other = Parent(TWO)
    strange = other.says("Zayn is off today with a cold", "report_absence", child="Zayn", reason="cold")
    assert strange == own.replace("Ali", "Zayn")
    assert other.records == ["absence | Zayn | 10.03 | cold | unverified"]


def test_an_unknown_number_is_asked_for_the_childs_name() -> None:
    parent = Parent(None)
    reply = parent.says(
        "my son wont be in today hes got a cold", "report_absence", child="my son", reason="cold"
    )
    assert reply.endswith("What is your child's full name and class?")
    parent.says("Tomas Novak 3K", "inform", child="Tomas Novak")
    assert parent.records == ["absence | Tomas Novak | 10.03 | cold | unverified"]


def test_a_name_is_read_where_the_interpreter_marks_none() -> None:
    parent = Parent(None)
    parent.says("off sick today", "report_absence")
    parent.says("its tomas novak, class 3K")
    assert parent.records == ["absence | Tomas Novak | 10.03 | sick | unverified"]


def test_an_answer_that_is_no_name_is_asked_again() -> None:
    parent = Parent(None)
    parent.says("off sick today", "report_absence")
    parent.says("why do you need that", "ask_question")
    assert parent.records == []
    assert parent.asked


def test_a_call_for_an_unknown_number_is_unverified() -> None:
    parent = Parent(None)
    parent.says("please ring me", "request_callback")
    assert parent.records == ["callback | unverified"]


def test_the_share_button_is_offered_where_the_channel_has_one() -> None:
    parent = Parent(None, has_share_phone_button=True)
    parent.says("Tomas is off today, cold", "report_absence", child="Tomas", reason="cold")
    assert parent.last is not None
    assert parent.last.wants_shared_phone


def test_a_correction_from_an_unknown_number_changes_its_own_record() -> None:
    parent = Parent(None, school=school("collect"))
    parent.says("Tomas is off today, cold", "report_absence", child="Tomas", reason="cold")
    parent.says("sorry I meant tomorrow", "update_request", day_phrase="tomorrow")
    assert parent.records == ["absence | Tomas | 11.03 | cold | unverified"]


def test_a_first_and_a_last_name_marked_apart_are_one_child() -> None:
    parent = Parent(None)
    parent.says("I would like to report my grandson absent", "", child="my grandson")
    parent.says("Leo Marsh, Year 2", "inform", child=("Leo", "Marsh"), class_="Year 2")
    assert parent.records == ["absence | Leo Marsh | 10.03 | unverified"]


def test_an_everyday_word_is_no_child_of_a_known_family() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("deliver", "inform")
    assert parent.records == []
    assert parent.asked
