from datetime import date

import pytest

from bot.core.answers.documents import Age, Block, BlockKind
from bot.core.proposals.ages import age_of, warnings_of

TODAY = date(2026, 3, 10)


def age(*texts: str) -> Age:
    return age_of([Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Review date: May 2029", date(2029, 5, 31)),
        ("To be reviewed January 2027", date(2027, 1, 31)),
        ("Next review: Autumn term 2027", date(2027, 12, 31)),
        ("Due for review on 14/02/2026.", date(2026, 2, 14)),
        ("Agreed in October 2025. We will look at it again in October 2026.", date(2026, 10, 31)),
    ],
)
def test_the_day_of_the_review_is_read(text: str, day: date) -> None:
    assert age(text).review_by == day


def test_a_review_that_is_past_is_said_and_one_to_come_is_not() -> None:
    past = warnings_of(age("Review date: June 2022"), "Remote Learning Policy", TODAY)
    assert past == ["Remote Learning Policy: it says that it was due for review in June 2022."]
    assert warnings_of(age("Review date: June 2027"), "Remote Learning Policy", TODAY) == []


def test_a_school_year_that_is_over_is_said() -> None:
    assert "2020/21, which is over" in warnings_of(age("Remote learning 2020-21"), "Plan", TODAY)[0]
    assert warnings_of(age("Remote learning 2025/26"), "Plan", TODAY) == []


def test_a_document_without_a_date_is_said_to_have_none() -> None:
    said = warnings_of(
        age("In September 2020 as schools reopened there was much to do for everybody."), "Plan", TODAY
    )
    assert said == ["Plan: it bears no date. The latest year it names is 2020."]


def test_an_old_document_without_a_review_is_said_to_be_old() -> None:
    assert "from May 2021" in warnings_of(age("Published May 2021"), "Plan", TODAY)[0]


@pytest.mark.parametrize(
    "text",
    [
        "during the national lockdown",
        "children who are clinically extremely vulnerable",
        "as the Temporary Continuity Direction requires",
        "advice from Public Health England",
        "if a bubble has to close",
    ],
)
def test_words_of_2020_are_noticed(text: str) -> None:
    dated = "Review date: May 2029"
    assert "Check that this still holds" in warnings_of(age(dated, text), "Plan", TODAY)[0]


def test_a_day_that_there_is_not_is_no_date() -> None:
    assert age("Review date: 31/02/2024").review_by is None
