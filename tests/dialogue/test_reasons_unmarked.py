"""Why a child is off, where no word list knows it and the interpreter marks nothing: the clause that is left."""

import pytest

from tests.dialogue.conversing import ONE, TWO, Parent


def _reason(text: str, **marked: str) -> str:
    parent = Parent()
    parent.says(text, "report_absence", **marked)
    return getattr(next(iter(parent.kept.values())), "reason")  # noqa: B009


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Maryam away Thursday, we are burying her great uncle in Leeds", "burying her great uncle in Leeds"),
        ("Maryam wont be in tomorrow because we have to go to the embassy", "go to the embassy"),
        ("We'd like Friday off for Maryam as we're driving up to Cumbria", "driving up to Cumbria"),
        ("Maryam has ENT at Derby tomorrow so will be away all day", "ENT at Derby"),
        ("Maryam sees the consultant at Sheffield on Thursday, back in on Friday", "sees the consultant at Sheffield"),
        ("Maryam off today her elbow is like a balloon, going to get it looked at", "elbow is like a balloon"),
        ("Maryam will be off for Navratri tomorrow, thanks", "Navratri"),
        ("Maryam is absent today. It is coming out of both ends", "coming out of both ends"),
        ("Maryam not in tomorrow, dyslexia assessment. Back Thursday", "dyslexia assessment"),
        ("maryam off 2day dicky tum", "dicky tum"),
        ("Leave for Maryam on Thursday please, her dad's home from sea", "her dad's home from sea"),
        ("Could Maryam go at 1 on Friday? We must fly to Oslo for her morfar's 80th birthday", "80th birthday"),
    ],
)  # fmt: skip
def test_the_clause_that_is_left_says_why(text: str, reason: str) -> None:
    assert reason in _reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "Maryam off tomorrow. Jo",
        "Maryam off today, hope that's ok, thanks Jo x",
        "Maryam is off today. I rang but nobody answered",
        "Maryam will not be in today, I will ring later to explain",
        "Hi, Maryam's dad here, she's staying home today, will see how she is tomorrow",
        "Maryam off today, her nan is looking after her",
        "Maryam off today. is there swimming tomorrow? she has a new costume",
        "Good morning, this is to inform you that Maryam will not be attending school today. Kind regards, Nadia",
        "Maryam off today, she should be back tomorrow",
        "Maryam is away today, not sure how long for",
        "Maryam wont be in, sorry for the short notice",
    ],
)
def test_courtesies_and_plans_are_no_reason(text: str) -> None:
    assert _reason(text) == ""


@pytest.mark.parametrize(
    ("text", "marked", "reason"),
    [
        ("Maryam she sick today fever", ("sick", "fever"), "fever"),
        ("Maryam off today, poorly, high temp", ("poorly", "high temp"), "poorly, high temp"),
        ("Maryam was sick, off today. It's hand foot and mouth", ("sick", "hand foot and mouth"), "hand foot and mouth"),
        ("Her great gran died, funeral Thursday so Maryam is away Thursday", ("great gran died", "funeral"), "great gran died, funeral"),
    ],
)  # fmt: skip
def test_of_two_reasons_the_more_telling_is_kept(text: str, marked: tuple[str, str], reason: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", reason=marked)
    assert parent.records[0].split(" | ")[3] == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Maryam tomorrow not in, we take her to the passport office, appointment is 11:20",
            "passport office",
        ),
        ("Maryam has been sick 4 times, no school for her today", "been sick 4 times"),
        ("Maryam off today, fever 38.9", "fever 38.9"),
        ("Maryam off today, temp of 39,5", "temp of 39,5"),
        ("Maryam was poorly so off today, sunstroke", "sunstroke"),
    ],
)
def test_and_as_much_of_it_as_was_said(text: str, reason: str) -> None:
    assert reason in _reason(text)


def test_a_degree_in_the_answer_is_not_cut_at_its_point() -> None:
    parent = Parent()
    parent.says("Maryam off today", "report_absence")
    parent.says("Fever, 38.9", "inform", reason="Fever, 38.9")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | Fever, 38.9"]


@pytest.mark.parametrize(
    "text",
    [
        "Maryam is off today, her dad smashed the kitchen up last night and we are at my sisters",
        "Maryam wont be in today because someone in the house frightens her",
    ],
)
def test_nothing_is_left_over_of_a_worrying_message(text: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", is_worrying=True)
    assert parent.records == ["absence | Maryam Yusuf | 10.03"]


@pytest.mark.parametrize(
    ("text", "ali", "sara"),
    [
        (
            "Both are off next week for a family wedding. Sara just Monday, Ali till Thursday",
            "16.03-19.03 | family wedding",
            "16.03 | family wedding",
        ),
        (
            "Ali has conjunctivitis he is off today and tomorrow. Sara off just today because I can not leave him to walk her, tomorrow my friend will take her",
            "10.03-11.03 | conjunctivitis",
            "10.03 | I can not leave him to walk her",
        ),
        (
            "We are in quarantine with scabies. Ali off today, Sara off today and tomorrow",
            "10.03 | quarantine with scabies",
            "10.03-11.03 | quarantine with scabies",
        ),
        (
            "Ali off today with a cough. Sara is only late, I must wait for my mother to sit with him",
            "10.03 | cough",
            "10.03 | wait for my mother to sit with him",
        ),
    ],
)
def test_each_child_has_its_own_and_what_is_said_of_all(text: str, ali: str, sara: str) -> None:
    parent = Parent(TWO)
    parent.says(text, "report_absence")
    of = {record.split(" | ")[1]: " | ".join(record.split(" | ")[2:4]) for record in parent.records}
    assert of == {"Ali Khan": ali, "Sara Khan": sara}


def test_more_days_keep_the_reason_that_was_given() -> None:
    parent = Parent()
    parent.says("Maryam has mumps, off today", "report_absence", reason="mumps")
    parent.says("Three days home counting today", "report_absence", day_phrase="Three days")
    assert "mumps" in parent.records[0]
    assert len(parent.records) == 1


def test_a_child_named_again_is_off_on_the_day_that_was_said() -> None:
    parent = Parent(TWO)
    parent.says("Ali is away on Thursday, we are burying his great aunt", "report_absence")
    parent.says("Just Ali", "report_absence", child="Ali")
    assert parent.records == [
        "absence | Ali Khan | 12.03 | burying his great aunt",
    ]


def test_two_letters_are_a_reason_where_they_are_marked() -> None:
    parent = Parent()
    parent.says("Maryam has her op today", "report_absence", reason="op")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | op"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "Maryam's gone over on her ankle at netball and the walk in says to keep off it. She'll be off till Thursday",
            "gone over on her ankle at netball",
        ),
        (
            "Maryam came off her scooter last night and the hospital said to rest it. off until Thursday",
            "came off her scooter last night",
        ),
    ],
)
def test_what_happened_is_why_and_not_what_a_doctor_says_of_it(text: str, why: str) -> None:
    parent = Parent(ONE)
    parent.says(text, "report_absence", child="Maryam")
    assert parent.records == [f"absence | Maryam Yusuf | 10.03-12.03 | {why}"]
