"""Which days an absence is for, where the words around a day, or the message before, decide."""

from datetime import datetime, timedelta

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import TUESDAY, TWO, Parent

SUNDAY = datetime(2026, 3, 15, 20, 20, tzinfo=LONDON)


@pytest.mark.parametrize(
    "text",
    [
        "Maryam has been sick twice tonight. There's no way she can come in Monday",
        "Maryam has been ill since dinner, she wont be in Monday",
        "been poorly all weekend our Maryam so keeping her home Monday",
        "Maryam was sick at her nans so off Monday",
        "Maryam been sick. Can not come school Monday",
        "Maryam had been poorly on Friday night as well. Off Monday",
        "weve all been ill here. Maryam off monday",
        "Maryam has been off her food, been sick now. staying home Monday",
    ],
)
def test_having_been_ill_puts_no_day_to_come_into_the_past(text: str) -> None:
    parent = Parent(now=SUNDAY)
    parent.says(text, "report_absence", child="Maryam")
    assert parent.records[0].startswith("absence | Maryam Yusuf | 16.03 ")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Maryam was off thursday and friday, sick", "05.03-06.03"),
        ("Maryam has been off sick yesterday, back today", "09.03"),
        ("Maryam was poorly Thurs and Fri just gone", "05.03-06.03"),
        ("Maryam wasn't in on Friday, she was sick", "06.03"),
        ("Maryam was absent last Wednesday, ill", "04.03"),
    ],
)
def test_having_been_off_is_of_days_gone_by(text: str, days: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", child="Maryam")
    assert f"| {days}" in parent.records[0]


@pytest.mark.parametrize(
    "text",
    [
        "n the monday after as well",
        "and the monday after too",
        "plus the following monday as well please",
        "she will be off the monday after too",
        "also the following monday",
    ],
)
@pytest.mark.parametrize("intent", ["report_absence", "update_request"])
def test_the_monday_after_is_after_the_days_reported(text: str, intent: str) -> None:
    parent = Parent()
    parent.says(
        "Maryam off next thurs and friday, moving house",
        "report_absence",
        child="Maryam",
        reason="moving house",
    )
    parent.says(text, intent)
    assert parent.records[0].startswith("absence | Maryam Yusuf | 19.03-")
    assert "23.03" in parent.records[-1]


def test_a_day_when_school_is_shut_is_not_moved() -> None:
    parent = Parent(now=datetime(2026, 4, 30, 9, 5, tzinfo=LONDON))
    parent.says("Maryam has a scan on Monday so off", "report_absence", child="Maryam", reason="scan")
    assert parent.records == ["absence | Maryam Yusuf | 04.05 | scan"]


@pytest.mark.parametrize(
    "text",
    [
        "Not the 12th after all, we drive back on the evening of the 11th",
        "not the 12th after all, we come home on the 11th",
        "not until the 12th, just until the 11th",
    ],
)
def test_an_end_alone_changes_the_end_alone(text: str) -> None:
    parent = Parent(now=datetime(2026, 3, 9, 9, 5, tzinfo=LONDON))
    parent.says("Maryam off 10th - 12ht March, wedding", "report_absence", child="Maryam", reason="wedding")
    assert "| 10.03-12.03 |" in parent.records[0]
    parent.says(text, "update_request")
    assert "| 10.03-11.03 |" in parent.records[0]


def test_a_child_with_an_end_of_its_own_begins_with_the_others() -> None:
    parent = Parent(family=TWO, now=datetime(2026, 3, 27, 15, 12, tzinfo=LONDON))
    parent.says(
        "first day after holiday, monday 13 april, children will not be in school. Sara only monday. Ali he stays until tuesday 14",
        "report_absence",
        child=("Sara", "Ali"),
    )
    assert sorted(record.split(" | ")[2] for record in parent.records) == ["13.04", "13.04-14.04"]


@pytest.mark.parametrize(
    "text",
    [
        "n 2moz x",
        "so off 2moz n all",
        "and tmrw",
        "plus tomorrow please",
        "not in 2moro either",
        "wont be in tomoz neither",
        "and weds as well she still bad",
        "+ tomorrow",
        "tomorrow an all",
    ],
)
@pytest.mark.parametrize("reason", ["", "cold"])
def test_one_more_day_is_added_to_those_reported(text: str, reason: str) -> None:
    parent = Parent()
    parent.says("Maryam off 2day", "report_absence", child="Maryam")
    if reason:
        parent.says(reason, "inform", reason=reason)
    parent.says(text, "report_absence" if "off" in text else "update_request")
    assert [record.split(" | ")[2] for record in parent.records] == ["10.03-11.03"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sorry forgot to ring in friday, Maryam was off with a bad head. shes in today", "06.03"),
        ("Maryam was off on Monday, I should have text you, she had a cold", "09.03"),
        ("never rang you about Maryam on friday she was poorly, in today", "06.03"),
        ("Maryam is at home from monday with virus, sorry I was not tell you before. Doctor say she come back tomorrow", "09.03-10.03"),
    ],
)  # fmt: skip
def test_what_is_told_late_is_of_days_gone_by(text: str, days: str) -> None:
    parent = Parent(now=TUESDAY - timedelta(days=1) if "fri" in text else TUESDAY)
    parent.says(text, "report_absence", child="Maryam")
    assert parent.records[0].split(" | ")[2] == days


