"""The wrong child named, a word that is no child, and what is said to be the same of another."""

import pytest

from tests.dialogue.conversing import ONE, TWO, Parent, family, school

SISTERS = family(("Orla Finch", "5K"), ("Nora Finch", "3B"))


@pytest.mark.parametrize("intents", ["update_request", "update_request+report_absence"])
@pytest.mark.parametrize(
    "text",
    [
        "Sorry not awake yet, its ORLA with the cough. Nora is on her way in",
        "soz not with it today its Orla with the cough",
        "oops wrong one, Orla is the poorly one. Nora is coming in",
        "sorry i meant Orla has the cough, Nora is in school",
        "omg its Orla who has the cough not Nora",
    ],
)
def test_the_absence_moves_to_the_right_sister(text: str, intents: str) -> None:
    parent = Parent(SISTERS)
    parent.says("Nora off today, nasty cough", "report_absence", child="Nora", reason="nasty cough")
    names = tuple(name for name in ("ORLA", "Orla", "Nora") if name in text)
    parent.says(text, intents, child=names)
    standing = [record for record in parent.records if "withdrawn" not in record]
    assert len(standing) == 1
    assert standing[0].startswith("absence | Orla Finch | 10.03")
    assert standing[0].endswith("cough")


@pytest.mark.parametrize(
    "text",
    [
        "Perdon, sorry, she is good now and we come to school, dont count my message",
        "Entschuldigung, sorry, she is well. please cancel what i say",
        "Wallahi sorry, she is fine now, forget my message",
    ],
)
def test_a_word_that_is_no_child_takes_no_record_over(text: str) -> None:
    parent = Parent(ONE)
    parent.says("Maryam off today, cough", "report_absence", reason="cough")
    parent.says(text, "update_request", child=text.split(",")[0].split()[0])
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cough | withdrawn"]


def test_a_child_who_is_not_on_the_roll_is_put_in_nobody_s_place() -> None:
    parent = Parent(ONE)
    parent.says("Maryam off today, cough", "report_absence", reason="cough")
    parent.says("sorry I meant Bertie", "update_request", child="Bertie")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cough"]


@pytest.mark.parametrize(
    "text",
    [
        "Sara better now, tomorrow she come. Ali stay home wednesday also",
        "Sara is ok, she go to school tomorrow, but Ali not come also Wednesday",
    ],
)
def test_who_is_back_tomorrow_stays_as_reported_and_the_other_is_off_longer(text: str) -> None:
    parent = Parent(TWO)
    parent.says("Ali and Sara is sick today, fever", "report_absence", child=("Ali", "Sara"), reason="fever")
    parent.says(text, "update_request+report_absence", child=("Sara", "Ali"))
    assert sorted(parent.records) == [
        "absence | Ali Khan | 10.03-11.03 | fever",
        "absence | Sara Khan | 10.03 | fever",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ali not come school today. Fever. Sara sister same",
        "Ali off today with fever. Sara the same",
        "ali fever today no school, sara same",
        "Good day. Ali no come today, fever. And same for Sara",
    ],
)
def test_what_is_the_same_with_a_sister_is_her_reason(text: str) -> None:
    names = ("ali", "sara") if text.startswith("ali") else ("Ali", "Sara")
    parent = Parent(TWO)
    parent.says(text, "report_absence", child=names, reason="fever" if "fever" in text else "Fever",
                of={names[0]: ("report_absence", "Fever" if "Fever" in text else "fever"), names[1]: ("",)})  # fmt: skip
    assert sorted(record.lower() for record in parent.records) == [
        "absence | ali khan | 10.03 | fever",
        "absence | sara khan | 10.03 | fever",
    ]


@pytest.mark.parametrize("intents", ["report_absence", "inform", "update_request", ""])
@pytest.mark.parametrize("text", ["Sara same", "sara too", "Sara the same now", "same with Sara"])
def test_and_in_a_message_of_its_own(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says("Ali off today, fever", "report_absence", child="Ali", reason="fever")
    parent.says(text, intents, child="Sara" if "Sara" in text else "sara")
    assert sorted(parent.records) == [
        "absence | Ali Khan | 10.03 | fever",
        "absence | Sara Khan | 10.03 | fever",
    ]


BOYS = family(("Idris Cole", "6A"), ("Kit Cole", "4B"), ("Wren Cole", "1C"))


@pytest.mark.parametrize(
    "text",
    [
        "Idris and Kit. I'll collect them when I pick up Wren",
        "Kit and Idris, I can get them when I drop Wren off",
        "For Idris and Kit. will collect at 3 as I am collecting Wren",
        "Idris and Kit please, their dad will get them when he fetches their sister Wren",
    ],
)
def test_who_is_fetched_at_the_time_is_not_asked_for(text: str) -> None:
    parent = Parent(BOYS, school=school("collect", "deliver"))
    parent.says("could I have some work packs", "request_work_pack")
    parent.says(text, "inform", child=("Idris", "Kit", "Wren"))
    assert {record.split(" | ")[1] for record in parent.records} == {"Idris Cole", "Kit Cole"}


@pytest.mark.parametrize(
    "text",
    [
        "only today she has a sty. is there swimming on friday",
        "just today its conjunctivitis. what time does breakfast club open?",
        "just today, bad ear. do you sell school jumpers",
    ],
)
def test_the_reason_beside_a_question_is_kept(text: str) -> None:
    said = next(why for why in ("sty", "conjunctivitis", "bad ear") if why in text)
    parent = Parent(ONE)
    parent.says("Maryam wont be in", "report_absence")
    parent.says(text, "ask_question", answer="Yes.", reason=said)
    parent.says("righto. ta love", "affirm")
    assert parent.records == [f"absence | Maryam Yusuf | 10.03 | {said}"]


PAIR = family(("Milo Hart", "3A"), ("Freya Hart", "6C"))
APART = (
    "his sister Freya can bring it. shes got the dentist thursday at 9 so she will be late",
    "Send it with his sister Freya please. She's late in on Thursday, dentist at 9",
)


@pytest.mark.parametrize("text", APART)
def test_who_brings_the_pack_has_an_appointment_of_her_own(text: str) -> None:
    parent = Parent(PAIR)
    parent.says("Milo off till friday, broke his toe", "report_absence", child="Milo", reason="broke his toe")
    parent.says("can he have a work pack", "request_work_pack")
    parent.says(text, "inform+report_absence", child="Freya", reason="dentist")
    assert parent.records[0] == "absence | Milo Hart | 10.03-13.03 | broke his toe"
    assert parent.records[1].startswith("work_pack | Milo Hart")
    assert parent.records[2].startswith("absence | Freya Hart | 12.03 | dentist")
    assert len(parent.records) == 3


def test_whose_appointment_it_is_is_asked_where_both_are_she() -> None:
    sisters = family(("Mabel Hart", "3A"), ("Freya Hart", "6C"))
    parent = Parent(sisters)
    parent.says("Mabel off today, cold. can she have a work pack", "report_absence+request_work_pack", child="Mabel", reason="cold")  # fmt: skip
    text = "her sister Freya can bring it. shes got the dentist thursday at 9 so she will be late"
    reply = parent.says(text, "inform+report_absence", child="Freya", reason="dentist")
    assert "Which child" in reply
    parent.says("Freya", "inform", child="Freya")
    assert any(record.startswith("absence | Freya Hart | 12.03 | dentist") for record in parent.records)
    assert "absence | Mabel Hart | 10.03 | cold" in parent.records
