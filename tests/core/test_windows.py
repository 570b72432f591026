"""Times of day as parents write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.windows import read_window


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("after 3", "after 15:00"),
        ("aftr 3 or anytime after 3", "after 15:00"),
        ("owt after 1", "after 13:00"),
        ("after six", "after 18:00"),
        ("after 16:00", "after 16:00"),
        ("from 11am", "after 11:00"),
        ("not before noon", "after 12:00"),
        ("before 8", "before 08:00"),
        ("b4 2.30", "before 14:30"),
        ("by ten", "before 10:00"),
        ("by 2", "before 14:00"),
        ("until 3", "before 15:00"),
        ("now until half 2", "before 14:30"),
        ("whenever suits before 5", "before 17:00"),
        ("before my shift starts at 2", "before 14:00"),
        ("at 9", "at 09:00"),
        ("at 2", "at 14:00"),
        ("2pm", "at 14:00"),
        ("2:30pm", "at 14:30"),
        ("11:15", "at 11:15"),
        ("1.40pm", "at 13:40"),
        ("1430", "at 14:30"),
        ("at 1430", "at 14:30"),
        ("half 3", "at 15:30"),
        ("half ten", "at 10:30"),
        ("quarter past 2", "at 14:15"),
        ("Quarter to 5", "at 16:45"),
        ("twenty past nine", "at 09:20"),
        ("10 o'clock", "at 10:00"),
        ("midday", "at 12:00"),
        ("10", "at 10:00"),
        ("3ish", "about 15:00"),
        ("around tenish", "about 10:00"),
        ("about 9.20", "about 09:20"),
        ("8 in the evening", "at 20:00"),
        ("9am", "at 09:00"),
        ("12-1", "between 12:00 and 13:00"),
        ("between 12 and 1", "between 12:00 and 13:00"),
        ("between 6.15 and 7", "between 18:15 and 19:00"),
        ("between half 4 and 6", "between 16:30 and 18:00"),
        ("9 til 10.30", "between 09:00 and 10:30"),
        ("9-11", "between 09:00 and 11:00"),
        ("11–1", "between 11:00 and 13:00"),
        ("1-3pm", "between 13:00 and 15:00"),
        ("from 8 till quarter to 9", "between 08:00 and 08:45"),
        ("not between 1 and 2", "not between 13:00 and 14:00"),
        ("before 10 or after 2", "before 10:00 or after 14:00"),
        ("after 7pm or on my break 11-11.20", "after 19:00 or between 11:00 and 11:20"),
        ("after 2 but before 3.30", "between 14:00 and 15:30"),
        ("in the morning", "in the morning"),
        ("mornings best", "in the morning"),
        ("not mornings", "not in the morning"),
        ("this aft", "in the afternoon"),
        ("late afternoon", "late afternoon"),
        ("lunchtime", "lunchtime"),
        ("after school", "after school"),
        ("any time", "any time"),
        ("whenever", "any time"),
        ("ASAP", "as soon as possible"),
        ("as soon as you can", "as soon as possible"),
        ("in the next hour", "in the next hour"),
        ("can mr Ali ring me after 3 its about Ella's reading", "after 15:00"),
        ("Ella in 3K has been off since the 9th, ring me on 07700 900123 after 3", "after 15:00"),
        ("dentist at 9.10. Could Miss Orr call me before 8 please", "before 08:00"),
        ("not herself this morning. ring me after lunch", "after lunch"),
        ("SENDCo call? Fri 9-11", "between 09:00 and 11:00"),
        ("dentist 11:15 he comes after", "at 11:15"),
        ("weve got the doctors at half ten question mark", "at 10:30"),
    ],
)
def test_a_time_is_said_in_plain_words(text: str, window: str) -> None:
    assert read_window(text) == window


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "the 12th",
            "on 12 March",
            "12/3",
            "3K",
            "Y3",
            "yr 4",
            "year 5",
            "07700 900123",
            "01632 960 844",
        ),
        *(
            "pages 14-20",
            "12th-14th",
            "3 days",
            "after 2 days",
            "half term",
            "half day only",
            "since 3am",
            "by 12 March",
        ),
        *(
            "Ava Y3 off today, sick bug",
            "3 children",
            "temperature of 38.6",
            "he is 6",
            "his 1-2-1",
            "I am not sure",
            "25/11",
        ),
        *(
            "Good morning, Ella is poorly today and will stay at home",
            "she was not herself this morning so I kept her off",
        ),
        "back on Mon 16 March",
    ],
)
def test_what_is_no_time_of_day_is_not_read(text: str) -> None:
    assert read_window(text) is None


@given(st.text())
def test_any_text_at_all_is_survived(text: str) -> None:
    read_window(text)


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["after", "before", "at"]))
def test_what_is_said_reads_back_the_same(hour: int, minute: int, cue: str) -> None:
    window = f"{cue} {hour if hour > 6 else hour + 12:02}:{minute:02}"
    assert read_window(window) == window
