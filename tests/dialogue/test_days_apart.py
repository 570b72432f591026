"""Days with school days between them: "off Monday and Thursday" is not Monday to Thursday."""

import pytest

from tests.dialogue.conversing import Parent


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Maryam off monday and thursday next week, hospital", "Mon 16 March and Thu 19 March"),
        ("Maryam is off today and Friday, dentist", "Tue 10 March and Fri 13 March"),
        ("dentist for Maryam on the 11th and the 18th", "Wed 11 March and Wed 18 March"),
    ],
)
def test_days_that_do_not_run_on_are_said_one_by_one(text: str, apart: str) -> None:
    parent = Parent()
    reply = parent.says(
        text, "report_absence", child="Maryam", reason=text.split()[-1] if "for" not in text else "dentist"
    )
    assert f"off {apart}" in reply
    assert f"only {apart}" in parent.records[0]


def test_days_that_run_on_are_one_stretch() -> None:
    parent = Parent()
    parent.says("Maryam off tomorrow and thursday, cold", "report_absence", child="Maryam", reason="cold")
    assert parent.records == ["absence | Maryam Yusuf | 11.03-12.03 | cold"]


def test_a_day_added_later_that_does_not_run_on_is_an_absence_of_its_own() -> None:
    parent = Parent()
    parent.says("Maryam off today, dentist", "report_absence", child="Maryam", reason="dentist")
    parent.says("and Friday as well", "update_request")
    assert parent.records == [
        "absence | Maryam Yusuf | 10.03 | dentist",
        "absence | Maryam Yusuf | 13.03 | dentist",
    ]


def test_days_put_right_are_no_longer_said_one_by_one() -> None:
    parent = Parent()
    parent.says("Maryam off today and friday, dentist", "report_absence", child="Maryam", reason="dentist")
    parent.says("sorry just today", "update_request")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | dentist"]


def test_days_apart_that_are_told_late_are_of_the_week_gone_by() -> None:
    parent = Parent()
    text = "sorry forgot to ring, Maryam was off Wednesday and Friday, cold"
    parent.says(text, "report_absence", child="Maryam", reason="cold")
    assert parent.records == [
        "absence | Maryam Yusuf | 04.03-06.03 | cold | only Wed 4 March and Fri 6 March"
    ]
