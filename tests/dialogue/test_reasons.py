"""Why a child is off: an illness, an appointment or an event, in the parent's words, and nothing beside it."""

import pytest

from tests.dialogue.conversing import THREE, Parent, school


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


@pytest.mark.parametrize(
    ("text", "marked", "reason"),
    [
        ("Maryam was taken into hospital last night with her breathing, so not in today", "taken into hospital", "taken into hospital with her breathing"),
        ("Maryam not in today, she's in hospital since yesterday with a kidney infection", "in hospital", "kidney infection"),
        ("Maryam at the hospital today for her eyes", "at the hospital", "at the hospital for her eyes"),
        ("Maryam is at A&E with a bump to the head so not in today", "", "A&E with a bump to the head"),
        ("Maryam off today at the doctors with her ears", "at the doctors", "at the doctors with her ears"),
        ("Maryam off today, in hospital with me", "in hospital", "in hospital"),
    ],
)  # fmt: skip
def test_where_a_child_is_cared_for_is_said_with_what_for(text: str, marked: str, reason: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", reason=marked or ())
    assert reason in parent.records[0].split(" | ")[3]


@pytest.mark.parametrize(
    ("text", "marked", "reason"),
    [
        ("our Maryam's badly, been chucking up all neet so she's stopping off today", "badly", "been chucking up all neet"),
        ("Maryam is right badly, she's been heaving up since tea so off today", "badly", "heaving up since tea"),
        ("Maryam is poorly, spots all over her tummy so off today", "poorly", "spots all over her tummy"),
        ("Maryam has been up since four with her tummy. Her mum and dad are away so I am keeping her off", ("her tummy", "Her mum and"), "tummy"),
        ("Maryam is stopping with us because her mum and dad have gone away. Been up with her tummy so off today", ("her mum and", "her tummy"), "tummy"),
    ],
)  # fmt: skip
def test_what_is_wrong_tells_more_than_that_something_is(
    text: str, marked: str | tuple[str, ...], reason: str
) -> None:
    parent = Parent()
    parent.says(text, "report_absence", reason=marked)
    assert parent.records[0].split(" | ")[3].endswith(reason)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("It's their cousin's graduation up in Durham. They'd be back in on Thursday, tired I expect", "their cousin's graduation up in Durham"),
        ("we are going to my uncle's citizenship ceremony, she will be exhausted after I bet", "citizenship ceremony"),
        ("it's her nan's ninetieth, long drive so shell be tired", "her nan's ninetieth"),
        ("she is just tired", "tired"),
    ],
)  # fmt: skip
def test_being_tired_after_it_is_not_why(answer: str, reason: str) -> None:
    parent = Parent()
    parent.says("Could Maryam have tomorrow off", "report_absence")
    parent.says(answer, "inform")
    assert reason in parent.records[0].split(" | ")[3]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("My father passed away last night. Maryam will not be in today, and tomorrow is the funeral so off then too", "My father passed away, the funeral"),
        ("her grandad has died, the funeral is thursday so maryam is off thursday", "her grandad has died, the funeral"),
        ("Maryam off Thursday for the funeral", "the funeral"),
    ],
)  # fmt: skip
def test_a_death_is_told_with_its_funeral(text: str, reason: str) -> None:
    parent = Parent()
    parent.says(text, "report_absence", reason="the funeral")
    assert parent.records[0].split(" | ")[3] in (reason, reason.replace("the ", ""))


def test_a_child_at_the_end_of_a_list_has_the_reason_of_all() -> None:
    parent = Parent(THREE)
    parent.says(
        "I would like Friday free for Ella, Jack and the small one Poppy, it is Eid. The moon decides but Friday for sure",
        "report_absence",
        child=("Ella", "Jack", "Poppy"),
    )
    assert [record.split(" | ")[3] for record in parent.records] == ["Eid"] * 3


def test_ringing_the_doctor_at_a_time_is_no_appointment_at_it() -> None:
    parent = Parent()
    parent.says("Maryam has earache today. i will be ringing the doctors at 8.30", "report_absence")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | earache"]


@pytest.mark.parametrize(
    ("text", "marked", "reason"),
    [
        ("wait no its not a cough its her ears", ("cough",), "her ears"),
        ("sorry not a cough, earache", ("cough", "earache"), "earache"),
        ("actually doc says its tonsilitis not a cough", ("tonsilitis",), "tonsilitis"),
        ("its not a cough anymore", ("cough",), "cough"),
        ("not a cough its because we went to see the new baby and missed the train", ("cough",), "cough"),
    ],
)
def test_a_reason_is_put_right_by_what_stands_in_its_place(
    text: str, marked: tuple[str, ...], reason: str
) -> None:
    parent = Parent()
    parent.says("Maryam off today with a cough", "report_absence", reason="cough", day_phrase="today")
    parent.says(text, "update_request", reason=marked)
    assert parent.records == [f"absence | Maryam Yusuf | 10.03 | {reason}"]
