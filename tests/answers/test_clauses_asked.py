"""The words of a longer message that ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers.clauses_asked import parts_that_ask


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        (
            "sent a msg yesterday lunchtime, still waiting.... how long does it normally take to get a reply",
            ["how long does it normally take to get a reply"],
        ),
        (
            "Will the packs come home with his sister? He is off again with his chest and I have no car.",
            ["Will the packs come home with his sister?"],
        ),
        (
            "hiya its jos mum. shes only got my phone for it all and it keeps dying, is that ok for the lessons",
            ["is that ok for the lessons"],
        ),
        (
            "we have been up since four with the baby. nobody to fetch it. my friend fetches it for us yes?",
            ["my friend fetches it for us yes?"],
        ),
        (
            "what day do the packs go out. he lost his last one on the bus. and where do i bring it back to",
            ["and where do i bring it back to", "what day do the packs go out."],
        ),
        ("is he allowed his phone", []),
        ("do we still get the free dinners when theyre at home all week", []),
        ("my mum is poorly so I am keeping both of them off until Thursday at least", []),
        ("", []),
    ],
)
def test_the_last_and_the_first_stretch_that_ask_are_found(message: str, parts: list[str]) -> None:
    assert parts_that_ask(message) == parts


@given(st.text(max_size=400))
def test_a_part_is_of_the_message_and_shorter(text: str) -> None:
    parts = parts_that_ask(text)
    assert len(parts) <= 2
    for part in parts:
        assert part in text
        assert len(part) < len(text)
