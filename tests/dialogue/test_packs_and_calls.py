"""How a pack gets home and who rings whom, as people say it in an answer or a change."""

from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import TWO, Parent

PACK = "can Ali have a work pack please"


@pytest.mark.parametrize(
    ("answer", "way"),
    [
        ("His sister Sara is in school, she can bring it home", "his sister Sara can bring it home"),
        ("pack home w his sister sara", "with his sister Sara"),
        ("send it home wi Sara", "with Sara"),
        ("Can you give it to Dominik Nowak in his class, they live next door to us", "with Dominik Nowak"),
        ("Would you give it to his friend Jayden to bring instead", "with his friend Jayden"),
        ("pass it to his mate Kofi to drop round, they live by us", "with his mate Kofi"),
        ("his cousin Hiba in 4M can bring it home", "his cousin Hiba in 4M can bring it home"),
        ("her friend Lily from 4M can bring it", "her friend Lily from 4M can bring it"),
        ("my mum's fetching it after work", "my mum's fetching it after work"),
        ("I'll pick them up from the office after drop off tomorrow", "collect"),
        ("ill get it when i drop his sister off", "collect"),
        ("please drop it off at ours", "deliver"),
        ("can you send it to us at home, drop it round", "deliver"),
        ("give it to the office and I'll collect it", "collect"),
    ],
)  # fmt: skip
def test_how_the_pack_gets_home_is_taken_from_the_answer(answer: str, way: str) -> None:
    names = [name for name in ("Sara", "Dominik Nowak", "Jayden", "Kofi") if name in answer]
    parent = Parent(TWO)
    parent.says(PACK, "request_work_pack", child="Ali")
    parent.says(answer, "inform", child=tuple(names))
    assert [record.lower() for record in parent.records] == [f"work_pack | ali khan | {way}".lower()]


@pytest.mark.parametrize(
    ("change", "way"),
    [
        ("change of plan sorry, can't get there for 3. Can you give it to Dominik Nowak in his class, they live next door", "with Dominik Nowak"),
        ("actually give it to his friend Jayden to bring instead", "with his friend Jayden"),
        ("sorry cant get in, hand it to Jayden at home time please", "with Jayden"),
        ("could it be left at the office, I'll get it when I drop his sister off", "collect"),
    ],
)  # fmt: skip
def test_and_from_a_change(change: str, way: str) -> None:
    names = [name for name in ("Dominik", "Jayden") if name in change]
    parent = Parent(TWO)
    parent.says(f"{PACK}, I'll collect it at 3", "request_work_pack", child="Ali", delivery="collect it")
    parent.says(change, "update_request", child=tuple(names))
    assert parent.records == [f"work_pack | Ali Khan | {way}"]


def test_dropping_off_is_no_absence() -> None:
    parent = Parent()
    parent.says(
        "Maryam has hand foot and mouth so off til Friday. Please may I have some worksheets for her, I'll pick them up from the office after drop off tomorrow",
        "request_work_pack+report_absence",
        child="Maryam",
        reason="hand foot and mouth",
        work="worksheets",
        delivery="pick them up from the office",
        time_window="after drop off",
    )
    assert parent.records[0] == "absence | Maryam Yusuf | 10.03-13.03 | hand foot and mouth"
    assert parent.records[1].endswith("collect")


def test_a_call_goes_on_whoever_else_is_spoken_of() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali needs a pack please. And Miss Alder to call me",
        "request_work_pack+request_callback",
        child="Ali",
        who="Miss Alder",
    )
    parent.says(
        "His sister Sara is in school, she can bring it home. Miss Alder can call after 2, before I am cleaning",
        "inform+request_callback",
        child="Sara",
        who="Miss Alder",
        time_window="after 2",
    )
    calls = [record for record in parent.records if record.startswith("callback")]
    assert calls == ["callback | Ali Khan | Miss Alder | after 14:00"]


@pytest.mark.parametrize(
    ("text", "about", "said"),
    [
        ("Could the office ring my mum please about the glasses, I'm in meetings. Her number is 07700 900655", "ring my mum: the glasses", "your mum"),
        ("ask mr lowe 2 ring her mum not me. about the party thing. 07700 900655", "ring her mum: the party thing", "her mum"),
        ("can someone phone his dad on 07700 900655 please", "ring his dad", "his dad"),
        ("please call my wife about the trip, 07700 900655", "ring my wife: the trip", "your wife"),
        ("please ring my childminder on 07700 900655", "ring my childminder", "your childminder"),
    ],
)  # fmt: skip
def test_whom_to_ring_is_kept_where_it_is_not_the_writer(text: str, about: str, said: str) -> None:
    parent = Parent()
    reply = parent.says(text, "request_callback", phone="07700 900655")
    assert [record.split(" | ")[-2:] for record in parent.records] == [["+447700900655", about]]
    assert f"to ring {said}" in reply


