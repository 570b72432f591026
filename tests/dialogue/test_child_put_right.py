"""The child put right: one record is changed or taken back, and no second one is made."""

import pytest

from tests.dialogue.conversing import TUESDAY, Parent, family

SISTERS = family(("Ava Marlow", "1H"), ("Mia Marlow", "3F"))
TWINS = family(("Lottie Hale", "1P"), ("Maisie Hale", "1P"), ("Reuben Hale", "4P"))
INTENTS = ["", "update_request", "report_absence", "deny", "inform"]


@pytest.mark.parametrize("intents", INTENTS)
@pytest.mark.parametrize(
    "text",
    [
        "oh my days not Ava, Mia! Avas sat here in her uniform lol",
        "not ava, mia",
        "no not Ava its Mia",
        "sorry I meant Mia",
        "sorry mia not ava",
        "scrap that its Mia",
        "Scrap that, it's Mia who is off",
        "oops wrong child, its mia",
        "*Mia",
        "Mia sorry",
        "that should say Mia",
        "Ava isn't ill, Mia is",
        "its Mia thats off not Ava, autocorrect sorry",
        "no, Mia",
        "Argh sorry that's meant to be Mia! Ava is fine",
        "soz put the wrong name, meant mia",
        "Mia instead of Ava sorry",
    ],
)
@pytest.mark.parametrize("is_asked_why", [False, True])
def test_another_child_takes_the_record(text: str, intents: str, is_asked_why: bool) -> None:
    parent = Parent(SISTERS)
    if is_asked_why:
        parent.says("Ava off today", "report_absence", child="Ava")
    else:
        parent.says("Ava off today, temp", "report_absence", child="Ava", reason="temp")
    parent.says(text, intents)
    why = "" if is_asked_why else " | temp"
    assert parent.records == [f"absence | Mia Marlow | 10.03{why}"]
    if is_asked_why:
        parent.says("temp", "inform", reason="temp")
        assert parent.records == ["absence | Mia Marlow | 10.03 | temp"]


@pytest.mark.parametrize("intents", INTENTS)
@pytest.mark.parametrize(
    "text",
    [
        "just Lottie actually, Maisie hasnt got a single spot so im sending her",
        "just Lottie actually",
        "only lottie sorry",
        "sorry its just Lottie thats off",
        "not Maisie, just Lottie",
        "scrap that its only Lottie",
        "Maisie's fine, she's coming in",
        "actually not Maisie",
        "Maisie isn't ill so only Lottie is off",
    ],
)
def test_one_of_two_is_taken_back(text: str, intents: str) -> None:
    parent = Parent(TWINS)
    parent.says("the twins are off today, chicken pox", "report_absence", reason="chicken pox")
    parent.says(text, intents)
    assert parent.records == [
        "absence | Lottie Hale | 10.03 | chicken pox",
        "absence | Maisie Hale | 10.03 | chicken pox | withdrawn",
    ]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("not Maisie, Reuben", ["Lottie", "Reuben"]),
        ("sorry I meant Reuben and Maisie not Lottie", ["Maisie", "Reuben"]),
        ("scrap that its Reuben", ["Reuben"]),
    ],
)
def test_of_two_one_is_put_right(text: str, records: list[str]) -> None:
    parent = Parent(TWINS)
    parent.says("the twins are off today, cold", "report_absence", reason="cold")
    parent.says(text, "update_request")
    standing = [record.split(" | ")[1].split()[0] for record in parent.records if "withdrawn" not in record]
    assert sorted(standing) == records
    assert len(parent.records) == 2


def test_a_pack_s_child_is_put_right_too() -> None:
    parent = Parent(SISTERS)
    parent.says("can Ava have a work pack, I will collect it", "request_work_pack", child="Ava")
    parent.says("sorry not Ava, Mia", "update_request", child=("Ava", "Mia"))
    assert parent.records == ["work_pack | Mia Marlow | collect"]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("Mia is off as well", ["Ava Marlow", "Mia Marlow"]),
        ("sorry Mia is off today too", ["Ava Marlow", "Mia Marlow"]),
        ("actually both of them are off", ["Ava Marlow", "Mia Marlow"]),
        ("Mia off today too sick bug", ["Ava Marlow", "Mia Marlow"]),
    ],
)
def test_one_more_is_no_correction(text: str, records: list[str]) -> None:
    parent = Parent(SISTERS)
    parent.says("Ava off today, cold", "report_absence", child="Ava", reason="cold")
    parent.says(text, "report_absence")
    assert [record.split(" | ")[1] for record in parent.records] == records
    assert not any("withdrawn" in record for record in parent.records)


