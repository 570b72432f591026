"""Two guardians of one child: one absence, and neither is told the other's words."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from bot.core.requests import AbsenceReport
from tests.dialogue.conversing import Parent, family

HOME = family(("Yusuf Aydin", "3J"), ("Defne Aydin", "1J"))
ID = UUID("00000000-0000-4000-8000-000000000001")
TODAY, TOMORROW, FRIDAY = date(2026, 3, 10), date(2026, 3, 11), date(2026, 3, 13)


def second() -> Parent:
    """Whoever writes after the other guardian has reported Yusuf off today."""
    pupil = HOME.pupils[0]
    report = AbsenceReport(
        id=ID,
        child=pupil.name,
        pupil_id=pupil.id,
        first_day=TODAY,
        last_day=TODAY,
        reason="tummy bug",
        note="in at 13:00",
    )
    return Parent(HOME, by_others=(report,))


def days(parent: Parent) -> list[tuple[UUID, date | None, date | None, str]]:
    return [
        (request.id, request.first_day, request.last_day, request.reason)
        for request in parent.kept.values()
        if isinstance(request, AbsenceReport)
    ]


@pytest.mark.parametrize("intents", ["report_absence", "update_request", ""])
@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("My wife text you about Yusuf this morning. He wont be in tomorrow either", TOMORROW),
        ("Yusuf's mum messaged earlier, he will be off tomorrow as well", TOMORROW),
        ("Yusuf still poorly, not in tomorrow", TOMORROW),
        ("Yusuf is off till friday now", FRIDAY),
        ("Yusuf wont be in today, bad tummy", TODAY),
        ("Yusuf Aydin 3J absent today with a stomach bug", TODAY),
    ],
)
def test_the_same_absence_is_one_record_and_may_grow(text: str, last: date, intents: str) -> None:
    parent = second()
    reply = parent.says(text, intents, child="Yusuf")
    assert days(parent) == [(ID, TODAY, last, "tummy bug")]
    assert "tummy" not in reply
    assert "13:00" not in reply
    assert parent.asked == ""


def test_the_other_guardians_words_reach_no_second_child() -> None:
    parent = second()
    reply = parent.says(
        "Jo texted about Yusuf earlier. He and Defne will both be off tomorrow too",
        "report_absence",
        child=("Jo", "Yusuf", "Defne"),
    )
    assert "tummy" not in reply
    assert [(request.child, request.last_day) for request in parent.kept.values() if isinstance(request, AbsenceReport)] == [
        ("Yusuf Aydin", TOMORROW), ("Defne Aydin", TOMORROW)
    ]  # fmt: skip
    assert [request.reason for request in parent.kept.values() if isinstance(request, AbsenceReport)] == [
        "tummy bug",
        "",
    ]


def test_another_matter_or_another_child_is_a_record_of_its_own() -> None:
    parent = second()
    parent.says(
        "Yusuf has the dentist tomorrow so wont be in tomorrow",
        "report_absence",
        child="Yusuf",
        reason="dentist",
    )
    parent.says("Defne is off today, cold", "report_absence", child="Defne", reason="cold")
    assert ID not in parent.kept
    assert parent.records == [
        "absence | Yusuf Aydin | 11.03 | dentist",
        "absence | Defne Aydin | 10.03 | cold",
    ]


@pytest.mark.parametrize(
    "text",
    ["did you get the message about Yusuf?", "is Yusuf off today?", "why is Yusuf off?", "scrap that", "Yusuf is coming in after all"],
)  # fmt: skip
@pytest.mark.parametrize("intents", ["check_status", "ask_question", "update_request", ""])
def test_what_another_guardian_sent_is_neither_told_nor_taken_back(text: str, intents: str) -> None:
    parent = second()
    reply = parent.says(text, intents, child="Yusuf") if "Yusuf" in text else parent.says(text, intents)
    assert "tummy" not in reply
    assert "10 March" not in reply
    assert parent.records == []


def test_who_added_to_it_may_ask_whether_it_came() -> None:
    parent = second()
    parent.says("Yusuf wont be in tomorrow either", "report_absence", child="Yusuf")
    grown = next(iter(parent.kept.values()))
    assert isinstance(grown, AbsenceReport)
    parent.kept.clear()  # it is kept in the other guardian's conversation
    parent.by_others = (replace(grown),)
    reply = parent.says("did you get that?", "check_status")
    assert "Yusuf off from today" in reply
    assert "tummy" not in reply


def test_an_unknown_number_makes_a_record_of_its_own_and_is_told_nothing() -> None:
    parent = Parent(None)
    reply = parent.says("Yusuf Aydin wont be in tomorrow either", "report_absence", child="Yusuf Aydin")
    assert "10 March" not in reply
    assert [record.split(" | ")[-1] for record in parent.records] == ["unverified"]


NAMED = family(
    ("Elsie Whitcombe", "1W"), ("Stanley Whitcombe", "3W"), others=("Laura Whitcombe", "Peter Shaw")
)


@pytest.mark.parametrize(
    ("text", "names", "absent"),
    [
        ("Morning not sure if Laura has said but Elsie is off today, she's been sick", ("Laura", "Elsie"), ["Elsie"]),
        ("Laura's at work so its me. Elsie off today, sick", ("Laura", "Elsie"), ["Elsie"]),
        ("is it ok if Laura picks Elsie up at 2 today, dentist", ("Laura", "Elsie"), ["Elsie"]),
        ("Elsie is off today with a cold. Pete said he told you", ("Elsie", "Pete"), ["Elsie"]),
        ("Laura asked me to text, both off today, chicken pox", ("Laura",), ["Elsie", "Stanley"]),
        ("Laura Whitcombe and I are both working so its her nan writing, Elsie is off today", ("Laura Whitcombe", "Elsie"), ["Elsie"]),
        ("Elsie and Stan both off today with a bug, Laura too so she cant drop the forms in", ("Elsie", "Stan", "Laura"), ["Elsie", "Stanley"]),
    ],
)  # fmt: skip
def test_the_name_of_the_other_guardian_is_no_child(
    text: str, names: tuple[str, ...], absent: list[str]
) -> None:
    parent = Parent(NAMED)
    reply = parent.says(text, "report_absence", child=names)
    assert [request.child for request in parent.kept.values()] == [f"{name} Whitcombe" for name in absent]
    assert "Laura" not in reply
    assert "Pete" not in reply


def test_the_other_guardian_may_be_named_where_an_absence_grows() -> None:
    home = family(("Yusuf Aydin", "3J"), others=("Hannah Aydin",))
    parent = Parent(home, by_others=second().by_others)
    parent.says(
        "Hi, Yusuf's dad. Doctor looked at him, he will be off until Friday now. Hannah said she told you about today already",
        "report_absence+update_request",
        child=("Yusuf", "Hannah"),
    )
    assert days(parent) == [(ID, TODAY, FRIDAY, "tummy bug")]


@pytest.mark.parametrize(
    "text",
    [
        "just checking did the wifes msg come thru about Yusufs dentist",
        "Has my wife's message come through about Yusuf being off?",
        "did my wifes text about Yusuf reach you",
        "have you received Jo's message about Yusuf",
        "did Jo's text go through for Yusuf",
    ],
)
def test_the_other_guardians_report_is_known_and_not_told(text: str) -> None:
    parent = second()
    reply = parent.says(text, "check_status")
    assert reply.startswith("The office has what it needs to know.")
    assert "tummy" not in reply
    assert parent.handoffs == []
