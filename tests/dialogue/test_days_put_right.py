"""After a report a day is put right, added or left out by how it is said; the rest of the report stands."""

from datetime import datetime

import pytest

from bot.core.clock import LONDON
from tests.dialogue.conversing import TWO, Parent

MONDAY_EVENING = datetime(2026, 3, 9, 18, 30, tzinfo=LONDON)


@pytest.mark.parametrize("intents", ["update_request", "inform", ""])
@pytest.mark.parametrize(
    "text",
    [
        "sorry love not Wednesday. Thursday. letter says 12th",
        "my mistake, its not wednesday its Thursday",
        "they rang, they want thursday instead of wednesday",
        "they moved it. It is Thursday now not Wednesday",
        "Sorry, I look again, is not 11, is Thursday the 12th",
        "omg its monday isnt it. Thursday I mean, thats me losing track!!",
        "Would you believe they've just moved it? Thursday now",
        "oh ive got that wrong the dentist is thursday, she's in wednesday",
        "make that thursday. the wednesday one was for her brother",
        "rather than wednesday can it be thursday",
    ],
)
def test_one_day_is_put_in_place_of_another(text: str, intents: str) -> None:
    parent = Parent(now=MONDAY_EVENING)
    parent.says("Maryam off on Wednesday, dentist", "report_absence", reason="dentist")
    parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 12.03 | dentist"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("please ignore Friday, we can't say when she will be back", "11.03-"),
        ("please ignore friday, shes better than they thought", "11.03-12.03"),
        ("not Friday after all, we drive back thursday night", "11.03-12.03"),
        ("sorry can you forget the Wednesday, she can come then", "12.03-13.03"),
        ("make that just the 13th please. The fitting on the 12th has been shifted", "13.03"),
        ("only Friday actually, thursday she can come", "13.03"),
        ("and the monday after as well, the vans let us down", "11.03-16.03"),
        ("n monday 16th n all", "11.03-16.03"),
        ("next monday too pls", "11.03-16.03"),
    ],
)
def test_of_several_days_those_named_change(text: str, days: str) -> None:
    parent = Parent(now=MONDAY_EVENING)
    parent.says("Maryam off wednesday to friday, family wedding", "report_absence", reason="family wedding")
    parent.says(text, "update_request")
    assert len(parent.records) == 1
    assert parent.records[0].split(" | ")[2] == days
    assert "withdrawn" not in parent.records[0]


@pytest.mark.parametrize("intents", ["update_request", "report_absence+update_request", "affirm", ""])
@pytest.mark.parametrize(
    "text",
    [
        "n 2moz x",
        "oh and tomorrow",
        "and tomorrow also",
        "I forget the 48 hours rule. so tomorrow also she stay home",
        "yes thats right. And tomorrow also, the pharmacist has just told me",
        "off 2moz n all",
        "ok today and tomorrow then please",
        "and tomorrow please",
    ],
)
def test_a_day_more_is_added(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, temperature", "report_absence", reason="temperature")
    parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 10.03-11.03 | temperature"]


def test_a_day_more_in_the_answer_to_why_is_added() -> None:
    parent = Parent()
    parent.says("Maryam off 2day", "report_absence")
    parent.says("got a bug init so off 2moz n all", "report_absence", reason="bug")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-11.03 | bug"]


@pytest.mark.parametrize("intents", ["update_request", "deny", "other", ""])
@pytest.mark.parametrize(
    "text",
    [
        "no need to tell her dad i'll do that",
        "no need to send anything home, she is asleep",
        "I forgot to say shes got a sick note",
        "she's feeling much better already",
        "dont worry she is being looked after",
        "no worries",
    ],
)
def test_a_remark_takes_nothing_back(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, chest infection", "report_absence", reason="chest infection")
    parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | chest infection"]


def test_each_child_comes_back_on_a_day_of_its_own() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali and Sara off from today, impetigo, dont know how long",
        "report_absence",
        child=("Ali", "Sara"),
        reason="impetigo",
    )
    parent.says(
        "been the chemist, Ali can go back thurs and Sara goes back friday coz hers is worse",
        "report_absence+update_request",
        child=("Ali", "Sara"),
    )
    assert parent.records == [
        "absence | Ali Khan | 10.03-11.03 | impetigo",
        "absence | Sara Khan | 10.03-12.03 | impetigo",
    ]


def test_a_cancellation_with_news_beside_it_takes_both_back() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali and Sara will be off tomorrow for Eid", "report_absence", child=("Ali", "Sara"), reason="Eid"
    )
    parent.says(
        "Update, moon not seen, Eid is friday. So please cancel what I asked, both will be in tomorrow",
        "update_request",
    )
    assert all(record.endswith("withdrawn") for record in parent.records)
    assert len(parent.records) == 2


