"""Days and reasons that come in the next turn go into the record just made."""

from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import Parent

MONDAY = datetime(2026, 3, 9, 8, 50, tzinfo=LONDON)
WEDNESDAY = datetime(2026, 3, 11, 14, 5, tzinfo=LONDON)


@pytest.mark.parametrize("intents", ["", "deny", "update_request", "deny+update_request", "inform"])
@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("no just the Friday", "06.03"),
        ("only Friday", "06.03"),
        ("just friday, she is in today", "06.03"),
        ("and the Thursday as well", "05.03-06.03"),
        ("sorry I meant Thursday", "05.03"),
        ("sorry, thursday and friday", "05.03-06.03"),
    ],
)
def test_of_days_gone_by_a_weekday_is_the_one_that_was(text: str, days: str, intents: str) -> None:
    parent = Parent(now=MONDAY)
    parent.says("Maryam was off on Friday with flu. Shes back in today", "report_absence", reason="flu")
    assert parent.records == ["absence | Maryam Yusuf | 06.03 | flu"]
    parent.says(text, intents)
    assert parent.records == [f"absence | Maryam Yusuf | {days} | flu"]


@pytest.mark.parametrize(
    "intents", ["report_absence", "inform", "update_request", "inform+update_request", ""]
)
@pytest.mark.parametrize(
    ("text", "days", "reason"),
    [
        ("and on Monday also, Friday 13th and Monday 16th. It is her grandfather's funeral in Leeds", "13.03-16.03", "grandfather's funeral in Leeds"),
        ("right ok. just friday then, migraine", "13.03", "migraine"),
        ("and Monday as well, its a family wedding", "13.03-16.03", "family wedding"),
        ("its a funeral, she will be off on monday too", "13.03-16.03", "funeral"),
        ("a funeral in Leeds so she wont be back till Tuesday", "13.03-16.03", "funeral in Leeds"),
        ("her grandads funeral. back on tuesday", "13.03-16.03", "grandads funeral"),
        ("hospital appointment and then off on Monday to rest too", "13.03-16.03", "hospital appointment"),
        ("hospital appointment", "13.03", "hospital appointment"),
        ("funeral, the service is in Leeds on Friday", "13.03", "funeral"),
    ],
)  # fmt: skip
def test_the_answer_to_why_may_bring_more_days(text: str, days: str, reason: str, intents: str) -> None:
    parent = Parent(now=WEDNESDAY)
    parent.says("Good afternoon. Maryam will be away on Friday", "report_absence")
    assert "why" in parent.asked
    marked = text[text.index("It is") :] if "It is" in text else reason
    parent.says(text, intents, reason=marked)
    [record] = parent.records
    kind, child, on, why, *_ = record.split(" | ")
    assert (kind, child, on) == ("absence", "Maryam Yusuf", days)
    assert why.startswith(reason)
    assert parent.asked == ""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("and on Monday also", "13.03-16.03"),
        ("Monday as well", "13.03-16.03"),
        ("back on tuesday", "13.03-16.03"),
        ("actually thursday and friday", "12.03-13.03"),
    ],
)
def test_days_alone_leave_the_reason_to_be_asked_for(text: str, days: str) -> None:
    parent = Parent(now=WEDNESDAY)
    parent.says("Maryam will be away on Friday", "report_absence")
    parent.says(text, "inform")
    assert parent.records == [f"absence | Maryam Yusuf | {days}"]
    assert parent.asked.endswith("?")
    parent.says("funeral", "inform", reason="funeral")
    assert parent.records == [f"absence | Maryam Yusuf | {days} | funeral"]


def test_they_said_rest_it_so_she_is_back_monday() -> None:
    parent = Parent(now=WEDNESDAY)
    parent.says("Maryam off today, broke her wrist", "report_absence", reason="broke her wrist")
    parent.says("they said rest it so shell be back monday", "update_request+check_status")
    assert parent.records == ["absence | Maryam Yusuf | 11.03-13.03 | broke her wrist"]


@pytest.mark.parametrize(
    "text", ["she was sick yesterday", "been up all night since sunday", "sick bug, started monday"]
)
def test_a_day_of_the_story_is_no_day_off(text: str) -> None:
    parent = Parent(now=WEDNESDAY)
    parent.says("Maryam is off today", "report_absence")
    parent.says(text, "inform")
    assert parent.records[0].split(" | ")[2] == "11.03"


@pytest.mark.parametrize("text", ["wed like the 20th as well if poss", "wed love the friday too please"])
def test_wed_like_names_no_wednesday(text: str) -> None:
    parent = Parent()
    parent.says(
        "my sister is getting married on the 19th so please can Maryam have that day off", "report_absence"
    )
    parent.says(text, "update_request")
    assert [record.split(" | ")[2] for record in parent.records] == ["19.03-20.03"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the friday too please", ["19.03-20.03"]),
        ("and the Friday as well", ["19.03-20.03"]),
        ("oh and wednesday too", ["18.03-19.03"]),
        ("can she be off the monday as well", ["19.03", "23.03"]),
        ("off tomorrow as well, poorly", ["19.03", "11.03"]),
    ],
)
def test_a_weekday_more_is_beside_the_days_it_goes_with(text: str, days: list[str]) -> None:
    parent = Parent()
    parent.says(
        "my sister is getting married on the 19th so please can Maryam have that day off", "report_absence"
    )
    parent.says(text, "update_request")
    assert [record.split(" | ")[2] for record in parent.records] == days
