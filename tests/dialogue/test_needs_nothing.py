"""Remarks after something was passed on that need nothing: no second record, none taken back, nobody called."""

from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import ONE, TWO, Parent, family


@pytest.mark.parametrize("intents", ["", "other", "thank", "goodbye", "affirm"])
@pytest.mark.parametrize(
    "text",
    [
        "that's all ta",
        "ok thats the lot for now",
        "nowt else ty",
        "all done thanku",
        "nothing more from me thanks x",
        "right, that'll be everything",
        "no that is all, thank u",
    ],
)
def test_nothing_more_is_wanted(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, cold", "report_absence", reason="cold")
    assert "?" not in parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text",
    [
        "he will finish it saturday, promise",
        "she'll do it tonight",
        "We will catch up on sunday",
        "i make sure she do it on weekend",
        "doing it after tea tonight",
        "They gonna read both on saturday I promise",
        "it will be done by monday",
    ],
)
@pytest.mark.parametrize("intents", ["", "inform", "update_request", "report_missed_work"])
def test_a_promise_after_missed_work_adds_nothing(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam didnt do the phonics sheet sorry", "report_missed_work", work="phonics sheet")
    before = parent.records
    assert "?" not in parent.says(text, intents)
    assert parent.records == before
    assert parent.handoffs == []


@pytest.mark.parametrize(
    ("text", "intents", "kinds"),
    [
        (
            "she will do it if you can send a work pack home",
            "request_work_pack",
            ["missed_work", "work_pack"],
        ),
        ("she'll do it tomorrow, she is off sick today", "report_absence", ["missed_work", "absence"]),
    ],
)
def test_a_promise_with_something_asked_beside_it_is_not_passed_over(
    text: str, intents: str, kinds: list[str]
) -> None:
    parent = Parent()
    parent.says("Maryam didnt do the phonics sheet sorry", "report_missed_work", work="phonics sheet")
    parent.says(text, intents)
    assert [record.split(" | ")[0] for record in parent.records] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow he go to school again",
        "ok tomorrow she coming god willing",
        "she come wednesday inshallah",
        "she will be at school again on wednesday",
        "wednesday she will attend as normal",
        "tomorrow will be in school",
    ],
)
@pytest.mark.parametrize("intents", ["update_request", "inform", "report_absence", ""])
def test_who_comes_tomorrow_was_still_off_today(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, earache", "report_absence", reason="earache")
    parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | earache"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text", ["tomorrow she not come", "wednesday she is not coming", "she not going tomorrow"]
)
def test_who_does_not_come_tomorrow_is_off_longer(text: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, earache", "report_absence", reason="earache")
    parent.says(text, "report_absence")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-11.03 | earache"]


@pytest.mark.parametrize(
    "text", ["she is coming in after all", "she come today after all", "we are coming now"]
)
def test_who_comes_today_is_taken_back(text: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, earache", "report_absence", reason="earache")
    parent.says(text, "update_request")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | earache | withdrawn"]


@pytest.mark.parametrize(
    "text",
    [
        "we are home monday night so tuesday they will be at school again",
        "Flight lands Monday. On Tuesday they will both be in school",
        "tuesday they come to school as normal",
        "and they go to school on tuesday",
    ],
)
@pytest.mark.parametrize("intents", ["report_absence", "update_request", "inform", ""])
def test_the_first_day_after_leave_is_no_absence(text: str, intents: str) -> None:
    parent = Parent(TWO, now=datetime(2026, 3, 4, 18, 0, tzinfo=LONDON))
    parent.says(
        "both off Friday 20 March and Monday 23 March, their uncle's wedding", "report_absence", child="both"
    )
    before = parent.records
    parent.says(text, intents)
    assert parent.records == before
    assert parent.handoffs == []


LIN = family(("Meilin Zhao", "4B"), ("Oscar Zhao", "1A"))


@pytest.mark.parametrize(
    "text",
    [
        "Mei is Meilin Zhao from year 4, we always call her Mei",
        "sorry Meilin Zhao is her full name, Mei is just what her family says",
        "at home we call Meilin only Mei, year 4",
    ],
)
@pytest.mark.parametrize("intents", ["update_request", "inform", ""])
def test_what_a_child_is_called_changes_nothing(text: str, intents: str) -> None:
    parent = Parent(LIN)
    parent.says("Meilin off today, cold", "report_absence", child="Meilin", reason="cold")
    assert "?" not in parent.says(text, intents, child=("Mei", "Meilin Zhao") if "Zhao" in text else "Meilin")
    assert parent.records == ["absence | Meilin Zhao | 10.03 | cold"]
    assert parent.handoffs == []


@pytest.mark.parametrize(
    "text", ["righto. ta love", "ok cool thanks", "gotcha thanks", "oh right, cheers", "thats the lot ty"]
)
def test_thanks_are_no_reason(text: str) -> None:
    parent = Parent(ONE)
    parent.says("Maryam wont be in", "report_absence")
    parent.says(text, "affirm")
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]
    assert parent.handoffs == []
