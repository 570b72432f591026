"""What is certainly not for a school is turned away kindly: no record, no handoff. What is unsure goes to a person."""

import pytest

from tests.dialogue.conversing import Parent, family

DARREN = family(("Darren Ashby", "5K"))

ADVERTS = [
    "CONGRATULATIONS! You have been selected for a 500 pound shopping voucher. Claim today before 5pm, reply YES or call 0900 to speak to our team",
    "Your parcel is waiting. Pay the 1.99 redelivery fee at royal-post-fees.com today",
    "Mega sale now on! 50% off all sofas this weekend. Shop now at sofaland.co.uk T&Cs apply",
    "You qualify for a free boiler. Call 0800 123 456 now to book, text STOP to opt out",
    "HMRC: you are due a tax rebate of 240 pounds. Click here to claim",
    "Fast cash loans, bad credit ok, apply online today, reply STOP to unsubscribe",
]


@pytest.mark.parametrize("text", ADVERTS)
@pytest.mark.parametrize(
    "intents",
    ["request_callback", "other", "", "request_callback+opt_out", "report_absence", "talk_to_person"],
)
def test_an_advert_asks_nothing_of_the_school(text: str, intents: str) -> None:
    parent = Parent()
    reply = parent.says(text, intents)
    assert "school's message line" in reply
    assert parent.records == []
    assert parent.handoffs == []
    assert parent.last is not None
    assert parent.last.opt_out is None


@pytest.mark.parametrize(
    "text",
    [
        "alright Daz u still on for 5 a side tonight, 7 oclock",
        "happy birthday nan have a lovely day xx",
        "are you coming to the pub later or what",
        "lol did you see the match last night",
        "just picked up the milk, home in 10",
        "running late start without me x",
    ],
)
def test_chat_for_a_friend_is_turned_away_kindly(text: str) -> None:
    parent = Parent(DARREN)
    for _ in range(4):
        reply = parent.says(text, "other")
        assert "school" in reply
    assert parent.records == []
    assert parent.handoffs == []


def test_where_a_child_is_named_it_is_not_certain() -> None:
    parent = Parent()
    parent.says("tell Maryam to bring the thing", "other", child="Maryam")
    assert len(parent.handoffs) == 1


def test_an_advert_in_the_middle_of_a_form_leaves_the_question_standing() -> None:
    parent = Parent()
    parent.says("Maryam is off today", "report_absence")
    parent.says(ADVERTS[0], "request_callback")
    assert "reason" in parent.asked
    parent.says("cough", "inform")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cough"]


@pytest.mark.parametrize(
    "text",
    [
        "please can you call me before 5pm today about the school trip offer",
        "can someone ring me about my claim for free school meals, my number is 07700 900123",
        "Can Miss Khan call me, the parcel with my sons PE kit was left at the office",
    ],
)
def test_a_parent_who_asks_for_a_call_still_gets_one(text: str) -> None:
    parent = Parent()
    parent.says(text, "request_callback")
    assert [record.split(" | ")[0] for record in parent.records] == ["callback"]


@pytest.mark.parametrize("intents", ["thank", "thank+goodbye", "other", "", "affirm", "thank+inform"])
@pytest.mark.parametrize(
    "text",
    ["thanks so much xx", "ta", "ok thank you and God bless", "cheers have a lovely weekend", "ok fab thanks see you soon"],
)  # fmt: skip
def test_thanks_after_all_is_done_reopen_nothing(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, cough", "report_absence", reason="cough")
    before = parent.records
    parent.says(text, intents)
    assert parent.records == before
    assert parent.handoffs == []
    assert parent.asked == ""
