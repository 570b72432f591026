"""Why a child is off: an illness, an appointment or an event, in the parent's words, and nothing beside it."""

import pytest

from tests.dialogue.conversing import Parent, school


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Maryam off today, she broke her wrist at trampolining", "broke her wrist"),
        ("Maryam is off today she has sprained her ankle at gym club", "sprained her ankle"),
        ("Maryam off today, fell off her bike and cut her knee", "cut her knee"),
        ("Maryam wont be in today, has broken a toe", "broken a toe"),
        ("Maryam off today, nursery says she needs 48 hours off after a sick bug", "sick bug"),
        ("Maryam off today, funeral for her grandad", "funeral"),
    ],
)
def test_a_reason_is_the_whole_phrase(text: str, reason: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence")
    assert parent.records[0].split(" | ")[3].startswith(reason)


@pytest.mark.parametrize("marked", ["broke", "broke her wrist at trampolining", "she broke"])
def test_a_mark_that_stops_short_is_read_on(marked: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, she broke her wrist at trampolining", "report_absence", reason=marked)
    assert "broke her wrist" in parent.records[0]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Maryam off today. doctor says she needs to rest", "doctor says she needs"),
        ("Maryam off today, GP said to keep her home", "GP said to keep her home"),
        ("Maryam not in today, the dr told us she should stay off", "dr told us she should stay off"),
        ("Maryam off today, hospital says she must rest", ""),
        ("Maryam off until Thursday, doctors orders", ""),
    ],
)
def test_what_the_doctor_says_is_no_reason(text: str, marked: str) -> None:
    parent = Parent()
    if marked:
        parent.says(text, "report_absence", reason=marked)
    else:
        parent.says(text, "report_absence")
    assert next(iter(parent.kept.values())).reason == ""  # type: ignore[union-attr]


def test_a_car_in_another_wish_is_no_reason() -> None:
    parent = Parent(school=school("collect", "deliver"))
    parent.says(
        "Maryam is off today. can the pack be dropped round, my car wont start",
        "report_absence+request_work_pack", delivery="dropped round",
    )  # fmt: skip
    assert parent.records == ["absence | Maryam Yusuf | 10.03", "work_pack | Maryam Yusuf | deliver"]


def test_nor_is_it_where_it_is_marked_as_one() -> None:
    parent = Parent(school=school("collect", "deliver"))
    parent.says(
        "Maryam off today. can someone drop her work pack round as the car is broken",
        "report_absence+request_work_pack", reason="the car is broken",
    )  # fmt: skip
    assert parent.records == ["absence | Maryam Yusuf | 10.03", "work_pack | Maryam Yusuf | deliver"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("she broke her arm at the park", "broke her arm"),
        ("bad chest and the dr wants her home", "bad chest"),
        ("shes got a temperature and i was up all night with her so very tired myself", "temperature"),
        ("her cousins wedding", "her cousins wedding"),
        ("tummy, been bad since last night", "tummy"),
    ],
)
def test_an_answer_is_cut_where_the_reason_ends(answer: str, reason: str) -> None:
    parent = Parent()
    parent.says("Maryam off today", "report_absence")
    parent.says(answer, "inform")
    assert next(iter(parent.kept.values())).reason.startswith(reason)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["Maryam off today, ill collect a pack", "maryam off tomorrow n pack pls, ill come get it"]
)
def test_i_ll_is_no_illness(text: str) -> None:
    parent = Parent(school=school("collect", "deliver"))
    parent.says(text, "report_absence+request_work_pack")
    assert [getattr(request, "reason", "") for request in parent.kept.values()] == ["", ""]


@pytest.mark.parametrize("reason", ["d+v", "d & v", "temps", "bad colds"])
def test_short_reasons_are_kept(reason: str) -> None:
    parent = Parent()
    parent.says(f"Maryam off today, {reason}", "report_absence", reason=reason)
    assert parent.records == [f"absence | Maryam Yusuf | 10.03 | {reason}"]


@pytest.mark.parametrize(
    ("text", "marked", "reason"),
    [
        ("Maryam not in today, hayfever really bad her eyes are swollen shut", "hayfever really bad her eyes", "hayfever really bad her eyes are swollen shut"),
        ("Maryam off today, sick bug and her tummy is still hurting a lot and she was up all night with it so no sleep", "sick bug and her tummy", "sick bug"),
        ("Maryam off today, temp of 39 and sore throat", ("temp of 39", "sore throat"), "temp of 39 and sore throat"),
        ("Maryam off today, bad cough, runny nose", ("bad cough", "runny nose"), "bad cough, runny nose"),
        ("Maryam poorly today with bad cough wont be coming", "poorly", "bad cough"),
        ("Maryam still poorly again today with a high temp", "poorly", "high temp"),
        ("Maryams got hand foot n mouth so wont be in", ("got", "hand foot n mouth"), "hand foot n mouth"),
        ("Maryam off tomorrow its her grandads funeral", "its her grandads funeral", "grandads funeral"),
        ("Maryam off today cos of sickness and diarrhoea", ("sickness", "diarrhoea"), "sickness and diarrhoea"),
        ("Maryam off today. Headache. Also her brother has been ill", "Headache", "Headache"),
    ],
)  # fmt: skip
def test_what_is_marked_in_pieces_is_one_whole_reason(
    text: str, marked: str | tuple[str, ...], reason: str
) -> None:
    parent = Parent()
    parent.says(text, "report_absence", reason=marked)
    assert parent.records[0].split(" | ")[3] == reason
