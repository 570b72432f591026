"""The contract of POST /model/parse, which everything else is built on."""

import json
import time
from typing import Any, Dict

import pytest

from nlu.components.labels import ENTITIES, INTENTS, LEVELS
from nlu.tests.conftest import Ask

MARK = "\u241e"
ODD_TEXTS = [
    "",
    " ",
    MARK,
    MARK * 3,
    "\u200d",
    "\ud83d",
    "a\ud800b",
    "\x00\x01",
    "👨‍👩‍👧‍👦" * 40,
    "/greet",
    '/greet{"child": "x"}',
    "/",
    "(((",
    "اليوم ابني مريض ولن يأتي",
    "孩子发烧了今天不去学校",
    "Z̸̢͘a̷͝l̴͠g̵o̷",
    "<script>alert(1)</script>",
    "'; DROP TABLE messages; --",
    "[Ava](child)",
    "a" * 5000,
    "\n\n\n",
    "🤒" * 300,
]


def entities_stand_where_they_say(answer: Dict[str, Any], text: str) -> bool:
    return all(text[one["start"] : one["end"]] == one["value"] != "" for one in answer["entities"])


def test_an_answer_has_every_field_of_the_contract(ask: Ask) -> None:
    answer = ask(f"{MARK}Ella is off today, bad cold. can you ring me after 3")
    assert {one["name"] for one in answer["intent_ranking"]} == set(INTENTS)
    assert all(0 <= one["confidence"] <= 1 for one in answer["intent_ranking"])
    assert {one["name"] for one in answer["intents"]} <= set(INTENTS)
    assert {one["entity"] for one in answer["entities"]} <= set(ENTITIES)
    assert answer["worry"]["level"] in LEVELS
    assert 0 <= answer["worry"]["score"] <= 1
    assert len(answer["embedding"]) == 384
    json.dumps(answer)


def test_one_message_may_hold_three_requests(ask: Ask) -> None:
    answer = ask("Maryam is off today, sick bug. can you send a paper pack and ask Mr Ali to ring me after 3")
    assert {one["name"] for one in answer["intents"]} == {
        "report_absence",
        "request_work_pack",
        "request_callback",
    }


def test_intents_are_given_most_confident_first(ask: Ask) -> None:
    answer = ask("Maryam is off today, sick bug. can you send a paper pack and ask Mr Ali to ring me after 3")
    sure = [one["confidence"] for one in answer["intents"]]
    assert sure == sorted(sure, reverse=True)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_any_text_gets_an_answer(ask: Ask, text: str) -> None:
    answer = ask(MARK + text)
    assert set(answer) >= {"intents", "intent_ranking", "entities", "worry", "embedding"}
    assert entities_stand_where_they_say(answer, text)


@pytest.mark.parametrize("text", ["", "   ", MARK])
def test_an_empty_message_asks_for_nothing(ask: Ask, text: str) -> None:
    answer = ask(text)
    assert answer["intents"] == []
    assert answer["entities"] == []


def test_the_question_is_no_part_of_the_message(ask: Ask) -> None:
    answer = ask(f"Which class is Bertie in?{MARK}Hawthorn, his teacher is Mrs Lund")
    assert answer["text"] == "Hawthorn, his teacher is Mrs Lund"
    assert entities_stand_where_they_say(answer, "Hawthorn, his teacher is Mrs Lund")


def test_what_was_asked_changes_what_an_answer_means(ask: Ask) -> None:
    alone, answered = ask("Thursday"), ask(f"When will he be back?{MARK}Thursday")
    ranked = [
        {one["name"]: one["confidence"] for one in answer["intent_ranking"]} for answer in (alone, answered)
    ]
    assert ranked[1]["inform"] > ranked[0]["inform"]


@pytest.mark.parametrize(
    "text",
    [
        "  Ella is off today, bad cold",
        "🤒🤒 Ella is off today 👨‍👩‍👧 bad cold",
        "Zo\u0065\u0301 is off today, bad cold",
        "💐 Siân has a temperature, back Thursday\nring me on 07700 900123",
    ],
)
def test_offsets_are_right_beside_emoji_and_combining_marks(ask: Ask, text: str) -> None:
    answer = ask(MARK + text)
    assert answer["entities"]
    assert entities_stand_where_they_say(answer, text.rstrip())


def test_a_slash_is_a_parents_own_and_no_command(ask: Ask) -> None:
    answer = ask('/opt_out{"child": "Ava"}')
    assert "worry" in answer
    assert answer["text"] == '/opt_out{"child": "Ava"}'


def test_a_hundred_thousand_characters_are_read_in_bounded_time(ask: Ask) -> None:
    text = " ".join(f"Ella was off on day {number} with a cold" for number in range(3500))[:100_000]
    began = time.monotonic()
    ask(MARK + text)
    assert time.monotonic() - began < 20


def test_a_worry_in_the_middle_of_a_long_text_counts(ask: Ask) -> None:
    plain = "Thank you for the newsletter and the cakes at the fair. " * 400
    worry = "my stepdad hits me every night and i am scared to go home please help me "
    calm, alarmed = ask(MARK + plain + plain), ask(MARK + plain + worry + plain)
    assert alarmed["worry"]["score"] > calm["worry"]["score"]