def test_just_one_on_another_day_is_a_report() -> None:
    parent = Parent(SISTERS)
    parent.says("Ava and Mia off today, cold", "report_absence", reason="cold")
    parent.now = TUESDAY.replace(day=12)
    parent.says("just Mia off today, cough", "report_absence", child="Mia", reason="cough")
    assert not any("withdrawn" in record for record in parent.records)
    assert len(parent.records) == 3


def test_not_her_and_then_who() -> None:
    parent = Parent(SISTERS)
    parent.says("Ava off today, cold", "report_absence", child="Ava", reason="cold")
    parent.says("No not Ava", "deny", child="Ava")
    assert parent.records == ["absence | Ava Marlow | 10.03 | cold | withdrawn"]
    parent.says("its Mia", "inform", child="Mia")
    assert parent.records == ["absence | Mia Marlow | 10.03 | cold"]


def test_names_nobody_knows_are_put_right_alike() -> None:
    parent = Parent(None)
    parent.says("Ava Marlow off today, cold", "report_absence", child="Ava Marlow", reason="cold")
    parent.says("sorry not Ava, Mia", "update_request", child=("Ava", "Mia"))
    assert parent.records == ["absence | Mia | 10.03 | cold | unverified"]


@pytest.mark.parametrize(
    "text", ["not Ava, Mia is the one off sorry", "oh its Mia thats poorly not Ava", "Ava isnt ill, Mia is"]
)
def test_whoever_is_off_takes_the_absence_along_with_the_pack(text: str) -> None:
    parent = Parent(SISTERS)
    parent.says(
        "Ava off today, temp, can i have a pack",
        "report_absence+request_work_pack",
        child="Ava",
        reason="temp",
    )
    parent.says("collect it", "inform", delivery="collect")
    parent.says(text, "update_request")
    assert {record.split(" | ")[1] for record in parent.records} == {"Mia Marlow"}
    assert len(parent.records) == 2


@pytest.mark.parametrize(
    "text",
    [
        "actually just Mia, and Friday as well",
        "sorry I meant Mia. Friday too",
        "not Ava, Mia! and Friday also",
    ],
)
def test_days_beside_a_child_put_right_are_that_child_s(text: str) -> None:
    parent = Parent(SISTERS)
    parent.says("Ava off today", "report_absence", child="Ava")
    parent.says(text, "update_request")
    assert [record.split(" | ")[:3] for record in parent.records] == [
        ["absence", "Mia Marlow", "10.03"],
        ["absence", "Mia Marlow", "13.03"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "sorry sorry not tahmid i mean tasniya. tahmid is on his way now",
        "not tahmid i meant tasniya",
        "sorry i mean tasniya not tahmid",
        "oops meant to put tasniya, tahmid is fine",
        "wrong child sorry i meant tasnya",
        "it should say tasniya not tahmid",
    ],
)
def test_the_child_meant_may_be_misspelt(text: str) -> None:
    parent = Parent(family(("Tahmid Rahman", "6C"), ("Tasnia Rahman", "3K"), ("Tanvir Rahman", "2R")))
    parent.says("tahmid off today bad cough", "report_absence", child="tahmid", reason="bad cough")
    parent.says(text, "update_request")
    assert parent.records == ["absence | Tasnia Rahman | 10.03 | bad cough"]


@pytest.mark.parametrize("text", ["sorry i mean tomorrow", "i meant wednesday", "I mean tommorow not today"])
def test_a_day_meant_is_no_child(text: str) -> None:
    parent = Parent(family(("Wendy Rahman", "6C"), ("Tommo Rahman", "3K")))
    parent.says("Wendy off today bad cough", "report_absence", child="Wendy", reason="bad cough")
    parent.says(text, "update_request")
    assert parent.records == ["absence | Wendy Rahman | 11.03 | bad cough"]
