"""Several children in one text, each with days and reasons of their own."""

import pytest

from tests.dialogue.conversing import THREE, TWO, Parent, family


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (
            "Ella off today dentist, Jack off today aswell hes got a cough, Poppy off thurs n fri shes got a dance competition in Leeds",
            ("dentist", "cough", "dance competition"),
        ),
        (
            "Hi. Ella wont be in today she has the dentist. Jack is off today too, bad cough. Poppy will be off Thursday and Friday for a dance competition",
            ("dentist", "bad cough", "dance competition"),
        ),
        (
            "Ella - dentist today. Jack - cough, off today. Poppy - off Thurs & Fri, dance competition",
            ("dentist", "cough", "dance competition"),
        ),
        (
            "off today: Ella (dentist) and Jack (cough). Poppy off thursday and friday, competition",
            ("dentist", "cough", "competition"),
        ),
        (
            "dentist for Ella today, a cough for Jack today, and Poppy is off thurs and fri with a competition",
            ("dentist", "cough", "competition"),
        ),
    ],
)
def test_three_children_are_three_records_each_with_its_own_days_and_reason(
    text: str, reasons: tuple[str, str, str]
) -> None:
    parent = Parent(THREE)
    parent.says(text, "report_absence", child=("Ella", "Jack", "Poppy"), reason=reasons)
    ella, jack, poppy = reasons
    assert parent.records == [
        f"absence | Ella Price | 10.03 | {ella}",
        f"absence | Jack Price | 10.03 | {jack}",
        f"absence | Poppy Price | 12.03-13.03 | {poppy}",
    ]
    assert parent.asked == ""


@pytest.mark.parametrize(
    ("text", "ali", "sara"),
    [
        ("Ali and Sara off today, sick bug", "10.03 | sick bug", "10.03 | sick bug"),
        ("Ali off today with a cough, Sara too", "10.03 | cough", "10.03 | cough"),
        ("Ali is off today with a cough and so is Sara", "10.03 | cough", "10.03 | cough"),
        ("Ali off today and Sara off tomorrow, both got colds", "10.03 | colds", "11.03 | colds"),
        ("both off tomorrow. Ali has the dentist, Sara a sore throat", "11.03 | dentist", "11.03 | sore throat"),
        ("Ali has nits and Sara has a cough so theyre both off til Wednesday", "10.03-11.03 | nits", "10.03-11.03 | cough"),
        ("Ali off til thursday, chicken pox. Sara just today, headache", "10.03-12.03 | chicken pox", "10.03 | headache"),
        ("Ali and Sara off today, tummy bug. Sara til tomorrow", "10.03 | tummy bug", "10.03-11.03 | tummy bug"),
    ],
)  # fmt: skip
def test_what_is_said_of_both_or_likewise_goes_for_both(text: str, ali: str, sara: str) -> None:
    parent = Parent(TWO)
    parent.says(text, "report_absence")
    assert parent.records == [f"absence | Ali Khan | {ali}", f"absence | Sara Khan | {sara}"]


def test_a_reason_told_for_one_is_asked_for_the_other() -> None:
    parent = Parent(TWO)
    reply = parent.says("Ali off today with a cough. Sara is off on Friday", "report_absence")
    assert "why Sara is off" in reply
    parent.says("dentist", "inform", reason="dentist")
    assert parent.records == ["absence | Ali Khan | 10.03 | cough", "absence | Sara Khan | 13.03 | dentist"]


def test_lateness_of_one_is_not_of_the_other() -> None:
    parent = Parent(TWO)
    parent.says("Ali will be late today, dentist. Sara is off today, cough", "report_absence")
    assert parent.records == [
        "absence | Ali Khan | 10.03 | dentist | late",
        "absence | Sara Khan | 10.03 | cough",
    ]


@pytest.mark.parametrize("intents", ["report_absence", "", "other", "inform", "update_request"])
@pytest.mark.parametrize(
    "text",
    [
        "Sara is staying with my sister so she will be in as usual",
        "Sara is fine and will be in",
        "Sara is coming in as normal",
        "sara will be in today, her nan is bringing her",
    ],
)
def test_a_child_who_comes_in_is_not_reported_off(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says("Ali off today, cough", "report_absence")
    parent.says(text, intents)
    assert parent.records == ["absence | Ali Khan | 10.03 | cough"]
    assert parent.handoffs == []


def test_one_who_comes_in_does_not_hide_those_who_are_off() -> None:
    parent = Parent(THREE)
    parent.says(
        "Ella & Jack both got raging temperatures so no school for them today. Poppy's desperate to come in tho!",
        "report_absence",
    )
    assert [record.split(" | ")[1] for record in parent.records][:2] == ["Ella Price", "Jack Price"]


@pytest.mark.parametrize("text", ["Sara will be in today as usual", "Ali is fine now and coming in"])
def test_nor_where_nobody_was(text: str) -> None:
    parent = Parent(TWO)
    parent.says(text, "report_absence")
    assert parent.records == []


@pytest.mark.parametrize(
    ("text", "names", "first", "second"),
    [
        ("Oscar is off today and Ivy is off Thursday and Friday", "Oscar Ivy", "10.03", "12.03-13.03"),
        ("Alfie (Y2) off til Thurs, Edie (Y5) just today", "Alfie Edie", "10.03-12.03", "10.03"),
        ("Lola wont be in monday, her brother Finn is off mon and tues", "Lola Finn", "16.03", "16.03-17.03"),
        ("Ali back tomorrow but Sara not til friday", "Ali Sara", "10.03", "10.03-12.03"),
        ("Emily absent today, Jack absent today and tomorrow", "Emily Jack", "10.03", "10.03-11.03"),
        ("Josh is off til friday but Megan will only miss today", "Josh Megan", "10.03-13.03", "10.03"),
        ("Lenny off today. Lottie off tomorrow for dentist", "Lenny Lottie", "10.03", "11.03"),
    ],
)
def test_each_child_has_the_days_that_were_said_of_it(text: str, names: str, first: str, second: str) -> None:
    one, other = names.split()
    parent = Parent(family((f"{one} Price", "2B"), (f"{other} Price", "5C")))
    parent.says(text, "report_absence", child=(one, other))
    days = {record.split(" | ")[1].split()[0]: record.split(" | ")[2] for record in parent.records}
    assert days == {one: first, other: second}
