"""What is for people goes to people, by the right route, and never with a promise of when."""

from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import TWO, Parent


@pytest.mark.parametrize(
    ("text", "intents", "route", "about"),
    [
        ("can I speak to a person", "talk_to_person", "office", "asked for a person"),
        ("I want to complain about the homework", "talk_to_person", "head", "complaint"),
        ("can I talk to the SENCO", "talk_to_person", "send", "asked for the SENCO"),
        ("I need to talk to the head", "talk_to_person", "head", "asked for the head"),
        ("I want a copy of everything you hold about my son", "data_request", "data_protection", "request about personal data"),
        ("I've got a new number 07700 900123", "data_request", "office", "contact details to be changed"),
        ("can you send me the teams link again", "ask_question", "office", "asks for a link, a code or for somebody to be added"),
        ("can you add dad to the lessons", "ask_question", "office", "asks for a link, a code or for somebody to be added"),
        ("what is Maryam's attendance", "ask_question", "office", "question about one child, for a person"),
    ],
)  # fmt: skip
def test_routes(text: str, intents: str, route: str, about: str) -> None:
    parent = Parent()
    parent.says(text, intents, answer="Something from the policy.")
    assert [(handoff.route.value, handoff.about) for handoff in parent.handoffs] == [(route, about)]
    assert parent.records == []


def test_a_handoff_receipt_ends_with_the_standing_line_every_time() -> None:
    parent = Parent()
    parent.says("hi", "greet")
    assert parent.says("can I speak to a person", "talk_to_person").endswith("In an emergency call 999.")


def test_a_person_asked_for_by_name() -> None:
    parent = Parent()
    parent.says("speak to mr reilly y5", "talk_to_person", who="mr reilly")
    assert parent.handoffs[0].who == "Mr Reilly"


def test_a_question_with_the_schools_answer_is_answered_and_ends_nowhere_else() -> None:
    parent = Parent()
    reply = parent.says("do packs cost anything?", "ask_question", answer="Packs are free.")
    assert reply.startswith("Packs are free.")
    assert parent.handoffs == []


def test_a_question_without_an_answer_is_passed_on() -> None:
    parent = Parent()
    reply = parent.says("do packs cost anything?", "ask_question")
    assert parent.handoffs[0].about == "question not answered: do packs cost anything"
    assert "passed your question to the office" in reply


def test_while_the_office_is_closed_its_next_opening_is_said_and_no_reply_time() -> None:
    parent = Parent(now=datetime(2026, 3, 13, 19, 0, tzinfo=LONDON))
    reply = parent.says("do packs cost anything?", "ask_question")
    assert "The office next opens Mon 16 March at 08:30." in reply


def test_technical_help_from_the_policy_or_by_a_person() -> None:
    parent = Parent()
    assert parent.says(
        "no sound on the live lesson", "technical_help", answer="Check the volume first."
    ).startswith("Check the volume first.")
    parent.says("cant log in to teams", "technical_help", answer="Use your login.")
    assert parent.routes == ["technical"]


def test_something_beside_the_point_is_never_made_a_request() -> None:
    parent = Parent()
    parent.says("can you get bread n milk on ur way back x", "other")
    parent.says("Running late, train's been cancelled. Start tea without me", "other")
    assert parent.records == []
    assert parent.handoffs == []


def test_the_same_words_are_not_said_twice_to_things_beside_the_point() -> None:
    parent = Parent()
    first = parent.says("knock knock", "other")
    assert parent.says("boo", "other") != first


@pytest.mark.parametrize("word", ["STOP", "stop", "Unsubscribe", "STOPALL", "stop."])
def test_stop_opts_out_and_start_opts_in(word: str) -> None:
    parent = Parent()
    parent.says(word)
    assert parent.last is not None
    assert parent.last.opt_out is True
    parent.says("START")
    assert parent.last.opt_out is False


def test_stop_in_a_sentence_is_no_opt_out() -> None:
    parent = Parent()
    parent.says("Maryam won't stop being sick, off today", "report_absence", reason="being sick")
    assert parent.last is not None
    assert parent.last.opt_out is None


@pytest.mark.parametrize("word", ["CANCEL", "end", "Quit"])
def test_cancel_alone_with_something_to_take_back_is_asked_about(word: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, cold", "report_absence", reason="cold")
    reply = parent.says(word, "opt_out")
    assert "1 Take back what you sent, 2 Get no more messages from us?" in reply
    parent.says("1")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold | withdrawn"]
    assert parent.last is not None
    assert parent.last.opt_out is None


def test_cancel_alone_with_nothing_to_take_back_opts_out() -> None:
    parent = Parent()
    parent.says("CANCEL", "opt_out")
    assert parent.last is not None
    assert parent.last.opt_out is True


def test_cancel_in_the_middle_of_a_form_leaves_the_form() -> None:
    parent = Parent(TWO)
    parent.says("off sick today", "report_absence")
    parent.says("cancel", "opt_out")
    assert parent.asked == ""
    assert parent.last is not None
    assert parent.last.opt_out is None


def test_what_the_interpreter_alone_finds_worrying_goes_to_a_person_without_a_list() -> None:
    parent = Parent()
    parent.says("things are not so good here", "worry", ranking="ask_question")
    assert parent.routes == ["office"]
    assert parent.asked == ""


def test_a_number_by_itself_shows_what_the_numbers_are() -> None:
    parent = Parent()
    assert "1 Child off or late." in parent.says("2")
    assert "paper pack" in parent.says("3").lower()