@pytest.mark.parametrize(
    "text",
    ["her mums no 07700 900652", "his dad's number is 07700 900652", "my mum 07700 900652", "07700 900652"],
)
@pytest.mark.parametrize("intents", ["data_request", "inform", ""])
def test_a_number_after_a_call_was_asked_for_is_that_calls(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("please ask mr lowe to ring her mum not me", "request_callback", who="mr lowe")
    parent.says(text, intents, phone="07700 900652")
    assert parent.records == ["callback | Maryam Yusuf | Mr Lowe | +447700900652 | ring her mum"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("about the residential money, how much is left to pay. lunchtime tomorrow im on site the rest", "11.03 | lunchtime | the residential money"),
        ("its about the reading book, we lost it over the holidays and i dont know what to do. after 3 is best", "after 15:00 | the reading book"),
        ("to talk about the trip, not sure we can pay. before 9 tomorrow", "11.03 | before 09:00 | the trip"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("intents", ["ask_question", "inform", ""])
def test_what_a_call_is_about_may_follow_at_length(text: str, rest: str, intents: str) -> None:
    parent = Parent()
    parent.says("can somebody call me please", "request_callback")
    parent.says(text, intents, time_window=("lunchtime",) if "lunchtime" in text else ())
    assert parent.records in ([f"callback | {rest}"], [f"callback | Maryam Yusuf | {rest}"])
    assert parent.handoffs == []


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("some1 ring me. not b4 3pm", "after 15:00"),
        ("please ring me, not before 11", "after 11:00"),
        ("please ring me before 11", "before 11:00"),
    ],
)
def test_not_before_is_after(text: str, window: str) -> None:
    parent = Parent()
    parent.says(
        text,
        "request_callback",
        time_window=text[text.index("b4") if "b4" in text else text.index("before") :],
    )
    assert parent.records == [f"callback | {window}"]


@pytest.mark.parametrize(
    "text",
    [
        "also her pe bag gone missing again. can smone have a look 4 it pls. blue",
        "Maryam has lost her coat, its a red one with a hood",
        "her water bottle has not come home again, pink one",
        "shes left her book bag somewhere",
        "we cant find her school shoes anywhere",
        "glasses missing since thursday",
    ],
)
@pytest.mark.parametrize("intents", ["request_work_pack", ""])
def test_a_thing_that_is_lost_is_for_a_person(text: str, intents: str) -> None:
    parent = Parent()
    parent.says(text, intents)
    assert parent.records == []
    assert [handoff.about.split(":")[0] for handoff in parent.handoffs] == ["lost property"]


@pytest.mark.parametrize(
    ("second", "intents", "kinds"),
    [
        ("tmrw. eye clinic. n she still hasnt done the volcano model btw. no time", "report_missed_work+inform", ["absence", "missed_work"]),
        ("tomorrow, dentist. and can i have a work pack for her", "request_work_pack+inform", ["absence", "work_pack"]),
        ("tomorrow shes got a temp. can mrs khan ring me as well", "request_callback+inform", ["absence", "callback"]),
    ],
)  # fmt: skip
def test_a_first_message_is_not_lost_when_the_second_explains_it(
    second: str, intents: str, kinds: list[str]
) -> None:
    parent = Parent(now=datetime(2026, 3, 10, 20, 5, tzinfo=LONDON))
    parent.says("maryam nt skl", "", ranking="report_absence")
    assert parent.asked.startswith("Which do you mean")
    parent.says(second, intents)
    assert [record.split(" | ")[0] for record in parent.records] == kinds
    assert parent.records[0].startswith("absence | Maryam Yusuf | 11.03")


def test_a_second_message_of_its_own_revives_nothing() -> None:
    parent = Parent()
    parent.says("maryam nt skl", "", ranking="report_absence")
    parent.says("can i have a work pack for her", "request_work_pack")
    assert [record.split(" | ")[0] for record in parent.records] == ["work_pack"]


def test_a_question_with_an_alternative_is_asked_whole() -> None:
    parent = Parent()
    parent.says(
        "Her spellings have not been done. Does a grown-up have to sit with her in an online lesson, or can I be getting on with the tea?",
        "report_missed_work+ask_question",
        work="spellings",
    )
    assert any("Does a grown-up have to sit with her" in handoff.about for handoff in parent.handoffs)


@pytest.mark.parametrize(
    "text",
    [
        "dont ring me before 2 if you need owt ill be in bed",
        "please don't call me, I'm at work till 5",
        "do not phone us after 8",
    ],
)
def test_when_not_to_ring_is_no_wish_for_a_call(text: str) -> None:
    parent = Parent()
    parent.says("Maryam is off today with her tummy", "report_absence")
    parent.says(text, "request_callback")
    assert [record.split(" | ")[0] for record in parent.records] == ["absence"]
    assert parent.handoffs == []


def test_nor_does_it_hide_one() -> None:
    parent = Parent()
    parent.says(
        "can someone ring me please, but dont ring me before 2", "request_callback", time_window="before 2"
    )
    assert [record.split(" | ")[0] for record in parent.records] == ["callback"]
