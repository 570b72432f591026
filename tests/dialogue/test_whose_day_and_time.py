"""A day and a time go with the words that they stand with: a pack, a call, one child's appointment or the other's."""

from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import ONE, TWO, Parent

NOON = datetime(2026, 3, 10, 12, 40, tzinfo=LONDON)
FRIDAY_EVENING = datetime(2026, 3, 13, 18, 30, tzinfo=LONDON)


def test_a_guardian_who_signs_is_no_child_of_whom_the_call_is_asked() -> None:
    parent = Parent(family=ONE)
    parent.says(
        "Maryam ill today. Papers for her, I come to collect 2 o clock. And Mr Lowe to call me, half past 4. Nadia mother of Maryam",
        "report_absence+request_work_pack+request_callback",
        child=("Maryam", "Nadia"),
        reason="ill",
        day_phrase="today",
        delivery="collect",
        time_window=("2 o clock", "half past 4"),
        who="Mr Lowe",
        of={
            "Maryam": ("report_absence+request_work_pack", "ill", "today", "2 o clock", "collect"),
            "Nadia": ("request_callback", "Mr Lowe", "half past 4"),
        },
    )
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | ill",
        "work_pack | Maryam Yusuf | collect",
        "callback | Maryam Yusuf | Mr Lowe | at 16:30",
    ]


@pytest.mark.parametrize("asked", ["after 2", "at half past 3", "before 4", "around 5"])
def test_a_time_that_ends_a_sentence_stays_with_it(asked: str) -> None:
    parent = Parent(family=ONE)
    parent.says(
        f"Maryam is off today. Can Mr Lowe ring me {asked}. Thank you very much",
        "report_absence+request_callback",
        child="Maryam",
        day_phrase="today",
        who="Mr Lowe",
    )
    assert parent.records[1].startswith("callback | Maryam Yusuf | Mr Lowe | ")


@pytest.mark.parametrize(
    "text",
    [
        "Maryam has the dentist in the morning, she'll be in at half 10",
        "maryams got dentist in morning shell be in about half 10",
        "Maryam will be in at 11, she has a blood test",
        "dentist first thing for Maryam so she will come in at 9.45",
    ],
)
def test_a_morning_that_is_over_is_the_next_one(text: str) -> None:
    parent = Parent(family=ONE, now=NOON)
    parent.says(text, "report_absence")
    assert [record.split(" | ")[2] for record in parent.records] == ["11.03"]


@pytest.mark.parametrize(
    "text",
    [
        "Maryam was sick in the morning so I kept her off",
        "Maryam is off, she's been ill since first thing",
        "Maryam has the dentist, I will pick her up at 2",
    ],
)
def test_and_one_that_was_is_today(text: str) -> None:
    parent = Parent(family=ONE, now=NOON)
    parent.says(text, "report_absence")
    assert [record.split(" | ")[2] for record in parent.records] == ["10.03"]


def test_off_till_a_day_written_after_school_begins_on_the_next_school_day() -> None:
    parent = Parent(family=ONE, now=FRIDAY_EVENING)
    parent.says(
        "Maryam has hurt her knee. She's off until Wednesday", "report_absence", reason="hurt her knee"
    )
    assert parent.records == ["absence | Maryam Yusuf | 16.03-18.03 | hurt her knee"]


def test_and_written_in_the_morning_it_begins_that_day() -> None:
    parent = Parent(family=ONE)
    parent.says(
        "Maryam has hurt her knee. She's off until Thursday", "report_absence", reason="hurt her knee"
    )
    assert parent.records == ["absence | Maryam Yusuf | 10.03-12.03 | hurt her knee"]


@pytest.mark.parametrize(
    "text",
    [
        "Maryam has the optician at 2 today, I'll fetch her at half 1",
        "Im collecting maryam at half 1 today for the optician, she wont be back after",
        "optician today for maryam, fetching her from school at half 1, not coming back",
    ],
)
def test_a_child_who_is_fetched_leaves_early(text: str) -> None:
    parent = Parent(family=ONE)
    parent.says(text, "report_absence", day_phrase="today", reason="optician")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | optician | leaving at 13:30"]


def test_work_that_is_fetched_takes_nobody_out_of_school() -> None:
    parent = Parent(family=ONE)
    parent.says(
        "Maryam off today, tonsils. I'll collect work at 3",
        "report_absence+request_work_pack",
        reason="tonsils",
        day_phrase="today",
        delivery="collect",
    )
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | tonsils",
        "work_pack | Maryam Yusuf | collect",
    ]


def test_one_comes_late_and_the_other_leaves_early_on_the_one_day_that_is_said() -> None:
    text = "alis got doctors at 9 tomorrow and saras having her splint fitted at 2. so ali will be in about 10 and ill fetch sara at half 1, she wont be back after"
    parent = Parent(family=TWO)
    parent.says(
        text,
        "report_absence",
        child=("ali", "sara"),
        day_phrase="tomorrow",
        time_window=("about 10", "half 1"),
        of={"ali": ("report_absence", "tomorrow", "about 10"), "sara": ("report_absence", "half 1")},
    )
    assert parent.records == [
        "absence | Ali Khan | 11.03 | doctors | in about 10:00",
        "absence | Sara Khan | 11.03 | her splint fitted at 2 | leaving at 13:30",
    ]


def test_an_appointment_to_come_beside_work_not_done_is_told_too() -> None:
    parent = Parent(family=ONE)
    parent.says(
        "Maryam has a scan tomorrow at 9, should be in after lunch. Also her topic homework is only half done, she will bring it Friday",
        "report_absence+report_missed_work",
        child="Maryam",
        reason="scan",
        day_phrase=("tomorrow", "Friday"),
        work="topic homework",
    )
    assert parent.records == [
        "absence | Maryam Yusuf | 11.03 | scan | in after lunch",
        "missed_work | Maryam Yusuf | topic homework",
    ]


def test_an_appointment_gone_by_is_only_why_the_work_was_not_done() -> None:
    parent = Parent(family=ONE)
    parent.says(
        "Maryam hasn't done her spellings, we were at the hospital at 6 last night",
        "report_absence+report_missed_work",
        child="Maryam",
        work="spellings",
    )
    assert [record.split(" | ")[0] for record in parent.records] == ["missed_work"]
