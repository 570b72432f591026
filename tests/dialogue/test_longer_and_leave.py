"""An absence that goes on is one record; a trip is leave for the head, whatever the interpreter makes of it."""

from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import TWO, Parent


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Maryam still poorly, off again tomorrow", "11.03"),
        ("she needs to be off tomorrow too", "11.03"),
        ("no better, wont be in tomorrow either", "11.03"),
        ("still being sick so off tomorrow as well", "11.03"),
        ("doctor says off for the rest of the week", "13.03"),
        ("been to the doctors, she has to stay off till friday", "13.03"),
    ],
)
@pytest.mark.parametrize("intents", ["", "report_absence", "update_request", "inform"])
def test_what_goes_on_makes_the_one_record_longer(text: str, last: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, sick bug", "report_absence", reason="sick bug")
    parent.says(text, intents)
    assert parent.records == [f"absence | Maryam Yusuf | 10.03-{last} | sick bug"]


def test_so_it_does_the_morning_after() -> None:
    parent = Parent()
    parent.says("Maryam off today, sick bug", "report_absence", reason="sick bug")
    parent.now = datetime(2026, 3, 11, 8, 5, tzinfo=LONDON)
    parent.says("Maryam still poorly, off again today", "report_absence", child="Maryam")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-11.03 | sick bug"]


@pytest.mark.parametrize(
    "text",
    [
        "Maryam been sick twice since 5am. will be back Thursday",
        "Maryam was sick in the car on the way in so weve turned round and gone home. Back Thursday all being well",
        "Maryam been sick all night, back thurs",
    ],
)
def test_an_illness_that_has_begun_does_not_put_the_return_in_the_past(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", child="Maryam")
    assert parent.records[0].startswith("absence | Maryam Yusuf | 10.03-11.03")


def test_what_is_over_is_still_told_of_the_past() -> None:
    parent = Parent()
    parent.says("Maryam was off on Friday with a cold", "report_absence", child="Maryam")
    assert parent.records[0].startswith("absence | Maryam Yusuf | 06.03 |")


def test_over_a_weekend_it_is_one_absence() -> None:
    parent = Parent(TWO, now=datetime(2026, 3, 13, 9, 0, tzinfo=LONDON))
    parent.says("Ali off today, cough", "report_absence", child="Ali", reason="cough")
    parent.now = datetime(2026, 3, 16, 8, 0, tzinfo=LONDON)
    parent.says("ali still not right, off again today", "report_absence", child="ali")
    assert parent.records == ["absence | Ali Khan | 13.03-16.03 | cough"]


@pytest.mark.parametrize("intents", ["", "other", "ask_question", "report_absence", "inform"])
@pytest.mark.parametrize(
    "text",
    [
        "we are going to Turkey 16th to 20th March, Maryam will miss school",
        "Taking Maryam out of school on 19 March, my sisters wedding in Leeds",
        "Can Maryam have time off next Thursday and Friday for a family wedding",
        "We have a holiday booked from 16 March till 20 March for Maryam",
        "I need to take Maryam out of school on the 20th March for a trip to see her nan",
        "We will be in Spain from 16 to 20 March, Maryam too",
        "taking Maryam away next week for my mums 60th, is that ok",
    ],
)
def test_a_trip_is_leave_for_the_head(text: str, intents: str) -> None:
    parent = Parent()
    reply = parent.says(text, intents)
    assert [record.split(" | ")[:2] for record in parent.records] == [["absence", "Maryam Yusuf"]]
    assert "leave, for the headteacher to decide" in parent.records[0]
    assert parent.routes == []
    assert "headteacher" in reply
    assert "authorised" not in reply


@pytest.mark.parametrize(
    "text",
    [
        "when are the easter holidays",
        "is there a school trip on friday?",
        "what is the rule about holidays in term time?",
        "how do i ask for time off for a wedding?",
    ],
)
def test_a_question_about_holidays_is_no_leave(text: str) -> None:
    parent = Parent()
    parent.says(text, "ask_question", answer="Holidays are on the website.")
    assert parent.records == []
