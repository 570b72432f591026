"""Whom a message is about, and who is only mentioned in it: fine and in school, carrying the pack, or the writer's own."""

import pytest

from bot.core.people import Family
from tests.dialogue.conversing import Parent, family

SISTERS = family(("Ava Marlow", "1H"), ("Mia Marlow", "3F"))
TWINS = family(("Idris Bako", "1R"), ("Musa Bako", "1R"), ("Zainab Bako", "4M"))
SHORT = family(("Maximilian Reed", "3B"), ("Theodora Reed", "RB"), ("Jemima Reed", "6B"))
THREE = family(("Ilyas Odowa", "RW"), ("Hibo Odowa", "2K"), ("Sagal Odowa", "5B"))
PAIR = family(("Chika Obi", "3M"), ("Amara Obi", "6M"))


def children(parent: Parent) -> list[str]:
    return [record.split(" | ")[1].split()[0] for record in parent.records]


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        ("the girls both have nits so not in today, Zainab's fine", TWINS, ["Idris", "Musa"]),
        ("Mia's poorly today so off. Ava is at breakfast club already", SISTERS, ["Mia"]),
        ("Mia will be late today, dentist. Ava will be on time", SISTERS, ["Mia"]),
        ("Both twins are vomiting so they will not be in today. Zainab is fine and is coming.", TWINS, ["Idris", "Musa"]),
        ("both the twins off sick today, Zainab coming as usual", TWINS, ["Idris", "Musa"]),
        ("the twins are poorly today but Zainab will be in as normal", TWINS, ["Idris", "Musa"]),
        ("everyone is off sick today apart from Musa", TWINS, ["Idris", "Zainab"]),
        ("the kids are off sick today but Zainab is fine", TWINS, ["Idris", "Musa"]),
        ("Max & Thea both got temps so off today. Mimi's desperate to come in tho!", SHORT, ["Maximilian", "Theodora"]),
        ("Mimi off sick today. Max and Thea are ok and on their way", SHORT, ["Jemima"]),
        ("mimi off today max in as normal", SHORT, ["Jemima"]),
        ("Mia has a temp so off today and Ava is fine so shes coming in", SISTERS, ["Mia"]),
        ("Mia is off sick today. Avas sat here in her uniform", SISTERS, ["Mia"]),
        ("Mia off today, spots. Ava hasn't got a single one so im sending her in", SISTERS, ["Mia"]),
        ("Ava had it last week and now Mia has got it so shes off today", SISTERS, ["Mia"]),
        ("Mia is off today. I will drop Ava off as normal", SISTERS, ["Mia"]),
        ("Mia wont be in today, she has what Ava had", SISTERS, ["Mia"]),
        ("only Mia is in today, Ava is off ill", SISTERS, ["Ava"]),
        ("Ava is fine in herself but she won't be in today, rash", SISTERS, ["Ava"]),
        ("its Ava and Mias mum, Mia wont be in today", SISTERS, ["Mia"]),
        ("Mia off sick today. Thanks, Ava's mum", SISTERS, ["Mia"]),
        ("Hi Avas mum here she wont be in today", SISTERS, ["Ava"]),
        ("Ava's sister Mia is off sick today", SISTERS, ["Mia"]),
        ("Avas sister is off sick today", SISTERS, ["Mia"]),
        ("Ava is off sick today and so is her sister", SISTERS, ["Ava", "Mia"]),
        ("Ava is off sick today, her sister is fine", SISTERS, ["Ava"]),
        ("Sagal is off sick today, Ilyas and Hibo coming", THREE, ["Sagal"]),
        ("Sagal off at 2 today for the dentist, Hibo will pick her up", THREE, ["Sagal"]),
    ],
)  # fmt: skip
def test_an_absence_is_of_those_who_are_off(text: str, home: Family, names: list[str]) -> None:
    parent = Parent(home)
    parent.says(text, "report_absence")
    assert sorted(children(parent)) == names
    assert not any("unverified" in record for record in parent.records)


@pytest.mark.parametrize(
    ("text", "delivery"),
    [
        ("Please send a work pack for Chika home with her sister Amara", "with her sister Amara"),
        ("can you send chikas pack home with amara pls", "with Amara"),
        ("Could you give Chika's work pack to Amara to bring home", "with Amara"),
        ("Chika needs a work pack, put it in Amara's bag", "with Amara"),
        ("Chika needs a work pack, her sister Amara can bring it home", "with her sister Amara"),
        ("can we have a work pack for her, Amara will collect it", "with Amara"),
    ],
)
def test_who_carries_a_pack_is_not_who_it_is_for(text: str, delivery: str) -> None:
    parent = Parent(PAIR)
    parent.says(text, "request_work_pack")
    assert parent.records == [f"work_pack | Chika Obi | {delivery}"]