def test_the_day_and_the_packs_way_are_put_right_in_one_text() -> None:
    parent = Parent()
    parent.says(
        "Maryam off today for her scan, can I collect some work",
        "report_absence+request_work_pack",
        reason="scan",
    )
    parent.says(
        "oh I've got that wrong the scan's tomorrow, she's in today. still want the work but her gran will fetch it",
        "update_request",
        delivery="her gran will fetch it",
    )
    assert parent.records == [
        "absence | Maryam Yusuf | 11.03 | scan",
        "work_pack | Maryam Yusuf | her gran will fetch it",
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Safa Siddiq in her class lives next door to us, she can bring it", "Safa Siddiq can bring it"),
        ("her grandad can pick it up", "her grandad can pick it up"),
        ("my neighbour will call in for it", "my neighbour will call in for it"),
        ("ill collect it", "collect"),
    ],
)
def test_who_carries_the_pack_is_kept_in_the_parents_words(text: str, kept: str) -> None:
    parent = Parent()
    parent.says("can I have a paper pack please", "request_work_pack")
    marked = {"child": "Safa Siddiq"} if "Safa" in text else {}
    parent.says(text, "inform", **marked)
    assert parent.records == [f"work_pack | Maryam Yusuf | {kept}"]


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("the fractions sheet, two sides", "fractions sheet"),
        ("it was the fractions sheet", "fractions sheet"),
        ("and its not homework its the reading log", "reading log"),
    ],
)
def test_work_made_exact_is_one_record(text: str, work: str) -> None:
    parent = Parent()
    parent.says(
        "Maryam did not do the homework, we had a power cut",
        "report_missed_work",
        work="homework",
        reason="power cut",
    )
    parent.says(text, "report_missed_work", work=work)
    assert parent.records == [f"missed_work | Maryam Yusuf | {work} | power cut"]


@pytest.mark.parametrize("intents", ["report_missed_work", "update_request"])
def test_work_put_right_is_one_record(intents: str) -> None:
    parent = Parent()
    parent.says("Maryams volcano poster is not done", "report_missed_work", work="volcano poster")
    parent.says(
        "its not the volcano thats handed in. its the roman shield she hasnt finished",
        intents,
        work=("volcano", "roman shield"),
    )
    assert parent.records == ["missed_work | Maryam Yusuf | roman shield"]


def test_more_work_is_a_record_of_its_own() -> None:
    parent = Parent()
    parent.says("Maryam didnt do her homework", "report_missed_work", work="homework")
    parent.says("and the spellings as well", "report_missed_work", work="spellings")
    assert len(parent.records) == 2


def test_a_wrong_number_settles_a_question_that_was_handed_on() -> None:
    parent = Parent()
    parent.says("need 2 fronts for a corsa, when can u fit me in", "ask_question")
    parent.says("oh sorry mate wrong number", "other")
    assert not parent.handoffs


def test_the_same_again_is_nothing_new() -> None:
    parent = Parent()
    parent.says("Maryam off today, croup", "report_absence", reason="croup")
    parent.says("same thing croup yeah", "")
    assert not parent.handoffs
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | croup"]


def test_who_writes_and_about_whom_is_kept_for_what_comes_next() -> None:
    parent = Parent(None)
    parent.says("Hi I'm Lorraine the childminder for Aarav Mehta in 5R", "", child="Aarav Mehta", class_="5R")
    parent.says("he's thrown up so I'm keeping him with me today", "report_absence", reason="thrown up")
    assert not parent.handoffs
    assert parent.records == ["absence | Aarav Mehta | 10.03 | thrown up | unverified"]


def test_a_name_written_right_is_no_reason() -> None:
    parent = Parent(TWO)
    parent.says("Sarah off today", "report_absence", child="Sarah")
    reply = parent.says("SARA. not Sarah. this phone", "inform", child="SARA")
    assert reply
    assert parent.records == ["absence | Sara Khan | 10.03"]


@pytest.mark.parametrize(
    "text",
    [
        "yes that day only, thank you. she'll be back wednesday as normal",
        "just that one day, back in wednesday",
        "she will be in as usual on the Wednesday",
        "thats right, back weds",
        "yep just that day. back on wednesday x",
    ],
)
@pytest.mark.parametrize("intents", ["update_request", "affirm", "report_absence", ""])
def test_nobody_returns_from_days_to_come(text: str, intents: str) -> None:
    parent = Parent()
    parent.says(
        "please may I request tuesday 24th off for Maryam, she has her music exam in leeds", "report_absence"
    )
    assert parent.records[0].startswith("absence | Maryam Yusuf | 24.03")
    parent.says(text, intents)
    assert [record.split(" | ")[2] for record in parent.records] == ["24.03"]
    assert not parent.records[0].endswith("withdrawn")
