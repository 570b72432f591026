"""Times of day in whole messages, and what is said back of them."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.windows import read_window

WRITTEN = Path(__file__).parent / "written" / "windows.txt"
TIMES = re.compile(r"\d\d:\d\d")


def rows() -> list[tuple[str, str | None]]:
    lines = [line for line in WRITTEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    parts = [line.rsplit("|", 1) for line in lines if line.strip()]
    return [(text.strip().replace(" // ", "\n"), window.strip() or None) for text, window in parts]


def test_there_are_as_many_as_we_say() -> None:
    assert len(rows()) >= 400


@pytest.mark.parametrize(("text", "window"), rows(), ids=lambda value: str(value)[:60])
def test_the_time_is_the_one_that_was_meant(text: str, window: str | None) -> None:
    assert read_window(text) == window


WORDS = sorted({word for text, _ in rows() for word in text.split()})


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)))
def test_any_text_gives_times_of_the_clock_or_none(text: str) -> None:
    window = read_window(text)
    for moment in TIMES.findall(window or ""):
        assert "00:00" <= moment < "24:00"


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "9.",
        "12-",
        "at 3 ",
        "after ",
        "not between 1 and 2 ",
        "i'm busy ",
        "ten to ",
        "don't ",
        "\u0663 ",
    ],
)
def test_a_very_long_message_is_read_in_a_moment(piece: str) -> None:
    begun = time.monotonic()
    read_window(piece * 3000)
    assert time.monotonic() - begun < 10