def test_a_pack_for_two_is_a_pack_for_two() -> None:
    parent = Parent(PAIR)
    parent.says("work packs for Chika and Amara please", "request_work_pack")
    assert sorted(children(parent)) == ["Amara", "Chika"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("my daughter sick she dont come today", "my"),
        ("my daughter sick she dont come today", "my daughter"),
        ("my daughters sick today", "my daughters"),
        ("daughter off today with a cold", "daughter"),
        ("my boy is off today, cold", "my boy"),
        ("my sons got a temp, off today", "my sons"),
        ("my girl wont be in today", ""),
    ],
)
@pytest.mark.parametrize(
    "answer",
    [
        "Sagal. the small one is fine",
        "Sagal, the others are ok",
        "sagal not hibo",
        "the eldest. Hibo is coming in",
        "Its Sagal, her brother is in school as normal",
        "sagal, hibos fine",
    ],
)  # fmt: skip
def test_one_of_several_is_asked_for_and_the_answer_may_speak_of_others(
    text: str, marked: str, answer: str
) -> None:
    parent = Parent(THREE)
    parent.says(text, "report_absence", **({"child": marked} if marked else {}))
    assert parent.records == []
    assert "1 Ilyas, 2 Hibo, 3 Sagal" in parent.asked
    parent.says(answer, "inform")
    assert children(parent) == ["Sagal"]


@pytest.mark.parametrize(
    "answer", ["not Mia", "Mia is fine", "no not Mia its the other one", "mia is in, its ava"]
)
def test_of_two_the_one_who_is_not_meant_settles_it(answer: str) -> None:
    parent = Parent(SISTERS)
    parent.says("my daughter is off sick today", "report_absence", child="my daughter")
    parent.says(answer, "inform")
    assert children(parent) == ["Ava"]


@pytest.mark.parametrize("intents", ["report_absence", "", "other"])
@pytest.mark.parametrize(
    "text",
    [
        "Mia is staying with my sister so she will be in as usual",
        "Mia is fine and coming in",
        "mia hasn't got it so she's going in",
        "Mia will be in school as normal",
    ],
)
def test_a_remark_on_one_who_comes_in_is_no_absence(text: str, intents: str) -> None:
    parent = Parent(SISTERS)
    parent.says("Ava will be off tomorrow", "report_absence", child="Ava")
    assert "why" in parent.asked
    parent.says(text, intents)
    assert parent.records == ["absence | Ava Marlow | 11.03"]
    parent.says("cough", "inform", reason="cough")
    parent.says(text, intents)
    assert parent.records == ["absence | Ava Marlow | 11.03 | cough"]
    assert parent.handoffs == []


def test_one_of_the_twins_is_asked_for() -> None:
    parent = Parent(TWINS)
    parent.says("One of the twins is sick so staying home today", "report_absence", child="twins")
    assert parent.records == []
    parent.says("Musa. Idris is absolutely fine", "inform", child=("Musa", "Idris"))
    assert children(parent) == ["Musa"]


@pytest.mark.parametrize(
    "answer", ["the big one, Sagal. Hibo she come", "Sagal. Hibo comes", "sagal, hibo go school"]
)
def test_short_english_says_who_comes(answer: str) -> None:
    parent = Parent(THREE)
    parent.says("my girl has fever today no school", "report_absence", child="my girl")
    parent.says(answer, "inform")
    assert children(parent) == ["Sagal"]


def test_whose_work_is_done_is_no_missed_work() -> None:
    parent = Parent(SISTERS)
    parent.says("Mia's not done her spellings, Ava's done hers", "report_missed_work", work="spellings")
    assert parent.records == ["missed_work | Mia Marlow | spellings"]


@pytest.mark.parametrize("home", [SISTERS, None])
@pytest.mark.parametrize(
    "text",
    [
        "Is Mia off today?",
        "Is Mia Marlow off today? whats wrong with her",
        "why is Mia off today?",
        "hi was Mia in yesterday?",
    ],
)
def test_asking_whether_a_child_is_off_reports_nothing_and_is_told_nothing(
    text: str, home: Family | None
) -> None:
    parent = Parent(home)
    parent.says(text, "report_absence+check_status", child="Mia")
    assert parent.records == []


def test_of_two_who_sign_one_is_asked_for() -> None:
    parent = Parent(SISTERS)
    parent.says("She is off today with a cold. From Ava and Mia's mum", "report_absence")
    assert parent.records == []
    assert "Ava" in parent.asked