@pytest.mark.parametrize(
    "text",
    [
        "doctors just rang back, wants her off all week now so make it that",
        "they phoned back, she needs all week off",
        "got a text back from the surgery, keep her off all this week",
    ],
)
def test_a_call_back_is_no_return(text: str) -> None:
    parent = Parent()
    parent.says(
        "Maryam off today and tomorrow, stomach bug", "report_absence", child="Maryam", reason="stomach bug"
    )
    parent.says(text, "update_request")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-13.03 | stomach bug"]


@pytest.mark.parametrize(
    ("text", "names", "record"),
    [
        ("Ali's in today, Sara isn't, she has a rash", ("Ali", "Sara"), "Sara Khan | 10.03 | rash"),
        ("Ali will be in tomorrow, Sara won't, she's got a temp", ("Ali", "Sara"), "Sara Khan | 11.03 | temp"),
        ("Ali is in as normal today but Sara is off, bad cough", ("Ali", "Sara"), "Sara Khan | 10.03 | bad cough"),
        ("Ali is fine and coming in. Sara off with a cold, back Thursday", ("Ali", "Sara"), "Sara Khan | 10.03-11.03 | cold"),
        ("Sara WILL be in today but late, about 9.30, flat tyre", ("Sara",), "Sara Khan | 10.03 | flat tyre | in about 09:30"),
        ("Sara will be in tomorrow but late, dentist, about half 10", ("Sara",), "Sara Khan | 11.03 | dentist | in about 10:30"),
    ],
)  # fmt: skip
def test_coming_in_is_no_return_where_another_is_off_or_this_one_is_late(
    text: str, names: tuple[str, ...], record: str
) -> None:
    parent = Parent(TWO)
    parent.says(text, "report_absence", child=names)
    assert parent.records == [f"absence | {record}"]


@pytest.mark.parametrize(
    "text",
    [
        "Ali was taken into hospital last night with his breathing, they are keeping him in. Dont know when he will be out. Sara will be late, about 10",
        "Ali is off with flu til further notice. Sara is coming but will be late, about 10",
        "Ali poorly, no idea how long. Sara is in but late today, about 10",
    ],
)
def test_who_is_late_is_so_on_one_day(text: str) -> None:
    parent = Parent(TWO)
    parent.says(text, "report_absence", child=("Ali", "Sara"))
    ali, sara = parent.records
    assert ali.startswith("absence | Ali Khan | 10.03- ")
    assert sara == "absence | Sara Khan | 10.03 | in about 10:00"


@pytest.mark.parametrize(
    "text",
    [
        "Yes just Maryam, those two days, for the wedding. She'd be in as usual on the Monday",
        "yes those days, its for her cousins wedding. back the monday after",
        "yeah only them two days, wedding",
        "that's right, the same two days, it is a wedding",
    ],
)
def test_days_that_are_pointed_at_stay_as_they_were(text: str) -> None:
    parent = Parent()
    parent.says("Maryam needs Thursday 19th and Friday 20th March off please", "report_absence")
    parent.says(text, "report_absence", reason="wedding")
    assert [record.split(" | ")[:4] for record in parent.records] == [
        ["absence", "Maryam Yusuf", "19.03-20.03", "wedding"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Our flight's been cancelled and we're stuck in Alicante til Monday evening, so Ali and Sara will miss Monday, in on Tuesday as normal",
        "ferry cancelled so Ali and Sara will miss monday, back tues as usual",
        "snowed in at grandmas. Ali and Sara missing Monday, they will be in on Tuesday as normal",
        "Ali and Sara will miss school Monday, car broke down in Wales, in as normal tuesday",
    ],
)
def test_days_missed_with_a_return_are_an_absence(text: str) -> None:
    parent = Parent(TWO, now=SUNDAY)
    parent.says(text, "report_absence", child=("Ali", "Sara"))
    assert [record.split(" | ")[:3] for record in parent.records] == [
        ["absence", "Ali Khan", "16.03"],
        ["absence", "Sara Khan", "16.03"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "well today now. weds i mean. just the 1 day. bad chest",
        "actually today, wed i mean, bad chest",
        "i mean today, weds. its a bad chest",
        "sorry i mean today. bad chest",
    ],
)
def test_a_day_is_put_right_in_the_answer_to_why(text: str) -> None:
    parent = Parent(now=datetime(2026, 3, 11, 0, 40, tzinfo=LONDON))
    parent.says("maryam off tmrw", "report_absence")
    assert parent.records == ["absence | Maryam Yusuf | 12.03"]
    parent.says(text, "inform+report_absence", reason="bad chest")
    assert parent.records == ["absence | Maryam Yusuf | 11.03 | bad chest"]


@pytest.mark.parametrize(
    "text",
    [
        "sorry for the late message, Maryam is off poorly, back Thursday",
        "Maryam is poorly, back in Thursday. sorry its late",
        "Maryam up late last night being sick so off, back Thursday",
        "so sorry for late notice. Maryam off with a cold, shell be back in thursday",
    ],
)
def test_a_late_message_is_no_late_child(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", child="Maryam")
    assert parent.records[0].startswith("absence | Maryam Yusuf | 10.03-11.03")
