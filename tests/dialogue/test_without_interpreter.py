"""Rasa is away: digits, forms and plain words work; the rest waits, and then is a person's."""

from bot.core.gsm import count_parts
from tests.dialogue.conversing import TWO, Parent


def test_free_words_wait_and_the_menu_is_offered() -> None:
    parent = Parent()
    reply = parent.says("Maryam is poorly and stays home", is_available=False)
    assert parent.last is not None
    assert not parent.last.is_understood
    assert parent.routes == ["office"]
    assert "1 Child off or late." in reply
    assert parent.records == []


def test_a_whole_form_is_filled_by_digits_and_small_words() -> None:
    parent = Parent(TWO)
    for text in ("menu", "1", "2", "tomorrow", "tummy bug"):
        parent.says(text, is_available=False)
        assert parent.last is not None
        assert parent.last.is_understood
    assert parent.records == ["absence | Sara Khan | 11.03 | tummy bug"]
    assert parent.asked == ""


def test_a_greeting_thanks_and_stop_are_understood() -> None:
    parent = Parent()
    for text in ("hello", "thanks", "STOP", "help"):
        parent.says(text, is_available=False)
        assert parent.last is not None
        assert parent.last.is_understood


def test_words_that_are_no_answer_are_not_lost() -> None:
    parent = Parent(TWO)
    parent.says("1")
    parent.says("menu", is_available=False)
    parent.says("3", is_available=False)
    parent.says("what is the latest I can come for it tomorrow please", is_available=False)
    assert parent.last is not None
    assert not parent.last.is_understood
    assert parent.handoffs


def test_the_menu_is_left_out_where_a_read_back_leaves_no_room_for_it() -> None:
    parent = Parent(TWO)
    parent.says("Ali and Sara both off today, cold", "report_absence", child=("Ali", "Sara"))
    parent.says("can Ali and Sara have a pack", "request_work_pack", child=("Ali", "Sara"))
    assert parent.says("I'll come in for it. he's fine now, coming in", "update_request").endswith("2 Ali?")
    reply = parent.says("off sick today", is_available=False)
    assert reply.startswith("Thank you. Passed to the office: paper packs for Ali and Sara to collect.")
    assert "slow to read messages" in reply
    assert "1 Child off or late." not in reply
    assert count_parts(reply) <= 2
